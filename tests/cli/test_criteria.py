"""`balint criteria list` and `load`: a rule set is checked, shown with what it changes, and then in force."""

from pathlib import Path

import pytest

from tests.cli.program import chat, portfolio, run, text_of

# The figures are made up: what the Society asked for before June 2023 is in its own document.
EARLIER = """
id = "uk-before-june-2023"
name = "the Society's criteria before June 2023"
until = 2023-05-31
loaded = true

[source]
title = "Made up for a test"
owner = "Nobody"

[[criterion]]
id = "group_led"
name = "groups led"
one = "group"
many = "groups"
to = "to lead"
did = "led"
short = "led"
target = 7
counts = { group_led = 1 }
rule = "Lead 7 groups."
section = "A section"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "earlier.toml"
    file.write_text(EARLIER)
    return file


def test_the_earlier_criteria_are_loaded_and_hold_at_once(database: str, file: Path) -> None:
    """Nothing is done from a pipe without --yes. Alice, who goes by them, has something left from then on."""
    chat(database, ["hello", {"press": "Before June 2023"}, "led my group yesterday", "yes"])

    shown = run("criteria", "load", str(file), database=database)
    assert shown.code == 1
    assert "groups led: no target → 7\n" in shown.out
    assert "People who go by it: 1. What is left changes for 1.\n  Alice\n" in shown.out
    assert shown.err.splitlines() == ["Error: Nothing was changed. Say --yes to load it."]

    loaded = run("criteria", "load", "--yes", str(file), database=database)
    assert loaded.code == 0, loaded.err
    assert loaded.out.endswith("It is loaded, and holds from now on.\n")
    assert portfolio(database)["progress"] == [
        {"criterion": "group_led", "done": 1, "target": 7, "left": 6},
    ]
    left, told = chat(database, ["what is left?", "I joined in 2020"])
    assert text_of(left).startswith("6 groups left to lead.")
    assert text_of(told) == "Noted: the criteria before June 2023 are yours."

    listed = run("criteria", "list", database=database)
    assert listed.code == 0
    assert (
        "uk-before-june-2023: the Society's criteria before June 2023, for who joined until 2023-05-31. "
        "People: 1.\n  groups led 7\n" in listed.out
    )
    assert "uk-2023, uk-before-june-2023." in run("doctor", database=database).out


def test_a_file_with_faults_is_not_loaded(database: str, file: Path) -> None:
    file.write_text(EARLIER.replace("target = 7", 'target = "seven"').replace("group_led = 1", "sung = 1"))
    ended = run("criteria", "load", "--yes", str(file), database=database)
    assert ended.code == 1
    assert [
        line
        for line in ended.out.splitlines()
        if not line.startswith("earlier.toml: criterion 1 (group_led), ")
    ] == []
    assert len(ended.out.splitlines()) == 2
    assert ended.err.splitlines() == ["Error: earlier.toml was not loaded. Put right what is said above."]
