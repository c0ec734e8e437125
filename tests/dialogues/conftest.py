from collections.abc import AsyncIterator

import pytest

from balint.knowledge import Knowledge
from storage.database import Store, opened
from tests.dialogues.conversation import Talker


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return Knowledge()


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
