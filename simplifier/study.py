"""Makes and evaluates a blind reading of the tool's own rewritings of held-out sentences.

    python -m simplifier.study make FOLDER --count 60 --seed 20261122
    python -m simplifier.study report FOLDER

`make` writes `items.jsonl` (with the systems; not for readers) and `sheet.jsonl` (key, source, lines: for readers).
Each reader writes `judgements-NAME.jsonl` into the folder; `report` prints the table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click

from eval.reading_study import Item, Judgement, blind, draw, table
from simplifier.assembly import build_pipeline
from simplifier.corpus import default_folder, load_pairs
from simplifier.document import Block, Document
from simplifier.pipeline import Pipeline
from simplifier.rewriting.registry import make_rewriter
from simplifier.settings import load_settings


@click.group()
def main() -> None:
    """Blind readings of rewritings."""


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--count", default=60)
@click.option("--seed", default=20261122)
@click.option("--split", type=click.Choice(["dev", "test"]), default="test")
def make(folder: Path, count: int, seed: int, split: str) -> None:
    """Draws held-out sentences and rewrites them with every system."""
    pairs = {pair.id: pair for pair in load_pairs(default_folder(), "dev" if split == "dev" else "test")}
    ids = draw({key: pair.source for key, pair in pairs.items()}, count, seed)
    sources = {key: pairs[key].source for key in ids}
    settings = load_settings()
    model = make_rewriter("embedded", settings.cache_path)
    if model is None:
        raise click.ClickException("the embedded model is needed")
    alone = model.propose(list(sources.values()))
    systems: dict[str, Mapping[str, Sequence[str]]] = {
        "unchanged": {key: (text,) for key, text in sources.items()},
        "rules": outputs(build_pipeline(replace(settings, rewriter="rules")), sources),
        "model alone": {
            key: found[0].lines if found else (text,) for (key, text), found in zip(sources.items(), alone, strict=True)
        },
        "pipeline": outputs(build_pipeline(replace(settings, rewriter="embedded")), sources),
        "reference": {key: pairs[key].target for key in ids},
    }
    items = blind(sources, systems, seed)
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "items.jsonl", (asdict(item) for item in items))
    write(folder / "sheet.jsonl", ({"key": i.key, "source": i.source, "lines": i.lines} for i in items))
    click.echo(f"{len(items)} outputs of {len(ids)} sentences in {folder}")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def report(folder: Path) -> None:
    """Prints the table of a reading."""
    items = [Item(**{**row, "lines": tuple(row["lines"])}) for row in read(folder / "items.jsonl")]
    judgements = [Judgement(**row) for path in sorted(folder.glob("judgements-*.jsonl")) for row in read(path)]
    click.echo(table(items, judgements))


def outputs(pipeline: Pipeline, sources: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The pipeline's lines for each source, each converted as a document of its own, compounds not split."""
    plain = replace(pipeline.profile, separator="")
    pipeline.profile = plain
    return {
        key: tuple(
            line for s in pipeline.convert(Document("", (Block("paragraph", text),))).sentences for line in s.lines
        )
        for key, text in sources.items()
    }


def read(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def write(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    """Writes rows as JSONL."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


if __name__ == "__main__":
    main()
