"""The clock: APScheduler, in memory, and nothing else. What is due stands in our own tables.

A job store of its own would lose runs over a restart, and run them twice beside a second process.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from balint.clock import Clock
from balint.knowledge import Knowledge
from scheduler import nudges
from storage.database import Store
from storage.errors import StorageError
from storage.housekeeping import tidy
from storage.scope import Scope

logger = logging.getLogger(__name__)

REMIND_SECONDS = 30  # how late a reminder may be
GRACE_SECONDS = 5.0  # to finish what is under way, before the program ends


@asynccontextmanager
async def ticking(store: Store, knowledge: Knowledge, scope: Scope, clock: Clock) -> AsyncIterator[None]:
    """Do what the time of day calls for, while the program serves.

    What is under way at the end is finished first: cut off in the middle of a statement it would wait for
    ever for a database that has been closed.
    """
    at_work = asyncio.Lock()

    async def tidy_up() -> None:
        with suppress(asyncio.CancelledError):  # the program ends: there will be another time
            async with at_work:
                await tidy(store, clock())

    async def remind() -> None:
        with suppress(asyncio.CancelledError):  # what is due stays due
            async with at_work:
                await _remind(store, knowledge, scope, clock)

    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(tidy_up, "interval", hours=6, next_run_time=datetime.now(UTC), misfire_grace_time=None)
    scheduler.add_job(
        remind,
        "interval",
        seconds=REMIND_SECONDS,
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


async def _remind(store: Store, knowledge: Knowledge, scope: Scope, clock: Clock) -> None:
    try:
        await nudges.say_due(store, knowledge, scope, clock())
    except StorageError:
        logger.warning("reminders could not be looked for; what is due stays due")
