"""Where the references on Form R stand."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import RowMapping, delete, select, update

from balint.reminders.reference import Reference
from storage.database import Transaction
from storage.grouping import by_person
from storage.tables import form_r_references

_FIELDS = ("supervisor", "asked_on", "told_on", "promised_by", "chased_on", "received_on", "raised_on")


async def of_people(tx: Transaction, people: Sequence[int]) -> dict[int, tuple[Reference, ...]]:
    """By person, in the order in which they were asked for."""
    found = await tx.execute(
        select(form_r_references)
        .where(form_r_references.c.person_id.in_(people))
        .order_by(form_r_references.c.id)
    )
    return by_person(found.mappings(), _reference)


async def add(tx: Transaction, person_id: int, reference: Reference) -> Reference:
    """The reference with its number; the one that it came with does not count."""
    number = await tx.insert_new(form_r_references, {"person_id": person_id, **_values(reference)})
    return replace(reference, id=number or 0)


async def change(tx: Transaction, person_id: int, reference: Reference) -> None:
    await tx.execute(
        update(form_r_references)
        .where(form_r_references.c.person_id == person_id, form_r_references.c.id == reference.id)
        .values(_values(reference))
    )


async def remove(tx: Transaction, person_id: int, reference_id: int) -> None:
    await tx.execute(
        delete(form_r_references).where(
            form_r_references.c.person_id == person_id, form_r_references.c.id == reference_id
        )
    )


def _values(reference: Reference) -> dict[str, Any]:
    return {name: getattr(reference, name) for name in _FIELDS}


def _reference(row: RowMapping) -> Reference:
    return Reference(id=row["id"], **{name: row[name] for name in _FIELDS})
