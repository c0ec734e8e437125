"""Where we are installed, and the sealed token to speak there: unsealed by its channel alone."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from storage.database import Transaction
from storage.tables import installations


@dataclass(frozen=True, slots=True)
class Installation:
    channel: str
    account: str
    bot_user: str
    sealed_token: str


_COLUMNS = [installations.c[name] for name in ("channel", "account", "bot_user", "sealed_token")]


async def keep(tx: Transaction, installation: Installation, now: datetime) -> None:
    """A new one, or another token for one that we had."""
    await tx.put(
        installations,
        {
            "channel": installation.channel,
            "account": installation.account,
            "bot_user": installation.bot_user,
            "sealed_token": installation.sealed_token,
            "created_at": now,
        },
    )


async def find(tx: Transaction, channel: str, account: str) -> Installation | None:
    found = await tx.execute(
        select(*_COLUMNS).where(installations.c.channel == channel, installations.c.account == account)
    )
    row = found.mappings().one_or_none()
    return Installation(**row) if row else None


async def all_of(tx: Transaction, channel: str) -> tuple[Installation, ...]:
    found = await tx.execute(select(*_COLUMNS).where(installations.c.channel == channel))
    return tuple(Installation(**row) for row in found.mappings())


async def remove(tx: Transaction, channel: str, account: str) -> None:
    await tx.execute(
        delete(installations).where(installations.c.channel == channel, installations.c.account == account)
    )
