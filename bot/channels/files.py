"""A file that comes with a message: fetched before the message is kept, if it is for an announcement."""

import logging
from asyncio import timeout
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from balint.files import MOST_BYTES, SentFile, Trouble
from balint.messages import Incoming, Kind
from storage import files, people
from storage.database import Store

logger = logging.getLogger(__name__)

FETCH_SECONDS = 10.0

Fetch = Callable[[SentFile], Awaitable[bytes]]


class FetchError(Exception):
    """A platform does not hand a file over; its words name the class of failure."""


async def keep_file(store: Store, incoming: Incoming, fetch: Fetch, now: datetime) -> Incoming:
    """The message with what has become of its file. Of whoever is not on the team none is taken, nor in
    public: to them a file is something that we cannot read.
    """
    sent, key = incoming.file, incoming.conversation
    if sent is None:
        return incoming
    async with store.begin() as tx:
        person = await people.find_person(tx, key.channel, key.account, key.user)
    if not (person and person.on_team) or incoming.seen_by_others or incoming.kind is Kind.EDITED:
        return replace(incoming, file=None)
    return replace(incoming, file=await _kept(store, sent, fetch, now))


async def _kept(store: Store, sent: SentFile, fetch: Fetch, now: datetime) -> SentFile:
    bare = replace(sent, reference="")
    if sent.trouble:
        return bare
    if sent.size > MOST_BYTES:
        return replace(bare, trouble=Trouble.TOO_LARGE)
    try:
        async with timeout(FETCH_SECONDS):
            content = await fetch(sent)
    except (FetchError, TimeoutError) as error:
        logger.warning("a file could not be fetched: %r", error)
        return replace(bare, trouble=Trouble.NOT_FETCHED)
    if not content or len(content) > MOST_BYTES:
        return replace(bare, trouble=Trouble.TOO_LARGE if content else Trouble.KIND)
    async with store.begin() as tx:
        return replace(bare, size=len(content), kept=await files.add(tx, sent, content, now))
