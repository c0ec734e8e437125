"""The phrases about time in a message, each with its meaning and its place among the words."""

from dataclasses import dataclass
from datetime import date

from balint.language.dates.date_phrases import DATE_PHRASES
from balint.language.dates.feast_phrases import FEAST_PHRASES
from balint.language.dates.lexing import Token
from balint.language.dates.meanings import Meaning
from balint.language.dates.sayings import SAYINGS
from balint.language.dates.scope_phrases import SCOPE_PHRASES
from balint.language.dates.weekday_phrases import WEEKDAY_PHRASES
from balint.language.patterns import expression

_RULES = (*SAYINGS, *FEAST_PHRASES, *WEEKDAY_PHRASES, *DATE_PHRASES, *SCOPE_PHRASES)
_BREAKS = frozenset({";", ".", "but"})
_SEPARATORS = frozenset({",", "and", "then", "also", ";", "."})
_VERBS = frozenset((word,) for word in ("was", "were", "is", "got", "cancelled", "didn't", "wasn't"))
_ACTIVITY = expression(
    r"led|lead|leading|ran|run|facilitat\w+|attend\w*|supervis\w+|saw|went|had|did|hosted|member|weekend|training"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A phrase in the words from `start` up to `end`."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a message as read, with the number of the sentence each stands in; `timed` are those
    behind which it is told from when until when.
    """

    read: tuple[str, ...]
    sentences: tuple[int, ...]
    timed: frozenset[int] = frozenset()

    def between(self, left: Piece, right: Piece) -> tuple[str, ...]:
        return self.read[left.end : right.start]

    def at(self, place: int) -> str:
        return self.read[place] if 0 <= place < len(self.read) else ""

    def lead(self, start: int) -> int:
        """Where the word before stands, over "the" and "on"."""
        place = start - 1
        while self.at(place) in {"the", "on"}:
            place -= 1
        return place

    def two_before(self, start: int) -> tuple[str, str]:
        """The two words before, over "the" and "on"."""
        place = self.lead(start)
        return self.at(place - 1), self.at(place)

    def together(self, left: Piece, right: Piece) -> bool:
        return self.sentences[left.end - 1] == self.sentences[right.start]

    def told_apart(self, start: int, end: int) -> bool:
        """Whether something else is told in these words: a comma or an "and", and an activity after it."""
        words = self.read[start:end]
        first = next((at for at, word in enumerate(words) if word in _SEPARATORS), len(words))
        return any(_ACTIVITY.fullmatch(word) for word in words[first:])

    def begins_anew(self, at: int) -> bool:
        """Whether a clause of its own has begun with what was told just before this word."""
        speaks = self.at(at) in {"i", "we"}  # "6 & 20, 13th I attended"
        return self.tells(at + speaks, at + speaks + 1) or self.read[at : at + 1] in _VERBS

    def tells(self, start: int, end: int) -> bool:
        """Whether an activity is named in these words."""
        return any(_ACTIVITY.fullmatch(word) for word in self.read[start:end])


def words_of(tokens: list[Token]) -> Words:
    sentences, at = [], 0
    for token in tokens:
        at += token.read in _BREAKS
        sentences.append(at)
    timed = frozenset(place for place, token in enumerate(tokens) if token.timed)
    return Words(tuple(token.read for token in tokens), tuple(sentences), timed)


def pieces_of(words: Words, today: date) -> list[Piece]:
    """The longest phrase at each place, from left to right."""
    joined = " ".join(words.read)
    places: dict[int, int] = {}
    at = 0
    for index, word in enumerate(words.read):
        places[at] = index
        at += len(word) + 1
    places[at] = len(words.read)
    found: list[Piece] = []
    reached = 0
    for place, index in places.items():
        if place < reached or index == len(words.read):
            continue
        longest = _longest(joined, place, today)
        if longest is not None:
            end, meaning = longest
            reached = end + 1
            found.append(Piece(index, places[reached], meaning))
    return found


def _longest(joined: str, place: int, today: date) -> tuple[int, Meaning] | None:
    longest: tuple[int, Meaning] | None = None
    for pattern, reader in _RULES:
        match = pattern.match(joined, place)
        if match is None or (longest is not None and match.end() <= longest[0]):
            continue
        meaning = reader(match, today)
        if meaning is not None:
            longest = match.end(), meaning
    return longest
