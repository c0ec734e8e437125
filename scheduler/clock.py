"""The clock: APScheduler, in memory, and nothing else. What is due stands in our own tables.

A job store of its own would lose runs over a restart, and run them twice beside a second process.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from balint.clock import Clock
from balint.knowledge import Knowledge
from scheduler import nudges
from storage.database import Store
from storage.errors import StorageError
from storage.housekeeping import tidy
from storage.scope import Scope

logger = logging.getLogger(__name__)

TIDY = timedelta(hours=6)
REMIND = timedelta(seconds=30)  # how late a reminder may be
GRACE_SECONDS = 5.0  # to finish what is under way, before the program ends


@asynccontextmanager
async def tidying(store: Store, clock: Clock) -> AsyncIterator[None]:
    """Let go of what has been kept long enough, while the program serves."""
    async with _every(TIDY, lambda: tidy(store, clock())):
        yield


@asynccontextmanager
async def reminding(store: Store, knowledge: Knowledge, scope: Scope, clock: Clock) -> AsyncIterator[None]:
    """Say what is due to whom the scope covers, while their platform is served."""

    async def remind() -> None:
        try:
            await nudges.say_due(store, knowledge, scope, clock())
        except StorageError:
            logger.warning("reminders could not be looked for; what is due stays due")

    async with _every(REMIND, remind):
        yield


@asynccontextmanager
async def _every(interval: timedelta, work: Callable[[], Awaitable[object]]) -> AsyncIterator[None]:
    """Do it at once and then again and again.

    What is under way at the end is finished first: cut off in the middle of a statement it would wait for
    ever for a database that has been closed.
    """
    at_work = asyncio.Lock()

    async def job() -> None:
        with suppress(asyncio.CancelledError):  # the program ends: there will be another time
            async with at_work:
                await work()

    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(
        job,
        "interval",
        seconds=interval.total_seconds(),
        next_run_time=datetime.now(UTC),
        misfire_grace_time=None,
        coalesce=True,
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.remove_all_jobs()
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE_SECONDS), at_work:
                pass
        scheduler.shutdown(wait=False)
