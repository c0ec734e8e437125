"""How questions are worded: endings and synonyms evened out, and what kind of thing a word names.

The words themselves are data, in vocabulary.toml.
"""

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.resources import files

_WORD = re.compile(r"£|\d+|[a-z]+\d*")
_APOSTROPHE = re.compile(r"['’`]")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`filler` says nothing about the subject; `openers` begin a question and say little.

    An `everyday` word that no phrasing has does not make a question one about something else. `phrases`
    are several words with one meaning; `kinds`, marked with #, make a physio be asked about as a midwife is.
    """

    filler: frozenset[str]
    openers: frozenset[str]
    everyday: frozenset[str]
    meanings: dict[str, str] = field(repr=False)
    kinds: dict[str, tuple[str, ...]] = field(repr=False)
    phrases: tuple[tuple[re.Pattern[str], str], ...] = field(repr=False)

    def words(self, text: str) -> list[str]:
        """The words of a text in small letters, in its order, phrases joined."""
        said = _APOSTROPHE.sub("", text.casefold())
        for pattern, meaning in self.phrases:
            said = pattern.sub(meaning, said)
        return _WORD.findall(said)

    def term(self, word: str) -> str:
        """What stands for a word's meaning, or the word without its ending."""
        if word in self.filler:
            return word
        stem = _stem(word)
        known = (
            self.meanings[form] for form in (word, word.removesuffix("s"), stem) if form in self.meanings
        )
        return next(known, stem)

    def kinds_of(self, word: str) -> tuple[str, ...]:
        """The kinds of thing a word names."""
        return ("#number",) if word.isdigit() else self.kinds.get(word, ())


def english() -> Vocabulary:
    tables = tomllib.loads((files("balint.guidance") / "vocabulary.toml").read_text(encoding="utf-8"))
    numbers = _by_word(tables["numbers"])
    kinds: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for named in (tables["kinds"], tables["towns"], {"town": " ".join(_by_word(tables["towns"]))}):
        for kind, words in named.items():
            for word in words.split():
                kinds[word] += (f"#{kind}",)
    kinds |= dict.fromkeys(numbers, ("#number",))
    return Vocabulary(
        filler=frozenset(tables["filler"].split()),
        openers=frozenset(tables["openers"].split()),
        everyday=frozenset(tables["everyday"].split()),
        meanings=_by_word(tables["meanings"]) | numbers,
        kinds=dict(kinds),
        phrases=tuple(
            (re.compile(rf"\b(?:{pattern})\b"), f" {meaning} ")
            for meaning, patterns in tables["phrases"].items()
            for pattern in patterns
        ),
    )


def _by_word(table: dict[str, str]) -> dict[str, str]:
    """A table of meaning to words, turned round; the meaning stands for itself too."""
    return {word: meaning for meaning, words in table.items() for word in (meaning, *words.split())}


def _stem(word: str) -> str:
    if len(word) < 4 or not word.isalpha() or word.endswith(("ss", "us", "is")):
        return word
    for ending, instead in (("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        stem = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(stem) > 3:
            return stem.rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word
