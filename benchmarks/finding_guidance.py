"""A guidance answer, beside SQLite's full-text search over the same answers cut into passages."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial

from balint.guidance.answers import answer
from balint.guidance.library import Library, shipped
from balint.guidance.search import build_index
from benchmarks.effort import Effort
from benchmarks.questions import QUESTIONS
from benchmarks.rows import Row, Unit
from benchmarks.timing import milliseconds

GROUP = f"A guidance answer ({len(QUESTIONS)} questions)"
FULL_TEXT = "SQLite FTS5 over the answers as raw passages"
AIM = 10.0


def measure(effort: Effort) -> Iterator[Row]:
    library = shipped()
    index = build_index(library)
    asked = QUESTIONS[: effort.read] * effort.readings
    yield _full_text(library, asked)
    yield Row(
        group=GROUP,
        name=f"the assistant, over all {len(index.entries)} entries",
        unit=Unit.MILLISECONDS,
        samples=tuple(milliseconds(partial(answer, index, question)) for question in asked),
        against=FULL_TEXT,
        below=AIM,
    )
    yield Row(
        group=GROUP,
        name="once a start: reading the entries, building the index",
        unit=Unit.MILLISECONDS,
        samples=tuple(milliseconds(lambda: build_index(shipped())) for _ in range(effort.readings)),
    )


def _full_text(library: Library, asked: tuple[str, ...]) -> Row:
    """The best 3 passages by BM25, as somebody would begin who has not written any entries."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE passages USING fts5 (passage, tokenize = 'porter')")
        except sqlite3.OperationalError as error:
            return Row(group=GROUP, name=FULL_TEXT, unit=Unit.MILLISECONDS, note=f"not measured: {error}")
        connection.executemany(
            "INSERT INTO passages VALUES (?)", [(passage,) for passage in passages(library)]
        )
        samples = tuple(milliseconds(partial(_best, connection, question)) for question in asked)
    return Row(group=GROUP, name=FULL_TEXT, unit=Unit.MILLISECONDS, samples=samples)


def passages(library: Library) -> tuple[str, ...]:
    """The paragraphs of all answers."""
    return tuple(
        paragraph
        for entry in library.entries
        for paragraph in entry.answer.split("\n\n")
        if paragraph.strip()
    )


def _best(connection: sqlite3.Connection, question: str) -> list[tuple[str]]:
    words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
    return connection.execute(
        "SELECT passage FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT 3", (words,)
    ).fetchall()
