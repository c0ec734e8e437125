"""How far somebody has come, as the accreditation team sees it: stage, counts and dates, never words."""

from dataclasses import dataclass
from datetime import date

from balint.finding import Known
from balint.pathway.entries import Activity
from balint.pathway.progress import Progress, measure
from balint.reminders.circumstances import Circumstances
from balint.reminders.rules import quiet_spell
from balint.reminders.rules.progress import left_to_do

COLUMNS = (
    "id", "name", "region", "platforms", "stage", "stage_since", "criteria_set", "left_in_all",
    *(str(activity) for activity in Activity),
    "latest_session", "form_r_asked", "form_r_received", "form_r_waiting_since", "met_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`circumstances` hold tallies in the place of entries. `step_on` is the day of the step that led to
    their stage, None where that is only what they have told themselves.
    """

    known: Known
    circumstances: Circumstances
    step_on: date | None = None

    @property
    def measured(self) -> tuple[Progress, ...]:
        found = self.circumstances
        return measure(found.entries, found.criteria, psychodynamic=found.person.psychodynamic)

    @property
    def left(self) -> int | None:
        """Sessions and days, of all criteria together; None where the targets are not loaded."""
        return left_to_do(self.circumstances)

    @property
    def last_session(self) -> date | None:
        return max((each.on for each in self.circumstances.entries if each.on), default=None)

    @property
    def quiet_since(self) -> date | None:
        return quiet_spell.since(self.circumstances)

    @property
    def asked_for(self) -> int:
        """How many references have been asked for."""
        return len(self.circumstances.references)

    @property
    def received(self) -> int:
        return sum(each.received_on is not None for each in self.circumstances.references)

    @property
    def waiting_since(self) -> date | None:
        """The day on which the oldest reference that has not come was asked for."""
        waiting = (
            each.asked_on or each.told_on for each in self.circumstances.references if not each.received_on
        )
        return min(waiting, default=None)


def row(standing: Standing) -> tuple[object, ...]:
    """The cells of a table with these COLUMNS; None where nothing is known."""
    known, person = standing.known, standing.known.person
    done = dict.fromkeys(Activity, 0)
    for each in standing.circumstances.entries:
        done[each.activity] += each.quantity
    return (
        person.id,
        known.name,
        person.region,
        " ".join(known.channels),
        person.stage,
        standing.step_on,
        person.criteria_set,
        standing.left,
        *done.values(),
        standing.last_session,
        standing.asked_for,
        standing.received,
        standing.waiting_since,
        known.met_at.date(),
    )
