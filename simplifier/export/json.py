"""The JSON form of a result (schema simplifier/document/1, contract in DESIGN.md) and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from rules.core import Edit, Finding
from simplifier.document import (
    SCHEMA,
    Block,
    Candidate,
    Document,
    Explanation,
    FactItem,
    FactReport,
    Mark,
    SentenceResult,
    SimplifiedDocument,
)
from simplifier.errors import InputError


def render_json(doc: SimplifiedDocument) -> bytes:
    """`to_json` as UTF-8 text with a final line feed."""
    return (json.dumps(to_json(doc), ensure_ascii=False, indent=1) + "\n").encode()


def to_json(doc: SimplifiedDocument) -> dict[str, Any]:
    """The result as plain data. Beyond the contract `source` holds the blocks, so that the result can be
    exported again without its source.
    """
    source = doc.source
    return {
        "schema": SCHEMA,
        "profile": doc.profile,
        "fingerprint": doc.fingerprint,
        "label": doc.label,
        "source": {
            "title": source.title,
            "date": source.date.isoformat() if source.date else None,
            "sha256": source.sha256,
            "origin": source.origin,
            "blocks": [_block(block) for block in source.blocks],
        },
        "sentences": [_sentence(sentence) for sentence in doc.sentences],
        "scores": {"before": dict(doc.scores_before), "after": dict(doc.scores_after)},
    }


def from_json(data: Mapping[str, Any]) -> SimplifiedDocument:
    """The result from what `to_json` made. InputError LS-E123 where `data` is something else."""
    if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
        raise _not_a_result("Das Feld „schema“ fehlt oder passt nicht.")
    try:
        return _read(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _not_a_result(f"Stelle: {error}.") from error


def _not_a_result(hint: str) -> InputError:
    return InputError("LS-E123", "Das ist kein Ergebnis von „simplifier text --json“.", hint)


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "text": block.text,
        "level": block.level,
        "group": block.group,
        "ordered": block.ordered,
        "header": block.header,
        "cells": list(block.cells),
        "marks": [{"kind": m.kind, "start": m.start, "end": m.end, "href": m.href} for m in block.marks],
    }


def _sentence(sentence: SentenceResult) -> dict[str, Any]:
    return {
        "id": sentence.id,
        "block": sentence.block,
        "block_index": sentence.block_index,
        "source": sentence.source,
        "origin": sentence.origin,
        "lines": list(sentence.lines),
        "explanations": [{"term": e.term, "lines": list(e.lines)} for e in sentence.explanations],
        "edits": [{"rule": e.rule, "before": e.before, "after": e.after} for e in sentence.edits],
        "findings": [_finding(finding) for finding in sentence.findings],
        "facts": {
            "verdict": sentence.facts.verdict,
            "items": [
                {"kind": i.kind, "source": i.source, "status": i.status, "found": i.found} for i in sentence.facts.items
            ],
        },
        "candidates": [
            {"origin": c.origin, "lines": list(c.lines), "verdict": c.verdict, "score": c.score}
            for c in sentence.candidates
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "line": finding.line,
        "span": list(finding.span),
        "message": finding.message,
        "replacements": list(finding.replacements),
    }


def _read(data: Mapping[str, Any]) -> SimplifiedDocument:
    source = data["source"]
    # Results of other tools may name no blocks: then each sentence is one.
    blocks = [_read_block(block) for block in source.get("blocks", ())] or [
        Block(sentence["block"], sentence["source"]) for sentence in data["sentences"]
    ]
    return SimplifiedDocument(
        source=Document(
            title=str(source["title"]),
            blocks=tuple(blocks),
            date=date.fromisoformat(source["date"]) if source.get("date") else None,
            origin=str(source.get("origin", "")),
        ),
        profile=str(data["profile"]),
        fingerprint=str(data["fingerprint"]),
        sentences=tuple(_read_sentence(s, i, len(blocks)) for i, s in enumerate(data["sentences"])),
        scores_before={str(k): float(v) for k, v in data["scores"]["before"].items()},
        scores_after={str(k): float(v) for k, v in data["scores"]["after"].items()},
        label=str(data["label"]),
    )


def _read_block(data: Mapping[str, Any]) -> Block:
    return Block(
        kind=data["kind"],
        text=str(data["text"]),
        level=int(data["level"]),
        group=int(data["group"]),
        ordered=bool(data["ordered"]),
        header=bool(data["header"]),
        cells=tuple(data["cells"]),
        marks=tuple(Mark(m["kind"], int(m["start"]), int(m["end"]), str(m["href"])) for m in data["marks"]),
    )


def _read_sentence(data: Mapping[str, Any], position: int, blocks: int) -> SentenceResult:
    block_index = int(data.get("block_index", position))
    if not 0 <= block_index < blocks:
        raise ValueError(f"block_index {block_index}")
    facts = data["facts"]
    return SentenceResult(
        id=str(data["id"]),
        block=data["block"],
        block_index=block_index,
        source=str(data["source"]),
        origin=data["origin"],
        lines=tuple(data["lines"]),
        facts=FactReport(
            facts["verdict"],
            tuple(FactItem(i["kind"], i["source"], i["status"], i.get("found", "")) for i in facts["items"]),
        ),
        explanations=tuple(Explanation(e["term"], tuple(e["lines"])) for e in data["explanations"]),
        edits=tuple(Edit(e["rule"], e["before"], e["after"]) for e in data["edits"]),
        findings=tuple(
            Finding(
                rule=f["rule"],
                severity=f["severity"],
                span=(int(f["span"][0]), int(f["span"][1])),
                message=f["message"],
                replacements=tuple(f["replacements"]),
                line=int(f["line"]),
            )
            for f in data["findings"]
        ),
        candidates=tuple(
            Candidate(c["origin"], tuple(c["lines"]), c["verdict"], float(c["score"])) for c in data["candidates"]
        ),
    )
