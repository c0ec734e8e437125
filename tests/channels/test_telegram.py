"""What is Telegram's own: groups, edited messages, buttons in place, people who block and come back."""

import re
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from balint.messages import Outcome, Reply, Say, Topic
from balint.people import AddressState
from storage import outbox as outbox_queries
from storage import team
from storage.database import Store
from storage.tables import addresses, entries, inbox, outbox, people
from tests.cast import NOW, rows, until
from tests.channels.bot_api import CUT_AFTER, CUT_BEFORE, HARMLESS, TOO_MANY, USERNAME, BotApi, Fault
from tests.channels.program import is_quiet
from tests.channels.surfaces import Telegram

GROUP = -100200300
REPORT = "led my group last night with Priya, 8 of us, on Zoom"
MENTION = {"type": "mention", "offset": 0, "length": len(USERNAME) + 1}


def texts(messages: list[dict[str, Any]]) -> list[str]:
    return [message.get("text", "") for message in messages]


async def settled(api: BotApi, store: Store) -> None:
    async def delivered() -> bool:
        return api.undelivered == 0

    await until(delivered)
    await is_quiet(store)


async def test_the_menu_is_set_once_for_private_chats(anna: Telegram) -> None:
    await anna.says("hello")
    [given] = [given for name, given in anna.api.calls if name == "setMyCommands"]
    assert given["scope"] == {"type": "all_private_chats"}
    assert [command["command"] for command in given["commands"]][:3] == ["log", "progress", "sessions"]


async def test_a_command_says_what_its_words_say(anna: Telegram) -> None:
    await anna.says("hello")
    assert "groups to lead" in (await anna.says("/progress"))[-1].text
    [offer] = await anna.says(f"/log@{USERNAME} {REPORT}")
    assert "with Priya" in offer.text


async def test_a_deep_link_leads_to_what_it_names(anna: Telegram) -> None:
    await anna.says("/start")
    assert "groups to lead" in (await anna.says("/start progress"))[-1].text
    assert (await anna.says("/start made-up_payload"))[-1].text.startswith("Hello again")


async def test_a_press_is_answered_at_once_and_its_message_shows_the_choice(anna: Telegram) -> None:
    await anna.says("hello")
    await anna.says(REPORT)
    await anna.presses("Save")

    async def shown() -> bool:
        return any("You chose: Save" in text for text in texts(anna.api.sent_to(anna.user)))

    await until(shown)
    assert len(anna.api.answered) == 1
    [offer] = [each for each in anna.api.sent_to(anna.user) if "You chose" in each["text"]]
    assert "reply_markup" not in offer
    assert {"type": "bold", "offset": 0, "length": len(offer["text"].split("\n")[0])} in offer["entities"]


async def test_an_edited_message_corrects_an_open_log_and_nothing_else(anna: Telegram, store: Store) -> None:
    await anna.says("hello")
    message = anna.api.write(anna.user, REPORT)
    await anna.hears()
    anna.api.rewrite(message, REPORT.replace("8", "9"), times=2)
    [offer] = await anna.hears()
    assert "9 people" in offer.text
    await anna.presses("Save")
    anna.api.rewrite(message, REPORT.replace("8", "7"))
    assert await anna.hears() == []
    [entry] = await rows(store, entries)
    assert entry["participants"] == 9


async def test_what_arrives_late_is_understood_as_of_when_it_was_written(anna: Telegram) -> None:
    await anna.says("hello")
    three_days_ago = int((NOW - timedelta(days=3)).timestamp())
    anna.api.write(anna.user, "led my group last night", at=three_days_ago)
    [offer] = await anna.hears()
    assert "Tuesday 17 November" in offer.text


async def test_what_arrives_out_of_order_does_no_harm(anna: Telegram, store: Store) -> None:
    await anna.says("hello")
    anna.api.write(anna.user, "yes", at=int(NOW.timestamp()) + 60)
    anna.api.write(anna.user, REPORT)
    [_, offer] = await anna.hears()
    assert "Shall I save" in offer.text
    assert await rows(store, entries) == []


async def test_a_sticker_is_answered_and_news_of_the_chat_is_not(anna: Telegram) -> None:
    await anna.says("hello")
    anna.api.write(anna.user, sticker={"file_id": "x"})
    [answer] = await anna.hears()
    assert "could not read" in answer.text
    anna.api.write(anna.user, pinned_message={"message_id": 1})
    assert await anna.hears() == []


async def test_the_words_under_a_picture_are_what_is_said(anna: Telegram) -> None:
    await anna.says("hello")
    anna.api.write(anna.user, photo=[{"file_id": "x"}], caption="how big should a group be?")
    [answer] = await anna.hears()
    assert "8–10" in answer.text


async def test_what_a_patient_told_is_taken_out_of_the_chat(anna: Telegram) -> None:
    await anna.says("hello")
    story = "my patient Mrs Jones told me that she had tried to kill herself last week"
    message = anna.api.write(anna.user, story)
    await anna.hears()
    assert message["message_id"] not in anna.api.messages[anna.user]
    assert story not in texts(list(anna.api.messages[anna.user].values()))


async def test_in_a_group_it_speaks_only_when_addressed(anna: Telegram, api: BotApi, store: Store) -> None:
    await anna.says("hello")
    before = len(await rows(store, inbox))
    api.write(anna.user, "how big should a group be?", group=GROUP)
    api.write(anna.user, "/progress@another_bot", group=GROUP)
    api.write(anna.user, "@someone hello", group=GROUP, entities=[{**MENTION, "length": 8}])
    await settled(api, store)
    assert len(await rows(store, inbox)) == before
    asked = api.write(anna.user, f"@{USERNAME} how big should a group be?", group=GROUP, entities=[MENTION])
    await settled(api, store)
    [answer] = api.sent_to(GROUP)
    assert "8–10" in answer["text"]
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]
    api.write(anna.user, "and how long is a session?", group=GROUP, reply_to_message=answer)
    await settled(api, store)
    assert len(api.sent_to(GROUP)) == 2


async def test_what_is_personal_is_answered_in_private(anna: Telegram, api: BotApi, store: Store) -> None:
    await anna.says("hello")
    api.write(anna.user, f"/log@{USERNAME} {REPORT}", group=GROUP)
    await settled(api, store)
    assert texts(api.sent_to(GROUP)) == ["I have answered you in our private chat."]
    [offer] = await anna.hears()
    assert "with Priya" in offer.text
    [saved] = await anna.presses("Save")
    assert saved.text.startswith("Saved")


async def test_who_has_no_private_chat_yet_finds_the_answer_when_they_open_it(
    anna: Telegram, store: Store
) -> None:
    api, bert = anna.api, Telegram(anna.api, store, user=6002)
    api.write(bert.user, f"/progress@{USERNAME}", group=GROUP)

    async def told() -> bool:
        return bool(api.sent_to(GROUP))

    await until(told)
    [note] = api.sent_to(GROUP)
    assert "private chat" in note["text"]
    [[button]] = note["reply_markup"]["inline_keyboard"]
    assert button["url"] == f"https://t.me/{USERNAME}?start=here"
    assert "Left:" not in note["text"]
    heard = "\n".join(each.text for each in await bert.says("/start here"))
    assert "I am the Balint assistant" in heard
    assert "groups to lead" in heard


async def test_two_people_in_a_group_never_share_a_log(anna: Telegram, api: BotApi, store: Store) -> None:
    bert = Telegram(api, store, user=6002)
    await anna.says("hello")
    await bert.says("hello")
    api.write(anna.user, f"/log@{USERNAME} {REPORT}", group=GROUP)
    api.write(bert.user, f"@{USERNAME} yes", group=GROUP, entities=[MENTION])
    await settled(api, store)
    assert await rows(store, entries) == []
    await anna.hears()
    await anna.presses("Save")
    assert len(await rows(store, entries)) == 1


async def _state(store: Store, user: int) -> tuple[str, str]:
    async with store.begin() as tx:
        found = await tx.execute(
            select(addresses.c.state, addresses.c.chat).where(addresses.c.user == str(user))
        )
        row = found.one()
    return row.state, row.chat


async def test_who_blocks_us_is_left_in_peace_until_they_come_back(
    anna: Telegram, api: BotApi, store: Store
) -> None:
    await anna.says("hello")
    api.block(anna.user, at=int(NOW.timestamp()) + 60, times=2)
    await settled(api, store)
    assert await _state(store, anna.user) == (AddressState.CLOSED, "")
    api.unblock(anna.user, at=int(NOW.timestamp()) + 120)
    await settled(api, store)
    assert await _state(store, anna.user) == (AddressState.OPEN, str(anna.user))


async def test_an_old_word_of_a_block_does_not_undo_what_came_later(
    anna: Telegram, api: BotApi, store: Store
) -> None:
    await anna.says("hello")
    api.block(anna.user, at=int(NOW.timestamp()) - 60)
    api.blocked.clear()
    await settled(api, store)
    assert await _state(store, anna.user) == (AddressState.OPEN, str(anna.user))


async def test_a_refusal_while_sending_is_noted_too(anna: Telegram, api: BotApi, store: Store) -> None:
    await anna.says("hello")
    api.blocked.add(anna.user)
    await anna.says("how big should a group be?")
    assert (await _state(store, anna.user))[0] == AddressState.CLOSED
    assert (await rows(store, outbox))[-1]["state"] == "blocked"


async def test_a_group_that_moves_is_answered_where_it_is_now(
    anna: Telegram, api: BotApi, store: Store
) -> None:
    await anna.says("hello")
    api.moved[GROUP] = GROUP - 1
    api.write(anna.user, f"@{USERNAME} how big should a group be?", group=GROUP, entities=[MENTION])
    await settled(api, store)
    assert len(api.sent_to(GROUP - 1)) == 1
    api.refused.clear()  # it was told of the move by a refusal


async def test_a_group_that_has_removed_us_is_let_be(anna: Telegram, api: BotApi, store: Store) -> None:
    await anna.says("hello")
    api.left.add(GROUP)
    api.write(anna.user, f"@{USERNAME} how big should a group be?", group=GROUP, entities=[MENTION])
    await settled(api, store)
    assert (await rows(store, outbox))[-1]["state"] == "blocked"
    assert (await _state(store, anna.user))[0] == AddressState.OPEN


async def test_a_pause_that_telegram_asks_for_uses_up_no_attempt(
    anna: Telegram, api: BotApi, store: Store
) -> None:
    await anna.says("hello")
    api.fail("sendMessage", TOO_MANY, TOO_MANY)
    [answer] = await anna.says("how big should a group be?")
    assert "8–10" in answer.text
    last = (await rows(store, outbox))[-1]
    assert (last["attempts"], last["again"]) == (1, 0)


async def test_a_pause_between_two_pages_repeats_neither(anna: Telegram, api: BotApi, store: Store) -> None:
    await anna.says("hello")
    [person] = await rows(store, people)
    long = Reply(topic=Topic.HELP, outcome=Outcome.ANSWERED, text="\n\n".join(["word " * 500] * 4))
    api.fail("sendMessage", HARMLESS, TOO_MANY)
    async with store.begin() as tx:
        await outbox_queries.say(tx, Say(person_id=person["id"], reply=long, dedup_key="long"), NOW)
    assert len(await anna.hears()) == 4
    assert api.names().count("sendMessage") == 1 + 4 + 1


async def test_a_fault_of_telegrams_is_tried_again_and_counted(
    anna: Telegram, api: BotApi, store: Store
) -> None:
    await anna.says("hello")
    api.fail("sendMessage", Fault(500), CUT_BEFORE)
    [answer] = await anna.says("how big should a group be?")
    assert "8–10" in answer.text
    last = (await rows(store, outbox))[-1]
    assert (last["attempts"], last["again"]) == (3, 2)


async def test_a_message_whose_end_is_unknown_goes_out_again_and_is_counted(
    anna: Telegram, api: BotApi, store: Store
) -> None:
    await anna.says("hello")
    api.fail("sendMessage", CUT_AFTER)
    heard = await anna.says("how big should a group be?")
    assert len(heard) == 2
    assert (await rows(store, outbox))[-1]["again"] == 1


async def test_the_team_is_offered_more_in_its_menu(anna: Telegram, store: Store) -> None:
    """In their own chat, from when they join until they leave; /start carries an invitation there."""
    bob = Telegram(anna.api, store, user=8)
    await anna.says("hello")
    await bob.says("hello")
    async with store.begin() as tx:
        await team.add(tx, await tx.scalar(select(people.c.id).order_by(people.c.id)), None, NOW)
    invitation = (await anna.says("/team invite"))[-1].text
    link = re.search(rf"https://t\.me/{USERNAME}\?start=(team-\w+)", invitation)
    assert link
    assert "Will you join the accreditation team?" in (await bob.says(f"/start {link[1]}"))[-1].text
    await bob.presses("Join the team")
    more = ["team", "announce", "announcements", "questions"]
    for each in (anna, bob):
        assert anna.api.menu(each.user) == [*anna.api.menus[0], *more]
    await anna.says("leave the team")
    await anna.presses("Leave the team")
    assert anna.api.menu(anna.user) == anna.api.menus[0]
    assert "team" in anna.api.menu(bob.user)
