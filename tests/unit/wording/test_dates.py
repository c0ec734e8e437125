"""Periods as people say them. Today is Saturday 21 November 2026."""

from datetime import date

import pytest

from balint.wording.dates import period


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), "in 2023"),
        (date(2023, 1, 1), date(2024, 12, 31), "in 2023–24"),
        (date(1999, 1, 1), date(2001, 12, 31), "in 1999–01"),
        (date(2024, 5, 1), date(2024, 5, 31), "in May 2024"),
        (date(2026, 5, 1), date(2026, 5, 31), "in May"),
        (date(2024, 2, 1), date(2024, 2, 29), "in February 2024"),
        (date(2024, 5, 1), date(2024, 7, 31), "from May to July 2024"),
        (date(2023, 9, 1), date(2024, 7, 31), "from September 2023 to July 2024"),
        (date(2026, 1, 1), date(2026, 11, 21), "between Thursday 1 January and Saturday 21 November"),
    ],
)
def test_a_period(first: date, last: date, said: str) -> None:
    assert period(first, last, date(2026, 11, 21)) == said
