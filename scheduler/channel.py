"""What delivery needs of a channel, and the one way in which sending may fail."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from balint.files import File
from storage.outbox import Parcel

ContentOf = Callable[[File], Awaitable[bytes | None]]  # None where it is kept no more


class TransportError(Exception):
    """A message did not go out.

    `permanent`: no use in trying again. `blocked`: nobody can be reached at that address any more.
    `ambiguous`: it may have gone out. `retry_after`: seconds the platform asks us to wait, with all of that
    account. `moved_to`: the chat has another id now.
    """

    def __init__(
        self,
        message: str,
        *,
        permanent: bool = False,
        blocked: bool = False,
        ambiguous: bool = False,
        retry_after: float | None = None,
        moved_to: str = "",
    ) -> None:
        super().__init__(message)
        self.permanent = permanent
        self.blocked = blocked
        self.ambiguous = ambiguous
        self.retry_after = retry_after
        self.moved_to = moved_to


class Channel(Protocol):
    @property
    def name(self) -> str: ...

    async def send(self, parcel: Parcel, at: datetime) -> str:
        """Hand one message to the platform; returns the platform's id for it, or raises TransportError."""
