"""How many people came to a session: "8 of us", "nine turned up", "a group of ten"."""

import re

from balint.language.numbers import NUMBER, NUMBER_WORD, read_number
from balint.language.patterns import pattern, rows

_FEWEST, _MOST = 2, 60

_WHO = r"(?:of us|of them|people|persons?|members|participants|attendees|attended|attending|attendance)"
_HERE = r"(?:in the room|in[- ]person|face to face|f2f)"
_THERE = r"(?:online|(?:on |by |via )?zoom|(?:on|via|by) teams|(?:on|by) video|virtual(?:ly)?|remote(?:ly)?)"
_TWO_PARTS = pattern(
    rf"""\b(?P<here>{NUMBER})(?: {_WHO})? (?:{_HERE}
    |there)\b[^.;]{{0,20}}?\b(?P<there>{NUMBER})(?: {_WHO})? {_THERE}\b
    |\b(?P<there_first>{NUMBER})(?: {_WHO})? {_THERE}\b[^.;]{{0,20}}?\b(?P<here_last>{NUMBER})(?: {_WHO})?
    [ ]{_HERE}\b"""
)

_KIND = rows(
    r"""(?:people|ppl|persons?|(?:group )?members|participants|attendees|doctors|docs|gps?|(?:gp )?trainees
    |registrars|students|colleagues|clinicians|nurses|psychiatrists|therapists|medics|folks?|pax
    |psychologists|physicians|consultants|professionals|practitioners|vets|counsellors|residents|juniors
    |women|men|heads|bodies|souls|delegates)"""
)
_CAME = rows(
    r"""(?:came|attended|turned up|showed up|showed|joined|participated|were there|were present|there
    |present|in attendance|made it)"""
)
_MISSING = r"(?! (?:couldn't|didn't|missing|absent|away|short|cancelled|sent|left|late|dropped|joined late))"
_ABOUT = rows(
    r"""(?:about |around |roughly |approx\.? |approximately |c\.? ?|~ ?
    |some |nearly |all |only |just |the |a full[ ]|total of )*"""
)
_LIKE = r"(?:(?:other|lovely|regular|new|different|junior|young|enthusiastic|keen|gp|medical|fellow|great) )?"
_NO_TIME = r"(?! ?(?:the|my|our|min|hour|hr|h\b|month|week|day|one|session|group|weekend|time|of my))"

# In the order in which they are believed.
_HOW_MANY = tuple(
    pattern(layout)
    for layout in (
        rf"\b(?P<n>{NUMBER}) of (?:us|them|the group|my group)\b",
        rf"\b(?P<n>{NUMBER})\s?{_LIKE}{_KIND}\b{_MISSING}",
        rf"\b(?P<n>{NUMBER}) (?:of (?:us|them) )?(?:all )?{_CAME}\b",
        rf"\b(?P<n>{NUMBER}) (?:in (?:the (?:room|group)|attendance|all|total)|round the table|altogether)\b",
        rf"\b(?:group|turnout|attendance|circle|total) (?:was |of )+{_ABOUT}(?P<n>{NUMBER})\b(?! (?:min|h))",
        rf"""\b(?:we were|there were|we had|had|there was|with|were) {_ABOUT}(?P<n>{NUMBER})(?= (?:there
        |present|in|on|at|today|and|turn|of)\b|\s*(?:[,.;!)]|$))""",
        rf"""\b(?:participants|attendees|members|people|attendance|turnout|numbers?|size|present|attended
        |attending)\s*(?:was|were|[:=-])?\s*(?P<n>{NUMBER})\b(?![/:+]|\.\d)(?! ?(?:groups|sessions|balint
        |supervis|times|weekends))""",
        rf"\b(?:all|only|just) (?P<n>{NUMBER_WORD}|\d+)(?= |[,.]|$){_NO_TIME}",
        rf"(?:^|[,;(+]|\bwith)\s*(?P<n>{NUMBER}) (?:on|via|by|over) (?:zoom|teams|line)\b",
        rf"(?:^|[,;(])\s*(?P<n>{NUMBER}) (?:online|remotely|virtually|in[- ]person|face to face|f2f)\b",
        rf"(?:^|[,;(]|\s[–—-]\s)\s*(?P<n>{NUMBER})\s*(?=[,;)]|\s[–—-]\s|\.?\s*$)",
    )
)
_A_RANGE = re.compile(rf"(?:{NUMBER})\s*(?:-|–|—|to|or|/)\s*$", re.IGNORECASE)
_NO_HEADS = pattern(r"[£$€.:/\d]$|\b(?:at|aged?|room|bay|ward|year|st|fy|page|form|no)\.? $")


def read_participants(text: str) -> int | None:
    """How many came, if the text says it; a range ("8 or 9") does not."""
    parts = _TWO_PARTS.search(text)
    if parts:
        total = sum(read_number(number) or 0 for number in parts.groups() if number)
        return total if _FEWEST <= total <= _MOST else None
    for words in _HOW_MANY:
        for found in words.finditer(text):
            count = read_number(found["n"])
            before = text[max(0, found.start("n") - 12) : found.start("n")]
            if count is None or _A_RANGE.search(before) or _NO_HEADS.search(before):
                continue
            if _FEWEST <= count <= _MOST:
                return count
    return None


def told_in_two_parts(text: str) -> bool:
    """Whether some are told to have been in the room, and some on a screen."""
    return _TWO_PARTS.search(text) is not None
