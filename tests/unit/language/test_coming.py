"""Days to come, said on Saturday 21 November 2026."""

from datetime import date

import pytest

from balint.language.dates.coming import find_coming

TODAY = date(2026, 11, 21)

DAYS = {
    "tonight": date(2026, 11, 21),
    "tomorow": date(2026, 11, 22),
    "the day after tomorrow": date(2026, 11, 23),
    "Thursday": date(2026, 11, 26),
    "on saturday": date(2026, 11, 28),
    "next Thursday": date(2026, 11, 26),
    "Thursday week": date(2026, 12, 3),
    "a week on Tuesday": date(2026, 12, 1),
    "a week tomorrow": date(2026, 11, 29),
    "in a fortnight": date(2026, 12, 5),
    "in 3 weeks": date(2026, 12, 12),
    "in a month": date(2026, 12, 21),
    "the 10th": date(2026, 12, 10),
    "the 30th": date(2026, 11, 30),
    "3 December": date(2026, 12, 3),
    "Thursday 3rd December": date(2026, 12, 3),
    "3/12": date(2026, 12, 3),
    "4/2/27": date(2027, 2, 4),
    "5-7 February": date(2027, 2, 5),
    "the first Tuesday in February": date(2027, 2, 2),
    "good friday": date(2027, 3, 26),
}

STRETCHES = {
    "next week": (date(2026, 11, 23), date(2026, 11, 29)),
    "the end of the month": (date(2026, 11, 30), date(2026, 11, 30)),
    "end of January": (date(2027, 1, 31), date(2027, 1, 31)),
    "mid December": (date(2026, 12, 11), date(2026, 12, 20)),
    "January": (date(2027, 1, 1), date(2027, 1, 31)),
    "next month": (date(2026, 12, 1), date(2026, 12, 31)),
    "Easter": (date(2027, 3, 26), date(2027, 3, 29)),
    "the new year": (date(2027, 1, 1), date(2027, 1, 1)),
}

NO_DAY = [
    "31 February",
    "Monday 3 December",
    "3 November 2026",
    "1 November",
    "3rd or 4th December",
    "in the spring",
]


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_a_day_is_the_next_one(text: str, day: date) -> None:
    assert [told.day for told in find_coming(f"supervision {text} with Ruth", TODAY)] == [day]


@pytest.mark.parametrize(("text", "stretch"), STRETCHES.items())
def test_a_stretch_has_its_first_and_last_day(text: str, stretch: tuple[date, date]) -> None:
    (told,) = find_coming(f"by {text}, she says", TODAY)
    assert (told.first, told.last) == stretch


@pytest.mark.parametrize("text", NO_DAY)
def test_what_is_past_impossible_or_either_of_two_is_no_day(text: str) -> None:
    assert [told.day for told in find_coming(f"supervision on {text} with Ruth", TODAY)] == [None]
