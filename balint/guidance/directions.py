"""In which direction the questions lie that each entry answers.

Those of the shipped entries come with the package, from many more wordings than the entries hold themselves;
those of anybody else's are found at the start. With each goes whether the answer to that question is yes.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from balint.encoder.network import Encoder, Numbers, encode_once
from balint.guidance.library import EntryKind, GuidanceEntry, Library
from balint.guidance.openings import coded

NOTHING = "none"  # in the place of an id: questions that no shipped entry speaks of
NEAR = 0.86  # from which on a question that was not covered is, by an answer that was added; measured: 0025
_STEPS = 127  # a direction is kept in whole numbers of so many steps: a quarter of the memory
_AT_ONCE = 4096  # directions that are spread out to full numbers at a time
Steps = npt.NDArray[np.int8]
Openings = npt.NDArray[np.int8]
Part = tuple[Steps, Openings]  # of one entry's questions: their directions, and what openings.coded keeps


@dataclass(frozen=True, slots=True)
class Directions:
    """One direction a row, and one of `openings`; `starts` has the first row of each id."""

    ids: tuple[str, ...]
    starts: npt.NDArray[np.intp] = field(repr=False)
    steps: Steps = field(repr=False)
    openings: Openings = field(repr=False)

    def closeness(self, directions: Numbers) -> Numbers:
        """How close each lies to some directions, from -1 to 1: a row for each of those."""
        parts = range(0, len(self.steps), _AT_ONCE)
        spread = (self.steps[part : part + _AT_ONCE].astype(np.float32) for part in parts)
        close: Numbers = np.concatenate([directions @ rows.T for rows in spread], axis=1)
        return close / np.float32(_STEPS)

    def rows(self, place: int) -> slice:
        """Those of the id in that place."""
        end = self.starts[place + 1] if place + 1 < len(self.starts) else len(self.steps)
        return slice(int(self.starts[place]), int(end))


def of_library(library: Library, encoder: Encoder) -> Directions:
    """The directions of a library's questions; and of those that none of the shipped entries answers."""
    stored = _shipped()
    shipped = {each.id for each in library.entries if (each.id, mark(each)) in stored}
    found = {
        each.id: stored[each.id, mark(each)] if each.id in shipped else _of(each, encoder)
        for each in library.entries
    }
    if shipped:
        found[NOTHING] = stored[NOTHING, ""]
    answers = {each.id for each in library.entries if each.kind is EntryKind.ANSWER}
    if own := [found[each][0] for each in found if each in answers - shipped]:
        for each in ({NOTHING} | shipped) & found.keys() - answers:
            found[each] = _unless_near(found[each], np.concatenate(own))
    found = {each: part for each, part in found.items() if len(part[0])}
    steps, openings = zip(*found.values(), strict=True)
    return Directions(tuple(found), _starts(steps), np.concatenate(steps), np.concatenate(openings))


def mark(entry: GuidanceEntry) -> str:
    """Tells whether an entry is worded as it was when its directions were found."""
    worded = "\n".join((entry.question, *entry.asked))
    return hashlib.blake2b(worded.encode(), digest_size=8).hexdigest()


def _unless_near(part: Part, answered: Steps) -> Part:
    """Without the questions that come so near to one with an answer of somebody's own that this is theirs."""
    steps, openings = part
    closeness = steps.astype(np.float32) @ answered.T.astype(np.float32) / np.float32(_STEPS**2)
    left = closeness.max(axis=1) < NEAR
    return steps[left], openings[left]


def _of(entry: GuidanceEntry, encoder: Encoder) -> Part:
    steps = in_steps([encode_once(encoder, words) for words in (entry.question, *entry.asked)])
    openings = (coded(entry.question, entry.yes), *(coded(words, None) for words in entry.asked))
    return steps, np.array(openings, np.int8)


def in_steps(directions: Sequence[Numbers]) -> Steps:
    """Directions, a row each, in whole numbers."""
    return np.round(np.stack(directions) * _STEPS).astype(np.int8)


def _shipped() -> dict[tuple[str, str], Part]:
    """By id and mark."""
    with as_file(files("balint.guidance") / "directions.npz") as path, np.load(path) as stored:
        steps = stored["steps"]
        names = bytes(stored["names"]).decode().split("\n")
        openings = stored["openings"]
        starts = stored["starts"]
    parts = zip(np.split(steps, starts[1:]), np.split(openings, starts[1:]), strict=True)
    return {_named(name): part for name, part in zip(names, parts, strict=True)}


def _named(name: str) -> tuple[str, str]:
    entry_id, _, marked = name.partition(" ")
    return entry_id, marked


def stored(by_name: dict[tuple[str, str], Part]) -> dict[str, npt.NDArray[np.generic]]:
    """The tables to be shipped."""
    names = "\n".join(f"{entry_id} {marked}".strip() for entry_id, marked in by_name)
    steps, openings = zip(*by_name.values(), strict=True)
    return {
        "steps": np.concatenate(steps),
        "openings": np.concatenate(openings),
        "starts": _starts(steps),
        "names": np.frombuffer(names.encode(), np.uint8),
    }


def _starts(parts: Iterable[Steps]) -> npt.NDArray[np.intp]:
    return np.cumsum([0, *(len(part) for part in parts)])[:-1]
