"""Who an audience is now."""

from datetime import date

from sqlalchemy import ColumnElement, func, select

from balint.audience import APPLICANT_STAGES, Audience, Reach, Reached, Role
from balint.finding import Known
from balint.finding import named as find_named
from balint.people import AddressState, Stage
from storage import finding
from storage.applicants import BY_NAME, NAME
from storage.database import Transaction
from storage.lists import Criteria, people_on
from storage.people import best_address
from storage.tables import addresses, people, recipients, team_members

_THERE = (people.c.welcomed, people.c.forgotten_at.is_(None))


async def reach(tx: Transaction, audience: Audience, criteria: Criteria, today: date) -> Reach:
    """Only those who have been welcomed, and have not asked to be forgotten, are meant."""
    found = await tx.execute(
        select(people.c.id, people.c.time_zone, addresses.c.channel)
        .select_from(people)
        .outerjoin(addresses, addresses.c.id == best_address(people.c.id))
        .where(*_THERE, *_meant(audience))
        .order_by(people.c.id)
    )
    everyone = found.all()
    if audience.live_list is not None:
        on_it = set(await people_on(tx, audience.live_list, criteria, today))
        everyone = [row for row in everyone if row.id in on_it]
    reached = tuple(Reached(row.id, row.channel, row.time_zone) for row in everyone if row.channel)
    return Reach(reached, len(everyone) - len(reached))


async def audience_of(
    tx: Transaction, audience: Audience, criteria: Criteria, today: date
) -> tuple[int, ...]:
    """The ids of those in it who can be reached, in their order."""
    return tuple(each.id for each in (await reach(tx, audience, criteria, today)).people)


async def named(tx: Transaction, typed: str) -> tuple[Known, ...]:
    """Who may be meant by that name, whether or not they are applicants."""
    found = await tx.execute(select(people.c.id, NAME.label("called")).where(*_THERE).order_by(*BY_NAME))
    return await finding.known(tx, find_named(typed, [(row.id, row.called) for row in found]))


def _meant(audience: Audience) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if audience.role is not None:
        conditions.append(_ROLES[audience.role])
    if audience.stage is not None:
        conditions.append(people.c.stage == audience.stage)
    if audience.region:
        conditions.append(func.lower(people.c.region) == audience.region.lower())
    if audience.channel:
        theirs = addresses.alias()
        there = select(theirs.c.person_id).where(
            theirs.c.channel == audience.channel,
            theirs.c.state == AddressState.OPEN,
            theirs.c.chat != "",
        )
        conditions.append(people.c.id.in_(there))
    if audience.people:
        conditions.append(people.c.id.in_(audience.people))
    if audience.got is not None:
        got = select(recipients.c.person_id).where(
            recipients.c.announcement_id == audience.got, recipients.c.state == "sent"
        )
        conditions.append(people.c.id.in_(got))
    return conditions


_ROLES: dict[Role, ColumnElement[bool]] = {
    Role.TEAM: people.c.id.in_(select(team_members.c.person_id)),
    Role.APPLICANTS: people.c.stage.in_(APPLICANT_STAGES),
    Role.ACCREDITED: people.c.stage == Stage.ACCREDITED,
}
