"""The real `balint run`, killed again and again while Slack delivers, each event one to three times.

As with Telegram: with FULL_TESTS=1 500 of them, without it a fifth of that.
"""

import random
import sys
import time
from pathlib import Path

import pytest

from storage.counts import count
from storage.database import opened
from tests.channels.blocks import text_of
from tests.channels.program import free_port
from tests.channels.slack_api import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, SlackApi
from tests.channels.test_kill import (
    FIRST_USER,
    PEOPLE,
    Program,
    check_what_is_kept,
    check_what_was_heard,
    live,
)
from tests.integration.test_kill import SESSIONS, Session


def tell_all(api: SlackApi, chance: random.Random) -> None:
    """Everybody tells all they did, one thing after another; the platform stutters."""
    for number in range(1, SESSIONS + 1):
        for person in range(PEOPLE):
            user = f"U{FIRST_USER + person}"
            api.write(user, Session(person, number).told, times=chance.randint(1, 3))
            api.write(user, "yes", times=chance.randint(1, 3))


@pytest.mark.parametrize("way_in", ["socket", "http"])
async def test_nothing_is_lost_and_nothing_is_twice(
    way_in: str, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(20261122)  # noqa: S311 - a plan that can be repeated, and no secret
    begun = time.monotonic()
    async with SlackApi().serving() as api, opened(database_url) as store:
        settings = {
            "BALINT_DATABASE_URL": database_url,
            "BALINT_SLACK_BOT_TOKEN": BOT_TOKEN,
            "BALINT_SLACK_API_URL": f"{api.url}/api",
            "BALINT_SLACK_PACE": "1000",
            "BALINT_SLACK_CHAT_PACE": "1000",
        }
        if way_in == "http":
            port = free_port()
            address = f"http://127.0.0.1:{port}"
            settings |= {"BALINT_PUBLIC_URL": address, "PORT": str(port)}
            settings |= {"BALINT_SLACK_SIGNING_SECRET": SIGNING_SECRET}
            api.request_url = f"{address}/slack/events"
        else:
            settings |= {"BALINT_SLACK_APP_TOKEN": APP_TOKEN}
        tell_all(api, chance)
        kills = await live(api, store, Program(settings, tmp_path / "log"), chance)
        await check_what_is_kept(store)
        twice = check_what_was_heard(
            lambda user: [text_of(each["blocks"]) for each in api.sent_to(f"U{user}")]
        )
        again = (await count(store)).again
        assert api.refused == []
    assert twice <= again
    logged = (tmp_path / "log").read_text()
    assert all(Session(0, number).told not in logged for number in range(1, SESSIONS + 1))
    with capsys.disabled():
        sys.stdout.write(
            f"\n{way_in}, {database_url.partition(':')[0]}: {kills} kills, {twice} replies were heard twice, "
            f"{again} were sent again, {time.monotonic() - begun:.0f} s "
        )
