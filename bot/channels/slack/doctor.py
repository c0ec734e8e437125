"""What `balint doctor` finds out about Slack."""

import logging
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.channels.slack import CHANNEL
from bot.channels.slack.calls import calling
from bot.channels.slack.credentials import APP_TOKEN, BOT_TOKEN, Credentials, credentials
from bot.channels.slack.errors import FAULTS, WRONG_TOKEN, code_of
from bot.channels.slack.events import PATH
from bot.channels.slack.installing import INSTALL
from bot.channels.slack.manifest import SCOPES
from bot.channels.slack.sealing import SECRET_KEY, Seal
from bot.finding import Finding, mend, well
from bot.settings import SettingError, Settings
from storage import installations
from storage.database import opened
from storage.errors import StorageError

logger = logging.getLogger(__name__)

_REFUSED = (*WRONG_TOKEN, "account_inactive", "not_allowed_token_type")


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    try:
        given = credentials(settings)
    except SettingError as error:
        yield mend(str(error))
        return
    if given.many:
        yield well(f"Slack: many workspaces; each begins at {settings.public_url}{INSTALL}.")
        try:
            async for finding in _examine_many(settings):
                yield finding
        except SettingError as error:
            yield mend(str(error))
        except StorageError:
            logger.debug("the database has been looked at before")
        return
    async with calling(settings.slack_api_url) as calls:
        client = calls.client(given.bot_token)
        try:
            found = await client.auth_test()
        except FAULTS as error:
            yield _failed(settings, error, BOT_TOKEN)
            return
        yield well(f"Slack: {found.get('user') or found['user_id']} in the workspace {found.get('team')}.")
        if missing := _missing(found):
            yield mend(
                f"Slack: the app has no scope {missing}. Paste what `balint slack manifest` prints "
                "into the app’s manifest at api.slack.com/apps, and install the app again."
            )
        else:
            yield well("Slack: all scopes are granted.")
        yield await _way_in(settings, given, client)


async def _examine_many(settings: Settings) -> AsyncIterator[Finding]:
    seal = Seal(settings.secret_key.get_secret_value())
    async with opened(settings.database_url) as store, store.begin() as tx:
        installed = await installations.all_of(tx, CHANNEL)
    async with calling(settings.slack_api_url) as calls:
        for each in installed:
            token = seal.open(each.sealed_token)
            if token is None:
                yield mend(
                    f"Slack: no key in {SECRET_KEY} opens the token of workspace {each.account}. Put the key "
                    "back that was there before, or let the workspace install the app again."
                )
            else:
                yield await _look_at(settings, each.account, calls.client(token))


async def _look_at(settings: Settings, team: str, client: AsyncWebClient) -> Finding:
    """A workspace that has installed us, and how it can be mended there."""
    again = f"Somebody there has to open {settings.public_url}{INSTALL} again."
    try:
        found = await client.auth_test()
    except FAULTS as error:
        if code_of(error) in _REFUSED:
            return mend(f"Slack: workspace {team} refuses its token ({code_of(error)}). {again}")
        return _failed(settings, error, BOT_TOKEN)
    if missing := _missing(found):
        return mend(f"Slack: workspace {team} has not granted the scope {missing}. {again}")
    return well(f"Slack: workspace {team}, {found.get('team')}: the token holds, all scopes are granted.")


def _missing(found: AsyncSlackResponse) -> str:
    """The scopes that a token has not; empty if it has them all."""
    granted = {scope.strip() for scope in found.headers.get("X-OAuth-Scopes", "").split(",")}
    return ", ".join(sorted(SCOPES.keys() - granted))


async def _way_in(settings: Settings, given: Credentials, client: AsyncWebClient) -> Finding:
    if given.over_http:
        address = f"{settings.public_url}{PATH}"
        if urlsplit(address).scheme != "https":
            return mend(f"Slack calls https addresses only. BALINT_PUBLIC_URL is {settings.public_url}.")
        return well(f"Slack: HTTP events at {address}; the app’s manifest has to name it.")
    try:
        await client.apps_connections_open(app_token=given.app_token)
    except FAULTS as error:
        return _failed(settings, error, APP_TOKEN)
    return well("Slack: Socket Mode.")


def _failed(settings: Settings, error: Exception, name: str) -> Finding:
    code = code_of(error)
    if code in _REFUSED:
        return mend(
            f"Slack: the token in {name} is refused ({code}). Copy it again from the app’s pages at "
            "api.slack.com/apps; docs/slack.md says where it stands."
        )
    return mend(
        f"Slack: {settings.slack_api_url} does not answer ({code}). Check the network, the proxy "
        "(HTTPS_PROXY) and BALINT_SLACK_API_URL."
    )
