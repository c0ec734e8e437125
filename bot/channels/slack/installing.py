"""Into any workspace, by OAuth: somebody follows our link, Slack asks them, and sends them back."""

import hmac
import logging
import secrets
from urllib.parse import urlencode

from aiohttp import web

from balint.clock import Clock
from bot.channels.slack.calls import Calls
from bot.channels.slack.errors import FAULTS, code_of
from bot.channels.slack.incoming import Me
from bot.channels.slack.manifest import INSTALLED, SCOPES
from bot.channels.slack.sealing import Seal
from bot.channels.slack.workspaces import Installed
from bot.settings import Settings

logger = logging.getLogger(__name__)

INSTALL = "/slack/install"
AUTHORIZE = "https://slack.com/oauth/v2/authorize"
COOKIE = "balint_slack_state"
STATE_SECONDS = 600  # in which somebody has answered Slack
DONE = "The Balint assistant is installed. Open Slack: you find it under Apps."
REFUSED = "The Balint assistant was not installed. Please begin again from the link that you followed."


def routes(
    settings: Settings, calls: Calls, seal: Seal, workspaces: Installed, clock: Clock
) -> tuple[web.RouteDef, ...]:
    client_id = settings.slack_client_id
    client_secret = settings.slack_client_secret.get_secret_value()
    redirect_uri = f"{settings.public_url}{INSTALLED}"
    secure = redirect_uri.startswith("https:")

    async def begin(_request: web.Request) -> web.StreamResponse:
        """The state is ours by its seal, and of this browser by a cookie."""
        nonce = secrets.token_urlsafe(16)
        query = {
            "client_id": client_id,
            "scope": ",".join(sorted(SCOPES)),
            "redirect_uri": redirect_uri,
            "state": seal.close(nonce),
        }
        answer = web.Response(status=302, headers={"Location": f"{AUTHORIZE}?{urlencode(query)}"})
        answer.set_cookie(
            COOKIE, nonce, max_age=STATE_SECONDS, httponly=True, secure=secure, samesite="Lax", path=INSTALLED
        )
        return answer

    async def finish(request: web.Request) -> web.StreamResponse:
        nonce = seal.open(request.query.get("state", ""), within=STATE_SECONDS)
        shown = request.cookies.get(COOKIE, "")
        if nonce is None or not hmac.compare_digest(nonce.encode(), shown.encode("utf-8", "replace")):
            raise web.HTTPForbidden
        code = request.query.get("code", "")
        installed = code and await _exchange(code)
        answer = web.Response(text=DONE if installed else REFUSED, status=200 if installed else 400)
        answer.del_cookie(COOKIE, path=INSTALLED)
        return answer

    async def _exchange(code: str) -> bool:
        try:
            # Not by the SDK's own method for it: that uses what aiohttp is about to drop.
            found = await calls.client("").api_call(
                "oauth.v2.access",
                data={
                    "client_id": client_id,
                    "client_secret": client_secret,
                    "code": code,
                    "redirect_uri": redirect_uri,
                },
            )
        except FAULTS as error:
            logger.warning("an installation failed: %s", code_of(error))
            return False
        match found.data:
            case {"access_token": str(token), "bot_user_id": str(user), "team": {"id": str(team)}}:
                await workspaces.join(Me(team, user), token, clock())
                logger.info("installed in workspace %s", team)
                return True
        logger.warning("an installation failed: it is not of one workspace")
        return False

    return web.get(INSTALL, begin), web.get(INSTALLED, finish)
