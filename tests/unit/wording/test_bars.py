"""How far something has come, as a bar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint.wording.bars import EMPTY, FILLED, SEGMENTS, bar


@pytest.mark.parametrize(
    ("done", "target", "drawn"),
    [
        (0, 30, "▱▱▱▱▱▱▱▱▱▱"),
        (1, 30, "▰▱▱▱▱▱▱▱▱▱"),
        (9, 30, "▰▰▰▱▱▱▱▱▱▱"),
        (2, 4, "▰▰▰▰▰▱▱▱▱▱"),
        (29, 30, "▰▰▰▰▰▰▰▰▰▱"),
        (30, 30, "▰▰▰▰▰▰▰▰▰▰"),
        (45, 30, "▰▰▰▰▰▰▰▰▰▰"),
    ],
)
def test_a_bar(done: int, target: int, drawn: str) -> None:
    assert bar(done, target) == drawn


@given(st.integers(min_value=0, max_value=200), st.integers(min_value=1, max_value=100))
def test_it_is_empty_only_with_nothing_done_and_full_only_with_nothing_left(done: int, target: int) -> None:
    drawn = bar(done, target)

    assert len(drawn) == SEGMENTS
    assert (FILLED in drawn) is (done > 0)
    assert (EMPTY in drawn) is (done < target)
