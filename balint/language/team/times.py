"""When something is to be done: "tomorrow at 9", "12 December at 17:30", "in 2 hours"."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from balint.language.clock import TimeOfDay, find_times, half_of_day
from balint.language.dates.coming import find_coming
from balint.language.patterns import expression, pattern

_FIRST_OF_THE_MORNING = 7  # a 7 alone is in the morning, a 6 in the evening
_IN = pattern(
    r"""\bin (?:about )?(?P<number>an?|half an|one|two|three|four|five|six|\d{1,3}) (?P<unit>hours?|hrs?
    |minutes?|mins?)\b"""
)
_NUMBERS = {
    "a": 1.0,
    "an": 1.0,
    "half an": 0.5,
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
}
_UNITS = (
    ("h", timedelta(hours=1)),
    ("m", timedelta(minutes=1)),
    ("d", timedelta(days=1)),
    ("w", timedelta(weeks=1)),
)
# "9am London time", "9am GMT": capitals, so that "any time" is none.
_OTHER_CLOCK = expression(r"\b[A-Z]\w+ [tT]ime\b|\b(?:GMT|UTC|BST|CES?T|E[SD]T|P[SD]T)\b")
_BARE_HOUR = pattern(r"(?:(?P<before>.*\D) |)(?P<hour>\d{1,2})[ .!]*")
_PAST = pattern(r"\b(?:yesterday|ago|last (?:week|night|month|year|\w+day))\b")
_IN_FULL = expression(r"\b0\d[:.]\d\d")


@dataclass(frozen=True, slots=True)
class When:
    """A day, a time of day, or both; `past` for one that is over or cannot be."""

    day: date | None = None
    at: time | None = None
    past: bool = False


def read_when(text: str, local: datetime) -> When | None:
    """The moment that is meant by somebody whose time it is; None if none is named."""
    if found := _IN.search(text):
        hours = _NUMBERS.get(found["number"].lower()) or float(found["number"])
        minutes = hours * 60 if found["unit"].lower().startswith("h") else hours
        moment = (local + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
        return When(moment.date(), moment.time())
    days = find_coming(text, local.date())
    if _PAST.search(text) or any(each.first is None and each.last is None for each in days):
        return When(past=True)
    day = days[0].day if days else None
    at = _time(text, bare_hour_counts=day is not None or not days)
    return When(day, at) if day or at else None


def names_a_clock(text: str) -> bool:
    """Whether a time is told by the clock of some place."""
    return _OTHER_CLOCK.search(text) is not None


def read_length(text: str) -> timedelta:
    """ "half an hour", "20 minutes", "2 days": a number and its unit."""
    number, unit = text.lower().rsplit(" ", 1)
    times = _NUMBERS.get(number) or float(number)
    return times * next(length for start, length in _UNITS if unit.startswith(start))


def _time(text: str, *, bare_hour_counts: bool) -> time | None:
    """A number alone may be an hour: "tomorrow 9"."""
    times = tuple(find_times(text))
    if not times and bare_hour_counts and (bare := _BARE_HOUR.fullmatch(text.strip())):
        times = tuple(find_times(f"{bare['before'] or ''} at {bare['hour']}"))
    return _meant(times[0], text) if times else None


def _meant(told: TimeOfDay, text: str) -> time:
    early = told.hour < _FIRST_OF_THE_MORNING or told.hour == 12  # noon: nobody writes to many at night
    written_in_full = _IN_FULL.search(text) is not None
    guessed = "am" if written_in_full or not early else "pm"
    return told.on(half_of_day(text) or guessed)
