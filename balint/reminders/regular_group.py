"""A group that meets regularly, and when it meets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from balint.pathway.entries import Activity, Format, Session
from balint.reminders.told import Every

AHEAD = timedelta(days=800)  # how far a meeting is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Days on which a group does not meet, the first and the last."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RegularGroup:
    """`weekday` counts from Monday, 0; `nth` is 1–4 or -1 of a month. `starts` is its first meeting or a day
    before that, which settles the weeks of a fortnightly one. `at` is in the person's own time.
    """

    id: int
    activity: Activity
    every: Every
    weekday: int
    nth: int = 0
    starts: date
    at: time | None = None
    co_leader: str | None = None
    supervisor: str | None = None
    format: Format | None = None
    participants: int | None = None
    gaps: tuple[Gap, ...] = ()
    ended_on: date | None = None

    def session(self, on: date) -> Session:
        """A meeting as it would be told."""
        return Session(
            activity=self.activity,
            on=on,
            co_leader=self.co_leader,
            supervisor=self.supervisor,
            format=self.format,
            participants=self.participants,
        )

    def is_off(self, day: date) -> bool:
        return any(gap.first <= day <= gap.last for gap in self.gaps)


def meetings(group: RegularGroup, since: date) -> Iterator[date]:
    """The days from `since` on at which it meets, as far ahead as is looked."""
    day = weekday(group.weekday, group.nth) if group.every is Every.MONTH else weekday(group.weekday)
    rule = rrule(
        MONTHLY if group.every is Every.MONTH else WEEKLY,
        interval=2 if group.every is Every.FORTNIGHT else 1,
        byweekday=day,
        dtstart=datetime.combine(_anchor(group, since), time.min),
        until=datetime.combine(since + AHEAD, time.min),
    )
    days = (each.date() for each in rule)
    ended = group.ended_on or date.max
    return (on for on in takewhile(lambda on: on < ended, days) if on >= since and not group.is_off(on))


def _anchor(group: RegularGroup, since: date) -> date:
    """A day of its rhythm near `since`: what began long ago is not gone through from its beginning."""
    fortnights = max(0, (since - group.starts).days // 14)
    if group.every is Every.MONTH:
        return max(group.starts, since)
    return group.starts + timedelta(days=14 * fortnights)


def next_meeting(group: RegularGroup, since: date) -> date | None:
    return next(meetings(group, since), None)


def meets_on(group: RegularGroup, day: date) -> bool:
    return next_meeting(group, day) == day
