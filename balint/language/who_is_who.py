"""The answer to whether two names are one person's, in words of one's own."""

from balint.language.patterns import pattern

_THEY_ARE = r"(?:(?:it|that|she|he)(?: is|'s) |they(?: are|'re) )?"
_SAME = pattern(
    rf"""(?:(?:yes|yep|yeah|sure)\b[\s,]*)?{_THEY_ARE}(?:one and |all )?
    (?:(?:the )?same(?: person| one| woman| man)?|one person)[\s.]*"""
)
_OTHER = pattern(
    rf"""(?:(?:no|nope)\b[\s,]*)?{_THEY_ARE}(?:some(?:body|one) (?:else|different|new)
    |an?other(?: one| person)?|(?:a )?different(?: people| person| one)?|two (?:different )?people
    |not the same(?: person| one)?)[\s.]*"""
)


def read_same(text: str) -> bool | None:
    """Whether the two are said to be one; None for other words."""
    said = text.strip().replace("’", "'")
    if _OTHER.fullmatch(said):
        return False
    return True if _SAME.fullmatch(said) else None
