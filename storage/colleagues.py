"""The co-leaders and supervisors one person works with."""

from sqlalchemy import insert, select

from balint.people import Colleague
from storage.database import Transaction
from storage.tables import colleagues
from storage.values import NAMES, write


async def of_person(tx: Transaction, person_id: int) -> tuple[Colleague, ...]:
    found = await tx.execute(
        select(colleagues.c.id, colleagues.c.names, colleagues.c.linked_person_id)
        .where(colleagues.c.person_id == person_id)
        .order_by(colleagues.c.id)
    )
    return tuple(
        Colleague(id=row.id, names=NAMES.validate_json(row.names), linked_person_id=row.linked_person_id)
        for row in found
    )


async def known_as(tx: Transaction, person_id: int, name: str) -> int:
    """The colleague who goes by that name; a new one if nobody does."""
    for colleague in await of_person(tx, person_id):
        if colleague.goes_by(name):
            return colleague.id
    colleague_id: int = await tx.scalar(
        insert(colleagues).values(person_id=person_id, names=write(NAMES, (name,))).returning(colleagues.c.id)
    )
    return colleague_id
