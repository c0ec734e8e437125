"""What somebody would pick instead: full-text search over passages, which answers with the best one."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import bm25s

Search = Callable[[str], str]  # a question to the passage found for it, or ""

_BREAK = re.compile(r"\n\s*\n|\n(?=\s*•)")


def passages(folder: Path) -> tuple[str, ...]:
    """The paragraphs and bullets of the .md files in a folder: the sources as they are."""
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.md")))
    return tuple(passage for part in _BREAK.split(text) if len(passage := " ".join(part.split())) > 20)


def full_text(texts: tuple[str, ...]) -> Search:
    """SQLite FTS5 with its stemmer, ranked by its own bm25()."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE passages USING fts5 (passage, tokenize = 'porter')")
    connection.executemany("INSERT INTO passages VALUES (?)", [(text,) for text in texts])

    def search(question: str) -> str:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        best = connection.execute(
            "SELECT passage FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT 1", (words,)
        ).fetchone()
        return best[0] if best else ""

    return search


def bm25(texts: tuple[str, ...]) -> Search:
    """The library bm25s, with its English stop words."""
    retriever = bm25s.BM25()
    retriever.index(bm25s.tokenize(list(texts), stopwords="en", show_progress=False), show_progress=False)

    def search(question: str) -> str:
        asked = bm25s.tokenize(question, stopwords="en", show_progress=False)
        found, scores = retriever.retrieve(asked, k=1, show_progress=False)
        return texts[found[0, 0]] if scores[0, 0] > 0 else ""

    return search
