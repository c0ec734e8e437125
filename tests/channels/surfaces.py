"""The surfaces on which people meet the assistant, each behind the same few gestures.

A new channel joins the contract suite with one class here and its name in `conftest.py`.
"""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from storage.database import Store
from tests.cast import until
from tests.channels.blocks import labels_of, text_of
from tests.channels.bot_api import BotApi
from tests.channels.program import is_quiet
from tests.channels.slack_api import SlackApi
from tests.cli.program import Talk


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Heard:
    """One message of the assistant's, as its reader sees it."""

    text: str
    labels: tuple[str, ...] = ()
    files: tuple[File, ...] = ()


class Surface(Protocol):
    """Anna, in her private chat. Each gesture returns what she is told in answer."""

    @property
    def channel(self) -> str: ...

    async def says(self, text: str) -> list[Heard]: ...

    async def says_again(self, text: str, times: int) -> list[Heard]:
        """The platform delivers one message so many times."""

    async def presses(self, label: str) -> list[Heard]:
        """A button of the latest message that has one of that label, even if it was pressed before."""

    async def hears(self) -> list[Heard]:
        """What has been said to her meanwhile."""


class Telegram:
    channel = "telegram"

    def __init__(self, api: BotApi, store: Store, user: int = 5001) -> None:
        self.api = api
        self.user = user
        self._store = store
        self._read: set[int] = set()
        self._offered: list[dict[str, Any]] = []  # messages as they were before a button was pressed

    async def says(self, text: str) -> list[Heard]:
        return await self.says_again(text, 1)

    async def says_again(self, text: str, times: int) -> list[Heard]:
        self.api.write(self.user, text, times=times)
        return await self.hears()

    async def presses(self, label: str) -> list[Heard]:
        message = next(each for each in reversed(self._offered) if label in _labels(each))
        self.api.press(self.user, message, label)
        return await self.hears()

    async def hears(self) -> list[Heard]:
        await until(self._delivered)
        await is_quiet(self._store)
        new = [each for each in self.api.sent_to(self.user) if each["message_id"] not in self._read]
        self._read |= {each["message_id"] for each in new}
        self._offered += [{**each} for each in new if _labels(each)]
        return [_heard(each) for each in new]

    async def _delivered(self) -> bool:
        return self.api.undelivered == 0


class Slack:
    channel = "slack"

    def __init__(self, api: SlackApi, store: Store, user: str = "UANNA") -> None:
        self.api = api
        self.user = user
        self._store = store
        self._read: set[str] = set()
        self._offered: list[dict[str, Any]] = []  # messages as they were before a button was pressed

    async def says(self, text: str) -> list[Heard]:
        return await self.says_again(text, 1)

    async def says_again(self, text: str, times: int) -> list[Heard]:
        self.api.write(self.user, text, times=times)
        return await self.hears()

    async def presses(self, label: str) -> list[Heard]:
        message = next(each for each in reversed(self._offered) if label in labels_of(each["blocks"]))
        self.api.press(self.user, message, label)
        return await self.hears()

    async def hears(self) -> list[Heard]:
        await self.settles()
        new = [each for each in self.api.sent_to(self.user) if each["ts"] not in self._read]
        self._read |= {each["ts"] for each in new}
        self._offered += [{**each} for each in new if labels_of(each["blocks"])]
        return [_shown(each) for each in new]

    async def settles(self) -> None:
        """Until everything that people have done has arrived, and has been answered."""
        await until(self._delivered)
        await is_quiet(self._store)
        await until(self._delivered)  # what the bot has heard of itself

    async def _delivered(self) -> bool:
        return self.api.undelivered == 0


def _shown(message: dict[str, Any]) -> Heard:
    files = tuple(File(each["name"], each["content"].encode("latin-1")) for each in message.get("files", ()))
    return Heard(text_of(message["blocks"]), labels_of(message["blocks"]), files)


def _heard(message: dict[str, Any]) -> Heard:
    sent = [*message.get("photo", ()), *([message["document"]] if "document" in message else [])]
    files = tuple(File(each["file_name"], each["content"].encode("latin-1")) for each in sent)
    return Heard(message.get("text", "") or message.get("caption", ""), _labels(message), files)


def _labels(message: dict[str, Any]) -> tuple[str, ...]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return tuple(button["text"] for row in rows for button in row)


class Terminal:
    channel = "terminal"

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._presses: dict[str, str] = {}
        self._number = 0

    async def says(self, text: str) -> list[Heard]:
        return await self._line({"text": text})

    async def says_again(self, text: str, times: int) -> list[Heard]:
        self._number += 1
        line = {"text": text, "id": f"line {self._number}"}
        return [heard for _ in range(times) for heard in await self._line(line)]

    async def presses(self, label: str) -> list[Heard]:
        return await self._line({"press": self._presses[label]})

    async def hears(self) -> list[Heard]:
        return await self._line({"text": "thanks"})

    async def _line(self, line: dict[str, str]) -> list[Heard]:
        replies = await asyncio.to_thread(self._talk.say, line)
        self._presses |= {each["label"]: each["press"] for reply in replies for each in reply["buttons"]}
        return [_printed(reply) for reply in replies]


def _printed(reply: dict[str, Any]) -> Heard:
    text = "\n\n".join([reply["text"], *(f"Source: {each['title']}" for each in reply["sources"])])
    files = (File(each["name"], Path(each["path"]).read_bytes()) for each in reply["files"])
    return Heard(text, tuple(each["label"] for each in reply["buttons"]), tuple(files))
