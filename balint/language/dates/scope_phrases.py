"""Stretches of time: last week, in October, between March and June 2024, in 2023–24."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from balint.language.dates.days import (
    back,
    day_in,
    latest_month,
    month_before,
    month_end,
    week_of,
    weekdays_between,
)
from balint.language.dates.feasts import easter
from balint.language.dates.grammar import (
    AND,
    MO,
    SOME,
    TO_WORD,
    WD,
    YEAR,
    D,
    N,
    Reader,
    Rule,
    month,
    number,
    rule,
    word_before,
)
from balint.language.dates.meanings import Meaning, Scope, Settled
from balint.language.dates.spelling import MONTHS
from balint.language.said import DateProblem

_PART = (
    r"(?P<part>(?:the )?(?:very )?(?:early|mid|late|(?:start|beginning|middle|end|first half|second half) of)"
    r"(?: -)?(?: in)? )?"
)
_WHOLE = (
    r"(?:all (?:of|through|throughout|during|over)|all|throughout|right through|(?:the )?whole of|the whole)"
)
_COUNTED = frozenset({"groups", "sessions", "supervisions", "meetings", "ones"})
_WEEKS = {
    "this week": 0,
    "last week": 1,
    "past week": 1,
    "week before last": 2,
    "week just gone": 1,
    "week before this one": 1,
    "week before this": 1,
    "next week": -1,
    "week after next": -2,
}
_WEEK = rf"(?:the )?(?:{'|'.join(_WEEKS)})"
_FROM_MONTH = rf"(?P<from>{MO})(?: (?P<from_year>{YEAR}))?"
_TO_MONTH = rf"(?P<to>{MO})(?: (?P<to_year>{YEAR}|(?:this|last) year))?"
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SEASON = "|".join(_SEASONS)
# The first month of each, and how many there are.
_ONCE_A_YEAR = {
    **{name: (first, 3) for name, first in _SEASONS.items()},
    "easter": (4, 1),
    "christmas": (12, 1),
}
_FEASTS: dict[str, Callable[[int], date]] = {
    "easter": easter,
    "christmas": lambda year: date(year, 12, 25),
    "new year": lambda year: date(year, 1, 1),
}
_OF_YEAR = rf"{MO}|{'|'.join(_ONCE_A_YEAR)}"
_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}  # first and last month
_PLACES = ("first", "second", "third", "fourth")
_MONTHS_BACK = 3  # "last October" said in November could be this year's, or the one before


def _a_week(first: date) -> tuple[date, date]:
    return first, first + timedelta(days=6)


def _a_month(first: date) -> tuple[date, date]:
    return first, month_end(first)


def _a_year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _weeks(match: re.Match[str], today: date) -> Meaning:
    """The weeks named, in the order told: "this week and last week"."""
    named = re.findall("|".join(sorted(_WEEKS, key=len, reverse=True)), match[0])
    return Scope(tuple(_a_week(back(week_of(today), 7 * _WEEKS[words])) for words in named), vague=True)


def _week_with(match: re.Match[str], today: date) -> Meaning:
    """The week of 9 November, of 2/11 or 2/11/2026, and of the 9th: of this month, if it has come; the week
    ending 15 November, by its last day.
    """
    if match["slash"]:
        figures = [int(part) for part in match["slash"].split("/")]
        figure, named, year = figures[0], figures[1], figures[2] if len(figures) > 2 else today.year
    else:
        figure = int(match["day"].removesuffix("th"))
        named, year = month(match["month"]) if match["month"] else today.month, today.year
    day = day_in(year, named, figure)
    if day is None:
        return Settled(problem=DateProblem.IMPOSSIBLE)
    ends = match["ending"] or match["e"]
    if (back(day, 6) if ends else day) > today:
        return Settled(problem=DateProblem.UNCLEAR)
    return Scope((_a_week(back(day, 6) if ends else week_of(day)),), vague=True)


def _full_week(match: re.Match[str], today: date) -> Meaning:
    """The first, second or last full week of a month: it begins on a Monday of it."""
    year = int(match["year"]) if match["year"] else latest_month(month(match["month"]), today).year
    first = date(year, month(match["month"]), 1)
    mondays = weekdays_between((0,), first, month_end(first) - timedelta(days=6))
    place = -1 if match["place"] == "last" else _PLACES.index(match["place"])
    return Scope((_a_week(mondays[place]),), vague=True)


def _in_part(read: Reader) -> Reader:
    """The first half of a month; "early October" could be any day of it."""

    def in_part(match: re.Match[str], today: date) -> Meaning | None:
        meaning = read(match, today)
        if not isinstance(meaning, Scope) or not match["part"]:
            return meaning
        middle = meaning.start.replace(day=15)
        if "first half" in match["part"]:
            return Scope(((meaning.start, middle),))
        if "second half" in match["part"]:
            return Scope(((middle + timedelta(days=1), meaning.end),))
        return replace(meaning, rough=True)

    return in_part


def _whole(read: Reader) -> Reader:
    """All of last month, all through September."""

    def all_of_it(match: re.Match[str], today: date) -> Meaning | None:
        meaning = read(match, today)
        return replace(meaning, whole=True) if isinstance(meaning, Scope) else meaning

    return all_of_it


def _relative_month(match: re.Match[str], today: date) -> Meaning:
    this = today.replace(day=1)
    if match["which"] in {"last", "previous"}:
        return Scope((_a_month(month_before(today)),))
    if match["which"] == "next":
        return Scope((_a_month(month_end(today) + timedelta(days=1)),))
    return Scope((_a_month(this),))


def _named_month(match: re.Match[str], today: date) -> Meaning:
    named = month(match["month"])
    if match["year"]:
        return Scope((_a_month(date(int(match["year"]), named, 1)),))
    if match["which"] == "next":
        return Settled(problem=DateProblem.FUTURE)
    if match["when"]:
        year = today.year - (match["when"] == "last")
        return Scope((_a_month(date(year, named, 1)),))
    if match["which"] == "last" and (today.month - named) % 12 < _MONTHS_BACK:
        return Settled(problem=DateProblem.UNCLEAR)
    return Scope((_a_month(latest_month(named, today)),))


def _year_said(words: str | None, today: date) -> int | None:
    if words is None:
        return None
    return int(words) if words.isdigit() else today.year - words.startswith("last")


def _months(match: re.Match[str], today: date) -> Meaning:
    """October and November; between March and June 2024; from Jan 2024 to March 2025."""
    first, last = month(match["from"]), month(match["to"])
    to_year = _year_said(match["to_year"], today)
    end_year = to_year or latest_month(last, today).year
    start_year = end_year - (first > last)
    if match["from_year"]:
        start_year = int(match["from_year"])
        end_year = to_year or start_year + (first > last)
    start, end = date(start_year, first, 1), month_end(date(end_year, last, 1))
    return Scope(((start, end),)) if start <= end else Settled(problem=DateProblem.UNCLEAR)


def _two_months(match: re.Match[str], today: date) -> Meaning:
    year = int(match["year"]) if match["year"] else None
    firsts = [
        date(year, month(name), 1) if year else latest_month(month(name), today)
        for name in re.findall(MO, match["months"])
    ]
    return Scope(tuple(_a_month(first) for first in sorted(firsts)))


def _year(match: re.Match[str], _: date) -> Meaning:
    return Scope((_a_year(int(match["year"])),))


def _year_of_those_counted(match: re.Match[str], today: date) -> Meaning | None:
    """ "6 sessions from 2025" are of that year; "I led from 2025" tells of a beginning."""
    return _year(match, today) if word_before(match) in _COUNTED else None


def _year_heads(match: re.Match[str], today: date) -> Meaning | None:
    """ "2025: led on 3 March"."""
    begins = word_before(match) in {"", ";", "."} and int(match["year"]) <= today.year
    return _year(match, today) if begins else None


def _part_of_year(match: re.Match[str], today: date) -> Meaning:
    year = int(match["year"]) if match["year"] else today.year - (match["which"] == "last")
    months = 6 if match["unit"] == "half" else 3
    at = int(match["place"][0]) if match["place"][0].isdigit() else _PLACES.index(match["place"]) + 1
    return Scope(((date(year, months * (at - 1) + 1, 1), month_end(date(year, months * at, 1))),))


def _since_year(match: re.Match[str], today: date) -> Meaning | None:
    start = date(int(match["year"]), 1, 1)
    return Settled(period=(start, today), faint=True) if start <= today else None


def _up_to_now(match: re.Match[str], today: date) -> Meaning | None:
    start = date(int(match["year"]), month(match["month"]) if match["month"] else 1, 1)
    return Scope(((start, today),)) if start <= today else None


def _relative_year(match: re.Match[str], today: date) -> Meaning:
    return Scope((_a_year(today.year + {"last": -1, "this": 0, "next": 1}[match["which"]]),))


def _years(match: re.Match[str], today: date) -> Meaning | None:
    """2023–24, whichever way the years are counted: from the first day of one to the last of the other."""
    first, last = int(match["from"]), int(match["to"])
    last += first // 100 * 100 if last < 100 else 0
    if first < 1980 or not first < last <= today.year + 1:
        return None
    return Scope(((date(first, 1, 1), date(last, 12, 31)),))


def _last_few(match: re.Match[str], today: date) -> Meaning:
    days = {"day": 1, "week": 7, "fortnight": 14, "month": 31, "year": 366}[match["unit"]]
    return Settled(period=(back(today, days * (number(match["n"]) if match["n"] else 1)), today))


def _season(match: re.Match[str], today: date) -> Meaning:
    start = _SEASONS[match["season"]]
    if match["year"]:
        first = date(int(match["year"]), start, 1)
    else:
        first = latest_month(start, today)
        if match["which"] == "last" and first.year == today.year and today <= _season_end(first):
            first = first.replace(year=first.year - 1)
    if match[0].startswith("since"):
        return Settled(period=(first, today), faint=True)
    return Scope(((first, _season_end(first)),))


def _season_end(first: date) -> date:
    return month_end((first + timedelta(days=62)).replace(day=1))


def _seasons(match: re.Match[str], _: date) -> Meaning | None:
    """Spring to autumn 2024; between Easter and Christmas 2023; from September 2024 to Easter 2025."""
    names = (match["from"], match["to"])
    if all(name in MONTHS for name in names):
        return None
    (start, __), (last, months) = (_ONCE_A_YEAR.get(name) or (month(name), 1) for name in names)
    year = int(match["to_year"])
    first = int(match["from_year"]) if match["from_year"] else year - (start > last)
    begins = _FEASTS[names[0]](first) if names[0] in _FEASTS else date(first, start, 1)
    ends = _FEASTS[names[1]](year) if names[1] in _FEASTS else _end_of(date(year, last, 1), months)
    return Scope(((begins, ends),)) if begins <= ends else Settled(problem=DateProblem.UNCLEAR)


def _end_of(first: date, months: int) -> date:
    return month_end((first + timedelta(days=31 * (months - 1))).replace(day=1))


def _since_feast(match: re.Match[str], today: date) -> Meaning:
    """Since Easter, since the new year, since last Christmas: up to now."""
    days = [_FEASTS[match["feast"]](year) for year in (today.year, today.year - 1)]
    return Settled(period=(next(day for day in days if day <= today), today), faint=True)


def _since_last(match: re.Match[str], today: date) -> Meaning:
    """Since last September: of last year, if this year's is hardly over."""
    named = month(match["month"])
    latest = latest_month(named, today)
    near = latest.year == today.year and (today.month - named) % 12 < _MONTHS_BACK
    return Settled(period=(latest.replace(year=latest.year - near), today), faint=True)


def _academic_year(match: re.Match[str], _: date) -> Meaning | None:
    first, last = int(match["from"]), int(match["to"])
    if (first + 1) % 100 != last % 100:
        return None
    return Scope(((date(first, 9, 1), date(first + 1, 8, 31)),))


def _term(match: re.Match[str], _: date) -> Meaning:
    """A term says no more than the days told beside it; but "this term and on 5 November" tells of both."""
    told_too = re.match(r" and |,? and on ", match.string[match.end() :])
    return Settled(problem=DateProblem.UNCLEAR, faint=not told_too)


def _school_term(match: re.Match[str], today: date) -> Meaning:
    """The autumn term, the latest that has begun; as a time and not as days, for terms differ in theirs."""
    start, end = _TERMS[match["term"]]
    first = date(int(match["year"]), start, 1) if match["year"] else latest_month(start, today)
    if match["which"] == "last" and first <= today <= month_end(first.replace(month=end)):
        first = first.replace(year=first.year - 1)
    return Scope(((first, month_end(first.replace(month=end))),), rough=True)


def _unclear(_: re.Match[str], __: date) -> Meaning:
    return Settled(problem=DateProblem.UNCLEAR)


SCOPE_PHRASES: tuple[Rule, ...] = (
    rule(rf"{_PART}(?:earlier )?{_WEEK}(?: and {_WEEK}){{0,2}}", _weeks),
    rule(
        r"(?:(?:in|during|for) )?(?:the )?"
        r"(?:week (?:of|beginning|commencing|starting|(?P<ending>ending))|w / (?:c|(?P<e>e))|wc)"
        rf"(?: -)?(?: {WD})?(?: the)? (?:(?P<slash>\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?)"
        rf"|(?P<day>{D}(?= (?:of )?{MO})|\d+th)(?:(?: of)? (?P<month>{MO}))?)",
        _week_with,
    ),
    rule(
        rf"(?:the )?(?P<place>{'|'.join(_PLACES[:3])}|last) full week (?:of|in) (?P<month>{MO})"
        rf"(?: (?P<year>{YEAR}))?",
        _full_week,
    ),
    rule(
        rf"{_PART}(?:the )?(?:(?P<which>last|this|next|previous) month|same month)", _in_part(_relative_month)
    ),
    rule(rf"{_PART}(?:earlier )?(?:the )(?P<which>)month", _in_part(_relative_month)),
    rule(rf"{_WHOLE} (?:the )?(?P<which>last|this|previous) month", _whole(_relative_month)),
    rule(
        rf"{_WHOLE} (?:(?P<which>last|this) )?(?P<month>{MO})"
        rf"(?:(?: ,)?(?: of| in)? (?P<year>{YEAR})| (?P<when>last|this) year)?",
        _whole(_named_month),
    ),
    rule(
        rf"{_PART}(?:(?P<which>last|this|next) )?(?P<month>{MO})"
        rf"(?:(?: ,)?(?: of| in)? (?P<year>{YEAR})| (?P<when>last|this) year)?",
        _in_part(_named_month),
    ),
    rule(rf"(?:between |from )?{_FROM_MONTH} {TO_WORD} {_TO_MONTH}", _months),
    rule(rf"between {_FROM_MONTH} and {_TO_MONTH}", _months),
    rule(rf"(?P<months>{MO}(?:(?:{AND})?(?: of| in)? {MO}){SOME})(?: (?P<year>{YEAR}))?", _two_months),
    rule(rf"(?:in|during|(?:all )?through|throughout|of|back in|over|calendar year) (?P<year>{YEAR})", _year),
    rule(
        r"(?:in |during )?(?:early|mid|late|all(?: of)?|(?:the )?(?:whole|start|end|beginning|middle) of)"
        rf" (?P<year>{YEAR})",
        _year,
    ),
    rule(rf"(?P<year>{YEAR})(?= (?:[:.;-]|: -)(?: |$))", _year_heads),
    rule(
        rf"(?:in |over |during )?(?:the )?(?:(?P<place>first|second) (?P<unit>half))(?: of)?"
        rf" (?:(?P<year>{YEAR})|(?:the )?(?P<which>last|this) year)",
        _part_of_year,
    ),
    rule(
        rf"(?:in |over |during )?(?:the )?(?P<place>first|second|third|fourth|[1-4]th) (?P<unit>quarter) of"
        rf" (?:(?P<year>{YEAR})|(?:the )?(?P<which>last|this) year)",
        _part_of_year,
    ),
    rule(rf"(?:in )?(?P<unit>q) (?P<place>[1-4])(?: of)? (?P<year>{YEAR})(?P<which>)", _part_of_year),
    rule(rf"from (?P<year>{YEAR})(?! {TO_WORD}| on| onwards)", _year_of_those_counted),
    rule(rf"since (?P<year>{YEAR})", _since_year),
    rule(
        rf"(?:from |since )?(?:(?P<month>{MO}) )?(?P<year>{YEAR}) {TO_WORD}"
        r" (?:the )?(?:date|now|today|present)",
        _up_to_now,
    ),
    rule(
        rf"(?:(?:in|during|over|throughout) )?(?:(?P<which>the|last|this) )?(?P<term>{'|'.join(_TERMS)}) term"
        rf"(?:(?: of)? (?P<year>{YEAR}))?",
        _school_term,
    ),
    rule(
        rf"(?:(?:the|last|this) )?(?:winter|michaelmas|hilary|trinity) term(?:(?: of)? {YEAR})?",
        _unclear,
    ),
    rule(r"(?:the )?(?:whole of )?(?P<which>last|this|next) year", _relative_year),
    rule(
        r"(?:between |from |in |during |over )?(?P<from>\d{4})(?: , \d{4}){0,5}"
        r" (?:-|/|to|until|and) (?P<to>\d{4}|\d\d)",
        _years,
    ),
    rule(
        rf"(?:the |these )?(?:last|past) (?:(?P<n>{N}) )?(?P<unit>day|week|fortnight|month|year)s", _last_few
    ),
    rule(r"the (?:last|past) (?P<n>)(?P<unit>fortnight|month|year)", _last_few),
    rule(
        rf"(?:in|during|over|since|through) (?:the )?(?P<which>)(?P<season>{_SEASON})(?! terms?)(?P<year>)",
        _season,
    ),
    rule(rf"(?P<which>last|this) (?P<season>{_SEASON})(?! terms?)(?P<year>)", _season),
    rule(
        rf"(?:(?:between|from|in|over|during) )?(?:the )?(?P<from>{_OF_YEAR})"
        rf"(?:(?: of)? (?P<from_year>{YEAR}))?"
        rf" (?:{TO_WORD}|and) (?:the )?(?P<to>{_OF_YEAR})(?: of)? (?P<to_year>{YEAR})",
        _seasons,
    ),
    rule(r"since (?:last |the )?(?P<feast>easter|christmas|new year)", _since_feast),
    rule(rf"since last (?P<month>{MO})", _since_last),
    rule(
        r"(?:in |during |over |for )?(?:the )?academic year (?P<from>20\d\d) ?(?:-|/|to) ?(?P<to>\d{4}|\d\d)",
        _academic_year,
    ),
    rule(
        rf"(?:(?:in|during|over) )?(?:the )?(?P<which>)(?P<season>{_SEASON})(?: of)? (?P<year>{YEAR})",
        _season,
    ),
    rule(
        rf"(?:the )?(?:first|second|third|fourth|last|\d+th) (?:week|few days) (?:of|in)(?: the)?"
        rf" (?:{MO}|(?:last |this )?month)",
        _unclear,
    ),
    rule(rf"(?:the )?{WD} (?:of|in|during) half term|(?:the )?(?:last|this|previous) quarter", _unclear),
    rule(r"(?:the )?(?:last|this|previous) (?:academic year|term)|half term", _term),
)
