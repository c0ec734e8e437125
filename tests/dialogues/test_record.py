"""What has been logged is shown, changed and removed."""

from datetime import date

import pytest

from balint.forms import LOG_SESSION, parse
from balint.messages import Incoming, Kind, Outcome, Topic
from balint.pathway.entries import Activity
from tests.dialogues.conversation import Talker

TUESDAY, FRIDAY = date(2026, 11, 17), date(2026, 11, 20)
LED = Activity.GROUP_LED


async def test_undo_goes_back_step_by_step(anna: Talker) -> None:
    await anna.says("led my group yesterday", "yes", "supervision with Ruth on Monday", "yes")
    await anna.says("undo")
    assert await anna.portfolio() == [(LED, FRIDAY)]

    await anna.says("undo")
    assert await anna.kept() == ()
    assert "nothing to undo" in (await anna.says("undo")).text


async def test_undoing_a_change_brings_back_what_it_took_the_place_of(anna: Talker) -> None:
    await anna.says("led my group yesterday", "yes", "no, Tuesday", "yes")
    assert await anna.portfolio() == [(LED, TUESDAY)]

    heard = await anna.says("undo")
    assert "There again: Group led, Friday 20 November." in heard.text
    assert await anna.portfolio() == [(LED, FRIDAY)]


async def test_a_filled_form_is_kept_at_once_and_leaves_an_open_log_open(anna: Talker) -> None:
    await anna.says("supervision with Ruth on Monday")
    form = parse(
        LOG_SESSION,
        {"activity": "group_led", "on": "2026-11-20", "co_leader": "Priya"},
        anna.frame(Kind.SUBMITTED),
    )
    assert isinstance(form, Incoming)
    heard = await anna.submits(form)

    assert heard.last.headline == "Saved: Group led, Friday 20 November."
    assert await anna.portfolio() == [(LED, FRIDAY)]
    await anna.says("yes")
    assert len(await anna.kept()) == 2


async def test_log_again_while_one_is_open_shows_the_open_one(anna: Talker) -> None:
    await anna.says("led my group yesterday")
    heard = await anna.says("/log")

    assert heard.last.headline == "Group led, Friday 20 November"


async def _with_three(anna: Talker) -> None:
    """A group led with Priya on Tuesday, one on Friday, and supervision with Ruth on Monday."""
    await anna.says("led on Tuesday with Priya", "yes", "led my group yesterday", "yes")
    await anna.says("supervision with Ruth on Monday", "yes")


async def test_what_was_logged_is_listed_by_kind_and_time(anna: Talker) -> None:
    await _with_three(anna)

    heard = await anna.says("show my supervisions")
    assert heard.outcomes == [(Topic.PROGRESS, Outcome.ANSWERED)]
    assert heard.last.headline == "1 supervision session."
    assert "Supervision, Monday 16 November, with Ruth" in heard.text

    assert (await anna.says("what did I log this week?")).last.headline.startswith(
        "3 sessions from Monday 16"
    )
    heard = await anna.says("what did I log in October?")
    assert heard.text == "No sessions in October logged."


async def test_what_was_done_with_somebody_is_counted(anna: Talker) -> None:
    await _with_three(anna)

    assert (await anna.says("how many have I led with Priya?")).text == "1 group led with Priya logged."
    assert (await anna.says("how many have I led with Asha?")).text == "No groups led with Asha logged."
    assert (await anna.says("how many have I led?")).last.headline == "2 groups led so far."


async def test_when_something_was_last_done(anna: Talker) -> None:
    await _with_three(anna)

    heard = await anna.says("when did I last have supervision?")
    assert heard.text == "Supervision, Monday 16 November, with Ruth, 5 days ago."


async def test_when_something_was_first_done(anna: Talker) -> None:
    await anna.says("led on 3 November and last Friday", "yes")
    heard = await anna.says("when was my first group?")
    assert heard.text.startswith("Group led, Tuesday 3 November, 18 days ago.")


async def test_one_session_is_removed_and_brought_back(anna: Talker) -> None:
    await _with_three(anna)
    heard = await anna.says("delete my supervision on Monday")
    assert heard.last.headline == "Deleted: Supervision, Monday 16 November."
    assert [activity for activity, _ in await anna.portfolio()] == [LED, LED]

    heard = await anna.says("undo")
    assert "There again: Supervision, Monday 16 November." in heard.text
    assert len(await anna.kept()) == 3


async def test_of_several_the_one_to_remove_is_named_by_its_number(anna: Talker) -> None:
    await _with_three(anna)
    heard = await anna.says("delete the group from this week")
    assert heard.outcomes == [(Topic.LOG, Outcome.ASKED)]
    assert "There are 2 of those." in heard.text
    assert len(await anna.kept()) == 3

    (friday,) = [entry for entry in await anna.kept() if entry.on == FRIDAY]
    heard = await anna.says(f"delete {friday.id}")
    assert heard.last.headline == "Deleted: Group led, Friday 20 November."
    assert FRIDAY not in [entry.on for entry in await anna.kept()]


async def test_a_session_of_another_kind_is_not_removed_for_it(anna: Talker) -> None:
    await anna.says("supervision with Ruth on Monday", "yes")
    heard = await anna.says("delete Monday's group")

    assert "Nothing was changed. There is something else." in heard.text
    assert "Supervision, Monday 16 November, with Ruth" in heard.text
    assert len(await anna.kept()) == 1


async def test_nothing_is_removed_where_nothing_is_meant(anna: Talker) -> None:
    await _with_three(anna)
    heard = await anna.says("delete entry 999999")

    assert "Nothing was changed." in heard.text
    assert len(await anna.kept()) == 3


async def test_a_saved_session_is_changed_once_that_is_confirmed(anna: Talker) -> None:
    await _with_three(anna)
    heard = await anna.says("change Tuesday's group to 9 people")
    assert heard.last.headline == "Group led, Tuesday 17 November, with Priya, 9 people"
    assert "Is this how it should be now?" in heard.text
    assert [entry.participants for entry in await anna.kept()] == [None, None, None]

    await anna.says("yes")
    (tuesday,) = [entry for entry in await anna.kept() if entry.on == TUESDAY]
    assert (tuesday.participants, tuesday.co_leader) == (9, "Priya")
    assert len(await anna.kept()) == 3


async def test_the_supervisor_is_put_right(anna: Talker) -> None:
    await _with_three(anna)
    await anna.says("my supervision on Monday was with Asha not Ruth", "yes")

    assert [entry.supervisor for entry in await anna.kept() if entry.supervisor] == ["Asha"]


async def test_a_session_is_moved_to_another_day(anna: Talker) -> None:
    await _with_three(anna)
    await anna.says("move the Tuesday group to Wednesday", "yes")

    assert date(2026, 11, 18) in [entry.on for entry in await anna.kept()]
    assert TUESDAY not in [entry.on for entry in await anna.kept()]


async def test_what_is_said_of_the_day_of_the_open_log_is_about_that_log(anna: Talker) -> None:
    await anna.says("led my group on Tuesday")
    heard = await anna.says("the group on Tuesday was online")

    assert heard.last.headline == "Group led, Tuesday 17 November, online"


async def test_the_last_one_is_the_last_of_the_open_log(anna: Talker) -> None:
    await _with_three(anna)
    await anna.says("led my group on 3 and 10 November")
    heard = await anna.says("the last one was online")

    assert "Group led, Tuesday 10 November, online" in heard.text
    assert "Group led, Tuesday 3 November, online" not in heard.text


async def test_a_day_that_nothing_has_corrects_the_open_log(anna: Talker) -> None:
    await anna.says("led my group on Tuesday")
    heard = await anna.says("change Monday to Wednesday")

    assert heard.last.headline == "Group led, Wednesday 18 November"


async def test_what_is_said_of_a_session_that_was_not_logged_is_a_report(anna: Talker) -> None:
    heard = await anna.says("my supervision on Monday was with Ruth")

    assert heard.last.headline == "Supervision, Monday 16 November, with Ruth"
    await anna.says("yes")
    assert len(await anna.kept()) == 1


async def test_nobody_sees_or_removes_what_another_logged(anna: Talker, newcomer: Talker) -> None:
    await _with_three(anna)
    await newcomer.says("hello")
    number = (await anna.kept())[0].id

    assert (await newcomer.says("what have I logged?")).text == "No sessions logged."
    assert "Nothing was changed." in (await newcomer.says(f"delete {number}")).text
    assert len(await anna.kept()) == 3


async def test_whether_one_can_apply(anna: Talker) -> None:
    await _with_three(anna)
    heard = await anna.says("am I ready to apply?")

    assert heard.last.headline.startswith("Not yet: 30 groups left to attend, 28 groups left to lead")
    assert heard.last.sources


async def _with_october(anna: Talker) -> None:
    """Three supervisions with Ruth in October, one of them online, and the three of November."""
    await anna.says("supervision with Ruth on 5, 12 and 19 October", "yes")
    await anna.says(
        "delete the supervision on 19 October", "supervision with Ruth on 19 October on Zoom", "yes"
    )
    await _with_three(anna)


async def test_several_are_removed_once_that_is_confirmed_and_come_back_together(anna: Talker) -> None:
    await _with_october(anna)
    heard = await anna.says("delete all of October")
    assert "Supervision, Monday 5 October, with Ruth" in heard.text
    assert "Shall I delete these 3?" in heard.text
    assert heard.labels == ["Delete all 3", "Keep them"]
    assert heard.press("Delete all 3").startswith("confirm")
    assert len(await anna.kept()) == 6

    heard = await anna.says("yes")
    assert heard.last.headline.startswith("Deleted: 3 sessions, Monday 5 October")
    assert len(await anna.kept()) == 3

    await anna.says("undo")
    assert len(await anna.kept()) == 6


@pytest.mark.parametrize("answer", ["no", "no, keep them", "cancel", "Keep them"])
async def test_several_are_kept_if_it_was_not_meant(anna: Talker, answer: str) -> None:
    await _with_october(anna)
    heard = await anna.says("remove my supervisions with Ruth", answer)

    assert "Nothing was deleted." in heard.text
    assert len(await anna.kept()) == 6


async def test_nothing_is_removed_when_somebody_goes_on_to_something_else(anna: Talker) -> None:
    await _with_october(anna)
    await anna.says("delete all of October", "led my group on Thursday", "yes")

    assert len(await anna.kept()) == 7


@pytest.mark.parametrize("words", ["delete both", "remove them", "delete both of those please"])
async def test_those_that_were_listed_are_removed(anna: Talker, words: str) -> None:
    await _with_three(anna)
    await anna.says("show my groups")
    heard = await anna.says(words)
    assert "Shall I delete both?" in heard.text

    await anna.presses("Delete both")
    assert [activity for activity, _ in await anna.portfolio()] == [Activity.SUPERVISION]


async def test_the_one_that_was_shown_is_removed(anna: Talker) -> None:
    await _with_three(anna)
    await anna.says("when did I last have supervision?", "delete it")
    assert [activity for activity, _ in await anna.portfolio()] == [LED, LED]

    await anna.says("undo", "show my groups", "delete the second one")
    assert FRIDAY not in [entry.on for entry in await anna.kept()]


async def test_without_a_list_they_are_those_saved_last(anna: Talker) -> None:
    await anna.says("led on 5 and 12 October", "yes", "delete both")
    assert await anna.kept() == ()

    await anna.says("put them back")
    assert len(await anna.kept()) == 2


async def test_the_last_two(anna: Talker) -> None:
    await _with_three(anna)
    heard = await anna.says("delete the last two")
    assert "Shall I delete both?" in heard.text
    await anna.says("yes")

    assert [day for _, day in await anna.portfolio()] == [date(2026, 11, 16)]


async def test_both_answers_which_of_two(anna: Talker) -> None:
    await _with_three(anna)
    heard = await anna.says("delete the group from this week")
    assert heard.labels == ["Both"]
    press = heard.press("Both")
    await anna.says("both")
    assert [activity for activity, _ in await anna.portfolio()] == [Activity.SUPERVISION]

    assert "Nothing was changed" in (await anna.presses(press)).text
    await anna.says("undo")
    assert len(await anna.kept()) == 3


async def test_one_is_left_out_of_the_open_log(anna: Talker) -> None:
    await anna.says("led my group on 3, 10 and 17 November", "delete the one on the 10th")
    heard = await anna.says("drop the second one")
    assert heard.last.headline == "Group led, Tuesday 3 November"

    await anna.says("yes")
    assert await anna.portfolio() == [(LED, date(2026, 11, 3))]


async def test_several_are_not_removed_over_an_open_log(anna: Talker) -> None:
    await _with_october(anna)
    await anna.says("led my group on Thursday")
    heard = await anna.says("delete all of October")
    assert "Let us finish this one first" in heard.text

    await anna.says("yes")
    assert len(await anna.kept()) == 7


@pytest.mark.parametrize("asked", ["show me what I've got", "what have you got for me", "list everything"])
async def test_everything_is_listed(anna: Talker, asked: str) -> None:
    await _with_three(anna)

    assert (await anna.says(asked)).last.headline == "3 sessions."


async def test_the_latest_few_are_listed(anna: Talker) -> None:
    await _with_three(anna)
    heard = await anna.says("my last two groups")

    assert heard.last.headline == "2 groups."
    assert "Group led, Friday 20 November" in heard.text
    assert (await anna.says("list everything since September")).last.headline == (
        "3 sessions since Tuesday 1 September."
    )


async def test_whether_something_was_logged_is_answered_with_yes_or_no_first(anna: Talker) -> None:
    await _with_three(anna)
    heard = await anna.says("did I log Tuesday?")
    assert heard.last.headline == "Yes: 1 session on Tuesday 17 November."
    assert "Group led, Tuesday 17 November, with Priya" in heard.text

    heard = await anna.says("have I logged the supervision on the 5th?")
    assert heard.text == "No: no supervision sessions on Thursday 5 November logged."


async def test_a_bare_group_is_one_led_or_attended(anna: Talker) -> None:
    await _with_three(anna)
    await anna.says("attended a group on 4 November on Zoom", "yes")

    assert (await anna.says("how many groups online?")).text == "1 group online logged."
    assert (await anna.says("show my groups")).last.headline == "3 groups."
    assert (await anna.says("which ones were with Priya?")).last.headline == "1 session with Priya."
    heard = await anna.says("delete the group on 4 November")
    assert heard.last.headline == "Deleted: Group attended, Wednesday 4 November."


async def test_whom_it_was_with_is_said_with_how_often(anna: Talker) -> None:
    await anna.says("led on 3, 10 and 12 November with Priya", "yes", "led on 13 November with Asha", "yes")
    await anna.says("led my group yesterday", "yes", "supervision with Ruth on 2 and 16 November", "yes")

    heard = await anna.says("who have I co-led with?")
    assert heard.last.headline == "Priya 3 times and Asha once."
    assert heard.last.text == "5 groups led logged. 1 of them with nobody named."
    heard = await anna.says("who supervises me")
    assert heard.last.headline == "Ruth, twice."
    assert "Supervision, Monday 2 November, with Ruth" in heard.text
    heard = await anna.says("Who's the person I led with on 13 November?")
    assert heard.last.headline == "Asha, once."
    assert (await anna.says("who was with me yesterday")).last.headline == "I have nobody named there."


async def test_those_without_somebody_are_counted(anna: Talker) -> None:
    await _with_three(anna)

    assert (
        await anna.says("how many of my groups weren't with Priya")
    ).text == "1 group without Priya logged."
    assert (await anna.says("how many have I led on my own")).text == "1 group led on your own logged."


@pytest.mark.parametrize(
    ("asked", "headline"),
    [
        ("what did I do in 2023?", "No sessions in 2023 logged."),
        ("attended last year?", "No groups attended in 2025 logged."),
        ("led this month?", "2 groups led in November so far."),
        ("how many have I led this year?", "2 groups led in 2026 so far logged."),
        ("what have I done this week", "3 sessions from Monday 16 November to Saturday 21 November."),
    ],
)
async def test_a_stretch_of_time_is_named_as_people_do(anna: Talker, asked: str, headline: str) -> None:
    await _with_three(anna)

    assert (await anna.says(asked)).last.headline == headline


@pytest.mark.parametrize(
    "asked",
    [
        "last supervision",
        "led in October?",
        "supervisions in october",
        "groups led in 2026",
        "list of groups attended",
        "Leading: done and remaining, two numbers please.",
        "Dinnae mind when I last sat in a group as a member. When wis it?",
        "Kindly furnish me with a list of the occasions on which I have led jointly with Priya.",
    ],
)
async def test_who_asks_is_offered_nothing_to_save(anna: Talker, asked: str) -> None:
    heard = await anna.says(asked)

    assert heard.outcomes == [(Topic.PROGRESS, Outcome.ANSWERED)]
    assert "Save" not in heard.labels


@pytest.mark.parametrize("said", ["delete everything from June", "delete all of June"])
async def test_nothing_to_delete_in_a_month_that_is_a_name_too(anna: Talker, said: str) -> None:
    await anna.says("led with June on Monday", "yes")
    assert (await anna.says(said)).text == "No sessions in June logged. Nothing was changed."
    assert len(await anna.kept()) == 1


async def test_how_many_came_on_average_and_how_many_hours(anna: Talker) -> None:
    await anna.says("led on Monday, 8 of us, 90 mins", "save", "led on Tuesday, 11 of us", "save")
    await anna.says("supervision on Wednesday with Ruth, 45 mins", "save")
    heads = await anna.says("how many people on average came to my groups?")
    assert heads.last.plain == "9.5 people on average, 8–11 each time.\nYou told me the number for 2 groups."
    hours = await anna.says("how many hours have I led?")
    assert "1 hour 30 minutes." in hours.text
    assert "of 2 groups led" in hours.text
    assert "45 minutes." in (await anna.says("how many hours of supervision have I had?")).text


async def test_hours_and_heads_that_were_never_told(anna: Talker) -> None:
    await anna.says("led on Monday", "save")
    assert "how many came" in (await anna.says("what's my average attendance?")).text
    assert "how long it took" in (await anna.says("how many hours have I led?")).text


@pytest.mark.parametrize(
    "asked", ["how many hours do I need?", "how many people should my group have on average?"]
)
async def test_what_the_rule_is_the_guidance_says(anna: Talker, asked: str) -> None:
    assert (await anna.says(asked)).last.topic is Topic.GUIDANCE
