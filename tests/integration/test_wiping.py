"""Once a message has been answered, and the answer sent, their words are nowhere."""

import random
from pathlib import Path

import pytest

from balint.messages import Incoming, Reply
from handlers import dispatch
from scheduler import delivery
from storage import inbox
from storage.database import Store, opened
from storage.serving import held
from storage.tables import conversations
from storage.tables import inbox as inbox_table
from storage.tables import outbox as outbox_table
from storage.work import Work
from tests.cast import (
    CHANNEL,
    EVERYONE,
    KNOWLEDGE,
    NOW,
    RecordingChannel,
    answer_all,
    deliver_all,
    rows,
    said,
    words,
)

WORD = "Quetzalcoatl"


@pytest.fixture
def _echoing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every answer holds the words of the question, so that both boxes hold them for a while."""

    async def echo(message: Incoming, _work: Work) -> tuple[Reply, ...]:
        return (words(f"You said: {message.text}"),)

    monkeypatch.setattr(dispatch, "route", echo)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "here" / "balint.db"


def _found(file: Path) -> dict[str, int]:
    """How often the word stands in the database file and in each file beside it."""
    return {each.name: each.read_bytes().count(WORD.encode()) for each in file.parent.iterdir()}


async def test_no_text_is_left_in_the_rows(store: Store, channel: RecordingChannel) -> None:
    for text in (f"what about {WORD}?", "I led my group on 3 October 2026", f"{WORD} was there", "yes"):
        await inbox.receive(store, said(text), NOW)
    await answer_all(store)
    await deliver_all(store, channel)
    assert len(channel.sent) >= 5
    for table in (inbox_table, outbox_table):
        assert {row["body"] for row in await rows(store, table)} == {None}
    assert WORD not in "".join(row["memory"] for row in await rows(store, conversations))


@pytest.mark.usefixtures("_echoing")
async def test_a_file_does_not_hold_what_was_answered_even_while_it_is_open(file: Path) -> None:
    channel = RecordingChannel()
    async with opened(f"sqlite:///{file}") as store:
        for number in range(3):
            await inbox.receive(store, said(f"{WORD} {number}"), NOW)
            assert _found(file)["balint.db"] > 0  # it is there as long as it waits
            await answer_all(store)
            await deliver_all(store, channel)
            assert set(_found(file).values()) == {0}
    assert set(_found(file).values()) == {0}
    assert len(channel.sent) == 3


@pytest.mark.usefixtures("_echoing")
async def test_a_file_that_was_busy_does_not_hold_what_was_answered_once_its_process_has_ended(
    file: Path,
) -> None:
    """Where many wait at once, SQLite moves rows that still have their words from page to page."""
    channel = RecordingChannel()
    chance = random.Random(1)  # noqa: S311 - not a secret
    async with opened(f"sqlite:///{file}") as store, held(store, "everything"):
        for _ in range(20):
            for _ in range(chance.choice((1, 5, 20))):
                text = " ".join([WORD] * chance.choice((1, 3, 10, 100, 150)))
                await inbox.receive(store, said(text, by=f"person{chance.randrange(10)}"), NOW)
            while await dispatch.dispatch_one(store, KNOWLEDGE, EVERYONE, NOW):
                if chance.random() < 0.5:
                    await delivery.deliver_due(store, {CHANNEL: channel}, EVERYONE, NOW)
            await deliver_all(store, channel)
    assert len(channel.sent) > 100
    assert set(_found(file).values()) == {0}
