"""Who serves: on an SQLite file one process does everything, on PostgreSQL one holds each named duty."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from filelock import FileLock, Timeout
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.database import Store, is_sqlite, rewrite, said_plainly
from storage.errors import AlreadyServed


@asynccontextmanager
async def held(store: Store, duty: str) -> AsyncIterator[None]:
    """Hold a duty until the end, even an end by SIGKILL. AlreadyServed if another process holds it."""
    if is_sqlite(store.url):
        lock = FileLock(f"{store.place}.lock", blocking=False, mode=0o600)
        try:
            lock.acquire()
        except Timeout:
            raise AlreadyServed(store.place) from None
        try:
            yield
            await rewrite(store)
        finally:
            lock.release()
        return
    with said_plainly(store.url):
        async with _session_lock(store, duty):
            yield


@asynccontextmanager
async def _session_lock(store: Store, duty: str) -> AsyncIterator[None]:
    async with store.engine.connect() as connection:
        key = {"duty": f"balint {duty}"}
        if not await connection.scalar(text("SELECT pg_try_advisory_lock(hashtextextended(:duty, 0))"), key):
            raise AlreadyServed(f"{duty} on {store.place}")
        await connection.commit()  # the lock is the session's; no transaction is left open behind it
        try:
            yield
        finally:
            with suppress(DBAPIError):  # a line that was cut has let go of it already
                await connection.execute(text("SELECT pg_advisory_unlock(hashtextextended(:duty, 0))"), key)
                await connection.commit()
