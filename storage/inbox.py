"""The inbox: what came in, once each, and done in the order in which each conversation said it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select, update

from balint.memory import Memory
from balint.messages import Incoming, Kind
from storage import people as people_queries
from storage.database import Store, Transaction
from storage.scope import Scope
from storage.tables import addresses, conversations, inbox
from storage.values import INCOMING, MEMORY, write
from storage.wake import INBOX, OUTBOX

MAX_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Mail:
    """The oldest waiting message of a conversation that is locked for us, and what that remembers.

    Both are read when they are asked for: one that cannot be read is a message that fails, and no more.
    """

    id: int
    attempts: int
    conversation_id: int
    address_id: int
    person_id: int
    chat: str
    private_chat: str  # empty until it is known
    body: str
    remembered: str

    @property
    def incoming(self) -> Incoming:
        return INCOMING.validate_json(self.body)

    @property
    def memory(self) -> Memory:
        return MEMORY.validate_json(self.remembered)


async def receive(store: Store, incoming: Incoming, now: datetime) -> bool:
    """Keep a message before the platform is told that we have it. False if it was here before."""
    async with store.begin() as tx:
        if incoming.kind in (Kind.BLOCKED, Kind.UNBLOCKED):
            return await _note_reach(tx, incoming, now)
        address = await people_queries.meet(tx, incoming, now)
        new = await _keep(tx, incoming, address.id, now, state="waiting", body=write(INCOMING, incoming))
        tx.ring(INBOX)
    return new


async def _note_reach(tx: Transaction, incoming: Incoming, now: datetime) -> bool:
    """Whether we may write to somebody. Of people whom we do not know it does not matter.

    It may arrive twice, or after what they wrote later: then it is out of date.
    """
    address = await people_queries.find_address(tx, incoming.conversation)
    if address is None or not await _keep(tx, incoming, address.id, now, state="done", done_at=now):
        return False
    later = (
        select(inbox.c.id)
        .join(conversations, conversations.c.id == inbox.c.conversation_id)
        .where(conversations.c.address_id == address.id, inbox.c.said_at > incoming.said_at)
        .limit(1)
    )
    if await tx.scalar(later) is not None:
        return False
    if incoming.kind is Kind.BLOCKED:
        await people_queries.close_address(tx, address.id)
    else:
        await people_queries.open_address(tx, address.id, incoming.conversation.chat)
        tx.ring(OUTBOX)
    return True


async def _keep(
    tx: Transaction, incoming: Incoming, address_id: int, now: datetime, **values: object
) -> bool:
    key = incoming.conversation
    private = incoming.private or bool(incoming.asked_in)
    new = await tx.insert_new(
        inbox,
        {
            "channel": key.channel,
            "account": key.account,
            "message_id": incoming.message_id,
            "conversation_id": await _conversation(tx, address_id, key.chat, private=private),
            "attempts": 0,
            "said_at": incoming.said_at,
            "received_at": now,
            **values,
        },
    )
    return new is not None


async def _conversation(tx: Transaction, address_id: int, chat: str, *, private: bool) -> int:
    here = select(conversations.c.id).where(
        conversations.c.address_id == address_id, conversations.c.chat == chat
    )
    known: int | None = await tx.scalar(here)
    if known is not None:
        return known
    made = await tx.insert_new(
        conversations,
        {"address_id": address_id, "chat": chat, "private": private, "memory": write(MEMORY, Memory())},
    )
    # None: another process made it at the same moment.
    found: int = made if made is not None else await tx.scalar(here)
    return found


async def take(tx: Transaction, scope: Scope) -> Mail | None:
    """Lock a conversation that has mail, and take its oldest message; None if nobody waits.

    A conversation that somebody else has locked is passed over.
    """
    waiting = (
        select(
            conversations.c.id,
            conversations.c.chat,
            conversations.c.memory,
            conversations.c.address_id,
            addresses.c.person_id,
            addresses.c.chat.label("private_chat"),
        )
        .join(inbox, inbox.c.conversation_id == conversations.c.id)
        .join(addresses, addresses.c.id == conversations.c.address_id)
        .where(inbox.c.state == "waiting", *scope.covers(addresses))
        .order_by(inbox.c.id)
        .limit(1)
        .with_for_update(of=conversations, skip_locked=True, key_share=True)
    )
    while found := (await tx.execute(waiting)).mappings().one_or_none():
        # Asked anew under the lock: what we saw waiting may have been done while the lock was being taken.
        oldest = await tx.execute(
            select(inbox.c.id, inbox.c.attempts, inbox.c.body)
            .where(inbox.c.conversation_id == found["id"], inbox.c.state == "waiting")
            .order_by(inbox.c.id)
            .limit(1)
        )
        if message := oldest.one_or_none():
            return Mail(
                id=message.id,
                attempts=message.attempts,
                conversation_id=found["id"],
                address_id=found["address_id"],
                person_id=found["person_id"],
                chat=found["chat"],
                private_chat=found["private_chat"],
                body=message.body,
                remembered=found["memory"],
            )
    return None


async def remember(tx: Transaction, conversation_id: int, memory: Memory) -> None:
    await tx.execute(
        update(conversations)
        .where(conversations.c.id == conversation_id)
        .values(memory=write(MEMORY, memory))
    )


async def finish(tx: Transaction, mail: Mail, now: datetime) -> bool:
    """Done: its text is wiped. False if the address has passed to somebody else while we waited for the
    person: what was made of it is not theirs, and not to be kept.
    """
    still_theirs = (
        select(addresses.c.id)
        .where(addresses.c.id == mail.address_id, addresses.c.person_id == mail.person_id)
        .exists()
    )
    return await _close(tx, mail.id, "done", now, still_theirs)


async def set_aside(tx: Transaction, mail_id: int, now: datetime) -> None:
    """Given up after three tries: its text is wiped too."""
    await _close(tx, mail_id, "set_aside", now)


async def _close(
    tx: Transaction, mail_id: int, state: str, now: datetime, *conditions: ColumnElement[bool]
) -> bool:
    closed = await tx.execute(
        update(inbox).where(inbox.c.id == mail_id, *conditions).values(state=state, done_at=now, body=None)
    )
    return closed.rowcount == 1


async def count_attempt(tx: Transaction, mail_id: int) -> int:
    """One more failure of this message; how many there are now."""
    attempts: int = await tx.scalar(
        update(inbox)
        .where(inbox.c.id == mail_id)
        .values(attempts=inbox.c.attempts + 1)
        .returning(inbox.c.attempts)
    )
    return attempts
