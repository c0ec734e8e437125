"""One payload, by whichever way it came: read, kept, committed, and only then acknowledged."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace
from datetime import datetime
from typing import Any
from weakref import WeakValueDictionary
from zoneinfo import ZoneInfo

from balint.clock import Clock
from balint.messages import Incoming
from balint.people import usable_time_zone
from bot.channels.slack import CHANNEL, log_form, modal, presses, profile
from bot.channels.slack.incoming import Payload, read, to_incoming
from bot.channels.slack.manifest import UNINSTALLED
from bot.channels.slack.payload import (
    Command,
    EventCallback,
    HomeOpened,
    MessageEvent,
    Presses,
    Shortcut,
    Submission,
    User,
    Written,
)
from bot.channels.slack.workspaces import Workspace, Workspaces
from storage import inbox, people
from storage.database import Store

logger = logging.getLogger(__name__)

GRACE_SECONDS = 5.0

Json = dict[str, Any]


class Reception:
    def __init__(self, workspaces: Workspaces, store: Store, clock: Clock) -> None:
        self._workspaces = workspaces
        self._store = store
        self._clock = clock
        self._showing: set[asyncio.Task[None]] = set()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def take_in(self, payload: Any) -> Json:
        """On return it has been committed, and this is what Slack is to be answered. A StorageError: it has
        not, and is to be sent again. What one person says is taken in in the order in which it came.
        """
        parsed = read(payload)
        if parsed is None:
            logger.debug("a payload that cannot be read")
            return {}
        async with self._turns.setdefault(_speaker(parsed), asyncio.Lock()):
            return await self._take(parsed, payload)

    async def _take(self, parsed: Payload, payload: Any) -> Json:
        workspace = await self._workspaces.find(team_of(payload))
        if workspace is None:
            logger.debug("a payload that is not for us")
            return {}
        if isinstance(parsed, EventCallback) and parsed.event.type == UNINSTALLED:
            await self._workspaces.leave(workspace.me.team)
            return {}
        if isinstance(parsed, Submission):
            return await self._take_form(workspace, parsed)
        now = self._clock()
        wanted = log_form.wish(parsed, workspace.me, now)
        if wanted:
            incoming = await log_form.opened(workspace, wanted, await self._local(workspace, wanted.user))
        else:
            incoming = to_incoming(await self._named(workspace, parsed), workspace.me, now)
        if incoming is None:
            return {}
        new = await self._keep(workspace, incoming)
        if new and isinstance(parsed, Presses):
            self._meanwhile(presses.show(workspace, payload))
        return {}

    async def _named(self, workspace: Workspace, parsed: Payload) -> Payload:
        """With the names of those who are mentioned in what somebody writes."""
        match parsed:
            case EventCallback(event=MessageEvent(bot_id=None, user=str()) as event):
                text = await profile.with_names(workspace, event.text)
                return parsed.model_copy(update={"event": event.model_copy(update={"text": text})})
        return parsed

    async def _take_form(self, workspace: Workspace, submission: Submission) -> Json:
        local = await self._local(workspace, submission.user.id)
        match log_form.filled_in(submission, workspace.me, local):
            case Incoming() as incoming:
                await self._keep(workspace, incoming)
                return {}
            case wrong:
                return modal.errors(wrong)

    async def _local(self, workspace: Workspace, user: str) -> datetime:
        """The time by somebody's own clock."""
        async with self._store.begin() as tx:
            person = await people.find_person(tx, CHANNEL, workspace.me.team, user)
        zone = person.time_zone if person else (await profile.look_up(workspace, user)).time_zone
        return self._clock().astimezone(ZoneInfo(usable_time_zone(zone)))

    async def _keep(self, workspace: Workspace, incoming: Incoming) -> bool:
        """Whether it is new."""
        met = await self._introduce(workspace, incoming)
        return await inbox.receive(self._store, met, self._clock())

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


def _speaker(parsed: Payload) -> str:
    match parsed:
        case EventCallback(event=MessageEvent(message=Written(user=str(user)))):
            return user
        case EventCallback(event=MessageEvent(user=str(user)) | HomeOpened(user=user)):
            return user
        case Command(user_id=user) | Presses(user=User(id=user)):
            return user
        case Submission(user=User(id=user)) | Shortcut(user=User(id=user)):
            return user
    return ""


def team_of(payload: Any) -> str:
    """The workspace in which we were spoken to; empty where a payload does not say."""
    match payload:
        case {"authorizations": [{"team_id": str(team)}, *_]} | {"team_id": str(team)}:
            return team
        case {"team": {"id": str(team)}} | {"user": {"team_id": str(team)}}:
            return team
    return ""
