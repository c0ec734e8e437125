import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from balint.knowledge import Knowledge
from storage.database import Store, opened
from tests import databases
from tests.dialogues.conversation import Talker


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return Knowledge()


@pytest.fixture(scope="session")
def talked_to(postgres_url: str, postgres_template: str) -> Iterator[str]:
    """One PostgreSQL database for all conversations: a new one for each takes most of a second."""
    with databases.database(postgres_url, "dialogues", copy_of=postgres_template) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without rows. Who asks for it runs once on each kind."""
    if request.param == "sqlite":
        file = tmp_path / "balint.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), file)
        return f"sqlite:///{file}"
    url: str = request.getfixturevalue("talked_to")
    databases.empty(url)
    return url


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    async with opened(database_url) as store:
        yield store


@pytest.fixture
async def newcomer(store: Store, knowledge: Knowledge) -> Talker:
    """Nobody has met Nora yet."""
    return Talker(store, knowledge, "nora")


@pytest.fixture
async def anna(store: Store, knowledge: Knowledge) -> Talker:
    """Anna leads a group, has been welcomed, and joined the pathway after June 2023."""
    anna = Talker(store, knowledge, "anna")
    await anna.says("hello")
    await anna.presses("Since June 2023")
    await anna.presses("I do not")
    await anna.presses("UK")
    await anna.presses("Skip")  # her name
    return anna
