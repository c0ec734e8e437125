"""The workspaces that we serve: one, by its token, or as many as have installed us."""

import logging
from dataclasses import dataclass, replace
from typing import Protocol

from slack_bolt.error import BoltError
from slack_sdk.oauth.installation_store import models as oauth
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.web.async_client import AsyncWebClient

from balint.clock import Clock
from bot.channels.slack import CHANNEL
from bot.channels.slack.calls import Calls
from bot.channels.slack.incoming import Me
from bot.channels.slack.sealing import Seal
from storage import installations, people
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


@dataclass(frozen=True, slots=True)
class OneWorkspace:
    """Whatever comes in with our signature is of this one, whichever workspace its speaker belongs to."""

    workspace: Workspace

    async def find(self, team: str) -> Workspace | None:  # noqa: ARG002 - see above
        return self.workspace


class Installed(AsyncInstallationStore):
    """As many as have installed us. What stands in the database holds, whichever process wrote it.

    For Bolt it is where an installation is kept, and taken away when it has ended.
    """

    def __init__(self, store: Store, calls: Calls, seal: Seal, clock: Clock) -> None:
        self._store = store
        self._calls = calls
        self._seal = seal
        self._clock = clock
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

    async def async_save(self, installation: oauth.Installation) -> None:
        """BoltError if it is not of one workspace."""
        match installation:
            case oauth.Installation(team_id=str(team), bot_user_id=str(user), bot_token=str(token)):
                sealed = Installation(CHANNEL, team, user, self._seal.close(token))
                async with self._store.begin() as tx:
                    await installations.keep(tx, sealed, self._clock())
            case _:
                raise BoltError("not of one workspace")

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:  # noqa: ARG002
        """Its token has been revoked, or we have been uninstalled there: nobody there can be written to."""
        async with self._store.begin() as tx:
            await installations.remove(tx, CHANNEL, team_id or "")
            await people.close_account(tx, CHANNEL, team_id or "")
        logger.info("no longer installed in workspace %s", team_id)

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        """Of one person's own token: we keep none."""

    async def seal_anew(self) -> None:
        """What an older key has sealed, by the first."""
        async with self._store.begin() as tx:
            for each in await installations.all_of(tx, CHANNEL):
                token = self._seal.open(each.sealed_token)
                if token is not None and not self._seal.is_new(each.sealed_token):
                    anew = replace(each, sealed_token=self._seal.close(token))
                    await installations.keep(tx, anew, self._clock())
