"""The real program, killed again and again while sessions are logged: nothing is lost, nothing is twice.

With FULL_TESTS=1 these are 300 with 60 kills. Without it, a third of that. Every line is sent twice
under one id, as a platform repeats what it believes undelivered. A process is killed while it starts, before
a line, right after a line was written to it, and while its reply is being read. Whoever has not read an
answer says the line again, to the next process.
"""

import json
import random
import select
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, auto
from pathlib import Path
from typing import IO, Any

import pytest
from sqlalchemy import make_url
from sqlalchemy import select as select_rows

from balint.pathway.entries import Activity
from balint.wording.dates import full_date
from storage.counts import count
from storage.database import Store, is_sqlite, opened, read_url
from storage.tables import addresses, entries
from storage.tables import inbox as inbox_table
from storage.tables import outbox as outbox_table
from tests.cast import FULL, rows
from tests.starting import Started

PART = 1 if FULL else 3  # only every third of them all
PEOPLE = 30 // PART
SESSIONS = 10  # of each person: a report and a confirmation
NOW = "2026-11-21T10:00"
TODAY = date(2026, 11, 21)
FIRST_DAY = date(2026, 1, 5)
PATIENCE = 120  # seconds for one reply
START_SECONDS = 0.5  # in which a process has mostly started
LINE_SECONDS = 0.05  # in which a line has mostly been answered
LANES = {"sqlite": 1, "postgresql": 3}  # one process at a time serves a file

TOLD = (
    (Activity.GROUP_LED, "I led my group on {day}"),
    (Activity.SUPERVISION, "supervision with Ruth on {day}"),
    (Activity.GROUP_ATTENDED, "I attended my Balint group on {day}"),
)


class Death(Enum):
    """When a process is killed."""

    STARTING = auto()
    BETWEEN = auto()  # before a line is written to it
    WRITTEN = auto()  # right after
    READING = auto()  # at the first letter of its reply


STARTS = 15 // PART  # of so many people the first process does not live to answer a line
LATER_DEATHS = {Death.BETWEEN: 6 // PART, Death.WRITTEN: 6 // PART, Death.READING: 6 // PART}
KILLS = 60 // PART  # with the last process of most
GENTLE_ENDINGS = 10  # of so many people one ends their input; the others' last process is killed


@dataclass(frozen=True, slots=True)
class Session:
    """What somebody tells: their `number`th session, from 1."""

    person: int
    number: int

    @property
    def day(self) -> date:
        return FIRST_DAY + timedelta(days=self.person * SESSIONS + self.number)

    @property
    def activity(self) -> Activity:
        return TOLD[self.number % len(TOLD)][0]

    @property
    def told(self) -> str:
        return TOLD[self.number % len(TOLD)][1].format(day=f"{self.day.day} {self.day:%B %Y}")


class Process:
    """A `balint chat --json` at somebody's terminal."""

    def __init__(self, url: str, name: str, log: IO[str]) -> None:
        words = ("chat", "--as", name, "--now", NOW, "--json")
        self._program = Started(*words, settings={"BALINT_DATABASE_URL": url}, err=log)
        self._unread = b""

    def write(self, line: dict[str, str]) -> None:
        self._program.stdin.write(json.dumps(line).encode() + b"\n")

    def await_reply(self) -> None:
        """Wait for its first letter; there is none if the process ends."""
        if not self._unread:
            readable, _, _ = select.select([self._program.stdout], [], [], PATIENCE)
            assert readable, "the program hangs"

    def read(self) -> list[Any]:
        """The replies of one line of output."""
        while b"\n" not in self._unread:
            self.await_reply()
            piece = self._program.stdout.read(65536)
            assert piece, "the program ended of its own accord"
            self._unread += piece
        line, _, self._unread = self._unread.partition(b"\n")
        return _replies(line)

    def kill(self) -> list[Any]:
        """Kill it; the replies of what it had written out whole."""
        self._program.kill()
        return self._rest()

    def end(self) -> list[Any]:
        """Let it come to the end of its input; the replies that it had still to give."""
        rest = self._rest()
        assert self._program.returncode == 0
        return rest

    def _rest(self) -> list[Any]:
        with self._program as program:
            out, _ = program.communicate()
        *lines, _unfinished = (self._unread + out).split(b"\n")
        return [reply for line in lines for reply in _replies(line)]


def _replies(line: bytes) -> list[Any]:
    answer = json.loads(line)
    assert list(answer) == ["replies"]
    replies: list[Any] = answer["replies"]
    return replies


@dataclass
class Person:
    """Somebody who logs ten sessions, come what may."""

    number: int
    url: str
    log: IO[str]
    chance: random.Random
    deaths: dict[int, Death]  # by the number of the line, from 0
    kills: int = 0
    heard: Counter[str] = field(default_factory=Counter)  # replies, by what tells them apart
    _process: Process | None = None

    @property
    def name(self) -> str:
        return f"person{self.number}"

    def log_all(self) -> None:
        try:
            for number in range(1, SESSIONS + 1):
                self._log(number)
            if self.number % GENTLE_ENDINGS == 0 and self._process is not None:
                self._hear(self._process.end())
                self._process = None
        finally:
            self._kill()

    def _log(self, number: int) -> None:
        report = {"text": Session(self.number, number).told, "id": f"report{number}"}
        self._say(2 * number - 2, report, f"offer {number}")
        accepted = {"text": "yes"} if number % 3 == 0 else {"press": f"confirm:log:{number}:1"}
        self._say(2 * number - 1, {**accepted, "id": f"confirm{number}"}, f"saved {number}")

    def _say(self, place: int, line: dict[str, str], answer: str) -> None:
        """Say a line, twice over, until its answer has been read."""
        self._die(self.deaths.get(place), line)
        if self._process is None:
            self._process = Process(self.url, self.name, self.log)
        for _ in range(2):
            self._process.write(line)
        for _ in range(2):
            self._hear(self._process.read())
        assert self.heard[answer], f"no answer to {line} of {self.name}"

    def _die(self, death: Death | None, line: dict[str, str]) -> None:
        if death is None:
            return
        self._process = self._process or Process(self.url, self.name, self.log)
        if death is not Death.BETWEEN:
            for _ in range(2):
                self._process.write(line)
        if death is Death.STARTING:
            time.sleep(self.chance.uniform(0, START_SECONDS))
        elif death is Death.WRITTEN:
            time.sleep(self.chance.uniform(0, LINE_SECONDS))
        elif death is Death.READING:
            self._process.await_reply()
        self._kill()

    def _kill(self) -> None:
        if self._process is not None:
            self._hear(self._process.kill())
            self._process = None
            self.kills += 1

    def _hear(self, replies: list[Any]) -> None:
        for reply in replies:
            self.heard[self._meaning(reply)] += 1

    def _meaning(self, reply: dict[str, Any]) -> str:
        """Which reply this is, and that it is one of those that were to be expected."""
        if reply["topic"] == "welcome":
            return "welcome"
        act, _, number, *_ = reply["buttons"][0]["press"].split(":")
        assert full_date(Session(self.number, int(number)).day, TODAY) in reply["text"]
        if act == "confirm":
            return f"offer {number}"
        assert act == "undo"
        assert reply["text"].startswith("Saved: ")
        return f"saved {number}"


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - a plan that can be repeated, and no secret


def _plan(chance: random.Random) -> dict[int, dict[int, Death]]:
    """When each person's processes are killed: by person, and by the line being said."""
    plan: dict[int, dict[int, Death]] = {person: {} for person in range(PEOPLE)}
    for person in (0, *chance.sample(range(1, PEOPLE), STARTS - 1)):  # 0: while an SQLite file is being made
        plan[person][0] = Death.STARTING
    kinds = [death for death, number in LATER_DEATHS.items() for _ in range(number)]
    places = [(person, line) for person in range(PEOPLE) for line in range(1, 2 * SESSIONS)]
    for (person, line), death in zip(chance.sample(places, len(kinds)), kinds, strict=True):
        plan[person][line] = death
    return plan


@pytest.fixture
def url(database_url: str) -> str:
    """On SQLite there is no file yet."""
    if is_sqlite(read_url(database_url)):
        Path(str(make_url(database_url).database)).unlink()
    return database_url


async def test_nothing_is_lost_and_nothing_is_twice(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lanes = LANES[read_url(url).get_backend_name()]
    plan = _plan(_chance(20261121))
    begun = time.monotonic()
    with (tmp_path / "log").open("w+") as log, ThreadPoolExecutor(lanes) as lane:
        people = [Person(number, url, log, _chance(number), deaths) for number, deaths in plan.items()]
        list(lane.map(Person.log_all, people))
        log.seek(0)
        assert log.read() == ""
    kills = sum(person.kills for person in people)
    twice = sum(person.heard.total() - len(person.heard) for person in people)
    async with opened(url) as store:
        await _check_what_is_kept(store)
        await _check_the_mail(store)
        again = (await count(store)).again
    for person in people:
        assert set(person.heard) == {"welcome", *_answers()}
    assert kills >= KILLS
    assert twice <= again
    with capsys.disabled():
        sys.stdout.write(
            f"\n{kills} kills: {twice} replies were read twice, {again} were sent again, "
            f"{time.monotonic() - begun:.0f} s "
        )


def _answers() -> Iterator[str]:
    for number in range(1, SESSIONS + 1):
        yield f"offer {number}"
        yield f"saved {number}"


async def _check_what_is_kept(store: Store) -> None:
    async with store.begin() as tx:
        found = await tx.execute(
            select_rows(addresses.c.user, entries.c.activity, entries.c.on).join(
                addresses, addresses.c.person_id == entries.c.person_id
            )
        )
        kept = Counter((row.user, row.activity, row.on) for row in found)
    told = [Session(person, number + 1) for person in range(PEOPLE) for number in range(SESSIONS)]
    assert kept == Counter((f"person{each.person}", each.activity, each.day) for each in told)


async def _check_the_mail(store: Store) -> None:
    """Every line was kept once and done at the first attempt; each has one answer, but a newcomer's two."""
    taken = await rows(store, inbox_table)
    assert len(taken) == 2 * PEOPLE * SESSIONS
    assert {(row["state"], row["attempts"], row["body"]) for row in taken} == {("done", 0, None)}
    answers = Counter(row["answers"] for row in await rows(store, outbox_table))
    assert set(answers) == {row["id"] for row in taken}
    assert answers.total() == 2 * PEOPLE * SESSIONS + PEOPLE
