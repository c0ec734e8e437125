"""Given names that are no other words: what tells a name from a word where nothing announces it."""

from functools import cache
from importlib.resources import files


@cache
def given_names() -> frozenset[str]:
    """All of them, lower case, with and without their accents."""
    return frozenset((files(__package__) / "given_names.txt").read_text(encoding="utf-8").split())
