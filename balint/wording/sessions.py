"""A session in words, as it is read back before and after it is saved."""

from datetime import date

from balint.pathway.entries import GROUPS, Activity, Entry, Format, Session, Standing
from balint.wording.dates import full_date, period

ACTIVITY_NAMES = {
    Activity.GROUP_ATTENDED: "Group attended",
    Activity.GROUP_LED: "Group led",
    Activity.SUPERVISION: "Supervision",
    Activity.SUPERVISION_GROUP: "Funded supervision group",
    Activity.LEADERSHIP_WEEKEND: "Leadership weekend",
    Activity.LEADERSHIP_DAY: "Leadership day",
}
COUNTED_NAMES = {
    Activity.GROUP_ATTENDED: ("group attended", "groups attended"),
    Activity.GROUP_LED: ("group led", "groups led"),
    Activity.SUPERVISION: ("supervision session", "supervision sessions"),
    Activity.SUPERVISION_GROUP: ("funded supervision group session", "funded supervision group sessions"),
    Activity.LEADERSHIP_WEEKEND: ("leadership weekend", "leadership weekends"),
    Activity.LEADERSHIP_DAY: ("leadership day", "leadership days"),
}
FORMAT_NAMES = {Format.IN_PERSON: "in person", Format.ONLINE: "online", Format.HYBRID: "hybrid"}


def headline(session: Session | Entry, today: date) -> str:
    """What and when: "Group led, Friday 20 November", "About 20 groups attended in 2023–24"."""
    if session.quantity == 1 and not _over_a_period(session):
        name = ACTIVITY_NAMES[session.activity] if session.activity else "A session"
        return f"{name}, {when(session, today)}"
    what = several(session.activity, session.quantity)
    if not is_estimate(session):
        return f"{what}{' ' if _over_a_period(session) else ', '}{when(session, today)}"
    return f"{'About ' if session.quantity > 1 else ''}{what} {when(session, today)}, for the team to confirm"


def several(activity: Activity | None, number: int) -> str:
    """ "20 groups attended"."""
    one, many = COUNTED_NAMES[activity] if activity else ("session", "sessions")
    return f"{number or 'No'} {one if number == 1 else many}"


def is_estimate(session: Session | Entry) -> bool:
    """Whether the accreditation team has yet to confirm it, as what is told of a period and not of a day."""
    if isinstance(session, Entry):
        return session.standing is Standing.ESTIMATED
    return _over_a_period(session)


def to_confirm(number: int) -> str:
    """ "12 of these are estimates that the accreditation team confirms."; nothing for none."""
    if not number:
        return ""
    are = "is an estimate" if number == 1 else "are estimates"
    return f"{number} of these {are} that the accreditation team confirms."


def when(session: Session | Entry, today: date) -> str:
    if session.on:
        return full_date(session.on, today)
    if session.since and session.until:
        return period(session.since, session.until, today)
    return "period not known yet" if session.quantity > 1 else "day not known yet"


def _over_a_period(session: Session | Entry) -> bool:
    return session.on is None and session.since is not None


def differing(before: Session | Entry, now: Session, today: date) -> str:
    """What was told before and is not so any more: "Tuesday 17 November, with Ben"; empty if nothing is."""
    kind = ACTIVITY_NAMES[before.activity] if before.activity and before.activity != now.activity else ""
    days = (before.on, before.since, before.until)
    moved = when(before, today) if days != (now.on, now.since, now.until) else ""
    number = several(before.activity, before.quantity) if before.quantity != now.quantity else ""
    told = Session(
        format=before.format if before.format != now.format else None,
        co_leader=before.co_leader if before.co_leader != now.co_leader else None,
        supervisor=before.supervisor if before.supervisor != now.supervisor else None,
        participants=before.participants if before.participants != now.participants else None,
        duration_minutes=before.duration_minutes if before.duration_minutes != now.duration_minutes else None,
    )
    return ", ".join(part for part in (kind, number, moved, details(told)) if part)


def details(session: Session | Entry) -> str:
    """The rest of what is known: "with Priya, online, 8 people"; empty if that is nothing."""
    role = " as supervisor" if session.co_leader or session.activity in GROUPS else ""
    parts = [
        f"with {session.co_leader}" if session.co_leader else "",
        f"with {session.supervisor}{role}" if session.supervisor else "",
        FORMAT_NAMES[session.format] if session.format else "",
        f"{session.participants} people" if session.participants else "",
        f"{session.duration_minutes} minutes" if session.duration_minutes else "",
    ]
    return ", ".join(part for part in parts if part)


def in_full(session: Session | Entry, today: date) -> str:
    return ", ".join(part for part in (headline(session, today), details(session)) if part)
