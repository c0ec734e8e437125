"""What people say to a reminder: the session asked about is logged as they tell it, and nothing else is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from balint.pathway.entries import Activity, Format
from tests.dialogues.conversation import Talker

LONDON = ZoneInfo("Europe/London")
BOOKED = "I've booked supervision with Ruth on 3 December at 5pm"
TUESDAYS = "I lead every Tuesday at 7pm with Priya, online"


def at(month: int, day: int, hour: int = 23) -> datetime:
    return datetime(2026, month, day, hour, 0, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("answer", "participants", "co_leader", "how"),
    [
        ("we met, 7 of us", 7, "Priya", Format.ONLINE),
        ("yes with 8 people", 8, "Priya", Format.ONLINE),
        ("yes but it was in person", None, "Priya", Format.IN_PERSON),
        ("yes, with Ben", None, "Ben", Format.ONLINE),
        ("we met but Priya was away", None, None, Format.ONLINE),
        ("we did it", None, "Priya", Format.ONLINE),
    ],
)
async def test_a_yes_with_details_logs_the_meeting_asked_about(
    anna: Talker, answer: str, participants: int | None, co_leader: str | None, how: Format
) -> None:
    await anna.says("led my group on 17 November with Priya, 5 of us", "yes")
    before = await anna.kept()
    await anna.says(TUESDAYS)
    await anna.waits_until(at(11, 25))
    assert (await anna.says(answer)).last.headline == "Saved: Group led, Tuesday 24 November."
    [new] = [each for each in await anna.kept() if each not in before]
    assert (new.activity, new.on) == (Activity.GROUP_LED, date(2026, 11, 24))
    assert (new.participants, new.co_leader, new.format) == (participants, co_leader, how)
    assert set(before) <= set(await anna.kept())


async def test_a_supervision_asked_about_is_logged_with_what_was_told_of_it(anna: Talker) -> None:
    await anna.says("supervision with Ruth on 2 November", "yes", BOOKED)
    await anna.waits_until(at(12, 3))
    assert (await anna.says("yes we met, online")).last.headline == "Saved: Supervision, Thursday 3 December."
    assert [each.format for each in await anna.kept()] == [None, Format.ONLINE]


@pytest.mark.parametrize("answer", ["8", "half of us came, 8", "8 came"])
async def test_details_alone_are_offered(anna: Talker, answer: str) -> None:
    await anna.says(TUESDAYS)
    await anna.waits_until(at(11, 25))
    assert "8 people" in (await anna.says(answer)).text
    assert await anna.kept() == ()
    await anna.says("yes")
    assert [each.participants for each in await anna.kept()] == [8]


@pytest.mark.parametrize(
    "answer", ["didn't meet, half term", "no one came", "no, she was ill", "no, half term"]
)
async def test_why_it_did_not_meet_is_no_matter_for_the_guidance(anna: Talker, answer: str) -> None:
    await anna.says(TUESDAYS)
    await anna.waits_until(at(11, 25))
    assert "did not meet on Tuesday 24 November" in (await anna.says(answer)).text


@pytest.mark.parametrize("said", ["chased her", "I've chased Ruth", "I have chased her", "chased Ruth today"])
async def test_a_reference_chased_in_words(anna: Talker, said: str) -> None:
    await anna.says("I asked Ruth for Form R today")
    await anna.waits_until(at(12, 5))
    assert "chased on Saturday 5 December" in (await anna.says(said)).text


@pytest.mark.parametrize("said", ["Ruth can't do it any more", "forget Ruth"])
async def test_a_supervisor_who_will_not_write_is_asked_about_and_dropped(anna: Talker, said: str) -> None:
    await anna.says("I asked Ruth for Form R today")
    await anna.waits_until(at(12, 5))
    assert "Shall I forget it?" in (await anna.says(said)).text
    assert "off the list" in (await anna.presses("Forget this one")).text


@pytest.mark.parametrize("said", ["I don't want these", "go away"])
async def test_an_unwelcome_reminder_says_why_it_came_and_how_it_stops(anna: Talker, said: str) -> None:
    await anna.says("I asked Ruth for Form R today")
    await anna.waits_until(at(12, 5))
    assert "Stop: Form R" in (await anna.says(said)).labels


async def test_a_team_that_is_offered_is_told_in_words(anna: Talker) -> None:
    await anna.says("I asked Ruth for Form R today")
    await anna.waits_until(datetime(2027, 1, 16, 23, 0, tzinfo=LONDON))
    assert "accreditation team is to know" in (await anna.says("yes please tell the team")).text
