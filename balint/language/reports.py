"""Sessions reported in a message: what, when and with whom; or that it is planned, off, or another's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from balint.language.activities import Found, Named
from balint.language.clauses import DAY, NAME, write_over
from balint.language.dates import find_dates
from balint.language.durations import without_durations
from balint.language.happenings import Happening, gather
from balint.language.labels import without_labels
from balint.language.moods import Mood
from balint.language.names import find_people
from balint.language.patterns import pattern
from balint.language.pieces import Piece, read_pieces
from balint.language.retractions import without_retracted
from balint.language.said import DidNotHappen, Hearsay, NotYet, Problem, Reported
from balint.language.sessions import read_sessions
from balint.language.spelling import mend
from balint.language.tagging import (
    EVEN,
    LIKELY,
    Part,
    Tags,
    filled,
    read_tags,
    surest_activity,
    tells_of_none,
)
from balint.language.wishing_to_log import wishes_to_log, without_announcement, without_wish
from balint.pathway.entries import GROUPS, Activity, Session

# "Kind regards, Peggy" names no colleague.
_SIGNED = pattern(
    r"""(?<=[.,;!?\n)])\s*(?:(?:with |kind |kindest |best |warm |warmest |many |all the |yours )*(?:regards
        |wishes|thanks|love
    |best|sincerely|faithfully|truly))[,.!]?\s+(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?[\s.!x]*$"""
)
# Said to the assistant about what is logged or booked already.
_ORDER = pattern(
    r"""\s*(?:(?:please|can you|could you|i want to|i'd like to)\s+)*(?:delete|remove|undo|erase|scrap
    |change|edit|correct|amend|move|update|show|tell|find(?! (?:my activit|attached|below|enclosed|here))
    |export|send|stop|announce|cancel|list)\b"""
)


_A_WEEK = timedelta(days=7)
_HALF_A_YEAR = timedelta(days=182)
_OFF = pattern(
    rf"""\W*(?:(?:sorry|so|but|and|sadly|unfortunately|afraid|we|i|they|had to|have|has|had|the|one|on)\s+)*
    (?:(?:cancel(?:l?ed)?|called off|postponed|missed|skipped|(?:didn't|did not) (?:meet|run))\s+(?:on |for )?
    {DAY}+(?:'s)?(?: one)?
    |{DAY}+(?:'s)?(?: one)? (?:was |got |is |has been |had to be )*(?:cancelled|called off|postponed|off
    |didn't (?:happen|run|go ahead|take place)|did not (?:happen|run|go ahead|take place)))
    (?: (?:in the end|after all|then|again|sadly|unfortunately))*\W*"""
)


@dataclass(frozen=True, slots=True)
class _Tagged:
    """What the tagger reads in a text, and in the part of it that tells of each happening."""

    whole: Tags
    own: tuple[Tags, ...]


def read_report(text: str, today: date) -> Reported | NotYet | DidNotHappen | Hearsay | None:
    """What the message reports, or None if it reports nothing.

    A finished report without any word about a time is of today. What cannot be dated carries no date, and the
    reason stands in `problems`.
    """
    mended = _mended(text)
    if _ORDER.match(mended):
        return None
    body = _body(mended)
    asked = wishes_to_log(mended)
    pieces = _with_unnamed(read_pieces(body, find_people(body), today, asked=asked), body)
    happenings = gather(pieces)
    told = _without_vague([happening for happening in happenings if happening.mood is Mood.TOLD])
    if not told:
        return _not_told(happenings) or _days_off(pieces)
    tagged = _tagged(told, body)
    untold = [happening for happening in happenings if happening.mood is not Mood.TOLD]
    elsewhere = any(today - _A_WEEK <= day <= today for day in _days_of(untold))
    report = _reported(told, tagged, body, today, elsewhere=elsewhere)
    clear = not asked and all(_is_clear(one, today) for one in told)
    return replace(report, unlikely=clear and tells_of_none(tagged.whole))


def read_sure_report(text: str, today: date) -> Reported | None:
    """What the tagger is sure is told, in words that the rules take for something else, or for nothing: "the
    reins were mine on Monday". Only where every session has its kind and its day, and no day is in doubt.
    """
    body = _body(_mended(text))
    if not any(one.days for one in find_dates(body, today)):
        return None
    (tags,) = read_tags([body])
    kind = surest_activity(tags)
    if kind is None:
        return None
    pieces = _as_told(read_pieces(body, find_people(body), today, asked=True), kind, tags)
    told = [one for one in gather(pieces) if one.mood is Mood.TOLD]
    report = _reported(told, _tagged(told, body), body, today, elsewhere=False) if told else None
    return report if report and report.is_definite else None


def _as_told(pieces: Sequence[Piece], kind: Activity, tags: Tags) -> list[Piece]:
    """The pieces, with what they name taken as told, and as of that kind where theirs is unlikely ("a member,
    not leading"). If they name nothing, the first day has that kind.
    """
    dated = next((place for place, piece in enumerate(pieces) if piece.dates), None)
    if dated is not None and not any(piece.found for piece in pieces):
        start = pieces[dated].clause.start
        named = replace(pieces[dated], found=Found(kind, Named.VERB, start, start))
        pieces = [*pieces[:dated], named, *pieces[dated + 1 :]]
    return [
        replace(piece, found=_likely(piece.found, kind, tags), mood=Mood.TOLD) if piece.found else piece
        for piece in pieces
    ]


def _likely(found: Found, kind: Activity, tags: Tags) -> Found:
    unlikely = found.activity is not None and tags.activities[found.activity] < EVEN
    return replace(found, activity=kind) if unlikely else found


def _with_unnamed(pieces: Sequence[Piece], body: str) -> list[Piece]:
    """The pieces, with the other kind of session that one tells of, on a day of its own, in words that are no
    rule's: "I led on Thursday, and on Friday I was a plain member elsewhere".
    """
    known = {piece.found.activity for piece in pieces if piece.found and piece.mood is Mood.TOLD}
    unnamed = [one for one in pieces if known and _days_of([one]) and not one.is_bare and _is_open(one)]
    tags = read_tags([body[one.clause.start : one.clause.end] for one in unnamed]) if unnamed else ()
    kinds = dict(zip(unnamed, (surest_activity(tag, LIKELY) for tag in tags), strict=True))
    return [
        replace(one, found=Found(kind, Named.VERB, one.clause.start, one.clause.start), mood=Mood.TOLD)
        if (kind := kinds.get(one)) and kind not in known
        else one
        for one in pieces
    ]


def _is_open(piece: Piece) -> bool:
    return piece.found is None or piece.mood in (Mood.TALK, Mood.PLANNED)


def _mended(text: str) -> str:
    return _SIGNED.sub("", without_announcement(mend(text).text))


def _body(mended: str) -> str:
    """What is told, without the wish to have it logged, labels, and what the speaker took back."""
    return without_retracted(without_labels(without_wish(mended)))


def _is_clear(happening: Happening, today: date) -> bool:
    """Whether its day has not to be asked for, and may not well be of last year."""
    near = all(today - day <= _HALF_A_YEAR for one in happening.dates for day in one.days)
    return near and not any(one.problem for one in happening.dates)


def _without_vague(told: list[Happening]) -> list[Happening]:
    """Without what only leads up to a day: "The group was heavy going this week. Led, Wednesday"."""
    dated = [one for one in told if any(date.days for date in one.dates)]
    if not dated:
        return told
    kinds = {None, *(one.activity for one in dated)}
    return [
        one
        for one in told
        if one in dated or one.count or one.people or one.tells or one.activity not in kinds
    ]


def _not_told(happenings: Sequence[Happening]) -> NotYet | DidNotHappen | Hearsay | None:
    moods = {happening.mood for happening in happenings}
    if Mood.CALLED_OFF in moods:
        off = [one for one in happenings if one.mood is Mood.CALLED_OFF]
        kinds = {kind for one in off for kind in ((one.activity,) if one.activity else GROUPS)}
        return DidNotHappen(_days_of(off), tuple(sorted(kinds)))
    if Mood.PLANNED in moods:
        return NotYet()
    return Hearsay() if Mood.ANOTHERS in moods else None


def _days_off(pieces: Sequence[Piece]) -> DidNotHappen | None:
    """ "We cancelled Monday": a day that was called off, of whatever kind."""
    off = [one for one in pieces if _OFF.fullmatch(one.text)]
    return DidNotHappen(_days_of(off)) if off and len(off) == len(pieces) else None


def _days_of(told: Sequence[Happening | Piece]) -> tuple[date, ...]:
    return tuple(day for one in told for dated in one.dates for day in dated.days)


def _reported(
    told: Sequence[Happening], tagged: _Tagged, body: str, today: date, *, elsewhere: bool
) -> Reported:
    """`elsewhere`: a day is told of what did not come about, or of others, and may be this one's too."""
    timeless = not (elsewhere or any(happening.dates for happening in told))
    sessions: list[Session] = []
    problems: list[Problem] = []
    for happening, part in zip(told, _parts(told, tagged, body), strict=True):
        found, troubles = read_sessions(happening, body, today, timeless=timeless)
        sessions += filled(found, part)
        problems += [problem for problem in troubles if problem not in problems]
    return Reported(tuple(sessions), tuple(problems), dateless=timeless)


def _tagged(told: Sequence[Happening], body: str) -> _Tagged:
    if len(told) == 1:
        (whole,) = read_tags([body])
        return _Tagged(whole, (whole,))
    whole, *own = read_tags([body, *(body[one.start : one.end] for one in told)])
    return _Tagged(whole, tuple(own))


def _parts(told: Sequence[Happening], tagged: _Tagged, body: str) -> list[Part]:
    """What the tagger reads of each happening; of a single one, in the whole text."""
    free = _without_what_was_read(told, body)
    words = tagged.whole.words
    if len(told) == 1:
        return [Part(body, free, words, tagged.whole)]
    within = [tuple(word for word in words if one.start <= word.start < one.end) for one in told]
    return [Part(body, free, own, tags) for own, tags in zip(within, tagged.own, strict=True)]


def _without_what_was_read(told: Sequence[Happening], body: str) -> str:
    """The text with lengths, days and people written over."""
    free = without_durations(body)
    for dated in (one for happening in told for one in happening.dates):
        free = write_over(free, dated.start, dated.end, DAY)
    for person in find_people(body):
        free = write_over(free, person.start, person.end, NAME)
    return free
