"""The entries of a portfolio. Every query is bound to one person: nobody reaches another's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, RowMapping, and_, func, insert, not_, select, update

from balint.colleagues import each_of
from balint.pathway.entries import Activity, Entry, Format, Session, Standing
from storage import colleagues
from storage import people as people_queries
from storage.database import Transaction
from storage.grouping import by_person
from storage.tables import entries

_ENTRY = [
    entries.c[name]
    for name in (
        "id", "number", "activity", "standing", "on", "since", "until", "quantity", "format",
        "co_leader", "supervisor", "participants", "duration_minutes",
    )
]  # fmt: skip


_WHEN = func.coalesce(entries.c.on, entries.c.since)
_THERE = {"removed_at": None, "removed_in": None, "removed_by": None}


@dataclass(frozen=True, slots=True)
class DraftKey:
    """One draft of one conversation, and whose it is."""

    person_id: int
    conversation_id: int
    number: int


async def of_person(tx: Transaction, person_id: int) -> tuple[Entry, ...]:
    """The whole portfolio, oldest first."""
    return await _standing(tx, entries.c.person_id == person_id)


async def of_people(tx: Transaction, people: Sequence[int]) -> dict[int, tuple[Entry, ...]]:
    """The whole portfolios, by person, each oldest first."""
    found = await tx.execute(
        select(entries.c.person_id, *_ENTRY)
        .where(entries.c.person_id.in_(people), entries.c.removed_at.is_(None))
        .order_by(_WHEN, entries.c.id)
    )
    return by_person(found.mappings(), _entry)


async def tallies(tx: Transaction, people: Sequence[int]) -> dict[int, tuple[Entry, ...]]:
    """What the portfolios come to, by person: as one entry (of no number) for each activity and standing,
    dated by the latest of them. It is measured like the whole portfolio, in as little room for a thousand
    sessions as for one.
    """
    found = await tx.execute(
        select(
            entries.c.person_id,
            entries.c.activity,
            entries.c.standing,
            func.sum(entries.c.quantity).label("quantity"),
            func.max(func.coalesce(entries.c.on, entries.c.until)).label("latest"),
        )
        .where(entries.c.person_id.in_(people), entries.c.removed_at.is_(None))
        .group_by(entries.c.person_id, entries.c.activity, entries.c.standing)
    )
    return by_person(found.mappings(), _tally)


def _tally(row: RowMapping) -> Entry:
    return Entry(
        id=0,
        activity=Activity(row["activity"]),
        standing=Standing(row["standing"]),
        quantity=row["quantity"],
        on=row["latest"],
    )


async def holding(tx: Transaction, quantity: int) -> frozenset[int]:
    """Whose portfolios hold so many sessions and days, or more."""
    found = await tx.execute(
        select(entries.c.person_id)
        .where(entries.c.removed_at.is_(None))
        .group_by(entries.c.person_id)
        .having(func.sum(entries.c.quantity) >= quantity)
    )
    return frozenset(found.scalars())


async def logged(tx: Transaction, people: Sequence[int]) -> dict[int, tuple[datetime, datetime]]:
    """When the portfolios were first and last added to, by person; who has nothing in theirs is left out."""
    found = await tx.execute(
        select(
            entries.c.person_id,
            func.min(entries.c.created_at).label("first"),
            func.max(entries.c.created_at).label("last"),
        )
        .where(entries.c.person_id.in_(people), entries.c.removed_at.is_(None))
        .group_by(entries.c.person_id)
    )
    return {row.person_id: (row.first, row.last) for row in found}


async def of_draft(tx: Transaction, key: DraftKey) -> tuple[Entry, ...]:
    """What stands of what was saved from one draft, oldest first."""
    return await _standing(tx, *_from(key))


async def saved_at(tx: Transaction, key: DraftKey) -> datetime | None:
    """When what stands of a draft was saved."""
    moment: datetime | None = await tx.scalar(
        select(func.min(entries.c.created_at)).where(*_from(key), entries.c.removed_at.is_(None))
    )
    return moment


async def removed_by(tx: Transaction, key: DraftKey) -> tuple[Entry, ...]:
    """What one draft took the place of, or removed."""
    return await _those(tx, *_gone_by(key))


async def undone_of(tx: Transaction, key: DraftKey) -> tuple[Entry, ...]:
    """What was saved from a draft and taken back with it."""
    return await _those(tx, *_undone(key))


async def _standing(tx: Transaction, *whose: ColumnElement[bool]) -> tuple[Entry, ...]:
    return await _those(tx, *whose, entries.c.removed_at.is_(None))


async def _those(tx: Transaction, *which: ColumnElement[bool]) -> tuple[Entry, ...]:
    found = await tx.execute(select(*_ENTRY).where(*which).order_by(_WHEN, entries.c.id))
    return tuple(_entry(row) for row in found.mappings())


async def save(tx: Transaction, key: DraftKey, sessions: tuple[Session, ...], now: datetime) -> None:
    """Keep the sessions of a draft. One that was saved before breaks its unique key: nothing is kept."""
    first = await people_queries.give_numbers(tx, key.person_id, len(sessions))
    for position, session in enumerate(sessions):
        for name in (*each_of(session.co_leader), *each_of(session.supervisor)):
            await colleagues.meet(tx, key.person_id, name)
        await tx.execute(
            insert(entries).values(
                person_id=key.person_id,
                conversation_id=key.conversation_id,
                draft=key.number,
                position=position,
                number=first + position,
                created_at=now,
                standing=Standing.DATED if session.on else Standing.ESTIMATED,
                activity=session.activity,
                on=session.on,
                since=session.since,
                until=session.until,
                quantity=session.quantity,
                format=session.format,
                co_leader=session.co_leader,
                supervisor=session.supervisor,
                participants=session.participants,
                duration_minutes=session.duration_minutes,
            )
        )


async def remove(tx: Transaction, key: DraftKey, ids: tuple[int, ...], now: datetime) -> None:
    """Take entries out of the portfolio, in the name of the draft that takes their place."""
    await tx.execute(
        update(entries)
        .where(entries.c.person_id == key.person_id, entries.c.id.in_(ids), entries.c.removed_at.is_(None))
        .values(removed_at=now, removed_in=key.conversation_id, removed_by=key.number)
    )


async def take_back(tx: Transaction, key: DraftKey, now: datetime) -> None:
    """Undo a draft: what it saved is out, and what it took the place of is there again.

    An entry taken back is removed by the draft that it is of, and keeps its number: it can be put back.
    """
    await tx.execute(update(entries).where(*_gone_by(key)).values(_THERE))
    await tx.execute(
        update(entries)
        .where(*_from(key), entries.c.removed_at.is_(None))
        .values(removed_at=now, removed_in=key.conversation_id, removed_by=key.number)
    )


async def put_back(tx: Transaction, key: DraftKey, ids: tuple[int, ...], now: datetime) -> None:
    """Do again what was undone; `ids` are what the draft had taken the place of."""
    await remove(tx, key, ids, now)
    await tx.execute(update(entries).where(*_undone(key)).values(_THERE))


def _from(key: DraftKey) -> tuple[ColumnElement[bool], ...]:
    return (
        entries.c.person_id == key.person_id,
        entries.c.conversation_id == key.conversation_id,
        entries.c.draft == key.number,
    )


def _gone_by(key: DraftKey) -> tuple[ColumnElement[bool], ...]:
    return (*_removed_in_the_name_of(key), not_(and_(*_from(key))))


def _undone(key: DraftKey) -> tuple[ColumnElement[bool], ...]:
    return (*_removed_in_the_name_of(key), *_from(key))


def _removed_in_the_name_of(key: DraftKey) -> tuple[ColumnElement[bool], ...]:
    return (
        entries.c.person_id == key.person_id,
        entries.c.removed_in == key.conversation_id,
        entries.c.removed_by == key.number,
    )


def _entry(row: RowMapping) -> Entry:
    return Entry(
        **{
            **{column.name: row[column.name] for column in _ENTRY},
            "activity": Activity(row["activity"]),
            "standing": Standing(row["standing"]),
            "format": Format(row["format"]) if row["format"] else None,
        }
    )
