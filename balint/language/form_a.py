"""Answers to what Form A asks for, and changes of it: "my profession is GP"."""

import re

from balint.language.case_material import holds_case_material
from balint.language.patterns import expression, pattern
from balint.language.said import Word
from balint.language.spelling import straight
from balint.language.words import read_word
from balint.pathway.application import Field

_LONGEST = {Field.NAME: 100, Field.REGION: 60, Field.PROFESSION: 60}
_LEADS = {
    Field.NAME: pattern(
        r"(?:(?:my (?:full )?name is|i'm called|i am called|call me|i'm|i am|it's|it is)\s+)?"
    ),
    Field.REGION: pattern(
        r"(?:(?:my region is|i(?:'m| am)? (?:live |based |from )?(?:in|on)|in|on|from|the)\s+)?(?:the )?"
    ),
    Field.PROFESSION: pattern(
        r"(?:(?:my profession is|i work as|i'm|i am|i'm working as|it's|it is|as)\s+)?(?:an? )?"
    ),
}
_TOLD = {
    Field.NAME: pattern(r"my (?:full )?name is .+"),
    Field.REGION: pattern(r"my region is .+"),
    Field.PROFESSION: pattern(r"(?:my profession is|i work as) .+"),
    Field.MEMBER: pattern(
        r"i(?:'m| am) (?:not )?(?:yet )?an? (?:\w+ )?member(?: of the (?:balint )?society)?.*"
    ),
    Field.SINCE: pattern(r"(?:yes,? )?(?:i(?:'ve| have) been )?(?:a )?(?:member )?since .+"),
}
_WORDS = expression(r"[^\W\d_][\w.,&/'()+ -]*")
_OF_ELSE = pattern(
    r""".*\b(?:pathway|appeal(?:ed|s)?|applied|apply|application|accreditation|membership|form[ -][ar]
    |sessions?|supervisions?|led|attended|yesterday|today|tomorrow|last (?:night|week))\b.*"""
)
_A_SENTENCE = pattern(  # and so neither a region nor a profession
    r"""(?:i|i've|i'm|i'd|we|you|he|she|it|they|my|this|that|there|not|no|still|already|just|have|has|had|am
    |was|were|been|being|going|done|ready|on|to|please|what|how|when|who|why|can|could|do|does|did)\b.*"""
)
_MOST_WORDS = 8
_BESIDE_A_YEAR = """
    yes yeah yep well i i've i'm have been am a an the full paid up paid-up member membership joined became
    since in from about around approximately roughly probably perhaps think it was is that of society balint
    and early late mid year autumn summer spring winter january february march april may june july august
    september october november december my first or so ok
"""  # what may stand beside the year since which somebody is a member
_MAY_STAND = frozenset(_BESIDE_A_YEAR.split())
_YEAR = expression(r"\b(?P<year>(?:19|20)\d\d)\b")
_PATHWAY = pattern(r"\bpathway\b")  # "I'm not on it yet" says nothing of membership
_NOT_A_MEMBER = pattern(r"\b(?:not|no|never|isn't)\b")
_MEMBER = pattern(r"\b(?:yes|member|since|paid)\b")
_NONE = pattern(r"(?:no|none|nothing|i don't|i do not|i have none)\b.*")
_ONE = pattern(r"(?:yes|i have|i do|ukcp|bpc|i'm|i am)\b.*")


def read_answer(field: Field, text: str, year: int) -> str | bool | int | None:
    """What a message says to the question for a field; None if it does not answer it. `year` is the present
    one.
    """
    said = " ".join(straight(text).split()).strip(" .!")
    if not said or "?" in said or said.startswith("/"):
        return None
    match field:
        case Field.QUALIFICATION:
            return False if _NONE.fullmatch(said) else True if _ONE.fullmatch(said) else None
        case Field.MEMBER:
            if _PATHWAY.search(said):
                return None
            if _NOT_A_MEMBER.search(said):
                return False
            is_one = (_MEMBER.search(said), _YEAR.search(said), read_word(said) is Word.YES)
            return True if any(is_one) else None
        case Field.SINCE:
            return _since(said, year)
    lead = _LEADS[field].match(said)
    value = said[lead.end() :] if lead else said
    if not _WORDS.fullmatch(value) or len(value) > _LONGEST[field] or holds_case_material(text):
        return None
    if field is Field.NAME:
        return value
    if _A_SENTENCE.fullmatch(value) or tells_of_else(value):
        return None
    return value if len(value.split()) <= _MOST_WORDS else None


def tells_of_else(text: str) -> bool:
    """Whether it is about sessions or the pathway, and so no answer to what the form asks for."""
    return _OF_ELSE.fullmatch(" ".join(straight(text).split())) is not None


def _since(said: str, year: int) -> int | None:
    """The year of a message that tells of nothing else."""
    words = re.findall(r"[\w'-]+", said.lower())
    years = [int(word) for word in words if _YEAR.fullmatch(word)]
    beside = {word for word in words if not _YEAR.fullmatch(word)}
    alone = len(years) == 1 and beside <= _MAY_STAND
    return years[0] if alone and 1960 <= years[0] <= year else None


def read_change(text: str) -> Field | None:
    """The field that somebody tells anew while the form is open: "my region is Wales"."""
    said = " ".join(straight(text).split()).strip(" .!")
    return next((field for field, form in reversed(_TOLD.items()) if form.fullmatch(said)), None)
