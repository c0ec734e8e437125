"""Which of several sessions are to stay: "not Tuesday", "all but the 3rd", "just the first", "the supervision
was cancelled".
"""

import re
from dataclasses import dataclass
from datetime import date

from balint.language.activities import find_activities
from balint.language.corrections import is_remark
from balint.language.patterns import pattern
from balint.language.reports import read_report
from balint.language.said import Reported
from balint.language.spelling import mend
from balint.pathway.entries import Activity

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
_NOT_HELD = pattern(
    r"""\W*(?:(?:no|sorry|oops|actually|but|wait)\b[\s,:–—-]*)*
    (?:i|we) (?:(?:(?:didn't|did not|never|couldn't|could not)(?: actually)?[ ]
    (?:have|had|do|did|go to|went to|go on|make it to|made it to|make it on|make|get to|got to|come on|come to
    |attend)
    |missed|(?:wasn't|was not|weren't|were not)(?: actually)? (?:(?:there|in|able to come) )?(?:on|at|for)
    |was (?:ill|away|off|sick|on leave) (?:on|for))[ ](?:the |my |our )?|
    (?:didn't|did not) meet (?:on )?(?:the )?)(?P<days>.+?)
    (?:[ ](?:one|session|group|meeting)s?)?(?:[, ]+(?:though|after all|sorry|in the end))?[\s.!]*"""
)
_NO_STORY = r"(?!.*\b(?:was|were|attend\w*)\b(?!\s*$))"  # "the 14th was attending only" keeps them all
_KEEPS = pattern(
    rf"""\W*(?:(?:no|sorry|oops|actually|but|wait)\b[\s,:–—-]*)*
    (?:it was |i |we )?(?:(?:save|keep|log) )?(?:just|only)[ ]
    (?:save |keep |log |led |ran |did |went to |made it to |was at )?(?:on )?(?:the )?(?P<days>{_NO_STORY}.+?)
    (?:[ ](?:one|session|group|meeting)s?)?(?: (?:happened|took place|went ahead|met|counts?))?
    (?:[, ]+(?:though|please|after all|sorry))?[\s.!]*"""
)
_KEEPS_ONLY = pattern(
    r"\W*(?:(?:no|sorry|actually|but)\b[\s,:–—-]*)*(?:the )?"
    rf"(?P<days>{_NO_STORY}.+?)(?: ones?)? only[\s.!]*"
)
_DROPS = pattern(  # of what is not saved yet
    r"""\W*(?:(?:no|sorry|oops|actually|but|yes|ok|okay|wait|please)\b[\s,:–—-]*)*
    (?:(?:don't|do not) (?:save|log|keep|add)|(?:leave|take|miss) out|take(?=.* (?:out|off)\b)|skip|drop|scrap
    |scratch|bin|remove|ignore|forget)[ ]
    (?:the )?(?P<days>.+?)(?:[ ](?:one|session|group|meeting)s?)?(?: (?:out|off))?
    (?:[, ]+(?:though|please|after all|sorry|then))?[\s.!]*"""
)
_SO_TAKE_IT_OUT = pattern(
    r"""[\s,;.–—-]+(?:(?:so|please|pls|can you|could you|and)\s+)*
    (?:take|leave|delete|remove|scrap|drop|cross)[ ](?:it|that|that one|this one)
    (?: (?:out|off))?(?:[ ](?:please|pls|then))?[\s.!]*$"""
)
_BECAUSE = pattern(r"(?:,|;| [–—-]| because| since| as)\s+(?P<why>[^,;]{6,80})$")
_PLACES = pattern(
    r"""(?P<which>first|second|third|fourth|fifth|sixth|last)(?: (?P<many>two|2|three|3))?
    (?:[ ](?:one|session|group|meeting)s?)?(?: of (?:them|those|these))?"""
)
_IN_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth")
_MANY = {"two": 2, "2": 2, "three": 3, "3": 3}
_AND = pattern(r",? and (?:the )?|, ?(?:the )?|&")
_BESIDE_A_KIND = {"i", "we", "that", "my", "our", "one", "session"}  # "the one that I led"
_EITHER_GROUP = (Activity.GROUP_LED, Activity.GROUP_ATTENDED)
_ORDINAL = pattern(r"(?:(?:twenty|thirty)[- ])?(?:first|second|third|[a-z]{2,}th)\b")
_NUMBERED = pattern(rf"\d|{_ORDINAL.pattern}")


@dataclass(frozen=True, slots=True)
class Choice:
    """Those alone that are to stay (`keeps`), or those that are not: by their days, or else by their places,
    from 0 and from the end below 0, or else by their kinds.

    `by_number`: told as "the 3rd", and not as "Tuesday", which may be those of another month or week.
    """

    days: tuple[date, ...]
    keeps: bool
    by_number: bool
    places: tuple[int, ...] = ()
    kinds: tuple[Activity, ...] = ()

    def may_mean(self, told: date, day: date) -> bool:
        return told.day == day.day if self.by_number else told.weekday() == day.weekday()


def read_choice(text: str, today: date, *, saved: bool = False) -> Choice | None:
    """None for anything that says more than which they are. Of what is `saved`, "skip" means none."""
    said = _SO_TAKE_IT_OUT.sub("", mend(text).text)
    behind = _BECAUSE.search(said)
    if behind and is_remark(behind["why"], today) and (choice := _read(said[: behind.start()], today, saved)):
        return choice
    return _read(said, today, saved)


def _read(said: str, today: date, saved: bool) -> Choice | None:
    layouts = ((_LEAVES, False), (_OFF, False), (_NOT_HELD, False), (_KEEPS, True), (_KEEPS_ONLY, True))
    for words, keeps in layouts if saved else (*layouts, (_DROPS, False)):
        if found := words.fullmatch(said):
            named = found["days"]
            days, places, kinds = _days(named, today), _places(named), _kinds(named)
            if days or places or kinds:
                return Choice(days, keeps, _NUMBERED.search(named) is not None, places, kinds)
    return None


def _places(words: str) -> tuple[int, ...]:
    """The places of "first two", "first and third" or "last"."""
    parts = [_PLACES.fullmatch(part) for part in _AND.split(words)]
    return tuple(place for part in parts if part for place in _place(part)) if all(parts) else ()


def _place(part: re.Match[str]) -> tuple[int, ...]:
    which, many = part["which"].lower(), _MANY.get((part["many"] or "").lower(), 1)
    if which == "last":
        return tuple(range(-many, 0))
    begin = _IN_ORDER.index(which)
    return tuple(range(begin, begin + many))


def _kinds(words: str) -> tuple[Activity, ...]:
    """The kinds of "supervision" or "group I led", where nothing else is said."""
    found = find_activities(words)
    rest = words
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    if not found or any(word.lower() not in _BESIDE_A_KIND for word in rest.split()):
        return ()
    kinds = {one.activity for one in found if one.activity is not None}
    return tuple(kinds) if kinds else _EITHER_GROUP


def _days(words: str, today: date) -> tuple[date, ...]:
    """The days, where there is nothing else."""
    told = read_report(f"led on {'the ' if _ORDINAL.match(words) else ''}{words}", today)
    if not isinstance(told, Reported) or told.problems or told.dateless:
        return ()
    days = tuple(session.on for session in told.sessions if session.on)
    bare = all(
        session.on
        and session.activity is Activity.GROUP_LED
        and not (session.co_leader or session.format or session.participants)
        for session in told.sessions
    )
    return days if bare else ()
