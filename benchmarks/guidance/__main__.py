"""`python -m benchmarks.guidance [--unseen] [--wrong] [--sources FOLDER]`: one table, in one run.

Without --unseen, on the half that may be built on; --wrong then lists what went wrong. With a folder of the
sources as .md files, full-text search over them stands beside it: it refuses nothing it finds a word of.
"""

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from balint.guidance.answers import answer
from balint.guidance.library import shipped
from balint.guidance.search import Index, build_index
from balint.language.said import Asked, Unclear
from balint.language.understand import understand
from balint.messages import Outcome, Reply
from benchmarks.guidance.baselines import bm25, full_text, passages
from benchmarks.sets import Row, rows
from tests.dialogues.conversation import SATURDAY

DATA = Path(__file__).parent / "data"
LONGEST_ANSWER = 1200  # characters
HONEST = (Outcome.NOT_COVERED, Outcome.REFUSED)


@dataclass(frozen=True, slots=True)
class Measured:
    name: str
    hits: int
    of: int
    aim: str
    met: bool
    shown: tuple[Any, ...] = ()


def is_right(reply: Reply, row: Row) -> bool:
    """Every fact that must be there is, in a brief answer that names its source."""
    return (
        reply.outcome is Outcome.ANSWERED
        and _says_all(reply.text, row)
        and bool(reply.sources)
        and len(reply.text) <= LONGEST_ANSWER
    )


def _says_all(text: str, row: Row) -> bool:
    return all(re.search(must, text, re.IGNORECASE) for must in row["must"])


def measure(half: str) -> list[Measured]:
    index = build_index(shipped())
    answerable, not_covered = rows(DATA, "answerable", half), rows(DATA, "not-covered", half)
    follow_ups = rows(DATA, "follow-ups", half)
    answers = [(row, answer(index, row["q"])[0]) for row in answerable]
    wrong = [_show(row, reply) for row, reply in answers if not is_right(reply, row)]
    refused = [_show(row, reply) for row, reply in answers if reply.outcome in HONEST]
    others = [(row, answer(index, row["q"])[0]) for row in not_covered]
    made_up = [_show(row, reply) for row, reply in others if reply.outcome not in HONEST]
    lost = [_show(row, reply) for row in follow_ups if not is_right(reply := _followed(index, row), row)]
    unasked = [row["q"] for row in (*answerable, *not_covered) if not _is_taken_up(index, row["q"])]
    return [
        _at_least("answerable: right", len(wrong), len(answers), 0.95, wrong),
        _at_most("answerable: wrongly refused", len(refused), len(answers), 0.05, refused),
        _at_most("not covered: wrongly answered", len(made_up), len(others), 0.05, made_up),
        _at_least("follow-ups: right", len(lost), len(follow_ups), 0.95, lost),
        _at_least(
            "taken up by the guidance in a chat", len(unasked), len(answers) + len(others), 0.99, unasked
        ),
    ]


def beside(half: str, sources: Path) -> list[Measured]:
    """Searches over the raw sources, on the same questions; every passage found counts as an answer."""
    answerable, not_covered = rows(DATA, "answerable", half), rows(DATA, "not-covered", half)
    texts = passages(sources)
    table = []
    for name, search in (("FTS5", full_text(texts)), ("BM25", bm25(texts))):
        wrong = [row for row in answerable if not _says_all(search(row["q"]), row)]
        answered = [row for row in not_covered if search(row["q"])]
        table += [
            _at_least(f"{name}, raw sources: right", len(wrong), len(answerable), 0.95, []),
            _at_most(f"{name}, raw sources: wrongly answered", len(answered), len(not_covered), 0.05, []),
        ]
    return table


def _followed(index: Index, row: Row) -> Reply:
    _, first = answer(index, row["first"])
    return answer(index, row["q"], first)[0]


def _is_taken_up(index: Index, text: str) -> bool:
    """Whether a chat hands it to the guidance: a question, or words that it alone speaks of."""
    said = understand(text, SATURDAY.date(), drafting=False)
    return isinstance(said, Asked) or (isinstance(said, Unclear) and answer(index, text)[1] is not None)


def _show(row: Row, reply: Reply) -> tuple[Row, str, str]:
    return row, str(reply.outcome), reply.text[:160]


def _at_least(name: str, misses: int, of: int, aim: float, shown: list[Any]) -> Measured:
    return Measured(name, of - misses, of, f"≥ {aim:.0%}", (of - misses) >= aim * of, tuple(shown))


def _at_most(name: str, hits: int, of: int, aim: float, shown: list[Any]) -> Measured:
    return Measured(name, hits, of, f"≤ {aim:.0%}", hits <= aim * of, tuple(shown))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.guidance")
    parser.add_argument("--unseen", action="store_true", help="the half that was kept out of sight, in sums")
    parser.add_argument("--wrong", action="store_true", help="list what went wrong (seen half only)")
    parser.add_argument("--sources", type=Path, help="a folder with the sources as .md files")
    asked = parser.parse_args()
    if asked.unseen and asked.wrong:
        sys.exit("The unseen half is looked at in sums alone.")
    half = "unseen" if asked.unseen else "seen"
    table = measure(half) + (beside(half, asked.sources) if asked.sources else [])
    print(f"{half:<36} count     of   share    aim")
    for each in table:
        share = each.hits / each.of
        met = "met" if each.met else "missed"
        print(f"{each.name:<36} {each.hits:>5} {each.of:>6} {share:>7.1%} {each.aim:>6} {met}")
    if asked.wrong:
        for each in table:
            for shown in each.shown:
                print(f"\n{each.name}: {shown}")


if __name__ == "__main__":
    main()
