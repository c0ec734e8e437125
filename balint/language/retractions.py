"""What is taken back in the same breath: "8, no, 9 people", "tonight — well, last night"."""

import re

from balint.language.name_words import NOT_NAMES
from balint.language.numbers import NUMBER
from balint.language.patterns import expression, pattern, rows

_TAKEN_BACK = rows(
    r"""\s?(?:[,;–—(-]|\.{2,3}|…)?\s?(?:oh |ah |er |um )?(?:no|nope|sorry|oops|wait|actually|rather|or rather
    |hang on|hold on
    |correction|i mean|i meant|make that|scrap that|well(?=,)|(?:i )?tell a lie)\b[,:\s–—-]*(?:(?:sorry|no
    |hang on|hold on|wait|i mean
    |i meant
    |make that
    |it was|that's)\b[,:\s]*)*"""
)
_OF_WHAT = rows(
    r"""(?:of us|of them|there|present|came|people|members|participants|gps|doctors|minutes|mins)"""
)
_KINDS = (
    rf"(?<![\d.:])\b{NUMBER}(?![.:]\d)(?: {_OF_WHAT})?",
    r"\b(?:co-?)?(?:led|attended|supervision|facilitated|chaired|ran|hosted|conducted)",
    r"\b(?:online|zoom|teams|in person|in-person|face to face|hybrid)",
    r"\b(?:today|tonight|yesterday|last night|this (?:morning|afternoon|evening))",
)
_OF_A_KIND = tuple(
    expression(rf"(?P<old>{kind}{_TAKEN_BACK})(?P<new>(?:i |on |with |about )?{kind}\b)", re.IGNORECASE)
    for kind in _KINDS
)
_CLOCK = r"\b\d{1,2}[.:]\d\d(?: ?[ap]m)?\b"
_TIME = expression(rf"(?P<old>{_CLOCK}{_TAKEN_BACK})(?P<new>{_CLOCK})", re.IGNORECASE)
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

# "June and April were members" beside whoever co-led.
_WERE_MEMBERS = expression(
    r"(?<=[,;(] )(?!(?:I|We)\b)[A-Z][\w'-]+(?:(?:, | and | & )(?!(?:I|me|my)\b)[A-Z][\w'-]+)* (?:was|were) "
    r"(?:(?:there|as|just|only|ordinary|plain|also|both) )*(?:members?|participants?|attendees?)\b"
)
# "Attended — sorry, led! — the registrars' group": what was called out goes on.
_CALLED_OUT = pattern(r"(?<=\bled)!\s*[–—-](?=\s)|(?<=\battended)!\s*[–—-](?=\s)")


def without_retracted(text: str) -> str:
    """The text with what was meant in the place of what is taken back, and blanks beside it."""
    if _WAS_THERE.search(text):
        text = _NOT_AS_LEADER.sub("", text)
    text = _TIME.sub(lambda found: found["new"].ljust(len(found[0])), text)
    for words in _OF_A_KIND:
        text = words.sub(_put_right, text)
    for words in (_CALLED_OUT, _WERE_MEMBERS):
        text = words.sub(_blank, text)
    return _NAME.sub(_named_right, text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _put_right(found: re.Match[str]) -> str:
    """The blanks stand before what is meant, which may go on behind what was matched."""
    return " " * len(found["old"]) + found["new"]


def _named_right(found: re.Match[str]) -> str:
    return found[0] if found["word"].lower() in NOT_NAMES else " " * len(found["old"]) + found["new"]
