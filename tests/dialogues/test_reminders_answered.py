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
    "answer",
    [
        "didn't meet, half term",
        "no one came",
        "no, she was ill",
        "no, half term",
        "nah Priya was ill",
        "nope, too few of us",
        "No we didn't meet, half of them were down with flu",
    ],
)
async def test_why_it_did_not_meet_is_no_matter_for_the_guidance(anna: Talker, answer: str) -> None:
    await anna.says(TUESDAYS)
    await anna.waits_until(at(11, 25))
    assert "did not meet on Tuesday 24 November" in (await anna.says(answer)).text


@pytest.mark.parametrize(
    "said", ["chased her", "I've chased Ruth", "Still nothing, I've just chased her", "chased Ruth today"]
)
async def test_a_reference_chased_in_words(anna: Talker, said: str) -> None:
    await anna.says("I asked Ruth for Form R today")
    await anna.waits_until(at(12, 5))
    assert "chased on Saturday 5 December" in (await anna.says(said)).text


@pytest.mark.parametrize("said", ["Ruth can't do it any more", "forget Ruth"])
@pytest.mark.on_both
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


@pytest.mark.on_both
async def test_only_where_the_question_was_asked_a_yes_answers_it(anna: Talker) -> None:
    elsewhere = Talker(anna.store, anna.knowledge, "UANNA", channel="slack")
    code = (await anna.says("link")).text.partition("code: ")[2].split()[0]
    await elsewhere.says("hello", f"link {code}")
    await elsewhere.presses("Join the two")
    await elsewhere.says("send reminders on Slack", TUESDAYS)
    [(_, question)] = await elsewhere.waits_until(at(11, 25))
    assert "Did your Tuesday group meet" in question.text
    anna.now = elsewhere.now
    await anna.says("yes")
    assert await anna.kept() == ()
    assert (await elsewhere.says("yes")).last.headline == "Saved: Group led, Tuesday 24 November."


@pytest.mark.parametrize(
    "said", ["book supervision with Ruth for 3 december 2pm", "book supervision on Friday"]
)
async def test_what_is_to_be_booked_is_no_log(anna: Talker, said: str) -> None:
    assert (await anna.says(said)).last.headline.startswith("Noted: supervision")
    assert "Saved" not in (await anna.says("yes")).text
    assert await anna.kept() == ()


async def test_whom_a_booking_is_with_is_told_beside_an_open_log(anna: Talker) -> None:
    await anna.says("led my group last night with Priya", "/book")
    assert "Which day" in (await anna.says("with Ruth")).text
    noted = await anna.says("3 December at 5")
    assert noted.replies[0].headline == "Noted: supervision with Ruth, Thursday 3 December at 5pm."
    await anna.says("yes")
    assert [each.co_leader for each in await anna.kept()] == ["Priya"]


async def test_a_meeting_that_took_place_is_logged_beside_an_open_log(anna: Talker) -> None:
    await anna.says(TUESDAYS, "led my group last night")
    await anna.waits_until(at(11, 25))
    await anna.waits_until(at(12, 2))
    saved = await anna.says("yes it happened")
    assert saved.replies[0].headline == "Saved: Group led, Tuesday 1 December."
    assert len(await anna.kept()) == 1


async def test_both_that_are_cancelled_are_the_bookings_shown_last(anna: Talker) -> None:
    await anna.says("led my group last night", BOOKED, "I've booked supervision with Marta on 14 December")
    asked = await anna.says("cancel both")
    assert asked.replies[0].headline == "Which one?"
    await anna.says("yes")
    assert len(await anna.kept()) == 1


async def test_what_is_said_to_be_logged_and_is_not_is_offered(anna: Talker) -> None:
    await anna.says(TUESDAYS)
    await anna.waits_until(at(11, 25))
    offered = await anna.says("logged already")
    assert offered.last.headline.startswith("Group led, Tuesday 24 November")
    assert await anna.kept() == ()


async def test_another_session_told_after_the_question_is_not_its_answer(anna: Talker) -> None:
    await anna.says("led my group on 17 November", "yes", TUESDAYS)
    await anna.waits_until(at(11, 25))
    told = await anna.says("attended a group on Monday, 6 of us")
    assert told.last.headline == "Group attended, Monday 23 November, 6 people"
    await anna.says("cancel")
    await anna.waits_until(at(12, 2))
    story = await anna.says("we met, and Mrs Jones told us that she is going to leave her husband")
    assert not any(each.headline.startswith("Saved") for each in story.replies)


async def test_who_was_chased_is_asked_where_several_could_be(anna: Talker) -> None:
    await anna.says("I asked Ruth and Ben for Form R")
    assert "Whose Form R do you mean?" in (await anna.says("chased her")).text
    assert "Form R from Ruth: asked on Saturday 21 November, chased on" in (await anna.presses("Ruth")).text


@pytest.mark.parametrize(
    ("answer", "offered"),
    [
        (
            "Yes we met. 6 of us and Priya was ill so I led alone",
            "Group led, Tuesday 24 November, online, 6 people",
        ),
        (
            "yes with 7 people, Tom co-led as Priya is on leave",
            "Group led, Tuesday 24 November, with Tom, online, 7 people",
        ),
    ],
)
async def test_a_whole_report_in_answer_is_of_the_day_asked_about(
    anna: Talker, answer: str, offered: str
) -> None:
    await anna.says(TUESDAYS)
    await anna.waits_until(at(11, 25))
    assert offered in (await anna.says(answer)).text


async def test_a_yes_with_a_detail_and_a_remark_is_saved(anna: Talker) -> None:
    await anna.says(TUESDAYS)
    await anna.waits_until(at(11, 25))
    heard = await anna.says("yes it happened, we did it on Zoom and talked about endings")

    assert "Saved: Group led, Tuesday 24 November" in heard.text
    (entry,) = await anna.kept()
    assert (entry.co_leader, entry.format) == ("Priya", Format.ONLINE)


@pytest.mark.parametrize(
    "answer", ["we did not meet on Tuesday because of Christmas", "we didn't meet, Priya was away"]
)
async def test_a_no_with_its_reason_is_a_no(anna: Talker, answer: str) -> None:
    await anna.says(TUESDAYS)
    await anna.waits_until(at(11, 25))
    assert "did not meet on Tuesday 24 November" in (await anna.says(answer)).text


async def test_a_second_yes_answers_what_a_log_came_between(anna: Talker) -> None:
    """Begun before the question or after it; what the log itself was of is not asked again."""
    await anna.says(TUESDAYS)
    await anna.waits_until(at(11, 25, 8))
    await anna.says("supervision with Ruth yesterday")
    await anna.waits_until(at(11, 25, 10))
    saved = await anna.says("yes")
    assert saved.replies[0].headline == "Saved: Supervision, Tuesday 24 November."
    assert saved.last.text == (
        "Still open: Group led, Tuesday 24 November, with Priya, online. Did it take place?"
    )
    assert (await anna.says("yes")).text.startswith("Saved: Group led, Tuesday 24 November.")

    await anna.waits_until(at(12, 2, 10))
    await anna.says("supervision with Ruth yesterday", "how big should a group be?")
    assert (await anna.says("cancel")).last.text.startswith("Still open: Group led, Tuesday 1 December")
    assert "did not meet on Tuesday 1 December" in (await anna.says("no")).text

    await anna.waits_until(at(12, 9, 10))
    await anna.says("led my group yesterday with Ben")
    assert [reply.headline for reply in (await anna.says("yes")).replies] == [
        "Saved: Group led, Tuesday 8 December."
    ]


@pytest.mark.parametrize(
    ("answer", "days", "how"),
    [
        ("It happened but on Friday morning not Thursday", [date(2026, 12, 4)], None),
        (
            "It did happen but online in the end, and it was Friday, not Thursday",
            [date(2026, 12, 4)],
            "online",
        ),
        (
            "yes, and also the one on 26 November we did do after all",
            [date(2026, 11, 26), date(2026, 12, 3)],
            None,
        ),
        ("it overran but yes", [date(2026, 12, 3)], None),
    ],
)
async def test_a_yes_that_tells_of_other_days_is_kept_on_those(
    anna: Talker, answer: str, days: list[date], how: str | None
) -> None:
    await anna.says("led on 3 November with Bob", "yes", BOOKED)
    await anna.waits_until(at(12, 5, 10))
    if "Shall I save" in (await anna.says(answer)).text:
        await anna.says("yes")
    told = [each for each in await anna.kept() if each.activity is Activity.SUPERVISION]
    assert sorted(each.on for each in told if each.on) == days
    assert {(each.supervisor, each.format) for each in told} == {("Ruth", how)}
