"""What is taken back in the same breath: "8, no, 9 people", "tonight — well, last night"."""

import re

from balint.language.name_words import NOT_NAMES
from balint.language.numbers import NUMBER
from balint.language.patterns import expression, pattern, rows

_TAKEN_BACK = rows(
    r"""\s?(?:[,;–—-]|\.{2,3}|…)?\s?(?:oh |ah |er |um )?(?:no|nope|sorry|oops|wait|actually|rather|or rather
    |hang on|hold on
    |correction|i mean|i meant|make that|scrap that|well(?=,)|(?:i )?tell a lie)\b[,:\s–—-]*(?:(?:sorry|no
    |hang on|hold on|wait|i mean
    |i meant
    |make that
    |it was|that's)\b[,:\s]*)*"""
)
_KINDS = (
    rf"\b{NUMBER}(?: (?:of us|people|members|participants|gps|doctors|minutes|mins))?",
    r"\b(?:co-?)?(?:led|attended|supervision|facilitated|chaired|ran|hosted|conducted)",
    r"\b(?:online|zoom|teams|in person|in-person|face to face|hybrid)",
    r"\b(?:today|tonight|yesterday|last night|this (?:morning|afternoon|evening))",
)
_OF_A_KIND = tuple(
    expression(rf"(?P<old>{kind}{_TAKEN_BACK})(?P<new>(?:i |on |with |about )?{kind}\b)", re.IGNORECASE)
    for kind in _KINDS
)
_TITLE = r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?"
_CAPITAL = r"[A-Z][\w'-]+"
_NAME = expression(
    rf"(?<=\b[wW]ith )(?P<old>{_TITLE}{_CAPITAL}(?: {_CAPITAL})?(?i:{_TAKEN_BACK})(?:with )?)"
    rf"(?P<new>{_TITLE}(?P<word>{_CAPITAL}))"
)


# "Attended (not led!) on Tuesday": nothing was called off, it is only said in what part.
_NOT_AS_LEADER = pattern(
    r"""(?<=\w)\s*(?:\(|[,.;]|\s[–-])\s*(?:(?:but|just|so|i was|i am|i'm|was) )*not (?:as )?(?:the |a )?
    (?:co-?)?(?:led|leading
    |leader|facilitating|facilitator|running it)\b[!.]*(?:\s*\)|(?=\s*[,.;!)]|\s+(?:just|only)\b|\s*$))"""
)
_WAS_THERE = pattern(
    r"\b(?:attend\w*|sat|member|took part|participa\w+|joined|went|was (?:at|in)|groups?|balint)\b"
)


def without_retracted(text: str) -> str:
    """The text with what was meant in the place of what is taken back, and blanks beside it."""
    if _WAS_THERE.search(text):
        text = _NOT_AS_LEADER.sub("", text)
    for words in _OF_A_KIND:
        text = words.sub(_put_right, text)
    return _NAME.sub(_named_right, text)


def _put_right(found: re.Match[str]) -> str:
    """The blanks stand before what is meant, which may go on behind what was matched."""
    return " " * len(found["old"]) + found["new"]


def _named_right(found: re.Match[str]) -> str:
    return found[0] if found["word"].lower() in NOT_NAMES else " " * len(found["old"]) + found["new"]
