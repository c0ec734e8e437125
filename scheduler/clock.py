"""The clock: APScheduler, in memory, and nothing else. What is due stands in our own tables.

A job store of its own would lose runs over a restart, and run them twice beside a second process.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from balint.clock import Clock
from storage.database import Store
from storage.housekeeping import tidy


@contextmanager
def ticking(store: Store, clock: Clock) -> Iterator[None]:
    """Do what the time of day calls for, while the program serves."""

    async def tidy_up() -> None:
        with suppress(asyncio.CancelledError):  # the program ends: there will be another time
            await tidy(store, clock())

    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(tidy_up, "interval", hours=6, next_run_time=datetime.now(UTC), misfire_grace_time=None)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
