"""`python -m benchmarks.reminders [PEOPLExENTRIES …]`: how long it takes to find and queue what is due."""

import argparse
import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from balint.knowledge import Knowledge
from benchmarks import machine
from benchmarks.conversations import SCOPE
from benchmarks.places import Place, places
from benchmarks.reminders.crowd import Crowd, gather, make_due
from benchmarks.rows import Row, Unit
from benchmarks.table import as_json, as_text
from benchmarks.timing import awaited_milliseconds
from scheduler.nudges import say_due
from storage.database import opened

CROWDS = ("1000x30", "100000x30", "1000000x3")
FIRST = datetime.fromisoformat("2026-11-23T10:00:00+00:00")  # a Monday: reminders may come until Saturday
DAY = timedelta(days=1)
MOST_ROUNDS = 5


def measure(crowds: Sequence[Crowd], due: int, rounds: int) -> Iterator[Row]:
    """A row for each crowd on each database, against the smallest crowd there."""
    for crowd in crowds:
        with tempfile.TemporaryDirectory(prefix="balint-benchmark-") as folder, places(Path(folder)) as both:
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


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reminders", description=__doc__)
    parser.add_argument("crowds", nargs="*", type=Crowd.read, metavar="PEOPLExENTRIES")
    parser.add_argument("--due", type=int, default=1000, help="how many reminders are due")
    parser.add_argument("--rounds", type=int, default=MOST_ROUNDS, choices=range(1, MOST_ROUNDS + 1))
    parser.add_argument("--json", type=Path, metavar="FILE")
    chosen = parser.parse_args()
    crowds = tuple(chosen.crowds) or tuple(map(Crowd.read, CROWDS))
    described = machine.described()
    rows = tuple(measure(crowds, chosen.due, chosen.rounds))
    described["load"] += f", {machine.load():.2f} at the end"
    print(as_text(rows, described))
    if chosen.json:
        chosen.json.write_text(as_json(rows, described), encoding="utf-8")


if __name__ == "__main__":
    main()
