"""Announcements as they are written, and the states they go through."""

from datetime import datetime

from sqlalchemy import ColumnElement, RowMapping, delete, func, insert, literal, select, update

from balint.announcements import Announcement, Body, State, may
from balint.audience import Audience
from storage.database import Transaction
from storage.tables import announcements, team_actions
from storage.team import Action
from storage.types import Moment
from storage.values import AUDIENCE, BODY, write

_COLUMNS = [
    announcements.c[name]
    for name in (
        "id",
        "state",
        "made_by",
        "address_id",
        "approved_by",
        "body",
        "audience",
        "corrects",
        "revision",
        "due_at",
        "started_at",
        "finished_at",
    )
]


async def add(
    tx: Transaction,
    *,
    made_by: int,
    address_id: int,
    body: Body,
    audience: Audience | None,
    now: datetime,
    corrects: int | None = None,
) -> Announcement:
    """A new draft."""
    new = await tx.execute(
        insert(announcements)
        .values(
            state=State.DRAFTED,
            made_by=made_by,
            address_id=address_id,
            body=write(BODY, body),
            audience=write(AUDIENCE, audience),
            file_id=body.attached.id if body.attached else None,
            corrects=corrects,
            revision=1,
            created_at=now,
        )
        .returning(*_COLUMNS)
    )
    return _read(new.mappings().one())


async def find(tx: Transaction, announcement_id: int) -> Announcement | None:
    found = await tx.execute(select(*_COLUMNS).where(announcements.c.id == announcement_id))
    row = found.mappings().one_or_none()
    return _read(row) if row else None


async def latest(tx: Transaction, limit: int, *states: State) -> tuple[Announcement, ...]:
    """Those in the states named; the newest first."""
    return await _latest(tx, limit, announcements.c.state.in_(states))


async def latest_seen_by(tx: Transaction, person_id: int, limit: int) -> tuple[Announcement, ...]:
    """All that have been started or are to be, and the drafts of whoever looks; the newest first. Drafts are
    their authors' own.
    """
    own_draft = (announcements.c.state == State.DRAFTED) & (announcements.c.made_by == person_id)
    return await _latest(
        tx,
        limit,
        announcements.c.started_at.is_not(None) | (announcements.c.state == State.SCHEDULED) | own_draft,
    )


async def _latest(tx: Transaction, limit: int, those: ColumnElement[bool]) -> tuple[Announcement, ...]:
    found = await tx.execute(select(*_COLUMNS).where(those).order_by(announcements.c.id.desc()).limit(limit))
    return tuple(_read(row) for row in found.mappings())


async def scheduled_by(tx: Transaction, person_id: int) -> int:
    """How many of theirs are scheduled."""
    theirs = (announcements.c.state == State.SCHEDULED) & (announcements.c.made_by == person_id)
    return await tx.scalar(select(func.count()).where(theirs)) or 0


async def latest_started(tx: Transaction) -> Announcement | None:
    """Whoever wrote it: the team speaks with one voice."""
    found = await tx.execute(
        select(*_COLUMNS)
        .where(announcements.c.started_at.is_not(None))
        .order_by(announcements.c.started_at.desc(), announcements.c.id.desc())
        .limit(1)
    )
    row = found.mappings().one_or_none()
    return _read(row) if row else None


async def submitted(tx: Transaction, but_not_by: int) -> Announcement | None:
    """The draft that somebody else has last asked to be approved, and that is not approved yet."""
    found = await tx.execute(
        select(*_COLUMNS)
        .join(team_actions, team_actions.c.object_id == announcements.c.id)
        .where(
            team_actions.c.action == Action.ANNOUNCEMENT_SUBMITTED,
            announcements.c.state == State.DRAFTED,
            announcements.c.approved_by.is_(None),
            announcements.c.made_by != but_not_by,
        )
        .order_by(team_actions.c.id.desc())
        .limit(1)
    )
    row = found.mappings().one_or_none()
    return _read(row) if row else None


async def times_declined(tx: Transaction, announcement_id: int) -> int:
    """How often somebody asked to approve it would not."""
    declined = team_actions.c.action == Action.ANNOUNCEMENT_DECLINED
    those = declined & (team_actions.c.object_id == announcement_id)
    return await tx.scalar(select(func.count()).where(those)) or 0


async def change(tx: Transaction, changed: Announcement) -> Announcement | None:
    """The draft as it is to be from now on, with a new revision; nobody has approved of that yet.

    None if it has been changed meanwhile, or is no draft any more.
    """
    done = await tx.execute(
        update(announcements)
        .where(
            announcements.c.id == changed.id,
            announcements.c.revision == changed.revision,
            announcements.c.state == State.DRAFTED,
        )
        .values(
            body=write(BODY, changed.body),
            audience=write(AUDIENCE, changed.audience),
            file_id=changed.body.attached.id if changed.body.attached else None,
            due_at=changed.due_at,
            approved_by=None,
            revision=announcements.c.revision + 1,
        )
        .returning(*_COLUMNS)
    )
    row = done.mappings().one_or_none()
    return _read(row) if row else None


async def take_over(tx: Transaction, scheduled: Announcement, by: Announcement) -> bool:
    """A scheduled one has the author of `by` from now on, and is followed from there. False if somebody was
    faster.
    """
    done = await tx.execute(
        update(announcements)
        .where(
            announcements.c.id == scheduled.id,
            announcements.c.state == State.SCHEDULED,
            announcements.c.made_by.is_not_distinct_from(scheduled.made_by),
        )
        .values(made_by=by.made_by, address_id=by.address_id)
    )
    return done.rowcount == 1


async def approve(tx: Transaction, announcement: Announcement, by: int) -> bool:
    """False if it is not as it was shown any more, or needs no approval."""
    done = await tx.execute(
        update(announcements)
        .where(
            announcements.c.id == announcement.id,
            announcements.c.revision == announcement.revision,
            announcements.c.state == State.DRAFTED,
        )
        .values(approved_by=by)
    )
    return done.rowcount == 1


async def forget_unsent(tx: Transaction, before: datetime) -> int:
    """Drafts that were let go of, or left lying, since then. How many rows that were."""
    gone = await tx.execute(
        delete(announcements).where(
            announcements.c.started_at.is_(None),
            announcements.c.state.in_((State.DRAFTED, State.CANCELLED)),
            announcements.c.created_at < before,
        )
    )
    return gone.rowcount


async def move(tx: Transaction, announcement_id: int, before: State, after: State, now: datetime) -> bool:
    """The only way in which a state changes. False if it was another one, or there is no such move."""
    if not may(before, after):
        return False
    dates: dict[State, dict[str, object]] = {
        State.DRAFTED: {"due_at": None},
        # It started when it started first.
        State.RUNNING: {
            "started_at": func.coalesce(announcements.c.started_at, literal(now, Moment())),
            "finished_at": None,
        },
        State.SENT: {"finished_at": now},
        State.CANCELLED: {"finished_at": now},
    }
    done = await tx.execute(
        update(announcements)
        .where(announcements.c.id == announcement_id, announcements.c.state == before)
        .values(state=after, **dates.get(after, {}))
    )
    return done.rowcount == 1


def _read(row: RowMapping) -> Announcement:
    return Announcement(
        **{
            **row,
            "state": State(row["state"]),
            "body": BODY.validate_json(row["body"]),
            "audience": AUDIENCE.validate_json(row["audience"]),
        }
    )
