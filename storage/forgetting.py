"""Deleting a person: all that is kept of them at once, and their last traces when they have been told so."""

from datetime import datetime

from sqlalchemy import delete, select, update

from balint.memory import Memory
from storage import link_codes
from storage.database import Transaction
from storage.tables import (
    additions,
    addresses,
    announcements,
    applications,
    bookings,
    colleagues,
    conversations,
    entries,
    form_r_references,
    inbox,
    open_questions,
    outbox,
    pathway_steps,
    people,
    planned_nudges,
    recipients,
    regular_groups,
    reminder_wishes,
    said_nudges,
    team_actions,
    team_invitations,
    team_members,
)
from storage.values import MEMORY, write

_UNFINISHED = ("waiting", "sending")
_ARRANGED = (
    bookings,
    form_r_references,
    regular_groups,
    reminder_wishes,
    planned_nudges,
    said_nudges,
    team_members,
    pathway_steps,
    applications,
    open_questions,
)
# What stays without them: that it was done, and to how many.
_UNNAMED = (
    team_members.c.added_by,
    team_actions.c.person_id,
    team_actions.c.about,
    pathway_steps.c.taken_by,
    additions.c.added_by,
    announcements.c.made_by,
    announcements.c.approved_by,
)


async def forget(tx: Transaction, person_id: int, now: datetime) -> None:
    """Delete what is kept of a person, but for what it takes to tell them: where they are, and what is still
    to be said to them there. `let_go` takes that.

    Others keep what they call this person; that they meant this one is forgotten.
    """
    theirs = select(conversations.c.id).join(addresses).where(addresses.c.person_id == person_id)
    await tx.execute(
        delete(outbox).where(
            outbox.c.person_id == person_id,
            outbox.c.state.not_in(_UNFINISHED) | outbox.c.answers.is_(None),
        )
    )
    await link_codes.let_go_of(tx, person_id)
    await tx.execute(delete(entries).where(entries.c.person_id == person_id))
    await tx.execute(delete(colleagues).where(colleagues.c.person_id == person_id))
    for table in _ARRANGED:
        await tx.execute(delete(table).where(table.c.person_id == person_id))
    await tx.execute(delete(team_invitations).where(team_invitations.c.made_by == person_id))
    for column in _UNNAMED:
        await tx.execute(update(column.table).where(column == person_id).values({column.name: None}))
    await tx.execute(
        update(recipients)
        .where(recipients.c.person_id == person_id, recipients.c.state.in_(("waiting", "queued")))
        .values(state="left_out", finished_at=now)
    )
    await tx.execute(
        update(recipients)
        .where(recipients.c.person_id == person_id)
        .values(person_id=None, address_id=None, answer=None, answered_at=None)
    )
    await tx.execute(
        update(colleagues).where(colleagues.c.linked_person_id == person_id).values(linked_person_id=None)
    )
    # What is still to be said to them keeps the message that it answers: without it nobody would know it for
    # an answer when they are forgotten once more before it has gone out.
    unsaid = select(outbox.c.answers).where(
        outbox.c.person_id == person_id, outbox.c.state.in_(_UNFINISHED), outbox.c.answers.is_not(None)
    )
    await tx.execute(
        delete(inbox).where(
            inbox.c.conversation_id.in_(theirs), inbox.c.state != "waiting", inbox.c.id.not_in(unsaid)
        )
    )
    # A conversation that somebody else has locked waits for this person: waiting for it would be for ever.
    free = await tx.execute(theirs.with_for_update(of=conversations, skip_locked=True, key_share=True))
    await tx.execute(
        update(conversations)
        .where(conversations.c.id.in_(free.scalars().all()))
        .values(memory=write(MEMORY, Memory()))
    )
    await tx.execute(update(people).where(people.c.id == person_id).values(forgotten_at=now))


async def let_go(tx: Transaction, person_id: int) -> bool:
    """Delete the last traces of somebody forgotten. False while something is to be said, by or to them."""
    gone = await tx.scalar(
        select(people.c.id)
        .where(people.c.id == person_id, people.c.forgotten_at.is_not(None))
        .with_for_update()
    )
    if gone is None:
        return False
    # Who is writing to us at this moment holds their address: we see the message, or they find nobody.
    held = await tx.execute(
        select(addresses.c.id).where(addresses.c.person_id == person_id).with_for_update()
    )
    where = held.scalars().all()
    talks = select(conversations.c.id).where(conversations.c.address_id.in_(where))
    waiting = select(inbox.c.id).where(inbox.c.conversation_id.in_(talks), inbox.c.state == "waiting")
    unsaid = select(outbox.c.id).where(outbox.c.person_id == person_id, outbox.c.state.in_(_UNFINISHED))
    if await tx.scalar(waiting.limit(1)) or await tx.scalar(unsaid.limit(1)):
        return False
    await tx.execute(delete(outbox).where(outbox.c.person_id == person_id))
    await tx.execute(delete(inbox).where(inbox.c.conversation_id.in_(talks)))
    await tx.execute(delete(conversations).where(conversations.c.address_id.in_(where)))
    await tx.execute(
        update(announcements).where(announcements.c.address_id.in_(where)).values(address_id=None)
    )
    # A place may have been another person's when an announcement went there.
    await tx.execute(update(recipients).where(recipients.c.address_id.in_(where)).values(address_id=None))
    await tx.execute(delete(addresses).where(addresses.c.person_id == person_id))
    await tx.execute(delete(people).where(people.c.id == person_id))
    return True
