"""What is booked: reminded of the day before, and asked about afterwards."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from balint.pathway.entries import Activity
from balint.reminders import manners
from balint.reminders.booking import Booking
from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion

DAY = timedelta(days=1)
LASTS = timedelta(minutes=90)  # after which it is asked whether it took place
WEEKEND = timedelta(days=3)  # from the first day of a leadership weekend to the day after it
STILL = timedelta(days=7)  # for which an answer is worth asking for


def occasions(circumstances: Circumstances, now: datetime) -> Iterator[Occasion]:
    for booking in circumstances.bookings:
        if circumstances.has_logged(booking.activity, booking.on):
            continue
        key = key_of(booking)
        begins = circumstances.moment(booking.on, booking.at or time.max)
        if now < begins and (when := _beforehand(booking, circumstances)):
            yield Occasion(kind=Kind.BOOKED, key=key, due=when, until=begins, firm=True)
        over = _over(booking, circumstances)
        yield Occasion(kind=Kind.HELD, key=key, due=over, until=over + STILL, not_before=over)


def key_of(booking: Booking) -> str:
    """On another day it is another occasion."""
    return f"{booking.id}.{booking.on.isoformat()}"


def _beforehand(booking: Booking, circumstances: Circumstances) -> datetime | None:
    """The day before, or the last day before that on which there may be reminders; for what was booked too
    late for that, the day itself. None for what is booked on its day.
    """
    wishes = circumstances.wishes
    for on in (manners.latest_day(booking.on - DAY, wishes), booking.on):
        if on > booking.made_on:
            return circumstances.morning(on)
    return None


def _over(booking: Booking, circumstances: Circumstances) -> datetime:
    if booking.activity is Activity.LEADERSHIP_WEEKEND:
        return circumstances.morning(booking.on + WEEKEND)
    if booking.at is None or booking.activity is Activity.LEADERSHIP_DAY:
        return circumstances.morning(booking.on + DAY)
    return circumstances.moment(booking.on, booking.at) + LASTS
