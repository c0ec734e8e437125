"""What people have booked. Every query is bound to one person, but for those that plan for several."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, delete, select, update

from balint.pathway.entries import Activity, Format
from balint.reminders.booking import Booking
from storage.database import Transaction
from storage.grouping import by_person
from storage.tables import bookings


async def of_people(tx: Transaction, people: Sequence[int]) -> dict[int, tuple[Booking, ...]]:
    """By person, the soonest first."""
    found = await tx.execute(
        select(bookings).where(bookings.c.person_id.in_(people)).order_by(bookings.c.on, bookings.c.id)
    )
    return by_person(found.mappings(), _booking)


async def add(tx: Transaction, person_id: int, booking: Booking) -> Booking:
    """The booking with its number; the one that it came with does not count."""
    number = await tx.insert_new(bookings, {"person_id": person_id, **_values(booking)})
    return replace(booking, id=number or 0)


async def change(tx: Transaction, person_id: int, booking: Booking) -> None:
    await tx.execute(
        update(bookings)
        .where(bookings.c.person_id == person_id, bookings.c.id == booking.id)
        .values(_values(booking))
    )


async def remove(tx: Transaction, person_id: int, booking_id: int) -> None:
    await tx.execute(delete(bookings).where(bookings.c.person_id == person_id, bookings.c.id == booking_id))


async def forget_before(tx: Transaction, day: date) -> int:
    """Delete what was booked for long ago. How many they were."""
    gone = await tx.execute(delete(bookings).where(bookings.c.on < day))
    return gone.rowcount


def _values(booking: Booking) -> dict[str, Any]:
    return {
        "activity": booking.activity,
        "on": booking.on,
        "at": booking.at,
        "supervisor": booking.supervisor,
        "format": booking.format,
        "made_on": booking.made_on,
    }


def _booking(row: RowMapping) -> Booking:
    return Booking(
        id=row["id"],
        activity=Activity(row["activity"]),
        on=row["on"],
        at=row["at"],
        supervisor=row["supervisor"],
        format=Format(row["format"]) if row["format"] else None,
        made_on=row["made_on"],
    )
