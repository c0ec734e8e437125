"""Answers to the question whether a meeting took place: "it did", "we didn't meet", "it was cancelled"."""

from balint.language.patterns import pattern
from balint.language.spelling import straight

_LEAD = r"(?:(?:yes|yep|yeah|no|nope|sorry|oh|sadly|unfortunately|actually|the group|group|ok|okay)[\s,.!]+)*"
_DID_NOT = pattern(
    rf"""{_LEAD}(?:(?:it|we|that|they|she|he|ruth)\s)?(?:(?:didn't|did\snot|wasn't|was\snot|never|no)\s?
    (?:meet|met|happen(?:ed)?|take\splace|go\sahead|on|held|meeting|have\sit)?
    |(?:was|got|is|had\sbeen)\s(?:cancelled|canceled|called\soff|off|postponed)|cancelled|canceled)
    (?:\s(?:this|that)\s(?:time|week)|\sin\sthe\send|\syesterday|\slast\s(?:night|week))*[\s.!]*"""
)
_DID = pattern(
    rf"""{_LEAD}(?:(?:it|we|that)\s)?(?:did|met|happened|took\splace|went\sahead|did\s(?:meet|happen))
    (?:\s(?:as\susual|as\splanned|yesterday|last\snight))*[\s.!]*"""
)


def read_whether_it_met(text: str) -> bool | None:
    """Whether it took place, as the whole message says; None if it says something else."""
    said = " ".join(straight(text).split())
    if _DID_NOT.fullmatch(said):
        return False
    return True if _DID.fullmatch(said) else None
