"""Who goes by a rule set."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime

from sqlalchemy import func, or_, select

from balint.pathway.progress import STANDARD
from balint.people import Person
from storage import people as people_queries
from storage import planning
from storage.database import Store, Transaction
from storage.people import PERSON, read_person
from storage.planning import Criteria
from storage.tables import people

BATCH = 200


async def followers(tx: Transaction, set_id: str) -> AsyncIterator[tuple[Person, ...]]:
    """Everybody who goes by it, some at a time; who has told nothing goes by the standard one."""
    theirs = people.c.criteria_set == set_id
    if set_id == STANDARD:
        theirs = or_(theirs, people.c.criteria_set.is_(None))
    after = 0
    while True:
        found = await tx.execute(
            select(*PERSON)
            .where(theirs, people.c.welcomed, people.c.id > after)
            .order_by(people.c.id)
            .limit(BATCH)
        )
        some = tuple(read_person(row) for row in found.mappings())
        if not some:
            return
        yield some
        after = some[-1].id


async def counted(tx: Transaction) -> dict[str, int]:
    """How many people go by each."""
    set_id = func.coalesce(people.c.criteria_set, STANDARD)
    found = await tx.execute(
        select(set_id.label("id"), func.count().label("number")).where(people.c.welcomed).group_by(set_id)
    )
    return {row.id: row.number for row in found}


async def replan(store: Store, ids: Sequence[int], criteria: Criteria, now: datetime) -> None:
    """Plan the reminders of these people anew, some in each transaction: nobody is kept waiting for long."""
    for first in range(0, len(ids), BATCH):
        async with store.begin() as tx:
            locked = await people_queries.lock(tx, *ids[first : first + BATCH])
            circumstances = await planning.circumstances_of(tx, tuple(locked.values()), criteria)
            await planning.keep(tx, circumstances, now)
