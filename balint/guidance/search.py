"""Which guidance entries a question is about, or none.

A question is encoded as a direction. It is about the entry whose questions lie closest to it, unless one that
no entry answers lies as close, or none lies close enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from balint.encoder.network import Encoder, Numbers, encode_all
from balint.guidance.directions import Directions, of_library
from balint.guidance.encoder import shipped
from balint.guidance.library import EntryKind, GuidanceEntry, Library
from balint.guidance.openings import answered_yes
from balint.language.answering import declines
from balint.language.case_material import is_of_the_diary
from balint.language.patterns import expression

FLOOR = 0.7  # of what speaks for an answer; fitted on questions that were not taught
DOUBT = 3.0  # how much it counts that something else lies nearly as close
FEW = 5  # of an entry's questions that speak for it together, as much as the closest alone
AS_CLOSE = 0.06  # two answers this close together may both be meant
AS_ASKED = 0.97  # but not where this is how the one is asked
NEAR_FLOOR = 0.45
KNOWN_FLOOR = 0.7  # for what is known not to be covered, or refused
CLOSEST = 12  # entries that are looked at
SHORT = 4  # words that are read in the light of the last answer alone
LONGEST_QUESTION = 600  # characters that are read
_SENTENCE = expression(r"(?<=[.?!;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Match:
    """The entry a question is about, or None; an answer that may be meant instead; others that come near.

    `sure` is how much speaks for it: FLOOR and more, up to 1, for what is answered. `yes` is whether that
    answers the question with yes or with no, as it was put, or None if with neither or that is not certain.
    """

    entry: GuidanceEntry | None
    other: GuidanceEntry | None
    near: tuple[GuidanceEntry, ...]
    sure: float
    yes: bool | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """Made by build_index, read by find. `by_id` has the entry of each id of the directions, if it is one."""

    library: Library
    encoder: Encoder = field(repr=False)
    directions: Directions = field(repr=False)
    by_id: tuple[GuidanceEntry | None, ...] = field(repr=False)
    answers: npt.NDArray[np.bool] = field(repr=False)  # whether each id's entry is an answer

    @property
    def entries(self) -> tuple[GuidanceEntry, ...]:
        return self.library.entries


@dataclass(frozen=True, slots=True)
class _Reading:
    """How much speaks for the closest answers, best first; and the closest of what is not answered."""

    answers: tuple[tuple[GuidanceEntry, float], ...]
    unanswered: GuidanceEntry | None
    closeness: float  # of what is not answered
    as_asked: bool  # whether the closest answer is asked for in words it is known by
    yes: bool | None  # the closest answer's first word

    @property
    def sure(self) -> float:
        best = self.answers[0][1] if self.answers else -1.0
        return best + DOUBT * (best - self.closeness)


def build_index(library: Library) -> Index:
    encoder = shipped()
    directions = of_library(library, encoder)
    by_id = tuple(library.entry(each) for each in directions.ids)
    answers = np.array([entry is not None and entry.kind is EntryKind.ANSWER for entry in by_id])
    return Index(library, encoder, directions, by_id, answers)


def find(index: Index, question: str, after: str | None = None) -> Match:
    """What answers. `after` is the entry answered last: the context of "and online?"."""
    question = question[:LONGEST_QUESTION]
    says_nothing = not any(character.isalnum() for character in question)
    if declines(question) or is_of_the_diary(question) or says_nothing:
        return Match(None, None, (), -1.0)
    context = index.library.entry(after) if after else None
    followed = [(question, context.question)] if context else []
    alone = [] if followed and len(question.split()) <= SHORT else [(part, "") for part in _parts(question)]
    return _match(max(_readings(index, alone + followed), key=lambda reading: reading.sure))


def _parts(question: str) -> Iterator[str]:
    """The whole text and, if there are several, each of its sentences."""
    yield question
    sentences = [part for part in _SENTENCE.split(question) if part.strip()]
    if len(sentences) > 1:
        yield from sentences


def _readings(index: Index, texts: list[tuple[str, str]]) -> Iterator[_Reading]:
    """One of each text, with what was asked before it."""
    found = index.directions.closeness(encode_all(index.encoder, texts))
    for (text, _), closeness in zip(texts, found, strict=True):
        yield _reading(index, text, closeness)


def _reading(index: Index, question: str, closeness: Numbers) -> _Reading:
    closest: Numbers = np.maximum.reduceat(closeness, index.directions.starts)
    answers = np.where(index.answers, closest, -1)
    best = sorted(
        (
            (_of_several(closeness[index.directions.rows(number)]), number, entry)
            for number in map(int, np.argsort(-answers)[:CLOSEST])
            if (entry := index.by_id[number]) is not None and index.answers[number]
        ),
        reverse=True,
    )
    rows = index.directions.rows(best[0][1] if best else 0)
    others = np.where(index.answers, -1, closest)
    unanswered = int(np.argmax(others))
    yes = answered_yes(question, index.directions.openings[rows], closeness[rows])
    return _Reading(
        tuple((entry, speaks) for speaks, _, entry in best),
        index.by_id[unanswered],
        float(others[unanswered]),
        bool(closeness[rows].max() >= AS_ASKED),
        yes,
    )


def _of_several(closeness: Numbers) -> float:
    """How close an entry is whose questions lie so close: half by the closest, half by the closest few."""
    few = np.sort(closeness)[-FEW:]
    return float(few[-1] + few.mean()) / 2


def _match(reading: _Reading) -> Match:
    near = [entry for entry, closeness in reading.answers if closeness >= NEAR_FLOOR]
    if reading.sure < FLOOR:
        known = reading.unanswered if reading.closeness >= KNOWN_FLOOR else None
        return Match(known, None, tuple(near[:3]), reading.sure)
    (best, closeness), *others = reading.answers
    beside = [] if reading.as_asked else others[:1]
    other = next((entry for entry, less in beside if closeness - less < AS_CLOSE), None)
    near = [entry for entry in near if entry not in (best, other)]
    return Match(best, other, tuple(near[:3]), reading.sure, reading.yes)
