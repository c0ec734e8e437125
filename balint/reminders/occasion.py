"""Something to remind of, before manners and wishes have been heard; and the reminder that comes of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from balint.reminders.kinds import Kind

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """`key` names it among those of its kind. `due` is the best moment; from `until` on it is of no use.

    `firm`: not even a wish to be reminded later moves `until`. `not_before`: what may not be said earlier on
    its day, together with others. It is said `most` times, `again` after a while each time; what was put off
    in between counts once, and what was said before `since` not at all.
    """

    kind: Kind
    key: str
    due: datetime
    until: datetime | None = None
    firm: bool = False
    not_before: datetime | None = None
    again: timedelta | None = None
    most: int = 1
    since: date = date.min


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """A reminder that is planned: the `number`-th, from 1, for this occasion."""

    kind: Kind
    key: str
    number: int
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A reminder that was given; `day` is the person's own, and names the message it stood in."""

    kind: Kind
    key: str
    number: int
    said_at: datetime
    day: date


def rounds(occasion: Occasion, said: tuple[Said, ...]) -> int:
    """How often it has been said, to be counted: the same again that was put off is no other time."""
    times, began = 0, date.min
    for each in said:
        if each.day >= occasion.since and (
            began == date.min or occasion.again is None or each.day - began > occasion.again - _DAY
        ):
            times, began = times + 1, each.day
    return times
