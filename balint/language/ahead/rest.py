"""What is left of a message when the times told in it are taken out."""

from collections.abc import Iterable
from datetime import time

from balint.language.clock import TimeOfDay, find_times, half_of_day
from balint.language.dates.coming import Coming
from balint.language.patterns import expression

_WORD = expression(r"[\w'/]+")
_FIRST_OF_THE_EVENING = 8  # "at 8" may be of the morning or of the evening


def rest_of(text: str, told: Iterable[Coming | TimeOfDay]) -> str:
    """The words beside those times, in lower case, one blank between two."""
    for one in told:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return " ".join(_WORD.findall(text.lower()))


def beside_days(text: str, days: Iterable[Coming]) -> list[TimeOfDay]:
    """The times of day that stand outside the days told."""
    spans = [(one.start, one.end) for one in days]
    return [
        told
        for told in find_times(text)
        if all(told.end <= start or end <= told.start or start <= told.start for start, end in spans)
        and not any(start <= told.start and told.end <= end and told.half == "" for start, end in spans)
    ]


def read_time(text: str, days: Iterable[Coming]) -> time | None:
    """The first time of day; None where none is told, or "at 8" could be of the morning or the evening."""
    told = next(iter(beside_days(text, days)), None)
    if told is None:
        return None
    half = told.half or half_of_day(text)
    if half or told.hour != _FIRST_OF_THE_EVENING:
        return told.on(half or ("am" if told.hour > _FIRST_OF_THE_EVENING and told.hour < 12 else "pm"))
    return None
