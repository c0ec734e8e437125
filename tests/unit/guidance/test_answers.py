"""What is said to a question: an answer with its source, an honest no, or where help is."""

import pytest

from balint.guidance.answers import NOTHING_FOUND, answer, entry_reply
from balint.guidance.library import Library
from balint.guidance.search import Index
from balint.messages import Outcome, Topic


def test_an_answer_names_its_source_and_whose_guidance_it_is(index: Index) -> None:
    reply, answered = answer(index, "what fee do members pay?")
    assert (reply.topic, reply.outcome, reply.personal) == (Topic.GUIDANCE, Outcome.ANSWERED, False)
    assert "£15–£25" in reply.text
    (source,) = reply.sources
    assert (source.section, source.owner) == ("Participants’ fee", "Balint Society (UK)")
    assert answered == "participants-fee"


def test_a_conversation_goes_on_from_the_last_answer(index: Index) -> None:
    _, answered = answer(index, "how much do participants pay?")
    reply, answered = answer(index, "and leaders?", answered)
    assert "£60–£75" in reply.text
    reply, answered = answer(index, "who is the prime minister?", answered)
    assert reply.outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("what does membership cost?", "cost of membership"),
        ("do I need insurance?", "insurance"),
        ("can we record the session on zoom?", "recording"),
    ],
)
def test_what_is_known_to_be_missing_is_named_with_whom_to_ask(
    index: Index, question: str, missing: str
) -> None:
    reply, _ = answer(index, question)
    assert reply.outcome is Outcome.NOT_COVERED
    assert missing in reply.text
    assert "administrator" in reply.text
    assert reply.sources == ()


@pytest.mark.parametrize("question", ["how do I knit a jumper", "the offside rule please", "zebra crossings"])
def test_what_is_outside_the_guidance_is_said_to_be(index: Index, question: str) -> None:
    reply, _ = answer(index, question)
    assert reply.outcome is Outcome.NOT_COVERED
    assert "administrator" in reply.text


def test_nothing_found_is_said_honestly(index: Index) -> None:
    reply, answered = answer(index, "the group")
    assert reply.outcome is Outcome.NOT_COVERED
    assert reply.text == NOTHING_FOUND
    assert answered is None


@pytest.mark.parametrize(
    ("question", "help_named"),
    [
        ("my patient is suicidal, what do I do?", "999"),
        ("I want to die", "116 123"),
        ("what should I prescribe", "pharmacist"),
        ("can I be sued", "solicitor"),
        ("I want to complain about a leader", "administrator"),
    ],
)
def test_what_is_refused_says_where_help_is(index: Index, question: str, help_named: str) -> None:
    reply, _ = answer(index, question)
    assert reply.outcome is Outcome.REFUSED
    assert help_named in reply.text
    assert reply.buttons == ()


def test_near_questions_are_offered_and_answered_by_their_buttons(index: Index, library: Library) -> None:
    reply, _ = answer(index, "what does supervision cost?")
    assert reply.outcome is Outcome.NOT_COVERED
    assert 0 < len(reply.buttons) <= 3
    for button in reply.buttons:
        act, on, (entry_id,) = button.press.act, button.press.on, button.press.args
        entry = library.entry(entry_id)
        assert (act, on) == ("ask", "guidance")
        assert entry is not None
        assert button.label == entry.question
        assert entry_reply(entry).outcome is Outcome.ANSWERED
