"""The co-leaders and supervisors one person works with."""

from sqlalchemy import delete, insert, select, update

from balint.colleagues import Colleague, alike, each_of
from storage.database import Transaction
from storage.tables import colleagues, entries
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


async def meet(tx: Transaction, person_id: int, name: str) -> None:
    """Know somebody by that name, unless somebody goes by it already."""
    if not any(each.goes_by(name) for each in await of_person(tx, person_id)):
        await _add(tx, person_id, (name,))


async def join(tx: Transaction, person_id: int, known: Colleague, also: Colleague) -> None:
    """Two colleagues are one person, who goes by the names of both from now on."""
    await _rename(tx, person_id, known.id, (*known.names, *also.names))
    await tx.execute(
        delete(colleagues).where(colleagues.c.person_id == person_id, colleagues.c.id == also.id)
    )


async def call(tx: Transaction, colleague: Colleague) -> None:
    """Know a colleague by these names, whoever's they are."""
    await tx.execute(
        update(colleagues).where(colleagues.c.id == colleague.id).values(names=write(NAMES, colleague.names))
    )


async def part(tx: Transaction, person_id: int, known: Colleague, names: tuple[str, ...]) -> None:
    """Some of a colleague's names are another person's after all."""
    await _add(tx, person_id, names)
    await _rename(tx, person_id, known.id, tuple(each for each in known.names if each not in names))


async def forget_unnamed(tx: Transaction) -> int:
    """Delete every colleague whom no entry names any more, be it only a removed one. How many they were."""
    told = await tx.execute(select(entries.c.person_id, entries.c.co_leader, entries.c.supervisor))
    named: dict[int, set[str]] = {}
    for row in told:
        named.setdefault(row.person_id, set()).update((*each_of(row.co_leader), *each_of(row.supervisor)))
    everyone = await tx.execute(select(colleagues.c.id, colleagues.c.person_id, colleagues.c.names))
    gone = [
        row.id
        for row in everyone
        if not any(
            alike(known, name)
            for known in NAMES.validate_json(row.names)
            for name in named.get(row.person_id, ())
        )
    ]
    await tx.execute(delete(colleagues).where(colleagues.c.id.in_(gone)))
    return len(gone)


async def _add(tx: Transaction, person_id: int, names: tuple[str, ...]) -> None:
    await tx.execute(insert(colleagues).values(person_id=person_id, names=write(NAMES, names)))


async def _rename(tx: Transaction, person_id: int, colleague_id: int, names: tuple[str, ...]) -> None:
    await tx.execute(
        update(colleagues)
        .where(colleagues.c.person_id == person_id, colleagues.c.id == colleague_id)
        .values(names=write(NAMES, names))
    )
