"""Membership of the Society, to be renewed each year on a day that the member has told us."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion
from balint.reminders.wishes import Wishes

BEFORE = timedelta(days=14)
STILL = timedelta(days=7)


def next_renewal(wishes: Wishes, today: date) -> date | None:
    """The next day of renewal that is not done with; also one of the last few days."""
    if wishes.renews_on is None:
        return None
    done = wishes.renewed or date.min
    years = (_in_year(wishes.renews_on, year) for year in range(today.year - 1, today.year + 3))
    return next(day for day in years if day > max(today - STILL, done))


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)


def occasions(circumstances: Circumstances, now: datetime) -> Iterator[Occasion]:
    day = next_renewal(circumstances.wishes, circumstances.today(now))
    if day is not None:
        yield Occasion(
            kind=Kind.MEMBERSHIP,
            key=day.isoformat(),
            due=circumstances.morning(day - BEFORE),
            until=circumstances.morning(day + STILL),
        )
