"""Yes or no first, where the question asks for it and the guidance settles it, as the question was put."""

import pytest

from balint.guidance.answers import answer, entry_reply
from balint.guidance.library import Library
from balint.guidance.openings import asks_yes_or_no
from balint.guidance.search import Index
from benchmarks.guidance.training.questions import follow_ups, openings, questions


@pytest.mark.parametrize(
    "question",
    [
        "can nurses join?",
        "Do I have to stay a member, now that I’m accredited?",
        "isn’t supervision needed",
        "my co-leader is very senior, can he do my supervision",
        "We’ve no room. Could we meet online?",
        "will I be shown it or not?",
    ],
)
def test_what_can_be_answered_with_yes_or_no(question: str) -> None:
    assert asks_yes_or_no(question)


@pytest.mark.parametrize(
    "question",
    [
        "who can join?",
        "what do members pay",
        "regular attendance",
        "do I need one leader or two?",
        "can we be 14?",
        "is seven enough",
        "can you tell me how long it takes",
        "do we need rules, and which?",
        "my trainer says only doctors can come. Is that so?",
        "is it all right " + "and then " * 20 + "to come?",
        "",
    ],
)
def test_what_cannot_or_might_be_turned_by_what_is_not_read(question: str) -> None:
    assert not asks_yes_or_no(question)
