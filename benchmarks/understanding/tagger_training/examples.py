"""What the tagger is taught from: what people say, with the tags of its words and what it tells of."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from balint.language.numbers import read_number
from balint.language.tagging.tagger import ACTIVITIES, FORMATS, WORD, Tag
from balint.pathway.entries import GROUPS, Activity
from benchmarks.guidance.training.questions import questions
from benchmarks.sets import Row, rows
from benchmarks.understanding.tagger_training.plain import plain

SEEN = Path(__file__).parents[1] / "data"
OWN = Path(__file__).parent / "data"
QUESTIONS = 1_700  # of those that teach the encoder: whoever asks reports nothing
_AND = re.compile(r" and | & |, ")
_NAMES = {"co_leader": Tag.CO_LEADER, "supervisor": Tag.SUPERVISOR}


@dataclass(frozen=True, slots=True)
class Example:
    """`tags` has one for each word, or None where it is not known. `told` has how likely each of ACTIVITIES
    and FORMATS is told of.
    """

    words: tuple[str, ...]
    tags: tuple[Tag | None, ...]
    told: tuple[float, ...]
    sessions: int = 0


def examples() -> list[Example]:
    """The seen sets, the reports written for teaching, plain ones, and messages that report nothing."""
    reports = [(row["text"], row["entries"]) for row in rows(SEEN, "reports", "seen")]
    reports += [(row.pop("text"), [row]) for row in _own("reports")]
    reports += [(row["text"], row["entries"]) for row in plain()]
    nothing = [
        row["text"] for name in ("not-reports", "own-record", "ahead") for row in rows(SEEN, name, "seen")
    ]
    nothing += [row["text"] for row in _own("others")]
    asked = questions()
    nothing += [question.text for question in asked[:: len(asked) // QUESTIONS]]
    return [example(text, entries) for text, entries in reports] + [example(text, []) for text in nothing]


def example(text: str, entries: Sequence[Row]) -> Example:
    spans = [found.span() for found in WORD.finditer(text)]
    tags: list[Tag | None] = [Tag.NOTHING] * len(spans)
    for entry in entries:
        for key, tag in _NAMES.items():
            for start, end in _named(text, entry.get(key) or ""):
                for place, span in enumerate(spans):
                    if start <= span[0] and span[1] <= end:
                        tags[place] = tag
    for number in {str(entry["participants"]).casefold() for entry in entries if entry.get("participants")}:
        counted = [place for place, span in enumerate(spans) if _counts(text[slice(*span)], number)]
        for place in counted:
            tags[place] = Tag.HEADS if len(counted) == 1 else None
    kinds = {entry.get("activity") for entry in entries}
    formats = {entry.get("format") for entry in entries}
    return Example(
        tuple(text[start:end] for start, end in spans),
        tuple(tags),
        (*map(partial(_told, kinds), ACTIVITIES), *(float(each in formats) for each in FORMATS)),
        sessions=len(entries),
    )


def _told(kinds: set[Activity | None], activity: Activity) -> float:
    """A group that nobody could tell the kind of may have been led or attended."""
    return 0.5 if kinds == {None} and activity in GROUPS else float(activity in kinds)


def _own(name: str) -> Iterator[Row]:
    for line in (OWN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield {key: value for key, value in json.loads(line).items() if value}


def _named(text: str, names: str) -> Iterator[tuple[int, int]]:
    for name in filter(None, _AND.split(names)):
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        if found:
            yield found.span()


def _counts(word: str, number: str) -> bool:
    return word.casefold() == number or (
        read_number(word) is not None and read_number(word) == read_number(number)
    )
