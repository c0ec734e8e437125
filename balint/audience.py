"""For whom an announcement is."""

from dataclasses import dataclass
from enum import StrEnum

from balint.people import Stage


class Role(StrEnum):
    """What somebody is to the Society, whatever else they are."""

    TEAM = "team"
    APPLICANTS = "applicants"
    ACCREDITED = "accredited"


# From the first day on the pathway to the Council's decision.
APPLICANT_STAGES = tuple(stage for stage in Stage if stage not in (Stage.INTERESTED, Stage.ACCREDITED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Everyone, narrowed by each thing that is named: with a stage and a channel it is those who are both.

    `channel` is where somebody can be reached, though perhaps they like another place better. `people` are
    persons' ids, `got` an announcement, to whose recipients it goes.
    """

    role: Role | None = None
    stage: Stage | None = None
    region: str = ""
    channel: str = ""
    people: tuple[int, ...] = ()
    got: int | None = None


EVERYONE = Audience()


@dataclass(frozen=True, slots=True)
class Reach:
    """Who an audience is at one moment. `people` can be reached, `channels` says how many of them are
    written to on which, most first; `unreachable` are as many more, who have blocked us everywhere.
    """

    people: tuple[int, ...]
    channels: tuple[tuple[str, int], ...] = ()
    unreachable: int = 0
