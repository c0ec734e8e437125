"""Reminders in words: each kind, several in one message, and why each was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.entries import Activity
from balint.pathway.progress import measure
from balint.reminders.booking import Booking
from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import ABOUT, Kind
from balint.reminders.occasion import Nudge, Said
from balint.reminders.reference import Reference
from balint.reminders.regular_group import RegularGroup
from balint.reminders.rules.bookings import key_of
from balint.reminders.rules.form_r import CHASES, is_for_the_team
from balint.reminders.rules.groups import meeting_of
from balint.reminders.rules.summary import month_of
from balint.reminders.rules.supervision import is_behind, progress_of
from balint.reminders.told import About
from balint.wording import bookings, form_r, progress, regular_groups
from balint.wording.dates import clock_time, full_date, listed
from balint.wording.sessions import COUNTED_NAMES, details

LONGEST_LABEL = 60
MOST_BUTTONS, FEW = 3, 2  # of each thing in one message; fewer where there are more than a few things
_ASKING = frozenset({Kind.HELD, Kind.MET, Kind.FORM_R, Kind.BOOK, Kind.MEMBERSHIP, Kind.QUIET})
ABOUT_NAMES = {
    About.SUPERVISION: "supervision and bookings",
    About.FORM_R: "Form R",
    About.GROUP: "your regular group",
    About.MEMBERSHIP: "membership renewal",
    About.PROGRESS: "being nearly there, or ready to apply",
    About.QUIET_SPELL: "a quiet spell",
    About.SUMMARY: "the monthly summary",
}
_WHY = {
    Kind.BOOKED: "you told me of the booking; I remind you the day before",
    Kind.HELD: "you told me of the booking, and I have no session logged for that day",
    Kind.MET: "you told me when your group meets, and I have no session logged for that day",
    Kind.FORM_R: "you told me that you had asked for Form R, and not that it has arrived. It is the "
    "applicant who "
    "chases it",
    Kind.BOOK: "you are leading groups, no supervision is booked, and there has been none for 6 weeks, or "
    "less of "
    "it than 9 sessions over 30 groups",
    Kind.MEMBERSHIP: "you told me when your membership renews",
    Kind.READY: "by what you have logged, every count is met. I say this once",
    Kind.NEARLY: "by what you have logged, 5 sessions or fewer are left. I say this once",
    Kind.QUIET: "nothing has been logged for 8 weeks. I ask once",
    Kind.SUMMARY: "you asked for a summary each month",
}


_BRIEF = {
    Kind.BOOK: "to book supervision, if none is booked or logged until then",
    Kind.QUIET: "whether there is a session to log, if none is logged until then",
    Kind.READY: "that you are ready to apply, by the counts",
    Kind.NEARLY: "that you are nearly there",
}


@dataclass(frozen=True, slots=True)
class _Part:
    """What is said of one thing; `short` tells its buttons from those of others in the same message, where
    their labels alone do not.
    """

    text: str
    buttons: tuple[Button, ...] = ()
    short: str = ""


def message(nudges: Sequence[Nudge], circumstances: Circumstances, now: datetime) -> Reply:
    """One message, however many things there are."""
    today = circumstances.today(now)
    parts = [_part(each, circumstances, today) for each in nudges]
    alone = len(parts) == 1
    most = MOST_BUTTONS if len(parts) <= FEW else FEW
    own = [button for part in parts for button in (part.buttons if alone else _labelled(part, most))]
    own.sort(key=lambda button: button.press.act != "confirm")
    asks = any(each.kind in _ASKING for each in nudges)
    later = _later(today) if asks else ()
    return Reply(
        topic=Topic.REMINDER,
        outcome=Outcome.ASKED if asks else Outcome.ANSWERED,
        headline="" if alone else f"{len(parts)} things today:",
        text=parts[0].text if alone else "\n".join(f"• {part.text}" for part in parts),
        buttons=(*own, *later, Button("Why this?", _press("why", today))),
    )


def _labelled(part: _Part, most: int) -> list[Button]:
    """The buttons of one thing among others, with a word of what they are about."""
    buttons = part.buttons[:most]
    if not part.short:
        return [*buttons]
    return [Button(f"{button.label}: {part.short}"[:LONGEST_LABEL], button.press) for button in buttons]


def _later(today: date) -> tuple[Button, ...]:
    return (
        Button("Tomorrow", _press("snooze", today, "day")),
        Button("Next week", _press("snooze", today, "week")),
    )


def _press(act: str, day: date, *args: str) -> Press:
    return Press(act, "reminder", (f"{day:%Y%m%d}", *args))


def _part(nudge: Nudge, circumstances: Circumstances, today: date) -> _Part:
    match nudge.kind:
        case Kind.BOOKED:
            return _booked(_booking_of(nudge, circumstances), today)
        case Kind.HELD:
            return _held(_booking_of(nudge, circumstances), today)
        case Kind.MET:
            return _met(*_meeting_of(nudge, circumstances), today)
        case Kind.FORM_R:
            reference = _reference_of(nudge, circumstances)
            return _chase(reference, today, last=is_for_the_team(reference, circumstances, today))
        case Kind.MEMBERSHIP:
            return _membership(date.fromisoformat(nudge.key), today)
        case _:
            return _of_the_record(nudge, circumstances, today)


def _of_the_record(nudge: Nudge, circumstances: Circumstances, today: date) -> _Part:
    match nudge.kind:
        case Kind.BOOK:
            return _book(circumstances, today)
        case Kind.READY:
            return _Part(
                "As far as the counts go, you are ready to apply.",
                (Button("What is needed to apply", Press("ask", "ready")),),
            )
        case Kind.QUIET:
            return _Part(
                "Nothing has been logged for 8 weeks. If there was a session, tell me in a line; if not, "
                "all is well.",
                (Button("Log a session", Press("start", "log")),),
            )
        case Kind.SUMMARY:
            return _Part(_month(circumstances, month_of(nudge.key)))
        case _:
            return _Part(f"You are nearly there. {_left(circumstances)}")


def _booked(booking: Booking, today: date) -> _Part:
    named = {today: "Today", today + timedelta(days=1): "Tomorrow"}.get(booking.on, "Soon")
    return _Part(
        f"{named}: {bookings.in_full(booking, today)}.",
        (bookings.rebook(booking), bookings.call_off(booking, "It is off")),
        bookings.what(booking),
    )


def _held(booking: Booking, today: date) -> _Part:
    return _Part(
        f"Did it happen: {bookings.in_full(booking, today)}?",
        (
            Button("Log it", Press("confirm", "booking", (str(booking.id),))),
            bookings.rebook(booking),
            bookings.call_off(booking, "Not this time"),
        ),
        bookings.what(booking),
    )


def _met(group: RegularGroup, day: date, today: date) -> _Part:
    meeting = (str(group.id), f"{day:%Y%m%d}")
    rest = details(group.session(day))
    filled = f" One tap logs it: {rest}." if rest else ""
    return _Part(
        f"Did {regular_groups.name(group)} meet on {full_date(day, today)}?{filled}",
        (
            Button("Log it", Press("confirm", "meeting", meeting)),
            Button("It did not meet", Press("off", "meeting", meeting)),
        ),
        f"{day:%a} {day.day} {day:%b}",
    )


def _chase(reference: Reference, today: date, *, last: bool) -> _Part:
    said = f"Form R from {reference.supervisor} has not arrived: {form_r.state(reference, today)}."
    arrived = form_r.arrived(reference)
    if last:
        return _Part(
            f"{said} I have reminded you {CHASES} times, and this is the last. Shall I note it for the "
            "accreditation team?",
            (form_r.tell_team(reference), arrived),
            reference.supervisor,
        )
    return _Part(
        f"{said} I can write you a message to forward.",
        (form_r.forward(reference), arrived, form_r.chased(reference)),
        reference.supervisor,
    )


def _book(circumstances: Circumstances, today: date) -> _Part:
    supervised = [
        day
        for each in circumstances.entries
        if each.activity is Activity.SUPERVISION and (day := each.on or each.until)
    ]
    last = f"Your last supervision was on {full_date(max(supervised), today)}" if supervised else ""
    last = last or "You have led groups, with no supervision logged yet"
    behind = " That is less than the groups you have led call for." if is_behind(circumstances) else ""
    sessions = progress_of(circumstances, Activity.SUPERVISION)
    left = f" {progress.sentence(sessions)}" if sessions else ""
    return _Part(f"{last}, and none is booked.{behind}{left}", (bookings.ASK,), "supervision")


def _membership(day: date, today: date) -> _Part:
    tense = "renews" if day >= today else "was to be renewed"
    return _Part(
        f"Your membership of the Balint Society {tense} on {full_date(day, today)}.",
        (Button("It is renewed", Press("renewed", "membership", (f"{day:%Y%m%d}",))),),
        "membership",
    )


def _left(circumstances: Circumstances) -> str:
    measured = measure(
        circumstances.entries, circumstances.criteria, psychodynamic=circumstances.person.psychodynamic
    )
    open_ = [progress.left(each) for each in measured if each.left]
    return f"{listed(open_)}." if open_ else ""


def _month(circumstances: Circumstances, first: date) -> str:
    last = (first + timedelta(days=31)).replace(day=1)
    logged = {
        activity: sum(
            entry.quantity
            for entry in circumstances.entries
            if entry.activity is activity and entry.on and first <= entry.on < last
        )
        for activity in Activity
    }
    done = [progress.counted(n, *COUNTED_NAMES[activity]) for activity, n in logged.items() if n]
    left = _left(circumstances)
    return f"{first:%B}: {listed(done) or 'nothing'} logged.{f' {left}' if left else ''}"


def planned(nudge: Nudge, circumstances: Circumstances, today: date) -> str:
    """A line of what is planned: "• Wednesday 2 December, 9am: supervision with Ruth, Thursday"."""
    local = nudge.due_at.astimezone(circumstances.zone)
    when = f"{full_date(local.date(), today)}, {clock_time(local.time())}"
    return f"• {when}: {_brief(nudge, circumstances, today)}"


def _brief(nudge: Nudge, circumstances: Circumstances, today: date) -> str:
    match nudge.kind:
        case Kind.BOOKED:
            return bookings.in_full(_booking_of(nudge, circumstances), today)
        case Kind.HELD:
            return f"whether it took place: {bookings.in_full(_booking_of(nudge, circumstances), today)}"
        case Kind.MET:
            group, day = _meeting_of(nudge, circumstances)
            return f"whether {regular_groups.name(group)} met on {full_date(day, today)}"
        case Kind.FORM_R:
            return f"Form R from {_reference_of(nudge, circumstances).supervisor}, if it has not arrived"
        case Kind.MEMBERSHIP:
            return f"your membership renews on {full_date(date.fromisoformat(nudge.key), today)}"
        case Kind.SUMMARY:
            return f"{month_of(nudge.key):%B} in a few lines"
        case _:
            return _BRIEF[nudge.kind]


def _booking_of(nudge: Nudge, circumstances: Circumstances) -> Booking:
    return next(each for each in circumstances.bookings if key_of(each) == nudge.key)


def _meeting_of(nudge: Nudge, circumstances: Circumstances) -> tuple[RegularGroup, date]:
    number, day = meeting_of(nudge.key)
    return next(each for each in circumstances.groups if each.id == number), day


def _reference_of(nudge: Nudge, circumstances: Circumstances) -> Reference:
    return next(each for each in circumstances.references if str(each.id) == nudge.key)


def why(said: Sequence[Said]) -> Reply:
    """Why these were given, and how each is stopped."""
    kinds = list(dict.fromkeys(each.kind for each in said))
    abouts = list(dict.fromkeys(ABOUT[kind] for kind in kinds))
    stops = tuple(
        Button(f"Stop: {ABOUT_NAMES[about]}", Press("stop", "reminder", (about,))) for about in abouts
    )
    return Reply(
        topic=Topic.REMINDER,
        outcome=Outcome.ANSWERED,
        text="\n".join(f"{'• ' if len(kinds) > 1 else ''}Because {_WHY[kind]}." for kind in kinds),
        buttons=(*stops, Button("All my reminders", Press("list", "reminder"))),
    )
