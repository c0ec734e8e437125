"""What has been logged is shown, changed and removed."""

from datetime import date

from balint.forms import LOG_SESSION, parse
from balint.language.said import Amendment, AskedRecord, Removal, Sought, Wanted
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
