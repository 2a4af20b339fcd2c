"""Which pair of the corpus belongs to which split: fixed by hash, articles whole, near-identical sources
together.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from simplifier.corpus import Split

DEV_SHARE = 0.1
TEST_SHARE = 0.1
WHOLE_ARTICLES = "artikel"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SplitItem:
    """What the split of a pair depends on; `split` is the one it has already, if any."""

    id: str
    topic: str
    source: str
    split: Split | None = None


def content_words(source: str) -> frozenset[str]:
    """The words of a sentence that tell it apart: longer than three letters, in lower case."""
    return frozenset(word.lower() for word in _WORD.findall(source) if len(word) > 3)


def near_pairs(sources: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Index pairs (later, earlier) of near-identical sources.

    Near-identical: more than half the content words of the shorter one are shared (from six words on), or
    more than half of the two's mean (from three words on).
    """
    bags = [content_words(source) for source in sources]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        shared = Counter(other for word in bag for other in holders[word])
        for word in bag:
            holders[word].append(index)
        for other, count in shared.items():
            shorter, longer = sorted((len(bag), len(bags[other])))
            if (shorter > 5 and count > shorter / 2) or (shorter >= 3 and count > (shorter + longer) / 4):
                yield index, other


def assign_splits(items: Sequence[SplitItem]) -> Mapping[str, Split]:
    """The split of every item by id.

    Items are grouped (sentences of an article; near-identical sources); a group takes the split its members
    already have (train before dev before test where they differ, so that what was trained on never becomes a
    test), else the one given by the SHA-256 of topic and id of its first member in the order of ids.
    """
    groups = _groups(items)
    result: dict[str, Split] = {}
    for members in groups:
        known = {item.split for item in members if item.split is not None}
        split = next((name for name in ("train", "dev", "test") if name in known), None)
        first = min(members, key=lambda item: item.id)
        chosen: Split = split or _by_hash(f"{first.topic}\x1f{first.id}")
        result.update((item.id, chosen) for item in members)
    return result


def _groups(items: Sequence[SplitItem]) -> list[list[SplitItem]]:
    parent = list(range(len(items)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    first_of_article: dict[str, int] = {}
    for index, item in enumerate(items):
        if item.topic == WHOLE_ARTICLES:
            article = item.id.rsplit("-", 1)[0]
            parent[root(index)] = root(first_of_article.setdefault(article, index))
    for later, earlier in near_pairs([item.source for item in items]):
        parent[root(later)] = root(earlier)
    groups: defaultdict[int, list[SplitItem]] = defaultdict(list)
    for index, item in enumerate(items):
        groups[root(index)].append(item)
    return list(groups.values())


def _by_hash(key: str) -> Split:
    share = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]) / 2**64
    if share < TEST_SHARE:
        return "test"
    return "dev" if share < TEST_SHARE + DEV_SHARE else "train"
