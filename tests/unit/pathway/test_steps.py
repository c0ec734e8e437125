"""Who may take which step from where: every stage, step and hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from balint.pathway.steps import (
    MOVES,
    By,
    Details,
    Step,
    Taken,
    WhyNot,
    can_undo,
    has_appealed,
    may,
    references_in,
    too_soon,
)
from balint.people import Stage
from balint.reminders.reference import Reference

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
TODAY = NOW.date()
SIGNS = {".": None, "<": WhyNot.TOO_EARLY, ">": WhyNot.TOO_LATE, "x": WhyNot.NOT_THEIRS, "=": WhyNot.ALREADY}
# Nothing told, interested, on the pathway, ready, applied, in review, further steps, recommended, accredited.
NOBODYS = "xxxxxxxxx"
TABLE = {
    (Step.INTEREST, By.APPLICANT): "..>>>>>>>",
    (Step.INTEREST, By.TEAM): "..>>>>>>>",
    (Step.PATHWAY, By.TEAM): "...>>>>>>",
    (Step.COMPETENCIES, By.APPLICANT): ".<..>>.>>",
    (Step.COMPETENCIES, By.TEAM): ".<..>>.>>",
    (Step.READY, By.APPLICANT): "<<.=>>.>>",
    (Step.READY, By.TEAM): "<<.=>>.>>",
    (Step.APPLICATION, By.APPLICANT): "<<..=>.>>",
    (Step.APPLICATION, By.TEAM): "<<..=>.>>",
    (Step.REFERENCES, By.TEAM): "<<...>.>>",
    (Step.REVIEW, By.TEAM): "<<<<.=<>>",
    (Step.FURTHER, By.TEAM): "<<<<<.=.>",
    (Step.FURTHER, By.COUNCIL): "<<<<<.=.>",
    (Step.RECOMMENDED, By.TEAM): "<<<<<.<=>",
    (Step.ACCREDITED, By.COUNCIL): "<<<<<<<.=",
    (Step.MEMBERSHIP, By.TEAM): ".........",
    (Step.APPEAL, By.TEAM): "<<<<<<..>",
}
LEADS_TO = {
    Step.INTEREST: Stage.INTERESTED,
    Step.PATHWAY: Stage.ON_THE_PATHWAY,
    Step.COMPETENCIES: None,
    Step.READY: Stage.READY,
    Step.APPLICATION: Stage.APPLIED,
    Step.REFERENCES: None,
    Step.REVIEW: Stage.IN_REVIEW,
    Step.FURTHER: Stage.FURTHER_STEPS,
    Step.RECOMMENDED: Stage.RECOMMENDED,
    Step.ACCREDITED: Stage.ACCREDITED,
    Step.MEMBERSHIP: None,
    Step.APPEAL: None,
}


def taken(number: int, step: Step, on: date = TODAY, by: int = 1) -> Taken:
    return Taken(id=number, step=step, on=on, taken_by=by, taken_at=NOW, details=Details())


@pytest.mark.parametrize("by", By)
@pytest.mark.parametrize("step", Step)
def test_the_moves(step: Step, by: By) -> None:
    found = [may(stage, step, by) for stage in (None, *Stage)]
    assert found == [SIGNS[sign] for sign in TABLE.get((step, by), NOBODYS)]


def test_who_is_accredited_by_their_own_word_alone_is_placed_all_the_same() -> None:
    found = {step for step in Step if may(Stage.ACCREDITED, step, By.TEAM, placed=False) is None}
    assert found == {Step.INTEREST, Step.PATHWAY, Step.MEMBERSHIP}
    assert may(Stage.ACCREDITED, Step.ACCREDITED, By.COUNCIL, placed=False) is None


def test_where_each_leads() -> None:
    assert {step: move.leads_to for step, move in MOVES.items()} == LEADS_TO


def test_a_review_waits_for_the_references() -> None:
    assert may(Stage.APPLIED, Step.REVIEW, By.TEAM, references_in=False) is WhyNot.NO_REFERENCES
    ruth = Reference(id=1, supervisor="Ruth", told_on=TODAY, received_on=TODAY)
    waiting = replace(ruth, id=2, supervisor="Dr Rao", received_on=None)
    assert not references_in((), ())
    assert references_in((), (ruth,))
    assert not references_in((), (ruth, waiting))
    assert references_in((taken(1, Step.REFERENCES),), (ruth, waiting))


def test_on_an_appeal_the_council_may_accredit_whom_the_team_has_not_recommended() -> None:
    steps = (taken(1, Step.FURTHER), taken(2, Step.APPEAL))
    assert has_appealed(steps)
    assert not has_appealed(steps[:1])
    assert may(Stage.FURTHER_STEPS, Step.ACCREDITED, By.COUNCIL, appealed=True) is None
    assert may(Stage.ON_THE_PATHWAY, Step.ACCREDITED, By.COUNCIL, appealed=True) is WhyNot.TOO_EARLY


@pytest.mark.parametrize(
    ("which", "by", "later", "can"),
    [
        (1, 1, timedelta(hours=24), True),
        (1, 1, timedelta(hours=24, seconds=1), False),
        (1, 2, timedelta(0), False),
        (0, 1, timedelta(0), False),
    ],
)
def test_only_the_latest_step_is_undone_by_who_took_it_within_a_day(
    which: int, by: int, later: timedelta, *, can: bool
) -> None:
    steps = (taken(1, Step.APPLICATION), taken(2, Step.REVIEW))
    assert can_undo(steps[which], steps, by, NOW + later) is can


def test_a_step_does_not_go_before_the_one_it_follows() -> None:
    steps = (taken(1, Step.RECOMMENDED, date(2026, 11, 20)),)
    assert too_soon(Step.ACCREDITED, date(2025, 12, 3), steps) == steps[0]
    assert too_soon(Step.ACCREDITED, date(2026, 11, 20), steps) is None
    assert too_soon(Step.PATHWAY, date(2024, 3, 1), steps) is None
    assert too_soon(Step.MEMBERSHIP, date(2024, 3, 1), steps) is None
