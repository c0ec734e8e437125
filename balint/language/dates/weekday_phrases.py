"""Days of the week: last Tuesday, Monday before last, every Tuesday, our Wednesday group, two Fridays ago."""

import re
from datetime import date

from balint.language.dates.days import back, in_week_of, latest_weekday
from balint.language.dates.grammar import (
    AND,
    MO,
    MORE,
    PLACE,
    TO,
    WD,
    WDLIST,
    N,
    Rule,
    corrects,
    number,
    place,
    rule,
    weekday,
    weekdays,
    word_before,
)
from balint.language.dates.meanings import Meaning, Nth, Settled, Weekdays
from balint.language.said import DateProblem

_LAST = r"(?:the )?(?:this )?(?:very |just )?(?:last|past|most recent|latest)"
_ALL = r"(?:all|both)(?: of)?(?: the| my| our)?(?: two| three| four| five| [2-5])?"
_GROUP = r"(?:balint )?(?:group|groups|supervision|session|meeting|slot|team|crowd|lot)"
_OF_MONTH = rf"(?:(?:of|in) )?(?:the )?(?:(?:last|this|next|previous|early|late) )?(?:month|{MO})"
_LEFT_OUT = r"(?:bar|except(?: for)?|excluding|minus|missed|apart from|other than|but not)"
_NOT_EVERY = re.compile(r"\b(?:fortnightly|biweekly|alternate|every (?:other|second|two|2) )")
_PRECISE = frozenset({"on", "last", "this", "next"})


def _latest(match: re.Match[str], today: date) -> Meaning:
    days = (latest_weekday(day, today, before_today=True) for day in weekdays(match["days"]))
    return Settled(days=tuple(days), word=True)


def _this(match: re.Match[str], today: date) -> Meaning:
    days = tuple(in_week_of(today, day) for day in weekdays(match["days"]))
    if any(day > today for day in days):
        return Settled(problem=DateProblem.FUTURE)
    return Settled(days=days, word=True)


def _next(_: re.Match[str], __: date) -> Meaning:
    return Settled(problem=DateProblem.FUTURE)


def _before_last(match: re.Match[str], today: date) -> Meaning:
    days = (latest_weekday(day, today, before_today=True) for day in weekdays(match["days"]))
    return Settled(days=tuple(back(day, 7) for day in days), word=True)


def _last_few(match: re.Match[str], today: date) -> Meaning:
    """The last two Tuesdays, the earlier first."""
    latest = latest_weekday(weekday(match["day"]), today, before_today=True)
    return Settled(days=tuple(back(latest, 7 * weeks) for weeks in reversed(range(number(match["n"])))))


def _plain(match: re.Match[str], _: date) -> Meaning:
    return Weekdays(weekdays(match[0]))


def _instead(match: re.Match[str], _: date) -> Meaning:
    """Not Monday, Tuesday."""
    return Weekdays((weekday(match["day"]),))


def _every(match: re.Match[str], _: date) -> Meaning:
    if _NOT_EVERY.search(match.string):
        return Weekdays(weekdays(match[0]), some=True)
    return Weekdays(weekdays(match[0]), every=True)


def _some(match: re.Match[str], _: date) -> Meaning:
    return Weekdays(weekdays(match[0]), some=True)


def _run(match: re.Match[str], _: date) -> Meaning:
    if corrects(match):
        return Weekdays((weekday(match["end"]),))
    return Weekdays((weekday(match["first"]),), until=weekday(match["end"]))


def _group(match: re.Match[str], _: date) -> Meaning:
    return Weekdays(weekdays(match[0]), names_group=word_before(match) not in _PRECISE)


def _nth(match: re.Match[str], _: date) -> Meaning:
    places = tuple(place(word) for word in re.findall(PLACE, match["places"]))
    return Nth(places, (weekday(match["day"]),))


def _nth_day(match: re.Match[str], _: date) -> Meaning:
    """The last day of September."""
    return Nth((place(match["place"]),), tuple(range(7)))


def _nth_told(match: re.Match[str], _: date) -> Meaning:
    """Except the first."""
    return Nth((place(match["place"]),), ())


def _first_few(match: re.Match[str], _: date) -> Meaning:
    return Nth(tuple(range(1, number(match["n"]) + 1)), (weekday(match["day"]),))


WEEKDAY_PHRASES: tuple[Rule, ...] = (
    rule(rf"{WDLIST}s?(?= {_GROUP}(?: |$))", _group),
    rule(
        rf"(?:the )?(?P<places>{PLACE}(?:{AND} {PLACE}){MORE}) (?P<day>{WD})s?(?= {_OF_MONTH}(?: |$))", _nth
    ),
    rule(rf"(?:the )?first (?P<n>{N}) (?P<day>{WD})s(?= {_OF_MONTH}(?: |$))", _first_few),
    rule(rf"(?:the )?(?:very )?(?P<place>{PLACE}) day(?= {_OF_MONTH}(?: |$))", _nth_day),
    rule(rf"{_LEFT_OUT} the (?P<place>{PLACE})(?: one| of (?:them|those))?(?= (?:[,.;)(])|$)", _nth_told),
    rule(WDLIST, _plain),
    rule(rf"not (?:on )?{WD}(?: ,| but){{1,2}} (?:on )?(?P<day>{WD})", _instead),
    rule(rf"{_LAST} (?P<days>{WDLIST})", _latest),
    rule(rf"(?:the )?(?P<days>{WDLIST}) (?:just )?(?:gone|past)(?: by)?", _latest),
    rule(rf"(?:the )?(?P<days>{WD}) last(?! (?:week|month|year|term|weekend|summer|autumn|{MO}))", _latest),
    rule(rf"this (?P<days>{WDLIST})", _this),
    rule(rf"next {WDLIST}|(?:the )?{WD} after next", _next),
    rule(rf"last (?P<days>{WD}) (?:week|fortnight)", _some),
    rule(rf"(?:the )?(?P<days>{WDLIST}) before last", _before_last),
    rule(rf"(?:the )?last (?P<days>{WD}) but one", _before_last),
    rule(rf"(?:the )?last but one (?P<days>{WD})", _before_last),
    rule(rf"(?:the )?(?:last|past|previous) (?P<n>{N}) (?P<day>{WD})s", _last_few),
    rule(rf"(?:every(?: single)?|each) {WD}s?(?:{AND} (?:every |each )?{WD}s?){MORE}", _every),
    rule(rf"{_ALL} {WD}(?= (?:groups|sessions)(?: |$))", _every),
    rule(rf"(?:{_ALL} )?{WD}s(?:{AND} {WD}s){MORE}", _every),
    rule(rf"(?:every other|every second|alternate|most|some|several|a few|a couple of) {WD}s?", _some),
    rule(rf"(?:a|one|some) {WD}", _some),
    rule(rf"(?P<first>{WD}){TO} (?P<end>{WD})", _run),
)
