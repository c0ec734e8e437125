"""Long polling: a batch is confirmed by asking for the next, and that is done when it has been committed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.channels.telegram.payload import READ
from bot.channels.telegram.request import HaltError

logger = logging.getLogger(__name__)

HOLD_SECONDS = 25  # for which Telegram keeps a request open until there is something
MARGIN_SECONDS = 10
LONGEST_PAUSE = 30.0
OPERATOR_PAUSE = 60.0  # until a person has mended something

TakeIn = Callable[[Any], Awaitable[None]]


async def poll(bot: Bot, take_in: TakeIn) -> None:
    """Take in what comes, until cancelled."""
    offset: int | None = None
    failures = 0
    while True:
        try:
            updates = await _fetch(bot, offset)
        except TelegramError as error:
            failures += 1
            pause = _pause(error, failures)
            logger.warning("nothing could be fetched: %s; again in %.0f s", type(error).__name__, pause)
            await asyncio.sleep(pause)
            continue
        failures = 0
        for update in updates:
            await take_in(update)
        ids = [update["update_id"] for update in updates if _has_id(update)]
        offset = max(ids) + 1 if ids else offset


async def _fetch(bot: Bot, offset: int | None) -> list[Any]:
    """The updates as they are: read by PTB, one that it cannot read would lose us all of them.

    It is asked for in lower case, which Telegram does not mind; by its own name PTB wants to read it.
    """
    asked = {"timeout": HOLD_SECONDS, "allowed_updates": list(READ)}
    if offset is not None:
        asked["offset"] = offset
    found = await bot.do_api_request(
        "getupdates", api_kwargs=asked, read_timeout=HOLD_SECONDS + MARGIN_SECONDS
    )
    return found if isinstance(found, list) else []


def _has_id(update: Any) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)


def _pause(error: TelegramError, failures: int) -> float:
    match error:
        case HaltError():
            return error.seconds
        case InvalidToken():
            return OPERATOR_PAUSE
        case Conflict():  # somebody else fetches with this token, or a webhook is set
            return LONGEST_PAUSE
    return float(min(LONGEST_PAUSE, 2 ** min(failures - 1, 10)))
