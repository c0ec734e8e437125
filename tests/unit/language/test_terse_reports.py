"""Notes typed on a phone, and rows of sessions in one message. The day is Saturday 21 November 2026.

Expected sessions are written as they would be noted: "led 2026-11-16 online asha 8".
"""

from datetime import date

import pytest

from balint.language.said import Asked, CaseMaterial, Reported
from balint.language.understand import understand
from balint.pathway.entries import Session

TODAY = date(2026, 11, 21)
WORDS = {
    "group_led": "led",
    "group_attended": "attended",
    "in_person": "room",
    "leadership_weekend": "weekend",
    "leadership_day": "day",
}


def noted(session: Session) -> str:
    when = [session.on] if session.on else [session.since, session.until, f"x{session.quantity}"]
    facts = [
        session.activity,
        *when,
        session.format,
        session.co_leader or session.supervisor,
        session.participants,
        f"{session.duration_minutes}min" if session.duration_minutes else None,
    ]
    return " ".join(WORDS.get(str(fact), str(fact)) for fact in facts if fact is not None)


def read(text: str) -> list[str]:
    said = understand(text, TODAY, drafting=False)
    assert isinstance(said, Reported), said
    assert said.problems == ()
    return [noted(session) for session in said.sessions]


NOTHING_ANNOUNCES = [
    ("16/11 led zoom 8 asha", ["led 2026-11-16 online asha 8"]),
    ("16/11 led teams 7 w kezia", ["led 2026-11-16 online kezia 7"]),
    ("18/11 led 9 there siobhan co", ["led 2026-11-18 siobhan 9"]),
    ("sup 6/11 faith", ["supervision 2026-11-06 faith"]),
    ("sup 17/11 Patel", ["supervision 2026-11-17 Patel"]),
    ("Supervision yesterday. Ruth.", ["supervision 2026-11-20 Ruth"]),
    ("dr okonkwo sup weds 1hr", ["supervision 2026-11-18 dr okonkwo 60min"]),
    ("Led 18 Nov - Priya - online - 8", ["led 2026-11-18 online Priya 8"]),
    ("I LED ON FRIDAY 13 NOV WITH JUNE. 8 PEOPLE. ONLINE.", ["led 2026-11-13 online JUNE 8"]),
    # A number beside a day may be a time; a name with a story of its own was not leading.
    ("led tues 7 priya zoom", ["led 2026-11-17 online priya"]),
    ("Led on Monday; Olu, my co-leader, was ill", ["led 2026-11-16"]),
    ("Led on Monday, Priya brought cake", ["led 2026-11-16"]),
]
IN_A_ROW = [
    ("mon led 8 ppl tues att", ["led 2026-11-16 8", "attended 2026-11-17"]),
    ("led 4/11 8 ppl 11/11 7 ppl", ["led 2026-11-04 8", "led 2026-11-11 7"]),
    (
        "attended 1st 8th and 15th of october led 22nd of october",
        ["attended 2026-10-01", "attended 2026-10-08", "attended 2026-10-15", "led 2026-10-22"],
    ),
    (
        "yday sup w beth 1h online also society sup grp mon 5 of us",
        ["supervision 2026-11-20 online beth 60min", "supervision_group 2026-11-16 5"],
    ),
    (
        "led thursday w chris dunne tues supervision w dr boateng",
        ["led 2026-11-19 chris dunne", "supervision 2026-11-17 dr boateng"],
    ),
    (
        "supervision with Ruth on Thursday for an hour about the group on Tuesday",
        ["supervision 2026-11-19 Ruth 60min"],
    ),
]
OF_EACH_OR_ALL = [
    ("led Mon and Tue, 6 and 7 people", ["led 2026-11-16 6", "led 2026-11-17 7"]),
    (
        "Led on 15 and 29 September; eight came the first time and five the second",
        ["led 2026-09-15 8", "led 2026-09-29 5"],
    ),
    (
        "led tue 3 nov + tue 10 nov, first with Ade, second with Catriona",
        ["led 2026-11-03 Ade", "led 2026-11-10 Catriona"],
    ),
    (
        "mon 9th led 7 ppl, mon 16th led 8, both zoom both w beth",
        ["led 2026-11-09 online beth 7", "led 2026-11-16 online beth 8"],
    ),
    (
        "led 6, 13 and 20 Oct, always with Temitope. 13th was on zoom, the other two in person",
        [
            "led 2026-10-06 room Temitope",
            "led 2026-10-13 online Temitope",
            "led 2026-10-20 room Temitope",
        ],
    ),
    (
        "2 groups on Tuesday: led the lunchtime one at the surgery, 6 came, then was a member at mine, Zoom",
        ["led 2026-11-17 room 6", "attended 2026-11-17 online"],
    ),
    (
        "led 2 on tues, 1 at 1230 w raj 6 ppl, 1 at 7pm w beth 9 ppl",
        ["led 2026-11-17 raj 6", "led 2026-11-17 beth 9"],
    ),
    (
        "From January to March 2024 I attended 15 groups and led 6",
        ["attended 2024-01-01 2024-03-31 x15", "led 2024-01-01 2024-03-31 x6"],
    ),
    ("led on Tuesday with Asha, that makes 10 groups", ["led 2026-11-17 Asha"]),
]


@pytest.mark.parametrize(("text", "expected"), [*NOTHING_ANNOUNCES, *IN_A_ROW, *OF_EACH_OR_ALL])
def test_each_session_with_what_was_told_of_it(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "asked"),
    [
        (
            "led on Tuesday with Asha, 12 came. Is that too many?",
            ["led 2026-11-17 Asha 12"],
            "Is that too many?",
        ),
        ("Was I late logging this? I led on 27 October", ["led 2026-10-27"], "Was I late logging this?"),
    ],
)
def test_a_report_beside_a_question_is_not_lost(text: str, expected: list[str], asked: str) -> None:
    said = understand(text, TODAY, drafting=False)
    assert isinstance(said, Reported)
    assert ([noted(session) for session in said.sessions], said.asked) == (expected, asked)


@pytest.mark.parametrize(
    "text", ["We have 8 people in our group. Is that too many?", "I lead a group. How do I find members?"]
)
def test_what_only_leads_up_to_a_question_reports_nothing(text: str) -> None:
    assert understand(text, TODAY, drafting=False) == Asked()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "led 4 Nov. A patient of mine, Mrs Jones, 54, was crying about her husband and her cancer",
            "led 2026-11-04",
        ),
        (
            "led 4 Nov with Priya, 8 people. A patient, Mr Patel, 61, was drinking again",
            "led 2026-11-04 Priya 8",
        ),
    ],
)
def test_nobody_named_in_a_story_is_kept(text: str, expected: str) -> None:
    said = understand(text, TODAY, drafting=False)
    assert isinstance(said, CaseMaterial)
    assert [noted(session) for session in said.sessions] == [expected]
