"""Dates and lists as people write them in Britain."""

from collections.abc import Sequence
from datetime import date


def full_date(day: date, today: date) -> str:
    """ "Friday 20 November", with the year when it is not the present one."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day:%A} {day.day} {day:%B}{year}"


def listed(parts: Sequence[str]) -> str:
    """ "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
