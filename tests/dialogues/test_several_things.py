"""Messages that tell of several things at once: each is taken by itself, and none is lost."""

import pytest

from balint.pathway.entries import Activity
from tests.dialogues.conversation import Talker


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        (
            "led a group yesterday with Priya, I've booked supervision with Ruth on 17 December at 5pm",
            ("supervision with Ruth, Thursday 17 December", "Friday 20 November", "Priya"),
        ),
        (
            "I've booked supervision with Ruth on 17 December at 5pm, and Sam says Form R by Friday",
            ("supervision with Ruth, Thursday 17 December", "Sam", "Friday 27 November"),
        ),
        (
            "led my group last night, I asked Ruth for Form R today and booked supervision with Ben 20 Dec",
            (
                "Form R from Ruth: asked on Saturday 21",
                "supervision with Ben, Sunday 20",
                "Friday 20 November",
            ),
        ),
        (
            "my supervisor Ruth has sent form r and I've led my group last night",
            ("Form R from Ruth", "21 November", "Friday 20 November"),
        ),
        (
            "I lead every other Thursday at 8 online and no group until 8 January",
            ("every other Thursday", "8 January"),
        ),
        (
            "stop reminding me about Form R and only on weekdays after 6",
            ("I will not remind you about Form R any more.", "from 6pm"),
        ),
        (
            "how many supervisions left and remind me less often",
            ("9 supervision sessions left", "half as often"),
        ),
        (
            "I've booked supervision with Ruth on 20 December at 5pm. No reminders until 8 January.",
            ("supervision with Ruth, Sunday 20 December", "Friday 8 January"),
        ),
    ],
)
async def test_each_thing_is_answered(anna: Talker, said: str, heard: tuple[str, ...]) -> None:
    answer = (await anna.says(said)).text
    assert [each for each in heard if each not in answer] == [], answer


async def test_what_took_place_is_offered_last_and_yes_saves_it(anna: Talker) -> None:
    await anna.says("led my group last night. I've booked supervision with Ruth on 17 December at 5pm.")
    await anna.says("yes")
    assert [activity for activity, _ in await anna.portfolio()] == [Activity.GROUP_LED]
    assert "Thursday 17 December" in (await anna.says("/bookings")).text


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        (
            "I lead every Tuesday and Thursday at 7pm with Priya",
            "every Tuesday at 7pm with Priya",
            "every Thursday at 7pm with Priya",
        ),
        ("I lead Mondays and Wednesdays at 6pm", "every Monday at 6pm", "every Wednesday at 6pm"),
        (
            "I lead every Tuesday at 7pm and every Thursday at 6pm",
            "every Tuesday at 7pm",
            "every Thursday at 6pm",
        ),
    ],
)
async def test_two_regular_groups_are_both_kept(anna: Talker, said: str, first: str, second: str) -> None:
    await anna.says(said)
    kept = (await anna.says("what groups do I have?")).text
    assert first in kept
    assert second in kept
