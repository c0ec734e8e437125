"""The way to the database: one code path for an embedded SQLite file and a PostgreSQL server."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Executable,
    Table,
    UniqueConstraint,
    create_engine,
    event,
    inspect,
    make_url,
    text,
)
from sqlalchemy.engine import CursorResult
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import (
    BusyDatabase,
    DamagedDatabase,
    NewerDatabase,
    OldDatabase,
    ReadOnlyDatabase,
    TrialDatabase,
    UnknownDatabase,
    UnreachableDatabase,
)
from storage.tables import metadata
from storage.wake import Bells

REVISION = "0007"  # the newest migration; kept here so that an up-to-date database is opened without Alembic

PATIENCE = 10_000  # milliseconds for which a locked SQLite file is waited for

T = TypeVar("T")

_NO_TRANSACTION = {"balint_transaction": ""}
_ONLY_READS = {"balint_transaction": "DEFERRED"}
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


def read_url(written: str) -> URL:
    """The address of a database, however it was written. UnknownDatabase if it is none that we can use."""
    try:
        url = make_url(written)
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        raise UnknownDatabase(written.partition("@")[2] or written) from None
    driver = _DRIVERS.get(url.drivername)
    if driver is None or not url.database or url.database == ":memory:":
        raise UnknownDatabase(url.render_as_string(hide_password=True))
    return url.set(drivername=driver)


def place_of(url: URL) -> str:
    """The database as it may be named to people and in logs: without its password."""
    return str(url.database) if is_sqlite(url) else url.render_as_string(hide_password=True)


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


async def _to_its_end(work: Awaitable[T]) -> T:
    """Whatever happens meanwhile: who is cancelled is so when it has ended."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise


class Transaction:
    """A transaction under way. What is rung in it is heard once it has been committed."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.rung: set[str] = set()

    async def execute(
        self, statement: Executable, rows: Sequence[Mapping[str, Any]] | None = None
    ) -> CursorResult[Any]:
        work = self._connection.execute(statement, rows)
        return await (_to_its_end(work) if self._connection.dialect.name == "sqlite" else work)

    async def scalar(self, statement: Executable) -> Any:
        return (await self.execute(statement)).scalar()

    async def insert_new(self, table: Table, values: dict[str, Any]) -> int | None:
        """The new row's id, or None where a row with the same unique key already stands."""
        insert = _insert_of(self._connection.dialect.name)
        statement = insert(table).values(values).on_conflict_do_nothing().returning(table.c.id)
        found: int | None = await self.scalar(statement)
        return found

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> int:
        """The statement with each of these values, if there are any; how many rows it was true of."""
        if not rows:
            return 0
        return (await self.execute(statement, rows)).rowcount

    async def put(self, table: Table, values: dict[str, Any]) -> None:
        """A new row, or other values for the one with the same unique key."""
        await self.put_all(table, [values])

    async def put_all(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """As `put`; all of them have values for the same columns."""
        if not rows:
            return
        insert = _insert_of(self._connection.dialect.name)(table)
        (key,) = (each for each in table.constraints if isinstance(each, UniqueConstraint))
        names = [column.name for column in key.columns]
        changed = {name: insert.excluded[name] for name in rows[0] if name not in names}
        await self.execute_many(insert.on_conflict_do_update(index_elements=names, set_=changed), rows)

    def ring(self, bell: str) -> None:
        self.rung.add(bell)


def _insert_of(dialect: str) -> Any:
    """Each dialect's own INSERT, which knows ON CONFLICT; only the one in use is loaded."""
    return import_module(f"sqlalchemy.dialects.{dialect}").insert


@dataclass(frozen=True, slots=True)
class Store:
    """An open database."""

    url: URL
    engine: AsyncEngine
    bells: Bells = field(default_factory=Bells)

    @property
    def place(self) -> str:
        return place_of(self.url)

    @asynccontextmanager
    async def begin(self, *, only_reads: bool = False) -> AsyncIterator[Transaction]:
        """A transaction, committed at its end. On SQLite it may write from its first moment; one that
        `only_reads` lets another process write meanwhile, who has to wait for its end alone.
        """
        with said_plainly(self.url):
            async with self._connected(only_reads=only_reads) as connection:
                transaction = Transaction(connection)
                yield transaction
                if not is_sqlite(self.url):
                    for bell in transaction.rung:
                        await connection.execute(text("SELECT pg_notify('balint', :bell)"), {"bell": bell})
        self.bells.ring(*transaction.rung)

    @asynccontextmanager
    async def _connected(self, *, only_reads: bool) -> AsyncIterator[AsyncConnection]:
        if not is_sqlite(self.url):
            async with self.engine.begin() as connection:
                yield connection
            return
        # A statement that is cut off leaves a cursor behind, and while there is one SQLite does not let go
        # of the file, even if the connection is closed: whoever comes next would find it locked for good.
        connection = self.engine.connect()
        try:
            await _to_its_end(connection.start())
            if only_reads:
                await connection.execution_options(**_ONLY_READS)
            await _to_its_end(connection.begin())
            yield connection
            await _to_its_end(connection.commit())
        finally:
            if connection.sync_connection:
                await _to_its_end(connection.close())


@asynccontextmanager
async def opened(written: str) -> AsyncIterator[Store]:
    """The database at an address, with its tables up to date, closed at the end.

    An SQLite file is made where there is none, and brings itself up to date; a PostgreSQL database is the
    operator's (`balint db upgrade`).
    """
    url = read_url(written)
    # In a thread: here it would wait for an SQLite file while nobody who is at it in this process could end.
    await asyncio.to_thread(prepare, url)
    # An SQLite file has one writer at a time: tasks wait their turn here, and not in its busy loop.
    turns = {"pool_size": 1, "max_overflow": 0} if is_sqlite(url) else {}
    engine = create_async_engine(url, hide_parameters=True, **turns)
    if is_sqlite(url):
        _behave(engine.sync_engine)
    try:
        yield Store(url, engine)
    finally:
        await engine.dispose()


async def ask_after(store: Store) -> None:
    """Whether it answers; a StorageError if not."""
    async with store.begin() as tx:
        await tx.scalar(text("SELECT 1"))


async def rewrite(store: Store) -> None:
    """Write an SQLite file anew: when rows move to another page, `secure_delete` does not wipe the first."""
    if not is_sqlite(store.url):
        return
    with said_plainly(store.url):
        async with store.engine.connect() as connection:
            await connection.execution_options(**_NO_TRANSACTION)
            await connection.execute(text("VACUUM"))


def prepare(url: URL) -> None:
    """Check that the database can be used before it is asked anything; a StorageError says what to mend."""
    if is_sqlite(url):
        _check_file(url)
    with said_plainly(url), _sync_engine(url) as engine:
        revision = _revision(engine)
        if revision == REVISION:
            return
        if revision is not None and revision > REVISION:
            raise NewerDatabase(place_of(url))
        if not is_sqlite(url):
            raise OldDatabase(place_of(url))
        if revision is None and inspect(engine).get_table_names():
            raise DamagedDatabase(place_of(url))  # a good file, of another program
    upgrade(str(url))


def upgrade(written: str) -> None:
    """Bring the tables up to date; several processes may ask at once."""
    from alembic import command  # noqa: PLC0415 - only an outdated database has to wait for Alembic
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    url = read_url(written)
    if is_sqlite(url):
        _check_file(url)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with said_plainly(url), _sync_engine(url) as engine, engine.begin() as connection:
        if not is_sqlite(url):
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('balint migrations'))"))
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError:
            raise NewerDatabase(place_of(url)) from None
        # Raised in the transaction: a database that does not fit is left as it was.
        if _lacks_columns(connection):
            raise TrialDatabase(place_of(url))


def _lacks_columns(connection: Connection) -> bool:
    """Whether the first migration was another one when it made these tables."""
    here = inspect(connection)
    return any(
        {column.name for column in table.columns}
        - {column["name"] for column in here.get_columns(table.name)}
        for table in metadata.sorted_tables
    )


@contextmanager
def _sync_engine(url: URL) -> Iterator[Engine]:
    engine = create_engine(url.set(drivername="sqlite") if is_sqlite(url) else url, hide_parameters=True)
    if is_sqlite(url):
        _behave(engine)
    try:
        yield engine
    finally:
        engine.dispose()


def _behave(engine: Engine) -> None:
    """SQLite as we need it: a transaction may write from its start, and what is deleted is overwritten.

    The journal is emptied with every commit. A write-ahead log would keep what was wiped, page after page.
    """

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {PATIENCE}",
            "journal_mode = TRUNCATE",
            "synchronous = FULL",
            "temp_store = MEMORY",
            "foreign_keys = ON",
            "secure_delete = ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if kind := connection.get_execution_options().get("balint_transaction", "IMMEDIATE"):
            connection.exec_driver_sql(f"BEGIN {kind}")


def _check_file(url: URL) -> None:
    file = Path(str(url.database))
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if file.is_dir():
            raise UnreachableDatabase(str(file))
        if not file.exists():
            file.touch(mode=0o600)
    except (OSError, ValueError):
        raise UnreachableDatabase(str(file)) from None
    # The superuser may write what it likes, but a file marked read-only is meant to stay as it is.
    if not file.stat().st_mode & 0o222 or not file.parent.stat().st_mode & 0o222:
        raise ReadOnlyDatabase(str(file))


def _revision(engine: Engine) -> str | None:
    with engine.begin() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return revision


@contextmanager
def said_plainly(url: URL) -> Iterator[None]:
    """Turn what a driver says of the database as a whole into what a person can do about it."""
    try:
        yield
    except (OperationalError, InterfaceError, DatabaseError) as error:
        fault = _fault(error, url)
        if fault is None:
            raise
        raise fault from error


def _fault(error: DBAPIError, url: URL) -> Exception | None:
    place = place_of(url)
    code = getattr(error.orig, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None  # the low byte is SQLite's primary result code
    match primary:
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return DamagedDatabase(place)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return ReadOnlyDatabase(place)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BusyDatabase(place)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return UnreachableDatabase(place)
    if not is_sqlite(url) and isinstance(error, OperationalError | ProgrammingError):
        state = getattr(error.orig, "sqlstate", None)
        # None: no connection. The classes: connection lost, wrong password, no such database, shut down.
        if state is None or state.startswith(("08", "28", "3D", "57P")):
            return UnreachableDatabase(place)
        if state.startswith(
            "40"
        ):  # two waited for each other, and this one was given up: it can be tried again
            return BusyDatabase(place)
    return None
