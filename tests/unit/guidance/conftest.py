"""The shipped guidance, read and indexed once."""

import pytest

from balint.guidance.library import Library, shipped
from balint.guidance.search import Index, build_index


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped()


@pytest.fixture(scope="session")
def index(library: Library) -> Index:
    return build_index(library)
