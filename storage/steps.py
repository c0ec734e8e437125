"""The steps of the pathway that were taken."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import RowMapping, insert, select, update

from balint.pathway.steps import Details, Step, Taken
from storage.database import Transaction
from storage.tables import pathway_steps
from storage.values import STEP_DETAILS, write


async def of_person(tx: Transaction, person_id: int) -> tuple[Taken, ...]:
    """Those that stand, in the order in which they were taken."""
    found = await tx.execute(
        select(pathway_steps)
        .where(pathway_steps.c.person_id == person_id, pathway_steps.c.undone_at.is_(None))
        .order_by(pathway_steps.c.id)
    )
    return tuple(_taken(row) for row in found.mappings())


async def kinds(tx: Transaction, ids: Collection[int]) -> dict[int, Step]:
    """Which steps those of these numbers are, whether they stand or were undone."""
    found = await tx.execute(
        select(pathway_steps.c.id, pathway_steps.c.step).where(pathway_steps.c.id.in_(ids))
    )
    return {row.id: Step(row.step) for row in found}


async def find(tx: Transaction, step_id: int) -> tuple[int, Taken] | None:
    """Whose step it is, and the step; None if it does not stand."""
    found = await tx.execute(
        select(pathway_steps).where(pathway_steps.c.id == step_id, pathway_steps.c.undone_at.is_(None))
    )
    row = found.mappings().one_or_none()
    return (row["person_id"], _taken(row)) if row else None


async def latest_by(tx: Transaction, member: int, since: datetime) -> tuple[int, Taken] | None:
    """The latest step of somebody else's that they have taken since then and that stands, and whose it is."""
    found = await tx.execute(
        select(pathway_steps)
        .where(
            pathway_steps.c.taken_by == member,
            pathway_steps.c.person_id != member,
            pathway_steps.c.taken_at >= since,
            pathway_steps.c.undone_at.is_(None),
        )
        .order_by(pathway_steps.c.id.desc())
        .limit(1)
    )
    row = found.mappings().one_or_none()
    return (row["person_id"], _taken(row)) if row else None


async def take(
    tx: Transaction, person_id: int, step: Step, on: date, details: Details, *, by: int, now: datetime
) -> Taken:
    values = {"person_id": person_id, "step": step, "on": on, "taken_by": by, "taken_at": now}
    step_id = await tx.scalar(
        insert(pathway_steps)
        .values(**values, details=write(STEP_DETAILS, details))
        .returning(pathway_steps.c.id)
    )
    return Taken(id=step_id, step=step, on=on, taken_by=by, taken_at=now, details=details)


async def undo(tx: Transaction, taken: Taken, now: datetime) -> None:
    await tx.execute(update(pathway_steps).where(pathway_steps.c.id == taken.id).values(undone_at=now))


def _taken(row: RowMapping) -> Taken:
    return Taken(
        id=row["id"],
        step=Step(row["step"]),
        on=row["on"],
        taken_by=row["taken_by"],
        taken_at=row["taken_at"],
        details=STEP_DETAILS.validate_json(row["details"]) if row["details"] else Details(),
    )
