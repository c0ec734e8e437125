"""What people write on a platform is in no log, at whatever level, and once it is answered in no file."""

import asyncio
import signal
from pathlib import Path

import pytest

from storage.database import opened
from tests.cast import until
from tests.channels.bot_api import CUT_AFTER, TOKEN, USERNAME, BotApi, Fault
from tests.channels.program import free_port, is_quiet
from tests.cli.program import PROGRAM, surroundings

USER = 8200
GROUP = -100900
WORDS = ("zanzibar", "Marmalade", "quixotic", "Xanthippe", "butterscotch", "wombat", "kumquat", "persimmon")


@pytest.mark.parametrize("way_in", ["polling", "webhook"])
async def test_no_word_and_no_token_is_kept_or_logged(
    api: BotApi, way_in: str, tmp_path: Path, database_url: str
) -> None:
    settings = {
        "BALINT_DATABASE_URL": database_url,
        "BALINT_TELEGRAM_TOKEN": TOKEN,
        "BALINT_TELEGRAM_API_URL": api.url,
        "BALINT_TELEGRAM_CHAT_PACE": "1000",
        "BALINT_LOG_LEVEL": "debug",
    }
    if way_in == "webhook":
        port = free_port()
        settings |= {"BALINT_PUBLIC_URL": f"http://127.0.0.1:{port}", "PORT": str(port)}
    async with opened(database_url) as store:
        log = (tmp_path / "log").open("wb")
        with log:
            process = await asyncio.create_subprocess_exec(
                PROGRAM, "run", env=surroundings(settings), stderr=log, stdout=log
            )
        await _converse(api)

        async def delivered() -> bool:
            return api.undelivered == 0

        await until(delivered)
        await is_quiet(store)
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0
        api.refused.clear()  # it was told to refuse
    logged = (tmp_path / "log").read_text()
    assert logged
    assert [
        word for word in (*WORDS, TOKEN, TOKEN.partition(":")[2]) if word.casefold() in logged.casefold()
    ] == []
    for file in tmp_path.glob("balint.db*"):  # noqa: ASYNC240 - nothing else is under way
        kept = file.read_bytes()
        assert [word for word in WORDS if word.encode() in kept] == []


async def _converse(api: BotApi) -> None:
    quoting = Fault(400, "Bad Request: can't parse entities: unsupported start tag zanzibar")
    api.fail("sendMessage", quoting, CUT_AFTER, Fault(500, "wombat"))
    api.write(USER, "hello zanzibar")
    api.write(USER, "led my group yesterday, the theme was Marmalade")
    api.write(USER, "what does the guidance say about quixotic leaders?")
    api.write(USER, "my patient, called Xanthippe, told me about her divorce and her overdose")
    api.write(USER, f"@{USERNAME} butterscotch", group=GROUP)
    api.write(USER, f"/ask@{USERNAME} butterscotch", group=GROUP)
    message = api.write(USER, "wombat")
    api.rewrite(message, "kumquat")
    api.press_data(USER, message, "persimmon")
    api.hears({"message": {"text": "persimmon", "message_id": "x"}})
    api.hears({"edited_message": {"text": ["kumquat"]}})
    await asyncio.sleep(0)
