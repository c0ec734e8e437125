"""What is booked: a session to come."""

from dataclasses import dataclass
from datetime import date, time

from balint.pathway.entries import Activity, Format, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """`at` is None where no time was told; both are in the person's own time. `made_on` is the day on which
    it was told, or moved.
    """

    id: int
    activity: Activity
    on: date
    at: time | None = None
    supervisor: str | None = None
    format: Format | None = None
    made_on: date

    @property
    def session(self) -> Session:
        """As it would be told when it has taken place."""
        return Session(activity=self.activity, on=self.on, supervisor=self.supervisor, format=self.format)
