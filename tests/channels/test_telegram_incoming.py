"""Any payload is something, or nothing to us; and what it is does not depend on the day."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint.files import SentFile, Trouble
from balint.messages import Incoming, Kind
from bot.channels.telegram.addressed import Me
from bot.channels.telegram.incoming import Moved, to_incoming
from bot.channels.telegram.presses import Chosen, chosen
from tests.cast import NOW

ME = Me(4711, "balint_club_bot")
DATE = int(NOW.timestamp()) - 3600

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)


def message(**more: Any) -> dict[str, Any]:
    return {
        "message_id": 5,
        "date": DATE,
        "chat": {"id": 77, "type": "private"},
        "from": {"id": 77, "is_bot": False, "first_name": "Anna"},
        **more,
    }


def read(**update: Any) -> Incoming | Moved | None:
    return to_incoming({"update_id": 9, **update}, ME, NOW)


def heard(**more: Any) -> Incoming:
    found = read(message=message(**more))
    assert isinstance(found, Incoming)
    return found


def test_a_message_says_who_when_and_what() -> None:
    found = heard(text="hello\u0000")
    assert (found.text, found.kind, found.post, found.private) == ("hello", Kind.SAID, "5", True)
    assert found.said_at == datetime.fromtimestamp(DATE, UTC)
    assert (found.conversation.account, found.conversation.chat, found.display_name) == ("4711", "77", "Anna")


def test_words_beside_a_file_are_taken_and_the_file_is_known_of() -> None:
    found = heard(caption="announce: hello", photo=[{"file_id": "s"}, {"file_id": "x", "file_size": 9}])
    assert (found.kind, found.text) == (Kind.SAID, "announce: hello")
    assert found.file == SentFile(name="picture.jpg", media_type="image/jpeg", size=9, reference="x")
    document = heard(document={"file_id": "d", "file_name": "a.pdf", "mime_type": "application/pdf"})
    assert document.kind is Kind.UNREADABLE
    assert document.file == SentFile(name="a.pdf", media_type="application/pdf", reference="d")
    assert heard(caption="look", video={"file_id": "v"}).file == SentFile(trouble=Trouble.KIND)
    assert heard(text="hello").file is None


def test_an_impossible_time_is_taken_for_now() -> None:
    assert heard(text="x", date=0).said_at == NOW
    assert heard(text="x", date=2**32).said_at == NOW


@pytest.mark.parametrize(
    "more",
    [
        {"text": "x", "from": {"id": 8, "is_bot": True, "first_name": "Robot"}},
        {"text": "x", "sender_chat": {"id": -5, "type": "channel"}},
        {"text": "x", "from": None},
        {"new_chat_title": "x"},
    ],
)
def test_what_no_person_said_is_not_for_us(more: dict[str, Any]) -> None:
    assert read(message=message(**more)) is None


def test_a_place_that_changes_on_the_map_is_no_edited_word() -> None:
    assert read(edited_message=message(location={"latitude": 1, "longitude": 2})) is None


def test_a_group_that_becomes_a_supergroup_has_moved() -> None:
    moved = message(chat={"id": -3, "type": "group"}, migrate_to_chat_id=-1003)
    assert read(message=moved) == Moved("-3", "-1003")


@pytest.mark.parametrize(
    ("text", "entities", "words"),
    [
        ("@balint_club_bot help", [{"type": "mention", "offset": 0, "length": 16}], "help"),
        ("@BALINT_club_bot, help", [{"type": "mention", "offset": 0, "length": 16}], "help"),
        ("😀 @balint_club_bot help", [{"type": "mention", "offset": 3, "length": 16}], "😀 help"),
        ("what’s left, Balint?", [{"type": "text_mention", "offset": 13, "length": 6, "user": {"id": 4711}}],
         "what’s left, ?"),
        ("/progress@balint_club_bot", [], "show my progress"),
        ("/unknown@balint_club_bot x", [], "/unknown x"),
        ("@other help", [{"type": "mention", "offset": 0, "length": 6}], None),
        ("@balint_club_bot help", [{"type": "mention", "offset": 900, "length": -4}], None),
        ("help", [], None),
    ],
)  # fmt: skip
def test_in_a_group_what_names_us_is_ours(text: str, entities: list[Any], words: str | None) -> None:
    found = read(message=message(text=text, entities=entities, chat={"id": -9, "type": "supergroup"}))
    assert (found.text if isinstance(found, Incoming) else None) == words
    if isinstance(found, Incoming):
        assert (found.asked_in, found.conversation.chat, found.private) == ("-9", "77", False)


def test_a_message_that_cannot_be_read_is_told_so_in_private_alone() -> None:
    assert heard(text=["x"]).kind is Kind.UNREADABLE
    assert read(message=message(text=["x"], chat={"id": -9, "type": "group"})) is None


@given(json_values)
def test_any_payload_is_read_without_a_fault(payload: Any) -> None:
    for update in (
        payload,
        {"update_id": 1, "message": payload},
        {"update_id": 1, "callback_query": payload},
    ):
        to_incoming(update, ME, NOW)
        chosen(update)


@given(
    st.dictionaries(
        st.sampled_from(["text", "date", "chat", "from", "entities", "message_id", "caption", "sender_chat"]),
        json_values,
    )
)
def test_any_message_is_read_without_a_fault(fields: dict[str, Any]) -> None:
    to_incoming({"update_id": 1, "message": message(**fields)}, ME, NOW)
    to_incoming({"update_id": 1, "edited_message": message(**fields)}, ME, NOW)


def press(data: str, text: str = "Shall I save it?") -> dict[str, Any]:
    keyboard = {"inline_keyboard": [[{"text": "Save", "callback_data": data}]]}
    sent = message(text=text, reply_markup=keyboard)
    return {"update_id": 1, "callback_query": {"id": "q", "from": {"id": 77}, "message": sent, "data": data}}


def test_a_choice_is_shown_under_the_text_that_it_answers() -> None:
    shown = chosen(press("confirm:log:1:1"))
    assert shown
    assert shown.text == "Shall I save it?\n\nYou chose: Save"
    assert chosen(press("confirm:log:1:1", "x" * 4096)) == Chosen(77, 5)


def test_a_question_may_be_asked_again() -> None:
    assert chosen(press("ask:guidance:size")) is None
