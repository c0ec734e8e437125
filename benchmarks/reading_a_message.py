"""Understanding a message, beside the date search that one would otherwise reach for."""

import importlib
import importlib.util
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial

from balint.language.understand import understand
from benchmarks.effort import Effort
from benchmarks.rows import Row, Unit
from benchmarks.sentences import SENTENCES
from benchmarks.timing import milliseconds

GROUP = f"Understanding a message ({len(SENTENCES)} sentences)"
DATE_SEARCH = "dateparser.search.search_dates, which finds the dates alone"
TODAY = date(2026, 11, 21)


def measure(effort: Effort) -> Iterator[Row]:
    told = SENTENCES[: effort.read] * effort.readings
    yield _date_search(told)
    yield Row(
        group=GROUP,
        name="the assistant, which reads the whole message",
        unit=Unit.MILLISECONDS,
        samples=_each(partial(understand, today=TODAY, drafting=True), told),
        against=DATE_SEARCH,
    )


def _date_search(told: tuple[str, ...]) -> Row:
    if importlib.util.find_spec("dateparser") is None:
        return Row(
            group=GROUP,
            name=DATE_SEARCH,
            unit=Unit.MILLISECONDS,
            note="not measured: dateparser is not installed",
        )
    search = partial(
        importlib.import_module("dateparser.search").search_dates,
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime(TODAY.year, TODAY.month, TODAY.day, 10),  # noqa: DTZ001 - it takes local time
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "past",
        },
    )
    return Row(group=GROUP, name=DATE_SEARCH, unit=Unit.MILLISECONDS, samples=_each(search, told))


def _each(reader: Callable[[str], object], told: tuple[str, ...]) -> tuple[float, ...]:
    """The time for every sentence; the first is read once before, since readers set themselves up with it."""
    reader(told[0])
    return tuple(milliseconds(partial(reader, sentence)) for sentence in told)
