"""What one run is asked for, and what came of it."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.talk import Talk, talking


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages a second over all, and in one chat; and to how many people."""

    account: float
    chat: float
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`rate` is of all messages a second, since the limit is on all: those of the announcement, what shows
    its author how it goes, and the answers to who writes meanwhile; `news` of the announcement's alone.

    `over` are requests beyond the limits, `twice` and `missed` people, `unknown` those of whom the program
    says that it does not know; `waits` are the seconds after which a person who wrote was answered.
    """

    rate: float
    news: float
    over: int
    twice: int
    missed: int
    unknown: int = 0
    unknown_arrived: int = 0
    kills: int = 0
    waits: tuple[float, ...] = ()
    processor: float = 0.0  # of a core, on average, while it went out


@dataclass(frozen=True, slots=True)
class Counting:
    """The counting Bot API, in its process."""

    talk: Talk
    url: str

    def begin_writing(self) -> None:
        self.talk.tell("write")

    def progress(self) -> tuple[int, float]:
        """How many have been told, and the seconds since the last of them."""
        told, since = json.loads(self.talk.say("progress"))
        return told, since

    def figures(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.talk.say("figures"))
        return found


def surroundings() -> dict[str, str]:
    """The environment of a process of ours, with nobody's own settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BALINT_")}
    here = (str(Path(__file__).parents[2]), kept.get("PYTHONPATH", ""))
    return kept | {"PYTHONPATH": os.pathsep.join(filter(None, here))}


@contextmanager
def counting(limits: Limits, folder: Path) -> Iterator[Counting]:
    command = [sys.executable, "-m", "benchmarks.announcements.server", str(limits.account), str(limits.chat)]
    with talking(command, folder, surroundings()) as talk:
        yield Counting(talk, f"http://127.0.0.1:{talk.hear().strip()}")


def rate(counted: dict[str, Any], what: str) -> float:
    """Messages a second, from the first of the announcement's to the last."""
    return (counted[what] - 1) / counted["seconds"] if counted["seconds"] else 0.0
