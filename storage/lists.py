"""Who is on the accreditation team's lists, and how many stand where.

An applicant is whoever has been welcomed, but for members of the team who have no portfolio of their own.
"""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, RowMapping, and_, func, or_, select

from balint.lists import FORM_R_PATIENCE, UNDER_WAY, LiveList, is_on
from balint.pathway.criteria import CriteriaSet
from balint.pathway.progress import criteria_for
from balint.people import Person, Stage
from balint.reminders.circumstances import Circumstances
from balint.reminders.rules.quiet_spell import LONG
from storage import bookings, entries, form_r, regular_groups
from storage.database import Transaction
from storage.people import PERSON, read_person
from storage.tables import addresses, form_r_references, people, team_members
from storage.tables import entries as entries_table

Criteria = dict[str, CriteriaSet]

BATCH = 500  # people whose sums are held at a time
_A_DAY = timedelta(days=1)  # by which somebody's own day may be another than the asker's

_STANDING = and_(entries_table.c.person_id == people.c.id, entries_table.c.removed_at.is_(None))
_HAS_LOGGED = select(entries_table.c.id).where(_STANDING).exists()
_LAST_LOGGED = select(func.max(entries_table.c.created_at)).where(_STANDING).scalar_subquery()
_ON_TEAM = select(team_members.c.id).where(team_members.c.person_id == people.c.id).exists()
APPLICANT = (
    people.c.welcomed,
    people.c.forgotten_at.is_(None),
    or_(~_ON_TEAM, people.c.stage.is_not(None), _HAS_LOGGED),
)
_AT_TERMINAL = (
    select(func.min(addresses.c.user))
    .where(addresses.c.person_id == people.c.id, addresses.c.channel == "terminal")
    .scalar_subquery()
)
# What somebody goes by: the name they gave, or that of their own choice at a terminal.
NAME = func.coalesce(func.nullif(people.c.name, ""), _AT_TERMINAL, "")
BY_NAME = func.lower(NAME), people.c.id


async def applicants(tx: Transaction) -> tuple[int, ...]:
    """Everybody, in the order of their names."""
    return await _ids(tx)


async def people_at(tx: Transaction, stage: Stage | None) -> tuple[int, ...]:
    """Who stands there, in the order of their names; None: who has not told."""
    return await _ids(tx, people.c.stage.is_not_distinct_from(stage))


async def _ids(tx: Transaction, *which: ColumnElement[bool]) -> tuple[int, ...]:
    found = await tx.execute(select(people.c.id).where(*APPLICANT, *which).order_by(*BY_NAME))
    return tuple(found.scalars())


async def stages(tx: Transaction) -> dict[Stage | None, int]:
    """How many stand at each stage; where nobody does is left out."""
    found = await tx.execute(
        select(people.c.stage, func.count().label("number")).where(*APPLICANT).group_by(people.c.stage)
    )
    return {Stage(row.stage) if row.stage else None: row.number for row in found}


async def people_on(tx: Transaction, which: LiveList, criteria: Criteria, today: date) -> tuple[int, ...]:
    """Who is on a list on that day, in the order of their names."""
    found = [
        (name, each.person.id)
        async for name, each in _may_be_on(tx, which, criteria, today)
        if is_on(which, each, today)
    ]
    return tuple(person_id for _, person_id in sorted(found))


async def _may_be_on(
    tx: Transaction, which: LiveList, criteria: Criteria, today: date
) -> AsyncIterator[tuple[str, Circumstances]]:
    """Those of whom the database cannot say that they are not on the list, with what they are sorted by and
    what it takes to tell.
    """
    after = 0
    while True:
        found = await tx.execute(
            select(*PERSON, people.c.created_at, func.lower(NAME).label("sorted_by"))
            .where(*APPLICANT, *_narrowed(which, today), people.c.id > after)
            .order_by(people.c.id)
            .limit(BATCH)
        )
        rows = found.mappings().all()
        for row, each in zip(rows, await _circumstances(tx, rows, criteria), strict=True):
            yield row["sorted_by"], each
        if len(rows) < BATCH:
            return
        after = rows[-1]["id"]


def _narrowed(which: LiveList, today: date) -> tuple[ColumnElement[bool], ...]:
    match which:
        case LiveList.NEARLY_DONE:
            stages = [each for each in UNDER_WAY if each]
            return or_(people.c.stage.is_(None), people.c.stage.in_(stages)), _HAS_LOGGED
        case LiveList.FORM_R_WAITING:
            asked = func.coalesce(form_r_references.c.asked_on, form_r_references.c.told_on)
            waited_for = select(form_r_references.c.id).where(
                form_r_references.c.person_id == people.c.id,
                form_r_references.c.received_on.is_(None),
                asked <= today - FORM_R_PATIENCE,
            )
            return (waited_for.exists(),)
        case LiveList.QUIET:
            before = datetime.combine(today - LONG + 2 * _A_DAY, time.min, UTC)
            # Who has neither told nor logged anything has only looked in.
            told = or_(people.c.stage.is_not(None), _HAS_LOGGED)
            return told, func.coalesce(_LAST_LOGGED, people.c.created_at) < before


async def _circumstances(
    tx: Transaction, rows: Sequence[RowMapping], criteria: Criteria
) -> tuple[Circumstances, ...]:
    """What the lists go by. Where nothing is logged, it has been quiet since they were met."""
    met: dict[int, tuple[Person, datetime]] = {
        row["id"]: (read_person(row), row["created_at"]) for row in rows
    }
    ids = tuple(met)
    done = await entries.tallies(tx, ids)
    logged = await entries.logged(tx, ids)
    booked = await bookings.of_people(tx, ids)
    references = await form_r.of_people(tx, ids)
    groups = await regular_groups.of_people(tx, ids)
    return tuple(
        Circumstances(
            person=person,
            criteria=criteria_for(person, criteria),
            entries=done.get(person.id, ()),
            logged=logged.get(person.id, (at, at)),
            bookings=booked.get(person.id, ()),
            references=references.get(person.id, ()),
            groups=groups.get(person.id, ()),
        )
        for person, at in met.values()
    )
