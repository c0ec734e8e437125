"""In which direction the questions lie that each entry answers.

Those of the shipped entries come with the package, from many more wordings than the entries hold themselves;
those of anybody else's are found at the start.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from balint.guidance.encoder import Encoder, Numbers, encode
from balint.guidance.library import GuidanceEntry, Library

NOTHING = "none"  # in the place of an id: questions that no shipped entry speaks of
_STEPS = 127  # a direction is stored in whole numbers of so many steps


@dataclass(frozen=True, slots=True)
class Directions:
    """One direction a row; `starts` has the first row of each id."""

    ids: tuple[str, ...]
    starts: npt.NDArray[np.intp] = field(repr=False)
    numbers: Numbers = field(repr=False)


def of_library(library: Library, encoder: Encoder) -> Directions:
    """The directions of a library's questions; and of those that none of the shipped entries answers."""
    stored = _shipped()
    found = {
        entry.id: stored[entry.id, mark(entry)] if (entry.id, mark(entry)) in stored else _of(entry, encoder)
        for entry in library.entries
    }
    if any((entry.id, mark(entry)) in stored for entry in library.entries):
        found[NOTHING] = stored[NOTHING, ""]
    return Directions(tuple(found), _starts(found.values()), np.concatenate([*found.values()]))


def mark(entry: GuidanceEntry) -> str:
    """Tells whether an entry is worded as it was when its directions were found."""
    worded = "\n".join((entry.question, *entry.asked))
    return hashlib.blake2b(worded.encode(), digest_size=8).hexdigest()


def _of(entry: GuidanceEntry, encoder: Encoder) -> Numbers:
    return np.stack([encode(encoder, words) for words in (entry.question, *entry.asked)])


def _shipped() -> dict[tuple[str, str], Numbers]:
    """By id and mark."""
    with as_file(files("balint.guidance") / "directions.npz") as path, np.load(path) as stored:
        numbers = stored["numbers"].astype(np.float32) / _STEPS
        names = bytes(stored["names"]).decode().split("\n")
        starts = stored["starts"]
    parts = np.split(numbers, starts[1:])
    return {_named(name): part for name, part in zip(names, parts, strict=True)}


def _named(name: str) -> tuple[str, str]:
    entry_id, _, marked = name.partition(" ")
    return entry_id, marked


def stored(by_name: dict[tuple[str, str], Numbers]) -> dict[str, npt.NDArray[np.generic]]:
    """The tables to be shipped."""
    names = "\n".join(f"{entry_id} {marked}".strip() for entry_id, marked in by_name)
    return {
        "numbers": np.round(np.concatenate([*by_name.values()]) * _STEPS).astype(np.int8),
        "starts": _starts(by_name.values()),
        "names": np.frombuffer(names.encode(), np.uint8),
    }


def _starts(parts: Iterable[Numbers]) -> npt.NDArray[np.intp]:
    return np.cumsum([0, *(len(part) for part in parts)])[:-1]
