"""The groups that meet regularly."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, delete, select, update

from balint.pathway.entries import Activity, Format
from balint.reminders.regular_group import RegularGroup
from balint.reminders.told import Every
from storage.database import Transaction
from storage.grouping import by_person
from storage.tables import regular_groups
from storage.values import GAPS, write

_FIELDS = (
    "activity", "every", "weekday", "nth", "starts", "at", "co_leader", "supervisor", "format",
    "participants", "ended_on",
)  # fmt: skip


async def of_people(tx: Transaction, people: Sequence[int]) -> dict[int, tuple[RegularGroup, ...]]:
    """By person, those that were told first before others."""
    found = await tx.execute(
        select(regular_groups).where(regular_groups.c.person_id.in_(people)).order_by(regular_groups.c.id)
    )
    return by_person(found.mappings(), _group)


async def add(tx: Transaction, person_id: int, group: RegularGroup) -> RegularGroup:
    """The group with its number; the one that it came with does not count."""
    number = await tx.insert_new(regular_groups, {"person_id": person_id, **_values(group)})
    return replace(group, id=number or 0)


async def change(tx: Transaction, person_id: int, group: RegularGroup) -> None:
    await tx.execute(
        update(regular_groups)
        .where(regular_groups.c.person_id == person_id, regular_groups.c.id == group.id)
        .values(_values(group))
    )


async def remove(tx: Transaction, person_id: int, group_id: int) -> None:
    await tx.execute(
        delete(regular_groups).where(regular_groups.c.person_id == person_id, regular_groups.c.id == group_id)
    )


async def forget_ended(tx: Transaction, day: date) -> int:
    """Delete the groups that ended before that day. How many they were."""
    gone = await tx.execute(delete(regular_groups).where(regular_groups.c.ended_on < day))
    return gone.rowcount


def _values(group: RegularGroup) -> dict[str, Any]:
    return {**{name: getattr(group, name) for name in _FIELDS}, "gaps": write(GAPS, group.gaps)}


def _group(row: RowMapping) -> RegularGroup:
    return RegularGroup(
        **{
            **{name: row[name] for name in ("id", *_FIELDS)},
            "activity": Activity(row["activity"]),
            "every": Every(row["every"]),
            "format": Format(row["format"]) if row["format"] else None,
            "gaps": GAPS.validate_json(row["gaps"]),
        }
    )
