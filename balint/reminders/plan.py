"""What somebody is reminded of next, and when: every occasion, seen with what was said and what is wished."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from balint.reminders import manners
from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Nudge, Occasion, rounds
from balint.reminders.rules import (
    bookings,
    form_r,
    groups,
    membership,
    progress,
    quiet_spell,
    summary,
    supervision,
)

_AFTER_A_SNOOZE = timedelta(days=3)  # for which it is worth saying in any case
# Each is asked with the present moment: what it is of no use to say any more need not be named.
_SOURCES: tuple[Callable[[Circumstances, datetime], Iterator[Occasion]], ...] = (
    bookings.occasions,
    groups.occasions,
    form_r.occasions,
    supervision.occasions,
    membership.occasions,
    progress.occasions,
    quiet_spell.occasions,
    summary.occasions,
)


def plan(circumstances: Circumstances, now: datetime) -> tuple[Nudge, ...]:
    """The next reminder of each kind, soonest first."""
    next_of: dict[Kind, Nudge] = {}
    for nudge in upcoming(circumstances, now):
        next_of.setdefault(nudge.kind, nudge)
    return tuple(next_of.values())


def of_each(circumstances: Circumstances, now: datetime) -> tuple[Nudge, ...]:
    """The next reminder of each thing that there is to be reminded of, soonest first."""
    next_of: dict[tuple[Kind, str], Nudge] = {}
    for nudge in upcoming(circumstances, now):
        next_of.setdefault((nudge.kind, _thing(nudge)), nudge)
    return tuple(next_of.values())


def _thing(nudge: Nudge) -> str:
    """Which booking, group or reference; of the other kinds there is one thing each."""
    if nudge.kind is Kind.MET:
        return str(groups.meeting_of(nudge.key)[0])
    return nudge.key if nudge.kind in (Kind.BOOKED, Kind.HELD, Kind.FORM_R) else ""


def upcoming(circumstances: Circumstances, now: datetime) -> tuple[Nudge, ...]:
    """Every reminder in sight, soonest first."""
    found = [nudge for _, nudge in _upcoming(circumstances, now)]
    return tuple(sorted(found, key=lambda nudge: (nudge.due_at, tuple(Kind).index(nudge.kind), nudge.key)))


def due(circumstances: Circumstances, now: datetime) -> tuple[Nudge, ...]:
    """What is to be said at this moment, in one message; () if it is none to say anything.

    What is due later on the same day is said with it, unless it has yet to take place.
    """
    today = circumstances.today(now)
    found = list(_upcoming(circumstances, now))
    if not any(nudge.due_at <= now for _, nudge in found):
        return ()
    ripe = [
        nudge
        for occasion, nudge in found
        if circumstances.today(nudge.due_at) <= today and (occasion.not_before or now) <= now
    ]
    return tuple(sorted(ripe, key=lambda nudge: (tuple(Kind).index(nudge.kind), nudge.due_at, nudge.key)))


def _upcoming(circumstances: Circumstances, now: datetime) -> Iterable[tuple[Occasion, Nudge]]:
    last_day = max((each.day for each in circumstances.said), default=None)
    for source in _SOURCES:
        for occasion in source(circumstances, now):
            if circumstances.wishes.allows(occasion.kind):
                nudge = _nudge(occasion, circumstances, now, last_day)
                if nudge is not None:
                    yield occasion, nudge


def _nudge(
    occasion: Occasion, circumstances: Circumstances, now: datetime, last_day: date | None
) -> Nudge | None:
    """The next reminder of an occasion; None if it has been said, or would come too late."""
    said = circumstances.times_said(occasion.kind, occasion.key)
    wanted, until = occasion.due, occasion.until
    snooze = circumstances.wishes.snoozed(occasion.kind, occasion.key)
    if snooze and not any(each.day >= snooze.until for each in said):
        wanted = circumstances.morning(snooze.until)
        if until is not None and not occasion.firm:
            until = max(until, wanted + _AFTER_A_SNOOZE)
    elif times := rounds(occasion, said):
        if occasion.again is None or times >= occasion.most:
            return None
        again = circumstances.today(said[-1].said_at + occasion.again)
        wanted = max(wanted, circumstances.morning(again))
    at = manners.allowed(max(wanted, now), circumstances.wishes, circumstances.zone, last_day)
    if at is None or (until is not None and at >= until):
        return None
    return Nudge(kind=occasion.kind, key=occasion.key, number=len(said) + 1, due_at=at.astimezone(UTC))
