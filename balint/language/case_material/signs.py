"""What in a message speaks for or against a story: its words, what they are about, and how they follow on.

Most words are never met in training, so each is also taken for the class it belongs to (classes.toml), and,
beyond the words that make grammar, only classes and shapes count when it is asked what follows what.
"""

import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from balint.language.patterns import expression, words
from balint.language.spelling import straight

_READ_AT_MOST = 4000  # characters
_LONGEST_BEGINNING = 11  # letters of an entry in classes.toml that stands for all words that begin so

_TOKEN = expression(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[?,.:;!\"]")
_ENDS_A_SENTENCE = frozenset('.?!:"')

_GRAMMAR = words(
    """
    i me my mine myself we us our ours you your he him his himself she her hers herself it its they them
    their theirs a an the this that these those one some any no not and or but so because since when while
    if as than then who whom whose which what how why where of in on at to for from with without by about
    after before over into out off up down through is was are were be been being am has have had having do
    does did done will would can could should may might must shall won't wouldn't can't couldn't didn't
    doesn't don't hasn't haven't hadn't isn't wasn't aren't weren't there here now just only never always
    still again ever too also very said says told tells asked asks wants wanted thinks thought keeps kept
    came comes went goes got gets i'm i've i'd i'll he's he'd he'll she's she'd she'll it's they're they've
    they'd we're we've that's there's who's what's led attended presented brought supervision group case
    patient client log
    """
)
_HE_OR_SHE = words("he him his himself he's he'd she her hers herself she's she'd")
_I = words("i me my i'm i've")
_TITLES = words("mr mrs ms miss mister")
_OF_COLLEAGUES = words("dr prof professor doctor canon rev")
_ENDINGS = ("ed", "ing", "ly", "n't", "'s", "s")


@dataclass(frozen=True, slots=True)
class _Token:
    word: str  # in small letters
    capital: bool
    first: bool  # of its sentence


@dataclass(frozen=True, slots=True)
class _Classes:
    of_word: dict[str, tuple[str, ...]]
    of_beginning: dict[str, tuple[str, ...]]


def signs(text: str) -> frozenset[str]:
    """Every sign in the text, each once, named by its kind: w: word, p: its beginning, c: class, b: pair."""
    tokens = _tokens(text)
    classes = [_classes_of(token.word) for token in tokens]
    symbols = [_symbol(token, of) for token, of in zip(tokens, classes, strict=True)]
    found = {f"b:{one} {next_one}" for one, next_one in pairwise(["^", *symbols, "$"])}
    for token, symbol in zip(tokens, symbols, strict=True):
        if token.word[0].isalpha() and symbol != "<name>":
            found.add(f"w:{token.word}")
            if len(token.word) > 5:
                found.add(f"p:{token.word[:5]}")
    for name, times in Counter([*_people(tokens), *(name for of in classes for name in of)]).items():
        found |= {f"c:{name}>{more_than}" for more_than in (0, 1, 3) if times > more_than}
    return frozenset(found | {f"long>{length}" for length in (4, 8, 16, 32, 64) if len(tokens) > length})


def _tokens(text: str) -> list[_Token]:
    said = straight(text[:_READ_AT_MOST]).replace("w/", "with ")
    shouted = said.isupper()
    tokens: list[_Token] = []
    first = True
    for found in _TOKEN.finditer(said):
        tokens.append(_Token(found[0].casefold(), found[0][0].isupper() and not shouted, first))
        first = found[0] in _ENDS_A_SENTENCE
    return tokens


def _people(tokens: list[_Token]) -> list[str]:
    return [
        name
        for token in tokens
        for name, of_it in (("he or she", _HE_OR_SHE), ("i", _I))
        if token.word in of_it
    ]


def _symbol(token: _Token, classes: tuple[str, ...]) -> str:
    if token.word in _TITLES:
        return "<title>"
    if token.word in _OF_COLLEAGUES and token.capital:
        return "<colleague>"
    if token.word in _GRAMMAR:
        return token.word
    return f"<{classes[0]}>" if classes else _shape(token)


def _shape(token: _Token) -> str:
    word = token.word
    if word[0].isdigit():
        return "#" * min(len(word), 3)
    if len(word) == 1:
        return "<initial>" if word.isalpha() else word
    if token.capital and not token.first:
        return "<name>"
    return next((f"-{ending}" for ending in _ENDINGS if word.endswith(ending)), "*")


def _classes_of(word: str) -> tuple[str, ...]:
    classes = _classes()
    whole = classes.of_word.get(word) or classes.of_word.get(word.removesuffix("'s"))
    if whole:
        return whole
    for length in range(min(len(word), _LONGEST_BEGINNING), 1, -1):
        if word[:length] in classes.of_beginning:
            return classes.of_beginning[word[:length]]
    return classes.of_word.get(word.removesuffix("s"), ())


@cache
def _classes() -> _Classes:
    tables = tomllib.loads(files(__package__).joinpath("classes.toml").read_text(encoding="utf-8"))
    of_word: dict[str, tuple[str, ...]] = {}
    of_beginning: dict[str, tuple[str, ...]] = {}
    for name, entries in tables.items():
        for entry in dict.fromkeys(entries.split()):
            into = of_beginning if entry.endswith("-") else of_word
            into[entry.removesuffix("-")] = (*into.get(entry.removesuffix("-"), ()), name)
    return _Classes(of_word, of_beginning)
