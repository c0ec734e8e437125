"""What people write on Slack is in no log, at whatever level, and once it is answered in no file."""

import asyncio
import signal
from pathlib import Path

import pytest

from storage.database import opened
from tests.channels.program import free_port
from tests.channels.slack_api import (
    APP_TOKEN,
    BOT_TOKEN,
    BROKEN,
    CUT_AFTER,
    SIGNING_SECRET,
    Fault,
    SlackApi,
)
from tests.channels.surfaces import Slack
from tests.channels.test_confidentiality import WORDS
from tests.cli.program import PROGRAM, surroundings


@pytest.mark.parametrize("way_in", ["socket", "http"])
async def test_no_word_and_no_token_is_kept_or_logged(way_in: str, tmp_path: Path, database_url: str) -> None:
    async with SlackApi().serving() as api, opened(database_url) as store:
        settings = {
            "BALINT_DATABASE_URL": database_url,
            "BALINT_SLACK_BOT_TOKEN": BOT_TOKEN,
            "BALINT_SLACK_API_URL": f"{api.url}/api",
            "BALINT_SLACK_CHAT_PACE": "1000",
            "BALINT_LOG_LEVEL": "debug",
        }
        if way_in == "http":
            address = f"http://127.0.0.1:{(port := free_port())}"
            settings |= {"BALINT_PUBLIC_URL": address, "PORT": str(port)}
            settings |= {"BALINT_SLACK_SIGNING_SECRET": SIGNING_SECRET}
            api.request_url = f"{address}/slack/events"
        else:
            settings |= {"BALINT_SLACK_APP_TOKEN": APP_TOKEN}
        with (tmp_path / "log").open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                PROGRAM, "run", env=surroundings(settings), stderr=log, stdout=log
            )
        await _converse(api, Slack(api, store))
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0
    logged = (tmp_path / "log").read_text()
    assert logged
    secrets = (BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, "ticket")
    assert [word for word in (*WORDS, *secrets) if word.casefold() in logged.casefold()] == []
    for file in tmp_path.glob("balint.db*"):  # noqa: ASYNC240 - nothing else is under way
        kept = file.read_bytes()
        assert [word for word in WORDS if word.encode() in kept] == []


async def _converse(api: SlackApi, anna: Slack) -> None:
    api.write("UANNA", "hello zanzibar")
    await anna.hears()  # it serves: what is not repeated arrives from now on
    api.fail("chat.postMessage", Fault(400, "zanzibar was wrong"), CUT_AFTER, BROKEN)
    api.fail("users.info", Fault(500, "wombat is not allowed"))
    api.write("UBEN", "hello zanzibar")
    message = api.write("UANNA", "led my group yesterday, the theme was Marmalade")
    api.write("UANNA", "what does the guidance say about quixotic leaders?")
    api.write("UANNA", "my patient, called Xanthippe, told me about her divorce and her overdose")
    api.mention("UANNA", "butterscotch")
    api.command("UANNA", "butterscotch", channel="C0CLUB")
    api.command("UANNA", "log my patient, called Xanthippe, told me about her divorce")
    api.fail("views.open", Fault(200, "Marmalade"))
    api.command("UANNA", "log led my group yesterday, the theme was Marmalade")
    api.rewrite("UANNA", message, "kumquat")
    api.shortcut("UANNA", "log_session_of_message", message)
    await anna.settles()
    for view in api.modals:
        api.submit("UANNA", view, {"on": "wombat", "participants": "persimmon", "activity": "kumquat"})
    await anna.settles()
