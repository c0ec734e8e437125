"""A text as the encoder reads it: words, or the parts of words that it knows, by number."""

import unicodedata
from collections.abc import Mapping, Sequence

from balint.language.patterns import expression

LONGEST = 64  # pieces that are read, the marks at start and end among them
_LONGEST_CONTEXT = 24
_LONGEST_WORD = 12
_START, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_WORD = expression(r"[a-z0-9]+|[^\sa-z0-9]")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "“": '"', "”": '"'})


def cut(known: Mapping[str, int], text: str, context: str = "") -> list[int]:
    """The numbers of a text's pieces, after those of what was asked just before, if it is given.

    `known` has "##" before a part that goes on within a word.
    """
    before = [known[_START], *_pieces(known, context)[:_LONGEST_CONTEXT], known[_END]] if context else []
    start = [] if context else [known[_START]]
    return [*before, *start, *_pieces(known, text)[: LONGEST - 2], known[_END]][:LONGEST]


def cut_words(known: Mapping[str, int], words: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    """The numbers of the pieces of words in a row, and the place of each word's first among them: in as many
    parts as are needed, none longer than what is read at once.
    """
    parts: list[tuple[list[int], list[int]]] = []
    numbers: list[int] = [known[_START]]
    firsts: list[int] = []
    for word in words:
        pieces = (_pieces(known, word) or [known[_UNKNOWN]])[:_LONGEST_WORD]
        if len(numbers) + len(pieces) >= LONGEST:
            parts.append(([*numbers, known[_END]], firsts))
            numbers, firsts = [known[_START]], []
        firsts.append(len(numbers))
        numbers += pieces
    return [*parts, ([*numbers, known[_END]], firsts)]


def _pieces(known: Mapping[str, int], text: str) -> list[int]:
    bare = unicodedata.normalize("NFD", text.lower().translate(_PLAIN))
    bare = "".join(character for character in bare if not unicodedata.combining(character))
    return [piece for word in _WORD.findall(bare) for piece in _within(known, word)]


def _within(known: Mapping[str, int], word: str) -> list[int]:
    """The longest known pieces that make up a word, from its start; the unknown one if none do."""
    found: list[int] = []
    start = 0
    while start < len(word):
        goes_on = "##" if start else ""
        end = next((e for e in range(len(word), start, -1) if goes_on + word[start:e] in known), None)
        if end is None:
            return [known[_UNKNOWN]]
        found.append(known[goes_on + word[start:end]])
        start = end
    return found
