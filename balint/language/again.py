"""The same once more: "same again on Thursday", "ditto yesterday, but online", "2 November as well"."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from balint.language.activities import find_activities
from balint.language.corrections import read_correction
from balint.language.dates import find_dates
from balint.language.patterns import pattern
from balint.language.reports import read_report
from balint.language.said import Corrected, Reported
from balint.pathway.entries import Session

_AGAIN = pattern(
    r"""\W*(?:(?:and|also|then|oh|plus|yes|i|we|did|had|it was)\b[\s,]*)*
    (?:(?:exactly |just )?(?:the )?same(?: (?:group|session))?
    (?: (?:thing|again|thing again|as (?:before|last time|that|above|the last(?: one)?)))
    |(?:the )?same(?=[ ](?:on|for|the (?:day|week|fortnight|\w+day) (?:before|after))\b)|ditto
    |repeat (?:it|that|the last one)
    |another (?:one )?(?:like that|like it|the same))
    (?P<more>(?:[\s,:;–—-]+(?:but |for |only )?.+)?)"""
)
_LEAD = pattern(r"^[\s,:;–—-]+(?:but |for |only )?")
_ALSO = r"(?:and|also|plus|another(?: one)?|one more|one|again|\+|&)(?!\w)"
_FORGOT = r"""(?:i(?:'ve| have)? )?(?:also )?(?:forgot(?:ten)?|missed|left out)\b
    (?: (?:to (?:say|mention|add|log)|about))?"""
_LOG = r"(?:(?:can|could|would|will) (?:you|u) )?(?:please |pls |also )*(?:log|add|put down|put in)\b"
_FURTHER = pattern(
    rf"""\W*(?:(?:oh|ah|sorry|yes|yeah|ok|wait|hi|btw|ps)\b[\s,.:!]*)*
    (?:(?P<lead>(?:{_FORGOT}|{_LOG}|{_ALSO})(?:[\s,:]+{_ALSO})*)[\s,:]*)?
    (?P<told>.+?)(?P<tail>[\s,]+(?:as well|too|also|again|the same))*
    (?:[\s,]+(?:please|pls|thanks))?[\s.!?]*"""
)
# What puts the last one right, and tells of no further one.
_PUTS_RIGHT = pattern(
    r"\b(?:it|that|this|they|was|were|is|had|lasted|not|no|should|mean|meant|instead|rather|actually|to|co-?led|i|we)\b"
)
_JOINS = pattern(r"\b(?:on|the|and|for|both|at|same|but)\b|[\s,.;:&+–—-]+")
_BESIDE = pattern(
    r"""\b(?:(?:the|a|one)[ ])?(?P<unit>day|week|fortnight|(?<=the )(?:one|group|session|time)
    |(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|nes|ur)?(?:day)?)[ ]
    (?P<way>before|after)\b(?: that)?(?!\s+(?:last|yesterday|that))"""
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAYS = {"day": 1, "fortnight": 14}
_A_WEEK = 7  # days; so long before is "the one before" taken to have been, too


@dataclass(frozen=True, slots=True)
class Again:
    """What is told beside it; its sessions have no activity of their own."""

    more: Reported


def read_again(text: str, today: date, last: date | None) -> Again | None:
    """ "Same again on Thursday", "same the week before": before the day `last`."""
    found = _AGAIN.fullmatch(text)
    return _like_the_last(_beside_the_last(_LEAD.sub("", found["more"]), last), today) if found else None


def read_further(text: str, today: date, last: date | None) -> Again | None:
    """ "Also on 4 Nov", "Monday too", "I forgot the 9th", "and the week before as well": another one like the
    last, which was on the day `last`. None if anything but days and details is told.
    """
    found = _FURTHER.fullmatch(text)
    if found is None or not (found["lead"] or found["tail"]) or _PUTS_RIGHT.search(found["told"]):
        return None
    if any(one.activity for one in find_activities(found["told"])):
        return None  # a report of its own
    told = _beside_the_last(found["told"], last)
    rest, dated = told, find_dates(told, today)
    for one in reversed(dated):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    rest = _JOINS.sub(" ", rest).strip()
    if not any(one.days for one in dated) or not (not rest or _is_detail(rest, today)):
        return None
    return _like_the_last(told, today)


def is_bare_day(text: str, today: date, last: date | None) -> date | None:
    """The day that is all there is: "9 Nov", "on Monday", "the Tuesday before" the day `last`."""
    text = _beside_the_last(text, last)
    dated = find_dates(text, today)
    if len(dated) != 1 or len(dated[0].days) != 1 or dated[0].span_days > 1:
        return None
    rest = text[: dated[0].start] + text[dated[0].end :]
    return None if _JOINS.sub("", rest).strip(" !?") else dated[0].days[0]


def _is_detail(rest: str, today: date) -> bool:
    change = read_correction(f"it was {rest}", today)
    return isinstance(change, Corrected) and change.change != Session() and not change.problems


def _like_the_last(told: str, today: date) -> Again | None:
    report = read_report(f"led group {told}".strip(), today)
    if not isinstance(report, Reported):
        return None
    return Again(replace(report, sessions=tuple(replace(one, activity=None) for one in report.sessions)))


def _beside_the_last(told: str, last: date | None) -> str:
    return _BESIDE.sub(lambda beside: _day_beside(beside, last), told) if last else told


def _day_beside(beside: re.Match[str], last: date) -> str:
    """The day told by the one before it, as a date in full."""
    step = -1 if beside["way"].lower() == "before" else 1
    if beside["weekday"]:
        weekday = _WEEKDAYS.index(beside["weekday"].lower())
        days = step * ((step * (weekday - last.weekday())) % 7 or 7)
    else:
        days = step * _DAYS.get(beside["unit"].lower(), _A_WEEK)
    return f"{last + timedelta(days=days):%-d %B %Y}"
