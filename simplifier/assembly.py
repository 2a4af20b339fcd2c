"""Puts the parts together: settings in, a working pipeline out. The one place that knows all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib.metadata import version

from rules.catalog import all_rules
from rules.catalog.words.plain_words import plain_word_rule
from rules.core import Context, Rule
from rules.engine import RuleEngine
from rules.glossary.matcher import Glossary
from rules.language.analyzer import Analyzer
from rules.language.compounds import CompoundSplitter
from rules.lexicon.apply import Lexicon
from rules.profiles.profile import Profile, load_profile
from simplifier.facts import Ledger
from simplifier.pipeline import Pipeline, fingerprint
from simplifier.rewriting.registry import make_rewriter
from simplifier.settings import Settings

DISTRIBUTION = "leichte-sprache-simplifier"

Progress = Callable[[float, str], None]
"""Told the share done (0 to 1) and what is being done, in German."""


def catalogue(lexicon: Lexicon) -> tuple[Rule, ...]:
    """All rules in order; the plain words come before the clauses are split, as their phrases may span a comma."""
    return (plain_word_rule(lexicon), *all_rules())


def build_engine(profile: Profile, *, on: date | None = None, strict: bool = False) -> RuleEngine:
    """The rule layer alone, for checking texts and for tests."""
    return RuleEngine(catalogue(Lexicon.load()), Context(profile, Analyzer(), on), strict=strict)


def build_pipeline(settings: Settings, progress: Progress | None = None, *, on: date | None = None) -> Pipeline:
    """A pipeline for the settings' profile and rewriter; builds the model into the cache at first use."""
    profile = load_profile(settings.profile)
    engine = build_engine(profile, on=on)
    glossary = Glossary.load()
    rewriter = make_rewriter(settings.rewriter, settings.cache_path, progress)
    name = rewriter.name if rewriter else "rules"
    return Pipeline(
        analyzer=engine.context.analyzer,
        engine=engine,
        glossary=glossary,
        ledger=Ledger(engine.context.analyzer),
        rewriter=rewriter,
        renderer=CompoundSplitter(glossary.splits),
        profile=profile,
        fingerprint=fingerprint(version(DISTRIBUTION), repr(profile), name),
    )
