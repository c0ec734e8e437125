"""Which day is meant: days of the past, counted in British weeks that begin on Monday."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

SOON = timedelta(days=7)  # a day of the year so little ahead is as likely a slip as a year ago


def back(today: date, days: int) -> date:
    """So many days before today; the first of days if there are not so many."""
    return date.fromordinal(max(today.toordinal() - days, 1))


def week_of(day: date) -> date:
    """The Monday of the week the day is in."""
    return back(day, day.weekday())


def in_week_of(day: date, weekday: int) -> date:
    """The weekday, 0 for Monday, of the week the day is in."""
    return back(day, day.weekday() - weekday)


def latest_weekday(weekday: int, today: date, *, before_today: bool = False) -> date:
    """The latest such day of the week, 0 for Monday; today counts unless `before_today`."""
    days = (today.weekday() - weekday) % 7
    return back(today, days or (7 if before_today else 0))


def next_weekday(weekday: int, day: date) -> date:
    """The first such day of the week, 0 for Monday, after the day."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def month_end(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def month_before(day: date) -> date:
    """The first day of the month before the one the day is in."""
    return back(day.replace(day=1), 1).replace(day=1)


def months_of(stretches: Iterable[tuple[date, date]]) -> list[date]:
    """The first day of every month that the stretches, each with its first and last day, are of."""
    return [
        date(months // 12, months % 12 + 1, 1)
        for start, end in stretches
        for months in range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    ]


def latest_month(month: int, today: date) -> date:
    """The first day of the latest such month that has begun, 1 for January."""
    return date(today.year if month <= today.month else max(today.year - 1, 1), month, 1)


def day_in(year: int, month: int, day: int) -> date | None:
    """The day, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest_numbered(day: int, today: date) -> date:
    """The latest such day of a month, 1 to 31: today, or before."""
    first = today.replace(day=1)
    while True:
        told = day_in(first.year, first.month, day)
        if told is not None and told <= today:
            return told
        first = back(first, 1).replace(day=1)


def ever(day: int, month: int) -> bool:
    """Whether any year has such a day."""
    return day_in(2000, month, day) is not None


def weekdays_between(weekdays: tuple[int, ...], start: date, end: date) -> tuple[date, ...]:
    """Every such day of the week from start to end, both counted."""
    return tuple(
        day
        for day in (date.fromordinal(at) for at in range(start.toordinal(), end.toordinal() + 1))
        if day.weekday() in weekdays
    )
