"""Whose mail a process handles: the channels it serves, and on the terminal the one person who sits at it."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table


@dataclass(frozen=True, slots=True)
class Scope:
    channels: frozenset[str]
    user: str | None = None

    def covers(self, addresses: Table) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = [addresses.c.channel.in_(self.channels)]
        if self.user is not None:
            conditions.append(addresses.c.user == self.user)
        return conditions
