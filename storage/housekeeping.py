"""Letting go of what has served its purpose."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update

from balint.questions import still_offered
from balint.reminders.kinds import Kind
from storage import announcements, bookings, colleagues, files, forgetting, nudges, questions, regular_groups
from storage.database import Store, Transaction, rewrite
from storage.tables import (
    addresses,
    conversations,
    entries,
    inbox,
    link_codes,
    outbox,
    pace_slots,
    paces,
    people,
    team_invitations,
)
from storage.values import MEMORY, write

UNHEARD = timedelta(days=1)  # for which an answer waits until somebody opens their private chat
KEEP = timedelta(days=30)  # far beyond the day for which Telegram, the most patient platform, repeats itself


async def tidy(store: Store, now: datetime) -> int:
    """Forget mail that was finished, and entries that were removed, long ago; with them the colleagues whom
    nothing names any more, and logs that were cancelled. How many rows that were.
    """
    async with store.begin() as tx:
        sent = await tx.execute(delete(outbox).where(outbox.c.finished_at < now - KEEP))
        done = await tx.execute(delete(inbox).where(inbox.c.done_at < now - KEEP))
        await _let_go_unheard(tx, now)
        await _let_go_forgotten(tx)
        await tx.execute(delete(link_codes).where(link_codes.c.expires_at < now))
        await tx.execute(delete(team_invitations).where(team_invitations.c.expires_at < now))
        for table in (paces, pace_slots):
            await tx.execute(delete(table).where(table.c.free_at < now - UNHEARD))
        gone = await tx.execute(delete(entries).where(entries.c.removed_at < now - KEEP))
        over = await _let_go_of_what_is_over(tx, now)
        met = await colleagues.forget_unnamed(tx) if gone.rowcount else 0
        await _let_go_of_cancelled(tx)
        await _let_go_of_uncovered(tx, now)
        unsent = await announcements.forget_unsent(tx, now - KEEP)
        unused = await files.forget_unused(tx, now - UNHEARD)
    await rewrite(store)
    return sent.rowcount + done.rowcount + gone.rowcount + over + met + unsent + unused


async def _let_go_of_cancelled(tx: Transaction) -> None:
    """In conversations that have been silent for so long that no mail is left of them, a log that was
    cancelled is remembered no more.
    """
    silent = await tx.execute(
        select(conversations.c.id, conversations.c.memory)
        .where(
            conversations.c.memory.contains('"let_go"'),
            conversations.c.id.not_in(select(inbox.c.conversation_id)),
        )
        .with_for_update(skip_locked=True)
    )
    for row in silent.all():
        memory = replace(MEMORY.validate_json(row.memory), let_go=None)
        await tx.execute(
            update(conversations).where(conversations.c.id == row.id).values(memory=write(MEMORY, memory))
        )


async def _let_go_of_uncovered(tx: Transaction, now: datetime) -> None:
    """Questions that were not covered, and not passed on within a day."""
    remembering = await tx.execute(
        select(conversations.c.id, conversations.c.memory)
        .where(conversations.c.memory.contains('"uncovered"'))
        .with_for_update(skip_locked=True)
    )
    for row in remembering.all():
        before = MEMORY.validate_json(row.memory)
        memory = replace(before, uncovered=still_offered(before.uncovered, now))
        if memory != before:
            await tx.execute(
                update(conversations).where(conversations.c.id == row.id).values(memory=write(MEMORY, memory))
            )


async def _let_go_of_what_is_over(tx: Transaction, now: datetime) -> int:
    """Bookings long past, groups that ended, who was told which answer, and that there was a reminder of
    what does not come back.
    """
    day = (now - KEEP).date()
    return (
        await bookings.forget_before(tx, day)
        + await regular_groups.forget_ended(tx, day)
        + await questions.forget_closed(tx, now - KEEP)
        + await nudges.forget_said(tx, (Kind.BOOKED, Kind.HELD, Kind.MET, Kind.SUMMARY), now - 3 * KEEP)
    )


async def _let_go_forgotten(tx: Transaction) -> None:
    """The last traces of whom something was being told at one of their places while they heard at another
    that they are forgotten.
    """
    forgotten = await tx.execute(select(people.c.id).where(people.c.forgotten_at.is_not(None)))
    for person_id in forgotten.scalars().all():
        await forgetting.let_go(tx, person_id)


async def _let_go_unheard(tx: Transaction, now: datetime) -> None:
    """Answers to what was asked in public, for people who never came for them in private; and whatever is
    left to be said to somebody forgotten who has blocked us since.
    """
    nowhere = select(addresses.c.id).where(addresses.c.chat == "")
    forgotten = select(people.c.id).where(people.c.forgotten_at.is_not(None))
    left = await tx.execute(
        delete(outbox)
        .where(
            outbox.c.state == "waiting",
            or_(outbox.c.answers.is_not(None), outbox.c.person_id.in_(forgotten)),
            outbox.c.chat.is_(None),
            outbox.c.address_id.in_(nowhere),
            outbox.c.due_at < now - UNHEARD,
        )
        .returning(outbox.c.person_id)
    )
    for person_id in set(left.scalars()):
        await forgetting.let_go(tx, person_id)
