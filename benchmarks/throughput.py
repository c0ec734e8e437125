"""How many waiting messages are answered in a second, by one dispatcher and by two."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count, islice
from time import perf_counter

from benchmarks import bare_insert
from benchmarks.conversations import check_logged, message, receive
from benchmarks.effort import Effort
from benchmarks.places import Place
from benchmarks.program import Program
from benchmarks.rows import Row, Unit
from storage.database import opened

CONVERSATIONS = 30
GROUP = f"Messages answered ({CONVERSATIONS} new people, all mail waiting)"


def measure(effort: Effort, program: Program, place: Place) -> Iterator[Row]:
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
        bare_rates.append(asyncio.run(_bare(place.url, effort.inserts)))
        for processes, rates in ((1, one_rates), (2, two_rates)):
            people = tuple(islice(newcomers, CONVERSATIONS))
            asyncio.run(_fill(place.url, people, effort.exchanges))
            rates.append(len(people) * effort.exchanges / _seconds_to_empty(program, place.url, processes))
            asyncio.run(_check(place.url, people, effort.exchanges // 2))
    yield Row(group=GROUP, name=bare, unit=Unit.PER_SECOND, samples=tuple(bare_rates))
    yield Row(group=GROUP, name=one, unit=Unit.PER_SECOND, samples=tuple(one_rates), against=bare)
    yield Row(group=GROUP, name=two, unit=Unit.PER_SECOND, samples=tuple(two_rates), against=one)


async def _bare(url: str, inserts: int) -> float:
    async with opened(url) as store:
        await bare_insert.prepare(store)
        start = perf_counter()
        for _ in range(inserts):
            await bare_insert.insert_one(store)
        return inserts / (perf_counter() - start)


async def _check(url: str, people: tuple[int, ...], sessions: int) -> None:
    async with opened(url) as store:
        for who in people:
            await check_logged(store, f"new-{who}", sessions)


async def _fill(url: str, people: tuple[int, ...], exchanges: int) -> None:
    """Mail from everybody, in turn."""
    async with opened(url) as store:
        for number in range(exchanges):
            for who in people:
                await receive(store, message(f"new-{who}", number))


def _seconds_to_empty(program: Program, url: str, processes: int) -> float:
    """From the word go to the end of the last dispatcher; their starts do not count."""
    with ExitStack() as until_the_end:
        dispatchers = [until_the_end.enter_context(program.dispatching(url)) for _ in range(processes)]
        for dispatcher in dispatchers:
            dispatcher.hear()
        start = perf_counter()
        for dispatcher in dispatchers:
            dispatcher.tell("go")
        for dispatcher in dispatchers:
            dispatcher.hear()
        return perf_counter() - start
