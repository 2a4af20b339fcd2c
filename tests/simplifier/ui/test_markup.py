from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simplifier.document import Candidate, FactItem, FactReport
from simplifier.ui.diff import changes, diff_html
from simplifier.ui.markup import candidates_html, esc, facts_html


@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "${alert(1)}", "{{constructor}}", "`${1}`"]
)
def test_no_markup_and_no_template_sign_survives(evil: str) -> None:
    shown = esc(evil)
    assert not set("<>{}$`\"'\\") & set(shown)


def test_a_fact_that_is_lost_comes_first_and_says_so_in_words() -> None:
    report = FactReport("lost", (FactItem("number", "86", "kept", "86"), FactItem("date", "1. Dezember 2025", "lost")))
    shown = facts_html(report)
    assert shown.index("1. Dezember 2025") < shown.index("86")
    assert "fehlt" in shown


def test_a_waiver_shows_who_and_why() -> None:
    shown = facts_html(FactReport("lost", (FactItem("date", "1. Mai", "lost"),)), "Steht im Titel <b>", "Aylin")
    assert "Zugelassen von Aylin: Steht im Titel &lt;b&gt;" in shown
    assert "Abweichung zugelassen" in shown


def test_without_candidates_nothing_is_shown() -> None:
    assert candidates_html(()) == ""
    assert 'data-vorschlag="0"' in candidates_html([Candidate("model", ("Ein Satz.",), "kept", -1.0)])


def test_the_difference_goes_by_words() -> None:
    assert list(changes("Die Frist endet am 3. Mai.", "Die Frist endet am 4. Mai.")) == [
        ("same", "Die Frist endet am "),
        ("removed", "3"),
        ("added", "4"),
        ("same", ". Mai."),
    ]


def test_a_difference_is_told_to_screen_readers_too() -> None:
    shown = diff_html("Sie müssen <nicht> kommen.", "Sie müssen kommen.")
    assert "gestrichen: " in shown
    assert "<nicht>" not in shown


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_parts_give_both_texts_again(before: str, after: str) -> None:
    found = list(changes(before, after))
    assert "".join(text for change, text in found if change != "removed") == after
    kept = "".join(text for change, text in found if change != "added")
    assert "".join(kept.split()) == "".join(before.split())
