"""The tagger: which words of a report are names and heads counted, and what kind of session it tells of.

A small encoder taught on reports (docs/decisions/0027). It knows how people say things, and nothing of days.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import TypeVar

import numpy as np

from balint.encoder.network import Encoder, Numbers, in_context, means, read
from balint.encoder.pieces import cut_words
from balint.guidance import encoder as guidance
from balint.language.patterns import expression
from balint.pathway.entries import Activity, Format

SHARED = ("words", "places", "0.", "1.")  # what it has in common with the encoder of questions
WORD = expression(r"[^\W_]+|[^\w\s]")
ACTIVITIES = (
    Activity.GROUP_LED,
    Activity.GROUP_ATTENDED,
    Activity.SUPERVISION,
    Activity.SUPERVISION_GROUP,
    Activity.LEADERSHIP_WEEKEND,
    Activity.LEADERSHIP_DAY,
)
FORMATS = (Format.ONLINE, Format.IN_PERSON, Format.HYBRID)


Table = TypeVar("Table")


class Tag(IntEnum):
    """What a word is, in the order of the tagger's columns."""

    NOTHING = 0
    HEADS = 1
    CO_LEADER = 2
    SUPERVISOR = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `start` to `end`, with how likely each tag is, from 0 to 1; and if it is of a day, how likely
    each kind of session was held then.
    """

    start: int
    end: int
    likely: Mapping[Tag, float]
    held: Mapping[Activity, float]


@dataclass(frozen=True, slots=True)
class Tags:
    """`activities` and `formats` tell how likely it is that the text tells of each, from 0 to 1."""

    words: tuple[Word, ...]
    activities: Mapping[Activity, float]
    formats: Mapping[Format, float]

    def held(self, start: int, end: int) -> Mapping[Activity, float]:
        """How likely each kind of session was held on the day told from `start` to `end`."""
        words = [word for word in self.words if word.start < end and start < word.end]
        return {kind: sum(word.held[kind] for word in words) / len(words) for kind in ACTIVITIES}


@cache
def shipped() -> Encoder:
    """Some 6 MB of its own, upon the lowest layers of the guidance's encoder."""
    below, own = guidance.shipped(), read("balint.language.tagging", "tagger.npz")
    return Encoder(
        below.pieces,
        _lowest(below.weights) | own.weights,
        _lowest(below.scales) | own.scales,
        _lowest(below.others) | own.others,
    )


def _lowest(tables: dict[str, Table]) -> dict[str, Table]:
    return {name: table for name, table in tables.items() if name.startswith(SHARED)}


def read_tags(texts: Sequence[str]) -> tuple[Tags, ...]:
    """The tags of each text, all read at once."""
    tagger = shipped()
    spans = [[found.span() for found in WORD.finditer(text)] for text in texts]
    parts = [
        cut_words(tagger.pieces, [text[start:end] for start, end in words])
        for text, words in zip(texts, spans, strict=True)
    ]
    cuts = [numbers for part in parts for numbers, _ in part]
    told = in_context(tagger, cuts)
    starts = np.cumsum([0, *map(len, cuts)])[:-1]
    wholes = _likely(tagger, np.hstack([told[starts], means(told, cuts)]), "whole")
    each, days = _of_words(tagger, told), _likely(tagger, told, "day")
    found, number = [], 0
    for words, part in zip(spans, parts, strict=True):
        own = slice(number, number + len(part))
        rows = [
            start + place for start, (_, firsts) in zip(starts[own], part, strict=True) for place in firsts
        ]
        tags = tuple(
            Word(
                *span,
                dict(zip(Tag, each[row].tolist(), strict=True)),
                dict(zip(ACTIVITIES, days[row].tolist(), strict=True)),
            )
            for span, row in zip(words, rows, strict=True)
        )
        likely = wholes[own].max(axis=0).tolist()
        kinds, formats = likely[: len(ACTIVITIES)], likely[len(ACTIVITIES) :]
        found.append(
            Tags(tags, dict(zip(ACTIVITIES, kinds, strict=True)), dict(zip(FORMATS, formats, strict=True)))
        )
        number += len(part)
    return tuple(found)


def _likely(tagger: Encoder, told: Numbers, reader: str) -> Numbers:
    """How likely each is that the reader tells apart, whatever the others are."""
    likely: Numbers = 1 / (1 + np.exp(-(tagger.times(told, reader) + tagger.others[f"{reader}.shift"])))
    return likely


def _of_words(tagger: Encoder, told: Numbers) -> Numbers:
    found = tagger.times(told, "each") + tagger.others["each.shift"]
    raised = np.exp(found - found.max(axis=-1, keepdims=True))
    shares: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return shares
