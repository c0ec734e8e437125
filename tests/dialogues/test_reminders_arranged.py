"""What is arranged in other words, called off, undone; and what is said of days on which somebody is away."""

from datetime import date

import pytest

from balint.messages import Outcome, Topic
from balint.pathway.entries import Activity, Format
from tests.dialogues.conversation import Talker

GROUP = "I lead every Tuesday at 7pm with Priya, online"
BOOKED = "I've booked supervision with Ruth on 3 December at 5pm"


@pytest.mark.parametrize(
    ("said", "days", "next_meeting"),
    [
        (
            "no group on 24 November and 1 December",
            "Tuesday 24 November and on Tuesday 1 December",
            "8 December",
        ),
        (
            "we won't meet on 24 nov, 1st or 8 December",
            "Tuesday 24 November, on Tuesday 1 December and on Tuesday 8 December",
            "15 December",
        ),
        ("group's off on 24/11 & 8/12", "Tuesday 24 November and on Tuesday 8 December", "1 December"),
    ],
)
async def test_several_days_without_a_group_are_kept(
    anna: Talker, said: str, days: str, next_meeting: str
) -> None:
    heard = await anna.says(GROUP, said)

    assert heard.text.startswith(f"Noted: no group on {days}.")
    assert f"Next: Tuesday {next_meeting}." in heard.text


async def test_days_that_cannot_be_told_apart_are_asked_for(anna: Talker) -> None:
    assert "Until when?" in (await anna.says(GROUP, "no group next Tuesday and the Tuesday after")).text


@pytest.mark.parametrize(
    "said", ["it's half term next week", "we're off for half term", "no group on 1 December"]
)
async def test_a_break_leaves_the_day_of_an_open_log_alone(anna: Talker, said: str) -> None:
    await anna.says(GROUP, "led a group on 17 November with Priya", said, "yes")

    assert await anna.portfolio() == [(Activity.GROUP_LED, date(2026, 11, 17))]


@pytest.mark.parametrize(
    "said", ["we've rebooked it for the 12th at 5", "Ruth can't do the 12th", "we've moved it to the 12th"]
)
async def test_what_moved_and_was_never_booked_changes_nothing(anna: Talker, said: str) -> None:
    heard = await anna.says(said)
    assert heard.outcomes == [(Topic.BOOKING, Outcome.ANSWERED)]
    assert "nothing booked for you on Saturday 12 December" in heard.text

    heard = await anna.says(BOOKED, "Ruth can't do the 10th")
    assert "nothing booked for you on Thursday 10 December" in heard.text
    assert "3 December at 5pm" in (await anna.says("what did I book?")).text


async def test_being_away_is_one_question_for_reminders_and_group(anna: Talker) -> None:
    heard = await anna.says(GROUP, "I'm on holiday from 5 to 20 December")
    assert heard.last.outcome is Outcome.ASKED
    assert (
        "from Saturday 5 December to Sunday 20 December, and note that your group does not meet?"
        in heard.text
    )
    assert heard.labels == ["Yes, both", "Only the reminders", "Only the group", "Neither"]
    assert heard.press("Yes, both").startswith("confirm:")

    heard = await anna.says("yes")
    assert "Reminders are paused from Saturday 5 December until Monday 21 December." in heard.text
    assert "no group from Saturday 5 December until Monday 21 December" in heard.text
    before = [each for each, _ in await anna.waits_until(anna.now.replace(month=12, day=5))]
    assert before == ["Wed 25 Nov 09:00", "Wed 2 Dec 09:00"]
    meanwhile = await anna.waits_until(anna.now.replace(month=12, day=22, hour=23))
    assert meanwhile == []


async def test_of_being_away_the_group_alone_is_noted(anna: Talker) -> None:
    await anna.says(GROUP, "I'm away until 20 December")
    heard = await anna.presses("Only the group")

    assert "no group until Sunday 20 December" in heard.text
    assert "paused" not in (await anna.says("/reminders")).text


async def test_an_open_log_is_spoken_of_once_beside_other_answers(anna: Talker) -> None:
    await anna.says("led my group yesterday with Priya")
    assert len((await anna.says("how many supervisions left?")).replies) == 2
    assert len((await anna.says("how big should a group be?")).replies) == 1
    assert len((await anna.says("make it 9 people")).replies) == 1
    assert len((await anna.says("how many supervisions left?")).replies) == 2

    await anna.says("yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, date(2026, 11, 20))]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("remind me once a week", "Monday"),
        ("no more than one message a week please", "Monday"),
        ("remind me the evening before", "Another time before it cannot be chosen"),
        ("remind me two days before", "Another time before it cannot be chosen"),
        ("remind me to book supervision on Monday", "please use your own calendar"),
    ],
)
@pytest.mark.on_both
async def test_what_reminders_can_do_and_cannot(anna: Talker, said: str, shown: str) -> None:
    assert shown in (await anna.says(said)).text


@pytest.mark.parametrize("asked", ["what have I booked?", "what did I book?", "show what I have booked"])
async def test_what_is_booked_is_not_what_is_logged(anna: Talker, asked: str) -> None:
    heard = await anna.says(BOOKED, "led a group on 17 November", "yes", asked)

    assert "3 December at 5pm" in heard.text
    assert "17 November" not in heard.text


@pytest.mark.parametrize(
    "said",
    [
        "form r from ruth and ben has arrived",
        "both references have come in",
        "Ruth sent form r and so did Ben",
    ],
)
async def test_form_r_of_both_has_arrived(anna: Talker, said: str) -> None:
    await anna.says("asked Ruth and Ben for form r on 2 November", said)
    heard = await anna.says("where does form r stand?")

    assert heard.text.count("arrived on") == 2


@pytest.mark.parametrize(
    ("said", "asked", "gone"),
    [
        ((BOOKED,), "what have I booked?", "3 December"),
        ((BOOKED, "make it the 4th"), "what have I booked?", "4 December"),
        (("asked Sue for form r today",), "where does form r stand?", "Sue"),
        (("I lead every Friday at 6pm",), "when does my group meet?", "Friday"),
        ((GROUP, "no group until 8 January"), "when does my group meet?", "January"),
        (("nothing until 8 January",), "/reminders", "paused"),
    ],
)
async def test_what_was_just_noted_is_undone(
    anna: Talker, said: tuple[str, ...], asked: str, gone: str
) -> None:
    await anna.says(*said)
    assert gone in (await anna.says(asked)).text
    assert (await anna.says("undo")).text.startswith("Undone:")
    assert gone not in (await anna.says(asked)).text


async def test_what_was_called_off_stands_again_and_undo_goes_to_what_was_done_last(anna: Talker) -> None:
    await anna.says(BOOKED, "Ruth has cancelled our supervision", "undo")
    assert "3 December at 5pm" in (await anna.says("what have I booked?")).text

    await anna.says("led a group on 17 November", "yes", "undo")
    assert await anna.portfolio() == []
    assert "3 December at 5pm" in (await anna.says("what have I booked?")).text


@pytest.mark.parametrize(
    "said",
    ["I lead every first and third Thursday at 7pm with Priya", "my group is on the 1st and 3rd Thursdays"],
)
async def test_a_group_that_meets_twice_a_month(anna: Talker, said: str) -> None:
    heard = await anna.says(said)

    assert "first Thursday" in heard.text
    assert "third Thursday" in heard.text
    days = [each for each, _ in await anna.waits_until(anna.now.replace(month=12, day=31))]
    assert {"Fri 4 Dec 09:00", "Fri 18 Dec 09:00"} <= set(days)


async def test_a_yes_with_details_is_of_the_reminder_and_not_of_the_open_log(anna: Talker) -> None:
    await anna.says("I lead every Tuesday at 7pm", "led a group on 17 November with Priya")
    await anna.waits_until(anna.now.replace(day=25, hour=12))
    await anna.says("yes, 7 of us on zoom")

    (kept,) = await anna.kept()
    assert (kept.on, kept.participants, kept.format) == (date(2026, 11, 24), 7, Format.ONLINE)
    await anna.says("yes")
    assert [each for _, each in await anna.portfolio()] == [date(2026, 11, 17), date(2026, 11, 24)]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Ive bookd supervison with Ruth on 7 Dec at 5 pm", "Ruth, Monday 7 December at 5pm"),
        ("supervision with Ruth 14 December 5pm", "Ruth, Monday 14 December at 5pm"),
        ("booking: ruth, thursday, 5pm, supervision", "ruth, Thursday 26 November at 5pm"),
        ("next supervision: 12 dec, 10am, Ruth", "Ruth, Saturday 12 December at 10am"),
    ],
)
async def test_a_booking_in_a_hurry(anna: Talker, said: str, kept: str) -> None:
    assert f"supervision with {kept}" in (await anna.says(said)).text


async def test_no_group_between_two_days(anna: Talker) -> None:
    heard = await anna.says("I lead every Wednesday at 7pm", "no group between 14 and 28 December")
    assert "from Monday 14 December" in heard.text
    assert "on Monday 28 December" not in heard.text


async def test_all_who_are_asked_for_form_r_are_kept(anna: Talker) -> None:
    heard = (await anna.says("I asked ruth, sam and jo for form r on 10 Nov")).text
    assert [name for name in ("Ruth", "Sam", "Jo") if f"Form R from {name}" not in heard] == []
