"""Two people who become one while others of their messages are under way: one record, and nothing fails."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from balint.people import Person
from handlers import dispatch
from storage import inbox, joining, people
from storage.database import Store, opened
from storage.tables import addresses, entries, link_codes, metadata
from storage.tables import inbox as inbox_table
from storage.tables import people as people_table
from tests.cast import (
    EVERYONE,
    KNOWLEDGE,
    NOW,
    RecordingChannel,
    all_done,
    answer_all,
    clock,
    deliver_all,
    meanwhile,
    pressed,
    rows,
    said,
    somebody_waits_for_a_lock,
)


def test_every_column_that_says_whose_something_is_follows_or_goes() -> None:
    """Who adds a table that refers to people adds its columns to storage/joining.py."""
    whose = {
        key.parent
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table is people_table
    }
    assert {*joining.FOLLOWS, *joining.GOES} == whose


async def _says(store: Store, channel: RecordingChannel, by: str, *texts: str) -> str:
    """What was said in answer to the last of them."""
    for text in texts:
        await inbox.receive(store, said(text, by), NOW)
        await answer_all(store)
        await deliver_all(store, channel)
    return next(each.text for each in reversed(channel.sent) if each.to == by)


async def _code(store: Store, channel: RecordingChannel, by: str) -> str:
    return (await _says(store, channel, by, "link")).splitlines()[0].split()[-1]


def _confirm(channel: RecordingChannel, by: str) -> str:
    """The press of the latest button with which somebody would join the two."""
    return next(
        str(button.press)
        for each in reversed(channel.sent)
        if each.to == by
        for button in each.reply.buttons
        if button.press.act == "confirm" and button.press.on == "link"
    )


@pytest.fixture
async def store(postgres_database: str) -> AsyncIterator[Store]:
    async with opened(postgres_database) as store:
        yield store


@pytest.fixture
async def other(postgres_database: str, store: Store) -> AsyncIterator[Store]:  # noqa: ARG001 - closed before it
    async with opened(postgres_database) as other:
        yield other


@pytest.fixture
async def both(store: Store, channel: RecordingChannel) -> dict[str, int]:
    """Anna and Ben have logged a session each; the ids of the two people."""
    await _says(store, channel, "anna", "led my group on 3 October 2026 with Priya", "yes")
    await _says(store, channel, "ben", "led my group on 10 October 2026 with Priya", "yes")
    return {row["user"]: row["person_id"] for row in await rows(store, addresses)}


async def _nothing_failed(store: Store) -> None:
    assert {(row["state"], row["attempts"]) for row in await rows(store, inbox_table)} == {("done", 0)}


async def test_each_confirms_the_other_at_once(
    store: Store, other: Store, both: dict[str, int], channel: RecordingChannel
) -> None:
    """The first wins; the second finds its question gone. They lock each other in one order."""
    codes = {by: await _code(store, channel, by) for by in both}
    await _says(store, channel, "anna", codes["ben"])
    await _says(store, channel, "ben", codes["anna"])
    for by in both:
        await inbox.receive(store, pressed(_confirm(channel, by), by), NOW)
    await asyncio.gather(*(answer_all(each) for each in (store, other)))
    await _nothing_failed(store)
    assert len(await rows(store, people_table)) == 1
    assert len({row["person_id"] for row in await rows(store, entries)}) == 1
    assert len(await rows(store, entries)) == 2


@pytest.mark.usefixtures("both")
async def test_two_places_type_one_code_at_once(
    store: Store, other: Store, channel: RecordingChannel
) -> None:
    await _says(store, channel, "cleo", "hello")
    code = await _code(store, channel, "anna")
    for by in ("ben", "cleo"):
        await inbox.receive(store, said(code, by), NOW)
    await asyncio.gather(*(answer_all(each) for each in (store, other)))
    await deliver_all(store, channel)
    heads = [each.text.splitlines()[0] for each in channel.sent if each.to in ("ben", "cleo")][-2:]
    assert len([head for head in heads if head.startswith("Shall I join")]) == 1
    await _nothing_failed(store)


@pytest.mark.usefixtures("both")
async def test_whoever_is_forgotten_meanwhile_nothing_fails_and_nothing_is_left_over(
    store: Store, other: Store, channel: RecordingChannel
) -> None:
    """Anna has everything deleted while Ben confirms her code: whichever comes first."""
    await _says(store, channel, "ben", await _code(store, channel, "anna"))
    await _says(store, channel, "anna", "forget me")
    async with meanwhile(*(dispatch.run(each, KNOWLEDGE, EVERYONE, clock) for each in (store, other))):
        await asyncio.gather(
            inbox.receive(store, said("yes", "anna"), NOW),
            inbox.receive(other, pressed(_confirm(channel, "ben"), "ben"), NOW),
        )
        await all_done(store)
    await deliver_all(store, channel)
    kept = await rows(store, entries)
    owners = {row["id"] for row in await rows(store, people_table)}
    assert await rows(store, link_codes) == []
    assert {row["person_id"] for row in kept} <= owners
    if len(kept) == 1:  # Anna was gone first, and Ben has kept his own
        assert "no longer on offer" in channel.texts("ben")[-1]
    else:
        assert kept == []


async def test_a_message_in_flight_from_a_place_that_is_joined_is_answered_by_the_joined_record(
    store: Store, other: Store, both: dict[str, int], channel: RecordingChannel
) -> None:
    await inbox.receive(store, said("show my sessions", "ben"), NOW)
    async with store.begin() as tx:
        locked = await people.lock(tx, *both.values())
        answering = asyncio.create_task(dispatch.dispatch_one(other, KNOWLEDGE, EVERYONE, NOW))
        await somebody_waits_for_a_lock(store)
        await joining.join(tx, locked[both["anna"]], locked[both["ben"]], (), NOW)
    assert await answering is True
    await answer_all(store)
    await deliver_all(store, channel)
    assert "2 sessions" in channel.texts("ben")[-1]
    await _nothing_failed(store)


async def test_a_message_in_flight_from_a_place_that_is_unlinked_shows_nothing_of_the_record(
    store: Store, other: Store, both: dict[str, int], channel: RecordingChannel
) -> None:
    async with store.begin() as tx:
        locked = await people.lock(tx, *both.values())
        await joining.join(tx, locked[both["anna"]], locked[both["ben"]], (), NOW)
    (place,) = [row["id"] for row in await rows(store, addresses) if row["user"] == "ben"]
    await inbox.receive(store, said("show my sessions", "ben"), NOW)
    async with store.begin() as tx:
        await people.lock(tx, both["anna"])
        answering = asyncio.create_task(dispatch.dispatch_one(other, KNOWLEDGE, EVERYONE, NOW))
        await somebody_waits_for_a_lock(store)
        await joining.part(tx, Person(id=both["anna"]), place, NOW)
    assert await answering is True
    await answer_all(store)
    await deliver_all(store, channel)
    assert "No sessions logged" in channel.texts("ben")[-1]
    assert not any("2 sessions" in text for text in channel.texts("ben"))
    # Its count of logs goes on: what was saved from this conversation stands with Anna.
    await _says(store, channel, "ben", "led my group on 17 October 2026", "yes")
    await _nothing_failed(store)
    owners = [row["person_id"] for row in await rows(store, entries)]
    assert owners.count(both["anna"]) == 2
    assert len(owners) == 3
