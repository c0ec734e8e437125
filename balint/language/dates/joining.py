"""What is left of the settled phrases once they have heard one another: one for each time that was told."""

from dataclasses import replace
from datetime import date

from balint.language.dates.meanings import Beside, Meaning, MonthDays, Nth, Settled, Weekdays
from balint.language.dates.pairing import in_pairs
from balint.language.dates.pieces import Words
from balint.language.dates.resolving import beside
from balint.language.dates.sayings import FAINT, UNCLEAR
from balint.language.dates.scoping import LIST_GAP, Found, begins
from balint.language.dates.spelling import words_in

_SILENT = frozenset({"until", "till", "til", "by", "before"})
_UP_TO = frozenset({("prior", "to"), ("up", "to")})
_INSTEAD = frozenset({("rather", "than"), ("instead", "of")})
_NOT = frozenset({"not", "missed", "wasn't", "isn't", "wasnt"})
_ROUGHLY = words_in("about around roughly approx approximately circa maybe perhaps possibly")
_TAKES_BACK = frozenset({"sorry", "no", "mean", "meant", "rather", "wait", "oops", "correction", "actually"})
_TAKING_BACK = _TAKES_BACK | words_in(", - . ( i it was that on the or make should be")
_APART = frozenset({("apart", "from"), ("other", "than"), ("but", "not")})
_EXCEPT = frozenset({"except", "excluding", "bar", "minus", "missed", "apart", "besides", "not"})


def join(found: list[Found], words: Words, today: date) -> list[Found]:
    found = _with_beside(_spoken_of(found, words, today), words, today)
    found = in_pairs(found, words)
    found = _without_left_out(found, words)
    found = _without_names(found, words)
    found = _without_stretches(found, words)
    return _in_lists(_without_faint(found), words)


def _word(words: Words, at: int) -> str:
    return words.read[at] if 0 <= at < len(words.read) else ""


def _lead(words: Words, start: int) -> int:
    """Where the word before stands, over "the" and "on"."""
    at = start - 1
    while _word(words, at) in {"the", "on"}:
        at -= 1
    return at


def _words_before(words: Words, start: int) -> tuple[str, str]:
    """The two words before, over "the" and "on"."""
    at = _lead(words, start)
    return _word(words, at - 1), _word(words, at)


def _spoken_of(found: list[Found], words: Words, today: date) -> list[Found]:
    """No session is told by "until Friday"; "since October" is a period; "Tuesday before the 5th" is any.

    "The day before the 5th" is the 4th.
    """
    kept: list[Found] = []
    for each in found:
        at = _lead(words, each.start)
        word = _word(words, at)
        weekday = bool(kept) and kept[-1].end == at and isinstance(kept[-1].meaning, Weekdays)
        day_beside = kept[-1].meaning if kept and kept[-1].end == at + 1 else None
        if isinstance(day_beside, Beside) and each.told.days:
            kept[-1] = replace(each, start=kept[-1].start, told=beside(day_beside, each.told, today))
        elif word in {"before", "after"} and weekday:
            kept[-1] = replace(kept[-1], end=each.end, told=UNCLEAR)
        elif word == "since" or "since" in _just_before(words, each, kept):
            start = begins(each.told)
            if start is not None:
                kept.append(replace(each, told=Settled(period=(start, today), faint=True)))
        elif word == "after":
            kept.append(replace(each, told=FAINT))
        elif word in _ROUGHLY and each.told.days:
            kept.append(replace(each, told=UNCLEAR))
        elif word not in _SILENT and _words_before(words, each.start) not in _UP_TO:
            kept.append(each)
    return kept


def _just_before(words: Words, each: Found, kept: list[Found]) -> tuple[str, ...]:
    """The words that lead up to it, from the last phrase or the last comma: "since my supervision on …"."""
    first = words.sentences.index(words.sentences[each.start])
    first = max(first, kept[-1].end if kept else 0)
    led_up = words.read[first : each.start]
    last = max((at for at, word in enumerate(led_up) if word in {",", "and", ":"}), default=-1)
    return led_up[last + 1 :]


def _with_beside(found: list[Found], words: Words, today: date) -> list[Found]:
    """ "Last Tuesday and the Tuesday before". What was done the next day about a session is no session."""
    kept: list[Found] = []
    for each in found:
        if not isinstance(each.meaning, Beside) or not kept or not kept[-1].told.days:
            kept.append(each)
            continue
        gap = words.read[kept[-1].end : each.start]
        told_of = words.told_apart(kept[-1].end, each.start) or words.tells(each.end, each.end + 1)
        if LIST_GAP.issuperset(gap) or told_of:
            kept.append(replace(each, told=beside(each.meaning, kept[-1].told, today)))
    return kept


def _without_left_out(found: list[Found], words: Words) -> list[Found]:
    """ "Tuesday, not Monday"; "every Tuesday in October except the 13th"."""
    kept: list[Found] = []
    for at, each in enumerate(found):
        lead = _word(words, _lead(words, each.start))
        gap = words.read[kept[-1].end : each.start] if kept else ()
        several = bool(kept) and len(kept[-1].told.days) > 1
        led_up = _words_before(words, each.start)
        left_out = led_up in _APART or led_up[1] in _EXCEPT or (len(gap) <= 5 and _EXCEPT.intersection(gap))
        if several and (left_out or _is_one_told(each.meaning)):
            kept[-1] = replace(kept[-1], end=each.end, told=_less(kept[-1].told, each, gap))
            continue
        if kept and _TAKES_BACK.intersection(gap) and _TAKING_BACK.issuperset(gap) and each.told.days:
            kept[-1] = each
            continue
        others = any(other.told.days for other in (*kept, *found[at + 1 :]))
        if not (others and (lead in _NOT or _words_before(words, each.start) in _INSTEAD)):
            kept.append(each)
    return kept


def _is_one_told(meaning: Meaning) -> bool:
    """Whether it is one of the days told before it: "except the first"."""
    return isinstance(meaning, Nth) and not meaning.weekdays


def _less(told: Settled, left_out: Found, gap: tuple[str, ...]) -> Settled:
    if isinstance(left_out.meaning, Nth) and _is_one_told(left_out.meaning):
        leaving = {at - 1 if at > 0 else len(told.days) + at for at in left_out.meaning.places}
        days = tuple(day for at, day in enumerate(told.days) if at not in leaving)
    elif isinstance(left_out.meaning, MonthDays):
        days = tuple(day for day in told.days if day.day not in left_out.meaning.days)
    else:
        days = tuple(day for day in told.days if day not in left_out.told.days)
    if days == told.days and _NOT.intersection(gap):
        return told  # "led on the 5th and 19th, missed the 12th"
    return replace(told, days=days) if days and days != told.days else UNCLEAR


def _without_names(found: list[Found], words: Words) -> list[Found]:
    """A weekday that names a group gives way to the time the group is said to have met."""
    return [
        each
        for each in found
        if not (each.names_group and each.told.word and any(_tells_of(each, other, words) for other in found))
    ]


def _tells_of(group: Found, other: Found, words: Words) -> bool:
    if other.names_group or other.told.faint or words.sentences[group.start] != words.sentences[other.start]:
        return False
    if other.start > group.start:
        return not words.told_apart(group.end, other.start)
    first = words.sentences.index(words.sentences[other.start])
    told_before = words.tells(first, other.start) or words.tells(
        other.end, _separator(words, other.end, group.start)
    )
    return not (told_before and words.told_apart(other.end, group.end + 2))


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
        if kept and _go_on(kept[-1], each, words):
            days = (*kept[-1].told.days, *(day for day in each.told.days if day not in kept[-1].told.days))
            kept[-1] = replace(each, start=kept[-1].start, told=Settled(days=days))
        else:
            kept.append(each)
    return kept


def _go_on(left: Found, right: Found, words: Words) -> bool:
    gap = words.read[left.end : right.start]
    same = words.sentences[left.end - 1] == words.sentences[right.start]
    if not same or not LIST_GAP.issuperset(gap):
        return False
    if not left.told.days or not right.told.days or max(left.told.span_days, right.told.span_days) > 1:
        return False
    starts_anew = "and" not in gap and words.begins_anew(right.end)
    return not starts_anew
