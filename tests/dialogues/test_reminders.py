"""Reminders as people meet them: what they tell, what they hear and when, and what they do about it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from balint.messages import Outcome, Topic
from balint.pathway.entries import Activity, Format
from tests.dialogues.conversation import Talker

LONDON = ZoneInfo("Europe/London")
BOOKED = "I've booked supervision with Ruth on 3 December at 5pm"
TUESDAYS = "I lead every Tuesday at 7pm with Priya, online"
ASKED = "I asked Ruth for Form R today"


def at(month: int, day: int, hour: int = 23, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, 0, tzinfo=LONDON)


async def test_a_booking_is_reminded_of_the_day_before_and_logged_with_one_tap(anna: Talker) -> None:
    noted = await anna.says(BOOKED)
    assert noted.outcomes == [(Topic.BOOKING, Outcome.DONE)]
    assert noted.text == (
        "Noted: supervision with Ruth, Thursday 3 December at 5pm.\n"
        "I remind you on Wednesday 2 December at 9am, and ask afterwards."
    )
    [(when, reminder), (then, question)] = await anna.waits_until(at(12, 3))
    assert (when, then) == ("Wed 2 Dec 09:00", "Thu 3 Dec 18:30")
    assert reminder.outcomes == [(Topic.REMINDER, Outcome.ANSWERED)]
    assert reminder.text == "Tomorrow: supervision with Ruth, Thursday 3 December at 5pm."
    assert question.text == "Did it happen: supervision with Ruth, Thursday 3 December at 5pm?"
    assert question.labels == ["Log it", "Rebook", "Not this time", "Tomorrow", "Next week", "Why this?"]
    assert question.press("Log it").startswith("confirm:")

    saved = await anna.presses(question.press("Log it"))
    assert saved.last.headline == "Saved: Supervision, Thursday 3 December."
    assert saved.last.text == "8 supervision sessions left, 1 of 9 logged."
    [entry] = await anna.kept()
    assert (entry.activity, entry.on, entry.supervisor) == (Activity.SUPERVISION, date(2026, 12, 3), "Ruth")
    again = await anna.presses(question.press("Log it"))
    assert "Nothing was added" in again.text
    await anna.says("undo")
    assert await anna.kept() == ()
    await anna.presses(question.press("Log it"))
    assert len(await anna.kept()) == 1


@pytest.mark.parametrize("answer", ["yes", "log it", "it did", "Yes, it happened"])
async def test_a_question_is_answered_in_words(anna: Talker, answer: str) -> None:
    await anna.says(BOOKED)
    await anna.waits_until(at(12, 3))
    assert (await anna.says(answer)).last.headline == "Saved: Supervision, Thursday 3 December."


@pytest.mark.parametrize("answer", ["no", "Not this time", "it didn't happen", "no, it was cancelled"])
async def test_what_did_not_happen_is_not_asked_about_again(anna: Talker, answer: str) -> None:
    await anna.says(BOOKED)
    await anna.waits_until(at(12, 3))
    assert "Cancelled: supervision with Ruth" in (await anna.says(answer)).text
    assert await anna.waits_until(at(1, 31, year=2027)) == []
    assert await anna.kept() == ()


async def test_a_booking_is_moved_by_a_tap_and_in_words(anna: Talker) -> None:
    noted = await anna.says(BOOKED)
    asked = await anna.presses(noted.press("Rebook"))
    assert asked.outcomes == [(Topic.BOOKING, Outcome.ASKED)]
    moved = await anna.says("the 10th at 6pm")
    assert moved.last.headline == "Noted: supervision with Ruth, Thursday 10 December at 6pm."
    moved = await anna.says("supervision with Ruth is now on 11 December at 4pm")
    assert moved.last.headline == "Noted: supervision with Ruth, Friday 11 December at 4pm."
    assert [when for when, _ in await anna.waits_until(at(12, 13))] == [
        "Thu 10 Dec 09:00",
        "Fri 11 Dec 17:30",
    ]


@pytest.mark.on_both
async def test_what_was_asked_about_and_is_moved_is_another_occasion(anna: Talker) -> None:
    await anna.says(BOOKED)
    await anna.waits_until(at(12, 3))
    await anna.presses("Rebook")
    assert "I remind you on Wednesday 16 December at 9am" in (await anna.says("the 17th at 5pm")).text
    heard = await anna.waits_until(at(12, 17))
    assert [when for when, _ in heard] == ["Wed 16 Dec 09:00", "Thu 17 Dec 18:30"]


async def test_a_booking_without_a_day_is_asked_for_one_and_other_words_let_it_go(anna: Talker) -> None:
    asked = await anna.says("/book supervision with Ruth")
    assert asked.outcomes == [(Topic.BOOKING, Outcome.ASKED)]
    assert not [button for button in asked.last.buttons if button.press.act == "confirm"]
    assert (await anna.says("31 November at 5")).outcomes == [(Topic.BOOKING, Outcome.ASKED)]
    noted = await anna.says("3 December at 5pm")
    assert noted.last.headline == "Noted: supervision with Ruth, Thursday 3 December at 5pm."
    assert "already" in (await anna.says(BOOKED)).text

    await anna.says("/book")
    assert (await anna.says("how many supervisions left?")).last.topic is Topic.PROGRESS
    shown = await anna.says("what have I booked?")
    assert shown.text == "Next: supervision with Ruth, Thursday 3 December at 5pm."


async def test_other_words_are_no_answer_to_which_day_it_is(anna: Talker) -> None:
    noted = await anna.says(BOOKED)
    await anna.presses(noted.press("Rebook"))
    assert (await anna.says("led my group last night")).last.topic is Topic.LOG
    await anna.says("cancel")
    await anna.presses(noted.press("Rebook"))
    another = await anna.says("I've booked supervision with Marta on 5 January at noon")
    assert another.last.headline == "Noted: supervision with Marta, Tuesday 5 January 2027 at 12pm."
    await anna.presses(noted.press("Rebook"))
    assert "nothing was booked or changed" in (await anna.says("cancel")).text
    assert "Thursday 3 December" in (await anna.says("what have I booked?")).text


async def test_what_is_booked_stands_beside_what_is_left(anna: Talker) -> None:
    await anna.says(BOOKED)
    for asked in ("how many supervisions left?", "what's left?"):
        assert "Booked: supervision with Ruth, Thursday 3 December at 5pm." in (await anna.says(asked)).text
    assert "Booked" not in (await anna.says("how many groups left to lead?")).text


async def test_no_supervision_for_long_while_leading(anna: Talker) -> None:
    await anna.says("supervision with Ruth on 26 October", "yes", "led my group on 17 November", "yes")
    [(when, nudge)] = await anna.waits_until(at(12, 20))
    assert when == "Mon 7 Dec 09:00"
    assert nudge.text == (
        "Your last supervision was on Monday 26 October, and none is booked. "
        "8 supervision sessions left, 1 of 9 logged."
    )
    asked = await anna.presses("I have booked it")
    assert asked.outcomes == [(Topic.BOOKING, Outcome.ASKED)]
    assert (await anna.says("14 January at 5pm")).outcomes == [(Topic.BOOKING, Outcome.DONE)]
    assert [each.last.text[:9] for _, each in await anna.waits_until(at(1, 14, 12, 2027))] == ["Tomorrow:"]


async def test_form_r_is_chased_three_times_and_then_the_team_is_offered(anna: Talker) -> None:
    noted = await anna.says(ASKED)
    assert noted.outcomes == [(Topic.FORM_R, Outcome.DONE)]
    assert "I remind you on Saturday 5 December" in noted.text
    chased = await anna.waits_until(at(3, 31, year=2027))
    assert [when for when, _ in chased] == [
        "Sat 5 Dec 09:00",
        "Sat 19 Dec 09:00",
        "Sat 2 Jan 09:00",
        "Sat 16 Jan 09:00",
    ]
    assert chased[0][1].labels[:3] == ["Message to forward", "It has arrived", "I have chased it"]
    about, message = (await anna.presses(chased[0][1].press("Message to forward"))).replies
    assert about.topic is message.topic is Topic.FORM_R
    assert message.text.startswith("Dear Ruth, thank you")
    offer = chased[-1][1]
    assert "this is the last" in offer.text
    told = await anna.presses(offer.press("Tell the team"))
    assert "nobody has been told" in told.text
    assert await anna.waits_until(at(4, 10, year=2027)) == []
    await anna.says("Ruth says 20 April")  # a new promise is followed up in any case
    followed = await anna.waits_until(at(12, 31, year=2027))
    assert [when for when, _ in followed] == ["Wed 21 Apr 09:00"]
    assert "It has arrived" in followed[0][1].labels


@pytest.mark.on_both
async def test_a_promise_is_waited_for_and_what_has_arrived_is_not_chased(anna: Talker) -> None:
    await anna.says(ASKED)
    promised = await anna.says("Ruth says end of the month")
    assert "promised by Monday 30 November" in promised.text
    [(when, _)] = await anna.waits_until(at(12, 2))
    assert when == "Tue 1 Dec 09:00"
    assert "0 of 1 reference" in (await anna.says("where do my references stand?")).text
    arrived = await anna.says("it has arrived")
    assert arrived.last.headline == "Form R from Ruth: arrived on Wednesday 2 December."
    assert await anna.waits_until(at(6, 1, year=2027)) == []


async def test_when_somebody_was_asked_is_not_made_up(anna: Talker) -> None:
    told = await anna.says("Ruth still hasn't sent Form R")
    assert told.text.startswith("Form R from Ruth: asked for, and not here yet.")
    [(when, _)] = await anna.waits_until(at(12, 6))
    assert when == "Sat 5 Dec 09:00"


async def test_form_r_by_taps_alone(anna: Talker) -> None:
    await anna.says("supervision with Ruth on Monday", "yes")
    shown = await anna.says("who still owes me Form R?")
    assert "Ruth: not asked yet" in shown.text
    assert "asked on Saturday 21 November" in (await anna.presses("I asked Ruth today")).text
    [(_, chase)] = await anna.waits_until(at(12, 5))
    assert "chased on" in (await anna.presses("I have chased it")).text
    [(when, _)] = await anna.waits_until(at(12, 19))
    assert when == "Sat 19 Dec 09:00"
    await anna.presses(chase.press("It has arrived"))
    assert not [each for _, each in await anna.waits_until(at(3, 1, year=2027)) if "Form R" in each.text]


async def test_which_form_r_is_meant(anna: Talker) -> None:
    heard = await anna.says("my Form R for the ARCP is due")
    assert heard.outcomes == [(Topic.FORM_R, Outcome.ANSWERED)]
    assert "Balint Society" in heard.text
    assert "deanery" in heard.text


async def test_a_regular_group_is_logged_with_one_tap_on_the_morning_after(anna: Talker) -> None:
    noted = await anna.says(TUESDAYS)
    assert noted.last.headline == "Noted: you lead every Tuesday at 7pm with Priya, online."
    assert noted.last.text.startswith("Next: Tuesday 24 November.")
    [(when, question)] = await anna.waits_until(at(11, 25))
    assert when == "Wed 25 Nov 09:00"
    assert (
        question.text
        == "Did your Tuesday group meet on Tuesday 24 November? One tap logs it: with Priya, online."
    )
    assert question.labels[:2] == ["Log it", "It did not meet"]
    assert (await anna.presses("Log it")).last.headline == "Saved: Group led, Tuesday 24 November."
    [entry] = await anna.kept()
    assert (entry.activity, entry.co_leader, entry.format) == (Activity.GROUP_LED, "Priya", Format.ONLINE)

    await anna.waits_until(at(12, 2))
    assert "did not meet on Tuesday 1 December" in (await anna.presses("It did not meet")).text
    assert len(await anna.kept()) == 1
    await anna.waits_until(at(12, 8))
    await anna.says("led my group today with Priya and 9 people", "yes")
    assert await anna.waits_until(at(12, 14)) == []
    assert "Next: Tuesday 12 January" in (await anna.says("no group until 8 January")).text
    heard = {when: each.text for when, each in await anna.waits_until(at(1, 14, year=2027))}
    assert [when for when, text in heard.items() if "Tuesday group" in text] == ["Wed 13 Jan 09:00"]


async def test_another_of_that_day_is_asked_about_and_not_saved_twice(anna: Talker) -> None:
    await anna.says(TUESDAYS)
    [(_, question)] = await anna.waits_until(at(11, 25))
    await anna.says("led my group yesterday with Priya, 8 of us", "yes")
    heard = await anna.presses(question.press("Log it"))
    assert "Is this another one?" in heard.text
    assert len(await anna.kept()) == 1


async def test_other_rhythms_and_the_end_of_a_group(anna: Talker) -> None:
    noted = await anna.says("I lead a group on the first Thursday of the month at 7.30pm")
    assert "on the first Thursday of each month at 7.30pm" in noted.text
    assert "Next: Thursday 3 December" in noted.text
    fortnightly = await anna.says("I lead every other Monday at 6pm")
    assert "Next: Monday 23 November" in fortnightly.text
    assert "Next: Monday 30 November" in (await anna.presses("The week after")).text
    assert "has ended" in (await anna.says("my Monday group has finished for good")).text
    assert [when for when, _ in await anna.waits_until(at(12, 8))] == ["Fri 4 Dec 09:00"]


async def test_a_reminder_is_put_off(anna: Talker) -> None:
    await anna.says(TUESDAYS)
    [(_, question)] = await anna.waits_until(at(11, 25))
    assert "Thursday 26 November" in (await anna.presses(question.press("Tomorrow"))).text
    [(when, again)] = await anna.waits_until(at(11, 26))
    assert (when, again.text) == ("Thu 26 Nov 09:00", question.text)
    assert "Thursday 3 December" in (await anna.says("next week")).text
    # On that day the next meeting is asked about in the same message.
    heard = await anna.waits_until(at(12, 3))
    assert [when for when, _ in heard] == ["Wed 2 Dec 09:00", "Thu 3 Dec 09:00"]


async def test_why_it_came_and_how_it_stops(anna: Talker) -> None:
    await anna.says(ASKED)
    [(_, chase)] = await anna.waits_until(at(12, 5))
    for why in (await anna.says("why did I get this?"), await anna.presses(chase.press("Why this?"))):
        assert why.text == (
            "Because you told me that you had asked for Form R, and not that it has arrived. It is the "
            "applicant who chases it."
        )
    stopped = await anna.presses("Stop: Form R")
    assert stopped.outcomes == [(Topic.SETTINGS, Outcome.DONE)]
    assert await anna.waits_until(at(3, 1, year=2027)) == []
    await anna.presses("Undo that")
    assert await anna.waits_until(at(4, 1, year=2027))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("stop reminding me about Form R", []),
        ("only on weekdays after 6", ["Mon 7 Dec 18:00"]),
        ("no reminders until 8 January", ["Fri 8 Jan 09:00"]),
        ("turn off all reminders", []),
        ("remind me less often", ["Sat 19 Dec 09:00"]),
        ("stop reminding me about my group", ["Sat 5 Dec 09:00"]),
    ],
)
async def test_manners_in_words(anna: Talker, said: str, expected: list[str]) -> None:
    await anna.says(ASKED)
    assert (await anna.says(said)).outcomes == [(Topic.SETTINGS, Outcome.DONE)]
    assert [when for when, _ in await anna.waits_until(at(1, 8, year=2027))][: len(expected) or 1] == expected


async def test_what_is_planned_is_shown_and_changed(anna: Talker) -> None:
    assert "Nothing is planned just now." in (await anna.says("/reminders")).text
    await anna.says(BOOKED, TUESDAYS, ASKED)
    shown = await anna.says("/reminders")
    assert shown.outcomes == [(Topic.REMINDER, Outcome.ANSWERED)]
    assert shown.last.text.splitlines()[:4] == [
        "• Wednesday 25 November, 9am: whether your Tuesday group met on Tuesday 24 November",
        "• Wednesday 2 December, 9am: supervision with Ruth, Thursday 3 December at 5pm",
        (
            "• Thursday 3 December, 6.30pm: whether it took place: "
            "supervision with Ruth, Thursday 3 December at 5pm"
        ),
        "• Saturday 5 December, 9am: Form R from Ruth, if it has not arrived",
    ]
    assert "from 8am to 8pm, not on Sundays" in shown.text
    await anna.presses("Pause 2 weeks")
    assert "paused until Saturday 5 December" in (await anna.says("/reminders")).text
    await anna.presses("Start them again")
    await anna.presses((await anna.says("/reminders")).press("Switch on or off"))
    await anna.presses("Stop: supervision and bookings")
    assert "booked" not in (await anna.says("/reminders")).text


async def test_several_things_of_a_day_are_one_message(anna: Talker) -> None:
    await anna.says("I've booked supervision with Ruth on 26 November at 5pm", TUESDAYS)
    [(when, both)] = await anna.waits_until(at(11, 25))
    assert when == "Wed 25 Nov 09:00"
    assert both.text.splitlines() == [
        "2 things today:",
        "• Tomorrow: supervision with Ruth, Thursday 26 November at 5pm.",
        "• Did your Tuesday group meet on Tuesday 24 November? One tap logs it: with Priya, online.",
    ]
    assert both.labels[0] == "Log it: Tue 24 Nov"
    assert (await anna.presses(both.labels[0])).last.headline == "Saved: Group led, Tuesday 24 November."


async def test_membership_and_the_months_in_a_few_lines(anna: Talker) -> None:
    assert "Thursday 1 April 2027" in (await anna.says("my membership renews on 1 April")).text
    await anna.says("send me a monthly summary")
    await anna.says("led my group on Monday", "yes")
    [(when, summary), *_] = await anna.waits_until(at(12, 1))
    assert when == "Tue 1 Dec 09:00"
    assert summary.text.startswith("November: 1 group led logged. 30 groups left to attend")
    heard = {when: each.text for when, each in await anna.waits_until(at(3, 20, year=2027))}
    assert heard["Thu 18 Mar 09:00"] == "Your membership of the Balint Society renews on Thursday 1 April."
    assert "1 April 2028" in (await anna.presses("It is renewed")).text


async def test_who_moves_to_wellington_is_reminded_by_their_own_clock(anna: Talker) -> None:
    await anna.says(BOOKED, "I live in Wellington")
    heard = await anna.waits_until(datetime(2026, 12, 3, 23, 0, tzinfo=ZoneInfo("Pacific/Auckland")))
    assert [when for when, _ in heard] == ["Wed 2 Dec 09:00", "Thu 3 Dec 18:30"]


async def test_it_is_all_in_what_is_taken_away_and_gone_with_the_rest(anna: Talker) -> None:
    await anna.says(BOOKED, TUESDAYS, ASKED, "only on weekdays after 6")
    exported = await anna.says("export my data")
    for part in (
        "supervision with Ruth",
        "you lead every Tuesday",
        "Ruth: asked on",
        "from 6pm to 8pm, on weekdays",
    ):
        assert part in exported.text
    asked = await anna.says("forget me")
    assert "your bookings, regular groups, Form R and reminders" in asked.text
    await anna.says("yes")
    assert await anna.waits_until(at(6, 1, year=2027)) == []
