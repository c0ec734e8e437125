"""The web server refuses what is not for it: with the right status, and without a word of it in the log."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.channels.telegram.webhook import HEADER
from bot.web import LARGEST_BODY
from storage.database import Store
from storage.tables import inbox
from tests.cast import rows, until
from tests.channels.bot_api import BotApi
from tests.channels.conftest import telegram_settings
from tests.channels.program import serving

WORDS = "Mrs Jones told me everything"


@pytest.fixture
async def http(
    api: BotApi,
    database_url: str,
    store: Store,  # noqa: ARG001 - opened before the program starts
) -> AsyncIterator[aiohttp.ClientSession]:
    """A stranger before a program whose webhook is set."""
    async with (
        serving(telegram_settings(api, database_url, webhook=True)),
        aiohttp.ClientSession() as session,
    ):

        async def is_set() -> bool:
            return bool(api.webhook)

        await until(is_set)
        yield session


def update(number: int = 1, text: str = WORDS) -> dict[str, Any]:
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": 1790000000,
            "chat": {"id": 77, "type": "private"},
            "from": {"id": 77, "is_bot": False, "first_name": "Eve"},
            "text": text,
        },
    }


async def post(http: aiohttp.ClientSession, api: BotApi, body: bytes, **headers: str) -> int:
    async with http.post(api.webhook, data=io.BytesIO(body), headers=headers) as response:
        return response.status


async def test_the_right_secret_opens(http: aiohttp.ClientSession, api: BotApi, store: Store) -> None:
    assert await post(http, api, json.dumps(update()).encode(), **{HEADER: api.secret}) == 200
    assert len(await rows(store, inbox)) == 1


@pytest.mark.parametrize("shown", [None, "", "wrong", "é", "x" * 5000])
async def test_without_the_secret_nothing_is_taken(
    http: aiohttp.ClientSession,
    api: BotApi,
    store: Store,
    caplog: pytest.LogCaptureFixture,
    shown: str | None,
) -> None:
    headers = {} if shown is None else {HEADER: shown}
    assert await post(http, api, json.dumps(update()).encode(), **headers) == 403
    assert await rows(store, inbox) == []
    assert "refused with 403" in caplog.text
    assert WORDS not in caplog.text


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b"[" * 100_000, WORDS.encode()]
)
async def test_a_malformed_body_is_refused(
    http: aiohttp.ClientSession, api: BotApi, store: Store, caplog: pytest.LogCaptureFixture, body: bytes
) -> None:
    assert await post(http, api, body, **{HEADER: api.secret}) == 400
    assert await rows(store, inbox) == []
    assert WORDS not in caplog.text


async def test_a_body_that_is_too_large_is_refused(
    http: aiohttp.ClientSession, api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    body = json.dumps(update(text=WORDS + "x" * LARGEST_BODY)).encode()
    assert await post(http, api, body, **{HEADER: api.secret}) == 413
    assert WORDS not in caplog.text


async def test_an_update_that_cannot_be_read_is_acknowledged_and_blocks_nobody(
    http: aiohttp.ClientSession, api: BotApi, store: Store
) -> None:
    bodies: tuple[dict[str, object], ...] = (
        {"update_id": 1},
        {"update_id": "x"},
        {"message": []},
        {"update_id": 2, "message": {"text": 5}},
    )
    for body in bodies:
        assert await post(http, api, json.dumps(body).encode(), **{HEADER: api.secret}) == 200
    assert await post(http, api, json.dumps(update(3)).encode(), **{HEADER: api.secret}) == 200
    assert len(await rows(store, inbox)) == 1


async def test_there_is_nothing_else_behind_the_door(http: aiohttp.ClientSession, api: BotApi) -> None:
    base = api.webhook.partition("/telegram/")[0]
    for method, path, status in (
        ("GET", "/health", 200),
        ("GET", "/", 404),
        ("POST", "/telegram/1", 404),
        ("GET", f"/telegram/{api.webhook.rpartition('/')[2]}", 405),
    ):
        async with http.request(method, base + path) as response:
            assert (method, path, response.status) == (method, path, status)


async def test_when_it_cannot_be_kept_it_is_not_acknowledged(
    http: aiohttp.ClientSession,
    api: BotApi,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail(*_: object) -> bool:
        await asyncio.sleep(0)
        raise ArithmeticError(WORDS)

    monkeypatch.setattr("storage.inbox.receive", fail)
    assert await post(http, api, json.dumps(update()).encode(), **{HEADER: api.secret}) == 500
    assert "ArithmeticError" in caplog.text
    assert WORDS not in caplog.text
