"""What the tagger reads where the rules find nothing, and what it leaves alone."""

from datetime import date

import pytest

from balint.language.reports import read_report
from balint.language.said import Reported
from balint.language.tagging import read_tags
from balint.language.tagging.tagger import Tag
from balint.language.understand import understand
from balint.pathway.entries import Activity, Format, Session

SATURDAY = date(2026, 11, 21)


def told(text: str) -> Session:
    found = read_report(text, SATURDAY)
    assert isinstance(found, Reported)
    (session,) = found.sessions
    return session


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("supervision 11/11 Hargreaves", "Hargreaves"),
        ("supervision on 2 Nov, Lt Col Baines, 45 min", "Lt Col Baines"),
        ("supervision on Tuesday, Doctor McAllister, an hour", "Doctor McAllister"),
    ],
)
def test_a_supervisor_whom_nothing_announces(text: str, name: str) -> None:
    assert told(text).supervisor == name


@pytest.mark.parametrize(
    "text",
    [
        "led on Monday in the hospice library",
        "led on Monday at the Royal Free",
        "attended on Monday at Ysbyty Gwynedd",
        "led on Monday in the scout hut",
    ],
)
def test_a_place_that_no_list_holds(text: str) -> None:
    assert told(text).format is Format.IN_PERSON


def test_a_co_leader_and_how_many_sat_round() -> None:
    session = told("led on Monday, Oyelaran co, eight round the table")
    assert (session.co_leader, session.participants) == ("Oyelaran", 8)


def test_the_kind_of_session_in_words_of_their_own() -> None:
    assert told("balint as punter on Thursday").activity is Activity.GROUP_ATTENDED


@pytest.mark.parametrize("text", ["group yesterday, 9 people", "did group on Thursday, 7 there"])
def test_what_nobody_could_tell_is_still_asked(text: str) -> None:
    assert told(text).activity is None


@pytest.mark.parametrize(
    "text",
    [
        "led my group yesterday, the theme was Marmalade",
        "led on Monday; we talked about Tolstoy",
        "led on Monday; Olu, my co-leader, was ill",
        "led on Monday, Priya was off sick",
    ],
)
def test_what_was_talked_of_and_who_stayed_away_are_no_co_leaders(text: str) -> None:
    assert told(text).co_leader is None


@pytest.mark.parametrize(
    "text",
    [
        "led from half six till quarter to eight on Tuesday",
        "led on Tuesday in room 12, £20 each",
    ],
)
def test_other_numbers_are_no_heads(text: str) -> None:
    assert told(text).participants is None


@pytest.mark.parametrize(
    ("text", "days", "activity"),
    [
        ("The chair was mine on Tuesday, nine in the circle, Asha beside me", [17], Activity.GROUP_LED),
        ("Balint on Wednesday, I was the one holding it, 8 there", [18], Activity.GROUP_LED),
        ("my supervisor Dr Rao, met on Monday in her rooms", [16], Activity.SUPERVISION),
        ("Without fail I led every Monday this month, the 2nd, 9th and 16th", [2, 9, 16], Activity.GROUP_LED),
        ("I was only a member on Monday, not leading", [16], Activity.GROUP_ATTENDED),
    ],
)
def test_a_report_that_no_rule_takes_for_one(text: str, days: list[int], activity: Activity) -> None:
    said = understand(text, SATURDAY, drafting=False)
    assert isinstance(said, Reported)
    assert [(one.on, one.activity) for one in said.sessions] == [
        (date(2026, 11, day), activity) for day in days
    ]


@pytest.mark.parametrize(
    "text",
    [
        "how should I hold the chair on Tuesday",
        "the chair is mine next Tuesday",
        "the group on the 12th fell through",
        "Asha had the chair on Tuesday and I was at home",
        "I wish I had been there on Tuesday",
        "which groups did I hold in October",
        "supervision with Ruth is booked, 20 December at 3pm",
        "the reins were mine, Asha beside me, nine in the circle, not on Tuesday",
    ],
)
def test_what_is_no_report_stays_none(text: str) -> None:
    assert not isinstance(understand(text, SATURDAY, drafting=False), Reported)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "I led on Thursday. On Friday I was a plain member elsewhere",
            [(19, Activity.GROUP_LED), (20, Activity.GROUP_ATTENDED)],
        ),
        (
            "Thursday I led, Friday my supervisor Ruth over lunch",
            [(19, Activity.GROUP_LED), (20, Activity.SUPERVISION)],
        ),
    ],
)
def test_a_session_beside_another_is_not_lost(text: str, told: list[tuple[int, Activity]]) -> None:
    found = read_report(text, SATURDAY)
    assert isinstance(found, Reported)
    assert [(one.on and one.on.day, one.activity) for one in found.sessions] == told


def test_a_long_message_is_read_to_its_end() -> None:
    (tags,) = read_tags(
        ["It was a very long week with a great deal to do. " * 12 + "Led on Monday with Asha."]
    )
    names = [word for word in tags.words if word.likely[Tag.CO_LEADER] > 0.5]
    assert len(names) == 1


def test_nothing_to_read() -> None:
    (tags,) = read_tags([""])
    assert tags.words == ()
