"""From what a phrase means to the days it stands for, given today and the stretch of time it falls in."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from balint.language.dates.days import (
    SOON,
    back,
    day_in,
    ever,
    in_week_of,
    latest_numbered,
    latest_weekday,
    month_end,
    months_of,
    next_weekday,
    weekdays_between,
)
from balint.language.dates.meanings import (
    FAINT,
    FUTURE,
    UNCLEAR,
    Beside,
    Meaning,
    MonthDays,
    Nth,
    Scope,
    Settled,
    Weekdays,
    YearDays,
)
from balint.language.said import DateProblem

IMPOSSIBLE = Settled(problem=DateProblem.IMPOSSIBLE)
_SATURDAY, _SUNDAY = 5, 6
_LONGEST_RUN = 7  # days; a longer one is a period
_NEAR = 4  # days from one weekday of a list to the next, if they are told as they came
_MOST_DAYS = 31  # more days than these are a period too


def resolve(meaning: Meaning, scope: Scope | None, today: date) -> Settled:
    if isinstance(meaning, Settled):
        return meaning
    if isinstance(meaning, Weekdays):
        return _weekdays(meaning, scope, today)
    if isinstance(meaning, MonthDays):
        return _month_days(meaning, scope, today)
    if isinstance(meaning, YearDays):
        return _year_days(meaning, scope, today)
    if isinstance(meaning, Nth):
        return _nth(meaning, scope, today)
    if isinstance(meaning, Scope):
        return _alone(meaning, today)
    return FAINT


def beside(meaning: Beside, told: Settled, today: date) -> Settled:
    """The day before, or the Tuesday after, the last of the days that were told, or the end of their run."""
    if meaning.days < 0:
        start = told.days[-1]
        day = back(start, -meaning.days)
        if meaning.weekday is not None:
            day = latest_weekday(meaning.weekday, start, before_today=True)
    else:
        end = told.days[-1] + timedelta(days=told.span_days - 1)
        day = end + timedelta(days=meaning.days)
        if meaning.weekday is not None:
            day = next_weekday(meaning.weekday, end)
    return _past((day,), today)


def _past(days: Iterable[date], today: date) -> Settled:
    days = tuple(days)
    return FUTURE if any(day > today for day in days) else Settled(days=days)


def _alone(scope: Scope, today: date) -> Settled:
    if scope.start > today:
        return FUTURE
    if scope.vague:
        return UNCLEAR
    return Settled(period=(scope.start, min(scope.end, today)))


def _weekdays(meaning: Weekdays, scope: Scope | None, today: date) -> Settled:
    if meaning.pace:
        return _every(meaning, scope, today)
    if meaning.some or (scope is not None and not scope.is_weeks):
        return UNCLEAR
    if meaning.until is not None:
        return _weekday_run(meaning, scope, today)
    if scope is not None:
        return _past(
            (in_week_of(monday, day) for day in meaning.weekdays for monday, _ in scope.stretches), today
        )
    days = tuple(latest_weekday(day, today) for day in meaning.weekdays)
    if any(left > right and (right - left).days % 7 <= _NEAR for left, right in pairwise(days)):
        return UNCLEAR  # "Monday and Thursday", said on a Wednesday: the Thursday could as well be to come
    return Settled(days=days, word=True)


def _weekday_run(meaning: Weekdays, scope: Scope | None, today: date) -> Settled:
    if scope is not None and len(scope.stretches) > 1:
        return UNCLEAR
    last = meaning.until or 0
    end = in_week_of(scope.start, last) if scope else latest_weekday(last, today)
    start = latest_weekday(meaning.weekdays[0], end, before_today=True)
    return FUTURE if end > today else Settled(days=(start,), span_days=(end - start).days + 1)


def _every(meaning: Weekdays, scope: Scope | None, today: date) -> Settled:
    if scope is None:
        return FAINT
    if scope.start > today:
        return FUTURE
    if scope.rough:
        return UNCLEAR
    if meaning.pace > 1 or not meaning.weekdays:
        return _paced(meaning, scope, today)
    days = tuple(
        day
        for start, end in scope.stretches
        for day in weekdays_between(meaning.weekdays, start, min(end, today))
    )
    if len(days) > _MOST_DAYS:
        return Settled(period=(scope.start, min(scope.end, today)))
    return Settled(days=days) if days else FUTURE


def _paced(meaning: Weekdays, scope: Scope, today: date) -> Settled:
    """Every so many weeks from the first day told; the last one told is one of them, or their weekday is."""
    if not scope.exact or meaning.weekdays not in {(), (scope.start.weekday(),)}:
        return UNCLEAR
    step = 7 * meaning.pace
    days = [
        date.fromordinal(at)
        for at in range(scope.start.toordinal(), min(scope.end, today).toordinal() + 1, step)
    ]
    if len(days) > _MOST_DAYS or not (meaning.weekdays or scope.end in {today, days[-1]}):
        return UNCLEAR
    return Settled(days=tuple(days))


def _monthly(meaning: MonthDays, scope: Scope | None, today: date) -> Settled:
    """The 5th of each month."""
    if scope is None:
        return FAINT
    days = [
        day_in(first.year, first.month, number)
        for first in months_of(scope.stretches)
        for number in meaning.days
    ]
    within = tuple(
        day
        for day in days
        if day is not None and day <= today and any(start <= day <= end for start, end in scope.stretches)
    )
    return Settled(days=within) if 0 < len(within) <= _MOST_DAYS else UNCLEAR


def _month_days(meaning: MonthDays, scope: Scope | None, today: date) -> Settled:
    if meaning.monthly:
        return _monthly(meaning, scope, today)
    if scope is not None and len(scope.stretches) > 1:
        return UNCLEAR
    if any(not 1 <= day <= 31 for day in meaning.days):
        return IMPOSSIBLE
    if meaning.until is not None:
        return _month_run(meaning, scope, today)
    if scope is not None:
        pairs = tuple((day, scope.start.month) for day in meaning.days)
        return _year_days(YearDays(pairs, scope.start.year, weekday=meaning.weekday), None, today)
    days = tuple(latest_numbered(day, today) for day in meaning.days)
    if list(days) != sorted(days) and list(meaning.days) != sorted(meaning.days, reverse=True):
        return UNCLEAR  # "the 5th and 28th", said on the 21st
    return Settled(days=days) if _agree(days, meaning.weekday) else UNCLEAR


def _month_run(meaning: MonthDays, scope: Scope | None, today: date) -> Settled:
    until = meaning.until or 0
    if scope is None:
        end = latest_numbered(until, today) if 1 <= until <= 31 else None
        if end is None:
            return IMPOSSIBLE
        scope = Scope(((end.replace(day=1), month_end(end)),))
    month, year = scope.start.month, scope.start.year
    run = YearDays(((meaning.days[0], month),), year, until=(until, month), weekday=meaning.weekday)
    return _year_days(run, None, today)


def _agree(days: Iterable[date], weekday: int | None) -> bool:
    """Whether the first of the days is the weekday that was said beside it, if one was."""
    return weekday is None or next(iter(days)).weekday() == weekday


def _year_days(meaning: YearDays, scope: Scope | None, today: date) -> Settled:
    pairs = meaning.days if meaning.until is None else (*meaning.days, meaning.until)
    if not all(ever(day, month) for day, month in pairs):
        return IMPOSSIBLE
    year = meaning.year if scope is None else _year_within(pairs[0], scope)
    if year is not None and meaning.until is not None:
        first_year = meaning.from_year or year - (pairs[0][1] > pairs[-1][1])
        return _finish(meaning, (_day(pairs[0], first_year), _day(pairs[-1], year)), today)
    if year is not None:
        return _finish(meaning, tuple(_day(pair, year) for pair in pairs), today)
    if meaning.until is not None:
        return _latest_run(meaning, today)
    settled = [_latest_of_year(day, month, meaning.weekday, today) for day, month in pairs]
    problem = next((each for each in settled if each.problem), None)
    if problem is not None:
        return problem
    days = tuple(each.days[0] for each in settled)
    if len({month for _, month in pairs}) == 1 and len({day.year for day in days}) > 1:
        return FUTURE  # "13, 14 and 30 November", said on the 21st: the last is hardly of the year before
    return _finish(meaning, days, today)


def _day(pair: tuple[int, int], year: int) -> date | None:
    day, month = pair
    return day_in(year, month, day)


def _year_within(pair: tuple[int, int], scope: Scope) -> int:
    return next(
        (start.year for start, end in scope.stretches if start.month <= pair[1] <= end.month),
        scope.start.year,
    )


def _finish(meaning: YearDays, days: tuple[date | None, ...], today: date) -> Settled:
    told = tuple(day for day in days if day is not None)
    if len(told) < len(days):
        return IMPOSSIBLE
    if not _agree(told, meaning.weekday):
        return UNCLEAR
    if meaning.until is None:
        return _past(told, today)
    return _as_run(told[0], told[-1], today)


def _as_run(start: date, end: date, today: date) -> Settled:
    length = (end - start).days + 1
    if length < 1:
        return UNCLEAR
    if length > _LONGEST_RUN:
        return FUTURE if start > today else Settled(period=(start, min(end, today)))
    return FUTURE if end > today else Settled(days=(start,), span_days=length)


def _latest_run(meaning: YearDays, today: date) -> Settled:
    end = _latest_of_year(*(meaning.until or (0, 0)), None, today)
    if end.problem:
        return end
    day, month = meaning.days[0]
    start = day_in(end.days[0].year - (month > end.days[0].month), month, day)
    return _finish(meaning, (start, end.days[0]), today)


def _latest_of_year(day: int, month: int, weekday: int | None, today: date) -> Settled:
    """The latest such day of the year; one about to come round could be meant too, unless a weekday tells."""
    past = max((told for told in _around(day, month, today) if told <= today), default=None)
    ahead = min((told for told in _around(day, month, today) if told > today), default=None)
    if weekday is not None and ahead is not None and (past is None or past.weekday() != weekday):
        if ahead.weekday() == weekday:
            return FUTURE
    elif weekday is None and ahead is not None and past != today and ahead - today <= SOON:
        return UNCLEAR
    return Settled(days=(past,)) if past is not None else UNCLEAR


def _around(day: int, month: int, today: date) -> list[date]:
    """Such days of last year, this year and next."""
    years = range(max(today.year - 1, 1), today.year + 2)
    return [told for told in (day_in(year, month, day) for year in years) if told is not None]


def _nth(meaning: Nth, scope: Scope | None, today: date) -> Settled:
    if scope is None:
        return meaning.alone if isinstance(meaning.alone, Settled) else _nth(meaning, meaning.alone, today)
    if isinstance(meaning.alone, Settled) and meaning.alone.days and scope.end >= today:
        within = all(scope.start <= day for day in meaning.alone.days)
        return meaning.alone if within else UNCLEAR
    months = months_of(scope.stretches)
    if scope.is_weeks or scope.rough or (len(months) > 11 and not meaning.monthly):
        return UNCLEAR
    if meaning.span_days > 1 and any(_parts_a_weekend(meaning, first) for first in months):
        return UNCLEAR
    days: list[date] = []
    for first in months:
        here = _places(meaning, first)
        if here is None and not meaning.monthly:
            return IMPOSSIBLE
        days += here or ()
    days = [day for day in days if any(start <= day <= end for start, end in scope.stretches)]
    if meaning.monthly and scope.end > month_end(today):
        days = [day for day in days if day <= today]  # "each month this year"
    if not 0 < len(days) <= _MOST_DAYS or any(today < day <= today + SOON for day in days):
        return UNCLEAR
    told = _past(days, today)
    return replace(told, span_days=meaning.span_days) if len(days) == 1 and told.days else told


def _places(meaning: Nth, first: date) -> list[date] | None:
    """The days at these places of the month, or None if it has not so many."""
    days = weekdays_between(meaning.weekdays, first, month_end(first))
    places = [at - 1 if at > 0 else at for at in meaning.places]
    if any(at >= len(days) or -at > len(days) for at in places):
        return None
    return [days[at] for at in places]


def _parts_a_weekend(meaning: Nth, first: date) -> bool:
    """Whether a weekend partly of another month leaves in doubt which is the first, or the last."""
    by_first = first.weekday() == _SUNDAY and meaning.places[0] > 0
    return by_first or (month_end(first).weekday() == _SATURDAY and meaning.places[0] < 0)
