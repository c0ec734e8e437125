"""What an example could have been as well: other names, other numbers, slips, several sessions in a row."""

import random
from collections.abc import Sequence
from dataclasses import replace

from balint.language.given_names import given_names
from balint.language.name_words import TITLES
from balint.language.numbers import IN_WORDS
from balint.language.tagging.tagger import Tag
from benchmarks.understanding.tagger_training.examples import Example

RENAMED, RECOUNTED, SLIPPED, JOINED = 0.5, 0.4, 0.15, 0.25  # of all that are met
JOINED_TO_ASIDE = 0.2
FEWEST, MOST = 3, 14  # heads
_IN_WORDS = {number: word for word, number in reversed(IN_WORDS.items())}  # "twelve" before "a dozen"
_JOINTS = (("and",), ("then",), (",",), (".",), (",", "then"), (";",), ("/",), (",", "and"), (".", "Also"))
_LONG = 4  # letters of a word in which a slip is likely


def varied(
    one: Example, others: Sequence[Example], asides: Sequence[Example], chance: random.Random
) -> Example:
    """`others` tell of a session each, `asides` of days on which there was none."""
    if one.sessions == 1 and chance.random() < JOINED:
        one = _joined(one, chance.choice(others), chance)
    if one.sessions and chance.random() < JOINED_TO_ASIDE:
        aside = chance.choice(asides)
        one = _joined(one, aside, chance) if chance.random() < 0.5 else _joined(aside, one, chance)
    words = list(one.words)
    if chance.random() < RENAMED:
        _rename(words, one.tags, chance)
    if chance.random() < RECOUNTED:
        for place, tag in enumerate(one.tags):
            if tag is Tag.HEADS:
                number = chance.randint(FEWEST, MOST)
                words[place] = str(number) if chance.random() < 0.6 else _IN_WORDS[number]
    if chance.random() < SLIPPED:
        _slip(words, one.tags, chance)
    return replace(one, words=tuple(words))


def _joined(one: Example, other: Example, chance: random.Random) -> Example:
    joint = chance.choice(_JOINTS)
    return Example(
        words=(*one.words, *joint, *other.words),
        tags=(*one.tags, *(Tag.NOTHING for _ in joint), *other.tags),
        told=tuple(map(max, one.told, other.told)),
        days=(*one.days, *(None for _ in joint), *other.days),
        sessions=one.sessions + other.sessions,
    )


def _rename(words: list[str], tags: Sequence[Tag | None], chance: random.Random) -> None:
    given = sorted(given_names())
    called: dict[str, str] = {}
    for place, tag in enumerate(tags):
        word = words[place]
        named = tag in (Tag.CO_LEADER, Tag.SUPERVISOR) and word.isalpha() and len(word) > 1
        if named and word.casefold() not in TITLES:
            name = called.setdefault(word.casefold(), chance.choice(given))
            words[place] = name.capitalize() if word[0].isupper() else name


def _slip(words: list[str], tags: Sequence[Tag | None], chance: random.Random) -> None:
    """A letter left out, two in the other order, or one twice."""
    long = [
        place
        for place, (word, tag) in enumerate(zip(words, tags, strict=True))
        if word.isalpha() and len(word) > _LONG and tag is Tag.NOTHING
    ]
    if not long:
        return
    place = chance.choice(long)
    word, at = words[place], chance.randint(1, len(words[place]) - 2)
    words[place] = chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at] + word[at:],
        )
    )
