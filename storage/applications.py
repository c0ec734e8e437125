"""Form A, as it was sent in last."""

from datetime import datetime

from sqlalchemy import select

from balint.pathway.application import FormA
from storage.database import Transaction
from storage.tables import applications
from storage.values import FORM_A, write


async def find(tx: Transaction, person_id: int) -> FormA | None:
    """None if it was never sent in."""
    found = await tx.scalar(select(applications.c.details).where(applications.c.person_id == person_id))
    return FORM_A.validate_json(found) if found else None


async def keep(tx: Transaction, person_id: int, form: FormA, now: datetime) -> None:
    values = {"person_id": person_id, "details": write(FORM_A, form), "updated_at": now}
    await tx.put(applications, values)
