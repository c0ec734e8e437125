"""From the outbox to the channels: claim, send, record."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime, timedelta

from balint.clock import Clock
from scheduler.channel import Channel, TransportError
from storage import outbox
from storage.database import Store
from storage.outbox import Parcel
from storage.scope import Scope
from storage.wake import OUTBOX

logger = logging.getLogger(__name__)

Channels = Mapping[str, Channel]


async def run(store: Store, channels: Channels, scope: Scope, clock: Clock) -> None:
    """Send whatever is due, until cancelled. Any number of these may share one database."""
    async with store.bells.heard(OUTBOX) as bell:
        while True:
            now = clock()
            await outbox.release_lapsed(store, scope, now)
            if not await deliver_due(store, channels, scope, now):
                await bell.wait()


async def deliver_due(store: Store, channels: Channels, scope: Scope, now: datetime) -> int:
    """Send one round of what is due: at most one message an address. How many there were."""
    parcels = await outbox.claim(store, scope, now)
    await asyncio.gather(*(_send(store, channels[parcel.address.channel], parcel, now) for parcel in parcels))
    return len(parcels)


async def _send(store: Store, channel: Channel, parcel: Parcel, now: datetime) -> None:
    try:
        message_id = await channel.send(parcel, now)
    except TransportError as error:
        await _not_sent(store, parcel, error, now)
        return
    if not await outbox.sent(store, parcel, message_id, now):
        logger.warning("outbox %d was sent under a lease that had lapsed", parcel.id)


async def _not_sent(store: Store, parcel: Parcel, error: TransportError, now: datetime) -> None:
    logger.warning("outbox %d not sent: %s", parcel.id, error)
    if error.blocked:
        await outbox.gave_up(store, parcel, "blocked", str(error), now)
    elif error.permanent or parcel.attempts >= outbox.MAX_ATTEMPTS:
        await outbox.gave_up(store, parcel, "failed", str(error), now)
    else:
        await outbox.put_back(store, parcel, now + _pause(parcel, error), ambiguous=error.ambiguous)


def _pause(parcel: Parcel, error: TransportError) -> timedelta:
    """What the platform asks for; else 1, 2, 4, 8 … seconds, at most 5 minutes."""
    if error.retry_after is not None:
        return timedelta(seconds=error.retry_after)
    return timedelta(seconds=min(300, 2 ** (parcel.attempts - 1)))
