"""What the encoder is taught from: questions, each with the entry that answers it."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from balint.guidance.library import shipped

DATA = Path(__file__).parent / "data"
NOTHING = "none"  # the label of a question that no entry speaks of
SLIPS = "aeiourstnl"


@dataclass(frozen=True, slots=True)
class Question:
    """`context` is what was asked just before; `label` the id of the entry that answers, or NOTHING.

    `yes` is whether the entry answers it with yes or no, or None if with neither.
    """

    text: str
    label: str
    context: str = ""
    yes: bool | None = None


def questions() -> tuple[Question, ...]:
    """Each wording once: those of the entries first, then those written for teaching alone."""
    entries = shipped().entries
    yes = openings()
    worded = [(words, entry.id) for entry in entries for words in (entry.question, *entry.asked)]
    worded += [(row["q"], row["id"]) for name in ("phrasings", "not-covered") for row in _rows(name)]
    first: dict[str, Question] = {}
    for words, label in worded:
        first.setdefault(words.casefold(), Question(words, label, yes=yes.get((label, words))))
    return tuple(first.values())


def follow_ups() -> tuple[Question, ...]:
    titles = {entry.id: entry.question for entry in shipped().entries}
    yes = openings()
    return tuple(
        Question(row["q"], row["id"], titles[row["after"]], yes.get((row["id"], row["q"])))
        for row in _rows("follow-ups")
    )


def openings() -> dict[tuple[str, str], bool]:
    """Whether a question is answered yes, by the entry's id and its words, of those answered yes or no."""
    own = {(entry.id, entry.question): entry.yes for entry in shipped().entries if entry.yes is not None}
    return own | {(row["id"], row["q"]): row["yes"] for row in _rows("openings")}


def _rows(name: str) -> Iterator[dict[str, Any]]:
    for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def reworded(question: Question, titles: list[str], chance: random.Random) -> Question:
    """A question as another hand might type it, now and then after one about something else."""
    words = question.text.split()
    kind = chance.random()
    if kind < 0.25:
        words = [_slip(word, chance) if chance.random() < 0.2 else word for word in words]
    elif kind < 0.4 and len(words) > 4:
        words = [word for word in words if chance.random() > 0.1] or words
    text = " ".join(words)
    if chance.random() < 0.2:
        text = text.rstrip("?.")
    elsewhere = not question.context and chance.random() < 0.15
    return replace(question, text=text, context=chance.choice(titles) if elsewhere else question.context)


def _slip(word: str, chance: random.Random) -> str:
    """A word with a slip of the pen in it: a letter left out, swapped, doubled or wrong."""
    if len(word) < 4:
        return word
    place = chance.randrange(1, len(word) - 1)
    before, here, after = word[:place], word[place], word[place + 1 :]
    slips = (
        before + after,
        before + after[0] + here + after[1:],
        before + here + here + after,
        before + chance.choice(SLIPS) + after,
    )
    return chance.choices(slips, (3, 3, 2, 2))[0]
