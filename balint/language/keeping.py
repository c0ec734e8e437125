"""What stands around a report and asks nothing: "could you hold both for me?" behind it, and before it "I
don't know whether you need the venue, but".
"""

from balint.language.patterns import pattern

_KEPT = r"(?:hold|keep|save|log|note|add|record|put|enter|store|register)"
_PLEASE_KEEP = pattern(
    rf"""(?<=\w\w)(?:[\s.!;,–—-]+)(?:and |so )?(?:(?:please |kindly )+{_KEPT}
    |(?:can|could|would|will) (?:you|we
    |i)(?: please| kindly| just)* {_KEPT})[ ]
    (?:(?:both|them|these|those|all|it|that|this|of|two|three|four|sessions|groups|entries|the|lot|on|record|down
    |in|for me|to|my|our|the|list|log|portfolio
    |please|pls|kindly|thanks|thank you|somewhere|safely)\b\s*)+[?.!]*\s*$"""
)


_YOU_MAY_NEED = pattern(
    r"""^\W*(?:(?:i(?:'m| am)? )?(?:do not|don't|not)(?: quite| really)? (?:know|sure|certain)
    |(?:i )?(?:can't remember|forget)|no idea|unsure)[ ]
    (?:if|whether) (?:i(?:'ve| have)? (?:already )?(?:told|said|mentioned|logged|reported|gave|given)
    |you (?:need|want|keep|take|record|require|care|mind|like|have|use)|(?:it|this|that)
    (?:'s| is)? (?:matters?|needed|wanted|required|of (?:any )?(?:use|interest)))\b[^.?!;]*?,? but\b[\s,]*"""
)


_IF_I_REMEMBER = pattern(
    r"""\bif (?:i (?:remember|recall)(?: it)?|memory serves(?: me)?|i (?:have|'ve got) (?:it|that))
    (?: rightly| right| correctly| well)?\b,?[ ]?"""
)


def without_doubts(text: str) -> str:
    """The report alone, without what its speaker is not sure of: what is wanted here, what is remembered."""
    return _IF_I_REMEMBER.sub("", _YOU_MAY_NEED.sub("", text))


def without_wish_to_keep(text: str) -> str:
    """The report alone; a message that is nothing but such a wish stays as it is."""
    return _PLEASE_KEEP.sub(".", text)
