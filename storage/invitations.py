"""One-time invitations to the accreditation team: made by a member, taken up once, and gone."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, insert, select

from balint.linking.codes import digest, draw
from balint.membership import INVITATION_LIVES
from storage.database import Transaction
from storage.tables import team_invitations


@dataclass(frozen=True, slots=True)
class Invitation:
    id: int
    made_by: int


async def issue(tx: Transaction, made_by: int, now: datetime) -> str:
    """A new code, beside any others of theirs. It is told once, and kept nowhere as it reads."""
    code = draw(secrets.choice)
    await tx.execute(
        insert(team_invitations).values(
            made_by=made_by, digest=digest(code), expires_at=now + INVITATION_LIVES
        )
    )
    return code


async def open_of(tx: Transaction, made_by: int, now: datetime) -> int:
    """How many of somebody's may still be taken up."""
    number: int = await tx.scalar(
        select(func.count()).where(team_invitations.c.made_by == made_by, team_invitations.c.expires_at > now)
    )
    return number


async def find(tx: Transaction, code: str, now: datetime) -> Invitation | None:
    """The invitation, if it may still be taken up; None does not tell why."""
    return await _one(tx, team_invitations.c.digest == digest(code), team_invitations.c.expires_at > now)


async def take(tx: Transaction, invitation_id: int, now: datetime) -> Invitation | None:
    """From now on it is of no use to anybody else. None if it is gone or has expired."""
    found = await _one(tx, team_invitations.c.id == invitation_id, team_invitations.c.expires_at > now)
    return found if found and await let_go(tx, found.id) else None


async def let_go(tx: Transaction, invitation_id: int) -> bool:
    """False if another was quicker."""
    gone = await tx.execute(delete(team_invitations).where(team_invitations.c.id == invitation_id))
    return gone.rowcount == 1


async def withdraw(tx: Transaction, made_by: int, now: datetime) -> int:
    """All of somebody's that may still be taken up. How many they were."""
    gone = await tx.execute(
        delete(team_invitations).where(
            team_invitations.c.made_by == made_by, team_invitations.c.expires_at > now
        )
    )
    return gone.rowcount


async def _one(tx: Transaction, *which: ColumnElement[bool]) -> Invitation | None:
    found = await tx.execute(select(team_invitations.c.id, team_invitations.c.made_by).where(*which))
    row = found.one_or_none()
    return Invitation(row.id, row.made_by) if row else None
