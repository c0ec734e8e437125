"""How fast each platform lets us speak: booked in the database at the claim, so shared by all processes.

At most 30 messages in any second means: a message may go when the thirtieth before it has been there for a
second. So an account has 30 slots. A message takes one at the claim, and a second after its answer has come
the slot is free again, however long the message was on its way or its process held up.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, select, tuple_, update

from storage.database import Transaction
from storage.tables import addresses, outbox, pace_slots, paces

WHOLE_ACCOUNT = ""  # the row of an account beside those of its chats
# So long after its moment a message of which nothing was heard is taken to have arrived: its process has
# died, or its platform does not answer.
SILENCE = timedelta(seconds=2)
EVENNESS = 0.8  # of the time that each message has on average passes at least between two of them
LATELY = timedelta(minutes=1)  # beyond any slot's being taken up


@dataclass(frozen=True, slots=True)
class Pace:
    """Messages a second that a platform takes: over all of an account, and in one chat. None: any number."""

    account: float | None = None
    chat: float | None = None

    @property
    def slots(self) -> int:
        """How many may go in any `window`."""
        return max(1, int(self.account or 0))

    @property
    def window(self) -> timedelta:
        return timedelta(seconds=self.slots / self.account) if self.account else timedelta()

    @property
    def gap(self) -> timedelta:
        """Between two messages of an account. Spread over the window, they leave room for whoever writes."""
        return EVENNESS * self.window / self.slots

    @property
    def pause(self) -> timedelta:
        """The time between two messages in one chat."""
        return timedelta(seconds=1 / self.chat) if self.chat else timedelta()


Paces = Mapping[str, Pace]  # by channel


@dataclass(frozen=True, slots=True)
class Place:
    channel: str
    account: str
    chat: str


@dataclass(frozen=True, slots=True)
class Slot:
    """What a message has taken of its account's time: it may go `at` that moment and not before.

    `until` fences: whoever takes the slot later sets that anew. `id` is None in an account without a pace.
    """

    at: datetime
    id: int | None = None
    until: datetime | None = None
    pace: Pace = Pace()

    def is_lost(self, now: datetime) -> bool:
        """Whether its moment is so long past that the slot will soon be another message's."""
        return self.id is not None and now - self.at > SILENCE / 2


def chat_is_free(now: datetime) -> ColumnElement[bool]:
    """That the chat of a message in the outbox has had its pause.

    Those in their pause are looked for once and not for each message: both databases keep them at hand.
    """
    paused = select(paces.c.channel, paces.c.account, paces.c.chat).where(
        paces.c.free_at > now, paces.c.chat != WHOLE_ACCOUNT
    )
    chat = func.coalesce(outbox.c.chat, addresses.c.chat)
    return tuple_(addresses.c.channel, addresses.c.account, chat).not_in(paused)


async def rooms(tx: Transaction, allowed: Paces, now: datetime) -> dict[tuple[str, str], datetime]:
    """When the next message may go, by account: of those that were spoken in lately, or have been halted."""
    soonest = (
        select(func.min(pace_slots.c.free_at))
        .where(pace_slots.c.channel == paces.c.channel, pace_slots.c.account == paces.c.account)
        .scalar_subquery()
    )
    found = await tx.execute(
        select(
            paces.c.channel, paces.c.account, paces.c.free_at, paces.c.halted_until, soonest.label("soonest")
        ).where(paces.c.chat == WHOLE_ACCOUNT, paces.c.free_at > now - LATELY)
    )
    moments = {}
    for row in found:
        own = (row.free_at, row.soonest or now) if row.channel in allowed else ()
        moments[row.channel, row.account] = max(now, row.halted_until or now, *own)
    return moments


async def chats_free_at(tx: Transaction, allowed: Paces, now: datetime) -> datetime | None:
    """When the next chat has had its pause, if one is in it."""
    moment: datetime | None = await tx.scalar(
        select(func.min(paces.c.free_at)).where(
            paces.c.channel.in_(allowed), paces.c.chat != WHOLE_ACCOUNT, paces.c.free_at > now
        )
    )
    return moment


async def take(
    tx: Transaction, allowed: Paces, wanted: Sequence[Place], now: datetime, until: datetime
) -> tuple[Slot | None, ...]:
    """When each of these messages may go, in their order; None for those that may not until then. What they
    take of their account's time is booked.

    An account's row is locked first, and only then is it asked what is free: of two processes that claim at
    the same moment, the second sees what the first has booked.
    """
    granted: dict[int, Slot | None] = {}
    for channel, account in sorted({(each.channel, each.account) for each in wanted}):
        mine = [n for n, each in enumerate(wanted) if (each.channel, each.account) == (channel, account)]
        if channel in allowed:
            chats = [wanted[number].chat for number in mine]
            slots = await _take_in(tx, allowed[channel], (channel, account), chats, now, until=until)
        else:
            slots = [Slot(now)] * len(mine)
        granted |= dict(zip(mine, slots, strict=True))
    return tuple(granted[number] for number in range(len(wanted)))


async def _take_in(
    tx: Transaction,
    pace: Pace,
    account: tuple[str, str],
    chats: Sequence[str],
    now: datetime,
    *,
    until: datetime,
) -> list[Slot | None]:
    free_at, halted_until = await _lock(tx, account, now)
    if halted_until and halted_until > now:
        return [None] * len(chats)
    free = await _free_slots(tx, pace, account, len(chats), now)
    taken = await _taken_chats(tx, account, chats, now) if pace.pause else set()
    moment = max(free_at, now)
    slots: list[Slot | None] = []
    for chat in chats:
        slot = None if chat in taken else _next_slot(pace, free, moment, until)
        if slot:
            moment = slot.at + pace.gap
            if pace.pause:
                taken.add(chat)
        slots.append(slot)
    await _book(tx, account, chats, slots, moment)
    return slots


def _next_slot(
    pace: Pace, free: deque[tuple[int, datetime]], moment: datetime, until: datetime
) -> Slot | None:
    """From that moment on, the first that is free."""
    if pace.account is None:
        return Slot(moment, pace=pace)
    if not free or max(moment, free[0][1]) > until:
        return None
    slot_id, free_at = free.popleft()
    at = max(moment, free_at)
    return Slot(at, slot_id, at + pace.window + SILENCE, pace)


async def _lock(tx: Transaction, account: tuple[str, str], now: datetime) -> tuple[datetime, datetime | None]:
    channel, name = account
    row = {"channel": channel, "account": name, "chat": WHOLE_ACCOUNT, "free_at": now}
    await tx.insert_new(paces, row)
    found = await tx.execute(
        select(paces.c.free_at, paces.c.halted_until)
        .where(paces.c.channel == channel, paces.c.account == name, paces.c.chat == WHOLE_ACCOUNT)
        .with_for_update()
    )
    locked = found.one()
    return locked.free_at, locked.halted_until


async def _free_slots(
    tx: Transaction, pace: Pace, account: tuple[str, str], number: int, now: datetime
) -> deque[tuple[int, datetime]]:
    """So many of an account's slots at most, with the moment from which each is free, the soonest first."""
    if pace.account is None:
        return deque()
    channel, name = account
    here = (pace_slots.c.channel == channel, pace_slots.c.account == name)
    soonest = (
        select(pace_slots.c.id, pace_slots.c.free_at, func.count().over().label("all"))
        .where(*here)
        .order_by(pace_slots.c.free_at, pace_slots.c.id)
        .limit(number)
    )
    found = (await tx.execute(soonest)).all()
    there = found[0].all if found else 0
    if there < pace.slots:
        new = {"channel": channel, "account": name, "free_at": now}
        await tx.execute_many(insert(pace_slots), [new] * (pace.slots - there))
    elif there > pace.slots:  # the pace has been set to another
        surplus = select(pace_slots.c.id).where(*here).order_by(pace_slots.c.id).limit(there - pace.slots)
        await tx.execute(delete(pace_slots).where(pace_slots.c.id.in_(surplus)))
    if there != pace.slots:
        found = (await tx.execute(soonest)).all()
    return deque((row.id, row.free_at) for row in found)


async def _taken_chats(
    tx: Transaction, account: tuple[str, str], chats: Sequence[str], now: datetime
) -> set[str]:
    channel, name = account
    found = await tx.execute(
        select(paces.c.chat).where(
            paces.c.channel == channel,
            paces.c.account == name,
            paces.c.chat.in_(chats),
            paces.c.free_at > now,
        )
    )
    return set(found.scalars())


async def _book(
    tx: Transaction,
    account: tuple[str, str],
    chats: Sequence[str],
    slots: Sequence[Slot | None],
    moment: datetime,
) -> None:
    """`moment` is when the next of the account's may go."""
    channel, name = account
    taken = [(chat, slot) for chat, slot in zip(chats, slots, strict=True) if slot]
    free = {WHOLE_ACCOUNT: moment} if taken else {}
    free |= {chat: slot.at + slot.pace.pause for chat, slot in taken if slot.pace.pause}
    rows = [
        {"channel": channel, "account": name, "chat": chat, "free_at": free[chat]} for chat in sorted(free)
    ]
    await tx.put_all(paces, rows)
    await tx.execute_many(
        update(pace_slots).where(pace_slots.c.id == bindparam("slot")).values(free_at=bindparam("until")),
        [{"slot": slot.id, "until": slot.until} for _, slot in taken if slot.id is not None],
    )


async def answered(tx: Transaction, those: Sequence[tuple[Place, Slot, datetime]]) -> None:
    """The answers to these messages came at these moments: from then on their slots and chats are free, after
    their time.
    """
    await tx.execute_many(
        update(pace_slots)
        .where(pace_slots.c.id == bindparam("slot"), pace_slots.c.free_at == bindparam("until"))
        .values(free_at=bindparam("free")),
        [
            {"slot": slot.id, "until": slot.until, "free": at + slot.pace.window}
            for _, slot, at in those
            if slot.id is not None
        ],
    )
    await tx.execute_many(
        update(paces)
        .where(
            paces.c.channel == bindparam("on"),
            paces.c.account == bindparam("of"),
            paces.c.chat == bindparam("there"),
        )
        .values(free_at=bindparam("free")),
        [
            {"on": place.channel, "of": place.account, "there": place.chat, "free": at + slot.pace.pause}
            for place, slot, at in sorted(those, key=lambda each: each[0].chat)
            if slot.pace.pause
        ],
    )


async def halt(tx: Transaction, channel: str, account: str, until: datetime) -> None:
    """The platform has had enough of an account: nothing goes out there until then."""
    row = {"channel": channel, "account": account, "chat": WHOLE_ACCOUNT, "free_at": until}
    await tx.put_all(paces, [{**row, "halted_until": until}])
