"""An open database, and a second way into the same one, as another process would have it."""

import os
from collections.abc import AsyncIterator, Iterator

import pytest

from storage.database import Store, opened
from tests.cast import RecordingChannel


@pytest.fixture(scope="session", autouse=True)
def _compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Where Python is told to leave no compiled files behind, every process that is started here would
    compile the whole program anew: they share a folder of the tests' own.
    """
    with pytest.MonkeyPatch.context() as patch:
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):
            patch.delenv("PYTHONDONTWRITEBYTECODE")
            patch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.mktemp("compiled")))
        yield


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    async with opened(database_url) as store:
        yield store


@pytest.fixture
async def other(database_url: str, store: Store) -> AsyncIterator[Store]:  # noqa: ARG001 - closed before it
    async with opened(database_url) as other:
        yield other


@pytest.fixture
def channel() -> RecordingChannel:
    return RecordingChannel()
