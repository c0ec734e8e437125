"""Whether somebody can apply: the counts, the competencies, and membership of the Society."""

from collections.abc import Sequence
from dataclasses import dataclass

from balint.pathway.progress import Progress
from balint.pathway.steps import Step, Taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """`left` is what is still to be done of each criterion; `known` is false where the targets are not
    loaded. `agreed` are the steps by which supervisors agreed on the competencies; `member` is None where it
    was not told.
    """

    left: tuple[Progress, ...]
    known: bool
    agreed: tuple[Taken, ...]
    member: bool | None

    @property
    def is_complete(self) -> bool:
        return self.known and not self.left and bool(self.agreed) and self.member is not False


def readiness(
    measured: Sequence[Progress], steps: Sequence[Taken], *, loaded: bool, member: bool | None
) -> Readiness:
    return Readiness(
        left=tuple(each for each in measured if each.left),
        known=loaded,
        agreed=tuple(each for each in steps if each.step is Step.COMPETENCIES),
        member=member,
    )
