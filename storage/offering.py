"""What is said of ourselves and has buttons: the conversation it comes to knows of them, so that their labels
can be pressed there and words answer it.
"""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select, update

from balint.messages import Say
from storage import outbox
from storage import people as people_queries
from storage.database import Transaction
from storage.tables import addresses, conversations, people
from storage.values import MEMORY, write


async def ask(tx: Transaction, asking: Say, now: datetime) -> bool:
    """Queue it, and put its buttons before those that are on offer already. False if that was done before.

    A conversation that somebody else has locked is left as it is: waiting for it could be for ever.
    """
    if not await outbox.say(tx, asking, now):
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
