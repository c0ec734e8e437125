"""`balint guidance check FOLDER`, and guidance of one's own in use: BALINT_GUIDANCE_FOLDER."""

from pathlib import Path

import pytest

from tests.cli.program import run

OWN = """
topic = "Rooms"
[source]
title = "Our handbook"
owner = "Our society"
[[entry]]
id = "room-in-leeds"
kind = "answer"
question = "Which room do we have in Leeds?"
asked = ["where do we meet in Leeds"]
answer = "The quiet one on the 2nd floor."
section = "Rooms"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rooms.toml").write_text(OWN, encoding="utf-8")
    return tmp_path


def test_a_sound_folder_is_said_to_be_sound(folder: Path) -> None:
    ended = run("guidance", "check", str(folder))
    assert (ended.code, ended.out, ended.err) == (0, "ok    Can be used: files 1, entries 1.\n", "")


def test_what_is_wrong_is_named_with_its_place(folder: Path) -> None:
    (folder / "halls.toml").write_text(OWN.replace('kind = "answer"', 'kind = "advice"'), encoding="utf-8")
    ended = run("guidance", "check", str(folder))
    assert ended.code == 1
    assert (
        "MEND  halls.toml, entry room-in-leeds: kind: 'advice' is none of answer, not_covered, refused"
        in ended.out
    )
    assert "ok    Can be used: files 1, entries 1." in ended.out
    assert ended.err.startswith("Error: Mend the lines")


def test_a_folder_that_is_not_there_is_wrong_use(folder: Path) -> None:
    assert run("guidance", "check", str(folder / "nowhere")).code == 2


def test_own_guidance_is_answered_from_and_the_rest_stays(folder: Path) -> None:
    settings = {"BALINT_GUIDANCE_FOLDER": str(folder)}
    assert "2nd floor" in run("ask", "where do we meet in Leeds?", settings=settings).out
    assert "8–10" in run("ask", "how big should a group be?", settings=settings).out


def test_another_society_answers_from_its_own_alone(folder: Path) -> None:
    settings = {"BALINT_GUIDANCE_FOLDER": str(folder), "BALINT_GUIDANCE_SHIPPED": "no"}
    assert "2nd floor" in run("ask", "where do we meet in Leeds?", settings=settings).out
    assert "8–10" not in run("ask", "how big should a group be?", settings=settings).out


def test_a_broken_file_is_left_out_and_told_to_whoever_runs_the_program(folder: Path) -> None:
    (folder / "halls.toml").write_text('topic = "Halls', encoding="utf-8")
    settings = {"BALINT_GUIDANCE_FOLDER": str(folder)}
    ended = run("ask", "where do we meet in Leeds?", settings=settings)
    assert ended.code == 0
    assert "2nd floor" in ended.out
    assert "guidance left out: halls.toml" in ended.err
    assert "MEND  Guidance left out: halls.toml" in run("doctor", settings=settings).out
