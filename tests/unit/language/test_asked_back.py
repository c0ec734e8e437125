"""What a recipient asks of an announcement afterwards, and what the team wants as a file."""

import pytest

from balint.language.answering import AskedBack, read_asked_back
from balint.language.team.phrases import asks_for_file


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("what did I answer?", AskedBack.ANSWER),
        ("And what was my answer to the announcement?", AskedBack.ANSWER),
        ("did i say i'm coming?", AskedBack.ANSWER),
        ("have I replied yet?", AskedBack.ANSWER),
        ("what did you send me?", AskedBack.WORDS),
        ("what did the team announce", AskedBack.WORDS),
        ("show me the last announcement again please", AskedBack.WORDS),
        ("what did I say?", None),
        ("what did I log?", None),
        ("what did you say about insurance?", None),
        ("show me the announcements page of the Society", None),
    ],
)
def test_what_is_asked_back(said: str, asked: AskedBack | None) -> None:
    assert read_asked_back(said) is asked


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("csv of it", True),
        ("can I have that as a spreadsheet?", True),
        ("csv of everybody", False),
        ("it", False),
    ],
)
def test_what_was_shown_is_wanted_as_a_file(said: str, *, wanted: bool) -> None:
    assert asks_for_file(said) is wanted
