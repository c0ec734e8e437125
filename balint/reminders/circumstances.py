"""All that it takes to know what somebody is to be reminded of."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from balint.pathway.criteria import CriteriaSet
from balint.pathway.entries import Activity, Entry
from balint.people import Person
from balint.reminders import manners
from balint.reminders.booking import Booking
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Nudge, Said
from balint.reminders.reference import Reference
from balint.reminders.regular_group import RegularGroup
from balint.reminders.wishes import Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """`logged` are the moments at which what stands in the portfolio was first and last added to; None where
    nothing does. `planned` is what has been planned before.
    """

    person: Person
    criteria: CriteriaSet
    entries: tuple[Entry, ...] = ()
    logged: tuple[datetime, datetime] | None = None
    bookings: tuple[Booking, ...] = ()
    references: tuple[Reference, ...] = ()
    groups: tuple[RegularGroup, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)
    said: tuple[Said, ...] = ()
    planned: tuple[Nudge, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.time_zone)

    def today(self, now: datetime) -> date:
        return now.astimezone(self.zone).date()

    def moment(self, day: date, at: time) -> datetime:
        return manners.moment(day, at, self.zone)

    def morning(self, day: date) -> datetime:
        """The moment of that day at which a reminder comes that has none of its own."""
        return self.moment(day, manners.best_time(self.wishes))

    def next_morning(self, kind: Kind, key: str, now: datetime) -> datetime:
        """For what comes to be so by something that was saved: the morning after, and that stays."""
        for each in self.planned:
            if (each.kind, each.key) == (kind, key):
                return each.due_at
        return self.morning(self.today(now) + manners.DAY)

    def has_logged(self, activity: Activity, on: date) -> bool:
        return any(entry.activity is activity and entry.on == on for entry in self.entries)

    def times_said(self, kind: Kind, key: str) -> tuple[Said, ...]:
        return tuple(each for each in self.said if (each.kind, each.key) == (kind, key))
