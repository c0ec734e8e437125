"""The accreditation team: who is on it, and the log of what it does."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, insert, select

from storage import menus
from storage.database import Transaction
from storage.tables import team_actions, team_invitations, team_members


class Action(StrEnum):
    """What is written into the log, and, with its words apart, read there."""

    INVITATION_MADE = "invitation_made"
    INVITATION_WITHDRAWN = "invitation_withdrawn"
    MEMBER_ADDED = "member_added"
    MEMBER_REMOVED = "member_removed"
    ANNOUNCEMENT_WRITTEN = "announcement_written"
    ANNOUNCEMENT_TESTED = "announcement_tested"
    ANNOUNCEMENT_SUBMITTED = "announcement_submitted"  # to somebody else on the team, to be approved
    ANNOUNCEMENT_APPROVED = "announcement_approved"
    ANNOUNCEMENT_DECLINED = "announcement_declined"
    ANNOUNCEMENT_SCHEDULED = "announcement_scheduled"
    ANNOUNCEMENT_UNSCHEDULED = "announcement_unscheduled"
    ANNOUNCEMENT_STARTED = "announcement_started"
    ANNOUNCEMENT_PAUSED = "announcement_paused"
    ANNOUNCEMENT_RESUMED = "announcement_resumed"
    ANNOUNCEMENT_CANCELLED = "announcement_cancelled"
    ANNOUNCEMENT_SENT_AGAIN = "announcement_sent_again"
    RECIPIENTS_LISTED = "recipients_listed"
    ANSWER_APPROVED = "answer_approved"
    ANSWER_CHANGED = "answer_changed"
    ANSWER_TAKEN_BACK = "answer_taken_back"
    QUESTION_LEFT_ASIDE = "question_left_aside"
    LIST_SHOWN = "list_shown"
    LIST_EXPORTED = "list_exported"
    PERSON_SHOWN = "person_shown"
    STEP_TAKEN = "step_taken"
    STEP_UNDONE = "step_undone"
    CRITERIA_LOADED = "criteria_loaded"


LOOKS = (Action.LIST_SHOWN, Action.PERSON_SHOWN)  # many a day, and nothing comes of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One line of the log. `by` is None where it was the operator, or somebody who has been forgotten."""

    at: datetime
    by: int | None
    action: Action
    about: int | None = None
    object_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """`id` is the membership's, another one when somebody comes back. `added_by` is None where it was
    the operator, or somebody who has been forgotten.
    """

    id: int
    person_id: int
    added_by: int | None
    added_at: datetime


_MEMBER = [team_members.c[name] for name in ("id", "person_id", "added_by", "added_at")]
_DONE = [team_actions.c[name] for name in ("at", "action", "about", "object_id")]


async def add(tx: Transaction, person_id: int, by: int | None, now: datetime) -> bool:
    """False if they are on the team already."""
    values = {"person_id": person_id, "added_by": by, "added_at": now}
    if await tx.insert_new(team_members, values) is None:
        return False
    await note(tx, Done(at=now, by=by, action=Action.MEMBER_ADDED, about=person_id))
    await menus.offer(tx, person_id, now)
    return True


async def remove(tx: Transaction, person_id: int, by: int | None, now: datetime) -> bool:
    """False if they are not on the team. What they have invited others with is of no more use."""
    gone = await tx.execute(delete(team_members).where(team_members.c.person_id == person_id))
    if not gone.rowcount:
        return False
    await tx.execute(delete(team_invitations).where(team_invitations.c.made_by == person_id))
    await note(tx, Done(at=now, by=by, action=Action.MEMBER_REMOVED, about=person_id))
    await menus.offer(tx, person_id, now)
    return True


async def members(tx: Transaction) -> tuple[int, ...]:
    """Their persons' ids, in the order in which they came."""
    return tuple(each.person_id for each in await members_since(tx))


async def members_since(tx: Transaction) -> tuple[Member, ...]:
    """In the order in which they came."""
    found = await tx.execute(select(*_MEMBER).order_by(team_members.c.id))
    return tuple(Member(**row) for row in found.mappings())


async def lock(tx: Transaction) -> tuple[Member, ...]:
    """The members, of whom nobody else removes one until this transaction ends."""
    found = await tx.execute(select(*_MEMBER).order_by(team_members.c.id).with_for_update())
    return tuple(Member(**row) for row in found.mappings())


async def log(tx: Transaction, number: int, *, looks: bool, skip: int = 0) -> tuple[Done, ...]:
    """The latest lines but for so many, the newest first: the looks at lists and people, or all else."""
    here = team_actions.c.action.in_(LOOKS) if looks else team_actions.c.action.not_in(LOOKS)
    found = await tx.execute(
        select(*_DONE, team_actions.c.person_id.label("by"))
        .where(here)
        .order_by(team_actions.c.id.desc())
        .limit(number)
        .offset(skip)
    )
    return tuple(Done(**{**row, "action": Action(row["action"])}) for row in found.mappings())


async def note(tx: Transaction, done: Done) -> None:
    """Write something that the team does into its log, in the same transaction."""
    await tx.execute(
        insert(team_actions).values(
            at=done.at, person_id=done.by, action=done.action, about=done.about, object_id=done.object_id
        )
    )
