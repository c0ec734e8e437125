"""What the team adds to what the program knows while it runs."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, insert, select

from balint.knowledge import Added, Addition, Knowledge
from storage.database import Transaction
from storage.tables import additions


async def add(tx: Transaction, addition: Addition, by: int | None, now: datetime) -> int:
    """It holds from now on, in the place of any other of its kind and name; without a body it takes that
    away. The number under which it stands.

    `by` None is the operator.
    """
    new: int = await tx.scalar(
        insert(additions)
        .values(kind=addition.kind, name=addition.name, body=addition.body, added_by=by, added_at=now)
        .returning(additions.c.id)
    )
    return new


async def before(tx: Transaction, kind: Added, name: str, number: int) -> Addition | None:
    """What held before the addition of that number; None if that is not the latest of its kind and name."""
    found = await tx.execute(
        select(additions.c.id, additions.c.body)
        .where(additions.c.kind == kind, additions.c.name == name)
        .order_by(additions.c.id.desc())
        .limit(2)
    )
    latest, earlier = [*found.all(), None, None][:2]
    if latest is None or latest.id != number:
        return None
    return Addition(kind, name, earlier.body if earlier else None)


async def names(tx: Transaction, ids: Collection[int]) -> dict[int, str]:
    """What each of these additions is called."""
    found = await tx.execute(select(additions.c.id, additions.c.name).where(additions.c.id.in_(ids)))
    return {row.id: row.name for row in found}


async def refresh(tx: Transaction, knowledge: Knowledge) -> None:
    """Let the program know what has been added since it looked last, by whichever process."""
    newest = await tx.scalar(select(func.max(additions.c.id))) or 0
    if newest != knowledge.seen:
        knowledge.take_in(await _in_force(tx), newest)


async def _in_force(tx: Transaction) -> tuple[Addition, ...]:
    latest = select(func.max(additions.c.id)).group_by(additions.c.kind, additions.c.name)
    found = await tx.execute(
        select(additions.c.kind, additions.c.name, additions.c.body)
        .where(additions.c.id.in_(latest), additions.c.body.is_not(None))
        .order_by(additions.c.id)
    )
    return tuple(Addition(Added(row.kind), row.name, row.body) for row in found)
