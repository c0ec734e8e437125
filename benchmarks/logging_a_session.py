"""A session reported and confirmed, from the arrival of the first message to the sending of the last."""

import asyncio
from collections.abc import Iterator
from functools import partial

from balint.knowledge import Knowledge
from benchmarks import bare_insert
from benchmarks.conversations import MailRoom, check_logged, message
from benchmarks.effort import Effort
from benchmarks.places import Place
from benchmarks.rows import Row, Unit
from benchmarks.timing import awaited_milliseconds
from storage.database import opened

GROUP = "A logged session (two messages)"
ENTRIES_EACH = 50  # then the next person begins: about half of what a portfolio comes to


def measure(effort: Effort, knowledge: Knowledge, place: Place) -> Iterator[Row]:
    bare = f"{place.name}: one bare insert and commit"
    session = f"{place.name}: reported, confirmed, all answers sent"
    if place.missing:
        for name in (bare, session):
            yield Row(group=GROUP, name=name, unit=Unit.MILLISECONDS, note=f"not measured: {place.missing}")
        return
    inserts, sessions = asyncio.run(_take_turns(place.url, knowledge, effort.sessions))
    yield Row(group=GROUP, name=bare, unit=Unit.MILLISECONDS, samples=inserts)
    yield Row(group=GROUP, name=session, unit=Unit.MILLISECONDS, samples=sessions, against=bare)


async def _take_turns(
    url: str, knowledge: Knowledge, rounds: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Milliseconds of the inserts and of the sessions, one of each in turn; the first of each is left out."""
    inserts, sessions = [], []
    async with opened(url) as store:
        room = MailRoom(store, knowledge)
        await bare_insert.prepare(store)
        for number in range(rounds + 1):
            inserts.append(await awaited_milliseconds(partial(bare_insert.insert_one, store)))
            who, day = divmod(number, ENTRIES_EACH)
            sessions.append(await awaited_milliseconds(partial(_log, room, f"regular-{who}", day)))
        await check_logged(store, "regular-0", min(rounds + 1, ENTRIES_EACH))
    return tuple(inserts[1:]), tuple(sessions[1:])


async def _log(room: MailRoom, who: str, day: int) -> None:
    await room.exchange(message(who, 2 * day))
    await room.exchange(message(who, 2 * day + 1))
