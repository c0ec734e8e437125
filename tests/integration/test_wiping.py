"""Once a message has been answered, and the answer sent, their words are nowhere."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from balint.messages import Incoming, Reply
from balint.questions import OFFERED_FOR
from handlers import dispatch
from storage import inbox
from storage.database import Store, opened
from storage.housekeeping import tidy
from storage.serving import held
from storage.tables import conversations
from storage.tables import inbox as inbox_table
from storage.tables import outbox as outbox_table
from storage.work import Work
from tests.cast import (
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
    (talk,) = await rows(store, conversations)
    assert f"what about {WORD}?" in talk["memory"]  # it was not covered, and may be passed on for a day
    assert f"{WORD} was there" not in talk["memory"]
    await tidy(store, NOW + OFFERED_FOR)
    (talk,) = await rows(store, conversations)
    assert WORD not in talk["memory"]


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


@pytest.mark.parametrize("occasion", ["at the end of serving", "in tidying up"])
async def test_what_sqlite_left_behind_in_its_pages_goes(file: Path, occasion: str) -> None:
    """It moves rows from page to page, and seldom, where many wait at once, leaves the words in the first."""
    async with opened(f"sqlite:///{file}") as store:
        await inbox.receive(store, said("hello"), NOW)
        _leave_behind(file)
        assert _found(file)["balint.db"] > 0
        if occasion == "in tidying up":
            await tidy(store, NOW)
        else:
            async with held(store, "everything"):
                pass
        assert set(_found(file).values()) == {0}
        assert await answer_all(store) == 1  # and what waited is still there


def _leave_behind(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as careless:
        for statement in (
            "PRAGMA secure_delete = OFF",
            "CREATE TABLE scraps (words TEXT)",
            f"INSERT INTO scraps VALUES ('{WORD}')",
            "DROP TABLE scraps",
        ):
            careless.execute(statement)
