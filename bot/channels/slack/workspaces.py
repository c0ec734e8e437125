"""The workspaces that we serve: one, by its token, or as many as have installed us."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack import CHANNEL
from bot.channels.slack.calls import Calls
from bot.channels.slack.incoming import Me
from bot.channels.slack.sealing import Seal
from storage import installations
from storage.database import Store
from storage.installations import Installation

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Workspace:
    me: Me
    client: AsyncWebClient


class Workspaces(Protocol):
    async def find(self, team: str) -> Workspace | None:
        """The workspace of that id; None where we are not installed."""

    async def leave(self, team: str) -> None:
        """We have been uninstalled there."""


@dataclass(frozen=True, slots=True)
class OneWorkspace:
    """Whatever comes in with our signature is of this one, whichever workspace its speaker belongs to."""

    workspace: Workspace

    async def find(self, team: str) -> Workspace | None:  # noqa: ARG002 - see above
        return self.workspace

    async def leave(self, team: str) -> None:
        """Its token is the operator's to take away."""


class Installed:
    """As many as have installed us. What stands in the database holds, whichever process wrote it."""

    def __init__(self, store: Store, calls: Calls, seal: Seal) -> None:
        self._store = store
        self._calls = calls
        self._seal = seal
        self._known: dict[Installation, Workspace] = {}

    async def find(self, team: str) -> Workspace | None:
        async with self._store.begin() as tx:
            found = await installations.find(tx, CHANNEL, team)
        if found is None:
            return None
        if found not in self._known:
            token = self._seal.open(found.sealed_token)
            if token is None:
                logger.error("workspace %s: no key in BALINT_SECRET_KEY opens its token", team)
                return None
            self._known[found] = Workspace(Me(found.account, found.bot_user), self._calls.client(token))
        return self._known[found]

    async def join(self, me: Me, token: str, now: datetime) -> None:
        sealed = Installation(CHANNEL, me.team, me.user, self._seal.close(token))
        async with self._store.begin() as tx:
            await installations.keep(tx, sealed, now)

    async def leave(self, team: str) -> None:
        async with self._store.begin() as tx:
            await installations.remove(tx, CHANNEL, team)

    async def seal_anew(self, now: datetime) -> None:
        """What an older key has sealed, by the first."""
        async with self._store.begin() as tx:
            for each in await installations.all_of(tx, CHANNEL):
                token = self._seal.open(each.sealed_token)
                if token is not None and not self._seal.is_new(each.sealed_token):
                    await installations.keep(tx, replace(each, sealed_token=self._seal.close(token)), now)
