"""HTTP: Slack calls us. 200 says that a payload has been committed; 5xx, to send it again."""

import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from slack_sdk.signature import Clock as SlackClock
from slack_sdk.signature import SignatureVerifier

from balint.clock import Clock
from bot.web import body_of

PATH = "/slack/events"  # of everything: events, commands, presses and forms
SKEW_SECONDS = 300  # what was signed longer ago is somebody's recording
_TIMESTAMP, _SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"

TakeIn = Callable[[Any], Awaitable[dict[str, Any]]]


class _OurClock(SlackClock):
    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> float:
        return self._clock().timestamp()


def route(signing_secret: str, take_in: TakeIn, clock: Clock) -> web.RouteDef:
    our_clock = _OurClock(clock)
    verifier = SignatureVerifier(signing_secret, our_clock)

    async def receive(request: web.Request) -> web.StreamResponse:
        stamp, signature = request.headers.get(_TIMESTAMP, ""), request.headers.get(_SIGNATURE, "")
        if not _may_be_signed(stamp, signature, our_clock.now()):
            raise web.HTTPUnauthorized  # before its body is read
        body = await body_of(request)
        if not _is_signed(verifier, body, stamp, signature):
            raise web.HTTPUnauthorized
        try:
            payload = payload_of(request.content_type, body)
        except (ValueError, RecursionError):
            raise web.HTTPBadRequest from None
        match payload:
            case {"type": "url_verification", "challenge": str(challenge)}:
                return web.json_response({"challenge": challenge})
            case {"ssl_check": _}:
                return web.Response()
        answer = await take_in(payload)
        return web.json_response(answer) if answer else web.Response()

    return web.post(PATH, receive)


def payload_of(content_type: str, body: bytes) -> dict[str, Any]:
    """What a request carries: JSON; a command as a form; all else as JSON in a form. ValueError if none."""
    text = body.decode()
    if content_type != "application/json":
        form = dict(parse_qsl(text, keep_blank_values=True, max_num_fields=100))
        if "payload" not in form:
            return {**form}
        text = form["payload"]
    payload = json.loads(text)
    if not isinstance(payload, dict):
        raise ValueError("no JSON object")  # noqa: TRY004 - of the sender's making, like all that is malformed
    return payload


def _may_be_signed(stamp: str, signature: str, now: float) -> bool:
    return (
        stamp.isascii()
        and stamp.isdecimal()
        and len(stamp) < 12
        and signature.isascii()
        and signature.startswith("v0=")
        and abs(now - int(stamp)) <= SKEW_SECONDS
    )


def _is_signed(verifier: SignatureVerifier, body: bytes, stamp: str, signature: str) -> bool:
    try:
        return verifier.is_valid(body, stamp, signature)
    except ValueError:  # bytes that are no text
        return False
