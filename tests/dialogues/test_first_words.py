"""A newcomer says hello, or just starts."""

from balint.messages import Outcome, Topic
from balint.pathway.entries import Activity
from tests.dialogues.conversation import SATURDAY, Talker

WELCOME = (Topic.WELCOME, Outcome.ASKED)


async def test_hello_is_answered_with_a_welcome_and_nothing_else(newcomer: Talker) -> None:
    heard = await newcomer.says("hello")

    assert heard.outcomes == [WELCOME]
    assert "never what was said" in heard.text


async def test_who_just_starts_is_welcomed_first_and_answered(newcomer: Talker) -> None:
    heard = await newcomer.says("/log led group")

    assert heard.outcomes == [WELCOME, (Topic.LOG, Outcome.ASKED)]
    assert heard.last.headline == "Group led, Saturday 21 November"

    await newcomer.says("yes")
    assert await newcomer.portfolio() == [(Activity.GROUP_LED, SATURDAY.date())]


async def test_nobody_is_welcomed_twice(newcomer: Talker) -> None:
    heard = await newcomer.says("hello", "hello")

    assert heard.outcomes == [(Topic.HELP, Outcome.ANSWERED)]


async def test_the_welcome_asks_when_they_joined_and_counts_by_it(newcomer: Talker) -> None:
    await newcomer.says("hi")
    heard = await newcomer.presses("Since June 2023")
    assert "UKCP or BPC" in heard.text

    heard = await newcomer.presses("I have one")
    assert "12 groups to attend" in heard.text
    assert (
        await newcomer.says("how many groups left to attend?")
    ).last.headline == "12 groups left to attend."


async def test_who_joined_before_june_2023_is_given_no_made_up_target(newcomer: Talker) -> None:
    await newcomer.says("hi")
    heard = await newcomer.presses("Before June 2023")
    assert "accreditation team can tell you the targets" in heard.text

    await newcomer.says("supervision with Ruth on Monday", "yes")
    heard = await newcomer.says("how many supervisions left?")

    assert heard.last.headline == "1 supervision session logged."
    assert "not loaded" in heard.text
    assert not heard.last.sources


async def test_one_who_has_not_joined_yet_is_counted_by_todays_criteria(newcomer: Talker) -> None:
    await newcomer.says("hi")
    await newcomer.presses("Not yet")

    assert (await newcomer.says("how many groups left to lead?")).last.headline == "30 groups left to lead."


async def test_who_says_who_they_are_is_welcomed_by_name_and_asked_on(newcomer: Talker) -> None:
    heard = await newcomer.says("I'm Anna, a GP from Leeds just starting as a Balint leader")
    assert heard.replies[0].headline == "Hello. I am the Balint assistant."
    assert "when did you join" not in heard.replies[0].text
    assert heard.last.text == "Hello, Anna. When did you join the Society’s accreditation pathway?"
    assert heard.labels[0] == "Since June 2023"
    heard = await newcomer.says("since")
    assert "Noted: the criteria since June 2023 are yours." in heard.text
    assert "Name: Anna" in (await newcomer.says("my details")).text
