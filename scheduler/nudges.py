"""From what is planned to the outbox: claim who has something due, see whether it still is, and say it.

Two of these side by side do no harm: a person is locked by one, and what is said is kept under a unique key.
"""

import logging
import traceback
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from balint.knowledge import Knowledge
from balint.messages import Reply, Say
from balint.reminders.circumstances import Circumstances
from balint.reminders.occasion import Said
from balint.reminders.plan import due
from balint.wording import nudges as words
from storage import additions, nudges, outbox, planning
from storage.database import Store, Transaction
from storage.errors import StorageError
from storage.nudges import Due
from storage.scope import Scope

logger = logging.getLogger(__name__)

AT_ONCE = 100  # people in one transaction: short enough to keep nobody waiting who writes meanwhile
PRIORITY = 5


async def say_due(store: Store, knowledge: Knowledge, scope: Scope, now: datetime) -> int:
    """Queue what is due for whom the scope covers: one message a person. How many messages that were.

    Where something fails it is tried with one person at a time, and whose fault it is has to wait a day.
    """
    number, at_once = 0, AT_ONCE
    while True:
        found: tuple[Due, ...] = ()
        try:
            async with store.begin() as tx:
                found = await nudges.take_due(tx, scope, now, at_once)
                if not found:
                    return number
                await additions.refresh(tx, knowledge)
                said = await _say_to(tx, found, knowledge, now)
            number += said
        except StorageError:
            raise
        except Exception as error:
            if not found:
                raise
            if len(found) == 1:
                await _pass_over(store, found[0].person.id, error, now)
            at_once = 1


async def _pass_over(store: Store, person_id: int, error: Exception, now: datetime) -> None:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    # Where it failed and with what, but not the error's own words: they may hold what somebody has told.
    logger.error(
        "reminding %d failed with %s at %s:%s", person_id, type(error).__name__, frame.filename, frame.lineno
    )
    async with store.begin() as tx:
        await nudges.postpone(tx, [person_id], now)


async def _say_to(tx: Transaction, found: Sequence[Due], knowledge: Knowledge, now: datetime) -> int:
    if gone := [each.person.id for each in found if not each.reachable]:
        await nudges.postpone(tx, gone, now)
    people = [each.person for each in found if each.reachable]
    return await _say(tx, await planning.circumstances_of(tx, people, knowledge.criteria), now)


async def _say(tx: Transaction, everyone: Sequence[Circumstances], now: datetime) -> int:
    """Say what is still due, and plan what comes after it for everybody."""
    told: dict[int, tuple[Said, ...]] = {}
    shown: dict[int, Reply] = {}
    days: dict[int, date] = {}
    after: list[Circumstances] = []
    for each in everyone:
        ripe = due(each, now)
        number, day = each.person.id, each.today(now)
        said = tuple(
            Said(kind=nudge.kind, key=nudge.key, number=nudge.number, said_at=now, day=day) for nudge in ripe
        )
        after.append(replace(each, said=(*each.said, *said)))
        if ripe:
            told[number], days[number] = said, day
            shown[number] = words.message(ripe, each, now)
    await nudges.mark_said(tx, told)
    for number, reply in shown.items():
        # A day has one message at most, so the day names it.
        key = f"nudges:{number}:{days[number].isoformat()}"
        await outbox.say(tx, Say(person_id=number, reply=reply, dedup_key=key, priority=PRIORITY), now)
    await nudges.offer(tx, days, {number: reply.buttons for number, reply in shown.items()})
    await planning.keep(tx, after, now)
    return len(told)
