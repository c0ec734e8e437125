"""Several dispatchers share the work; a message that cannot be handled holds up nobody."""

import asyncio
import logging
import re
from collections import Counter
from contextlib import AsyncExitStack
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from balint.messages import Incoming, Outcome, Reply, Say
from balint.wording.dates import full_date
from bot.cli import OWN_LOGGERS
from handlers import dispatch
from handlers.routes import route
from scheduler import delivery
from storage import inbox, outbox
from storage.database import Store, opened
from storage.tables import entries
from storage.tables import inbox as inbox_table
from storage.tables import outbox as outbox_table
from storage.tables import people as people_table
from storage.work import Work
from tests.cast import (
    CHANNEL,
    EVERYONE,
    KNOWLEDGE,
    NOW,
    PATIENCE,
    RecordingChannel,
    answer_all,
    clock,
    deliver_all,
    meanwhile,
    rows,
    said,
    words,
)

PEOPLE = 20
MESSAGES = 9  # each: a report, a yes, a report, a yes, …
UNBEARABLE = "marmalade"


async def test_two_processes_answer_every_message_once_and_in_its_order(
    postgres_database: str, channel: RecordingChannel
) -> None:
    days = [date(2026, 3, 2) + timedelta(weeks=week) for week in range(MESSAGES // 2 + 1)]
    names = [f"person{number}" for number in range(PEOPLE)]
    async with AsyncExitStack() as stack:
        stores = [await stack.enter_async_context(opened(postgres_database)) for _ in range(2)]
        async with meanwhile(
            *(dispatch.run(store, KNOWLEDGE, EVERYONE, clock) for store in stores),
            *(delivery.run(store, {CHANNEL: channel}, EVERYONE, clock) for store in stores),
        ):
            for number in range(MESSAGES):
                day = days[number // 2]
                text = "yes" if number % 2 else f"I led my group on {day.day} {day:%B %Y}"
                await asyncio.gather(
                    *(
                        inbox.receive(stores[place % 2], said(text, name), NOW)
                        for place, name in enumerate(names)
                    )
                )
            await channel.has_sent(PEOPLE * (MESSAGES + 1))  # and a welcome each
        for name in names:
            assert [_first_line(text) for text in channel.texts(name)] == [
                f"Saved: Group led, {_day(days[number // 2])}."
                if number % 2
                else f"Group led, {_day(days[number // 2])}"
                for number in range(MESSAGES)
            ]
        assert len(channel.parcels) == PEOPLE * (MESSAGES + 1)
        assert {row["state"] for row in await rows(stores[0], inbox_table)} == {"done"}
        answers = Counter(row["answers"] for row in await rows(stores[0], outbox_table))
        assert Counter(answers.values()) == {1: PEOPLE * (MESSAGES - 1), 2: PEOPLE}
        kept = Counter((row["person_id"], row["on"]) for row in await rows(stores[0], entries))
        assert len(kept) == kept.total() == PEOPLE * (MESSAGES // 2)


def _first_line(text: str) -> str:
    return text.splitlines()[0]


def _day(day: date) -> str:
    return full_date(day, NOW.date())


async def test_two_handlers_that_tell_each_others_person_something_do_not_lock_each_other_out(
    postgres_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    both_have_begun = asyncio.Barrier(2)

    async def tell_the_other(_message: Incoming, work: Work) -> tuple[Reply | Say, ...]:
        await both_have_begun.wait()
        [person_id] = {row["id"] for row in await rows(one, people_table)} - {work.person.id}
        return (Say(person_id=person_id, reply=words("psst"), dedup_key=f"from {work.person.id}"),)

    monkeypatch.setattr(dispatch, "route", tell_the_other)
    async with AsyncExitStack() as stack:
        one, two = [await stack.enter_async_context(opened(postgres_database)) for _ in range(2)]
        for name in ("anna", "bert"):
            await inbox.receive(one, said("hello", name), NOW)
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(
                *(dispatch.dispatch_one(store, KNOWLEDGE, EVERYONE, NOW) for store in (one, two))
            )
        assert [row["attempts"] for row in await rows(one, inbox_table)] == [0, 0]
        assert len(await rows(one, outbox_table)) == 2


@pytest.fixture
def _stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handler with a fault in it: it cannot bear the word marmalade."""

    async def stumble(message: Incoming, work: Work) -> tuple[Reply | Say, ...]:
        if UNBEARABLE in message.text:
            await outbox.reply(work.tx, work.mail, (words("half an answer"),), work.now)
            raise ValueError(f"cannot read {message.text}")
        return await route(message, work)

    monkeypatch.setattr(dispatch, "route", stumble)


@pytest.mark.usefixtures("_stumbling")
async def test_a_failure_is_counted_and_leaves_nothing_else_behind(store: Store) -> None:
    await inbox.receive(store, said(f"more {UNBEARABLE}"), NOW)
    for attempts in (1, 2):
        assert await dispatch.dispatch_one(store, KNOWLEDGE, EVERYONE, NOW) is True
        [message] = await rows(store, inbox_table)
        assert (message["state"], message["attempts"]) == ("waiting", attempts)
        assert await rows(store, outbox_table) == []


@pytest.mark.usefixtures("_stumbling")
async def test_after_three_failures_the_message_is_set_aside_and_the_person_told(
    store: Store, channel: RecordingChannel
) -> None:
    await inbox.receive(store, said(f"more {UNBEARABLE}"), NOW)
    assert await answer_all(store) == inbox.MAX_ATTEMPTS == 3
    [message] = await rows(store, inbox_table)
    assert (message["state"], message["attempts"], message["body"]) == ("set_aside", 3, None)
    assert message["done_at"] == NOW
    await deliver_all(store, channel)
    [told] = channel.sent
    assert told.to == "anna"
    assert told.reply.outcome is Outcome.ERROR
    assert told.text.startswith("Something went wrong on my side with your last message")


@pytest.mark.usefixtures("_stumbling")
async def test_what_comes_after_a_failing_message_is_answered_and_nobody_else_waits(
    store: Store, channel: RecordingChannel
) -> None:
    for text, by in (
        (f"more {UNBEARABLE}", "anna"),
        ("I led my group on 3 October 2026", "bert"),
        ("I led my group on 4 October 2026", "anna"),
    ):
        await inbox.receive(store, said(text, by), NOW)
    await answer_all(store)
    await deliver_all(store, channel)
    assert [_first_line(text) for text in channel.texts("bert")] == ["Group led, Saturday 3 October"]
    failed, offered = channel.texts("anna")
    assert failed.startswith("Something went wrong")
    assert _first_line(offered) == "Group led, Sunday 4 October"


@pytest.mark.usefixtures("_stumbling")
async def test_the_log_says_what_failed_and_where_but_not_what_was_written(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    for name in OWN_LOGGERS:
        caplog.set_level(logging.DEBUG, name)
    await inbox.receive(store, said(f"more {UNBEARABLE}"), NOW)
    await answer_all(store)
    failures = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert len(failures) == 3
    for failure in failures:
        assert re.fullmatch(r"message \d+ failed with ValueError at \S+test_dispatch\.py:\d+", failure)
    assert UNBEARABLE not in caplog.text


async def test_a_message_that_cannot_be_read_back_fails_and_holds_up_nobody(
    store: Store, channel: RecordingChannel
) -> None:
    """As after an upgrade that reads less than what an older version wrote."""
    await inbox.receive(store, said("hello"), NOW)
    async with store.begin() as tx:
        await tx.execute(update(inbox_table).values(body='{"kind": "sung"}'))
    await inbox.receive(store, said("I led my group on 3 October 2026", "bert"), NOW)
    await answer_all(store)
    await deliver_all(store, channel)
    assert [row["state"] for row in await rows(store, inbox_table)] == ["set_aside", "done"]
    assert channel.texts("anna")[0].startswith("Something went wrong")
    assert _first_line(channel.texts("bert")[0]) == "Group led, Saturday 3 October"
