"""Days with their number: the 5th, 3 November, 11th to 13th September, 4/11, 2026-11-04."""

import re
from datetime import date
from itertools import pairwise

from balint.language.dates.days import latest_numbered, month_before
from balint.language.dates.grammar import (
    AND,
    DLIST,
    EACH_MONTH,
    MO,
    MORE,
    NOT_HEADS,
    NOT_OFF,
    SOME,
    TO,
    WD,
    YEAR,
    D,
    Rule,
    corrects,
    is_daily,
    month,
    numbers,
    rule,
    weekday,
    weekdays,
    word_before,
)
from balint.language.dates.meanings import Meaning, MonthDays, Settled, YearDays
from balint.language.dates.spelling import MONTHS, words_in
from balint.language.patterns import expression
from balint.language.said import DateProblem

_DAY = rf"(?:(?P<weekday>{WD})(?: ,)? )?(?:the )?"
_OF = r"(?: of)?(?: ,)?"
_UNIT = r"(?:~|mins|hours|people|of|weeks|days|am|pm|more)"
_YEAR = rf"(?: ,)?(?: of| in)? (?P<year>{YEAR})|(?: (?P<short>\d\d)(?! (?:{_UNIT}|{MO})(?: |$)))"
_FROM_MONTH = rf"(?P<from_month>{MO})(?: (?P<from_year>{YEAR}))?"
_ORDINALS = rf"\d+th(?:{AND} {D}{NOT_OFF}{NOT_HEADS}){MORE}"
_ROW = rf"{D}(?: {D}){{1,11}}(?: and)? {D}|\d+th(?: \d+th){{1,11}}"
_THING = (
    r"(?: (?:(?:and (?:final|last) )?(?:groups?|sessions?|supervision|meeting|one|time|weekend|year|member"
    r"|case|floor|attempt|day|week|month|balint|leadership|society|century|person|participant|birthday|edition|entry"
    rf"|presentation|presenter|log|of (?!last|this|the same|the month))|{WD})(?: |$))"
)
_TOLD = "led|ran|attended|supervision|facilitated|co"
_KINDS = "sup|grp|group|balint|society|leadership|member"  # of a clause that begins with its day
_CLAUSE_ENDS = words_in(", ; . : -")
_DAY_FIRST = expression(rf"(?:^|[,;.:-] )(?:on )?(?:the )?\d+th (?:i |we )?(?:{_TOLD})(?= |$)")
_WHOSE = words_in("my our a an his her your their its this another was is were for")
_SLASH = r"\d{1,2}/\d{1,2}(?:/\d{4})?"


def _year(match: re.Match[str], today: date) -> int | None:
    """The year that was said; two figures are a year only near this one, "4 Nov 90 min" has none."""
    if match["year"]:
        return int(match["year"])
    short = 2000 + int(match["short"]) if match["short"] else 0
    return short if today.year - 8 <= short <= today.year + 1 else None


def _weekday(match: re.Match[str]) -> int | None:
    return weekday(match["weekday"]) if match["weekday"] else None


def _days_of(match: re.Match[str], today: date) -> Meaning | None:
    if (match["short"] and _year(match, today) is None) or _begins_with_count(match):
        return None
    pairs = tuple((day, month(match["month"])) for day in numbers(match["days"]))
    return YearDays(pairs, _year(match, today), weekday=_weekday(match))


def _row_of_days(match: re.Match[str], today: date) -> Meaning | None:
    """5 12 19 Oct, Nov 2 4 9 11: only as a row that grows, as heads and days beside one another seldom do."""
    return _days_of(match, today) if _grows(match["days"]) else None


def _grows(days: str) -> bool:
    return all(before < after <= 31 for before, after in pairwise(numbers(days)))


def _begins_with_count(match: re.Match[str]) -> bool:
    """ "with 8, 5 November", "2 Nov 8, 9 Nov 7": the first number is no day."""
    days = match["days"].split(" , ")
    descending = len(days) == 2 and "and" not in match["days"] and numbers(days[0]) > numbers(days[1])
    return len(days) > 1 and (descending or word_before(match) in {"with", "had", "of", *MONTHS})


def _either(_: re.Match[str], __: date) -> Meaning:
    return Settled(problem=DateProblem.UNCLEAR)


def _run_of(match: re.Match[str], today: date) -> Meaning | None:
    if match["short"] and _year(match, today) is None:
        return None
    last = month(match["month"])
    if corrects(match):
        return YearDays(((numbers(match["to"])[0], last),), _year(match, today))
    first = month(match["from_month"]) if match["from_month"] else last
    start, end = numbers(match["from"])[0], numbers(match["to"])[0]
    if first == last and is_daily(match):
        days = tuple((day, last) for day in range(start, end + 1))
        return YearDays(days, _year(match, today), weekday=_weekday(match)) if days else None
    return YearDays(
        ((start, first),),
        _year(match, today),
        until=(end, last),
        weekday=_weekday(match),
        from_year=int(match["from_year"]) if match["from_year"] else None,
    )


def _month_first_run(match: re.Match[str], _: date) -> Meaning:
    named = month(match["month"])
    year = int(match["year"]) if match["year"] else None
    return YearDays(((numbers(match["from"])[0], named),), year, until=(numbers(match["to"])[0], named))


def _month_first_to_month(match: re.Match[str], today: date) -> Meaning:
    """Oct 30 - Nov 1; but Sept 23 to July 24 may as well be of the years 2023 and 2024."""
    days = (
        (numbers(match["from"])[0], month(match["from_month"])),
        (numbers(match["to"])[0], month(match["month"])),
    )
    run = YearDays(days[:1], int(match["year"]) if match["year"] else None, until=days[1])
    years = [2000 + day for day, _ in days]
    return (
        Settled(problem=DateProblem.UNCLEAR)
        if today.year - 20 < min(years) <= max(years) <= today.year
        else run
    )


def _slash(match: re.Match[str], _: date) -> Meaning | None:
    figures = [int(part) for part in match["date"].split("/")]
    day, named = figures[0], figures[1]
    year = figures[2] if len(figures) > 2 else None
    if not (1 <= named <= 12 and 1 <= day <= 31):
        told = year is not None or match["weekday"] or word_before(match) == "on"
        if not told:
            return Settled(problem=DateProblem.IMPOSSIBLE) if named <= 12 and day > 31 else None
        american = 1 <= day <= 12 < named <= 31
        return Settled(problem=DateProblem.UNCLEAR if american else DateProblem.IMPOSSIBLE)
    listed = tuple((early, named) for early in numbers(match["early"] or ""))
    return YearDays((*listed, (day, named)), year, weekday=_weekday(match))


def _slashed_days(match: re.Match[str], _: date) -> Meaning | None:
    """25/26/27 September; the last of them may have been read as a year."""
    year = int(match["year"]) if match["year"] else None
    return YearDays(tuple((figure % 100, month(match["month"])) for figure in numbers(match["days"])), year)


def _slash_run(match: re.Match[str], _: date) -> Meaning | None:
    first, last = ([int(part) for part in match[name].split("/")] for name in ("from", "to"))
    if len(first) > 2 and len(last) < 3:
        return Settled(problem=DateProblem.UNCLEAR)
    year = last[2] if len(last) > 2 else None
    if not (1 <= first[1] <= 12 and 1 <= last[1] <= 12):
        return Settled(problem=DateProblem.IMPOSSIBLE)
    if corrects(match):
        return YearDays(((last[0], last[1]),), year)
    from_year = first[2] if len(first) > 2 else None
    return YearDays(((first[0], first[1]),), year, (last[0], last[1]), _weekday(match), from_year)


def _dotted(match: re.Match[str], _: date) -> Meaning | None:
    """4.11 is a date after "on" or a weekday; elsewhere it could as well be a time."""
    figures = numbers(match["dates"])
    pairs = tuple(zip(figures[::2], figures[1::2], strict=True))
    if not all(1 <= named <= 12 and 1 <= day <= 31 for day, named in pairs):
        return None
    if match["weekday"] or word_before(match) == "on" or match[0] == match.string:
        return YearDays(pairs, weekday=_weekday(match))
    if all(named > 10 or (day > 12 and named % 5) for day, named in pairs):
        return YearDays(pairs)  # 16.11 and 5.11 are hardly times
    return Settled(problem=DateProblem.UNCLEAR) if any(named >= 10 for _, named in pairs) else None


def _alone(match: re.Match[str], _: date) -> Meaning | None:
    """14-11 or 14 11 26, if there is no other word in the message; 14-11 is little else in any."""
    day, named = int(match["day"]), int(match["month"])
    if not (1 <= named <= 12 and 1 <= day <= 31):
        return None
    if match[0] != match.string and not ((day > 12 and match["dash"]) or word_before(match) == "on"):
        return None
    year = int(match["year"]) if match["year"] else None
    return YearDays(((day, named),), year if year is None or year > 99 else 2000 + year)


def _run_to_slash(match: re.Match[str], _: date) -> Meaning | None:
    """11-13/9."""
    day, named, *year = (int(part) for part in match["to"].split("/"))
    if not 1 <= named <= 12:
        return None
    first = (numbers(match["from"])[0], named)
    return YearDays((first,), year[0] if year else None, until=(day, named), weekday=_weekday(match))


_MOST_HEADS = 12
_HEADS = expression(r"~(?! (?:mins|hours|h|m)\b)")
_MONTH_HEADED = expression(rf"(?:in |for )?{MO}(?: {YEAR})? [:;.,-] ")
_ROW_OF_BARE = expression(r"\d{1,2}(?: ,| and)? \d{1,2}(?= |$)")
_DEED_BEFORE = expression(rf"(?:^| )(?:{_TOLD}|{_KINDS}|att)(?: :| on| on the| the)? $")
_ENDS = expression(r" [;.]|$")


def _of_month_listed(match: re.Match[str], _: date) -> Meaning | None:
    """ "10th led, 17th supervision": where each clause begins with its day, the 17th is no number of one."""
    begins = word_before(match) in _CLAUSE_ENDS and _DAY_FIRST.search(match.string, 0, match.start())
    return MonthDays(numbers(match["days"])) if begins else None


def _of_month(match: re.Match[str], _: date) -> Meaning | None:
    if word_before(match) in _WHOSE and not match["weekday"]:
        return None
    return MonthDays(numbers(match["days"]), weekday=_weekday(match))


def _of_that_month(match: re.Match[str], _: date) -> Meaning:
    return MonthDays(numbers(match["days"]), weekday=_weekday(match), of_told=True)


def _days_of_months(match: re.Match[str], _: date) -> Meaning:
    """The 7th of September, October and November."""
    months = [month(name) for name in re.findall(MO, match["months"])]
    return YearDays(tuple((day, named) for named in months for day in numbers(match["days"])))


def _row_of_month(match: re.Match[str], today: date) -> Meaning | None:
    """ "Every Monday in September (7th 14th 21st 28th)": only as a row that grows."""
    return _of_month(match, today) if _grows(match["days"]) else None


def _weekdays_with_numbers(match: re.Match[str], today: date) -> Meaning | None:
    """Thurs 12, Thurs 19: days of the month where all of them are such weekdays, and else heads."""
    days = numbers(match[0])
    agree = all(
        1 <= day <= 31 and latest_numbered(day, today).weekday() == named
        for day, named in zip(days, weekdays(match[0]), strict=True)
    )
    return MonthDays(days) if agree else None


def _weekday_with_number(match: re.Match[str], today: date) -> Meaning | None:
    """ "Thurs 12: led", "on thurs 12" and "led Thu 19"; "led thurs 8" may well count heads, unless these are
    counted elsewhere.
    """
    told = word_before(match) in {"", "on", *_CLAUSE_ENDS} or _HEADS.search(match.string)
    heads = not told and numbers(match[0])[0] <= _MOST_HEADS
    return None if heads else _weekdays_with_numbers(match, today)


def _weeks_apart(match: re.Match[str], _: date) -> Meaning | None:
    """Tuesdays 6, 13 and 20: of a month that is told elsewhere."""
    days = numbers(match["days"])
    weekly = all((after - before) % 7 == 0 for before, after in pairwise(days))
    return MonthDays(days, weekday=weekday(match["weekday"])) if weekly and _grows(match["days"]) else None


def _under_month(match: re.Match[str], _: date) -> Meaning | None:
    """ "October: led 6, 13, 20; supervision 9": days, where a month heads it and some are in a row."""
    after_deed = _DEED_BEFORE.search(match.string, 0, match.start()) is not None
    before_deed = word_before(match) in _CLAUSE_ENDS and not _ENDS.match(match.string, match.end())
    headed = _MONTH_HEADED.match(match.string) is not None and _ROW_OF_BARE.search(match.string) is not None
    return MonthDays(numbers(match["days"])) if headed and (after_deed or before_deed) else None


def _monthly(match: re.Match[str], _: date) -> Meaning:
    return MonthDays(numbers(match["days"]), monthly=True)


def _inst(match: re.Match[str], today: date) -> Meaning:
    """The 12th inst., the 30th ult."""
    first = today.replace(day=1) if match["which"].startswith("inst") else month_before(today)
    return YearDays(((numbers(match["day"])[0], first.month),), first.year, weekday=_weekday(match))


def _run_of_month(match: re.Match[str], _: date) -> Meaning:
    return MonthDays((numbers(match["from"])[0],), until=numbers(match["to"])[0], weekday=_weekday(match))


DATE_PHRASES: tuple[Rule, ...] = (
    rule(rf"{_DAY}(?P<days>{_ROW}){_OF} (?P<month>{MO})(?:{_YEAR})?", _row_of_days),
    rule(rf"{_DAY}(?P<days>{DLIST}){_OF} (?P<month>{MO})(?:{_YEAR})?", _days_of),
    rule(rf"{_DAY}(?P<days>{DLIST}){_OF} (?P<month>{MO})(?P<year>)(?P<short>)", _days_of),
    rule(
        rf"(?:(?P<weekday>{WD})(?: ,)? )?(?P<month>{MO})(?: the)? (?P<days>{D}(?:{AND} \d+th){MORE})(?! {MO})"
        rf"(?:(?: ,)? (?P<year>{YEAR}))?(?P<short>)",
        _days_of,
    ),
    rule(
        rf"(?P<weekday>)(?P<month>{MO})(?: :)? (?P<days>{D}(?: {D}){{2,11}})(?! (?:{_UNIT}|{MO}|\d))"
        r"(?P<year>)(?P<short>)",
        _row_of_days,
    ),
    rule(
        rf"(?P<weekday>)(?P<month>{MO}) (?P<days>{D}(?:{AND} {D}){SOME})(?! {MO})"
        rf"(?: (?P<year>{YEAR}))?(?P<short>)",
        _days_of,
    ),
    rule(
        rf"(?:on )?(?:the )?(?P<days>\d+th(?:{AND} \d+th){MORE}) of (?:each of )?(?:both )?"
        rf"(?P<months>{MO}(?:{AND} {MO}){{1,5}})",
        _days_of_months,
    ),
    rule(
        rf"{_DAY}(?P<from>{D}){_OF}(?: {_FROM_MONTH})?{TO}"
        rf" (?:{WD} )?(?:the )?(?P<to>{D}){_OF} (?P<month>{MO})(?:{_YEAR})?",
        _run_of,
    ),
    rule(
        rf"(?:in )?(?P<month>{MO})(?: (?P<year>{YEAR}))?(?: ,| -| \(| :)?(?: from)?(?: the)?"
        rf" (?:{WD} )?(?P<from>{D}){TO} (?:{WD} )?(?P<to>{D})(?! {MO})",
        _month_first_run,
    ),
    rule(
        rf"(?:from )?{_DAY}(?P<from>{D}){_OF} (?P<month>{MO})(?: (?P<year>{YEAR}))?{TO} (?:{WD} )?(?:the )?"
        rf"(?P<to>\d+th)(?! (?:of )?{MO})",
        _month_first_run,
    ),
    rule(
        rf"(?:from )?(?P<from_month>{MO})(?: the)? (?P<from>{D}){TO} (?P<month>{MO})(?: the)? (?P<to>{D})"
        rf"(?:(?: ,)? (?P<year>{YEAR}))?",
        _month_first_to_month,
    ),
    rule(
        rf"(?:the )?{D} or (?:the )?{D}(?: of)? {MO}|{MO} {D} or {D}|(?:the )?\d+th or (?:the )?\d+th",
        _either,
    ),
    rule(
        rf"(?:in )?(?P<weekday>)(?P<month>{MO})(?: (?P<year>{YEAR}))? [:(-](?: on)?(?: the)?"
        rf" (?P<days>\d{{1,2}}(?:{AND} {D}){SOME})(?! {MO})(?P<short>)",
        _days_of,
    ),
    rule(
        rf"between (?P<weekday>)(?:the )?(?P<from>{D}){_OF}(?: {_FROM_MONTH})?"
        rf" and (?:the )?(?P<to>{D}){_OF} (?P<month>{MO})(?: (?P<year>{YEAR}))?(?P<short>)",
        _run_of,
    ),
    rule(
        rf"(?P<weekday>)(?P<days>\d{{1,2}}) (?P<mark>[-/.]) (?P<month>{MO})"
        rf"(?: (?P=mark) (?:(?P<year>{YEAR})|(?P<short>\d\d)))?",
        _days_of,
    ),
    rule(rf"{_DAY}(?P<early>(?:\d{{1,2}}{AND} ){SOME})?(?P<date>{_SLASH})", _slash),
    rule(rf"(?P<days>{_SLASH})(?: of)? (?P<month>{MO})(?: (?P<year>{YEAR}))?", _slashed_days),
    rule(rf"(?P<month>{MO}) (?P<days>{_SLASH})(?P<year>)", _slashed_days),
    rule(rf"{_DAY}(?P<from>{_SLASH}){TO} (?:{WD} )?(?P<to>{_SLASH})", _slash_run),
    rule(rf"{_DAY}(?P<from>{D}){TO} (?:{WD} )?(?P<to>{_SLASH})", _run_to_slash),
    rule(r"(?P<day>\d{1,2})(?P<dash> -)? (?P<month>\d{1,2})(?:(?: -)? (?P<year>\d{4}|\d\d))?", _alone),
    rule(rf"{_DAY}(?P<dates>\d+\.\d+(?:{AND} \d+\.\d+){MORE})", _dotted),
    rule(rf"{_DAY}(?P<day>{D}) (?P<which>inst(?:ant)?|ult(?:imo)?)", _inst),
    rule(rf"(?:on )?(?:the )?(?P<days>{_ORDINALS})(?: of)? {EACH_MONTH}", _monthly),
    rule(rf"(?:on )?{_DAY}(?P<days>{_ORDINALS}) of (?:that|the same|that same) month", _of_that_month),
    rule(rf"{_DAY}(?P<days>{_ORDINALS})(?!{_THING})", _of_month),
    rule(rf"{_DAY}(?P<days>\d+th(?: \d+th){{1,11}}(?: and \d+th)?)(?!{_THING})", _row_of_month),
    rule(rf"(?:on )?(?:the )?(?P<days>\d+th)(?= (?:{_TOLD}|{_KINDS})(?: |$))", _of_month_listed),
    rule(
        r"(?P<weekday>)on the (?P<days>\d+th)(?= supervision (?:with|w|by|at|in|via|online|and|,|\.)(?: |$))",
        _of_month,
    ),
    rule(
        rf"(?P<weekday>)on the (?P<days>{DLIST})(?!{_THING})(?! (?:of )?{MO}(?: |$))"
        rf"(?!{TO} (?:\d+th|{D}(?: of)? {MO})(?: |$))",
        _of_month,
    ),
    rule(
        rf"(?P<weekday>{WD}) (?P<days>\d{{1,2}})(?=(?:{AND} {WD} \d{{1,2}}(?:th)?){SOME}(?: of)? {MO})",
        _of_month,
    ),
    rule(rf"(?P<weekday>{WD})s? (?:the )?(?P<days>{D}(?:{AND} {D}){SOME})(?!{AND} {D}| {MO})", _weeks_apart),
    rule(rf"{WD} \d{{1,2}}(?:{AND} {WD} \d{{1,2}}){SOME}", _weekdays_with_numbers),
    rule(
        rf"(?P<days>\d{{1,2}}(?:(?: ,| and)? \d{{1,2}}){MORE})"
        rf"(?= (?:{_TOLD}|{_KINDS}|att|with|w|[,;.])(?: |$)|$)",
        _under_month,
    ),
    rule(rf"{WD} \d{{1,2}}(?= (?:{_TOLD}|{_KINDS}|[:,.;()-])(?: |$)|$)", _weekday_with_number),
    rule(rf"{_DAY}(?P<from>\d+th){TO} (?:{WD} )?(?:the )?(?P<to>\d+th)", _run_of_month),
)
