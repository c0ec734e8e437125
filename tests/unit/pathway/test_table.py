"""A portfolio as a table."""

import csv
import io
from datetime import date

import pytest

from balint.pathway.entries import Activity, Entry, Format
from balint.pathway.table import as_csv


def _row(entry: Entry) -> dict[str, str]:
    (row,) = csv.DictReader(io.StringIO(as_csv([entry])))
    return row


def test_a_line_has_all_that_is_kept_of_an_entry() -> None:
    entry = Entry(
        id=700,
        number=7,
        activity=Activity.GROUP_LED,
        on=date(2026, 11, 20),
        format=Format.HYBRID,
        co_leader="Priya",
        participants=8,
    )

    assert {name: value for name, value in _row(entry).items() if value} == {
        "number": "7",
        "activity": "group_led",
        "date": "2026-11-20",
        "quantity": "1",
        "format": "hybrid",
        "co_leader": "Priya",
        "participants": "8",
        "standing": "dated",
    }


@pytest.mark.parametrize("name", ["=1+1", "+44 20", "-Priya", "@SUM(A1)", "\tPriya"])
def test_no_cell_is_a_formula(name: str) -> None:
    entry = Entry(id=1, activity=Activity.GROUP_LED, on=date(2026, 11, 20), co_leader=name)

    assert _row(entry)["co_leader"] == f"'{name}"


@pytest.mark.parametrize("name", ["Priya, Dr", 'Pri "P" Nair', "Zoë O’Neill", "Pri\nya"])
def test_any_name_can_be_read_back(name: str) -> None:
    entry = Entry(id=1, activity=Activity.GROUP_LED, on=date(2026, 11, 20), co_leader=name)

    assert _row(entry)["co_leader"] == name
