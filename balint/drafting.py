"""How an open log takes in what is said next: pure moves from one draft to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta

from balint.colleagues import alike, each_of, is_spelling, may_be_called, with_title
from balint.language.dates.bearings import beside, in_month_of, in_week_of, in_year_of, month_of, place_of
from balint.language.dates.days import month_end
from balint.language.periods import Period
from balint.language.said import Corrected, Reported
from balint.memory import Draft
from balint.pathway.entries import GROUPS, Activity, Entry, Session

_EMPTY = Session()
_DETAILS = ("format", "co_leader", "supervisor", "participants", "duration_minutes")
_SHORTEST = 30  # minutes; a number below counts people


def told(entry: Entry) -> Session:
    """An entry as it would be told again."""
    return Session(**{field.name: getattr(entry, field.name) for field in fields(Session)})


def complete(session: Session) -> bool:
    """Whether a session can be kept: an activity, and a day or a period, are needed."""
    return session.activity is not None and dated(session)


def dated(session: Session) -> bool:
    return session.on is not None or session.since is not None


def lacks_period(session: Session) -> bool:
    """Whether it stands for several sessions of which no time has been told."""
    return session.quantity > 1 and not dated(session)


def spread(draft: Draft, period: tuple[date, date]) -> Draft:
    """The draft with a period for what lacks one, or its day where that is not known."""
    since, until = period
    lacking = [lacks_period(one) or ("on" in draft.skipped and not dated(one)) for one in draft.sessions]

    def until_its_last(one: Session) -> date:
        """The day of the last one, where that has been told and falls into the period."""
        return one.until if one.until and since <= one.until <= until else until

    return draft.changed(
        tuple(
            replace(one, since=since, until=until_its_last(one)) if lacks else one
            for one, lacks in zip(draft.sessions, lacking, strict=True)
        )
    )


def joined(draft: Draft, said: Reported) -> Draft:
    """An open log with what was reported since: what it lacks is filled in, anything else is added."""
    if len(said.sessions) == 1:
        more = undated(said.sessions[0]) if said.dateless else said.sessions[0]
        counted = [place for place, one in enumerate(draft.sessions) if one.quantity == more.quantity > 1]
        if said.dateless and len(counted) == 1:  # "the 12 groups were online"
            sessions = list(draft.sessions)
            sessions[counted[0]] = changed(sessions[counted[0]], more)
            return draft.changed(tuple(sessions))
        if said.dateless and _adds(draft.sessions[-1], more):
            return draft.changed((*draft.sessions[:-1], changed(draft.sessions[-1], more)))
        lacking = [place for place, session in enumerate(draft.sessions) if _lacks(session, more)]
        if lacking:
            taking = lacking[:1] if more.on else lacking  # a day is that of one
            return draft.changed(
                tuple(
                    changed(session, more) if place in taking else session
                    for place, session in enumerate(draft.sessions)
                )
            )
    sessions = [session for session in draft.sessions if session != _EMPTY]
    before = len(sessions)
    known = {(session.activity, session.on): place for place, session in enumerate(sessions)}
    for session in said.sessions:
        place = known.get((session.activity, session.on))
        if place is None:
            sessions.append(session)
        else:
            sessions[place] = changed(sessions[place], session)
    whole = draft.changed(tuple(sessions))
    return replace(whole, latest=before) if len(sessions) > before else whole


def _adds(session: Session, more: Session) -> bool:
    """Whether what was told without a day only says more of a session that has one: "and Nat co-led"."""
    told = [name for name in _DETAILS if getattr(more, name) is not None]
    return (
        complete(session)
        and more.quantity == 1
        and more.activity in (None, session.activity)
        and bool(told)
        and all(getattr(session, name) in (None, getattr(more, name)) for name in told)
    )


def _lacks(session: Session, new: Session) -> bool:
    """Whether a session is incomplete, and the new one can be more about it: nothing is contradicted."""
    return (
        not complete(session)
        and not (lacks_period(session) and new.on)  # a day is no period
        and (session.activity is None or new.activity in (None, session.activity))
        and (not dated(session) or not dated(new) or session.on == new.on)
    )


def meant(draft: Draft, said: Corrected) -> tuple[int, ...]:
    """The places of the sessions that a change is about; () where that cannot be told.

    A change that names none is about those it can be about: a day is for the one without a day, a kind for
    those whose kind is not known, a co-leader for groups; first of all among those told last.
    """
    change, everyone = said.change, tuple(range(len(draft.sessions)))
    if said.weekend:
        weekends = tuple(place for place in everyone if _is_weekend(draft.sessions[place], change))
        return weekends if len(weekends) == 1 else ()
    if said.which is not None:
        return (said.which,) if said.which in everyone else ()
    if said.both and len(everyone) > 2:
        everyone = everyone[draft.latest :]
        everyone = everyone if len(everyone) == 2 else ()
    if said.every and change.on and len(everyone) > 2:
        return ()  # a day for all of many is a day that was not understood
    if said.every:
        return tuple(place for place in everyone if _suits(draft.sessions[place], change))
    if said.cleared or said.left_out:
        return tuple(place for place in everyone if _cleared(draft.sessions[place], said))
    if len(everyone) == 1 or said.year is not None:
        return everyone
    return _meant_of_several(draft, said)


def told_of_one(draft: Draft, said: Corrected) -> Corrected:
    """What is told of the one of several that a day points at: "there were 9 on the Thursday", "it was the
    13th, not the 12th".
    """
    change, days = replace(said.change, on=None), [session.on for session in draft.sessions]
    if said.left_out and said.change.on is not None:  # "Ann wasn't there on the 17th"
        place = place_of(said.day_words, said.change.on, days)
        return replace(said, change=change, which=len(days) if place is None else place, day_words="")
    elsewhere = said.which is not None or said.weekend or said.every or said.kinds
    if said.change.on is None or elsewhere or len(days) == 1:
        return said
    if said.instead_of is not None:
        return replace(said, which=place_of(said.instead_of[1], said.instead_of[0], days))
    place = None if change == _EMPTY else place_of(said.day_words, said.change.on, days)
    return said if place is None else replace(said, change=change, which=place, day_words="")


def in_its_stretch(draft: Draft, said: Corrected, session: Session, today: date) -> Corrected:
    """With "the 9th" as that of the month in which the session was, or is known to have been, and "Tuesday"
    as that of the week.
    """
    known = session.on or month_of(draft.stretch, today)
    words = said.day_words
    day = in_month_of(words, known, today) if known and words else None
    if day is None and words:
        day = beside(words, session.on, today) if session.on else in_week_of(words, draft.stretch, today)
    if day is None and words and session.on is None:
        day = in_year_of(words, draft.stretch, today)
    return replace(said, change=replace(said.change, on=day), problems=()) if day else said


def over_period(session: Session, told: Period, today: date, *, of_that_year: bool) -> Session | None:
    """What was told over a period, with that put right; "until July" is `of_that_year` in which it was. None
    where that cannot be.
    """
    since, until = told.since, told.until
    if of_that_year and session.since and session.until:
        since = since and _in_year(since, session.since.year)
        until = until and _in_year(until, session.until.year)
    session = replace(session, since=since or session.since, until=until or session.until)
    sure = session.since and session.until and session.since <= session.until <= today
    return session if sure else None


def _in_year(day: date, year: int) -> date:
    """The same day in a year; the last of a month stays that."""
    last = month_end(day.replace(year=year, day=1))
    return last if day == month_end(day) else day.replace(year=year)


def in_month(sessions: Sequence[Session], told: Period, today: date) -> tuple[Session, ...] | None:
    """The days of one month in another; None where that is none of both, or has no such days yet."""
    month = told.since if told.since and told.until == month_end(told.since) and told.since.day == 1 else None
    days = [session.on for session in sessions if session.on]
    if not month or len(days) < len(sessions) or len({(day.year, day.month) for day in days}) > 1:
        return None
    last = max(day.day for day in days)
    if last > month_end(month).day or month.replace(day=last) > today:
        return None
    return tuple(replace(one, on=month.replace(day=one.on.day)) for one in sessions if one.on)


def on_days(draft: Draft, told_of: Sequence[Session]) -> Draft:
    """With each of the days told, and what was told of it, for one of the sessions that have none yet; one
    more like the last of these for each day beyond. Several told of over a time are so many days.
    """
    sessions, left = list(draft.sessions), list(told_of)
    over = [place for place, one in enumerate(sessions) if one.quantity == len(left)]
    for place in over[:1]:
        sessions[place : place + 1] = [replace(undated(sessions[place]), quantity=1)] * len(left)
    lacking = [place for place, one in enumerate(sessions) if not dated(one) and one.quantity == 1]
    for place in lacking[: len(left)]:
        sessions[place] = changed(sessions[place], replace(left.pop(0), activity=None))
    if lacking:
        like = undated(draft.sessions[-1])
        after = lacking[-1] + 1
        sessions[after:after] = [changed(like, replace(one, activity=None)) for one in left]
    return draft.changed(tuple(sessions))


def _is_weekend(session: Session, change: Session) -> bool:
    return (change.activity or session.activity) is Activity.LEADERSHIP_WEEKEND


def _meant_of_several(draft: Draft, said: Corrected) -> tuple[int, ...]:
    change, everyone = said.change, tuple(range(len(draft.sessions)))
    of_kind = tuple(place for place in everyone if draft.sessions[place].activity in said.kinds)
    if of_kind:
        return of_kind if len(of_kind) == 1 else ()
    undated_ones = tuple(place for place in everyone if not dated(draft.sessions[place]))
    if change.on is not None and undated_ones:
        return undated_ones[:1]
    if draft.latest == len(everyone) - 1 and _suits(draft.sessions[-1], change):
        return everyone[-1:]
    if (
        change.on is not None
        and len({session.on for session in draft.sessions}) == 1
        and draft.sessions[0].on
    ):
        return everyone if change == replace(_EMPTY, on=change.on) else ()  # both were on the wrong day
    if change.on is not None or said.days:
        return ()
    for places in (everyone[draft.latest :], everyone):
        found = tuple(place for place in places if _takes(draft.sessions[place], change))
        spelt = tuple(
            place for place in found if not said.adds and _is_spelling(draft.sessions[place], change)
        )
        if found:
            return spelt or found
    return ()


def _is_spelling(session: Session, change: Session) -> bool:
    """Whether who is named is somebody of the session, written otherwise: "it was Sunjay with a u"."""
    name = change.co_leader or change.supervisor
    there = (*each_of(session.co_leader), *each_of(session.supervisor))
    return name is not None and any(is_spelling(name, one) for one in there)


def _takes(session: Session, change: Session) -> bool:
    """Whether one of several sessions is of the kind that a change is about."""
    return session.activity is None if change.activity is not None else _suits(session, change)


def _suits(session: Session, change: Session) -> bool:
    """Whether a session can have what a change tells: supervision has no co-leader and nobody to count."""
    if change.supervisor is not None:
        return session.activity in (Activity.SUPERVISION, None)
    if change.co_leader is not None or change.participants is not None:
        return session.activity in GROUPS or session.activity is None
    return True


def corrected(session: Session, said: Corrected) -> Session:
    """The session as it was put right; without its day, where the one that was told cannot be taken."""
    session, change = undated(session) if said.problems else session, said.change
    if said.cleared or said.left_out:
        session = _without(session, said)
    if said.year is not None or said.days:
        return _moved(session, said)
    if said.adds and session.activity is Activity.SUPERVISION and session.supervisor and change.co_leader:
        # Beside the supervisor, it is the co-leader who was there too.
        return replace(changed(session, replace(change, co_leader=None)), co_leader=change.co_leader)
    if said.adds:
        change = _beside(session, change)
    elif change.supervisor and not change.co_leader:
        # "Sam was the supervisor", of whom was taken for the co-leader.
        session = replace(session, co_leader=_others(session.co_leader, change.supervisor))
    if said.bare_number and _is_duration(session, change):
        change = replace(change, participants=None, duration_minutes=change.participants)
    if said.bare_number and change.participants and session.since is not None:
        session = replace(session, quantity=change.participants)
        change = replace(change, participants=None)
    return changed(session, change)


def _is_duration(session: Session, change: Session) -> bool:
    """Whether a number of which it was not said what it counts is of minutes: those were told, people not."""
    known = session.duration_minutes is not None and session.participants is None
    return known and (change.participants or 0) >= _SHORTEST


def without_unchanged(draft: Draft, entries: Iterable[Entry]) -> Draft:
    """The draft without the entries that it would leave as they are."""
    saved = {entry.id: told(entry) for entry in entries}
    pairs = zip(draft.replaces, draft.sessions, strict=False)
    changes = [(number, session) for number, session in pairs if saved.get(number) != session]
    return replace(
        draft,
        replaces=tuple(number for number, _ in changes),
        sessions=(*(session for _, session in changes), *draft.added),
    )


def swapped(draft: Draft) -> Draft | None:
    """With the days of its two sessions the other way round; None where they are not two."""
    if len(draft.sessions) != 2:
        return None
    one, other = draft.sessions
    days = (replace(one, on=other.on, since=other.since, until=other.until),)
    return draft.changed((*days, replace(other, on=one.on, since=one.since, until=one.until)))


def _moved(session: Session, said: Corrected) -> Session:
    """On another day; without one where the calendar has no such day."""
    days = [session.on, session.since, session.until]
    try:
        on, since, until = (_shifted(day, said) if day else None for day in days)
    except ValueError:
        return undated(session)
    return replace(session, on=on, since=since, until=until)


def _shifted(day: date, said: Corrected) -> date:
    return (day.replace(year=said.year) if said.year is not None else day) + timedelta(days=said.days)


def _cleared(session: Session, said: Corrected) -> bool:
    """Whether there is anything in a session that a correction takes out."""
    return _without(session, said) != session


def _without(session: Session, said: Corrected) -> Session:
    if said.left_out:
        return replace(
            session,
            co_leader=_others(session.co_leader, said.left_out),
            supervisor=_others(session.supervisor, said.left_out),
        )
    return replace(
        session,
        co_leader=None if "co_leader" in said.cleared else session.co_leader,
        supervisor=None if "supervisor" in said.cleared else session.supervisor,
        participants=None if "participants" in said.cleared else session.participants,
        duration_minutes=None if "duration_minutes" in said.cleared else session.duration_minutes,
        on=None if "on" in said.cleared else session.on,
    )


def _others(names: str | None, left_out: str) -> str | None:
    """Who was there beside the one who was not."""
    kept = [one for one in each_of(names) if not may_be_called(left_out, one, ())]
    return " and ".join(kept) or None


def _beside(session: Session, change: Session) -> Session:
    """A change in which who is named joins who was told before."""
    named = change.co_leader
    if not named or not session.co_leader or named in each_of(session.co_leader):
        return change
    return replace(change, co_leader=f"{session.co_leader} and {named}")


def changed(session: Session, change: Session) -> Session:
    """The session with every field that the change tells."""
    told = {
        field.name: getattr(change, field.name)
        for field in fields(Session)
        if getattr(change, field.name) != getattr(_EMPTY, field.name)
    }
    if change.activity and change.activity != session.activity:
        session = _recast(session, change.activity)
    activity = change.activity or session.activity
    if activity is Activity.SUPERVISION and "co_leader" in told and "supervisor" not in told:
        told["supervisor"] = told.pop("co_leader")
    for role in ("co_leader", "supervisor"):
        if role in told and (known := getattr(session, role)):
            told[role] = with_title(known, told[role])
    return replace(session, **told)


def renamed(session: Session, old: str, new: str) -> Session:
    """The session with whoever was called `old` called `new`."""

    def put_right(names: str | None) -> str | None:
        return (
            " and ".join(with_title(one, new) if alike(one, old) else one for one in each_of(names)) or None
        )

    if not any(alike(one, old) for one in (*each_of(session.co_leader), *each_of(session.supervisor))):
        return session
    return replace(session, co_leader=put_right(session.co_leader), supervisor=put_right(session.supervisor))


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
    """What the portfolio holds already of the same activity on the same day.

    A change of what is saved is no double of itself, nor of what stood beside it before.
    """
    before = {_key(entry) for entry in entries if entry.id in draft.replaces}
    keys = {_key(session) for session in draft.sessions if session.on} - before
    return tuple(entry for entry in entries if entry.on and _key(entry) in keys)


def estimates_over(draft: Draft, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """What was told of a period into which a day falls of the same activity: it may be one of those."""
    return tuple(
        entry
        for entry in entries
        if entry.since
        and entry.until
        and any(
            one.activity == entry.activity and one.on and entry.since <= one.on <= entry.until
            for one in draft.added
        )
    )


def as_the_same(draft: Draft, entries: tuple[Entry, ...]) -> Draft:
    """The draft without what the portfolio holds already, or with a change of that where more is told now."""
    held = doubles(draft, entries)
    changes, ids = list(draft.sessions[: len(draft.replaces)]), list(draft.replaces)
    added: list[Session] = []
    for session in draft.added:
        same = [entry for entry in held if _key(entry) == _key(session)]
        if not same:
            added.append(session)
        elif len(same) == 1 and same[0].id not in ids and changed(told(same[0]), session) != told(same[0]):
            changes.append(changed(told(same[0]), session))
            ids.append(same[0].id)
    return replace(draft.changed((*changes, *added)), replaces=tuple(ids), latest=0)


def twins(draft: Draft) -> tuple[Session, ...]:
    """Sessions told more than once with nothing to tell them apart, where it was not said that there were
    several on that day.
    """
    if draft.twice:
        return ()
    sessions = draft.added
    return tuple(
        session
        for place, session in enumerate(sessions)
        if session.on and any(_same(session, other) for other in sessions[:place])
    )


def without_twins(draft: Draft) -> Draft:
    """The draft with one of each, which has all that was told of any of them."""
    ones: list[Session] = []
    for session in draft.added:
        place = next((place for place, one in enumerate(ones) if session.on and _same(session, one)), None)
        if place is None:
            ones.append(session)
        else:
            ones[place] = changed(ones[place], session)
    return replace(draft.changed((*draft.sessions[: len(draft.replaces)], *ones)), latest=0)


def _same(one: Session, other: Session) -> bool:
    """The same kind of session on the same day, with nothing told that sets them apart."""
    told_apart = any(
        getattr(one, name) is not None
        and getattr(other, name) is not None
        and getattr(one, name) != getattr(other, name)
        for name in ("format", "co_leader", "supervisor", "participants", "duration_minutes")
    )
    return _key(one) == _key(other) and not told_apart


def _key(session: Session | Entry) -> tuple[Activity | None, date | None]:
    return session.activity, session.on
