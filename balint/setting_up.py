"""Setting up: the few things worth knowing of a person, asked one at a time. Each can be passed over."""

from dataclasses import dataclass, replace
from enum import StrEnum

from balint.pathway.progress import EARLIER
from balint.people import DEFAULT_TIME_ZONE, Person, Stage


class Detail(StrEnum):
    """In the order in which they are asked for."""

    PATHWAY = "pathway"
    TRAINING = "training"
    TIME_ZONE = "time_zone"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """`asked` is the detail whose answer is awaited, None once anything else has been said.

    `under_way` until all has been asked for; `passed` are the details that need not be asked for again.
    """

    asked: Detail | None = None
    under_way: bool = False
    passed: tuple[Detail, ...] = ()

    def asking(self, detail: Detail) -> "SetUp":
        return replace(self, asked=detail)

    def past(self, detail: Detail) -> "SetUp":
        return replace(self, asked=None, passed=(*(each for each in self.passed if each != detail), detail))

    def finished(self) -> "SetUp":
        return replace(self, asked=None, under_way=False)


def next_detail(person: Person, passed: tuple[Detail, ...]) -> Detail | None:
    """What to ask for next; None if all is known or has been passed over."""
    return next((each for each in Detail if each not in passed and not _is_settled(each, person)), None)


def _is_settled(detail: Detail, person: Person) -> bool:
    match detail:
        case Detail.PATHWAY:
            return person.criteria_set is not None or person.stage is not None
        case Detail.TRAINING:
            # Of no consequence to who is accredited, or goes by criteria whose targets are not here.
            of_no_use = person.criteria_set == EARLIER or person.stage is Stage.ACCREDITED
            return person.psychodynamic is not None or of_no_use
        case Detail.TIME_ZONE:
            return person.time_zone != DEFAULT_TIME_ZONE
        case Detail.NAME:
            return bool(person.name)
