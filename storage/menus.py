"""Which menu of commands is offered to somebody: the accreditation team's holds more.

It goes through the outbox like whatever is said to them, and so reaches them by whichever process, and again
when the platform could not be reached.
"""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import exists, select

from balint.membership import Menu
from balint.messages import Action, Outcome, Reply, Say, Topic
from balint.people import AddressState
from storage import outbox
from storage.database import Transaction
from storage.tables import addresses, team_members

CHANNELS = ("telegram",)  # where each chat can have a menu of its own


async def offer(tx: Transaction, person_id: int, now: datetime) -> None:
    """The one that they are to have from now on, wherever they are met."""
    on_team = await tx.scalar(select(exists().where(team_members.c.person_id == person_id)))
    found = await tx.execute(
        select(addresses.c.id).where(
            addresses.c.person_id == person_id,
            addresses.c.channel.in_(CHANNELS),
            addresses.c.state == AddressState.OPEN,
        )
    )
    reply = Reply(topic=Topic.TEAM, outcome=Outcome.DONE, text=Menu.TEAM if on_team else Menu.EVERYBODY)
    for address_id in found.scalars().all():
        saying = Say(
            person_id=person_id,
            address_id=address_id,
            action=Action.OFFER_MENU,
            reply=reply,
            dedup_key=f"menu:{uuid4().hex}",
        )
        await outbox.say(tx, saying, now)
