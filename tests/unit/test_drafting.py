"""How an open log takes in what is said next."""

from dataclasses import replace
from datetime import date

import pytest

from balint.drafting import changed, corrected, joined, meant
from balint.language.said import Corrected, Reported
from balint.memory import Draft
from balint.pathway.entries import Activity, Format, Session

MONDAY, TUESDAY, TODAY = date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 21)
LED, SUPERVISION = Activity.GROUP_LED, Activity.SUPERVISION


def after(draft: tuple[Session, ...], *said: Session, dateless: bool = False) -> tuple[Session, ...]:
    return joined(Draft(number=1, sessions=draft), Reported(said, dateless=dateless)).sessions


def test_what_is_missing_is_filled_in() -> None:
    """ "Balint group on Tuesday with Mark", "I led it"."""
    untold = Session(on=TUESDAY, co_leader="Mark")
    assert after((untold,), Session(activity=LED, on=TODAY), dateless=True) == (
        Session(activity=LED, on=TUESDAY, co_leader="Mark"),
    )


def test_another_day_is_another_session() -> None:
    """ "Balint group on Tuesday with Mark", "supervision on Monday with Ruth"."""
    untold = Session(on=TUESDAY, co_leader="Mark")
    other = Session(activity=SUPERVISION, on=MONDAY, supervisor="Ruth")
    assert after((untold,), other) == (untold, other)


def test_another_kind_of_session_is_another_session() -> None:
    undated = Session(activity=LED)
    other = Session(activity=SUPERVISION, on=MONDAY)
    assert after((undated,), other) == (undated, other)


def test_more_about_the_same_session_is_joined_to_it() -> None:
    known = Session(activity=LED, on=MONDAY)
    assert after((known,), Session(activity=LED, on=MONDAY, co_leader="Priya")) == (
        Session(activity=LED, on=MONDAY, co_leader="Priya"),
    )


def test_a_revision_is_counted() -> None:
    draft = joined(Draft(number=1, sessions=(Session(),)), Reported((Session(activity=LED, on=MONDAY),)))
    assert (draft.revision, draft.sessions) == (2, (Session(activity=LED, on=MONDAY),))


@pytest.mark.parametrize(
    ("change", "which", "places"),
    [
        (Session(participants=9), None, (0, 1)),
        (Session(on=MONDAY), None, ()),
        (Session(on=MONDAY), 1, (1,)),
        (Session(on=MONDAY), 7, ()),
    ],
)
def test_which_session_a_change_is_about(change: Session, which: int | None, places: tuple[int, ...]) -> None:
    draft = Draft(number=1, sessions=(Session(activity=LED, on=MONDAY), Session(activity=LED, on=TUESDAY)))
    assert meant(draft, Corrected(change, which)) == places


def test_a_kind_is_about_the_session_whose_kind_is_not_known() -> None:
    """ "Balint group on Tuesday", "and supervision on Monday", "I led it"."""
    draft = Draft(number=1, sessions=(Session(on=TUESDAY), Session(activity=SUPERVISION, on=MONDAY)))
    assert meant(draft, Corrected(Session(activity=LED))) == (0,)


def test_a_co_leader_is_about_the_groups() -> None:
    draft = Draft(
        number=1, sessions=(Session(activity=LED, on=TUESDAY), Session(activity=SUPERVISION, on=MONDAY))
    )
    assert meant(draft, Corrected(Session(co_leader="Marta"))) == (0,)
    assert meant(draft, Corrected(Session(supervisor="Ruth"))) == (1,)
    assert meant(draft, Corrected(Session(format=Format.ONLINE))) == (0, 1)


def test_a_day_is_about_the_session_that_has_none() -> None:
    draft = Draft(number=1, sessions=(Session(activity=LED, on=MONDAY), Session(activity=SUPERVISION)))
    assert meant(draft, Corrected(Session(on=TUESDAY))) == (1,)


def test_the_person_met_moves_with_the_kind_of_session() -> None:
    led = Session(activity=LED, on=MONDAY, co_leader="Ruth", format=Format.ONLINE)
    supervision = changed(led, Session(activity=SUPERVISION))
    assert supervision == Session(activity=SUPERVISION, on=MONDAY, supervisor="Ruth", format=Format.ONLINE)
    assert changed(supervision, Session(activity=LED)) == led


def test_with_somebody_in_a_supervision_is_its_supervisor() -> None:
    assert changed(Session(activity=SUPERVISION), Session(co_leader="Ruth")).supervisor == "Ruth"


@pytest.mark.parametrize(
    ("kinds", "places"),
    [((SUPERVISION,), (1,)), ((LED, Activity.GROUP_ATTENDED), ()), ((Activity.LEADERSHIP_WEEKEND,), ())],
)
def test_a_session_named_by_its_kind_is_the_one_of_that_kind(
    kinds: tuple[Activity, ...], places: tuple[int, ...]
) -> None:
    """ "The supervision was Tuesday" with three sessions open."""
    sessions = (
        Session(activity=LED, on=MONDAY),
        Session(activity=SUPERVISION, on=MONDAY),
        Session(activity=LED, on=TODAY),
    )
    assert meant(Draft(number=1, sessions=sessions), Corrected(Session(on=TUESDAY), kinds=kinds)) == places


def test_a_bare_number_is_the_quantity_of_a_log_over_a_period() -> None:
    period = Session(activity=LED, since=date(2025, 1, 6), until=date(2025, 6, 30), quantity=12)
    fourteen = Session(participants=14)
    assert corrected(period, Corrected(fourteen, bare_number=True)) == replace(period, quantity=14)
    assert corrected(period, Corrected(fourteen)) == replace(period, participants=14)
    dated = Session(activity=LED, on=MONDAY)
    assert corrected(dated, Corrected(fourteen, bare_number=True)) == replace(dated, participants=14)
