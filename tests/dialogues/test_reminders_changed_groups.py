"""A regular group that meets otherwise, or ends, as people say it; and how they ask about stopping."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.dialogues.conversation import Talker

LONDON = ZoneInfo("Europe/London")
TUESDAYS = "I lead every Tuesday at 7pm with Priya, online"


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("my group is moving to wednesdays at 6", "you lead every Wednesday at 6pm with Priya, online"),
        ("it's now fortnightly", "you lead every other Tuesday at 7pm with Priya, online"),
        ("my tuesday group has moved to mondays", "you lead every Monday at 7pm with Priya, online"),
        ("my group is now at 6pm", "you lead every Tuesday at 6pm with Priya, online"),
    ],
)
async def test_a_group_that_moves_is_the_same_group(anna: Talker, said: str, noted: str) -> None:
    await anna.says(TUESDAYS)
    assert (await anna.says(said)).last.headline == f"Noted: {noted}."
    assert (await anna.says("export my data")).text.count("you lead every") == 1


@pytest.mark.on_both
async def test_which_group_moves_is_not_guessed(anna: Talker) -> None:
    await anna.says(TUESDAYS, "I lead every Monday at 1pm")
    assert (await anna.says("my group is moving to wednesdays at 6")).text.startswith("Which one?")
    moved = await anna.says("my monday group is moving to wednesdays")
    assert moved.last.headline == "Noted: you lead every Wednesday at 1pm."


async def test_a_group_that_ends_later_is_asked_about_until_then(anna: Talker) -> None:
    await anna.says(TUESDAYS)
    ends = await anna.says("my tuesday group is finishing on 8 december")
    assert ends.last.headline == "Noted: your Tuesday group ends on Tuesday 8 December."
    heard = await anna.waits_until(datetime(2027, 1, 10, 23, 0, tzinfo=LONDON))
    assert [when for when, _ in heard] == ["Wed 25 Nov 09:00", "Wed 2 Dec 09:00", "Wed 9 Dec 09:00"]


async def test_how_to_stop_is_explained_and_stops_nothing(anna: Talker) -> None:
    await anna.says(TUESDAYS)
    heard = await anna.says("how do I stop reminders?")
    assert "Change it in words" in heard.text
    assert "Off:" not in heard.text


async def test_every_group_and_booking_is_shown_and_what_is_not_asked_about_any_more(anna: Talker) -> None:
    await anna.says(TUESDAYS, "I lead every Monday at 1pm")
    await anna.says("I've booked supervision with Ruth on 3 December at 5pm")
    await anna.says("I've booked supervision with Ben on 4 December at 5pm")
    shown = (await anna.says("/reminders")).text
    for part in ("your Tuesday group", "your Monday group", "Ruth", "Ben"):
        assert part in shown
    await anna.waits_until(datetime(2027, 1, 20, 23, 0, tzinfo=LONDON))
    shown = (await anna.says("/reminders")).text
    assert "I have stopped asking about your Tuesday group until you log something." in shown
