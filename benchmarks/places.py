"""The databases that are measured: an SQLite file, and PostgreSQL where a server is to be had."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from storage.database import upgrade
from tests import databases


@dataclass(frozen=True, slots=True)
class Place:
    """A database with all tables and no rows. `missing` says why there is none; then `url` is empty."""

    name: str
    url: str
    missing: str = ""


@contextmanager
def places(folder: Path) -> Iterator[tuple[Place, Place]]:
    """The SQLite file and the PostgreSQL database, made for this run and gone after it."""
    file = f"sqlite:///{folder / 'session.db'}"
    upgrade(file)
    with ExitStack() as until_the_end:
        try:
            server = until_the_end.enter_context(databases.server())
        except databases.NoServerError as reason:
            postgresql = Place("PostgreSQL", "", str(reason))
        else:
            url = until_the_end.enter_context(databases.database(server, "benchmark"))
            upgrade(url)
            postgresql = Place("PostgreSQL", url)
        yield Place("SQLite file", file), postgresql
