"""Applies the catalogue: rewrites a sentence until no rule is certain any more, and reports what is left."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rules.core import Context, Edit, Finding, Rule, Severity
from rules.language.types import Sentence

log = logging.getLogger(__name__)

BULLET = "• "
MAX_STEPS = 60
"""Rewritings of one source sentence; far above what a real sentence needs, so that a loop of two rules ends."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the rules made of one sentence."""

    lines: tuple[str, ...]
    edits: tuple[Edit, ...]


class RuleEngine:
    """Rules with their context. `strict` raises a rule's own exception (tests); otherwise the rule is skipped and
    the defect logged without any text, so that one bad sentence never stops an article.
    """

    def __init__(self, rules: Sequence[Rule], context: Context, *, strict: bool = False) -> None:
        disabled = context.profile.disabled
        self.rules = tuple(rule for rule in rules if rule.id not in disabled)
        self.context = context
        self._strict = strict
        self._rewriting = tuple(rule for rule in self.rules if rule.rewrite and rule.fix == "safe")
        self._checking = tuple(rule for rule in self.rules if rule.check)

    def rewrite(self, text: str) -> Draft:
        """Lines and edits for one sentence; the sentence itself where no rule is certain."""
        edits: list[Edit] = []
        lines = self._expand(text, edits, {text})
        return Draft(tuple(lines), tuple(edits))

    def rewrite_line(self, text: str) -> Draft:
        """As `rewrite`, but the result stays one line: for headings and list items, which are no sentences."""
        edits: list[Edit] = []
        line = self._item(text, edits)
        return Draft((line,), tuple(edits))

    def check(self, lines: Sequence[str]) -> tuple[Finding, ...]:
        """All findings in the lines, with the line's index and spans in the line as given."""
        found: list[Finding] = []
        for number, line in enumerate(lines):
            offset = len(BULLET) if line.startswith(BULLET) else 0
            body = line[offset:]
            if not body.strip():
                continue
            sentence = self.context.analyzer.analyze(body)
            for rule in self._checking:
                found.extend(
                    replace(
                        finding,
                        line=number,
                        span=(finding.span[0] + offset, finding.span[1] + offset),
                        severity=self._severity(rule, finding),
                    )
                    for finding in self._findings(rule, sentence)
                )
        return tuple(found)

    def _severity(self, rule: Rule, finding: Finding) -> Severity:
        chosen = self.context.profile.severities.get(rule.id, finding.severity)
        return chosen if chosen in ("info", "warning", "error") else finding.severity  # type: ignore[return-value]

    def _findings(self, rule: Rule, sentence: Sentence) -> tuple[Finding, ...]:
        if rule.check is None:
            return ()
        try:
            return tuple(rule.check(sentence, self.context))
        except Exception as error:
            self._defect(rule, error)
            return ()

    def _expand(self, text: str, edits: list[Edit], seen: set[str]) -> list[str]:
        if not text.strip() or len(edits) >= MAX_STEPS:
            return [text]
        if text.startswith(BULLET):
            return [BULLET + self._item(text[len(BULLET) :], edits)]
        sentence = self.context.analyzer.analyze(text)
        for rule in self._rewriting:
            lines = self._apply(rule, sentence)
            if lines is None or lines == (text,) or any(line in seen for line in lines if len(lines) == 1):
                continue
            edits.append(Edit(rule.id, text, "\n".join(lines)))
            seen.update(lines)
            return [out for line in lines for out in self._expand(line, edits, seen)]
        return [text]

    def _item(self, body: str, edits: list[Edit]) -> str:
        """A list item stays one line: only rewritings that keep it one are taken."""
        for rule in self._rewriting:
            lines = self._apply(rule, self.context.analyzer.analyze(body))
            if lines is not None and len(lines) == 1 and lines[0] != body and not lines[0].startswith(BULLET):
                edits.append(Edit(rule.id, body, lines[0]))
                body = lines[0]
        return body

    def _apply(self, rule: Rule, sentence: Sentence) -> tuple[str, ...] | None:
        if rule.rewrite is None:
            return None
        try:
            return rule.rewrite(sentence, self.context)
        except Exception as error:
            self._defect(rule, error)
            return None

    def _defect(self, rule: Rule, error: Exception) -> None:
        if self._strict:
            raise error
        log.error("rule %s (%s) failed: %s", rule.id, rule.slug, type(error).__name__)
