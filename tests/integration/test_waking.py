"""Who waits for mail is woken by it, and does not have to look again and again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import datetime

import pytest
from sqlalchemy import text

from handlers import dispatch
from scheduler import delivery
from storage import inbox, wake
from storage.database import Store, opened
from storage.tables import inbox as inbox_table
from storage.wake import Bell
from tests.cast import (
    CHANNEL,
    EVERYONE,
    KNOWLEDGE,
    NOW,
    RecordingChannel,
    clock,
    meanwhile,
    rows,
    said,
    until,
)

LISTENERS = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN balint'"


@pytest.fixture(autouse=True)
def _nobody_looks_of_their_own_accord(monkeypatch: pytest.MonkeyPatch) -> None:
    """The poll behind the bells is put off until long after a test has lost its patience."""
    monkeypatch.setattr(Bell.wait, "__defaults__", (3600.0,))


@pytest.fixture
async def pair(postgres_database: str) -> AsyncIterator[tuple[Store, Store]]:
    """Two processes on one PostgreSQL."""
    async with AsyncExitStack() as stack:
        yield (
            await stack.enter_async_context(opened(postgres_database)),
            await stack.enter_async_context(opened(postgres_database)),
        )


async def _listeners(store: Store) -> set[int]:
    async with store.begin() as tx:
        return set((await tx.execute(text(LISTENERS))).scalars())


async def _all_answered(store: Store, number: int) -> None:
    async def answered() -> bool:
        return [row["state"] for row in await rows(store, inbox_table)] == ["done"] * number

    await until(answered)


async def test_mail_wakes_those_who_wait_in_the_same_process(store: Store, channel: RecordingChannel) -> None:
    async with meanwhile(
        dispatch.run(store, KNOWLEDGE, EVERYONE, clock),
        delivery.run(store, {CHANNEL: channel}, EVERYONE, clock),
    ):
        await inbox.receive(store, said("hello"), NOW)
        await channel.has_sent(1)
        await inbox.receive(store, said("how many left?"), NOW)
        await channel.has_sent(2)


async def test_mail_wakes_those_who_wait_in_another_process(
    pair: tuple[Store, Store], channel: RecordingChannel
) -> None:
    web, worker = pair
    async with meanwhile(
        wake.listen(worker.url, worker.bells),
        dispatch.run(worker, KNOWLEDGE, EVERYONE, clock),
        delivery.run(worker, {CHANNEL: channel}, EVERYONE, clock),
    ):
        await until(lambda: _somebody_listens(web))
        for number in range(1, 4):
            await inbox.receive(web, said("hello"), NOW)
            await channel.has_sent(number)


async def _somebody_listens(store: Store) -> bool:
    return bool(await _listeners(store))


async def test_who_listens_calls_again_when_the_line_is_cut(
    pair: tuple[Store, Store], caplog: pytest.LogCaptureFixture
) -> None:
    web, worker = pair
    async with meanwhile(
        wake.listen(worker.url, worker.bells), dispatch.run(worker, KNOWLEDGE, EVERYONE, clock)
    ):
        await until(lambda: _somebody_listens(web))
        [first] = await _listeners(web)
        async with web.begin() as tx:
            assert await tx.scalar(text(f"SELECT pg_terminate_backend({first})"))

        async def somebody_else_listens() -> bool:
            return bool(await _listeners(web) - {first})

        await until(somebody_else_listens)
        assert "lost the line to PostgreSQL" in caplog.text
        await inbox.receive(web, said("hello"), NOW)
        await _all_answered(web, 1)


async def test_without_a_line_a_look_now_and_then_is_enough(
    pair: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Bell.wait, "__defaults__", (0.01,))
    web, worker = pair
    async with meanwhile(dispatch.run(worker, KNOWLEDGE, EVERYONE, clock)):
        await inbox.receive(web, said("hello"), NOW)
        await _all_answered(web, 1)


async def test_who_has_nothing_to_deliver_waits(store: Store, channel: RecordingChannel) -> None:
    looks = 0

    def counting_clock() -> datetime:
        nonlocal looks
        looks += 1
        return NOW

    async with meanwhile(
        dispatch.run(store, KNOWLEDGE, EVERYONE, clock),
        delivery.run(store, {CHANNEL: channel}, EVERYONE, counting_clock),
    ):
        await inbox.receive(store, said("hello"), NOW)
        await channel.has_sent(1)
        for _ in range(50):  # time enough for many looks more
            await rows(store, inbox_table)
            await asyncio.sleep(0)
    assert looks < 10
