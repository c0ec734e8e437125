"""A reminder put off: "remind me again on Friday", and "tomorrow" alone where one was just shown."""

from datetime import date, timedelta

from balint.language.ahead.rest import rest_of
from balint.language.dates.coming import find_coming
from balint.language.patterns import pattern, words
from balint.language.requests import without_courtesies
from balint.reminders.told import Snoozed

_LATER = pattern(
    r"""(?:(?:not|no) (?:right |just )?now|(?:maybe |perhaps |ask me |tell me |remind me )?later
    |snooze(?: it| this| that)?|not (?:today|yet|at the moment|for now)"""
    r"""|(?:i'm )?busy(?: (?:now|today|just now))?|another (?:time|day)|some other (?:time|day)
    |ask me (?:again )?(?:later|another time)|(?:remind|ask|try|tell) me (?:again )?later|in a bit
    |give me (?:a day|a bit)|when i have time|can't (?:now|today|right now)|(?:it )?can wait)"""
)
_AGAIN = words(
    """
    remind ask tell try nudge prompt ping me again about it this that maybe perhaps on at please instead
    then ok okay for until till not yet now better make do come back to snooze wait i'll see sort thanks
    could can you would let's say will let leave hold off no
    """
)
_PUTS_OFF = pattern(r"\b(?:(?:remind|ask|tell|nudge|prompt|ping|try) me|snooze|come back)\b")


def read_snooze(text: str, today: date, *, reminded: bool) -> Snoozed | None:
    plain = without_courtesies(text)
    if reminded and (_LATER.fullmatch(plain) or _LATER.fullmatch(text.strip(" .!"))):
        return Snoozed(today + timedelta(days=1))
    days = find_coming(plain, today)
    if len(days) != 1 or days[0].first is None:
        return None
    if not reminded and not _PUTS_OFF.search(plain):
        return None
    day = max(days[0].first, today + timedelta(days=1))
    return Snoozed(day) if set(rest_of(plain, days).split()) <= _AGAIN else None
