"""Answers to an announcement, in words: "coming", "I can't make it", "maybe", "read it"."""

from balint.language.patterns import pattern
from balint.language.spelling import straight

_FIRST = r"""(?:(?:yes|no|oh|ok|well|hi|but|so|sorry|thanks|thank you|actually|unfortunately|sadly|regrettably
|(?:i'm |i am )?afraid)[,.!]* )*"""
_I = rf"{_FIRST}(?:i(?:'m| am| will|'ll|'ve| have)? )?"
_END = r"(?:,? (?:thanks|thank you|sorry|please))*[ .!]*"
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?[a-z]{3,9})?)"
_WHEN = rf"""(?:then|today|tonight|tomorrow|(?:(?:on|for) )?(?:(?:that|the|this|next) )?{_DAY}
|(?:that|this|next) (?:day|date|weekend|week|month|morning|afternoon|evening|time))"""
_WHAT = (
    r"(?:the|that|this|our|your) (?:next )?(?:leadership |training |group |team )?"
    r"(?:meeting|group|workshop|event|training|session|conference|day|weekend|one)"
)
_THERE = r"come(?: along)?|make it|be there|attend|join(?: in| you| us)?|get there(?: in time)?|take part|go"
_WHY = (
    r"(?:[,.;:]| -| –)? (?:as |because )?(?:i'm |i am |i'll be )?(?:(?:too |very )?busy|on call|on holiday"
    r"|on leave|away|working|at work|abroad|something(?:'s| has)? come up)"
)
_TAIL = rf"(?:(?: (?:after all|either|in time)| {_WHEN}|(?: to| at| for)? {_WHAT})*(?:{_WHY})?)"
# To the end, word by word: what goes on otherwise ("I can't go on", "I can't come back") is no answer.
_CANNOT = rf"""(?:can't|cant|cannot|can not|can no longer|(?:don't|do not) think (?:that )?i can)
(?: (?:{_THERE}|(?:do|make|manage) (?:{_WHEN}|{_WHAT})))?{_TAIL}
|(?:be )?(?:unable|not able|not going to be able) to(?: (?:{_THERE}))?{_TAIL}
|(?:won't|wont|will not|shan't|shall not) be able to(?: (?:{_THERE}))?{_TAIL}
|(?:won't|wont|will not|shan't|not going to) (?:{_THERE}|be coming){_TAIL}
|not coming{_TAIL}"""
_ANSWERS = tuple(
    (pattern(rf"{_I}(?:{layout}){_END}"), answer)
    for layout, answer in (
        (r"(?:be )?(?:coming|there|attending)|come|count me in|can (?:come|make it)", "coming"),
        (_CANNOT, "cannot"),
        (r"maybe|perhaps|might(?: (?:come|be there))?|not sure(?: yet)?", "maybe"),
        (r"read(?: it| that)?", "read"),
    )
)


def read_answer(text: str) -> str | None:
    """What is stored of an answer; None for anything else."""
    said = " ".join(straight(text).split())
    return next((answer for words, answer in _ANSWERS if words.fullmatch(said)), None)


def declines(text: str) -> bool:
    """Whether an invitation is turned down, and nothing else is said: whoever "can't" is in no distress."""
    return read_answer(text) == "cannot"
