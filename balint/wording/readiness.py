"""What is missing before somebody can apply, in words."""

from collections.abc import Sequence
from datetime import date

from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.readiness import Readiness
from balint.reminders.reference import Reference
from balint.wording import form_r
from balint.wording.dates import listed
from balint.wording.progress import NOT_LOADED, left
from balint.wording.steps import APPLY, TEAM_ADDRESS

NO_TARGETS = "what is left cannot be told: the figures of their criteria are not in the assistant"
MOST = 3  # supervisors with a button of their own
NOT_A_MEMBER = "Your Form A says that you are not a member of the Balint Society yet. Membership comes first."
_AGREE = (
    "You and your supervisors have yet to agree that the competencies are reached. Once you do, say for "
    "example “I agree with Ruth that my competencies are reached”."
)


def agreement(now: Readiness) -> str:
    """Who has agreed on the competencies, or that it is still to be done."""
    if not now.agreed:
        return _AGREE
    named = list(dict.fromkeys(name for each in now.agreed for name in each.details.supervisors))
    return f"The competencies are agreed with {listed(named) or 'your supervisors'}."


def references(known: Sequence[Reference], today: date, *, all_in: bool) -> str:
    """Where Form R stands, which goes with an application and does not hold it up."""
    if all_in:
        return "Your references are in."
    if not known:
        return "Form R: nobody has been asked for one yet. Your supervisors write it, and you apply with it."
    return f"Form R:\n{form_r.lines(known, today)}"


def membership(now: Readiness) -> str:
    return NOT_A_MEMBER if now.member is False else ""


def missing(now: Readiness, *, form_a: bool | None) -> tuple[str, ...]:
    """What the team is shown to be in the way, as far as is known here. `form_a`: whether it has been sent
    in; None where that does not matter yet.
    """
    counts = [left(each) for each in now.left] if now.known else [NO_TARGETS]
    return (
        *counts,
        *(() if now.agreed else ("the competencies are not noted as agreed with a supervisor",)),
        *(("not a member of the Balint Society yet, by their Form A",) if now.member is False else ()),
        *(("Form A has not been sent in here",) if form_a is False else ()),
    )


def agree_buttons(supervisors: Sequence[tuple[int, str]]) -> tuple[Button, ...]:
    return tuple(
        Button(f"{name} agrees", Press("agree", "stage", (str(number),)))
        for number, name in supervisors[:MOST]
    )


def not_ready(now: Readiness, supervisors: Sequence[tuple[int, str]]) -> Reply:
    """Instead of an application: what is in its way."""
    counts = f"Still to do: {listed([left(each) for each in now.left])}." if now.left else ""
    parts = (
        counts if now.known else NOT_LOADED,
        "" if now.agreed else _AGREE,
        membership(now),
        f"If you see it differently, write to the accreditation team: {TEAM_ADDRESS}.",
    )
    return Reply(
        topic=Topic.STAGE,
        outcome=Outcome.REFUSED,
        headline="You cannot apply yet." if now.known else "I cannot tell whether you can apply.",
        text="\n\n".join(part for part in parts if part),
        buttons=() if now.agreed else agree_buttons(supervisors),
    )


def can_apply() -> Reply:
    return Reply(
        topic=Topic.STAGE,
        outcome=Outcome.ASKED,
        text="With that nothing is missing: you can apply.",
        buttons=(APPLY,),
    )
