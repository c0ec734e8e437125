"""A session in words, as it is read back before and after it is saved."""

from datetime import date

from balint.pathway.entries import Activity, Entry, Format, Session
from balint.wording.dates import full_date

ACTIVITY_NAMES = {
    Activity.GROUP_ATTENDED: "Group attended",
    Activity.GROUP_LED: "Group led",
    Activity.SUPERVISION: "Supervision",
    Activity.SUPERVISION_GROUP: "Funded supervision group",
    Activity.LEADERSHIP_WEEKEND: "Leadership weekend",
    Activity.LEADERSHIP_DAY: "Leadership day",
}
FORMAT_NAMES = {Format.IN_PERSON: "in person", Format.ONLINE: "online", Format.HYBRID: "hybrid"}


def headline(session: Session | Entry, today: date) -> str:
    """What and when: "Group led, Friday 20 November"."""
    name = ACTIVITY_NAMES[session.activity] if session.activity else "A session"
    times = f" × {session.quantity}" if session.quantity > 1 else ""
    return f"{name}{times}, {when(session, today)}"


def when(session: Session | Entry, today: date) -> str:
    if session.on:
        return full_date(session.on, today)
    if session.since and session.until:
        return f"between {full_date(session.since, today)} and {full_date(session.until, today)}"
    return "day not known yet"


def details(session: Session | Entry) -> str:
    """The rest of what is known: "with Priya, online, 8 people"; empty if that is nothing."""
    parts = [
        f"with {session.co_leader}" if session.co_leader else "",
        f"with {session.supervisor} as supervisor" if session.supervisor and session.co_leader else "",
        f"with {session.supervisor}" if session.supervisor and not session.co_leader else "",
        FORMAT_NAMES[session.format] if session.format else "",
        f"{session.participants} people" if session.participants else "",
        f"{session.duration_minutes} minutes" if session.duration_minutes else "",
    ]
    return ", ".join(part for part in parts if part)


def in_full(session: Session | Entry, today: date) -> str:
    return ", ".join(part for part in (headline(session, today), details(session)) if part)
