"""How many SQL statements a logged session takes, and where: the same on every machine."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event

from balint.knowledge import Knowledge
from benchmarks.conversations import MailRoom, message, receive
from benchmarks.rows import Row, Unit
from storage.database import Store, opened

GROUP = "A logged session (two messages), in SQL statements"
COMMITS = "transactions"


def measure(knowledge: Knowledge, folder: Path) -> Iterator[Row]:
    counted = asyncio.run(_counted(f"sqlite:///{folder / 'statements.db'}", knowledge))
    for name, times in counted.items():
        yield Row(group=GROUP, name=name, unit=Unit.TIMES, samples=(float(times),))


async def _counted(url: str, knowledge: Knowledge) -> dict[str, int]:
    """Statements by part of the way, of somebody who has logged before; then their sum."""
    async with opened(url) as store:
        room = MailRoom(store, knowledge)
        for number in (0, 1):
            await room.exchange(message("one", number))
        counts: Counter[str] = Counter()
        for number in (2, 3):
            incoming = message("one", number)
            with _counting(store, counts, "into the inbox"):
                await receive(store, incoming)
            with _counting(store, counts, "understood, answered, saved"):
                await room.answer(incoming.said_at)
            with _counting(store, counts, "out of the outbox"):
                await room.deliver(incoming.said_at)
    transactions = counts.pop(COMMITS)
    return {**counts, "in all": counts.total(), COMMITS: transactions}


@contextmanager
def _counting(store: Store, counts: Counter[str], part: str) -> Iterator[None]:
    """BEGIN and COMMIT are counted as transactions, not as statements."""

    def executed(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith("BEGIN"):
            counts[part] += 1

    def committed(_connection: Any) -> None:
        counts[COMMITS] += 1

    engine = store.engine.sync_engine
    event.listen(engine, "before_cursor_execute", executed)
    event.listen(engine, "commit", committed)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", executed)
        event.remove(engine, "commit", committed)
