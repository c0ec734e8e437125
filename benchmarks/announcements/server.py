"""A Bot API that does nothing but count, strictly.

`python -m benchmarks.announcements.server LIMIT CHAT_LIMIT` refuses with 429 what is more than LIMIT messages
in any second, or comes sooner after another one in its chat than CHAT_LIMIT a second. All that is sent or
edited counts, when it arrives. It is a process of its own, so that who is measured does not slow it down, and
speaks as little HTTP as its clients need.

It says its port on a line, and answers lines: "write" makes a person begin to write to the bot, anew when
they have been answered; "progress" is answered with how many have been told, and how many seconds ago the
last of them; "figures" with all that was counted.
"""

import asyncio
import json
import re
import sys
from collections import Counter, defaultdict, deque
from itertools import pairwise
from time import monotonic
from typing import cast
from urllib.parse import parse_qs

TOKEN = "4711:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"  # noqa: S105 - nobody's
BOT_ID = 4711
WRITER = 900_001
QUESTION = "help"
BETWEEN_QUESTIONS = 0.7  # seconds after an answer
NEWS = "News no. 4711"  # what the announcement begins with, and nothing else
LONG_POLL = 10.0

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_ASKED = re.compile(rb"(?:POST|GET) /bot[^/]*/(\w+)")


class Counts:
    """What has arrived."""

    def __init__(self, limit: float, chat_limit: float) -> None:
        self.limit = limit
        self.chat_pause = 1 / chat_limit
        self.taken: list[float] = []  # moments, of all that was not refused
        self.arrived: list[float] = []  # of these, the news
        self.over = 0
        self.over_in_chat = 0
        self.news: Counter[str] = Counter()
        self.answers: list[float] = []  # seconds
        self.asked_at: float | None = None
        self._last: deque[float] = deque()
        self._chats: defaultdict[str, float] = defaultdict(float)

    def take(self, chat: str, text: str) -> bool:
        """Whether a message that has arrived is within the limits. One that is refused counts no further."""
        now = monotonic()
        while self._last and self._last[0] <= now - 1:
            self._last.popleft()
        if len(self._last) >= self.limit:
            self.over += 1
            return False
        if now - self._chats[chat] < self.chat_pause:
            self.over_in_chat += 1
            return False
        self._last.append(now)
        self.taken.append(now)
        self._chats[chat] = now
        if NEWS in text:
            self.arrived.append(now)
            self.news[chat] += 1
        elif chat == str(WRITER) and self.asked_at is not None:
            self.answers.append(now - self.asked_at)
            self.asked_at = None
        return True

    def progress(self) -> tuple[int, float]:
        return len(self.news), monotonic() - self.arrived[-1] if self.arrived else 0.0

    def figures(self) -> dict[str, object]:
        arrived = self.arrived
        seconds = arrived[-1] - arrived[0] if len(arrived) > 1 else 0.0
        return {
            "sent": len(arrived),
            "taken": sum(1 for moment in self.taken if arrived and arrived[0] <= moment <= arrived[-1]),
            "seconds": seconds,
            "over": self.over,
            "over_in_chat": self.over_in_chat,
            "twice": sum(1 for number in self.news.values() if number > 1),
            "chats": sorted(self.news),
            "answers": self.answers,
            "longest_gap": max((b - a for a, b in pairwise(arrived)), default=0.0),
        }


class Api:
    def __init__(self, counts: Counts) -> None:
        self.counts = counts
        self._updates: list[dict[str, object]] = []
        self._next = 1
        self._news = asyncio.Event()

    def write(self) -> None:
        """Somebody writes to the bot."""
        self._next += 1
        person = {"id": WRITER, "is_bot": False, "first_name": "Wanda"}
        message = {
            "message_id": self._next,
            "date": 1_800_000_000,
            "chat": {"id": WRITER, "type": "private", "first_name": "Wanda"},
            "from": person,
            "text": QUESTION,
        }
        self._updates.append({"update_id": self._next, "message": message})
        self.counts.asked_at = monotonic()
        self._news.set()

    async def keep_writing(self) -> None:
        while True:
            self.write()
            while self.counts.asked_at is not None:  # noqa: ASYNC110 - nothing to wait for but the time
                await asyncio.sleep(0.01)
            await asyncio.sleep(BETWEEN_QUESTIONS)

    async def answer(self, method: str, given: dict[str, list[str]]) -> tuple[int, object]:
        if method == "getme":
            me = {"id": BOT_ID, "is_bot": True, "first_name": "Balint", "username": "balint_club_bot"}
            return 200, {"ok": True, "result": me}
        if method == "getupdates":
            return 200, {"ok": True, "result": await self._get_updates(int(given.get("offset", ["0"])[0]))}
        if method.startswith(("send", "edit")):
            return self._send(given)
        return 200, {"ok": True, "result": True}

    def _send(self, given: dict[str, list[str]]) -> tuple[int, object]:
        chat = given["chat_id"][0]
        if not self.counts.take(chat, given["text"][0]):
            return 429, {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests: retry after 1",
                "parameters": {"retry_after": 1},
            }
        self._next += 1
        where = {"id": int(chat), "type": "private"}
        message = {"message_id": self._next, "date": 1_800_000_000, "chat": where, "text": "."}
        return 200, {"ok": True, "result": message}

    async def _get_updates(self, offset: int) -> list[dict[str, object]]:
        self._updates = [each for each in self._updates if int(str(each["update_id"])) >= offset]
        if not self._updates:
            self._news.clear()
            try:
                async with asyncio.timeout(LONG_POLL):
                    await self._news.wait()
            except TimeoutError:
                pass
        return self._updates


class Connection(asyncio.Protocol):
    """One request after another, each with its body."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._unread = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._unread += data
        head, blank, rest = self._unread.partition(b"\r\n\r\n")
        found = _LENGTH.search(head)
        length = int(found[1]) if found else 0
        if not blank or len(rest) < length:
            return
        self._unread = rest[length:]
        asked = _ASKED.match(head)
        if asked is None or self._transport is None:
            return
        given = parse_qs(rest[:length].decode())
        task = asyncio.ensure_future(self._api.answer(asked[1].decode().lower(), given))
        task.add_done_callback(self._reply)

    def _reply(self, task: "asyncio.Future[tuple[int, object]]") -> None:
        if task.cancelled():  # the end
            return
        status, answer = task.result()
        body = json.dumps(answer).encode()
        head = (
            f"HTTP/1.1 {status} Said\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        if self._transport and not self._transport.is_closing():
            self._transport.write(head.encode() + body)


async def serve(limit: float, chat_limit: float) -> None:
    counts = Counts(limit, chat_limit)
    api = Api(counts)
    server = await asyncio.get_running_loop().create_server(lambda: Connection(api), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    writing: asyncio.Task[None] | None = None
    while line := await asyncio.to_thread(sys.stdin.readline):
        if line.strip() == "write":
            writing = asyncio.create_task(api.keep_writing())
        else:
            said = counts.progress() if line.strip() == "progress" else counts.figures()
            print(json.dumps(said), flush=True)
    if writing:
        writing.cancel()


if __name__ == "__main__":
    asyncio.run(serve(float(sys.argv[1]), float(sys.argv[2])))
