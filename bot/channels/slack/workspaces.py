"""The workspaces that we serve: one, by its token, or as many as have installed us."""

from dataclasses import dataclass
from typing import Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.incoming import Me


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
