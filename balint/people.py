"""The people the assistant knows, where they can be reached, and whom they work with."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

DEFAULT_TIME_ZONE = "Europe/London"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`psychodynamic` (a formal qualification) and `criteria_set` are None until the person has told us."""

    id: int
    name: str = ""
    time_zone: str = DEFAULT_TIME_ZONE
    psychodynamic: bool | None = None
    criteria_set: str | None = None
    welcomed: bool = False

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """A co-leader or supervisor as one person knows them, with every name they go by.

    `linked_person_id` is set once that colleague is known to be a person here too.
    """

    id: int
    names: tuple[str, ...]
    linked_person_id: int | None = None

    def goes_by(self, name: str) -> bool:
        return any(known.casefold() == name.casefold() for known in self.names)
