"""The happenings of a message: each activity with the words, the days and the people that belong to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from balint.language.activities import Named
from balint.language.dates import Dated
from balint.language.moods import Mood, puts_off, takes_back
from balint.language.names import Person
from balint.language.pieces import Piece
from balint.pathway.entries import Activity


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


def gather(pieces: Sequence[Piece]) -> tuple[Happening, ...]:
    """Each clause put to the happening it belongs to, in the order of the text."""
    happenings: list[Happening] = []
    ahead: list[Piece] = []  # days that stand before the activity they are the days of
    for number, piece in enumerate(pieces):
        last = happenings[-1] if happenings else None
        if last and (
            _tells_more(piece, last) if piece.found else not _belongs_ahead(piece, last, pieces[number + 1 :])
        ):
            if piece.found is None and _tells_another(piece, last):
                happenings.append(_begun(piece, ahead, last))
            else:
                happenings[-1] = _joined(last, piece)
        elif piece.found:
            same = [one for one in ahead if last is None or one.clause.sentence == piece.clause.sentence]
            happenings.append(_begun(piece, same))
            ahead = []
        else:
            ahead.append(piece)
    return tuple(_with_shared_days(happenings))


def _begun(piece: Piece, ahead: Sequence[Piece], like: Happening | None = None) -> Happening:
    """A new happening, of the kind of `like` if the piece names no activity."""
    parts = (*ahead, piece)
    kind = piece.found or like
    return Happening(
        activity=kind.activity if kind else None,
        mood=like.mood if like and not piece.found else piece.mood,
        start=parts[0].clause.start,
        end=piece.clause.end,
        sentence=piece.clause.sentence,
        joint=parts[0].clause.joint,
        dates=tuple(one for part in parts for one in part.dates),
        people=tuple(one for part in parts for one in part.people),
    )


def _joined(last: Happening, piece: Piece) -> Happening:
    activity, mood = last.activity, last.mood
    if piece.found and activity is None:
        activity = piece.found.activity
    if not piece.found and mood in (Mood.TOLD, Mood.PLANNED) and takes_back(piece.text):
        mood = Mood.CALLED_OFF
    elif not piece.found and mood is Mood.TOLD and puts_off(piece.text):
        mood = Mood.PLANNED
    return replace(
        last,
        activity=activity,
        mood=mood,
        end=piece.clause.end,
        dates=(*last.dates, *piece.dates),
        people=(*last.people, *piece.people),
    )


def _tells_more(piece: Piece, last: Happening) -> bool:
    """Whether a clause that names an activity tells more of the happening before it."""
    if piece.found is None:
        return False
    apart = bool(piece.dates and last.dates)
    if piece.found.by is Named.GROUP:
        return not piece.dates or (not apart and piece.clause.sentence == last.sentence)
    if piece.mood is not last.mood or apart:
        return False
    if last.activity is Activity.GROUP_LED and piece.named_by.startswith("supervised by"):
        return not piece.dates
    return piece.found.activity == last.activity or (last.activity is None and not piece.dates)


def _belongs_ahead(piece: Piece, last: Happening, later: Sequence[Piece]) -> bool:
    """Whether a day stands before the activity it is the day of: "Monday, led; Tuesday, supervision"."""
    if not piece.dates:
        return False
    rest = [one for one in later if one.clause.sentence == piece.clause.sentence]
    following = next((one for one in rest if one.found), None)
    if following is None or following.dates:
        return False
    return bool(last.dates) or piece.clause.sentence != last.sentence


def _tells_another(piece: Piece, last: Happening) -> bool:
    """Whether a clause without an activity tells of a further one of the same kind: "and Tuesday with
    Ben"."""
    return bool(piece.dates and piece.people and last.dates and last.people)


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
