"""A Bot API server of our own, over real HTTP, and strict where Telegram is.

What it does not know (a method, a parameter) it refuses, as it does all that Telegram's limits forbid. It can
be told to fail, to repeat itself, and to hold back.
"""

import asyncio
import json
import re
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from tests.cast import NOW
from tests.channels.markup import MarkupError, parse, units

TOKEN = "4711:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"  # noqa: S105 - nobody's
BOT_ID = 4711
USERNAME = "balint_club_bot"
WEBHOOK_PAUSE = 0.05  # seconds; the real one waits for 2, 4, 8 … s
PATIENCE = 30.0

Json = dict[str, Any]


class RefusalError(Exception):
    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


@dataclass
class Fault:
    """What comes of a call: an answer of its own, or a line that is cut, before or `after` it was done. One
    of none of these does no harm.
    """

    code: int = 0
    description: str = "Internal Server Error"
    parameters: dict[str, int] = field(default_factory=dict)
    cut: bool = False
    after: bool = False


TOO_MANY = Fault(429, "Too Many Requests: retry after 1", {"retry_after": 1})
HARMLESS = Fault()
CUT_BEFORE = Fault(cut=True)
CUT_AFTER = Fault(cut=True, after=True)


@dataclass
class Pending:
    """An update that is still to be delivered, so many times."""

    update: Json
    times: int = 1


PARAMETERS = {
    "getMe": set(),
    "getUpdates": {"offset", "limit", "timeout", "allowed_updates"},
    "setWebhook": {"url", "secret_token", "allowed_updates", "max_connections", "drop_pending_updates"},
    "deleteWebhook": {"drop_pending_updates"},
    "getWebhookInfo": set(),
    "setMyCommands": {"commands", "scope", "language_code"},
    "deleteMyCommands": {"scope", "language_code"},
    "sendMessage": {
        "chat_id", "text", "parse_mode", "link_preview_options", "reply_markup", "reply_parameters",
    },
    "sendDocument": {"chat_id", "document", "reply_parameters", "caption", "parse_mode", "reply_markup"},
    "sendPhoto": {"chat_id", "photo", "reply_parameters", "caption", "parse_mode", "reply_markup"},
    "getFile": {"file_id"},
    "sendChatAction": {"chat_id", "action"},
    "editMessageText": {
        "chat_id", "message_id", "text", "parse_mode", "entities", "link_preview_options", "reply_markup",
    },
    "editMessageCaption": {"chat_id", "message_id", "caption", "parse_mode", "reply_markup"},
    "editMessageReplyMarkup": {"chat_id", "message_id", "reply_markup"},
    "deleteMessage": {"chat_id", "message_id"},
    "answerCallbackQuery": {"callback_query_id", "text", "show_alert"},
}  # fmt: skip
METHODS = {name.casefold(): name for name in PARAMETERS}


class BotApi:
    """`messages` of each chat by their ids, as the people in it see them now."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Json]] = []
        self.messages: defaultdict[int, dict[int, Json]] = defaultdict(dict)
        self.opened: set[int] = set()  # private chats in which the bot may speak
        self.blocked: set[int] = set()
        self.left: set[int] = set()  # groups that the bot was removed from
        self.moved: dict[int, int] = {}
        self.menus: dict[int, list[str]] = {}  # commands, by chat; 0: all private chats
        self.webhook = ""
        self.secret = ""
        self.most = 0  # messages that it takes in any second; 0 is any number
        self.too_many = 0  # how many were refused for that
        self.chat_pace = False  # whether one message a second and chat is all that it takes
        self.refused: list[str] = []  # what was wrong in calls of the bot's
        self.answered: list[str] = []  # presses
        self.url = ""
        self._files: dict[str, bytes] = {}  # that people and the bot have sent, by their ids
        self._lately: deque[float] = deque()
        self._sent_at: defaultdict[int, float] = defaultdict(float)
        self._faults: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._pending: list[Pending] = []
        self._queries: set[str] = set()
        self._next_update = 1000
        self._next_message = 1
        self._news = asyncio.Event()
        self._polling = 0

    # What people do

    def hears(self, update: Json, *, times: int = 1) -> Json:
        """An update comes about, and is to be delivered so many times."""
        self._next_update += 1
        update = {"update_id": self._next_update, **update}
        self._pending.append(Pending(update, times))
        self._news.set()
        return update

    def write(
        self, user: int, text: str = "", *, group: int = 0, times: int = 1, at: int = 0, **more: Any
    ) -> Json:
        """Somebody writes a message; `more` are fields of it."""
        message = self._message(group or user, self._user(user), text=text or None, date=at, **more)
        if not group:
            self.opened.add(user)
        self.hears({"message": message}, times=times)
        return message

    def send_picture(self, user: int, content: bytes, caption: str = "") -> None:
        """In two sizes, as Telegram makes them."""
        sizes = [self._keep(b"small", width=90), self._keep(content, width=800)]
        self.write(user, photo=sizes, caption=caption or None)

    def _keep(self, content: bytes, **more: Any) -> Json:
        file_id = f"file{len(self._files)}"
        self._files[file_id] = content
        return {"file_id": file_id, "file_unique_id": file_id, "file_size": len(content), **more}

    def rewrite(self, message: Json, text: str, *, times: int = 1) -> None:
        message = {**message, "text": text, "edit_date": message["date"] + 60}
        self.messages[message["chat"]["id"]][message["message_id"]] = message
        self.hears({"edited_message": message}, times=times)

    def press(self, user: int, message: Json, label: str, *, times: int = 1) -> None:
        """Somebody presses a button of a message that the bot has sent."""
        [data] = [
            button["callback_data"]
            for row in message["reply_markup"]["inline_keyboard"]
            for button in row
            if button["text"] == label
        ]
        self.press_data(user, message, data, times=times)

    def press_data(self, user: int, message: Json, data: str, *, times: int = 1) -> None:
        query = f"q{self._next_update}"
        self._queries.add(query)
        self.hears(
            {
                "callback_query": {
                    "id": query,
                    "from": self._user(user),
                    "message": message,
                    "chat_instance": "1",
                    "data": data,
                }
            },
            times=times,
        )

    def block(self, user: int, *, at: int = 0, times: int = 1) -> None:
        self.blocked.add(user)
        self._membership(user, "kicked", at, times)

    def unblock(self, user: int, *, at: int = 0) -> None:
        self.blocked.discard(user)
        self._membership(user, "member", at, 1)

    def _membership(self, user: int, status: str, at: int, times: int) -> None:
        change = {
            "chat": self._chat(user),
            "from": self._user(user),
            "date": at or int(NOW.timestamp()),
            "old_chat_member": {"status": "member", "user": self._me()},
            "new_chat_member": {"status": status, "user": self._me(), "until_date": 0},
        }
        self.hears({"my_chat_member": change}, times=times)

    def sent_to(self, chat: int) -> list[Json]:
        """What the bot has said in a chat, as it looks now."""
        return [each for each in self.messages[chat].values() if each["from"]["id"] == BOT_ID]

    def fail(self, method: str, *faults: Fault) -> None:
        """What comes of the next calls of a method."""
        self._faults[method] += faults

    @property
    def undelivered(self) -> int:
        return len(self._pending)

    def names(self) -> list[str]:
        return [name for name, _ in self.calls]

    # The server

    @asynccontextmanager
    async def serving(self) -> AsyncIterator["BotApi"]:
        app = web.Application(client_max_size=50 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
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
        name = METHODS.get(request.match_info["method"].casefold(), "")
        try:
            return await self._answer(request, name)
        except RefusalError as refusal:
            if refusal.code == 400 and "not modified" not in refusal.description:
                self.refused.append(f"{name}: {refusal.description}")
            answer = {"ok": False, "error_code": refusal.code, "description": refusal.description}
            if refusal.parameters:
                answer["parameters"] = refusal.parameters
            return web.json_response(answer, status=refusal.code)

    async def _answer(self, request: web.Request, name: str) -> web.StreamResponse:
        if request.match_info["token"] != TOKEN:
            raise RefusalError(401, "Unauthorized")
        if not name:
            raise RefusalError(404, "Not Found: method not found")
        given = await _parameters(request)
        if unknown := given.keys() - PARAMETERS[name]:
            raise RefusalError(400, f"Bad Request: unknown parameters {sorted(unknown)}")
        self.calls.append((name, given))
        fault = self._faults[name].popleft() if self._faults[name] else None
        if fault and fault.cut and not fault.after:
            return _cut(request)
        if fault and fault.code:
            raise RefusalError(fault.code, fault.description, **fault.parameters)
        result = await self._do(name, given)
        return _cut(request) if fault and fault.cut else web.json_response({"ok": True, "result": result})

    async def _do(self, name: str, given: Json) -> Any:
        if name == "getUpdates":
            return await self._get_updates(given)
        handlers: dict[str, Callable[[Json], Any]] = {
            "getMe": lambda _: self._me(),
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": lambda _: self._webhook_info(),
            "setMyCommands": self._set_commands,
            "deleteMyCommands": self._delete_commands,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendPhoto": self._send_photo,
            "getFile": self._get_file,
            "sendChatAction": self._chat_action,
            "editMessageText": self._edit_text,
            "editMessageCaption": self._edit_caption,
            "editMessageReplyMarkup": self._edit_markup,
            "deleteMessage": self._delete_message,
            "answerCallbackQuery": self._answer_query,
        }
        return handlers[name](given)

    # Ways in

    async def _get_updates(self, given: Json) -> list[Json]:
        if self.webhook:
            raise RefusalError(409, "Conflict: can't use getUpdates method while webhook is active")
        if self._polling:
            raise RefusalError(409, "Conflict: terminated by other getUpdates request")
        self._polling += 1
        try:
            self._confirm(int(given.get("offset", 0)))
            allowed = set(given.get("allowed_updates", []))
            end = time.monotonic() + min(float(given.get("timeout", 0)), PATIENCE)
            while not self._pending and time.monotonic() < end:
                self._news.clear()
                try:
                    async with asyncio.timeout(end - time.monotonic()):
                        await self._news.wait()
                except TimeoutError:
                    break
            return [each.update for each in self._pending if allowed & each.update.keys()][:100]
        finally:
            self._polling -= 1

    def _confirm(self, offset: int) -> None:
        """All below the offset has arrived. What is to come more than once stays."""
        for each in self._pending:
            if each.update["update_id"] < offset:
                each.times -= 1
        self._pending = [each for each in self._pending if each.times > 0]

    def _set_webhook(self, given: Json) -> bool:
        secret = given.get("secret_token", "")
        if (
            not given["url"].startswith("http")
            or len(secret) > 256
            or not secret.replace("_", "").replace("-", "").isalnum()
        ):
            raise RefusalError(400, "Bad Request: bad webhook")
        self.webhook, self.secret = given["url"], secret
        self._news.set()
        return True

    def _delete_webhook(self, _given: Json) -> bool:
        self.webhook = ""
        return True

    def _webhook_info(self) -> Json:
        return {
            "url": self.webhook,
            "has_custom_certificate": False,
            "pending_update_count": len(self._pending),
        }

    async def _pump(self) -> None:
        """Deliver to the webhook: each chat in its order, again and again until it is taken."""
        async with aiohttp.ClientSession() as session:
            while True:
                if not self.webhook or not self._pending:
                    self._news.clear()
                    await self._news.wait()
                    continue
                heads: dict[int, Pending] = {}
                for each in self._pending:
                    heads.setdefault(_chat_of(each.update), each)
                some = list(heads.values())[:40]
                taken = await asyncio.gather(*(self._deliver(session, each.update) for each in some))
                for each, ok in zip(some, taken, strict=True):
                    each.times -= ok
                self._pending = [each for each in self._pending if each.times > 0]
                if not all(taken):
                    await asyncio.sleep(WEBHOOK_PAUSE)

    async def _deliver(self, session: aiohttp.ClientSession, update: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret}
        try:
            async with session.post(self.webhook, json=update, headers=headers) as response:
                return 200 <= response.status < 300
        except (aiohttp.ClientError, TimeoutError):
            return False

    # What the bot does

    def _set_commands(self, given: Json) -> bool:
        commands = given["commands"]
        for command in commands:
            named = re.fullmatch(r"[a-z0-9_]{1,32}", command["command"])
            if not named or not 1 <= len(command["description"]) <= 256:
                raise RefusalError(400, "Bad Request: BOT_COMMAND_INVALID")
        if len(commands) > 100:
            raise RefusalError(400, "Bad Request: too many commands")
        self.menus[self._menu_of(given)] = [command["command"] for command in commands]
        return True

    def _delete_commands(self, given: Json) -> bool:
        self.menus.pop(self._menu_of(given), None)
        return True

    def _menu_of(self, given: Json) -> int:
        scope = given["scope"]
        if scope["type"] == "all_private_chats":
            return 0
        if scope["type"] != "chat":
            raise RefusalError(400, "Bad Request: a scope that the bot has no business with")
        return self._reachable(scope)

    def menu(self, user: int) -> list[str]:
        """What somebody is offered in their private chat."""
        return self.menus.get(user, self.menus.get(0, []))

    def _send_message(self, given: Json) -> Json:
        text, entities = _formatted(given)
        return self._sent(given, text=text, entities=entities)

    def _send_document(self, given: Json) -> Json:
        document = self._file(given["document"], 50)
        return self._sent(given, document=document, **_captioned(given))

    def _send_photo(self, given: Json) -> Json:
        photo = self._file(given["photo"], 10)
        if not photo["content"].startswith(("\x89PNG", "\xff\xd8")):
            raise RefusalError(400, "Bad Request: IMAGE_PROCESS_FAILED")
        return self._sent(given, photo=[{**photo, "width": 720, "height": 800}], **_captioned(given))

    def _file(self, given: Json | str, most_megabytes: int) -> Json:
        """What is uploaded, or has been before, with its content for whoever looks."""
        if isinstance(given, str):
            if given not in self._files:
                raise RefusalError(400, "Bad Request: wrong file identifier/HTTP URL specified")
            content = self._files[given]
            return {
                "file_id": given,
                "file_unique_id": given,
                "file_name": "again",
                "content": content.decode("latin-1"),
            }
        content = given["content"].encode("latin-1")
        if not 0 < len(content) <= most_megabytes * 1024 * 1024:
            raise RefusalError(413, "Request Entity Too Large")
        return {**given, **self._keep(content)}

    def _get_file(self, given: Json) -> Json:
        content = self._files.get(given["file_id"])
        if content is None:
            raise RefusalError(400, "Bad Request: invalid file_id")
        if len(content) > 20 * 1024 * 1024:
            raise RefusalError(400, "Bad Request: file is too big")
        file_id = given["file_id"]
        return {
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_size": len(content),
            "file_path": f"photos/{file_id}.jpg",
        }

    async def _download(self, request: web.Request) -> web.StreamResponse:
        found = request.match_info["path"].removeprefix("photos/").removesuffix(".jpg")
        if request.match_info["token"] != TOKEN or found not in self._files:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.Response(body=self._files[found])

    def _sent(self, given: Json, **content: Any) -> Json:
        self._count()
        chat = self._reachable(given)
        if self.chat_pace and time.monotonic() - self._sent_at[chat] < 0.9:
            raise RefusalError(429, "Too Many Requests: retry after 1", retry_after=1)
        self._sent_at[chat] = time.monotonic()
        keyboard = _keyboard(given)
        answered = given.get("reply_parameters", {}).get("message_id")
        if answered and answered in self.messages[chat]:
            content["reply_to_message"] = self.messages[chat][answered]
        return self._message(chat, self._me(), reply_markup=keyboard, **content)

    def _count(self) -> None:
        """One more, in any second of which there may be so many."""
        now = time.monotonic()
        while self._lately and self._lately[0] <= now - 1:
            self._lately.popleft()
        if self.most and len(self._lately) >= self.most:
            self.too_many += 1
            raise RefusalError(429, "Too Many Requests: retry after 1", retry_after=1)
        self._lately.append(now)

    def _reachable(self, given: Json) -> int:
        chat = int(given["chat_id"])
        if chat in self.moved:
            new = self.moved[chat]
            raise RefusalError(
                400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=new
            )
        if chat in self.left:
            raise RefusalError(403, "Forbidden: bot was kicked from the group chat")
        if chat in self.blocked:
            raise RefusalError(403, "Forbidden: bot was blocked by the user")
        if chat > 0 and chat not in self.opened:
            raise RefusalError(403, "Forbidden: bot can't initiate conversation with a user")
        return chat

    def _chat_action(self, given: Json) -> bool:
        self._reachable(given)
        return True

    def _found(self, given: Json, what: str) -> Json:
        message = self.messages[int(given["chat_id"])].get(int(given["message_id"]))
        if message is None:
            raise RefusalError(400, f"Bad Request: message to {what} not found")
        return message

    def _edit_text(self, given: Json) -> Json:
        message = self._found(given, "edit")
        if "text" not in message:
            raise RefusalError(400, "Bad Request: there is no text in the message to edit")
        text, entities = _formatted(given)
        return self._changed(message, text=text, entities=entities, reply_markup=_keyboard(given))

    def _edit_caption(self, given: Json) -> Json:
        changes = _captioned(given)
        return self._changed(self._found(given, "edit"), **changes, reply_markup=_keyboard(given))

    def _edit_markup(self, given: Json) -> Json:
        return self._changed(self._found(given, "edit"), reply_markup=_keyboard(given))

    def _changed(self, message: Json, **content: Any) -> Json:
        if message["from"]["id"] != BOT_ID:
            raise RefusalError(400, "Bad Request: message can't be edited")
        if all(message.get(name) == value for name, value in content.items()):
            raise RefusalError(400, "Bad Request: message is not modified")
        message.update(content)
        for name in [name for name, value in message.items() if value is None]:
            del message[name]
        return message

    def _delete_message(self, given: Json) -> bool:
        message = self._found(given, "delete")
        if message["chat"]["type"] != "private" and message["from"]["id"] != BOT_ID:
            raise RefusalError(400, "Bad Request: message can't be deleted")
        del self.messages[int(given["chat_id"])][int(given["message_id"])]
        return True

    def _answer_query(self, given: Json) -> bool:
        if given["callback_query_id"] not in self._queries:
            raise RefusalError(400, "Bad Request: query is too old and response timeout expired")
        self.answered.append(given["callback_query_id"])
        return True

    # Values

    def _message(self, chat: int, sender: Json, *, date: int = 0, **content: Any) -> Json:
        message_id = self._next_message
        self._next_message += 1
        message = {
            "message_id": message_id,
            "from": sender,
            "chat": self._chat(chat),
            "date": date or int(NOW.timestamp()),
            **{name: value for name, value in content.items() if value is not None},
        }
        self.messages[chat][message_id] = message
        return message

    def _me(self) -> Json:
        return {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": "Balint",
            "username": USERNAME,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
        }

    def _user(self, user: int) -> Json:
        return {"id": user, "is_bot": False, "first_name": f"User{user}", "language_code": "en"}

    def _chat(self, chat: int) -> Json:
        if chat > 0:
            return {"id": chat, "type": "private", "first_name": f"User{chat}"}
        return {"id": chat, "type": "supergroup", "title": "Tuesday group"}


async def _parameters(request: web.Request) -> Json:
    given: Json = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            given[name] = {"file_name": value.filename, "content": value.file.read().decode("latin-1")}
            continue
        try:
            given[name] = (
                json.loads(value) if name not in ("text", "caption", "secret_token", "url") else value
            )
        except ValueError:
            given[name] = value
    for kind in ("document", "photo"):
        file = given.get(kind)
        if isinstance(file, str) and file.startswith("attach://"):
            given[kind] = given.pop(file.removeprefix("attach://"))
    return given


def _cut(request: web.Request) -> web.StreamResponse:
    assert request.transport
    request.transport.abort()
    return web.Response()


def _formatted(given: Json) -> tuple[str, list[Json] | None]:
    text, entities = given.get("text", ""), given.get("entities")
    if given.get("parse_mode") == "HTML":
        try:
            text, entities = parse(text)
        except MarkupError as error:
            raise RefusalError(400, f"Bad Request: {error}") from None
    if not text.strip():
        raise RefusalError(400, "Bad Request: message text is empty")
    if units(text) > 4096:
        raise RefusalError(400, "Bad Request: message is too long")
    for entity in entities or ():
        if entity["offset"] + entity["length"] > units(text):
            raise RefusalError(400, "Bad Request: entity beyond the text")
    return text, entities or None


def _captioned(given: Json) -> Json:
    if not given.get("caption"):
        return {}
    text, entities = _formatted({**given, "text": given["caption"]})
    if units(text) > 1024:
        raise RefusalError(400, "Bad Request: message caption is too long")
    return {"caption": text, "caption_entities": entities}


def _keyboard(given: Json) -> Json | None:
    markup: Json | None = given.get("reply_markup")
    if markup is None:
        return None
    for row in markup["inline_keyboard"]:
        for button in row:
            kinds = button.keys() - {"text"}
            if not button.get("text") or len(kinds) != 1 or not kinds <= {"callback_data", "url"}:
                raise RefusalError(400, "Bad Request: inline keyboard button of no one kind")
            if not 1 <= len(button.get("callback_data", "x").encode()) <= 64:
                raise RefusalError(400, "Bad Request: BUTTON_DATA_INVALID")
    return markup


def _chat_of(update: Json) -> int:
    for found in update.values():
        if isinstance(found, dict):
            chat: int = (found.get("chat") or found.get("message", {}).get("chat", {})).get("id", 0)
            return chat
    return 0
