"""Announcements as time goes by: start what is due, keep the outbox fed, see to the end, tell the author.

Any number of these may run side by side: each step locks what it changes, and passes over what is locked.
"""

import logging
from datetime import datetime, timedelta

from balint.announcements import Announcement
from balint.clock import Clock
from balint.knowledge import Knowledge
from balint.messages import Say
from balint.people import Person
from balint.wording.announcement_progress import progress
from balint.wording.announcements import left_behind, missed
from storage import (
    additions,
    announcements,
    offering,
    outbox,
    people,
    recipients,
    results,
    sending,
    team,
)
from storage.audience import audience_of
from storage.database import Store, Transaction
from storage.pace import Pace
from storage.scope import Scope
from storage.wake import ANNOUNCEMENTS

logger = logging.getLogger(__name__)

LATEST = timedelta(hours=1)  # after its moment; later than that its author is asked first
FED_SECONDS = 1.5  # of what the pace allows is in the outbox
FEED_SECONDS = 0.5  # between two looks while something is running
LEAST = 20  # messages that are fed at a time, however slow the pace


async def run(
    store: Store, knowledge: Knowledge, scope: Scope, clock: Clock, pace: Pace, *, everybodys: bool = True
) -> None:
    """Carry announcements to whom the scope covers, until cancelled; as `step`."""
    async with store.bells.heard(ANNOUNCEMENTS) as bell:
        while True:
            busy = await step(store, knowledge, scope, clock(), pace, everybodys=everybodys)
            await (bell.wait(FEED_SECONDS) if busy else bell.wait())


async def step(
    store: Store, knowledge: Knowledge, scope: Scope, now: datetime, pace: Pace, *, everybodys: bool = True
) -> bool:
    """Whether anything is running. What is due is started, everybody's or what the scope's people wrote."""
    await _start_due(store, knowledge, None if everybodys else scope, now)
    async with store.begin() as tx:
        going = await sending.going(tx)
        await _feed(tx, going, scope, now, pace)
    for announcement_id in going:
        async with store.begin() as tx:
            await sending.finish(tx, announcement_id, now)
    async with store.begin() as tx:
        for announcement in await sending.to_show(tx, now):
            tally = await results.tally(tx, announcement.id)
            await sending.show(tx, announcement, progress(announcement, tally), now)
    return bool(going)


async def _feed(tx: Transaction, going: tuple[int, ...], scope: Scope, now: datetime, pace: Pace) -> None:
    if not going:
        return
    await recipients.withdraw_unreachable(tx)
    room = max(LEAST, int(FED_SECONDS * (pace.account or 0))) - await sending.queued(tx, scope)
    for announcement_id in going:
        announcement = await announcements.find(tx, announcement_id)
        if room > 0 and announcement:
            room -= await sending.feed(tx, announcement, scope, room, now)


async def _start_due(store: Store, knowledge: Knowledge, scope: Scope | None, now: datetime) -> None:
    async with store.begin() as tx:
        due = await sending.due(tx, scope, now)
        if due:
            await additions.refresh(tx, knowledge)
        for announcement in due:
            author = await people.find(tx, announcement.made_by) if announcement.made_by else None
            if author is None or not author.on_team:
                await _ask_team(tx, announcement, author, knowledge, now)
            elif announcement.due_at and now - announcement.due_at > LATEST:
                await _ask(tx, announcement, author, knowledge, now)
            else:
                today = author.local(now).date()
                await sending.start(tx, announcement, knowledge.criteria, today, now)


async def _ask(
    tx: Transaction, announcement: Announcement, author: Person, knowledge: Knowledge, now: datetime
) -> None:
    """Ask an author once whether it is to go, now that its moment is long past. It stays scheduled."""
    key = _occasion("missed", announcement)
    if await outbox.was_said(tx, key):
        return
    number = await _number(tx, announcement, author, knowledge, now)
    reply = missed(announcement, author, now, number)
    asked = Say(person_id=author.id, reply=reply, dedup_key=key, address_id=announcement.address_id)
    await offering.ask(tx, asked, now)


async def _ask_team(
    tx: Transaction, announcement: Announcement, author: Person | None, knowledge: Knowledge, now: datetime
) -> None:
    """Ask each member of the team once about what somebody has left behind. It stays scheduled."""
    by = author.name if author else ""
    for member in await team.members(tx):
        key = f"{_occasion('left', announcement)}:{member}"
        reader = None if await outbox.was_said(tx, key) else await people.find(tx, member)
        if reader:
            number = await _number(tx, announcement, reader, knowledge, now)
            reply = left_behind(announcement, by, reader, now, number)
            await offering.ask(tx, Say(person_id=member, reply=reply, dedup_key=key), now)


def _occasion(kind: str, announcement: Announcement) -> str:
    return f"{kind}:{announcement.id}:{announcement.due_at.timestamp() if announcement.due_at else ''}"


async def _number(
    tx: Transaction, announcement: Announcement, reader: Person, knowledge: Knowledge, now: datetime
) -> int:
    """To how many it would go."""
    if announcement.audience is None:
        return 0
    today = reader.local(now).date()
    return len(await audience_of(tx, announcement.audience, knowledge.criteria, today))
