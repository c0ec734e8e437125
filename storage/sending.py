"""An announcement on its way: who starts and stops it, and how its recipients come into the outbox.

The outbox holds no more than goes out in the next moments: so it stays small however many there are to be told,
whoever writes is answered first, and what is stopped has only to be taken out again.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import update

from balint.announcements import Announcement, State
from balint.pathway.criteria import CriteriaSet
from storage import announcements as announcement_queries
from storage import recipients as recipient_queries
from storage.audience import audience_of
from storage.database import Transaction
from storage.tables import announcements
from storage.wake import ANNOUNCEMENTS

PROGRESS_PRIORITY = 8  # before the announcement itself, behind whatever somebody waits for
SPARINGLY = timedelta(seconds=5)  # between two changes of the progress message, at first
PART = 10  # later a tenth of the time that it has taken


async def start(
    tx: Transaction,
    announcement: Announcement,
    criteria: Mapping[str, CriteriaSet],
    today: date,
    now: datetime,
) -> bool:
    """To everybody who is in its audience at this moment. False if it has been started or called off."""
    before = announcement.state
    if before not in (State.DRAFTED, State.SCHEDULED) or announcement.audience is None:
        return False
    if not await announcement_queries.move(tx, announcement.id, before, State.RUNNING, now):
        return False
    everybody = await audience_of(tx, announcement.audience, criteria, today)
    await recipient_queries.fill(tx, announcement.id, everybody, now)
    tx.ring(ANNOUNCEMENTS)
    return True


async def pause(tx: Transaction, announcement_id: int, now: datetime) -> bool:
    """What is on its way at this moment arrives. False if it is not running."""
    if not await _move(tx, announcement_id, State.RUNNING, State.PAUSED, now):
        return False
    await recipient_queries.withdraw(tx, announcement_id, now, for_good=False)
    return True


async def resume(tx: Transaction, announcement_id: int, now: datetime) -> bool:
    """False if it is not paused."""
    return await _move(tx, announcement_id, State.PAUSED, State.RUNNING, now)


async def cancel(tx: Transaction, announcement_id: int, now: datetime) -> bool:
    """Whose turn has not come is left out. False if it is neither running nor paused."""
    for before in (State.RUNNING, State.PAUSED):
        if await _move(tx, announcement_id, before, State.CANCELLED, now):
            await recipient_queries.withdraw(tx, announcement_id, now, for_good=True)
            return True
    return False


async def again(tx: Transaction, announcement_id: int, now: datetime) -> int:
    """Send it once more to those of whom it is unknown whether they got it; how many they are.

    Of a cancelled announcement nothing more goes out.
    """
    if not await _move(tx, announcement_id, State.SENT, State.RUNNING, now):
        return 0
    number = await recipient_queries.again(tx, announcement_id)
    return number


async def _move(tx: Transaction, announcement_id: int, before: State, after: State, now: datetime) -> bool:
    if not await announcement_queries.move(tx, announcement_id, before, after, now):
        return False
    shown_anew = update(announcements).where(announcements.c.id == announcement_id).values(shown_at=None)
    await tx.execute(shown_anew)
    tx.ring(ANNOUNCEMENTS)
    return True
