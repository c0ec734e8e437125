"""One payload, by whichever way it came: read, kept, committed, and only then acknowledged."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any
from weakref import WeakValueDictionary

from balint.clock import Clock
from balint.messages import Incoming
from bot.channels.slack import presses, profile
from bot.channels.slack.incoming import read, to_incoming
from bot.channels.slack.payload import Presses
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
        not, and is to be sent again.
        """
        parsed = read(payload)
        workspace = await self._workspaces.find(team_of(payload)) if parsed else None
        if parsed is None or workspace is None:
            logger.debug("a payload that is not for us")
            return {}
        incoming = to_incoming(payload, workspace.me, self._clock())
        if incoming is None:
            return {}
        new = await self._keep(workspace, incoming)
        if new and isinstance(parsed, Presses):
            self._meanwhile(presses.show(workspace, payload))
        return {}

    async def _keep(self, workspace: Workspace, incoming: Incoming) -> bool:
        """Whether it is new. What one person says is kept in the order in which it came."""
        turn = self._turns.setdefault(incoming.conversation.user, asyncio.Lock())
        async with turn:
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


def team_of(payload: Any) -> str:
    """The workspace in which we were spoken to; empty where a payload does not say."""
    match payload:
        case {"authorizations": [{"team_id": str(team)}, *_]} | {"team_id": str(team)}:
            return team
        case {"team": {"id": str(team)}} | {"user": {"team_id": str(team)}}:
            return team
    return ""
