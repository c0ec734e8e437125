"""Which phrases complete one another: "Tuesday … last week", "in October … on the 5th", "3rd and 5th May"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from balint.language.dates.days import month_end
from balint.language.dates.headers import headed
from balint.language.dates.meanings import (
    UNCLEAR,
    Beside,
    Meaning,
    MonthDays,
    Nth,
    Scope,
    Settled,
    Weekdays,
    YearDays,
)
from balint.language.dates.pieces import Piece, Words
from balint.language.dates.resolving import resolve
from balint.language.dates.spelling import words_in

_INTO = {("(",), (":",), ("-",), ("ie",)}
_SPANS = {("to",), ("-",), ("until",), ("till",), ("through",)}
_YEAR_GAP = frozenset({",", "(", "-", ":", "from"})
_BEHIND_YEAR = {",", ":", "(", "-"}
_FIRST_YEAR = 1990
_HALF_A_YEAR = timedelta(days=190)
_A_YEAR = timedelta(days=360)
LIST_GAP = frozenset({",", "/", "and", "on", "the", "then", "also", "again"})
_OF_GAP = words_in(", of in on the during ( - from for over throughout : each both")


@dataclass(frozen=True, slots=True)
class Found:
    """A piece that has been settled."""

    start: int
    end: int
    told: Settled
    meaning: Meaning

    @property
    def names_group(self) -> bool:
        """Whether its weekday may be no more than the name of a group."""
        return isinstance(self.meaning, Weekdays) and self.meaning.names_group


def begins(told: Settled) -> date | None:
    """The first day of what was told, if it has one."""
    return next(iter(told.days), told.period[0] if told.period else None)


def listed(words: Words, left: Piece, right: Piece) -> bool:
    return words.together(left, right) and LIST_GAP.issuperset(words.between(left, right))


def with_months(pieces: list[Piece], words: Words) -> list[Piece]:
    """Days of a list take the month and the year from the neighbour that has them."""
    pieces = list(pieces)
    for at in range(len(pieces) - 2, -1, -1):
        if listed(words, pieces[at], pieces[at + 1]):
            meaning = _from_the_next(pieces[at].meaning, pieces[at + 1].meaning)
            pieces[at] = replace(pieces[at], meaning=meaning)
    for at in range(1, len(pieces)):
        before, piece = pieces[at - 1].meaning, pieces[at].meaning
        if (
            isinstance(before, YearDays)
            and isinstance(piece, MonthDays)
            and listed(words, pieces[at - 1], pieces[at])
        ):
            pieces[at] = replace(pieces[at], meaning=_in_month(piece, before.days[-1][1], before.year))
    return pieces


def with_spans(pieces: list[Piece], words: Words) -> list[Piece]:
    """ "Autumn 2023 to spring 2024" as one stretch."""
    made: list[Piece] = []
    for piece in pieces:
        left = made[-1].meaning if made else None
        right = piece.meaning
        spans = made and words.between(made[-1], piece) in _SPANS
        within = _within_year(made[-1], piece, words) if made else None
        if within is not None:
            made[-1] = replace(made[-1], end=piece.end, meaning=within)
        elif spans and isinstance(left, Scope) and isinstance(right, Scope) and left.start <= right.end:
            made[-1] = replace(made[-1], end=piece.end, meaning=Scope(((left.start, right.end),)))
        else:
            made.append(piece)
    return made


def _within_year(left: Piece, right: Piece, words: Words) -> Scope | None:
    """The months in "all through 2023, January to December", "academic year 2022/23, September to July"."""
    year, months = left.meaning, right.meaning
    if not isinstance(year, Scope) or not isinstance(months, Scope) or len(months.stretches) != 1:
        return None
    of_year = year.start.year
    begins = year.start.month
    is_year = len(year.stretches) == 1 and (year.end - year.start).days in {364, 365}
    if not is_year or _names_year(right, words) or not _YEAR_GAP.issuperset(words.between(left, right)):
        return None
    if not words.together(left, right):
        return None
    first, last = (
        day.replace(year=of_year + (day.month < begins), day=1) for day in (months.start, months.end)
    )
    if first > last:
        return None
    return replace(months, stretches=((first, month_end(last)),))


def with_year_before(pieces: list[Piece], words: Words, today: date) -> list[Piece]:
    """ "Leadership weekend 2024, 20–22 September", "led 2025: 5 Nov and 12 Nov": all are of that year."""
    made: list[Piece] = []
    told = 0
    for piece in pieces:
        meaning, year = piece.meaning, words.at(piece.start - 2)
        free = words.at(piece.start - 1) in _BEHIND_YEAR and not (made and made[-1].end > piece.start - 2)
        if free and len(year) == 4 and year.isdigit() and _FIRST_YEAR <= int(year) <= today.year:
            told, start = int(year), piece.start - 2
        else:
            start = piece.start
            told = told if made and listed(words, made[-1], piece) else 0
        if told and isinstance(meaning, YearDays) and meaning.year is None:
            made.append(Piece(start, piece.end, replace(meaning, year=told)))
        else:
            made.append(piece)
    return made


def without_terms(pieces: list[Piece], words: Words) -> list[Piece]:
    """ "Summer term, Mondays in June": the term tells no more than the month that is told of it."""
    terms = {at for at, piece in enumerate(pieces) if words.at(piece.end - 1) == "term"}
    months = [piece.meaning for at, piece in enumerate(pieces) if at not in terms]
    return [
        piece
        for at, piece in enumerate(pieces)
        if at not in terms or not any(_is_part_of(month, piece.meaning) for month in months)
    ]


def _is_part_of(one: Meaning, other: Meaning) -> bool:
    if not (isinstance(one, Scope) and isinstance(other, Scope)):
        return False
    return other.start <= one.start and one.end <= other.end


def with_years(pieces: list[Piece], words: Words) -> list[Piece]:
    """The autumn in "10 in spring 2024 and 8 in the autumn" is of 2024; a spring behind it, of 2025."""
    pieces = list(pieces)
    known = False
    for at in range(1, len(pieces)):
        before, piece = pieces[at - 1], pieces[at]
        told, meaning = before.meaning, piece.meaning
        known = (known or _names_year(before, words)) and words.together(before, piece)
        if not (isinstance(told, Scope) and isinstance(meaning, Scope)):
            continue
        if not (known and _is_of_some_year(piece, words)):
            known = False
            continue
        apart = max(one.end - one.start for one in (told, meaning))
        year = told.start.year + (meaning.start.month < told.start.month)
        if apart < _HALF_A_YEAR and year < meaning.start.year:
            stretches = tuple(
                (start.replace(year=year), month_end(date(year + end.year - start.year, end.month, 1)))
                for start, end in meaning.stretches
            )
            pieces[at] = replace(piece, meaning=replace(meaning, stretches=stretches))
    return pieces


def _names_year(piece: Piece, words: Words) -> bool:
    return any(len(word) == 4 and word.isdigit() for word in words.read[piece.start : piece.end])


def _is_of_some_year(piece: Piece, words: Words) -> bool:
    """Whether it is of whole months, and nothing says of which year: "in the autumn", "November"."""
    meaning = piece.meaning
    whole = isinstance(meaning, Scope) and all(
        start.day == 1 and end == month_end(end) for start, end in meaning.stretches
    )
    said = {"this", "last", "past", "previous", "since"}
    near = words.read[max(piece.start - 1, 0) : piece.end]
    return whole and not _names_year(piece, words) and said.isdisjoint(near)


def _from_the_next(meaning: Meaning, following: Meaning) -> Meaning:
    if not isinstance(following, YearDays):
        return meaning
    if isinstance(meaning, MonthDays):
        return _in_month(meaning, following.days[0][1], following.year)
    if isinstance(meaning, YearDays) and meaning.year is None and following.year is not None:
        return replace(meaning, year=following.year - (meaning.days[0][1] > following.days[0][1]))
    return meaning


def _in_month(meaning: MonthDays, month: int, year: int | None) -> YearDays:
    until = None if meaning.until is None else (meaning.until, month)
    return YearDays(tuple((day, month) for day in meaning.days), year, until, meaning.weekday)


def settle(pieces: list[Piece], words: Words, today: date) -> list[Found]:
    """Every piece settled, in the stretch it falls in; a stretch that others fall in is none of its own."""
    scopes: dict[int, int] = {}
    for at, piece in enumerate(pieces):
        if isinstance(piece.meaning, Scope):
            for target in _falling_in(at, pieces, words, today):
                scopes.setdefault(target, at)
    headers, doubtful = headed(pieces, words)
    scopes = headers | scopes
    found: list[Found] = []
    taken = set(scopes.values())
    for at, piece in enumerate(pieces):
        if at in taken:
            continue
        scope = pieces[scopes[at]].meaning if at in scopes else None
        meaning = piece.meaning if at in scopes else _of_month_told(at, pieces, words) or piece.meaning
        told = resolve(meaning, scope if isinstance(scope, Scope) else None, today)
        if at not in scopes and (
            _differs(piece, pieces, doubtful.get(at), told, today)
            or _could_fall_in_later(at, pieces, words, scopes, today)
        ):
            told = UNCLEAR
        start, end = _start(at, pieces, scopes), _end(at, pieces, scopes, words)
        found.append(Found(start, end, told, piece.meaning))
    return found


def _differs(piece: Piece, pieces: list[Piece], header: int | None, told: Settled, today: date) -> bool:
    """Whether it would be another day under the header, or in the month, that it may stand below."""
    scope = pieces[header].meaning if header is not None else None
    return isinstance(scope, Scope) and resolve(piece.meaning, scope, today).days != told.days


def _of_month_told(at: int, pieces: list[Piece], words: Words) -> YearDays | None:
    """Days without their month, of the month told before them: "led 5 October, supervision on the 16th", "at
    the weekend of 9 October. Then on the 20th I led".
    """
    meaning, last = pieces[at].meaning, pieces[at]
    if not isinstance(meaning, MonthDays) or meaning.monthly:
        return None
    for before in reversed(pieces[:at]):
        told, first = before.meaning, last.meaning.days[0] if isinstance(last.meaning, MonthDays) else 0
        if not (meaning.of_told or words.together(before, last) or "then" in words.between(before, last)):
            return None
        if isinstance(told, YearDays):
            day, month = told.until or told.days[-1]
            until = (meaning.until, month) if meaning.until else None
            days = tuple((each, month) for each in meaning.days)
            within = "between" in words.between(pieces[at - 1], pieces[at])  # "… in between on the 10th"
            return YearDays(days, told.year, until, meaning.weekday) if day < first or within else None
        if isinstance(told, MonthDays) and told.days[-1] < first:
            last = before
        elif not isinstance(told, Beside):
            return None
    return None


def _start(at: int, pieces: list[Piece], scopes: dict[int, int]) -> int:
    """Where the piece begins, with the stretch that stands right before it: "last week Tuesday"."""
    before = scopes.get(at)
    beside = before is not None and before == at - 1 and pieces[before].end == pieces[at].start
    return pieces[at - 1].start if beside else pieces[at].start


def _end(at: int, pieces: list[Piece], scopes: dict[int, int], words: Words) -> int:
    """Where the piece ends, with the stretch that directly follows it."""
    following = scopes.get(at)
    if following == at + 1 and _OF_GAP.issuperset(words.between(pieces[at], pieces[following])):
        return pieces[following].end
    return pieces[at].end


def _falling_in(at: int, pieces: list[Piece], words: Words, today: date) -> list[int]:
    scope = pieces[at].meaning
    if not isinstance(scope, Scope):
        return []
    before = _directly_before(at, scope, pieces, words, today)
    if before and _goes_into_days(at, pieces, words):
        return [*before, at + 1]
    return before or _after(at, scope, pieces, words) or _nearest_before(at, scope, pieces, words, today)


def _goes_into_days(at: int, pieces: list[Piece], words: Words) -> bool:
    """ "Every other Tuesday in September (the 8th and the 22nd)"."""
    if at + 1 == len(pieces) or not isinstance(pieces[at + 1].meaning, MonthDays):
        return False
    gap = words.between(pieces[at], pieces[at + 1])
    return gap[:1] in _INTO and words.together(pieces[at], pieces[at + 1])


def _directly_before(at: int, scope: Scope, pieces: list[Piece], words: Words, today: date) -> list[int]:
    """ "Monday and Wednesday of last week"."""
    gap = _OF_GAP - {","} if scope.start > today else _OF_GAP
    found: list[int] = []
    for before in range(at - 1, -1, -1):
        left, right = pieces[before], pieces[before + 1]
        listed_on = gap.issuperset(words.between(left, right)) or _both_recur(left, right)
        if not words.together(left, right) or not listed_on:
            break
        if not _fits(left.meaning, scope, near=True):
            break
        found.append(before)
        gap = LIST_GAP
    return found


def _both_recur(left: Piece, right: Piece) -> bool:
    """ "I attended on Tuesdays and led on Thursdays in October"."""
    return all(isinstance(one.meaning, Weekdays) and one.meaning.pace > 0 for one in (left, right))


def _after(at: int, scope: Scope, pieces: list[Piece], words: Words) -> list[int]:
    """ "Last week I led on Monday and had supervision on Thursday"."""
    sentence_start = words.sentences.index(words.sentences[pieces[at].start])
    begins = not words.tells(sentence_start, pieces[at].start)
    found: list[int] = []
    for after in range(at + 1, len(pieces)):
        piece = pieces[after]
        if isinstance(piece.meaning, Scope) or not words.together(pieces[at], piece):
            break
        reached = begins or not words.told_apart(pieces[at].end, piece.start)
        if reached and _fits(piece.meaning, scope, near=False):
            found.append(after)
    return found


def _nearest_before(at: int, scope: Scope, pieces: list[Piece], words: Words, today: date) -> list[int]:
    """ "Led our Wednesday group with Asha this week"."""
    if at == 0 or scope.start > today or not words.together(pieces[at - 1], pieces[at]):
        return []
    apart = words.told_apart(pieces[at - 1].end, pieces[at].start)
    apart = apart or not {"since", "before", "earlier", "previously"}.isdisjoint(
        words.between(pieces[at - 1], pieces[at])
    )
    return [at - 1] if not apart and _fits(pieces[at - 1].meaning, scope, near=False) else []


def _fits(meaning: Meaning, scope: Scope, *, near: bool) -> bool:
    if isinstance(meaning, Weekdays):
        return bool(meaning.pace) or meaning.some or scope.is_weeks or (near and not meaning.names_group)
    if isinstance(meaning, Nth):
        return not scope.is_weeks and (meaning.monthly or scope.end - scope.start < _A_YEAR)
    if isinstance(meaning, MonthDays):
        return meaning.monthly or scope.is_months
    if isinstance(meaning, YearDays) and meaning.year is None:
        month = meaning.days[0][1]
        within = (
            start.year == end.year and start.month <= month <= end.month for start, end in scope.stretches
        )
        return not scope.is_weeks and any(within)
    return False


def _could_fall_in_later(
    at: int, pieces: list[Piece], words: Words, scopes: dict[int, int], today: date
) -> bool:
    """Whether a week said later in the sentence, of another day, would make this weekday another day too."""
    meaning = pieces[at].meaning
    if not isinstance(meaning, Weekdays) or meaning.pace:
        return False
    for target, scope_at in scopes.items():
        scope = pieces[scope_at].meaning
        if at < target < scope_at and words.together(pieces[at], pieces[target]) and isinstance(scope, Scope):
            return resolve(meaning, scope, today).days != resolve(meaning, None, today).days
    return False
