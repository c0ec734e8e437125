"""The real `balint run`, killed again and again by every way in, each message arriving one to three times.

With FULL_TESTS=1 these are 500: 250 sessions told by 25 people, and confirmed. Without it, a fifth of that.
Nobody writes a thing twice: what was acknowledged is kept, and what was not is delivered again.
"""

import asyncio
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

import pytest
from sqlalchemy import select

from balint.wording.dates import full_date
from bot.settings import Settings
from storage import outbox
from storage.counts import count
from storage.database import Store, opened
from storage.scope import Scope
from storage.tables import addresses, entries
from storage.tables import inbox as inbox_table
from tests.cast import FULL, rows
from tests.channels.blocks import text_of
from tests.channels.bot_api import BotApi
from tests.channels.conftest import environment, slack_settings, telegram_settings
from tests.channels.program import waiting
from tests.channels.slack_api import SlackApi
from tests.integration.test_kill import SESSIONS, TODAY, Session
from tests.starting import Started

PEOPLE = 25 if FULL else 5
KILLS = 9 if FULL else 4
FIRST_USER = 8000
DEADLINE = 300  # seconds
SERVED = Scope(frozenset({"telegram", "slack"}))


@dataclass(frozen=True, slots=True)
class Platform:
    """A stand-in, and the people on it by their numbers."""

    api: BotApi | SlackApi
    settings: Settings
    write: Callable[[int, str, int], object]
    heard: Callable[[int], list[str]]


@asynccontextmanager
async def platform(way_in: str, database_url: str) -> AsyncIterator[Platform]:
    if way_in in ("polling", "webhook"):
        async with BotApi().serving() as telegram:
            yield Platform(
                telegram,
                telegram_settings(telegram, database_url, webhook=way_in == "webhook"),
                lambda user, text, times: telegram.write(user, text, times=times),
                lambda user: [each["text"] for each in telegram.sent_to(user)],
            )
        return
    async with SlackApi().serving() as slack:
        yield Platform(
            slack,
            slack_settings(slack, database_url, http=way_in == "http"),
            lambda user, text, times: slack.write(f"U{user}", text, times=times),
            lambda user: [text_of(each["blocks"]) for each in slack.sent_to(f"U{user}")],
        )


def tell_all(platform: Platform, chance: random.Random) -> None:
    """Everybody tells all they did, one thing after another; the platform stutters."""
    for number in range(1, SESSIONS + 1):
        for person in range(PEOPLE):
            for text in (Session(person, number).told, "yes"):
                platform.write(FIRST_USER + person, text, chance.randint(1, 3))


async def live(at: Platform, store: Store, log: IO[bytes], chance: random.Random) -> None:
    """Start the program and kill it until it has been enough; then let it finish."""
    start = partial(Started, "run", settings=environment(at.settings), out=log, err=log)
    for kills in range(KILLS):
        with start() as program:
            calls = len(at.api.calls)
            # Every third dies while it starts; the others once they have begun to do something.
            while kills % 3 != 2 and len(at.api.calls) == calls and program.returncode is None:  # noqa: ASYNC110
                await asyncio.sleep(0.005)
            await asyncio.sleep(chance.uniform(0, 0.8))
            assert program.returncode is None, "the program ended of its own accord"
        # As if the time of the leases were over: nobody else is alive to hold one.
        await outbox.release_lapsed(store, SERVED, None)
    with start() as program:
        async with asyncio.timeout(DEADLINE):
            while at.api.undelivered or await waiting(store):
                assert program.returncode is None, "the program ended of its own accord"
                await asyncio.sleep(0.1)
        program.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(program.wait) == 0


@pytest.mark.parametrize("way_in", ["polling", "webhook", "socket", "http"])
async def test_nothing_is_lost_and_nothing_is_twice(
    way_in: str, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(20261122)  # noqa: S311 - a plan that can be repeated, and no secret
    begun = time.monotonic()
    async with platform(way_in, database_url) as at, opened(database_url) as store:
        tell_all(at, chance)
        with (tmp_path / "log").open("wb") as log:
            await live(at, store, log, chance)
        await check_what_is_kept(store)
        twice = check_what_was_heard(at.heard)
        again = (await count(store)).again
        assert at.api.refused == []
    assert twice <= again
    logged = (tmp_path / "log").read_text()
    assert all(Session(0, number).told not in logged for number in range(1, SESSIONS + 1))
    with capsys.disabled():
        sys.stdout.write(
            f"\n{way_in}, {database_url.partition(':')[0]}: {KILLS} kills, {twice} replies were heard twice, "
            f"{again} were sent again, {time.monotonic() - begun:.0f} s "
        )


async def check_what_is_kept(store: Store) -> None:
    """Each session once; each update taken once, and done at the first attempt."""
    async with store.begin() as tx:
        found = await tx.execute(
            select(addresses.c.user, entries.c.activity, entries.c.on).join(
                addresses, addresses.c.person_id == entries.c.person_id
            )
        )
        kept = Counter((int(row.user.removeprefix("U")) - FIRST_USER, row.activity, row.on) for row in found)
    told = [Session(person, number + 1) for person in range(PEOPLE) for number in range(SESSIONS)]
    assert kept == Counter((each.person, each.activity, each.day) for each in told)
    taken = await rows(store, inbox_table)
    assert len(taken) == 2 * PEOPLE * SESSIONS
    assert {(row["state"], row["attempts"], row["body"]) for row in taken} == {("done", 0, None)}


def check_what_was_heard(texts: Callable[[int], list[str]]) -> int:
    """Everybody was welcomed and heard an offer and a word of its saving for each session; how many twice."""
    twice = 0
    for person in range(PEOPLE):
        heard = Counter(texts(FIRST_USER + person))
        twice += heard.total() - len(heard)
        for number in range(1, SESSIONS + 1):
            day = full_date(Session(person, number).day, TODAY)
            about = [text for text in heard if day in text]
            assert any(text.startswith("Saved:") for text in about), (person, number)
            assert any("Shall I save" in text for text in about), (person, number)
        assert any("I am the Balint assistant" in text for text in heard)
    return twice
