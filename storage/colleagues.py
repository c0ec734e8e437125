"""The co-leaders and supervisors one person works with."""

from sqlalchemy import delete, insert, select, update

from balint.colleagues import Colleague, alike
from storage.database import Transaction
from storage.tables import colleagues, entries
from storage.values import NAMES, write

_ROLES = (
    (entries.c.co_leader, entries.c.co_leader_id),
    (entries.c.supervisor, entries.c.supervisor_id),
)


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
    return await _meet(tx, person_id, name)


async def _meet(tx: Transaction, person_id: int, name: str) -> int:
    colleague_id: int = await tx.scalar(
        insert(colleagues).values(person_id=person_id, names=write(NAMES, (name,))).returning(colleagues.c.id)
    )
    return colleague_id


async def join(tx: Transaction, person_id: int, known: Colleague, also: Colleague) -> None:
    """Two colleagues are one person, who goes by the names of both from now on."""
    for _, whose in _ROLES:
        await tx.execute(
            update(entries)
            .where(entries.c.person_id == person_id, whose == also.id)
            .values({whose: known.id})
        )
    await _rename(tx, person_id, known.id, (*known.names, *also.names))
    await tx.execute(
        delete(colleagues).where(colleagues.c.person_id == person_id, colleagues.c.id == also.id)
    )


async def part(tx: Transaction, person_id: int, known: Colleague, names: tuple[str, ...]) -> None:
    """Some of a colleague's names are another person's after all, with the sessions told under them."""
    other = await _meet(tx, person_id, names[0])
    await _rename(tx, person_id, other, names)
    for role, whose in _ROLES:
        told = await tx.execute(
            select(entries.c.id, role.label("name")).where(
                entries.c.person_id == person_id, whose == known.id
            )
        )
        theirs = [row.id for row in told if any(alike(row.name, name) for name in names)]
        await tx.execute(update(entries).where(entries.c.id.in_(theirs)).values({whose: other}))
    await _rename(tx, person_id, known.id, tuple(each for each in known.names if each not in names))


async def _rename(tx: Transaction, person_id: int, colleague_id: int, names: tuple[str, ...]) -> None:
    await tx.execute(
        update(colleagues)
        .where(colleagues.c.person_id == person_id, colleagues.c.id == colleague_id)
        .values(names=write(NAMES, names))
    )
