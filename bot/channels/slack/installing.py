"""Into any workspace, by OAuth: somebody follows our link, Slack asks them, and sends them back.

Bolt's flow, with a state that is sealed instead of stored, so that any process can finish what another began.
"""

import logging
import secrets
from typing import Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store.models import Installation
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.channels.slack.bolt import quiet
from bot.channels.slack.calls import Calls
from bot.channels.slack.errors import FAULTS, code_of
from bot.channels.slack.manifest import INSTALLED, SCOPES
from bot.channels.slack.sealing import Seal
from bot.channels.slack.workspaces import Installed
from bot.settings import Settings

logger = logging.getLogger(__name__)

INSTALL = "/slack/install"
COOKIE = "balint_slack_state"
STATE_SECONDS = 600  # in which somebody has answered Slack
DONE = "The Balint assistant is installed. Open Slack: you find it under Apps."
REFUSED = "The Balint assistant was not installed. Please begin again from the link that you followed."
_FORGED = ("invalid_browser", "invalid_state")
_REASONS = (*_FORGED, "missing_code", "invalid_code", "storage_error")


class SealedStates(AsyncOAuthStateStore):
    """A state is ours by its seal; of the browser that began, by the cookie that Bolt looks for."""

    def __init__(self, seal: Seal) -> None:
        self._seal = seal

    async def async_issue(self, *_args: Any, **_kwargs: Any) -> str:
        return self._seal.close(secrets.token_urlsafe(16))

    async def async_consume(self, state: str) -> bool:
        return self._seal.open(state, within=STATE_SECONDS) is not None


class Flow(AsyncOAuthFlow):
    async def run_installation(self, code: str) -> Installation | None:
        """As Bolt does it, but for the secret: that goes into the body, since the way in which Slack's SDK
        sends it is one that aiohttp is about to drop. And why it failed is logged.
        """
        given = {
            "client_id": self.settings.client_id,
            "client_secret": self.settings.client_secret,
            "code": code,
            "redirect_uri": self.settings.redirect_uri,
        }
        try:
            found = await self.client.api_call("oauth.v2.access", data=given)
        except FAULTS as error:
            logger.warning("an installation failed: %s", code_of(error))
            return None
        return Installation(
            user_id=(found.get("authed_user") or {}).get("id") or "",
            team_id=(found.get("team") or {}).get("id"),
            bot_user_id=found.get("bot_user_id"),
            bot_token=found.get("access_token"),
        )


def routes(settings: Settings, calls: Calls, seal: Seal, workspaces: Installed) -> tuple[web.RouteDef, ...]:
    flow = Flow(
        client=calls.client(""),
        logger=quiet(),
        settings=AsyncOAuthSettings(
            client_id=settings.slack_client_id,
            client_secret=settings.slack_client_secret.get_secret_value(),
            scopes=sorted(SCOPES),
            user_scopes=[],
            redirect_uri=f"{settings.public_url}{INSTALLED}",
            install_path=INSTALL,
            install_page_rendering_enabled=False,
            redirect_uri_path=INSTALLED,
            callback_options=AsyncCallbackOptions(success=_succeeded, failure=_failed),
            installation_store=workspaces,
            state_store=SealedStates(seal),
            state_cookie_name=COOKIE,
            state_expiration_seconds=STATE_SECONDS,
            logger=quiet(),
        ),
    )

    async def begin(request: web.Request) -> web.StreamResponse:
        return await to_aiohttp_response(await flow.handle_installation(await to_bolt_request(request)))

    async def finish(request: web.Request) -> web.StreamResponse:
        return await to_aiohttp_response(await flow.handle_callback(await to_bolt_request(request)))

    return web.get(INSTALL, begin), web.get(INSTALLED, finish)


async def _succeeded(args: AsyncSuccessArgs) -> BoltResponse:
    logger.info("installed in workspace %s", args.installation.team_id)
    forget = args.settings.state_utils.build_set_cookie_for_deletion()
    return BoltResponse(status=200, body=DONE, headers={"set-cookie": forget})


async def _failed(args: AsyncFailureArgs) -> BoltResponse:
    """Of Bolt's reasons, and of those that stand in the address, only the first are ours to log."""
    logger.warning("not installed: %s", args.reason if args.reason in _REASONS else "refused")
    return BoltResponse(status=403 if args.reason in _FORGED else 400, body=REFUSED)
