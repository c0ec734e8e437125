"""The happenings of a message: each activity with the words, the days and the people that belong to it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from balint.language.activities import Found, Named, find_activities
from balint.language.clauses import DAY, NAME, READ, WE, Clause, split_clauses, write_over
from balint.language.dates import Dated
from balint.language.details import read_details
from balint.language.mood import Mood, has_finished_verb, puts_off, read_mood, takes_back, tells_of_the_past
from balint.language.names import Person
from balint.language.numbers import NUMBER
from balint.language.said import DateProblem
from balint.pathway.entries import Activity

_WEEKENDS = (Activity.LEADERSHIP_WEEKEND, Activity.LEADERSHIP_DAY)


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


@dataclass(frozen=True, slots=True)
class _Piece:
    """A clause with what was found in it."""

    clause: Clause
    text: str
    found: Found | None
    mood: Mood
    dates: tuple[Dated, ...]
    people: tuple[Person, ...]


def read_happenings(
    text: str, people: tuple[Person, ...], find_days: Callable[[str], tuple[Dated, ...]], *, asked: bool
) -> tuple[Happening, ...]:
    """What a text tells of, in its order. `asked` says that the speaker asked for it to be logged."""
    free = _without_people(text, people)
    activities = find_activities(_OTHERS_CAME.sub(lambda match: READ * len(match[0]), free))
    if asked and not activities:
        activities = tuple(Found(None, Named.GROUP, *one.span()) for one in _SESSION.finditer(free))[:1]
    dates = tuple(
        dated for dated in find_days(_without_weekends(free, activities)) if not _denied(free, dated)
    )
    for dated in dates:
        free = write_over(free, dated.start, dated.end, DAY)
    pieces = _pieces(text, free, activities, dates, people, asked=asked)
    happenings = _gather(pieces)
    return tuple(_with_shared_days(happenings))


_SESSION = re.compile(r"\b(?:sessions?|meeting)\b", re.I)
_OTHERS_CAME = re.compile(
    rf"\b(?:{NUMBER}|people|members|all|everyone|everybody|most|they|participants|doctors|trainees|colleagues|others|who|nobody|none)"
    r"(?: of (?:us|them))?(?: people| members| doctors| gps| trainees| participants| ppl)?(?: who| that| have| had| all)?"
    r" (?:attended|attending|joined|took part|participated)\b|\battend(?:ed|ing|ance)\s*[:=-]\s*\d+|\battended by\b",
    re.I,
)
_TOGETHER = re.compile(
    rf"{NAME}+\s*(?:\band|&|\+)\s*(?:I|me|myself)\b|\b(?:I|me|myself)\s*(?:\band|&|\+)\s*{NAME}+", re.I
)


def _without_people(text: str, people: tuple[Person, ...]) -> str:
    """The text with names written over, and "Asha and I" as one speaker."""
    free = text
    for person in people:
        free = write_over(free, person.start, person.end, NAME)
    for pair in list(_TOGETHER.finditer(free)):
        if any(person.with_speaker and pair.start() <= person.start < pair.end() for person in people):
            free = write_over(free, *pair.span(), WE)
    for person in people:  # "Asha co-led" and "Ruth supervised me" tell of the speaker's session
        if person.with_speaker and free[person.start] == NAME:
            free = write_over(free, person.start, person.end, WE)
    return free


def _without_weekends(text: str, activities: Sequence[Found]) -> str:
    """The text in which a "leadership weekend" or "day" is no word about a time."""
    for found in activities:
        if found.activity in _WEEKENDS:
            text = write_over(text, found.start, found.end, READ)
    return text


def _denied(text: str, dated: Dated) -> bool:
    return bool(re.search(r"\bnot (?:on |the )?$", text[: dated.start], re.I))


def _pieces(
    text: str,
    free: str,
    activities: Sequence[Found],
    dates: Sequence[Dated],
    people: Sequence[Person],
    *,
    asked: bool,
) -> list[_Piece]:
    pieces: list[_Piece] = []
    for clause in split_clauses(free):
        own_dates = tuple(dated for dated in dates if clause.start <= dated.start < clause.end)
        own_people = tuple(person for person in people if clause.start <= person.start < clause.end)
        found = _main([one for one in activities if clause.start <= one.start < clause.end], free, clause)
        words = free[clause.start : clause.end]
        piece = _Piece(clause, words, found, Mood.TALK, own_dates, own_people)
        if found:
            piece = replace(piece, mood=_mood(piece, pieces, text, asked=asked))
        pieces.append(piece)
    return pieces


_ASIDE = re.compile(
    r"\b(?:about|after|before|following|re|regarding|prior to|ahead of|discuss(?:ed|ing)?|review(?:ed|ing)?|instead of|rather than"
    r"|between|during|since|until|except|for|on|of|in|at) (?:(?:my|our|the|a|an|this|that|last|first|another|own|their|his|her) )*$",
    re.I,
)
_LOOSE_ASIDE = re.compile(r"\b(?:for|on|of|in|at|during|between) (?:[\w']+ ){0,3}$", re.I)
_FIRM_ASIDE = re.compile(
    r"\b(?:about|after|before|following|regarding|prior to|ahead of|discuss(?:ed|ing)?|instead of|rather than|except) (?:[a-z']+ ){0,4}$",
    re.I,
)


def _main(found: Sequence[Found], free: str, clause: Clause) -> Found | None:
    """The activity that a clause is about: a noun before a verb before the bare word "group"."""
    told = [one for one in found if not _FIRM_ASIDE.search(free[clause.start : one.start])]
    led = [one for one in told if one.activity is Activity.GROUP_LED]
    nouns = [one for one in told if one.by is Named.NOUN]
    verbs = [one for one in told if one.by is Named.VERB]
    if led and nouns and _LOOSE_ASIDE.search(free[led[0].end : nouns[0].start]):
        return led[0]
    if nouns:
        return nouns[0]
    if verbs:
        return led[0] if led and not _as_member(verbs, free) else verbs[0]
    return told[0] if told else None


def _as_member(verbs: Sequence[Found], free: str) -> bool:
    return any(
        verb.activity is Activity.GROUP_ATTENDED and free[verb.start : verb.end].lower().startswith("as ")
        for verb in verbs
    )


def _mood(piece: _Piece, before: Sequence[_Piece], text: str, *, asked: bool) -> Mood:
    clause, found = piece.clause, piece.found
    if found is None:
        return Mood.TALK
    words = text[clause.start : clause.end]
    at = replace(found, start=found.start - clause.start, end=min(found.end, clause.end) - clause.start)
    earlier = before[-1] if before and before[-1].clause.sentence == clause.sentence else None
    mood = read_mood(
        piece.text,
        at,
        past=tells_of_the_past(words),
        future=any(dated.problem is DateProblem.FUTURE for dated in piece.dates),
        earlier=earlier.mood if earlier and clause.joint == "and" else None,
    )
    if mood is Mood.TALK and asked:
        return Mood.TOLD
    if (
        mood is Mood.TOLD
        and not asked
        and not has_finished_verb(piece.text, at)
        and not _has_substance(piece, text)
    ):
        return Mood.TALK
    return mood


def _has_substance(text: str, dates: Sequence[Dated], people: Sequence[Person]) -> bool:
    """Whether a mere mention of an activity comes with anything that a report would hold."""
    details = read_details(text, tuple((dated.start, dated.end) for dated in dates))
    facts = (details.format, details.participants, details.duration_minutes)
    return bool(dates or people) or any(fact is not None for fact in facts)


def _gather(pieces: Sequence[_Piece]) -> list[Happening]:
    """Each clause put to the happening it belongs to."""
    happenings: list[Happening] = []
    waiting: list[_Piece] = []
    for number, piece in enumerate(pieces):
        last = happenings[-1] if happenings else None
        if piece.found and not _is_more_of(piece, last):
            ahead = [one for one in waiting if not last or one.clause.sentence == piece.clause.sentence]
            happenings.append(_begun(piece, ahead))
            waiting = []
        elif piece.found and last:
            happenings[-1] = _joined(last, piece)
        elif last is None or _belongs_to_the_next(piece, last, pieces[number + 1 :]):
            waiting.append(piece)
        elif _tells_another(piece, last):
            happenings.append(replace(_begun(piece, waiting), activity=last.activity, mood=last.mood))
            waiting = []
        else:
            happenings[-1] = _joined(last, piece)
    return happenings


def _begun(piece: _Piece, ahead: Sequence[_Piece]) -> Happening:
    clause = piece.clause
    return Happening(
        piece.found.activity if piece.found else None,
        piece.mood,
        min([clause.start, *(one.clause.start for one in ahead)]),
        clause.end,
        clause.sentence,
        clause.joint if not ahead else ahead[0].clause.joint,
        (*(dated for one in ahead for dated in one.dates), *piece.dates),
        (*(person for one in ahead for person in one.people), *piece.people),
    )


def _is_more_of(piece: _Piece, last: Happening | None) -> bool:
    """Whether a clause that names an activity tells more of the happening before it."""
    if last is None or piece.found is None:
        return False
    same = piece.found.activity == last.activity
    apart = bool(piece.dates and last.dates)
    if piece.found.by is Named.GROUP:
        return not piece.dates or (not apart and piece.clause.sentence == last.sentence)
    if piece.mood is not last.mood:
        return False
    return not apart and (same or (last.activity is None and not piece.dates))


def _joined(last: Happening, piece: _Piece) -> Happening:
    activity, mood = last.activity, last.mood
    if piece.found and activity is None:
        activity = piece.found.activity
    if not piece.found and mood in (Mood.TOLD, Mood.PLANNED) and takes_back(piece.text):
        mood = Mood.CANCELLED
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


def _belongs_to_the_next(piece: _Piece, last: Happening, later: Sequence[_Piece]) -> bool:
    """Whether a day stands before the activity it is the day of: "Monday led, Tuesday, supervision"."""
    if not piece.dates:
        return False
    rest = [one for one in later if one.clause.sentence == piece.clause.sentence]
    following = next((one for one in rest if one.found), None)
    if following is None or following.dates:
        return False
    return bool(last.dates) or piece.clause.sentence != last.sentence


def _tells_another(piece: _Piece, last: Happening) -> bool:
    """Whether a clause without an activity tells of a further one of the same kind: "and Tuesday with Ben"."""
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
