"""One-time codes: asked for in one place, typed in another, and gone."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, insert, or_, select, update

from balint.linking.codes import LIVES, digest, draw
from storage.database import Transaction
from storage.tables import addresses, link_codes


@dataclass(frozen=True, slots=True)
class LinkCode:
    """Whose code it is, and where they asked for it."""

    id: int
    person_id: int
    address_id: int


_COLUMNS = [link_codes.c[name] for name in ("id", "person_id", "address_id")]


async def issue(tx: Transaction, person_id: int, address_id: int, now: datetime) -> str:
    """A new code, in the place of any other of theirs. It is told once, and kept nowhere as it reads."""
    await tx.execute(delete(link_codes).where(link_codes.c.person_id == person_id))
    code = draw(secrets.choice)
    await tx.execute(
        insert(link_codes).values(
            person_id=person_id, address_id=address_id, digest=digest(code), expires_at=now + LIVES
        )
    )
    return code


async def find(tx: Transaction, code: str, typed_in: int, now: datetime) -> LinkCode | None:
    """The code, if it may still be used where it was typed; None does not tell why."""
    return await _one(
        tx, link_codes.c.digest == digest(code), _usable_in(typed_in), link_codes.c.expires_at > now
    )


async def take(tx: Transaction, code: LinkCode, typed_in: int, now: datetime) -> bool:
    """From now on it is of use in this place alone. False if another was quicker."""
    taken = await tx.execute(
        update(link_codes)
        .where(link_codes.c.id == code.id, _usable_in(typed_in))
        .values(typed_in=typed_in, expires_at=now + LIVES)
    )
    return taken.rowcount == 1


async def taken(tx: Transaction, code_id: int, typed_in: int, now: datetime) -> LinkCode | None:
    """The code that was typed in this place, if it has not expired since."""
    return await _one(
        tx, link_codes.c.id == code_id, link_codes.c.typed_in == typed_in, link_codes.c.expires_at > now
    )


async def let_go(tx: Transaction, code_id: int) -> None:
    await tx.execute(delete(link_codes).where(link_codes.c.id == code_id))


async def let_go_of(tx: Transaction, person_id: int) -> None:
    """Every code that this person has asked for, or typed."""
    theirs = select(addresses.c.id).where(addresses.c.person_id == person_id)
    await tx.execute(
        delete(link_codes).where(
            or_(
                link_codes.c.person_id == person_id,
                link_codes.c.address_id.in_(theirs),
                link_codes.c.typed_in.in_(theirs),
            )
        )
    )


def _usable_in(address_id: int) -> ColumnElement[bool]:
    return or_(link_codes.c.typed_in.is_(None), link_codes.c.typed_in == address_id)


async def _one(tx: Transaction, *which: ColumnElement[bool]) -> LinkCode | None:
    found = await tx.execute(select(*_COLUMNS).where(*which))
    row = found.mappings().one_or_none()
    return LinkCode(**row) if row else None
