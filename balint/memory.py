"""What a conversation has to remember between two messages. It is a value in the conversation's row."""

from dataclasses import dataclass, replace

from balint.messages import Button
from balint.pathway.entries import Session

UNDO_DEPTH = 20  # how many times in a row "undo" steps back


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A log being filled in. `number` counts the drafts of the conversation, `revision` its changes.

    `asking` is the field of the log form whose answer is awaited, `skipped` those that were passed over.
    `replaces` are the entries that this draft, once it is saved, takes the place of.
    """

    number: int
    sessions: tuple[Session, ...]
    revision: int = 1
    asking: str = ""
    skipped: tuple[str, ...] = ()
    replaces: tuple[int, ...] = ()

    def changed(self, sessions: tuple[Session, ...], *, asking: str = "") -> "Draft":
        return replace(self, sessions=sessions, revision=self.revision + 1, asking=asking)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """`drafts` is how many there have been, `draft` the open one, `saved` the numbers of the latest kept.

    A removal counts as a draft that was kept: it can be undone like one. `offered` are the buttons of the
    latest replies; `guidance` the entry last answered, for follow-ups.
    """

    drafts: int = 0
    draft: Draft | None = None
    saved: tuple[int, ...] = ()
    offered: tuple[Button, ...] = ()
    guidance: str = ""

    def drafting(self, sessions: tuple[Session, ...], *, replaces: tuple[int, ...] = ()) -> "Memory":
        """With a new draft, in the place of any other."""
        number = self.drafts + 1
        return replace(self, drafts=number, draft=Draft(number=number, sessions=sessions, replaces=replaces))

    def kept(self, number: int) -> "Memory":
        """With what is saved under that number: undo begins with it. Another draft stays open."""
        still_open = self.draft if self.draft and self.draft.number != number else None
        saved = (*self.saved, number)[-UNDO_DEPTH:]
        return replace(self, drafts=max(self.drafts, number), draft=still_open, saved=saved)

    def undone(self, number: int) -> "Memory":
        return replace(self, saved=tuple(each for each in self.saved if each != number))
