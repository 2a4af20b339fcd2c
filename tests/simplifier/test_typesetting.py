"""Lines as they are shown: compounds, list signs, breaks; and what keeps its wording."""

from __future__ import annotations

import pytest

from rules.profiles.profile import Profile, load_profile
from simplifier.document import Block, Mark
from simplifier.marks import Line, bold_spans, carry_links, pieces
from simplifier.typesetting import LINE_WIDTH, break_line, typeset, unset

NETZWERK = load_profile("netzwerk")
HILDESHEIM = load_profile("hildesheim")
EINFACH = load_profile("einfache-sprache")


class FewCompounds:
    """A renderer that knows few words: what any splitter is for typesetting."""

    PARTS = (("Options", "kommune"), ("Bundes", "gleichstellungs", "gesetz"), ("Garten", "bauer"), ("Müll", "gebühren"))

    def render(self, word: str, separator: str) -> str:
        for parts in self.PARTS:
            if word == "".join(parts):
                capital = [part.capitalize() for part in parts] if separator == "-" else parts
                return separator.join(capital)
        return word


SPLITTER = FewCompounds()


def test_the_profile_says_how_compounds_are_taken_apart() -> None:
    line = ["Das steht im Bundesgleichstellungsgesetz."]
    assert typeset(line, NETZWERK, SPLITTER) == ("Das steht im Bundes-Gleichstellungs-Gesetz.",)
    assert typeset(line, HILDESHEIM, SPLITTER) == ("Das steht im Bundes·gleichstellungs·gesetz.",)
    assert typeset(line, EINFACH, SPLITTER) == ("Das steht im Bundesgleichstellungsgesetz.",)


@pytest.mark.parametrize(
    "line",
    [
        "Frau Gartenbauer hilft Ihnen.",
        "Herr Doktor Jens Gartenbauer leitet das Amt.",
        "Mehr auf www.Müllgebühren.example/Optionskommune.",
        "Schreiben Sie an Müllgebühren@stadt.example.",
        "Die Müllgebühren-Satzung gilt.",
        "12345 Gartenbauer",
    ],
)
def test_names_addresses_and_hyphenated_words_stay(line: str) -> None:
    assert typeset([line], NETZWERK, SPLITTER) == (line,)


def test_protected_words_stay() -> None:
    assert typeset(["Die Optionskommune zahlt."], NETZWERK, SPLITTER, keep={"Optionskommune"}) == (
        "Die Optionskommune zahlt.",
    )


def test_a_compound_after_a_name_and_a_verb_is_taken_apart() -> None:
    assert typeset(["Frau Oltmann erklärt die Müllgebühren."], NETZWERK, SPLITTER) == (
        "Frau Oltmann erklärt die Müll-Gebühren.",
    )


def test_lists_have_one_sign_and_empty_lines_go() -> None:
    assert typeset(["Das brauchen Sie:", "- Ausweis", "•  Foto", " ", "– Antrag"], NETZWERK, SPLITTER) == (
        "Das brauchen Sie:",
        "• Ausweis",
        "• Foto",
        "• Antrag",
    )


def test_setting_twice_changes_nothing() -> None:
    once = typeset(["- Die  Optionskommune zahlt 598 Euro."], NETZWERK, SPLITTER)
    assert typeset(once, NETZWERK, SPLITTER) == once == ("• Die Options-Kommune zahlt 598 Euro.",)


@pytest.mark.parametrize("profile", [NETZWERK, HILDESHEIM])
@pytest.mark.parametrize(
    "line", ["Die Optionskommune erhebt Müllgebühren.", "Baden-Württemberg und E-Mail.", "Nur 🙂.", ""]
)
def test_unset_undoes_what_was_set(profile: Profile, line: str) -> None:
    (shown,) = typeset([line], profile, SPLITTER) or ("",)
    assert unset(shown, SPLITTER) == line


def test_without_a_splitter_only_what_looks_like_a_compound_is_joined() -> None:
    assert unset("Die Options-Kommune schreibt eine E-Mail über SGB-II-Bescheide.") == (
        "Die Optionskommune schreibt eine E-Mail über SGB-II-Bescheide."
    )


@pytest.mark.parametrize("line", ["Kurz.", "", "x" * 200])
def test_lines_that_fit_or_cannot_be_broken_stay(line: str) -> None:
    assert break_line(line) == (line,)


def test_long_lines_break_where_the_sense_allows_it() -> None:
    assert break_line("Sie brauchen für den Termin einen Ausweis und die Bestätigung von Ihrer Vermieterin.", 50) == (
        "Sie brauchen für den Termin einen Ausweis",
        "und die Bestätigung von Ihrer Vermieterin.",
    )
    assert break_line("Der Landrat sagt: Das Team im Jobcenter hat gut gearbeitet.", 40)[0] == "Der Landrat sagt:"


def test_no_break_between_a_figure_and_its_unit_or_an_article_and_its_noun() -> None:
    line = "Das Amt öffnet jeden Tag um 8 Uhr und schließt am 24. April schon um 12 Uhr für den Rest der Woche."
    for width in range(12, LINE_WIDTH):
        broken = break_line(line, width)
        assert " ".join(broken) == line
        assert all(len(piece) <= width for piece in broken)
        if width >= 25:
            assert not any(piece.endswith((" 8", " 12", " 24.", " der", " den")) for piece in broken)


@pytest.mark.parametrize(
    ("line", "bold"),
    [
        ("Sie müssen nicht kommen.", ["nicht"]),
        ("Kein Geld geht verloren.", ["Kein"]),
        ("Nicht nur das Amt hilft.", []),
        ("Sie zahlen nichts.", []),
        ("Niemand verliert Geld. Nie.", ["Niemand", "Nie"]),
        ("Die Nichte hat keine Zeit.", ["keine"]),
    ],
)
def test_negations_are_bold(line: str, bold: list[str]) -> None:
    assert [line[a:b] for a, b in bold_spans(line)] == bold


def linked(text: str, wording: str, href: str = "https://stadt.example/") -> Block:
    start = text.index(wording)
    return Block("paragraph", text, marks=(Mark("link", start, start + len(wording), href),))


def links(lines: tuple[Line, ...]) -> list[tuple[str, str]]:
    return [(line.text[m.start : m.end], m.href) for line in lines for m in line.marks if m.kind == "link"]


def test_a_link_finds_its_wording_even_where_the_compound_was_taken_apart() -> None:
    block = linked("Die Wohnungsgeberbestätigung ist vorzulegen.", "Wohnungsgeberbestätigung")
    lines = carry_links(block, ["Sie brauchen ein Papier.", "Das Papier heißt: Wohnungs-Geber-Bestätigung."])
    assert [line.text for line in lines] == [
        "Sie brauchen ein Papier.",
        "Das Papier heißt: Wohnungs-Geber-Bestätigung.",
    ]
    assert links(lines) == [("Wohnungs-Geber-Bestätigung", "https://stadt.example/")]


def test_a_link_goes_to_the_noun_that_is_left() -> None:
    block = linked("Informationen bietet die Internetseite des Landkreises.", "Internetseite des Landkreises")
    assert links(carry_links(block, ["Lesen Sie die Internet-Seite vom Landkreis."])) == [
        ("Internet-Seite", "https://stadt.example/")
    ]


def test_no_link_is_lost() -> None:
    block = linked("Hierzu verweisen wir auf das Merkblatt.", "Merkblatt")
    lines = carry_links(block, ["Lesen Sie unsere Hinweise."])
    assert [line.text for line in lines] == ["Lesen Sie unsere Hinweise.", "Link: Merkblatt"]
    assert links(lines) == [("Merkblatt", "https://stadt.example/")]


def test_a_link_that_only_says_here_is_named_by_its_target() -> None:
    block = linked("Klicken Sie hier.", "hier", "https://termine.stadt.example/x")
    assert [line.text for line in carry_links(block, ["Machen Sie einen Termin."])][1] == "Link: termine.stadt.example"


def test_the_link_within_another_word_is_not_taken() -> None:
    block = linked("Das Amt hilft.", "Amt")
    assert links(carry_links(block, ["Das Amtsblatt erscheint heute."])) == [("Amt", "https://stadt.example/")]
    assert carry_links(block, ["Das Amtsblatt erscheint heute."])[1].text == "Link: Amt"


def test_two_links_with_the_same_wording_take_two_places() -> None:
    block = Block("paragraph", "Seite und Seite", marks=(Mark("link", 0, 5, "a"), Mark("link", 10, 15, "b")))
    (line,) = carry_links(block, ["Eine Seite und noch eine Seite."])
    assert sorted((m.start, m.href) for m in line.marks) == [(5, "a"), (25, "b")]


def test_only_the_marks_of_the_sentence_are_carried() -> None:
    block = linked("Erster Satz. Zweiter Satz mit Link.", "Link")
    assert links(carry_links(block, ["Erster Satz."], 0, 12)) == []
    assert links(carry_links(block, ["Zweiter Satz mit Link."], 12, 36)) == [("Link", "https://stadt.example/")]


def test_pieces_make_up_the_line() -> None:
    line = Line("Nicht hier klicken", (Mark("bold", 0, 5), Mark("link", 0, 10, "x")))
    assert pieces(line) == (("Nicht", True, "x"), (" hier", False, "x"), (" klicken", False, ""))
    assert pieces(Line("")) == ()
