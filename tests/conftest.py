"""What any test may ask for."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import upgrade
from tests import databases

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - Linux keeps the files of this folder in memory
ROOM = 512 * 2**20  # bytes, more than the tests ever have there at a time


def pytest_configure() -> None:
    """Files of tests are kept in memory where that can be had: SQLite waits for the disk at every commit,
    which takes longer than most of what is tested.
    """
    if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


@pytest.fixture(scope="session", autouse=True)
def _away_from_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nobody's own portfolio, settings or bots are within a test's reach, and nothing is found by way of the
    current folder.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith("BALINT_"):
                patch.delenv(name)
        home = tmp_path_factory.mktemp("home")
        patch.chdir(home)
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home))
        yield


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server, as the URL of a database there to make others from (`databases.database`)."""
    try:
        with databases.server() as url:
            yield url
    except databases.NoServerError as reason:
        if os.environ.get("CI") in {"1", "true"}:
            pytest.fail(str(reason), pytrace=False)
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def postgres_template(postgres_url: str) -> Iterator[str]:
    """A database with all tables and no rows, to be copied."""
    with databases.database(postgres_url, "template") as url:
        upgrade(url)
        yield url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with all tables and no rows, to be copied."""
    file = tmp_path_factory.mktemp("template") / "balint.db"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of the test's own with all tables and no rows. Who asks for it runs once on each kind."""
    if request.param == "sqlite":
        file = tmp_path / "balint.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), file)
        yield f"sqlite:///{file}"
        return
    server, template = request.getfixturevalue("postgres_url"), request.getfixturevalue("postgres_template")
    with databases.database(server, "test", copy_of=template) as url:
        yield url


@pytest.fixture
def postgres_database(postgres_url: str, postgres_template: str) -> Iterator[str]:
    """Like `database_url`, for what PostgreSQL alone can do."""
    with databases.database(postgres_url, "test", copy_of=postgres_template) as url:
        yield url
