"""Socket Mode: we call Slack, and hear what is said through a websocket. What to do with it is Bolt's.

The line is not the SDK's: see docs/decisions/0015.
"""

import asyncio
import json
import logging
import traceback
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.bolt import TakeIn, request_of
from bot.channels.slack.errors import FAULTS, WRONG_TOKEN, code_of, pause_of
from bot.web import LARGEST_BODY
from storage.errors import StorageError

logger = logging.getLogger(__name__)

CONNECT_SECONDS = 5.0
HEARTBEAT_SECONDS = 10.0  # a line that is dead is noticed after one and a half
LEAVING_SECONDS = 30.0  # for which a connection that Slack is about to close is still listened to
GRACE_SECONDS = 5.0
LONGEST_PAUSE = 30.0
OPERATOR_PAUSE = 60.0  # until a person has mended something

Line = aiohttp.ClientWebSocketResponse


async def listen(client: AsyncWebClient, app_token: str, take_in: TakeIn) -> None:
    """Take in what comes, until cancelled."""
    failures = 0
    leaving: set[asyncio.Task[None]] = set()
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS)
    try:
        async with aiohttp.ClientSession(trust_env=True, timeout=timeout) as session:
            while True:
                try:
                    opened = await client.apps_connections_open(app_token=app_token)
                    line = await session.ws_connect(
                        str(opened["url"]), heartbeat=HEARTBEAT_SECONDS, max_msg_size=LARGEST_BODY
                    )
                except FAULTS as error:
                    failures += 1
                    pause = _pause(error, failures)
                    logger.warning("no connection to Slack: %s; again in %.0f s", code_of(error), pause)
                    await asyncio.sleep(pause)
                    continue
                began = asyncio.get_running_loop().time()
                told_to_leave = asyncio.Event()
                hearing = asyncio.create_task(_hear(line, take_in, told_to_leave))
                leaving.add(hearing)
                hearing.add_done_callback(leaving.discard)
                await _first(hearing, told_to_leave)
                lasted = asyncio.get_running_loop().time() - began
                failures = 0 if lasted > LONGEST_PAUSE or told_to_leave.is_set() else failures + 1
                if failures > 1:
                    await asyncio.sleep(_backoff(failures))
    finally:
        for task in leaving:
            task.cancel()
        if leaving:
            await asyncio.wait(leaving, timeout=GRACE_SECONDS)


async def _first(hearing: asyncio.Task[None], told_to_leave: asyncio.Event) -> None:
    """Until the connection has ended, or is about to: then another is opened before it has."""
    leave = asyncio.create_task(told_to_leave.wait())
    try:
        await asyncio.wait((hearing, leave), return_when=asyncio.FIRST_COMPLETED)
    finally:
        leave.cancel()


async def _hear(line: Line, take_in: TakeIn, told_to_leave: asyncio.Event) -> None:
    taking: set[asyncio.Task[None]] = set()
    try:
        async with asyncio.timeout(None) as limit:
            async for message in line:
                envelope = _read(message)
                if envelope.get("type") == "disconnect":
                    logger.info("Slack closes this connection")
                    told_to_leave.set()
                    limit.reschedule(asyncio.get_running_loop().time() + LEAVING_SECONDS)
                elif isinstance(envelope.get("envelope_id"), str):
                    task = asyncio.create_task(_take(line, envelope, take_in))
                    taking.add(task)
                    task.add_done_callback(taking.discard)
    except TimeoutError:
        logger.debug("a connection that Slack was to close is closed")
    finally:
        if taking:
            await asyncio.wait(taking, timeout=GRACE_SECONDS)
        await line.close()


def _read(message: aiohttp.WSMessage) -> dict[str, Any]:
    if message.type is not aiohttp.WSMsgType.TEXT:
        return {}
    try:
        envelope = json.loads(message.data)
    except (ValueError, RecursionError):
        logger.warning("an envelope that cannot be read")
        return {}
    return envelope if isinstance(envelope, dict) else {}


async def _take(line: Line, envelope: dict[str, Any], take_in: TakeIn) -> None:
    """Acknowledge what has been committed. What has not been, Slack sends again."""
    payload = envelope.get("payload")
    request = request_of(payload) if isinstance(payload, dict) else None
    acknowledgement: dict[str, Any] = {"envelope_id": envelope["envelope_id"]}
    try:
        if request is None:
            logger.warning("an envelope that cannot be read")  # nor can it be when it comes again
        elif (answer := await take_in(request)).body:
            acknowledgement["payload"] = json.loads(answer.body)
        await line.send_json(acknowledgement)
    except StorageError:
        logger.warning("an envelope could not be kept")
    except (aiohttp.ClientError, ConnectionError):
        logger.info("an acknowledgement did not go out")
    except Exception as error:  # noqa: BLE001 - its words may hold what somebody wrote
        frame = traceback.extract_tb(error.__traceback__)[-1]
        logger.error(  # noqa: TRY400
            "an envelope failed with %s at %s:%s", type(error).__name__, frame.filename, frame.lineno
        )


def _pause(error: Exception, failures: int) -> float:
    if code_of(error) in (*WRONG_TOKEN, "account_inactive"):
        return OPERATOR_PAUSE
    return pause_of(error) or _backoff(failures)


def _backoff(failures: int) -> float:
    return float(min(LONGEST_PAUSE, 2 ** min(failures - 1, 10)))
