"""When reminders come, as people say it: the hours, the days, breaks, and what comes again each year."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.dialogues.conversation import Talker

LONDON = ZoneInfo("Europe/London")


def at(month: int, day: int, year: int = 2026) -> datetime:
    return datetime(year, month, day, 23, 0, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("wishes", "manners"),
    [
        (("only in the morning", "only in the evenings"), "from 6pm to 8pm, not on Sundays"),
        (("only in the evenings", "only in the morning"), "from 8am to 12pm, not on Sundays"),
        (("only in the morning", "not before 1pm"), "from 1pm to 8pm, not on Sundays"),
        (("only between 6 and 9 in the morning",), "from 6am to 9am, not on Sundays"),
        (("only between 9 in the morning and 6",), "from 9am to 6pm, not on Sundays"),
        (("not on fridays",), "from 8am to 8pm, not on Fridays and Sundays"),
        (("remind me any day except fridays",), "from 8am to 8pm, not on Fridays"),
        (("only on weekdays after 6", "no nudges on saturdays please"), "from 6pm to 8pm, on weekdays"),
        (("only on mondays", "not on fridays"), "from 8am to 8pm, on Mondays"),
    ],
)
async def test_hours_and_days_are_changed_by_what_is_said_and_no_more(
    anna: Talker, wishes: tuple[str, ...], manners: str
) -> None:
    heard = await anna.says(*wishes)
    assert heard.text == f"Noted.\nAt most one message a day, {manners}."


async def test_membership_is_reminded_of_each_year_and_not_in_the_same_breath(anna: Talker) -> None:
    await anna.says("my membership renews on 27 November")
    heard = [when for when, _ in await anna.waits_until(at(12, 1, year=2028))]
    assert heard == ["Mon 23 Nov 09:00", "Sat 13 Nov 09:00", "Mon 13 Nov 09:00"]
    assert "Monday 27 November 2028" not in (await anna.says("I've renewed my membership")).text
    assert [when for when, _ in await anna.waits_until(at(12, 1, year=2029))] == ["Tue 13 Nov 09:00"]


async def test_renewed_in_words_before_it_is_due(anna: Talker) -> None:
    assert (await anna.says("I've renewed my membership")).text.startswith("When is it due again?")
    assert "Tuesday 1 June 2027" in (await anna.says("my membership isnt due till june")).text
    assert "Monday 1 March 2027" in (await anna.says("my membership runs out in march")).text
    anna.now = at(2, 1, year=2027)
    assert "Wednesday 1 March 2028" in (await anna.says("I've renewed my membership")).text
    assert "Wednesday 1 March 2028" in (await anna.says("my subs are paid")).text
    assert [when for when, _ in await anna.waits_until(at(4, 1, year=2028))] == ["Wed 16 Feb 09:00"]


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("no group on 26 january", "no group on Tuesday 26 January 2027"),
        ("no meeting 23 feb", "no group on Tuesday 23 February 2027"),
        ("no group for two weeks", "no group until Sunday 6 December"),
        (
            "no group for two weeks from 12 january",
            "no group from Tuesday 12 January 2027 until Tuesday 26 January 2027",
        ),
        ("no group in december", "no group from Tuesday 1 December until Friday 1 January 2027"),
        ("no group over christmas", "no group from Friday 25 December until Sunday 27 December"),
        ("we don't meet in august", "no group from Sunday 1 August 2027 until Wednesday 1 September 2027"),
        ("we're back on 12 january", "no group until Tuesday 12 January 2027"),
    ],
)
async def test_breaks_are_of_the_days_to_come(anna: Talker, said: str, noted: str) -> None:
    anna.now = at(11, 22)
    await anna.says("I lead every Tuesday at 7pm with Priya, online")
    assert (await anna.says(said)).text.startswith(f"Noted: {noted}.")


async def test_a_day_off_is_not_asked_about_and_a_break_of_a_year_is_not_guessed(anna: Talker) -> None:
    anna.now = at(4, 5, year=2027)
    await anna.says("I lead every Tuesday at 7pm", "no group on 20 april")
    assert "Until when?" in (await anna.says("no group until after easter")).text
    assert [when for when, _ in await anna.waits_until(at(5, 1, year=2027))] == [
        "Wed 7 Apr 09:00",
        "Wed 14 Apr 09:00",
        "Wed 28 Apr 09:00",
    ]


async def test_no_reminder_comes_at_christmas_or_new_year(anna: Talker) -> None:
    anna.now = at(12, 10)
    await anna.says("I lead every Thursday at 7pm", "I've booked supervision with Ruth on 26 December at 5pm")
    assert [when for when, _ in await anna.waits_until(at(1, 5, year=2027))] == [
        "Fri 11 Dec 09:00",
        "Fri 18 Dec 09:00",
        "Thu 24 Dec 09:00",
        "Mon 28 Dec 09:00",
        "Sat 2 Jan 09:00",
    ]


async def test_who_wants_sundays_has_holidays_as_well(anna: Talker) -> None:
    anna.now = at(12, 20)
    await anna.says("I lead every Thursday at 7pm", "only from monday to sunday")
    assert "Fri 25 Dec 09:00" in [when for when, _ in await anna.waits_until(at(12, 31))]
