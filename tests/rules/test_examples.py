"""The examples inside the rules are their tests; the shape of every rule is held here."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from rules.catalog import all_rules
from rules.core import Context, Example, Rule
from rules.language.analyzer import Analyzer
from rules.profiles.profile import load_profile

RULES = all_rules()
WRONG = [(rule, example) for rule in RULES for example in rule.wrong]
RIGHT = [(rule, text) for rule in RULES for text in rule.right]


@pytest.fixture(scope="session")
def context(analyzer: Analyzer) -> Context:
    return Context(load_profile("netzwerk"), analyzer)


@pytest.mark.parametrize(("rule", "example"), WRONG, ids=[f"{r.slug}-{i}" for i, (r, _) in enumerate(WRONG)])
def test_wrong_example(rule: Rule, example: Example, context: Context) -> None:
    sentence = context.analyzer.analyze(example.plain)
    if rule.check is not None and example.spans:
        assert tuple(f.span for f in rule.check(sentence, context)) == example.spans
    if rule.rewrite is not None and example.rewritten:
        assert rule.rewrite(sentence, context) == example.rewritten
    assert example.spans or example.rewritten, "an example must show something"


@pytest.mark.parametrize(("rule", "text"), RIGHT, ids=[f"{r.slug}-{i}" for i, (r, _) in enumerate(RIGHT)])
def test_right_example(rule: Rule, text: str, context: Context) -> None:
    sentence = context.analyzer.analyze(text)
    if rule.check is not None:
        assert tuple(rule.check(sentence, context)) == ()
    if rule.rewrite is not None:
        assert rule.rewrite(sentence, context) in (None, (text,))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_shape(rule: Rule) -> None:
    assert re.fullmatch(r"LS-[WZSTGP]-\d\d", rule.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.slug)
    assert rule.norms
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")
    assert len(rule.wrong) >= 3
    assert len(rule.right) >= 3
    assert rule.check or rule.rewrite
    assert (rule.rewrite is not None) == (rule.fix == "safe") or rule.fix == "review"


def test_slugs_are_unique() -> None:
    assert [slug for slug, n in Counter(rule.slug for rule in RULES).items() if n > 1] == []


def test_one_rule_a_file() -> None:
    catalog = Path(__file__).parents[2] / "rules" / "catalog"
    for path in catalog.rglob("*.py"):
        assert len(re.findall(r"^RULE\b.*=", path.read_text("utf-8"), re.M)) <= 1, path


@pytest.mark.parametrize("text", ["", "Antrag", "2024", "😀", "…", "• ", "A" * 5000, "x " * 2000])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_odd_input_is_no_accident(rule: Rule, text: str, context: Context) -> None:
    sentence = context.analyzer.analyze(text)
    if rule.check is not None:
        tuple(rule.check(sentence, context))
    if rule.rewrite is not None:
        rule.rewrite(sentence, context)
