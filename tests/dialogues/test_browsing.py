"""Leafing through the guidance: /guide, a topic, a question."""

import pytest

from balint.messages import Outcome, Topic
from tests.dialogues.conversation import Talker


@pytest.mark.parametrize("asked", ["/guide", "show me the topics", "what topics are there?"])
async def test_the_topics_are_on_offer(anna: Talker, asked: str) -> None:
    heard = await anna.says(asked)

    assert heard.outcomes == [(Topic.GUIDANCE, Outcome.ASKED)]
    labels = heard.labels
    assert {"Online groups", "Fees and costs", "Applying for accreditation"} <= set(labels)
    assert "Not in the guidance" not in labels


async def test_from_a_topic_to_a_question_to_its_answer(anna: Talker) -> None:
    await anna.says("/guide")
    questions = await anna.says("Fees and costs")
    assert questions.labels[-1] == "All topics"

    answer = await anna.says("What fee do members pay?")
    assert answer.outcomes == [(Topic.GUIDANCE, Outcome.ANSWERED)]
    assert "£15–£25" in answer.text
    assert answer.last.sources


async def test_a_long_topic_comes_in_pages_and_nothing_is_lost(anna: Talker) -> None:
    await anna.says("/guide")
    heard = await anna.says("Online groups")
    seen = set(heard.labels)
    while "More questions" in heard.labels:
        heard = await anna.says("More questions")
        assert len(heard.labels) <= 10
        seen |= set(heard.labels)
    online = anna.knowledge.guidance.library.topic("online-groups")
    assert online
    assert seen == {entry.question for entry in online.entries} | {"All topics", "More questions"}


async def test_a_button_of_a_topic_that_is_no_more_is_told_kindly(anna: Talker) -> None:
    heard = await anna.presses("list:guidance:weather:1")
    assert heard.outcomes == [(Topic.HELP, Outcome.ERROR)]
    heard = await anna.presses("list:guidance:online-groups:99")
    assert heard.outcomes == [(Topic.HELP, Outcome.ERROR)]


async def test_a_topic_named_with_the_command_is_a_question(anna: Talker) -> None:
    heard = await anna.says("/guide online tips")
    assert heard.last.topic is Topic.GUIDANCE
    assert heard.last.outcome is Outcome.ANSWERED
