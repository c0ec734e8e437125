"""The one place where the real parts are joined, but for those of a terminal: see bot/chat.py."""

import asyncio
import logging
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from balint.clock import Clock
from balint.knowledge import Knowledge
from bot import team
from bot.channels.platform import Job, Platform
from bot.own_guidance import knowledge
from bot.settings import SettingError, Settings
from bot.web import Doors, listening
from handlers import dispatch
from scheduler import announcing, delivery
from scheduler.clock import reminding, tidying
from storage import outbox, wake
from storage.database import Store, is_sqlite, opened, read_url
from storage.errors import AlreadyServed, UnreachableDatabase
from storage.scope import Scope
from storage.serving import held

logger = logging.getLogger(__name__)

HOST = "0.0.0.0"  # noqa: S104 - the platforms reach us from outside
DEFAULT_PORT = 8080
Connecting = AbstractAsyncContextManager[Platform]

PAUSE_SECONDS = 2.0  # before what was lost, or is held by another process, is asked for again


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
        if work:
            await team.add_named(store, settings, clock())
        await _serve(settings, store, connecting, clock, web=web, work=work)


def _configured(settings: Settings, store: Store, clock: Clock) -> list[Connecting]:
    """What there are credentials for; a platform's package is loaded only then."""
    connecting: list[Connecting] = []
    if settings.telegram_token:
        from bot.channels.telegram.connect import connected  # noqa: PLC0415

        connecting.append(connected(settings, store, clock))
    if settings.has_slack:
        from bot.channels.slack.connect import connected as slack_connected  # noqa: PLC0415

        connecting.append(slack_connected(settings, store, clock))
    return connecting


@dataclass(frozen=True, slots=True)
class _Serving:
    """What all platforms share. `deep_links` are those of the ones that are connected by now."""

    store: Store
    clock: Clock
    known: Knowledge
    doors: Doors
    deep_links: dict[str, str]
    web: bool
    work: bool


async def _serve(
    settings: Settings, store: Store, connecting: list[Connecting], clock: Clock, *, web: bool, work: bool
) -> None:
    deep_links: dict[str, str] = {}
    shared = _Serving(
        store, clock, knowledge(settings, deep_links), Doors(len(connecting)), deep_links, web, work
    )
    async with asyncio.TaskGroup() as group, AsyncExitStack() as stack:
        if work:
            await stack.enter_async_context(tidying(store, clock))
            if not is_sqlite(store.url):
                group.create_task(_steadily(partial(wake.listen, store.url, store.bells)))
        if web and (settings.public_url or settings.port or not work):
            port = settings.port or DEFAULT_PORT
            await stack.enter_async_context(listening(store, shared.doors, HOST, port))
        for each in connecting:
            group.create_task(_serve_platform(shared, each))
        await asyncio.Event().wait()  # until cancelled


async def _serve_platform(shared: _Serving, connecting: Connecting) -> None:
    """One platform, as soon as it can be reached: another that is down does not hold it up."""
    async with connecting as platform, asyncio.TaskGroup() as group, AsyncExitStack() as stack:
        if platform.deep_link:
            shared.deep_links[platform.channel.name] = platform.deep_link
        if shared.work:
            scope = _scope(platform)
            await stack.enter_async_context(reminding(shared.store, shared.known, scope, shared.clock))
            everyday = (shared.store, shared.known, scope, shared.clock)
            answer = partial(dispatch.run, *everyday)
            announce = partial(announcing.run, *everyday, platform.pace)
            for job in (answer, announce, partial(_deliver, shared, platform, scope)):
                group.create_task(_steadily(job))
        if platform.fetch and shared.work:
            group.create_task(_steadily(partial(_fetch, shared.store, platform)))
        elif not platform.fetch and shared.web:
            group.create_task(platform.prepare())
        shared.doors.open(platform.routes)
        await asyncio.Event().wait()  # until cancelled: the platform stays connected


def _scope(platform: Platform) -> Scope:
    name = platform.channel.name
    return Scope(frozenset({name}), accounts={name: platform.account} if platform.account else {})


async def _deliver(shared: _Serving, platform: Platform, scope: Scope) -> None:
    if is_sqlite(shared.store.url):  # whoever was sending has died: nobody else serves this file
        await outbox.release_lapsed(shared.store, scope, None)
    name = platform.channel.name
    paces = {name: platform.pace}
    await delivery.run(shared.store, {name: platform.channel}, scope, shared.clock, paces)


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
