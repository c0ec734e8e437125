"""The happenings of a message: each activity with the words, the days and the people that belong to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import pairwise

from balint.language.activities import Named
from balint.language.clauses import DAY, WE
from balint.language.counts import Count
from balint.language.dates import Dated
from balint.language.moods import Mood, puts_off, takes_back
from balint.language.names import Person
from balint.language.patterns import pattern
from balint.language.pieces import Piece
from balint.language.said import DateProblem
from balint.pathway.entries import Activity

_DID_IT = pattern(
    r"\b(?:did(?: do)? it|went ahead|it happened|managed it|led it|ran it|in the end (?:i|we) did)\b"
)
_WAS_THERE = pattern(
    r"\b(?:i|we) (?:(?:was|were|have been)(?: always| both times)? there|went(?! to)|made it)\b"
)
_ONE_MORE = pattern(
    r"""\W*(?:and |then |plus )?(?:another|one more|a second|a third|the same|again|also
    |the (?:one|time|session|group|meeting) before|the (?:previous|earlier) (?:one|time|session|group
    |meeting))\b"""
)
_DID_ANOTHER = pattern(
    rf"(?:{WE}|\b(?:we|i)) (?:then |also )?(?:did|had|led|ran|held) (?:it again|another|one more|a second)\b"
    r"|\bdid the same\b"
)
_LATER_THAT_DAY = pattern(r"\b(?:same day|later|then|afterwards|after|at \d|\d ?[ap]m)\b")
_GROUPS = (Activity.GROUP_LED, Activity.GROUP_ATTENDED)
_OFF_BEHIND = pattern(r"\S[\s:–-]+(?:was |got )?(?:cancelled|canceled|called off|off|postponed)\W*$")
_OFF_IN_BRACKETS = pattern(
    r"\W*(?:i was |was |got )?(?:cancel(?:l?ed)?|called off|off(?: sick)?|postponed|sick|ill|away|absent"
    r"|missed|(?:on )?(?:leave|holiday)|half[- ]term|bank holiday|no group|didn't (?:happen|meet|go|run))\W*"
)
_THE_ONE = pattern(r"\W*(?:the )?(?:first|second|third|last)(?: (?:one|session|group|meeting))?\b")
_EXCEPT = pattern(r"(?:, ?)?(?:but )?(?:except|bar|apart from|other than|excluding)")
_ONE_DAY_OFF = pattern(
    r"\W*(?:on )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|\w{3,6}day)(?: one)? (?:was|got|is)\b"
)
_MOST_TOLD_APART = 8
_DID_IT_THEN = pattern(
    rf"\W*(?:(?:i|we|{WE})+ )?(?:did(?: do)?|had|went to|made|got to|led|ran|attended|held)"
    rf"(?: it| that| one| the one)? (?:on )?{DAY}"
)
_TOOK_PART = frozenset({"attended", "took part", "participated", "taken part"})


@dataclass(frozen=True, slots=True)
class Happening:
    """An activity told of from `start` to `end` of the text, in what mood, on which days and with whom."""

    activity: Activity | None
    mood: Mood
    start: int
    end: int
    sentence: int
    joint: str
    dates: tuple[Dated, ...]
    people: tuple[Person, ...]
    tells: frozenset[str]  # what is told beside the days
    count: Count | None
    base: "Happening | None" = None  # what told of several, of which this is one
    shared: tuple[Piece, ...] = ()  # what was told of this one and others together
    until_last: bool = False  # of those counted, the day of the last alone is told
    counts_all: bool = False  # the count is of all that the message tells of
    is_alone: bool = False  # without the people of those told together with it


def gather(pieces: Sequence[Piece]) -> tuple[Happening, ...]:
    """Each clause put to the happening it belongs to, in the order of the text."""
    happenings: list[Happening] = []
    ahead: list[Piece] = []  # clauses before the activity they belong to
    last: Happening | None = None
    pieces = [piece for piece in pieces if piece.found or not piece.is_anothers]
    for number, piece in enumerate(pieces):
        earlier, last = last, happenings[-1] if happenings else None
        if number and (excepted := _excepted(piece, pieces[number - 1], happenings, earlier)):
            happenings = excepted
            continue
        told = _excepted_day(piece, pieces[number - 1], happenings) if number else None
        told = _told_already(piece, happenings) if told is None else told
        if told is not None:
            happenings[told] = replace(happenings[told], shared=(*happenings[told].shared, piece))
            continue
        later = pieces[number + 1 :]
        goes_on = ahead and ahead[-1].clause.sentence == piece.clause.sentence
        if piece.found is None and (last is None or goes_on or _belongs_ahead(piece, last, later)):
            ahead.append(piece)
            continue
        going_on = _after_a_day_off(piece, pieces[:number], happenings) or (
            _going_on(piece, last, later, days_ahead=_has_days(ahead)) if last else ()
        )
        if len(happenings) > 1 and _is_shared(piece, pieces[number - 1], happenings):
            happenings = [replace(one, shared=(*one.shared, piece)) for one in happenings]
        elif itemised := _with_one_off(piece, pieces[:number], happenings) or _itemised(piece, happenings):
            happenings = itemised
        elif going_on:
            happenings[-1:] = going_on
        elif last and _awaits_a_day(last, piece, ahead):
            for part in (*ahead, piece):
                happenings[-1] = _joined(happenings[-1], part)
            ahead = []
        else:
            happenings += _beginning(piece, _near(ahead, piece, last))
            ahead = []
    return tuple(_with_shared_days(_without_heading(happenings)))


def _excepted(
    piece: Piece, before: Piece, happenings: Sequence[Happening], earlier: Happening | None
) -> list[Happening]:
    """The happenings, with the days of one apart where one of them is without what the clause before tells of
    the others: "all online except the 12th", "with Priya except the 12th". `earlier` is the last happening as
    it was before that clause.
    """
    if piece.tells or not _EXCEPT.match(piece.clause.joint):
        return []
    for at, one in reversed(tuple(enumerate(happenings))):
        days = tuple(replace(dated, days=(day,)) for dated in one.dates for day in dated.days)
        place = None if one.base else _place_among(days, piece)
        rows = [] if place is None else [replace(one, dates=(day,), count=None, base=one) for day in days]
        if place is None or not before.tells:
            continue
        if before in one.shared:
            others = tuple(told for told in one.shared if told is not before)
            rows[place] = replace(rows[place], shared=others)
        elif at == len(happenings) - 1 and earlier is not None and earlier.start == one.start:
            base = replace(earlier, dates=one.dates)
            rows = [replace(base, dates=(day,), count=None, base=base, shared=(before,)) for day in days]
            rows[place] = replace(rows[place], shared=())
        elif at == len(happenings) - 1 and before.tells == {"people"}:
            rows[place] = replace(rows[place], is_alone=True)
        else:
            continue
        return [*happenings[:at], *rows, *happenings[at + 1 :]]
    return []


def _excepted_day(piece: Piece, before: Piece, happenings: Sequence[Happening]) -> int | None:
    """Which happening the 6 are told of in "eight each time except the 9th, when we were 6"."""
    rows = [one for one in happenings if one.base and len(one.dates) == 1]
    goes_on = piece.found is None and not piece.dates and piece.clause.sentence == before.clause.sentence
    if not rows or not goes_on or not _EXCEPT.match(before.clause.joint):
        return None
    place = _place_among([one.dates[0] for one in rows], before)
    return None if place is None else happenings.index(rows[place])


def _told_already(piece: Piece, happenings: Sequence[Happening]) -> int | None:
    """Which happening a day is told of that was told before, where there is more to tell of it: "Led Monday
    with Bev and Thursday with Derek, nine on Monday, Thursday's on Zoom".
    """
    says_more = piece.found is None and piece.tells and (piece.day_number or piece.names_no_week)
    days = [day for one in piece.dates for day in one.days]
    if not says_more or len(days) != 1 or _ONE_MORE.match(piece.text):
        return None
    same = [
        place
        for place, one in enumerate(happenings)
        if not one.base and [day for told in one.dates for day in told.days] == days
    ]
    only = same[0] if len(same) == 1 else None
    apart = only is None or happenings[only].mood is not Mood.TOLD or piece.tells & happenings[only].tells
    return None if apart else only


def _is_shared(piece: Piece, before: Piece, happenings: Sequence[Happening]) -> bool:
    """Whether a clause tells of all that was told before it; a name behind such a clause does too."""
    if piece.is_of_all and (piece.tells or piece.found):
        return piece.found is None or piece.found.activity in {None, *(one.activity for one in happenings)}
    if not piece.tells or piece.dates:
        return False
    goes_on = piece.found is None and piece.is_bare and before.clause.sentence == piece.clause.sentence
    return goes_on and before.is_of_all and before in (*happenings[-1].shared, before)


def _without_heading(happenings: Sequence[Happening]) -> list[Happening]:
    """Without the clause that only says how many are to follow: "Two groups on Tuesday: led …, then …"."""
    for place, one in enumerate(happenings):
        number = one.count.number if one.count else None
        items = happenings[place + 1 :]
        if number is None or one.base or any(item.count for item in items):
            continue
        own_days = sum(len(dated.days) for dated in one.dates)
        if number == len(items) != own_days and not _has_own_day_and_people(one):
            day = [replace(item, dates=item.dates or one.dates) for item in items]
            return [
                *happenings[:place],
                *(replace(item, activity=item.activity or one.activity) for item in day),
            ]
        if number == len(items) + 1 and one.dates and all(item.dates for item in items):
            shared = [replace(item, people=item.people or _named_ahead(one)) for item in items]
            return [*happenings[:place], replace(one, count=None), *shared]
    return list(happenings)


def _has_own_day_and_people(one: Happening) -> bool:
    return bool(one.dates and one.people)


def _going_on(
    piece: Piece, last: Happening, later: Sequence[Piece], *, days_ahead: bool
) -> tuple[Happening, ...]:
    """The last happening with the piece told of it, or another like it; nothing if the piece begins anew."""
    if piece.found is None and _is_taken_back_apart(piece, last):
        return last, replace(_begun(piece, (), like=last), mood=Mood.CALLED_OFF)
    if (
        piece.found is None
        and piece.dates
        and last.mood is Mood.CALLED_OFF
        and _DID_IT_THEN.match(piece.text)
    ):
        return last, replace(_begun(piece, (), like=last), mood=Mood.TOLD)
    if piece.found is None and piece.is_latest and last.count and last.count.number and not last.dates:
        return (replace(_joined(last, piece), dates=piece.dates, until_last=True),)
    if piece.is_one_of_several and (last.base or _counts_a_few(last)):
        one = _one_of(last.base or last, piece)
        return (last, one) if last.base else (one,)
    counted = last.count and last.dates and piece.dates and piece.count(last.activity)
    of_the_kind = piece.found is not None and piece.found.activity is None and bool(counted)
    if of_the_kind or (piece.found is None and _tells_another(piece, last, later)):
        another = _begun(piece, (), like=last)
        of_both = () if piece.is_alone else _named_ahead(last)
        return last, replace(another, people=another.people or of_both)
    begins = piece.found is not None and (days_ahead or _has_own_day(piece, last, later))
    if piece.found is None or (not begins and _tells_more(piece, last)):
        return (_joined(last, piece),)
    return ()


def _after_a_day_off(
    piece: Piece, before: Sequence[Piece], happenings: Sequence[Happening]
) -> tuple[Happening, ...]:
    """The last happening and the 14th of "led 23 June, 7 July cancelled, 14 July", which was led too."""
    has_day = piece.found is None and any(one.days for one in piece.dates)
    if len(happenings) < 2 or not has_day or takes_back(piece.text):
        return ()
    held, off = happenings[-2:]
    behind = _OFF_BEHIND.search(before[-1].text) or _is_off_in_brackets(before[-1])
    apart = off.mood is Mood.CALLED_OFF and held.mood is Mood.TOLD and behind
    return (off, _begun(piece, (), like=held)) if apart else ()


def _has_own_day(piece: Piece, last: Happening, later: Sequence[Piece]) -> bool:
    """Whether its day stands behind it: "supervision once (18th), attended once (19th)"."""
    after = later[0] if later and later[0].clause.joint in {"(", ":"} else None
    named = piece.found is not None and piece.found.activity is not None
    return named and bool(last.dates) and after is not None and after.found is None and bool(after.dates)


def _itemised(piece: Piece, happenings: Sequence[Happening]) -> list[Happening]:
    """The happenings, with one of the days of the last told of for itself: "the 13th was online", "the first
    with Ade", "the others in person". Nothing if the piece tells of no such day.
    """
    last = happenings[-1] if happenings else None
    if last is None or not piece.tells:
        return []
    base = last.base or last
    alike = piece.found is not None and piece.found.activity is base.activity
    of_some = alike and (piece.few is not None or piece.ordinal is not None)  # "Pilar co-led the first two"
    if piece.found and piece.found.by is not Named.GROUP and not of_some:
        return []
    days = tuple(replace(one, days=(day,)) for one in base.dates for day in one.days)
    if len(days) < 2 or (last.base and last.base.count and last.base.count.number != len(days)):
        return []
    rows = [one for one in happenings if one.base is base]
    before = list(happenings[: len(happenings) - (len(rows) or 1)])
    rows = rows or [replace(base, dates=(day,), count=None, base=base) for day in days]
    if piece.is_of_others:
        return before + [
            replace(one, shared=(*one.shared, piece)) if one.start == base.start else one for one in rows
        ]
    if piece.few is not None and not piece.dates:
        few = rows[piece.few]
        return before + [replace(one, shared=(*one.shared, piece)) if one in few else one for one in rows]
    place = _place_among(days, piece)
    if place is None:
        return []
    one = replace(_one_of(base, piece), dates=(days[place],), shared=rows[place].shared)
    rows[place] = replace(one, is_alone=piece.is_alone)
    return before + rows


def _with_one_off(piece: Piece, before: Sequence[Piece], happenings: Sequence[Happening]) -> list[Happening]:
    """The happenings, with one of the days of the last called off: "the second was cancelled", "4th, 11th
    (cancelled), 18th". Nothing if the piece tells of no such day.
    """
    last = happenings[-1] if happenings else None
    if last is None or last.base or last.mood is not Mood.TOLD or piece.found:
        return []
    days = tuple(replace(one, days=(day,)) for one in last.dates for day in one.days)
    in_brackets = bool(days and before) and _is_off_in_brackets(piece)
    if in_brackets and not _ends_with(before[-1].day_words, days[-1].days[0]):
        return []
    if not in_brackets and not takes_back(_THE_ONE.sub("it", piece.text, count=1)):
        return []
    place = len(days) - 1 if in_brackets else _place_among(days, piece)
    if len(days) < 2 or place is None:
        return []
    held = replace(last, dates=(*days[:place], *days[place + 1 :]))
    return [*happenings[:-1], held, replace(last, mood=Mood.CALLED_OFF, dates=(days[place],))]


def _ends_with(words: str, day: date) -> bool:
    """Whether the day is the last of those told in these words."""
    numbered = rf"\b0?{day.day}(?:st|nd|rd|th)?(?:[ /.]+\w+)?\W*$"
    return re.search(rf"{numbered}|\b{day:%a}\w*\W*$", words, re.IGNORECASE) is not None


def _is_off_in_brackets(piece: Piece) -> bool:
    return piece.clause.joint.strip() == "(" and _OFF_IN_BRACKETS.fullmatch(piece.text) is not None


def _place_among(days: Sequence[Dated], piece: Piece) -> int | None:
    """Which of the days, from 0, a clause tells of."""
    if not piece.dates:
        place = piece.ordinal
        return place % len(days) if place is not None and days and place < len(days) else None
    told, number = piece.dates[0].days, piece.day_number
    if len(piece.dates) > 1 or (len(told) != 1 and number is None):
        return None
    same = [
        place
        for place, one in enumerate(days)
        if one.days == told
        or one.days[0].day == number
        or (piece.names_no_week and one.days[0].weekday() == told[0].weekday())
    ]
    return same[0] if len(same) == 1 else None


def _named_ahead(happening: Happening) -> tuple[Person, ...]:
    """Those named before the first day, and so of the days that follow too: "with Asha on Monday and …"."""
    first = min((one.start for one in happening.dates), default=0)
    return happening.people if all(person.start < first for person in happening.people) else ()


def _counts_a_few(happening: Happening) -> bool:
    """Whether it told of so few sessions that each may be told of next: "2 groups", not "32 groups"."""
    count = happening.count
    return count is not None and (count.number is None or count.number <= _MOST_TOLD_APART)


def _awaits_a_day(last: Happening, piece: Piece, ahead: Sequence[Piece]) -> bool:
    """ "First time leading. Tuesday, with Asha as my co-leader": the day is of what was told before it."""
    same = piece.found is not None and piece.found.activity in (None, last.activity)
    return same and not last.dates and last.mood is piece.mood is Mood.TOLD and _has_days(ahead)


def _near(ahead: Sequence[Piece], piece: Piece, last: Happening | None) -> list[Piece]:
    """The clauses ahead that belong to the piece: those of its sentence, and before the first happening those
    of earlier sentences too, but not their days if it has its own, nor one that was called off.
    """
    own = [one for one in ahead if one.clause.sentence == piece.clause.sentence]
    if last is not None:
        return own
    if piece.is_of_all:
        return [one for one in ahead if not _takes_back(one)]  # "2 Nov: 7; 9 Nov: 8 (all led by me)"
    clear = [
        one for one in piece.dates if one.problem is not DateProblem.UNCLEAR
    ]  # "led both this week" is not
    has_day = _has_days(own) or bool(clear)
    return [one for one in ahead if one in own or not (one.dates and (has_day or _takes_back(one)))]


def _beginning(piece: Piece, near: Sequence[Piece]) -> list[Happening]:
    """The happening of a piece, or one for each day ahead of it that has more told of it:
    "Mon 8 people, Tue 7 people, both led with Asha".
    """
    rows = _rows(near)
    if len(rows) < 2 or not all(any(one.tells for one in row) for row in rows):
        return [_begun(piece, near)]
    told = [one for row in rows for one in row]
    base = _begun(piece, [one for one in near if one not in told])
    return [reduce(_joined, rest, _one_of(base, day)) for day, *rest in rows]


def _rows(near: Sequence[Piece]) -> list[list[Piece]]:
    """What is told of each day: "5 Nov – 7 – Zoom; 12 Nov – 8 – Zoom", or else the days alone."""
    starts = [place for place, one in enumerate(near) if one.dates]
    rows = [list(near[start:end]) for start, end in pairwise([*starts, len(near)])]
    alike = len({len(row) for row in rows}) == 1
    return rows if alike else [row[:1] for row in rows]


def _begun(piece: Piece, ahead: Sequence[Piece], like: Happening | None = None) -> Happening:
    """A new happening, of the kind of `like` if the piece names no activity."""
    parts = (*ahead, piece)
    kind = piece.found if piece.found and not (like and piece.found.activity is None) else like
    activity = kind.activity if kind else None
    dated = [part for part in parts if part is piece or not piece.dates or part.is_bare]
    return Happening(
        activity=activity,
        mood=like.mood if like and not piece.found else piece.mood,
        start=parts[0].clause.start,
        end=piece.clause.end,
        sentence=piece.clause.sentence,
        joint=parts[0].clause.joint,
        dates=tuple(one for part in dated for one in part.dates),
        people=tuple(one for part in parts for one in part.people),
        tells=frozenset().union(*(part.tells for part in parts)),
        count=next((count for part in parts if (count := part.count(activity))), None),
    )


def _one_of(base: Happening, piece: Piece) -> Happening:
    """One of several told together, with their day and their people unless it has its own."""
    one = _begun(piece, (), like=base)
    return replace(
        one, dates=one.dates or base.dates, people=one.people or base.people, count=None, base=base
    )


def _joined(last: Happening, piece: Piece) -> Happening:
    activity, mood = last.activity, last.mood
    if piece.found and (activity is None or piece.is_relative):
        activity = piece.found.activity
    if not piece.found and mood in (Mood.TOLD, Mood.PLANNED) and _takes_back(piece):
        mood = Mood.CALLED_OFF
    elif not piece.found and _took_place(piece, last):
        mood = Mood.TOLD
    elif not piece.found and mood is Mood.TOLD and puts_off(piece.text):
        mood = Mood.PLANNED
    return replace(
        last,
        activity=activity,
        mood=mood,
        end=piece.clause.end,
        dates=(*last.dates, *(piece.dates if not last.dates or _adds_days(activity, piece) else ())),
        people=(*last.people, *piece.people),
        tells=last.tells | piece.tells,
        count=last.count if last.count and last.count.number else piece.count(activity) or last.count,
    )


def _took_place(piece: Piece, last: Happening) -> bool:
    """ "It was due on Monday, and went ahead"; "it meets on the first Monday, and I was there in May"."""
    if last.mood is Mood.TALK:
        there = _WAS_THERE.search(piece.text) is not None
        return there if last.dates else bool(piece.dates) and (there or piece.is_latest)
    return last.mood is Mood.PLANNED and _DID_IT.search(piece.text) is not None


def _adds_days(activity: Activity | None, piece: Piece) -> bool:
    """Whether the days of a clause are more days of what was told before it."""
    return piece.is_bare or (activity is Activity.LEADERSHIP_WEEKEND and piece.is_at_a_place)


def _has_days(pieces: Sequence[Piece]) -> bool:
    return any(piece.dates for piece in pieces)


def _is_taken_back_apart(piece: Piece, last: Happening) -> bool:
    """ "Led on Tuesday, Wednesday's was cancelled": another one was."""
    return bool(piece.dates and last.dates and _takes_back(piece))


def _takes_back(piece: Piece) -> bool:
    """Whether it was not held, or the speaker was not there; "Asha, my co-leader, was ill" is of Asha, and
    "14th was off" of a day that has been left out already.
    """
    of_one_day = _ONE_DAY_OFF.match(piece.text) or _ONE_DAY_OFF.match(piece.before)
    return not (piece.is_of_another or of_one_day) and takes_back(piece.text)


def _tells_more(piece: Piece, last: Happening) -> bool:
    """Whether a clause that names an activity tells more of the happening before it."""
    if piece.found is None:
        return False
    apart = bool(piece.dates and last.dates)
    if piece.is_relative and not apart:
        return True
    if piece.found.by is Named.GROUP:
        return not piece.dates or (not apart and piece.clause.sentence == last.sentence)
    if piece.mood is not last.mood or apart:
        return False
    if not piece.dates and _is_said_in_passing(piece, last):
        return True
    heads = last.activity is None and (not piece.dates or piece.found.activity in _GROUPS)
    return heads or piece.found.activity == last.activity


def _is_said_in_passing(piece: Piece, last: Happening) -> bool:
    """ "led, supervised by Ruth", "did the leadership weekend and presented a case": one session, not two;
    and so it is with "the supervision group met and I took part".
    """
    if last.activity is Activity.GROUP_LED:
        return piece.named_by.startswith("supervised by") and not _LATER_THAT_DAY.search(piece.text)
    if last.activity is None:
        return False
    took_part = piece.named_by in _TOOK_PART and "group" not in piece.text.lower()
    return "present" in piece.named_by or (took_part and last.activity not in _GROUPS)


def _belongs_ahead(piece: Piece, last: Happening, later: Sequence[Piece]) -> bool:
    """Whether a day stands before the activity it is the day of: "Monday, led; Tuesday, supervision"."""
    if not piece.dates or _repeats_day(piece, last):
        return False
    rest = [one for one in later if one.clause.sentence == piece.clause.sentence]
    following = next((one for one in rest if one.found), None)
    if following is None or following.dates:
        return False
    return bool(last.dates) or piece.clause.sentence != last.sentence


def _repeats_day(piece: Piece, last: Happening) -> bool:
    """ "Last Wednesday's group (18th) I led": the day in brackets is that of the group before it."""
    told = {day for one in last.dates for day in one.days}
    own = [day for one in piece.dates for day in one.days]
    return "(" in piece.clause.joint and bool(own) and told.issuperset(own)


def _tells_another(piece: Piece, last: Happening, later: Sequence[Piece]) -> bool:
    """Whether a day without an activity is of one more of the same kind: "and Tuesday with Ben"."""
    one_more = _ONE_MORE.match(piece.text) or _DID_ANOTHER.search(piece.text)
    if piece.is_earlier or (piece.dates and last.dates and one_more):
        return True
    if not (piece.dates and last.dates and (piece.is_bare or piece.counts_a_time)):
        return False
    if last.count and piece.count(last.activity):
        return True
    if piece.clause.sentence != last.sentence:
        return True
    after = later[0] if later and not (later[0].found or later[0].dates) else None
    told_after = after is not None and (
        "heads" in last.tells or bool(after.people) or "(" in after.clause.joint
    )
    own = piece.tells | (after.tells if after and told_after else frozenset())
    apart = bool(own and last.tells) and piece.clause.joint.endswith("and") and not last.base
    return apart or bool(own & last.tells)


def _with_shared_days(happenings: Sequence[Happening]) -> list[Happening]:
    """Happenings of one sentence told on one day: "led and had supervision on Monday"."""
    shared = list(happenings)
    for number, one in enumerate(shared):
        if one.dates:
            continue
        after = shared[number + 1] if number + 1 < len(shared) else None
        before = shared[number - 1] if number else None
        if before and before.dates and before.sentence == one.sentence and one.joint:
            shared[number] = replace(one, dates=before.dates)
        elif (
            after
            and after.dates
            and after.sentence == one.sentence
            and after.joint in {"and", "&", "+", "plus"}
        ):
            shared[number] = replace(one, dates=after.dates)
    return shared
