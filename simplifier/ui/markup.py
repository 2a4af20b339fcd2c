"""Small parts of HTML. Everything that comes from a text goes through `esc`."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

from rules.core import Finding, Rule
from simplifier.document import (
    Candidate,
    Explanation,
    FactItem,
    FactReport,
    FactStatus,
    Origin,
    Verdict,
)
from simplifier.workflow import STATUS_TITLES, SentenceStatus

# gr.HTML runs its value through two template languages, so their signs must not survive either.
_TEMPLATE_SIGNS = str.maketrans({"{": "&#123;", "}": "&#125;", "$": "&#36;", "`": "&#96;", "\\": "&#92;"})

ORIGINS: Mapping[Origin, tuple[str, str]] = {
    "rules": ("⚙", "Regel"),
    "model": ("✦", "Modell"),
    "unchanged": ("=", "Unverändert"),
    "human": ("✎", "Mensch"),
}
STATUS_ICONS: Mapping[SentenceStatus, str] = {"open": "○", "accepted": "✓", "edited": "✓", "rejected": "✕"}
VERDICTS: Mapping[Verdict, tuple[str, str]] = {
    "kept": ("✓", "Angaben vollständig"),
    "doubtful": ("?", "Angaben bitte prüfen"),
    "lost": ("!", "Angabe fehlt oder ist anders"),
}
FACT_STATUS: Mapping[FactStatus, tuple[str, str]] = {
    "kept": ("✓", "da"),
    "lost": ("!", "fehlt"),
    "added": ("!", "neu dazugekommen"),
    "changed": ("!", "anders"),
}
FACT_KINDS: Mapping[str, str] = {
    "text": "Inhalt",
    "number": "Zahl",
    "date": "Datum",
    "weekday": "Wochentag",
    "month": "Monat",
    "time": "Uhrzeit",
    "duration": "Dauer",
    "money": "Geld-Betrag",
    "percent": "Prozent",
    "phone": "Telefon-Nummer",
    "law": "Gesetz",
    "url": "Internet-Adresse",
    "email": "E-Mail-Adresse",
    "name": "Name",
    "negation": "Verneinung",
    "polarity": "Ja oder Nein",
    "bound": "Grenze (mehr, weniger)",
    "modality": "Pflicht oder Erlaubnis",
    "condition": "Bedingung",
    "exception": "Ausnahme",
    "quantifier": "Menge",
    "speaker": "Wer spricht",
    "content": "Neues Wort",
}


def esc(text: str) -> str:
    """Text made safe for HTML and for the templates of gr.HTML."""
    return html.escape(text).translate(_TEMPLATE_SIGNS)


def mark(icon: str, text: str, kind: str) -> str:
    """A badge: icon and words, so that colour never stands alone."""
    return f'<span class="ls-marke ls-{esc(kind)}"><span aria-hidden="true">{esc(icon)}</span> {esc(text)}</span>'


def status_mark(status: SentenceStatus) -> str:
    """The badge of a sentence's status."""
    return mark(STATUS_ICONS[status], STATUS_TITLES[status], f"status-{status}")


def origin_mark(origin: Origin) -> str:
    """The badge that tells whose wording it is."""
    icon, title = ORIGINS[origin]
    return mark(icon, title, f"herkunft-{origin}")


def ledger_mark(facts: FactReport, waived: bool = False) -> str:
    """The badge of the fact ledger."""
    icon, title = VERDICTS[facts.verdict]
    if waived and facts.verdict != "kept":
        return mark("✓", "Abweichung zugelassen", "angaben-waived")
    return mark(icon, title, f"angaben-{facts.verdict}")


def lines_html(lines: Iterable[str]) -> str:
    """Lines of Leichte Sprache, each a paragraph."""
    return "".join(f"<p>{esc(line)}</p>" for line in lines)


def explanations_html(explanations: Iterable[Explanation]) -> str:
    """Explained terms, set off from the text."""
    return "".join(
        f'<div class="ls-erklaerung"><p><strong>{esc(item.term)}</strong></p>{lines_html(item.lines)}</div>'
        for item in explanations
    )


def facts_html(facts: FactReport, waiver: str = "", waived_by: str = "") -> str:
    """The ledger's items as a table, the bad ones first."""
    if not facts.items:
        rows = '<p class="ls-leise">In diesem Satz sind keine Zahlen, Namen oder anderen festen Angaben.</p>'
    else:
        order = sorted(facts.items, key=lambda item: item.status == "kept")
        rows = (
            "<table><thead><tr><th>Angabe</th><th>Im Original</th><th>Im Entwurf</th></tr></thead><tbody>"
            f"{''.join(_fact_row(item) for item in order)}</tbody></table>"
        )
    note = ""
    if waiver:
        note = f'<p class="ls-zulassung">Zugelassen von {esc(waived_by)}: {esc(waiver)}</p>'
    return f"<section><h3>Angaben {ledger_mark(facts, bool(waiver))}</h3>{rows}{note}</section>"


def _fact_row(item: FactItem) -> str:
    icon, status = FACT_STATUS[item.status]
    found = f"{esc(item.found)} " if item.found else ""
    return (
        f'<tr class="ls-fakt-{item.status}"><th scope="row">{esc(FACT_KINDS.get(item.kind, item.kind))}</th>'
        f"<td>{esc(item.source) or '–'}</td>"
        f"<td>{found}{mark(icon, status, f'fakt-{item.status}')}</td></tr>"
    )


SEVERITIES: Mapping[str, tuple[str, str]] = {
    "error": ("!", "Fehler"),
    "warning": ("△", "Warnung"),
    "info": ("i", "Hinweis"),
}


def findings_html(findings: Iterable[Finding], lines: tuple[str, ...], rules: Mapping[str, Rule]) -> str:
    """Findings with what, why and how better."""
    ordered = sorted(findings, key=lambda finding: tuple(SEVERITIES).index(finding.severity))
    items = "".join(_finding(finding, lines, rules.get(finding.rule)) for finding in ordered)
    if not items:
        items = '<li class="ls-leise">Kein Hinweis. Die geprüften Regeln sind eingehalten.</li>'
    return f"<section><h3>Hinweise der Regeln</h3><ul>{items}</ul></section>"


def _finding(finding: Finding, lines: tuple[str, ...], rule: Rule | None) -> str:
    icon, title = SEVERITIES[finding.severity]
    line = lines[finding.line] if finding.line < len(lines) else ""
    place = line[finding.span[0] : finding.span[1]].strip()
    where = f" <q>{esc(place)}</q>" if 0 < len(place) < 60 else ""
    why = f'<span class="ls-leise">Warum? {esc(rule.why)}</span>' if rule else ""
    better = ", ".join(f"„{esc(text)}“" for text in finding.replacements[:3])
    fix = f"<span>Besser: {better}</span>" if better else ""
    badge = mark(icon, f"{title} {finding.rule}", f"hinweis-{finding.severity}")
    return f"<li>{badge}{where}<span>{esc(finding.message)}</span>{why}{fix}</li>"


def candidates_html(candidates: Iterable[Candidate]) -> str:
    """Other wordings, each with a button that puts it into the editor."""
    items = "".join(
        f"<li><div>{lines_html(item.lines)}</div><div class='ls-kopf'>{origin_mark(item.origin)}"
        f"{ledger_mark(FactReport(item.verdict))}"
        f'<button type="button" data-vorschlag="{number}">Diesen Vorschlag nehmen</button></div></li>'
        for number, item in enumerate(candidates)
    )
    if not items:
        return ""
    return f'<section class="ls-vorschlaege"><h3>Andere Vorschläge</h3><ul>{items}</ul></section>'
