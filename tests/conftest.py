from __future__ import annotations

import pytest

from rules.language.analyzer import Analyzer


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    """One analyser for all tests: the tagger is loaded once."""
    return Analyzer()
