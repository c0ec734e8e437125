"""Who is who among colleagues: whether two names are one person's, and what somebody is really called."""

import re

from balint.language.name_spans import is_written_as_name, name_at
from balint.language.patterns import pattern
from balint.language.said import Renamed, SameColleague

_THEY_ARE = r"(?:(?:it|that|she|he)(?: is|'s) |they(?: are|'re) )?"
_SAME = pattern(
    rf"""(?:(?:yes|yep|yeah|sure)\b[\s,]*)?{_THEY_ARE}(?:one and |all )?
    (?:(?:the )?same(?: person| one| woman| man)?|one person)[\s.]*"""
)
_OTHER = pattern(
    rf"""(?:(?:no|nope)\b[\s,]*)?{_THEY_ARE}(?:some(?:body|one) (?:else|different|new)
    |an?other(?: one| person)?|(?:a )?different(?: people| person| one)?|two (?:different )?people
    |not the same(?: person| one)?)[\s.]*"""
)


def read_same(text: str) -> bool | None:
    """Whether the two are said to be one; None for other words."""
    said = text.strip().replace("’", "'")
    if _OTHER.fullmatch(said):
        return False
    return True if _SAME.fullmatch(said) else None


_LONGEST = 120  # characters
_NAME = r"[^\W\d_][\w'. -]{0,40}?"
_LEAD_IN = r"(?:(?:no|yes|oh|ah|sorry|oops|so|and|by the way|btw|actually|just to say|fyi)\b[\s,.:]*)*"
_TAIL = r"(?:,? (?:by the way|btw|actually|sorry|please|not .{1,40}))?[\s.!]*"
_ONE_PERSON = pattern(
    rf"""{_LEAD_IN}(?P<one>{_NAME}) (?:and|&) (?P<other>{_NAME}) are (?:both |actually |really )*
    (?:(?P<same>(?:one and )?the same(?: person| woman| man)?|one(?: and the same)? person)
    |(?:two )?different people|two people|not the same(?: person)?){_TAIL}
    |{_LEAD_IN}(?P<this>{_NAME}) is (?:actually |really )*(?P<not>not )?the same(?: person)? as
    (?P<that> {_NAME}){_TAIL}"""
)
_SURNAME = pattern(
    rf"""{_LEAD_IN}(?P<old>{_NAME})'s (?:sur|last |second |family )name is (?P<surname>{_NAME}){_TAIL}"""
)
_SPELT = pattern(
    rf"""{_LEAD_IN}(?:(?:it|that|the name|her name|his name|their name)(?:'s| is| was| should be)?
    |(?P<old>{_NAME})(?:'s name)?(?: is| should be)?) (?:actually |really |properly )*
    (?:spelt|spelled|written)(?: as| like this:?|:)? (?P<new>{_NAME}){_TAIL}
    |{_LEAD_IN}(?P<known>{_NAME})'s (?:full |real |right |proper )*name is (?:actually |really )?
    (?P<whole>{_NAME}){_TAIL}"""
)


def read_colleague_names(text: str) -> SameColleague | Renamed | None:
    """What is told of the names of colleagues; None if it is anything else."""
    said = text.strip().replace("’", "'")
    if len(said) > _LONGEST:
        return None
    if pair := _ONE_PERSON.fullmatch(said):
        one, other = _name(pair["one"] or pair["this"]), _name(pair["other"] or pair["that"])
        same = pair["same"] is not None or (pair["this"] is not None and pair["not"] is None)
        return SameColleague(one, other, same) if one and other else None
    if found := _SURNAME.fullmatch(said):
        old, surname = _name(found["old"]), _name(found["surname"])
        return Renamed(old, f"{old} {surname}") if old and surname else None
    if found := _SPELT.fullmatch(said):
        old, new = found["old"] or found["known"] or "", _name(found["new"] or found["whole"])
        return Renamed(_name(old), new) if new and (not old or _name(old)) else None
    return None


def _name(words: str) -> str:
    """The words, if they are a name written as one; else nothing."""
    bare = re.sub(r"\.$", "", words.strip()) if len(words) > 3 else words.strip()
    span = name_at(bare, 0, shouted=False)
    whole = span is not None and span[1] >= len(bare.rstrip("."))
    return bare if whole and span and is_written_as_name(bare, span) else ""
