"""What is said of ourselves and has buttons: the conversation it comes to knows of them, so that their labels
can be pressed there and words answer it.
"""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select, update

from balint.messages import Action, Button, Reply, Say
from storage import outbox as outbox_queries
from storage import people as people_queries
from storage.database import Transaction
from storage.tables import addresses, conversations, outbox, people
from storage.values import MEMORY, write
from storage.wake import OUTBOX

SETTLED_PRIORITY = 5  # as what is said of ourselves


async def ask(tx: Transaction, asking: Say, now: datetime) -> bool:
    """Queue it, and put its buttons before those that are on offer already. False if that was done before.

    A conversation that somebody else has locked is left as it is: waiting for it could be for ever.
    """
    if not await outbox_queries.say(tx, asking, now):
        return False
    if not asking.reply.buttons:
        return True
    there = asking.address_id or people_queries.best_address(people.c.id)
    found = await tx.execute(
        select(conversations.c.id, conversations.c.memory)
        .join(addresses, addresses.c.id == conversations.c.address_id)
        .join(people, people.c.id == addresses.c.person_id)
        .where(people.c.id == asking.person_id, addresses.c.id == there, conversations.c.private)
        .with_for_update(of=conversations, skip_locked=True, key_share=True)
    )
    labels = {button.label for button in asking.reply.buttons}
    for row in found.all():
        memory = MEMORY.validate_json(row.memory)
        others = (button for button in memory.offered if button.label not in labels)
        told = replace(memory, offered=(*asking.reply.buttons, *others))
        await tx.execute(
            update(conversations).where(conversations.c.id == row.id).values(memory=write(MEMORY, told))
        )
    return True


def without(offered: tuple[Button, ...], on: str, number: str) -> tuple[Button, ...]:
    """These buttons but for those on the thing of that number."""
    return tuple(each for each in offered if (each.press.on, each.press.args[:1]) != (on, (number,)))


async def settle(
    tx: Transaction, asked: str, over: Reply, now: datetime, *, about: tuple[str, str], but_not: int
) -> None:
    """A question that several were asked, under keys that begin with `asked`, is decided. Where it has not
    gone out it does not; where it stands it makes way for `over`, once, and its buttons (`about` says on
    what) are on offer no more.
    """
    found = await tx.execute(
        select(*(outbox.c[name] for name in ("id", "state", "message_id", "person_id", "address_id", "chat")))
        .where(outbox.c.dedup_key.startswith(asked, autoescape=True), outbox.c.state.in_(("waiting", "sent")))
        .order_by(outbox.c.id)
        .with_for_update()
    )
    rows = found.all()
    waiting = [row.id for row in rows if row.state == "waiting"]
    await tx.execute(delete(outbox).where(outbox.c.id.in_(waiting)))
    for row in rows:
        if row.state == "sent" and row.message_id and row.person_id != but_not:
            there = {name: getattr(row, name) for name in ("message_id", "person_id", "address_id", "chat")}
            shown = {**outbox_queries.waiting(over, now), **there, "dedup_key": f"settled:{row.id}"}
            await tx.insert_new(outbox, {**shown, "action": Action.EDIT, "priority": SETTLED_PRIORITY})
    await _withdraw(tx, [row.address_id for row in rows], about)
    tx.ring(OUTBOX)


async def _withdraw(tx: Transaction, there: list[int], about: tuple[str, str]) -> None:
    """Take these buttons from what is on offer at these addresses; a locked conversation is left as it is."""
    found = await tx.execute(
        select(conversations.c.id, conversations.c.memory)
        .where(conversations.c.address_id.in_(there), conversations.c.private)
        .with_for_update(skip_locked=True, key_share=True)
    )
    for row in found.all():
        memory = MEMORY.validate_json(row.memory)
        left = replace(memory, offered=without(memory.offered, *about))
        await tx.execute(
            update(conversations).where(conversations.c.id == row.id).values(memory=write(MEMORY, left))
        )
