"""The people the assistant knows, and where they can be reached."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DEFAULT_TIME_ZONE = "Europe/London"


def usable_time_zone(name: str) -> str:
    """A platform's word for a time zone, where it is one that can be reckoned with."""
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return DEFAULT_TIME_ZONE


class Stage(StrEnum):
    """Where somebody stands on the way to accreditation, as they or the accreditation team have told us."""

    INTERESTED = "interested"  # not on the pathway yet
    ON_THE_PATHWAY = "on_the_pathway"
    READY = "ready"  # to apply
    APPLIED = "applied"
    IN_REVIEW = "in_review"
    FURTHER_STEPS = "further_steps"
    RECOMMENDED = "recommended"  # to the next full Council
    ACCREDITED = "accredited"


# Who is at work on what the criteria ask for: whoever has not told where they stand is taken to be.
AT_WORK = frozenset({None, Stage.ON_THE_PATHWAY, Stage.FURTHER_STEPS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`psychodynamic` (a formal qualification), `criteria_set` and `stage` are None until they are told, the
    region of the Society is empty. `on_team`: the accreditation team's. `placed`: where they stand rests on a
    step that has been recorded, and no longer on what they tell of themselves.
    """

    id: int
    name: str = ""
    time_zone: str = DEFAULT_TIME_ZONE
    psychodynamic: bool | None = None
    criteria_set: str | None = None
    stage: Stage | None = None
    region: str = ""
    welcomed: bool = False
    on_team: bool = False
    placed: bool = False

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.time_zone))


class AddressState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"  # blocked, deactivated or gone: nothing is sent there


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where one person is reached on one channel. `chat` is their private chat, empty until it is known."""

    id: int
    person_id: int
    channel: str
    account: str
    user: str
    chat: str = ""
