"""How an open log takes in what is said next: pure moves from one draft to the next."""

from dataclasses import fields, replace
from datetime import date

from balint.language.said import Corrected, Reported
from balint.memory import Draft
from balint.pathway.entries import Activity, Entry, Session

_EMPTY = Session()
_GROUPS = (Activity.GROUP_LED, Activity.GROUP_ATTENDED)


def told(entry: Entry) -> Session:
    """An entry as it would be told again."""
    return Session(**{field.name: getattr(entry, field.name) for field in fields(Session)})


def complete(session: Session) -> bool:
    """Whether a session can be kept: an activity, and a day or a period, are needed."""
    return session.activity is not None and dated(session)


def dated(session: Session) -> bool:
    return session.on is not None or session.since is not None


def joined(draft: Draft, said: Reported) -> Draft:
    """An open log with what was reported since: what it lacks is filled in, anything else is added."""
    if len(said.sessions) == 1:
        more = undated(said.sessions[0]) if said.dateless else said.sessions[0]
        if any(_lacks(session, more) for session in draft.sessions):
            return draft.changed(
                tuple(
                    changed(session, more) if _lacks(session, more) else session for session in draft.sessions
                )
            )
    sessions = [session for session in draft.sessions if session != _EMPTY]
    known = {(session.activity, session.on): place for place, session in enumerate(sessions)}
    for session in said.sessions:
        place = known.get((session.activity, session.on))
        if place is None:
            sessions.append(session)
        else:
            sessions[place] = changed(sessions[place], session)
    return draft.changed(tuple(sessions))


def _lacks(session: Session, new: Session) -> bool:
    """Whether a session is incomplete, and the new one can be more about it: nothing is contradicted."""
    return (
        not complete(session)
        and (session.activity is None or new.activity in (None, session.activity))
        and (not dated(session) or not dated(new) or session.on == new.on)
    )


def meant(draft: Draft, said: Corrected) -> tuple[int, ...]:
    """The places of the sessions that a change is about; () where that cannot be told.

    A change that names none is about those it can be about: a day is for the one without a day, a kind for
    those whose kind is not known, a co-leader for groups.
    """
    change, everyone = said.change, tuple(range(len(draft.sessions)))
    if said.which is not None:
        return (said.which,) if said.which in everyone else ()
    if len(everyone) == 1:
        return everyone
    of_kind = tuple(place for place in everyone if draft.sessions[place].activity in said.kinds)
    if of_kind:
        return of_kind if len(of_kind) == 1 else ()
    if change.on is not None:
        return tuple(place for place in everyone if not dated(draft.sessions[place]))[:1]
    return tuple(place for place in everyone if _takes(draft.sessions[place], change))


def _takes(session: Session, change: Session) -> bool:
    """Whether one of several sessions is of the kind that a change is about."""
    if change.activity is not None:
        return session.activity is None
    if change.supervisor is not None:
        return session.activity in (Activity.SUPERVISION, None)
    if change.co_leader is not None or change.participants is not None:
        return session.activity in _GROUPS or session.activity is None
    return True


def corrected(session: Session, said: Corrected) -> Session:
    """The session as it was put right; without its day, where the one that was told cannot be taken."""
    session, change = undated(session) if said.problems else session, said.change
    if said.bare_number and change.participants and session.since is not None:
        session = replace(session, quantity=change.participants)
        change = replace(change, participants=None)
    return changed(session, change)


def changed(session: Session, change: Session) -> Session:
    """The session with every field that the change tells."""
    told = {
        field.name: getattr(change, field.name)
        for field in fields(Session)
        if getattr(change, field.name) != getattr(_EMPTY, field.name)
    }
    if change.activity and change.activity != session.activity:
        session = _recast(session, change.activity)
    if session.activity is Activity.SUPERVISION and "co_leader" in told and "supervisor" not in told:
        told["supervisor"] = told.pop("co_leader")
    return replace(session, **told)


def undated(session: Session) -> Session:
    return replace(session, on=None, since=None, until=None)


def _recast(session: Session, activity: Activity) -> Session:
    """Who was met moves with the kind of session: co-leader of a group, supervisor of a supervision."""
    if activity is Activity.SUPERVISION and session.co_leader and not session.supervisor:
        return replace(session, supervisor=session.co_leader, co_leader=None)
    if activity is not Activity.SUPERVISION and session.supervisor and not session.co_leader:
        return replace(session, co_leader=session.supervisor, supervisor=None)
    return session


def doubles(draft: Draft, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """What the portfolio holds already of the same activity on the same day."""
    days: set[tuple[Activity | None, date]] = {
        (session.activity, session.on) for session in draft.sessions if session.on
    }
    return tuple(entry for entry in entries if entry.on and (entry.activity, entry.on) in days)
