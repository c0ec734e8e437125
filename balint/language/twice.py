"""Whether it is said that there were several sessions on one day."""

from balint.language.counts import find_count
from balint.language.patterns import pattern

_SAYS_SO = pattern(
    r"""\b(?:another|again|the other (?:one|group)|twice|two|2|double|back[- ]to[- ]back|in a row|both on
    |(?:a|the) (?:2nd|second)|first (?:one|group)|one after (?:the other|another))\b"""
)
_PART_OF_DAY = pattern(r"\b(?:morning|lunch(?:time)?|midday|noon|afternoon|evening|night|am|pm)\b")
_CLOCK = pattern(r"\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b|\b\d{1,2}:\d\d\b")


def says_twice(text: str) -> bool:
    """ "2 groups on Monday", "one in the morning and one in the evening", "at 10:00 and at 15:30"."""
    if find_count(text, None) or _SAYS_SO.search(text):
        return True
    parts = {found[0].lower() for found in _PART_OF_DAY.finditer(text)}
    return len(parts) > 1 or len(_CLOCK.findall(text)) > 1
