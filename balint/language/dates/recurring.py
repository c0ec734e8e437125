"""How long that lasted which recurs: "every Tuesday since the 6th", "fortnightly 8 Sept to 20 Oct"."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TypeGuard

from balint.language.dates.days import day_in
from balint.language.dates.meanings import Meaning, MonthDays, Nth, Scope, Settled, Weekdays, YearDays, recurs
from balint.language.dates.pieces import Piece, Words
from balint.language.dates.resolving import resolve
from balint.language.dates.spelling import words_in

_BEGINS = words_in("since from starting beginning commencing started began starts began start begin")
_ENDS = words_in("to until till ending - through last")
_BETWEEN = (
    _BEGINS
    | _ENDS
    | words_in(", of in on a the during ( for over throughout : and each both with up one i we")
)
_ONE_WEEKDAY = words_in(", in on a the (")
_EXCEPT = words_in("except excluding bar besides missed missing skipped skipping not but apart other")


@dataclass(frozen=True, slots=True)
class _Lasting:
    """What recurs, the stretch of it that is told so far, and the piece after the last that told of it."""

    meaning: Meaning
    scope: Scope | None
    reached: int


def with_recurrences(pieces: list[Piece], words: Words, today: date) -> list[Piece]:
    """What recurs made one with what tells how long it did; a month or a year beside it is left beside it."""
    pieces = _with_weekday_of_group(_of_each_month(pieces, words), words)
    made: list[Piece] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if not recurs(piece.meaning):
            made.append(piece)
            continue
        lasting, start = _told_after(at, pieces, words, today), piece.start
        if lasting.scope is None and made:
            before = _told_before(made[-1], piece, words, today)
            if before is not None:
                lasting = replace(lasting, scope=before)
                start = made.pop().start
        if _has_no_day(lasting):
            continue
        at = lasting.reached
        meaning = lasting.meaning
        if lasting.scope is not None:
            meaning = resolve(meaning, lasting.scope, today)
        made.append(Piece(start, pieces[at - 1].end, meaning))
    return made


def _of_each_month(pieces: list[Piece], words: Words) -> list[Piece]:
    """The first Tuesday in "every month since January, first Tuesday" is that of each."""
    return [
        replace(piece, meaning=replace(piece.meaning, monthly=True))
        if isinstance(piece.meaning, Nth) and piece.meaning.weekdays and _says_monthly(piece, words)
        else piece
        for piece in pieces
    ]


def _says_monthly(piece: Piece, words: Words) -> bool:
    """Whether it was told before, in that sentence, that it was each month."""
    sentence = words.sentences.index(words.sentences[piece.start])
    before = words.read[sentence : piece.start]
    return "monthly" in before or not {("every", "month"), ("each", "month")}.isdisjoint(pairwise(before))


def _with_weekday_of_group(pieces: list[Piece], words: Words) -> list[Piece]:
    """ "Our Friday group every week in September", "the Monday group all of last month": on that weekday."""
    for group in pieces:
        beside = [one for one in pieces if one is not group and words.together(group, one)]
        if not isinstance(group.meaning, Weekdays) or not _names_a_group(group, words):
            continue
        if any(_tells_day(one.meaning) and not _is_aside(group, one, words) for one in beside):
            continue
        lasts = any(isinstance(one.meaning, Scope) or _leads_since(one, words) for one in beside)
        for one in beside:
            if lasts and _is_pace_alone(one.meaning) and not _apart(group, one, words):
                weekly = replace(one, meaning=replace(one.meaning, weekdays=group.meaning.weekdays))
                return [weekly if each is one else each for each in pieces if each is not group]
        for one in beside:
            if isinstance(one.meaning, Scope) and one.meaning.whole and "," not in _gap(group, one, words):
                weekly = replace(group, meaning=Weekdays(group.meaning.weekdays, pace=1))
                return [weekly if each is group else each for each in pieces]
    return pieces


def _is_pace_alone(meaning: Meaning) -> TypeGuard[Weekdays]:
    return isinstance(meaning, Weekdays) and meaning.pace > 0 and not meaning.weekdays


def _gap(one: Piece, other: Piece, words: Words) -> tuple[str, ...]:
    return words.read[min(one.end, other.end) : max(one.start, other.start)]


def _apart(one: Piece, other: Piece, words: Words) -> bool:
    return words.told_apart(min(one.end, other.end), max(one.start, other.start))


def _names_a_group(piece: Piece, words: Words) -> bool:
    """Whether its one weekday is that of a group: "our Friday group", "Thurs balint"."""
    meaning = piece.meaning
    if not isinstance(meaning, Weekdays) or len(meaning.weekdays) != 1 or meaning.some or meaning.pace:
        return False
    return meaning.names_group or words.at(piece.end) == "balint"


def _tells_day(meaning: Meaning) -> bool:
    return isinstance(meaning, YearDays | MonthDays) or (isinstance(meaning, Settled) and bool(meaning.days))


def _is_aside(group: Piece, day: Piece, words: Words) -> bool:
    """Whether a day tells since when the group met, or on which day it did not."""
    return _leads_since(day, words) or bool(_EXCEPT.intersection(_gap(group, day, words)))


def _leads_since(piece: Piece, words: Words) -> bool:
    """Whether it tells since when something recurred: "each week since 27 Oct"."""
    return words.at(words.lead(piece.start)) in _BEGINS


def _has_no_day(lasting: _Lasting) -> bool:
    """ "Weekly in October": on which day of the week is not told."""
    no_weekday = isinstance(lasting.meaning, Weekdays) and not lasting.meaning.weekdays
    return no_weekday and (lasting.scope is None or not lasting.scope.exact)


def _told_after(at: int, pieces: list[Piece], words: Words, today: date) -> _Lasting:
    """What the pieces from `at` on tell of the one before them."""
    told = _Lasting(pieces[at - 1].meaning, None, at)
    plain = True
    for following in range(at, len(pieces)):
        left, right = pieces[following - 1], pieces[following]
        gap = set(words.between(left, right))
        if not words.together(left, right) or not gap <= _BETWEEN:
            break
        meaning = _with_weekday(told.meaning, right.meaning) if gap <= _ONE_WEEKDAY else None
        if meaning is not None:
            told = replace(told, meaning=meaning, reached=following + 1)
            continue
        scope = _narrowed(told.scope, right.meaning, gap, today)
        if scope is None:
            break
        plain = plain and scope is right.meaning
        told = replace(told, scope=scope, reached=following + 1)
    waits = plain and told.scope is not None and isinstance(told.meaning, Weekdays) and told.meaning.weekdays
    if waits and told.meaning is pieces[at - 1].meaning:
        return replace(told, scope=None, reached=at)
    return told


def _with_weekday(meaning: Meaning, beside: Meaning) -> Meaning | None:
    """ "Weekly" and "on a Thursday" made one, in whichever order."""
    if not (isinstance(meaning, Weekdays) and isinstance(beside, Weekdays)):
        return None
    if bool(meaning.weekdays) == bool(beside.weekdays) or beside.until is not None:
        return None
    return Weekdays(meaning.weekdays or beside.weekdays, max(meaning.pace, beside.pace))


def _narrowed(scope: Scope | None, beside: Meaning, gap: set[str], today: date) -> Scope | None:
    """The stretch with what is told beside it, or None if that tells nothing of how long it was."""
    if isinstance(beside, Scope):
        return _narrowed_by_stretch(scope, beside, gap, today)
    if not isinstance(beside, Settled | YearDays | MonthDays) or recurs(beside):
        return None
    told = resolve(beside, scope if isinstance(beside, MonthDays) else None, today)
    if scope is None:
        run = _run(beside, told, today)
        if run is not None:
            return run
    if len(told.days) != 1:
        return None
    if gap & _BEGINS:
        end = scope.end if scope is not None and len(scope.stretches) == 1 else today
        return Scope(((told.days[0], end),), exact=True) if told.days[0] <= end else None
    if gap & _ENDS and scope is not None and scope.start <= told.days[0]:
        return Scope(((scope.start, told.days[0]),), exact=scope.exact)
    return None


def _narrowed_by_stretch(scope: Scope | None, beside: Scope, gap: set[str], today: date) -> Scope | None:
    if beside.start > today:
        return None
    if scope is not None and gap & _ENDS and scope.start <= beside.end:
        return Scope(((scope.start, beside.end),), exact=scope.exact)
    if scope is not None and not _within(beside, scope):
        return None
    return Scope(((beside.start, today),)) if gap & _BEGINS else beside


def _within(narrow: Scope, scope: Scope) -> bool:
    return scope.start <= narrow.start and narrow.end <= scope.end


def _under_way(run: YearDays, today: date) -> tuple[date, date] | None:
    """The part up to today of a run that has begun this year and is not over: "from 6 Oct to 8 Dec"."""
    if run.until is None or run.year is not None:
        return None
    (day, month), (last_day, last_month) = run.days[0], run.until
    first, last = day_in(today.year, month, day), day_in(today.year, last_month, last_day)
    return (first, today) if first and last and first <= today < last else None


def _run(beside: Meaning, told: Settled, today: date) -> Scope | None:
    """A run of days, or a stretch up to today that was counted in weeks."""
    if isinstance(beside, YearDays) and (so_far := _under_way(beside, today)):
        return Scope((so_far,), exact=True)
    if isinstance(beside, YearDays | MonthDays):
        if beside.until is None or told.problem:
            return None
        start, end = told.period or (
            told.days[0],
            date.fromordinal(told.days[0].toordinal() + told.span_days - 1),
        )
        return Scope(((start, end),), exact=True)
    if told.period is None or (told.period[1] - told.period[0]).days % 7:
        return None
    return Scope(((date.fromordinal(told.period[0].toordinal() + 1), told.period[1]),))


def _told_before(before: Piece, piece: Piece, words: Words, today: date) -> Scope | None:
    """ "From 8 Sept to 20 Oct I led fortnightly"; "since June, the first Thursday of each month"."""
    if not words.together(before, piece):
        return None
    lead = words.lead(before.start)
    begins = lead <= 0 or words.sentences[lead - 1] != words.sentences[lead]
    if words.told_apart(before.end, piece.start) and not begins:
        return None
    scope = _narrowed(None, before.meaning, {words.at(lead)}, today)
    return None if scope is before.meaning else scope
