"""When the Society's membership is renewed: "my membership renews on 1 April"."""

from datetime import date

from balint.language.dates import find_dates
from balint.language.dates.coming import Coming, find_coming
from balint.language.patterns import pattern
from balint.reminders.told import Renewal

_MEMBERSHIP = pattern(r"\b(?:membership|subs?|subscriptions?|society (?:fees?|dues)|dues)\b")
_RENEWS = pattern(
    r"""\b(?:renew(?:s|al|ed|ing)?|(?:not|isn't|isnt|aren't) due (?:until
    |till)|expires?|runs? (?:out|until|to|till)|lapses?|is due|are due|due
    |paid (?:up )?(?:until|to|till)"""
    r"|ends?|up (?:on|for))\b"
)
_RENEWED = pattern(r"\b(?:renewed|paid)\b(?! (?:up )?(?:until|till|to)\b)")
_JUST_RENEWED = pattern(
    r"""(?:yes,? )?(?:i've|i have|i|just|we've)?(?: just| now| already)* (?:renewed|paid(?: for)?) (?:my |the
    |our )?(?:society |balint )*(?:membership|subs?|subscription|dues)(?: fee)?(?: now| already)?
    |(?:my |the )?(?:society )?(?:membership|subs?|subscription) (?:is|has been|was|are|have been)(?: now
    | all)*[ ](?:renewed|paid)(?: now)?"""
)


def read_renewal(text: str, today: date) -> Renewal | None:
    """The next day of renewal; who renewed on a day of the past is to do so a year after it."""
    if _JUST_RENEWED.fullmatch(text.strip(" .!")):
        return Renewal()
    if "?" in text or not (_MEMBERSHIP.search(text) and _RENEWS.search(text)):
        return None
    if _RENEWED.search(text):
        past = [day for told in find_dates(text, today) for day in told.days]
        return Renewal(on=_year_after(past[0])) if len(past) == 1 else None
    days = {told.day or _month(told) for told in find_coming(text, today)}
    day = days.pop() if len(days) == 1 else None
    return Renewal(on=day) if day else None


def _month(told: Coming) -> date | None:
    """The first of a month that is told as a whole: to be reminded too early does no harm."""
    return told.first if told.first and told.last and (told.last - told.first).days <= 31 else None


def _year_after(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)
