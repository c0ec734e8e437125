"""Whatever comes in is answered kindly, in one line, and creates nothing; the program goes on."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import databases
from tests.cli.program import Line, Reply, chat, entries, kinds_of, press, presses_of, run, text_of

BAD = {
    "empty": b"",
    "spaces": b" \t ",
    "100,000 characters": b"x" * 100_000,
    "100,000 letters of two bytes": "é".encode() * 100_000,
    "a long row of days": b"yesterday " * 199,
    "a long row of numbers": b"1 " * 999,
    "a long row of brackets": b"(" * 1999,
    "a long row of accents": ("z" + "\u0301" * 1900).encode(),
    "emoji": "💐🌧️👩🏽‍⚕️🏴󠁧󠁢󠁳󠁣󠁴󠁿".encode(),
    "right to left": "مرحبا، كيف حالك؟ שלום".encode(),
    "turned right to left": "\u202edetrop\u202c \u2067x\u2069".encode(),
    "invisible": ("\u200b\u200d\ufeff" * 20).encode(),
    "control characters": b"\x01\x02\x07\x08\x1b[2J\x7f",
    "colours": b"\x1b[31mred\x1b[0m",
    "NUL": b"a\x00b",
    "NUL alone": b"\x00",
    "not UTF-8": b"\xff\xfe\xfa",
    "UTF-8 cut short": b"caf\xc3",
    "SQL": b"'; DROP TABLE people; --",
    "a place": b"../../etc/passwd",
    "a shell": b"$(reboot) `id`",
    "markup": b"<script>alert(1)</script>",
    "placeholders": b"%s %d {0} {x}",
    "an unknown command": b"/fly me to the moon",
    "NUL in JSON": rb'{"text": "a\u0000b"}',
    "half a character in JSON": rb'{"text": "\ud800"}',
    "two halves the wrong way round in JSON": rb'{"text": "\udc00\ud800 x"}',
    "half a character in an id": rb'{"text": "abracadabra", "id": "\ud800"}',
    "NUL in an id": rb'{"text": "abracadabra", "id": "\u0000"}',
    "a long id": b'{"text": "abracadabra", "id": "' + b"x" * 5000 + b'"}',
    "an id that is none": b'{"text": "abracadabra", "id": 5}',
    "broken JSON": b'{"text": "led my group yesterday"',
    "a bracket": b"{",
    "more after JSON": b'{"text": "led my group yesterday"} yes',
    "single quotes": b"{'text': 'led my group yesterday'}",
    "an empty object": b"{}",
    "an object of other keys": b'{"say": "led my group yesterday"}',
    "a text that is a number": b'{"text": 5}',
    "a text that is nothing": b'{"text": null}',
    "a text that is a list": b'{"text": ["led my group yesterday"]}',
    "a press that is a number": b'{"press": 1}',
    "a now that is a number": b'{"now": 1795255200}',
    "a now of no day": b'{"now": "2026-02-30T10:00"}',
    "a list": b'["abracadabra"]',
    "nothing": b"null",
    "a number": b"1",
    "a number of 5,000 digits": b'{"text": 1' + b"0" * 5000 + b"}",
    "no number": b'{"text": NaN}',
    "a deep object": b'{"text": ' * 20_000,
    "a deep list": b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
}
PRESSES = [
    "",
    " ",
    "confirm",
    ":::",
    "confirm:log",
    "confirm:log:1",
    "confirm:log:1:1",
    "confirm:log:0:0",
    "confirm:log:-1:1",
    "confirm:log:1:1:1",
    "confirm:log:one:two",
    "confirm:log:١:١",
    "confirm:announcement:1:1",
    "CONFIRM:LOG:1:1",
    "set:log:1:1:on:2026-11-20",
    "set:log:1:1:activity:juggling",
    "set:pathway:never",
    "set:training:perhaps",
    "details:log:1:1",
    "skip:log",
    "skip:log:1",
    "cancel:log:7",
    "undo:log:7",
    "ask:guidance:no-such-entry",
    "ask:guidance:../../etc/passwd",
    "delete:everything",
    "a" * 64,
    "a" * 100_000,
    "\u0000",
    "Save",
    "1",
    '{"press": "confirm:log:1:1"}',
]
TELLTALES = re.compile(r"(?i:traceback|exception|sqlalchemy|psycopg)|\w+Error\b|\.py\b|\bNone\b|null")


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What was replied to each, and where it was said."""

    database: str
    replies: dict[str, list[Reply]]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def aftermath(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Aftermath]:
    """All of it has been said in one conversation."""
    lines: list[Line] = ["hello", *BAD.values(), *(press(each) for each in PRESSES)]
    if request.param == "sqlite":
        file = tmp_path_factory.mktemp("bad") / "balint.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), file)
        yield _said(f"sqlite:///{file}", lines)
        return
    server, template = request.getfixturevalue("postgres_url"), request.getfixturevalue("postgres_template")
    with databases.database(server, "bad", copy_of=template) as url:
        yield _said(url, lines)


def _said(database: str, lines: list[Line]) -> Aftermath:
    answers = chat(database, lines)[1:]
    return Aftermath(database, dict(zip([*BAD, *PRESSES], answers, strict=True)))


@pytest.mark.parametrize("what", BAD)
def test_a_bad_line_gets_a_kind_reply(aftermath: Aftermath, what: str) -> None:
    """Something to read, and no word of how the program is made."""
    replies = aftermath.replies[what]
    assert replies
    assert all(reply["text"].strip() for reply in replies)
    assert not TELLTALES.search(text_of(replies))
    assert not any(reply["outcome"] == "done" for reply in replies)


@pytest.mark.parametrize("pressed", PRESSES)
def test_a_press_that_was_never_offered_does_nothing_and_says_so(aftermath: Aftermath, pressed: str) -> None:
    (reply,) = aftermath.replies[pressed]
    assert not TELLTALES.search(reply["text"])
    assert presses_of([reply]) == []
    assert reply["outcome"] == "error" or reply["text"].startswith("There is no")


def test_nothing_was_created_and_the_conversation_goes_on(aftermath: Aftermath) -> None:
    assert entries(aftermath.database) == []
    _, _, saved = chat(aftermath.database, ["cancel", "led my group yesterday", "yes"])
    assert kinds_of(saved) == [("log", "done")]


def test_a_button_pressed_twice_or_on_an_old_message_does_no_harm(database: str) -> None:
    """It says how things stand, and what is kept is kept once."""
    first, second, undo = press("confirm:log:1:1"), press("confirm:log:2:1"), press("undo:log:1")
    lines: list[Line] = [
        "hello",
        "led my group yesterday",
        first,
        first,
        "supervision on Monday",
        "make it Tuesday",
        second,
        "cancel",
        second,
        undo,
        undo,
        first,
    ]
    answers = chat(database, lines)
    said = [(kinds_of(replies)[0][1], text_of(replies)) for replies in answers[2:]]
    saved, twice, _, _, changed, _, let_go, taken_back, taken_back_twice, pressed_after = said
    assert saved[0] == "done"
    assert "already" in twice[1]
    assert changed[0] == "asked"
    assert "changed it since" in changed[1]
    assert "Tuesday 17 November" in changed[1]
    assert let_go[0] == "error"
    assert taken_back[1].startswith("Undone: Group led")
    assert "nothing to undo" in taken_back_twice[1]
    assert pressed_after[0] == "error"
    assert entries(database) == []


def test_plain_chat_takes_it_as_well(tmp_path: Path) -> None:
    """No traceback, no control characters on the screen, and a good end."""
    typed = (
        b"\n".join(BAD.values()) + b"\n" + b"\n".join(json.dumps(press(each)).encode() for each in PRESSES)
    )
    ended = run("chat", database=f"sqlite:///{tmp_path / 'balint.db'}", typed=typed)
    assert (ended.code, ended.err) == (0, "")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", ended.out)
    assert not TELLTALES.search(ended.out)
