"""What the tagger adds to sessions that were read by rule, and puts right in them where it is sure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from balint.language.numbers import read_number
from balint.language.patterns import expression
from balint.language.tagging.tagger import Tag, Tags, Word
from balint.pathway.entries import GROUPS, Activity, Format, Session

LIKELY = 0.8  # from which on a gap is filled
SURE = 0.95  # from which on what was read by rule gives way
EVEN = 0.5
UNLIKELY = 0.05
NAMES = (Tag.CO_LEADER, Tag.SUPERVISOR)
_SUPERVISED = (Activity.SUPERVISION, Activity.SUPERVISION_GROUP)
_WITHIN_A_NAME = expression(r"[\s.'’-]{0,2}")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in a row with one tag. `sure` is how likely the least likely of them has it."""

    text: str
    start: int
    end: int
    sure: float


def filled(session: Session, text: str, own: Tags, words: Sequence[Word]) -> Session:
    """A session with what the tagger reads in it. `own` are the tags of its own words alone, `words` those of
    its part of the whole `text`.
    """
    session = replace(session, activity=session.activity or _likeliest_activity(own))
    session = replace(session, format=_format(session.format, own))
    if session.activity in GROUPS:
        session = replace(session, participants=_heads(session.participants, text, words))
    if session.activity is Activity.GROUP_LED:
        session = replace(session, co_leader=_name(session.co_leader, text, words, Tag.CO_LEADER))
    if session.activity in _SUPERVISED:
        session = replace(session, supervisor=_name(session.supervisor, text, words, Tag.SUPERVISOR))
    return session


def _likeliest_activity(own: Tags) -> Activity | None:
    activity, likely = max(own.activities.items(), key=lambda each: each[1])
    return activity if likely >= LIKELY else None


def _format(told: Format | None, own: Tags) -> Format | None:
    found, likely = max(own.formats.items(), key=lambda each: each[1])
    if told is None:
        return found if likely >= LIKELY else None
    return found if likely >= SURE and own.formats[told] <= UNLIKELY else told


def _heads(told: int | None, text: str, words: Sequence[Word]) -> int | None:
    marked = [one for one in _marked(text, words, Tag.HEADS) if read_number(one.text) is not None]
    numbers = {read_number(one.text) for one in marked if one.sure >= LIKELY}
    if told is None:
        return numbers.pop() if len(numbers) == 1 else None
    if told in {
        read_number(text[word.start : word.end]) for word in words if word.likely[Tag.HEADS] > UNLIKELY
    }:
        return told
    sure = {read_number(one.text) for one in marked if one.sure >= SURE}
    return sure.pop() if len(sure) == 1 else told


def _name(told: str | None, text: str, words: Sequence[Word], tag: Tag) -> str | None:
    named = [one for one in _marked(text, words, tag) if one.sure >= LIKELY]
    if told is None:
        # Which of the two somebody is, the kind of session tells better than the words around.
        named = named or [one for one in _marked(text, words, *NAMES) if one.sure >= LIKELY]
        names = list(dict.fromkeys(one.text for one in named))
        return names[0] if len(names) == 1 else None
    longer = [one.text for one in named if one.sure >= SURE and told.casefold() in one.text.casefold()]
    return longer[0] if longer else told


def _marked(text: str, words: Sequence[Word], *tags: Tag) -> list[Marked]:
    """The rows of words that have one of the tags more likely than not."""
    found: list[Marked] = []
    for word in words:
        sure = sum(word.likely[tag] for tag in tags)
        if sure < EVEN:
            continue
        last = found[-1] if found else None
        if last and Tag.HEADS not in tags and _WITHIN_A_NAME.fullmatch(text, last.end, word.start):
            found[-1] = Marked(text[last.start : word.end], last.start, word.end, min(last.sure, sure))
        else:
            found.append(Marked(text[word.start : word.end], word.start, word.end, sure))
    return found
