"""What is asked behind a report and only means that it be kept: "could you hold both for me?"."""

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


def without_wish_to_keep(text: str) -> str:
    """The report alone; a message that is nothing but such a wish stays as it is."""
    return _PLEASE_KEEP.sub(".", text)
