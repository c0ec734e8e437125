"""What is told of Form R and of bookings in other words, and put right afterwards."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from balint.messages import Outcome, Topic
from tests.dialogues.conversation import Talker

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("told", "supervisors"),
    [
        ("got ben's form r", ["ben"]),
        ("Ive asked Ruth and Ben for form R", ["Ruth", "Ben"]),
        ("I have asked Ruth, Ben and Sue for their Form Rs", ["Ruth", "Ben", "Sue"]),
        ("Ruth and Ben have sent form R", ["Ben", "Ruth"]),
        ("I emailed my supervisor asking for my reference", []),
    ],
)
async def test_form_r_is_of_whoever_is_named(anna: Talker, told: str, supervisors: list[str]) -> None:
    await anna.says(told)
    shown = await anna.says("/formr")
    for name in supervisors:
        assert f"• {name}: " in shown.text
    assert shown.text.count("•") == len(supervisors)


@pytest.mark.parametrize(
    "said",
    ["no it didnt", "undo", "Ruth's form R hasn't come after all", "It has not arrived", "not yet, sorry"],
)
async def test_an_arrival_told_by_mistake_is_taken_back_and_form_r_chased_again(
    anna: Talker, said: str
) -> None:
    await anna.says("I asked Ruth for Form R today")
    arrived = await anna.says("Ruth's form R has arrived")
    assert arrived.labels == ["It has not arrived"]
    put_right = await anna.says(said)
    assert put_right.outcomes == [(Topic.FORM_R, Outcome.DONE)]
    assert "I remind you on Saturday 5 December" in put_right.text
    [(when, _)] = await anna.waits_until(datetime(2026, 12, 6, tzinfo=LONDON))
    assert when == "Sat 5 Dec 09:00"
