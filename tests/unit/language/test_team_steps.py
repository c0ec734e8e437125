"""What the team says of somebody's steps, and an applicant of their own."""

from datetime import date

import pytest

from balint.language.form_a import read_answer, read_change
from balint.language.pathway import read_pathway
from balint.language.said import CompetenciesAgreed, OnTheWay
from balint.language.team.steps import AskedFormA, AskedUndo, ToldStep, read_step
from balint.pathway.application import Field
from balint.pathway.progress import EARLIER, STANDARD
from balint.pathway.steps import By, Step

TODAY = date(2026, 12, 10)
MARCH = date(2024, 3, 1)


def told(step: Step, on: date | None = None, by: By = By.TEAM, **more: object) -> ToldStep:
    return ToldStep(**{"step": step, "by": by, "name": "Anna", "on": on, **more})  # type: ignore[arg-type]


STEPS = {
    "put Anna on the pathway": told(Step.PATHWAY),
    "Please put Anna on the accreditation pathway from 1 March 2024.": told(Step.PATHWAY, MARCH),
    "put Anna on the pathway from March 2024": told(Step.PATHWAY, MARCH),
    "put Anna on the pathway from 1 March 2024 with the earlier criteria": told(
        Step.PATHWAY, MARCH, criteria_set=EARLIER
    ),
    "put Anna on the pathway by the criteria before June 2023 from 1 March 2024": told(
        Step.PATHWAY, MARCH, criteria_set=EARLIER
    ),
    "put Anna on the pathway with the current criteria": told(Step.PATHWAY, criteria_set=STANDARD),
    "put Anna on the pathway from some time ago": told(Step.PATHWAY, unclear="from some time ago"),
    "Anna has registered an interest": told(Step.INTEREST),
    "register Anna’s interest": told(Step.INTEREST),
    "Anna's references are in": told(Step.REFERENCES),
    "Anna’s references have all arrived yesterday": told(Step.REFERENCES, date(2026, 12, 9)),
    "Anna's competencies are agreed": told(Step.COMPETENCIES),
    "Anna is ready to apply": told(Step.READY),
    "Anna has applied on 5 November": told(Step.APPLICATION, date(2026, 11, 5)),
    "start Anna's review": told(Step.REVIEW),
    "begin the review of Anna today": told(Step.REVIEW, TODAY),
    "Anna needs further steps": told(Step.FURTHER),
    "Anna needs further steps: two more\nsupervisions": told(Step.FURTHER, words="two more supervisions"),
    "further steps for Anna: 1 leadership day": told(Step.FURTHER, words="1 leadership day"),
    "recommend Anna to Council": told(Step.RECOMMENDED),
    "recommend Anna to the next full Council on 1 December": told(Step.RECOMMENDED, date(2026, 12, 1)),
    "Council has accredited Anna on 3 December": told(Step.ACCREDITED, date(2026, 12, 3), By.COUNCIL),
    "Anna has been accredited by the Council": told(Step.ACCREDITED, by=By.COUNCIL),
    "accredit Anna": told(Step.ACCREDITED),
    "Anna has appealed": told(Step.APPEAL),
    "Anna appealed to the Council on Monday": told(Step.APPEAL, date(2026, 12, 7)),
    "membership of Anna is paid until 31 March 2027": told(Step.MEMBERSHIP, until=date(2027, 3, 31)),
    "Anna's membership is paid until the end of March": told(Step.MEMBERSHIP, until=date(2027, 3, 31)),
    "Anna's refs are in": told(Step.REFERENCES),
    "all of Anna's form Rs are in": told(Step.REFERENCES),
    "references for Anna have all arrived": told(Step.REFERENCES),
    "the refs of Anna are all in": told(Step.REFERENCES),
    "Anna's Form R is in": told(Step.REFERENCES, perhaps=True),
    "Annas competencies are agreed": told(Step.COMPETENCIES),
    "the competencies of Anna are all met": told(Step.COMPETENCIES),
    "Annas review has started": told(Step.REVIEW),
    "Anna has applied again": told(Step.APPLICATION),
    "undo Anna's application": AskedUndo("Anna", Step.APPLICATION),
    "take back the accreditation of Anna": AskedUndo("Anna", Step.ACCREDITED),
    "take back that Anna has appealed": AskedUndo("Anna", Step.APPEAL),
    "undo Anna’s last step": AskedUndo("Anna", None),
    "undo Anna's pathway step": AskedUndo("Anna", Step.PATHWAY),
    "take back that Anna was put on the pathway": AskedUndo("Anna", Step.PATHWAY),
    "show me Anna's Form A": AskedFormA("Anna"),
}
NOT_THE_TEAMS = (
    "I have applied",
    "my references are in",
    "undo my application",
    "take back the answer about insurance",
    "has Anna applied?",
    "led my group last night with Anna",
    "she needs further steps",
    "make it 9 people",
    "Anna's review",
    "put me on the pathway",
)
OWN = {
    "I want to register my interest": OnTheWay.REGISTER,
    "please fill in Form A": OnTheWay.REGISTER,
    "apply": OnTheWay.APPLY,
    "I'd like to apply for accreditation": OnTheWay.APPLY,
    "where do I stand?": OnTheWay.STAGE,
    "what happens next?": OnTheWay.STAGE,
    "/stage": OnTheWay.STAGE,
    "I agree with Ruth that my competencies are reached": CompetenciesAgreed(("Ruth",)),
    "Ruth and Dr Rao agree on my competencies": CompetenciesAgreed(("Ruth", "Dr Rao")),
    "my supervisors agree on the competencies": CompetenciesAgreed(()),
    "my supervisor Ruth agrees that all eight competencies are met": CompetenciesAgreed(("Ruth",)),
}
FOR_THE_GUIDANCE = (
    "how do I register?",
    "how do I register my interest?",
    "can I apply?",
    "am I ready to apply?",
    "how do I apply?",
    "what are the competencies?",
    "do my supervisors agree on the competencies?",
    "where is Form A?",
    "Ruth says I lack competencies",
)


@pytest.mark.parametrize(("text", "means"), STEPS.items())
def test_what_the_team_records(text: str, means: ToldStep | AskedFormA) -> None:
    assert read_step(text, TODAY) == means


@pytest.mark.parametrize("text", NOT_THE_TEAMS)
def test_what_is_about_nobodys_steps(text: str) -> None:
    assert read_step(text, TODAY) is None


@pytest.mark.parametrize(("text", "means"), OWN.items())
def test_what_an_applicant_wants(text: str, means: OnTheWay | CompetenciesAgreed) -> None:
    assert read_pathway(text) == means


@pytest.mark.parametrize("text", FOR_THE_GUIDANCE)
def test_what_is_asked_is_left_to_the_guidance(text: str) -> None:
    assert read_pathway(text) is None


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (Field.NAME, "My full name is Anna Patel", "Anna Patel"),
        (Field.REGION, "I live in the North West", "North West"),
        (Field.PROFESSION, "I'm a GP", "GP"),
        (Field.QUALIFICATION, "no", False),
        (Field.QUALIFICATION, "yes, UKCP", True),
        (Field.QUALIFICATION, "perhaps", None),
        (Field.MEMBER, "not yet", False),
        (Field.MEMBER, "yes", True),
        (Field.SINCE, "since 2019", 2019),
        (Field.SINCE, "since 2039", None),
        (Field.PROFESSION, "what do you mean?", None),
        (Field.PROFESSION, "my patient cried when she told me about her husband", None),
    ],
)
def test_what_answers_form_a(field: Field, text: str, value: str | bool | int | None) -> None:
    assert read_answer(field, text, 2026) == value


def test_what_changes_form_a() -> None:
    assert read_change("my region is Wales") is Field.REGION
    assert read_change("I am a member since 2019") is Field.MEMBER
    assert read_change("how many left?") is None
