"""What the tagger adds to sessions that were read by rule, and puts right in them where it is sure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from balint.language.attendance import MOST_HEADS, counts_no_heads, told_in_two_parts
from balint.language.clauses import DAY
from balint.language.given_names import given_names
from balint.language.name_words import TITLES
from balint.language.numbers import read_number
from balint.language.patterns import expression, pattern
from balint.language.tagging.tagger import Tag, Tags, Word
from balint.pathway.entries import GROUPS, Activity, Format, Session

LIKELY = 0.8  # from which on a gap is filled
SURE = 0.95  # from which on what was read by rule gives way
SURE_OF_KIND = 0.97  # "group on Monday, 9 people" is asked about
EVEN = 0.5
UNLIKELY = 0.05
HARDLY = 0.03  # below which no session is told of
SHORTEST = 5  # words from which on that is so: "led group" gives little to go by
NAMES = (Tag.CO_LEADER, Tag.SUPERVISOR)
_SUPERVISED = (Activity.SUPERVISION, Activity.SUPERVISION_GROUP)
_TEAMS_OF_PEOPLE = pattern(r"\b(?:with|for|of|from) (?:[\w']+ ){1,2}teams\b")
_WAS_AWAY = pattern(
    r"""\W*(?:(?:who|my|our|co-?leader|colleague|partner)\W+)*
    (?:(?:was|is|being|had|has|got|off|on|at|with|a|an|the|very|really|still|to be|gone)[ ])*
    (?:ill|sick|poorly|unwell|off|away|absent|leave|covid|flu|cold|holiday|couldn't|could not|cancelled
    |cried off|called away|stuck)\b
    |\W{0,2}(?:observ(?:ed|er|ing)|watch(?:ed|ing)|sat in|sitting in|present(?:ed|ing) a)\b"""
)
_SPOKEN_OF = pattern(
    r"\b(?:about|themes?|topics?|subject|discuss\w*|cases?|present(?:ed|ing|er)|patients?|clients?)\b[^.;]{0,20}$|=$"
)
_WITHOUT_THEM = pattern(  # "swapped with Rob", "covered for Rob": who was not there
    r"\b(?:(?:swap\w*|switch\w*|trad(?:ed|ing))(?: \w+)? with|(?:covered|covering|stood in|standing in"
    r"|stepped in|filled in|filling in|subbed|subbing|deputising) for|in (?:the )?place of"
    r"|instead of|on behalf of) $"
    r"|\b(?:debrief(?:ed|ing)?|talked (?:it|that|things) over|coffee|lunch|drinks?|dinner|pint) with $"
)
_AFTER_A_DAY = expression(rf"{DAY}\s*$")  # "Tuesday 7" is as likely a time
_COURTESY = expression(r"(?<=\w) (?:sir|madam|ma'am|ji|sahib)$")  # "with Dr. Iyer sir"
_WITHIN_A_NAME = expression(r"[\s.'’-]{0,2}")


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a `text` that tells of one happening: its `words`, and the tags of itself alone.

    `free` is the text with written over what the rules have placed themselves: days, times, lengths, people.
    """

    text: str
    free: str
    words: tuple[Word, ...]
    own: Tags
    held: tuple[Mapping[Activity, float], ...] = ()  # how likely each kind is on the days of the happening

    @property
    def left(self) -> tuple[Word, ...]:
        """The words that the rules have placed nowhere."""
        return tuple(
            word
            for word in self.words
            if self.free[word.start : word.end] == self.text[word.start : word.end]
        )


@dataclass(frozen=True, slots=True)
class _Marked:
    """Words in a row with one tag. `sure` is how likely the least likely of them has it."""

    text: str
    start: int
    end: int
    sure: float


def filled(sessions: Sequence[Session], part: Part) -> list[Session]:
    """The sessions of one happening, with what the tagger reads in it."""
    return [_filled(session, part, len(sessions)) for session in sessions]


def _filled(session: Session, part: Part, among: int) -> Session:
    """One of so many sessions."""
    session = replace(
        session,
        activity=_activity(session.activity, part),
        format=session.format or _likeliest_format(part),
    )
    if session.activity in GROUPS and session.quantity == 1:
        heads = _heads(session.participants, part)
        # "every Monday in September, 4 in all" counts the sessions.
        session = replace(session, participants=session.participants if heads == among > 1 else heads)
    elif session.activity in _SUPERVISED and session.participants == among > 1:
        session = replace(session, participants=None)
    if session.activity is Activity.GROUP_LED:
        session = replace(session, co_leader=_name(session.co_leader, part, Tag.CO_LEADER))
    if session.activity in _SUPERVISED:
        session = replace(session, supervisor=_name(session.supervisor, part, Tag.SUPERVISOR))
    return session


def _activity(told: Activity | None, part: Part) -> Activity | None:
    """What the rules found, unless that is unlikely and another is sure: "took my leading to Dr Rao, who
    supervises me". "12 Nov in person" says by itself hardly what it was: what comes before may.
    """
    if told is not None and any(kinds[told] >= UNLIKELY for kinds in (part.own.activities, *part.held)):
        return told
    return surest_activity(part.own) or told


def surest_activity(tags: Tags, at_least: float = SURE_OF_KIND) -> Activity | None:
    """The kind of session that is told of, if that is sure. Plans, questions and small talk tell of none."""
    return likeliest(tags.activities, at_least)


def likeliest(kinds: Mapping[Activity, float], at_least: float = LIKELY) -> Activity | None:
    """The likeliest of the kinds, if it is as likely as that."""
    activity, likely = max(kinds.items(), key=lambda each: each[1])
    return activity if likely >= at_least else None


def tells_of_none(tags: Tags) -> bool:
    """Whether hardly any session is told of, in what the rules may take for one: "Led the flu clinic"."""
    return len(tags.words) >= SHORTEST and max(tags.activities.values()) < HARDLY


def _likeliest_format(part: Part) -> Format | None:
    found, likely = max(part.own.formats.items(), key=lambda each: each[1])
    return found if likely >= LIKELY and not _TEAMS_OF_PEOPLE.search(part.text) else None


def _heads(told: int | None, part: Part) -> int | None:
    if told_in_two_parts(part.text):
        return told
    marked = [
        one
        for one in _marked(part.text, part.left, Tag.HEADS)
        if (read_number(one.text) or MOST_HEADS + 1) <= MOST_HEADS
        and not _AFTER_A_DAY.search(part.free[: one.start])
        and not counts_no_heads(part.text[: one.start], part.text[one.end :])
    ]
    if told is None:
        numbers = {read_number(one.text) for one in marked if one.sure >= LIKELY}
        return numbers.pop() if len(numbers) == 1 else None
    possible = [word for word in part.left if word.likely[Tag.HEADS] > UNLIKELY]
    if told in {read_number(part.text[word.start : word.end]) for word in possible}:
        return told
    sure = {read_number(one.text) for one in marked if one.sure >= SURE}
    return sure.pop() if len(sure) == 1 else told


def _name(told: str | None, part: Part, tag: Tag) -> str | None:
    """The name the rules found, or more of it; or else one that they placed nowhere."""
    if told is not None:
        words = [word for word in part.words if DAY not in part.free[word.start : word.end]]
        whole = [one.text for one in _marked(part.text, words, tag) if one.sure >= SURE]
        return next((_COURTESY.sub("", name) for name in whole if told.casefold() in name.casefold()), told)
    # Which of the two somebody is, the kind of session tells better than the words around.
    named = _likely(part, tag) or _likely(part, *NAMES)
    return named[0] if len(named) == 1 else None


def _likely(part: Part, *tags: Tag) -> list[str]:
    """Those named who were there. Who bears no known name must be told of the more surely: a theme or a place
    has a capital too, and what was talked of in a group is not kept.
    """
    likely = [
        one
        for one in _marked(part.text, part.left, *tags)
        if one.sure >= (LIKELY if _is_known_name(one.text) else SURE)
        and one.text.casefold().removeprefix("the ") not in TITLES
        and not _WAS_AWAY.match(part.text, one.end)
        and not _SPOKEN_OF.search(part.text[: one.start])
        and not _WITHOUT_THEM.search(part.text[: one.start])
    ]
    return list(dict.fromkeys(one.text for one in likely))


def _is_known_name(name: str) -> bool:
    known = given_names() | TITLES
    return any(word.rstrip(".").casefold() in known for word in name.split())


def _goes_on(text: str, last: "_Marked", word: Word) -> bool:
    """Whether the word is of the name before it, and a full stop between them only shortens that."""
    between = text[last.end : word.start]
    shortened = last.text.split()[-1].split(".")[-1].casefold()
    ends = "." in between and len(shortened) > 1 and shortened not in TITLES
    return _WITHIN_A_NAME.fullmatch(between) is not None and not ends


def _marked(text: str, words: Sequence[Word], *tags: Tag) -> list[_Marked]:
    """The rows of words that have one of the tags more likely than not."""
    found: list[_Marked] = []
    for word in words:
        sure = sum(word.likely[tag] for tag in tags)
        if sure < EVEN or not any(map(str.isalnum, text[word.start : word.end])):
            continue
        last = found[-1] if found else None
        if last and Tag.HEADS not in tags and _goes_on(text, last, word):
            found[-1] = _Marked(text[last.start : word.end], last.start, word.end, min(last.sure, sure))
        else:
            found.append(_Marked(text[word.start : word.end], word.start, word.end, sure))
    return found
