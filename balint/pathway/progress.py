"""How far a portfolio has come, measured by a criteria set."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from balint.pathway.criteria import CriteriaSet, Criterion
from balint.pathway.entries import Entry
from balint.people import Person

STANDARD = "uk-2023"  # assumed until a person has told us more, and said to be assumed
EARLIER = "uk-before-june-2023"


@dataclass(frozen=True, slots=True)
class Progress:
    """`target` and `left` are None where the targets are not loaded."""

    criterion: Criterion
    done: int
    target: int | None

    @property
    def left(self) -> int | None:
        return None if self.target is None else max(0, self.target - self.done)


def criteria_for(person: Person | None, sets: dict[str, CriteriaSet]) -> CriteriaSet:
    return sets[(person and person.criteria_set) or STANDARD]


def criteria_set_of(joined: tuple[date, date], sets: dict[str, CriteriaSet]) -> str | None:
    """The set for who joined between two days; None if they lie on both sides of a change of the rules."""
    first, last = joined
    for each in sets.values():
        if (each.since or date.min) <= first and last <= (each.until or date.max):
            return each.id
    return None


def measure(
    entries: Iterable[Entry], criteria: CriteriaSet, *, psychodynamic: bool | None
) -> tuple[Progress, ...]:
    """One Progress a criterion, in the order of the set."""
    kept = tuple(entries)
    return tuple(
        Progress(
            criterion,
            done=sum(criterion.counts.get(entry.activity, 0) * entry.quantity for entry in kept),
            target=criterion.target_for(psychodynamic=psychodynamic is True),
        )
        for criterion in criteria.criterion
    )
