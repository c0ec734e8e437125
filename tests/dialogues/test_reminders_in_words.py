"""Switching and asking about reminders in the words people use."""

import pytest

from tests.dialogues.conversation import Talker

TUESDAYS = "I lead every Tuesday at 7pm with Priya, online"


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("leave me alone about Form R", "I will not remind you about Form R any more."),
        ("stop asking whether my group met", "I will not remind you about your regular group any more."),
        ("stop asking about supervision", "I will not remind you about supervision and bookings any more."),
        ("start asking about my group again", "On again: your regular group."),
        ("resume", "Reminders are on again."),
        ("unpause", "Reminders are on again."),
        ("sundays are ok", "Noted.\nAt most one message a day, from 8am to 8pm, on any day."),
        ("weekends too please", "Noted.\nAt most one message a day, from 8am to 8pm, on any day."),
    ],
)
async def test_switching_in_other_words(anna: Talker, said: str, heard: str) -> None:
    assert (await anna.says(said)).text.startswith(heard)


@pytest.mark.parametrize("said", ["unsubscribe", "how often do you remind me?"])
async def test_what_is_only_asked_changes_nothing(anna: Talker, said: str) -> None:
    assert "At most one message a day, from 8am to 8pm, not on Sundays." in (await anna.says(said)).text


async def test_resuming_leaves_off_what_was_switched_off(anna: Talker) -> None:
    await anna.says("stop reminding me about Form R", "no reminders until 8 January", "resume")
    assert "Off: Form R." in (await anna.says("/reminders")).text
    await anna.says("turn off all reminders", "resume")
    assert "Off:" not in (await anna.says("/reminders")).text


async def test_the_regular_groups_are_shown(anna: Talker) -> None:
    assert "no regular group" in (await anna.says("what groups do I have?")).text
    await anna.says(TUESDAYS)
    for asked in ("when is my next group?", "what is my group", "show my regular groups"):
        shown = await anna.says(asked)
        assert shown.last.text == (
            "• you lead every Tuesday at 7pm with Priya, online. Next: Tuesday 24 November."
        )


async def test_who_was_asked_for_form_r(anna: Talker) -> None:
    await anna.says("I asked Ruth for Form R today")
    for asked in ("who have I asked for form R?", "where's form R at?"):
        assert "Ruth" in (await anna.says(asked)).text
