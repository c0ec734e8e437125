"""The tagger: which words of a report are names and heads counted, and what kind of session it tells of.

A small encoder taught on reports (docs/decisions/0027). It knows how people say things, and nothing of days.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

import numpy as np

from balint.encoder.network import Encoder, Numbers, in_context, means, read
from balint.encoder.pieces import cut_words
from balint.pathway.entries import Activity, Format

LONGEST = 128  # pieces of words that are read
WORD = re.compile(r"[^\W_]+|[^\w\s]")
ACTIVITIES = (
    Activity.GROUP_LED,
    Activity.GROUP_ATTENDED,
    Activity.SUPERVISION,
    Activity.SUPERVISION_GROUP,
    Activity.LEADERSHIP_WEEKEND,
    Activity.LEADERSHIP_DAY,
)
FORMATS = (Format.ONLINE, Format.IN_PERSON, Format.HYBRID)


class Tag(IntEnum):
    """What a word is, in the order of the tagger's columns."""

    NOTHING = 0
    HEADS = 1
    CO_LEADER = 2
    SUPERVISOR = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `start` to `end`, with how likely each tag is, from 0 to 1."""

    start: int
    end: int
    likely: Mapping[Tag, float]


@dataclass(frozen=True, slots=True)
class Tags:
    """`activities` and `formats` tell how likely it is that the text tells of each, from 0 to 1."""

    words: tuple[Word, ...]
    activities: Mapping[Activity, float]
    formats: Mapping[Format, float]


@cache
def shipped() -> Encoder:
    return read("balint.language.tagging", "tagger.npz")


def read_tags(texts: Sequence[str]) -> tuple[Tags, ...]:
    """The tags of each text, all read at once."""
    tagger = shipped()
    spans = [[found.span() for found in WORD.finditer(text)] for text in texts]
    cuts, firsts = zip(
        *(
            cut_words(tagger.pieces, [text[start:end] for start, end in words], LONGEST)
            for text, words in zip(texts, spans, strict=True)
        ),
        strict=True,
    )
    told = in_context(tagger, cuts)
    starts = np.cumsum([0, *map(len, cuts)])[:-1]
    whole = tagger.times(np.hstack([told[starts], means(told, cuts)]), "whole") + tagger.others["whole.shift"]
    each = _shares(tagger.times(told, "each") + tagger.others["each.shift"])
    found = []
    for row, (start, words, places) in enumerate(zip(starts, spans, firsts, strict=True)):
        likely = (1 / (1 + np.exp(-whole[row]))).tolist()
        found.append(
            Tags(
                tuple(
                    Word(*span, dict(zip(Tag, each[start + place].tolist(), strict=True)))
                    for span, place in zip(words, places, strict=False)  # not all words may have been read
                ),
                dict(zip(ACTIVITIES, likely[: len(ACTIVITIES)], strict=True)),
                dict(zip(FORMATS, likely[len(ACTIVITIES) :], strict=True)),
            )
        )
    return tuple(found)


def _shares(rows: Numbers) -> Numbers:
    raised = np.exp(rows - rows.max(axis=-1, keepdims=True))
    shares: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return shares
