"""The benchmarks run, and their table says all it should; how long anything takes is not tested."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from balint.knowledge import Knowledge
from benchmarks import logging_a_session, throughput
from benchmarks.effort import LEAST
from benchmarks.places import places
from benchmarks.program import Program
from benchmarks.reminders.crowd import Crowd
from benchmarks.reminders.measuring import measure as measure_reminders
from benchmarks.rows import Row, Unit, ratio
from benchmarks.run import measure
from benchmarks.table import as_json, as_text
from tests import databases

EXPECTED = (
    "python -c pass",
    'python -c "import sqlalchemy"',
    "balint chat, new database file, tables made",
    "balint chat, existing database file",
    "balint chat, existing file, asking the guidance",
    "balint ask",
    "balint chat, new file, no bytecode compiled yet",
    "python with sqlalchemy imported, resident",
    "balint chat, resident",
    "balint chat, at its peak",
    "SQLite FTS5 over the answers as raw passages",
    "the assistant, over all",
    "once a start: reading the entries, building the index",
    "dateparser.search.search_dates",
    "the assistant, which reads the whole message",
    "SQLite file: one bare insert and commit",
    "SQLite file: reported, confirmed, all answers sent",
    "PostgreSQL: one bare insert and commit",
    "PostgreSQL: reported, confirmed, all answers sent",
    "PostgreSQL: bare inserts and commits, one connection",
    "PostgreSQL: one dispatcher",
    "PostgreSQL: two dispatchers, a process each",
    "SQLite file: processor time",
    "SQLite file: SQL statements",
    "into the inbox",
    "understood, answered, saved",
    "out of the outbox",
    "in all",
    "transactions",
)
MACHINE = {"processor": "a small one"}


def test_one_round_of_everything_fills_the_table(tmp_path: Path) -> None:
    rows = tuple(measure(LEAST, tmp_path))

    assert [row.name for row in rows if not row.samples and not row.note] == []
    assert [row.name[: len(name)] for row, name in zip(rows, EXPECTED, strict=True)] == list(EXPECTED)
    assert [row.name for row in rows if row.against and row.samples and ratio(row, rows) is None] == []
    assert all(row.name in as_text(rows, MACHINE) for row in rows)


def test_reminders_are_found_among_few_and_among_many(tmp_path: Path) -> None:
    crowds = (Crowd.read("6x3"), Crowd.read("24x2"))
    rows = tuple(measure_reminders(crowds, due=5, rounds=1, folder=tmp_path))

    assert [row.name for row in rows if not row.samples and not row.note] == []
    assert [row.name.split(": ")[1] for row in rows] == [
        "among 6 people with 3 entries each",
        "among 6 people with 3 entries each",
        "among 24 people with 2 entries each",
        "among 24 people with 2 entries each",
    ]
    assert all(ratio(row, rows) for row in rows[2:] if row.samples)


@contextmanager
def no_server() -> Iterator[str]:
    raise databases.NoServerError("no PostgreSQL server found")
    yield


def test_without_postgresql_its_rows_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "server", no_server)

    with places(tmp_path) as (_, postgresql):
        rows = (
            *logging_a_session.measure(LEAST, Knowledge(), postgresql),
            *throughput.measure(LEAST, Program(tmp_path), postgresql),
        )

    assert len(rows) == 5
    assert {row.note for row in rows} == {"not measured: no PostgreSQL server found"}
    assert as_text(rows, MACHINE).count("not measured: no PostgreSQL server found") == 5


BARE = Row(group="A log", name="bare", unit=Unit.MILLISECONDS, samples=(2.0, 2.0, 5.0))
OURS = Row(
    group="A log", name="ours", unit=Unit.MILLISECONDS, samples=(7.0, 8.0, 30.0), against="bare", below=10
)
KEPT = Row(group="A log", name="kept", unit=Unit.MILLISECONDS, samples=(9.0,), against="bare", below=10)


def test_the_table_shows_medians_ratios_and_whether_an_aim_was_met() -> None:
    lines = [line.split() for line in as_text((BARE, OURS, KEPT), MACHINE).splitlines()]

    assert lines == [
        ["processor:", "a", "small", "one"],
        [],
        ["A", "log,", "ms", "best", "median", "95", "%", "samples", "baseline", "aim"],
        ["1", "bare", "2", "2", "5", "3"],
        ["2", "ours", "7", "8", "30", "3", "×", "4", "of", "1", "<", "10", "ms:", "NOT", "MET"],
        ["3", "kept", "9", "9", "9", "1", "×", "4.50", "of", "1", "<", "10", "ms:", "met"],
    ]


def test_the_same_stands_in_the_json() -> None:
    written = json.loads(as_json((BARE, OURS), MACHINE))

    assert written["machine"] == MACHINE
    assert written["rows"][1] == {
        "group": "A log",
        "name": "ours",
        "unit": "ms",
        "best": 7.0,
        "median": 8.0,
        "percentile_95": 30.0,
        "samples": [7.0, 8.0, 30.0],
        "against": "bare",
        "ratio": 4.0,
        "below": 10,
        "met": False,
        "note": None,
    }
