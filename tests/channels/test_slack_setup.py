"""Slack as its operator meets it: manifest, settings, doctor."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from bot.channels.slack.credentials import credentials
from bot.channels.slack.manifest import manifest
from bot.settings import SettingError, Settings
from storage.database import Store
from tests.channels.bot_api import TOKEN, BotApi
from tests.channels.conftest import slack_settings
from tests.channels.program import serving
from tests.channels.slack_api import (
    APP_TOKEN,
    BOT_TOKEN,
    DOWNLOAD,
    EVENT_SCOPES,
    SCOPES,
    SIGNING_SECRET,
    Fault,
    SlackApi,
)
from tests.channels.surfaces import Slack, Telegram
from tests.cli.program import Ended, run


@pytest.fixture
async def slack() -> AsyncIterator[SlackApi]:
    async with SlackApi().serving() as api:
        yield api


# The manifest. The stand-in grants what it names and delivers what it subscribes to, in every test.


def test_the_manifest_names_all_that_is_in_use_and_nothing_else() -> None:
    app = manifest()
    scopes = set(app["oauth_config"]["scopes"]["bot"])
    assert scopes == {"commands", DOWNLOAD, *SCOPES.values(), *EVENT_SCOPES.values()} - {""}
    assert set(app["settings"]["event_subscriptions"]["bot_events"]) == set(EVENT_SCOPES)
    assert app["settings"]["interactivity"]["is_enabled"]
    assert app["features"]["app_home"]["home_tab_enabled"]
    assert not app["features"]["app_home"]["messages_tab_read_only_enabled"]


def test_the_manifest_is_within_the_limits() -> None:
    app = manifest()
    assert len(app["display_information"]["name"]) <= 35
    assert len(app["display_information"]["description"]) <= 140
    for shortcut in app["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150


def test_by_socket_no_address_is_named_and_by_http_ours() -> None:
    assert manifest()["settings"]["socket_mode_enabled"]
    assert "url" not in json.dumps(manifest())
    app = manifest("https://balint.example.org")
    address = "https://balint.example.org/slack/events"
    assert not app["settings"]["socket_mode_enabled"]
    assert app["settings"]["event_subscriptions"]["request_url"] == address
    assert app["settings"]["interactivity"]["request_url"] == address
    assert app["features"]["slash_commands"][0]["url"] == address


@pytest.mark.parametrize(
    ("settings", "by_socket"),
    [
        ({}, True),
        ({"BALINT_PUBLIC_URL": "https://balint.example.org"}, False),
        ({"BALINT_PUBLIC_URL": "https://b.example.org", "BALINT_SLACK_APP_TOKEN": APP_TOKEN}, True),
    ],
)
def test_the_manifest_is_printed(settings: dict[str, str], by_socket: object) -> None:
    ended = run("slack", "manifest", settings=settings)
    assert ended.code == 0
    assert json.loads(ended.out)["settings"]["socket_mode_enabled"] is by_socket


# Settings


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"slack_app_token": APP_TOKEN}, "BALINT_SLACK_BOT_TOKEN"),
        ({"slack_signing_secret": SIGNING_SECRET}, "BALINT_SLACK_BOT_TOKEN"),
        ({"slack_bot_token": "xapp-1", "slack_app_token": APP_TOKEN}, "BALINT_SLACK_BOT_TOKEN"),
        ({"slack_bot_token": BOT_TOKEN, "slack_app_token": "xoxb-1"}, "BALINT_SLACK_APP_TOKEN"),
        ({"slack_bot_token": BOT_TOKEN}, "BALINT_SLACK_APP_TOKEN"),
        ({"slack_bot_token": BOT_TOKEN, "slack_signing_secret": SIGNING_SECRET}, "BALINT_PUBLIC_URL"),
        ({"slack_bot_token": BOT_TOKEN, "public_url": "https://b.uk"}, "BALINT_SLACK_SIGNING_SECRET"),
    ],
)
def test_what_is_missing_is_named(given: dict[str, str], named: str) -> None:
    with pytest.raises(SettingError, match=named) as error:
        credentials(Settings.model_validate(given))
    assert not any(value in str(error.value) for value in given.values())


def test_by_http_where_there_is_an_address_and_a_secret() -> None:
    given = {"slack_bot_token": BOT_TOKEN, "slack_app_token": APP_TOKEN}
    assert not credentials(Settings.model_validate(given)).over_http
    given |= {"public_url": "https://b.uk"}
    assert not credentials(Settings.model_validate(given)).over_http
    given |= {"slack_signing_secret": SIGNING_SECRET}
    assert credentials(Settings.model_validate(given)).over_http


@pytest.mark.parametrize(
    ("name", "token"), [("BALINT_SLACK_BOT_TOKEN", "xoxb-other"), ("BALINT_SLACK_APP_TOKEN", "xapp-other")]
)
async def test_a_token_that_is_refused_ends_it_in_one_line(
    slack: SlackApi, database_url: str, name: str, token: str
) -> None:
    settings = {**setting(slack), "BALINT_DATABASE_URL": database_url, name: token}
    ended = await asyncio.to_thread(run, "run", settings=settings)
    assert ended.code == 1
    assert name in ended.err
    assert token not in ended.err
    assert "Traceback" not in ended.err


# The doctor


def setting(slack: SlackApi) -> dict[str, str]:
    return {
        "BALINT_SLACK_BOT_TOKEN": BOT_TOKEN,
        "BALINT_SLACK_APP_TOKEN": APP_TOKEN,
        "BALINT_SLACK_API_URL": f"{slack.url}/api",
    }


async def doctor(settings: dict[str, str]) -> Ended:
    return await asyncio.to_thread(run, "doctor", settings=settings)


async def test_the_doctor_finds_all_well(slack: SlackApi) -> None:
    ended = await doctor(setting(slack))
    assert ended.code == 0
    for line in ("U0BALINT in the workspace Club", "all scopes are granted", "Socket Mode"):
        assert f"ok    Slack: {line}." in ended.out


async def test_the_doctor_names_a_scope_that_is_missing(slack: SlackApi) -> None:
    slack.manifest["oauth_config"]["scopes"]["bot"].remove("files:write")
    ended = await doctor(setting(slack))
    assert ended.code == 1
    assert "MEND  Slack: the app has no scope files:write." in ended.out


async def test_the_doctor_names_the_token_that_is_refused(slack: SlackApi) -> None:
    for name, token in (("BALINT_SLACK_BOT_TOKEN", "xoxb-0"), ("BALINT_SLACK_APP_TOKEN", "xapp-0")):
        ended = await doctor({**setting(slack), name: token})
        assert ended.code == 1
        assert f"the token in {name} is refused (invalid_auth)" in ended.out
        assert token not in ended.out


async def test_the_doctor_says_where_nobody_answers(slack: SlackApi) -> None:
    ended = await doctor({**setting(slack), "BALINT_SLACK_API_URL": "http://127.0.0.1:9"})
    assert "http://127.0.0.1:9 does not answer" in ended.out
    slack.fail("auth.test", Fault(503, ""))
    ended = await doctor(setting(slack))
    assert "does not answer (status_503)" in ended.out


# Both platforms


async def test_telegram_and_slack_are_served_by_one_process(
    slack: SlackApi, store: Store, database_url: str
) -> None:
    async with BotApi().serving() as telegram:
        both = {
            "telegram_token": TOKEN,
            "telegram_api_url": telegram.url,
            "telegram_pace": 1000.0,
            "telegram_chat_pace": 1000.0,
        }
        async with serving(slack_settings(slack, database_url, http=False, **both)):
            assert await Slack(slack, store).says("hello")
            assert await Telegram(telegram, store).says("hello")
