"""A portfolio as a table that spreadsheets open: CSV, with a heading and one line an entry."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from balint.pathway.entries import Entry

_COLUMNS = {
    "number": "number",
    "activity": "activity",
    "date": "on",
    "from": "since",
    "until": "until",
    "quantity": "quantity",
    "format": "format",
    "co_leader": "co_leader",
    "supervisor": "supervisor",
    "participants": "participants",
    "duration_minutes": "duration_minutes",
    "standing": "standing",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(entries: Iterable[Entry]) -> str:
    """Days are ISO dates; what is not known is empty."""
    fields = (asdict(entry) for entry in entries)
    return written(tuple(_COLUMNS), ([each[name] for name in _COLUMNS.values()] for each in fields))


def written(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """A table of any kind, with a heading."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(columns)
    table.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> str:
    """A cell that a spreadsheet takes for text, even where it would be a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
