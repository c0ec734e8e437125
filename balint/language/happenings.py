"""The happenings of a message: each activity with the words, the days and the people that belong to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from balint.language.activities import Named
from balint.language.counts import Count
from balint.language.dates import Dated
from balint.language.moods import Mood, puts_off, takes_back
from balint.language.names import Person
from balint.language.pieces import Piece
from balint.pathway.entries import Activity

_GROUPS = (Activity.GROUP_LED, Activity.GROUP_ATTENDED)
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


def gather(pieces: Sequence[Piece]) -> tuple[Happening, ...]:
    """Each clause put to the happening it belongs to, in the order of the text."""
    happenings: list[Happening] = []
    ahead: list[Piece] = []  # clauses before the activity they belong to
    for number, piece in enumerate(pieces):
        last = happenings[-1] if happenings else None
        later = pieces[number + 1 :]
        if piece.found is None and (last is None or _belongs_ahead(piece, last, later)):
            ahead.append(piece)
            continue
        going_on = _going_on(piece, last, later, days_ahead=_has_days(ahead)) if last else ()
        if going_on:
            happenings[-1:] = going_on
        else:
            happenings += _beginning(piece, _near(ahead, piece, last))
            ahead = []
    return tuple(_with_shared_days(happenings))


def _going_on(
    piece: Piece, last: Happening, later: Sequence[Piece], *, days_ahead: bool
) -> tuple[Happening, ...]:
    """The last happening with the piece told of it, or another like it; nothing if the piece begins anew."""
    if piece.found is None and _is_taken_back_apart(piece, last):
        return last, replace(_begun(piece, (), like=last), mood=Mood.CALLED_OFF)
    if piece.is_one_of_several and (last.base or last.count):
        one = _one_of(last.base or last, piece)
        return (last, one) if last.base else (one,)
    if piece.found is None and _tells_another(piece, last, later):
        return last, _begun(piece, (), like=last)
    if piece.found is None or (not days_ahead and _tells_more(piece, last)):
        return (_joined(last, piece),)
    return ()


def _near(ahead: Sequence[Piece], piece: Piece, last: Happening | None) -> list[Piece]:
    """The clauses ahead that belong to the piece: those of its sentence, and before the first happening those
    of earlier sentences too, but not their days if it has its own.
    """
    own = [one for one in ahead if one.clause.sentence == piece.clause.sentence]
    if last is not None:
        return own
    has_day = _has_days([*own, piece])
    return [one for one in ahead if one in own or not (has_day and one.dates)]


def _beginning(piece: Piece, near: Sequence[Piece]) -> list[Happening]:
    """The happening of a piece, or one for each day ahead of it that has more told of it:
    "Mon 8 people, Tue 7 people, both led with Asha".
    """
    days = [one for one in near if one.dates]
    if len(days) < 2 or not all(one.tells for one in days):
        return [_begun(piece, near)]
    base = _begun(piece, [one for one in near if one not in days])
    return [_one_of(base, one) for one in days]


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
    elif not piece.found and mood is Mood.TOLD and puts_off(piece.text):
        mood = Mood.PLANNED
    return replace(
        last,
        activity=activity,
        mood=mood,
        end=piece.clause.end,
        dates=(*last.dates, *(piece.dates if not last.dates or piece.is_bare else ())),
        people=(*last.people, *piece.people),
        tells=last.tells | piece.tells,
        count=last.count or piece.count(activity),
    )


def _has_days(pieces: Sequence[Piece]) -> bool:
    return any(piece.dates for piece in pieces)


def _is_taken_back_apart(piece: Piece, last: Happening) -> bool:
    """ "Led on Tuesday, Wednesday's was cancelled": another one was."""
    return bool(piece.dates and last.dates and _takes_back(piece))


def _takes_back(piece: Piece) -> bool:
    """Whether it was not held, or the speaker was not there; "Asha, my co-leader, was ill" is of Asha."""
    return not piece.is_of_another and takes_back(piece.text)


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
        return piece.named_by.startswith("supervised by")
    if last.activity is None:
        return False
    took_part = piece.named_by in _TOOK_PART and "group" not in piece.text.lower()
    return "present" in piece.named_by or (took_part and last.activity not in _GROUPS)


def _belongs_ahead(piece: Piece, last: Happening, later: Sequence[Piece]) -> bool:
    """Whether a day stands before the activity it is the day of: "Monday, led; Tuesday, supervision"."""
    if not piece.dates:
        return False
    rest = [one for one in later if one.clause.sentence == piece.clause.sentence]
    following = next((one for one in rest if one.found), None)
    if following is None or following.dates:
        return False
    return bool(last.dates) or piece.clause.sentence != last.sentence


def _tells_another(piece: Piece, last: Happening, later: Sequence[Piece]) -> bool:
    """Whether a day without an activity is of one more of the same kind: "and Tuesday with Ben"."""
    if not (piece.dates and last.dates and piece.is_bare):
        return False
    if piece.clause.sentence != last.sentence:
        return True
    after = later[0] if later and not (later[0].found or later[0].dates) else None
    own = piece.tells | (after.tells if after and "heads" in last.tells else frozenset())
    return bool(own & last.tells)


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
