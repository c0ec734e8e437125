"""What people tell of themselves, in words, whenever they like."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from balint.messages import Outcome, Topic
from tests.dialogues.conversation import Talker

SETTLED = [(Topic.SETTINGS, Outcome.DONE)]
ASKED = [(Topic.SETTINGS, Outcome.ASKED)]


async def _left_to_attend(talker: Talker) -> str:
    return (await talker.says("how many groups left to attend?")).last.headline


@pytest.mark.on_both
async def test_a_name_is_taken_up(anna: Talker) -> None:
    heard = await anna.says("I'm Sue")

    assert heard.outcomes == SETTLED
    assert heard.text == "Hello, Sue."


async def test_a_newcomer_is_welcomed_and_then_greeted_by_name(newcomer: Talker) -> None:
    heard = await newcomer.says("hi, I'm Sue")

    assert heard.outcomes == [(Topic.WELCOME, Outcome.ASKED), (Topic.SETTINGS, Outcome.ASKED)]
    assert heard.last.plain.startswith("Hello, Sue.")


async def test_a_feeling_is_no_name(anna: Talker) -> None:
    assert "Hello" not in (await anna.says("I'm exhausted")).text


async def test_a_qualification_told_in_words_counts_and_can_be_taken_back(anna: Talker) -> None:
    heard = await anna.says("I'm a BPC psychotherapist")
    assert heard.text == "Noted: 12 groups to attend."
    assert await _left_to_attend(anna) == "12 groups left to attend."

    await anna.says("I have no psychodynamic training")
    assert await _left_to_attend(anna) == "30 groups left to attend."


async def test_a_question_is_answered_though_it_tells_something(anna: Talker) -> None:
    heard = await anna.says("I'm a BPC psychotherapist, how many groups do I need to attend?")

    assert Topic.SETTINGS not in [topic for topic, _ in heard.outcomes]


async def test_a_month_before_the_change_of_rules_settles_the_criteria(anna: Talker) -> None:
    heard = await anna.says("I joined in March 2023")

    assert heard.outcomes == SETTLED
    assert "criteria before June 2023 are yours" in heard.text


async def test_june_2023_is_since_june_2023(newcomer: Talker) -> None:
    await newcomer.says("hello")
    heard = await newcomer.says("I joined in June 2023")
    assert heard.outcomes == ASKED
    assert "criteria since June 2023 are yours" in heard.text
    assert "UKCP or BPC" in heard.text

    await newcomer.presses("I have one")
    assert await _left_to_attend(newcomer) == "12 groups left to attend."


async def test_a_year_that_lies_on_both_sides_is_asked_about(newcomer: Talker) -> None:
    await newcomer.says("hello")
    heard = await newcomer.says("I joined in 2023")
    assert heard.outcomes == ASKED
    assert heard.labels == ["Since June 2023", "Before June 2023"]

    heard = await newcomer.says("before June 2023")
    assert "criteria before June 2023 are yours" in heard.text


async def test_the_day_of_a_session_is_no_day_of_joining(newcomer: Talker) -> None:
    await newcomer.says("hello")
    heard = await newcomer.says("On Thursday Dr Rao was my supervisor for an hour")
    assert "are yours" not in heard.text


async def test_who_has_not_joined_is_counted_by_todays_criteria(newcomer: Talker) -> None:
    await newcomer.says("hello", "I'm not on the pathway yet")

    assert await _left_to_attend(newcomer) == "30 groups left to attend."


async def test_all_in_one_breath(newcomer: Talker) -> None:
    await newcomer.says("hello")
    heard = await newcomer.says("I'm Sue, I live in Wellington, I joined in 2024 and I'm UKCP registered")

    assert heard.outcomes == SETTLED
    assert "Hello, Sue." in heard.text
    assert "Auckland" in heard.text
    assert await _left_to_attend(newcomer) == "12 groups left to attend."


async def test_today_and_last_night_are_those_of_where_one_lives(anna: Talker) -> None:
    """At 22:00 on Saturday in London it is Sunday morning in Wellington, and last night was Saturday's."""
    anna.now = datetime(2026, 11, 21, 22, 0, tzinfo=ZoneInfo("Europe/London"))
    heard = await anna.says("set my time zone to Auckland")
    assert heard.text == "Noted: your time is that of Auckland."

    await anna.says("led my group last night", "yes")
    await anna.says("supervision with Ruth today", "yes")
    assert [day for _, day in await anna.portfolio()] == [date(2026, 11, 21), date(2026, 11, 22)]


async def test_what_is_told_in_the_middle_of_a_log_leaves_it_open(anna: Talker) -> None:
    await anna.says("led my group yesterday")
    heard = await anna.says("call me Dr Patel")

    assert "Hello, Dr Patel." in heard.text
    assert heard.last.plain == "Group led, Friday 20 November. Shall I save it?"


async def test_a_report_is_not_lost_in_an_introduction(anna: Talker) -> None:
    heard = await anna.says("I'm Sue. I led my group last night")

    assert heard.last.headline == "Group led, Friday 20 November"


async def test_who_has_no_qualification_is_not_told_that_one_was_noted(newcomer: Talker) -> None:
    await newcomer.says("hello", "I joined the pathway in 2019")
    heard = await newcomer.says("I have no psychodynamic qualification")
    assert heard.text.startswith("Noted: no psychoanalytic or psychodynamic qualification.")


async def test_where_somebody_is_for_a_while_is_their_time_until_they_are_back(anna: Talker) -> None:
    await anna.says("I've booked supervision with Ruth on 3 December at 5pm")
    heard = await anna.says("I'm in Toronto for the next month")
    assert heard.text == (
        "Noted: your time is that of Toronto. Reminders come by it. It stays so until you tell me: tap below "
        "when you are back."
    )
    toronto = datetime(2026, 12, 2, 23, tzinfo=ZoneInfo("America/Toronto"))
    assert [moment for moment, _ in await anna.waits_until(toronto)] == ["Wed 2 Dec 09:00"]
    assert (await anna.presses(heard.press("Back to UK time"))).text == "Noted: your time is that of the UK."
    assert "Back to" not in (await anna.says("I'm in Leeds this week")).text


async def test_what_is_told_before_a_question_is_not_lost(newcomer: Talker) -> None:
    await newcomer.says("hello")
    heard = await newcomer.says(
        "I'm Helen, a GP in Leeds. I joined in 2024 and I've got a BPC qualification. How many left?"
    )

    assert "Hello, Helen." in heard.text
    assert heard.last.plain.startswith("Left: 12 groups to attend")


@pytest.mark.parametrize(
    "said",
    [
        "im a gp, signed up for the leadership pathway in september this year",
        "I have a BPC qualification and joined in 2024",
    ],
)
async def test_when_they_joined_is_told_in_many_words(newcomer: Talker, said: str) -> None:
    heard = await newcomer.says("hello", said, "my details")

    assert "Pathway: since June 2023 or later" in heard.text


@pytest.mark.parametrize("said", ["god im shattered, 38 patients today", "I'm exhausted. What a day"])
async def test_a_long_day_is_no_emergency(anna: Talker, said: str) -> None:
    heard = await anna.says(said)

    assert "That sounds like a long day." in heard.text
    assert "999" not in heard.text


async def test_of_more_than_a_long_day_it_is_said_whom_to_turn_to(anna: Talker) -> None:
    assert "999" in (await anna.says("I'm exhausted and can't go on")).text
