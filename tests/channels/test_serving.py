"""The program as its operator meets it: what it says before it serves, how it ends, and several of them."""

import asyncio
import signal

import aiohttp
import psycopg
import pytest

from tests.cast import until
from tests.channels.bot_api import TOKEN, BotApi
from tests.channels.program import free_port
from tests.channels.slack_api import APP_TOKEN, BOT_TOKEN
from tests.cli.program import Ended, run
from tests.starting import Started

USER = 8100


def setting(api: BotApi, database_url: str) -> dict[str, str]:
    return {
        "BALINT_DATABASE_URL": database_url,
        "BALINT_TELEGRAM_TOKEN": TOKEN,
        "BALINT_TELEGRAM_API_URL": api.url,
        "BALINT_TELEGRAM_CHAT_PACE": "1000",
    }


async def asked(api: BotApi, method: str) -> None:
    async def was_asked() -> bool:
        return method in api.names()

    await until(was_asked)


async def told(api: BotApi, text: str, user: int = USER) -> None:
    async def was_told() -> bool:
        return any(text in message.get("text", "") for message in api.sent_to(user))

    await until(was_told)


async def doctor(settings: dict[str, str]) -> Ended:
    return await asyncio.to_thread(run, "doctor", settings=settings)


def test_without_a_platform_it_says_what_to_set(database_url: str) -> None:
    ended = run("run", database=database_url)
    assert (ended.code, ended.out) == (1, "")
    assert "BALINT_TELEGRAM_TOKEN" in ended.err
    assert "docs/telegram.md" in ended.err


@pytest.mark.parametrize("command", ["web", "worker"])
def test_several_processes_need_postgresql(command: str, tmp_path: object) -> None:
    ended = run(
        command, database=f"sqlite:///{tmp_path}/balint.db", settings={"BALINT_TELEGRAM_TOKEN": TOKEN}
    )
    assert ended.code == 1
    assert "PostgreSQL" in ended.err


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BALINT_PUBLIC_URL", "balint.example.org"),
        ("BALINT_TELEGRAM_API_URL", "ftp://x"),
        ("BALINT_TELEGRAM_WEBHOOK_SECRET", "not allowed!"),
        ("BALINT_TELEGRAM_PACE", "0"),
        ("PORT", "70000"),
    ],
)
def test_a_setting_that_cannot_be_is_named_and_not_shown(name: str, value: str) -> None:
    ended = run("run", settings={name: value, "BALINT_TELEGRAM_TOKEN": TOKEN})
    assert ended.code == 1
    assert name.removeprefix("BALINT_") in ended.err
    assert TOKEN not in ended.err
    assert "not allowed!" not in ended.err


async def test_a_token_that_is_refused_ends_it_in_one_line(api: BotApi, database_url: str) -> None:
    settings = {**setting(api, database_url), "BALINT_TELEGRAM_TOKEN": "4711:other"}
    ended = await asyncio.to_thread(run, "run", settings=settings)
    assert ended.code == 1
    assert "@BotFather" in ended.err
    assert "4711:other" not in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_ends_in_good_order(api: BotApi, database_url: str, number: signal.Signals) -> None:
    with Started("run", settings=setting(api, database_url)) as process:
        api.write(USER, "hello")
        await told(api, "I am the Balint assistant")
        process.send_signal(number)
        _, errors = await asyncio.to_thread(process.communicate)
        assert (process.wait(), errors) == (0, b"")


async def test_a_start_before_the_network_is_there_waits_for_it(api: BotApi, database_url: str) -> None:
    settings = {**setting(api, database_url), "BALINT_TELEGRAM_API_URL": "http://127.0.0.1:9"}
    with Started("run", settings=settings) as process:
        assert b"Telegram does not answer" in await asyncio.to_thread(process.stderr.readline)
        assert process.returncode is None
        process.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(process.wait) == 0


async def test_two_workers_share_the_work_and_one_of_them_fetches(
    api: BotApi, postgres_database: str
) -> None:
    settings = setting(api, postgres_database)
    with Started("worker", settings=settings) as first:
        await asked(api, "getUpdates")
        with Started("worker", settings=settings):
            for user in range(USER, USER + 10):
                api.write(user, "hello")
            for user in range(USER, USER + 10):
                await told(api, "I am the Balint assistant", user)
            assert all(len(api.sent_to(user)) == 1 for user in range(USER, USER + 10))
            first.kill()
            api.write(USER, "how big should a group be?")
            await told(api, "8–10")


async def test_it_goes_on_when_the_database_is_back(api: BotApi, postgres_database: str) -> None:
    with Started("run", settings=setting(api, postgres_database)) as process:
        api.write(USER, "hello")
        await told(api, "I am the Balint assistant")
        with psycopg.connect(postgres_database, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        api.write(USER, "how big should a group be?")
        await told(api, "8–10")
        process.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(process.wait) == 0


async def test_web_and_worker_share_a_webhook(api: BotApi, postgres_database: str) -> None:
    port = free_port()
    address = {"BALINT_PUBLIC_URL": f"http://127.0.0.1:{port}", "PORT": str(port)}
    settings = {**setting(api, postgres_database), **address}
    with Started("web", settings=settings), Started("worker", settings=settings):
        await asked(api, "setWebhook")
        api.write(USER, "hello")
        await told(api, "I am the Balint assistant")
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}/health") as health,
        ):
            assert health.status == 200


async def test_the_doctor_says_how_telegram_is(api: BotApi, database_url: str) -> None:
    settings = setting(api, database_url)
    well = await doctor(settings)
    assert well.code == 0
    assert "ok    Telegram: @balint_club_bot at http://127.0.0.1" in well.out
    assert "ok    Telegram: long polling." in well.out
    hooked = await doctor({**settings, "BALINT_PUBLIC_URL": "https://balint.example.org"})
    assert "MEND  Telegram: no webhook is set at https://balint.example.org/telegram/4711" in hooked.out
    api.webhook = "https://balint.example.org/telegram/4711"
    assert "MEND  Telegram: a webhook is set" in (await doctor(settings)).out
    assert (await doctor({**settings, "BALINT_PUBLIC_URL": "https://balint.example.org"})).code == 0


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"BALINT_TELEGRAM_TOKEN": "4711:other"}, "is refused"),
        ({"BALINT_TELEGRAM_API_URL": "http://127.0.0.1:9"}, "does not answer"),
    ],
)
async def test_the_doctor_says_what_is_wrong_with_telegram(
    api: BotApi, database_url: str, changed: dict[str, str], found: str
) -> None:
    ended = await doctor({**setting(api, database_url), **changed})
    assert ended.code == 1
    assert found in ended.out
    assert "4711:" not in ended.out


async def test_a_platform_that_is_down_holds_up_no_other(api: BotApi, database_url: str) -> None:
    settings = {
        **setting(api, database_url),
        "BALINT_SLACK_API_URL": "http://127.0.0.1:9",
        "BALINT_SLACK_BOT_TOKEN": BOT_TOKEN,
        "BALINT_SLACK_APP_TOKEN": APP_TOKEN,
    }
    with Started("run", settings=settings):
        api.write(USER, "hello")
        await told(api, "I am the Balint assistant")
