"""What is kept of a person: they are told, they can take it with them, and it goes when they say so."""

import csv
import io
from datetime import date

import pytest

from balint.messages import Outcome, Reply, Topic
from tests.dialogues.conversation import Talker

TOLD = [(Topic.PRIVACY, Outcome.ANSWERED)]
ASKED = [(Topic.PRIVACY, Outcome.ASKED)]
DONE = [(Topic.PRIVACY, Outcome.DONE)]
WELCOME = (Topic.WELCOME, Outcome.ASKED)


def _table(reply: Reply) -> list[dict[str, str]]:
    (document,) = reply.documents
    return list(csv.DictReader(io.StringIO(document.content)))


async def _logs(talker: Talker) -> None:
    await talker.says("led my group last night with Priya, 8 of us, on Zoom", "yes")
    await talker.says("supervision with Ruth on Monday", "yes")


@pytest.mark.parametrize("asked", ["what do you keep?", "who can see this?", "/privacy", "is my data safe?"])
async def test_what_is_kept_and_who_sees_it(anna: Talker, asked: str) -> None:
    heard = await anna.says(asked)

    assert heard.outcomes == TOLD
    assert heard.last.headline == "No sessions of yours are kept here."
    for part in ("by name", "Nothing of what was said in a group", "No other user", "forget me"):
        assert part in heard.text


async def test_what_do_you_know_about_me_is_answered_with_both(anna: Talker) -> None:
    await _logs(anna)
    heard = await anna.says("what do you know about me?")

    assert heard.outcomes == [*TOLD, (Topic.SETTINGS, Outcome.ANSWERED)]
    assert "2 sessions of yours are kept here." in heard.text
    assert "Time: UK" in heard.text


@pytest.mark.parametrize(
    "asked", ["export my data", "download my portfolio", "send me everything", "/export"]
)
async def test_the_whole_portfolio_is_handed_over_as_a_table(anna: Talker, asked: str) -> None:
    await _logs(anna)
    await anna.says("led 12 groups between January and June 2024", "yes")
    heard = await anna.says(asked)

    assert heard.outcomes == DONE
    assert (heard.last.documents[0].name, heard.last.documents[0].media_type) == (
        "balint-portfolio-2026-11-21.csv",
        "text/csv",
    )
    earlier, supervision, group = _table(heard.last)
    assert (earlier["from"], earlier["until"], earlier["quantity"]) == ("2024-01-01", "2024-06-30", "12")
    assert (supervision["date"], supervision["supervisor"]) == ("2026-11-16", "Ruth")
    assert {name: group[name] for name in ("activity", "date", "co_leader", "format", "participants")} == {
        "activity": "group_led",
        "date": "2026-11-20",
        "co_leader": "Priya",
        "format": "online",
        "participants": "8",
    }
    assert "Time: UK" in heard.text


async def test_an_empty_portfolio_is_a_table_too(anna: Talker) -> None:
    assert _table((await anna.says("export my data")).last) == []


async def test_to_be_forgotten_is_asked_about_first(anna: Talker) -> None:
    await _logs(anna)
    heard = await anna.says("forget me")

    assert heard.outcomes == ASKED
    assert heard.labels == ["Yes, delete everything", "Export first", "Keep everything"]
    assert heard.press("Yes, delete everything").startswith("confirm:")
    for part in ("2 sessions", "names of 2 colleagues", "cannot be undone"):
        assert part in heard.text
    assert len(await anna.kept()) == 2


@pytest.mark.parametrize("confirmed", ["Yes, delete everything", "yes"])
@pytest.mark.parametrize(
    "asked", ["forget me", "delete my account", "delete everything you have on me", "/forget"]
)
async def test_who_is_forgotten_is_a_newcomer_again(anna: Talker, asked: str, confirmed: str) -> None:
    await _logs(anna)
    await anna.says("I'm Anna")
    heard = await anna.says(asked, confirmed)

    assert heard.outcomes == DONE
    assert "Everything I kept of you is deleted, 2 sessions among it." in heard.text
    assert await anna.kept() == ()

    heard = await anna.says("hello")
    assert heard.outcomes == [WELCOME]
    assert "Anna" not in heard.text
    assert (await anna.says("how many supervisions left?")).last.headline == "9 supervision sessions left."
    assert "Name: not told" in (await anna.says("my details")).text


async def test_a_copy_can_be_had_first(anna: Talker) -> None:
    await _logs(anna)
    await anna.says("forget me")
    copy = await anna.presses("Export first")
    assert len(_table(copy.last)) == 2
    assert len(await anna.kept()) == 2

    assert (await anna.presses(anna.heard[-2].press("Yes, delete everything"))).outcomes == DONE
    assert await anna.kept() == ()


@pytest.mark.parametrize("declined", ["Keep everything", "no", "cancel", "forget it", "never mind"])
async def test_who_thinks_better_of_it_keeps_everything(anna: Talker, declined: str) -> None:
    await _logs(anna)
    question = await anna.says("forget me")
    heard = await anna.says(declined)
    assert heard.outcomes == TOLD
    assert "Nothing was deleted" in heard.text

    heard = await anna.presses(question.press("Yes, delete everything"))
    assert "no longer on offer" in heard.text
    assert len(await anna.kept()) == 2


async def test_what_is_said_in_between_takes_the_question_back(anna: Talker) -> None:
    await _logs(anna)
    question = await anna.says("forget me")
    await anna.says("how many supervisions left?", "yes")
    await anna.presses(question.press("Yes, delete everything"))

    assert len(await anna.kept()) == 2


async def test_a_button_pressed_twice_does_no_harm(anna: Talker) -> None:
    question = await anna.says("forget me")
    await anna.presses(question.press("Yes, delete everything"))
    heard = await anna.presses(question.press("Yes, delete everything"))

    assert heard.outcomes == [WELCOME, *TOLD]
    assert "no longer on offer" in heard.text


@pytest.mark.on_both
async def test_a_log_that_is_open_is_no_obstacle(anna: Talker) -> None:
    await anna.says("led my group last night")
    heard = await anna.says("forget me")
    assert heard.outcomes == ASKED
    assert "the log that is open now" in heard.text

    await anna.says("yes")
    assert await anna.kept() == ()
    assert (await anna.says("yes")).outcomes[0] == WELCOME
    assert await anna.kept() == ()


async def test_nobody_else_is_forgotten(anna: Talker, newcomer: Talker) -> None:
    await _logs(newcomer)
    await newcomer.says("call me Nora")
    await _logs(anna)
    await anna.says("forget me", "yes")

    assert len(await newcomer.kept()) == 2
    assert "Name: Nora" in (await newcomer.says("my details")).text
    assert (await newcomer.says("how many with Priya?")).text.startswith("1 ")


@pytest.mark.parametrize("said", ["forget it", "forget that", "forget about it"])
async def test_forget_it_lets_go_of_a_log_and_no_more(anna: Talker, said: str) -> None:
    await anna.says("led my group last night")
    heard = await anna.says(said)

    assert heard.last.topic is Topic.LOG
    assert "delete" not in heard.text


@pytest.mark.parametrize("between", ["Priya", "what?", "led on Tuesday"])
async def test_no_later_yes_is_taken_for_consent(anna: Talker, between: str) -> None:
    await anna.says("led my group last night", "yes", "led on Monday", "forget me", between)
    await anna.says("yes")
    assert date(2026, 11, 20) in [entry.on for entry in await anna.kept()]
