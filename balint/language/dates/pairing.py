"""Neighbours that tell one time between them: "yesterday (Friday 20 November)", "4 November, a Wednesday"."""

from dataclasses import replace

from balint.language.dates.meanings import UNCLEAR, MonthDays, Scope, Weekdays, YearDays, recurs
from balint.language.dates.pieces import Words
from balint.language.dates.scoping import LIST_GAP, Found
from balint.language.dates.spelling import WEEKDAYS, words_in

_EXPLAINS = words_in("( - so the a which was that it ie i e is on , . : of")
_MARKS = frozenset({"(", ":", "-", "ie", "i"})
_GROUP_GAP = words_in("group session meeting balint supervision ( on the")
_OFF = words_in("cancelled postponed off")
_INSISTS = frozenset({"(", "a", "was", "which"})


def in_pairs(found: list[Found], words: Words) -> list[Found]:
    """What was found, with such neighbours made one; "Monday or Tuesday" is one too, and unclear."""
    kept: list[Found] = []
    for at, each in enumerate(found):
        listed = bool(kept) and _goes_into_row(kept[-1], each, found[at + 1 : at + 2], words)
        called_off = words.at(each.end) in _OFF  # "led 17th (10th cancelled)"
        pair = _as_one(kept[-1], each, words) if kept and not (listed or called_off) else None
        if pair is None:
            kept.append(each)
        else:
            kept[-1] = pair
    return kept


def _goes_into_row(left: Found, each: Found, following: list[Found], words: Words) -> bool:
    """ "Last Monday, 9/11 and 2/11" are three days, where "last Monday, 9/11" is one."""
    if words.read[left.end : each.start] != (",",) or left.told.days == each.told.days:
        return False
    row = (each, *following)
    numbered = all(isinstance(one.meaning, MonthDays | YearDays) and one.told.days for one in row)
    gap = words.read[each.end : following[0].start] if following else ()
    return numbered and bool(following) and LIST_GAP.issuperset(gap)


def _as_one(left: Found, right: Found, words: Words) -> Found | None:
    gap = words.read[left.end : right.start]
    both = replace(right, start=left.start)
    if gap == ("on",) and "/" in words.read[left.start]:
        return right  # "session 3/9 on 10 November"
    if gap in {("or",), ("or", "on"), ("or", "the"), ("or", "was", "it")}:
        return replace(both, told=UNCLEAR)
    if not _EXPLAINS.issuperset(gap) or left.names_group or right.names_group or "." in gap[:-1]:
        return None
    if isinstance(left.meaning, Scope) and right.told.days:
        return _in_stretch(left.meaning, right, both, gap)
    if isinstance(right.meaning, Scope) and left.told.days:
        return _in_stretch(right.meaning, left, replace(left, end=right.end), gap)
    exact = _exact_of(left, right, words) or _exact_of(right, left, words)
    if exact is not None:
        return replace(both, told=exact.told, meaning=exact.meaning)
    if recurs(left.meaning) and _MARKS.intersection(gap) and right.told.days:
        told = set(left.told.days).issuperset(right.told.days) or left.told.problem is not None
        return replace(both, told=right.told if told else UNCLEAR)
    if not left.told.days or not right.told.days:
        return None
    if left.told.days == right.told.days:
        spans = max(left.told.span_days, right.told.span_days)
        return replace(both, told=replace(right.told, span_days=spans))
    insists = bool(_INSISTS.intersection(gap)) or (not gap and _one_explains(left, right))
    return replace(both, told=UNCLEAR) if insists else None


def _weekday_of(name: Found, day: Found) -> Found | None:
    """The day, if the other is no more than the name of its weekday: "Tuesday (3 November)", "a Tuesday"."""
    if not isinstance(name.meaning, Weekdays) or isinstance(day.meaning, Weekdays) or len(day.told.days) != 1:
        return None
    unsettled = name.told.word or name.meaning.some
    return day if unsettled and name.meaning.weekdays == (day.told.days[0].weekday(),) else None


def _exact_of(word: Found, day: Found, words: Words) -> Found | None:
    """The day, if the other only names its weekday; the 13th in "last Friday, the 13th", said on the 21st."""
    if (of_weekday := _weekday_of(word, day)) is not None:
        return of_weekday
    named = [weekday for weekday in words.read[word.start : word.end] if weekday in WEEKDAYS]
    numbered = isinstance(day.meaning, MonthDays | YearDays) and len(day.told.days) == 1
    if not (word.told.word and len(named) == 1 and numbered and len(word.told.days) == 1):
        return None
    apart = abs((word.told.days[0] - day.told.days[0]).days)
    return day if apart in {7, 14} else None


def with_bracketed(found: list[Found], words: Words) -> list[Found]:
    """ "Last Friday's group (the 13th)": the day in brackets tells which Friday that was."""
    kept: list[Found] = []
    for each in found:
        gap = words.read[kept[-1].end : each.start] if kept else ()
        exact = None
        if gap[-1:] in {("(",), ("the",), ("on",)} and "(" in gap and _GROUP_GAP.issuperset(gap):
            exact = _exact_of(kept[-1], each, words)
        if exact is not None:
            kept[-1] = replace(kept[-1], told=exact.told, meaning=exact.meaning)
        kept.append(each)
    return kept


def _one_explains(left: Found, right: Found) -> bool:
    weekdays = isinstance(left.meaning, Weekdays) and isinstance(right.meaning, Weekdays)
    return (left.told.word or right.told.word) and not weekdays


def _in_stretch(scope: Scope, day: Found, both: Found, gap: tuple[str, ...]) -> Found | None:
    """A day with the week or month beside it, which must hold it."""
    if all(scope.start <= each <= scope.end for each in day.told.days):
        return replace(both, told=day.told, meaning=day.meaning)
    return replace(both, told=UNCLEAR) if scope.vague and "," not in gap else None
