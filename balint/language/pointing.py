"""Sessions pointed at by their days, and what they are to be: "the 5 Oct one, we were 8"."""

from dataclasses import dataclass, replace
from datetime import date

from balint.language.activities import find_activities
from balint.language.corrections import read_correction
from balint.language.dates import Dated, find_dates
from balint.language.patterns import pattern
from balint.language.said import Corrected
from balint.language.spelling import straight
from balint.pathway.entries import Session

_LONGEST = 120  # characters
_LEAD_IN = pattern(
    r"\W*(?:(?:and|both|all|no|nope|sorry|oops|oh|ah|also|actually|hang on|wait|but|ok|so|i think|yes)\b\W*)*"
)
_ONE = r"(?:one|ones|group|groups|session|sessions|meeting)"
_POINTED = pattern(
    rf"""(?:(?:the|that|those|my|our) )?(?:{_ONE} (?:on|of|from) (?P<behind>(?:the )?.{{2,40}}?)
    |(?P<before>.{{2,40}}?) {_ONE})[\s,]+(?P<rest>(?:was|were|had|lasted|took|there (?:was|were)
    |(?:we|it|i|they) (?:was|were|had|lasted))\b.+)"""
)
_SEVERAL = pattern(
    r"""(?:on |the )*(?P<before>.{3,60}?)(?:,? (?:it|we|there|i))? (?:(?:was|were|had) )(?:both |all )?
    (?P<rest>.+)"""
)
_WAS = pattern(r"^(?:(?:there|we|it|i|they) )?(?:was|were|had|lasted|took)\b\s*(?:both |all )?")
_NUMBERS = pattern(r"(?:\d{1,2}(?:st|nd|rd|th)?|on|the|and|[\s,&+])+")
_JOINS = pattern(r"(?:\b(?:on|the|and|for|of)\b|[\s,.&+])*")


_PART = r"(?:(?P<first>morning|early|earlier|lunchtime)|evening|later?|afternoon|night)"
_PART_OF_DAY = (
    pattern(
        rf"""(?:(?:the|my|our) )?{_PART}(?: {_ONE})?[\s,]+
        (?P<rest>(?:was|were|had|lasted|took|(?:we|there) (?:was|were|had)|it lasted)\b.+)"""
    ),
    pattern(rf"(?P<rest>(?:there|we) (?:was|were|had) .+?) (?:at|in|for|on) the {_PART}(?: {_ONE})?[\s.!]*"),
)


@dataclass(frozen=True, slots=True)
class Pointed:
    """`words` are those of each day, as typed."""

    days: tuple[date, ...]
    words: tuple[str, ...]
    said: Corrected


def read_pointed(text: str, today: date) -> Pointed | None:
    """None where no day points at them, or anything but what they are to be is said."""
    said = straight(text).strip()
    lead_in = _LEAD_IN.match(said)
    said = said[lead_in.end() :] if lead_in else said
    if len(said) > _LONGEST or "?" in said:
        return None
    pointed, several = _POINTED.fullmatch(said), _SEVERAL.fullmatch(said)
    for found in (one for one in (pointed, several) if one is not None):
        named = found["before"] if found is several else found["behind"] or found["before"]
        days, words = _days(named, today)
        if not days:
            continue
        change = read_correction(f"it was {_WAS.sub('', found['rest'])}", today)
        told = change and (change.change != Session() or change.cleared)
        plain = change and told and not change.problems and change.change.on is None
        if change and plain and not find_activities(found["rest"]):
            return Pointed(days, words, change)
    return None


def read_one_of_a_day(text: str, today: date) -> Corrected | None:
    """ "The evening was 9 people", of two sessions on one day: of which, the first or the second."""
    said = straight(text).strip()
    lead_in = _LEAD_IN.match(said)
    said = said[lead_in.end() :] if lead_in else said
    found = next((one for words in _PART_OF_DAY if (one := words.fullmatch(said))), None)
    change = read_correction(f"it was {_WAS.sub('', found['rest'])}", today) if found else None
    if found is None or change is None or change.problems or change.change.on:
        return None
    return replace(change, which=0 if found["first"] else 1)


def _days(named: str, today: date) -> tuple[tuple[date, ...], tuple[str, ...]]:
    """The days, where there is nothing else, each with its words."""
    found, rest = find_dates(named, today), named
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    if (
        not found
        or not _JOINS.fullmatch(rest)
        or any(len(one.days) == 0 or one.span_days > 1 for one in found)
    ):
        return (), ()
    days = tuple(day for one in found for day in one.days)
    return days, tuple(_words(day, one, named) for one in found for day in one.days)


def _words(day: date, one: Dated, named: str) -> str:
    """The words of one day: "the 12th" of "the 5th and 12th", but nothing of "5 and 12 October"."""
    words = named[one.start : one.end]
    if len(one.days) == 1:
        return words
    return f"the {day.day}th" if _NUMBERS.fullmatch(words) else ""
