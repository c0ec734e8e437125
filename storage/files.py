"""Files that go with announcements."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from balint.files import File, SentFile
from storage.database import Store, Transaction
from storage.tables import announcements, files


async def add(tx: Transaction, sent: SentFile, content: bytes, now: datetime) -> File:
    values = {"name": sent.name, "media_type": sent.media_type, "content": content, "created_at": now}
    new: int = await tx.scalar(insert(files).values(values).returning(files.c.id))
    return File(new, sent.name, sent.media_type)


async def content(store: Store, file: File) -> bytes | None:
    """None if it has gone, with the announcement that it was for."""
    async with store.begin() as tx:
        found: bytes | None = await tx.scalar(select(files.c.content).where(files.c.id == file.id))
    return found


async def forget_unused(tx: Transaction, before: datetime) -> int:
    """Those that came before then, and that no announcement has. How many rows that were."""
    used = select(announcements.c.file_id).where(announcements.c.file_id.is_not(None))
    gone = await tx.execute(delete(files).where(files.c.created_at < before, files.c.id.not_in(used)))
    return gone.rowcount
