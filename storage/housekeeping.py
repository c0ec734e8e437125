"""Letting go of what has served its purpose."""

from datetime import datetime, timedelta

from sqlalchemy import delete

from storage.database import Store, rewrite
from storage.tables import entries, inbox, outbox

KEEP = timedelta(days=30)  # far beyond the day for which Telegram, the most patient platform, repeats itself


async def tidy(store: Store, now: datetime) -> int:
    """Forget mail that was finished, and entries that were removed, long ago. How many rows that were."""
    async with store.begin() as tx:
        sent = await tx.execute(delete(outbox).where(outbox.c.finished_at < now - KEEP))
        done = await tx.execute(delete(inbox).where(inbox.c.done_at < now - KEEP))
        gone = await tx.execute(delete(entries).where(entries.c.removed_at < now - KEEP))
    await rewrite(store)
    return sent.rowcount + done.rowcount + gone.rowcount
