"""What was saved is taken back, put back, and never there twice."""

from datetime import date, timedelta

import pytest

from balint.messages import Outcome
from balint.pathway.entries import Activity
from storage.housekeeping import KEEP, tidy
from tests.dialogues.conversation import Talker

LED, SUPERVISION = Activity.GROUP_LED, Activity.SUPERVISION
MONDAY, TUESDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 20)


@pytest.mark.parametrize(
    "words",
    ["put it back", "redo", "undo that undo", "no, keep it", "Oh no, put that back please", "bring it back"],
)
async def test_what_was_undone_is_put_back_in_words(anna: Talker, words: str) -> None:
    await anna.says("led my group yesterday with Priya", "yes", "undo")
    heard = await anna.says(words)

    assert heard.last.headline == "There again: Group led, Friday 20 November."
    assert "29 groups left to lead" in heard.text
    (entry,) = await anna.kept()
    assert (entry.on, entry.co_leader) == (FRIDAY, "Priya")


async def test_it_is_put_back_once_however_often_it_is_asked_for(anna: Talker) -> None:
    saved = await anna.says("led my group yesterday", "yes")
    undone = await anna.presses(saved.press("Undo"))
    await anna.presses(undone.press("Put it back"))
    heard = await anna.presses(undone.press("Put it back"))
    assert "nothing to put back" in heard.text

    await anna.says("put it back", "redo")
    assert await anna.portfolio() == [(LED, FRIDAY)]


async def test_several_steps_back_and_several_forward(anna: Talker) -> None:
    await anna.says("led my group yesterday", "yes", "supervision with Ruth on Monday", "yes")
    await anna.says("delete the supervision on Monday", "make Friday's group 9 people", "yes")
    stood = await anna.kept()
    await anna.says("undo", "undo", "undo", "undo")
    assert await anna.kept() == ()

    await anna.says("redo")
    assert await anna.portfolio() == [(LED, FRIDAY)]
    await anna.says("redo")
    assert await anna.portfolio() == [(SUPERVISION, MONDAY), (LED, FRIDAY)]
    heard = await anna.says("redo")
    assert heard.last.headline == "Deleted again: Supervision, Monday 16 November."
    heard = await anna.says("redo")
    assert heard.last.headline == "Changed again: Group led, Friday 20 November."
    assert await anna.kept() == stood

    assert "nothing to put back" in (await anna.says("redo")).text
    assert await anna.kept() == stood


@pytest.mark.on_both
async def test_what_was_put_back_can_be_undone_again(anna: Talker) -> None:
    await anna.says("led my group yesterday", "yes", "undo", "put it back", "undo")
    assert await anna.kept() == ()

    await anna.says("put it back")
    assert await anna.portfolio() == [(LED, FRIDAY)]


async def test_a_new_save_ends_it(anna: Talker) -> None:
    undone = await anna.says("led my group yesterday", "yes", "undo")
    await anna.says("supervision with Ruth on Monday", "yes")

    assert "nothing to put back" in (await anna.presses(undone.press("Put it back"))).text
    assert "nothing to put back" in (await anna.says("redo")).text
    assert await anna.portfolio() == [(SUPERVISION, MONDAY)]


async def test_what_was_deleted_is_put_back(anna: Talker) -> None:
    await anna.says("led my group yesterday", "yes", "delete yesterday's group")
    assert await anna.kept() == ()

    heard = await anna.says("no, put it back")
    assert heard.last.headline == "There again: Group led, Friday 20 November."
    assert await anna.portfolio() == [(LED, FRIDAY)]

    heard = await anna.says("put it back")
    assert "It is in your portfolio: Group led, Friday 20 November." in heard.text
    assert await anna.portfolio() == [(LED, FRIDAY)]


async def test_a_change_is_not_done_again_without_what_it_changed(anna: Talker) -> None:
    saved = await anna.says("led my group yesterday", "yes")
    await anna.says("no, Tuesday", "yes")
    change_undone = await anna.says("undo")
    await anna.presses(saved.press("Undo"))
    heard = await anna.presses(change_undone.press("Redo"))
    assert heard.last.outcome is Outcome.ERROR
    assert await anna.kept() == ()

    await anna.says("redo", "redo")
    assert await anna.portfolio() == [(LED, TUESDAY)]


async def test_a_log_that_was_let_go_is_taken_up_again(anna: Talker) -> None:
    await anna.says("led my group yesterday", "cancel")
    heard = await anna.says("no, keep it")
    assert heard.last.headline == "Group led, Friday 20 November"
    assert await anna.kept() == ()

    await anna.says("yes")
    assert await anna.portfolio() == [(LED, FRIDAY)]


async def test_what_was_undone_can_be_told_anew_with_a_correction(anna: Talker) -> None:
    await anna.says("led my group yesterday", "yes", "undo")
    heard = await anna.says("sorry, I meant Tuesday")
    assert heard.last.headline == "Group led, Tuesday 17 November"

    await anna.says("yes")
    assert await anna.portfolio() == [(LED, TUESDAY)]


async def test_there_is_nothing_to_put_back_at_first(anna: Talker) -> None:
    assert "nothing to put back" in (await anna.says("redo")).text
    await anna.says("led my group yesterday", "yes")
    assert "nothing to put back" in (await anna.says("put it back")).text
    assert await anna.portfolio() == [(LED, FRIDAY)]


async def test_a_correction_after_an_undone_change_is_of_what_stands_again(anna: Talker) -> None:
    await anna.says("led my group yesterday", "yes", "no, Monday", "yes", "undo")
    await anna.says("sorry, I meant Tuesday", "yes")
    assert [entry.on for entry in await anna.kept()] == [date(2026, 11, 17)]


async def test_both_is_asked_about_where_nothing_was_shown(anna: Talker) -> None:
    await anna.says("led on 9 November", "yes", "led on 10 November", "yes")
    heard = await anna.says("delete both")
    assert heard.text.startswith("Which ones do you mean?")
    assert len(await anna.kept()) == 2


async def test_what_begins_as_a_new_report_changes_nothing_that_is_saved(anna: Talker) -> None:
    await anna.says("supervision with Ruth on 19 Nov", "yes")
    await anna.says("attended group last Tuesday, not led", "yes")
    assert len(await anna.kept()) == 2


async def test_forgot_to_say_is_of_what_was_saved_last(anna: Talker) -> None:
    await anna.says("led the group on 16/11", "yes", "forgot to say, Lachlan co-led", "yes")
    (entry,) = await anna.kept()
    assert (entry.on, entry.co_leader) == (date(2026, 11, 16), "Lachlan")


@pytest.mark.on_both
async def test_a_change_of_long_ago_is_not_undone(anna: Talker) -> None:
    """What stood before it has gone for good, so that undoing it would leave nothing."""
    await anna.says("led my group yesterday with Priya", "yes", "no, with Ben", "yes")
    anna.now += KEEP + timedelta(days=1)
    await tidy(anna.store, anna.now)
    heard = await anna.says("undo")

    assert "more than 30 days ago" in heard.text
    assert "Nothing was changed." in heard.text
    (entry,) = await anna.kept()
    assert entry.co_leader == "Ben"


@pytest.mark.parametrize(
    "said",
    ["my group on the 16th was cancelled", "the group on the 16th didn't happen", "we cancelled monday"],
)
async def test_what_was_cancelled_is_deleted_once_that_is_confirmed(anna: Talker, said: str) -> None:
    await anna.says("led on 16 November with Ben", "yes")
    heard = await anna.says(said)
    assert "Group led, Monday 16 November, with Ben" in heard.text
    assert heard.labels == ["Delete", "Keep it"]
    assert len(await anna.kept()) == 1

    await anna.says("yes")
    assert await anna.kept() == ()


@pytest.mark.parametrize("said", ["we cancelled monday", "my supervision on Tuesday was cancelled"])
async def test_what_was_cancelled_and_never_saved_is_of_no_consequence(anna: Talker, said: str) -> None:
    await anna.says("led on Tuesday", "yes")
    heard = await anna.says(said)
    assert heard.text == "Thank you for saying. I have saved nothing for it."
    assert len(await anna.kept()) == 1


async def test_several_are_deleted_by_their_numbers_which_are_each_person_s_own(
    anna: Talker, bob: Talker
) -> None:
    await bob.says("led on Monday and Tuesday", "yes")
    await anna.says("led on 2, 3, 4 and 5 November", "yes")
    shown = await anna.says("list")
    assert [line[:4] for line in shown.text.splitlines()[1:]] == ["• 1:", "• 2:", "• 3:", "• 4:"]
    heard = await anna.says("delete 1, 2 and 4")
    assert heard.text.endswith("Shall I delete these 3?")
    await anna.says("yes")
    assert [entry.on for entry in await anna.kept()] == [date(2026, 11, 4)]
    assert "no session with the number 9999 or 10000" in (await anna.says("delete 9999 and 10000")).text
