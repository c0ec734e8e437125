"""How fast each platform lets us speak: booked in the database at the claim, so shared by all processes."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select

from storage.database import Transaction
from storage.tables import addresses, outbox, paces

WHOLE_ACCOUNT = ""  # the row of an account beside those of its chats


@dataclass(frozen=True, slots=True)
class Pace:
    """Messages a second that a platform takes: over all of an account, and in any one chat. None: any number.

    A few may go at once (`burst`) where that keeps to the limit over every second all the same.
    """

    account: float | None = None
    chat: float | None = None

    @property
    def burst(self) -> int:
        return max(1, int((self.account or 0) // 10))

    @property
    def step(self) -> timedelta:
        """The time that one message takes up of its account's: never more than `account` go in a second."""
        if self.account is None:
            return timedelta()
        return timedelta(seconds=1 / (self.account - self.burst + 1))

    @property
    def pause(self) -> timedelta:
        """The time between two messages in one chat."""
        return timedelta(seconds=1 / self.chat) if self.chat else timedelta()

    def room(self, free_at: datetime, now: datetime) -> int:
        """How many may go at once in an account whose time is taken up until `free_at`."""
        if not self.step:
            return sys.maxsize
        if free_at <= now:
            return self.burst
        return max(0, self.burst + (now - free_at) // self.step)


Paces = Mapping[str, Pace]  # by channel


@dataclass(frozen=True, slots=True)
class Wanted:
    channel: str
    account: str
    chat: str


def chat_is_free(now: datetime) -> ColumnElement[bool]:
    """That the chat of a message in the outbox has had its pause."""
    return ~(
        select(paces.c.channel)
        .where(
            paces.c.channel == addresses.c.channel,
            paces.c.account == addresses.c.account,
            paces.c.chat == func.coalesce(outbox.c.chat, addresses.c.chat),
            paces.c.chat != WHOLE_ACCOUNT,
            paces.c.free_at > now,
        )
        .exists()
    )


async def full_accounts(tx: Transaction, allowed: Paces, now: datetime) -> list[tuple[str, str]]:
    """The accounts in which nothing may go out now."""
    found = await tx.execute(
        select(paces.c.channel, paces.c.account, paces.c.free_at, paces.c.halted_until).where(
            paces.c.chat == WHOLE_ACCOUNT, paces.c.free_at > now
        )
    )
    return [
        (row.channel, row.account)
        for row in found
        if (row.halted_until and row.halted_until > now)
        or (row.channel in allowed and allowed[row.channel].room(row.free_at, now) == 0)
    ]


async def take(tx: Transaction, allowed: Paces, wanted: Sequence[Wanted], now: datetime) -> tuple[bool, ...]:
    """Which of these messages may go now, in their order. The time of those that may is booked.

    An account's row is locked first, and only then is it asked what is free: of two processes that claim at
    the same moment, the second sees what the first has booked.
    """
    granted: dict[int, bool] = {}
    for channel, account in sorted({(each.channel, each.account) for each in wanted}):
        mine = [n for n, each in enumerate(wanted) if (each.channel, each.account) == (channel, account)]
        if channel not in allowed:
            granted |= dict.fromkeys(mine, True)
            continue
        chats = [wanted[number].chat for number in mine]
        may = await _take_in(tx, allowed[channel], (channel, account), chats, now)
        granted |= dict(zip(mine, may, strict=True))
    return tuple(granted[number] for number in range(len(wanted)))


async def _take_in(
    tx: Transaction, pace: Pace, place: tuple[str, str], chats: Sequence[str], now: datetime
) -> list[bool]:
    free_at, halted_until = await _lock(tx, place, now)
    room = 0 if halted_until and halted_until > now else pace.room(free_at, now)
    taken = await _taken_chats(tx, place, chats, now)
    may: list[bool] = []
    for chat in chats:
        ok = room > 0 and (not pace.pause or not taken[chat])
        may.append(ok)
        room -= ok
        taken[chat] += ok
    number = sum(may)
    if number and pace.step:
        await _book(tx, place, WHOLE_ACCOUNT, max(free_at, now) + number * pace.step)
    if pace.pause:
        for chat in {chat for chat, ok in zip(chats, may, strict=True) if ok}:
            await _book(tx, place, chat, now + pace.pause)
    return may


async def _lock(tx: Transaction, place: tuple[str, str], now: datetime) -> tuple[datetime, datetime | None]:
    channel, account = place
    row = {"channel": channel, "account": account, "chat": WHOLE_ACCOUNT, "free_at": now}
    await tx.insert_new(paces, row)
    found = await tx.execute(
        select(paces.c.free_at, paces.c.halted_until)
        .where(paces.c.channel == channel, paces.c.account == account, paces.c.chat == WHOLE_ACCOUNT)
        .with_for_update()
    )
    locked = found.one()
    return locked.free_at, locked.halted_until


async def _taken_chats(
    tx: Transaction, place: tuple[str, str], chats: Sequence[str], now: datetime
) -> Counter[str]:
    channel, account = place
    found = await tx.execute(
        select(paces.c.chat).where(
            paces.c.channel == channel,
            paces.c.account == account,
            paces.c.chat.in_(chats),
            paces.c.free_at > now,
        )
    )
    return Counter(found.scalars())


async def _book(tx: Transaction, place: tuple[str, str], chat: str, free_at: datetime) -> None:
    channel, account = place
    await tx.put(paces, {"channel": channel, "account": account, "chat": chat, "free_at": free_at})


async def halt(tx: Transaction, channel: str, account: str, until: datetime) -> None:
    """The platform has had enough of an account: nothing goes out there until then."""
    await tx.put(
        paces,
        {
            "channel": channel,
            "account": account,
            "chat": WHOLE_ACCOUNT,
            "free_at": until,
            "halted_until": until,
        },
    )


async def soonest(tx: Transaction, allowed: Paces, now: datetime) -> datetime | None:
    """The next moment at which something that is held back for its pace may go; None if nothing is."""
    chats: datetime | None = await tx.scalar(
        select(func.min(paces.c.free_at)).where(paces.c.chat != WHOLE_ACCOUNT, paces.c.free_at > now)
    )
    accounts = await tx.execute(
        select(paces.c.channel, paces.c.free_at, paces.c.halted_until).where(
            paces.c.chat == WHOLE_ACCOUNT, paces.c.free_at > now
        )
    )
    moments = [chats] if chats else []
    for row in accounts:
        pace = allowed.get(row.channel, Pace())
        moments.append(max(row.free_at - pace.step * (pace.burst - 1), row.halted_until or now))
    return min(moments, default=None)
