"""Moments are kept as moments, old mail is let go of, and the mail is counted."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Table, update
from sqlalchemy.exc import IntegrityError, StatementError

from balint.pathway.entries import Activity, Session
from scheduler.channel import TransportError
from storage import counts, entries, housekeeping, inbox, outbox
from storage.counts import Counts
from storage.database import Store
from storage.entries import DraftKey
from storage.outbox import LEASE
from storage.tables import conversations
from storage.tables import entries as entries_table
from storage.tables import inbox as inbox_table
from storage.tables import outbox as outbox_table
from storage.tables import people as people_table
from tests.cast import EVERYONE, NOW, RecordingChannel, answer_all, deliver_all, rows, said


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 21, 10, 0, 0, 123456, tzinfo=UTC),
        datetime(2026, 7, 1, 0, 30, tzinfo=ZoneInfo("Europe/London")),
        datetime(2026, 10, 25, 1, 30, fold=1, tzinfo=ZoneInfo("Europe/London")),
        datetime(2026, 1, 1, 9, 0, tzinfo=ZoneInfo("Australia/Sydney")),
    ],
    ids=str,
)
async def test_a_moment_comes_back_as_the_same_moment_in_utc(store: Store, moment: datetime) -> None:
    await inbox.receive(store, said("hello", at=moment), NOW)
    [message] = await rows(store, inbox_table)
    assert message["said_at"].utcoffset() == timedelta(0)
    assert message["said_at"].replace(tzinfo=None) == moment.astimezone(UTC).replace(tzinfo=None)


async def test_a_moment_without_a_time_zone_is_refused(store: Store) -> None:
    naive = datetime(2026, 11, 21, 10, 0)  # noqa: DTZ001 - that is the point
    with pytest.raises(StatementError, match="without a time zone"):
        await inbox.receive(store, said("hello", at=naive), NOW)
    assert await rows(store, inbox_table) == []


async def test_mail_that_was_finished_long_ago_is_let_go_of(store: Store, channel: RecordingChannel) -> None:
    month = housekeeping.KEEP
    await inbox.receive(store, said("I led my group on 3 October 2026"), NOW)
    await answer_all(store)
    await deliver_all(store, channel)
    await inbox.receive(store, said("yes"), NOW)
    assert await housekeeping.tidy(store, NOW + month) == 0
    assert await housekeeping.tidy(store, NOW + month + timedelta(seconds=1)) == 3
    assert [row["state"] for row in await rows(store, inbox_table)] == ["waiting"]
    await answer_all(store, NOW + 2 * month)
    await deliver_all(store, channel, NOW + 2 * month)
    assert channel.texts()[-1].startswith("Saved: Group led, Saturday 3 October.")


async def test_the_number_of_a_message_is_not_given_again_after_it_has_been_let_go_of(store: Store) -> None:
    """A second answer under the number of a forgotten first would be taken for the first."""
    await inbox.receive(store, said("hello"), NOW)
    await answer_all(store)
    [first] = await rows(store, inbox_table)
    await housekeeping.tidy(store, NOW + 2 * housekeeping.KEEP)
    assert await rows(store, inbox_table) == []
    await inbox.receive(store, said("hello"), NOW)
    [second] = await rows(store, inbox_table)
    assert second["id"] > first["id"]


async def test_the_mail_is_counted(store: Store, channel: RecordingChannel) -> None:
    assert await counts.count(store) == Counts(0, 0, 0, 0, 0, 0, 0)
    for name in ("anna", "bert", "cleo", "dina"):
        await inbox.receive(store, said("hello", name), NOW)
    assert await counts.count(store) == Counts(4, 4, 0, 0, 0, 0, 0)
    await answer_all(store)
    assert await counts.count(store) == Counts(4, 0, 0, 4, 0, 0, 0)
    channel.fail("anna", TransportError("gone", blocked=True))
    channel.fail("bert", TransportError("bad", permanent=True))
    channel.fail("cleo", TransportError("timed out", ambiguous=True))
    await deliver_all(store, channel)
    assert await counts.count(store) == Counts(4, 0, 0, 1, 1, 1, 1)
    await outbox.claim(store, EVERYONE, NOW + LEASE)
    assert (await counts.count(store)).waiting_out == 1
    async with store.begin() as tx:
        await tx.execute(update(inbox_table).values(state="set_aside"))
    assert (await counts.count(store)).set_aside == 4


@pytest.mark.parametrize(
    ("table", "state"), [(inbox_table, "done"), (inbox_table, "set_aside"), (outbox_table, "sent")]
)
async def test_nothing_can_be_finished_and_keep_its_words(store: Store, table: Table, state: str) -> None:
    await inbox.receive(store, said("hello"), NOW)
    await answer_all(store)
    await inbox.receive(store, said("hello again"), NOW)
    with pytest.raises(IntegrityError, match="wiped"):
        async with store.begin() as tx:
            await tx.execute(update(table).where(table.c.body.is_not(None)).values(state=state))


async def test_a_draft_is_saved_once(store: Store) -> None:
    await inbox.receive(store, said("hello"), NOW)
    [conversation] = await rows(store, conversations)
    [person] = await rows(store, people_table)
    key = DraftKey(person["id"], conversation["id"], 1)
    session = Session(activity=Activity.GROUP_LED, on=date(2026, 10, 3))
    async with store.begin() as tx:
        await entries.save(tx, key, (session, session), NOW)
    with pytest.raises(IntegrityError):
        async with store.begin() as tx:
            await entries.save(tx, key, (session,), NOW)
    assert len(await rows(store, entries_table)) == 2
