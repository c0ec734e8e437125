"""What stood before something was arranged, changed or called off: so that it can be undone."""

from dataclasses import dataclass

from balint.reminders.booking import Booking
from balint.reminders.reference import Reference
from balint.reminders.regular_group import RegularGroup
from balint.reminders.wishes import Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """By their numbers; None for one that was not there. `wishes` is None where they stayed as they were."""

    bookings: tuple[tuple[int, Booking | None], ...] = ()
    references: tuple[tuple[int, Reference | None], ...] = ()
    groups: tuple[tuple[int, RegularGroup | None], ...] = ()
    wishes: Wishes | None = None

    @property
    def was_anything(self) -> bool:
        """Whether something was there that has changed or gone, and not only something new has come."""
        rows = (*self.bookings, *self.references, *self.groups)
        return self.wishes is not None or any(each is not None for _, each in rows)
