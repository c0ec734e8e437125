"""An announcement on its way: who starts and stops it, and how its recipients come into the outbox.

The outbox holds no more than goes out in the next moments: so it stays small however many are to be told,
whoever writes is answered first, and what is stopped has only to be taken out again.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, insert, literal, or_, select, update

from balint.announcements import Announcement, State, as_reply
from balint.messages import Action, Button, Reply
from storage import announcements as announcement_queries
from storage import outbox as outbox_queries
from storage import recipients as recipient_queries
from storage.audience import audience_of
from storage.database import Store, Transaction
from storage.lists import Criteria
from storage.people import best_address
from storage.recipients import ANNOUNCEMENT_PRIORITY, NOWHERE, RecipientState
from storage.scope import Scope
from storage.tables import addresses, announcements, conversations, outbox, people, recipients, team_members
from storage.values import MEMORY, REPLY, write
from storage.wake import ANNOUNCEMENTS, OUTBOX

PROGRESS_PRIORITY = 8  # before the announcement itself, behind whatever somebody waits for
SPARINGLY = timedelta(seconds=5)  # between two changes of the progress message, at first
PART = 10  # later a tenth of the time that it has taken


async def start(
    tx: Transaction,
    announcement: Announcement,
    criteria: Criteria,
    today: date,
    now: datetime,
) -> bool:
    """To everybody who is in its audience at this moment. False if it has been started or called off."""
    before = announcement.state
    if before not in (State.DRAFTED, State.SCHEDULED) or announcement.audience is None:
        return False
    if not await announcement_queries.move(tx, announcement.id, before, State.RUNNING, now):
        return False
    everybody = await audience_of(tx, announcement.audience, criteria, today)
    await recipient_queries.fill(tx, announcement.id, everybody, now)
    tx.ring(ANNOUNCEMENTS)
    return True


async def pause(tx: Transaction, announcement_id: int, now: datetime) -> bool:
    """What is on its way at this moment arrives. False if it is not running."""
    if not await _move(tx, announcement_id, State.RUNNING, State.PAUSED, now):
        return False
    await recipient_queries.withdraw(tx, announcement_id, now, for_good=False)
    return True


async def resume(tx: Transaction, announcement_id: int, now: datetime) -> bool:
    """False if it is not paused."""
    return await _move(tx, announcement_id, State.PAUSED, State.RUNNING, now)


async def cancel(tx: Transaction, announcement_id: int, now: datetime) -> bool:
    """Whose turn has not come is left out. False if it is neither running nor paused."""
    for before in (State.RUNNING, State.PAUSED):
        if await _move(tx, announcement_id, before, State.CANCELLED, now):
            await recipient_queries.withdraw(tx, announcement_id, now, for_good=True)
            return True
    return False


async def again(tx: Transaction, announcement_id: int, now: datetime) -> int:
    """Send it once more to those of whom it is unknown whether they got it; how many they are.

    Of one that has been cancelled nothing more goes out.
    """
    await _move(tx, announcement_id, State.SENT, State.RUNNING, now)
    going = announcements.c.state.in_((State.RUNNING, State.PAUSED))
    here = select(announcements.c.id).where(announcements.c.id == announcement_id, going)
    if not await tx.scalar(here.with_for_update()):
        return 0
    return await recipient_queries.again(tx, announcement_id)


async def _move(tx: Transaction, announcement_id: int, before: State, after: State, now: datetime) -> bool:
    if not await announcement_queries.move(tx, announcement_id, before, after, now):
        return False
    shown_anew = update(announcements).where(announcements.c.id == announcement_id).values(shown_at=None)
    await tx.execute(shown_anew)
    tx.ring(ANNOUNCEMENTS)
    return True


async def due(tx: Transaction, scope: Scope | None, now: datetime) -> tuple[Announcement, ...]:
    """Those whose moment has come, locked; of all, or of those that were written where the scope covers or
    that nobody on the team has written.
    """
    found = await tx.execute(
        select(announcements.c.id)
        .where(
            announcements.c.state == State.SCHEDULED,
            announcements.c.due_at <= now,
            *((_theirs(scope),) if scope else ()),
        )
        .order_by(announcements.c.id)
        .with_for_update(skip_locked=True)
    )
    return await _found(tx, found.scalars().all())


def _theirs(scope: Scope) -> ColumnElement[bool]:
    there = select(addresses.c.id).where(*scope.covers(addresses))
    return or_(announcements.c.address_id.in_(there), ~_by_a_member())


def _by_a_member() -> ColumnElement[bool]:
    return exists().where(team_members.c.person_id == announcements.c.made_by)


async def next_due(store: Store, scope: Scope, *, after: datetime, until: datetime) -> datetime | None:
    """The next moment at which one is due that `due` finds in the scope, if any is by then."""
    async with store.begin() as tx:
        moment: datetime | None = await tx.scalar(
            select(func.min(announcements.c.due_at)).where(
                announcements.c.state == State.SCHEDULED,
                _theirs(scope),
                announcements.c.due_at > after,
                announcements.c.due_at <= until,
            )
        )
    return moment


async def going(tx: Transaction) -> tuple[int, ...]:
    """Those that are running; none of them stops while this transaction lasts."""
    found = await tx.execute(
        select(announcements.c.id)
        .where(announcements.c.state == State.RUNNING)
        .order_by(announcements.c.id)
        .with_for_update(read=True, skip_locked=True)
    )
    return tuple(found.scalars())


async def feed(tx: Transaction, announcement: Announcement, scope: Scope, room: int, now: datetime) -> int:
    """Queue it for as many more recipients whom the scope covers, where they like it best now. How many.

    Who has nowhere left is done with. They are locked as people too: nobody becomes another one meanwhile.
    """
    found = await tx.execute(
        select(recipients.c.id, best_address(people.c.id).label("address_id"))
        .join(people, people.c.id == recipients.c.person_id)
        .outerjoin(addresses, addresses.c.id == recipients.c.address_id)
        .where(
            recipients.c.announcement_id == announcement.id,
            recipients.c.state == RecipientState.WAITING,
            or_(recipients.c.address_id.is_(None), and_(*scope.covers(addresses))),
        )
        .order_by(recipients.c.id)
        .limit(room)
        .with_for_update(of=[recipients, people], key_share=True, skip_locked=True)
    )
    rows = found.all()
    nowhere = [row.id for row in rows if row.address_id is None]
    await tx.execute(
        update(recipients)
        .where(recipients.c.id.in_(nowhere))
        .values(
            state=RecipientState.BLOCKED, finished_at=now, error=func.coalesce(recipients.c.error, NOWHERE)
        )
    )
    reached = [row.id for row in rows if row.address_id is not None]
    if reached:
        await _queue(tx, announcement, reached, now)
    return len(rows)


async def _queue(tx: Transaction, announcement: Announcement, ids: list[int], now: datetime) -> None:
    key = literal("announcement:").concat(cast(recipients.c.id, String))
    row = {
        **outbox_queries.waiting(as_reply(announcement), now),
        "action": Action.SEND,
        "priority": ANNOUNCEMENT_PRIORITY,
    }
    columns = [literal(value, outbox.c[name].type).label(name) for name, value in row.items()]
    await tx.execute(
        insert(outbox).from_select(
            [*row, "dedup_key", "person_id", "address_id"],
            select(*columns, key, recipients.c.person_id, best_address(recipients.c.person_id))
            .where(recipients.c.id.in_(ids))
            .order_by(recipients.c.id),
        )
    )
    queued = select(outbox.c.id).where(outbox.c.dedup_key == key).scalar_subquery()
    where = select(outbox.c.address_id).where(outbox.c.dedup_key == key).scalar_subquery()
    await tx.execute(
        update(recipients)
        .where(recipients.c.id.in_(ids))
        .values(state=RecipientState.QUEUED, outbox_id=queued, address_id=where, error=None)
    )
    tx.ring(OUTBOX)


async def queued(tx: Transaction, scope: Scope) -> int:
    """How many announcements wait in the outbox for those whom the scope covers."""
    number: int = await tx.scalar(
        select(func.count())
        .select_from(outbox)
        .join(addresses, addresses.c.id == outbox.c.address_id)
        .where(
            outbox.c.state == "waiting",
            outbox.c.priority == ANNOUNCEMENT_PRIORITY,
            *scope.covers(addresses),
        )
    )
    return number


async def finish(tx: Transaction, announcement_id: int, now: datetime) -> bool:
    """Once nobody waits any more. False while somebody does, or if it is not running."""
    running = select(announcements.c.id).where(
        announcements.c.id == announcement_id, announcements.c.state == State.RUNNING
    )
    if not await tx.scalar(running.with_for_update(skip_locked=True)):
        return False
    to_go = select(recipients.c.id).where(
        recipients.c.announcement_id == announcement_id,
        recipients.c.state.in_((RecipientState.WAITING, RecipientState.QUEUED)),
    )
    if await tx.scalar(to_go.limit(1)):
        return False
    return await _move(tx, announcement_id, State.RUNNING, State.SENT, now)


async def to_show(tx: Transaction, now: datetime) -> tuple[Announcement, ...]:
    """Those of which their authors have not been shown how they go, or not lately; locked."""
    shown = await tx.execute(
        select(announcements.c.id, announcements.c.started_at, announcements.c.shown_at)
        .where(
            announcements.c.started_at.is_not(None),
            announcements.c.address_id.is_not(None),
            _by_a_member(),
            or_(
                announcements.c.shown_at.is_(None),
                and_(announcements.c.state == State.RUNNING, announcements.c.shown_at <= now - SPARINGLY),
            ),
        )
        .order_by(announcements.c.id)
        .with_for_update(skip_locked=True)
    )
    ripe = [
        row.id
        for row in shown
        if row.shown_at is None or now - row.shown_at >= (row.shown_at - row.started_at) / PART
    ]
    return await _found(tx, ripe)


async def show(tx: Transaction, announcement: Announcement, reply: Reply, now: datetime) -> None:
    """How it goes, in the one message about that. What has not been shown yet is not shown any more."""
    here = select(announcements.c.progress_id).where(announcements.c.id == announcement.id).scalar_subquery()
    found = await tx.execute(
        select(outbox.c.id, outbox.c.state, outbox.c.message_id).where(outbox.c.id == here).with_for_update()
    )
    before = found.one_or_none()
    if before is not None and before.state == "waiting":
        await tx.execute(update(outbox).where(outbox.c.id == before.id).values(body=write(REPLY, reply)))
    elif before is None or before.state == "sent":
        new = {
            **outbox_queries.waiting(reply, now),
            "action": Action.EDIT if before and before.message_id else Action.SEND,
            "message_id": before.message_id if before else None,
            "person_id": announcement.made_by,
            "address_id": announcement.address_id,
            "priority": PROGRESS_PRIORITY,
            "dedup_key": f"progress:{announcement.id}:{now.timestamp()}",
        }
        progress_id = await tx.insert_new(outbox, new)
        await tx.execute(
            update(announcements).where(announcements.c.id == announcement.id).values(progress_id=progress_id)
        )
    else:  # it is being sent at this moment, and can be changed after that; or could not be sent at all
        return
    await _offer(tx, announcement, reply.buttons)
    await tx.execute(update(announcements).where(announcements.c.id == announcement.id).values(shown_at=now))
    tx.ring(OUTBOX)


async def _offer(tx: Transaction, announcement: Announcement, buttons: tuple[Button, ...]) -> None:
    """Let the conversation in which it is shown know of its buttons, behind what it has on offer already. One
    that somebody has locked is left as it is: waiting for it could be for ever.
    """
    found = await tx.execute(
        select(conversations.c.id, conversations.c.memory)
        .where(conversations.c.address_id == announcement.address_id, conversations.c.private)
        .with_for_update(skip_locked=True, key_share=True)
    )
    for row in found.all():
        memory = MEMORY.validate_json(row.memory)
        shown = {(act, "announcement", (str(announcement.id),)) for act in ("pause", "resume", "cancel")}
        others = [
            each for each in memory.offered if (each.press.act, each.press.on, each.press.args) not in shown
        ]
        told = replace(memory, offered=(*others, *buttons))
        await tx.execute(
            update(conversations).where(conversations.c.id == row.id).values(memory=write(MEMORY, told))
        )


async def _found(tx: Transaction, ids: Sequence[int]) -> tuple[Announcement, ...]:
    return tuple([each for one in ids if (each := await announcement_queries.find(tx, one))])
