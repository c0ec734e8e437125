"""What is wrong with a database is said in a line, with what to do about it."""

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from storage import inbox
from storage.database import Store, opened, prepare, read_url, upgrade
from storage.errors import (
    BusyDatabase,
    DamagedDatabase,
    ReadOnlyDatabase,
    StorageError,
    UnknownDatabase,
    UnreachableDatabase,
)
from storage.tables import inbox as inbox_table
from storage.tables import people
from tests.cast import NOW, rows, said


def _use(url: str) -> None:
    async def use() -> None:
        async with opened(url) as store:
            await inbox.receive(store, said("hello"), NOW)
            await rows(store, inbox_table)

    asyncio.run(use())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "balint.db"


def test_a_text_file_is_not_a_database(file: Path) -> None:
    file.write_text("Dear diary, today we met for the first time.\n" * 100)
    with pytest.raises(DamagedDatabase, match=r"balint\.db is damaged, or is not a Balint database"):
        _use(f"sqlite:///{file}")


@pytest.mark.parametrize("from_byte", [100, 4096, 20_000])
def test_a_file_with_rubbish_in_it_is_damaged(file: Path, from_byte: int) -> None:
    upgrade(f"sqlite:///{file}")
    content = file.read_bytes()
    file.write_bytes(content[:from_byte] + os.urandom(len(content) - from_byte))
    with pytest.raises(DamagedDatabase):
        _use(f"sqlite:///{file}")


def test_a_file_that_was_cut_off_is_damaged(file: Path) -> None:
    upgrade(f"sqlite:///{file}")
    with file.open("r+b") as opened_file:
        opened_file.truncate(5000)
    with pytest.raises(DamagedDatabase):
        _use(f"sqlite:///{file}")


def test_an_empty_file_is_a_new_database(file: Path) -> None:
    file.touch()
    _use(f"sqlite:///{file}")


def test_who_is_cut_off_at_any_moment_lets_go_of_the_file(file: Path) -> None:
    """As everybody is who is at work when the program ends; others have still to note what they have done."""

    async def write_on(store: Store) -> None:
        while True:
            await inbox.receive(store, said("hello"), NOW)

    async def cut_off() -> None:
        async with opened(f"sqlite:///{file}") as store:
            cancelled: list[BaseException | None] = []  # as long as they are kept, so is what they left
            for number in range(20):
                writer = asyncio.create_task(write_on(store))
                await asyncio.sleep(0.001 * number)
                writer.cancel()
                cancelled += await asyncio.gather(writer, return_exceptions=True)
                await inbox.receive(store, said("hello"), NOW)
            assert {type(each) for each in cancelled} == {asyncio.CancelledError}

    asyncio.run(cut_off())


def test_a_file_that_another_program_keeps_locked_is_busy(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.database.PATIENCE", 10)  # milliseconds
    upgrade(f"sqlite:///{file}")
    with closing(sqlite3.connect(file, isolation_level=None)) as browser:
        browser.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyDatabase, match="kept locked by another program"):
            _use(f"sqlite:///{file}")
    _use(f"sqlite:///{file}")


async def test_of_two_that_wait_for_each_other_one_is_told_that_it_is_busy(postgres_database: str) -> None:
    async with opened(postgres_database) as store:
        async with store.begin() as tx:
            for name in ("Anna", "Ben"):
                person = {"name": name, "time_zone": "Europe/London", "welcomed": True, "created_at": NOW}
                await tx.execute(insert(people).values(person))
        both_have_one = asyncio.Barrier(2)

        async def rename(first: str, second: str) -> None:
            async with store.begin() as tx:
                await tx.execute(update(people).where(people.c.name == first).values(welcomed=False))
                await both_have_one.wait()
                await tx.execute(update(people).where(people.c.name == second).values(welcomed=False))

        ends = await asyncio.gather(rename("Anna", "Ben"), rename("Ben", "Anna"), return_exceptions=True)
    assert [type(each) for each in ends if each] == [BusyDatabase]


def test_a_folder_is_not_a_database(tmp_path: Path) -> None:
    with pytest.raises(UnreachableDatabase, match="cannot be opened"):
        _use(f"sqlite:///{tmp_path}")


def test_a_place_where_no_folder_can_be_made_is_out_of_reach(file: Path) -> None:
    file.touch()
    with pytest.raises(UnreachableDatabase, match="cannot be opened"):
        _use(f"sqlite:///{file / 'folder' / 'balint.db'}")


@pytest.mark.parametrize("read_only", ["file", "folder"])
def test_what_is_marked_as_read_only_is_not_written(file: Path, read_only: str) -> None:
    upgrade(f"sqlite:///{file}")
    marked, mode = (file, 0o444) if read_only == "file" else (file.parent, 0o555)
    before = marked.stat().st_mode
    marked.chmod(mode)
    try:
        with pytest.raises(ReadOnlyDatabase, match="cannot be written"):
            _use(f"sqlite:///{file}")
    finally:
        marked.chmod(before)


def test_a_file_that_is_new_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "balint.db"
    _use(f"sqlite:///{file}")
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("postgresql://nobody:hunter2@127.0.0.1:1/balint", id="nobody listens"),
        pytest.param("postgresql://nobody:hunter2@/balint?host=/nowhere", id="no socket"),
    ],
)
def test_a_server_that_is_not_there_is_out_of_reach(address: str) -> None:
    with pytest.raises(UnreachableDatabase, match="cannot be opened") as fault:
        _use(address)
    assert "hunter2" not in str(fault.value)


def test_a_database_that_the_server_does_not_have_is_out_of_reach(postgres_url: str) -> None:
    missing = read_url(postgres_url).set(database="balint_missing")
    with pytest.raises(UnreachableDatabase, match="balint_missing"):
        prepare(missing)


@pytest.mark.parametrize(
    "address", ["mysql://localhost/balint", "balint.db", "", "sqlite://", "sqlite:///:memory:", "postgresql:"]
)
def test_an_address_that_cannot_be_used_is_refused(address: str) -> None:
    with pytest.raises(UnknownDatabase, match="Set BALINT_DATABASE_URL"):
        read_url(address)


def test_every_fault_is_one_that_the_command_line_knows() -> None:
    for fault in (DamagedDatabase, ReadOnlyDatabase, UnknownDatabase, UnreachableDatabase):
        assert issubclass(fault, StorageError)
