"""What comes in is kept once, and taken up in order, however many there are who bring it and take it."""

import asyncio
from contextlib import AsyncExitStack
from itertools import cycle

import pytest

from balint.messages import Topic
from balint.people import Person
from handlers import dispatch
from storage import inbox, people
from storage.database import Store, opened
from storage.tables import addresses, conversations, outbox
from storage.tables import inbox as inbox_table
from storage.tables import people as people_table
from tests.cast import (
    EVERYONE,
    KNOWLEDGE,
    NOW,
    PATIENCE,
    RecordingChannel,
    all_done,
    answer_all,
    clock,
    deliver_all,
    meanwhile,
    rows,
    said,
    somebody_waits_for_a_lock,
)


async def test_a_message_that_is_delivered_twice_is_kept_once(store: Store) -> None:
    message = said("how many left?", message_id="7")
    assert await inbox.receive(store, message, NOW) is True
    assert await inbox.receive(store, message, NOW) is False
    assert len(await rows(store, inbox_table)) == 1


async def test_a_message_that_comes_again_after_its_answer_is_not_answered_again(
    store: Store, channel: RecordingChannel
) -> None:
    message = said("I led my group on 3 October 2026", message_id="7")
    for _ in range(2):
        await inbox.receive(store, message, NOW)
        await answer_all(store)
        await deliver_all(store, channel)
    [answer] = channel.texts()
    assert answer.startswith("Group led, Saturday 3 October")


async def test_a_message_that_two_tasks_and_two_processes_bring_at_once_is_kept_once(
    store: Store, other: Store
) -> None:
    message = said("how many left?", message_id="7")
    ways = [store, other, store, other, store, other]
    new = await asyncio.gather(*(inbox.receive(way, message, NOW) for way in ways))
    assert sorted(new) == [False] * 5 + [True]
    assert len(await rows(store, inbox_table)) == 1


async def test_two_newcomers_whose_first_words_come_by_two_ways_at_once_are_one_person_each(
    store: Store, other: Store
) -> None:
    words = [said(f"hello {number}", by=name) for name in ("anna", "bert") for number in range(4)]
    ways = cycle([store, other])
    await asyncio.gather(*(inbox.receive(next(ways), message, NOW) for message in words))
    assert len(await rows(store, people_table)) == 2
    assert sorted(row["user"] for row in await rows(store, addresses)) == ["anna", "bert"]
    assert len(await rows(store, conversations)) == 2
    assert len(await rows(store, inbox_table)) == 8


async def test_two_people_in_one_group_chat_have_a_log_each(store: Store, channel: RecordingChannel) -> None:
    for by, words in (
        ("anna", "I led my group on 3 October 2026"),
        ("bert", "yes"),
        ("anna", "yes"),
    ):
        await inbox.receive(store, said(words, by, chat="the lounge"), NOW)
    await answer_all(store)
    await deliver_all(store, channel)
    assert channel.texts("bert") == ["Nothing is waiting for an answer just now."]
    assert [text.splitlines()[0] for text in channel.texts("anna")] == [
        "Group led, Saturday 3 October",
        "Saved: Group led, Saturday 3 October.",
    ]
    assert {each.chat for each in channel.sent} == {"the lounge"}


async def test_a_person_has_one_conversation_in_each_chat(store: Store) -> None:
    for chat in ("", "the lounge", "the library", "the lounge"):
        await inbox.receive(store, said("hello", chat=chat), NOW)
    assert [row["chat"] for row in await rows(store, conversations)] == ["anna", "the lounge", "the library"]
    [address] = await rows(store, addresses)
    assert address["chat"] == "anna"


async def test_a_private_chat_is_known_from_the_first_word_in_it(store: Store) -> None:
    await inbox.receive(store, said("hello", chat="the lounge"), NOW)
    assert [row["chat"] for row in await rows(store, addresses)] == [""]
    await inbox.receive(store, said("hello"), NOW)
    assert [row["chat"] for row in await rows(store, addresses)] == ["anna"]


async def test_messages_of_a_conversation_are_taken_up_in_the_order_in_which_they_came(store: Store) -> None:
    for number in range(5):
        for by in ("anna", "bert"):
            await inbox.receive(store, said(f"{by} {number}", by), NOW)
    taken = []
    async with store.begin() as tx:
        while mail := await inbox.take(tx, EVERYONE):
            taken.append(mail.incoming.text)
            await inbox.finish(tx, mail, NOW)
    for by in ("anna", "bert"):
        assert [text for text in taken if text.startswith(by)] == [f"{by} {number}" for number in range(5)]


async def test_a_locked_conversation_is_passed_over_and_nothing_is_done_twice(postgres_database: str) -> None:
    async with AsyncExitStack() as stack:
        one, two = [await stack.enter_async_context(opened(postgres_database)) for _ in range(2)]
        for words, by in (("a1", "anna"), ("b1", "bert"), ("a2", "anna")):
            await inbox.receive(one, said(words, by), NOW)
        async with asyncio.timeout(PATIENCE), one.begin() as first, two.begin() as second:
            taken = [await inbox.take(tx, EVERYONE) for tx in (first, second)]
            assert [mail and mail.incoming.text for mail in taken] == ["a1", "b1"]
            async with one.begin() as third:
                assert await inbox.take(third, EVERYONE) is None
            for tx, mail in zip((first, second), taken, strict=True):
                assert mail is not None
                await inbox.finish(tx, mail, NOW)
        async with two.begin() as tx:
            mail = await inbox.take(tx, EVERYONE)
            assert mail is not None
            assert mail.incoming.text == "a2"


async def test_a_message_that_was_let_go_of_in_a_crash_is_taken_up_again(store: Store) -> None:
    await inbox.receive(store, said("hello"), NOW)
    for _ in range(2):
        with pytest.raises(ConnectionResetError):
            await _take_and_lose_the_line(store)
    assert [row["state"] for row in await rows(store, inbox_table)] == ["waiting"]
    assert await answer_all(store) == 1


async def test_what_comes_in_does_not_wait_for_what_is_being_answered(postgres_database: str) -> None:
    async with AsyncExitStack() as stack:
        one, two = [await stack.enter_async_context(opened(postgres_database)) for _ in range(2)]
        await inbox.receive(one, said("a1"), NOW)
        async with one.begin() as tx, asyncio.timeout(PATIENCE):
            mail = await inbox.take(tx, EVERYONE)
            assert mail is not None
            await people.lock(tx, mail.person_id)
            assert await inbox.receive(two, said("a2"), NOW) is True


async def test_two_conversations_of_one_person_are_answered_one_after_the_other(
    postgres_database: str,
) -> None:
    async with AsyncExitStack() as stack:
        one, two = [await stack.enter_async_context(opened(postgres_database)) for _ in range(2)]
        for chat in ("anna", "the lounge"):
            await inbox.receive(one, said("how many left?", chat=chat), NOW)
        async with one.begin() as tx:
            mail = await inbox.take(tx, EVERYONE)
            assert mail is not None
            person = (await people.lock(tx, mail.person_id))[mail.person_id]
            assert not person.welcomed
            answering = asyncio.create_task(dispatch.dispatch_one(two, KNOWLEDGE, EVERYONE, NOW))
            await somebody_waits_for_a_lock(one)
            assert not answering.done()
            await people.save_person(tx, Person(id=person.id, welcomed=True))
            await inbox.finish(tx, mail, NOW)
        assert await answering is True
        assert '"welcome"' not in "".join(row["body"] for row in await rows(one, outbox))


async def test_a_newcomer_who_speaks_in_two_chats_at_once_is_welcomed_once(
    store: Store, other: Store, channel: RecordingChannel
) -> None:
    for chat in ("anna", "the lounge"):
        await inbox.receive(store, said("how many left?", chat=chat), NOW)
    async with meanwhile(
        dispatch.run(store, KNOWLEDGE, EVERYONE, clock), dispatch.run(other, KNOWLEDGE, EVERYONE, clock)
    ):
        await all_done(store)
    await deliver_all(store, channel)
    assert [each.reply.topic for each in channel.sent].count(Topic.WELCOME) == 1
    assert len(channel.texts()) == 2


async def _take_and_lose_the_line(store: Store) -> None:
    async with store.begin() as tx:
        mail = await inbox.take(tx, EVERYONE)
        assert mail is not None
        await inbox.finish(tx, mail, NOW)
        raise ConnectionResetError
