"""The steps of the pathway: who takes each, from where, and where it leads.

The rules are the Society's, as its page on leadership accreditation has them: the applicant registers an
interest and applies, the accreditation team keeps the pathway and reviews, the Council decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from balint.people import Stage
from balint.reminders.reference import Reference

UNDOABLE = timedelta(days=1)


class Step(StrEnum):
    INTEREST = "interest"
    PATHWAY = "pathway"  # put on it
    COMPETENCIES = "competencies"  # agreed upon with a supervisor
    READY = "ready"
    APPLICATION = "application"
    REFERENCES = "references"  # all of them are in
    REVIEW = "review"
    FURTHER = "further"  # steps that are needed
    RECOMMENDED = "recommended"
    ACCREDITED = "accredited"
    MEMBERSHIP = "membership"
    APPEAL = "appeal"


class By(StrEnum):
    """`COUNCIL` is a decision of the Council's, which the team writes down."""

    APPLICANT = "applicant"
    TEAM = "team"
    COUNCIL = "council"


class WhyNot(StrEnum):
    NOT_THEIRS = "not_theirs"  # somebody else takes this step
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    NO_REFERENCES = "no_references"
    ALREADY = "already"  # they stand where it leads


@dataclass(frozen=True, slots=True)
class Move:
    """`leads_to` None: the stage stays as it is."""

    by: frozenset[By]
    since: frozenset[Stage | None]
    leads_to: Stage | None


def _move(by: tuple[By, ...], since: Sequence[Stage | None], leads_to: Stage | None = None) -> Move:
    return Move(frozenset(by), frozenset(since), leads_to)


_A, _T, _C = By.APPLICANT, By.TEAM, By.COUNCIL
_ORDER: tuple[Stage | None, ...] = (None, *Stage)
_AT_WORK = (Stage.ON_THE_PATHWAY, Stage.READY, Stage.FURTHER_STEPS)
# What calls for all that the criteria and an application ask for.
NEEDS_ALL = (Step.READY, Step.APPLICATION, Step.REVIEW, Step.RECOMMENDED, Step.ACCREDITED)
# What somebody tells of their own accreditation binds nobody: these can be recorded all the same.
_OVER_OWN_WORD = (Step.INTEREST, Step.PATHWAY, Step.ACCREDITED)
_WITH_THE_TEAM = (Stage.APPLIED, Stage.IN_REVIEW, Stage.FURTHER_STEPS, Stage.RECOMMENDED)

# Somebody who has told nothing of where they stand may well be on the pathway, as is one who told so.
MOVES: dict[Step, Move] = {
    Step.INTEREST: _move((_A, _T), (None, Stage.INTERESTED), Stage.INTERESTED),
    Step.PATHWAY: _move((_T,), (None, Stage.INTERESTED, Stage.ON_THE_PATHWAY), Stage.ON_THE_PATHWAY),
    Step.COMPETENCIES: _move((_A, _T), (None, *_AT_WORK)),
    Step.READY: _move((_A, _T), (Stage.ON_THE_PATHWAY, Stage.FURTHER_STEPS), Stage.READY),
    Step.APPLICATION: _move((_A, _T), _AT_WORK, Stage.APPLIED),
    Step.REFERENCES: _move((_T,), (*_AT_WORK, Stage.APPLIED)),
    Step.REVIEW: _move((_T,), (Stage.APPLIED,), Stage.IN_REVIEW),
    Step.FURTHER: _move((_T, _C), (Stage.IN_REVIEW, Stage.RECOMMENDED), Stage.FURTHER_STEPS),
    Step.RECOMMENDED: _move((_T,), (Stage.IN_REVIEW,), Stage.RECOMMENDED),
    Step.ACCREDITED: _move((_C,), (Stage.RECOMMENDED,), Stage.ACCREDITED),
    Step.MEMBERSHIP: _move((_T,), _ORDER),
    Step.APPEAL: _move((_T,), (Stage.FURTHER_STEPS, Stage.RECOMMENDED)),
}


def may(
    stage: Stage | None,
    step: Step,
    by: By,
    *,
    references_in: bool = True,
    appealed: bool = False,
    placed: bool = True,
) -> WhyNot | None:
    """Why the step cannot be taken by them now; None if it can.

    An appeal lets the Council decide about whom the team had not recommended. Who has not been `placed`
    stands there by their own word.
    """
    move = MOVES[step]
    if by not in move.by:
        return WhyNot.NOT_THEIRS
    since = move.since
    if step is Step.ACCREDITED and appealed:
        since = frozenset(_WITH_THE_TEAM)
    if stage is Stage.ACCREDITED and not placed and step in _OVER_OWN_WORD:
        return None
    if stage not in since:
        if stage and stage is move.leads_to:
            return WhyNot.ALREADY
        return WhyNot.TOO_LATE if _how_far(stage) > max(map(_how_far, since)) else WhyNot.TOO_EARLY
    if step is Step.REVIEW and not references_in:
        return WhyNot.NO_REFERENCES
    return None


def _how_far(stage: Stage | None) -> int:
    """With further steps to take somebody is as far as before they applied."""
    return _ORDER.index(Stage.READY if stage is Stage.FURTHER_STEPS else stage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is to be known of a step beside its day. `stage_before` and `set_before` are where an undo leads
    back to.

    `criteria_set` goes with being put on the pathway, `supervisors` (as typed; () for all of them) with the
    competencies, `words`, the team's own to the applicant, with further steps, `until` with membership.
    """

    stage_before: Stage | None = None
    set_before: str | None = None
    criteria_set: str = ""
    supervisors: tuple[str, ...] = ()
    words: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A step that the team is asked about before it is done. `number` names the question; `person` is 0 as
    long as it may be one of several.
    """

    number: int
    person: int
    step: Step
    by: By
    on: date
    details: Details


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A step that was taken and stands. `on` is the day from which it counts; `taken_by` is None where it was
    the operator, or somebody who has been forgotten.
    """

    id: int
    step: Step
    on: date
    taken_by: int | None
    taken_at: datetime
    details: Details


def latest(steps: Sequence[Taken], step: Step) -> Taken | None:
    return next((each for each in reversed(steps) if each.step is step), None)


def references_in(steps: Sequence[Taken], references: Sequence[Reference]) -> bool:
    """Whether the team has them all, as it has noted or as the applicant has: each that was asked for."""
    arrived = bool(references) and all(each.received_on for each in references)
    return arrived or latest(steps, Step.REFERENCES) is not None


def has_appealed(steps: Sequence[Taken]) -> bool:
    """Whether an appeal is with the Council."""
    appeal, decided = latest(steps, Step.APPEAL), latest(steps, Step.ACCREDITED)
    return appeal is not None and (decided is None or decided.id < appeal.id)


def last_with(step: Step | None, steps: Sequence[Taken]) -> Taken | None:
    """The step that was taken last, of those that hold up one another: membership is none of the pathway's.
    None for `step`: of all.
    """
    beside = [each for each in steps if step is None or _is_membership(each.step) == _is_membership(step)]
    return beside[-1] if beside else None


def _is_membership(step: Step) -> bool:
    return step is Step.MEMBERSHIP


def can_undo(taken: Taken, steps: Sequence[Taken], by: int, now: datetime) -> bool:
    """Whoever took the latest step can take it back for a day."""
    last = last_with(taken.step, steps)
    return (
        last is not None and last.id == taken.id and taken.taken_by == by and now - taken.taken_at <= UNDOABLE
    )


def is_paid_up(steps: Sequence[Taken], today: date) -> bool:
    """Whether the team has recorded a membership that still holds."""
    paid = latest(steps, Step.MEMBERSHIP)
    return paid is not None and paid.details.until is not None and paid.details.until >= today


def too_soon(step: Step, on: date, steps: Sequence[Taken]) -> Taken | None:
    """The step that a step of that day would go before, though it follows it; None if there is none."""
    if MOVES[step].leads_to is None or step is Step.PATHWAY:
        return None
    moved = [each for each in steps if MOVES[each.step].leads_to is not None]
    return moved[-1] if moved and moved[-1].on > on else None
