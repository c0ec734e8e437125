"""What people write on a platform is in no log, at whatever level, and once it is answered in no file."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.settings import Settings
from storage.database import opened
from tests.channels.bot_api import CUT_AFTER, TOKEN, USERNAME, BotApi, Fault
from tests.channels.conftest import environment, slack_settings, telegram_settings
from tests.channels.slack_api import APP_TOKEN, BOT_TOKEN, BROKEN, SIGNING_SECRET, SlackApi
from tests.channels.slack_api import CUT_AFTER as SLACK_CUT_AFTER
from tests.channels.slack_api import Fault as SlackFault
from tests.channels.surfaces import Slack, Telegram
from tests.starting import Started

USER = 8200
GROUP = -100900
WORDS = ("zanzibar", "Marmalade", "quixotic", "Xanthippe", "butterscotch", "wombat", "kumquat", "persimmon")


@asynccontextmanager
async def talkative(settings: Settings, tmp_path: Path) -> AsyncIterator[None]:
    """`balint run` that logs all it can; at the end it has logged something, but nothing that was said."""
    with (
        (tmp_path / "log").open("wb") as log,
        Started("run", settings=environment(settings), out=log, err=log) as program,
    ):
        yield
        program.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(program.wait) == 0
    for file in tmp_path.glob("balint.db*"):  # noqa: ASYNC240 - nothing else is under way
        kept = file.read_bytes()
        assert [word for word in WORDS if word.encode() in kept] == []


def assert_logged_without(log: Path, *secrets: str) -> None:
    logged = log.read_text()
    assert logged
    assert [word for word in (*WORDS, *secrets) if word.casefold() in logged.casefold()] == []


@pytest.mark.parametrize("way_in", ["polling", "webhook"])
async def test_no_word_and_no_token_of_telegram_is_kept_or_logged(
    api: BotApi, way_in: str, tmp_path: Path, database_url: str
) -> None:
    settings = telegram_settings(api, database_url, webhook=way_in == "webhook", log_level="debug")
    async with opened(database_url) as store, talkative(settings, tmp_path):
        await _converse_on_telegram(api, Telegram(api, store, USER))
    assert_logged_without(tmp_path / "log", TOKEN, TOKEN.partition(":")[2])


@pytest.mark.parametrize("way_in", ["socket", "http"])
async def test_no_word_and_no_token_of_slack_is_kept_or_logged(
    way_in: str, tmp_path: Path, database_url: str
) -> None:
    async with SlackApi().serving() as api, opened(database_url) as store:
        settings = slack_settings(api, database_url, http=way_in == "http", log_level="debug")
        async with talkative(settings, tmp_path):
            await _converse_on_slack(api, Slack(api, store))
    assert_logged_without(tmp_path / "log", BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, "ticket")


async def _converse_on_telegram(api: BotApi, anna: Telegram) -> None:
    quoting = Fault(400, "Bad Request: can't parse entities: unsupported start tag zanzibar")
    api.fail("sendMessage", quoting, CUT_AFTER, Fault(500, "wombat"))
    api.write(USER, "hello zanzibar")
    api.write(USER, "led my group yesterday, the theme was Marmalade")
    api.write(USER, "how long does a quixotic session last?")
    api.write(USER, "my patient, called Xanthippe, told me about her divorce and her overdose")
    api.write(USER, f"@{USERNAME} butterscotch", group=GROUP)
    api.write(USER, f"/ask@{USERNAME} butterscotch", group=GROUP)
    message = api.write(USER, "wombat")
    api.rewrite(message, "kumquat")
    api.press_data(USER, message, "persimmon")
    api.hears({"message": {"text": "persimmon", "message_id": "x"}})
    api.hears({"edited_message": {"text": ["kumquat"]}})
    await anna.hears()
    api.refused.clear()  # it was told to refuse


async def _converse_on_slack(api: SlackApi, anna: Slack) -> None:
    api.write("UANNA", "hello zanzibar")
    await anna.hears()  # it serves: what is not repeated arrives from now on
    api.fail("chat.postMessage", SlackFault(400, "zanzibar was wrong"), SLACK_CUT_AFTER, BROKEN)
    api.fail("users.info", SlackFault(500, "wombat is not allowed"))
    api.write("UBEN", "hello zanzibar")
    message = api.write("UANNA", "led my group yesterday, the theme was Marmalade")
    api.write("UANNA", "how long does a quixotic session last?")
    api.write("UANNA", "my patient, called Xanthippe, told me about her divorce and her overdose")
    api.mention("UANNA", "butterscotch")
    api.command("UANNA", "butterscotch", channel="C0CLUB")
    api.command("UANNA", "log my patient, called Xanthippe, told me about her divorce")
    api.fail("views.open", SlackFault(200, "Marmalade"))
    api.command("UANNA", "log led my group yesterday, the theme was Marmalade")
    api.rewrite("UANNA", message, "kumquat")
    api.shortcut("UANNA", "log_session_of_message", message)
    await anna.settles()
    for view in api.modals:
        api.submit("UANNA", view, {"on": "wombat", "participants": "persimmon", "activity": "kumquat"})
    await anna.settles()
