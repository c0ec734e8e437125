"""What is asked of all those logged together: how many came on average, how many hours it was."""

from dataclasses import replace
from datetime import date

from balint.language.patterns import pattern
from balint.language.said import AskedRecord, Wanted
from balint.language.seeking import read_sought
from balint.language.spelling import straight

_LONGEST = 120  # characters
_PEOPLE = r"(?:people|ppl|members|participants|attendees|heads|of us)"
_HEADS = pattern(
    rf"""(?=.*\b(?:my|i|we|our)\b).*\b(?:how many {_PEOPLE}\b.*\b(?:on average|usually|normally|typically)
    |(?:on average,? )how many {_PEOPLE}|average (?:(?:group )?(?:size|attendance|turnout)
    |number of {_PEOPLE})|(?:group size|attendance|turnout) on average)\b.*"""
)
_HOURS = pattern(
    r"""(?=.*\b(?:my|i|we|our)\b).*\b(?:how many hours|total hours|hours in total|how much time
    |how long in total|how many minutes)\b.*"""
)
_OF_ONE_KIND = pattern(r"\b(?:i|we|i've)(?: have)? (?:co-?)?(?:led|ran|run|attended)\b")
_OF_THE_RULE = pattern(
    r"\b(?:need|needed|should|must|required|have to|left|more|can|recommended|ideal|each)\b"
)


def read_tally(text: str, today: date) -> AskedRecord | None:
    said = straight(text).strip()
    if len(said) > _LONGEST or _OF_THE_RULE.search(said):
        return None
    wanted = Wanted.HEADS if _HEADS.fullmatch(said) else Wanted.HOURS if _HOURS.fullmatch(said) else None
    if wanted is None:
        return None
    sought = read_sought(said, today, names_alone=True).sought
    if wanted is Wanted.HEADS and not _OF_ONE_KIND.search(said):  # "how many came to my groups"
        sought = replace(sought, activity=None)
    return AskedRecord(wanted, sought)
