"""Times of day, told as from one to another: "7-8.30pm", "from half past six until eight"."""

from collections.abc import Iterator
from dataclasses import dataclass

from balint.language.numbers import read_number
from balint.language.patterns import pattern

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday"
_TO = r"\s?(?:-|–|—|\bto\b|\buntil\b|\btill?\b|\band\b)\s?"
_NO_DATE = (
    r"(?!\s?(?:st|nd|rd|th)\b|[\d/]|\.\d|\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_FIRST_YEAR, _LAST_YEAR = 1950, 2030  # "1998-2004" are years of leading groups, "1900-2030" is an evening
_PAST = {"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5}


def _time(name: str) -> str:
    return rf"""(?:(?P<{name}past>half|quarter|ten|twenty|five)(?:\s(?P<{name}side>past|to))?\s)?
        (?:(?P<{name}four>[012]\d[0-5]\d)(?:\s?hrs?\b|h\b)?|(?P<{name}hour>\d{{1,2}}|\b(?:{_HOURS})\b)
        (?:[:.](?P<{name}minute>[0-5]\d))?(?P<{name}half>\s?(?:[ap]\.?m\b\.?|o'?clock\b|h\b))?)"""


_RANGE = pattern(
    rf"""(?<![\d./:£$€-])(?:(?P<from>\b(?:from|between|at)|@)\s)?\b{_time("a")}
    (?P<to>{_TO}){_time("b")}{_NO_DATE}(?!\s?(?:of\sus|people|ppl|members|doctors|gps|mins?\b|minutes|hours))"""
)


@dataclass(frozen=True, slots=True)
class TimeRange:
    """A range of times at `start` to `end` of a text. `minutes` is None if it cannot be told which hours."""

    start: int
    end: int
    minutes: int | None


def find_time_ranges(text: str) -> Iterator[TimeRange]:
    """The ranges that can be nothing else: "7-9" alone may as well count people or days."""
    for found in _RANGE.finditer(text):
        parts = {name: part.lower() for name, part in found.groupdict().items() if part}
        begin, end = _minute(parts, "a"), _minute(parts, "b")
        if begin is not None and end is not None and _is_of_the_clock(parts):
            yield TimeRange(found.start(), found.end(), (end - begin) % 720 or None)


def _minute(parts: dict[str, str], name: str) -> int | None:
    """The minutes since midnight or noon; None if it is no time."""
    four, hour = parts.get(f"{name}four"), parts.get(f"{name}hour", "")
    if four:
        return int(four[:2]) * 60 + int(four[2:]) if int(four[:2]) < 24 else None
    hours = 12 if hour in {"noon", "midday"} else read_number(hour)
    if hours is None or hours > 24:
        return None
    past = _PAST.get(parts.get(f"{name}past", ""), 0)
    return (
        hours * 60
        + int(parts.get(f"{name}minute", 0))
        + (-past if parts.get(f"{name}side") == "to" else past)
    )


def _is_of_the_clock(parts: dict[str, str]) -> bool:
    if {"ahalf", "bhalf", "apast", "bpast"} & parts.keys():
        return True
    if parts["to"].strip() == "and" and "from" not in parts:
        return False
    if {"afour", "bfour"} <= parts.keys():
        return int(parts["afour"]) < _FIRST_YEAR or int(parts["bfour"]) >= _LAST_YEAR
    if parts["to"].strip().startswith(("until", "til")) and "from" in parts:
        return True
    minutes = [parts[name] for name in ("aminute", "bminute") if name in parts]
    return any(int(minute) > 12 or minute == "00" for minute in minutes)
