"""When somebody is away: "I'm on holiday from 5 to 20 December"."""

import re
from datetime import date, timedelta

from balint.language.ahead.breaks import first_after
from balint.language.dates.coming import find_coming
from balint.language.patterns import expression, pattern
from balint.reminders.told import Away

_AWAY = pattern(
    r"""^\W*(?:(?:hi|hello|ok|so|and|just to say|fyi|btw|by the way)[\s,]+)*
    (?:(?:i(?:'m| am|'ll be| will be| shall be|'ll| will| shall)?|we(?:'re| are|'ll be| will be)?)\s+)?
    (?:(?:all|out|off|going|go|on|taking|having|be|will be|travelling|a|an|my|some|annual|maternity|paternity
    |parental|sick|study|summer|winter|family)\s+)*
    (?:holidays?|leave|vacation|away|abroad|sabbatical|overseas|off sick)\b"""
)
_NOT_THEIRS = pattern(r"\?|\b(?:was|were|group|groups|meeting|session|supervision|remind\w*|live|moved)\b")
_UNTIL = pattern(r"\b(?:until|till|til|back(?: again)?(?: on)?|return(?:ing)?(?: on)?)\s+(?:on )?(?:the )?$")
_BACK = pattern(r"\b(?:back|return)")
_MONTH_TWICE = expression(
    r"(?P<from>\d{1,2}(?:st|nd|rd|th)?) (?P<month>[a-z]{3,9})(?P<to> ?(?:to|until|till|and|-|–) ?)"
    r"(?=(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?P=month)\b)",
    re.IGNORECASE,
)


def read_away(text: str, today: date) -> Away | None:
    """Only where the day is told on which they are back, or the last one away."""
    if not _AWAY.match(text) or _NOT_THEIRS.search(text):
        return None
    said = _MONTH_TWICE.sub(r"\g<from> to ", text)
    said = re.sub(r"\bbetween (.*?) and ", r"from \1 to ", said, flags=re.IGNORECASE)
    days = find_coming(said, today)
    if not days or any(one.first is None or one.last is None for one in days):
        return None
    lasts = next((one for one in days if said[one.start :].lower().startswith("for ")), None)
    until = next((one for one in days if _UNTIL.search(said[: one.start])), None)
    since = next((one.first for one in days if one not in (lasts, until)), None)
    if len(days) == 1 and since and days[0].first != days[0].last:
        last = days[0].last or since
        return Away(since, last + timedelta(days=1))
    if lasts and lasts.first:
        return Away(since or today, lasts.first + ((since or today) - today))
    back = first_after(said, until) if until else None
    if back and until and since and not _BACK.search(said[: until.start]):
        back += timedelta(days=1)  # from a day until another: that one too
    return Away(since or today, back) if back and back > (since or today) else None
