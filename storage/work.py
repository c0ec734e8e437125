"""The unit of work that a handler is given: one person, one conversation, one transaction."""

from dataclasses import dataclass
from datetime import date, datetime

from balint.colleagues import Colleague
from balint.knowledge import Knowledge
from balint.memory import Draft, Memory, Undone
from balint.pathway.entries import Entry
from balint.people import Person
from storage import colleagues, entries, forgetting, housekeeping
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

    async def colleagues(self) -> tuple[Colleague, ...]:
        return await colleagues.of_person(self.tx, self.person.id)

    async def join(self, known: Colleague, also: Colleague) -> None:
        """Two colleagues are one person."""
        await colleagues.join(self.tx, self.person.id, known, also)

    async def part(self, known: Colleague, names: tuple[str, ...]) -> None:
        """Some of a colleague's names are another person's."""
        await colleagues.part(self.tx, self.person.id, known, names)

    async def saved(self, draft: int) -> tuple[Entry, ...]:
        """What stands of what was saved from a draft of this conversation."""
        return await entries.of_draft(self.tx, self._key(draft))

    async def is_long_ago(self, draft: int) -> bool:
        """Whether a draft was saved so long ago that what it took the place of may have gone for good."""
        saved_at = await entries.saved_at(self.tx, self._key(draft))
        return saved_at is not None and saved_at < self.now - housekeeping.KEEP

    async def replaced(self, draft: int) -> tuple[Entry, ...]:
        """What a draft of this conversation took the place of, or removed."""
        return await entries.removed_by(self.tx, self._key(draft))

    async def undone(self, draft: int) -> tuple[Entry, ...]:
        """What was saved from a draft of this conversation and taken back with it."""
        return await entries.undone_of(self.tx, self._key(draft))

    async def save(self, draft: Draft) -> None:
        """Keep what a draft holds, in the place of what it replaces."""
        await entries.remove(self.tx, self._key(draft.number), draft.replaces, self.now)
        await entries.save(self.tx, self._key(draft.number), draft.sessions, self.now)

    async def take_back(self, draft: int) -> None:
        await entries.take_back(self.tx, self._key(draft), self.now)

    async def put_back(self, undone: Undone) -> None:
        await entries.put_back(self.tx, self._key(undone.number), undone.replaced, self.now)

    async def still_there(self, ids: tuple[int, ...]) -> bool:
        """Whether all these entries stand in the portfolio."""
        return {entry.id for entry in await self.entries()} >= set(ids)

    async def forget(self) -> None:
        """Delete all that is kept of the speaker; their last traces go when they have been told."""
        await forgetting.forget(self.tx, self.person.id, self.now)

    def _key(self, draft: int) -> DraftKey:
        return DraftKey(self.person.id, self.mail.conversation_id, draft)
