"""The surfaces of the contract suite, and Telegram's stand-in beside a program that serves it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings
from storage.database import Store, opened
from tests.channels.bot_api import TOKEN, BotApi
from tests.channels.program import free_port, serving
from tests.channels.slack_api import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, SlackApi
from tests.channels.surfaces import Slack, Surface, Telegram, Terminal
from tests.cli.program import talking

HERE = Path(__file__).parent
SURFACES = ("terminal", "telegram-polling", "telegram-webhook", "slack-socket", "slack-http")
CALLED = ("webhook", "http")  # the ways in by which a platform calls us


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Each way in on the database that it mostly goes with: PostgreSQL where the platform calls us, else a
    file.
    """
    left_out = [item for item in items if HERE in item.path.parents and not _goes_together(item)]
    unwanted = set(left_out)
    items[:] = [item for item in items if item not in unwanted]
    config.hook.pytest_deselected(items=left_out)


def _goes_together(item: pytest.Item) -> bool:
    params: dict[str, str] = item.callspec.params if hasattr(item, "callspec") else {}
    database = params.get("database_url")
    ways = [params[name] for name in ("way_in", "slack_way_in", "surface") if name in params]
    return not (database and ways) or (database == "postgresql") == ways[0].endswith(CALLED)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """Telegram, as far as we can tell."""
    async with BotApi().serving() as api:
        yield api
        assert api.refused == [], "the bot asked for what Telegram forbids"


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """To look in, beside the program that serves."""
    async with opened(database_url) as store:
        yield store


def telegram_settings(api: BotApi, database_url: str, *, webhook: bool, **more: object) -> Settings:
    """At a pace that lets a test be quick, unless it asks for another."""
    port = free_port()
    address = {"public_url": f"http://127.0.0.1:{port}", "port": port} if webhook else {}
    given = {
        "database_url": database_url,
        "telegram_token": TOKEN,
        "telegram_api_url": api.url,
        "telegram_pace": 1000.0,
        "telegram_chat_pace": 1000.0,
        **address,
        **more,
    }
    return Settings.model_validate(given)


def slack_settings(api: SlackApi, database_url: str, *, http: bool, **more: object) -> Settings:
    """At a pace that lets a test be quick, unless it asks for another. The stand-in is told where we are."""
    port = free_port()
    way_in = {"slack_app_token": APP_TOKEN}
    if http:
        way_in = {"public_url": f"http://127.0.0.1:{port}", "slack_signing_secret": SIGNING_SECRET}
        api.request_url = f"{way_in['public_url']}/slack/events"
    given = {
        "database_url": database_url,
        "slack_bot_token": BOT_TOKEN,
        "slack_api_url": f"{api.url}/api",
        "slack_pace": 1000.0,
        "slack_chat_pace": 1000.0,
        **way_in,
        **({"port": port} if http else {}),
        **more,
    }
    return Settings.model_validate(given)


def environment(settings: Settings) -> dict[str, str]:
    """The same settings for a program of its own: what was given, as environment variables."""
    given = {name: getattr(settings, name) for name in settings.model_fields_set}
    return {
        f"BALINT_{name.upper()}": value.get_secret_value() if isinstance(value, SecretStr) else str(value)
        for name, value in given.items()
    }


@pytest.fixture(params=["polling", "webhook"])
def way_in(request: pytest.FixtureRequest) -> str:
    way: str = request.param
    return way


@pytest.fixture
def settings(api: BotApi, database_url: str, way_in: str) -> Settings:
    return telegram_settings(api, database_url, webhook=way_in == "webhook")


@pytest.fixture
async def anna(api: BotApi, store: Store, settings: Settings) -> AsyncIterator[Telegram]:
    """Anna on Telegram, by each way in."""
    async with serving(settings):
        yield Telegram(api, store)


@pytest.fixture(params=SURFACES)
async def surface(request: pytest.FixtureRequest, database_url: str, store: Store) -> AsyncIterator[Surface]:
    """Somebody in a private chat on each of the surfaces."""
    platform, _, way_in = request.param.partition("-")
    opening = {"terminal": _terminal, "telegram": _telegram, "slack": _slack}[platform]
    async with opening(database_url, store, way_in) as surface:
        yield surface


@pytest.fixture
async def on_telegram_and_on_slack(database_url: str, store: Store) -> AsyncIterator[tuple[Telegram, Slack]]:
    """Somebody on each, and one program that serves both."""
    async with BotApi().serving() as telegram, SlackApi().serving() as slack:
        settings = telegram_settings(
            telegram,
            database_url,
            webhook=False,
            slack_bot_token=BOT_TOKEN,
            slack_app_token=APP_TOKEN,
            slack_api_url=f"{slack.url}/api",
            slack_pace=1000.0,
            slack_chat_pace=1000.0,
        )
        async with serving(settings):
            yield Telegram(telegram, store), Slack(slack, store)
        assert telegram.refused == slack.refused == []


@asynccontextmanager
async def _terminal(database_url: str, _store: Store, _way_in: str) -> AsyncIterator[Surface]:
    with talking(database_url, name="anna") as talk:
        yield Terminal(talk)


@asynccontextmanager
async def _telegram(database_url: str, store: Store, way_in: str) -> AsyncIterator[Surface]:
    async with BotApi().serving() as api:
        async with serving(telegram_settings(api, database_url, webhook=way_in == "webhook")):
            yield Telegram(api, store)
        assert api.refused == [], "the bot asked for what Telegram forbids"


@asynccontextmanager
async def _slack(database_url: str, store: Store, way_in: str) -> AsyncIterator[Surface]:
    async with SlackApi().serving() as api:
        async with serving(slack_settings(api, database_url, http=way_in == "http")):
            yield Slack(api, store)
        assert api.refused == [], "the bot asked for what Slack forbids"
