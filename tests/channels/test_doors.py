"""The doors by which the platforms call us: what is not from them, or is not what they send, is refused with
the right status, and without a word of it in the log.
"""

import asyncio
import io
import json
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from bot.channels.telegram.webhook import HEADER
from bot.web import LARGEST_BODY
from storage.database import Store
from storage.tables import inbox
from tests.cast import rows, until
from tests.channels.blocks import text_of
from tests.channels.bot_api import BotApi
from tests.channels.conftest import slack_settings, telegram_settings
from tests.channels.program import is_quiet, serving
from tests.channels.slack_api import SIGNING_SECRET, SlackApi, as_body, signed

# Nothing gets past a door that a database could make different.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

WORDS = "Mrs Jones told me everything"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
Json = dict[str, Any]
Headers = dict[str, str]


@dataclass(frozen=True, slots=True)
class Door:
    """A platform's door, and a stranger before it.

    `proof` gives the headers with which the platform itself sends a body, `message` one of its messages by
    its number, and `wrong` what is to be refused: the status, the body and the headers of each.
    """

    http: aiohttp.ClientSession
    url: str
    secret: str
    proof: Callable[[bytes], Headers]
    message: Callable[[int], Json]
    wrong: dict[str, tuple[int, bytes, Headers]]
    unreadable: tuple[Json, ...]

    async def post(self, body: bytes, headers: Headers) -> int:
        headers = {"Content-Type": JSON, **headers}
        async with self.http.post(self.url, data=io.BytesIO(body), headers=headers) as response:
            return response.status

    async def send(self, payload: Json) -> int:
        """As the platform does."""
        body = json.dumps(payload).encode()
        return await self.post(body, self.proof(body))


# Telegram shows a secret.


def update(number: int) -> Json:
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": 1790000000,
            "chat": {"id": 77, "type": "private"},
            "from": {"id": 77, "is_bot": False, "first_name": "Eve"},
            "text": WORDS,
        },
    }


MALFORMED = {
    "empty": b"",
    "a bracket": b"{",
    "a list": b"[]",
    "null": b"null",
    "a text": b'"x"',
    "words": WORDS.encode(),
    "a deep list": b"[" * 100_000,
}
TOO_LARGE = json.dumps({"text": WORDS + "x" * LARGEST_BODY}).encode()


def wrong_to_telegram(proof: Headers) -> dict[str, tuple[int, bytes, Headers]]:
    body = json.dumps(update(1)).encode()
    shown = {"": "", "wrong": "wrong", "odd letters": "é", "too long": "x" * 5000}
    return {
        "no secret": (403, body, {}),
        **{f"secret: {what}": (403, body, {HEADER: secret}) for what, secret in shown.items()},
        **{what: (400, body, proof) for what, body in MALFORMED.items()},
        "not UTF-8": (400, b"\xff\xfe", proof),
        "too large": (413, TOO_LARGE, proof),
    }


UNREADABLE_UPDATES: tuple[Json, ...] = (
    {"update_id": 1},
    {"update_id": "x"},
    {"message": []},
    {"update_id": 2, "message": {"text": 5}},
)


@pytest.fixture
async def telegram(
    api: BotApi,
    database_url: str,
    store: Store,  # noqa: ARG001 - opened before the program starts
) -> AsyncIterator[Door]:
    async def is_set() -> bool:
        return bool(api.webhook)

    async with (
        serving(telegram_settings(api, database_url, webhook=True)),
        aiohttp.ClientSession() as http,
    ):
        await until(is_set)

        proof = {HEADER: api.secret}
        wrong = wrong_to_telegram(proof)
        yield Door(http, api.webhook, api.secret, lambda _: proof, update, wrong, UNREADABLE_UPDATES)


# Slack signs each body.


def event(number: int) -> Json:
    said = {"type": "message", "channel": "DEVE", "user": "UEVE", "text": WORDS, "ts": "1795251600.000001"}
    return {"type": "event_callback", "event_id": f"Ev{number}", "team_id": "T0CLUB", "event": said}


MALFORMED_ON_SLACK = {
    "an event that is none": (JSON, '{"type": "event_callback", "event": 5}'),
    "no action": (JSON, '{"type": "block_actions", "actions": []}'),
    "a channel that is none": (
        JSON,
        '{"type": "event_callback", "event": {"type": "message", "channel": 5}}',
    ),
    "a form of a bracket": (FORM, "payload=%7B"),
    "a form of a list": (FORM, "payload=[]"),
    "a long form": (FORM, "a=1&" * 200),
}


def wrong_to_slack() -> dict[str, tuple[int, bytes, Headers]]:
    body = json.dumps(event(1))
    good, now = signed(body), time.time()
    shown = {
        "nothing": {},
        "no signature": {"X-Slack-Request-Timestamp": good["X-Slack-Request-Timestamp"]},
        "no time": {"X-Slack-Signature": good["X-Slack-Signature"]},
        "of another secret": signed(body, "another"),
        "of another body": signed(body + " "),
        "stale": signed(body, at=now - 301),
        "of the future": signed(body, at=now + 310),
        "another time": {**good, "X-Slack-Request-Timestamp": str(int(now) - 5)},
        "no number": {**good, "X-Slack-Request-Timestamp": "soon"},
        "odd digits": {**good, "X-Slack-Request-Timestamp": "٣٣"},
        "odd letters": {**good, "X-Slack-Signature": "v0=é"},
        "too long": {**good, "X-Slack-Signature": "v0=" + "f" * 5000},
        "old version": {**good, "X-Slack-Signature": good["X-Slack-Signature"].replace("v0", "v1")},
    }
    return {
        **{f"signature: {what}": (401, body.encode(), headers) for what, headers in shown.items()},
        "not UTF-8": (401, b"\xff\xfe", signed("x")),
        **{what: (400, body, signed(body.decode())) for what, body in MALFORMED.items()},
        **{
            what: (400, body.encode(), {"Content-Type": content_type, **signed(body)})
            for what, (content_type, body) in MALFORMED_ON_SLACK.items()
        },
        "too large": (413, TOO_LARGE, signed(TOO_LARGE.decode())),
    }


UNREADABLE_EVENTS: tuple[Json, ...] = (
    {},
    {"type": "event_callback"},
    {**event(1), "event_id": "x" * 500},
    {**event(1), "event": {"type": "message", "channel": "5!"}},
    {**event(1), "event": {**event(1)["event"], "user": "U\x00"}},
    {"type": "block_actions", "actions": [{}]},
)


@pytest.fixture
async def slack_api(
    database_url: str,
    store: Store,  # noqa: ARG001 - opened before the program starts
) -> AsyncIterator[SlackApi]:
    async with SlackApi().serving() as api, serving(slack_settings(api, database_url, http=True)):
        yield api


@pytest.fixture
async def slack(slack_api: SlackApi) -> AsyncIterator[Door]:
    url = slack_api.request_url
    async with aiohttp.ClientSession() as http:

        async def is_up() -> bool:
            try:
                async with http.get(url.replace("/slack/events", "/health")) as response:
                    return response.status == 200
            except aiohttp.ClientError:
                return False

        await until(is_up)

        def proof(body: bytes) -> Headers:
            return signed(body.decode())

        yield Door(http, url, SIGNING_SECRET, proof, event, wrong_to_slack(), UNREADABLE_EVENTS)


# Every door.


@pytest.fixture(params=["telegram", "slack"])
def door(request: pytest.FixtureRequest) -> Door:
    found: Door = request.getfixturevalue(request.param)
    return found


async def test_the_right_proof_opens(door: Door, store: Store) -> None:
    assert await door.send(door.message(1)) == 200
    assert len(await rows(store, inbox)) == 1


async def test_anything_else_is_refused(door: Door, store: Store, caplog: pytest.LogCaptureFixture) -> None:
    answered = {what: await door.post(body, headers) for what, (_, body, headers) in door.wrong.items()}
    assert answered == {what: status for what, (status, _, _) in door.wrong.items()}
    assert await rows(store, inbox) == []
    for status in set(answered.values()) & {401, 403}:
        assert f"refused with {status}" in caplog.text
    assert WORDS not in caplog.text


async def test_what_cannot_be_read_is_acknowledged_and_blocks_nobody(door: Door, store: Store) -> None:
    answered = [await door.send(payload) for payload in (*door.unreadable, door.message(3))]
    assert set(answered) == {200}
    assert len(await rows(store, inbox)) == 1


async def test_when_it_cannot_be_kept_it_is_not_acknowledged_and_may_come_again(
    door: Door, store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_: object) -> bool:
        await asyncio.sleep(0)
        raise ArithmeticError(WORDS)

    body = json.dumps(door.message(1)).encode()
    headers = door.proof(body)
    with monkeypatch.context() as broken:
        broken.setattr("storage.inbox.receive", fail)
        assert await door.post(body, headers) == 500
    assert await rows(store, inbox) == []
    assert await door.post(body, headers) == 200
    assert len(await rows(store, inbox)) == 1
    assert "ArithmeticError" in caplog.text
    assert WORDS not in caplog.text
    assert door.secret not in caplog.text


# One of them alone.


async def test_there_is_nothing_else_behind_the_door(telegram: Door) -> None:
    base = telegram.url.partition("/telegram/")[0]
    for method, path, status in (
        ("GET", "/health", 200),
        ("GET", "/", 404),
        ("POST", "/telegram/1", 404),
        ("GET", f"/telegram/{telegram.url.rpartition('/')[2]}", 404),
    ):
        async with telegram.http.request(method, base + path) as response:
            assert (method, path, response.status) == (method, path, status)


async def test_slack_is_told_that_the_address_is_ours(slack: Door) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "old"})
    headers = {"Content-Type": JSON, **signed(body)}
    async with slack.http.post(slack.url, data=body, headers=headers) as response:
        assert (response.status, await response.json()) == (200, {"challenge": "abc"})


async def test_what_is_replayed_is_refused(
    slack: Door, slack_api: SlackApi, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack's own repetitions are signed anew, and are no replays."""
    command = slack_api.command("UEVE", "help").payload
    for kind, payload in (("events_api", event(1)), ("slash_commands", command)):
        body, content_type = as_body(kind, payload)
        now = time.time() - 100
        for at, status in ((now, 200), (now, 401), (now + 60, 200), (now, 401), (now + 60, 401)):
            headers = {"Content-Type": content_type, **signed(body, at=at)}
            assert await slack.post(body.encode(), headers) == status
    assert len(await rows(store, inbox)) == 2
    assert "a replay is refused" in caplog.text


async def test_what_is_not_as_it_should_be_is_said_to_be_unreadable(
    slack: Door, slack_api: SlackApi, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    odd: tuple[Json, ...] = (
        {"text": [WORDS]},
        {"thread_ts": 5},
        {"user": {"name": "eve"}},
        {"channel": "C0CLUB", "text": 5},
    )
    for number, part in enumerate(odd):
        assert await slack.send({**event(number), "event": {**event(number)["event"], **part}}) == 200
    await is_quiet(store)
    assert len(await rows(store, inbox)) == 2
    told = [text_of(each["blocks"]) for each in slack_api.sent_to("UEVE")]
    assert sum("I could not read that message" in each for each in told) == 2
    assert WORDS not in caplog.text
