"""The outbox: what is to be said, in order at each address, under a lease while it is being sent."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from sqlalchemy import ColumnElement, RowMapping, and_, func, or_, select, true, tuple_, update

from balint.messages import Action, Incoming, Kind, Reply, Say
from balint.people import Address
from storage import forgetting, pace
from storage import people as people_queries
from storage.database import Store, Transaction
from storage.inbox import Mail
from storage.pace import Paces, Wanted
from storage.scope import Scope
from storage.tables import addresses, outbox, people
from storage.values import REPLY, write
from storage.wake import OUTBOX, POLL_SECONDS

logger = logging.getLogger(__name__)

LEASE = timedelta(seconds=90)  # longer than any channel waits for its platform
MAX_ATTEMPTS = 8
REPLY_PRIORITY = 0
SHORTEST_WAIT = 0.01  # seconds
LONGEST_ERROR = 200  # what the column takes


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message on its way. `token` fences: a finish with an older token changes nothing.

    `target` is the platform's id of the message that it edits, deletes or, in public, answers. `farewell`: it
    goes to somebody who has been forgotten.
    """

    id: int
    token: int
    attempts: int
    address: Address
    chat: str
    time_zone: str
    action: Action
    reply: Reply
    target: str = ""
    farewell: bool = False


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
            **_waiting(reply, now),
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
            **_waiting(saying.reply, saying.due_at or now),
        },
    )
    tx.ring(OUTBOX)
    return new is not None


def _waiting(reply: Reply, due_at: datetime) -> dict[str, object]:
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
) -> tuple[Parcel, ...]:
    """Take what is due under a lease that is committed on return: at most one message an address, and no
    more than the platforms' paces allow.

    With `whole_queue` everything due at the scope's one address, in its order: for who sends it as one page.
    """
    async with store.begin() as tx:
        await _choose_addresses(tx, scope, now)
        full = await pace.full_accounts(tx, paces, now)
        due = await tx.execute(
            select(
                outbox.c.id,
                outbox.c.lease_token,
                outbox.c.attempts,
                outbox.c.action,
                outbox.c.body,
                outbox.c.chat,
                outbox.c.message_id,
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
                true() if whole_queue else ~_something_goes_first(now),
            )
            .order_by(outbox.c.priority, outbox.c.due_at, outbox.c.id)
            .limit(None if whole_queue else limit)
            .with_for_update(of=outbox, skip_locked=True)
        )
        readable = [parcel for row in due.mappings() if (parcel := await _read(tx, row, now))]
        wanted = [Wanted(each.address.channel, each.address.account, each.chat) for each in readable]
        may = await pace.take(tx, paces, wanted, now)
        parcels = tuple(parcel for parcel, ok in zip(readable, may, strict=True) if ok)
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
        return _parcel(row)
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


def _parcel(row: RowMapping) -> Parcel:
    address = Address(**{column.name: row[f"address_{column.name}"] for column in people_queries.ADDRESS})
    return Parcel(
        id=row["id"],
        token=row["lease_token"] + 1,
        attempts=row["attempts"] + 1,
        address=address,
        chat=row["chat"] or address.chat,
        time_zone=row["time_zone"],
        action=Action(row["action"]),
        reply=REPLY.validate_json(row["body"]),
        target=row["message_id"] or "",
        farewell=row["farewell"],
    )


async def sent(store: Store, parcel: Parcel, message_id: str, now: datetime) -> bool:
    """It went out: its text is wiped. False if the lease had passed to somebody else."""
    async with store.begin() as tx:
        return await _finish(tx, parcel, {**_wiped("sent", now), "message_id": message_id})


async def gave_up(store: Store, parcel: Parcel, state: str, error: str, now: datetime) -> bool:
    """It will not go out: `state` is failed or blocked, `error` a class of failure.

    Who has blocked us in their private chat is not written to any more.
    """
    async with store.begin() as tx:
        mine = await _finish(tx, parcel, {**_wiped(state, now), "error": error[:LONGEST_ERROR]})
        if mine and state == "blocked" and parcel.chat == parcel.address.chat:
            await people_queries.close_address(tx, parcel.address.id)
    return mine


async def put_back(store: Store, parcel: Parcel, retry_at: datetime, *, ambiguous: bool) -> bool:
    """It did not go out, or nobody knows (`ambiguous`): it is tried again."""
    async with store.begin() as tx:
        return await _finish(tx, parcel, _later(retry_at, ambiguous=ambiguous))


async def halt(store: Store, parcel: Parcel, until: datetime, *, ambiguous: bool) -> bool:
    """The platform asked for a pause: all of its account keeps it, and it is no failure of this message."""
    async with store.begin() as tx:
        await pace.halt(tx, parcel.address.channel, parcel.address.account, until)
        later = {**_later(until, ambiguous=ambiguous), "attempts": outbox.c.attempts - 1}
        return await _finish(tx, parcel, later)


async def move(store: Store, parcel: Parcel, chat: str, now: datetime) -> bool:
    """The chat has got another id: what is to be said there goes to that."""
    async with store.begin() as tx:
        await move_chat(tx, parcel.address.channel, parcel.address.account, parcel.chat, chat)
        return await _finish(tx, parcel, _later(now, ambiguous=False))


async def move_chat(tx: Transaction, channel: str, account: str, old: str, new: str) -> None:
    there = select(addresses.c.id).where(addresses.c.channel == channel, addresses.c.account == account)
    await tx.execute(
        update(outbox)
        .where(
            outbox.c.state.in_(("waiting", "sending")), outbox.c.chat == old, outbox.c.address_id.in_(there)
        )
        .values(chat=new, message_id=None)
    )


async def wait_for_room(store: Store, paces: Paces, now: datetime) -> float:
    """How many seconds to wait for what is held back for its pace; no longer than for what is not."""
    async with store.begin() as tx:
        moment = await pace.soonest(tx, paces, now)
    seconds = (moment - now).total_seconds() if moment else POLL_SECONDS
    return min(max(seconds, SHORTEST_WAIT), POLL_SECONDS)


def _later(retry_at: datetime, *, ambiguous: bool) -> dict[str, object]:
    again = outbox.c.again + 1 if ambiguous else outbox.c.again
    return {"state": "waiting", "retry_at": retry_at, "lease_until": None, "again": again}


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
    tx.ring(OUTBOX)
    finished = values["state"] != "waiting"
    if finished and parcel.farewell:
        await forgetting.let_go(tx, parcel.address.person_id)
    return done.rowcount == 1


async def release_lapsed(store: Store, scope: Scope, now: datetime | None) -> int:
    """Put back what was being sent when its process died: it goes out again, and is counted.

    `now` None releases every lease in the scope, whatever its time: for the only process that serves it.
    """
    mine = select(addresses.c.id).where(*scope.covers(addresses))
    lapsed = [outbox.c.state == "sending", outbox.c.address_id.in_(mine)]
    if now is not None:
        lapsed.append(outbox.c.lease_until <= now)
    async with store.begin() as tx:
        released = await tx.execute(
            update(outbox)
            .where(*lapsed)
            .values(
                state="waiting",
                lease_until=None,
                lease_token=outbox.c.lease_token + 1,
                again=outbox.c.again + 1,
            )
        )
        if released.rowcount:  # who asks is often who waits for the bell
            tx.ring(OUTBOX)
    return released.rowcount


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
