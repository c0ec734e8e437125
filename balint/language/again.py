"""The same once more: "same again on Thursday", "ditto yesterday, but online"."""

from dataclasses import dataclass, replace
from datetime import date

from balint.language.patterns import pattern
from balint.language.reports import read_report
from balint.language.said import Reported

_AGAIN = pattern(
    r"""\W*(?:(?:and|also|then|oh|plus|yes|i|we|did|had|it was)\b[\s,]*)*
    (?:(?:exactly |just )?(?:the )?same(?: (?:group|session))?
    (?: (?:thing|again|thing again|as (?:before|last time|that|above|the last(?: one)?)))
    |(?:the )?same(?=[ ](?:on|for)[ ])|ditto|repeat (?:it|that|the last one)
    |another (?:one )?(?:like that|like it|the same))
    (?P<more>(?:[\s,:;–—-]+(?:but |for |only )?.+)?)"""
)
_LEAD = pattern(r"^[\s,:;–—-]+(?:but |for |only )?")


@dataclass(frozen=True, slots=True)
class Again:
    """What is told beside it; its sessions have no activity of their own."""

    more: Reported


def read_again(text: str, today: date) -> Again | None:
    found = _AGAIN.fullmatch(text)
    if found is None:
        return None
    told = read_report(f"led group {_LEAD.sub('', found['more'])}".strip(), today)
    if not isinstance(told, Reported):
        return None
    return Again(replace(told, sessions=tuple(replace(one, activity=None) for one in told.sessions)))
