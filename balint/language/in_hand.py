"""What is said of the log in hand that changes nothing: whether it is saved, and what is not known of it."""

from balint.language.counts import ROUGHLY
from balint.language.numbers import NUMBER, read_number
from balint.language.patterns import pattern
from balint.language.spelling import mend

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_LEAD_IN = r"\W*(?:(?:so|and|ok|okay|sorry|wait|hang on|oh|right)\b\W*)*"
_IS_IT_SAVED = pattern(
    rf"""{_LEAD_IN}(?:(?:is|was|has|are|were|have) (?:that|it|this|they|those|everything)(?: been| all)?[ ]
    (?:saved|logged|kept|recorded|noted|in)|(?:did|have) (?:you|that|it)[ ]
    (?:save|saved|log|logged|keep|kept|get|got|go through|gone through)(?: (?:it|that|this|them|those))?)
    (?: (?:now|yet|already|then|ok|okay))?[\s?.!]*"""
)
_NOT_KNOWN = pattern(
    rf"""{_LEAD_IN}(?:i )?(?:no idea|don't know|do not know|dunno|can't remember|cannot remember
    |don't remember|can't recall|not sure|forget|forgot|i've forgotten)[ ](?:exactly )?
    (?:how (?:many|long)|who|where|what time|(?:about |of )?the (?:length|time|number|place))\b[^?]{{0,50}}"""
)

_DAY_NOT_KNOWN = pattern(
    rf"""{_LEAD_IN}(?:(?:i )?(?:(?:really |honestly )?(?:don't|do not|can't|cannot)[ ]
    (?:know|remember|recall|say)
    |dunno|forget|(?:have|'ve) (?:forgotten|no idea))|no idea|not sure|unsure|forgotten)
    (?: (?:exactly )?(?:when|(?:which|what) (?:day|date)|the (?:exact )?(?:day|date)|exactly))?
    (?: (?:any ?more|now|it was|that was|sorry|i'm afraid))*[\s.!]*"""
)

_IS_IT_RIGHT = pattern(
    rf"""{_LEAD_IN}(?:(?:is|was) (?:that|it|this|everything)(?: all)? (?:right|correct|ok|okay|alright|fine)
    |(?:have|did) you (?:got|get) (?:that|it|this|all that|everything)(?: right| down)?
    |does that look (?:right|ok|fine)|can i see (?:it|that)(?: again)?
    |show me(?: (?:it|that|what you(?:'ve| have) got))?(?: again)?
    |read (?:it|that) back(?: to me)?(?: please)?|what was that again|say that again
    |(?:which|what) (?:day|date|{_WEEKDAY}) (?:is|was) (?:that|it|this)(?: again| then)?
    |(?:is|was) (?:that|it|the \d{{1,2}}(?:st|nd|rd|th)?) an? {_WEEKDAY}
    |what (?:have|did) you (?:got|get|put|put down)(?: (?:so far|there|down|for that|for it))?)[\s?.!]*"""
)

_LET_ME_CHECK = (
    r"(?:let me|i'll|i need to|need to) (?:just )?(?:check|think|look)"
    r"(?: (?:my|the) (?:diary|calendar|notes|emails?))?"
)
_TAKES_TIME = pattern(
    rf"""\W*(?:wait|hang on|hold on|(?:just )?(?:a|one|give me a) (?:sec(?:ond)?|minute|moment)
    |bear with(?: me)?|hmm+|{_LET_ME_CHECK})(?:\W+(?:wait|please|hang on|{_LET_ME_CHECK}))*[\s.!]*"""
)

_OF_THE_LAST = pattern(
    rf"""{_LEAD_IN}(?:(?:where|when|how long|what|(?:which|what) day)[ ]
    (?:was|were|is) (?:it|that|they|those)(?: one)?
    |how long did (?:it|that) (?:last|take)|who with|with (?:who|whom)|who was (?:it|that) with
    |how many (?:of us |people )?(?:came|were there|were we|was (?:it|that))
    |which ones?(?: were (?:they|those))?|what (?:did|have) (?:i|you) (?:just )?
    (?:saved?|log(?:ged)?|put|got|say|said)(?: (?:just now|last|down|there))*
    |(?:which|what) {_WEEKDAY} (?:is|was) (?:that|it)|read (?:it|that) back|show me(?: that| it)?(?: again)?
    )[\s?.!]*"""
)
_OUT_OF_PLACE = pattern(
    rf"""{_LEAD_IN}(?:(?:that|it|this)(?: one)? (?:shouldn't|should not)[ ]
    (?:be there|be in there|have been (?:saved|logged))
    |(?:i|i've|you|you've) (?:logged|saved|added|put|got) (?:that|it|this)(?: one)?(?: in| down)? twice
    |(?:that|it|this)(?:'s| is| was) (?:a )?(?:duplicate|double|mistake|wrong entry)(?: entry)?)[\s.!]*"""
)


def asks_of_the_last(text: str) -> bool:
    """ "Where was it?", "who with?", just after something was saved."""
    return _OF_THE_LAST.fullmatch(mend(text).text.strip()) is not None


def is_out_of_place(text: str) -> bool:
    """ "That shouldn't be there", "I logged that twice"."""
    return _OUT_OF_PLACE.fullmatch(mend(text).text.strip()) is not None


_SO_MANY = pattern(
    rf"""{_LEAD_IN}(?:it was |there were |i think |i'd say )*(?:(?P<rough>{ROUGHLY}) (?P<roughly>{NUMBER})
    |(?P<n>{NUMBER})(?= (?:groups|sessions|times|of them|or so)))(?: or so)?
    (?: (?:groups|sessions|times|of them|in all|in total|altogether))*[\s.!]*"""
)


def how_many(text: str) -> int | None:
    """The 5 of "about 5", "5 of them", where a day was asked for of several; "5" may be the day."""
    found = _SO_MANY.fullmatch(mend(text).text.strip())
    return read_number(found["roughly"] or found["n"]) if found else None


def takes_time(text: str) -> bool:
    """ "Hang on, let me check my diary"."""
    return _TAKES_TIME.fullmatch(mend(text).text.strip()) is not None


def asks_whether_right(text: str) -> bool:
    """ "Is that right?", "what did you put?"."""
    return _IS_IT_RIGHT.fullmatch(mend(text).text.strip()) is not None


def asks_whether_saved(text: str) -> bool:
    """ "Is that saved?"."""
    return _IS_IT_SAVED.fullmatch(mend(text).text.strip()) is not None


def does_not_know(text: str) -> bool:
    """ "No idea how many came"."""
    return _NOT_KNOWN.fullmatch(mend(text).text.strip()) is not None


def does_not_know_the_day(text: str) -> bool:
    """ "Can't remember", where the day was asked for."""
    return _DAY_NOT_KNOWN.fullmatch(mend(text).text.strip()) is not None
