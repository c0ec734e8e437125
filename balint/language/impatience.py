"""What is said to a reminder that is unwelcome, and of a reference that is chased or given up."""

from balint.language.patterns import pattern
from balint.language.spelling import straight

_UNWELCOME = pattern(
    r"""(?:(?:please|oh|no|ok|just)[\s,]+)*(?:i (?:don't|do not|didn't) (?:want|need|like|ask for)
    (?: these| this| it| them| that| any of (?:this|these))|go away|leave me (?:alone|be)
    |stop (?:it|this|that)|enough(?: of this)?|not interested|shut up|no more(?: of (?:this|these))?
    |no thank(?:s| you)|get lost|stop (?:bothering|nagging|pestering) me)
    (?: (?:please|now|thanks|any ?more|at all))*[\s.!]*"""
)
_CHASED = pattern(
    r"""(?:(?:yes|ok|no|not yet|nothing yet|still nothing|still waiting|so|and|i've|i have|i|have|just|already
    |done|again)[\s,.]+)*chased(?: up)?
    (?P<who> (?:(?:dr|prof|mrs?|ms) )?[^\W\d_]+)(?: up)?
    (?: (?:(?:for|about|over) (?:it|form r|(?:the|my) (?:reference|form r))|today|again|just now|now
    |this (?:morning|afternoon|evening)))*[\s.!]*"""
)
_GIVEN_UP = pattern(
    r"""(?:(?:sorry|no|please|just|oh|sadly)[\s,]+)*
    (?:(?:forget(?: about)?|drop|leave out) (?P<left>[^\W\d_]+)
    |(?P<who>[^\W\d_]+) (?:can't|cant|cannot|won't|will not|isn't able to|is not going to|isn't going to)
    (?: be able to)?(?: do| write| send| give)
    (?: (?:it|this|that|one|form r|(?:me )?(?:a|my|the) reference))?)
    (?: (?:any ?more|any longer|after all|now))*[\s.!]*"""
)
_NOBODY = frozenset({"it", "her", "him", "them", "this", "that", "she", "he", "they", "one", "up", "form"})


def is_unwelcome(text: str) -> bool:
    """ "Go away", "I don't want these": of the reminder that was shown last, and of nothing else."""
    return _UNWELCOME.fullmatch(_plain(text)) is not None


def read_chased(text: str) -> str | None:
    """Who was chased: "I've chased Ruth"; "" for "chased her", None if nothing of the kind is said."""
    found = _CHASED.fullmatch(_plain(text))
    return _name(found["who"]) if found else None


def read_given_up(text: str) -> str | None:
    """Who will not write a reference: "Sue can't do it any more"; "" for "she can't", None otherwise."""
    found = _GIVEN_UP.fullmatch(_plain(text))
    return _name(found["left"] or found["who"]) if found else None


def _name(word: str) -> str:
    return "" if word.strip().lower() in _NOBODY else word.strip()


def _plain(text: str) -> str:
    return " ".join(straight(text).split())
