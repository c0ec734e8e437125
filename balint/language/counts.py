"""How many sessions are told of at once: "2 groups", "twice", "groups"."""

import re
from dataclasses import dataclass

from balint.language.numbers import NUMBER, read_number

_SESSIONS = (
    r"(?:(?:more|other|further|balint|supervision|online|virtual|such|of|the|my|society|funded|good|separate|extra|additional"
    r"|accreditation|individual|leadership|weekly|monthly|training|about|group) )*"
    r"(?:groups|sessions|supervisions|times|meetings|weekends|days|supervision groups|events|x)\b"
)
_NUMBERED = re.compile(
    rf"(?<![\d./:–-])\b(?P<n>{NUMBER}) ?(?:x )?{_SESSIONS}(?! (?:ago|later|running))", re.I
)
_COUPLE = re.compile(rf"\b(?:a )?(?:couple|pair)(?: of)? {_SESSIONS}|\bboth {_SESSIONS}|\btwice\b", re.I)
_TIMES = re.compile(r"\b(?P<n>\d{1,3}) ?x\b|\bx ?(?P<m>\d{1,3})\b|\bthrice\b", re.I)
_PLURAL = re.compile(
    rf"\b(?:a few|several|some|many|lots of|loads of|various|dozens of|most|all) {_SESSIONS}|\b(?:groups|supervisions|sessions)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Count:
    """`number` is None for several of which it is not said how many. `words` is the piece of text."""

    number: int | None
    words: str


def find_count(text: str) -> Count | None:
    """How many sessions, if more than one is told of."""
    couple = _COUPLE.search(text)
    if couple:
        return Count(2, couple[0])
    numbered = _NUMBERED.search(text) or _TIMES.search(text)
    if numbered:
        digits = next((group for group in numbered.groups() if group), "3")
        number = read_number(digits)
        return Count(number, numbered[0].strip()) if number is not None and number > 1 else None
    plural = _PLURAL.search(text)
    return Count(None, plural[0]) if plural else None
