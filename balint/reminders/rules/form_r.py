"""Form R to be chased: two weeks after asking, or after the day that was promised, until it has arrived."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion, rounds
from balint.reminders.reference import Reference

PATIENCE = timedelta(days=14)  # after asking, and after chasing
DAY = timedelta(days=1)
CHASES = 3  # then it is offered to tell the team, once


def occasions(circumstances: Circumstances, _now: datetime) -> Iterator[Occasion]:
    for each in circumstances.references:
        if not (each.received_on or each.raised_on):
            yield _occasion(each, circumstances)


def is_for_the_team(reference: Reference, circumstances: Circumstances) -> bool:
    """Whether it has been chased often enough for the team to be told, now that it is to be again."""
    occasion = _occasion(reference, circumstances)
    said = circumstances.times_said(Kind.FORM_R, occasion.key)
    return rounds(occasion, said) + 1 >= occasion.most


def _occasion(reference: Reference, circumstances: Circumstances) -> Occasion:
    """A promise is followed up once at least, however often it was chased before."""
    patience = circumstances.wishes.stretched(Kind.FORM_R, PATIENCE)
    occasion = Occasion(
        kind=Kind.FORM_R,
        key=str(reference.id),
        due=circumstances.morning(max(_late(reference, patience), reference.told_on + DAY)),
        again=patience,
        most=CHASES + 1,
    )
    if reference.promised_by is None:
        return occasion
    since = reference.promised_by
    before = tuple(each for each in circumstances.times_said(Kind.FORM_R, occasion.key) if each.day < since)
    return replace(occasion, since=since, most=max(1, occasion.most - rounds(occasion, before)))


def _late(reference: Reference, patience: timedelta) -> date:
    if reference.chased_on:
        return reference.chased_on + patience
    if reference.promised_by:
        return reference.promised_by + DAY
    return (reference.asked_on or reference.told_on) + patience
