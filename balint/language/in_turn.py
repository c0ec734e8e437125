"""Sessions told apart by their places alone, so that the place leads: "one with Ben, the other with Sue" as
"the first with Ben; the second with Sue", and "Ros for the first two, nobody for the third" as "the first two
with Ros; the third alone".
"""

import re

from balint.language.numbers import NUMBER
from balint.language.patterns import pattern

_OF_TOLD = (
    r"(?:(?:was |were |had )?(?:(?:led )?(?:with|w|at|by|over|via) (?:(?!\w+day\b)[^,.;\d]){2,40}?"
    r"|on (?:zoom|teams)|online|in person|alone|solo|f2f)"
    rf"|(?:of|had) {NUMBER}(?: of us| people)?)"
)
_ONE_AND_OTHER = pattern(
    rf"""[,.;:(–—-]\s*(?:and\s)?one (?P<one>{_OF_TOLD})\s*(?:,\s*(?:and\s)?|;\s*|\band\s)
    (?:(?:the )?other(?: one)?|one) (?P<other>{_OF_TOLD})\s*(?P<end>$|[.;)])"""
)
_TWO_DAYS = pattern(
    r"""\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:and|&) (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)
    |\b\d{1,2}(?:st|nd|rd|th)?(?: [a-z]{3,9})? (?:and|&) (?:on )?(?:the )?\d{1,2}\b|\btwice\b
    |\b(?:two|2|both)\b"""
)
_MORE_DAYS = pattern(
    r"\d{1,2}(?:st|nd|rd|th)?, (?:the )?\d{1,2}\b|day, [a-z]+day\b"
    r"|\b(?:three|four|3|4) (?:groups|sessions|times)\b"
)
_AT_A_PLACE = pattern(
    r"""(?:[,.;:(–—-]|\b(?=and |but |with ))\s*(?:(?:and|but)\s)?(?:(?:with|w)\s(?P<with>[^,.;]{2,40}?)
    |(?P<name>(?-i:(?!(?:I|We|Led|Ran|Had|Did|Co|Attended|Group|Balint|Supervision|Online|The|Then|Also|Both|And)\b)
    [A-Z][\w'’-]+(?:[ ][A-Z][\w'’-]+)?)(?=(?:\sonly|\sthere)?\s(?:for|at)\s))
    |co-?lead(?:er|ing)?:?\s(?:was\s)?(?P<co>[^,.;]{2,40}?)|(?P<nobody>nobody|no one|no-one|none|alone|solo)
    |(?P<how>online|on zoom|on teams|in person|f2f))(?:\sonly|\sthere)?
    \s(?:for|at|on|in)\s(?P<which>(?:the\s)?(?:first|second|third|last)(?:\s(?:one|two|three|2|3))?)(?:\sones?)?
    (?=\s*(?:[,.;)]|$|and\b|but\b))"""
)
_DAY_AND_HEADS = (
    r"(?:(?:the )?\d{1,2}(?:st|nd|rd|th|/\d{1,2}|(?: [a-z]{3,9})?)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)"
    r" \(\d{1,2}(?: of us| people| ppl)?\)"
)
_BEHIND_ALL = pattern(  # "the 3rd (7), 10th (8) and 17th (6) with Una, zoom": all were
    rf"""(?P<days>{_DAY_AND_HEADS}(?:,? ?(?:and |& )?{_DAY_AND_HEADS})+),?[ ]
    (?=(?:with|w|on (?:zoom|teams)|online|in person|at the|f2f)\b
    (?:(?!\b(?:led|attended|supervision)\b)[^();:\d])*$)"""
)


def with_places_first(text: str) -> str:
    """The text with what is told of each of several sessions behind the place of that session."""
    found = _ONE_AND_OTHER.search(text)
    if found and _TWO_DAYS.search(text[: found.start()]) and not _MORE_DAYS.search(text[: found.start()]):
        told = f"; the first {_plain(found['one'])}; the second {_plain(found['other'])}"
        text = text[: found.start()] + told + text[found.start("end") :]
    return _AT_A_PLACE.sub(_place_first, _BEHIND_ALL.sub(r"\g<days>, all ", text))


def _plain(told: str) -> str:
    """ "Of 8" is 8 people: "the first of 8" would be a day of August."""
    counted = re.fullmatch(rf"(?:was |had )?(?:of |had )?({NUMBER})(?: of us| people)?", told, re.IGNORECASE)
    return f"{counted[1]} people" if counted else told


def _place_first(found: re.Match[str]) -> str:
    whom = found["with"] or found["co"] or found["name"]
    told = f"with {whom}" if whom else "alone" if found["nobody"] else found["how"]
    return f"; {found['which']} {told}"
