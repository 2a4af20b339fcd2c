#!/usr/bin/env python3
"""Writes the field `split` into every pair of a folder that has none yet: `split.py [FOLDER]`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from simplifier.corpus import PATTERN
from simplifier.corpus_split import SplitItem, assign_splits


def main(folder: Path) -> None:
    """Rewrites the files in place, a file at a time."""
    files: dict[Path, list[dict[str, Any]]] = {
        path: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        for path in sorted(folder.glob(PATTERN))
    }
    rows = [row for rows in files.values() for row in rows]
    splits = assign_splits([SplitItem(r["id"], r["topic"], r["source"], r.get("split")) for r in rows])
    for path, content in files.items():
        for row in content:
            row["split"] = splits[row["id"]]
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in content)
        partial = path.with_suffix(".tmp")
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    counts = Counter(splits.values())
    sys.stdout.write(", ".join(f"{name} {counts[name]}" for name in ("train", "dev", "test")) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
