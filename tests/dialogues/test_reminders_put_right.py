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
        ("got ben's form r", ["Ben"]),
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


async def test_an_order_to_book_is_a_booking_and_no_log(anna: Talker) -> None:
    noted = await anna.says("book supervision with Ruth for 12 january 2pm")
    assert noted.last.headline == "Noted: supervision with Ruth, Tuesday 12 January 2027 at 2pm."


@pytest.mark.parametrize(
    ("said", "headline"),
    [
        ("no, the 4th", "Noted: supervision with Ruth, Friday 4 December at 5pm."),
        ("no 4/12", "Noted: supervision with Ruth, Friday 4 December at 5pm."),
        ("make it 6pm", "Noted: supervision with Ruth, Thursday 3 December at 6pm."),
        ("7pm", "Noted: supervision with Ruth, Thursday 3 December at 7pm."),
        (
            "actually it's moved to wednesday same time",
            "Noted: supervision with Ruth, Wednesday 2 December at 5pm.",
        ),
        (
            "ruth cant do the 3rd, its now the 14th same time",
            "Noted: supervision with Ruth, Monday 14 December at 5pm.",
        ),
        ("Ruth's cancelled", "Cancelled: supervision with Ruth, Thursday 3 December at 5pm."),
        ("cancel", "Cancelled: supervision with Ruth, Thursday 3 December at 5pm."),
        ("cancel supervision", "Cancelled: supervision with Ruth, Thursday 3 December at 5pm."),
    ],
)
async def test_a_day_a_time_or_cancelled_alone_is_of_what_was_just_booked(
    anna: Talker, said: str, headline: str
) -> None:
    await anna.says("Led my group yesterday with Priya")
    await anna.says("yes")
    await anna.says("I've booked supervision with Ruth on 3 December at 5pm")
    assert (await anna.says(said)).last.headline == headline


async def test_yes_is_no_day_and_the_question_stays_open(anna: Talker) -> None:
    asked = await anna.says("booked supervision with Ruth yesterday")
    assert (await anna.says("yes")).outcomes == asked.outcomes == [(Topic.BOOKING, Outcome.ASKED)]
    noted = await anna.says("next friday")
    assert noted.last.headline.startswith("Noted: supervision with Ruth, Friday ")


@pytest.mark.on_both
async def test_what_is_postponed_without_a_day_is_asked_for_one_or_taken_off(anna: Talker) -> None:
    await anna.says("I've booked supervision with Ruth on 3 December at 5pm")
    await anna.says("I lead every Tuesday at 7pm with Priya, online")
    await anna.waits_until(datetime(2026, 11, 25, tzinfo=LONDON))
    asked = await anna.says("my supervision with Ruth is postponed")
    assert asked.outcomes == [(Topic.BOOKING, Outcome.ASKED)]
    off = await anna.presses(asked.press("No day yet"))
    assert off.last.headline == "Cancelled: supervision with Ruth, Thursday 3 December at 5pm."


async def test_one_of_two_bookings_is_picked_by_whom_it_is_with(anna: Talker) -> None:
    await anna.says("I've booked supervision with Ruth on 3 December at 5pm")
    await anna.says("I've booked supervision with Ben on 10 December at 5pm")
    await anna.says("cancel my supervision")
    off = await anna.says("the one with ben")
    assert off.last.headline == "Cancelled: supervision with Ben, Thursday 10 December at 5pm."


async def test_form_r_is_not_asked_for_on_a_day_to_come(anna: Talker) -> None:
    asked = await anna.says("I asked ruth for form r on 14 march 2027")
    assert "“14 march 2027” is yet to come, so I have noted nothing." in asked.text
    assert "•" not in (await anna.says("/formr")).text


async def test_a_new_promise_is_followed_up_however_often_it_was_chased(anna: Talker) -> None:
    await anna.says("I asked Ruth for Form R today")
    chased = await anna.waits_until(datetime(2027, 3, 1, tzinfo=LONDON))
    assert [when for when, heard in chased if "Form R" in heard.text][-1] == "Sat 16 Jan 09:00"
    noted = await anna.says("Ruth will send it by 20 march")
    assert "I remind you on Monday 22 March" in noted.text
    [(_, last)] = [
        each
        for each in await anna.waits_until(datetime(2027, 6, 1, tzinfo=LONDON))
        if "Form R" in each[1].text
    ]
    assert "this is the last" in last.text


async def test_what_is_put_off_is_no_chase_of_its_own(anna: Talker) -> None:
    await anna.says("I asked Ruth for Form R today")
    for day in (5, 7, 8, 9):
        [(_, heard)] = await anna.waits_until(datetime(2026, 12, day, 23, tzinfo=LONDON))
        assert "Message to forward" in heard.labels
        await anna.presses(heard.press("Tomorrow"))


async def test_the_third_chase_put_off_is_not_the_last_message(anna: Talker) -> None:
    await anna.says("I asked Ruth for Form R today")
    *_, (_, third) = await anna.waits_until(datetime(2027, 1, 3, tzinfo=LONDON))
    await anna.presses(third.press("Tomorrow"))
    again, last = await anna.waits_until(datetime(2027, 6, 1, tzinfo=LONDON))
    assert "this is the last" not in again[1].text
    assert "this is the last" in last[1].text


async def test_several_questions_in_one_message_are_answered_at_once(anna: Talker) -> None:
    await anna.says("I've booked supervision with Ruth on 24 November at 7pm")
    await anna.says("I lead every Tuesday at 7pm with Ben")
    *_, (_, asked) = await anna.waits_until(datetime(2026, 11, 25, 12, tzinfo=LONDON))
    assert "Ruth" in asked.text
    assert "Ben" in asked.text
    await anna.says("yes, both")
    assert len(await anna.kept()) == 2


async def test_two_bookings_are_told_in_one_sentence_or_one_behind_the_other(anna: Talker) -> None:
    both = await anna.says(
        "I've booked supervision with Ruth on 3 December at 5pm and 10 December at 6pm",
    )
    assert [reply.headline for reply in both.replies] == [
        "Noted: supervision with Ruth, Thursday 3 December at 5pm.",
        "Noted: supervision with Ruth, Thursday 10 December at 6pm.",
    ]
    await anna.says("booked in w ruth fri 4 dec at 1730")
    third = await anna.says("and with Ben on 26 nov 1pm")
    assert third.last.headline == "Noted: supervision with Ben, Thursday 26 November at 1pm."
    assert (await anna.says("what have I booked?")).text.count("supervision with") == 4


async def test_a_past_day_is_no_booking_and_a_month_is_no_day(anna: Talker) -> None:
    past = await anna.says("I've booked supervision with Ruth on 3 March 2025 at 5pm")
    assert "“3 March 2025” is past" in past.text
    month = await anna.says("booked supervision with Ruth in march")
    assert "“in march” is not one day" in month.text


async def test_what_was_asked_about_is_moved_in_a_few_words_and_hours_are_no_time_of_it(anna: Talker) -> None:
    noted = await anna.says("I've booked supervision with Ruth on 3 December at 5pm")
    assert (await anna.says("not before 10")).last.headline != noted.last.headline
    await anna.waits_until(datetime(2026, 12, 4, 12, tzinfo=LONDON))
    moved = await anna.says("Ruth moved it to the 10th")
    assert moved.last.headline == "Noted: supervision with Ruth, Thursday 10 December at 5pm."


async def test_what_was_postponed_is_booked_no_more(anna: Talker) -> None:
    await anna.says("I've booked supervision with Ruth on 3 December at 5pm")
    assert "Cancelled: supervision with Ruth" in (await anna.says("Ruth has postponed our supervision")).text
    assert "Nothing is booked" in (await anna.says("when is my next supervision?")).text


@pytest.mark.parametrize("when", ["last week", "the other day", "in October"])
async def test_a_day_that_could_be_several_is_asked_for(anna: Talker, when: str) -> None:
    asked = await anna.says(f"I asked Ruth for Form R {when}")
    assert f"not sure which day “{when.removeprefix('in ')}” was" in asked.text
    assert "Ruth" not in (await anna.says("where am I with Form R?")).text.split("Tell me")[0]


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("ruth says half six", "Thursday 3 December at 6.30pm"),
        ("make it 7", "Thursday 3 December at 7pm"),
        ("actually it's on zoom", "supervision with Ruth, online, Thursday 3 December at 5pm"),
        ("Ruth can't make the 3rd, 4th instead", "Friday 4 December at 5pm"),
        (
            "Ruth can't do that, she's suggested the Monday after at the same time",
            "Monday 7 December at 5pm",
        ),
        ("he's rearranged it for the 10th", "Thursday 10 December at 5pm"),
    ],
)
async def test_what_a_few_words_change_in_what_was_just_booked(anna: Talker, said: str, then: str) -> None:
    await anna.says("led on Thursday, 7 of us", "yes", "booked supervision with Ruth on 3 December at 5pm")
    assert then in (await anna.says(said)).text
    assert then in (await anna.says("what have I booked?")).text
    assert [each.participants for each in await anna.kept()] == [7]


async def test_a_booking_is_moved_beside_an_open_log(anna: Talker) -> None:
    await anna.says("led a group with Bob", "booked supervision with Ruth on 3 December at 4")
    assert "at 5pm" in (await anna.says("make that 5")).text
    assert "at 5.30pm" in (await anna.says("ruth has asked to make it a bit later, say half five")).text


async def test_a_number_is_of_what_was_logged_where_no_booking_was_just_told(anna: Talker) -> None:
    await anna.says("booked supervision with Ruth on 3 December at 5pm", "led on Thursday, 7 of us", "yes")
    assert "8 people" in (await anna.says("make it 8")).text


async def test_told_twice_without_the_name_it_keeps_the_name(anna: Talker) -> None:
    await anna.says("supervision with Jane 20 December 3pm", "supervision 20 December 3pm")
    assert "supervision with Jane" in (await anna.says("what have I booked?")).text


async def test_what_did_not_happen_is_booked_again_in_the_answer(anna: Talker) -> None:
    await anna.says("booked supervision with Hilary on 24 November at 2pm")
    await anna.waits_until(datetime(2026, 11, 26, 10, 0, tzinfo=LONDON))
    await anna.says("not yet, she was ill, we're doing it on the 11th instead, same time")
    assert "Friday 11 December at 2pm" in (await anna.says("what have I booked?")).text


@pytest.mark.parametrize(
    ("told", "headline"),
    [
        ("supervision with Jess today at 5pm", "Noted: supervision with Jess, Saturday 21 November at 5pm."),
        ("supervision with Jess today at 9am", "Supervision, Saturday 21 November, with Jess"),
    ],
)
async def test_an_hour_of_today_that_has_not_come_is_booked_and_not_logged(
    anna: Talker, told: str, headline: str
) -> None:
    assert headline in (await anna.says(told)).text


@pytest.mark.parametrize("said", ["Ruth can't make it", "she can't do it after all"])
async def test_a_supervisor_who_cannot_come_calls_it_off(anna: Talker, said: str) -> None:
    await anna.says("supervision with Ruth tomorrow at 6pm")
    assert "Cancelled: supervision with Ruth" in (await anna.says(said)).text
