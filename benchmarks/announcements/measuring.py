"""A row for each run and each thing that was counted in it."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from benchmarks.announcements import ours, theirs
from benchmarks.announcements.figures import Figures, Limits
from benchmarks.places import Place, places
from benchmarks.rows import Row, Unit

SCALE = 3  # so many times Telegram's own limits, on both sides
FREE = (30 * SCALE, 1 * SCALE)  # messages a second over all, and in one chat
PAID = (1000, 1000 / 30)
PROCESSES = 2  # at most, at the paid rate: there are as many cores
KILL_EVERY = 20.0  # seconds
PERMITTED = "permitted"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Run:
    name: str
    figures: Figures | None  # None where it could not be measured, and `missing` says why
    missing: str = ""


def measure(people: int) -> Iterator[Row]:
    """First all runs, then the table, in which what was counted stands together."""
    free, paid = Limits(*FREE, people), Limits(*PAID, people)
    runs = [Run("python-telegram-bot, AIORateLimiter and gather", _in_a_folder(theirs.measure, free))]
    for place_number in (0, 1):
        runs.append(_ours(place_number, "", free))
        runs.append(_ours(place_number, f", killed every {KILL_EVERY:.0f} s", free, KILL_EVERY))
    fast = [
        _ours(1, f", paid rate, {workers + 1} processes", paid, workers=workers)
        for workers in range(PROCESSES)
    ]
    yield from _rates(runs, FREE[0], f"Messages a second, to {people:,} people at {FREE[0]}/s")
    yield from _rates(fast, PAID[0], f"Messages a second, to {people:,} people at {PAID[0]}/s")
    for group, count, none_wanted in COUNTED:
        yield from _counted(group, (*runs, *fast), count, none_wanted=none_wanted)
    for run in (*runs, *fast):
        if run.figures:
            yield Row(
                group="From a question of somebody who writes meanwhile to the answer",
                name=run.name,
                unit=Unit.MILLISECONDS,
                samples=tuple(1000 * each for each in run.figures.waits),
                note="nobody was answered",
                below=None if run.figures.kills else 1000,  # a start of the program takes longer
            )
    for run in (*runs, *fast):
        if run.figures:
            used = (run.figures.processor,)
            yield Row(group="Cores in use, stand-in included", name=run.name, unit=Unit.TIMES, samples=used)


COUNTED: Sequence[tuple[str, Callable[[Figures], int], bool]] = (
    ("Requests beyond the limits", lambda figures: figures.over, True),
    ("People who were told twice", lambda figures: figures.twice, True),
    ("People who were missed, and not known to be", lambda figures: figures.missed, True),
    ("People who are listed as unknown", lambda figures: figures.unknown, False),
    ("Of these, people who had been told", lambda figures: figures.unknown_arrived, False),
    ("Kills", lambda figures: figures.kills, False),
)


def _ours(
    place_number: int, what: str, limits: Limits, kill_every: float | None = None, *, workers: int = 0
) -> Run:
    def run(folder: Path, limits: Limits) -> Run:
        with places(folder) as both:
            place: Place = both[place_number]
            name = f"the assistant, {place.name}{what}"
            if place.missing:
                return Run(name, None, place.missing)
            return Run(name, ours.measure(place, folder, limits, kill_every, workers))

    return _in_a_folder(run, limits)


def _in_a_folder(work: Callable[[Path, Limits], T], limits: Limits) -> T:
    with tempfile.TemporaryDirectory(prefix="balint-benchmark-", ignore_cleanup_errors=True) as folder:
        return work(Path(folder), limits)


def _rates(runs: Sequence[Run], permitted: float, group: str) -> Iterator[Row]:
    yield Row(group=group, name=PERMITTED, unit=Unit.PER_SECOND, samples=(permitted,))
    for run in runs:
        for what, of in (("", attrgetter("rate")), (", its announcement alone", attrgetter("news"))):
            yield Row(
                group=group,
                name=run.name + what,
                unit=Unit.PER_SECOND,
                samples=(of(run.figures),) if run.figures else (),
                against=PERMITTED,
                note=f"not measured: {run.missing}",
            )


def _counted(
    group: str, runs: Sequence[Run], count: Callable[[Figures], int], *, none_wanted: bool
) -> Iterator[Row]:
    for run in runs:
        if run.figures:
            yield Row(
                group=group,
                name=run.name,
                unit=Unit.TIMES,
                samples=(count(run.figures),),
                below=1 if none_wanted else None,
            )
