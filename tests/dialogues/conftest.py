import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from balint.knowledge import Knowledge
from storage import people, team
from storage.database import Store, is_sqlite, opened
from tests import databases
from tests.dialogues.conversation import Talker


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A conversation is held on SQLite: no database hears how something is said. Those that are marked with
    `on_both` are held on PostgreSQL too; between them they ask it all that conversations ask.
    """
    if "database_url" in metafunc.fixturenames:
        both = metafunc.definition.get_closest_marker("on_both") is not None
        metafunc.parametrize("database_url", ["sqlite", "postgresql"] if both else ["sqlite"], indirect=True)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return Knowledge()


@pytest.fixture(scope="session")
def talked_to(postgres_url: str, postgres_template: str) -> Iterator[str]:
    """One PostgreSQL database for all conversations: a new one for each takes most of a second."""
    with databases.database(postgres_url, "dialogues", copy_of=postgres_template) as url:
        yield url


@pytest.fixture(scope="session")
def with_anna(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge) -> Path:
    """An SQLite file to be copied, in which Anna has been welcomed: that takes longer than most tests."""
    file = tmp_path_factory.mktemp("anna") / "balint.db"
    shutil.copyfile(sqlite_template, file)

    async def meet() -> None:
        async with opened(f"sqlite:///{file}") as store:
            await set_up(Talker(store, knowledge, "anna"))

    asyncio.run(meet())
    return file


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database in which there is nobody, or Anna alone."""
    if request.param == "sqlite":
        file = tmp_path / "balint.db"
        template = "with_anna" if "anna" in request.fixturenames else "sqlite_template"
        shutil.copyfile(request.getfixturevalue(template), file)
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
    if not is_sqlite(store.url):
        await set_up(anna)
    return anna


@pytest.fixture
async def bob(store: Store, knowledge: Knowledge) -> Talker:
    """Bob is on the accreditation team, and has no portfolio of his own."""
    bob = Talker(store, knowledge, "bob")
    await bob.says("hello", "my name is Bob")
    async with store.begin() as tx:
        person = await people.find_person(tx, bob.channel, "bot", bob.name)
        assert person
        await team.add(tx, person.id, None, bob.now)
    return bob


@pytest.fixture
async def charlie(store: Store, knowledge: Knowledge) -> Talker:
    """Charlie is nobody in particular, and must see nothing."""
    charlie = Talker(store, knowledge, "charlie")
    await charlie.says("hello", "my name is Charlie")
    return charlie


async def set_up(anna: Talker) -> None:
    await anna.says("hello")
    await anna.presses("Since June 2023")
    await anna.presses("I do not")
    await anna.presses("UK")
    await anna.presses("Skip")  # her name
