"""Any number of workspaces: how they install us, and that each is kept apart and its token sealed."""

import asyncio
from collections.abc import AsyncIterator, Callable
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from cryptography.fernet import Fernet
from slack_sdk.oauth.installation_store.models import Installation
from yarl import URL

from bot.channels.slack import CHANNEL
from bot.channels.slack.calls import calling
from bot.channels.slack.credentials import credentials
from bot.channels.slack.incoming import Me
from bot.channels.slack.manifest import manifest
from bot.channels.slack.sealing import Seal
from bot.channels.slack.workspaces import Installed
from bot.settings import SettingError, Settings
from storage.database import Store
from storage.installations import Installation as Kept
from storage.installations import keep
from storage.tables import addresses, installations
from tests.cast import NOW, rows, until
from tests.channels.conftest import slack_settings
from tests.channels.program import serving
from tests.channels.slack_api import (
    BOT_TOKEN,
    CLIENT_ID,
    CLIENT_SECRET,
    EVENT_SCOPES_OF_MANY,
    SIGNING_SECRET,
    SlackApi,
)
from tests.channels.surfaces import Slack
from tests.cli.program import run

KEY, NEW_KEY = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def many(api: SlackApi, database_url: str, keys: str = KEY) -> Settings:
    given = {"slack_client_id": CLIENT_ID, "slack_client_secret": CLIENT_SECRET, "secret_key": keys}
    return slack_settings(api, database_url, http=True, slack_bot_token="", **given)


@pytest.fixture
async def slack() -> AsyncIterator[SlackApi]:
    async with SlackApi().serving() as api:
        api.manifest = manifest("https://balint.example.org", many=True)
        api.tokens = {}
        api.teams = {"UANNA": "T0ONE", "UBEN": "T0TWO"}
        yield api
        assert api.refused == [], "the bot asked for what Slack forbids"


@pytest.fixture
async def browser(slack: SlackApi, store: Store, database_url: str) -> AsyncIterator[aiohttp.ClientSession]:  # noqa: ARG001
    """Somebody's, before a program that may be installed anywhere, behind its https."""
    settings = many(slack, database_url)
    jar = aiohttp.CookieJar(unsafe=True, treat_as_secure_origin=URL(base(slack)))
    async with serving(settings), aiohttp.ClientSession(cookie_jar=jar) as session:
        await is_up(session, slack)
        yield session


async def is_up(session: aiohttp.ClientSession, slack: SlackApi) -> None:
    async def up() -> bool:
        try:
            async with session.get(base(slack)) as response:
                return response.status == 404
        except aiohttp.ClientError:
            return False

    await until(up)


def base(slack: SlackApi) -> str:
    return slack.request_url.removesuffix("/slack/events")


async def begin(browser: aiohttp.ClientSession, slack: SlackApi) -> str:
    """Follow the link; the state that Slack is to send back."""
    async with browser.get(f"{base(slack)}/slack/install", allow_redirects=False) as response:
        assert response.status == 302
        to = urlsplit(response.headers["Location"])
    assert (to.netloc, to.path) == ("slack.com", "/oauth/v2/authorize")
    query = parse_qs(to.query)
    assert query["redirect_uri"] == [f"{base(slack)}/slack/installed"]
    assert query["scope"] == [",".join(slack.granted)]
    [state] = query["state"]
    return state


async def finish(browser: aiohttp.ClientSession, slack: SlackApi, **query: str) -> int:
    async with browser.get(f"{base(slack)}/slack/installed", params=query) as response:
        return response.status


async def install(browser: aiohttp.ClientSession, slack: SlackApi, team: str) -> None:
    state = await begin(browser, slack)
    assert await finish(browser, slack, state=state, code=f"code-of-{team}") == 200


async def test_two_workspaces_are_served_each_with_its_own_token(
    browser: aiohttp.ClientSession, slack: SlackApi, store: Store
) -> None:
    await install(browser, slack, "T0ONE")
    await install(browser, slack, "T0TWO")
    assert await Slack(slack, store, "UANNA").says("hello")
    assert await Slack(slack, store, "UBEN").says("hello")
    assert [row["account"] for row in await rows(store, addresses)] == ["T0ONE", "T0TWO"]


async def test_no_token_is_kept_in_plain_text(
    browser: aiohttp.ClientSession, slack: SlackApi, store: Store
) -> None:
    await install(browser, slack, "T0ONE")
    [token] = slack.tokens
    [row] = await rows(store, installations)
    assert token not in str(dict(row))
    assert Seal(KEY).open(row["sealed_token"]) == token


async def test_installed_again_the_newer_token_holds(
    browser: aiohttp.ClientSession, slack: SlackApi, store: Store
) -> None:
    await install(browser, slack, "T0ONE")
    assert await Slack(slack, store).says("hello")
    slack.tokens = {}
    await install(browser, slack, "T0ONE")
    assert len(await rows(store, installations)) == 1
    slack.write("UANNA", "thanks")

    async def answered() -> bool:
        return len(slack.sent_to("UANNA")) == 2

    await until(answered)


@pytest.mark.parametrize("end", [SlackApi.uninstall, SlackApi.revoke])
async def test_when_it_ends_its_token_goes_and_nobody_there_can_be_reached(
    browser: aiohttp.ClientSession, slack: SlackApi, store: Store, end: Callable[[SlackApi, str, str], None]
) -> None:
    await install(browser, slack, "T0ONE")
    await install(browser, slack, "T0TWO")
    anna, ben = Slack(slack, store), Slack(slack, store, "UBEN")
    assert await anna.says("hello")
    assert await ben.says("hello")
    end(slack, "UANNA", "T0ONE")
    await anna.settles()
    assert [row["account"] for row in await rows(store, installations)] == ["T0TWO"]
    reached = {row["account"]: (row["state"], row["chat"]) for row in await rows(store, addresses)}
    assert reached == {"T0ONE": ("closed", ""), "T0TWO": ("open", "UBEN")}
    assert await anna.says("thanks") == []
    await install(browser, slack, "T0ONE")
    assert await anna.says("thanks")


async def test_nobody_is_sent_back_with_anothers_state(
    browser: aiohttp.ClientSession, slack: SlackApi, store: Store
) -> None:
    state = await begin(browser, slack)
    async with aiohttp.ClientSession() as another:
        assert await finish(another, slack, state=state, code="code-of-T0ONE") == 403
    for forged in ("", "x", "é", Seal(NEW_KEY).close("x")):
        assert await finish(browser, slack, state=forged, code="code-of-T0ONE") == 403
    assert await rows(store, installations) == []


async def test_who_says_no_or_has_a_wrong_code_installs_nothing(
    browser: aiohttp.ClientSession, slack: SlackApi, store: Store
) -> None:
    assert await finish(browser, slack, state=await begin(browser, slack), error="access_denied") == 400
    assert await finish(browser, slack, state=await begin(browser, slack), code="forged") == 400
    assert await rows(store, installations) == []


async def test_a_new_key_takes_over_and_the_old_one_can_go(store: Store) -> None:
    async with calling("https://slack.invalid/api") as calls:

        def installed(keys: str) -> Installed:
            return Installed(store, calls, Seal(keys), lambda: NOW)

        new = Installation(user_id="UANNA", team_id="T0ONE", bot_user_id="U0BALINT", bot_token=BOT_TOKEN)
        await installed(KEY).async_save(new)
        assert await installed(NEW_KEY).find("T0ONE") is None
        await installed(f"{NEW_KEY}, {KEY}").seal_anew()
        found = await installed(NEW_KEY).find("T0ONE")
    assert found
    assert (found.me, found.client.token) == (Me("T0ONE", "U0BALINT"), BOT_TOKEN)


async def test_the_doctor_looks_at_each_workspace(slack: SlackApi, store: Store, database_url: str) -> None:
    settings = {
        "BALINT_DATABASE_URL": database_url,
        "BALINT_PUBLIC_URL": "https://b.uk",
        "BALINT_SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "BALINT_SLACK_CLIENT_ID": CLIENT_ID,
        "BALINT_SLACK_CLIENT_SECRET": CLIENT_SECRET,
        "BALINT_SLACK_API_URL": f"{slack.url}/api",
        "BALINT_SECRET_KEY": KEY,
    }
    tokens = {"T0ONE": "xoxb-good", "T0TWO": "xoxb-revoked"}
    slack.tokens = {"xoxb-good": "T0ONE"}
    async with store.begin() as tx:
        for team, token in tokens.items():
            await keep(tx, Kept(CHANNEL, team, "U0BALINT", Seal(KEY).close(token)), NOW)
        await keep(tx, Kept(CHANNEL, "T0OLD", "U0BALINT", Seal(NEW_KEY).close("xoxb-x")), NOW)
    ended = await asyncio.to_thread(run, "doctor", settings=settings)
    assert ended.code == 1
    assert "ok    Slack: workspace T0ONE, Club: the token holds, all scopes are granted." in ended.out
    assert "MEND  Slack: workspace T0TWO refuses its token (invalid_auth)." in ended.out
    assert "https://b.uk/slack/install" in ended.out
    assert "MEND  Slack: no key in BALINT_SECRET_KEY opens the token of workspace T0OLD." in ended.out
    assert not [token for token in tokens.values() if token in ended.out + ended.err]
    slack.manifest["oauth_config"]["scopes"]["bot"].remove("files:write")
    ended = await asyncio.to_thread(run, "doctor", settings=settings)
    assert "MEND  Slack: workspace T0ONE has not granted the scope files:write." in ended.out


def test_the_manifest_of_many_workspaces() -> None:
    app = manifest("https://balint.example.org", many=True)
    assert app["oauth_config"]["redirect_urls"] == ["https://balint.example.org/slack/installed"]
    assert set(app["settings"]["event_subscriptions"]["bot_events"]) == set(EVENT_SCOPES_OF_MANY)


WHOLE = {
    "slack_client_id": CLIENT_ID,
    "slack_client_secret": CLIENT_SECRET,
    "slack_signing_secret": SIGNING_SECRET,
    "public_url": "https://b.uk",
    "secret_key": KEY,
}


@pytest.mark.parametrize("missing", WHOLE)
def test_what_is_missing_is_named(missing: str) -> None:
    if missing in ("slack_client_id", "slack_client_secret"):
        assert credentials(Settings.model_validate(WHOLE)).many
    with pytest.raises(SettingError, match=f"BALINT_{missing.upper()}"):
        credentials(Settings.model_validate({**WHOLE, missing: ""}))


def test_one_token_and_many_do_not_go_together() -> None:
    with pytest.raises(SettingError, match="BALINT_SLACK_BOT_TOKEN"):
        credentials(Settings.model_validate({**WHOLE, "slack_bot_token": BOT_TOKEN}))


@pytest.mark.parametrize(
    "keys", ["", " , ", "short", f"{KEY},short"], ids=["none", "blank", "short", "one good"]
)
def test_what_is_no_key_is_named_and_not_shown(keys: str) -> None:
    with pytest.raises(SettingError, match="BALINT_SECRET_KEY") as error:
        Seal(keys)
    assert "short" not in str(error.value)
