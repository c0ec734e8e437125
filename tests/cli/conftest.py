"""Databases for the tests of the command line."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import databases


@pytest.fixture
def database(tmp_path: Path, sqlite_template: Path) -> str:
    """An SQLite file of the test's own with all tables and no rows. What holds of PostgreSQL too asks for
    `database_url` instead.
    """
    file = tmp_path / "balint.db"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgres_database(postgres_url: str, postgres_template: str) -> Iterator[str]:
    """The same on PostgreSQL, for what an SQLite file does not allow."""
    with databases.database(postgres_url, "cli", copy_of=postgres_template) as url:
        yield url
