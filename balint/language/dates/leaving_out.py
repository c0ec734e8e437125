"""What is told only to be taken away again: "every Tuesday except the 13th", "Tuesday, not Monday"."""

from dataclasses import replace
from datetime import date

from balint.language.dates.meanings import FAINT, UNCLEAR, MonthDays, Nth, Settled, Weekdays, YearDays, recurs
from balint.language.dates.pieces import Words
from balint.language.dates.scoping import LIST_GAP, Found
from balint.language.dates.spelling import words_in

_INSTEAD = frozenset({("rather", "than"), ("instead", "of")})
_NOT = words_in("not missed missing skipped skipping wasn't isn't wasnt")
_TAKES_BACK = words_in(
    "sorry no mean meant rather wait oops correction actually hang hold lie scratch strike scrap"
)
_TAKING_BACK = _TAKES_BACK | words_in(", - . ( i it was that on the or make should be tell a er um")
_APART = frozenset(
    {("apart", "from"), ("other", "than"), ("but", "not"), ("except", "for"), ("except", "in")}
)
_EXCEPT = words_in(
    "except excluding bar minus missed missing without apart besides not none but skipped skipping"
)
_BAR = words_in("bar except excluding excepting")
_OF_DETAILS = words_in("except excepting")
_LEFT_ASIDE = frozenset({("apart", "from"), ("other", "than"), ("except", "for")})
_ASIDE = words_in("apart bar except excluding excepting other")
_LITTLE = words_in(", ( - and but bar excluding besides apart from other than except for on the")
_ALL = words_in("all both each every")
_THEY = words_in("he she they")
_OF_ABSENCE = words_in("was were who had has also then just to be could did is on she he they")
_AWAY = words_in("away off ill sick leave cancelled holiday didn't couldn't wasn't skip skipped miss")
_OF_NO_GROUP = (
    _NOT | _AWAY | words_in("on the i we was were had to for in no group none nothing except of it")
)
_MISSED = _AWAY | words_in("missed missing skipped skipping")
_CALLED_OFF = (("cancelled",), ("off",), ("was", "cancelled"), ("was", "off"), ("got", "cancelled"))
_MOVED = words_in("was to became fell")
_WHY = words_in("( - , was it for as because which that being when due to over in on the of")
_WHY_AFTER = 5  # words behind a day
_NEAR = 8  # words between the days and what is left out of them


def without_left_out(found: list[Found], words: Words) -> list[Found]:
    """ "Tuesday, not Monday"; "every Tuesday in October except the 13th"."""
    kept: list[Found] = []
    leaving = False
    for at, each in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        gap = words.read[kept[-1].end : each.start] if kept else ()
        if kept and (
            _is_detail_of_one(kept[-1], each, words)
            or (leaving and _explains_only(kept[-1], each, gap, leaving=True))
        ):
            continue
        if kept and _is_left_out(kept[-1], each, words, leaving=leaving):
            leaving = True
            told = kept[-1].told
            if not (following and _is_why(each, following, words)):
                told = _less(told, each, words, gap)
            apart = words.tells(kept[-1].end, each.start) or {".", ";"}.intersection(gap)
            end = kept[-1].end if apart else each.end
            kept[-1] = replace(kept[-1], end=end, told=told)
        elif not (kept and _explains_only(kept[-1], each, gap, leaving=False)):
            leaving = False
            if kept and each.told.days and _is_put_right(kept[-1], gap, words):
                kept[-1] = each
            elif words.two_before(each.start)[1] in _BAR and not any(one.told.days for one in kept):
                kept.append(replace(each, told=UNCLEAR))  # left out of days that were not understood
            elif _is_of_somebody(gap) or not _is_denied(each, words, (*kept, *found[at + 1 :])):
                kept.append(each)
            elif kept and (later := _after_denied(each, words)):
                kept.append(later)
    return kept


def _is_put_right(day: Found, gap: tuple[str, ...], words: Words) -> bool:
    """ "On 4 November with Una – scratch that, it was the 5th": nothing else is told on the way."""
    start = next((at for at, word in enumerate(gap) if word in _TAKES_BACK), None)
    plain = start is not None and _TAKING_BACK.issuperset(gap[start:])
    return plain and (_TAKING_BACK.issuperset(gap) or not words.tells(day.end, day.end + (start or 0)))


def _is_denied(each: Found, words: Words, others: tuple[Found, ...]) -> bool:
    """ "Not Monday", where another day is told."""
    denied = (
        words.at(words.lead(each.start)) in _NOT
        or words.two_before(each.start) in _INSTEAD
        or _was_to_be(each, words)
        or _is_empty(each, words)
    )
    return denied and any(other.told.days for other in others)


def _was_to_be(each: Found, words: Words) -> bool:
    """ "Which should have been on the 5th"."""
    at = words.lead(each.start) + 1
    return words.read[max(at - 3, 0) : at] == ("should", "have", "been") or words.read[
        max(at - 4, 0) : at
    ] in {("was", participle, "to", "be") for participle in ("meant", "supposed", "due", "going")}


def _is_empty(each: Found, words: Words) -> bool:
    """ "Half term on the 26th so nothing then"."""
    if words.tells(words.sentences.index(words.sentences[each.start]), each.start):
        return False
    after = [word for word in words.read[each.end : each.end + 3] if word != ","]
    return after[:1] == ["so"] and not {"nothing", "none", "no"}.isdisjoint(after[1:2])


def _after_denied(each: Found, words: Words) -> Found | None:
    """The 29th in "on 1 June, missed the 22nd, and 29 June": of two days alone, nobody writes ", and"."""
    gaps = [at for at in range(each.start, each.end - 1) if words.read[at : at + 2] == (",", "and")]
    if len(each.told.days) != 2 or len(gaps) != 1:
        return None
    return replace(each, start=gaps[0] + 2, told=replace(each.told, days=each.told.days[1:]))


def _is_why(each: Found, following: Found, words: Words) -> bool:
    """The half term in "except for half term on the 29th"."""
    days = isinstance(following.meaning, MonthDays) or bool(following.told.days)
    return each.told in (UNCLEAR, FAINT) and days and _WHY.issuperset(words.read[each.end : following.start])


def _explains_only(days: Found, each: Found, gap: tuple[str, ...], *, leaving: bool) -> bool:
    """The half term in "not the 26th (half term)"."""
    unclear = isinstance(each.meaning, Settled) and each.told in (UNCLEAR, FAINT)
    return unclear and bool(days.told.days) and (gap == ("(",) or (leaving and _WHY.issuperset(gap)))


def _is_left_out(days: Found, each: Found, words: Words, *, leaving: bool) -> bool:
    if len(days.told.days) < 2:
        return False
    gap = words.read[days.end : each.start]
    before = words.two_before(each.start)
    if _is_among(each, days.told) and _is_of_a_detail(days, each, words):
        return False
    if (
        before in _APART
        or before[1] in _EXCEPT
        or _is_one_told(each)
        or (leaving and (LIST_GAP.issuperset(gap) or gap == ("(",)))  # "apart from half term (27th)"
    ):
        return True
    if len(gap) > _NEAR:
        return False
    if _EXCEPT.intersection(gap) and not words.tells(days.end, each.start) and not _tells_after_but(gap):
        return True
    no_group = "no" in gap and bool({"group", "session", "meeting"}.intersection(gap))
    called_off = no_group or any(words.read[each.end : each.end + len(off)] == off for off in _CALLED_OFF)
    return (called_off or bool(_AWAY.intersection(gap))) and _is_among(each, days.told)


def _is_of_a_detail(days: Found, each: Found, words: Words) -> bool:
    """Whether it was held all the same: "all online except the 12th", "with Carys bar the 15th", "he missed
    the 10th", "but Tom was away on the 10th".
    """
    before, gap = words.two_before(each.start), words.read[days.end : each.start]
    if _AWAY.intersection(words.read[each.end : each.end + _WHY_AFTER]):
        return False
    if _is_of_somebody(gap):
        return True
    if not _is_listed(days):
        return False
    if before[1] in _OF_DETAILS:
        return True
    aside = before in _LEFT_ASIDE or before[1] in _BAR or (before in _APART and _ALL.intersection(gap))
    return bool(aside) and not _LITTLE.issuperset(gap)


def _is_detail_of_one(days: Found, each: Found, words: Words) -> bool:
    """ "2, 9 and 16 November, with Kit each time apart from the last"."""
    excepted = words.at(each.start) in _ASIDE or words.two_before(each.start)[1] in _ASIDE
    told = not _LITTLE.issuperset(words.read[days.end : each.start])
    return _is_one_told(each) and _is_listed(days) and excepted and told


def _tells_after_but(gap: tuple[str, ...]) -> bool:
    """ "8 people each but 6 on the 12th", "with Tom but alone on the 10th"."""
    tail = gap[gap.index("but") + 1 :] if "but" in gap else ()
    return not _OF_NO_GROUP.issuperset(tail)


def _is_of_somebody(gap: tuple[str, ...]) -> bool:
    """Whether it is another, and not the speaker, who was away; a name is a row of x."""
    away = next((at for at, word in enumerate(gap) if word in _MISSED), 0)
    subject = [at for at, word in enumerate(gap[:away]) if word in _THEY or not word.strip("x")]
    return bool(subject) and _OF_ABSENCE.issuperset(gap[subject[-1] + 1 : away])


def _is_listed(days: Found) -> bool:
    """Whether the days were named one by one. What is excepted of them is a detail: "all online except the
    12th".
    """
    meaning = days.meaning
    if isinstance(meaning, Weekdays):
        return len(meaning.weekdays) > 1 and not recurs(meaning)
    return isinstance(meaning, MonthDays | YearDays) and len(meaning.days) > 1 and not recurs(meaning)


def _is_among(each: Found, told: Settled) -> bool:
    if isinstance(each.meaning, MonthDays):
        return {day.day for day in told.days}.issuperset(each.meaning.days)
    return bool(each.told.days) and set(told.days).issuperset(each.told.days)


def _is_one_told(each: Found) -> bool:
    """Whether it is one of the days told before it: "except the first"."""
    return isinstance(each.meaning, Nth) and not each.meaning.weekdays


def _less(told: Settled, left_out: Found, words: Words, gap: tuple[str, ...]) -> Settled:
    days = _without_numbered(told.days, left_out, words) or _without(
        told.days, left_out, moved=words.two_before(left_out.start)[1] in _MOVED
    )
    if days == told.days and _NOT.intersection(gap):
        return told  # "led on the 5th and 19th, missed the 12th"
    return replace(told, days=days) if days and days != told.days else UNCLEAR


def _without_numbered(days: tuple[date, ...], left_out: Found, words: Words) -> tuple[date, ...]:
    """ "Every Thursday this month except the 5th", where one of them is a 5th: not the fifth of them."""
    figures = {word for word in words.read[left_out.start : left_out.end] if word[:1].isdigit()}
    left = tuple(day for day in days if f"{day.day}th" not in figures)
    return left if _is_one_told(left_out) and left != days else ()


def _without(days: tuple[date, ...], left_out: Found, *, moved: bool) -> tuple[date, ...]:
    meaning = left_out.meaning
    if isinstance(meaning, Nth) and not meaning.weekdays:
        leaving = {at - 1 if at > 0 else len(days) + at for at in meaning.places}
        return tuple(day for at, day in enumerate(days) if at not in leaving)
    if left_out.told.period:
        first, last = left_out.told.period
        return tuple(day for day in days if not first <= day <= last)
    if moved and len(left_out.told.days) == 1:
        return _with_moved(days, left_out.told.days[0])
    if isinstance(meaning, MonthDays):
        return tuple(day for day in days if day.day not in meaning.days)
    of_weekday = [day for day in days if isinstance(meaning, Weekdays) and day.weekday() in meaning.weekdays]
    if len(of_weekday) == 1:  # "every weekday last week except Wednesday"
        return tuple(day for day in days if day not in of_weekday)
    return tuple(day for day in days if day not in left_out.told.days)


def _with_moved(days: tuple[date, ...], told: date) -> tuple[date, ...]:
    """ "Except that in October it was the 13th": that day for the only one of its month."""
    of_month = [day for day in days if (day.year, day.month) == (told.year, told.month)]
    return tuple(told if day in of_month else day for day in days) if len(of_month) == 1 else ()
