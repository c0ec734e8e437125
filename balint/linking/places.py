"""The places where one person meets us."""

from dataclasses import dataclass
from datetime import datetime, timedelta

# For so long a place that has just been joined cannot put out the others, join the record to yet another one,
# or have everything deleted. Who got in by a code that was not meant for them is put out by the person
# themselves, who is told at once.
NEW_FOR = timedelta(days=1)
HERE = "here"  # said of the place where it is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`linked_at` is when it was joined to another, None for where somebody was first met."""

    id: int
    channel: str
    account: str
    user: str
    is_open: bool = True
    linked_at: datetime | None = None

    def is_new(self, now: datetime) -> bool:
        return self.linked_at is not None and now < self.linked_at + NEW_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceQuestion:
    """A question that waits for an answer; `number` ties its buttons to it.

    To join: the `code` that was typed here and the `person` whose it is, with the `doubles` that were shown,
    as pairs of entries, theirs first. To unlink: the `address` that would leave.
    """

    number: int
    code: int = 0
    person: int = 0
    doubles: tuple[tuple[int, int], ...] = ()
    address: int = 0


def is_guarded(places: tuple[Place, ...], here: int, now: datetime) -> bool:
    """Whether a place is too new to do what cannot be made good, while there is one that is not."""
    return any(each.is_new(now) for each in places if each.id == here) and not all(
        each.is_new(now) for each in places
    )


def meant(places: tuple[Place, ...], channel: str, here: int) -> tuple[Place, ...]:
    """The places that are meant by a channel's name, or by `HERE`."""
    if channel == HERE:
        return tuple(each for each in places if each.id == here)
    return tuple(each for each in places if each.channel == channel)
