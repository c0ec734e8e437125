"""What a phrase about time means by itself, before its neighbours are heard."""

from dataclasses import dataclass
from datetime import date

from balint.language.said import DateProblem


@dataclass(frozen=True, slots=True)
class Settled:
    """All is said: days, a problem or a period. What is `faint` gives way to anything more definite.

    `word` is a phrase such as "yesterday" or "last Tuesday", which a date may follow to explain it.
    """

    days: tuple[date, ...] = ()
    problem: DateProblem | None = None
    period: tuple[date, date] | None = None
    span_days: int = 1
    faint: bool = False
    word: bool = False


UNCLEAR = Settled(problem=DateProblem.UNCLEAR)
FUTURE = Settled(problem=DateProblem.FUTURE)
FAINT = Settled(problem=DateProblem.UNCLEAR, faint=True)


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Days of the week, 0 for Monday: which week, or weeks, is not said. `until` ends a run of days.

    `some`: a few of them, or one, and no more is said ("a Tuesday", "most Tuesdays"). `pace`: they recur,
    every so many weeks; without a weekday ("fortnightly"), on that of the first day.
    """

    weekdays: tuple[int, ...]
    pace: int = 0
    some: bool = False
    names_group: bool = False
    until: int | None = None


@dataclass(frozen=True, slots=True)
class MonthDays:
    """Days of a month that is not said. `until` ends a run, with a weekday that is said beside the first.

    `monthly`: of every month. `of_told`: of the one told before, "of that month".
    """

    days: tuple[int, ...]
    until: int | None = None
    weekday: int | None = None
    monthly: bool = False
    of_told: bool = False


@dataclass(frozen=True, slots=True)
class YearDays:
    """Days with their month, as (day, month); `until` ends a run. Which year is not said if it is None.

    `from_year` is the year of the first day of a run, where it was said for itself.
    """

    days: tuple[tuple[int, int], ...]
    year: int | None = None
    until: tuple[int, int] | None = None
    weekday: int | None = None
    from_year: int | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of time that other phrases may fall in: weeks, a month, a year. Its end may be to come."""

    stretches: tuple[tuple[date, date], ...]
    vague: bool = False  # "last week" alone asks for its day, "in October" alone is a period
    exact: bool = False  # it begins on a day that was told
    rough: bool = False  # "early October": which of its days are meant is not told
    whole: bool = False  # "all of last month": what is told of it was so from its first week to its last

    @property
    def start(self) -> date:
        return self.stretches[0][0]

    @property
    def end(self) -> date:
        return self.stretches[-1][1]

    @property
    def is_weeks(self) -> bool:
        return all((end - start).days == 6 for start, end in self.stretches)

    @property
    def is_months(self) -> bool:
        """Whether each stretch is a month or half of one."""
        return all(
            (start.year, start.month) == (end.year, end.month) and (end - start).days > 10
            for start, end in self.stretches
        )


@dataclass(frozen=True, slots=True)
class Nth:
    """The first, or with -1 the last, of such weekdays, or of all days, of a month that is not said.

    `monthly`: of every month. `alone` is what it means, or which month it is of, if no stretch of time is
    told beside it. `span_days`: it begins a run, as a Saturday the weekend. Without a weekday: of the days
    told before it, from which it is left out ("except the first").
    """

    places: tuple[int, ...]
    weekdays: tuple[int, ...]
    monthly: bool = False
    alone: Settled | Scope = UNCLEAR
    span_days: int = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """So many days from the day told before, or the nearest weekday on that side of it."""

    days: int
    weekday: int | None = None


def recurs(meaning: "Meaning") -> bool:
    """Whether it is told of days that come again and again: how long they did is told beside it."""
    if isinstance(meaning, Weekdays):
        return meaning.pace > 0
    return isinstance(meaning, MonthDays | Nth) and meaning.monthly


Meaning = Settled | Weekdays | MonthDays | YearDays | Nth | Scope | Beside
