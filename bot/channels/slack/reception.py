"""What Bolt has sorted out: read, kept, committed, and only then acknowledged."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from slack_bolt.async_app import AsyncAck

from balint.clock import Clock
from balint.messages import Incoming
from balint.people import usable_time_zone
from bot.channels.files import keep_file
from bot.channels.slack import CHANNEL, log_form, presses, profile
from bot.channels.slack.calls import Calls
from bot.channels.slack.incoming import to_incoming
from bot.channels.slack.payload import Command, EventCallback, MessageEvent, Presses, Shortcut, Submission
from bot.channels.slack.workspaces import Workspace
from storage import inbox, people
from storage.database import Store

logger = logging.getLogger(__name__)

GRACE_SECONDS = 5.0


class Reception:
    """Bolt's listeners, which are given what they name: the `workspace`, and the payload as it was `parsed`.

    A StorageError: it has not been kept.
    """

    def __init__(self, store: Store, calls: Calls, clock: Clock) -> None:
        self._store = store
        self._calls = calls
        self._clock = clock
        self._showing: set[asyncio.Task[None]] = set()

    async def hear(self, workspace: Workspace, parsed: EventCallback) -> None:
        """What somebody writes, or looks at. Bolt acknowledges events itself."""
        match parsed.event:
            case MessageEvent(bot_id=None, user=str()) as event:
                named = await profile.with_names(workspace, event.text)
                event = event.model_copy(update={"text": named})
                parsed = parsed.model_copy(update={"event": event})
        await self._keep(workspace, to_incoming(parsed, workspace.me, self._clock()))

    async def keep_unread(self, workspace: Workspace, body: dict[str, Any]) -> None:
        """What is not as it should be, if it can be told who wrote it to us."""
        logger.warning("a payload that cannot be read")
        await self._keep(workspace, to_incoming(body, workspace.me, self._clock()))

    async def take_command(self, workspace: Workspace, parsed: Command, ack: AsyncAck) -> None:
        if log_form.wish(parsed, workspace.me, self._clock()):
            return await self.open_form(workspace, parsed, ack)
        await self._keep(workspace, to_incoming(parsed, workspace.me, self._clock()))
        await ack()
        return None

    async def open_form(
        self, workspace: Workspace, parsed: Command | Presses | Shortcut, ack: AsyncAck
    ) -> None:
        if wanted := log_form.wish(parsed, workspace.me, self._clock()):
            local = await self._local(workspace, wanted.user)
            await self._keep(workspace, await log_form.opened(workspace, wanted, local))
        await ack()

    async def take_press(
        self, workspace: Workspace, parsed: Presses, body: dict[str, Any], ack: AsyncAck
    ) -> None:
        if await self._keep(workspace, to_incoming(parsed, workspace.me, self._clock())):
            self._meanwhile(presses.show(workspace, body))
        await ack()

    async def take_form(self, workspace: Workspace, parsed: Submission, ack: AsyncAck) -> None:
        local = await self._local(workspace, parsed.user.id)
        match log_form.filled_in(parsed, workspace.me, local):
            case Incoming() as incoming:
                await self._keep(workspace, incoming)
                await ack()
            case wrong:
                await ack(response_action="errors", errors=wrong)

    async def _local(self, workspace: Workspace, user: str) -> datetime:
        """The time by somebody's own clock."""
        async with self._store.begin() as tx:
            person = await people.find_person(tx, CHANNEL, workspace.me.team, user)
        zone = person.time_zone if person else (await profile.look_up(workspace, user)).time_zone
        return self._clock().astimezone(ZoneInfo(usable_time_zone(zone)))

    async def _keep(self, workspace: Workspace, incoming: Incoming | None) -> bool:
        """Whether it is something to us, and new."""
        if incoming is None:
            return False
        met = await self._introduce(workspace, incoming)
        whole = await keep_file(self._store, met, partial(self._calls.fetch, workspace.client), self._clock())
        return await inbox.receive(self._store, whole, self._clock())

    async def _introduce(self, workspace: Workspace, incoming: Incoming) -> Incoming:
        """At first contact: with their name and time zone."""
        key = incoming.conversation
        async with self._store.begin() as tx:
            known = await people.find_address(tx, key)
        if known:
            return incoming
        found = await profile.look_up(workspace, key.user)
        return replace(incoming, display_name=found.name, time_zone=found.time_zone)

    def _meanwhile(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._showing.add(task)
        task.add_done_callback(self._showing.discard)

    async def close(self) -> None:
        if self._showing:
            await asyncio.wait(self._showing, timeout=GRACE_SECONDS)
