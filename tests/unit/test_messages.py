from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint.messages import (
    LONGEST_TEXT,
    PRESS_BYTES,
    Button,
    ConversationKey,
    Incoming,
    Kind,
    Outcome,
    Picture,
    Press,
    Reply,
    Source,
    Topic,
    clean,
)
from storage.values import INCOMING, REPLY, write


@pytest.mark.parametrize(
    "press",
    [
        Press("confirm", "log", ("12", "3")),
        Press("ask", "guidance", ("participants-fee",)),
        Press("skip", "log"),
    ],
    ids=str,
)
def test_a_press_is_read_as_it_was_written(press: Press) -> None:
    assert Press.read(str(press)) == press


def test_a_press_has_one_written_form() -> None:
    assert str(Press("confirm", "log", ("12", "3"))) == "confirm:log:12:3"


@given(st.text(max_size=200))
def test_anything_can_be_read_as_a_press_or_as_none(written: str) -> None:
    press = Press.read(written)

    assert press is None or str(press) == written


@pytest.mark.parametrize("args", [("x" * PRESS_BYTES,), ("a:b",), ("",), ("ä",), ("a b",)])
def test_a_press_that_no_platform_could_carry_cannot_be_made(args: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not a press"):
        Press("confirm", "log", args)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  led my group \n", "led my group"),
        ("led\x00 my\x1b[31m group\x07", "led my[31m group"),
        ("half \ud800 a character", "half  a character"),
        ("cafe\u0301", "café"),
        ("one\ntwo\tthree", "one\ntwo\tthree"),
        ("مرحبا", "مرحبا"),
    ],
)
def test_text_is_cleaned_of_what_cannot_be_kept(written: str, kept: str) -> None:
    assert clean(written) == kept


@given(st.text())
def test_cleaned_text_can_always_be_kept(written: str) -> None:
    kept = clean(written)

    assert clean(kept) == kept
    assert len(kept.encode("utf-8")) >= len(kept)


def test_what_is_too_long_to_be_taken_up_is_still_too_long_when_it_is_cut() -> None:
    assert len(clean("x" * 100_000)) > LONGEST_TEXT


def test_a_reply_in_plain_words_begins_with_its_headline() -> None:
    reply = Reply(
        topic=Topic.PROGRESS, outcome=Outcome.ANSWERED, headline="3 groups left to lead.", text="27 of 30."
    )

    assert reply.plain == "3 groups left to lead.\n27 of 30."


def test_a_reply_comes_out_of_a_row_as_it_went_in() -> None:
    reply = Reply(
        topic=Topic.GUIDANCE,
        outcome=Outcome.ANSWERED,
        text="8–10",
        buttons=(Button("Save", Press("confirm", "log", ("1", "1"))),),
        sources=(Source("Starting a new Balint group", "Members", "Balint Society (UK)"),),
        pictures=(Picture("progress.png", "image/png", "progress", alternative="24 of 30 led"),),
        personal=False,
    )

    assert REPLY.validate_json(write(REPLY, reply)) == reply


def test_a_message_comes_out_of_a_row_as_it_went_in() -> None:
    message = Incoming(
        conversation=ConversationKey("terminal", "local", "anna", "anna"),
        message_id="1",
        said_at=datetime(2026, 11, 21, 10, tzinfo=UTC),
        kind=Kind.SUBMITTED,
        form="log_session",
        values={"activity": "group_led"},
    )

    assert INCOMING.validate_json(write(INCOMING, message)) == message
