"""A small sentence encoder: texts that ask the same lie close together, however they are worded.

Three layers of MiniLM with a smaller vocabulary, taught on questions about Balint groups and kept in whole
numbers (docs/decisions/0018). It runs on numpy: a runtime for neural networks alone would take more memory
than the program has left.
"""

from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import as_file, files
from math import sqrt

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from balint.guidance.pieces import cut

Numbers = npt.NDArray[np.float32]

_HEADS = 12
_LAYERS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """`pieces` numbers the words and parts of words that are known ("##" goes before a part that follows).

    A table of `weights` is kept in whole numbers, with a scale for each of its columns.
    """

    pieces: dict[str, int] = field(repr=False)
    weights: dict[str, npt.NDArray[np.int8]] = field(repr=False)
    scales: dict[str, Numbers] = field(repr=False)
    others: dict[str, Numbers] = field(repr=False)  # biases, norms, places in the text

    def times(self, rows: Numbers, name: str) -> Numbers:
        """Rows multiplied by a table."""
        product: Numbers = (rows @ self.weights[name].astype(np.float32)) * self.scales[name]
        return product


@cache
def shipped() -> Encoder:
    """The encoder that comes with the package, about 9 MB.

    Its tables are small: more than one thread would only wait for each other, and heat a small server.
    """
    threadpool_limits(1)
    with as_file(files("balint.guidance") / "encoder.npz") as path, np.load(path) as stored:
        tables = dict(stored)
    pieces = bytes(tables.pop("pieces")).decode().split("\n")
    scales = {
        name.removesuffix(".scale"): tables.pop(name) for name in list(tables) if name.endswith(".scale")
    }
    return Encoder(
        pieces={piece: number for number, piece in enumerate(pieces)},
        weights={name: tables[name] for name in scales},
        scales=scales,
        others={name: table.astype(np.float32) for name, table in tables.items() if name not in scales},
    )


def encode(encoder: Encoder, text: str, context: str = "") -> Numbers:
    """The direction of a text: 128 numbers of length 1. `context` is what was asked just before."""
    told = _told(encoder, cut(encoder.pieces, text, context))
    for layer in range(_LAYERS):
        told = _attended(encoder, told, f"{layer}.")
    direction = encoder.times(told.mean(axis=0), "out")
    return _to_length_1(direction)


@lru_cache(4096)
def encode_once(encoder: Encoder, text: str) -> Numbers:
    """The same, remembered: for words that are looked at again and again."""
    return encode(encoder, text)


def _told(encoder: Encoder, numbers: list[int]) -> Numbers:
    """The meaning of each piece by itself and in its place."""
    alone = encoder.weights["words"][numbers].astype(np.float32) * encoder.scales["words"]
    return _evened(encoder, alone + encoder.others["places"][: len(numbers)], "words")


def _attended(encoder: Encoder, told: Numbers, layer: str) -> Numbers:
    """The meaning of each piece in the light of the others."""
    length, width = told.shape
    wide = width // _HEADS
    asked = encoder.times(told, layer + "ask") + encoder.others[layer + "ask.shift"]
    asks, offers, says = asked.reshape(length, 3, _HEADS, wide).transpose(1, 2, 0, 3)
    heed: Numbers = asks @ offers.transpose(0, 2, 1) * float(wide) ** -0.5
    heeded = _softmax(heed) @ says
    heard = encoder.times(heeded.transpose(1, 0, 2).reshape(length, width), layer + "hear")
    told = _evened(encoder, told + heard + encoder.others[layer + "hear.shift"], layer + "hear")
    thought = encoder.times(told, layer + "think") + encoder.others[layer + "think.shift"]
    conclusion = encoder.times(_gelu(thought), layer + "conclude") + encoder.others[layer + "conclude.shift"]
    return _evened(encoder, told + conclusion, layer + "conclude")


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


def _to_length_1(direction: Numbers) -> Numbers:
    scaled: Numbers = direction / max(float(np.linalg.norm(direction)), 1e-9)
    return scaled
