"""Keep what is booked: told, moved, cancelled, and logged once it has taken place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from balint.colleagues import may_be_called
from balint.language.ahead.bookings import read_another, read_today
from balint.language.ahead.moving import (
    is_mere_hour,
    read_called_off,
    read_moved_instead,
    read_new_day,
    read_of_what_is_not_booked,
    read_other_format,
    read_the_one_with,
    says_it_moves,
)
from balint.messages import Reply
from balint.pathway.entries import Activity, Session
from balint.reminders.booking import Booking
from balint.reminders.kinds import Kind
from balint.reminders.plan import upcoming
from balint.reminders.rules.bookings import key_of
from balint.reminders.told import Booked, BookingOff, Rebooked
from balint.wording import bookings as words
from balint.wording.dates import clock_time, full_date
from handlers import log_reminded
from storage.work import Work

LATELY = timedelta(days=7)
FAR = timedelta(days=3 * 366)  # nobody books further ahead: it is a slip


async def book(said: Booked, work: Work) -> Reply:
    """Another booking, whatever was asked before."""
    work.memory = replace(work.memory, booking=None, moving=0)
    return await take(said, work)


async def take(said: Booked, work: Work) -> Reply:
    """Keep a booking, in the place of one that is being moved; or ask for the day that it lacks."""
    if said.on is None or not work.today <= said.on <= work.today + FAR:
        past = said.on is not None and said.on < work.today
        trouble = words.trouble(said.words, past=past) if said.words or past else ""
        return _ask(replace(said, on=None, words=""), work.memory.moving, work, trouble)
    moved, work.memory = work.memory.moving, replace(work.memory, booking=None, moving=0)
    if moved:
        return await _move(moved, said.on, said, work)
    booking = Booking(
        id=0,
        activity=said.activity,
        on=said.on,
        at=said.at,
        supervisor=said.supervisor,
        format=said.format,
        made_on=work.today,
    )
    known = await _same(booking, work)
    if known:
        booking = replace(
            booking,
            id=known.id,
            at=booking.at or known.at,
            supervisor=booking.supervisor or known.supervisor,
            format=booking.format or known.format,
        )
        if replace(booking, made_on=known.made_on) == known:
            return words.known_already(known, work.today)
    return await _keep(booking, work)


async def put_right(text: str, work: Work) -> Reply | None:
    """What a few words are about that name no booking: the one that was just shown, or else the only one."""
    shown = [each.press for each in work.memory.offered if each.press.on == "booking" and each.press.args]
    numbers = {press.args[0] for press in shown}
    coming = await still_to_come(work)
    if len(numbers) > 1:
        return await _picked(read_the_one_with(text), {press.act for press in shown}, work)
    just_shown = [each for each in await work.bookings() if str(each.id) in numbers]
    if just_shown and (another := read_another(text, work.today)):
        return await book(another, work)
    if work.memory.reminded is not None and not just_shown:
        return None
    for booking in just_shown or (coming if len(coming) == 1 else ()):
        moved = read_new_day(text, booking.on, work.today, was_at=booking.at)
        told_surely = just_shown and work.memory.reminded is None
        if moved and (told_surely or says_it_moves(text)) and await _is_with(moved.supervisor, booking, work):
            return await _move(
                booking.id, moved.to or booking.on, replace(_again(booking), at=moved.at), work
            )
    if len(just_shown) == 1 and (how := read_other_format(text)):
        return await _keep(replace(just_shown[0], format=how), work)
    off = read_called_off(text)
    if off is None or (off.supervisor and not await _meant(None, off.supervisor, work)):
        return None
    if off.supervisor or "supervision" in text.lower():
        return await call_off(off, work)
    return await call_off_pressed(just_shown[0].id, work) if just_shown else None


async def later_today(text: str, work: Work) -> Reply | None:
    """What is told as of today, at an hour that has not come yet, is a booking and no log."""
    told = read_today(text, work.today)
    if told is None or told.at is None:
        return None
    now = work.now.astimezone((await work.circumstances()).zone)
    return await book(told, work) if told.at > now.time() else None


async def put_right_beside_a_log(text: str, work: Work) -> Reply | None:
    """The same while a log is open, which a mere day or hour is about: only of whom a name says it is, or of
    the hour of what was just told.
    """
    shown = {each.press.args[0] for each in work.memory.offered if each.press.on == "booking"}
    for booking in await still_to_come(work):
        moved = read_new_day(text, booking.on, work.today, was_at=booking.at)
        if moved is None:
            continue
        named = moved.supervisor and says_it_moves(text) and await _is_with(moved.supervisor, booking, work)
        if named or (shown == {str(booking.id)} and booking.at and is_mere_hour(text)):
            return await _move(
                booking.id, moved.to or booking.on, replace(_again(booking), at=moved.at), work
            )
    return None


async def moved_instead(number: int, text: str, work: Work) -> Reply | None:
    """Asked whether it took place: "not yet, she was ill, we're doing it on the 11th instead"."""
    booking = await _one(number, work)
    if booking is None or not says_it_moves(text):
        return None
    moved = read_moved_instead(text, booking.on, work.today)
    if moved is None or moved.to is None or moved.to <= work.today:
        return None
    return await _move(booking.id, moved.to, replace(_again(booking), at=moved.at), work)


async def not_known(text: str, work: Work) -> Reply | None:
    """What moved or is off, said of a day on which nothing is booked. None for anything else."""
    day = read_of_what_is_not_booked(text, work.today)
    if day is None:
        return None
    coming = await still_to_come(work)
    meant = [each for each in coming if each.on == day]
    return words.which_one(meant, work.today, "off") if meant else words.not_booked(day, coming, work.today)


async def _picked(supervisor: str | None, acts: set[str], work: Work) -> Reply | None:
    """The one of several that were shown, by whom it is with."""
    found = await _meant(None, supervisor, work) if supervisor else ()
    if len(found) != 1 or len(acts) != 1:
        return None
    return await (rebook_pressed if acts == {"rebook"} else call_off_pressed)(found[0].id, work)


async def _is_with(name: str | None, booking: Booking, work: Work) -> bool:
    return name is None or bool(await _fitting((booking,), None, name, work))


def _again(booking: Booking) -> Booked:
    return Booked(activity=booking.activity, supervisor=booking.supervisor, format=booking.format)


def ask(work: Work) -> Reply:
    """Somebody has booked supervision, and not said when."""
    return _ask(Booked(activity=Activity.SUPERVISION), 0, work)


def ask_again(work: Work, booking: Booked) -> Reply:
    return _ask(replace(booking), work.memory.moving, work)  # what is left as it was is let go


def leave(work: Work) -> Reply:
    work.memory = replace(work.memory, booking=None, moving=0)
    return words.left()


async def rebook(said: Rebooked, work: Work) -> Reply:
    """Another day for what is booked, or for what should just have taken place."""
    found = await _meant(said.was, said.supervisor, work) or await _missed(said, work)
    if not found and said.to:
        told = Booked(activity=Activity.SUPERVISION, on=said.to, at=said.at, supervisor=said.supervisor)
        return await book(told, work)
    if len(found) != 1:
        return words.which_one(found, work.today, "rebook") if found else words.none_of_that_kind()
    told = Booked(activity=found[0].activity, on=said.to, at=said.at, supervisor=found[0].supervisor)
    work.memory = replace(work.memory, moving=found[0].id)
    return await take(told, work)


async def _missed(said: Rebooked, work: Work) -> Sequence[Booking]:
    """What was booked for one of the last days and is not logged."""
    circumstances = await work.circumstances()
    lately = [
        each
        for each in await work.bookings()
        if work.today - LATELY <= each.on < work.today
        and said.was in (None, each.on)
        and not circumstances.has_logged(each.activity, each.on)
    ]
    return await _fitting(lately, None, said.supervisor, work)


async def rebook_pressed(number: int, work: Work) -> Reply:
    booking = await _one(number, work)
    if booking is None:
        return words.gone()
    return _ask(_again(booking), number, work)


async def call_off(said: BookingOff, work: Work) -> Reply | None:
    """None if nothing is booked that could be meant."""
    found = await _meant(said.on, said.supervisor, work)
    if len(found) != 1:
        return words.which_one(found, work.today, "off") if found else None
    return await call_off_pressed(found[0].id, work)


async def call_off_pressed(number: int, work: Work) -> Reply:
    booking = await _one(number, work)
    if booking is None:
        return words.gone()
    await work.drop_booking(number)
    return words.called_off(booking, work.today)


async def which_of_those_shown(work: Work) -> Reply | None:
    """ "Cancel both", after bookings were shown: each is taken off by itself. None if none were."""
    coming = await still_to_come(work)
    shown = any(button.press.on == "booking" for button in work.memory.offered)
    return words.which_one(coming, work.today, "off") if shown and len(coming) > 1 else None


async def log(number: int, work: Work) -> Reply:
    """It took place: an entry like any other."""
    session = await held(number, work)
    return await log_reminded.log(session, work) if session else words.gone()


async def held(number: int, work: Work) -> Session | None:
    """What was booked, as it would be told."""
    booking = await _one(number, work)
    return booking.session if booking else None


async def show(work: Work) -> Reply:
    return words.shown(await still_to_come(work), work.today)


async def still_to_come(work: Work) -> tuple[Booking, ...]:
    return tuple(each for each in await work.bookings() if each.on >= work.today)


def _ask(told: Booked, moving: int, work: Work, trouble: str = "") -> Reply:
    work.memory = replace(work.memory, booking=told, moving=moving)
    return words.which_day(told, trouble, moving=moving)


async def _move(number: int, to: date, said: Booked, work: Work) -> Reply:
    booking = await _one(number, work)
    if booking is None:
        return words.gone()
    return await _keep(
        replace(
            booking,
            on=to,
            at=said.at or booking.at,
            supervisor=said.supervisor or booking.supervisor,
            made_on=work.today,
        ),
        work,
    )


async def _keep(booking: Booking, work: Work) -> Reply:
    kept = await work.keep_booking(booking)
    return words.kept(kept, work.today, await _reminder(kept, work))


async def _reminder(booking: Booking, work: Work) -> str:
    """When it will be spoken of: "I remind you on Wednesday 2 December at 9am, and ask afterwards."."""
    circumstances = await work.circumstances()
    zone = circumstances.zone
    for nudge in upcoming(circumstances, work.now):
        if nudge.kind in (Kind.BOOKED, Kind.HELD) and nudge.key == key_of(booking):
            local = nudge.due_at.astimezone(zone)
            when = (
                f"{full_date(local.date(), work.today)} at {clock_time(local.time().replace(microsecond=0))}"
            )
            if nudge.kind is Kind.BOOKED:
                return f"I remind you on {when}, and ask afterwards."
            return f"I ask on {when} whether it took place."
    return ""


async def _one(number: int, work: Work) -> Booking | None:
    return next((each for each in await work.bookings() if each.id == number), None)


async def _same(booking: Booking, work: Work) -> Booking | None:
    """What is booked for that day already, of that kind and with nobody else."""
    return next(
        (
            each
            for each in await work.bookings()
            if (each.activity, each.on) == (booking.activity, booking.on)
            and (each.supervisor == booking.supervisor or None in (each.supervisor, booking.supervisor))
        ),
        None,
    )


async def _meant(on: date | None, supervisor: str | None, work: Work) -> Sequence[Booking]:
    """What is still to come and fits what was told of it; the day alone is not enough to be wrong by."""
    return await _fitting(await still_to_come(work), on, supervisor, work)


async def _fitting(
    bookings: Sequence[Booking], on: date | None, supervisor: str | None, work: Work
) -> Sequence[Booking]:
    colleagues = await work.colleagues()
    return [
        each
        for each in bookings
        if (on is None or each.on == on)
        and (
            supervisor is None or (each.supervisor and may_be_called(supervisor, each.supervisor, colleagues))
        )
    ]
