"""How an announcement went: who got it, who did not and why, and what they answered."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, func, select, update

from balint.announcements import Announcement, Result, Tally
from storage.announcements import find
from storage.applicants import NAME
from storage.database import Transaction
from storage.inbox import Mail
from storage.tables import addresses, announcements, inbox, people, recipients

LATELY = 20  # announcements; an older one is not what a word is about


async def tally(tx: Transaction, announcement_id: int) -> Tally:
    async def counted(column: Column[Any]) -> dict[str, int]:
        found = await tx.execute(
            select(column.label("value"), func.count().label("number"))
            .where(recipients.c.announcement_id == announcement_id, column.is_not(None))
            .group_by(column)
        )
        return {row["value"]: row["number"] for row in found.mappings()}

    return Tally(
        await counted(recipients.c.state),
        await counted(recipients.c.answer),
        await counted(recipients.c.error),
    )


async def listed(tx: Transaction, announcement_id: int) -> tuple[Result, ...]:
    """Every recipient, in the order of their names."""
    where = addresses.alias()
    found = await tx.execute(
        select(
            NAME.label("name"),
            func.coalesce(where.c.channel, "").label("channel"),
            recipients.c.state,
            func.coalesce(recipients.c.answer, "").label("answer"),
            func.coalesce(recipients.c.error, "").label("error"),
        )
        .select_from(recipients)
        .outerjoin(people, people.c.id == recipients.c.person_id)
        .outerjoin(where, where.c.id == recipients.c.address_id)
        .where(recipients.c.announcement_id == announcement_id)
        .order_by(func.lower(NAME), recipients.c.id)
    )
    return tuple(Result(**row) for row in found.mappings())


async def keep_answer(
    tx: Transaction, announcement_id: int, person_id: int, answer: str | None, now: datetime
) -> bool:
    """The latest counts; None takes it back. False for who is no recipient, or cannot have seen it."""
    kept = await tx.execute(
        update(recipients)
        .where(
            recipients.c.announcement_id == announcement_id,
            recipients.c.person_id == person_id,
            recipients.c.state.not_in(("waiting", "left_out")),
        )
        .values(answer=answer, answered_at=now)
    )
    return kept.rowcount == 1


async def answer_of(tx: Transaction, announcement_id: int, person_id: int) -> str:
    """What a recipient has answered last; empty if nothing."""
    answer: str | None = await tx.scalar(
        select(recipients.c.answer).where(
            recipients.c.announcement_id == announcement_id, recipients.c.person_id == person_id
        )
    )
    return answer or ""


async def just_read(tx: Transaction, mail: Mail) -> Announcement | None:
    """The announcement that has come to whoever writes since they last wrote here."""
    got = await _got(tx, mail.person_id, since_last=mail)
    return got[0] if got else None


async def got_lately(tx: Transaction, person_id: int) -> tuple[Announcement, ...]:
    """Those of the latest announcements that somebody got, the newest first."""
    return await _got(tx, person_id)


async def _got(tx: Transaction, person_id: int, since_last: Mail | None = None) -> tuple[Announcement, ...]:
    lately = select(announcements.c.id).where(announcements.c.started_at.is_not(None))
    theirs = (
        select(recipients.c.announcement_id)
        .where(
            recipients.c.announcement_id.in_(lately.order_by(announcements.c.id.desc()).limit(LATELY)),
            recipients.c.person_id == person_id,
            recipients.c.state == "sent",
        )
        .order_by(recipients.c.id.desc())
    )
    if since_last:
        before = (
            select(func.max(inbox.c.received_at))
            .where(inbox.c.conversation_id == since_last.conversation_id, inbox.c.id < since_last.id)
            .scalar_subquery()
        )
        theirs = theirs.where(recipients.c.finished_at >= func.coalesce(before, recipients.c.finished_at))
    found = (await tx.execute(theirs)).scalars().all()
    return tuple([each for one in found if (each := await find(tx, one))])
