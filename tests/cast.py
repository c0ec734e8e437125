"""Who appears in the tests, and what they say; and a channel that keeps what it was asked to send."""

import asyncio
import os
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any

from sqlalchemy import RowMapping, Table, select, text

from balint.knowledge import Knowledge
from balint.messages import Action, ConversationKey, Incoming, Kind, Outcome, Reply, Topic
from handlers import dispatch
from scheduler import delivery
from scheduler.channel import TransportError
from storage.database import Store
from storage.outbox import Parcel
from storage.scope import Scope
from storage.tables import inbox

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
CHANNEL = "postcards"
ACCOUNT = "club"
EVERYONE = Scope(frozenset({CHANNEL}))
KNOWLEDGE = Knowledge()
PATIENCE = 60  # seconds after which a test that waits has failed
FULL = bool(os.environ.get("FULL_TESTS"))  # more of the same, for who has the time

_numbers = count(1)


def clock() -> datetime:
    """The time stands still."""
    return NOW


def said(
    text: str, by: str = "anna", at: datetime = NOW, *, chat: str = "", message_id: str = "", name: str = ""
) -> Incoming:
    """What somebody writes: in their private chat, or in a group's."""
    return Incoming(
        conversation=ConversationKey(CHANNEL, ACCOUNT, chat or by, by),
        message_id=message_id or f"m{next(_numbers)}",
        said_at=at,
        text=text,
        private=chat in ("", by),
        display_name=name,
    )


def pressed(press: str, by: str = "anna", at: datetime = NOW) -> Incoming:
    """A button, in the private chat."""
    return Incoming(
        conversation=ConversationKey(CHANNEL, ACCOUNT, by, by),
        message_id=f"m{next(_numbers)}",
        said_at=at,
        kind=Kind.PRESSED,
        press=press,
    )


def words(text: str) -> Reply:
    """A reply of nothing but words."""
    return Reply(topic=Topic.HELP, outcome=Outcome.ANSWERED, text=text)


@dataclass(frozen=True, slots=True)
class Sent:
    to: str
    chat: str
    reply: Reply

    @property
    def text(self) -> str:
        return self.reply.plain


class RecordingChannel:
    """A platform's edge that keeps what was sent, and fails as it was told to beforehand."""

    name = CHANNEL

    def __init__(self) -> None:
        self.sent: list[Sent] = []
        self.parcels: list[Parcel] = []  # every one that was handed over, sent or not
        self._faults: defaultdict[str, list[TransportError]] = defaultdict(list)
        self._another = asyncio.Event()

    def fail(self, to: str, *faults: TransportError) -> None:
        """What comes of the next messages to somebody."""
        self._faults[to] += faults

    async def send(self, parcel: Parcel, at: datetime) -> str:  # noqa: ARG002 - the time is not printed on it
        self.parcels.append(parcel)
        if faults := self._faults[parcel.address.user]:
            raise faults.pop(0)
        self.sent.append(Sent(parcel.address.user, parcel.chat, parcel.reply))
        self._another.set()
        return parcel.target if parcel.action is Action.EDIT else f"postcard {parcel.id}"

    def texts(self, to: str = "anna") -> list[str]:
        """What somebody has been sent, in order, but for the welcome."""
        return [each.text for each in self.sent if each.to == to and each.reply.topic is not Topic.WELCOME]

    async def has_sent(self, number: int) -> None:
        """Wait until that many messages have gone out."""
        try:
            async with asyncio.timeout(PATIENCE):
                while len(self.sent) < number:
                    self._another.clear()
                    await self._another.wait()
        except TimeoutError:
            heard = [f"{each.chat}: {each.text[:40]}" for each in self.sent]
            raise AssertionError(f"{len(heard)} and not {number} went out: {heard}") from None


async def until(happened: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something that does not tell when it happens."""
    async with asyncio.timeout(PATIENCE):
        while not await happened():  # noqa: ASYNC110 - there is no event to wait for
            await asyncio.sleep(0.01)


async def somebody_waits_for_a_lock(store: Store) -> None:
    """Wait until somebody does, on PostgreSQL."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )

    async def waits() -> bool:
        async with store.begin() as tx:
            return bool(await tx.scalar(waiting))

    await until(waits)


async def all_done(store: Store) -> None:
    """Wait until every message has been answered."""

    async def done() -> bool:
        return all(row["state"] == "done" for row in await rows(store, inbox))

    await until(done)


@asynccontextmanager
async def meanwhile(*work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Work that goes on in the background, and is called off at the end."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(each) for each in work]
        yield
        for task in tasks:
            task.cancel()


async def answer_all(store: Store, now: datetime = NOW) -> int:
    """Answer all that waits; how many messages were taken up."""
    number = 0
    while await dispatch.dispatch_one(store, KNOWLEDGE, EVERYONE, now):
        number += 1
    return number


async def deliver_all(store: Store, channel: RecordingChannel, now: datetime = NOW) -> None:
    """Send all that can go out now."""
    while await delivery.deliver_due(store, {CHANNEL: channel}, EVERYONE, now):
        pass


async def rows(store: Store, table: Table) -> list[RowMapping]:
    """All that a table holds, oldest first."""
    async with store.begin() as tx:
        found = await tx.execute(select(table).order_by(table.c.id))
        return list(found.mappings())
