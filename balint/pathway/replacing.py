"""What comes of loading a rule set: whether it may be, and what changes for whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from balint.pathway.criteria import CriteriaSet, Criterion
from balint.pathway.entries import Entry
from balint.pathway.progress import measure
from balint.people import Person

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Changed:
    """A criterion of one id, as it was and as it will be; None where there is none."""

    before: Criterion | None
    after: Criterion | None


def why_not(new: CriteriaSet, sets: dict[str, CriteriaSet]) -> str:
    """Why a set cannot be loaded; empty if it can."""
    if not new.loaded:
        return "loaded is false in it: people would be left without targets."
    spans = sorted(
        (each.since or date.min, each.until or date.max, each.id) for each in (sets | {new.id: new}).values()
    )
    if spans[0][0] != date.min or max(last for _, last, _ in spans) != date.max:
        return "with it, there would be days of joining for which there are no criteria."
    for (_, last, one), (first, _, other) in pairwise(spans):
        if first <= last:
            return f"{one} and {other} would both be for who joined on {max(first, date.min).isoformat()}."
        if first > last + _DAY:
            return f"nobody who joined on {(last + _DAY).isoformat()} would have any criteria."
    return ""


def changes(old: CriteriaSet | None, new: CriteriaSet) -> tuple[Changed, ...]:
    """The criteria that differ in what they ask for, or in how they count."""
    before = {each.id: each for each in old.criterion} if old else {}
    after = {each.id: each for each in new.criterion}
    pairs = (Changed(before.get(each), after.get(each)) for each in dict.fromkeys((*before, *after)))
    return tuple(each for each in pairs if _asks(each.before) != _asks(each.after))


def _asks(criterion: Criterion | None) -> object:
    return criterion and (criterion.target, criterion.psychodynamic_target, criterion.counts)


def changes_for(person: Person, entries: Iterable[Entry], old: CriteriaSet | None, new: CriteriaSet) -> bool:
    """Whether what somebody has left to do changes."""
    kept = tuple(entries)
    return old is None or _left(person, kept, old) != _left(person, kept, new)


def _left(person: Person, entries: tuple[Entry, ...], criteria: CriteriaSet) -> dict[str, int | None]:
    measured = measure(entries, criteria, psychodynamic=person.psychodynamic)
    return {each.criterion.id: each.left for each in measured}
