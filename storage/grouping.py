"""Rows of several people, to each their own."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from sqlalchemy import RowMapping

T = TypeVar("T")


def by_person(rows: Iterable[RowMapping], read: Callable[[RowMapping], T]) -> dict[int, tuple[T, ...]]:
    """What was read from the rows, in their order, by the person whose they are."""
    found: dict[int, list[T]] = {}
    for row in rows:
        found.setdefault(row["person_id"], []).append(read(row))
    return {person_id: tuple(values) for person_id, values in found.items()}
