"""What `balint doctor` finds out about Telegram."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from telegram import Bot, User, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.connect import credentials, speaking
from bot.channels.telegram.webhook import path_of
from bot.finding import Finding, mend, well
from bot.settings import SettingError, Settings

OFFICIAL = "https://api.telegram.org"
WEBHOOK_PORTS = (443, 80, 88, 8443)
RECENT = timedelta(hours=1)
MANY = 100  # updates that wait, beyond which nobody seems to fetch them


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    try:
        async with speaking(credentials(settings)) as bot:
            async for finding in _examine(settings, bot):
                yield finding
    except SettingError as error:
        yield mend(str(error))


async def _examine(settings: Settings, bot: Bot) -> AsyncIterator[Finding]:
    place = settings.telegram_api_url
    try:
        me = await bot.get_me()
        webhook = await bot.get_webhook_info()
    except InvalidToken:
        yield mend(
            "Telegram: the token in BALINT_TELEGRAM_TOKEN is refused. Copy it again from @BotFather: "
            "/mybots, API Token."
        )
        return
    except TelegramError as error:
        yield mend(
            f"Telegram: {place} does not answer ({type(error).__name__}). Check the network, the proxy "
            "(HTTPS_PROXY) and BALINT_TELEGRAM_API_URL."
        )
        return
    yield well(f"Telegram: @{me.username} at {place}.")
    yield _way_in(settings, me, webhook)
    if webhook.pending_update_count > MANY:
        yield mend(
            f"Telegram: {webhook.pending_update_count} messages wait to be fetched. Is balint run, or balint "
            "worker, running?"
        )
    if settings.public_url and settings.telegram_api_url == OFFICIAL:
        yield _public_address(settings.public_url)


def _way_in(settings: Settings, me: User, webhook: WebhookInfo) -> Finding:
    wanted = f"{settings.public_url}{path_of(me.id)}" if settings.public_url else ""
    if webhook.url == wanted:
        if not wanted:
            return well("Telegram: long polling.")
        if webhook.last_error_date and datetime.now(UTC) - webhook.last_error_date < RECENT:
            return mend(
                f"Telegram: its last call of {wanted} failed: {webhook.last_error_message}. Check that "
                "balint web, or balint run, answers there."
            )
        return well(f"Telegram: webhook at {wanted}.")
    if wanted:
        return mend(
            f"Telegram: no webhook is set at {wanted} yet. Starting balint run, or balint web, sets it."
        )
    return mend(
        "Telegram: a webhook is set, and BALINT_PUBLIC_URL is not. Starting balint run takes it away "
        "and polls; or set BALINT_PUBLIC_URL."
    )


def _public_address(url: str) -> Finding:
    parts = urlsplit(url)
    if parts.scheme != "https" or (parts.port or 443) not in WEBHOOK_PORTS:
        ports = ", ".join(map(str, WEBHOOK_PORTS))
        return mend(f"Telegram calls https addresses only, on port {ports}. BALINT_PUBLIC_URL is {url}.")
    return well(f"Telegram may call {url}.")
