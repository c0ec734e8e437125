"""Pictures on their way: words and picture in one message, or words first; and never the words twice."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from balint import charts
from balint.charts import Bar, Chart
from balint.files import File
from balint.messages import Action, Button, Outcome, Picture, Press, Reply, Topic
from balint.people import Address
from bot.channels.telegram.channel import TRIES_WITH_PICTURES, TelegramChannel
from bot.channels.telegram.connect import Credentials, speaking
from scheduler.channel import TransportError
from storage.outbox import Parcel
from storage.pace import Slot
from tests.cast import NOW
from tests.channels.bot_api import CUT_AFTER, TOKEN, TOO_MANY, USERNAME, BotApi, Fault

ANNA = 5001
CHART = Chart("Your progress", "0 of 1 criteria met", (Bar("Groups led", 21, 30),))
REPLY = Reply(
    topic=Topic.PROGRESS,
    outcome=Outcome.ANSWERED,
    headline="9 groups left to lead.",
    text="21 of 30 led",
    buttons=(Button("Tell me when you joined", Press("ask", "pathway")),),
    pictures=(Picture("progress.png", "image/png", charts.write(CHART), alternative="21 of 30 groups led"),),
)
LONG = replace(REPLY, text="So it is. " * 120)
PARCEL = Parcel(
    id=1,
    token=1,
    attempts=1,
    address=Address(id=1, person_id=1, channel="telegram", account="1", user=str(ANNA), chat=str(ANNA)),
    chat=str(ANNA),
    time_zone="Europe/London",
    action=Action.SEND,
    reply=REPLY,
    slot=Slot(NOW),
)
REFUSED = Fault(400, "Bad Request: IMAGE_PROCESS_FAILED")


async def content_of(file: File) -> bytes | None:
    return {1: b"\x89PNG a poster", 2: b"no picture", 3: b"%PDF-1.7"}.get(file.id)


@pytest.fixture
async def telegram(api: BotApi) -> AsyncIterator[TelegramChannel]:
    api.opened.add(ANNA)
    async with speaking(Credentials(TOKEN, api.url)) as bot:
        yield TelegramChannel(bot, USERNAME, content_of)


def shown(api: BotApi) -> list[tuple[str, str]]:
    """What Anna sees, message by message: `photo` or `words`, and how the words begin."""
    return [
        ("photo" if "photo" in each else "words", (each.get("caption") or each.get("text", ""))[:22])
        for each in api.sent_to(ANNA)
    ]


def with_file(number: int, media_type: str) -> Parcel:
    file = File(number, "poster", media_type)
    return replace(PARCEL, reply=replace(REPLY, pictures=(), attached=file))


async def test_a_file_carries_the_words_and_is_uploaded_once(api: BotApi, telegram: TelegramChannel) -> None:
    parcel = with_file(1, "image/png")
    sent = await telegram.send(parcel, NOW)
    await telegram.send(parcel, NOW)
    first, again = api.sent_to(ANNA)
    assert sent == str(first["message_id"])
    for message in (first, again):
        assert message["photo"][0]["content"] == "\x89PNG a poster"
        assert message["caption"] == "9 groups left to lead.\n21 of 30 led"
        assert message["reply_markup"]
    assert [isinstance(given["photo"], str) for name, given in api.calls if name == "sendPhoto"] == [
        False,
        True,
    ]


async def test_what_telegram_does_not_take_for_a_picture_goes_as_a_document(
    api: BotApi, telegram: TelegramChannel
) -> None:
    for parcel in (with_file(2, "image/jpeg"), with_file(3, "application/pdf")):
        await telegram.send(parcel, NOW)
    assert [each["document"]["content"] for each in api.sent_to(ANNA)] == ["no picture", "%PDF-1.7"]
    assert all(each["caption"] for each in api.sent_to(ANNA))
    api.refused.clear()


async def test_a_file_that_is_kept_no_more_leaves_the_words(api: BotApi, telegram: TelegramChannel) -> None:
    await telegram.send(with_file(4, "image/png"), NOW)
    assert shown(api) == [("words", "9 groups left to lead.")]


async def test_words_too_long_to_stand_under_a_file_go_before_it(
    api: BotApi, telegram: TelegramChannel
) -> None:
    parcel = with_file(1, "image/png")
    sent = await telegram.send(
        replace(parcel, reply=replace(LONG, pictures=(), attached=parcel.reply.attached)), NOW
    )
    assert shown(api) == [("words", "9 groups left to lead."), ("photo", "")]
    assert sent == str(api.sent_to(ANNA)[0]["message_id"])


async def test_words_that_fit_stand_under_the_picture(api: BotApi, telegram: TelegramChannel) -> None:
    sent = await telegram.send(PARCEL, NOW)

    [message] = api.sent_to(ANNA)
    assert message["photo"]
    assert message["caption"] == "9 groups left to lead.\n21 of 30 led"
    assert message["reply_markup"]["inline_keyboard"][0][0]["text"] == "Tell me when you joined"
    assert sent == str(message["message_id"]), "the buttons are on another message"


async def test_longer_words_go_first(api: BotApi, telegram: TelegramChannel) -> None:
    sent = await telegram.send(replace(PARCEL, reply=LONG), NOW)

    assert shown(api) == [("words", "9 groups left to lead."), ("photo", "21 of 30 groups led")]
    words, photo = api.sent_to(ANNA)
    assert sent == str(words["message_id"])
    assert "reply_markup" not in photo


@pytest.mark.parametrize("fault", [CUT_AFTER, Fault(500), REFUSED], ids=lambda fault: fault.description)
async def test_what_becomes_of_a_picture_after_its_words_does_not_repeat_them(
    api: BotApi, telegram: TelegramChannel, fault: Fault
) -> None:
    api.fail("sendPhoto", fault)

    assert await telegram.send(replace(PARCEL, reply=LONG), NOW)
    assert [kind for kind, _ in shown(api)].count("words") == 1
    api.refused.clear()


async def test_a_picture_after_its_words_waits_for_a_short_pause(
    api: BotApi, telegram: TelegramChannel
) -> None:
    api.fail("sendPhoto", TOO_MANY)
    await telegram.send(replace(PARCEL, reply=LONG), NOW)
    assert [kind for kind, _ in shown(api)] == ["words", "photo"]


async def test_a_picture_that_is_refused_leaves_the_words(api: BotApi, telegram: TelegramChannel) -> None:
    api.fail("sendPhoto", REFUSED)
    await telegram.send(PARCEL, NOW)
    assert shown(api) == [("words", "9 groups left to lead.")]
    assert api.sent_to(ANNA)[0]["reply_markup"]
    api.refused.clear()


async def test_a_picture_that_may_have_arrived_is_tried_again_with_its_words(
    api: BotApi, telegram: TelegramChannel
) -> None:
    api.fail("sendPhoto", CUT_AFTER)
    with pytest.raises(TransportError) as failed:
        await telegram.send(PARCEL, NOW)
    assert failed.value.ambiguous


async def test_an_upload_that_fails_again_and_again_does_not_hold_up_the_words(
    api: BotApi, telegram: TelegramChannel
) -> None:
    await telegram.send(replace(PARCEL, attempts=TRIES_WITH_PICTURES + 1), NOW)
    assert shown(api) == [("words", "9 groups left to lead.")]


async def test_a_picture_that_cannot_be_drawn_leaves_the_words(
    api: BotApi, telegram: TelegramChannel
) -> None:
    unreadable = replace(REPLY, pictures=(replace(REPLY.pictures[0], content="none"),))
    await telegram.send(replace(PARCEL, reply=unreadable), NOW)
    assert shown(api) == [("words", "9 groups left to lead.")]


async def test_the_words_under_a_picture_can_be_edited(api: BotApi, telegram: TelegramChannel) -> None:
    sent = await telegram.send(PARCEL, NOW)
    later = replace(REPLY, headline="8 groups left to lead.", pictures=())
    await telegram.send(replace(PARCEL, action=Action.EDIT, target=sent, reply=later), NOW)
    assert shown(api) == [("photo", "8 groups left to lead.")]
    api.refused.clear()  # what it tried first was for words alone
