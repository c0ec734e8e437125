"""Days of the week: last Tuesday, Monday before last, every Tuesday, our Wednesday group, two Fridays ago."""

import re
from datetime import date, timedelta

from balint.language.dates.days import back, day_in, in_week_of, latest_numbered, latest_weekday, month_end
from balint.language.dates.grammar import (
    AND,
    EACH_MONTH,
    MO,
    MORE,
    PLACE,
    TO,
    WD,
    WDLIST,
    N,
    Rule,
    corrects,
    is_daily,
    month,
    number,
    place,
    rule,
    weekday,
    weekdays,
    word_before,
)
from balint.language.dates.meanings import FAINT, Meaning, Nth, Scope, Settled, Weekdays
from balint.language.dates.spelling import words_in
from balint.language.patterns import expression
from balint.language.said import DateProblem

_LAST = r"(?:the )?(?:this )?(?:very |just )?(?:last|past|most recent|latest)"
_ALL = r"(?:all|both)(?: of)?(?: the| my| our)?(?: two| three| four| five| [2-5])?"
_GROUP = r"(?:balint )?(?:group|groups|supervision|session|meeting|slot|team|crowd|lot)"
_OF_MONTH = rf"(?:(?:of|in) )?(?:the )?(?:(?:last|this|next|previous|early|late) )?(?:month|{MO})"
_PLACES = rf"(?P<places>{PLACE}(?:{AND} {PLACE}){MORE})"
_GROUPS_AFTER = r"(?! (?:balint|group|groups|meeting|slot|team|weekend)(?: |$))"
_TWO = r"(?:other|second|2th|two|2)"
_FORTNIGHTLY = (
    r"(?:fortnightly|biweekly|bi - weekly|(?:every|each|once a) fortnight"
    rf"|every {_TWO} weeks?|alternate weeks?)"
)
_WEEKLY = r"(?:weekly|(?:every|each)(?: single)? week|once a week)"
_LEFT_OUT = (
    r"(?:bar|except(?: for)?|excluding|minus|missed|missing|without|apart from|other than|but(?: not)?)"
)
_NOT_EVERY = expression(rf"\b(?:{_FORTNIGHTLY}|alternate|every {_TWO})(?= |$)")
_WHOSE = words_in("my our a an his her your their its this another the")
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
    day, count = weekday(match["day"]), number(match["n"])
    latest = latest_weekday(day, today, before_today=True)
    days = tuple(back(latest, 7 * weeks) for weeks in reversed(range(count)))
    return Nth(tuple(range(-count, 0)), (day,), alone=Settled(days=days))


def _plain(match: re.Match[str], _: date) -> Meaning:
    return Weekdays(weekdays(match[0]))


def _instead(match: re.Match[str], _: date) -> Meaning:
    """Not Monday, Tuesday."""
    return Weekdays((weekday(match["day"]),))


def _every(match: re.Match[str], _: date) -> Meaning:
    return Weekdays(weekdays(match[0]), pace=2 if _NOT_EVERY.search(match.string) else 1)


def _every_other(match: re.Match[str], _: date) -> Meaning:
    return Weekdays(weekdays(match[0]), pace=2)


def _always(match: re.Match[str], today: date) -> Meaning | None:
    """ "Once a week in September, always the Tuesday"; "as always on Monday" is one day."""
    weekly = re.search(_WEEKLY, match.string[: match.start()])
    return _every(match, today) if weekly else None


def _every_weekday(_: re.Match[str], __: date) -> Meaning:
    return Weekdays(tuple(range(5)), pace=1)


def _weekly(match: re.Match[str], _: date) -> Meaning | None:
    """Weekly, every other week; "our weekly group" says no more than its name."""
    if word_before(match) in _WHOSE:
        return None
    return Weekdays((), pace=2 if _NOT_EVERY.fullmatch(match[0]) else 1)


_WHICH_ONE = {"other", "another", "this", "that"}  # "led the other one Tuesday"


def _some(match: re.Match[str], _: date) -> Meaning:
    one_of_two = match[0].startswith("one ") and (
        word_before(match) in _WHICH_ONE or _TOLD_BEFORE.search(match.string, 0, match.start())
    )
    if one_of_two:
        return Weekdays(weekdays(match[0]))  # "attended a group Thursday, led one Friday"
    return Weekdays(weekdays(match[0]), some=True)


def _run(match: re.Match[str], _: date) -> Meaning:
    if corrects(match):
        return Weekdays((weekday(match["end"]),))
    first, end = weekday(match["first"]), weekday(match["end"])
    if is_daily(match):
        return Weekdays(tuple((first + days) % 7 for days in range((end - first) % 7 + 1)))
    return Weekdays((first,), until=end)


def _group(match: re.Match[str], _: date) -> Meaning:
    return Weekdays(weekdays(match[0]), names_group=word_before(match) not in _PRECISE)


def _nth(match: re.Match[str], today: date) -> Meaning | None:
    """The last Friday, alone, is the latest; of the first and the third it must be told of which month."""
    if word_before(match) in _WHOSE:
        return None
    days = (weekday(match["day"]),)
    places = _places(match)
    if places == (-1,) and match["of"] is None:
        if not match["the"]:
            return None
        latest = latest_weekday(days[0], today, before_today=True)
        return Nth(places, days, alone=Settled(days=(latest,), word=True))
    return Nth(places, days, monthly=match["many"] is not None)


def _nth_monthly(match: re.Match[str], today: date) -> Meaning:
    of_this = match["which"] == "the month"
    alone = Scope(((today.replace(day=1), month_end(today)),)) if of_this else FAINT
    return Nth(_places(match), (weekday(match["day"]),), monthly=True, alone=alone)


def _nth_weekend(match: re.Match[str], _: date) -> Meaning:
    return Nth(_places(match), (5,), span_days=2)


def _places(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(place(word) for word in re.findall(PLACE, match["places"]))


def _nth_day(match: re.Match[str], _: date) -> Meaning:
    """The last day of September."""
    return Nth((place(match["place"]),), tuple(range(7)))


def _nth_told(match: re.Match[str], _: date) -> Meaning:
    """Except the first; bar the first two."""
    if match["n"]:
        count, last = number(match["n"]), place(match["places"]) < 0
        return Nth(tuple(range(-count, 0) if last else range(1, count + 1)), ())
    return Nth(_places(match), ())


def _first_few(match: re.Match[str], _: date) -> Meaning:
    return Nth(tuple(range(1, number(match["n"]) + 1)), (weekday(match["day"]),))


def _with_one_before(match: re.Match[str], today: date) -> Meaning:
    """ "Thursday just gone and the one before", "this Thursday and last"."""
    latest = latest_weekday(weekday(match["day"]), today, before_today=True)
    return Settled(days=(latest, back(latest, 7)))


_ROW_ENDS = (
    r"(?P<end>last|final|ending|finishing|up to|until|first|starting|beginning|from)"
    rf"(?: (?:one|time|of (?:which|them|those)))?(?: (?:was|being|is|with))?(?: on)?(?: {WD})?(?: the)?"
)


def _in_a_row(match: re.Match[str], today: date) -> Meaning | None:
    """4 Tuesdays in a row, the last on 17 November; 3 Tuesdays from 6/10. None if that day is no Tuesday."""
    count, named = number(match["n"]), weekday(match["day"])
    figure, told = int(match["figure"]), match["month"]
    numbered = month(told) if told else int(match["slash"] or 0)
    if not numbered:
        day: date | None = latest_numbered(figure, today) if 1 <= figure <= 31 else None
    else:
        dated = [day_in(year, numbered, figure) for year in (today.year, today.year - 1)]
        day = next((each for each in dated if each is not None and each <= today), None)
    if count < 2 or day is None or day.weekday() != named:
        return None
    ahead = match["end"] in {"first", "starting", "beginning", "from"}
    days = [day + timedelta(days=7 * at) for at in (range(count) if ahead else range(1 - count, 1))]
    return Settled(days=tuple(days)) if days[-1] <= today else Settled(problem=DateProblem.FUTURE)


_TOLD_BEFORE = expression(rf"\b{WD}\b[^.;]* (?:led|ran|attended|facilitated) $")

WEEKDAY_PHRASES: tuple[Rule, ...] = (
    rule(rf"{WDLIST}s?(?= {_GROUP}(?: |$))", _group),
    rule(
        rf"(?P<the>the )?{_PLACES} (?P<day>{WD})(?P<many>s)?{_GROUPS_AFTER}(?P<of>(?= {_OF_MONTH}(?: |$)))?",
        _nth,
    ),
    rule(
        rf"(?:(?:on )?the |every )?{_PLACES} (?P<day>{WD})s?(?: ,)?"
        rf"(?:(?: (?:of|in))? (?P<which>{EACH_MONTH}|the month)| monthly)",
        _nth_monthly,
    ),
    rule(
        rf"(?:monthly|{EACH_MONTH})(?: ,)?(?: on)?(?: the)? {_PLACES} (?P<day>{WD})s?(?: of the month)?"
        r"(?P<which>)",
        _nth_monthly,
    ),
    rule(rf"every (?P<places>first|last|[145]th|fourth|fifth) (?P<day>{WD})(?P<which>)", _nth_monthly),
    rule(rf"every (?:third|3th) {WD}", _some),
    rule(rf"(?:the )?{_PLACES} weekend (?:of|in)(?= {_OF_MONTH}(?: |$))", _nth_weekend),
    rule(rf"(?:the )?first (?P<n>{N}) (?P<day>{WD})s", _first_few),
    rule(rf"(?:the )?(?:very )?(?P<place>{PLACE}) day(?= {_OF_MONTH}(?: |$))", _nth_day),
    rule(
        rf"{_LEFT_OUT} the {_PLACES}(?: (?P<n>two|three|four|[2-4]))?(?: ones?)?(?: of (?:them|those))?"
        r"(?= (?:[,.;)(])|$)",
        _nth_told,
    ),
    rule(WDLIST, _plain),
    rule(rf"not (?:on )?{WD}(?: ,| but){{1,2}} (?:on )?(?P<day>{WD})", _instead),
    rule(rf"{_LAST} (?P<days>{WDLIST})", _latest),
    rule(rf"(?:the )?(?P<days>{WDLIST}) (?:just )?(?:gone|past)(?: by)?", _latest),
    rule(rf"(?:the )?(?P<days>{WD}) last(?! (?:week|month|year|term|weekend|summer|autumn|{MO}))", _latest),
    rule(rf"this (?P<days>{WDLIST})", _this),
    rule(rf"next {WDLIST}|(?:the )?{WD} after next", _next),
    rule(rf"(?:the )?{WD} next(?! (?:to|door|one|week|month|year)(?: |$))", _next),
    rule(rf"last (?P<days>{WD}) (?:week|fortnight)", _some),
    rule(rf"(?:the )?(?P<days>{WDLIST}) before last", _before_last),
    rule(rf"(?:the )?last (?P<days>{WD}) but one", _before_last),
    rule(rf"(?:the )?last but one (?P<days>{WD})", _before_last),
    rule(rf"(?:the )?(?:last|past|previous) (?P<n>{N}) (?P<day>{WD})s", _last_few),
    rule(
        rf"(?P<n>{N}) (?:consecutive |successive |straight )?(?P<day>{WD})s"
        rf"(?: (?:in a row|running|on the trot))?(?: [,(-])?(?: the)? {_ROW_ENDS} (?P<figure>\d{{1,2}})"
        rf"(?:/(?P<slash>\d{{1,2}})|(?:th)?(?:(?: of)? (?P<month>{MO}))?)",
        _in_a_row,
    ),
    rule(rf"(?:every(?: single)?|each(?: and every)?) {WD}s?(?:{AND} (?:every |each )?{WD}s?){MORE}", _every),
    rule(r"(?:every|each) (?:weekday|working day)", _every_weekday),
    rule(
        rf"(?:this |last |the )?(?P<day>{WD})(?: just)?(?: gone| past)? and (?:the one before(?: that)?|last)"
        r"(?= [,.;]|$)",
        _with_one_before,
    ),
    rule(rf"always (?:on )?(?:the |a )?{WD}s?", _always),
    rule(rf"{_ALL} {WD}(?= (?:groups|sessions)(?: |$))", _every),
    rule(rf"(?:{_ALL} )?{WD}s(?:{AND} {WD}s){MORE}", _every),
    rule(rf"(?:every {_TWO}|alternate) {WDLIST}s?", _every_other),
    rule(rf"(?:{_WEEKLY}|{_FORTNIGHTLY}){_GROUPS_AFTER}", _weekly),
    rule(rf"(?:most|some|several|a few|a couple of) {WD}s?", _some),
    rule(rf"(?:a|one|some) {WD}", _some),
    rule(rf"(?P<first>{WD}){TO} (?P<end>{WD})", _run),
    rule(rf"{WD}(?: - {WD}){{2,6}}", _plain),
)
