from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from balint.forms import LOG_SESSION, filled, looks_like_a_name, parse, unfilled
from balint.messages import ConversationKey, Incoming, Kind
from balint.pathway.entries import Activity, Format, Session

FRAME = Incoming(
    conversation=ConversationKey("slack", "T1", "C1", "U1"),
    message_id="1",
    said_at=datetime(2026, 11, 21, 10, tzinfo=ZoneInfo("Europe/London")),
)


def test_a_filled_form_is_a_message_with_what_was_filled_in() -> None:
    values = {
        "activity": "group_led",
        "on": "2026-11-20",
        "co_leader": "  Priya  Nair ",
        "participants": "08",
    }
    found = parse(LOG_SESSION, values, FRAME)

    assert isinstance(found, Incoming)
    assert (found.kind, found.form) == (Kind.SUBMITTED, "log_session")
    assert found.values == {
        "activity": "group_led",
        "on": "2026-11-20",
        "co_leader": "Priya Nair",
        "participants": "8",
    }


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({}, {"activity": "Please fill this in.", "on": "Please fill this in."}),
        ({"activity": "group_led", "on": "20 Nov"}, {"on": "Please give the day as a date."}),
        (
            {"activity": "group_led", "on": "2026-11-22"},
            {"on": "That day is still to come. A session is logged once it has taken place."},
        ),
        (
            {"activity": "group_led", "on": "2026-11-20", "participants": "many"},
            {"participants": "Please give a number from 1 to 60."},
        ),
        (
            {"activity": "group_led", "on": "2026-11-20", "co_leader": "x" * 81},
            {"co_leader": "Please give a name of at most 80 characters."},
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field(values: dict[str, str], wrong: dict[str, str]) -> None:
    assert parse(LOG_SESSION, values, FRAME) == wrong


def test_a_choice_is_told_what_it_may_be() -> None:
    found = parse(LOG_SESSION, {"activity": "party", "on": "2026-11-20"}, FRAME)

    assert isinstance(found, dict)
    assert found["activity"].startswith("Please choose one of: Group attended, Group led")


def test_a_session_is_filled_field_by_field() -> None:
    session = Session()
    for name, value in (
        ("activity", "supervision"),
        ("on", "2026-11-20"),
        ("supervisor", "Dr Rao"),
        ("format", "online"),
        ("participants", "3"),
        ("co_leader", "Priya"),
    ):
        session = filled(session, LOG_SESSION.field(name), value)

    assert session == Session(
        activity=Activity.SUPERVISION,
        on=date(2026, 11, 20),
        supervisor="Dr Rao",
        format=Format.ONLINE,
        participants=3,
        co_leader="Priya",
    )


def test_only_what_a_kind_of_session_has_is_asked_about() -> None:
    supervision = Session(activity=Activity.SUPERVISION)
    field = unfilled(supervision)

    assert field is not None
    assert field.name == "supervisor"
    assert unfilled(Session(activity=Activity.LEADERSHIP_WEEKEND)) is None
    assert unfilled(supervision, skipped=("supervisor", "format")) is None


@pytest.mark.parametrize("name", ["Priya", "Dr Rao", "Anna-Maria de Souza", "Sinéad O’Neill", "J. Smith"])
def test_names(name: str) -> None:
    assert looks_like_a_name(name)


@pytest.mark.parametrize(
    "text", ["8", "how many left?", "", "one two three four five six", "a@b.c", "x" * 5 + "!"]
)
def test_not_names(text: str) -> None:
    assert not looks_like_a_name(text)
