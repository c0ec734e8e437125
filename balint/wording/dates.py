"""Dates and lists as people write them in Britain."""

from collections.abc import Sequence
from datetime import date, time, timedelta


def full_date(day: date, today: date) -> str:
    """ "Friday 20 November", with the year when it is not the present one."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day:%A} {day.day} {day:%B}{year}"


def clock_time(at: time) -> str:
    """ "5pm", "7.30pm"."""
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"


def day_and_time(day: date, at: time | None, today: date) -> str:
    """ "Thursday 3 December at 5pm"."""
    return f"{full_date(day, today)} at {clock_time(at)}" if at else full_date(day, today)


def period(first: date, last: date, today: date) -> str:
    """ "in 2023–24", "in May 2024", "from May to July 2024", or from one day to another."""
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if not whole_months:
        return f"between {full_date(first, today)} and {full_date(last, today)}"
    if (first.month, last.month) == (1, 12):
        return f"in {first.year}" if first.year == last.year else f"in {first.year}–{last.year % 100:02}"
    if (first.year, first.month) == (last.year, last.month):
        return f"in {_month(last, today)}"
    begins = f"{first:%B}" if first.year == last.year else _month(first, today)
    return f"from {begins} to {_month(last, today)}"


def _month(day: date, today: date) -> str:
    return f"{day:%B}" if day.year == today.year else f"{day:%B} {day.year}"


def listed(parts: Sequence[str]) -> str:
    """ "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
