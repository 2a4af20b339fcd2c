"""Makes `data/nouns.tsv.gz` from the CSV of the package german-nouns (CC BY-SA 4.0).

Use: python -m rules.language.build_nouns nouns.csv

The package itself is no dependency: its 20 MB take seconds to load. Kept are gender, genitive, dative and plural of
every lemma; a lemma is left out where its ending alone gives the same answer for all of its forms.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections.abc import Iterable
from pathlib import Path

from rules.language.nouns import DATA, Nouns, Paradigm

_NUMBERED = ("", "*", " 1", " 2", " 3", " 4")
_GENDERS = ("genus", "genus 1", "genus 2", "genus 3", "genus 4")


def _cells(row: dict[str, str], name: str) -> tuple[str, ...]:
    found = (row.get(name + ending, "") for ending in _NUMBERED)
    return tuple(dict.fromkeys(form for form in found if form and form.isalpha()))


def read(rows: Iterable[dict[str, str]]) -> list[Paradigm]:
    """One paradigm for each usable row; names, abbreviations and words with signs are left out."""
    found: dict[Paradigm, None] = {}
    for row in rows:
        lemma, parts = row["lemma"], row["pos"].split(",")
        if "Substantiv" not in parts or not lemma.isalpha() or not lemma[1:].islower() or len(lemma) < 3:
            continue
        if {"Nachname", "Vorname", "Toponym", "Abkürzung", "Eigenname"} & set(parts):
            continue
        genders = "".join(sorted({row.get(g, "") for g in _GENDERS} & {"m", "f", "n"}))
        if row.get("nominativ singular stark") or "adjektivische Deklination" in parts:
            found[Paradigm(lemma, genders, (), (), (), (), adjectival=True)] = None
            continue
        paradigm = Paradigm(
            lemma,
            genders if _cells(row, "nominativ singular") else "",
            _cells(row, "genitiv singular"),
            _cells(row, "dativ singular"),
            _cells(row, "nominativ plural"),
            _cells(row, "dativ plural"),
        )
        if paradigm.genders or paradigm.plural:
            found[paradigm] = None
    return list(found)


def prune(paradigms: list[Paradigm]) -> list[Paradigm]:
    """Without what the ending tells."""
    by_lemma: dict[str, list[Paradigm]] = {}
    for paradigm in sorted(paradigms, key=lambda p: len(p.lemma)):
        by_lemma.setdefault(paradigm.lemma, []).append(paradigm)
    full = Nouns()
    full.add(paradigms)
    kept: list[Paradigm] = []
    small = Nouns()
    for group in by_lemma.values():
        forms = {form for paradigm in group for form in paradigm.forms()}
        if any(full.readings(form) != small.readings(form) for form in forms):
            kept.extend(group)
            small.add(group)
    for group in by_lemma.values():
        forms = {form for paradigm in group for form in paradigm.forms()}
        if any(full.readings(form) != small.readings(form) for form in forms):
            kept.extend(group)
            small.add(group)
    return sorted(dict.fromkeys(kept), key=lambda p: p.lemma)


def main(source: str) -> None:
    """Writes the table from the CSV file `source`."""
    with Path(source).open(encoding="utf-8", newline="") as file:
        nouns = Nouns()
        nouns.add(prune(read(csv.DictReader(file))))
    lines = "".join(f"{form}\t{codes}\n" for form, codes in nouns.rows())
    DATA.parent.mkdir(exist_ok=True)
    with DATA.open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as packed:
        packed.write(lines.encode())


if __name__ == "__main__":
    main(sys.argv[1])
