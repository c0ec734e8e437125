"""Which saved sessions are spoken of: by kind, day or period, colleague, format, number, or as the last."""

import re
from dataclasses import dataclass
from datetime import date

from balint.language.activities import Found, Named, find_activities
from balint.language.clauses import DAY, NAME, READ, write_over
from balint.language.given_names import given_names
from balint.language.name_spans import Span, is_written_as_name, name_at
from balint.language.name_words import GIVEN_BUT_WORDS
from balint.language.names import find_people
from balint.language.numbers import NUMBER as COUNTED
from balint.language.numbers import read_number
from balint.language.patterns import expression, pattern
from balint.language.periods import find_period
from balint.language.said import Sought
from balint.language.spelling import mend
from balint.pathway.entries import Activity, Format

ACTIVITY, COLLEAGUE, TIME, FORMAT, NUMBER = "_what_", "_who_", "_time_", "_how_", "_number_"

_ENTRY = pattern(
    r"(?:\b(?:entry|number|no\.?|nr\.?|id)\s*#?|#)\s*(?P<number>\d{1,9})\b(?!\s*(?:[/.]\d|people))"
)
_NUMBERED, _HOW = "\ue003", "\ue004"
_FORMATS = (
    (pattern(r"\bhybrid\b"), Format.HYBRID),
    (
        pattern(
            r"""\b(?:(?:on|over|via|by) )?(?:zoom|teams|video)\b|\bon-?line\b|\bvirtual(?:ly)?\b
            |\bremote(?:ly)?\b"""
        ),
        Format.ONLINE,
    ),
    (pattern(r"\bin[- ]person\b|\bface[- ]to[- ]face\b|\bf2f\b"), Format.IN_PERSON),
)
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PLACE = pattern(
    rf"\b(?:the |my )?(?:(?P<word>{'|'.join(_PLACES)})|(?P<digit>10|[1-9])(?:st|nd|rd|th))"
    r" (?:one|entry|of (?:them|those|these))\b"
)
_WHICH = pattern(
    rf"(?:the |number )?(?:(?P<word>{'|'.join(_PLACES)})|(?P<digit>10|[1-9])(?:st|nd|rd|th)?)(?: one)?[\s.!]*"
)
_BEFORE_NAME = pattern(r"\b(?:with|by|alongside)\s+(?:my |our )?(?:co-?leader |supervisor |both )?$")
_LETTERS = expression(r"[^\W\d_]{3,}")
_SAW = pattern(r"\b(?:see|saw|seen|met|meet)\s+(?:up with )?")
_OTHER_KINDS = (
    (pattern(r"\bweek-?ends?\b"), Activity.LEADERSHIP_WEEKEND),
    (pattern(r"\bfunded (?:ones?|group)\b"), Activity.SUPERVISION_GROUP),
    (pattern(r"\b(?:ran|run)\b"), Activity.GROUP_LED),
    (pattern(r"\bbeen to\b|\bwent to\b|\bgo to\b"), Activity.GROUP_ATTENDED),
)
_LAST = pattern(r"\b(?:last|latest|most recent|newest)\b")
_LAST_FEW = pattern(
    rf"\b(?P<last>last|latest|most recent|newest) (?P<few>{COUNTED}|couple of|few)\b(?! of us)"
)
_A_FEW = {"couple of": 2, "few": 3}
_SIGNS = (
    (expression(f"{DAY}+"), TIME),
    (expression(f"{NAME}+"), COLLEAGUE),
    (expression(f"{READ}+"), ACTIVITY),
    (expression(f"{_HOW}+"), FORMAT),
    (expression(f"{_NUMBERED}+"), NUMBER),
)
_SIGN = expression(f"[{DAY}{NAME}{READ}{_NUMBERED}{_HOW}]")
_WRITTEN_OUT = (
    (expression(r"\b(what|how|who|when|which|it)(?:'s|s)\b"), r"\1 is"),
    (expression(r"\b(i|we)'ve\b"), r"\1 have"),
    (expression(r"\b(i|we)'d\b"), r"\1 would"),
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """`typed` is the text in lower case, `shape` the same with a sign like `_time_` for each part sought."""

    sought: Sought
    shape: str
    typed: str

    @property
    def words(self) -> frozenset[str]:
        """The words that are no part of what is sought."""
        return frozenset(re.findall(r"[^\W_]+(?:'[^\W_]+)?", re.sub(r"_[a-z]+_", " ", self.shape)))


def read_sought(text: str, today: date, *, names_alone: bool = False) -> Spoken:
    """What a text says of the sessions it is about. `last` is not that of "last week".

    `names_alone`: a given name is a colleague with nothing to announce it, as in "has Ruth given me any".
    """
    free = _SIGN.sub(" ", mend(text).text)
    place = _PLACE.search(free)
    if place:
        free = write_over(free, *place.span(), _NUMBERED)
    number = None if place else _ENTRY.search(free)
    if number:
        free = write_over(free, *number.span(), _NUMBERED)
    period = find_period(free.replace(_NUMBERED, "X"), today)
    time_words = free[period.start : period.end] if period else ""
    if period:
        free = write_over(free, period.start, period.end, DAY)
    free, colleague = _without_people(free, names_alone=names_alone)
    free, activities = _without_activities(free)
    free, held = _without_format(free)
    shape = free
    for sign, name in _SIGNS:
        shape = sign.sub(f" {name} ", shape)
    shape = " ".join(shape.lower().split())
    for written, out in _WRITTEN_OUT:
        shape = written.sub(out, shape)
    kind = _kind(activities)
    few = _LAST_FEW.search(shape)
    shape = _LAST_FEW.sub(r"\g<last>", shape)
    sought = Sought(
        activity=kind,
        groups=kind is None and any(one.by is Named.GROUP for one in activities),
        since=period.since if period else None,
        until=period.until if period else None,
        colleague=colleague,
        format=held,
        last=_LAST.search(shape) is not None,
        count=(_A_FEW.get(few["few"]) or read_number(few["few"]) or 1) if few else 1,
        number=int(number["number"]) if number else None,
        place=_place(place) if place else None,
        time_words=time_words,
    )
    return Spoken(sought, shape, " ".join(mend(text).text.lower().split()))


def read_place(text: str) -> int | None:
    """Which of several that were shown is meant, from 0: "the second one", "2"; None for anything else."""
    found = _WHICH.fullmatch(text.strip())
    return _place(found) if found else None


def _place(found: re.Match[str]) -> int:
    return _PLACES.index(found["word"].lower()) if found["word"] else int(found["digit"]) - 1


def _without_format(free: str) -> tuple[str, Format | None]:
    for words, held in _FORMATS:
        found = words.search(free)
        if found:
            return write_over(free, *found.span(), _HOW), held
    return free, None


def _without_people(free: str, *, names_alone: bool) -> tuple[str, str]:
    """Who is named, and the text with them written over, along with the "with" before them."""
    names = []
    for person in reversed(find_people(free.replace(DAY, " ").replace(_NUMBERED, " "))):
        if names_alone and not _is_a_name(person.name):
            continue  # "supervisor list"
        names.append(person.name)
        before = _BEFORE_NAME.search(free, 0, person.start)
        free = write_over(free, before.start() if before else person.start, person.end, NAME)
    alone = _given_name(free) if names_alone and not names else None
    if alone:
        return write_over(free, *alone, NAME), free[slice(*alone)]
    saw = None if names else _SAW.search(free)
    name = name_at(free, saw.end(), shouted=False) if saw else None
    if name and is_written_as_name(free, name):
        return write_over(free, *name, NAME), free[slice(*name)]
    return free, " and ".join(reversed(names))


def _is_a_name(name: str) -> bool:
    is_given = name.split(maxsplit=1)[0] in given_names() | GIVEN_BUT_WORDS
    return is_given or is_written_as_name(name, (0, len(name)))


def _given_name(free: str) -> Span | None:
    """The first name of which it is known that it is one."""
    for word in _LETTERS.finditer(free):
        if word[0].lower() in given_names() and (span := name_at(free, word.start(), shouted=False)):
            return span
    return None


def _without_activities(free: str) -> tuple[str, tuple[Found, ...]]:
    found = list(find_activities(free))
    for one in found:
        free = write_over(free, one.start, one.end, READ)
    for words, activity in _OTHER_KINDS:
        for match in list(words.finditer(free)):
            found.append(Found(activity, Named.VERB, *match.span()))
            free = write_over(free, *match.span(), READ)
    return free, tuple(found)


def _kind(found: tuple[Found, ...]) -> Activity | None:
    """The one kind that is named, a noun before a verb; None for none or several."""
    nouns = {one.activity for one in found if one.by is Named.NOUN}
    verbs = {one.activity for one in found if one.by is Named.VERB}
    weekends = verbs & {Activity.LEADERSHIP_WEEKEND, Activity.SUPERVISION_GROUP}
    named = nouns or weekends or verbs
    return named.pop() if len(named) == 1 else None
