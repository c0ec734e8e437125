"""What is left of the settled phrases once they have heard one another: one for each time that was told."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise, zip_longest

from balint.language.dates.days import back, weekdays_between
from balint.language.dates.leaving_out import without_left_out
from balint.language.dates.meanings import (
    FAINT,
    UNCLEAR,
    Beside,
    MonthDays,
    Nth,
    Scope,
    Settled,
    Weekdays,
    YearDays,
    recurs,
)
from balint.language.dates.pairing import in_pairs, with_bracketed
from balint.language.dates.pieces import Words
from balint.language.dates.resolving import beside
from balint.language.dates.scoping import LIST_GAP, Found, begins
from balint.language.dates.spelling import WEEKDAYS, words_in

_SILENT = frozenset({"until", "till", "til", "by", "before"})
_INCLUDING = words_in("including incl inc included")
_UP_TO = frozenset({("prior", "to"), ("up", "to")})
_WEEKEND_OF = words_in("of the starting beginning commencing from")
_NOTHING_DONE = frozenset({"", ".", ";"}) | words_in(", ( with w too also as again online in at ~ alone solo")
_FRIDAY = 4
_SAME_DAY = Beside(0)
_SPEAKERS = words_in("i we i'd we'd i've we've")
_ARTICLES = words_in("a an my our")
_BEGINS_ANEW = words_in(", . ; and then but")
_OTHERS = words_in("she he they nobody everyone")
_COUNTED_ON = words_in("later earlier")  # from a day told before: "again a week later on the 10th"
_LONGEST_NAME = 4  # words, with the "with"
_APPOSED = {(",",), ("(",), ("-",), (), (",", "the")}
_NAMES_THEM = frozenset(
    {(",",), ("so",), (",", "so"), (",", "ie"), (",", "the"), (",", "on", "the"), (",", "so", "the")}
)
_CLAUSE_ENDS = frozenset({"", ".", ";", ",", "(", ")"})
_ROUGHLY = words_in("about around roughly approx approximately circa maybe perhaps possibly")
_TELLING = words_in(
    "you tell told telling say write wrote written forgot forgotten mention report is this it"
)
_MEANING = words_in("meaning meant intending owe owed owing overdue")

_FIRST_SINCE = words_in("first only one time ever again")
_BECAUSE = {("because", "of"), ("owing", "to"), ("account", "of")}
_NEAR = 6  # words


def join(found: list[Found], words: Words, today: date) -> list[Found]:
    found = _with_those_since(_spoken_of(_without_reasons(found, words), words, today), words, today)
    found = _with_beside(found, words, today)
    found = with_bracketed(in_pairs(_listed_in_brackets(found, words), words), words)
    found = without_left_out(found, words)
    found = _without_unclear(_without_repeated(_without_names(found, words), words), words)
    found = _without_stretches(found, words)
    return [_as_weekend(each, words) for each in _in_lists(_without_faint(found), words)]


def _without_reasons(found: list[Found], words: Words) -> list[Found]:
    """Without the day of the strike in "led yesterday because of the strike on Wednesday", nor that of what
    was spoken of.
    """
    told = [each for each in found if not (_is_a_reason(each, words) or _is_of_what(each, words))]
    return told if any(each.told.days for each in told) else found


def _is_of_what(each: Found, words: Words) -> bool:
    """Tuesday's in "supervision about Tuesday's group with Ruth today"."""
    of_it = words.at(each.end) in {"group", "session", "meeting"}
    return words.at(words.lead(each.start)) == "about" and of_it


def _is_a_reason(each: Found, words: Words) -> bool:
    near = words.read[max(each.start - _NEAR, 0) : each.start]
    at = max((at for at, pair in enumerate(pairwise(near)) if pair in _BECAUSE), default=None)
    return at is not None and not {",", "i", "we", "so"}.intersection(near[at:])


def _spoken_of(found: list[Found], words: Words, today: date) -> list[Found]:
    """No session is told by "until Friday"; "since October" is a period; "Tuesday before the 5th" is any.

    "The day before the 5th" is the 4th.
    """
    kept: list[Found] = []
    for each in found:
        at = words.lead(each.start)
        word = words.at(at)
        weekday = bool(kept) and kept[-1].end == at and isinstance(kept[-1].meaning, Weekdays | Nth)
        day_beside = kept[-1].meaning if kept and kept[-1].end == at + 1 else None
        if word in _INCLUDING and isinstance(each.meaning, Scope) and kept:
            continue
        counts_on = isinstance(day_beside, Beside) and words.at(at) not in _COUNTED_ON
        if counts_on and isinstance(day_beside, Beside) and each.told.days:
            kept[-1] = replace(each, start=kept[-1].start, told=beside(day_beside, each.told, today))
        elif word in {"before", "after"} and weekday:
            kept[-1] = replace(kept[-1], end=each.end, told=UNCLEAR)
        elif _counts_from(each, kept, words) and not _is_overdue(words, each):
            start = begins(each.told)
            if start is not None:
                kept.append(replace(each, told=Settled(period=(start, today), faint=True)))
        elif word == "after":
            kept.append(replace(each, told=FAINT))
        elif word in _ROUGHLY and each.told.days and words.at(at - 1) not in _TELLING:
            kept.append(replace(each, told=UNCLEAR))
        elif (word not in _SILENT or word == "since") and words.two_before(each.start) not in _UP_TO:
            kept.append(each)
    return kept


def _with_those_since(found: list[Found], words: Words, today: date) -> list[Found]:
    """ "Led on 3 November and every Tuesday since", "… and every second Tuesday since": from that day on."""
    kept: list[Found] = []
    for each in found:
        meaning, before = each.meaning, kept[-1].told.days if kept else ()
        since = words.at(each.end) == "since" and words.at(each.end + 1) in _CLAUSE_ENDS
        if since and before and isinstance(meaning, Weekdays) and meaning.pace:
            weekdays = meaning.weekdays or (before[-1].weekday(),)
            days = weekdays_between(weekdays, before[-1] + timedelta(days=1), today)
            kept.append(
                replace(
                    each, end=each.end + 1, told=Settled(days=tuple(days[meaning.pace - 1 :: meaning.pace]))
                )
            )
        else:
            kept.append(each)
    return kept


def _as_weekend(each: Found, words: Words) -> Found:
    """ "The weekend of the 12th": from the Friday that is told, or the Saturday."""
    place = each.start - 1
    while words.at(place) in _WEEKEND_OF:
        place -= 1
    told, of = each.told, words.at(place + 1) == "of"
    if words.at(place) != "weekend" or len(told.days) != 1 or told.span_days > 1 or (told.word and not of):
        return each
    day = told.days[0]
    if day.weekday() == _FRIDAY:
        return replace(each, told=replace(told, span_days=3))
    if day.weekday() < _FRIDAY:
        return replace(each, told=UNCLEAR) if of else each
    return replace(each, told=replace(told, days=(back(day, day.weekday() - 5),), span_days=2))


def _just_before(words: Words, each: Found, kept: list[Found]) -> tuple[str, ...]:
    """The words that lead up to it, from the last phrase, comma or second subject: "since my supervision on
    …", but not "since we last spoke I led on …".
    """
    first = words.sentences.index(words.sentences[each.start])
    first = max(first, kept[-1].end if kept else 0)
    led_up = words.read[first : each.start]
    subjects = [at for at, word in enumerate(led_up) if word in _SPEAKERS]
    ends = (at for at, word in enumerate(led_up) if word in {",", "and", ":"} or at in subjects[1:])
    last = max(ends, default=-1)
    return led_up[last + 1 :]


def _counts_from(each: Found, kept: list[Found], words: Words) -> bool:
    """Whether it tells since when; days that recur are told with it ("since June, the first Thursday")."""
    since = words.at(words.lead(each.start)) == "since" or "since" in _just_before(words, each, kept)
    return since and not (isinstance(each.meaning, Settled) and len(each.told.days) > 1)


def _is_overdue(words: Words, each: Found) -> bool:
    """ "I've been meaning to write this down since Wednesday": then it was held."""
    first = words.sentences.index(words.sentences[each.start])
    return words.at(words.lead(each.start)) == "since" and not _MEANING.isdisjoint(
        words.read[first : each.start]
    )


def _with_beside(found: list[Found], words: Words, today: date) -> list[Found]:
    """ "Last Tuesday and the Tuesday before". What was done the next day about a session is no session."""
    kept: list[Found] = []
    merged: Found | None = None
    for place, each in enumerate(found):
        if each is merged:
            continue
        if not isinstance(each.meaning, Beside) or not kept or not kept[-1].told.days:
            if each.meaning != _SAME_DAY:
                kept.append(each)
            continue
        told, after = beside(each.meaning, kept[-1].told, today), found[place + 1 : place + 2]
        if after and _is_apposed(each, told, after[0], words):
            merged = after[0]
            kept.append(replace(each, end=merged.end, told=told))
            continue
        if _is_of_another_day(each, words) or (after and after[0].told.days == told.days):
            continue  # "two days later, led my group on the 5th"
        gap = words.read[kept[-1].end : each.start]
        told_of = words.told_apart(kept[-1].end, each.start) or words.tells(each.end, each.end + 1)
        if (
            LIST_GAP.issuperset(gap)
            or told_of
            or _is_one_more(each, gap, words)
            or _begins_its_clause(each, gap, words)
        ):
            kept.append(replace(each, told=told))
    return kept


def _is_of_another_day(each: Found, words: Words) -> bool:
    """The day before in "led on Thursday, the day before I flew to Rome"."""
    says_of = words.at(each.end) in _SPEAKERS and words.at(each.end - 1) in {"before", "after"}
    return says_of and not words.tells(each.end, each.end + 5)


def _begins_its_clause(each: Found, gap: tuple[str, ...], words: Words) -> bool:
    """ "Led yesterday. Also the Friday before."; "yesterday I led, day before I was at supervision"."""
    last = max((at for at, word in enumerate(gap) if word in _BEGINS_ANEW), default=None)
    if last is None or not LIST_GAP.issuperset(gap[last + 1 :]):
        return False
    alone = words.at(each.end) in {"", ".", ";"} and gap[last] in {".", ";"}
    start = each.end + (words.at(each.end) == ",")
    return alone or words.tells(start, min(_separator(words, start, len(words.read)), start + 8))


def _listed_in_brackets(found: list[Found], words: Words) -> list[Found]:
    """ "Every Monday in September with Asha (7th, 14th and 28th)": those of the days that are named."""
    kept: list[Found] = []
    for each in found:
        numbers = each.meaning.days if isinstance(each.meaning, MonthDays) else ()
        row = next((at for at, one in enumerate(kept) if recurs(one.meaning) and one.told.days), None)
        if row is None or len(numbers) < 2 or not _names_those_of(kept[row], each, words):
            kept.append(each)
            continue
        named = tuple(day for day in kept[row].told.days if day.day in numbers)
        if len(named) == len(numbers):
            kept[row] = replace(kept[row], told=replace(kept[row].told, days=named))
        else:
            kept.append(each)
    return kept


def _names_those_of(row: Found, each: Found, words: Words) -> bool:
    """ "Mondays in October, so the 5th, 12th and 26th"; not "the 5th and 12th with Asha"."""
    if words.at(words.lead(each.start)) in {"(", ":", "-"}:
        return True
    gap = words.read[row.end : each.start]
    after_names = next((gap[at - 1 :] for at, word in enumerate(gap) if at and word in {"so", "ie"}), gap)
    named = gap if words.told_apart(row.end, each.start) else after_names
    return words.at(each.end) in _CLAUSE_ENDS and named in _NAMES_THEM


def _is_one_more(each: Found, gap: tuple[str, ...], words: Words) -> bool:
    """ "With 8 members, and the Tuesday before that with 6": nothing else is done on the day."""
    last = max((at for at, word in enumerate(gap) if word == "and"), default=len(gap))
    named = gap[last + 1 : last + 2] == ("with",) and len(gap) - last <= _LONGEST_NAME
    led_up = gap[: last + 1] if named else gap  # "and with Maeve the Thursday before"
    behind_comma = led_up[-1:] == (",",) and words.at(each.end - 1) == "that"  # ", Tues before that alone"
    return (led_up[-1:] == ("and",) or behind_comma) and words.at(each.end) in _NOTHING_DONE


def _is_apposed(each: Found, told: Settled, after: Found, words: Words) -> bool:
    """Whether the day that is counted is named right behind: "the Tuesday after, the 13th"."""
    numbers = after.meaning.days if isinstance(after.meaning, MonthDays) else ()
    of_year = {day for day, _ in after.meaning.days} if isinstance(after.meaning, YearDays) else set()
    same = len(told.days) == 1 and ({told.days[0].day} in (set(numbers), of_year))
    return same and {",", "(", "on", "the"}.issuperset(words.read[each.end : after.start])


def _without_names(found: list[Found], words: Words) -> list[Found]:
    """A weekday that names a group gives way to the time the group is said to have met, or since when it was
    led: "been leading the Monday group since September".
    """
    return [
        each
        for each in found
        if not (
            each.names_group
            and (
                (each.told.word and any(_tells_of(each, other, words) for other in found))
                or any(_lasts_since(each, other, words) for other in found)
            )
        )
    ]


def _lasts_since(group: Found, other: Found, words: Words) -> bool:
    """Whether it is told since when the group was led, and not that this was the first since then."""
    at = words.lead(other.start)
    since = words.at(at) == "since" and words.at(at - 1) not in _FIRST_SINCE
    return since and other.told.period is not None and words.sentences[group.start] == words.sentences[at]


def _without_repeated(found: list[Found], words: Words) -> list[Found]:
    """ "A week ago I led, Saturday morning": the weekday of the day counted back to is no other day; nor is
    any in "on the 1st, a Sunday".
    """
    return [
        each
        for place, each in enumerate(found)
        if not (
            place and (_repeats(found[place - 1], each, words) or _is_any_such(found[place - 1], each, words))
        )
    ]


def _without_unclear(found: list[Found], words: Words) -> list[Found]:
    """ "On Diwali, 8 November": which day it was is told behind it."""
    return [
        each
        for each, after in zip_longest(found, found[1:])
        if not (
            after
            and isinstance(each.meaning, Settled)
            and each.told == UNCLEAR
            and isinstance(after.meaning, YearDays)
            and words.read[each.end : after.start] in _APPOSED
        )
    ]


def _is_any_such(day: Found, each: Found, words: Words) -> bool:
    """Whether it says what day of the week the day before it was."""
    any_such = words.read[each.start : each.end]
    beside = words.read[day.end : each.start] in {(",",), (",", "on"), ("(",), ("-",)}
    same = len(day.told.days) == 1 and any_such[-1:] == (WEEKDAYS[day.told.days[0].weekday()],)
    return beside and same and any_such[:1] == ("a",)


def _repeats(counted: Found, each: Found, words: Words) -> bool:
    meaning, days = each.meaning, counted.told.days
    if (
        not isinstance(meaning, Weekdays)
        or meaning.pace
        or len(days) != 1
        or words.at(counted.end - 1) != "ago"
    ):
        return False
    same = meaning.weekdays == (days[0].weekday(),)
    together = words.sentences[counted.end - 1] == words.sentences[each.start]
    apart = "and" in words.read[counted.end : each.start] or words.told_apart(counted.end, each.start)
    return same and together and not apart


def _tells_of(group: Found, other: Found, words: Words) -> bool:
    if (
        isinstance(other.meaning, Beside)
        or other.names_group
        or other.told.faint
        or words.sentences[group.start] != words.sentences[other.start]
    ):
        return False
    if other.start > group.start:
        ends = _separator(words, group.end, other.start)
        first = words.sentences.index(words.sentences[group.start])
        begins_anew = words.tells(first, ends) and words.tells(other.end, other.end + 1)
        return not (words.told_apart(group.end, other.start) or begins_anew)
    first = words.sentences.index(words.sentences[other.start])
    told_before = words.tells(first, other.start) or words.tells(
        other.end, _separator(words, other.end, group.start)
    )
    of_supervision = words.read[group.end : group.end + 1] == ("supervision",)
    return not (told_before and (of_supervision or words.told_apart(other.end, group.end + 2)))


def _separator(words: Words, start: int, end: int) -> int:
    """Where the first comma or "and" stands between the two places, or the second place."""
    return next((at for at in range(start, end) if words.read[at] in {",", "and", "then"}), end)


def _without_stretches(found: list[Found], words: Words) -> list[Found]:
    """ "This month" beside a day of this month tells nothing more."""
    return [
        each
        for each in found
        if each.told.period is None
        or not any(
            other.told.days
            and all(each.told.period[0] <= day <= each.told.period[1] for day in other.told.days)
            and words.sentences[each.start] == words.sentences[other.start]
            and not words.told_apart(min(each.end, other.end), max(each.start, other.start))
            for other in found
        )
    ]


def _without_faint(found: list[Found]) -> list[Found]:
    definite = [each for each in found if not each.told.faint]
    return definite or found[:1]


def _in_lists(found: list[Found], words: Words) -> list[Found]:
    """Days told in one breath: "3/11, 10/11 and 17/11"."""
    kept: list[Found] = []
    for each in found:
        if kept and _is_same_run(kept[-1], each, words):
            kept[-1] = replace(kept[-1], end=each.end)
        elif kept and _go_on(kept[-1], each, words):
            days = (*kept[-1].told.days, *(day for day in each.told.days if day not in kept[-1].told.days))
            kept[-1] = replace(each, start=kept[-1].start, told=Settled(days=days))
        else:
            kept.append(each)
    return kept


def _is_same_run(left: Found, right: Found, words: Words) -> bool:
    """ "2-4 October, Friday to Sunday": the weekdays of the days told."""
    meaning = right.meaning
    if not isinstance(meaning, Weekdays) or meaning.until is None or len(left.told.days) != 1:
        return False
    first, nights = left.told.days[0].weekday(), (meaning.until - meaning.weekdays[0]) % 7
    same = meaning.weekdays == (first,) and left.told.span_days == nights + 1
    return same and words.read[left.end : right.start] in {(), (",",), ("(",), ("-",)}


def _told_next(each: Found, gap: tuple[str, ...], words: Words) -> bool:
    """ "On Monday, and on Tuesday I went for supervision", "on the 10th, and on the 12th a supervision"; "on
    Monday, then on Tuesday they were away".
    """
    subject = words.at(each.end)
    on_it = "on" in (*gap, words.at(each.start))
    another = subject in _ARTICLES and words.tells(each.end, each.end + 4)
    return (on_it and (subject in _SPEAKERS or another)) or ("then" in gap and subject in _SPEAKERS | _OTHERS)


def _go_on(left: Found, right: Found, words: Words) -> bool:
    gap = words.read[left.end : right.start]
    same = words.sentences[left.end - 1] == words.sentences[right.start]
    if not same or not LIST_GAP.issuperset(gap):
        return False
    if {left.end - 1, right.end - 1} <= words.timed:
        return False  # "3 Nov 7-8.30pm, 10 Nov 7-8pm"
    if not left.told.days or not right.told.days or max(left.told.span_days, right.told.span_days) > 1:
        return False
    if right.told.word and {day.weekday() for day in right.told.days} <= {
        day.weekday() for day in left.told.days
    }:
        return False  # "Tues and Thurs last week, Tues online": more of a day told before
    counted = isinstance(right.meaning, Beside)
    starts_anew = ("and" not in gap or counted) and words.begins_anew(right.end)
    by_speaker = counted and words.at(right.end) in _SPEAKERS
    return not (starts_anew or by_speaker or _told_next(right, gap, words))
