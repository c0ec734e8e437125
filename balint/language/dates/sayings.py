"""Phrases that name a day by its distance from today: yesterday, a fortnight ago, the weekend before last."""

import re
from datetime import date

from balint.language.dates.days import back, day_in, in_week_of, latest_weekday
from balint.language.dates.grammar import MO, WD, N, Reader, Rule, number, rule, weekday, word_before
from balint.language.dates.meanings import FAINT, FUTURE, UNCLEAR, Beside, Meaning, Settled

_PART = r"(?:morning|afternoon|evening|lunchtime|lunch|night|am|pm)"
_LENGTHS = {"day": 1, "night": 1, "evening": 1, "week": 7, "fortnight": 14}
_UNIT = r"(?P<unit>day|week|fortnight)s?"
_ABOUT = (
    r"(?:about|around|roughly|approx|approximately|over|nearly|almost|maybe|perhaps|circa|more than|at least)"
)
_FEW = r"(?:(?:a |the )?(?:last )?(?:couple|few|several|some|many|number)(?: of)?)"
_LONGEST_WEEKS = 12  # "20 weeks ago" is not counted to the day
_COUNTED = frozenset(
    {"~", "times", "twice", "once", "time", "third", "second", "fourth", "groups", "sessions"}
)


def _always(meaning: Meaning) -> Reader:
    return lambda _match, _today: meaning


def _before_today(days: int) -> Reader:
    return lambda _match, today: Settled(days=(back(today, days),), word=True)


def _ago(match: re.Match[str], today: date) -> Meaning:
    """3 days ago; with a weekday said beside it, all ways to count must come to the same day."""
    count, unit = number(match["n"]), match["unit"]
    length = count * _LENGTHS[unit]
    if length > _LONGEST_WEEKS * 7:
        return UNCLEAR
    beside = match["head"] or match["tail"] or "today"
    if beside in {"today", "yesterday"}:
        return Settled(days=(back(today, length + (beside == "yesterday")),), word=True)
    day = weekday(beside.removeprefix("last "))
    of_the_week = in_week_of(back(today, length), day)
    counted = back(latest_weekday(day, today, before_today=True), length)
    if beside.startswith("last "):
        return Settled(days=(counted,), word=True)
    if unit == "day":
        counted = back(today, length)
    return Settled(days=(counted,), word=True) if of_the_week == counted else UNCLEAR


def _ago_without_number(match: re.Match[str], today: date) -> Meaning:
    """Tuesday week ago."""
    length = _LENGTHS[match["unit"]]
    if match["head"] == "yesterday":
        return Settled(days=(back(today, length + 1),), word=True)
    day = weekday(match["head"])
    counted = back(latest_weekday(day, today, before_today=True), length)
    return Settled(days=(counted,), word=True) if counted == in_week_of(back(today, length), day) else UNCLEAR


def _week_before_last(match: re.Match[str], today: date) -> Meaning:
    return Settled(days=(in_week_of(back(today, 14), weekday(match["day"])),), word=True)


def _week_before_this(match: re.Match[str], today: date) -> Meaning:
    return Settled(days=(in_week_of(back(today, 7), weekday(match["day"])),), word=True)


def _week_last(match: re.Match[str], today: date) -> Meaning:
    """A week last Tuesday."""
    length = number(match["n"]) * _LENGTHS[match["unit"]]
    return Settled(
        days=(back(latest_weekday(weekday(match["day"]), today, before_today=True), length),), word=True
    )


def _before_that(match: re.Match[str], today: date) -> Meaning:
    """A week before yesterday."""
    days = number(match["n"]) * _LENGTHS[match["unit"]] + (match["from"] != "today")
    return Settled(days=(back(today, days),), word=True)


def _hours_ago(match: re.Match[str], today: date) -> Meaning:
    hours = 0 if match["unit"] == "mins" else number(match["n"])
    return Settled(days=(today,), word=True) if hours <= 8 else UNCLEAR


def _weekdays_ago(match: re.Match[str], today: date) -> Meaning:
    """Two Tuesdays ago."""
    weeks = number(match["n"]) - 1
    day = latest_weekday(weekday(match["day"]), today, before_today=True)
    return Settled(days=(back(day, 7 * weeks),), word=True) if weeks < _LONGEST_WEEKS else UNCLEAR


def _in_some_time(match: re.Match[str], _: date) -> Meaning | None:
    """In two weeks; but "3 groups in two weeks" and "my third in two weeks" speak of the past."""
    before = word_before(match)
    told = bool(before) and not before.strip("x")  # a kind of session, written over
    return None if told or before in _COUNTED or before.endswith("th") else FUTURE


def _weekend(weeks: int) -> Reader:
    """The Saturday of the weekend that began so many weekends ago; one that is on today has not passed."""

    def read(_: re.Match[str], today: date) -> Meaning:
        weekend_on = 1 if today.weekday() >= 5 else 0
        saturday = latest_weekday(5, today)
        return Settled(days=(back(saturday, 7 * (weeks - 1 + weekend_on)),), span_days=2, word=True)

    return read


def _weekends_ago(match: re.Match[str], today: date) -> Meaning | None:
    return _weekend(number(match["n"]))(match, today)


def _this_weekend(_: re.Match[str], today: date) -> Meaning:
    if today.weekday() < 5:
        return UNCLEAR  # the coming one, or the one just past
    return Settled(days=(latest_weekday(5, today),), span_days=2, word=True)


def _at_the_weekend(match: re.Match[str], today: date) -> Meaning | None:
    return UNCLEAR if today.weekday() >= 5 else _weekend(1)(match, today)


def _months_ago(match: re.Match[str], today: date) -> Meaning:
    """A month ago today, exactly a year ago, two years ago yesterday."""
    day = back(today, 1) if match["tail"] == "yesterday" else today
    months = day.year * 12 + day.month - 1 - number(match["n"]) * (12 if match["unit"] == "year" else 1)
    told = day_in(months // 12, months % 12 + 1, day.day) if months >= 12 else None
    return Settled(days=(told,), word=True) if told else UNCLEAR


def _beside(match: re.Match[str], _: date) -> Meaning:
    sign = -1 if match["side"] in {"before", "previous"} else 1
    if match["day"]:
        return Beside(sign, weekday(match["day"]))
    return Beside(sign * _LENGTHS.get(match["unit"], 1))


def _note_form(match: re.Match[str], today: date) -> Meaning | None:
    """ "led yest, day before I had supervision"; "the day before I led" may be of either."""
    return _beside(match, today) if word_before(match) in {"", ",", ";", ".", "and", "then", "-"} else None


def _days_beside(match: re.Match[str], _: date) -> Meaning:
    """Two days after the 3rd; the 3rd, and a fortnight later."""
    sign = -1 if match["side"] in {"before", "earlier"} else 1
    return Beside(sign * number(match["n"]) * _LENGTHS[match["unit"]])


_AGO = r"(?:ago|back|gone)"

SAYINGS: tuple[Rule, ...] = (
    rule(
        rf"later (?:on )?(?:today|tonight|this (?:{_PART}|week|month))|(?:today|tonight) later",
        _always(FUTURE),
    ),
    rule(r"(?:the day after )?tomorrow(?: week)?", _always(FUTURE)),
    rule(rf"(?:(?:earlier|only) )?(?:today|tonight|this (?:very )?{_PART}|just now)", _before_today(0)),
    rule(r"half an hours ago|(?:just )?a moment ago", _before_today(0)),
    rule(rf"(?P<n>\d{{1,3}}|{N}) (?P<unit>mins|hours)(?: and a half)? ago", _hours_ago),
    rule(r"yesterday|last (?:night|evening)", _before_today(1)),
    rule(r"(?:the )?(?:day|night|evening|afternoon|morning) before (?:yesterday|last)", _before_today(2)),
    rule(
        rf"(?:(?P<head>{WD}|yesterday|today)(?: ,)? )?(?P<n>{N}) {_UNIT} {_AGO}"
        rf"(?:(?: ,)?(?: on)?(?: a)? (?P<tail>today|yesterday|(?:last )?{WD}))?",
        _ago,
    ),
    rule(
        rf"(?:exactly )?(?P<n>{N}) (?P<unit>month|year)s? ago (?P<tail>today|yesterday|to the day)",
        _months_ago,
    ),
    rule(rf"(?:exactly|precisely) (?P<n>{N}) (?P<unit>month|year)s? ago(?P<tail>)", _months_ago),
    rule(
        rf"week {_AGO}|today week ago|(?:at )?(?:this|the same|same) (?:time|day) last week", _before_today(7)
    ),
    rule(r"a week yesterday|yesterday week", _before_today(8)),
    rule(r"a fortnight yesterday|yesterday fortnight", _before_today(15)),
    rule(r"a fortnight yesterday", _before_today(15)),
    rule(rf"(?:the )?(?P<day>{WD})(?: of)?(?: the)? week before last", _week_before_last),
    rule(rf"(?:the )?(?P<day>{WD})(?: of)?(?: the)? week before this(?: one)?", _week_before_this),
    rule(rf"fortnight {_AGO}", _before_today(14)),
    rule(rf"(?P<head>{WD}|yesterday) (?P<unit>week|fortnight) {_AGO}", _ago_without_number),
    rule(rf"(?P<n>{N}) {_UNIT} (?:ago )?(?:last|past)(?: on)? (?P<day>{WD})", _week_last),
    rule(rf"(?P<n>{N}) {_UNIT} before (?P<from>yesterday|last night|today)", _before_that),
    rule(rf"(?:the )?(?P<n>{N}) (?P<day>{WD})s {_AGO}", _weekdays_ago),
    rule(rf"(?P<head>)(?P<n>{N}) (?P<unit>night|evening)s? (?:ago|back)(?P<tail>)", _ago),
    rule(rf"{_ABOUT} {N} {_UNIT} (?:or so )?(?:ago|back)", _always(UNCLEAR)),
    rule(rf"{N} {_UNIT} (?:or (?:so|two|three)|and a half) (?:ago|back)", _always(UNCLEAR)),
    rule(rf"{N} (?:or|-|to) {N} (?:{_UNIT}|months?) (?:ago|back)", _always(UNCLEAR)),
    rule(rf"{_FEW} (?:days|weeks|fortnights|nights|evenings|months|weekends) (?:ago|back)", _always(UNCLEAR)),
    rule(
        rf"(?:{_ABOUT} )?{N} months? (?:ago|back)|{_ABOUT} {N} (?:nights|evenings) (?:ago|back)",
        _always(UNCLEAR),
    ),
    rule(rf"{_ABOUT} {N} weekends? (?:ago|back)", _always(UNCLEAR)),
    rule(rf"(?:{_ABOUT} |{_FEW} )?(?:{N} years?|years) (?:ago|back)", _always(FAINT)),
    rule(r"the other (?:day|week|weekend|month|night|evening|afternoon|morning)", _always(UNCLEAR)),
    rule(rf"the other {WD}", _always(UNCLEAR)),
    rule(
        r"(?:a|some|quite a) (?:while|time) (?:ago|back)|ages ago|(?:not )?(?:so )?long ago", _always(UNCLEAR)
    ),
    rule(rf"(?:one|some) (?:day|night|{_PART}) (?:last|this|the) (?:week|month|weekend)", _always(UNCLEAR)),
    rule(
        r"mid(?:week| (?:- )?week)|(?:at )?(?:the )?(?:start|beginning|middle|end) of the week"
        r"|(?:in|during) the week",
        _always(FAINT),
    ),
    rule(r"recently|lately", _always(FAINT)),
    rule(
        rf"(?:the |this ){{0,2}}(?:coming|upcoming|forthcoming) (?:{WD}|week|weekend|month|year)",
        _always(FUTURE),
    ),
    rule(rf"{WD} (?:coming|(?:week|fortnight)(?! (?:{_AGO}|before)))", _always(FUTURE)),
    rule(rf"{N} (?:weeks?|fortnights?) (?:on (?:the )?{WD}|today|tomorrow)", _always(FUTURE)),
    rule(rf"{N} (?:days?|weeks?|fortnights?|months?) from (?:now|today|tomorrow|{WD})", _always(FUTURE)),
    rule(rf"in (?:about )?{N} (?:days?|weeks?|fortnights?|months?|years?)(?: time)?", _in_some_time),
    rule(rf"in {_FEW} (?:days|weeks|months)(?: time)?", _in_some_time),
    rule(r"next (?:weekend|time we meet)|(?:the )?weekend after next", _always(FUTURE)),
    rule(
        r"(?:last|this past|the past|this last|the last) weekend|(?:the )?weekend (?:just )?(?:gone|past)",
        _weekend(1),
    ),
    rule(r"(?:the )?weekend before last", _weekend(2)),
    rule(rf"(?:the )?(?P<n>{N}) weekends (?:ago|back)", _weekends_ago),
    rule(r"this weekend", _this_weekend),
    rule(r"(?:at|on|over|during) the weekend", _at_the_weekend),
    rule(
        rf"(?:the )?(?P<day>{WD}) (?P<side>before|after|following)"
        r"(?= (?:[,.;)(]|(?:and|as well|too|also|with|w|again|online)(?: |$))|$)",
        _beside,
    ),
    rule(rf"(?:the )?(?P<day>{WD}) (?P<side>before|after) (?:that|it)", _beside),
    rule(rf"(?:the )?(?P<side>previous|following) (?P<day>{WD})", _beside),
    rule(
        r"the (?P<unit>day|night|evening|week|fortnight) (?P<side>before|after)(?: that| it)?(?! last)"
        r"(?P<day>)",
        _beside,
    ),
    rule(r"(?P<unit>day|night|evening|week|fortnight) (?P<side>before|after) (?:that|it)(?P<day>)", _beside),
    rule(
        r"(?P<unit>day) (?P<side>before|after)(?P<day>)(?= (?:,|i|we|was|were|had|led|ran)(?: |$))",
        _note_form,
    ),
    rule(
        rf"(?<= on )the (?P<day>{WD}) (?P<side>before|after)(?= (?:i|we|i'd|we'd|i've|we've)(?: |$))",
        _beside,
    ),
    rule(rf"(?:the )?(?P<day>{WD}) (?P<side>before|after) (?:that|it)", _beside),
    rule(rf"(?:(?:that|the) (?:very )?same|the very same) (?:day|{_PART})", _always(Beside(0))),
    rule(
        rf"(?P<n>{N}) {_UNIT} (?P<side>before|after)(?= (?:the )?(?:\d|{WD}|{MO}))",
        _days_beside,
    ),
    rule(
        rf"(?:(?:exactly|just) )?(?P<n>{N}) (?P<unit>day|night|week|fortnight)s?"
        r" (?P<side>later|earlier|(?:before|after)(?= that))(?: that)?",
        _days_beside,
    ),
    rule(r"the (?P<side>previous|following|next) (?P<unit>day|week)(?P<day>)", _beside),
)
