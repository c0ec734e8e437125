"""The way of a message through the application: one message, one unit of work; route, handle, commit."""

import logging
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from balint.clock import Clock
from balint.knowledge import Knowledge
from balint.memory import Memory
from balint.messages import Button, Kind, Outcome, Reply, Say
from balint.people import Person
from handlers import show_home, small_talk
from handlers.routes import route
from storage import additions, inbox, offering, outbox, people, planning
from storage.database import Store, Transaction
from storage.errors import StorageError
from storage.inbox import Mail
from storage.scope import Scope
from storage.wake import INBOX
from storage.work import Unprepared, Work

logger = logging.getLogger(__name__)


class _TakeAnew(Exception):
    """Whose message it is has changed while we waited for them: two people have become one, or two again."""


async def run(store: Store, knowledge: Knowledge, scope: Scope, clock: Clock) -> None:
    """Answer whatever comes in, until cancelled. Any number of these may share one database."""
    async with store.bells.heard(INBOX) as bell:
        while True:
            if not await dispatch_one(store, knowledge, scope, clock()):
                await bell.wait()


@dataclass(frozen=True, slots=True)
class _Beforehand:
    """What is to be done before a message is taken anew: `beside` the speaker somebody is locked, and the
    answer to the message `mail` is prepared.
    """

    beside: int | None = None
    mail: int = 0
    prepare: Callable[[Store], Awaitable[Reply]] | None = None
    prepared: Reply | None = None


async def dispatch_one(store: Store, knowledge: Knowledge, scope: Scope, now: datetime) -> bool:
    """Answer the oldest message of one conversation. False if nobody waits."""
    mail: Mail | None = None
    first = _Beforehand()
    while True:
        try:
            if first.prepare:
                first = replace(first, prepare=None, prepared=await first.prepare(store))
            async with store.begin() as tx:
                mail = await inbox.take(tx, scope)
                if mail is None:
                    return False
                await _answer(tx, mail, knowledge, now, first)
        except people.SomebodyElseHas as locked:
            first = replace(first, beside=locked.person_id)
            continue
        except Unprepared as lacking:
            first = replace(first, mail=lacking.mail, prepare=lacking.prepare)
            continue
        except _TakeAnew:
            pass
        except StorageError:
            raise  # about the database, not about this message
        except Exception as error:
            if mail is None:
                raise
            await _failed(store, mail, error, now)
        return True


async def _answer(
    tx: Transaction, mail: Mail, knowledge: Knowledge, now: datetime, first: _Beforehand
) -> None:
    """Everything that one message changes, and what is said to it. _TakeAnew, SomebodyElseHas, Unprepared: it
    is to be rolled back.
    """
    heard, remembered = mail.incoming, mail.memory
    await additions.refresh(tx, knowledge)
    person = await _lock(tx, mail.person_id, remembered, first.beside)
    work = Work(
        tx=tx,
        mail=mail,
        knowledge=knowledge,
        person=person,
        # Who was forgotten or unlinked a moment ago is remembered nowhere.
        memory=remembered if person.welcomed else remembered.blank(),
        said_at=person.local(heard.said_at),
        now=now,
        prepared=first.prepared if first.mail == mail.id else None,
    )
    said = await route(heard, work)
    await _keep_person(person, work)
    replies = tuple(each for each in said if isinstance(each, Reply))
    if heard.asked_in and not heard.aside:
        note = small_talk.in_private(replies, is_open=bool(mail.private_chat))
        replies = (note, *replies) if note else replies
    await outbox.reply(tx, work.mail, replies, now, heard=heard)
    await _draw_home_anew(work, replies, opened=remembered.home)
    shown = () if heard.kind is Kind.HOME_OPENED else replies
    memory = replace(work.memory, offered=_offered(shown, work.memory))
    if memory != remembered:
        await inbox.remember(tx, mail.conversation_id, memory)
    for saying in said:
        if isinstance(saying, Say):
            await offering.ask(tx, saying, now)
    if not await inbox.finish(tx, work.mail, now):
        raise _TakeAnew


async def _draw_home_anew(work: Work, replies: tuple[Reply, ...], *, opened: bool) -> None:
    """When something has been done that may show there, for somebody who has opened it before."""
    if opened and any(each.outcome is Outcome.DONE for each in replies):
        await outbox.publish_home(work.tx, work.mail, await show_home.show(work), work.now)


async def _lock(tx: Transaction, person_id: int, memory: Memory, beside: int | None) -> Person:
    """Who speaks, locked; with them, in one go, who may be about to become one with them, or whose step they
    may be about to record.
    """
    asked = (memory.place_question, memory.proposed)
    others = [each.person for each in asked if each]
    locked = await people.lock(tx, person_id, *others, *([beside] if beside else ()))
    if person_id not in locked:
        raise _TakeAnew
    return locked[person_id]


async def _keep_person(before: Person, work: Work) -> None:
    """Write back who they are, and plan their reminders anew where something changed that these go by."""
    if work.person != before:
        await people.save_person(work.tx, work.person)
    if work.touched or _counts_otherwise(before, work.person):
        await planning.replan(work.tx, work.person, work.knowledge.criteria, work.now)


def _counts_otherwise(before: Person, now: Person) -> bool:
    """Whether what changed of a person is something that their reminders go by."""
    return (before.time_zone, before.stage, before.criteria_set, before.psychodynamic) != (
        now.time_zone,
        now.stage,
        now.criteria_set,
        now.psychodynamic,
    )


def _offered(replies: tuple[Reply, ...], memory: Memory) -> tuple[Button, ...]:
    """The buttons that can be pressed by their label now: those of the latest replies that had any."""
    latest = tuple(button for reply in reversed(replies) for button in reply.buttons)
    return latest or memory.offered


async def _failed(store: Store, mail: Mail, error: Exception, now: datetime) -> None:
    """Count a failure in a commit of its own; after three the message is set aside, and the person told."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    # Where it failed and with what, but not the error's own words: they may hold what somebody wrote.
    logger.error(
        "message %d failed with %s at %s:%s", mail.id, type(error).__name__, frame.filename, frame.lineno
    )
    async with store.begin() as tx:
        if await inbox.count_attempt(tx, mail.id) >= inbox.MAX_ATTEMPTS:
            await inbox.set_aside(tx, mail.id, now)
            await outbox.reply(tx, mail, (small_talk.failed(),), now)
