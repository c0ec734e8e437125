"""Where on Slack something is said: a conversation, perhaps in a thread of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """`channel` may be a person's id: then it is our direct messages with them."""

    channel: str
    thread: str = ""

    def __str__(self) -> str:
        return f"{self.channel}/{self.thread}" if self.thread else self.channel

    @classmethod
    def read(cls, written: str) -> "Place":
        channel, _, thread = written.partition("/")
        return cls(channel, thread)

    @property
    def is_person(self) -> bool:
        return self.channel.startswith(("U", "W"))

    @property
    def is_direct(self) -> bool:
        """Nobody else reads there."""
        return self.is_person or self.channel.startswith("D")
