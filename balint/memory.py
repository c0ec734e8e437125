"""What a conversation has to remember between two messages. It is a value in the conversation's row."""

from dataclasses import dataclass, replace

from balint.messages import Button
from balint.pathway.entries import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A log being filled in. `number` counts the drafts of the conversation, `revision` its changes.

    `asking` is the field of the log form whose answer is awaited, `skipped` those that were passed over.
    `replaces` is the number of a saved draft that this one, once saved, stands in for; 0 for none.
    """

    number: int
    sessions: tuple[Session, ...]
    revision: int = 1
    asking: str = ""
    skipped: tuple[str, ...] = ()
    replaces: int = 0

    def changed(self, sessions: tuple[Session, ...], *, asking: str = "") -> "Draft":
        return replace(self, sessions=sessions, revision=self.revision + 1, asking=asking)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """`drafts` is how many there have been, `draft` the open one, `saved` the number of the last one kept.

    `offered` are the buttons of the latest replies; `guidance` the entry last answered, for follow-ups.
    """

    drafts: int = 0
    draft: Draft | None = None
    saved: int = 0
    offered: tuple[Button, ...] = ()
    guidance: str = ""

    def drafting(self, sessions: tuple[Session, ...], *, replaces: int = 0) -> "Memory":
        """With a new draft, in the place of any other."""
        number = self.drafts + 1
        return replace(self, drafts=number, draft=Draft(number=number, sessions=sessions, replaces=replaces))
