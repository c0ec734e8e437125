"""Whom an announcement is for, once each, and how it went."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from sqlalchemy import ColumnElement, bindparam, case, delete, insert, literal, select, update

from balint.announcements import State
from storage.database import Transaction
from storage.people import best_address
from storage.tables import addresses, announcements, outbox, people, recipients

ANNOUNCEMENT_PRIORITY = 9  # behind whatever else is to be said
NOWHERE = "nowhere to write to"
_AT_ONCE = 1000  # ids in one statement


class RecipientState(StrEnum):
    """From those who got nothing to those who got it. `LEFT_OUT`: it was cancelled before their turn, or they
    asked to be forgotten.
    """

    LEFT_OUT = "left_out"
    BLOCKED = "blocked"
    FAILED = "failed"
    WAITING = "waiting"
    QUEUED = "queued"
    UNKNOWN = "unknown"
    SENT = "sent"


async def fill(tx: Transaction, announcement_id: int, people_ids: Sequence[int], now: datetime) -> None:
    """Everybody once, however often it is asked for. Who cannot be written to anywhere is known at once."""
    here = best_address(people.c.id)
    nowhere = here.is_(None)
    for begin in range(0, len(people_ids), _AT_ONCE):
        there = select(recipients.c.person_id).where(
            recipients.c.announcement_id == announcement_id, recipients.c.person_id.is_not(None)
        )
        new = (
            select(
                literal(announcement_id),
                people.c.id,
                case((nowhere, RecipientState.BLOCKED), else_=RecipientState.WAITING),
                here,
                case((nowhere, NOWHERE)),
                case((nowhere, literal(now, recipients.c.finished_at.type))),
            )
            .where(people.c.id.in_(people_ids[begin : begin + _AT_ONCE]), people.c.id.not_in(there))
            .order_by(people.c.id)
        )
        columns = ("announcement_id", "person_id", "state", "address_id", "error", "finished_at")
        await tx.execute(insert(recipients).from_select(list(columns), new))


async def become_one(tx: Transaction, kept_id: int, other_id: int) -> None:
    """Of two recipients of one announcement who turn out to be one person that one is left who has got
    further; what was still to be sent to the other is not sent.
    """
    found = await tx.execute(
        select(recipients.c.id, recipients.c.announcement_id, recipients.c.state, recipients.c.outbox_id)
        .where(recipients.c.person_id.in_((kept_id, other_id)))
        .order_by(recipients.c.announcement_id)
        .with_for_update()
    )
    for _, both in groupby(found.all(), key=lambda row: row.announcement_id):
        _, *doubles = sorted(both, key=lambda row: list(RecipientState).index(row.state), reverse=True)
        for double in doubles:
            await tx.execute(delete(recipients).where(recipients.c.id == double.id))
            unsent = (outbox.c.id == double.outbox_id, outbox.c.state == "waiting")
            await tx.execute(delete(outbox).where(*unsent))


async def ended(
    tx: Transaction, moments: Mapping[int, datetime], state: RecipientState, error: str | None = None
) -> None:
    """What was under way to recipients has come to its end at these moments, by the outbox's ids."""
    await tx.execute_many(
        update(recipients)
        .where(recipients.c.outbox_id == bindparam("parcel"), recipients.c.state == RecipientState.QUEUED)
        .values(state=state, error=error, finished_at=bindparam("at")),
        [{"parcel": parcel, "at": at} for parcel, at in sorted(moments.items())],
    )


async def try_elsewhere(tx: Transaction, outbox_id: int, error: str) -> None:
    """It could not be delivered where it was sent: the feeder looks for another place of the recipient's."""
    await tx.execute(
        update(recipients)
        .where(recipients.c.outbox_id == outbox_id)
        .values(state=RecipientState.WAITING, outbox_id=None, error=error)
    )
    await tx.execute(delete(outbox).where(outbox.c.id == outbox_id))


async def came_back(tx: Transaction, outbox_id: int, now: datetime) -> None:
    """What waits for another try waits in the outbox, unless its announcement has been stopped meanwhile.

    The announcement is locked: who stops it at this moment sees it in the outbox, or we see that it stopped.
    """
    stopped = await tx.execute(
        select(announcements.c.id, announcements.c.state)
        .join(recipients, recipients.c.announcement_id == announcements.c.id)
        .where(recipients.c.outbox_id == outbox_id)
        .with_for_update(of=announcements, read=True)
    )
    row = stopped.one_or_none()
    if row is not None and row.state != State.RUNNING:
        await withdraw(tx, row.id, now, for_good=row.state == State.CANCELLED)


async def withdraw(tx: Transaction, announcement_id: int, now: datetime, *, for_good: bool) -> None:
    """Take out of the outbox what is not being sent yet: to wait, or `for_good`."""
    await _take_back(tx, recipients.c.announcement_id == announcement_id)
    if for_good:
        await tx.execute(
            update(recipients)
            .where(
                recipients.c.announcement_id == announcement_id,
                recipients.c.state == RecipientState.WAITING,
            )
            .values(state=RecipientState.LEFT_OUT, finished_at=now)
        )


async def withdraw_unreachable(tx: Transaction) -> None:
    """As `withdraw`, from places that have been closed since it was queued for them."""
    await _take_back(tx, outbox.c.address_id.in_(select(addresses.c.id).where(addresses.c.chat == "")))


async def _take_back(tx: Transaction, *conditions: ColumnElement[bool]) -> None:
    found = await tx.execute(
        select(outbox.c.id)
        .join(recipients, recipients.c.outbox_id == outbox.c.id)
        .where(recipients.c.state == RecipientState.QUEUED, outbox.c.state == "waiting", *conditions)
        .with_for_update(of=outbox, skip_locked=True)  # who has it locked is about to send it
    )
    ids = found.scalars().all()
    await tx.execute(
        update(recipients)
        .where(recipients.c.outbox_id.in_(ids))
        .values(state=RecipientState.WAITING, outbox_id=None)
    )
    await tx.execute(delete(outbox).where(outbox.c.id.in_(ids)))


async def again(tx: Transaction, announcement_id: int) -> int:
    """Those of whom it is unknown whether they got it get it once more. How many they are."""
    found = await tx.execute(
        select(recipients.c.id, recipients.c.outbox_id).where(
            recipients.c.announcement_id == announcement_id,
            recipients.c.state == RecipientState.UNKNOWN,
            recipients.c.person_id.is_not(None),
        )
    )
    unknown = found.all()
    await tx.execute(
        update(recipients)
        .where(recipients.c.id.in_([row.id for row in unknown]))
        .values(state=RecipientState.WAITING, outbox_id=None, error=None, finished_at=None)
    )
    await tx.execute(delete(outbox).where(outbox.c.id.in_([row.outbox_id for row in unknown])))
    return len(unknown)
