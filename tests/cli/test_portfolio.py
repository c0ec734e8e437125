"""`balint portfolio --as NAME [--json]`: what is kept of one person."""

from typing import Any

import pytest

from tests.cli.program import chat, portfolio, run

ENTRY = {
    "id",
    "activity",
    "date",
    "from",
    "until",
    "quantity",
    "standing",
    "format",
    "co_leader",
    "supervisor",
    "participants",
    "duration_minutes",
}
TOLD: dict[str, dict[str, Any]] = {
    "led my group yesterday with Priya Nair, online, 8 people": {
        "activity": "group_led",
        "date": "2026-11-20",
        "co_leader": "Priya Nair",
        "format": "online",
        "participants": 8,
    },
    "supervision with Dr Rao on the 5th": {
        "activity": "supervision",
        "date": "2026-11-05",
        "supervisor": "Dr Rao",
    },
    "was at my own group as a member on Thursday, in person": {
        "activity": "group_attended",
        "date": "2026-11-19",
        "format": "in_person",
    },
    "Society supervision group this Monday": {"activity": "supervision_group", "date": "2026-11-16"},
    "did the leadership weekend in September, 11th to 13th": {
        "activity": "leadership_weekend",
        "date": "2026-09-11",
    },
    "leaders' training day 10 Oct": {"activity": "leadership_day", "date": "2026-10-10"},
}
UNTOLD = {
    "from": None,
    "until": None,
    "quantity": 1,
    "standing": "dated",
    "format": None,
    "co_leader": None,
    "supervisor": None,
    "participants": None,
    "duration_minutes": None,
}
NOTHING_DONE = [
    {"criterion": "group_attended", "done": 0, "target": 30, "left": 30},
    {"criterion": "group_led", "done": 0, "target": 30, "left": 30},
    {"criterion": "leadership_events", "done": 0, "target": 4, "left": 4},
    {"criterion": "supervision", "done": 0, "target": 9, "left": 9},
    {"criterion": "supervision_group", "done": 0, "target": 6, "left": 6},
]


@pytest.fixture(scope="module")
def one_of_each(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database in which Alice has logged a session of every kind."""
    database = f"sqlite:///{tmp_path_factory.mktemp('portfolio') / 'balint.db'}"
    chat(database, ["hello", *(line for told in TOLD for line in (told, "yes"))])
    return database


@pytest.fixture(scope="module")
def kept(one_of_each: str) -> dict[str, Any]:
    return portfolio(one_of_each)


@pytest.mark.parametrize("told", TOLD)
def test_an_entry_of_each_kind(kept: dict[str, Any], told: str) -> None:
    """Its keys, and their values: names as they were typed, titles kept, what was not told is null."""
    (entry,) = [each for each in kept["entries"] if each["activity"] == TOLD[told]["activity"]]
    assert set(entry) == ENTRY
    assert isinstance(entry["id"], int)
    assert entry == {**UNTOLD, **TOLD[told], "id": entry["id"]}


def test_progress_counts_what_is_kept(kept: dict[str, Any]) -> None:
    """By criterion: done, target and left; a weekend counts as two days."""
    assert list(kept) == ["person", "criteria_set", "entries", "progress"]
    assert (kept["person"], kept["criteria_set"]) == ("Alice", "uk-2023")
    assert len({entry["id"] for entry in kept["entries"]}) == len(TOLD)
    assert kept["progress"] == [
        {"criterion": "group_attended", "done": 1, "target": 30, "left": 29},
        {"criterion": "group_led", "done": 1, "target": 30, "left": 29},
        {"criterion": "leadership_events", "done": 3, "target": 4, "left": 1},
        {"criterion": "supervision", "done": 1, "target": 9, "left": 8},
        {"criterion": "supervision_group", "done": 1, "target": 6, "left": 5},
    ]


def test_without_json_it_is_readable(one_of_each: str) -> None:
    """One line an entry, and what is left; a date of another year is given with it."""
    now = run("portfolio", "--as", "Alice", "--now", "2026-11-21T10:00", database=one_of_each)
    assert now.code == 0
    assert "Group led, Friday 20 November, with Priya Nair, online, 8 people\n" in now.out
    assert "Supervision, Thursday 5 November, with Dr Rao\n" in now.out
    assert "▰▱▱▱▱▱▱▱▱▱ 1 of 30 led\n" in now.out
    assert "{" not in now.out
    later = run("portfolio", "--as", "Alice", "--now", "2027-01-01", database=one_of_each)
    assert "Group led, Friday 20 November 2026, with Priya Nair" in later.out


def test_an_unknown_person_has_an_empty_list(one_of_each: str) -> None:
    """And exit code 0; all is left of the criteria that would be theirs."""
    assert portfolio(one_of_each, "Nobody") == {
        "person": "Nobody",
        "criteria_set": "uk-2023",
        "entries": [],
        "progress": NOTHING_DONE,
    }


def test_the_criteria_of_the_person_are_those_that_count(database: str) -> None:
    """Those of before June 2023 are not loaded: what is done is counted, nothing is said to be left."""
    chat(database, ["hello", {"press": "Before June 2023"}, "led my group yesterday", "yes"])
    kept = portfolio(database)
    assert kept["criteria_set"] == "uk-before-june-2023"
    assert {"criterion": "group_led", "done": 1, "target": None, "left": None} in kept["progress"]


def test_it_needs_a_name(database: str) -> None:
    ended = run("portfolio", "--json", database=database)
    assert (ended.code, ended.out) == (2, "")
    assert "--as" in ended.err
