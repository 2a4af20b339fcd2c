"""Every error code has one meaning: it is raised in one module only, and its class fits its number."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
RAISED = re.compile(r'(\w*Error|refuse_problems)\(\s*"(LS-E\d{3})"')
CLASSES = {
    "1": {"InputError", "ConfigError"},
    "2": {"ConfigError", "refuse_problems"},
    "3": {"ModelError"},
    "9": {"InternalError"},
}


def test_codes_mean_one_thing() -> None:
    modules: dict[str, set[str]] = defaultdict(set)
    for path in [
        ROOT / "app.py",
        *(p for name in ("rules", "eval", "simplifier") for p in (ROOT / name).rglob("*.py")),
    ]:
        for kind, code in RAISED.findall(path.read_text("utf-8")):
            modules[code].add(str(path.relative_to(ROOT)))
            assert kind in CLASSES.get(code[4], {kind}), f"{code} is raised as {kind} in {path.name}"
    assert len(modules) > 30
    # The store's codes are families: E405 a step that is not open now, E406 a decision that lacks something.
    assert {c: names for c, names in modules.items() if len(names) > 1 and c not in {"LS-E405", "LS-E406"}} == {}
