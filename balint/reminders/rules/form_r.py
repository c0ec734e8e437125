"""Form R to be chased: two weeks after asking, or after the day that was promised, until it has arrived."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion, Said, rounds
from balint.reminders.reference import Reference

PATIENCE = timedelta(days=14)  # after asking, and after chasing
DAY = timedelta(days=1)
CHASES = 3  # then it is offered to tell the team, once


def occasions(circumstances: Circumstances, _now: datetime) -> Iterator[Occasion]:
    for each in circumstances.references:
        if not each.received_on and (not each.raised_on or _is_promised_anew(each)):
            yield _occasion(each, circumstances)


def is_for_the_team(reference: Reference, circumstances: Circumstances, today: date) -> bool:
    """Whether it has been chased often enough for the team to be told, now that it is to be again; the same
    again that was put off is no other time.
    """
    occasion = _occasion(reference, circumstances)
    said = circumstances.times_said(Kind.FORM_R, occasion.key)
    now = Said(
        kind=Kind.FORM_R,
        key=occasion.key,
        number=len(said) + 1,
        said_at=circumstances.morning(today),
        day=today,
    )
    return not reference.raised_on and rounds(occasion, (*said, now)) >= occasion.most


def _is_promised_anew(reference: Reference) -> bool:
    """Whether a day was promised that was still to come when the team was told: it is followed up, too."""
    promised, raised = reference.promised_by, reference.raised_on
    return promised is not None and raised is not None and promised >= raised and not reference.chased_on


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
