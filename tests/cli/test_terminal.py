"""`balint chat` as people use it: plain text through a pipe, and live in a terminal."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pexpect

from tests.cli.program import NOW, PATIENCE, chat, entries, run
from tests.starting import PROGRAM, surroundings

ARROW_UP = "\x1b[A"
ENTER = "\r"


# A pipe is plain.


def test_a_pipe_gets_readable_text_with_numbered_choices(database: str) -> None:
    """No JSON, no colours: a headline, what is asked, the choices by number, and the source of an answer."""
    ended = run(
        "chat",
        "--now",
        NOW,
        database=database,
        typed="hello\nled my group yesterday with Zoë\nyes\n\nhow big should a group be?\n".encode(),
    )
    assert (ended.code, ended.err) == (0, "")
    welcome, offered, saved = (ended.out.index(words) for words in ("Hello.", "Shall I save it?", "Saved: "))
    assert welcome < offered < saved
    assert "Group led, Friday 20 November, with Zoë\n" in ended.out
    assert "  1. Save\n  2. Add details\n  3. Cancel\n" in ended.out
    assert "Source: Starting a new Balint group, “Members” (Balint Society (UK))\n" in ended.out
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", ended.out)
    assert "{" not in ended.out


def test_a_pipe_understands_numbers_and_presses(database: str) -> None:
    """The number of a choice that was shown last makes it, numbered on from one message to the next; a number
    that is none of them is text.
    """
    lines = b'led my group yesterday\n6\nsupervision on Monday\n\n7\n{"press": "Save"}\n{"now": "soon"}\n'
    ended = run("chat", "--as", "Alice", "--now", NOW, database=database, typed=lines)
    assert "Saved: Group led, Friday 20 November." in ended.out
    assert "Saved: Supervision, Monday 16 November." in ended.out
    assert "I could not read that moment." in ended.out
    assert len(entries(database)) == 2


# A terminal gets line editing and colours.


@contextmanager
def terminal(database: str) -> Iterator["pexpect.spawn[str]"]:
    """A conversation in a terminal of 100 columns, after the greeting."""
    settings = {
        "BALINT_DATABASE_URL": database,
        "TERM": "xterm",
        "PROMPT_TOOLKIT_NO_CPR": "1",  # this terminal would not say where its cursor stands
    }
    screen = pexpect.spawn(
        str(PROGRAM),
        ["chat", "--as", "Alice", "--now", NOW],
        env=surroundings(settings),
        encoding="utf-8",
        dimensions=(50, 100),
        timeout=PATIENCE,
    )
    try:
        hear(screen, "Ctrl-D ends")
        yield screen
    finally:
        screen.close(force=True)


def hear(screen: "pexpect.spawn[str]", words: str) -> None:
    """Wait for words, and then for the prompt: what is typed while something is printed may be lost."""
    screen.expect_exact(words)
    screen.expect_exact(">")


def ended_with(screen: "pexpect.spawn[str]") -> int | None:
    screen.expect(pexpect.EOF)
    screen.close()
    return screen.exitstatus


def test_a_log_is_saved_by_the_number_of_a_choice_and_by_yes(database: str) -> None:
    """An empty line does nothing, what was said is there again with the arrow, and Ctrl-D exits 0."""
    with terminal(database) as screen:
        screen.send("led my group yesterday" + ENTER)
        screen.expect_exact("pathway?")
        hear(screen, "8. Cancel")
        screen.send("6" + ENTER)
        screen.expect_exact("Saved: Group led, Friday 20 November")
        hear(screen, "1. Undo")
        screen.send(ENTER)
        screen.send(ARROW_UP + ARROW_UP + ENTER)  # past the "6", to the report
        screen.expect_exact("You have this already")
        assert "There were no words" not in str(screen.before)
        hear(screen, "2. It is the same")
        screen.send("yes" + ENTER)
        screen.expect_exact("Saved")
        hear(screen, "1. Undo")
        screen.send("9" * 60 + ENTER)
        screen.expect_exact("did not follow")
        hear(screen, "how big should a group be?")
        screen.sendeof()
        assert ended_with(screen) == 0
    assert len(entries(database)) == 2


def test_lines_can_be_edited(database: str) -> None:
    """Backspace takes a letter away, Ctrl-A goes to the start, Ctrl-C leaves."""
    with terminal(database) as screen:
        screen.send("my group yesterdayy\x7f" + "\x01" + "led " + ENTER)
        screen.expect_exact("Group led, Friday 20 November")
        hear(screen, "8. Cancel")
        screen.sendcontrol("c")
        assert ended_with(screen) == 0
    (replies,) = chat(database, ["yes"])
    assert replies[-1]["outcome"] == "done"


def test_a_live_clock_is_not_moved(database: str) -> None:
    """Live lines may be JSON objects as well, but the time is what it is."""
    with terminal(database) as screen:
        screen.send('{"now": "2030-01-01T10:00"}' + ENTER)
        hear(screen, "scripted chat only")
        screen.send('{"text": "hello"}' + ENTER)
        screen.expect_exact("I am the Balint assistant")
        hear(screen, "3. Not yet")
        screen.sendeof()
        assert ended_with(screen) == 0
