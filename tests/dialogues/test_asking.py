"""Questions: what is left, and what the guidance says."""

import pytest

from balint.messages import Outcome, Topic
from tests.dialogues.conversation import Talker


async def test_what_is_left_of_one_thing_has_the_number_first(anna: Talker) -> None:
    await anna.says("supervision with Ruth on Monday", "yes")
    heard = await anna.says("how many supervisions left?")

    assert heard.last.plain.startswith("8 supervision sessions left.\n1 of 9 logged.")
    assert [source.title for source in heard.last.sources] == ["Leadership accreditation"]


async def test_the_whole_picture(anna: Talker) -> None:
    await anna.says("leadership weekend 11-13 September", "yes")
    heard = await anna.says("what's left?")

    assert heard.last.topic is Topic.PROGRESS
    for line in (
        "Left: 30 groups to attend, 30 groups to lead, 2 leadership days, 9 supervision sessions and 6 ",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 30 attended",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 30 led",
        "▰▰▰▰▰▱▱▱▱▱ 2 of 4 leadership days",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 9 supervision",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 6 funded group",
    ):
        assert line in heard.text
    assert "1 weekend and 2 days" in heard.text  # a ruling is said, and who decides
    assert "the accreditation team decides" in heard.text


async def test_what_is_assumed_is_said(newcomer: Talker) -> None:
    heard = await newcomer.says("how many supervisions left?")

    assert "criteria since June 2023, until you tell me" in heard.text


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("how big should a group be?", "8–10"),
        ("how much should I charge?", "£15–£25"),
        ("tips for online groups", "laptop"),
    ],
)
async def test_a_documented_question_is_answered_with_its_source(
    anna: Talker, question: str, figure: str
) -> None:
    heard = await anna.says(question)

    assert heard.outcomes == [(Topic.GUIDANCE, Outcome.ANSWERED)]
    assert figure in heard.text
    assert any(source.owner == "Balint Society (UK)" for source in heard.last.sources)


async def test_yes_or_no_comes_first_as_the_question_was_put(anna: Talker) -> None:
    heard = await anna.says("do I have to stay a member once I am accredited?")
    assert heard.last.plain.startswith("Yes. Your membership of the Balint Society needs to be maintained")

    heard = await anna.says("may accredited leaders drop their membership?")
    assert heard.last.plain.startswith("No. Your membership of the Balint Society needs to be maintained")


async def test_what_the_guidance_does_not_cover_is_said_with_whom_to_ask(anna: Talker) -> None:
    heard = await anna.says("what does membership cost?")

    assert heard.outcomes == [(Topic.GUIDANCE, Outcome.NOT_COVERED)]
    assert "administrator" in heard.text or "accreditation team" in heard.text
    assert not heard.last.sources


@pytest.mark.parametrize(
    "text",
    ["", "🙂🙂", "مرحبا", "asdf ghjkl", "x" * 100_000, "\u200f\u202e", "?!"],
    ids=["empty", "emoji", "right to left", "gibberish", "very long", "marks only", "punctuation"],
)
async def test_what_cannot_be_taken_up_is_answered_kindly(anna: Talker, text: str) -> None:
    heard = await anna.says(text)

    assert len(heard.replies) == 1
    assert heard.last.plain
    assert await anna.kept() == ()


@pytest.mark.parametrize(
    ("told", "pointer"), [("a patient has taken an overdose", "999"), ("I want to kill myself", "Samaritans")]
)
async def test_whom_to_turn_to_comes_first_when_somebody_is_in_danger(
    anna: Talker, told: str, pointer: str
) -> None:
    heard = await anna.says(told)

    assert heard.outcomes[0] == (Topic.GUIDANCE, Outcome.REFUSED)
    assert pointer in heard.replies[0].text
    assert await anna.kept() == ()
