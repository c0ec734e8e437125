"""Answers to an announcement, in words: "coming", "I can't make it", "maybe", "read it"; and what its
recipients ask of it afterwards.
"""

from enum import StrEnum

from balint.language.patterns import pattern
from balint.language.spelling import straight

_FIRST = r"""(?:(?:yes|no|oh|ok|well|hi|but|so|sorry|thanks|thank you|actually|unfortunately|sadly|regrettably
|(?:i'm |i am )?afraid|(?:i |i've |i have )?changed my mind
|on second thoughts?)[,.!:;]*(?: [–-])? (?:and )?)*"""
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


class AskedBack(StrEnum):
    """What a recipient asks of the latest announcement."""

    ANSWER = "answer"  # their own
    WORDS = "words"


_ANSWERED = r"(?:answer(?:ed)?|reply|replied)"
_THE_TEAM = r"(?:you|(?:the )?(?:accreditation )?team|they)"
_ANNOUNCEMENT = r"(?:the |that |your |their )?(?:last |latest |previous )?announcements?"
_ASKED_BACK = tuple(
    (
        pattern(
            rf"(?:(?:and|so|sorry|please|hi),? )*(?:{words})(?: (?:again|then|please|last time))*[ .?!]*"
        ),
        asked,
    )
    for words, asked in (
        (
            rf"""what (?:did|have)? ?i (?:{_ANSWERED}|press(?:ed)?|choose|chose|chosen)
            (?: (?:to|about) (?:it|that|this|{_ANNOUNCEMENT}|you|them|the team))?
            |what (?:was|is|'s) my (?:answer|reply)(?: to (?:it|that|{_ANNOUNCEMENT}))?|my answer
            |(?:did|have) i (?:already )?{_ANSWERED}(?: (?:to )?(?:it|that|{_ANNOUNCEMENT}))?
            (?: yet| already)?
            |(?:did|have) i (?:say|said|tell you|told you)(?: that)? i(?:'m| am|'d| would| will|'ll| was)?
            (?: be)? (?:coming|come|there)
            |am i (?:down as |marked as )?(?:coming|going|signed up)""",
            AskedBack.ANSWER,
        ),
        (
            rf"""what (?:did|have|has) {_THE_TEAM} (?:send|sent|announced?|writ(?:e|ten)|tell|told)
            (?: (?:me|us|everyone|everybody|to me|to us|out))*
            |(?:what (?:was|is|'s) (?:in )?|(?:show|send|give|read)(?: me)? |see |can i see )
            (?:the|that|your|their) (?:last |latest |previous )?(?:announcement|message (?:from|of) the team)
            |(?:show|send)(?: me)? (?:what (?:you|the team) (?:sent|announced)(?: me| us)?)
            |what (?:announcements?|messages from the team)
            (?: did i (?:get|receive)| have i (?:got|had|received)| were there)""",
            AskedBack.WORDS,
        ),
    )
)


def read_asked_back(text: str) -> AskedBack | None:
    said = " ".join(straight(text).split())
    return next((asked for words, asked in _ASKED_BACK if words.fullmatch(said)), None)


def read_answer(text: str) -> str | None:
    """What is stored of an answer; None for anything else."""
    said = " ".join(straight(text).split())
    return next((answer for words, answer in _ANSWERS if words.fullmatch(said)), None)


def declines(text: str) -> bool:
    """Whether an invitation is turned down, and nothing else is said: whoever "can't" is in no distress."""
    return read_answer(text) == "cannot"
