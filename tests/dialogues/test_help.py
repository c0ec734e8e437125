"""What the assistant says of itself; and every example it gives can be said as it stands."""

import pytest

from balint.messages import Outcome, Topic
from balint.pathway.entries import Activity
from balint.wording import help as words
from tests.dialogues.conversation import Talker

ANSWERED = [(Topic.HELP, Outcome.ANSWERED)]
TAKEN_UP = {Outcome.ANSWERED, Outcome.ASKED, Outcome.DONE}


def _examples(text: str) -> list[str]:
    return [line.removeprefix("• ") for line in text.splitlines() if line.startswith("• ")]


@pytest.mark.parametrize(
    "asked", ["help", "what can you do?", "/help", "how does this work?", "are you a bot?", "who wrote you?"]
)
async def test_help_is_given_with_examples(anna: Talker, asked: str) -> None:
    heard = await anna.says(asked)

    assert heard.outcomes == ANSWERED
    assert len(_examples(heard.text)) >= 8


@pytest.mark.parametrize("example", sorted({*_examples(words.EXAMPLES), *_examples(words.HELP)}))
async def test_every_example_works(anna: Talker, example: str) -> None:
    await anna.says("led my group on 3 October", "yes")
    heard = await anna.says(example)

    assert heard.last.topic is not Topic.HELP
    assert heard.last.outcome in TAKEN_UP
    if heard.last.outcome is Outcome.ASKED:
        assert (await anna.says("yes")).last.outcome is Outcome.DONE


@pytest.mark.parametrize(
    "asked",
    [
        "how do I log several at once?",
        "can I add more than one session at a time?",
        "how do I log old sessions?",
    ],
)
async def test_how_to_log_several_at_once(anna: Talker, asked: str) -> None:
    heard = await anna.says(asked)
    assert heard.outcomes == ANSWERED
    examples = _examples(heard.text)

    for example in examples:
        assert "Save" in "".join((await anna.says(example)).labels)
        assert (await anna.says("yes")).last.outcome is Outcome.DONE
    sessions = await anna.kept()
    assert sum(each.quantity for each in sessions if each.activity is Activity.GROUP_LED) == 3 + 1 + 12
    assert sum(each.quantity for each in sessions if each.activity is Activity.SUPERVISION) == 1


async def test_how_to_change_what_was_logged(anna: Talker) -> None:
    await anna.says("supervision with Ruth on Monday", "yes", "led my group on Wednesday", "yes")
    heard = await anna.says("how do I correct a mistake?")
    assert heard.outcomes == ANSWERED

    for example in _examples(heard.text):
        assert (await anna.says(example)).last.outcome in TAKEN_UP, example


@pytest.mark.parametrize(
    "asked",
    [
        "can you remind me about my weekend?",
        "remind me on Monday to ring Ruth",
        "please set a reminder for 3 December",
    ],
)
async def test_what_there_are_reminders_of_is_said_to_who_asks_for_another(anna: Talker, asked: str) -> None:
    heard = await anna.says(asked)

    assert heard.outcomes == [(Topic.REMINDER, Outcome.ANSWERED)]
    assert "your own calendar" in heard.text
    assert await anna.kept() == ()


async def test_a_reminder_of_what_is_left_is_a_question(anna: Talker) -> None:
    heard = await anna.says("remind me how many supervisions are left")

    assert heard.last.headline == "9 supervision sessions left."


async def test_who_is_not_understood_twice_is_told_how_to_put_it(anna: Talker) -> None:
    first = await anna.says("the thing with the stuff")
    second = await anna.says("stuff and things")
    assert first.text.startswith("I did not follow that, and nothing was saved.")
    assert second.text.startswith("I still do not follow, sorry; nothing was saved.")
    assert len(second.text) < len(first.text)
    await anna.says("led on Monday", "yes")
    assert (await anna.says("the thing with the stuff")).text == first.text
