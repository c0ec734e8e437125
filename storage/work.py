"""The unit of work that a handler is given: one person, one conversation, one transaction."""

from dataclasses import dataclass
from datetime import date, datetime

from balint.knowledge import Knowledge
from balint.memory import Memory
from balint.pathway.entries import Entry, Session
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
        return await entries.of_draft(self.tx, self._key(draft))

    async def save(self, draft: int, sessions: tuple[Session, ...]) -> None:
        await entries.save(self.tx, self._key(draft), sessions, self.now)

    async def remove(self, draft: int) -> int:
        return await entries.remove_draft(self.tx, self._key(draft))

    def _key(self, draft: int) -> DraftKey:
        return DraftKey(self.person.id, self.mail.conversation_id, draft)
