"""The happenings of a message: each activity with the words, the days and the people that belong to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from balint.language.activities import Named
from balint.language.attendance import read_participants
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
    heads_told: bool = False  # how many came


def gather(pieces: Sequence[Piece]) -> tuple[Happening, ...]:
    """Each clause put to the happening it belongs to, in the order of the text."""
    happenings: list[Happening] = []
    ahead: list[Piece] = []  # clauses before the activity they belong to
    for number, piece in enumerate(pieces):
        last = happenings[-1] if happenings else None
        if piece.found is None and (last is None or _belongs_ahead(piece, last, pieces[number + 1 :])):
            ahead.append(piece)
        elif piece.found is None and last and _tells_another(piece, last, pieces[number + 1 :]):
            happenings.append(_begun(piece, (), like=last))
        elif last and (piece.found is None or (not _has_days(ahead) and _tells_more(piece, last))):
            happenings[-1] = _joined(last, piece)
        else:
            near = [one for one in ahead if last is None or one.clause.sentence == piece.clause.sentence]
            happenings.append(_begun(piece, near))
            ahead = []
    return tuple(_with_shared_days(happenings))


def _begun(piece: Piece, ahead: Sequence[Piece], like: Happening | None = None) -> Happening:
    """A new happening, of the kind of `like` if the piece names no activity."""
    parts = (*ahead, piece)
    kind = piece.found or like
    dated = [part for part in parts if part is piece or not piece.dates or part.is_bare]
    return Happening(
        activity=kind.activity if kind else None,
        mood=like.mood if like and not piece.found else piece.mood,
        start=parts[0].clause.start,
        end=piece.clause.end,
        sentence=piece.clause.sentence,
        joint=parts[0].clause.joint,
        dates=tuple(one for part in dated for one in part.dates),
        people=tuple(one for part in parts for one in part.people),
        heads_told=any(_tells_heads(part) for part in parts),
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
        dates=(*last.dates, *(piece.dates if not last.dates or piece.is_bare else ())),
        people=(*last.people, *piece.people),
        heads_told=last.heads_told or _tells_heads(piece),
    )


def _has_days(pieces: Sequence[Piece]) -> bool:
    return any(piece.dates for piece in pieces)


def _tells_heads(piece: Piece) -> bool:
    return read_participants(piece.text) is not None


def _tells_more(piece: Piece, last: Happening) -> bool:
    """Whether a clause that names an activity tells more of the happening before it."""
    if piece.found is None:
        return False
    apart = bool(piece.dates and last.dates)
    if piece.found.by is Named.GROUP:
        return not piece.dates or (not apart and piece.clause.sentence == last.sentence)
    if piece.mood is not last.mood or apart:
        return False
    if not piece.dates and _is_said_in_passing(piece, last):
        return True
    return piece.found.activity == last.activity or (last.activity is None and not piece.dates)


def _is_said_in_passing(piece: Piece, last: Happening) -> bool:
    """ "led, supervised by Ruth", "did the leadership weekend and presented a case": one session, not two."""
    if last.activity is Activity.GROUP_LED:
        return piece.named_by.startswith("supervised by")
    return last.activity is not None and "present" in piece.named_by


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
    if piece.clause.sentence != last.sentence or (piece.people and last.people):
        return True
    after = later[0] if later and not (later[0].found or later[0].dates) else None
    return last.heads_told and (_tells_heads(piece) or bool(after and _tells_heads(after)))


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
