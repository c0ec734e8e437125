"""Days to come: on Thursday, the 10th, in a fortnight, Tuesday week, the end of the month, after Easter.

The words are read as those of a report are, and the same words may then mean other days: what is arranged is
ahead, so a day without its year, month or week is the next one, and never today for a weekday of today.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from balint.language.dates.days import day_in, in_week_of, month_end, next_weekday, weekdays_between
from balint.language.dates.feasts import FEAST, easter, reckoning
from balint.language.dates.grammar import MO, TO, WD, YEAR, D, N, month, number, numbers, weekday
from balint.language.dates.lexing import tokens
from balint.language.patterns import expression

_FAR = 300  # days: what is only so far ahead has been, or is a slip
_LONGEST_RUN = timedelta(days=6)
_UNIT = r"(?P<unit>days?|weeks?|fortnights?|months?|years?)"
_SLASH = r"\d{1,2}/\d{1,2}(?:/\d{4})?"
_WDD = rf"(?:(?P<weekday>{WD})(?: ,)? )?(?:the )?"
_PLACE = r"(?P<place>first|second|third|fourth|last|[1-4]th)"
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}


@dataclass(frozen=True, slots=True)
class Coming:
    """A time to come, told from `start` up to `end` of a text: a day, or the `first` and `last` of a stretch.

    Both are None for a day that cannot be, has passed, or may be either of two.
    """

    start: int
    end: int
    first: date | None = None
    last: date | None = None

    @property
    def day(self) -> date | None:
        """The one day, or the first of a run told by its days, as a weekend is."""
        if self.first is None or self.last is None or self.last - self.first > _LONGEST_RUN:
            return None
        return self.first if self.last - self.first <= timedelta(days=3) else None


_Stretch = tuple[date, date] | None
_Reader = Callable[[re.Match[str], date], _Stretch]


def find_coming(text: str, today: date) -> tuple[Coming, ...]:
    """Every time to come in a text, in order of appearance; `today` is the first day that may be meant."""
    found = tokens(text)
    joined = " ".join(token.read for token in found)
    places: list[int] = []
    at = 0
    for token in found:
        places.append(at)
        at += len(token.read) + 1
    told: list[Coming] = []
    reached = 0
    for index, place in enumerate(places):
        longest = _longest(joined, place) if place >= reached else None
        if longest is None:
            continue
        match, reader = longest
        reached = match.end()
        last = max(which for which, begins in enumerate(places) if begins < reached)
        stretch = reader(match, today)
        told.append(Coming(found[index].start, found[last].end, *(stretch or (None, None))))
    return tuple(told)


def _longest(joined: str, place: int) -> tuple[re.Match[str], _Reader] | None:
    best: tuple[re.Match[str], _Reader] | None = None
    for words, reader in _RULES:
        match = words.match(joined, place)
        if match and (best is None or match.end() > best[0].end()):
            best = match, reader
    return best


def _one(day: date | None) -> _Stretch:
    return None if day is None else (day, day)


def _after(days: int) -> _Reader:
    return lambda _, today: _one(today + timedelta(days=days))


def _later(match: re.Match[str], today: date) -> _Stretch:
    return _one(_moved(today, number(match["n"]), match["unit"]))


def _two_later(match: re.Match[str], today: date) -> _Stretch:
    return _one(_moved(today, 2, match["unit"]))


def _moved(day: date, count: int, unit: str) -> date | None:
    lengths = {"day": 1, "week": 7, "fortnight": 14}
    unit = unit.removesuffix("s")
    if unit in lengths:
        return day + timedelta(days=count * lengths[unit])
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    first = date(months // 12, months % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), month_end(first))


def _later_than_day(match: re.Match[str], today: date) -> _Stretch:
    """A week on Tuesday, Thursday fortnight, a week tomorrow."""
    named = match["day"]
    start = {"today": today, "tomorrow": today + timedelta(days=1)}.get(named)
    start = start or next_weekday(weekday(named), today)
    count = number(match["n"]) if match.groupdict().get("n") else 1
    return _one(_moved(start, count, match["unit"]))


def _weekday(match: re.Match[str], today: date) -> _Stretch:
    return _one(next_weekday(weekday(match["day"]), today))


def _this_weekday(match: re.Match[str], today: date) -> _Stretch:
    day = in_week_of(today, weekday(match["day"]))
    return _one(day if day >= today else next_weekday(day.weekday(), today))


def _next_weekday(match: re.Match[str], today: date) -> _Stretch:
    """Of the next week, as British people mostly mean it; "Tuesday after next" is of the one after that."""
    weeks = 2 if "after next" in match[0] else 1
    named = match["day"] or match["other"]
    return _one(in_week_of(today, weekday(named)) + timedelta(weeks=weeks))


def _year_day(day: int, named: int, year: int | None, weekday_told: str | None, today: date) -> date | None:
    """The next such day; None if it has passed, or its weekday is another."""
    years = (year,) if year else (today.year, today.year + 1)
    told = [each for each in (day_in(one, named, day) for one in years) if each and each >= today]
    if weekday_told:
        told = [each for each in told if each.weekday() == weekday(weekday_told)]
    if not told or (year is None and (told[0] - today).days > _FAR):
        return None
    return told[0]


def _day_and_month(match: re.Match[str], today: date) -> _Stretch:
    year = int(match["year"]) if match["year"] else None
    return _one(_year_day(numbers(match["d"])[0], month(match["month"]), year, match["weekday"], today))


def _slash(match: re.Match[str], today: date) -> _Stretch:
    day, named, *year = (int(part) for part in re.split(r"[/.]", match["date"]))
    if not 1 <= named <= 12:
        return None
    return _one(_year_day(day, named, year[0] if year else None, match["weekday"], today))


def _run(match: re.Match[str], today: date) -> _Stretch:
    """5-7 February, 31 January to 2 February."""
    year = int(match["year"]) if match["year"] else None
    last = _year_day(numbers(match["to"])[0], month(match["month"]), year, None, today)
    named = month(match["from_month"] or match["month"])
    first = last and day_in(last.year - (named > last.month), named, numbers(match["from"])[0])
    return (first, last) if first and last and today <= first < last else None


def _of_month(match: re.Match[str], today: date) -> _Stretch:
    """The 10th: of this month, or the next that has one."""
    day = numbers(match["d"])[0]
    first = today.replace(day=1)
    for _ in range(3):
        told = day_in(first.year, first.month, day)
        if told and told > today:
            return _one(told if not match["weekday"] or told.weekday() == weekday(match["weekday"]) else None)
        first = month_end(first) + timedelta(days=1)
    return None


def _named_month(words: str | None, year: str | None, today: date) -> date:
    """The first of a month: JAN, next month, this month."""
    if words in {None, "month", "the month", "this month", "of the month"}:
        return today.replace(day=1)
    if words == "next month":
        return month_end(today) + timedelta(days=1)
    named = month(str(words))
    return date(int(year) if year else today.year + (named < today.month), named, 1)


def _month(match: re.Match[str], today: date) -> _Stretch:
    first = _named_month(match["month"], match.groupdict().get("year"), today)
    return (first, month_end(first)) if month_end(first) >= today else None


def _part_of_month(match: re.Match[str], today: date) -> _Stretch:
    first = _named_month(match["month"], match["year"], today)
    last = month_end(first)
    parts = {"end": (last, last), "mid": (first.replace(day=11), first.replace(day=20))}
    part = match["part"]
    found = parts.get(part) or (
        (first.replace(day=21), last) if part == "late" else (first, first.replace(day=10))
    )
    return found if found[1] >= today else None


def _nth_of_month(match: re.Match[str], today: date) -> _Stretch:
    """The first Tuesday in February."""
    first = _named_month(match["month"], match["year"], today)
    days = weekdays_between((weekday(match["day"]),), first, month_end(first))
    place = match["place"]
    told = days[_PLACES[place] if place in _PLACES else int(place[0]) - 1]
    return _one(told) if told >= today else None


def _week(match: re.Match[str], today: date) -> _Stretch:
    weeks = {"this": 0, "next": 1}[match["which"]] + ("after next" in match[0])
    monday = in_week_of(today, 0) + timedelta(weeks=weeks)
    if match["part"]:
        friday = monday + timedelta(days=4)
        return _one(friday) if friday >= today else None
    return max(monday, today), monday + timedelta(days=6)


def _friday(_: re.Match[str], today: date) -> _Stretch:
    """The end of the week."""
    return _one(next_weekday(4, today))


def _weekend(match: re.Match[str], today: date) -> _Stretch:
    saturday = in_week_of(today, 5) + timedelta(weeks="next" in match[0])
    return saturday, saturday + timedelta(days=1)


def _year(match: re.Match[str], today: date) -> _Stretch:
    year = today.year + ("next" in match[0])
    end = date(year, 12, 31)
    if match["end"]:
        return end, end
    return (end, end) if year == today.year else (date(year, 1, 1), end)


def _feast(match: re.Match[str], today: date) -> _Stretch:
    reckon = reckoning(match["feast"])
    return _one(next(day for day in (reckon(today.year), reckon(today.year + 1)) if day >= today))


def _holiday(name: str) -> _Reader:
    """Christmas to Boxing Day, Easter from Good Friday to its Monday, the new year's first day."""

    def read(_: re.Match[str], today: date) -> _Stretch:
        for year in (today.year, today.year + 1):
            sunday = easter(year)
            stretch = {
                "christmas": (date(year, 12, 25), date(year, 12, 26)),
                "easter": (sunday - timedelta(days=2), sunday + timedelta(days=1)),
                "new year": (date(year, 1, 1), date(year, 1, 1)),
            }[name]
            if stretch[1] >= today:
                return stretch
        return None

    return read


def _never(_: re.Match[str], __: date) -> _Stretch:
    return None


def _rule(words: str, reader: _Reader) -> tuple[re.Pattern[str], _Reader]:
    return expression(rf"(?:{words})(?= |$)"), reader


_YEAR = rf"(?:(?: ,)? (?P<year>{YEAR}))?"
_PART = r"(?P<part>early|mid|late|beginning of|start of)"
_MONTHLY = (
    rf"(?:next (?={MO}))?(?P<month>{MO}|(?:this|next|the )?month|next month|this month)(?: (?P<year>{YEAR}))?"
)
_RULES: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    _rule(r"(?:later )?(?:today|tonight|this (?:morning|evening|afternoon|lunchtime))", _after(0)),
    _rule(r"tomorrow(?: (?:morning|evening|afternoon|night))?", _after(1)),
    _rule(r"(?:the )?day after tomorrow", _after(2)),
    _rule(rf"(?:in|for)(?: about| around)?(?: the next)? (?P<n>{N}|\d{{1,3}}) {_UNIT}(?: time)?", _later),
    _rule(rf"(?P<n>{N}) {_UNIT} (?:time|from (?:now|today)|today)", _later),
    _rule(rf"(?P<n>{N}) {_UNIT} (?:on |from )?(?:the )?(?P<day>{WD}|tomorrow)", _later_than_day),
    _rule(r"in (?:a )?couple (?:of )?(?P<unit>days|weeks|months)(?: time)?", _two_later),
    _rule(rf"(?:on )?(?P<day>{WD}|tomorrow|today) (?P<unit>week|fortnight)", _later_than_day),
    _rule(rf"(?:on )?(?:the )?(?P<day>{WD})(?: next)?(?! (?:gone|past|just))", _weekday),
    _rule(rf"(?:(?:on )?this(?: coming)?|(?:the )?coming|on the coming) (?P<day>{WD})", _this_weekday),
    _rule(rf"(?:on )?(?:the )?next (?P<day>{WD})(?P<other>)", _next_weekday),
    _rule(rf"(?:on )?(?P<day>{WD}) (?:of )?next week|(?:the )?(?P<other>{WD}) after next", _next_weekday),
    _rule(rf"next week(?: ,)?(?: on)? (?P<day>{WD})(?P<other>)", _next_weekday),
    _rule(rf"(?:on )?{_WDD}(?P<d>{D})(?: of)?(?: ,)? (?P<month>{MO}){_YEAR}", _day_and_month),
    _rule(rf"(?:on )?{_WDD}(?P<month>{MO})(?: the)? (?P<d>{D}){_YEAR}", _day_and_month),
    _rule(rf"(?:on )?{_WDD}(?P<date>{_SLASH})", _slash),
    _rule(rf"(?:on (?:the )?|(?P<wd>{WD}) )(?P<weekday>)(?P<date>\d{{1,2}}\.\d{{1,2}})", _slash),
    _rule(
        rf"(?:from )?(?:{WD} )?(?:the )?(?P<from>{D})(?: of)?(?: (?P<from_month>{MO}))?{TO}(?: {WD})?"
        rf" (?:the )?(?P<to>{D})(?: of)? (?P<month>{MO})(?: (?P<year>{YEAR}))?",
        _run,
    ),
    _rule(rf"(?:on )?(?:the )?(?:{D}(?: of)?(?: {MO})?)(?: ,)? (?:or|and) (?:the )?{D}(?: of)? {MO}", _never),
    _rule(rf"(?:on )?(?:(?:the )?\d+th or (?:the )?\d+th|{WD} (?:or|and) {WD})", _never),
    _rule(r"(?:on )?(?P<weekday>)the (?P<d>\d{1,2}(?:th)?)(?: of (?:this|the) month)?", _of_month),
    _rule(rf"(?:on )?(?P<weekday>{WD})(?: ,)? (?:the )?(?P<d>\d{{1,2}}th)", _of_month),
    _rule(r"(?:on )?(?P<weekday>)(?P<d>\d{1,2}th)", _of_month),
    _rule(rf"(?:on )?(?:the )?{_PLACE} (?P<day>{WD}) (?:of|in) {_MONTHLY}", _nth_of_month),
    _rule(rf"(?:in )?(?:the )?{_MONTHLY}", _month),
    _rule(r"(?:in (?:the )?(?:new )?|next )(?:spring|summer|autumn|winter|term)", _never),
    _rule(rf"(?:at |by |the )*(?P<part>end)(?: of)?(?: the)? {_MONTHLY}", _part_of_month),
    _rule(rf"(?:in )?(?:the )?{_PART}(?: -)?(?: the)? {_MONTHLY}", _part_of_month),
    _rule(r"(?P<month>month) (?P<part>end)(?P<year>)", _part_of_month),
    _rule(r"(?:the )?(?:(?P<part>end) of )?(?:the )?(?P<which>this|next) week", _week),
    _rule(r"(?:the )?(?P<part>end) of (?:the )?week", _friday),
    _rule(r"(?:the )?week after (?P<which>next)(?P<part>)", _week),
    _rule(r"(?:this|at the|over the|next) weekend", _weekend),
    _rule(r"(?:the )?(?:(?P<end>end) of )?(?:the |this |next )+year", _year),
    _rule(rf"(?:on )?(?P<feast>{FEAST})", _feast),
    _rule(r"(?:the )?christmas(?: break| holidays?)?", _holiday("christmas")),
    _rule(r"(?:the )?easter(?: break| holidays?)?", _holiday("easter")),
    _rule(r"(?:the )?new years?", _holiday("new year")),
)  # fmt: skip
