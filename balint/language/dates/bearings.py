"""A day told by its number or its weekday alone, to whoever knows of which session it is said."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from balint.language.dates import find_dates
from balint.language.dates.spelling import WEEKDAYS, read_word
from balint.language.patterns import pattern
from balint.language.said import DateProblem, Problem

_NEAR = timedelta(days=7)  # so near, the turn of a month is no hindrance
_A_MONTH = timedelta(days=31)
_WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_NUMBERED = pattern(
    rf"(?:on )?(?:the )?{_WEEKDAY}?(?:the )?{_NUMBER}(?:\s*(?:-|–|to|until|till)\s*(?:the )?{_NUMBER})?"
)


_YEAR = pattern(r"\b(?:19|20)\d\d\b|\d/\d+/\d")
_WEEK = pattern(r"\bweek\b")
_PLAIN = pattern(r"\b(?:on|the)\s+")


def is_numbered(words: str) -> bool:
    """Whether a day is told by its number, with no month: "the 9th", "9th to 11th"."""
    return _NUMBERED.fullmatch(words) is not None


def in_month_of(words: str, known: date, today: date) -> date | None:
    """The day that "the 9th" is where a session on the day `known` is put right: of the same month, unless it
    lies far from it and that of a month beside it is near. None if a month is named, or if it would be still
    to come.
    """
    if not is_numbered(words):
        return None
    middle = known.replace(day=15)
    same, *beside = (
        _of_month(words, month, today) for month in (middle, middle - _A_MONTH, middle + _A_MONTH)
    )
    near = next((day for day in (same, *beside) if day and abs(day - known) <= _NEAR), None)
    return near or same


def _of_month(words: str, month: date, today: date) -> date | None:
    found = find_dates(f"{words} {month:%B %Y}", today)
    days = found[0].days if len(found) == 1 else ()
    return min(days) if days and max(days) <= today else None


def place_of(words: str, read: date, days: Sequence[date | None]) -> int | None:
    """Which of the days is the one told, from 0: the same, or else the one of that number or weekday, if
    nothing more was said; None if it is none or several.
    """
    if read in days:
        return days.index(read)
    by_number = is_numbered(words)
    if not by_number and read_word(words.lower().removeprefix("the ")) not in WEEKDAYS:
        return None
    same = [
        place
        for place, day in enumerate(days)
        if day and (day.day == read.day if by_number else day.weekday() == read.weekday())
    ]
    return same[0] if len(same) == 1 else None


def stretch_told(problems: Iterable[Problem], today: date) -> str:
    """The time that was told in place of a day: "leadership weekend in October", "last week"."""
    for problem in problems:
        if problem.kind is DateProblem.UNCLEAR and (
            period_of(problem.words, today) or _WEEK.search(problem.words)
        ):
            return problem.words
    return ""


def period_of(words: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of the time that is named, if it has begun."""
    found = find_dates(f"in {words.removeprefix('in ')}", today) if words else ()
    period = found[0].period if len(found) == 1 else None
    return (period[0], min(period[1], today)) if period and period[0] <= today else None


def month_of(words: str, today: date) -> date | None:
    """The middle of the month that is named."""
    period = period_of(words, today)
    return (
        period[0].replace(day=15)
        if period and period[0].replace(day=15) == period[1].replace(day=15)
        else None
    )


def in_year_of(words: str, stretch: str, today: date) -> date | None:
    """The day that "11 May" is in "spring 2024"; None where that is of several years, or the day is."""
    period = period_of(stretch, today)
    if period is None or period[0].year != period[1].year or _YEAR.search(words):
        return None
    found = find_dates(f"{words} {period[0].year}", today)
    days = found[0].days if len(found) == 1 else ()
    return days[0] if len(days) == 1 and days[0] <= today else None


def beside(words: str, known: date, today: date) -> date | None:
    """The "Sunday" nearest to a session that was longer ago than the last one; None if it is more than a
    weekday.
    """
    read = read_word(_PLAIN.sub("", words.lower()))
    if read not in WEEKDAYS or today - known <= _NEAR:
        return None
    ahead = (WEEKDAYS.index(read) - known.weekday()) % 7
    return known + timedelta(days=ahead - 7 if ahead > 3 else ahead)


def in_week_of(words: str, stretch: str, today: date) -> date | None:
    """The day that "Tuesday" is in "last week"; None if it is more than a weekday, or still to come."""
    if not _WEEK.search(stretch) or read_word(_PLAIN.sub("", words.lower())) not in WEEKDAYS:
        return None
    found = find_dates(f"{words} {stretch}", today)
    days = found[0].days if len(found) == 1 else ()
    return days[0] if len(days) == 1 and days[0] <= today else None
