"""What a portfolio is made of: sessions as they are told, and entries as they are kept.

There is no field for what was said in a session, and none is to be added: it stays in the group.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Activity(StrEnum):
    GROUP_ATTENDED = "group_attended"  # as an ordinary member of an ongoing group
    GROUP_LED = "group_led"
    SUPERVISION = "supervision"
    SUPERVISION_GROUP = "supervision_group"  # the Society-funded one
    LEADERSHIP_WEEKEND = "leadership_weekend"  # dated by its first day
    LEADERSHIP_DAY = "leadership_day"


GROUPS = (Activity.GROUP_LED, Activity.GROUP_ATTENDED)


class Format(StrEnum):
    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


class Standing(StrEnum):
    DATED = "dated"
    ESTIMATED = "estimated"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session as told: whatever is not known yet is None. Names are as they were typed, titles kept.

    Either `on`, the day it took place, or `since` and `until`, a period with a `quantity` in it.
    """

    activity: Activity | None = None
    on: date | None = None
    since: date | None = None
    until: date | None = None
    quantity: int = 1
    format: Format | None = None
    co_leader: str | None = None
    supervisor: str | None = None
    participants: int | None = None
    duration_minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A session as it is kept. `number` is the one by which its person can name it."""

    id: int
    activity: Activity
    number: int = 0
    standing: Standing = Standing.DATED
    on: date | None = None
    since: date | None = None
    until: date | None = None
    quantity: int = 1
    format: Format | None = None
    co_leader: str | None = None
    supervisor: str | None = None
    participants: int | None = None
    duration_minutes: int | None = None
