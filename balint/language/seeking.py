"""Which saved sessions are spoken of: by kind, day or period, colleague, number, or as the last one."""

import re
from dataclasses import dataclass, replace
from datetime import date

from balint.language.activities import Found, Named, find_activities
from balint.language.clauses import DAY, NAME, READ, write_over
from balint.language.name_spans import is_written_as_name, name_at
from balint.language.names import find_people
from balint.language.patterns import pattern
from balint.language.periods import find_period
from balint.language.said import Sought
from balint.language.spelling import mend
from balint.pathway.entries import Activity

ACTIVITY, COLLEAGUE, TIME, NUMBER = "_what_", "_who_", "_time_", "_number_"

_ENTRY = pattern(
    r"(?:\b(?:entry|number|no\.?|nr\.?|id)\s*#?|#)\s*(?P<number>\d{1,9})\b(?!\s*(?:[/.]\d|people))"
)
_NUMBERED = "\ue003"
_BEFORE_NAME = pattern(r"\b(?:with|by|alongside)\s+(?:my |our )?(?:co-?leader |supervisor |both )?$")
_SAW = pattern(r"\b(?:see|saw|seen|met|meet)\s+(?:up with )?")
_OTHER_KINDS = (
    (pattern(r"\bweek-?ends?\b"), Activity.LEADERSHIP_WEEKEND),
    (pattern(r"\bfunded (?:ones?|group)\b"), Activity.SUPERVISION_GROUP),
    (pattern(r"\b(?:ran|run)\b"), Activity.GROUP_LED),
    (pattern(r"\bbeen to\b|\bwent to\b|\bgo to\b"), Activity.GROUP_ATTENDED),
)
_LAST = pattern(r"\b(?:last|latest|most recent|newest)\b")
_SIGNS = (
    (re.compile(f"{DAY}+"), TIME),
    (re.compile(f"{NAME}+"), COLLEAGUE),
    (re.compile(f"{READ}+"), ACTIVITY),
    (re.compile(f"{_NUMBERED}+"), NUMBER),
)
_SIGN = re.compile(f"[{DAY}{NAME}{READ}{_NUMBERED}]")
_WRITTEN_OUT = (
    (re.compile(r"\b(what|how|who|when|which|it)(?:'s|s)\b"), r"\1 is"),
    (re.compile(r"\b(i|we)'ve\b"), r"\1 have"),
    (re.compile(r"\b(i|we)'d\b"), r"\1 would"),
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """`typed` is the text in lower case, `shape` the same with a sign such as `_time_` for each part sought.

    `any_group`: "group" was said, and nothing of whether it was led or attended.
    """

    sought: Sought
    shape: str
    typed: str
    any_group: bool = False

    @property
    def words(self) -> frozenset[str]:
        """The words that are no part of what is sought."""
        return frozenset(re.findall(r"[^\W_]+(?:'[^\W_]+)?", re.sub(r"_[a-z]+_", " ", self.shape)))


def read_sought(text: str, today: date) -> Spoken:
    """What a text says of the sessions it is about. `last` is not that of "last week"."""
    free = _SIGN.sub(" ", mend(text).text)
    number = _ENTRY.search(free)
    if number:
        free = write_over(free, *number.span(), _NUMBERED)
    period = find_period(free.replace(_NUMBERED, "X"), today)
    if period:
        free = write_over(free, period.start, period.end, DAY)
    free, colleague = _without_people(free)
    free, activities = _without_activities(free)
    shape = free
    for sign, name in _SIGNS:
        shape = sign.sub(f" {name} ", shape)
    shape = " ".join(shape.lower().split())
    for written, out in _WRITTEN_OUT:
        shape = written.sub(out, shape)
    kind = _kind(activities)
    sought = Sought(
        activity=kind,
        since=period.since if period else None,
        until=period.until if period else None,
        colleague=colleague,
        last=_LAST.search(shape) is not None,
        number=int(number["number"]) if number else None,
    )
    any_group = kind is None and any(one.by is Named.GROUP for one in activities)
    return Spoken(sought, shape, " ".join(mend(text).text.lower().split()), any_group)


def as_led(spoken: Spoken) -> Sought:
    """A leader's "group" is one they led, unless they say otherwise."""
    return replace(spoken.sought, activity=Activity.GROUP_LED) if spoken.any_group else spoken.sought


def _without_people(free: str) -> tuple[str, str]:
    """Who is named, and the text with them written over, along with the "with" before them."""
    names = []
    for person in reversed(find_people(free.replace(DAY, " ").replace(_NUMBERED, " "))):
        names.append(person.name)
        before = _BEFORE_NAME.search(free, 0, person.start)
        free = write_over(free, before.start() if before else person.start, person.end, NAME)
    saw = None if names else _SAW.search(free)
    name = name_at(free, saw.end(), shouted=False) if saw else None
    if name and is_written_as_name(free, name):
        return write_over(free, *name, NAME), free[slice(*name)]
    return free, " and ".join(reversed(names))


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
