"""What `balint doctor` finds out about Slack."""

from collections.abc import AsyncIterator
from urllib.parse import urlsplit

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.calls import calling
from bot.channels.slack.credentials import APP_TOKEN, BOT_TOKEN, Credentials, credentials
from bot.channels.slack.errors import FAULTS, WRONG_TOKEN, code_of
from bot.channels.slack.events import PATH
from bot.channels.slack.installing import INSTALL
from bot.channels.slack.manifest import SCOPES
from bot.channels.slack.sealing import Seal
from bot.finding import Finding, mend, well
from bot.settings import SettingError, Settings

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
            Seal(settings.secret_key.get_secret_value())
        except SettingError as error:
            yield mend(str(error))
        return
    async with calling(settings.slack_api_url) as calls:
        async for finding in _examine(settings, given, calls.client(given.bot_token)):
            yield finding


async def _examine(settings: Settings, given: Credentials, client: AsyncWebClient) -> AsyncIterator[Finding]:
    try:
        found = await client.auth_test()
    except FAULTS as error:
        yield _failed(settings, error, BOT_TOKEN)
        return
    yield well(f"Slack: {found.get('user') or found['user_id']} in the workspace {found.get('team')}.")
    granted = {scope.strip() for scope in found.headers.get("X-OAuth-Scopes", "").split(",")}
    if missing := sorted(SCOPES.keys() - granted):
        yield mend(
            f"Slack: the app has no scope {', '.join(missing)}. Paste what `balint slack manifest` prints "
            "into the app’s manifest at api.slack.com/apps, and install the app again."
        )
    else:
        yield well("Slack: all scopes are granted.")
    yield await _way_in(settings, given, client)


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
