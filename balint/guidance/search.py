"""Which guidance entry a question is about, or none.

Every phrasing of an entry is a bag of terms and pairs of terms, weighted by how few entries use them. A question
is compared with all phrasings, and with each entry as a whole: how much of the question the entry knows, and how
much of what the entry is always about the question leaves out. So a question about something else stays unanswered.
"""

from __future__ import annotations  # array is generic to the type checker alone

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from balint.guidance.library import EntryKind, GuidanceEntry, Library
from balint.guidance.terms import EVERYDAY, FILLER, OPENERS, kinds, term, terms

FLOOR = 0.2
NEAR_FLOOR = 0.1
PAIR_WEIGHT = 0.5
KIND_WEIGHT = 0.6
OPENER_WEIGHT = 0.4
UNSEEN = 1.0
CANDIDATES = 16  # entries looked at closely


@dataclass(frozen=True, slots=True)
class Match:
    """The entry a question is about, or None; and answers that come close. `score` is from 0 to 1."""

    entry: GuidanceEntry | None
    near: tuple[GuidanceEntry, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Index:
    """Made by build_index, read by find."""

    entries: tuple[GuidanceEntry, ...]
    owners: array[int] = field(repr=False)  # phrasing to entry
    postings: dict[str, tuple[array[int], array[float]]] = field(repr=False)  # feature to phrasings
    weights: dict[str, float] = field(repr=False)
    shares: tuple[dict[str, float], ...] = field(repr=False)  # entry to term to the part of its phrasings
    cores: tuple[float, ...] = field(repr=False)
    words: tuple[str, ...] = field(repr=False)


def build_index(library: Library) -> Index:
    entries = library.entries
    phrasings = [
        (number, frozenset(_features(terms(words))))
        for number, entry in enumerate(entries)
        for words in dict.fromkeys((entry.question, *entry.asked))
    ]
    seen: defaultdict[str, set[int]] = defaultdict(set)
    counts = [Counter[str]() for _ in entries]
    sizes = Counter(owner for owner, _ in phrasings)
    for owner, features in phrasings:
        counts[owner].update(feature for feature in features if not _is_pair(feature))
        for feature in features:
            seen[feature].add(owner)
    weights = {feature: _weight(feature, len(owners), len(entries)) for feature, owners in seen.items()}
    postings: dict[str, tuple[array[int], array[float]]] = {}
    for number, (_, features) in enumerate(phrasings):
        length = math.sqrt(sum(weights[feature] ** 2 for feature in features)) or 1.0
        for feature in features:
            numbers, values = postings.setdefault(feature, (array("H"), array("f")))
            numbers.append(number)
            values.append(weights[feature] / length)
    words = {word for entry in entries for said in (entry.question, *entry.asked) for word in terms(said)}
    shares = tuple(
        {feature: times / sizes[owner] for feature, times in count.items()} for owner, count in enumerate(counts)
    )
    return Index(
        entries=entries,
        owners=array("H", (owner for owner, _ in phrasings)),
        postings=postings,
        weights=weights,
        shares=shares,
        cores=tuple(sum(part**2 * weights[f] for f, part in share.items()) or 1.0 for share in shares),
        words=tuple(sorted(word for word in words if word.isalpha() and len(word) > 3)),
    )


def _weight(feature: str, entries_with: int, entries: int) -> float:
    rarity = math.log((entries + 1) / (entries_with + 0.5))
    if _is_pair(feature):
        return PAIR_WEIGHT * rarity
    if feature.startswith("#"):
        return KIND_WEIGHT * rarity
    return OPENER_WEIGHT * rarity if feature in OPENERS else rarity


def _is_pair(feature: str) -> bool:
    return " " in feature


def _features(words: list[str]) -> Iterator[str]:
    known = [term(word) for word in words]
    subject = [each for each in known if each not in FILLER]
    yield from subject
    for word in words:
        yield from kinds(word)
    yield from (f"{a} {b}" for a, b in pairwise(known) if a not in FILLER or b not in FILLER)
    yield from (f"{a} {b}" for a, b in pairwise(subject))


def signals(index: Index, words: list[str]) -> dict[int, tuple[float, ...]]:
    features = set(_features(words))
    unseen = _weight("unseen", 0, len(index.entries))
    weights = {}
    for feature in features:
        weight = index.weights.get(feature)
        if weight is None:
            if _is_pair(feature) or feature.startswith("#") or feature in EVERYDAY:
                continue
            weight = UNSEEN * unseen
        weights[feature] = weight
    length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
    cosines: defaultdict[int, float] = defaultdict(float)
    for feature, weight in weights.items():
        if feature in index.postings:
            for number, value in zip(*index.postings[feature], strict=True):
                cosines[number] += weight / length * value
    by_entry: defaultdict[int, list[float]] = defaultdict(list)
    for number, cosine in cosines.items():
        by_entry[index.owners[number]].append(cosine)
    best = {owner: sum(nlargest(3, values)) / 3 for owner, values in by_entry.items()}
    single = {f: w for f, w in weights.items() if not _is_pair(f)}
    total = sum(single.values()) or 1.0
    found = {}
    for owner in nlargest(CANDIDATES, best, key=best.__getitem__):
        share = index.shares[owner]
        cover = sum(w for f, w in single.items() if f in share) / total
        graded = sum(w * math.sqrt(share[f]) for f, w in single.items() if f in share) / total
        missing = 1 - sum(share[f] ** 2 * w for f, w in single.items() if f in share) / index.cores[owner]
        found[owner] = (max(by_entry[owner]), best[owner], cover, graded, missing)
    return found


def find(index: Index, question: str, after: str | None = None) -> Match:
    """The entry that answers, with the entry last answered as the context of a short follow-up."""
    words = [_spelt(index, word) for word in terms(question)]
    found = signals(index, words)
    scores = {
        o: max(0.0, (0.7 * s[0] + 3.9 * s[1] + 3.3 * s[2] + 2.1 * s[3] - 2.8 * s[4]) / 10) for o, s in found.items()
    }
    best = sorted(scores, key=lambda owner: -scores[owner])[:4]
    if not best:
        return Match(None, (), 0.0)
    score = scores[best[0]]
    entry = index.entries[best[0]] if score >= FLOOR else None
    near = tuple(
        index.entries[owner]
        for owner in best
        if index.entries[owner] is not entry
        and index.entries[owner].kind is EntryKind.ANSWER
        and scores[owner] >= NEAR_FLOOR
    )
    return Match(entry, near[:3], score)


def _spelt(index: Index, word: str) -> str:
    """A word that no phrasing has, as the one it is a slip of the pen for."""
    if len(word) < 5 or not word.isalpha() or word in FILLER or term(word) in index.weights:
        return word
    found = process.extractOne(
        word, index.words, scorer=OSA.distance, score_cutoff=1 if len(word) < 8 else 2
    )
    return found[0] if found else word
