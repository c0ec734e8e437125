"""What two records become when they turn out to be one person's. The one that is kept comes first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from balint.colleagues import Colleague, could_be_one, each_of, same_person
from balint.pathway.entries import Entry, Standing
from balint.people import DEFAULT_TIME_ZONE, Person

DETAILS = ("format", "co_leader", "supervisor", "participants", "duration_minutes")
_NAMES = ("co_leader", "supervisor")


@dataclass(frozen=True, slots=True)
class Double:
    """One session that both records have."""

    kept: Entry
    other: Entry

    @property
    def ids(self) -> tuple[int, int]:
        return self.kept.id, self.other.id

    @property
    def differs_in(self) -> tuple[str, ...]:
        """The details that both have, and not alike."""
        return tuple(name for name in DETAILS if _differ(name, self.kept, self.other))

    @property
    def fuller(self) -> Entry:
        return max((self.kept, self.other), key=_told)

    @property
    def leaner(self) -> Entry:
        return self.other if self.fuller is self.kept else self.kept

    @property
    def joined(self) -> Entry:
        """With the details of the fuller one, and what only the other has."""
        details = {name: _better(name, self.fuller, self.leaner) for name in DETAILS}
        confirmed = Standing.CONFIRMED in (self.kept.standing, self.other.standing)
        return replace(self.kept, standing=Standing.CONFIRMED if confirmed else self.kept.standing, **details)


def find_doubles(
    kept: Iterable[Entry], other: Iterable[Entry], colleagues: Sequence[Colleague]
) -> tuple[Double, ...]:
    """Sessions of the same kind at the same time, unless they were with different people. Each has one double
    at most: two groups on one day that both records have are two.
    """
    free = list(kept)
    found: list[Double] = []
    for each in other:
        likely = [one for one in free if _same_time(one, each) and _with_the_same(one, each, colleagues)]
        if likely:
            double = max((Double(one, each) for one in likely), key=_agreement)
            free.remove(double.kept)
            found.append(double)
    return tuple(found)


def number_beside(kept: Sequence[Entry], other: Iterable[Entry], doubles: Sequence[Double]) -> int:
    """How many others are of the same kind and time as one that is kept, and yet no double of it."""
    paired = {double.other.id for double in doubles}
    return sum(any(_same_time(one, each) for one in kept) for each in other if each.id not in paired)


def _same_time(one: Entry, other: Entry) -> bool:
    return _when(one) == _when(other)


def _when(entry: Entry) -> tuple[object, ...]:
    return entry.activity, entry.on, entry.since, entry.until, entry.quantity


def _with_the_same(one: Entry, other: Entry, colleagues: Sequence[Colleague]) -> bool:
    """Whether nothing speaks against it: where both name somebody, some of them may be the same."""
    return all(
        not here
        or not there
        or any(could_be_one(a, b) or same_person(a, b, colleagues) for a in here for b in there)
        for here, there in ((each_of(getattr(one, name)), each_of(getattr(other, name))) for name in _NAMES)
    )


def _differ(name: str, one: Entry, other: Entry) -> bool:
    here, there = getattr(one, name), getattr(other, name)
    if here is None or there is None:
        return False
    return not _could_be_all(here, there) if name in _NAMES else bool(here != there)


def _could_be_all(here: str, there: str) -> bool:
    """Whether one of the two only says more of the same people: "Priya", "Priya Nair", "Priya and Ben"."""
    fewer, more = sorted((each_of(here), each_of(there)), key=len)
    return all(any(could_be_one(name, each) for each in more) for name in fewer)


def _better(name: str, fuller: Entry, leaner: Entry) -> Any:
    first, second = getattr(fuller, name), getattr(leaner, name)
    if first is None or second is None:
        return second if first is None else first
    says_more = name in _NAMES and _could_be_all(first, second) and len(second) > len(first)
    return second if says_more else first


def _told(entry: Entry) -> int:
    return sum(getattr(entry, name) is not None for name in DETAILS)


def _agreement(double: Double) -> int:
    """How many details are told alike, less those that are not."""
    same = [name for name in DETAILS if getattr(double.kept, name) == getattr(double.other, name)]
    return len(same) - len(double.differs_in)


def one_person(kept: Person, other: Person) -> Person:
    """What is known of the one, and from the other what is not. The default time zone may never have been
    told; the pathway is one thing, of stage and criteria, and what was recorded outweighs what was told.
    """
    told = kept if kept.criteria_set is not None or kept.stage is not None else other
    if other.placed and not kept.placed:
        told = other
    return replace(
        kept,
        name=kept.name or other.name,
        time_zone=other.time_zone if kept.time_zone == DEFAULT_TIME_ZONE else kept.time_zone,
        psychodynamic=other.psychodynamic if kept.psychodynamic is None else kept.psychodynamic,
        criteria_set=told.criteria_set,
        stage=told.stage,
        region=kept.region or other.region,
        welcomed=True,
        on_team=kept.on_team or other.on_team,
        placed=kept.placed or other.placed,
    )


def one_circle(kept: Iterable[Colleague], other: Iterable[Colleague]) -> tuple[Colleague, ...]:
    """The colleagues of both, as they are known from then on: joined where they go by the same name and no
    other name of theirs says that they are two. No name is two people's.
    """
    circle = {each.id: each for each in kept}
    for new in other:
        known = [each for each in circle.values() if any(each.goes_by(name) for name in new.names)]
        names = tuple(name for name in new.names if not any(each.goes_by(name) for each in circle.values()))
        if len(known) == 1 and all(known[0].could_be(name) for name in names):
            circle[known[0].id] = replace(known[0], names=(*known[0].names, *names))
        elif names:
            circle[new.id] = replace(new, names=names)
    return tuple(circle.values())
