"""How many waiting messages are answered in a second, by one dispatcher and by two."""

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count, islice
from pathlib import Path
from time import perf_counter

from balint.knowledge import shipped
from benchmarks import bare_insert
from benchmarks.conversations import MailRoom, message
from benchmarks.effort import Effort
from benchmarks.places import Place
from benchmarks.rows import Row, Unit
from benchmarks.talk import talking
from storage.database import opened

CONVERSATIONS = 30
GROUP = f"Messages answered ({CONVERSATIONS} new people, all mail waiting)"
INSERTS = 500


def measure(effort: Effort, place: Place) -> Iterator[Row]:
    bare = f"{place.name}: bare inserts and commits, one connection"
    one = f"{place.name}: one dispatcher"
    two = f"{place.name}: two dispatchers, a process each"
    if place.missing:
        for name in (bare, one, two):
            yield Row(group=GROUP, name=name, unit=Unit.PER_SECOND, note=f"not measured: {place.missing}")
        return
    bare_rates: list[float] = []
    one_rates: list[float] = []
    two_rates: list[float] = []
    newcomers = count(1)
    for _ in range(effort.throughputs):
        bare_rates.append(asyncio.run(_bare(place.url)))
        for processes, rates in ((1, one_rates), (2, two_rates)):
            people = tuple(islice(newcomers, CONVERSATIONS))
            asyncio.run(_fill(place.url, people, effort.exchanges))
            rates.append(len(people) * effort.exchanges / _seconds_to_empty(place.url, processes))
    yield Row(group=GROUP, name=bare, unit=Unit.PER_SECOND, samples=tuple(bare_rates))
    yield Row(group=GROUP, name=one, unit=Unit.PER_SECOND, samples=tuple(one_rates), against=bare)
    yield Row(group=GROUP, name=two, unit=Unit.PER_SECOND, samples=tuple(two_rates), against=one)


async def _bare(url: str) -> float:
    async with opened(url) as store:
        await bare_insert.prepare(store)
        start = perf_counter()
        for _ in range(INSERTS):
            await bare_insert.insert_one(store)
        return INSERTS / (perf_counter() - start)


async def _fill(url: str, people: tuple[int, ...], exchanges: int) -> None:
    """Mail from everybody, in turn."""
    async with opened(url) as store:
        room = MailRoom(store, shipped())
        for number in range(exchanges):
            for who in people:
                await room.receive(message(f"new-{who}", number))


def _seconds_to_empty(url: str, processes: int) -> float:
    """From the word go to the end of the last dispatcher; their starts do not count."""
    root = Path(__file__).parents[1]
    environment = {**os.environ, "BALINT_DATABASE_URL": url}
    with ExitStack() as until_the_end:
        dispatchers = [
            until_the_end.enter_context(
                talking([sys.executable, "-m", "benchmarks.dispatcher"], root, environment)
            )
            for _ in range(processes)
        ]
        for dispatcher in dispatchers:
            dispatcher.hear()
        start = perf_counter()
        for dispatcher in dispatchers:
            dispatcher.tell("go")
        for dispatcher in dispatchers:
            dispatcher.hear()
        return perf_counter() - start
