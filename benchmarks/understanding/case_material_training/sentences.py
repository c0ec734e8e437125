"""The sentences that are learnt from, one a line, all invented: stories, and messages that are none."""

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    is_story: bool


def sentences() -> list[Sentence]:
    return [
        Sentence(line, is_story)
        for file, is_story in (("stories.txt", True), ("ordinary.txt", False))
        for line in (HERE / file).read_text(encoding="utf-8").splitlines()
    ]
