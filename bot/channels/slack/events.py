"""HTTP: Slack calls us. 200 says that a payload has been committed; 5xx, to send it again."""

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response

from balint.clock import Clock
from bot.channels.slack.bolt import SIGNATURE, TIMESTAMP, TakeIn, request_of
from bot.channels.slack.replays import SKEW
from bot.web import body_of

PATH = "/slack/events"  # of everything: events, commands, presses and forms
_MOST_FIELDS = 100  # of a form; a command has a dozen


def route(take_in: TakeIn, clock: Clock) -> web.RouteDef:
    async def receive(request: web.Request) -> web.StreamResponse:
        stamp, signature = request.headers.get(TIMESTAMP, ""), request.headers.get(SIGNATURE, "")
        if not _may_be_signed(stamp, signature, clock().timestamp()):
            raise web.HTTPUnauthorized  # before its body is read
        body = await body_of(request)
        if request.content_type != "application/json" and body.count(b"&") >= _MOST_FIELDS:
            raise web.HTTPBadRequest
        try:
            text = body.decode()
        except UnicodeDecodeError:
            raise web.HTTPUnauthorized from None  # nobody has signed it
        headers = {TIMESTAMP: stamp, SIGNATURE: signature, "content-type": request.content_type}
        asked = request_of(text, headers)
        if asked is None:
            raise web.HTTPBadRequest
        answer = await take_in(asked)
        if answer.status == 401:
            raise web.HTTPUnauthorized
        return await to_aiohttp_response(answer)

    return web.post(PATH, receive)


def _may_be_signed(stamp: str, signature: str, now: float) -> bool:
    return (
        stamp.isascii()
        and stamp.isdecimal()
        and len(stamp) < 12
        and signature.isascii()
        and signature.startswith("v0=")
        and abs(now - int(stamp)) <= SKEW.total_seconds()
    )
