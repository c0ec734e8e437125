"""A Slack of our own, over real HTTP and websockets, and strict where Slack is.

What it does not know (a method, a parameter) it refuses, as it does all that Slack's limits forbid. It can
be told to fail, to repeat itself, and to hold back.
"""

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from bot.channels.slack.manifest import manifest
from tests.cast import NOW
from tests.channels.blocks import BlocksError, check_message, check_view, elements

BOT_TOKEN, APP_TOKEN = "xoxb-1-2-three", "xapp-1-2-three"
SIGNING_SECRET = "a signing secret of nobody's"  # noqa: S105
TEAM, BOT_USER, BOT_ID = "T0CLUB", "U0BALINT", "B0BALINT"
RETRY_PAUSE = 0.05  # seconds; the real one waits for minutes
ACK_SECONDS = 3.0

Json = dict[str, Any]


class RefusalError(Exception):
    """What Slack answers with `ok: false`."""


@dataclass
class Fault:
    """What comes of a call: an answer of its own, or a line that is cut, before or `after` it was done."""

    status: int = 200
    error: str = "internal_error"
    retry_after: int = 0
    cut: bool = False
    after: bool = False


TOO_MANY = Fault(429, "ratelimited", retry_after=1)
BROKEN = Fault(503, "")
CUT_BEFORE = Fault(cut=True)
CUT_AFTER = Fault(cut=True, after=True)


@dataclass
class Pending:
    """Something that is still to be delivered, so many times."""

    kind: str  # events_api, slash_commands, interactive
    payload: Json
    user: str
    times: int = 1
    tries: int = 0
    answers: list[Json] = field(default_factory=list)


PARAMETERS = {
    "auth.test": set(),
    "oauth.v2.access": {"client_id", "client_secret", "code", "redirect_uri"},
    "apps.connections.open": set(),
    "chat.postMessage": {"channel", "text", "blocks", "thread_ts", "unfurl_links", "unfurl_media"},
    "chat.postEphemeral": {"channel", "user", "text", "blocks", "thread_ts"},
    "chat.update": {"channel", "ts", "text", "blocks"},
    "conversations.open": {"users"},
    "users.info": {"user"},
    "views.publish": {"user_id", "view"},
    "views.open": {"trigger_id", "view"},
    "files.getUploadURLExternal": {"filename", "length", "alt_txt"},
    "files.completeUploadExternal": {"files", "channel_id", "thread_ts"},
}  # fmt: skip
SCOPES = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "conversations.open": "im:write",
    "users.info": "users:read",
    "files.getUploadURLExternal": "files:write",
    "files.completeUploadExternal": "files:write",
}  # of the methods that need one
DOWNLOAD = "files:read"  # to fetch what people share
EVENT_SCOPES = {"app_mention": "app_mentions:read", "message.im": "im:history", "app_home_opened": ""}
EVENT_SCOPES_OF_MANY = {**EVENT_SCOPES, "app_uninstalled": "", "tokens_revoked": ""}
CLIENT_ID, CLIENT_SECRET = "1.2", "a client secret of nobody's"


def signed(body: str, secret: str = SIGNING_SECRET, at: float | None = None) -> dict[str, str]:
    """The headers with which Slack sends a body."""
    stamp = str(int(at if at is not None else time.time()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    assert signature
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature}


class SlackApi:
    """`messages` of each conversation by their ts, as everybody in it sees them; `asides` as one does."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Json]] = []
        self.messages: defaultdict[str, dict[str, Json]] = defaultdict(dict)
        self.asides: list[Json] = []
        self.homes: dict[str, Json] = {}
        self.modals: list[Json] = []
        self.time_zones: dict[str, str] = {}
        self.members_of = {"C0CLUB"}  # channels that the bot is in
        self.gone: dict[str, str] = {}  # what is said of people who cannot be reached
        self.refused: list[str] = []
        self.request_url = ""  # where events go by HTTP; empty is Socket Mode
        self.chat_pace = False
        self.url = ""
        self.manifest = manifest()  # what the app's owner has pasted in
        self.tokens = {BOT_TOKEN: TEAM}
        self.teams: dict[str, str] = {}  # of people, where it is another than the usual one
        self._uploads: dict[str, Json] = {}
        self._shared: dict[str, bytes] = {}  # by people
        self._sent_at: defaultdict[str, float] = defaultdict(float)
        self._faults: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._pending: list[Pending] = []
        self._triggers: dict[str, str] = {}
        self._hooks: dict[str, Json] = {}
        self._numbers = count(1)
        self._news = asyncio.Event()
        self._lines: list[web.WebSocketResponse] = []
        self._acks: dict[str, asyncio.Future[Json]] = {}
        self._tickets: set[str] = set()

    # What people do

    def write(self, user: str, text: str, *, times: int = 1, thread: str = "", **more: Any) -> Json:
        """Somebody writes to us directly."""
        return self._event(user, self._said(direct(user), user, text, thread, **more), times)

    def share(self, user: str, content: bytes, text: str = "", *, name: str, media_type: str) -> None:
        """Somebody sends us a file."""
        file_id = f"F{next(self._numbers)}"
        self._shared[file_id] = content
        file = {
            "id": file_id,
            "name": name,
            "mimetype": media_type,
            "size": len(content),
            "mode": "hosted",
            "url_private": f"{self.url}/files-pri/{file_id}",
        }
        self.write(user, text, subtype="file_share", files=[file])

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """Whoever may not have it is led to a page to sign in."""
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.tokens or DOWNLOAD not in self.granted:
            raise web.HTTPFound(f"{self.url}/sign-in")
        return web.Response(body=self._shared[request.match_info["id"]])

    def mention(self, user: str, text: str, *, channel: str = "C0CLUB", thread: str = "") -> Json:
        message = self._said(channel, user, f"<@{BOT_USER}> {text}", thread)
        return self._event(user, {**message, "type": "app_mention"}, 1)

    def rewrite(self, user: str, message: Json, text: str) -> None:
        new = {**message, "text": escaped(text), "edited": {"user": user, "ts": self._ts()}}
        event = {
            "type": "message",
            "subtype": "message_changed",
            "channel": message["channel"],
            "channel_type": "im",
            "ts": self._ts(),
            "message": new,
            "previous_message": message,
        }
        self._event(user, event, 1)

    def open_home(self, user: str, *, tab: str = "home") -> None:
        self._event(user, {"type": "app_home_opened", "user": user, "channel": direct(user), "tab": tab}, 1)

    def command(self, user: str, text: str, *, channel: str = "", times: int = 1) -> Pending:
        assert "commands" in self.granted
        [known] = self.manifest["features"]["slash_commands"]
        payload = {
            "command": known["command"],
            "text": text,
            "user_id": user,
            "user_name": user.lower(),
            "team_id": TEAM,
            "channel_id": channel or direct(user),
            "channel_name": "club" if channel else "directmessage",
            "trigger_id": self._trigger(),
            "api_app_id": "A0BALINT",
            "response_url": f"{self.url}/hooks/none",
        }
        return self._deliver_later("slash_commands", payload, user, times)

    def press(self, user: str, message: Json, label: str, *, times: int = 1) -> Pending:
        """Somebody presses a button of a message (or of their home) that the bot has made."""
        [button] = [
            each
            for each in elements(message["blocks"])
            if each["type"] == "button" and each["text"]["text"] == label
        ]
        action = {
            "type": "button",
            "action_id": button["action_id"],
            "block_id": "b1",
            "text": button["text"],
            "action_ts": self._ts(),
            **({"value": button["value"]} if "value" in button else {}),
        }
        payload = {
            "type": "block_actions",
            "team": {"id": TEAM, "domain": "club"},
            "user": {"id": user, "username": user.lower(), "team_id": TEAM},
            "api_app_id": "A0BALINT",
            "trigger_id": self._trigger(),
            "actions": [action],
            **self._standing_on(message),
        }
        return self._deliver_later("interactive", payload, user, times)

    def _standing_on(self, message: Json) -> Json:
        if message.get("type") == "home":
            return {"container": {"type": "view", "view_id": "V0HOME"}, "view": {"id": "V0HOME"}}
        hook = f"{self.url}/hooks/{next(self._numbers)}"
        self._hooks[hook] = message
        container = {
            "type": "message",
            "message_ts": message["ts"],
            "channel_id": message["channel"],
            "is_ephemeral": message.get("is_ephemeral", False),
        }
        if "thread_ts" in message:
            container["thread_ts"] = message["thread_ts"]
        shown = {} if message.get("is_ephemeral") else {"message": message}
        return {
            "container": container,
            "channel": {"id": message["channel"], "name": "club"},
            "response_url": hook,
            **shown,
        }

    def shortcut(self, user: str, callback_id: str, message: Json | None = None) -> Pending:
        kinds = {each["callback_id"]: each["type"] for each in self.manifest["features"]["shortcuts"]}
        assert kinds[callback_id] == ("message" if message else "global")
        payload: Json = {
            "type": "message_action" if message else "shortcut",
            "callback_id": callback_id,
            "trigger_id": self._trigger(),
            "user": {"id": user, "username": user.lower(), "team_id": TEAM},
            "team": {"id": TEAM, "domain": "club"},
        }
        if message:
            payload |= {"message": message, "channel": {"id": message["channel"], "name": "club"}}
        return self._deliver_later("interactive", payload, user, 1)

    def submit(self, user: str, view: Json, values: dict[str, str], *, times: int = 1) -> Pending:
        """Somebody fills in a modal: by block, over what was in it."""
        state: Json = {}
        for block in view["blocks"]:
            if block["type"] == "input":
                element, given = block["element"], values.get(block["block_id"])
                state[block["block_id"]] = {element["action_id"]: _filled(element, given)}
        payload = {
            "type": "view_submission",
            "team": {"id": TEAM, "domain": "club"},
            "user": {"id": user, "username": user.lower(), "team_id": TEAM},
            "trigger_id": self._trigger(),
            "view": {**view, "state": {"values": state}, "team_id": TEAM},
        }
        return self._deliver_later("interactive", payload, user, times)

    def sent_to(self, user: str) -> list[Json]:
        """What the bot has said to somebody directly, as it looks now."""
        return [each for each in self.messages[direct(user)].values() if each.get("bot_id")]

    def fail(self, method: str, *faults: Fault) -> None:
        """What comes of the next calls of a method."""
        self._faults[method] += faults

    async def hang_up(self) -> None:
        """Every line is cut."""
        for line in list(self._lines):
            if line._req and line._req.transport:  # noqa: SLF001 - without a word of goodbye
                line._req.transport.abort()  # noqa: SLF001

    async def ask_to_leave(self) -> None:
        """Slack is about to close the lines that there are."""
        for line in list(self._lines):
            await line.send_json({"type": "disconnect", "reason": "warning"})

    @property
    def undelivered(self) -> int:
        return len(self._pending)

    @property
    def lines(self) -> int:
        return len(self._lines)

    def names(self) -> list[str]:
        return [name for name, _ in self.calls]

    # Deliveries

    def _said(self, channel: str, user: str, text: str, thread: str, **more: Any) -> Json:
        message = {
            "type": "message",
            "channel": channel,
            "channel_type": "im" if channel.startswith("D") else "channel",
            "user": user,
            "text": text if text.startswith("<@") else escaped(text),
            "ts": self._ts(),
            "client_msg_id": "c",
            "team": TEAM,
            **({"thread_ts": thread} if thread else {}),
            **more,
        }
        self.messages[channel][message["ts"]] = message
        return message

    @property
    def granted(self) -> list[str]:
        scopes: list[str] = self.manifest["oauth_config"]["scopes"]["bot"]
        return scopes

    def _event(self, user: str, event: Json, times: int) -> Json:
        name = "message.im" if event["type"] == "message" else event["type"]
        assert name in self.manifest["settings"]["event_subscriptions"]["bot_events"], name
        assert EVENT_SCOPES_OF_MANY[name] in ("", *self.granted), name
        team = self.teams.get(user, TEAM)
        payload = {
            "token": "old",
            "team_id": team,
            "api_app_id": "A0BALINT",
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{next(self._numbers)}",
            "event_time": int(NOW.timestamp()),
            "authorizations": [{"team_id": team, "user_id": BOT_USER, "is_bot": True}],
        }
        self._deliver_later("events_api", payload, user, times)
        return event

    def _deliver_later(self, kind: str, payload: Json, user: str, times: int) -> Pending:
        pending = Pending(kind, payload, user, times)
        self._pending.append(pending)
        self._news.set()
        return pending

    async def _pump(self) -> None:
        """Each person's in their order: events again and again until they are taken, all else once."""
        async with aiohttp.ClientSession() as session:
            while True:
                if not self._pending or not (self.request_url or self._lines):
                    self._news.clear()
                    await self._news.wait()
                    continue
                heads: dict[str, Pending] = {}
                for each in self._pending:
                    heads.setdefault(each.user, each)
                some = list(heads.values())[:40]
                taken = await asyncio.gather(*(self._deliver(session, each) for each in some))
                for each, ok in zip(some, taken, strict=True):
                    each.times -= ok
                self._pending = [each for each in self._pending if each.times > 0]
                if not all(taken):
                    await asyncio.sleep(RETRY_PAUSE)

    async def _deliver(self, session: aiohttp.ClientSession, pending: Pending) -> bool:
        pending.tries += 1
        answer = await (self._post(session, pending) if self.request_url else self._push(pending))
        if answer is not None:
            pending.answers.append(answer)
        return answer is not None

    async def _post(self, session: aiohttp.ClientSession, pending: Pending) -> Json | None:
        body, content_type = as_body(pending.kind, pending.payload)
        # Signed anew each time: a second later, where one has been taken already.
        headers = {"Content-Type": content_type, **signed(body, at=time.time() + len(pending.answers))}
        if pending.tries > 1:
            headers["X-Slack-Retry-Num"] = str(pending.tries - 1)
        try:
            async with session.post(self.request_url, data=body.encode(), headers=headers) as response:
                answer = await response.read()
                if response.status != 200:
                    return None
                return json.loads(answer) if answer else {}
        except (aiohttp.ClientError, TimeoutError):
            return None

    async def _push(self, pending: Pending) -> Json | None:
        if not self._lines:
            return None
        envelope_id = f"envelope-{next(self._numbers)}"
        self._acks[envelope_id] = asyncio.get_running_loop().create_future()
        envelope = {
            "envelope_id": envelope_id,
            "type": pending.kind,
            "payload": pending.payload,
            "accepts_response_payload": pending.kind != "events_api",
            "retry_attempt": pending.tries - 1,
        }
        line = self._lines[pending.tries % len(self._lines)]
        try:
            await line.send_json(envelope)
            waiting = asyncio.ensure_future(asyncio.shield(self._acks[envelope_id]))
            end = time.monotonic() + ACK_SECONDS
            while not waiting.done() and not line.closed and time.monotonic() < end:
                await asyncio.wait([waiting], timeout=0.02)
            return waiting.result() if waiting.done() else None
        except ConnectionError:
            return None

    async def _line(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPForbidden
        self._tickets.discard(ticket)  # good for one connection
        line = web.WebSocketResponse(heartbeat=5)
        await line.prepare(request)
        self._lines.append(line)
        await line.send_json({"type": "hello", "num_connections": len(self._lines)})
        self._news.set()
        try:
            async for message in line:
                answer = json.loads(message.data)
                if answer.keys() - {"envelope_id", "payload"} or answer["envelope_id"] not in self._acks:
                    self.refused.append(f"acknowledgement {sorted(answer)}")
                    continue
                future = self._acks[answer["envelope_id"]]
                if not future.done():
                    future.set_result(answer.get("payload", {}))
        finally:
            self._lines.remove(line)
        return line

    # The server

    @asynccontextmanager
    async def serving(self, port: int = 0) -> AsyncIterator["SlackApi"]:
        app = web.Application(client_max_size=50 * 1024 * 1024)
        app.router.add_route("*", "/api/{method}", self._call)
        app.router.add_get("/link", self._line)
        app.router.add_post("/upload/{id}", self._upload)
        app.router.add_post("/hooks/{id}", self._hook)
        app.router.add_get("/files-pri/{id}", self._download)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        pump = asyncio.create_task(self._pump())
        try:
            yield self
        finally:
            pump.cancel()
            await asyncio.wait([pump])
            await runner.cleanup()

    async def _call(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        try:
            return await self._answer(request, name)
        except (RefusalError, BlocksError) as refusal:
            code = str(refusal)
            if isinstance(refusal, BlocksError) or code.startswith(("unknown", "invalid_arg")):
                self.refused.append(f"{name}: {code}")
                code = "invalid_blocks"
            return web.json_response({"ok": False, "error": code})

    async def _answer(self, request: web.Request, name: str) -> web.StreamResponse:
        if name not in PARAMETERS:
            raise RefusalError(f"unknown_method {name}")
        team = self._team_of(request, name)
        given = await _parameters(request)
        user = given.get("user_id") or given.get("users") or given.get("channel", "D").replace("D", "U", 1)
        if user in self.teams and self.teams[user] != team:
            raise RefusalError("channel_not_found")  # in another workspace
        if unknown := given.keys() - PARAMETERS[name]:
            raise RefusalError(f"unknown parameters {sorted(unknown)}")
        self.calls.append((name, given))
        if SCOPES.get(name, "") not in ("", *self.granted):
            raise RefusalError("missing_scope")
        fault = self._faults[name].popleft() if self._faults[name] else None
        if fault and fault.cut and not fault.after:
            return _cut(request)
        if fault and not fault.cut:
            return _failed(fault)
        result = self._do(name, given)
        if fault:
            return _cut(request)
        return web.json_response({"ok": True, **result}, headers={"X-OAuth-Scopes": ",".join(self.granted)})

    def _team_of(self, request: web.Request, name: str) -> str:
        shown = request.headers.get("Authorization", "")
        if name == "apps.connections.open":
            if shown != f"Bearer {APP_TOKEN}":
                raise RefusalError("invalid_auth")
            return TEAM
        if name == "oauth.v2.access":
            return ""
        team = self.tokens.get(shown.removeprefix("Bearer "))
        if team is None:
            raise RefusalError("invalid_auth")
        return team

    def _exchange(self, given: Json) -> Json:
        """The code that somebody was sent back with names their workspace."""
        if (given["client_id"], given["client_secret"]) != (CLIENT_ID, CLIENT_SECRET):
            raise RefusalError("bad_client_secret")
        if not given["code"].startswith("code-of-"):
            raise RefusalError("invalid_code")
        team = given["code"].removeprefix("code-of-")
        token = f"xoxb-{team}-{next(self._numbers)}"
        self.tokens[token] = team
        return {"access_token": token, "bot_user_id": BOT_USER, "team": {"id": team, "name": team}}

    def uninstall(self, user: str, team: str) -> None:
        """Somebody takes the app out of their workspace."""
        self._end(user, team, {"type": "app_uninstalled"})

    def revoke(self, user: str, team: str) -> None:
        self._end(user, team, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT_USER]}})

    def _end(self, user: str, team: str, event: Json) -> None:
        self.tokens = {token: other for token, other in self.tokens.items() if other != team}
        self._event(user, event, 1)

    def _do(self, name: str, given: Json) -> Json:
        handlers: dict[str, Callable[[Json], Json]] = {
            "auth.test": lambda _: {"team_id": TEAM, "user_id": BOT_USER, "bot_id": BOT_ID, "team": "Club"},
            "apps.connections.open": self._connection,
            "oauth.v2.access": self._exchange,
            "chat.postMessage": self._post_message,
            "chat.postEphemeral": self._post_ephemeral,
            "chat.update": self._update,
            "conversations.open": self._open,
            "users.info": self._user,
            "views.publish": self._publish,
            "views.open": self._open_view,
            "files.getUploadURLExternal": self._upload_url,
            "files.completeUploadExternal": self._complete_upload,
        }
        return handlers[name](given)

    # What the bot does

    def _connection(self, _given: Json) -> Json:
        ticket = f"ticket{next(self._numbers)}"
        self._tickets.add(ticket)
        return {"url": f"ws{self.url.removeprefix('http')}/link?ticket={ticket}"}

    def _reachable(self, channel: str) -> str:
        if channel.startswith(("U", "W")):
            raise RefusalError("invalid_arg: a person is no channel")
        user = f"U{channel[1:]}"
        if channel.startswith("D") and user in self.gone:
            raise RefusalError(self.gone[user])
        if not channel.startswith("D") and channel not in self.members_of:
            raise RefusalError("channel_not_found")
        return channel

    def _post_message(self, given: Json) -> Json:
        channel = self._reachable(given["channel"])
        check_message(given)
        if self.chat_pace and time.monotonic() - self._sent_at[channel] < 0.9:
            raise RefusalError("ratelimited")
        self._sent_at[channel] = time.monotonic()
        message = self._of_ours(given)
        self.messages[channel][message["ts"]] = message
        if channel.startswith("D"):  # the bot hears itself
            self._event(f"U{channel[1:]}", {**message, "channel_type": "im"}, 1)
        return {"channel": channel, "ts": message["ts"], "message": message}

    def _of_ours(self, given: Json) -> Json:
        return {
            "type": "message",
            "channel": given["channel"],
            "user": BOT_USER,
            "bot_id": BOT_ID,
            "text": given.get("text", ""),
            "blocks": given.get("blocks", []),
            "ts": self._ts(),
            **({"thread_ts": given["thread_ts"]} if "thread_ts" in given else {}),
        }

    def _post_ephemeral(self, given: Json) -> Json:
        self._reachable(given["channel"])
        check_message(given)
        message = {**self._of_ours(given), "is_ephemeral": True, "to": given["user"]}
        self.asides.append(message)
        return {"message_ts": message["ts"]}

    def _update(self, given: Json) -> Json:
        message = self.messages[self._reachable(given["channel"])].get(given["ts"])
        if message is None:
            raise RefusalError("message_not_found")
        if message.get("bot_id") != BOT_ID:
            raise RefusalError("cant_update_message")
        check_message(given)
        before = dict(message)
        message.update(text=given["text"], blocks=given["blocks"])
        if given["channel"].startswith("D"):
            changed = {
                "type": "message",
                "subtype": "message_changed",
                "channel": given["channel"],
                "channel_type": "im",
                "ts": self._ts(),
                "message": message,
                "previous_message": before,
            }
            self._event(f"U{given['channel'][1:]}", changed, 1)
        return {"ts": given["ts"], "channel": given["channel"], "text": given["text"]}

    def _open(self, given: Json) -> Json:
        user = given["users"]
        if self.gone.get(user) == "user_disabled":
            raise RefusalError("user_disabled")
        return {"channel": {"id": direct(user)}}

    def _user(self, given: Json) -> Json:
        user = given["user"]
        return {
            "user": {
                "id": user,
                "name": user.lower(),
                "tz": self.time_zones.get(user, "Europe/London"),
                "profile": {"first_name": user.title(), "real_name": f"{user.title()} Club"},
            }
        }

    def _publish(self, given: Json) -> Json:
        view = _loaded(given["view"])
        check_view(view, "home")
        self.homes[given["user_id"]] = view
        return {"view": view}

    def _open_view(self, given: Json) -> Json:
        state = self._triggers.get(given["trigger_id"])
        if state != "fresh":
            raise RefusalError("exchanged_trigger_id" if state else "invalid_trigger_id")
        self._triggers[given["trigger_id"]] = "exchanged"
        view = _loaded(given["view"])
        check_view(view, "modal")
        self.modals.append({**view, "id": f"V{next(self._numbers)}"})
        return {"view": self.modals[-1]}

    def _upload_url(self, given: Json) -> Json:
        file_id = f"F{next(self._numbers)}"
        self._uploads[file_id] = {
            "name": given["filename"],
            "length": int(given["length"]),
            "alt_txt": given.get("alt_txt", ""),
        }
        return {"file_id": file_id, "upload_url": f"{self.url}/upload/{file_id}"}

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        upload = self._uploads[request.match_info["id"]]
        content = await request.read()
        if len(content) != upload["length"]:
            return web.Response(status=400)
        upload["content"] = content.decode("latin-1")
        return web.Response(text=f"OK - {len(content)}")

    def _complete_upload(self, given: Json) -> Json:
        channel = self._reachable(given["channel_id"])
        files = [{**each, **self._uploads[each["id"]]} for each in _loaded(given["files"])]
        message = self._of_ours({**given, "channel": channel})
        self.messages[channel][message["ts"]] = {**message, "files": files}
        return {"files": files}

    async def _hook(self, request: web.Request) -> web.StreamResponse:
        message = self._hooks.get(f"{self.url}{request.path}")
        given = await request.json()
        if message is None or given.keys() - {"text", "blocks", "replace_original", "delete_original"}:
            return web.Response(status=404)
        check_message(given)
        message.update(text=given["text"], blocks=given["blocks"])
        return web.Response(text="ok")

    def _ts(self) -> str:
        return f"{int(NOW.timestamp())}.{next(self._numbers):06}"

    def _trigger(self) -> str:
        trigger = f"{next(self._numbers)}.1.trigger"
        self._triggers[trigger] = "fresh"
        return trigger


def direct(user: str) -> str:
    """The direct messages between the bot and somebody."""
    return f"D{user[1:]}"


def escaped(text: str) -> str:
    """As Slack sends on what people type."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def as_body(kind: str, payload: Json) -> tuple[str, str]:
    """A payload as it is posted, and its content type."""
    if kind == "events_api":
        return json.dumps(payload), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(form), "application/x-www-form-urlencoded"


def _filled(element: Json, given: str | None) -> Json:
    match element["type"]:
        case "datepicker":
            return {"type": "datepicker", "selected_date": given or element.get("initial_date")}
        case "static_select":
            chosen = next((each for each in element["options"] if each["value"] == given), None)
            return {"type": "static_select", "selected_option": chosen or element.get("initial_option")}
    return {"type": element["type"], "value": given if given is not None else element.get("initial_value")}


async def _parameters(request: web.Request) -> Json:
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        given |= await request.json()
    else:
        given |= {name: str(value) for name, value in (await request.post()).items()}
    return given


def _loaded(written: Any) -> Any:
    return json.loads(written) if isinstance(written, str) else written


def _failed(fault: Fault) -> web.StreamResponse:
    headers = {"Retry-After": str(fault.retry_after)} if fault.retry_after else {}
    if not fault.error:
        return web.Response(status=fault.status, text="<html>oops</html>", content_type="text/html")
    return web.json_response({"ok": False, "error": fault.error}, status=fault.status, headers=headers)


def _cut(request: web.Request) -> web.StreamResponse:
    assert request.transport
    request.transport.abort()
    return web.Response()
