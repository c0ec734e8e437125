"""One update, by whichever way it came: read, kept, committed, and only then acknowledged."""

import asyncio
import logging
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from balint.clock import Clock
from balint.files import SentFile
from bot.channels.files import FetchError, keep_file
from bot.channels.telegram import CHANNEL, presses
from bot.channels.telegram.addressed import Me
from bot.channels.telegram.incoming import Moved, to_incoming
from storage import inbox, outbox
from storage.database import Store

logger = logging.getLogger(__name__)

GRACE_SECONDS = 5.0


class Reception:
    def __init__(self, bot: Bot, me: Me, store: Store, clock: Clock) -> None:
        self._bot = bot
        self._me = me
        self._store = store
        self._clock = clock
        self._showing: set[asyncio.Task[None]] = set()

    async def take_in(self, payload: Any) -> None:
        """On return it has been committed. A StorageError: it has not, and is to be sent again."""
        now = self._clock()
        match to_incoming(payload, self._me, now):
            case None:
                logger.debug("an update that is not for us")
            case Moved(old=old, new=new):
                async with self._store.begin() as tx:
                    await outbox.move_chat(tx, CHANNEL, str(self._me.id), old, new)
            case incoming:
                whole = await keep_file(self._store, incoming, self._fetch, now)
                new_here = await inbox.receive(self._store, whole, now)
                self._show(payload, new=new_here)

    async def _fetch(self, sent: SentFile) -> bytes:
        try:
            found = await self._bot.get_file(sent.reference)
            return bytes(await found.download_as_bytearray())
        except TelegramError as error:
            raise FetchError(type(error).__name__) from None

    def _show(self, payload: Any, *, new: bool) -> None:
        if presses.press_id(payload) is None:
            return
        task = asyncio.create_task(presses.show(self._bot, payload, new=new))
        self._showing.add(task)
        task.add_done_callback(self._showing.discard)

    async def close(self) -> None:
        if self._showing:
            await asyncio.wait(self._showing, timeout=GRACE_SECONDS)
