"""The month in a few lines, on the first of the next, for who has asked for it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion

STILL = timedelta(days=7)


def month_of(key: str) -> date:
    """The first day of the month that a summary is about."""
    return date.fromisoformat(f"{key}-01")


def occasions(circumstances: Circumstances, now: datetime) -> Iterator[Occasion]:
    """This month's first while it is still news, and the next one's."""
    this = circumstances.today(now).replace(day=1)
    for first in (this, (this + timedelta(days=31)).replace(day=1)):
        due = circumstances.morning(first)
        yield Occasion(
            kind=Kind.SUMMARY, key=f"{first - timedelta(days=1):%Y-%m}", due=due, until=due + STILL
        )
