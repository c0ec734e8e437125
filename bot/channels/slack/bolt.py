"""Slack's Bolt: it verifies who calls, finds the workspace, and the listener for each kind of payload.

A listener writes to the inbox and no more, and Bolt answers when it has (`process_before_response`): what
raises is not acknowledged, and comes again.
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from weakref import WeakValueDictionary

from slack_bolt.async_app import AsyncApp, AsyncBoltContext, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from balint.clock import Clock
from balint.forms import LOG_SESSION
from bot.channels.slack.calls import Calls
from bot.channels.slack.home import LOG
from bot.channels.slack.incoming import read
from bot.channels.slack.log_form import MESSAGE_SHORTCUT, SHORTCUT
from bot.channels.slack.reception import Reception
from bot.channels.slack.replays import Replays
from bot.channels.slack.workspaces import Installed, Workspaces

logger = logging.getLogger(__name__)

SIGNATURE, TIMESTAMP = "x-slack-signature", "x-slack-request-timestamp"
_ODD = (ValueError, TypeError, AttributeError, LookupError, RecursionError)
_ANY = re.compile("")

TakeIn = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]
Next = Callable[[], Awaitable[BoltResponse | None]]


def quiet() -> logging.Logger:
    """For Bolt, whose log quotes bodies, codes and what a failure says. Ours tells of the same in numbers."""
    found = logging.getLogger(f"{__name__}.silent")
    found.setLevel(logging.CRITICAL + 1)
    return found


def request_of(
    body: str | dict[str, Any], headers: Mapping[str, str] | None = None
) -> AsyncBoltRequest | None:
    """What Slack calls with, by HTTP as text, by Socket Mode as it is; None where Bolt cannot take it apart.

    Who sent it has not been verified yet.
    """
    mode = "http" if isinstance(body, str) else "socket_mode"
    try:
        request = AsyncBoltRequest(body=body, headers={**(headers or {})}, mode=mode)
        event, actions = request.body.get("event", {}), request.body.get("actions", [{}])
    except _ODD:
        return None
    # Into these two it looks later, without asking what they are.
    whole = isinstance(event, dict) and isinstance(actions, list) and bool(actions)
    return request if body and whole else None


class Bolt:
    def __init__(
        self, reception: Reception, workspaces: Workspaces, calls: Calls, signing_secret: str, clock: Clock
    ) -> None:
        self._app = _app(reception, workspaces, calls, signing_secret)
        self._replays = Replays(clock)
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def take_in(self, request: AsyncBoltRequest) -> BoltResponse:
        """On return what is for us has been committed, and this is what Slack is to be answered; an error
        says that it has not. What one person says is taken in in the order in which it came.
        """
        [signature] = request.headers.get(SIGNATURE, [""])
        async with self._turns.setdefault(str(request.context.user_id), asyncio.Lock()):
            if self._replays.has(signature):
                logger.warning("a replay is refused")
                return BoltResponse(status=401)
            answer = await self._app.async_dispatch(request)
            if answer.status == 404:
                logger.debug("a payload that is not for us")
                answer = BoltResponse(status=200)
            if signature and answer.status == 200:
                self._replays.note(signature)
        return answer


def _app(reception: Reception, workspaces: Workspaces, calls: Calls, signing_secret: str) -> AsyncApp:
    async def authorize(context: AsyncBoltContext, team_id: str | None) -> AuthorizeResult:
        workspace = await workspaces.find(str(team_id or ""))
        context["workspace"] = workspace
        token = workspace.client.token if workspace else None
        return AuthorizeResult(enterprise_id=None, team_id=team_id, bot_token=token)

    async def sort_out(context: AsyncBoltContext, body: dict[str, Any], next_: Next) -> BoltResponse | None:
        """Before the listeners, which can rely on a workspace and on a payload that is as it should be."""
        if "workspace" not in context:  # its end: its token has gone, and there is nobody to look for
            return await next_()
        if context["workspace"] is None:
            logger.debug("a payload of a workspace that is none of ours")
            return BoltResponse(status=200)
        context["parsed"] = read(body)
        if context["parsed"] is None:
            await reception.keep_unread(context["workspace"], body)
            return BoltResponse(status=200)
        return await next_()

    async def hand_on(error: Exception) -> None:
        """To whoever answers Slack, who logs it too."""
        raise error

    app = AsyncApp(
        name=quiet().name,  # of a logger that Bolt makes as quiet
        logger=quiet(),
        signing_secret=signing_secret,
        process_before_response=True,
        client=calls.client(""),
        authorize=authorize,
        installation_store=workspaces if isinstance(workspaces, Installed) else None,
        ignoring_self_events_enabled=False,  # `to_incoming` leaves out other bots too
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    app.use(sort_out)
    app.error(hand_on)
    for event in ("message", "app_mention", "app_home_opened"):
        app.event(event)(reception.hear)
    app.command(_ANY)(reception.take_command)
    app.action(LOG)(reception.open_form)
    app.action(_ANY)(reception.take_press)
    for shortcut in (SHORTCUT, MESSAGE_SHORTCUT):
        app.shortcut(shortcut)(reception.open_form)
    app.view(LOG_SESSION.id)(reception.take_form)
    if isinstance(workspaces, Installed):
        app.enable_token_revocation_listeners()
    return app
