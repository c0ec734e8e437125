"""`balint ask "…" [--json]`: a question answered from the guidance, without a database or a trace."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.program import kinds_of, read, run, text_of

NO_DATABASE = {"BALINT_DATABASE_URL": "mysql://none.of/this/is-needed"}


def test_an_answer_is_a_line_of_the_same_shape_as_in_a_chat() -> None:
    """With its sources, and the moment in British time."""
    ended = run("ask", "how big should a group be?", "--json", settings=NO_DATABASE)
    assert (ended.code, ended.err) == (0, "")
    ((reply,),) = read(ended.out)
    assert list(reply) == ["text", "at", "topic", "outcome", "buttons", "sources", "files"]
    assert kinds_of([reply]) == [("guidance", "answered")]
    assert "8–10" in reply["text"]
    assert {"title": "Starting a new Balint group", "section": "Members"} in reply["sources"]
    assert datetime.fromisoformat(reply["at"]).tzinfo


def test_without_json_it_is_readable_and_names_its_source() -> None:
    ended = run("ask", "how much should I charge?", settings=NO_DATABASE)
    assert (ended.code, ended.err) == (0, "")
    assert "£15–£25" in ended.out
    assert "Source: Starting a new Balint group" in ended.out
    assert ended.out.endswith("\n")


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("what does membership cost?", "not_covered"),
        ("x" * 100_000, "not_covered"),
        ("my patient is suicidal, what do I do?", "refused"),
    ],
)
def test_what_is_not_covered_is_no_answer_and_no_failure(question: str, outcome: str) -> None:
    """It exits 0: the question was taken up, and the reply says whom to ask."""
    ended = run("ask", question, "--json")
    assert (ended.code, ended.err) == (0, "")
    (replies,) = read(ended.out)
    assert kinds_of(replies) == [("guidance", outcome)]
    assert replies[0]["sources"] == []
    assert text_of(replies)


@pytest.mark.parametrize("words", [(), ("   ",), ("how", "big")])
def test_no_question_or_several_is_wrong_use(words: tuple[str, ...]) -> None:
    ended = run("ask", *words)
    assert (ended.code, ended.out) == (2, "")
    assert "Try 'balint ask --help'" in ended.err


def test_asking_leaves_nothing_behind(tmp_path: Path) -> None:
    """No database is made, and nothing is kept in the current folder."""
    home = tmp_path / "home"
    home.mkdir()
    run("ask", "how big should a group be?", folder=home, settings={"HOME": str(home), "XDG_DATA_HOME": ""})
    assert list(home.iterdir()) == []
