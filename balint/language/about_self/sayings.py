"""What the readers of a person's own words share: how people begin and end, and how a part is taken out."""

import re

I_AM = r"(?:i am|i'm|im)"
END = r"(?=\s*(?:[.,;:!)\n–—-]|$|(?:and|but|so)\b))"


def without(said: str, found: re.Match[str]) -> str:
    return cut(said, *found.span())


def cut(said: str, start: int, end: int) -> str:
    return said[:start] + " . " + said[end:]
