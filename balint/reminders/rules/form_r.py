"""Form R to be chased: two weeks after asking, or after the day that was promised, until it has arrived."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion
from balint.reminders.reference import Reference

PATIENCE = timedelta(days=14)  # after asking, and after chasing
DAY = timedelta(days=1)
CHASES = 3  # then it is offered to tell the team, once


def occasions(circumstances: Circumstances, _now: datetime) -> Iterator[Occasion]:
    patience = circumstances.wishes.stretched(Kind.FORM_R, PATIENCE)
    for each in circumstances.references:
        if not (each.received_on or each.raised_on):
            yield Occasion(
                kind=Kind.FORM_R,
                key=str(each.id),
                due=circumstances.morning(max(_late(each, patience), each.told_on + DAY)),
                again=patience,
                most=CHASES + 1,
            )


def _late(reference: Reference, patience: timedelta) -> date:
    if reference.chased_on:
        return reference.chased_on + patience
    if reference.promised_by:
        return reference.promised_by + DAY
    return (reference.asked_on or reference.told_on) + patience
