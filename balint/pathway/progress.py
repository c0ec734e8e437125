"""How far a portfolio has come, measured by a criteria set."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from balint.pathway.criteria import CriteriaSet, Criterion, Ruling
from balint.pathway.entries import Entry, Standing
from balint.people import Person

STANDARD = "uk-2023"  # assumed until a person has told us more, and said to be assumed
EARLIER = "uk-before-june-2023"


@dataclass(frozen=True, slots=True)
class Progress:
    """`target` and `left` are None where the targets are not loaded.

    `estimated` is how much of what is done the accreditation team has yet to confirm. `leaning` is the ruling
    without which the count could be another; None where it does not matter.
    """

    criterion: Criterion
    done: int
    target: int | None
    estimated: int = 0
    leaning: Ruling | None = None

    @property
    def left(self) -> int | None:
        return None if self.target is None else max(0, self.target - self.done)

    @property
    def counted(self) -> int:
        """What is done, up to the target."""
        return self.done if self.target is None else min(self.done, self.target)


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
            done=_worth(criterion, kept),
            target=criterion.target_for(psychodynamic=psychodynamic is True),
            estimated=_worth(criterion, (each for each in kept if each.standing is Standing.ESTIMATED)),
            leaning=criteria.ruling_of(criterion) if _leans(criterion, kept, criteria) else None,
        )
        for criterion in criteria.criterion
    )


def _worth(criterion: Criterion, entries: Iterable[Entry]) -> int:
    return sum(criterion.counts.get(entry.activity, 0) * entry.quantity for entry in entries)


def _leans(criterion: Criterion, entries: tuple[Entry, ...], criteria: CriteriaSet) -> bool:
    """Whether another answer to the question that is left open could change this count.

    What one activity is worth in terms of another matters while no activity is enough by itself. What is
    counted apart from another criterion matters once there is something of both kinds to count.
    """
    if len(criterion.counts) == 1:
        others = (each for each in criteria.criterion if each.ruling == criterion.ruling)
        return bool(criterion.ruling) and all(_worth(each, entries) for each in others)
    alone = [
        _worth(criterion, (each for each in entries if each.activity is activity))
        for activity in criterion.counts
    ]
    valued = any(
        each.activity in criterion.counts and criterion.counts[each.activity] > 1 for each in entries
    )
    return valued and max(alone) < (criterion.target or 0)
