"""One person at one terminal, and the time that their conversation goes by."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from balint.knowledge import Knowledge
from bot.channels.terminal import CHANNEL
from storage.database import Store
from storage.scope import Scope


class ChatClock:
    """The time in a chat: the real one, until it is set; from then on it stands still between moves."""

    def __init__(self, standing: datetime | None) -> None:
        self._standing = standing

    def __call__(self) -> datetime:
        return self._standing or datetime.now(UTC)

    def set(self, moment: datetime) -> None:
        self._standing = moment.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Chat:
    """One person at one terminal. `folder` is where files are put that are handed over."""

    store: Store
    knowledge: Knowledge
    name: str
    clock: ChatClock
    folder: Path

    @property
    def scope(self) -> Scope:
        return Scope(frozenset({CHANNEL}), self.name)
