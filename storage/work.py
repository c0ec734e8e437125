"""The unit of work that a handler is given: one person, one conversation, one transaction."""

from dataclasses import dataclass
from datetime import date, datetime

from balint.knowledge import Knowledge
from balint.memory import Draft, Memory
from balint.pathway.entries import Entry
from balint.people import Person
from storage import entries
from storage.database import Transaction
from storage.entries import DraftKey
from storage.inbox import Mail


@dataclass(slots=True)
class Work:
    """What a handler may see and change. `person` and `memory` are written back when it is done.

    `said_at` is when the person wrote, in their own time zone; `now` is when we got round to it, in UTC.
    """

    tx: Transaction
    mail: Mail
    knowledge: Knowledge
    person: Person
    memory: Memory
    said_at: datetime
    now: datetime

    @property
    def today(self) -> date:
        """The speaker's day when they wrote."""
        return self.said_at.date()

    async def entries(self) -> tuple[Entry, ...]:
        return await entries.of_person(self.tx, self.person.id)

    async def saved(self, draft: int) -> tuple[Entry, ...]:
        """What stands of what was saved from a draft of this conversation."""
        return await entries.of_draft(self.tx, self._key(draft))

    async def replaced(self, draft: int) -> tuple[Entry, ...]:
        """What a draft of this conversation took the place of, or removed."""
        return await entries.removed_by(self.tx, self._key(draft))

    async def save(self, draft: Draft) -> None:
        """Keep what a draft holds, in the place of what it replaces."""
        await entries.remove(self.tx, self._key(draft.number), draft.replaces, self.now)
        await entries.save(self.tx, self._key(draft.number), draft.sessions, self.now)

    async def take_back(self, draft: int) -> None:
        await entries.take_back(self.tx, self._key(draft))

    def _key(self, draft: int) -> DraftKey:
        return DraftKey(self.person.id, self.mail.conversation_id, draft)
