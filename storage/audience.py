"""Who an audience is now."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, func, select

from balint.audience import APPLICANT_STAGES, Audience, Reach, Role
from balint.pathway.criteria import CriteriaSet
from balint.people import AddressState, Stage
from storage.database import Transaction
from storage.people import best_address
from storage.tables import addresses, people, recipients, team_members


async def reach(
    tx: Transaction,
    audience: Audience,
    criteria: Mapping[str, CriteriaSet],  # noqa: ARG001 - what the live lists go by
    today: date,  # noqa: ARG001
) -> Reach:
    """Only those who have been welcomed, and have not asked to be forgotten, are meant."""
    found = await tx.execute(
        select(people.c.id, addresses.c.channel)
        .outerjoin(addresses, addresses.c.id == best_address(people.c.id))
        .where(people.c.welcomed, people.c.forgotten_at.is_(None), *_meant(audience))
        .order_by(people.c.id)
    )
    everyone = found.all()
    reached = [row for row in everyone if row.channel is not None]
    return Reach(
        tuple(row.id for row in reached),
        tuple(Counter(row.channel for row in reached).most_common()),
        len(everyone) - len(reached),
    )


async def audience_of(
    tx: Transaction, audience: Audience, criteria: Mapping[str, CriteriaSet], today: date
) -> tuple[int, ...]:
    """The ids of those in it who can be reached, in their order."""
    return (await reach(tx, audience, criteria, today)).people


def _meant(audience: Audience) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if audience.role is not None:
        conditions.append(_ROLES[audience.role])
    if audience.stage is not None:
        conditions.append(people.c.stage == audience.stage)
    if audience.region:
        conditions.append(func.lower(people.c.region) == audience.region.lower())
    if audience.channel:
        there = select(addresses.c.person_id).where(
            addresses.c.channel == audience.channel, addresses.c.state == AddressState.OPEN
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
