"""A small encoder: a text as numbers that tell what it means, all of it or each of its words.

Layers of MiniLM with a smaller vocabulary, taught further on what people say here and kept in whole numbers
(docs/decisions/0018, 0027). It runs on numpy: a runtime for neural networks alone would take more memory than
the program has left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import pairwise
from math import sqrt

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from balint.encoder.pieces import cut

Numbers = npt.NDArray[np.float32]

_HEADS = 12
_SMALL = 1_000_000  # multiplications in what OpenBLAS takes for a small product


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """`pieces` numbers the words and parts of words that are known ("##" goes before a part that follows).

    A table of `weights` is kept in whole numbers, with a scale for each of its columns.
    """

    pieces: dict[str, int] = field(repr=False)
    weights: dict[str, npt.NDArray[np.int8]] = field(repr=False)
    scales: dict[str, Numbers] = field(repr=False)
    others: dict[str, Numbers] = field(repr=False)  # biases, norms, places in the text

    @property
    def layers(self) -> int:
        return sum(name.endswith(".ask") for name in self.weights)

    def times(self, rows: Numbers, name: str) -> Numbers:
        """Rows multiplied by a table.

        Some columns at a time, a third faster for a short text than the whole table at once: small products
        need no copy of the table put in order, and what is spread out to full numbers stays close at hand.
        """
        table = self.weights[name]
        height, width = table.shape
        columns = _SMALL // (len(rows) * height) // 16 * 16 or width
        product: Numbers = np.empty((len(rows), width), np.float32)
        for start in range(0, width, columns):
            part = table[:, start : start + columns].astype(np.float32)
            np.matmul(rows, part, out=product[:, start : start + columns])
        product *= self.scales[name]
        return product


def read(package: str, name: str) -> Encoder:
    """The encoder that comes with a package in the file of that name.

    Its tables are small: more than one thread would only wait for each other, and heat a small server.
    """
    threadpool_limits(1)
    with as_file(files(package) / name) as path, np.load(path) as stored:
        tables = dict(stored)
    pieces = bytes(tables.pop("pieces", b"")).decode().split("\n")
    scales = {
        name.removesuffix(".scale"): tables.pop(name) for name in list(tables) if name.endswith(".scale")
    }
    return Encoder(
        pieces={piece: number for number, piece in enumerate(pieces)},
        weights={name: tables[name] for name in scales},
        scales=scales,
        others={name: table.astype(np.float32) for name, table in tables.items() if name not in scales},
    )


def encode_all(encoder: Encoder, texts: Sequence[tuple[str, str]]) -> Numbers:
    """The directions of texts, 128 numbers of length 1 a row. With each text goes what was asked just before.

    All at once: reading the weights takes longer than what is done with them for one short text.
    """
    cuts = [cut(encoder.pieces, text, context) for text, context in texts]
    found = encoder.times(means(in_context(encoder, cuts), cuts), "out")
    directions: Numbers = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    return directions


def encode(encoder: Encoder, text: str, context: str = "") -> Numbers:
    direction: Numbers = encode_all(encoder, [(text, context)])[0]
    return direction


@lru_cache(4096)
def encode_once(encoder: Encoder, text: str) -> Numbers:
    """The same, remembered: for words that are looked at again and again."""
    return encode(encoder, text)


def in_context(encoder: Encoder, cuts: Sequence[Sequence[int]]) -> Numbers:
    """The meaning of each piece in the light of the others of its text: a row each, text after text."""
    starts = np.cumsum([0, *map(len, cuts)])
    told = _told(encoder, cuts)
    for layer in range(encoder.layers):
        told = _attended(encoder, told, starts, f"{layer}.")
    return told


def means(told: Numbers, cuts: Sequence[Sequence[int]]) -> Numbers:
    """Of the rows of each text."""
    starts = np.cumsum([0, *map(len, cuts)])
    sums: Numbers = np.add.reduceat(told, starts[:-1])
    return (sums / np.diff(starts)[:, None]).astype(np.float32)


def _told(encoder: Encoder, cuts: Sequence[Sequence[int]]) -> Numbers:
    """The meaning of each piece by itself and in its place."""
    alone = encoder.weights["words"][np.concatenate(cuts)].astype(np.float32) * encoder.scales["words"]
    places = np.concatenate([encoder.others["places"][: len(numbers)] for numbers in cuts])
    return _evened(encoder, alone + places, "words")


def _attended(encoder: Encoder, told: Numbers, starts: npt.NDArray[np.intp], layer: str) -> Numbers:
    """The meaning of each piece in the light of the others of its text."""
    asked = encoder.times(told, layer + "ask") + encoder.others[layer + "ask.shift"]
    heard = np.concatenate([_heeded(asked[start:end]) for start, end in pairwise(starts)])
    heard = encoder.times(heard, layer + "hear") + encoder.others[layer + "hear.shift"]
    told = _evened(encoder, told + heard, layer + "hear")
    thought = encoder.times(told, layer + "think") + encoder.others[layer + "think.shift"]
    conclusion = encoder.times(_gelu(thought), layer + "conclude") + encoder.others[layer + "conclude.shift"]
    return _evened(encoder, told + conclusion, layer + "conclude")


def _heeded(asked: Numbers) -> Numbers:
    """What the pieces of one text say to each other."""
    asks, offers, says = asked.reshape(len(asked), 3, _HEADS, -1).transpose(1, 2, 0, 3)
    heed: Numbers = asks @ offers.transpose(0, 2, 1) * float(asks.shape[-1]) ** -0.5
    heeded: Numbers = (_softmax(heed) @ says).transpose(1, 0, 2).reshape(len(asked), -1)
    return heeded


def _evened(encoder: Encoder, rows: Numbers, name: str) -> Numbers:
    """Layer normalisation."""
    centred = rows - rows.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + 1e-12)
    evened: Numbers = centred / spread * encoder.others[name + ".gain"] + encoder.others[name + ".bias"]
    return evened


def _softmax(rows: Numbers) -> Numbers:
    raised = np.exp(rows - rows.max(axis=-1, keepdims=True))
    shares: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def _gelu(rows: Numbers) -> Numbers:
    """The smooth step the layers were taught with, by its usual approximation."""
    smooth: Numbers = 0.5 * rows * (1 + np.tanh(sqrt(2 / np.pi) * (rows + 0.044715 * rows * rows * rows)))
    return smooth
