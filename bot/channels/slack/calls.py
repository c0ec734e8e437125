"""Calls to the Web API, by Slack's own client: without its retries, which can post twice."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from balint.files import MOST_BYTES, SentFile
from bot.channels.files import FetchError
from bot.channels.slack.errors import FAULTS, WRONG_TOKEN, code_of, pause_of
from bot.settings import SettingError

logger = logging.getLogger(__name__)

CONNECT_SECONDS = 5.0
WHOLE_SECONDS = 20.0
LONGEST_PAUSE = 30.0
CHUNK_BYTES = 65536

T = TypeVar("T")


class Calls:
    """Clients for any number of tokens, over one pool of connections."""

    def __init__(self, session: aiohttp.ClientSession, api_url: str) -> None:
        self._session = session
        self._api_url = f"{api_url}/"
        # At debug, and at no level, the client writes out what is said.
        self._quiet = logging.getLogger(f"{__name__}.sdk")
        self._quiet.setLevel(logging.WARNING)

    async def fetch(self, client: AsyncWebClient, sent: SentFile) -> bytes:
        """A file that somebody has shared. The token goes to Slack and nowhere else, redirected or not."""
        ours, theirs = urlsplit(self._api_url), urlsplit(sent.reference)
        slacks = theirs.netloc == ours.netloc or theirs.netloc.endswith(f".{ours.netloc}")
        if theirs.scheme != ours.scheme or not slacks:
            raise FetchError("a file that Slack does not hold")
        headers = {"Authorization": f"Bearer {client.token}"}
        try:
            async with self._session.get(sent.reference, headers=headers, allow_redirects=False) as response:
                if response.status != 200:  # without the scope for it, it leads to a page to sign in
                    raise FetchError(f"status {response.status}")
                content = bytearray()
                async for chunk in response.content.iter_chunked(CHUNK_BYTES):
                    content += chunk
                    if len(content) > MOST_BYTES:
                        break
                return bytes(content)
        except aiohttp.ClientError as error:
            raise FetchError(type(error).__name__) from None

    def client(self, token: str) -> AsyncWebClient:
        return AsyncWebClient(
            token, base_url=self._api_url, session=self._session, logger=self._quiet, retry_handlers=[]
        )


@asynccontextmanager
async def calling(api_url: str) -> AsyncIterator[Calls]:
    timeout = aiohttp.ClientTimeout(total=WHOLE_SECONDS, sock_connect=CONNECT_SECONDS)
    # Proxies are read from the environment, as everywhere.
    async with aiohttp.ClientSession(trust_env=True, timeout=timeout) as session:
        yield Calls(session, api_url)


async def insist(call: Callable[[], Awaitable[T]], setting: str) -> T:
    """Until Slack answers: a server that starts before its network does is none the worse for it.

    SettingError names the setting whose token Slack does not take.
    """
    pause = 1.0
    while True:
        try:
            return await call()
        except FAULTS as error:
            code = code_of(error)
            if code in (*WRONG_TOKEN, "account_inactive", "not_allowed_token_type"):
                raise SettingError(
                    f"Slack does not take the token in {setting} ({code}). Copy it again from your app’s "
                    "pages at api.slack.com/apps; docs/slack.md says where it stands."
                ) from None
            wait = pause_of(error) or pause
            logger.warning("Slack does not answer: %s; again in %.0f s", code, wait)
            await asyncio.sleep(wait)
            pause = min(LONGEST_PAUSE, 2 * pause)
