"""Verb forms that office language needs, and the ones that conjugation packages get wrong."""

from __future__ import annotations

import pytest

from rules.language.inflection import (
    auxiliary,
    base_verb,
    conjugate,
    indicative_of,
    infinitive_of_zu,
    infinitive_with_prefix,
    join_finite,
    participle,
    particle_of,
    present,
    preterite,
    split_finite,
    zu_infinitive,
)


@pytest.mark.parametrize(
    ("lemma", "third", "past", "part", "helper"),
    [
        ("beantragen", "beantragt", "beantragte", "beantragt", "haben"),
        ("helfen", "hilft", "half", "geholfen", "haben"),
        ("sein", "ist", "war", "gewesen", "sein"),
        ("werden", "wird", "wurde", "geworden", "sein"),
        ("können", "kann", "konnte", "gekonnt", "haben"),
        ("wissen", "weiß", "wusste", "gewusst", "haben"),
        ("informieren", "informiert", "informierte", "informiert", "haben"),
        ("überlassen", "überlässt", "überließ", "überlassen", "haben"),
        ("unterschreiben", "unterschreibt", "unterschrieb", "unterschrieben", "haben"),
        ("unterliegen", "unterliegt", "unterlag", "unterlegen", "haben"),
        ("überwiegen", "überwiegt", "überwog", "überwogen", "haben"),
        ("überfahren", "überfährt", "überfuhr", "überfahren", "haben"),
        ("überziehen", "überzieht", "überzog", "überzogen", "haben"),
        ("unterbreiten", "unterbreitet", "unterbreitete", "unterbreitet", "haben"),
        ("übergeben", "übergibt", "übergab", "übergeben", "haben"),
        ("hintergehen", "hintergeht", "hinterging", "hintergangen", "haben"),
        ("offenbaren", "offenbart", "offenbarte", "offenbart", "haben"),
        ("instandsetzen", "setzt", "setzte", "instandgesetzt", "haben"),
        ("einziehen", "zieht", "zog", "eingezogen", "sein"),
        ("umziehen", "zieht", "zog", "umgezogen", "sein"),
        ("ausscheiden", "scheidet", "schied", "ausgeschieden", "sein"),
        ("zurücktreten", "tritt", "trat", "zurückgetreten", "sein"),
        ("eintreten", "tritt", "trat", "eingetreten", "sein"),
        ("wiederherstellen", "stellt", "stellte", "wiederhergestellt", "haben"),
    ],
)
def test_forms_of_a_verb(lemma: str, third: str, past: str, part: str, helper: str) -> None:
    assert present(lemma) == third
    assert preterite(lemma) == past
    assert participle(lemma) == part
    assert auxiliary(lemma) == helper


def test_all_persons() -> None:
    assert conjugate("bereitstellen").present == (
        "stelle",
        "stellst",
        "stellt",
        "stellen",
        "stellt",
        "stellen",
    )
    assert present("mitteilen", 3, "plural") == "teilen"
    assert present("mitteilen", 3, "plural", joined=True) == "mitteilen"
    assert preterite("annehmen", 3, "singular", joined=True) == "annahm"


@pytest.mark.parametrize(
    ("lemma", "particle", "zu"),
    [
        ("bereitstellen", "bereit", "bereitzustellen"),
        ("beantragen", "", "zu beantragen"),
        ("übernehmen", "", "zu übernehmen"),
        ("durchführen", "durch", "durchzuführen"),
        ("inkrafttreten", "in Kraft", "in Kraft zu treten"),
        ("wiederaufnehmen", "wieder auf", "wiederaufzunehmen"),
    ],
)
def test_separable_particles(lemma: str, particle: str, zu: str) -> None:
    assert particle_of(lemma) == particle
    assert zu_infinitive(lemma) == zu


def test_particle_and_verb_are_split_and_joined() -> None:
    assert split_finite("bereitstellt", "bereitstellen") == ("stellt", "bereit")
    assert split_finite("stellt", "bereitstellen") == ("stellt", "")
    assert join_finite("stellt", "bereit") == "bereitstellt"
    assert join_finite("tritt", "in Kraft") == "in Kraft tritt"
    assert infinitive_with_prefix("teilen", "mit") == "mitteilen"
    assert base_verb("mitteilen", "mit") == "teilen"
    assert infinitive_of_zu("bereitzustellen") == "bereitstellen"
    assert infinitive_of_zu("zuzustimmen") == "zustimmen"
    assert infinitive_of_zu("helfen") == "helfen"


@pytest.mark.parametrize(
    ("form", "indicative"),
    [
        ("sei", "ist"), ("seien", "sind"), ("habe", "hat"), ("werde", "wird"), ("könne", "kann"), ("müsse", "muss"),
        ("komme", "kommt"), ("gehe", "geht"), ("plane", "plant"), ("wären", "sind"), ("hätten", "haben"),
        ("gäbe", "gibt"), ("erhielte", "erhält"), ("würden", "werden"),
    ],
)  # fmt: skip
def test_subjunctive_becomes_indicative(form: str, indicative: str) -> None:
    assert indicative_of(form) == indicative


def test_subjunctive_with_a_known_lemma() -> None:
    assert indicative_of("mitteile", "mitteilen") == "mitteilt"
    assert indicative_of("arbeite", "arbeiten") == "arbeitet"
    assert indicative_of("halte", "halten") == "hält"


@pytest.mark.parametrize(
    "form", ["haben", "sagten", "sollte", "prüfte", "wurde", "Ende", "", "ist", "😀"]
)
def test_what_may_be_an_indicative_is_left_alone(form: str) -> None:
    assert indicative_of(form) is None


def test_a_word_that_is_no_infinitive_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"."):
        conjugate("Rathaus 7")
