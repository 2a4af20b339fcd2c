"""The layers import one way: app → simplifier → eval → rules."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {"rules": {"rules"}, "eval": {"eval", "rules"}, "simplifier": {"simplifier", "eval", "rules", "app"}}
"""`simplifier.cli` starts `app.py` inside `serve`; nothing else of simplifier may import it."""


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names & {"rules", "eval", "simplifier", "app"}


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_imports_run_one_way(package: str) -> None:
    for path in sorted((ROOT / package).rglob("*.py")):
        allowed = MAY_IMPORT[package] - ({"app"} if path.name != "cli.py" else set())
        assert imported(path) <= allowed, path


def test_importing_everything_reads_no_file_and_loads_no_model() -> None:
    """Importing must stay cheap: no torch, no model, no database opened, nothing written."""
    code = (
        "import sys, pkgutil, importlib, rules, eval, simplifier\n"
        "for p in (rules, eval, simplifier):\n"
        "    for m in pkgutil.walk_packages(p.__path__, p.__name__ + '.'):\n"
        "        if '.migrations' not in m.name: importlib.import_module(m.name)\n"
        "print(int('HanTa' in sys.modules and any('morph' in k and 'model' in k for k in sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
