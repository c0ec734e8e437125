"""Two people who turn out to be one, and a place that becomes somebody else's again."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Table, delete, exists, func, insert, select, update

from balint.linking.joining import DETAILS, Double, one_circle
from balint.people import Person
from storage import colleagues as colleague_queries
from storage import link_codes
from storage import people as people_queries
from storage import recipients as recipient_queries
from storage.database import Transaction
from storage.tables import (
    additions,
    addresses,
    announcements,
    applications,
    bookings,
    colleagues,
    conversations,
    entries,
    form_r_references,
    open_questions,
    outbox,
    pathway_steps,
    people,
    planned_nudges,
    recipients,
    regular_groups,
    reminder_wishes,
    said_nudges,
    team_actions,
    team_invitations,
    team_members,
)
from storage.tables import link_codes as link_codes_table
from storage.values import MEMORY, write

# Every column that says whose something is. When two people are one it follows, or it goes and the kept
# person's own stays. Who adds a table that refers to people adds its columns here (a test sees to that).
FOLLOWS = (
    addresses.c.person_id,
    outbox.c.person_id,
    entries.c.person_id,
    colleagues.c.person_id,
    colleagues.c.linked_person_id,
    bookings.c.person_id,
    form_r_references.c.person_id,
    regular_groups.c.person_id,
    reminder_wishes.c.person_id,
    said_nudges.c.person_id,
    team_members.c.person_id,
    team_members.c.added_by,
    team_invitations.c.made_by,
    team_actions.c.person_id,
    team_actions.c.about,
    pathway_steps.c.person_id,
    pathway_steps.c.taken_by,
    applications.c.person_id,
    additions.c.added_by,
    open_questions.c.person_id,
    announcements.c.made_by,
    announcements.c.approved_by,
    recipients.c.person_id,
)
GOES = (link_codes_table.c.person_id, planned_nudges.c.person_id)  # plans are made anew
# What both may have arranged: the columns by which two rows are the same, of which one is left.
_ONCE: tuple[tuple[Table, tuple[str, ...]], ...] = (
    (bookings, ("activity", "on")),
    (form_r_references, ("supervisor",)),
    (regular_groups, ("activity", "every", "weekday", "nth", "at")),
    (reminder_wishes, ()),
    (said_nudges, ("kind", "occasion", "number")),
    (team_members, ()),
    (applications, ()),
)


async def join(
    tx: Transaction, kept: Person, other: Person, doubles: Sequence[Double], now: datetime
) -> None:
    """All that is of `other` is of `kept` from now on, who has to be locked too; `other` is gone. Of doubles
    one is left.
    """
    for double in doubles:
        await _become_one(tx, double)
    await _join_colleagues(tx, kept.id, other.id)
    await link_codes.let_go_of(tx, kept.id)
    await link_codes.let_go_of(tx, other.id)
    has_favourite = await tx.scalar(
        select(exists().where(addresses.c.person_id == kept.id, addresses.c.preferred))
    )
    await tx.execute(
        update(addresses)
        .where(addresses.c.person_id == other.id)
        .values(linked_at=now, **({"preferred": False} if has_favourite else {}))
    )
    await _join_arrangements(tx, kept.id, other.id)
    await recipient_queries.become_one(tx, kept.id, other.id)
    await _join_entries(tx, kept.id, other.id)
    for column in FOLLOWS:
        await tx.execute(update(column.table).where(column == other.id).values({column.name: kept.id}))
    for column in GOES:
        await tx.execute(delete(column.table).where(column == other.id))
    await tx.execute(delete(people).where(people.c.id == other.id))


async def _become_one(tx: Transaction, double: Double) -> None:
    joined = double.joined
    await tx.execute(
        update(entries)
        .where(entries.c.id == double.kept.id)
        .values(standing=joined.standing, **{name: getattr(joined, name) for name in DETAILS})
    )
    await tx.execute(delete(entries).where(entries.c.id == double.other.id))


async def _join_entries(tx: Transaction, kept_id: int, other_id: int) -> None:
    """The numbers of the other person's go on where the kept one's end."""
    highest = select(func.max(entries.c.number)).where(entries.c.person_id == other_id)
    first = await people_queries.give_numbers(tx, kept_id, await tx.scalar(highest) or 0)
    await tx.execute(
        update(entries)
        .where(entries.c.person_id == other_id)
        .values(person_id=kept_id, number=entries.c.number + first - 1)
    )


async def _join_colleagues(tx: Transaction, kept_id: int, other_id: int) -> None:
    known = await colleague_queries.of_person(tx, kept_id)
    new = await colleague_queries.of_person(tx, other_id)
    circle = one_circle(known, new)
    for each in circle:
        await colleague_queries.call(tx, each)
    gone = {each.id for each in new} - {each.id for each in circle}
    await tx.execute(delete(colleagues).where(colleagues.c.id.in_(gone)))


async def _join_arrangements(tx: Transaction, kept_id: int, other_id: int) -> None:
    """Of what both have arranged the kept person's stays; but a Form R that has arrived has arrived."""
    theirs = form_r_references.alias()
    arrived = select(theirs.c.id).where(
        theirs.c.person_id == other_id,
        theirs.c.supervisor == form_r_references.c.supervisor,
        theirs.c.received_on.is_not(None),
    )
    await tx.execute(
        delete(form_r_references).where(
            form_r_references.c.person_id == kept_id,
            form_r_references.c.received_on.is_(None),
            arrived.exists(),
        )
    )
    for table, columns in _ONCE:
        kept = table.alias()
        same = (kept.c[name].is_not_distinct_from(table.c[name]) for name in columns)
        there = select(kept.c.id).where(kept.c.person_id == kept_id, *same)
        await tx.execute(delete(table).where(table.c.person_id == other_id, there.exists()))


async def part(tx: Transaction, person: Person, address_id: int, now: datetime) -> int:
    """A place leaves a person, who is locked, and is a newcomer's; that one's id.

    What was still to be said there is said elsewhere, if it is of ourselves; answers are not said at all.
    """
    newcomer: int = await tx.scalar(
        insert(people)
        .values(name="", time_zone=person.time_zone, welcomed=False, created_at=now)
        .returning(people.c.id)
    )
    await link_codes.let_go_of(tx, person.id)
    unsaid = (
        outbox.c.person_id == person.id,
        outbox.c.address_id == address_id,
        outbox.c.state == "waiting",
    )
    await tx.execute(delete(outbox).where(*unsaid, outbox.c.answers.is_not(None)))
    await tx.execute(update(outbox).where(*unsaid).values(address_id=None))
    await tx.execute(
        update(addresses)
        .where(addresses.c.id == address_id)
        .values(person_id=newcomer, preferred=False, linked_at=None)
    )
    await _forget_talks(tx, address_id)
    return newcomer


async def _forget_talks(tx: Transaction, address_id: int) -> None:
    """What its conversations remember, but for the count of their logs: the entries saved from them stand,
    and no number is given twice. One that somebody has locked waits for the person, and is not waited for:
    who takes it up finds a newcomer, of whom nothing is remembered.
    """
    free = await tx.execute(
        select(conversations.c.id, conversations.c.memory)
        .where(conversations.c.address_id == address_id)
        .with_for_update(skip_locked=True, key_share=True)
    )
    for row in free.all():
        blank = MEMORY.validate_json(row.memory).blank()
        await tx.execute(
            update(conversations).where(conversations.c.id == row.id).values(memory=write(MEMORY, blank))
        )
