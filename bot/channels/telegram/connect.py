"""A bot on Telegram, connected and ready to serve."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from telegram import Bot, BotCommandScopeAllPrivateChats
from telegram.error import InvalidToken, TelegramError

from balint.clock import Clock
from bot.channels.platform import Platform
from bot.channels.telegram.addressed import Me
from bot.channels.telegram.channel import TelegramChannel, bot_commands
from bot.channels.telegram.commands import MENU
from bot.channels.telegram.payload import READ
from bot.channels.telegram.polling import poll
from bot.channels.telegram.reception import Reception
from bot.channels.telegram.request import AiohttpRequest, HaltError
from bot.channels.telegram.webhook import path_of, route, secret_of
from bot.settings import SettingError, Settings
from storage import files
from storage.database import Store
from storage.pace import Pace

logger = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0

T = TypeVar("T")


def _wrong_token() -> SettingError:
    return SettingError(
        "Telegram does not know the token in BALINT_TELEGRAM_TOKEN. Copy it again from @BotFather: /mybots, "
        "API Token."
    )


@dataclass(frozen=True, slots=True)
class Credentials:
    token: str
    api_url: str


def credentials(settings: Settings) -> Credentials:
    return Credentials(settings.telegram_token.get_secret_value(), settings.telegram_api_url)


@asynccontextmanager
async def speaking(given: Credentials) -> AsyncIterator[Bot]:
    """A way to call the Bot API. SettingError if the token cannot be one."""
    request = AiohttpRequest()
    try:
        bot = Bot(
            given.token,
            base_url=f"{given.api_url}/bot",
            base_file_url=f"{given.api_url}/file/bot",
            request=request,
            get_updates_request=request,
        )
    except InvalidToken:
        raise _wrong_token() from None
    await request.initialize()
    try:
        yield bot
    finally:
        await request.shutdown()


@asynccontextmanager
async def connected(settings: Settings, store: Store, clock: Clock) -> AsyncIterator[Platform]:
    """Waits for Telegram where it cannot be reached. SettingError if it refuses the token."""
    given = credentials(settings)
    async with speaking(given) as bot:
        found = await _insist(bot.get_me)
        me = Me(found.id, found.username or "")
        reception = Reception(bot, me, store, clock)
        try:
            yield _platform(settings, store, bot, me, reception)
        finally:
            await reception.close()


def _platform(settings: Settings, store: Store, bot: Bot, me: Me, reception: Reception) -> Platform:
    channel = TelegramChannel(bot, me.username, partial(files.content, store))
    pace = Pace(account=settings.telegram_pace, chat=settings.telegram_chat_pace)
    secret = secret_of(bot.token, settings.telegram_webhook_secret.get_secret_value())

    async def hear_over_http() -> None:
        await _insist(
            lambda: bot.set_webhook(
                f"{settings.public_url}{path_of(me.id)}", secret_token=secret, allowed_updates=list(READ)
            )
        )
        await _offer_menu(bot)

    async def hear_by_asking() -> None:
        await _insist(bot.delete_webhook)
        await _offer_menu(bot)

    deep_link = f"https://t.me/{me.username}?start="
    if settings.public_url:
        routes = (route(me.id, secret, reception.take_in),)
        return Platform(channel, str(me.id), pace, hear_over_http, routes=routes, deep_link=deep_link)
    return Platform(
        channel,
        str(me.id),
        pace,
        hear_by_asking,
        fetch=lambda: poll(bot, reception.take_in),
        deep_link=deep_link,
    )


async def _offer_menu(bot: Bot) -> None:
    scope = BotCommandScopeAllPrivateChats()
    await _insist(lambda: bot.set_my_commands(bot_commands(MENU), scope=scope))


async def _insist(call: Callable[[], Awaitable[T]]) -> T:
    """Until Telegram answers: a server that starts before its network does is none the worse for it."""
    pause = 1.0
    while True:
        try:
            return await call()
        except InvalidToken:
            raise _wrong_token() from None
        except TelegramError as error:
            wait = error.seconds if isinstance(error, HaltError) else pause
            logger.warning("Telegram does not answer: %s; again in %.0f s", type(error).__name__, wait)
            await asyncio.sleep(wait)
            pause = min(LONGEST_PAUSE, 2 * pause)
