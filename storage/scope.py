"""Whose mail a process handles: the channels it serves, perhaps one account there, and on the terminal the
one person who sits at it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Table, or_


@dataclass(frozen=True, slots=True)
class Scope:
    """`accounts`, by channel: where one is named, another bot's mail is left to that one."""

    channels: frozenset[str]
    user: str | None = None
    accounts: Mapping[str, str] = field(default_factory=dict)

    def covers(self, addresses: Table) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = [addresses.c.channel.in_(self.channels)]
        if self.user is not None:
            conditions.append(addresses.c.user == self.user)
        conditions += [
            or_(addresses.c.channel != channel, addresses.c.account == account)
            for channel, account in self.accounts.items()
        ]
        return conditions
