"""The one place where the real parts are joined."""

import asyncio
import logging
import sys
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from datetime import UTC, datetime
from functools import partial

from balint.clock import Clock
from balint.knowledge import Knowledge
from bot.channels.platform import Job, Platform
from bot.channels.terminal import scripted
from bot.channels.terminal.chat import Chat, ChatClock
from bot.own_guidance import knowledge
from bot.settings import SettingError, Settings, exports_folder
from bot.web import listening
from handlers import dispatch
from scheduler import delivery
from scheduler.clock import ticking
from storage import outbox, wake
from storage.database import Store, is_sqlite, opened, read_url
from storage.errors import AlreadyServed, UnreachableDatabase
from storage.scope import Scope
from storage.serving import held

logger = logging.getLogger(__name__)

HOST = "0.0.0.0"  # noqa: S104 - the platforms reach us from outside
DEFAULT_PORT = 8080
PAUSE_SECONDS = 2.0  # before what was lost, or is held by another process, is asked for again


async def chat(settings: Settings, name: str, now: datetime | None, *, as_lines_of_json: bool) -> None:
    """A conversation with one person in the terminal, on a database that nobody else serves meanwhile."""
    async with opened(settings.database_url) as store, held(store, f"terminal {name}"):
        talk = Chat(store, knowledge(settings), name, ChatClock(now), exports_folder())
        if sys.stdin and sys.stdin.isatty() and not as_lines_of_json:
            from bot.channels.terminal import live  # noqa: PLC0415 - a pipe need not wait for a terminal's tools

            await live.converse(talk)
        else:
            await scripted.converse(talk, as_lines_of_json=as_lines_of_json)


def _now() -> datetime:
    return datetime.now(UTC)


async def serve(settings: Settings, *, web: bool, work: bool, clock: Clock = _now) -> None:
    """Serve the platforms that are set up, until cancelled: what comes in over HTTP, or the work, or both."""
    if is_sqlite(read_url(settings.database_url)) and not (web and work):
        raise SettingError(
            "Several processes need PostgreSQL. Set BALINT_DATABASE_URL to one, or run everything in one "
            "process: balint run."
        )
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(opened(settings.database_url))
        if is_sqlite(store.url):
            await stack.enter_async_context(held(store, "serving"))
        connecting = _configured(settings, store, clock)
        if not connecting:
            raise SettingError(
                "No platform is set up. Set BALINT_TELEGRAM_TOKEN or BALINT_SLACK_BOT_TOKEN; "
                "docs/telegram.md and docs/slack.md say how to get one."
            )
        platforms = [await stack.enter_async_context(each) for each in connecting]
        await _serve(settings, store, platforms, clock, web=web, work=work)


def _configured(
    settings: Settings, store: Store, clock: Clock
) -> list[AbstractAsyncContextManager[Platform]]:
    """What there are credentials for; a platform's package is loaded only then."""
    connecting: list[AbstractAsyncContextManager[Platform]] = []
    if settings.telegram_token:
        from bot.channels.telegram.connect import connected  # noqa: PLC0415

        connecting.append(connected(settings, store, clock))
    if settings.has_slack:
        from bot.channels.slack.connect import connected as slack_connected  # noqa: PLC0415

        connecting.append(slack_connected(settings, store, clock))
    return connecting


async def _serve(
    settings: Settings, store: Store, platforms: list[Platform], clock: Clock, *, web: bool, work: bool
) -> None:
    known, scope = knowledge(settings), _scope(platforms)
    async with asyncio.TaskGroup() as group:
        if work:
            for job in _work(store, platforms, clock, known, scope):
                group.create_task(_steadily(job))
        for platform in platforms:
            if platform.fetch and work:
                group.create_task(_steadily(partial(_fetch, store, platform)))
            elif not platform.fetch and web:
                group.create_task(platform.prepare())
        async with AsyncExitStack() as stack:
            if work:
                await stack.enter_async_context(ticking(store, known, scope, clock))
            routes = [route for platform in platforms for route in platform.routes]
            if web and (routes or settings.port or not work):
                await stack.enter_async_context(listening(store, routes, HOST, settings.port or DEFAULT_PORT))
            await asyncio.Event().wait()  # until cancelled


def _scope(platforms: list[Platform]) -> Scope:
    accounts = {platform.channel.name: platform.account for platform in platforms if platform.account}
    return Scope(frozenset(platform.channel.name for platform in platforms), accounts=accounts)


def _work(store: Store, platforms: list[Platform], clock: Clock, known: Knowledge, scope: Scope) -> list[Job]:
    channels = {platform.channel.name: platform.channel for platform in platforms}
    paces = {platform.channel.name: platform.pace for platform in platforms}

    async def deliver() -> None:
        if is_sqlite(store.url):  # whoever was sending has died: nobody else serves this file
            await outbox.release_lapsed(store, scope, None)
        await delivery.run(store, channels, scope, clock, paces)

    jobs: list[Job] = [
        partial(dispatch.run, store, known, scope, clock),
        deliver,
    ]
    if not is_sqlite(store.url):
        jobs.append(partial(wake.listen, store.url, store.bells))
    return jobs


async def _fetch(store: Store, platform: Platform) -> None:
    """Fetch what is said on a platform, unless another process does: then stand by to take over."""
    if platform.fetch is None:
        return
    if is_sqlite(store.url):
        await platform.prepare()
        await platform.fetch()
        return
    while True:
        try:
            async with held(store, f"fetching {platform.channel.name} {platform.account}"):
                await platform.prepare()
                await platform.fetch()
        except AlreadyServed:
            await asyncio.sleep(PAUSE_SECONDS)


async def _steadily(work: Job) -> None:
    """Go on when the database is back: a server that is restarted is no reason to end."""
    while True:
        try:
            return await work()
        except UnreachableDatabase:
            logger.warning("the database cannot be reached; again in %.0f s", PAUSE_SECONDS)
            await asyncio.sleep(PAUSE_SECONDS)
