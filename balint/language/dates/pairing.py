"""Neighbours that tell one time between them: "yesterday (Friday 20 November)", "4 November, a Wednesday"."""

from dataclasses import replace

from balint.language.dates.meanings import Scope, Weekdays
from balint.language.dates.pieces import Words
from balint.language.dates.sayings import UNCLEAR
from balint.language.dates.scoping import Found
from balint.language.dates.spelling import words_in

_EXPLAINS = words_in("( - the a which was that it ie i e is on , . : of")
_INSISTS = frozenset({"(", "a", "was", "which"})


def in_pairs(found: list[Found], words: Words) -> list[Found]:
    """What was found, with such neighbours made one; "Monday or Tuesday" is one too, and unclear."""
    kept: list[Found] = []
    for each in found:
        pair = _as_one(kept[-1], each, words) if kept else None
        if pair is None:
            kept.append(each)
        else:
            kept[-1] = pair
    return kept


def _as_one(left: Found, right: Found, words: Words) -> Found | None:
    gap = words.read[left.end : right.start]
    both = replace(right, start=left.start)
    if gap == ("on",) and "/" in words.read[left.start]:
        return right  # "session 3/9 on 10 November"
    if gap in {("or",), ("or", "on"), ("or", "the"), ("or", "was", "it")}:
        return replace(both, told=UNCLEAR)
    if not _EXPLAINS.issuperset(gap) or left.names_group or "." in gap[:-1]:
        return None
    if isinstance(left.meaning, Scope) and right.told.days:
        return _in_stretch(left.meaning, right, both, gap)
    if isinstance(right.meaning, Scope) and left.told.days:
        return _in_stretch(right.meaning, left, replace(left, end=right.end), gap)
    if not left.told.days or not right.told.days:
        return None
    if len(left.told.days) == len(right.told.days) == 1 and _named_weekday(left, right):
        day, name = (right, left) if isinstance(left.meaning, Weekdays) else (left, right)
        if day.told.days[0].weekday() == name.told.days[0].weekday():
            return replace(both, told=day.told, meaning=day.meaning)
    if left.told.days == right.told.days:
        spans = max(left.told.span_days, right.told.span_days)
        return replace(both, told=replace(right.told, span_days=spans))
    insists = bool(_INSISTS.intersection(gap)) or (not gap and _one_explains(left, right))
    return replace(both, told=UNCLEAR) if insists else None


def _named_weekday(left: Found, right: Found) -> bool:
    """Whether one of the two is but the name of a weekday, and the other a day."""
    return any(isinstance(each.meaning, Weekdays) and each.told.word for each in (left, right)) and not (
        isinstance(left.meaning, Weekdays) and isinstance(right.meaning, Weekdays)
    )


def _one_explains(left: Found, right: Found) -> bool:
    weekdays = isinstance(left.meaning, Weekdays) and isinstance(right.meaning, Weekdays)
    return (left.told.word or right.told.word) and not weekdays


def _in_stretch(scope: Scope, day: Found, both: Found, gap: tuple[str, ...]) -> Found | None:
    """A day with the week or month beside it, which must hold it."""
    if all(scope.start <= each <= scope.end for each in day.told.days):
        return replace(both, told=day.told, meaning=day.meaning)
    return replace(both, told=UNCLEAR) if scope.vague and "," not in gap else None
