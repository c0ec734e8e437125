"""Sessions reported in a message: what took place, when, with whom; or that it is planned, off, or another's."""

import re
from collections.abc import Sequence
from datetime import date

from balint.language.dates import find_dates
from balint.language.happenings import Happening, read_happenings
from balint.language.mood import Mood
from balint.language.names import find_people
from balint.language.said import DidNotHappen, Hearsay, NotYet, Problem, Reported
from balint.language.sessions import read_sessions
from balint.language.spelling import mend
from balint.pathway.entries import Session

_WISH = re.compile(
    r"\s*(?:(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|evening|ok|okay|so|please|thanks|yes|and|also|right|there"
    r"|just|now|balint|bot|oh|ah|oops|sorry|pls)\b[\s,.!:;-]*)*"
    r"(?:/?(?:log|add|record|new|note|enter|register|save|logging|recording|put in|put down)\b(?! (?:in|on|out|book|is|was|of)\b)"
    r"|(?:i(?:'d| would)? (?:want|wish|need|like|have|love)|i've got|i(?:'m| am) (?:here|trying|going|just)|i(?:'ll| will)|let me|time|want|need|trying|wanted|i (?:wanted|forgot|haven't|didn't)|forgot)"
    r"(?: to)?(?: just| also)? (?:log|add|record|note|enter|register|report|save|put in|put down|logging)\b"
    r"|(?:can|could|would|will|may) (?:you|i|we)(?: please| just| also| kindly| pls)* (?:log|add|record|note|enter|register|save|put|put down|put in|report)\b)"
    r"(?:@\w+)?(?: down| in| up)?(?: for me)?(?: please)?(?: that)?"
    r"(?: (?:a |an |another |the |my |this |new )*(?:session|entry|log)(?= ?(?:of|for|as|:|-|,) ?)(?: (?:of|for|as))?)?[\s:,–-]*",
    re.I,
)


def read_report(text: str, today: date) -> Reported | NotYet | DidNotHappen | Hearsay | None:
    """What the message reports, or None if it reports nothing.

    A finished report without any word about a time is of today. What cannot be dated carries no date, and the
    reason stands in `problems`.
    """
    mended = mend(text).text
    wish = _WISH.match(mended)
    body = mended[wish.end() :] if wish else mended
    happenings = read_happenings(
        body, find_people(body), lambda free: find_dates(free, today), asked=bool(wish)
    )
    told = [happening for happening in happenings if happening.mood is Mood.TOLD]
    if told:
        return _reported(told, happenings, body, today)
    return _not_told({happening.mood for happening in happenings})


def _not_told(moods: set[Mood]) -> NotYet | DidNotHappen | Hearsay | None:
    if Mood.CANCELLED in moods:
        return DidNotHappen()
    if Mood.PLANNED in moods:
        return NotYet()
    return Hearsay() if Mood.ANOTHERS in moods else None


def _reported(
    told: Sequence[Happening], all_told_of: Sequence[Happening], body: str, today: date
) -> Reported:
    timeless = not any(happening.dates for happening in all_told_of)
    sessions: list[Session] = []
    problems: list[Problem] = []
    for happening in told:
        found, troubles = read_sessions(happening, body, today, timeless=timeless)
        sessions += found
        problems += [problem for problem in troubles if problem not in problems]
    return Reported(tuple(sessions), tuple(problems))
