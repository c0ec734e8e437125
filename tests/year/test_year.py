"""The diary of a simulated year reads as the one that was read through and kept, and keeps to the manners."""

import shutil
from collections import Counter
from datetime import time
from pathlib import Path

import pytest

from balint.knowledge import Knowledge
from tests.year.diary import Year

DIARY = Path(__file__).with_name("diary.txt")


@pytest.fixture
async def year(sqlite_template: Path, tmp_path: Path) -> Year:
    file = tmp_path / "balint.db"
    shutil.copyfile(sqlite_template, file)
    year = Year(f"sqlite:///{file}", Knowledge())
    await year.passes()
    return year


async def test_the_year_is_the_one_in_the_diary(year: Year) -> None:
    assert str(year) == DIARY.read_text(encoding="utf-8")
    assert max(Counter((line.name, line.at.date()) for line in year.lines).values()) == 1
    for line in year.lines:
        assert line.at.weekday() != 6, line
        assert time(8) <= line.at.time() < time(20), line
