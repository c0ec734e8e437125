"""Nearly there, and ready to apply: each said once, on the morning after it came to be so."""

from collections.abc import Iterator
from datetime import datetime

from balint.pathway.progress import measure
from balint.people import AT_WORK
from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion

NEARLY = 5  # sessions and days left in all


def left_to_do(circumstances: Circumstances) -> int | None:
    """Sessions and days in all; None where the targets are not known."""
    if not circumstances.criteria.loaded:
        return None
    measured = measure(
        circumstances.entries, circumstances.criteria, psychodynamic=circumstances.person.psychodynamic
    )
    return sum(each.left or 0 for each in measured)


def occasions(circumstances: Circumstances, now: datetime) -> Iterator[Occasion]:
    person, criteria = circumstances.person, circumstances.criteria
    if person.stage not in AT_WORK:
        return
    left = left_to_do(circumstances)
    if left is not None and left <= NEARLY:
        kind = Kind.NEARLY if left else Kind.READY
        due = circumstances.next_morning(kind, criteria.id, now)
        yield Occasion(kind=kind, key=criteria.id, due=due)
