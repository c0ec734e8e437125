"""What is booked, in words."""

from collections.abc import Sequence
from datetime import date

from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.entries import Activity
from balint.reminders.booking import Booking
from balint.reminders.told import Booked
from balint.wording.dates import day_and_time, full_date, listed
from balint.wording.sessions import FORMAT_NAMES

ASK = Button("I have booked it", Press("ask", "booking"))
WHEN = "Which day is it, and at what time? For example “3 December at 5pm”."
MOST_BUTTONS = 3
_NAMES = {
    Activity.GROUP_ATTENDED: "group",
    Activity.GROUP_LED: "group",
    Activity.SUPERVISION: "supervision",
    Activity.SUPERVISION_GROUP: "funded supervision group",
    Activity.LEADERSHIP_WEEKEND: "leadership weekend",
    Activity.LEADERSHIP_DAY: "leadership day",
}


def what(booking: Booking | Booked) -> str:
    """ "supervision with Ruth, online"."""
    supervisor = f" with {booking.supervisor}" if booking.supervisor else ""
    held = f", {FORMAT_NAMES[booking.format]}" if booking.format else ""
    return f"{_NAMES[booking.activity]}{supervisor}{held}"


def in_full(booking: Booking, today: date) -> str:
    """ "supervision with Ruth, Thursday 3 December at 5pm"."""
    return f"{what(booking)}, {day_and_time(booking.on, booking.at, today)}"


def kept(booking: Booking, today: date, reminder: str) -> Reply:
    """`reminder` says when it will be spoken of again."""
    return _reply(
        Outcome.DONE,
        f"Noted: {in_full(booking, today)}.",
        reminder,
        rebook(booking),
        call_off(booking, "Cancel it"),
    )


def rebook(booking: Booking, label: str = "Rebook") -> Button:
    return Button(label, Press("rebook", "booking", (str(booking.id),)))


def call_off(booking: Booking, label: str) -> Button:
    return Button(label, Press("off", "booking", (str(booking.id),)))


def known_already(booking: Booking, today: date) -> Reply:
    return _reply(
        Outcome.ANSWERED,
        f"I have that already: {in_full(booking, today)}.",
        "",
        rebook(booking),
        call_off(booking, "Cancel it"),
    )


def which_day(told: Booked, trouble: str = "", *, moving: int = 0) -> Reply:
    """Ask for the day; `trouble` is what was wrong with the one that was told, `moving` the number of the
    booking that is to take place on another.
    """
    off = (Button("No day yet", Press("off", "booking", (str(moving),))),) if moving else ()
    asked = f"{what(told)[:1].upper()}{what(told)[1:]}. {WHEN}"
    return _reply(
        Outcome.ASKED,
        "",
        " ".join(part for part in (trouble, asked) if part),
        Button("Leave it", Press("leave", "booking")),
        *off,
    )


def trouble(words: str, *, past: bool) -> str:
    if past:
        return (
            f"“{words}” is past. If it took place, tell me so and I log it." if words else "That day is past."
        )
    return f"“{words}” is not one day that I can find in the calendar."


def left() -> Reply:
    return _reply(Outcome.DONE, "", "Fine: nothing was booked or changed.")


def called_off(booking: Booking, today: date) -> Reply:
    return _reply(
        Outcome.DONE,
        f"Cancelled: {in_full(booking, today)}.",
        "I will not ask about it. When there is another day, tell me.",
        ASK,
    )


def gone() -> Reply:
    return _reply(Outcome.ANSWERED, "", "That booking is not there any more. Nothing was changed.")


def not_booked(day: date, coming: Sequence[Booking], today: date) -> Reply:
    """Nothing is booked on that day; `coming` is what is."""
    booked = f"What I have is {listed([in_full(each, today) for each in coming])}. " if coming else ""
    return _reply(
        Outcome.ANSWERED,
        "",
        f"I have nothing booked for you on {full_date(day, today)}, so nothing was changed. {booked}If there "
        "is something to note, tell me: “I’ve booked supervision with Ruth on 3 December at 5pm”.",
    )


def none_of_that_kind() -> Reply:
    return _reply(
        Outcome.ANSWERED,
        "",
        "I have nothing like that booked, so nothing was changed. You can say “I’ve booked supervision "
        "with Ruth "
        "on 3 December at 5pm”.",
    )


def which_one(bookings: Sequence[Booking], today: date, act: str) -> Reply:
    """`act`: rebook or off."""
    label = "Cancel" if act == "off" else "Rebook"
    buttons = tuple(
        Button(f"{label} {day_and_time(each.on, each.at, today)}", Press(act, "booking", (str(each.id),)))
        for each in bookings
    )
    return _reply(Outcome.ASKED, "Which one?", lines(bookings, today), *buttons)


def lines(bookings: Sequence[Booking], today: date) -> str:
    return "\n".join(f"• {in_full(each, today)}" for each in bookings)


def shown(bookings: Sequence[Booking], today: date) -> Reply:
    if not bookings:
        return _reply(
            Outcome.ANSWERED, "Nothing is booked.", "When something is, tell me the day and the time.", ASK
        )
    first, rest = bookings[0], bookings[1:]
    return _reply(
        Outcome.ANSWERED,
        f"Next: {in_full(first, today)}.",
        lines(rest, today),
        rebook(first),
        call_off(first, "Cancel it"),
    )


def note(bookings: Sequence[Booking], today: date) -> str:
    """Beside what is left: "Booked: supervision with Ruth, Thursday 3 December at 5pm."; or nothing."""
    listed = "; ".join(in_full(each, today) for each in bookings)
    return f"Booked: {listed}." if listed else ""


def _reply(outcome: Outcome, headline: str, text: str, *buttons: Button) -> Reply:
    return Reply(topic=Topic.BOOKING, outcome=outcome, headline=headline, text=text, buttons=buttons)
