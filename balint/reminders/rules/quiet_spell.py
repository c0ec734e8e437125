"""A quiet spell: nothing logged for eight weeks. It is asked about once."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from balint.people import AT_WORK, Stage
from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion
from balint.reminders.rules.progress import left_to_do

LONG = timedelta(weeks=8)
STILL = timedelta(weeks=4)


def occasions(circumstances: Circumstances, now: datetime) -> Iterator[Occasion]:
    began = since(circumstances)
    if circumstances.logged is None or began is None:
        return
    last = circumstances.logged[1].astimezone(circumstances.zone).date()
    asked = circumstances.morning(began + circumstances.wishes.stretched(Kind.QUIET, LONG))
    if now < asked + STILL:
        yield Occasion(kind=Kind.QUIET, key=last.isoformat(), due=asked, until=asked + STILL)


def since(circumstances: Circumstances) -> date | None:
    """The day from which on it has been quiet; None of who has logged nothing, or has nothing left to do.

    A break that was told is no quiet spell, nor is a time before something that is booked, nor is the rest
    of who has done all there is to do, or has applied.
    """
    under_way = circumstances.person.stage in AT_WORK | {Stage.INTERESTED}
    if circumstances.logged is None or not under_way or left_to_do(circumstances) == 0:
        return None
    last = circumstances.logged[1].astimezone(circumstances.zone).date()
    gaps = (gap.last for group in circumstances.groups for gap in group.gaps)
    return max([last, *gaps, *(booking.on for booking in circumstances.bookings)])
