"""The map of what is told of what is to come, and of reminders: which handler takes it."""

import re
from dataclasses import replace

from balint.language.ahead.bookings import read_bookings
from balint.language.said import Asked, Corrected, DidNotHappen, NotYet, Said, Unclear, Word
from balint.language.understand import understand
from balint.messages import Reply, Say
from balint.pathway.entries import Activity
from balint.reminders.told import (
    AskedBookings,
    AskedFormR,
    AskedGroups,
    AskedReminders,
    AskedWhy,
    Away,
    Booked,
    BookingOff,
    Break,
    Hours,
    NotOffered,
    Oftener,
    OtherFormR,
    Paused,
    Rebooked,
    Regular,
    RegularChanged,
    RegularOver,
    Renewal,
    Snoozed,
    Switched,
    ToldAhead,
    ToldFormR,
)
from handlers import (
    away,
    book_supervision,
    change_record,
    regular_group,
    reminders,
    small_talk,
    track_form_r,
)
from storage.work import Work

_WITH = re.compile(r"with\b", re.IGNORECASE)

Replies = tuple[Reply | Say, ...]
Wish = AskedReminders | AskedWhy | Switched | Paused | Snoozed | Hours | Oftener | NotOffered | Renewal


async def take_up(said: ToldAhead, text: str, work: Work) -> Replies | None:
    """None for what no handler can make anything of."""
    match said:
        case BookingOff():
            off = DidNotHappen((said.on,) if said.on else ())
            called_off = await book_supervision.call_off(said, work) or await change_record.not_held(
                off, text, work
            )
            return (called_off or small_talk.did_not_happen(),)
        case Booked(on=None) if several := read_bookings(text, work.today):
            return tuple([await book_supervision.book(each, work) for each in several])
        case ToldFormR():
            return await track_form_r.tell_all(said, work) or None
    return (await _arranged(said, work),)


async def _arranged(
    said: Booked
    | Rebooked
    | AskedBookings
    | AskedFormR
    | OtherFormR
    | Regular
    | RegularChanged
    | AskedGroups
    | Break
    | Away
    | RegularOver
    | Wish,
    work: Work,
) -> Reply:
    match said:
        case Booked():
            return await book_supervision.book(said, work)
        case Rebooked():
            return await book_supervision.rebook(said, work)
        case AskedBookings():
            return await book_supervision.show(work)
        case AskedFormR():
            return await track_form_r.show(work)
        case OtherFormR():
            return track_form_r.other_form()
        case Regular():
            return await regular_group.keep(said, work)
        case Break():
            return await regular_group.pause(said, work)
        case Away():
            return await away.ask(said, work)
        case RegularOver():
            return await regular_group.end(said, work)
        case AskedGroups():
            return await regular_group.show(work)
        case RegularChanged():
            return await regular_group.change(said, work)
    return await _wished(said, work)


async def _wished(said: Wish, work: Work) -> Reply:
    match said:
        case AskedReminders():
            return await reminders.show(work)
        case AskedWhy():
            return await reminders.why(None, work)
        case Switched():
            return await reminders.switch(said, work)
        case Paused():
            return await reminders.pause(said.until, work, since=said.since)
        case Snoozed():
            return await reminders.snooze(said.until, None, work)
        case Hours():
            return await reminders.hours(said, work)
        case Oftener():
            return await reminders.oftener(said, work)
        case NotOffered():
            return reminders.not_offered(said)
        case Renewal():
            return await reminders.renewal(said, work)


async def called_off(said: DidNotHappen, work: Work) -> Reply | None:
    """What is booked and will not take place: "Ruth has postponed our supervision"."""
    if Activity.SUPERVISION not in said.kinds:
        return None
    return await book_supervision.call_off(BookingOff(on=said.days[0] if said.days else None), work)


async def to_a_booking(booking: Booked, said: Said, text: str, work: Work) -> Reply | None:
    """What answers the question for its day: "the 10th at 5", "cancel"; None for anything else."""
    if said in (Word.CANCEL, Word.NO):
        return book_supervision.leave(work)
    if said is Word.YES:
        return book_supervision.ask_again(work, booking)
    if not isinstance(said, Unclear | Asked | NotYet | Corrected | Snoozed):
        return None
    for lead in ("", "on ", "it is on "):
        told = understand(f"I have booked supervision {lead}{text}", work.today, drafting=False)
        who = isinstance(told, Booked) and told.supervisor and _WITH.match(text)
        if isinstance(told, Booked) and (told.on or told.words or who):
            supervisor = booking.supervisor or told.supervisor
            told = replace(
                booking, on=told.on, at=told.at or booking.at, supervisor=supervisor, words=told.words
            )
            return await book_supervision.take(told, work)
    return None
