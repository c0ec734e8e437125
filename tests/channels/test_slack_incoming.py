"""What a payload of Slack's means; any payload is something, or nothing to us."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint.files import SentFile, Trouble
from balint.messages import Kind
from bot.channels.slack.incoming import Me, to_incoming
from bot.channels.slack.wording import escaped, typed

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
ME = Me("T0CLUB", "U0BALINT")
TS = "1795251600.000100"


def event(**fields: Any) -> dict[str, Any]:
    said = {"type": "message", "channel": "DANNA", "user": "UANNA", "text": "hello", "ts": TS}
    return {
        "type": "event_callback",
        "event_id": "Ev1",
        "team_id": "T0CLUB",
        "event": {name: value for name, value in {**said, **fields}.items() if value is not None},
    }


def test_a_direct_message() -> None:
    incoming = to_incoming(event(text="led &amp; left &lt;b&gt;"), ME, NOW)
    assert incoming
    assert incoming.conversation.user == incoming.conversation.chat == "UANNA"
    assert (incoming.kind, incoming.text, incoming.message_id) == (Kind.SAID, "led & left <b>", "Ev1")
    assert incoming.said_at == datetime.fromtimestamp(1795251600.0001, UTC)
    assert incoming.asked_in == ""


def test_a_direct_message_in_a_thread_is_answered_there() -> None:
    incoming = to_incoming(event(thread_ts="1795251500.000100"), ME, NOW)
    assert incoming
    assert (incoming.asked_in, incoming.aside) == ("DANNA/1795251500.000100", True)


@pytest.mark.parametrize(
    "fields",
    [
        {"bot_id": "B1"},
        {"user": "U0BALINT"},
        {"user": "USLACKBOT"},
        {"user": None},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"channel": "C0CLUB"},
        {"type": "reaction_added"},
        {"type": "app_mention", "channel": "DANNA"},
    ],
)
def test_what_is_not_said_to_us(fields: dict[str, Any]) -> None:
    assert to_incoming(event(**fields), ME, NOW) is None


def test_a_message_without_words_cannot_be_read() -> None:
    incoming = to_incoming(event(text="", subtype="file_share"), ME, NOW)
    assert incoming
    assert incoming.kind is Kind.UNREADABLE


FILE = {"name": "a.pdf", "mimetype": "application/pdf", "size": 5, "url_private": "x", "mode": "hosted"}


@pytest.mark.parametrize(
    ("files", "known"),
    [
        ([FILE], SentFile(name="a.pdf", media_type="application/pdf", size=5, reference="x")),
        ([FILE, FILE], SentFile(trouble=Trouble.SEVERAL)),
        ([{**FILE, "mode": "external"}], SentFile(trouble=Trouble.KIND)),
        ([{**FILE, "name": None}], SentFile(trouble=Trouble.KIND)),
        ([{"mode": "tombstone"}], SentFile(trouble=Trouble.KIND)),
    ],
)
def test_words_beside_a_file_are_taken_and_the_file_is_known_of(
    files: list[dict[str, Any]], known: SentFile
) -> None:
    incoming = to_incoming(event(text="announce: hello", subtype="file_share", files=files), ME, NOW)
    assert incoming
    assert (incoming.kind, incoming.text, incoming.file) == (Kind.SAID, "announce: hello", known)


@pytest.mark.parametrize("odd", [{"text": 5}, {"thread_ts": "soon"}, {"message": []}])
def test_a_message_that_is_not_as_it_should_be_cannot_be_read(odd: dict[str, Any]) -> None:
    incoming = to_incoming(event(**odd), ME, NOW)
    assert incoming
    assert (incoming.kind, incoming.text, incoming.asked_in) == (Kind.UNREADABLE, "", "")
    assert (incoming.conversation.user, incoming.message_id) == ("UANNA", "Ev1")


@pytest.mark.parametrize(
    "nobody", [{"user": 5}, {"bot_id": "B1"}, {"channel": "C0CLUB"}, {"ts": "x"}, {"user": "U0BALINT"}]
)
def test_who_cannot_be_told_or_does_not_speak_to_us_is_not_answered(nobody: dict[str, Any]) -> None:
    assert to_incoming(event(text=5, **nobody), ME, NOW) is None


def test_what_is_said_in_the_far_future_is_said_now() -> None:
    incoming = to_incoming(event(ts="9999999999.0"), ME, NOW)
    assert incoming
    assert incoming.said_at == NOW


def test_a_message_that_is_made_anew() -> None:
    message = {"user": "UANNA", "text": "no, Tuesday", "ts": TS}
    changed = event(
        user=None, subtype="message_changed", message=message, previous_message={"text": "Monday"}
    )
    incoming = to_incoming(changed, ME, NOW)
    assert incoming
    assert (incoming.kind, incoming.text) == (Kind.EDITED, "no, Tuesday")
    unfurled = event(user=None, subtype="message_changed", message=message, previous_message=message)
    assert to_incoming(unfurled, ME, NOW) is None


def test_a_mention_is_answered_in_a_thread_and_in_the_one_it_stands_in() -> None:
    said = {"type": "app_mention", "channel": "C0CLUB", "text": "<@U0BALINT>, how big is a group?"}
    incoming = to_incoming(event(**said), ME, NOW)
    assert incoming
    assert incoming.text == "how big is a group?"
    assert (incoming.asked_in, incoming.post, incoming.aside) == ("C0CLUB", TS, True)
    within = to_incoming(event(**said, thread_ts="1795251500.000100"), ME, NOW)
    assert within
    assert within.asked_in == "C0CLUB/1795251500.000100"


def command(**fields: Any) -> dict[str, Any]:
    given = {"command": "/balint", "user_id": "UANNA", "channel_id": "C0CLUB", "trigger_id": "1.2.a"}
    return {**given, "text": "what's left?", **fields}


def test_a_command_is_answered_aside() -> None:
    incoming = to_incoming(command(), ME, NOW)
    assert incoming
    assert (incoming.text, incoming.message_id) == ("what's left?", "1.2.a")
    assert (incoming.asked_in, incoming.post, incoming.aside) == ("C0CLUB", "", True)


def test_a_bare_command_asks_for_help() -> None:
    incoming = to_incoming(command(text=" ", channel_id="DANNA"), ME, NOW)
    assert incoming
    assert (incoming.text, incoming.asked_in) == ("help", "")


def press(**fields: Any) -> dict[str, Any]:
    return {
        "type": "block_actions",
        "trigger_id": "1.2.a",
        "user": {"id": "UANNA"},
        "container": {"type": "message", "message_ts": TS, "channel_id": "DANNA"},
        "actions": [{"action_id": "press0", "value": "confirm:log:1:1", "action_ts": TS}],
        **fields,
    }


def test_a_press() -> None:
    incoming = to_incoming(press(), ME, NOW)
    assert incoming
    assert (incoming.kind, incoming.press, incoming.pressed_on) == (Kind.PRESSED, "confirm:log:1:1", TS)
    assert incoming.asked_in == ""


def test_a_press_on_what_was_said_aside_is_answered_aside() -> None:
    on = {"type": "message", "message_ts": TS, "channel_id": "C0CLUB", "is_ephemeral": True}
    incoming = to_incoming(press(container=on), ME, NOW)
    assert incoming
    assert (incoming.asked_in, incoming.post, incoming.aside) == ("C0CLUB", "", True)


def test_a_home_that_is_opened() -> None:
    opened = event(type="app_home_opened", tab="home")
    incoming = to_incoming(opened, ME, NOW)
    assert incoming
    assert incoming.kind is Kind.HOME_OPENED
    assert to_incoming(event(type="app_home_opened", tab="messages"), ME, NOW) is None


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)
KNOWN = (event(), event(type="app_mention", channel="C0CLUB"), command(), press())


@given(junk)
def test_no_payload_is_too_odd(payload: Any) -> None:
    to_incoming(payload, ME, NOW)


@given(st.sampled_from(KNOWN), st.data())
def test_no_part_of_a_payload_is_too_odd(payload: dict[str, Any], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(payload)))
    to_incoming({**payload, name: data.draw(junk)}, ME, NOW)
    if isinstance(payload.get("event"), dict):
        part = data.draw(st.sampled_from(sorted(payload["event"])))
        to_incoming({**payload, "event": {**payload["event"], part: data.draw(junk)}}, ME, NOW)


@given(st.text())
def test_words_survive_the_way_through_slack(words: str) -> None:
    assert typed(escaped(words), "U0BALINT") == words


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("<https://balint.co.uk|balint.co.uk>", "balint.co.uk"),
        ("<https://balint.co.uk>", "https://balint.co.uk"),
        ("<mailto:a@b.uk|a@b.uk>", "a@b.uk"),
        ("in <#C1|general>", "in #general"),
        ("<!here> hello", "here hello"),
        ("with <@U9|Priya Nair>", "with Priya Nair"),
        ("<@U0BALINT> hello", " hello"),
    ],
)
def test_links_and_mentions_are_read_by_what_they_show(written: str, meant: str) -> None:
    assert typed(written, "U0BALINT") == meant
