"""The whole program in this process, serving one stand-in, on a database of the test's own."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from sqlalchemy import func, select

from bot import compose
from bot.settings import Settings
from storage.database import Store
from storage.tables import inbox, outbox
from tests.cast import until


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@asynccontextmanager
async def serving(settings: Settings) -> AsyncIterator[None]:
    """`balint run`, ended as SIGTERM ends it."""
    running = asyncio.create_task(compose.serve(settings, web=True, work=True))
    try:
        yield
    finally:
        running.cancel()
        await asyncio.wait([running])
        if not running.cancelled() and (error := running.exception()):
            raise error


async def waiting(store: Store) -> int:
    """How much has still to be answered or sent."""
    async with store.begin() as tx:
        unanswered: int = await tx.scalar(select(func.count()).where(inbox.c.state == "waiting"))
        unsent: int = await tx.scalar(
            select(func.count()).where(
                outbox.c.state.in_(("waiting", "sending")), outbox.c.due_at <= datetime.now(UTC)
            )
        )
    return unanswered + unsent


async def is_quiet(store: Store) -> None:
    """Wait until everything has been answered and sent."""

    async def quiet() -> bool:
        return await waiting(store) == 0

    await until(quiet)
