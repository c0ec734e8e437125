"""The real program as its user meets it: a process of its own, with a keyboard, a screen and an exit code."""

import json
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from threading import Timer
from typing import Any

from tests.starting import Started

NOW = "2026-11-21T10:00"  # a Saturday, in GMT
PATIENCE = 120  # seconds; a program that hangs is killed

Reply = dict[str, Any]
Line = str | bytes | dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ended:
    code: int
    out: str
    err: str


def run(
    *words: str,
    database: str = "",
    typed: bytes = b"",
    folder: Path | None = None,
    settings: dict[str, str] | None = None,
) -> Ended:
    """`balint …` until it ends. `settings` are environment variables by their full names."""
    given = {"BALINT_DATABASE_URL": database} if database else {}
    with Started(*words, settings={**given, **(settings or {})}, folder=folder) as program:
        out, err = program.communicate(typed)
        return Ended(program.wait(), out.decode(), err.decode())


def written(line: Line) -> bytes:
    match line:
        case bytes():
            return line
        case str():
            return line.encode()
        case dict():
            return json.dumps(line).encode()


def read(out: str) -> list[list[Reply]]:
    """The replies to each line, from what the program printed: JSON lines of one shape, and nothing else."""
    *lines, after_the_last = out.split("\n")
    assert after_the_last == ""
    answers = [json.loads(line) for line in lines]
    assert all(list(answer) == ["replies"] for answer in answers)
    return [answer["replies"] for answer in answers]


def chat(database: str, lines: Sequence[Line], *, name: str = "Alice", now: str = NOW) -> list[list[Reply]]:
    """A whole `balint chat --json`: what was replied to each of the lines."""
    typed = b"".join(written(line) + b"\n" for line in lines)
    ended = run("chat", "--as", name, "--now", now, "--json", database=database, typed=typed)
    assert ended.code == 0, ended.err
    answers = read(ended.out)
    assert len(answers) == len(lines)
    return answers


@dataclass(frozen=True, slots=True)
class Talk:
    """A `balint chat --json` that is under way."""

    program: Started
    replies: BufferedReader

    def say(self, line: Line) -> list[Reply]:
        self.program.stdin.write(written(line) + b"\n")
        (answer,) = read(self.replies.readline().decode())
        return answer

    def kill(self) -> None:
        self.program.kill()

    def end(self) -> int:
        """The exit code at the end of input."""
        self.program.stdin.close()
        return self.program.wait()


@contextmanager
def talking(database: str, *, name: str = "Alice", now: str = NOW) -> Iterator[Talk]:
    """A conversation to take part in line by line; killed at the end, if it has not ended before."""
    with Started(
        "chat", "--as", name, "--now", now, "--json", settings={"BALINT_DATABASE_URL": database}
    ) as program:
        patience = Timer(PATIENCE, os.kill, (program.pid, signal.SIGKILL))
        patience.start()
        try:
            yield Talk(program, BufferedReader(program.stdout))
        finally:
            patience.cancel()


def portfolio(database: str, name: str = "Alice") -> dict[str, Any]:
    """What `balint portfolio --json` says of somebody."""
    ended = run("portfolio", "--as", name, "--json", database=database)
    assert ended.code == 0, ended.err
    found: dict[str, Any] = json.loads(ended.out)
    return found


def entries(database: str, name: str = "Alice") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = portfolio(database, name)["entries"]
    return found


def press(button: str) -> dict[str, str]:
    """The line that presses a button, by its value or its label."""
    return {"press": button}


def text_of(replies: Sequence[Reply]) -> str:
    return "\n\n".join(reply["text"] for reply in replies)


def presses_of(replies: Sequence[Reply]) -> list[str]:
    return [button["press"] for reply in replies for button in reply["buttons"]]


def kinds_of(replies: Sequence[Reply]) -> list[tuple[str, str]]:
    """Topic and outcome of each."""
    return [(reply["topic"], reply["outcome"]) for reply in replies]
