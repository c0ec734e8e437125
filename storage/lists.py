"""Who is on the accreditation team's lists, how many stand where, and how far they have come."""

from collections.abc import AsyncIterator, Container, Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, func, or_, select

from balint.audience import APPLICANT_STAGES
from balint.lists import FORM_R_PATIENCE, MAY_GO_QUIET, UNDER_WAY, LiveList, is_on, least
from balint.pathway.criteria import CriteriaSet
from balint.pathway.progress import criteria_for
from balint.pathway.steps import MOVES
from balint.people import Stage
from balint.reminders.circumstances import Circumstances
from balint.reminders.rules.quiet_spell import LONG
from balint.standing import Standing
from storage import bookings, entries, finding, form_r, regular_groups
from storage.applicants import APPLICANT, BY_NAME, HAS_LOGGED, LAST_LOGGED
from storage.database import Transaction
from storage.people import PERSON, read_person
from storage.tables import form_r_references, pathway_steps, people

Criteria = dict[str, CriteriaSet]

BATCH = 500  # people whose sums are held at a time
_A_DAY = timedelta(days=1)  # by which somebody's own day may be another than the asker's


async def applicants(tx: Transaction) -> tuple[int, ...]:
    """Everybody, in the order of their names."""
    return await _ids(tx)


async def under_way(tx: Transaction) -> tuple[int, ...]:
    """Who is between joining the pathway and the Council's decision, in the order of their names."""
    return await _ids(tx, people.c.stage.in_(APPLICANT_STAGES))


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
    # Who has not logged so much is neither nearly done nor done, whatever it was.
    enough = await entries.holding(tx, least(criteria.values()))
    ids = await _ids(tx, *_narrowed(which, today))
    if which is LiveList.NEARLY_DONE:
        ids = tuple(each for each in ids if each in enough)
    found: list[int] = []
    for first in range(0, len(ids), BATCH):
        batch = ids[first : first + BATCH]
        theirs = await _circumstances(tx, batch, criteria, measured=enough)
        found += (each for each in batch if each in theirs and is_on(which, theirs[each], today))
    return tuple(found)


def _narrowed(which: LiveList, today: date) -> tuple[ColumnElement[bool], ...]:
    match which:
        case LiveList.NEARLY_DONE:
            return _at(UNDER_WAY), HAS_LOGGED
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
            told = or_(people.c.stage.is_not(None), HAS_LOGGED)
            return _at(MAY_GO_QUIET), told, func.coalesce(LAST_LOGGED, people.c.created_at) < before


def _at(stages: Sequence[Stage | None]) -> ColumnElement[bool]:
    return or_(people.c.stage.is_(None), people.c.stage.in_([each for each in stages if each]))


async def _circumstances(
    tx: Transaction, ids: Sequence[int], criteria: Criteria, *, measured: Container[int]
) -> dict[int, Circumstances]:
    """What the lists go by, with tallies in the place of entries, of those who are to be measured. Where
    nothing is logged, it has been quiet since they were met.
    """
    found = await tx.execute(select(*PERSON, people.c.created_at).where(people.c.id.in_(ids)))
    met = {row["id"]: (read_person(row), row["created_at"]) for row in found.mappings()}
    done = await entries.tallies(tx, [each for each in ids if each in measured])
    logged = await entries.logged(tx, ids)
    booked = await bookings.of_people(tx, ids)
    references = await form_r.of_people(tx, ids)
    groups = await regular_groups.of_people(tx, ids)
    return {
        person.id: Circumstances(
            person=person,
            criteria=criteria_for(person, criteria),
            entries=done.get(person.id, ()),
            logged=logged.get(person.id, (at, at)),
            bookings=booked.get(person.id, ()),
            references=references.get(person.id, ()),
            groups=groups.get(person.id, ()),
        )
        for person, at in met.values()
    }


async def standings(tx: Transaction, ids: Sequence[int], criteria: Criteria) -> AsyncIterator[Standing]:
    """How far these people have come, in this order, but for who is gone."""
    for first in range(0, len(ids), BATCH):
        batch = ids[first : first + BATCH]
        theirs = await _circumstances(tx, batch, criteria, measured=frozenset(batch))
        steps = await _latest_steps(tx, batch)
        for each in await finding.known(tx, batch):
            person_id = each.person.id
            yield Standing(known=each, circumstances=theirs[person_id], step_on=steps.get(person_id))


async def _latest_steps(tx: Transaction, ids: Sequence[int]) -> dict[int, date]:
    """The day of the step that was taken last: that of one before it may lie later, if its own lies back."""
    latest = (
        select(func.max(pathway_steps.c.id))
        .where(
            pathway_steps.c.person_id.in_(ids),
            pathway_steps.c.undone_at.is_(None),
            pathway_steps.c.step.in_([step for step, move in MOVES.items() if move.leads_to]),
        )
        .group_by(pathway_steps.c.person_id)
    )
    found = await tx.execute(
        select(pathway_steps.c.person_id, pathway_steps.c.on).where(pathway_steps.c.id.in_(latest))
    )
    return {row.person_id: row.on for row in found}
