"""What a messaging platform contributes to the program: how it is spoken to, and how it is heard."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from scheduler.channel import Channel
from storage.pace import Pace

Job = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Platform:
    """One bot on one platform, connected.

    `account` is None where it speaks for many (Slack teams). It is heard either over HTTP (`routes`), or by
    what it keeps open itself (`fetch`), which one process does at a time. `prepare` is done once at the start
    by whoever hears it; like `fetch` it sees to its platform's failures itself. `deep_link` begins an address
    that opens a chat with the bot and tells it what the address ends with.
    """

    channel: Channel
    account: str | None
    pace: Pace
    prepare: Job
    routes: tuple[web.RouteDef, ...] = ()
    fetch: Job | None = None
    deep_link: str = ""
