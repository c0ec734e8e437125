"""Membership of the Society, to be renewed each year on a day that the member has told us."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion
from balint.reminders.wishes import Wishes

BEFORE = timedelta(days=14)
STILL = timedelta(days=7)


def next_renewal(wishes: Wishes, today: date) -> date | None:
    """The next day of renewal that is not done with; also one of the last few days."""
    return next(_renewals(wishes, today), None)


def _renewals(wishes: Wishes, today: date) -> Iterator[date]:
    if wishes.renews_on is None:
        return
    done = wishes.renewed or date.min
    for year in range(today.year - 1, today.year + 4):
        day = _in_year(wishes.renews_on, year)
        if day > max(today - STILL, done):
            yield day


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)


def occasions(circumstances: Circumstances, now: datetime) -> Iterator[Occasion]:
    """This year's and the next one's: what has been said leaves something to plan."""
    for day in islice(_renewals(circumstances.wishes, circumstances.today(now)), 2):
        key, due = day.isoformat(), circumstances.morning(day - BEFORE)
        if due <= now:
            due = circumstances.next_morning(Kind.MEMBERSHIP, key, now)
        yield Occasion(kind=Kind.MEMBERSHIP, key=key, due=due, until=circumstances.morning(day + STILL))
