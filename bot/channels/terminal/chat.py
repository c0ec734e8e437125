"""One person at one terminal, and the time that their conversation goes by."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from balint.files import File
from balint.knowledge import Knowledge
from balint.messages import Incoming, Reply
from bot.channels.files import keep_file
from bot.channels.terminal import CHANNEL
from bot.channels.terminal.files import File as HandedOver
from bot.channels.terminal.files import fetch, hand_over
from storage import files, inbox
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

    async def receive(self, incoming: Incoming) -> None:
        now = self.clock()
        whole = await keep_file(self.store, incoming, fetch, now)
        await inbox.receive(self.store, whole, now)

    async def content_of(self, file: File) -> bytes | None:
        return await files.content(self.store, file)

    async def hand_over(self, reply: Reply) -> tuple[HandedOver, ...]:
        return await hand_over(reply, self.folder, self.content_of)

    @property
    def scope(self) -> Scope:
        return Scope(frozenset({CHANNEL}), self.name)
