"""A row for each crowd: how long it takes to find and queue what is due among them."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from balint.knowledge import Knowledge
from benchmarks.conversations import SCOPE
from benchmarks.places import Place, places
from benchmarks.reminders.crowd import Crowd, gather, make_due
from benchmarks.rows import Row, Unit
from benchmarks.timing import awaited_milliseconds
from scheduler.nudges import say_due
from storage.database import opened

FIRST = datetime.fromisoformat("2026-11-23T10:00:00+00:00")  # a Monday: reminders may come until Saturday
DAY = timedelta(days=1)
MOST_ROUNDS = 5


def measure(crowds: Sequence[Crowd], due: int, rounds: int, folder: Path) -> Iterator[Row]:
    """Each on each database, against the first crowd there; all files are made in the folder."""
    for crowd in crowds:
        here = folder / str(crowd.people)
        here.mkdir()
        with places(here) as both:
            for place in both:
                yield _row(place, crowd, crowds[0], due, rounds)


def _row(place: Place, crowd: Crowd, smallest: Crowd, due: int, rounds: int) -> Row:
    name = f"{place.name}: among {crowd}"
    group = f"Finding and queueing {due:,} reminders that are due"
    against = f"{place.name}: among {smallest}" if crowd is not smallest else ""
    if place.missing:
        return Row(group=group, name=name, unit=Unit.MILLISECONDS, note=f"not measured: {place.missing}")
    samples = asyncio.run(_samples(place.url, crowd, due, rounds))
    return Row(group=group, name=name, unit=Unit.MILLISECONDS, samples=samples, against=against)


async def _samples(url: str, crowd: Crowd, due: int, rounds: int) -> tuple[float, ...]:
    """The first round, which compiles the statements, is not counted."""
    knowledge, samples = Knowledge(), list[float]()
    async with opened(url) as store:
        await gather(store, crowd)
        for turn in range(rounds + 1):
            now = FIRST + turn * DAY  # another day: nobody is told twice on one
            await make_due(store, crowd, due, turn, now)

            async def find(now: datetime = now) -> None:
                said = await say_due(store, knowledge, SCOPE, now)
                if said != due:
                    raise RuntimeError(f"{said} of {due} were said")

            samples.append(await awaited_milliseconds(find))
    return tuple(samples[1:])
