"""From the outbox to the channels: claim, send, record."""

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from types import MappingProxyType

from balint.clock import Clock
from scheduler.channel import Channel, TransportError
from storage import outbox
from storage.database import Store
from storage.errors import StorageError
from storage.outbox import Parcel
from storage.pace import Paces
from storage.scope import Scope
from storage.wake import OUTBOX

logger = logging.getLogger(__name__)

Channels = Mapping[str, Channel]
Note = Callable[[], Awaitable[object]]

AT_ONCE = 20  # messages that are on their way at the same time, in one process
LOOK = timedelta(seconds=1)  # how often it is asked what another process has left unfinished
NOTING_PAUSES = (
    1.0,
    2.0,
    4.0,
    8.0,
)  # seconds between tries to note how a message ended; shorter than its lease
GRACE_SECONDS = 20.0  # to finish what is on its way, before the program ends


async def run(
    store: Store, channels: Channels, scope: Scope, clock: Clock, paces: Paces = MappingProxyType({})
) -> None:
    """Send whatever is due, until cancelled: then what is on its way is seen to its end.

    Any number of these may share one database. Nobody waits for another's slow platform.
    """
    under_way: set[asyncio.Task[None]] = set()
    looked = clock() - LOOK
    try:
        async with store.bells.heard(OUTBOX) as bell:
            while True:
                now = clock()
                if now - looked >= LOOK:
                    await outbox.release_lapsed(store, scope, now)
                    looked = now
                room = AT_ONCE - len(under_way)
                parcels = await outbox.claim(store, scope, now, limit=room, paces=paces) if room else ()
                for parcel in parcels:
                    task = asyncio.create_task(_see_to(store, channels, parcel, now))
                    under_way.add(task)
                    task.add_done_callback(under_way.discard)
                if not parcels:
                    await bell.wait(await outbox.wait_for_room(store, paces, now))
    finally:
        if under_way:
            await asyncio.wait(under_way, timeout=GRACE_SECONDS)


async def _see_to(store: Store, channels: Channels, parcel: Parcel, now: datetime) -> None:
    note = await _send(store, channels, parcel, now)
    for pause in (0, *NOTING_PAUSES):
        await asyncio.sleep(pause)
        with suppress(StorageError):
            await note()
            return
    logger.warning("outbox %d: how it ended could not be noted; it may go out again", parcel.id)


async def deliver_due(
    store: Store, channels: Channels, scope: Scope, now: datetime, paces: Paces = MappingProxyType({})
) -> int:
    """Send one round of what is due: at most one message an address. How many there were."""
    parcels = await outbox.claim(store, scope, now, paces=paces)
    notes = await asyncio.gather(*(_send(store, channels, parcel, now) for parcel in parcels))
    for note in notes:
        await note()
    return len(parcels)


async def _send(store: Store, channels: Channels, parcel: Parcel, now: datetime) -> Note:
    """Send it; what is to be noted of how it ended is for the caller to do."""
    try:
        message_id = await channels[parcel.address.channel].send(parcel, now)
    except TransportError as error:
        return _not_sent(store, parcel, error, now)
    except Exception as error:  # noqa: BLE001 - recorded below
        # A fault of ours in one message is that message's: to try again would be to repeat it, or what had
        # gone out before it. The error's words may hold what was to be said.
        frame = traceback.extract_tb(error.__traceback__)[-1]
        logger.error(  # noqa: TRY400
            "outbox %d failed with %s at %s:%s", parcel.id, type(error).__name__, frame.filename, frame.lineno
        )
        return _not_sent(store, parcel, TransportError(type(error).__name__, permanent=True), now)
    return partial(_sent, store, parcel, message_id, now)


async def _sent(store: Store, parcel: Parcel, message_id: str, now: datetime) -> None:
    if not await outbox.sent(store, parcel, message_id, now):
        logger.warning("outbox %d was sent under a lease that had lapsed", parcel.id)


def _not_sent(store: Store, parcel: Parcel, error: TransportError, now: datetime) -> Note:
    logger.warning("outbox %d not sent: %s", parcel.id, error)
    if error.moved_to:
        return partial(outbox.move, store, parcel, error.moved_to, now)
    if error.blocked:
        return partial(outbox.gave_up, store, parcel, "blocked", str(error), now)
    if error.retry_after is not None:
        until = now + timedelta(seconds=error.retry_after)
        return partial(outbox.halt, store, parcel, until, ambiguous=error.ambiguous)
    if error.permanent or parcel.attempts >= outbox.MAX_ATTEMPTS:
        return partial(outbox.gave_up, store, parcel, "failed", str(error), now)
    return partial(outbox.put_back, store, parcel, now + _pause(parcel), ambiguous=error.ambiguous)


def _pause(parcel: Parcel) -> timedelta:
    """1, 2, 4, 8 … seconds, at most 5 minutes."""
    return timedelta(seconds=min(300, 2 ** (parcel.attempts - 1)))
