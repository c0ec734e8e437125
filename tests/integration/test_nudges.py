"""Reminders are said once, whoever else looks for them and whenever the program stood still."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from balint.pathway.entries import Activity
from balint.people import AddressState
from balint.reminders.booking import Booking
from balint.reminders.reference import Reference
from balint.reminders.wishes import Wishes
from scheduler.nudges import say_due
from storage import bookings, form_r, housekeeping, inbox, nudges, people, planning, wishes
from storage.database import Store, opened
from storage.tables import addresses, outbox, planned_nudges, reminder_wishes, said_nudges
from storage.tables import people as people_table
from tests.cast import (
    ACCOUNT,
    CHANNEL,
    EVERYONE,
    KNOWLEDGE,
    NOW,
    RecordingChannel,
    answer_all,
    deliver_all,
    rows,
    said,
)
from tests.integration.plans import scanned

DAY_BEFORE = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
AFTERWARDS = datetime(2026, 12, 3, 18, 30, tzinfo=UTC)
REMINDER = "Tomorrow: supervision with Ruth, Thursday 3 December at 5pm."
QUESTION = "Did it happen: supervision with Ruth, Thursday 3 December at 5pm?"
SUPERVISION = Booking(
    id=0,
    activity=Activity.SUPERVISION,
    on=date(2026, 12, 3),
    at=time(17),
    supervisor="Ruth",
    made_on=NOW.date(),
)


async def meet(store: Store, channel: RecordingChannel, *names: str) -> None:
    for name in names:
        await inbox.receive(store, said("hello", name), NOW)
    await answer_all(store)
    await deliver_all(store, channel)


async def book(store: Store, name: str, booking: Booking = SUPERVISION) -> int:
    """What the handler does; the number of the person."""
    async with store.begin() as tx:
        person = await people.find_person(tx, CHANNEL, ACCOUNT, name)
        assert person
        await people.lock(tx, person.id)
        await bookings.add(tx, person.id, booking)
        await planning.replan(tx, person, KNOWLEDGE.criteria, NOW)
    return person.id


async def remind(store: Store, channel: RecordingChannel, now: datetime) -> list[str]:
    """What is said at a moment, to whomever."""
    before = len(channel.sent)
    await say_due(store, KNOWLEDGE, EVERYONE, now)
    await deliver_all(store, channel, now)
    return [each.text for each in channel.sent[before:]]


async def test_it_is_said_when_it_is_due_and_never_again(store: Store, channel: RecordingChannel) -> None:
    await meet(store, channel, "anna")
    await book(store, "anna")
    assert await remind(store, channel, DAY_BEFORE - timedelta(seconds=1)) == []
    assert await remind(store, channel, DAY_BEFORE) == [REMINDER]
    assert await remind(store, channel, DAY_BEFORE) == []
    assert await remind(store, channel, AFTERWARDS) == [QUESTION]
    assert await remind(store, channel, AFTERWARDS + timedelta(days=30)) == []
    assert [(row["kind"], row["number"]) for row in await rows(store, said_nudges)] == [
        ("booked", 1),
        ("held", 1),
    ]


async def test_whoever_cannot_be_read_holds_up_nobody(
    store: Store, channel: RecordingChannel, caplog: pytest.LogCaptureFixture
) -> None:
    await meet(store, channel, "anna", "ben")
    broken = await book(store, "anna")
    await book(store, "ben")
    async with store.begin() as tx:
        await wishes.keep(tx, broken, Wishes())
        await tx.execute(update(reminder_wishes).values(wishes="{}, but torn"))
    assert await remind(store, channel, DAY_BEFORE) == [REMINDER]
    assert channel.sent[-1].to == "ben"
    assert f"reminding {broken} failed with ValidationError" in caplog.text
    assert "torn" not in caplog.text
    caplog.clear()
    await remind(store, channel, DAY_BEFORE + timedelta(seconds=30))
    assert caplog.text == ""


async def test_two_clocks_side_by_side_say_it_once(
    store: Store, other: Store, channel: RecordingChannel
) -> None:
    names = [f"anna-{number}" for number in range(12)]
    await meet(store, channel, *names)
    for name in names:
        await book(store, name)
    for moment in (DAY_BEFORE, AFTERWARDS):
        counted = await asyncio.gather(
            *(say_due(each, KNOWLEDGE, EVERYONE, moment) for each in (store, other, store, other))
        )
        # Who is locked by one is left to it by the others.
        assert sum(counted) == len(names)
    assert len(await rows(store, said_nudges)) == 2 * len(names)
    keys = [row["dedup_key"] for row in await rows(store, outbox) if row["dedup_key"].startswith("nudges:")]
    assert len(keys) == len(set(keys)) == 2 * len(names)


async def test_nothing_is_lost_over_a_restart(tmp_path: Path, channel: RecordingChannel) -> None:
    url = f"sqlite:///{tmp_path / 'balint.db'}"
    async with opened(url) as store:
        await meet(store, channel, "anna")
        await book(store, "anna")
    async with opened(url) as store:
        assert await remind(store, channel, DAY_BEFORE) == [REMINDER]
        await say_due(store, KNOWLEDGE, EVERYONE, AFTERWARDS)  # and it is stopped before it can be sent
    async with opened(url) as store:
        assert await remind(store, channel, AFTERWARDS) == [QUESTION]
    async with opened(url) as store:
        assert await remind(store, channel, AFTERWARDS) == []


@pytest.mark.parametrize(
    ("back", "heard"),
    [
        (datetime(2026, 12, 2, 23, 0, tzinfo=UTC), []),  # in the night nothing is said,
        (
            datetime(2026, 12, 3, 9, 0, tzinfo=UTC),
            ["Today: supervision with Ruth, Thursday 3 December at 5pm."],
        ),
        (datetime(2026, 12, 4, 10, 0, tzinfo=UTC), [QUESTION]),  # the reminder is stale, the question is not
        (datetime(2026, 12, 20, 10, 0, tzinfo=UTC), []),
    ],
)
async def test_after_a_time_without_the_program_what_still_matters_is_said_once(
    store: Store, channel: RecordingChannel, back: datetime, heard: list[str]
) -> None:
    await meet(store, channel, "anna")
    await book(store, "anna")
    assert await remind(store, channel, back) == heard
    assert await remind(store, channel, back + timedelta(minutes=1)) == []


async def test_it_is_looked_at_once_more_before_it_is_said(store: Store, channel: RecordingChannel) -> None:
    """What has been done since it was planned is not said, even if nobody planned anew."""
    await meet(store, channel, "anna", "ben")
    for name in ("anna", "ben"):
        await book(store, name)
    anna, ben = [row["id"] for row in await rows(store, people_table)]
    async with store.begin() as tx:
        await bookings.remove(tx, anna, 1)
        await wishes.keep(tx, ben, replace(Wishes(), paused_until=date(2027, 1, 8)))
    assert await remind(store, channel, DAY_BEFORE) == []
    assert [row["due_at"] for row in await rows(store, planned_nudges)] == []


async def test_who_cannot_be_written_to_is_seen_again_the_next_day(
    store: Store, channel: RecordingChannel
) -> None:
    await meet(store, channel, "anna")
    await book(store, "anna")
    async with store.begin() as tx:
        await tx.execute(update(addresses).values(state=AddressState.CLOSED))
    assert await remind(store, channel, DAY_BEFORE) == []
    assert {row["state"] for row in await rows(store, outbox)} == {"sent"}
    async with store.begin() as tx:
        await tx.execute(update(addresses).values(state=AddressState.OPEN))
    assert await remind(store, channel, DAY_BEFORE + timedelta(days=1)) == [
        "Today: supervision with Ruth, Thursday 3 December at 5pm."
    ]


async def test_what_is_over_is_forgotten(store: Store, channel: RecordingChannel) -> None:
    await meet(store, channel, "anna")
    number = await book(store, "anna")
    async with store.begin() as tx:
        await form_r.add(
            tx, number, Reference(id=0, supervisor="Ruth", asked_on=NOW.date(), told_on=NOW.date())
        )
    await remind(store, channel, DAY_BEFORE)
    await housekeeping.tidy(store, NOW + timedelta(days=120))
    async with store.begin() as tx:
        assert await bookings.of_people(tx, [number]) == {}
        assert await nudges.said(tx, [number]) == {}
        assert await form_r.of_people(tx, [number])


async def test_what_is_due_is_found_without_looking_through_everybody(
    store: Store, channel: RecordingChannel
) -> None:
    """The database says how it would go about each question that the clock asks, and a plan anew."""
    await meet(store, channel, "anna")
    assert await scanned(store, lambda: book(store, "anna")) == []
    assert await scanned(store, lambda: say_due(store, KNOWLEDGE, EVERYONE, DAY_BEFORE)) == []
    moment = nudges.next_due(store, EVERYONE, after=DAY_BEFORE, until=AFTERWARDS)
    assert await scanned(store, lambda: moment) == []
    assert len(await rows(store, said_nudges)) == 1
