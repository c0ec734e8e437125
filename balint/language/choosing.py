"""Which of several sessions are to stay: "not Tuesday", "all but the 3rd", "only Monday and Wednesday"."""

from dataclasses import dataclass
from datetime import date

from balint.language.patterns import pattern
from balint.language.reports import read_report
from balint.language.said import Reported
from balint.language.spelling import straight

_LEAVES = pattern(
    r"""\W*(?:(?:no|sorry|oops|actually|but|yes|ok|okay|wait)\b[\s,:–—-]*)*
    (?:not|(?:all(?: of (?:them|those))?|everything|both|every one|any) (?:but|except(?: for)?|apart from
    |bar)
    |except(?: for)?|without|minus|but not)[ ](?:for |on )?(?:the )?(?P<days>.+?)
    (?:[ ](?:one|session|group|meeting)s?)?(?:[, ]+(?:though|please|after all|sorry))?[\s.!]*"""
)
_OFF = pattern(
    r"""\W*(?:(?:no|sorry|oops|actually|but|yes|ok|okay|wait)\b[\s,:–—-]*)*(?:the )?(?P<days>.+?)
    (?:(?:'s)?[ ](?:one|session|group|meeting)s?)?[ ]
    (?:(?:didn't|did not|never)(?: actually| really)? (?:happen(?:ed)?|take place|took place|go ahead
    |went ahead|run|meet)
    |(?:was|got|had been)(?: actually)? (?:cancell?ed|called off|postponed|off))
    (?:[, ]+(?:though|after all|sorry|in the end))?[\s.!]*"""
)
_KEEPS = pattern(
    r"""\W*(?:(?:no|sorry|oops|actually|but|wait)\b[\s,:–—-]*)*(?:it was )?(?:just|only)[ ]
    (?:save |keep |log )?(?:on )?(?:the )?(?P<days>.+?)
    (?:[ ](?:one|session|group|meeting)s?)?(?:[, ]+(?:though|please|after all|sorry))?[\s.!]*"""
)
_ORDINAL = pattern(r"(?:(?:twenty|thirty)[- ])?(?:first|second|third|[a-z]{2,}th)\b")
_NUMBERED = pattern(rf"\d|{_ORDINAL.pattern}")


@dataclass(frozen=True, slots=True)
class Choice:
    """Days of the open log: those alone that are to stay (`keeps`), or those that are not.

    `by_number`: told as "the 3rd", and not as "Tuesday", which may be those of another month or week.
    """

    days: tuple[date, ...]
    keeps: bool
    by_number: bool

    def may_mean(self, told: date, day: date) -> bool:
        return told.day == day.day if self.by_number else told.weekday() == day.weekday()


def read_choice(text: str, today: date) -> Choice | None:
    """None for anything that names more than days."""
    for words, keeps in ((_LEAVES, False), (_OFF, False), (_KEEPS, True)):
        if found := words.fullmatch(straight(text)):
            days = _days(found["days"], today)
            return Choice(days, keeps, _NUMBERED.search(found["days"]) is not None) if days else None
    return None


def _days(words: str, today: date) -> tuple[date, ...]:
    """The days, where there is nothing else."""
    told = read_report(f"led on {'the ' if _ORDINAL.match(words) else ''}{words}", today)
    if not isinstance(told, Reported) or told.problems or told.dateless:
        return ()
    days = tuple(session.on for session in told.sessions if session.on)
    bare = all(
        session.on and not (session.co_leader or session.format or session.participants)
        for session in told.sessions
    )
    return days if bare else ()
