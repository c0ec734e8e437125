"""The outbox: what is to be said, in order at each address, under a lease while it is being sent."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from types import MappingProxyType

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    true,
    tuple_,
    update,
)

from balint.messages import Action, Incoming, Kind, Reply, Say
from balint.people import Address
from storage import forgetting, pace, recipients
from storage import people as people_queries
from storage.database import Store, Transaction
from storage.inbox import Mail
from storage.pace import Paces, Place, Slot
from storage.recipients import ANNOUNCEMENT_PRIORITY, RecipientState
from storage.scope import Scope
from storage.tables import addresses, outbox, people
from storage.values import REPLY, write
from storage.wake import OUTBOX, POLL_SECONDS

logger = logging.getLogger(__name__)

LEASE = timedelta(seconds=90)  # longer than any channel waits for its platform
MAX_ATTEMPTS = 8
REPLY_PRIORITY = 0
SHORTEST_WAIT = 0.1  # seconds: what little there is room for by then is taken in one go
LONGEST_ERROR = 200  # what the column takes
LOST = "its end is unknown"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message on its way. `token` fences: a finish with an older token changes nothing.

    `target` is the platform's id of the message that it edits, deletes or, in public, answers. `farewell`: it
    goes to somebody who has been forgotten. `announces`: it goes to a recipient of an announcement, and not
    again if its end is unknown. It is not to go before the moment of its `slot`.
    """

    id: int
    token: int
    attempts: int
    address: Address
    chat: str
    time_zone: str
    action: Action
    reply: Reply
    slot: Slot
    target: str = ""
    farewell: bool = False
    announces: bool = False

    @property
    def place(self) -> Place:
        return Place(self.address.channel, self.address.account, self.chat)


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that went out, the platform's id of it, and the moment by which it was there."""

    parcel: Parcel
    message_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a message did not go out, as a class of failure, and when; `ambiguous` if nobody knows whether."""

    error: str
    at: datetime
    ambiguous: bool = False


async def reply(
    tx: Transaction, mail: Mail, replies: tuple[Reply, ...], now: datetime, *, heard: Incoming | None = None
) -> None:
    """Queue what answers a message, for the place where it was asked.

    What was asked in public and concerns one person alone waits for their private chat, unless it can be
    said aside. Who opened their home finds it there.
    """
    action = Action.PUBLISH_HOME if heard and heard.kind is Kind.HOME_OPENED else Action.SEND
    for number, each in enumerate(replies):
        place: dict[str, str | None] = {"chat": mail.chat}
        if heard and heard.asked_in:
            there: dict[str, str | None] = {"chat": heard.asked_in, "message_id": heard.post}
            place = there if heard.aside or not each.personal else {"chat": None}
        await _answer(
            tx, mail, each, {**place, "action": action, "dedup_key": f"reply:{mail.id}:{number}"}, now
        )
    if heard and heard.post and (why := next((each for each in replies if each.takes_away), None)):
        gone = Reply(topic=why.topic, outcome=why.outcome)
        chat = heard.asked_in or mail.chat
        place = {"chat": chat, "message_id": heard.post, "action": Action.DELETE}
        await _answer(tx, mail, gone, {**place, "dedup_key": f"delete:{mail.id}"}, now)
    tx.ring(OUTBOX)


async def publish_home(tx: Transaction, mail: Mail, page: Reply, now: datetime) -> None:
    """Queue the page that we keep for somebody, behind the answer that made it out of date."""
    values = {"chat": mail.chat, "action": Action.PUBLISH_HOME, "dedup_key": f"home:{mail.id}"}
    await _answer(tx, mail, page, values, now)
    tx.ring(OUTBOX)


async def _answer(
    tx: Transaction, mail: Mail, reply: Reply, values: Mapping[str, object], now: datetime
) -> None:
    await tx.insert_new(
        outbox,
        {
            "person_id": mail.person_id,
            "address_id": mail.address_id,
            "answers": mail.id,
            "priority": REPLY_PRIORITY,
            **waiting(reply, now),
            **values,
        },
    )


async def say(tx: Transaction, saying: Say, now: datetime) -> bool:
    """Queue what a person is told of ourselves. False if this occasion has been queued before."""
    new = await tx.insert_new(
        outbox,
        {
            "person_id": saying.person_id,
            "address_id": saying.address_id,
            "action": saying.action,
            "priority": saying.priority,
            "dedup_key": saying.dedup_key,
            **waiting(saying.reply, saying.due_at or now),
        },
    )
    tx.ring(OUTBOX)
    return new is not None


async def was_said(tx: Transaction, dedup_key: str) -> bool:
    """Whether this occasion has been queued before."""
    return await tx.scalar(select(outbox.c.id).where(outbox.c.dedup_key == dedup_key)) is not None


async def unsay(tx: Transaction, dedup_key: str) -> bool:
    """Take back what has not gone out yet. False if it has, or may have."""
    gone = await tx.execute(
        delete(outbox).where(
            outbox.c.dedup_key == dedup_key, outbox.c.state == "waiting", outbox.c.again == 0
        )
    )
    return gone.rowcount == 1


def waiting(reply: Reply, due_at: datetime) -> dict[str, object]:
    """What any new row begins with."""
    return {
        "state": "waiting",
        "due_at": due_at,
        "attempts": 0,
        "again": 0,
        "lease_token": 0,
        "body": write(REPLY, reply),
    }


async def claim(
    store: Store,
    scope: Scope,
    now: datetime,
    *,
    limit: int = 20,
    whole_queue: bool = False,
    paces: Paces = MappingProxyType({}),
    ahead: timedelta = timedelta(),
    announcements: bool = True,
) -> tuple[Parcel, ...]:
    """Take what is due under a lease that is committed on return: at most one message an address, and no
    more than may go, by the platforms' paces, until so far `ahead`. Whether of `announcements` too.

    With `whole_queue` everything due at the scope's one address, in its order: for who sends it as one page.
    """
    async with store.begin() as tx:
        await _choose_addresses(tx, scope, now)
        rooms = await pace.rooms(tx, paces, now)
        full = [account for account, moment in rooms.items() if moment > now + ahead]
        due = await tx.execute(
            select(
                outbox.c.id,
                outbox.c.lease_token,
                outbox.c.attempts,
                outbox.c.action,
                outbox.c.body,
                outbox.c.chat,
                outbox.c.message_id,
                outbox.c.priority,
                people.c.time_zone,
                people.c.forgotten_at.is_not(None).label("farewell"),
                *(column.label(f"address_{column.name}") for column in people_queries.ADDRESS),
            )
            .join(addresses, addresses.c.id == outbox.c.address_id)
            .join(people, people.c.id == outbox.c.person_id)
            .where(
                outbox.c.state == "waiting",
                outbox.c.due_at <= now,
                or_(outbox.c.retry_at.is_(None), outbox.c.retry_at <= now),
                or_(outbox.c.chat.is_not(None), addresses.c.chat != ""),
                tuple_(addresses.c.channel, addresses.c.account).not_in(full),
                pace.chat_is_free(now),
                *scope.covers(addresses),
                true() if announcements else outbox.c.priority < ANNOUNCEMENT_PRIORITY,
                true() if whole_queue else ~_something_goes_first(now),
            )
            .order_by(outbox.c.priority, outbox.c.due_at, outbox.c.id)
            .limit(None if whole_queue else limit)
            .with_for_update(of=outbox, skip_locked=True)
        )
        readable = [parcel for row in due.mappings() if (parcel := await _read(tx, row, now))]
        places = [parcel.place for parcel in readable]
        slots = await pace.take(tx, paces, places, now, now + ahead)
        taken = zip(readable, slots, strict=True)
        parcels = tuple(replace(parcel, slot=slot) for parcel, slot in taken if slot)
        if not parcels:
            return ()
        await tx.execute(
            update(outbox)
            .where(outbox.c.id.in_([parcel.id for parcel in parcels]))
            .values(
                state="sending",
                lease_until=now + LEASE,
                lease_token=outbox.c.lease_token + 1,
                attempts=outbox.c.attempts + 1,
            )
        )
    return parcels


def _something_goes_first(now: datetime) -> ColumnElement[bool]:
    """An earlier unfinished message to the same address, or one that is on its way there."""
    other = outbox.alias("other")
    mine = tuple_(outbox.c.priority, outbox.c.due_at, outbox.c.id)
    earlier = tuple_(other.c.priority, other.c.due_at, other.c.id) < mine
    return (
        select(other.c.id)
        .where(
            other.c.address_id == outbox.c.address_id,
            or_(
                other.c.state == "sending",
                and_(other.c.state == "waiting", other.c.due_at <= now, earlier),
            ),
            or_(other.c.chat.is_not(None), addresses.c.chat != ""),  # who waits for a private chat does not
        )
        .exists()
    )


async def _choose_addresses(tx: Transaction, scope: Scope, now: datetime) -> None:
    """Give what is due to a person, wherever they are, the open address they like best."""
    best = people_queries.best_address(outbox.c.person_id)
    reached = select(addresses.c.person_id).where(*scope.covers(addresses))
    await tx.execute(
        update(outbox)
        .where(
            outbox.c.address_id.is_(None),
            outbox.c.state == "waiting",
            outbox.c.due_at <= now,
            outbox.c.person_id.in_(reached),
        )
        .values(address_id=best)
    )


async def _read(tx: Transaction, row: RowMapping, now: datetime) -> Parcel | None:
    """A row as a parcel. One that cannot be read is given up, and keeps nobody else waiting."""
    try:
        return _parcel(row, now)
    except ValueError as error:
        logger.error("outbox %d cannot be read: %s", row["id"], type(error).__name__)  # noqa: TRY400 - a
        # traceback would quote what was to be said
        await tx.execute(
            update(outbox)
            .where(outbox.c.id == row["id"])
            .values({**_wiped("failed", now), "error": "unreadable"})
        )
        tx.ring(OUTBOX)
        return None


@lru_cache(8)
def _read_reply(body: str) -> Reply:
    """Remembered, since an announcement says the same to everybody."""
    return REPLY.validate_json(body)


def _parcel(row: RowMapping, now: datetime) -> Parcel:
    address = Address(**{column.name: row[f"address_{column.name}"] for column in people_queries.ADDRESS})
    return Parcel(
        id=row["id"],
        token=row["lease_token"] + 1,
        attempts=row["attempts"] + 1,
        address=address,
        chat=row["chat"] or address.chat,
        time_zone=row["time_zone"],
        action=Action(row["action"]),
        reply=_read_reply(row["body"]),
        slot=Slot(now),
        target=row["message_id"] or "",
        farewell=row["farewell"],
        announces=row["priority"] == ANNOUNCEMENT_PRIORITY,
    )


async def sent(store: Store, parcel: Parcel, message_id: str, now: datetime) -> bool:
    """It went out: its text is wiped. False if the lease had passed to somebody else."""
    return await all_sent(store, [Sent(parcel, message_id, now)]) == 1


async def all_sent(store: Store, those: Sequence[Sent]) -> int:
    """As `sent`; of how many it was true."""
    async with store.begin() as tx:
        number = await tx.execute_many(
            update(outbox)
            .where(
                outbox.c.id == bindparam("parcel"),
                outbox.c.state == "sending",
                outbox.c.lease_token == bindparam("token"),
            )
            .values(
                state="sent",
                lease_until=None,
                body=None,
                finished_at=bindparam("at"),
                message_id=bindparam("as_message"),
            ),
            [
                {
                    "parcel": each.parcel.id,
                    "token": each.parcel.token,
                    "at": each.at,
                    "as_message": each.message_id,
                }
                for each in sorted(those, key=lambda each: each.parcel.id)
            ],
        )
        told = {each.parcel.id: each.at for each in those if each.parcel.announces}
        await recipients.ended(tx, told, RecipientState.SENT)
        await _over(tx, [(each.parcel, each.at) for each in those])
    return number


async def gave_up(store: Store, parcel: Parcel, state: str, error: str, now: datetime) -> bool:
    """It will not go out: `state` is failed or blocked, `error` a class of failure.

    Who has blocked us in their private chat is not written to any more.
    """
    error = error[:LONGEST_ERROR]
    async with store.begin() as tx:
        mine = await _finish(tx, parcel, {**_wiped(state, now), "error": error})
        if mine and state == "blocked" and parcel.chat == parcel.address.chat:
            await people_queries.close_address(tx, parcel.address.id)
        if mine and parcel.announces:
            if state == "blocked":
                await recipients.try_elsewhere(tx, parcel.id, error)
            else:
                await recipients.ended(tx, {parcel.id: now}, RecipientState.FAILED, error)
        await _over(tx, [(parcel, now)])
    return mine


async def put_back(store: Store, parcel: Parcel, why: Failure, retry_at: datetime) -> bool:
    """It did not go out, or nobody knows. It is tried again, but for an announcement that may be there."""
    async with store.begin() as tx:
        return await _later(tx, parcel, why, {"retry_at": retry_at})


async def halt(store: Store, parcel: Parcel, why: Failure, until: datetime) -> bool:
    """The platform asked for a pause: all of its account keeps it, and it is no failure of this message."""
    async with store.begin() as tx:
        await pace.halt(tx, parcel.address.channel, parcel.address.account, until)
        return await _later(tx, parcel, why, {"retry_at": until, "attempts": outbox.c.attempts - 1})


async def _later(tx: Transaction, parcel: Parcel, why: Failure, values: dict[str, object]) -> bool:
    if parcel.announces and why.ambiguous:
        mine = await _finish(tx, parcel, {**_wiped("failed", why.at), "error": LOST})
        if mine:
            await recipients.ended(tx, {parcel.id: why.at}, RecipientState.UNKNOWN, why.error[:LONGEST_ERROR])
    else:
        again = outbox.c.again + 1 if why.ambiguous else outbox.c.again
        mine = await _finish(tx, parcel, {"state": "waiting", "lease_until": None, "again": again, **values})
        if mine and parcel.announces:
            await recipients.came_back(tx, parcel.id, why.at)
    tx.ring(OUTBOX)
    return mine


async def move(store: Store, parcel: Parcel, chat: str, now: datetime) -> bool:
    """The chat has got another id: what is to be said there goes to that."""
    async with store.begin() as tx:
        await move_chat(tx, parcel.address.channel, parcel.address.account, parcel.chat, chat)
        return await _later(tx, parcel, Failure("moved", now), {"retry_at": now})


async def move_chat(tx: Transaction, channel: str, account: str, old: str, new: str) -> None:
    there = select(addresses.c.id).where(addresses.c.channel == channel, addresses.c.account == account)
    await tx.execute(
        update(outbox)
        .where(
            outbox.c.state.in_(("waiting", "sending")), outbox.c.chat == old, outbox.c.address_id.in_(there)
        )
        .values(chat=new, message_id=None)
    )


async def wait_for_room(store: Store, paces: Paces, now: datetime, ahead: timedelta = timedelta()) -> float:
    """How many seconds to wait for what is held back for its pace; no longer than for what is not."""
    async with store.begin() as tx:
        rooms = await pace.rooms(tx, paces, now)
        chats = await pace.chats_free_at(tx, paces, now)
    moments = [moment - ahead for moment in rooms.values() if moment > now] + ([chats] if chats else [])
    seconds = min(((moment - now).total_seconds() for moment in moments), default=POLL_SECONDS)
    return min(max(seconds, SHORTEST_WAIT), POLL_SECONDS)


def _wiped(state: str, now: datetime) -> dict[str, object]:
    return {"state": state, "finished_at": now, "lease_until": None, "body": None}


async def _finish(tx: Transaction, parcel: Parcel, values: dict[str, object]) -> bool:
    done = await tx.execute(
        update(outbox)
        .where(
            outbox.c.id == parcel.id,
            outbox.c.state == "sending",
            outbox.c.lease_token == parcel.token,
        )
        .values(values)
    )
    return done.rowcount == 1


async def _over(tx: Transaction, those: Sequence[tuple[Parcel, datetime]]) -> None:
    """What else there is to do for messages that have been answered, each at its moment."""
    await pace.answered(tx, [(parcel.place, parcel.slot, at) for parcel, at in those])
    for parcel, _ in those:
        if parcel.farewell:
            await forgetting.let_go(tx, parcel.address.person_id)
    if not all(parcel.announces for parcel, _ in those):  # nobody waits for what comes after an announcement
        tx.ring(OUTBOX)


async def release_lapsed(store: Store, scope: Scope, now: datetime | None) -> int:
    """Put back what was being sent when its process died: it goes out again, and is counted. Of an
    announcement nobody knows then whether it arrived.

    `now` None releases every lease in the scope, whatever its time: for the only process that serves it.
    """
    mine = select(addresses.c.id).where(*scope.covers(addresses))
    lapsed = [outbox.c.state == "sending", outbox.c.address_id.in_(mine)]
    if now is not None:
        lapsed.append(outbox.c.lease_until <= now)
    async with store.begin() as tx:
        released = await tx.execute(
            update(outbox)
            .where(*lapsed, outbox.c.priority < ANNOUNCEMENT_PRIORITY)
            .values(
                state="waiting",
                lease_until=None,
                lease_token=outbox.c.lease_token + 1,
                again=outbox.c.again + 1,
            )
        )
        lost = await tx.execute(
            update(outbox)
            .where(*lapsed)
            .values(
                state="failed",
                error=LOST,
                finished_at=outbox.c.lease_until,
                lease_until=None,
                body=None,
            )
            .returning(outbox.c.id, outbox.c.finished_at)
        )
        ends = {row.id: row.finished_at - LEASE for row in lost}
        await recipients.ended(tx, ends, RecipientState.UNKNOWN, LOST)
        number = released.rowcount + len(ends)
        if number:  # who asks is often who waits for the bell
            tx.ring(OUTBOX)
    return number


async def next_due(store: Store, scope: Scope, *, after: datetime, until: datetime) -> datetime | None:
    """The next moment at which something falls due for whom the scope covers, if there is one by then."""
    mine = select(addresses.c.person_id).where(*scope.covers(addresses))
    async with store.begin() as tx:
        moment: datetime | None = await tx.scalar(
            select(func.min(outbox.c.due_at)).where(
                outbox.c.state == "waiting",
                outbox.c.person_id.in_(mine),
                outbox.c.due_at > after,
                outbox.c.due_at <= until,
            )
        )
    return moment
