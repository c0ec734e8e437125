"""Waking up those who wait for mail: within a process by an event, between processes by LISTEN and NOTIFY."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import URL

logger = logging.getLogger(__name__)

ANNOUNCEMENTS = "announcements"
INBOX = "inbox"
OUTBOX = "outbox"
POLL_SECONDS = 1.0  # behind every bell: what falls due by time, and what a lost connection did not tell


class Bells:
    """The bells of one process, each rung for everyone in it who waits."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    def ring(self, *bells: str) -> None:
        for bell in bells:
            for event in self._waiting[bell]:
                event.set()

    @asynccontextmanager
    async def heard(self, bell: str) -> AsyncIterator["Bell"]:
        """A bell to wait for: what is rung while its holder is busy is not missed."""
        event = asyncio.Event()
        self._waiting[bell].add(event)
        try:
            yield Bell(event)
        finally:
            self._waiting[bell].discard(event)


class Bell:
    def __init__(self, event: asyncio.Event) -> None:
        self._event = event

    async def wait(self, seconds: float = POLL_SECONDS) -> None:
        """Until it is rung, or the time is over."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return
        finally:
            self._event.clear()


async def listen(url: URL, bells: Bells) -> None:
    """Ring the bells of this process for what other processes commit on PostgreSQL, until cancelled."""
    import psycopg  # noqa: PLC0415 - an embedded database has no server to listen to

    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
                await connection.execute("LISTEN balint")
                async for notice in connection.notifies():
                    bells.ring(notice.payload)
        except psycopg.OperationalError:
            logger.warning("lost the line to PostgreSQL; polling until it is back")
            await asyncio.sleep(POLL_SECONDS)
