"""The webhook: Telegram calls us. 200 says that an update has been committed; all else, to send it again."""

import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.web import body_of

HEADER = "X-Telegram-Bot-Api-Secret-Token"

TakeIn = Callable[[Any], Awaitable[None]]


def path_of(bot_id: int) -> str:
    """No part of it is secret: proxies log paths."""
    return f"/telegram/{bot_id}"


def secret_of(token: str, given: str) -> str:
    """The secret that Telegram is to show: the operator's, or one that follows from the token."""
    return given or hmac.new(token.encode(), b"balint telegram webhook", hashlib.sha256).hexdigest()


def route(bot_id: int, secret: str, take_in: TakeIn) -> web.RouteDef:
    async def receive(request: web.Request) -> web.StreamResponse:
        shown = request.headers.get(HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(shown, secret.encode()):
            raise web.HTTPForbidden
        try:
            update = json.loads(await body_of(request))
        except (ValueError, RecursionError):
            raise web.HTTPBadRequest from None
        if not isinstance(update, dict):
            raise web.HTTPBadRequest
        await take_in(update)
        return web.Response()

    return web.post(path_of(bot_id), receive)
