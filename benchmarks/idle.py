"""What it costs to wait for mail that does not come, in one process that answers and delivers."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from time import perf_counter, process_time

from balint.knowledge import Knowledge
from benchmarks.conversations import CHANNEL, SCOPE, DeafChannel
from benchmarks.counting import counting
from benchmarks.effort import Effort
from benchmarks.places import Place
from benchmarks.rows import Row, Unit
from handlers import dispatch
from scheduler import delivery
from storage.database import opened

GROUP = "A second of waiting, nothing to do"


def measure(effort: Effort, knowledge: Knowledge, place: Place) -> Iterator[Row]:
    milliseconds, statements = asyncio.run(_wait(place.url, knowledge, effort.idle_seconds))
    name = f"{place.name}: processor time"
    yield Row(group=GROUP, name=name, unit=Unit.MILLISECONDS, samples=(milliseconds,))
    yield Row(group=GROUP, name=f"{place.name}: SQL statements", unit=Unit.TIMES, samples=(statements,))


async def _wait(url: str, knowledge: Knowledge, seconds: int) -> tuple[float, float]:
    """Milliseconds of processor time, and statements, in a second of waiting."""
    counts: Counter[str] = Counter()
    async with opened(url) as store, asyncio.TaskGroup() as serving:
        tasks = [
            serving.create_task(dispatch.run(store, knowledge, SCOPE, _now)),
            serving.create_task(delivery.run(store, {CHANNEL: DeafChannel()}, SCOPE, _now)),
        ]
        await asyncio.sleep(0.5)  # the first look, which compiles its statements
        start, processor = perf_counter(), process_time()
        with counting(store, counts, "waiting"):
            await asyncio.sleep(seconds)
        waited = perf_counter() - start
        for task in tasks:
            task.cancel()
    return (process_time() - processor) * 1e3 / waited, counts["waiting"] / waited


def _now() -> datetime:
    return datetime.now(UTC)
