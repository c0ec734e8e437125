"""Which guidance entry a question is about, or none.

Every phrasing of an entry is a bag of terms and pairs of terms, weighted by how few entries use them. A
question is compared with all of them, and with each entry as a whole: how much of the question the entry
knows, and how much of what the entry is always about the question leaves out. So a question about something
else finds nothing.
"""

from __future__ import annotations  # array is generic to the type checker alone

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from balint.guidance.library import EntryKind, GuidanceEntry, Library
from balint.guidance.vocabulary import Vocabulary, english

FLOOR = 0.03  # below, nothing is answered
KNOWN_FLOOR = 0.5  # nor if the entry knows less than this part of the question
NEAR_FLOOR = -0.05
SAME = 0.98  # the cosine of a question that is put as a phrasing puts it
PAIR_WEIGHT = 0.5
KIND_WEIGHT = 0.6
OPENER_WEIGHT = 0.4
UNSEEN_WEIGHT = 0.7
COMMON_WEIGHT = 0.6  # a term in more than half of all entries has less
LONGEST_QUESTION = 600  # characters that are read
CANDIDATES = 16  # entries looked at closely
_SENTENCE = re.compile(r"[.?!;\n]+")
_ASKS_ANOTHER = frozenset(("how", "who", "when", "where"))  # openers that ask for what was not yet said
_FOLLOW_UP = re.compile(
    r"\W*((ok(ay)?|yes|right|thanks)\W+)?((and|but|or|also)\b( what about| how about)?"
    r"|(what|how) about|same for)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Match:
    """The entry a question is about, or None; and answers that come close. `score` is from 0 to 1."""

    entry: GuidanceEntry | None
    near: tuple[GuidanceEntry, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Index:
    """Made by build_index, read by find; phrasings and entries are numbered in the library's order.

    A feature is a term, a pair of terms or a kind. `unseen` is the weight of a term that no phrasing has;
    `cores` is how much weight lies in what each entry is always about.
    """

    library: Library
    entries: tuple[GuidanceEntry, ...]
    vocabulary: Vocabulary = field(repr=False)
    owners: array[int] = field(repr=False)  # the entry of each phrasing
    postings: dict[str, tuple[array[int], array[float]]] = field(repr=False)  # the phrasings with a feature
    weights: dict[str, float] = field(repr=False)
    unseen: float
    shares: tuple[dict[str, float], ...] = field(repr=False)  # by entry, the part of phrasings with a term
    cores: tuple[float, ...] = field(repr=False)
    spellings: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Candidate:
    entry: int
    score: float
    known: float


def build_index(library: Library) -> Index:
    entries = library.entries
    vocabulary = english()
    said = [
        (number, vocabulary.words(phrasing))
        for number, entry in enumerate(entries)
        for phrasing in dict.fromkeys((entry.question, *entry.asked))
    ]
    phrasings = [(owner, frozenset(_features(vocabulary, words))) for owner, words in said]
    used_by: defaultdict[str, set[int]] = defaultdict(set)
    for owner, features in phrasings:
        for feature in features:
            used_by[feature].add(owner)
    weights = {each: _weight(vocabulary, each, len(owners), len(entries)) for each, owners in used_by.items()}
    postings: dict[str, tuple[array[int], array[float]]] = {}
    for number, (_, features) in enumerate(phrasings):
        length = _length(weights[feature] for feature in features)
        for feature in features:
            numbers, values = postings.setdefault(feature, (array("H"), array("f")))
            numbers.append(number)
            values.append(weights[feature] / length)
    shares = _shares(phrasings, len(entries))
    spellings = {word for _, words in said for word in words if word.isalpha() and len(word) > 3}
    return Index(
        library=library,
        entries=entries,
        vocabulary=vocabulary,
        owners=array("H", (owner for owner, _ in phrasings)),
        postings=postings,
        weights=weights,
        unseen=UNSEEN_WEIGHT * _weight(vocabulary, "", 0, len(entries)),
        shares=shares,
        cores=tuple(sum(part**2 * weights[f] for f, part in share.items()) or 1.0 for share in shares),
        spellings=tuple(sorted(spellings)),
    )


def find(index: Index, question: str, after: str | None = None) -> Match:
    """The entry that answers. `after` is the one answered last: the context of "and online?"."""
    context = index.library.entry(after) if after else None
    if context and _asks_on(index, question):
        return Match(context, (), 1.0)
    candidates = _best_reading(index, question)
    if context and candidates and not (_is_complete(index, question) and _sure(candidates)):
        candidates = _in_context(index, _words(index, question), context) or candidates
    entry = index.entries[candidates[0].entry] if _sure(candidates) else None
    near = tuple(
        found
        for candidate in candidates
        if candidate.score >= NEAR_FLOOR
        and (found := index.entries[candidate.entry]) is not entry
        and found.kind is EntryKind.ANSWER
    )
    return Match(entry, near[:3], candidates[0].score if candidates else 0.0)


def _best_reading(index: Index, question: str) -> list[_Candidate]:
    """The candidates of the whole text or, where they are not clear, of the clearest sentence in it."""
    question = question[:LONGEST_QUESTION]
    whole = _candidates(index, _words(index, question))
    if _sure(whole):
        return whole
    sentences = [_candidates(index, _words(index, part)) for part in _SENTENCE.split(question)]
    return max(
        (whole, *sentences), key=lambda reading: (_sure(reading), reading[0].score if reading else 0.0)
    )


def _asks_on(index: Index, question: str) -> bool:
    """Whether it names nothing of its own: what "why so many?" asks, the last answer says."""
    words = index.vocabulary.words(question)
    bare = index.vocabulary.filler | index.vocabulary.openers
    return set(words) <= bare - _ASKS_ANOTHER and (len(words) > 1 or words == ["why"])


def _is_complete(index: Index, question: str) -> bool:
    """Whether a question stands by itself: it does not go on from the last, or asks in full."""
    begun = _FOLLOW_UP.match(question)
    return not begun or bool(set(_words(index, question[begun.end() :])) & index.vocabulary.openers)


def _words(index: Index, text: str) -> list[str]:
    return [_spelt(index, word) for word in index.vocabulary.words(text)]


def _sure(candidates: list[_Candidate]) -> bool:
    return bool(candidates) and candidates[0].score >= FLOOR and candidates[0].known >= KNOWN_FLOOR


def _in_context(index: Index, words: list[str], context: GuidanceEntry) -> list[_Candidate]:
    """What else is said on the last question, with the new words in it."""
    vocabulary = index.vocabulary
    new = {vocabulary.term(word) for word in words} - vocabulary.filler - vocabulary.openers
    return [
        candidate
        for candidate in (_candidates(index, [*words, *vocabulary.words(context.question)]) if new else ())
        if index.entries[candidate.entry] is not context
        and sum(each in index.shares[candidate.entry] for each in new) * 2 > len(new)
    ]


def _candidates(index: Index, words: list[str]) -> list[_Candidate]:
    """The entries that come nearest, best first."""
    vocabulary = index.vocabulary
    features = set(_features(vocabulary, words))
    subject = {each for each in features if not _is_pair(each) and not _is_kind(each)}
    if not _is_told(index, subject):
        return []
    told = dict.fromkeys(subject - vocabulary.everyday, index.unseen)
    told |= {each: index.weights[each] for each in features if each in index.weights}
    terms = {each: weight for each, weight in told.items() if each in subject}
    kinds = {vocabulary.term(word): vocabulary.kinds_of(word) for word in words}
    alike = _alike(index, told)
    total = sum(terms.values()) or 1.0
    closeness = {owner: sum(sorted(values)[-3:]) / 3 for owner, values in alike.items()}
    candidates = []
    for owner in nlargest(CANDIDATES, closeness, key=closeness.__getitem__):
        share = index.shares[owner]
        known = sum(terms[each] for each in terms if _knows(share, each, kinds.get(each, ()))) / total
        core = sum(share[each] ** 2 * told[each] for each in told if each in share) / index.cores[owner]
        # Fitted by logistic regression on held-back phrasings of the shipped content.
        score = known * (0.16 + 0.66 * closeness[owner] + 0.2 * max(alike[owner])) - 0.32 * (1 - core)
        same = max(alike[owner]) >= SAME
        candidates.append(_Candidate(owner, 1.0 if same else min(1.0, max(-1.0, score)), known))
    return sorted(candidates, key=lambda candidate: -candidate.score)


def _is_told(index: Index, subject: set[str]) -> bool:
    """Whether terms say what a question may be about: "group" alone does not, nor does a bare number."""
    known = [each for each in subject if each in index.weights]
    if any(index.weights[each] >= COMMON_WEIGHT and not _asks_little(index, each) for each in known):
        return True
    return any(_asks_little(index, each) for each in known) and not all(
        _asks_little(index, each) for each in known
    )


def _asks_little(index: Index, term: str) -> bool:
    return term in index.vocabulary.openers or term.isdigit()


def _alike(index: Index, told: Mapping[str, float]) -> dict[int, list[float]]:
    """For each entry, the cosines of the question with its phrasings."""
    length = _length(told.values())
    cosines: defaultdict[int, float] = defaultdict(float)
    for feature, weight in told.items():
        if feature in index.postings:
            for number, value in zip(*index.postings[feature], strict=True):
                cosines[number] += weight / length * value
    alike: defaultdict[int, list[float]] = defaultdict(list)
    for number, cosine in cosines.items():
        alike[index.owners[number]].append(cosine)
    return alike


def _knows(share: Mapping[str, float], name: str, kinds: Iterable[str]) -> bool:
    """Whether an entry's phrasings have a term or, in its stead, the kind of thing it names."""
    return name in share or any(kind in share for kind in kinds)


def _shares(phrasings: list[tuple[int, frozenset[str]]], entries: int) -> tuple[dict[str, float], ...]:
    counts = [Counter[str]() for _ in range(entries)]
    sizes = Counter(owner for owner, _ in phrasings)
    for owner, features in phrasings:
        counts[owner].update(feature for feature in features if not _is_pair(feature))
    return tuple(
        {each: times / sizes[owner] for each, times in count.items()} for owner, count in enumerate(counts)
    )


def _features(vocabulary: Vocabulary, words: list[str]) -> Iterator[str]:
    """Terms, the kinds of thing they name, and pairs of neighbours with and without the filler between."""
    known = [vocabulary.term(word) for word in words]
    subject = [each for each in known if each not in vocabulary.filler]
    yield from subject
    for word in words:
        yield from vocabulary.kinds_of(word)
    yield from (f"{a} {b}" for a, b in pairwise(known) if not {a, b} <= vocabulary.filler)
    yield from (f"{a} {b}" for a, b in pairwise(subject))


def _is_pair(feature: str) -> bool:
    return " " in feature


def _is_kind(feature: str) -> bool:
    return feature.startswith("#")


def _weight(vocabulary: Vocabulary, feature: str, entries_with: int, entries: int) -> float:
    rarity = math.log((entries + 1) / (entries_with + 0.5))
    if _is_pair(feature):
        return PAIR_WEIGHT * rarity
    if _is_kind(feature):
        return KIND_WEIGHT * rarity
    return OPENER_WEIGHT * rarity if feature in vocabulary.openers else rarity


def _length(weights: Iterable[float]) -> float:
    return math.sqrt(sum(weight**2 for weight in weights)) or 1.0


def _spelt(index: Index, word: str) -> str:
    """A word that no phrasing has, as the one it is a slip of the pen for."""
    vocabulary = index.vocabulary
    common = word in vocabulary.filler or word in vocabulary.everyday
    if len(word) < 5 or not word.isalpha() or common or vocabulary.term(word) in index.weights:
        return word
    slips = 1 if len(word) < 8 else 2
    found = process.extractOne(word, index.spellings, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else word
