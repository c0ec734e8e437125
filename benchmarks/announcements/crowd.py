"""Many people on Telegram in a database, made by SQL alone, and an announcement to all of them."""

from datetime import UTC, datetime

from sqlalchemy import insert, select, text

from balint.announcements import Body
from balint.audience import Audience
from benchmarks.announcements.server import BOT_ID, NEWS
from storage import announcements, sending
from storage.database import Store, is_sqlite
from storage.scope import Scope
from storage.tables import addresses, recipients, team_members

SCOPE = Scope(frozenset({"telegram"}))


async def gather(store: Store, people: int) -> None:
    """In an empty database; their chats are their numbers."""
    sqlite = is_sqlite(store.url)
    numbers = f"generate_series(1, {people}) AS n"
    if sqlite:
        counted = f"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {people})"
        numbers = f"({counted} SELECT n FROM c)"
    true, false = ("1", "0") if sqlite else ("TRUE", "FALSE")
    moment = "'2026-11-01 10:00:00.000000'" if sqlite else "'2026-11-01 10:00:00+00'::timestamptz"
    for statement in (
        (
            f"INSERT INTO people (name, time_zone, welcomed, created_at) "
            f"SELECT 'Person ' || n, 'Europe/London', {true}, {moment} FROM {numbers}"
        ),
        (
            f'INSERT INTO addresses (person_id, channel, account, "user", chat, state, preferred, '
            f"created_at) SELECT id, 'telegram', '{BOT_ID}', id, id, 'open', {false}, {moment} FROM people"
        ),
        "ANALYZE",
    ):
        async with store.begin() as tx:
            await tx.execute(text(statement))


async def announce(store: Store) -> None:
    """It goes out as soon as somebody serves."""
    now = datetime.now(UTC)
    async with store.begin() as tx:
        author = await tx.scalar(select(addresses.c.id).order_by(addresses.c.id).limit(1))
        member = {"person_id": author, "added_at": now}
        await tx.execute(insert(team_members).values(member))
        new = await announcements.add(
            tx,
            made_by=author,
            address_id=author,
            body=Body(f"Dear all,\n{NEWS}: the next leadership weekend is on 12 and 13 December, in Leeds."),
            audience=Audience(),
            now=now,
        )
        await sending.start(tx, new, {}, now.date(), now)


async def chats(store: Store) -> dict[str, str]:
    """Of each recipient's chat, what became of it."""
    async with store.begin() as tx:
        found = await tx.execute(
            select(addresses.c.chat, recipients.c.state)
            .select_from(recipients)
            .join(addresses, addresses.c.id == recipients.c.address_id)
        )
        return {row.chat: row.state for row in found}
