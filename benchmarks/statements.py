"""How many SQL statements a logged session takes, and where: the same on every machine."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from balint.knowledge import Knowledge
from benchmarks.conversations import MailRoom, check_logged, message, receive
from benchmarks.counting import TRANSACTIONS, counting
from benchmarks.rows import Row, Unit
from storage.database import opened

GROUP = "A logged session (two messages), in SQL statements"


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
            with counting(store, counts, "into the inbox"):
                await receive(store, incoming)
            with counting(store, counts, "understood, answered, saved"):
                await room.answer(incoming.said_at)
            with counting(store, counts, "out of the outbox"):
                await room.deliver(incoming.said_at)
        await check_logged(store, "one", 2)
    transactions = counts.pop(TRANSACTIONS)
    return {**counts, "in all": counts.total(), TRANSACTIONS: transactions}
