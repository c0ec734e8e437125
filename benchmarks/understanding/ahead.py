"""What is told of what is to come: whether it is read into exactly the value that is meant."""

from dataclasses import fields
from datetime import date, time
from typing import Any

from balint.language.understand import understand
from balint.reminders import told
from benchmarks.sets import Row


def is_read(row: Row, today: date) -> bool:
    """`said` names the kind of value and the fields told; null where a message is none of these."""
    value = understand(row["text"], today, drafting=False, reminded=row.get("reminded", False))
    return as_row(value) == dict(row["said"])


def as_row(value: Any) -> Row:
    if type(value).__module__ != told.__name__:
        return {"kind": None}
    told_fields = {field.name: _written(getattr(value, field.name)) for field in fields(value)}
    unset = {field.name: _written(field.default) for field in fields(value)}
    return {"kind": type(value).__name__} | {
        name: one for name, one in told_fields.items() if one != unset[name]
    }


def _written(value: Any) -> Any:
    if isinstance(value, date | time):
        return value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else value
