"""The tables come to be by migration, whoever asks and how often, and are those that the program knows."""

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, select, text

from storage import database, inbox
from storage.counts import count
from storage.database import REVISION, opened, upgrade
from storage.errors import NewerDatabase, OldDatabase, TrialDatabase
from storage.tables import addresses, conversations, entries, metadata, people
from tests import databases
from tests.cast import NOW, said

UPGRADE = "import sys; from storage.database import upgrade; upgrade(sys.argv[1])"
OPEN = """
import asyncio, sys
from storage.counts import count
from storage.database import opened

async def look(url):
    async with opened(url) as store:
        await count(store)

asyncio.run(look(sys.argv[1]))
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without tables; on SQLite, without a file or a folder either."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'folder' / 'balint.db'}"
        return
    with databases.database(request.getfixturevalue("postgres_url"), "empty") as url:
        yield url


async def _differences(url: str) -> list[object]:
    """What Alembic would change to make the tables those of the program."""

    def compare(connection: Connection) -> list[object]:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        return list(compare_metadata(context, metadata))

    async with opened(url) as store, store.engine.connect() as connection:
        return await connection.run_sync(compare)


async def test_the_migrations_make_the_tables_that_the_program_knows(empty_url: str) -> None:
    upgrade(empty_url)
    assert await _differences(empty_url) == []


async def test_an_upgrade_can_be_asked_for_again_and_keeps_what_is_there(empty_url: str) -> None:
    upgrade(empty_url)
    async with opened(empty_url) as store:
        await inbox.receive(store, said("hello"), NOW)
        upgrade(empty_url)
        assert (await count(store)).waiting_in == 1


async def test_several_processes_may_upgrade_at_once(empty_url: str) -> None:
    """On SQLite it is done by whoever opens the file; a PostgreSQL database is upgraded by its operator."""
    program = UPGRADE if empty_url.startswith("postgresql") else OPEN
    processes = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", program, empty_url, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    ends = await asyncio.gather(*(process.communicate() for process in processes))
    assert [process.returncode for process in processes] == [0, 0], ends
    assert await _differences(empty_url) == []


def test_the_revision_that_is_known_without_alembic_is_the_newest() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [REVISION]


async def test_a_database_of_a_newer_version_is_refused(database_url: str) -> None:
    async with opened(database_url) as store, store.begin() as tx:
        await tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase, match="another version of the Balint assistant"):
        database.prepare(database.read_url(database_url))


async def test_a_database_of_a_trial_version_is_refused(database_url: str) -> None:
    async with opened(database_url) as store, store.begin() as tx:
        await tx.execute(text("ALTER TABLE people DROP COLUMN forgotten_at"))
    with pytest.raises(TrialDatabase, match="Move it away to start with an empty one"):
        upgrade(database_url)


def test_an_sqlite_file_upgrades_itself_and_a_postgresql_database_says_what_to_do(empty_url: str) -> None:
    url = database.read_url(empty_url)
    if database.is_sqlite(url):
        database.prepare(url)
    else:
        with pytest.raises(OldDatabase, match="Run: balint db upgrade"):
            database.prepare(url)
        upgrade(empty_url)
    database.prepare(url)


async def test_entries_from_before_they_had_numbers_are_numbered_person_by_person(empty_url: str) -> None:
    upgrade(empty_url)
    async with opened(empty_url) as store, store.begin() as tx:
        for name in ("anna", "ben"):
            person = {"name": name, "time_zone": "Europe/London", "welcomed": True, "created_at": NOW}
            person_id = await tx.scalar(insert(people).values(person).returning(people.c.id))
            place = {"channel": "terminal", "account": "", "user": name, "chat": name, "state": "open"}
            address = {**place, "person_id": person_id, "preferred": False, "created_at": NOW}
            address_id = await tx.scalar(insert(addresses).values(address).returning(addresses.c.id))
            talk = {"address_id": address_id, "chat": name, "private": True, "memory": "{}"}
            await tx.execute(insert(conversations).values(talk))
        for number, person_id in enumerate((1, 2, 1, 2, 1)):
            session = {"activity": "group_led", "standing": "dated", "on": NOW.date(), "quantity": 1}
            kept = {"person_id": person_id, "conversation_id": person_id, "draft": number, "position": 0}
            await tx.execute(insert(entries).values(**session, **kept, number=number, created_at=NOW))
        for before in (
            "DROP INDEX ix_entries_person_id_number",
            "ALTER TABLE entries DROP COLUMN number",
            "ALTER TABLE people DROP COLUMN last_entry",
            "UPDATE alembic_version SET version_num = '0006'",
        ):
            await tx.execute(text(before))
    upgrade(empty_url)
    async with opened(empty_url) as store, store.begin() as tx:
        found = await tx.execute(select(entries.c.person_id, entries.c.number).order_by(entries.c.id))
        last = await tx.execute(select(people.c.last_entry).order_by(people.c.id))
        assert [tuple(row) for row in found] == [(1, 1), (2, 1), (1, 2), (2, 2), (1, 3)]
        assert list(last.scalars()) == [3, 2]


def test_an_upgrade_that_fails_leaves_nothing_behind(
    empty_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A migration is one transaction, on both databases."""
    home = tmp_path / "storage"
    shutil.copytree(Path(database.__file__).parent / "migrations", home / "migrations")
    first = home / "migrations" / "versions" / "0001_first_tables.py"
    first.write_text(first.read_text() + "\n    raise ArithmeticError\n")
    with monkeypatch.context() as patch:
        patch.setattr(database, "__file__", str(home / "database.py"))
        with pytest.raises(ArithmeticError):
            upgrade(empty_url)
    upgrade(empty_url)
    database.prepare(database.read_url(empty_url))
