"""Slack's door to the web server: who has not the right signature is refused, and nothing of it is logged."""

import asyncio
import io
import json
import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.web import LARGEST_BODY
from storage.database import Store
from storage.tables import inbox
from tests.cast import rows, until
from tests.channels.blocks import text_of
from tests.channels.conftest import slack_settings
from tests.channels.program import is_quiet, serving
from tests.channels.slack_api import SIGNING_SECRET, SlackApi, as_body, signed

WORDS = "Mrs Jones told me everything"


@pytest.fixture
async def slack(
    database_url: str,
    store: Store,  # noqa: ARG001 - opened before the program starts
) -> AsyncIterator[SlackApi]:
    """Slack, and a program that it may call."""
    async with SlackApi().serving() as api, serving(slack_settings(api, database_url, http=True)):
        yield api


@pytest.fixture
async def http(slack: SlackApi) -> AsyncIterator[aiohttp.ClientSession]:
    """A stranger before that program."""
    async with aiohttp.ClientSession() as session:

        async def is_up() -> bool:
            try:
                async with session.get(slack.request_url.replace("/slack/events", "/health")) as response:
                    return response.status == 200
            except aiohttp.ClientError:
                return False

        await until(is_up)
        yield session


def event(number: int = 1, text: str = WORDS) -> dict[str, Any]:
    said = {"type": "message", "channel": "DEVE", "user": "UEVE", "text": text, "ts": "1795251600.000001"}
    return {"type": "event_callback", "event_id": f"Ev{number}", "team_id": "T0CLUB", "event": said}


async def post(
    http: aiohttp.ClientSession, slack: SlackApi, body: bytes, content_type: str, headers: dict[str, str]
) -> int:
    headers = {"Content-Type": content_type, **headers}
    async with http.post(slack.request_url, data=io.BytesIO(body), headers=headers) as response:
        return response.status


async def post_event(http: aiohttp.ClientSession, slack: SlackApi, body: str, headers: dict[str, str]) -> int:
    return await post(http, slack, body.encode(), "application/json", headers)


async def test_the_right_signature_opens(http: aiohttp.ClientSession, slack: SlackApi, store: Store) -> None:
    body = json.dumps(event())
    assert await post_event(http, slack, body, signed(body)) == 200
    assert len(await rows(store, inbox)) == 1


async def test_slack_is_told_that_the_address_is_ours(http: aiohttp.ClientSession, slack: SlackApi) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "old"})
    async with http.post(
        slack.request_url, data=body, headers={"Content-Type": "application/json", **signed(body)}
    ) as response:
        assert (response.status, await response.json()) == (200, {"challenge": "abc"})


def wrong_headers(body: str) -> dict[str, dict[str, str]]:
    good = signed(body)
    return {
        "none": {},
        "no signature": {"X-Slack-Request-Timestamp": good["X-Slack-Request-Timestamp"]},
        "no time": {"X-Slack-Signature": good["X-Slack-Signature"]},
        "of another secret": signed(body, "another"),
        "of another body": signed(body + " "),
        "stale": signed(body, at=time.time() - 301),
        "of the future": signed(body, at=time.time() + 310),
        "another time": {**good, "X-Slack-Request-Timestamp": str(int(time.time()) - 5)},
        "no number": {**good, "X-Slack-Request-Timestamp": "soon"},
        "odd digits": {**good, "X-Slack-Request-Timestamp": "٣٣"},
        "odd letters": {**good, "X-Slack-Signature": "v0=é"},
        "too long": {**good, "X-Slack-Signature": "v0=" + "f" * 5000},
        "old version": {**good, "X-Slack-Signature": good["X-Slack-Signature"].replace("v0", "v1")},
    }


@pytest.mark.parametrize("which", wrong_headers(""))
async def test_any_other_signature_is_refused(
    http: aiohttp.ClientSession, slack: SlackApi, store: Store, caplog: pytest.LogCaptureFixture, which: str
) -> None:
    body = json.dumps(event())
    assert await post_event(http, slack, body, wrong_headers(body)[which]) == 401
    assert await rows(store, inbox) == []
    assert "refused with 401" in caplog.text
    assert WORDS not in caplog.text


async def test_what_is_replayed_is_refused(
    http: aiohttp.ClientSession, slack: SlackApi, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack's own repetitions are signed anew, and are no replays."""
    for kind, payload in (("events_api", event()), ("slash_commands", slack.command("UEVE", "help").payload)):
        body, content_type = as_body(kind, payload)
        now = time.time() - 100
        for at, status in ((now, 200), (now, 401), (now + 60, 200), (now, 401), (now + 60, 401)):
            assert await post(http, slack, body.encode(), content_type, signed(body, at=at)) == status
    assert len(await rows(store, inbox)) == 2
    assert "a replay is refused" in caplog.text


@pytest.mark.parametrize(
    "malformed",
    [
        ("application/json", b""),
        ("application/json", b"{"),
        ("application/json", b"[]"),
        ("application/json", b"null"),
        ("application/json", WORDS.encode()),
        ("application/json", b"[" * 100_000),
        ("application/json", b'{"type": "event_callback", "event": 5}'),
        ("application/json", b'{"type": "block_actions", "actions": []}'),
        ("application/json", b'{"type": "event_callback", "event": {"type": "message", "channel": 5}}'),
        ("application/x-www-form-urlencoded", b"payload=%7B"),
        ("application/x-www-form-urlencoded", b"payload=[]"),
        ("application/x-www-form-urlencoded", b"a=1&" * 200),
    ],
)
async def test_a_malformed_body_is_refused(
    http: aiohttp.ClientSession,
    slack: SlackApi,
    store: Store,
    caplog: pytest.LogCaptureFixture,
    malformed: tuple[str, bytes],
) -> None:
    content_type, body = malformed
    assert await post(http, slack, body, content_type, signed(body.decode())) == 400
    assert await rows(store, inbox) == []
    assert WORDS not in caplog.text


async def test_bytes_that_are_no_text_are_refused(http: aiohttp.ClientSession, slack: SlackApi) -> None:
    assert await post(http, slack, b"\xff\xfe", "application/json", signed("x")) == 401


async def test_a_body_that_is_too_large_is_refused(
    http: aiohttp.ClientSession, slack: SlackApi, caplog: pytest.LogCaptureFixture
) -> None:
    body = json.dumps(event(text=WORDS + "x" * LARGEST_BODY))
    assert await post_event(http, slack, body, signed(body)) == 413
    assert WORDS not in caplog.text


async def test_what_cannot_be_read_is_acknowledged_and_blocks_nobody(
    http: aiohttp.ClientSession, slack: SlackApi, store: Store
) -> None:
    odd: tuple[dict[str, Any], ...] = (
        {},
        {"type": "event_callback"},
        {**event(), "event_id": "x" * 500},
        {**event(), "event": {"type": "message", "channel": "5!"}},
        {**event(), "event": {**event()["event"], "user": "U\x00"}},
        {"type": "block_actions", "actions": [{}]},
    )
    for payload in odd:
        body = json.dumps(payload)
        assert await post_event(http, slack, body, signed(body)) == 200
    body = json.dumps(event(2))
    assert await post_event(http, slack, body, signed(body)) == 200
    assert len(await rows(store, inbox)) == 1


async def test_what_is_not_as_it_should_be_is_said_to_be_unreadable(
    http: aiohttp.ClientSession, slack: SlackApi, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    said = event()["event"]
    odd: tuple[dict[str, Any], ...] = (
        {"text": [WORDS]},
        {"thread_ts": 5},
        {"user": {"name": "eve"}},
        {"channel": "C0CLUB", "text": 5},
    )
    for number, part in enumerate(odd):
        body = json.dumps({**event(number), "event": {**said, **part}})
        assert await post_event(http, slack, body, signed(body)) == 200
    await is_quiet(store)
    assert len(await rows(store, inbox)) == 2
    told = [text_of(each["blocks"]) for each in slack.sent_to("UEVE")]
    assert sum("I could not read that message" in each for each in told) == 2
    assert WORDS not in caplog.text


async def test_when_it_cannot_be_kept_it_is_not_acknowledged_and_may_come_again(
    http: aiohttp.ClientSession,
    slack: SlackApi,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail(*_: object) -> bool:
        await asyncio.sleep(0)
        raise ArithmeticError(WORDS)

    body = json.dumps(event())
    headers = signed(body)
    with monkeypatch.context() as broken:
        broken.setattr("storage.inbox.receive", fail)
        assert await post_event(http, slack, body, headers) == 500
    assert await rows(store, inbox) == []
    assert await post_event(http, slack, body, headers) == 200
    assert len(await rows(store, inbox)) == 1
    assert "ArithmeticError" in caplog.text
    assert WORDS not in caplog.text
    assert SIGNING_SECRET not in caplog.text
