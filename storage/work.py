"""The unit of work that a handler is given: one person, one conversation, one transaction."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar

from balint.colleagues import Colleague
from balint.knowledge import Knowledge
from balint.linking.joining import Double, one_person
from balint.linking.places import Place
from balint.memory import Draft, Memory, Undone
from balint.messages import Reply
from balint.pathway.entries import Entry
from balint.people import Person
from balint.reminders.arranged import Before
from balint.reminders.booking import Booking
from balint.reminders.circumstances import Circumstances
from balint.reminders.reference import Reference
from balint.reminders.regular_group import RegularGroup
from balint.reminders.wishes import Wishes
from storage import (
    bookings,
    colleagues,
    entries,
    forgetting,
    form_r,
    housekeeping,
    joining,
    link_codes,
    menus,
    people,
    planning,
    regular_groups,
)
from storage import wishes as wish_queries
from storage.database import Store, Transaction
from storage.entries import DraftKey
from storage.inbox import Mail
from storage.link_codes import LinkCode


@dataclass(frozen=True, slots=True)
class Record:
    """All that there is of one person."""

    person: Person
    places: tuple[Place, ...]
    entries: tuple[Entry, ...]
    colleagues: tuple[Colleague, ...]


class Unprepared(Exception):
    """The answer to a message takes too long for the transaction of a message: while it lasts nobody else
    could write into an SQLite file. It is prepared in short ones of its own, and the message is taken anew.
    """

    def __init__(self, mail: int, prepare: Callable[[Store], Awaitable[Reply]]) -> None:
        self.mail = mail
        self.prepare = prepare


@dataclass(slots=True)
class Work:
    """What a handler may see and change. `person` and `memory` are written back when it is done.

    `said_at` is when the person wrote, in their own time zone; `now` is when we got round to it, in UTC.
    `prepared` is the answer that the handler asked for by Unprepared.
    """

    tx: Transaction
    mail: Mail
    knowledge: Knowledge
    person: Person
    memory: Memory
    said_at: datetime
    now: datetime
    touched: bool = False  # whether something changed that reminders go by
    prepared: Reply | None = None
    before: Before = field(default_factory=Before)  # what stood there of what was arranged

    @property
    def today(self) -> date:
        """The speaker's day when they wrote."""
        return self.said_at.date()

    async def lock(self, person_id: int) -> Person | None:
        """Somebody beside the speaker, as they are now: nobody else changes them until all is done.

        Whoever has them at this moment may wait for the speaker. So nobody is waited for here: the message is
        taken anew then, with both locked in their order.
        """
        return await people.lock_if_free(self.tx, person_id)

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
        self.touched = True
        await entries.remove(self.tx, self._key(draft.number), draft.replaces, self.now)
        await entries.save(self.tx, self._key(draft.number), draft.sessions, self.now)

    async def take_back(self, draft: int) -> None:
        self.touched = True
        await entries.take_back(self.tx, self._key(draft), self.now)

    async def put_back(self, undone: Undone) -> None:
        self.touched = True
        await entries.put_back(self.tx, self._key(undone.number), undone.replaced, self.now)

    async def circumstances(self) -> Circumstances:
        """All that reminders go by, as it is now."""
        (found,) = await planning.circumstances_of(self.tx, (self.person,), self.knowledge.criteria)
        return found

    async def bookings(self) -> tuple[Booking, ...]:
        return (await bookings.of_people(self.tx, (self.person.id,))).get(self.person.id, ())

    async def keep_booking(self, booking: Booking) -> Booking:
        """A new one (its number is 0) or a change."""
        self.touched = True
        stood = _one(await self.bookings(), booking.id)
        if booking.id:
            await bookings.change(self.tx, self.person.id, booking)
        else:
            booking = await bookings.add(self.tx, self.person.id, booking)
        self.before = replace(self.before, bookings=_with(self.before.bookings, booking.id, stood))
        return booking

    async def drop_booking(self, booking_id: int) -> None:
        self.touched = True
        stood = _one(await self.bookings(), booking_id)
        self.before = replace(self.before, bookings=_with(self.before.bookings, booking_id, stood))
        await bookings.remove(self.tx, self.person.id, booking_id)

    async def references(self) -> tuple[Reference, ...]:
        return (await form_r.of_people(self.tx, (self.person.id,))).get(self.person.id, ())

    async def keep_reference(self, reference: Reference) -> Reference:
        """A new one (its number is 0) or a change."""
        self.touched = True
        stood = _one(await self.references(), reference.id)
        if reference.id:
            await form_r.change(self.tx, self.person.id, reference)
        else:
            reference = await form_r.add(self.tx, self.person.id, reference)
        self.before = replace(self.before, references=_with(self.before.references, reference.id, stood))
        return reference

    async def drop_reference(self, reference_id: int) -> None:
        self.touched = True
        stood = _one(await self.references(), reference_id)
        self.before = replace(self.before, references=_with(self.before.references, reference_id, stood))
        await form_r.remove(self.tx, self.person.id, reference_id)

    async def groups(self) -> tuple[RegularGroup, ...]:
        return (await regular_groups.of_people(self.tx, (self.person.id,))).get(self.person.id, ())

    async def keep_group(self, group: RegularGroup) -> RegularGroup:
        """A new one (its number is 0) or a change."""
        self.touched = True
        stood = _one(await self.groups(), group.id)
        if group.id:
            await regular_groups.change(self.tx, self.person.id, group)
        else:
            group = await regular_groups.add(self.tx, self.person.id, group)
        self.before = replace(self.before, groups=_with(self.before.groups, group.id, stood))
        return group

    async def drop_group(self, group_id: int) -> None:
        self.touched = True
        await regular_groups.remove(self.tx, self.person.id, group_id)

    async def wishes(self) -> Wishes:
        return (await wish_queries.of_people(self.tx, (self.person.id,))).get(self.person.id) or Wishes()

    async def keep_wishes(self, wishes: Wishes) -> None:
        self.touched = True
        self.before = replace(self.before, wishes=self.before.wishes or await self.wishes())
        await wish_queries.keep(self.tx, self.person.id, wishes)

    async def still_there(self, ids: tuple[int, ...]) -> bool:
        """Whether all these entries stand in the portfolio."""
        return {entry.id for entry in await self.entries()} >= set(ids)

    async def places(self) -> tuple[Place, ...]:
        """Where the speaker meets us; first of all where we write to of ourselves."""
        return await people.places(self.tx, self.person.id)

    async def prefer(self, address_id: int) -> None:
        await people.prefer(self.tx, self.person.id, address_id)

    async def issue_code(self) -> str:
        """A code by which another place can be joined to this one."""
        return await link_codes.issue(self.tx, self.person.id, self.mail.address_id, self.now)

    async def typed_code(self, code: str) -> LinkCode | None:
        """The code that was typed, if it may be used here. It may be used nowhere else from now on, unless it
        is one of the speaker's own.
        """
        found = await link_codes.find(self.tx, code, self.mail.address_id, self.now)
        if found is None or found.person_id == self.person.id:
            return found
        took = await link_codes.take(self.tx, found, self.mail.address_id, self.now)
        return found if took else None

    async def taken_code(self, code_id: int) -> LinkCode | None:
        """The code that was typed here a moment ago, if it still holds."""
        return await link_codes.taken(self.tx, code_id, self.mail.address_id, self.now)

    async def let_go_of_code(self, code_id: int) -> None:
        await link_codes.let_go(self.tx, code_id)

    async def other_record(self, person_id: int) -> Record | None:
        """What is kept of the one whose code was typed here; None if they are gone.

        They were locked together with the speaker, if it is to be decided upon.
        """
        person = await people.find(self.tx, person_id)
        if person is None:
            return None
        return Record(
            person,
            await people.places(self.tx, person_id),
            await entries.of_person(self.tx, person_id),
            await colleagues.of_person(self.tx, person_id),
        )

    async def become(self, other: Person, doubles: Sequence[Double]) -> None:
        """The speaker turns out to be the other person, to whom all that is theirs passes."""
        self.touched = True
        kept = one_person(other, self.person)
        await joining.join(self.tx, other, self.person, doubles, self.now)
        if kept.on_team:
            await menus.offer(self.tx, kept.id, self.now)
        self.person = kept
        self.mail = replace(self.mail, person_id=kept.id)

    async def unlink(self, address_id: int) -> int:
        """One of the speaker's places leaves them. The newcomer's id whose it is from now on; who leaves
        by the place where they say so is that one at once.
        """
        newcomer = await joining.part(self.tx, self.person, address_id, self.now)
        if self.person.on_team:
            await menus.offer(self.tx, newcomer, self.now)
        if address_id == self.mail.address_id:
            self.person = Person(id=newcomer, time_zone=self.person.time_zone)
            self.mail = replace(self.mail, person_id=newcomer)
            self.memory = self.memory.blank()
        return newcomer

    async def forget(self) -> None:
        """Delete all that is kept of the speaker; their last traces go when they have been told."""
        await forgetting.forget(self.tx, self.person.id, self.now)
        if self.person.on_team:
            await menus.offer(self.tx, self.person.id, self.now)

    def _key(self, draft: int) -> DraftKey:
        return DraftKey(self.person.id, self.mail.conversation_id, draft)


_Kept = TypeVar("_Kept", Booking, Reference, RegularGroup)
_Rows = tuple[tuple[int, _Kept | None], ...]


def _one(kept: Sequence[_Kept], number: int) -> _Kept | None:
    return next((each for each in kept if each.id == number), None)


def _with(before: _Rows[_Kept], number: int, stood: _Kept | None) -> _Rows[_Kept]:
    """What stood before the first of several changes counts."""
    if any(each == number for each, _ in before):
        return before
    return before + ((number, stood),)  # noqa: RUF005 - mypy takes the other way for three kinds at once
