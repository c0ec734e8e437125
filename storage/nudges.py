"""Reminders: what is planned for whom, and what has been said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, RowMapping, delete, exists, func, insert, or_, select, update

from balint.messages import Button
from balint.people import AddressState, Person
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Nudge, Said
from storage import people as people_queries
from storage.database import Store, Transaction
from storage.grouping import by_person
from storage.scope import Scope
from storage.tables import addresses, conversations, people, planned_nudges, said_nudges
from storage.values import MEMORY, write

LATER = timedelta(days=1)  # when it is seen again whether somebody can be reached


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody of whom a planned moment has come. Whom we cannot write to anywhere is not `reachable`."""

    person: Person
    reachable: bool


async def take_due(tx: Transaction, scope: Scope, now: datetime, limit: int) -> tuple[Due, ...]:
    """Lock some of the people for whom something is due; who is locked already is passed over.

    It is found by its moment: the cost goes by how many are due, and not by how many there are.
    """
    due = select(planned_nudges.c.person_id).where(planned_nudges.c.due_at <= now)
    here = _has_address(*scope.covers(addresses))
    found = await tx.execute(
        select(*people_queries.PERSON, here.label("reachable"))
        .where(people.c.id.in_(due), or_(here, ~_has_address()))
        .limit(limit)
        .with_for_update(of=people, skip_locked=True, key_share=True)
    )
    return tuple(Due(people_queries.read_person(row), bool(row["reachable"])) for row in found.mappings())


def _has_address(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Somewhere to write to in private."""
    return exists().where(
        addresses.c.person_id == people.c.id,
        addresses.c.state == AddressState.OPEN,
        addresses.c.chat != "",
        *conditions,
    )


async def postpone(tx: Transaction, people_ids: Sequence[int], now: datetime) -> None:
    """Look again tomorrow for whom we cannot write to."""
    await tx.execute(
        update(planned_nudges)
        .where(planned_nudges.c.person_id.in_(people_ids), planned_nudges.c.due_at <= now)
        .values(due_at=now + LATER)
    )


async def planned(tx: Transaction, people_ids: Sequence[int]) -> dict[int, tuple[Nudge, ...]]:
    """By person, the soonest first."""
    found = await tx.execute(
        select(planned_nudges)
        .where(planned_nudges.c.person_id.in_(people_ids))
        .order_by(planned_nudges.c.due_at, planned_nudges.c.id)
    )
    return by_person(found.mappings(), _nudge)


async def said(tx: Transaction, people_ids: Sequence[int]) -> dict[int, tuple[Said, ...]]:
    """By person, in the order in which it was said."""
    found = await tx.execute(
        select(said_nudges).where(said_nudges.c.person_id.in_(people_ids)).order_by(said_nudges.c.id)
    )
    return by_person(found.mappings(), _said)


async def plan(tx: Transaction, plans: dict[int, tuple[Nudge, ...]]) -> None:
    """What is planned for these people from now on, in the place of what was."""
    await tx.execute(delete(planned_nudges).where(planned_nudges.c.person_id.in_(plans)))
    rows = [
        {
            "person_id": person_id,
            "kind": nudge.kind,
            "occasion": nudge.key,
            "number": nudge.number,
            "due_at": nudge.due_at,
        }
        for person_id, nudges in plans.items()
        for nudge in nudges
    ]
    if rows:
        await tx.execute(insert(planned_nudges).values(rows))


async def mark_said(tx: Transaction, said_to: dict[int, tuple[Said, ...]]) -> None:
    """Keep that it was said. What was said already breaks its unique key: then nothing is said again."""
    rows = [
        {
            "person_id": person_id,
            "kind": each.kind,
            "occasion": each.key,
            "number": each.number,
            "said_at": each.said_at,
            "day": each.day,
        }
        for person_id, nudges in said_to.items()
        for each in nudges
    ]
    if rows:
        await tx.execute(insert(said_nudges).values(rows))


async def offer(tx: Transaction, day: dict[int, date], buttons: dict[int, tuple[Button, ...]]) -> None:
    """Let the private conversation in which it is said know of it, so that it can be answered there in words.

    Where else somebody talks to us, nothing was asked, and a "yes" is about something else.
    A conversation that somebody else has locked is left as it is: waiting for it could be for ever.
    """
    found = await tx.execute(
        select(conversations.c.id, conversations.c.memory, addresses.c.person_id)
        .join(addresses, addresses.c.id == conversations.c.address_id)
        .where(
            addresses.c.person_id.in_(day),
            addresses.c.id == people_queries.best_address(addresses.c.person_id),
            conversations.c.private,
        )
        .with_for_update(of=conversations, skip_locked=True, key_share=True)
    )
    for row in found.mappings().all():
        memory = MEMORY.validate_json(row["memory"])
        log = tuple(each for each in memory.offered if each.press.on == "log") if memory.draft else ()
        told = replace(memory, reminded=day[row["person_id"]], offered=(*buttons[row["person_id"]], *log))
        await tx.execute(
            update(conversations).where(conversations.c.id == row["id"]).values(memory=write(MEMORY, told))
        )


async def next_due(store: Store, scope: Scope, *, after: datetime, until: datetime) -> datetime | None:
    """The next moment for which something is planned for whom the scope covers, if there is one by then."""
    mine = select(addresses.c.person_id).where(*scope.covers(addresses))
    async with store.begin() as tx:
        moment: datetime | None = await tx.scalar(
            select(func.min(planned_nudges.c.due_at)).where(
                planned_nudges.c.person_id.in_(mine),
                planned_nudges.c.due_at > after,
                planned_nudges.c.due_at <= until,
            )
        )
    return moment


async def forget_said(tx: Transaction, kinds: Iterable[Kind], before: datetime) -> int:
    """Delete what was said long ago, of kinds whose occasions do not come back. How many rows that were."""
    gone = await tx.execute(
        delete(said_nudges).where(said_nudges.c.said_at < before, said_nudges.c.kind.in_(tuple(kinds)))
    )
    return gone.rowcount


def _nudge(row: RowMapping) -> Nudge:
    return Nudge(kind=Kind(row["kind"]), key=row["occasion"], number=row["number"], due_at=row["due_at"])


def _said(row: RowMapping) -> Said:
    return Said(
        kind=Kind(row["kind"]),
        key=row["occasion"],
        number=row["number"],
        said_at=row["said_at"],
        day=row["day"],
    )
