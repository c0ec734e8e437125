"""Who is forgotten is gone from every table, and from the file; what is others' is as it was."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from balint.messages import Say
from handlers import dispatch
from scheduler import delivery
from scheduler.channel import TransportError
from scheduler.nudges import say_due
from storage import inbox, outbox
from storage.database import Store, opened
from storage.housekeeping import tidy
from storage.serving import held
from storage.tables import (
    additions,
    addresses,
    announcements,
    applications,
    bookings,
    colleagues,
    conversations,
    entries,
    form_r_references,
    link_codes,
    metadata,
    open_questions,
    pathway_steps,
    people,
    planned_nudges,
    recipients,
    regular_groups,
    reminder_wishes,
    said_nudges,
    team_actions,
    team_invitations,
    team_members,
)
from storage.tables import inbox as inbox_table
from storage.tables import outbox as outbox_table
from tests.cast import (
    CHANNEL,
    EVERYONE,
    KNOWLEDGE,
    NOW,
    RecordingChannel,
    answer_all,
    clock,
    deliver_all,
    meanwhile,
    rows,
    said,
    words,
)

ARRANGED = (bookings, form_r_references, regular_groups, reminder_wishes, planned_nudges, said_nudges)
TEAM = (
    team_members,
    team_invitations,
    team_actions,
    pathway_steps,
    applications,
    additions,
    open_questions,
    announcements,
    recipients,
)
ALL = (
    people,
    addresses,
    conversations,
    inbox_table,
    outbox_table,
    colleagues,
    entries,
    link_codes,
    *ARRANGED,
    *TEAM,
)
NAME = "Quetzalcoatl"
LIFE = (
    "I'm Anna",
    f"led my group on 3 October 2026 with {NAME}",
    "yes",
    "led my group on 10 October 2026",
    "yes",
)
AHEAD = (
    "I've booked supervision with Ruth on 3 December at 5pm",
    "I lead every Tuesday at 7pm with Priya, online",
    "I asked Ruth for Form R today",
    "only on weekdays after 6",
)


async def _says(
    store: Store, channel: RecordingChannel, *texts: str, by: str = "anna", chat: str = ""
) -> None:
    for text in texts:
        await inbox.receive(store, said(text, by, chat=chat), NOW)
        await answer_all(store)
        await deliver_all(store, channel)


async def _snapshot(store: Store) -> dict[str, list[dict[str, object]]]:
    return {table.name: [dict(row) for row in await rows(store, table)] for table in ALL}


def test_every_table_that_knows_people_is_known_here() -> None:
    """Who adds one that refers to a person, an address or a conversation adds it to storage/forgetting.py."""
    referring = {
        table.name
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table in (people, addresses, conversations)
    }
    assert referring | {"people"} == {table.name for table in ALL}


async def test_nothing_is_left_of_who_is_forgotten(store: Store, channel: RecordingChannel) -> None:
    await _says(store, channel, *LIFE, *AHEAD, "delete entry 1", "export my data")
    await say_due(store, KNOWLEDGE, EVERYONE, NOW + timedelta(days=30, hours=8))
    assert all([await rows(store, table) for table in ARRANGED])
    await _says(store, channel, "supervision with Ruth on Monday", chat="a group")
    await _says(store, channel, "forget me", "yes")

    assert "Everything I kept of you is deleted" in channel.texts()[-1]
    assert {table: kept for table, kept in (await _snapshot(store)).items() if kept} == {}


async def test_others_keep_what_is_theirs(store: Store, channel: RecordingChannel) -> None:
    await _says(store, channel, *LIFE, by="ben")
    await _says(store, channel, "supervision with Ruth on Monday", by="cleo")
    before = await _snapshot(store)
    await _says(store, channel, *LIFE, "forget me", "yes")

    assert await _snapshot(store) == before


async def test_what_others_call_them_stays_but_nobody_knows_who_that_is(
    store: Store, channel: RecordingChannel
) -> None:
    await _says(store, channel, *LIFE)
    await _says(store, channel, "led my group on 3 October 2026 with Anna", "yes", by="ben")
    anna = (await rows(store, people))[0]["id"]
    async with store.begin() as tx:
        await tx.execute(
            update(colleagues).where(colleagues.c.person_id != anna).values(linked_person_id=anna)
        )
    await _says(store, channel, "forget me", "yes")

    (colleague,) = await rows(store, colleagues)
    assert colleague["linked_person_id"] is None
    assert [entry["co_leader"] for entry in await rows(store, entries)] == ["Anna"]


async def test_who_writes_again_is_met_anew(store: Store, channel: RecordingChannel) -> None:
    await _says(store, channel, *LIFE, "forget me", "yes", "hello")

    (person,) = await rows(store, people)
    assert (person["name"], person["forgotten_at"]) == ("", None)
    assert "I am the Balint assistant" in channel.sent[-1].text
    await _says(store, channel, "led my group on 3 October 2026", "yes", "forget me", "yes")
    assert await rows(store, people) == []


async def test_who_writes_before_they_have_been_told_is_answered_as_a_newcomer(
    store: Store, channel: RecordingChannel
) -> None:
    await _says(store, channel, *LIFE, "forget me")
    for text in ("yes", "led my group on 4 October 2026"):
        await inbox.receive(store, said(text), NOW)
    await answer_all(store)
    await deliver_all(store, channel)

    assert [each.text.splitlines()[0].split(".")[0] for each in channel.sent[-3:]] == [
        "Everything I kept of you is deleted, 2 sessions among it",
        "Hello",
        "Group led, Sunday 4 October",
    ]
    (person,) = await rows(store, people)
    assert person["forgotten_at"] is None
    assert await rows(store, entries) == []


async def test_what_was_answered_is_said_however_often_they_are_forgotten_meanwhile(
    store: Store, channel: RecordingChannel
) -> None:
    await _says(store, channel, *LIFE)
    for text, chat in (("how many left?", "a group"), *2 * (("forget me", ""), ("yes", ""))):
        await inbox.receive(store, said(text, chat=chat), NOW)
        await answer_all(store)
    before = len(channel.sent)
    await deliver_all(store, channel)

    assert [(each.chat, each.text.split()[0]) for each in channel.sent[before:]] == [
        ("a group", "Left:"),
        *[("anna", "Shall"), ("anna", "Everything")],
        *[("anna", "Hello."), ("anna", "Shall"), ("anna", "Everything")],
    ]
    assert {table: kept for table, kept in (await _snapshot(store)).items() if kept} == {}


async def test_what_was_still_to_be_said_of_ourselves_is_not_said(
    store: Store, channel: RecordingChannel
) -> None:
    await _says(store, channel, *LIFE)
    (person,) = await rows(store, people)
    async with store.begin() as tx:
        await outbox.say(
            tx,
            Say(person_id=person["id"], reply=words("A reminder."), dedup_key="one"),
            NOW.replace(year=2027),
        )
    await _says(store, channel, "forget me", "yes")

    assert await rows(store, outbox_table) == []
    assert await rows(store, people) == []


@pytest.mark.parametrize(
    "fault", [TransportError("gone", permanent=True), TransportError("blocked", permanent=True, blocked=True)]
)
async def test_who_cannot_be_told_is_forgotten_all_the_same(
    store: Store, channel: RecordingChannel, fault: TransportError
) -> None:
    await _says(store, channel, *LIFE, "forget me")
    channel.fail("anna", fault)
    await _says(store, channel, "yes")

    assert {table: kept for table, kept in (await _snapshot(store)).items() if kept} == {}


async def test_who_was_being_told_something_elsewhere_is_let_go_of_later(
    store: Store, channel: RecordingChannel
) -> None:
    await _says(store, channel, "hello")
    async with store.begin() as tx:
        await tx.execute(update(people).values(forgotten_at=NOW))
    await tidy(store, NOW)
    assert not await rows(store, people)
    assert not await rows(store, addresses)


async def test_a_file_holds_no_word_of_who_was_forgotten(tmp_path: Path, channel: RecordingChannel) -> None:
    file = tmp_path / "here" / "balint.db"
    async with opened(f"sqlite:///{file}") as store, held(store, "everything"):
        await _says(store, channel, *LIFE)
        assert NAME.encode() in file.read_bytes()
        await _says(store, channel, "forget me", "yes")
    for each in file.parent.iterdir():
        assert NAME.encode() not in each.read_bytes()
        assert b"anna" not in each.read_bytes()


async def test_it_goes_on_while_they_write_from_several_places(
    postgres_database: str, channel: RecordingChannel
) -> None:
    """Whatever the order in which it all happens, nothing fails, and what is left is a newcomer or nobody."""
    async with opened(postgres_database) as store, opened(postgres_database) as other:
        async with meanwhile(
            *(dispatch.run(each, KNOWLEDGE, EVERYONE, clock) for each in (store, other, other)),
            *(delivery.run(each, {CHANNEL: channel}, EVERYONE, clock) for each in (store, other)),
        ):
            for number in range(10):
                before = len(channel.sent)
                await asyncio.gather(
                    *(
                        inbox.receive(each, said(text, chat=chat), NOW)
                        for each, text, chat in (
                            (store, "forget me", ""),
                            (store, "hello", "a group"),
                            (other, f"led my group on {number + 1} October 2026", "another"),
                        )
                    )
                )
                await inbox.receive(store, said("yes"), NOW)
                try:
                    await channel.has_sent(before + 4)
                except AssertionError as waited:  # rarely, and nobody knows why: this says where it stands
                    stands = [
                        (table.name, row["id"], row["state"])
                        for table in (inbox_table, outbox_table)
                        for row in await rows(store, table)
                    ]
                    raise AssertionError(f"round {number}: {waited}, {stands}") from None
        await answer_all(store)
        await deliver_all(store, channel)
        assert {row["state"] for row in await rows(store, inbox_table)} <= {"done"}
        assert len(await rows(store, people)) <= 1
