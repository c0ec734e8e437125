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
from storage.outbox import Failure, Parcel, Sent
from storage.pace import Paces
from storage.scope import Scope
from storage.wake import OUTBOX

logger = logging.getLogger(__name__)

Channels = Mapping[str, Channel]
Note = Callable[[], Awaitable[object]]

AT_ONCE = 50  # messages that are on their way at the same time, in one process; or what may go in a second
SPARE = 5  # places among them that are kept for conversations
AHEAD = timedelta(seconds=0.25)  # what may go until then is taken together: a reply waits no longer than that
SURE = 0.5  # part of the quickest way there and back that any message surely needs, as far as is known
SAMPLES = 300  # answers from which it is known
GATHER_SECONDS = 0.03  # in which announcements that went out are noted together
LOOK = timedelta(seconds=1)  # how often it is asked what another process has left unfinished
NOTING_PAUSES = (
    1.0,
    2.0,
    4.0,
    8.0,
)  # seconds between tries to note how a message ended; shorter than its lease
GRACE_SECONDS = 20.0  # to finish what is on its way, before the program ends


class Noting:
    """What went out, noted together: while one transaction is under way, the next gathers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: list[Sent] = []
        self._writing = asyncio.Lock()
        self._answers = 0
        self._quickest = timedelta.max  # of the ways to the platform and back

    def add(self, parcel: Parcel, message_id: str, began: datetime, answered: datetime) -> None:
        """It was sent at one moment, and answered at another. When it arrived lies between them: before its
        answer by the way back, of which what nobody was quicker than is the least.
        """
        self._answers += 1
        self._quickest = min(self._quickest, answered - began)
        on_its_way = self._quickest * SURE if self._answers > SAMPLES else timedelta()
        self._waiting.append(Sent(parcel, message_id, answered - max(on_its_way, timedelta())))

    async def settle(self) -> None:
        """Until all that has been added is noted. Where that fails it may be tried again."""
        async with self._writing:
            those, self._waiting = self._waiting, []
            if not those:
                return
            try:
                number = await outbox.all_sent(self._store, those)
            except StorageError:
                self._waiting += those
                raise
        if number < len(those):
            logger.warning("%d sent under a lease that had lapsed", len(those) - number)


async def run(
    store: Store, channels: Channels, scope: Scope, clock: Clock, paces: Paces = MappingProxyType({})
) -> None:
    """Send whatever is due, until cancelled: then what is on its way is seen to its end.

    Any number of these may share one database. Nobody waits for another's slow platform.
    """
    under_way: set[asyncio.Task[None]] = set()
    most = max(AT_ONCE, *(pace.slots for pace in paces.values())) if paces else AT_ONCE
    together = max([AT_ONCE, *(int(AHEAD / pace.gap) for pace in paces.values() if pace.gap)])
    noting = Noting(store)
    looked = clock() - LOOK
    try:
        async with store.bells.heard(OUTBOX) as bell:
            while True:
                now = clock()
                if now - looked >= LOOK:
                    await outbox.release_lapsed(store, scope, now)
                    looked = now
                room = min(most - len(under_way), together)
                claim = partial(outbox.claim, store, scope, now, limit=room, paces=paces, ahead=AHEAD)
                parcels = await claim(announcements=room > SPARE) if room else ()
                for parcel in parcels:
                    task = asyncio.create_task(_see_to(store, channels, parcel, clock, noting))
                    under_way.add(task)
                    task.add_done_callback(under_way.discard)
                if len(parcels) < room or not room:
                    await bell.wait(await outbox.wait_for_room(store, paces, now, AHEAD))
    finally:
        if under_way:
            await asyncio.wait(under_way, timeout=GRACE_SECONDS)


async def _see_to(store: Store, channels: Channels, parcel: Parcel, clock: Clock, noting: Noting) -> None:
    await asyncio.sleep((parcel.slot.at - clock()).total_seconds())
    if parcel.slot.is_lost(now := clock()):
        note: Note = partial(outbox.put_back, store, parcel, Failure("held up", now), now)
    else:
        note = await _send(store, channels, parcel, clock, noting)
    for pause in (GATHER_SECONDS if parcel.announces else 0, *NOTING_PAUSES):
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
    noting = Noting(store)
    notes = await asyncio.gather(*(_send(store, channels, each, lambda: now, noting) for each in parcels))
    for note in notes:
        await note()
    return len(parcels)


async def _send(store: Store, channels: Channels, parcel: Parcel, clock: Clock, noting: Noting) -> Note:
    """Send it; what is to be noted of how it ended is for the caller to do."""
    began = clock()
    try:
        message_id = await channels[parcel.address.channel].send(parcel, began)
    except TransportError as error:
        return _not_sent(store, parcel, error, clock())
    except Exception as error:  # noqa: BLE001 - recorded below
        # A fault of ours in one message is that message's: to try again would be to repeat it, or what had
        # gone out before it. The error's words may hold what was to be said.
        frame = traceback.extract_tb(error.__traceback__)[-1]
        logger.error(  # noqa: TRY400
            "outbox %d failed with %s at %s:%s", parcel.id, type(error).__name__, frame.filename, frame.lineno
        )
        return _not_sent(store, parcel, TransportError(type(error).__name__, permanent=True), clock())
    noting.add(parcel, message_id, began, clock())
    return noting.settle


def _not_sent(store: Store, parcel: Parcel, error: TransportError, now: datetime) -> Note:
    logger.warning("outbox %d not sent: %s", parcel.id, error)
    if error.moved_to:
        return partial(outbox.move, store, parcel, error.moved_to, now)
    if error.blocked:
        return partial(outbox.gave_up, store, parcel, "blocked", str(error), now)
    if error.retry_after is not None:
        until = now + timedelta(seconds=error.retry_after)
        return partial(outbox.halt, store, parcel, _failure(error, now), until)
    if error.permanent or parcel.attempts >= outbox.MAX_ATTEMPTS:
        return partial(outbox.gave_up, store, parcel, "failed", str(error), now)
    return partial(outbox.put_back, store, parcel, _failure(error, now), now + _pause(parcel))


def _failure(error: TransportError, now: datetime) -> Failure:
    return Failure(str(error), now, ambiguous=error.ambiguous)


def _pause(parcel: Parcel) -> timedelta:
    """1, 2, 4, 8 … seconds, at most 5 minutes."""
    return timedelta(seconds=min(300, 2 ** (parcel.attempts - 1)))
