"""Sessions told one after another with nothing between: "mon led 8 tues att", "led 4/11 8 ppl 11/11 7"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from balint.language.activities import Found, Named
from balint.language.clauses import NAME, WE, Clause
from balint.language.dates import Dated
from balint.language.details import read_details
from balint.language.patterns import pattern

# What leads up to an activity or a day, and belongs to it.
_LEAD_UP = pattern(
    r"(?:\b(?:i|we|i've|also|then|and|so|had|have|did|got|was|went|to|on|a|an|my|the|our|as|just|another|of)\s+)*$"
)
_SPOKEN_OF = pattern(
    r"""\b(?:about|regarding|discuss\w*) (?:[^\s,;]+ ){0,5}$|\b(?:about|regarding|re|for|after|before
    |since|until|till|from|discuss\w*|following|instead of|not|and
    |or|to|was|of)(?: (?:the|my|our|a|on|it))*\s*$"""
)

_BESIDE = pattern(
    r"\b(?:after|before)(?: (?:the|my|our|a|having|having had))?\s*$"
)  # "led on Monday after …"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A day or an activity, and where it stands."""

    start: int
    end: int
    is_day: bool
    days: frozenset[date] = frozenset()


def parted(
    clauses: Iterable[Clause], free: str, activities: Sequence[Found], dates: Sequence[Dated]
) -> Iterator[Clause]:
    """The clauses, cut before each session that begins in the middle of one."""
    marks = sorted(
        (
            *(_Mark(one.start, one.end, is_day=True, days=frozenset(one.days)) for one in dates),
            *(_Mark(one.start, one.end, is_day=False) for one in activities if one.by is not Named.GROUP),
        ),
        key=lambda mark: mark.start,
    )
    for clause in clauses:
        within = [mark for mark in marks if clause.start <= mark.start < clause.end]
        yield from _cut(clause, [_before(free, clause, at) for at in _beginnings(free, within)])


def _beginnings(free: str, marks: Sequence[_Mark]) -> Iterator[int]:
    """Where a session begins of which the clause has told one already."""
    item: list[_Mark] = []
    for number, mark in enumerate(marks):
        following = marks[number + 1] if number + 1 < len(marks) else None
        if item and _begins(free, item, mark, following):
            yield mark.start
            item = []
        item.append(mark)


def _begins(free: str, item: Sequence[_Mark], mark: _Mark, following: _Mark | None) -> bool:
    days = [one for one in item if one.is_day]
    told = len(days) < len(item)
    has_day = not mark.is_day and told and following is not None and following.is_day
    if not days or _SPOKEN_OF.search(free[: mark.start]):
        return (
            bool(days and has_day and following and following.days)
            and _BESIDE.search(free[: mark.start]) is not None
        )
    if not mark.is_day:
        return has_day
    if told and following is not None and not following.is_day:
        return item[-1] is not days[-1] or NAME in free[days[-1].end : mark.start]
    if mark.days and mark.days < days[-1].days:
        return True  # "led Monday and Wednesday, Mon was online": one of them is told of
    between = free[days[-1].end : mark.start]
    details = read_details(between)
    facts = (details.format, details.participants, details.duration_minutes)
    return NAME in between or WE in between or any(fact is not None for fact in facts)


def _before(free: str, clause: Clause, at: int) -> int:
    lead_up = _LEAD_UP.search(free[clause.start : at])
    return clause.start + lead_up.start() if lead_up else at


def _cut(clause: Clause, places: Iterable[int]) -> Iterator[Clause]:
    start, joint = clause.start, clause.joint
    for place in places:
        if place > start:
            yield Clause(start, place, clause.sentence, joint)
            start, joint = place, ","
    yield Clause(start, clause.end, clause.sentence, joint)
