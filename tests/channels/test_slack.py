"""Slack: what it alone has, and what goes wrong there."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.settings import Settings
from storage.database import Store
from storage.tables import addresses, entries, inbox, outbox, people
from tests.cast import rows, until
from tests.channels.blocks import labels_of, text_of
from tests.channels.conftest import slack_settings
from tests.channels.program import serving
from tests.channels.slack_api import (
    BROKEN,
    CUT_AFTER,
    CUT_BEFORE,
    TOO_MANY,
    Fault,
    SlackApi,
    direct,
)
from tests.channels.surfaces import Slack

REPORT = "led my group last night with Priya, 8 of us, on Zoom"


@pytest.fixture
async def slack() -> AsyncIterator[SlackApi]:
    """Slack, as far as we can tell."""
    async with SlackApi().serving() as api:
        yield api
        assert api.refused == [], "the bot asked for what Slack forbids"


@pytest.fixture(params=["socket", "http"])
def slack_way_in(request: pytest.FixtureRequest) -> str:
    way: str = request.param
    return way


@pytest.fixture
def on_slack(slack: SlackApi, database_url: str, slack_way_in: str) -> Settings:
    return slack_settings(slack, database_url, http=slack_way_in == "http")


@pytest.fixture
async def anna_on_slack(slack: SlackApi, store: Store, on_slack: Settings) -> AsyncIterator[Slack]:
    async with serving(on_slack):
        yield Slack(slack, store)


# Who somebody is


async def test_name_and_time_zone_come_from_the_profile(anna_on_slack: Slack, store: Store) -> None:
    anna_on_slack.api.time_zones["UANNA"] = "Pacific/Auckland"
    [welcome] = await anna_on_slack.says("hello")
    assert welcome.text.startswith("Hello, Uanna.")
    [person] = await rows(store, people)
    assert (person["name"], person["time_zone"]) == ("Uanna", "Pacific/Auckland")
    assert anna_on_slack.api.names().count("users.info") == 1


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd"])
async def test_a_time_zone_that_is_none_is_not_taken_over(
    anna_on_slack: Slack, store: Store, zone: str
) -> None:
    anna_on_slack.api.time_zones["UANNA"] = zone
    await anna_on_slack.says("hello")
    [person] = await rows(store, people)
    assert person["time_zone"] == "Europe/London"


async def test_a_profile_that_cannot_be_read_holds_up_nobody(anna_on_slack: Slack) -> None:
    anna_on_slack.api.fail("users.info", BROKEN)
    assert await anna_on_slack.says("hello")


async def test_who_is_mentioned_is_known_by_name(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.write("UANNA", "<@URUTH> and I led my group yesterday")
    [offer] = await anna_on_slack.hears()
    assert "with Uruth Club" in offer.text


# Where it is said


async def test_in_a_thread_of_the_direct_messages_it_is_answered_there(anna_on_slack: Slack) -> None:
    first = anna_on_slack.api.write("UANNA", "hello")
    await anna_on_slack.hears()
    anna_on_slack.api.write("UANNA", "how big should a group be?", thread=first["ts"])
    [answer] = await anna_on_slack.hears()
    assert "8–10" in answer.text
    assert anna_on_slack.api.sent_to("UANNA")[-1]["thread_ts"] == first["ts"]


async def test_in_a_channel_what_is_public_is_answered_in_a_thread(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    asked = anna_on_slack.api.mention("UANNA", "how big should a group be?")
    await anna_on_slack.settles()
    [answer] = [each for each in anna_on_slack.api.messages["C0CLUB"].values() if each.get("bot_id")]
    assert "8–10" in text_of(answer["blocks"])
    assert answer["thread_ts"] == asked["ts"]


async def test_in_a_channel_what_is_personal_is_said_aside(anna_on_slack: Slack, store: Store) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.mention("UANNA", REPORT)
    await anna_on_slack.settles()
    assert not [each for each in anna_on_slack.api.messages["C0CLUB"].values() if each.get("bot_id")]
    [aside] = anna_on_slack.api.asides
    assert (aside["channel"], aside["to"]) == ("C0CLUB", "UANNA")
    anna_on_slack.api.press("UANNA", aside, "Save")
    await anna_on_slack.settles()
    assert len(await rows(store, entries)) == 1
    assert "Saved" in text_of(anna_on_slack.api.asides[-1]["blocks"])

    async def it_shows_the_choice() -> bool:
        return text_of(aside["blocks"]) == "You chose: Save"

    await until(it_shows_the_choice)


async def test_a_file_is_never_handed_over_in_public(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.mention("UANNA", "export my data")
    [file] = [file for each in await anna_on_slack.hears() for file in each.files]
    assert file.name.endswith(".csv")
    assert not [each for each in anna_on_slack.api.messages["C0CLUB"].values() if "files" in each]


async def test_a_picture_is_described_to_who_does_not_see_it(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    await anna_on_slack.says("show my progress")
    [message] = [each for each in anna_on_slack.api.sent_to("UANNA") if "files" in each]
    assert "0 of 30 groups led" in message["files"][0]["alt_txt"]


async def test_a_picture_that_does_not_arrive_leaves_the_words(anna_on_slack: Slack, store: Store) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.fail("files.completeUploadExternal", Fault(200, "internal_error"))
    [heard] = await anna_on_slack.says("show my progress")
    assert "0 of 30 led" in heard.text
    assert {(row["state"], row["again"]) for row in await rows(store, outbox)} == {("sent", 0)}


async def test_no_picture_comes_by_itself_where_the_words_are_said_aside(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.mention("UANNA", "show my progress")
    assert await anna_on_slack.hears() == []
    [aside] = anna_on_slack.api.asides
    assert "0 of 30 led" in text_of(aside["blocks"])


# Buttons


async def test_a_pressed_button_is_seen_to_have_been_pressed(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    await anna_on_slack.says(REPORT)
    await anna_on_slack.presses("Save")

    async def it_shows() -> bool:
        offer = anna_on_slack.api.sent_to("UANNA")[1]
        return not labels_of(offer["blocks"]) and "You chose: Save" in text_of(offer["blocks"])

    await until(it_shows)


async def test_a_press_that_comes_three_times_saves_once(anna_on_slack: Slack, store: Store) -> None:
    await anna_on_slack.says("hello")
    await anna_on_slack.says(REPORT)
    offer = anna_on_slack.api.sent_to("UANNA")[-1]
    anna_on_slack.api.press("UANNA", offer, "Save", times=3)
    assert len(await anna_on_slack.hears()) == 1
    assert len(await rows(store, entries)) == 1


async def test_a_message_that_is_edited_corrects_an_open_log(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    message = anna_on_slack.api.write("UANNA", REPORT)
    await anna_on_slack.hears()
    anna_on_slack.api.rewrite("UANNA", message, REPORT.replace("Priya", "Ruth"))
    [offer] = await anna_on_slack.hears()
    assert "with Ruth" in offer.text


# Commands


async def test_a_command_is_answered_aside(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.command("UANNA", "how big should a group be?", channel="C0CLUB")
    await anna_on_slack.settles()
    [aside] = anna_on_slack.api.asides
    assert "8–10" in text_of(aside["blocks"])


async def test_a_command_where_we_are_no_member_is_answered_directly(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.command("UANNA", "what's left?", channel="C0ELSE")
    answer, picture = await anna_on_slack.hears()
    assert "criteria" in answer.text
    assert picture.files


async def test_a_command_that_comes_twice_is_answered_once(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.command("UANNA", "help", times=2)
    assert len(await anna_on_slack.hears()) == 1


# Home


async def test_the_home_shows_what_is_left_and_what_was_logged_last(anna_on_slack: Slack) -> None:
    anna_on_slack.api.open_home("UANNA")
    await anna_on_slack.settles()
    assert "I am the Balint assistant" in text_of(anna_on_slack.api.homes["UANNA"]["blocks"])
    assert "Hello" in (await anna_on_slack.says("hello"))[0].text
    await anna_on_slack.says(REPORT)
    anna_on_slack.api.open_home("UANNA")
    await anna_on_slack.settles()
    await anna_on_slack.says("save")  # looking at it has not taken away what was on offer
    shown = text_of(anna_on_slack.api.homes["UANNA"]["blocks"])
    assert "▰" in shown
    assert "Logged last:" in shown
    assert "Priya" in shown


async def test_the_home_of_who_has_opened_it_is_drawn_anew(anna_on_slack: Slack) -> None:
    def shown() -> str:
        return text_of(anna_on_slack.api.homes["UANNA"]["blocks"])

    anna_on_slack.api.open_home("UANNA")
    await anna_on_slack.says("hello")
    await anna_on_slack.says(REPORT)
    await anna_on_slack.says("save")
    assert "Logged last:" in shown()
    await anna_on_slack.says("undo")
    assert "Logged last:" not in shown()
    await anna_on_slack.says("put it back")
    assert "Logged last:" in shown()
    await anna_on_slack.says("forget me")
    await anna_on_slack.presses("Yes, delete everything")
    assert "Logged last:" not in shown()
    assert "I am the Balint assistant" in shown()


async def test_a_home_that_nobody_has_opened_is_not_drawn(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    await anna_on_slack.says(REPORT)
    await anna_on_slack.says("save")
    assert anna_on_slack.api.homes == {}


async def test_a_button_of_the_home_is_answered_directly(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.open_home("UANNA")
    await anna_on_slack.settles()
    home = anna_on_slack.api.homes["UANNA"]
    label = labels_of(home["blocks"])[-1]
    anna_on_slack.api.press("UANNA", home, label)
    assert await anna_on_slack.hears()


# What goes wrong


@pytest.mark.parametrize("fault", [TOO_MANY, BROKEN, CUT_BEFORE, Fault(200, "service_unavailable")])
async def test_what_slack_does_not_take_is_sent_again(anna_on_slack: Slack, fault: Fault) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.fail("chat.postMessage", fault)
    assert len(await anna_on_slack.says("thanks")) == 1


async def test_what_may_have_gone_out_is_sent_again_and_counted(anna_on_slack: Slack, store: Store) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.fail("chat.postMessage", CUT_AFTER)
    anna_on_slack.api.write("UANNA", "thanks")

    async def sent_twice() -> bool:
        return len(anna_on_slack.api.sent_to("UANNA")) == 3

    await until(sent_twice)
    await anna_on_slack.settles()
    assert sum(row["again"] for row in await rows(store, outbox)) == 1


@pytest.mark.parametrize("code", ["user_disabled", "account_inactive", "channel_not_found"])
async def test_who_cannot_be_reached_is_not_written_to(anna_on_slack: Slack, store: Store, code: str) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.fail("chat.postMessage", Fault(200, code))
    await anna_on_slack.says("thanks")
    [address] = await rows(store, addresses)
    assert (address["state"], address["chat"]) == ("closed", "")
    assert await anna_on_slack.says("hello")  # until they write again


async def test_a_message_that_slack_does_not_understand_is_given_up(
    anna_on_slack: Slack, store: Store
) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.fail("chat.postMessage", Fault(200, "invalid_blocks"))
    await anna_on_slack.says("thanks")
    assert {row["state"] for row in await rows(store, outbox)} == {"sent", "failed"}
    assert await anna_on_slack.says("thanks")


async def test_messages_out_of_order_are_each_read_at_their_own_time(
    anna_on_slack: Slack, store: Store
) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.write("UANNA", "yes", ts="1795251600.000002")
    anna_on_slack.api.write("UANNA", REPORT, ts="1795251600.000001")
    await anna_on_slack.hears()
    assert await rows(store, entries) == []
    await anna_on_slack.says("yes")
    assert len(await rows(store, entries)) == 1


@pytest.fixture
async def anna_on_a_line(slack: SlackApi, store: Store, database_url: str) -> AsyncIterator[Slack]:
    async with serving(slack_settings(slack, database_url, http=False)):
        yield Slack(slack, store)


async def test_a_line_that_is_cut_is_opened_again(anna_on_a_line: Slack) -> None:
    await anna_on_a_line.says("hello")
    for _ in range(2):
        await anna_on_a_line.api.hang_up()
        assert await anna_on_a_line.says("thanks")


async def test_another_line_is_opened_before_slack_closes_one(anna_on_a_line: Slack) -> None:
    await anna_on_a_line.says("hello")
    await anna_on_a_line.api.ask_to_leave()

    async def there_are_two() -> bool:
        return anna_on_a_line.api.lines == 2

    await until(there_are_two)
    assert await anna_on_a_line.says("thanks")


async def test_slack_that_cannot_be_connected_to_is_asked_again(
    slack: SlackApi, store: Store, database_url: str
) -> None:
    slack.fail("auth.test", BROKEN)
    slack.fail("apps.connections.open", CUT_BEFORE)
    async with serving(slack_settings(slack, database_url, http=False)):
        assert await Slack(slack, store).says("hello")
    assert slack.messages[direct("UANNA")]


# The form


def fields_of(view: dict[str, Any]) -> dict[str, str]:
    """What is filled in already, by field."""
    filled = {}
    for block in view["blocks"]:
        element = block["element"]
        value = element.get("initial_value") or element.get("initial_date")
        filled[block["block_id"]] = value or element.get("initial_option", {}).get("value", "")
    return {name: value for name, value in filled.items() if value}


async def test_a_command_opens_the_form_with_what_was_typed(anna_on_slack: Slack, store: Store) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.command("UANNA", f"log {REPORT}", channel="C0CLUB", times=2)
    await anna_on_slack.settles()
    [view] = anna_on_slack.api.modals
    yesterday = (datetime.now(ZoneInfo("Europe/London")) - timedelta(days=1)).date()
    assert fields_of(view) == {
        "activity": "group_led",
        "on": yesterday.isoformat(),
        "co_leader": "Priya",
        "format": "online",
        "participants": "8",
    }
    sent = anna_on_slack.api.submit("UANNA", view, {"participants": "9"}, times=2)
    await anna_on_slack.settles()
    assert sent.answers == [{}, {}]
    [entry] = await rows(store, entries)
    assert (entry["co_leader"], entry["participants"], entry["on"]) == ("Priya", 9, yesterday)
    [aside] = anna_on_slack.api.asides
    assert "Saved: Group led" in text_of(aside["blocks"])


async def test_what_is_wrong_with_a_form_is_said_at_its_field(anna_on_slack: Slack, store: Store) -> None:
    anna_on_slack.api.shortcut("UANNA", "log_session")
    await anna_on_slack.settles()
    [view] = anna_on_slack.api.modals
    wrong = {"on": "2199-01-01", "activity": "group_led", "participants": "900"}
    refused = anna_on_slack.api.submit("UANNA", view, wrong)
    await anna_on_slack.settles()
    [answer] = refused.answers
    assert answer["response_action"] == "errors"
    assert set(answer["errors"]) == {"on", "participants"}
    assert await rows(store, inbox) == []
    anna_on_slack.api.submit("UANNA", view, {"on": "2026-01-05", "activity": "supervision"})
    await anna_on_slack.settles()
    assert len(await rows(store, entries)) == 1


async def test_a_message_is_logged_by_its_shortcut(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    message = anna_on_slack.api.write("UANNA", "supervision with Ruth yesterday", ts="1795251600.000001")
    await anna_on_slack.hears()
    anna_on_slack.api.shortcut("UANNA", "log_session_of_message", message)
    await anna_on_slack.settles()
    [view] = anna_on_slack.api.modals
    assert fields_of(view) == {"activity": "supervision", "on": "2026-11-20", "supervisor": "Ruth"}


async def test_the_home_opens_the_form(anna_on_slack: Slack) -> None:
    anna_on_slack.api.open_home("UANNA")
    await anna_on_slack.settles()
    anna_on_slack.api.press("UANNA", anna_on_slack.api.homes["UANNA"], "Log a session")
    await anna_on_slack.settles()
    assert len(anna_on_slack.api.modals) == 1


async def test_several_sessions_are_offered_in_words(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.command("UANNA", "log led on 5, 12 and 19 October")
    [offer] = await anna_on_slack.hears()
    assert offer.labels[0] == "Save"
    assert anna_on_slack.api.modals == []


async def test_where_no_form_can_be_opened_it_goes_on_in_words(anna_on_slack: Slack) -> None:
    await anna_on_slack.says("hello")
    anna_on_slack.api.fail("views.open", Fault(200, "expired_trigger_id"), CUT_BEFORE)
    anna_on_slack.api.command("UANNA", f"log {REPORT}")
    [offer] = await anna_on_slack.hears()
    assert "with Priya" in offer.text
    anna_on_slack.api.shortcut("UANNA", "log_session")
    assert await anna_on_slack.hears()
