"""Databases for the tests of the command line."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def database(tmp_path: Path, sqlite_template: Path) -> str:
    """An SQLite file of the test's own with all tables and no rows. What holds of PostgreSQL too asks for
    `database_url` instead.
    """
    file = tmp_path / "balint.db"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"
