"""How the mail stands, in numbers: for the operator, and without a word of what anybody wrote."""

from dataclasses import dataclass

from sqlalchemy import func, select

from storage.database import Store
from storage.tables import inbox, outbox, people, team_members


@dataclass(frozen=True, slots=True)
class Counts:
    """`blocked` are messages to people who do not want any. `again` is how many sends were repeated because
    nobody knew how the first had ended.
    """

    people: int
    waiting_in: int
    set_aside: int
    waiting_out: int
    failed: int
    blocked: int
    again: int
    members: int = 0  # of the accreditation team


async def count(store: Store) -> Counts:
    async with store.begin() as tx:
        return Counts(
            people=await tx.scalar(select(func.count()).select_from(people)),
            waiting_in=await tx.scalar(select(func.count()).where(inbox.c.state == "waiting")),
            set_aside=await tx.scalar(select(func.count()).where(inbox.c.state == "set_aside")),
            waiting_out=await tx.scalar(
                select(func.count()).where(outbox.c.state.in_(("waiting", "sending")))
            ),
            failed=await tx.scalar(select(func.count()).where(outbox.c.state == "failed")),
            blocked=await tx.scalar(select(func.count()).where(outbox.c.state == "blocked")),
            again=await tx.scalar(select(func.coalesce(func.sum(outbox.c.again), 0))),
            members=await tx.scalar(select(func.count()).select_from(team_members)),
        )
