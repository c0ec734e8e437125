"""When and of what people want to be reminded."""

from collections.abc import Sequence

from sqlalchemy import select

from balint.reminders.wishes import Wishes
from storage.database import Transaction
from storage.tables import reminder_wishes
from storage.values import WISHES, write


async def of_people(tx: Transaction, people: Sequence[int]) -> dict[int, Wishes]:
    """By person; who has told nothing of it is left out."""
    found = await tx.execute(
        select(reminder_wishes.c.person_id, reminder_wishes.c.wishes).where(
            reminder_wishes.c.person_id.in_(people)
        )
    )
    return {row.person_id: WISHES.validate_json(row.wishes) for row in found}


async def keep(tx: Transaction, person_id: int, wishes: Wishes) -> None:
    await tx.put(reminder_wishes, {"person_id": person_id, "wishes": write(WISHES, wishes)})
