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


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("my quiet hours are 9pm to 7am", "from 7am to 9pm"),
        ("my quiet hours are 22:00-09:00", "from 9am to 10pm"),
        ("I dont want to be bothered at weekends", "on weekdays"),
        ("stop everything", "I will not remind you"),
        ("daily reminders please", "twice as often"),
    ],
)
async def test_wishes_in_still_other_words(anna: Talker, said: str, heard: str) -> None:
    assert heard in (await anna.says(said)).text


async def test_who_wants_reminders_on_sundays_gets_them(anna: Talker) -> None:
    heard = await anna.says("stop nagging", "can i have reminders on sundays")
    assert heard.text.startswith(
        "Noted. Reminders are on again.\nAt most one message a day, from 8am to 8pm, on any day."
    )


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("Ruth can't do the 4th, can we say the 11th", "Friday 11 December at 5pm"),
        ("ruth wants to move it to the 11th at 6", "Friday 11 December at 6pm"),
        ("the 4th is off, it's the 11th now", "Friday 11 December at 5pm"),
    ],
)
async def test_a_booking_is_moved_in_other_words(anna: Talker, said: str, noted: str) -> None:
    await anna.says("I've booked supervision with Ruth on 4 December at 5pm")
    assert noted in (await anna.says(said)).text


async def test_theirs_have_come(anna: Talker) -> None:
    await anna.says("I asked Kim and Lee for Form R today", "Kim's and Lee's have come")
    shown = (await anna.says("/formr")).text
    assert shown.count("arrived on Saturday 21 November") == 2
    later = await anna.says(
        "I asked Ruth and Sam for Form R today", "Ruth's form has come but Sam said mid December"
    )
    assert [name for name in ("Ruth", "Sam") if f"Form R from {name}" not in later.text] == []
