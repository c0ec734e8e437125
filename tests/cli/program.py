"""The real program as its user meets it: a process of its own, with a keyboard, a screen and an exit code."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any

PROGRAM = Path(sys.executable).with_name("balint")
NOW = "2026-11-21T10:00"  # a Saturday, in GMT
PATIENCE = 120  # seconds; a program that hangs is killed

Reply = dict[str, Any]
Line = str | bytes | dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ended:
    code: int
    out: str
    err: str


def surroundings(settings: dict[str, str]) -> dict[str, str]:
    """The environment of a program that shall take a warning for an error, as these tests do, and that need
    not be compiled at every start, even where the tests themselves are told to leave nothing compiled behind.
    """
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = str(Path(os.environ["HOME"]) / "compiled")
    return {**inherited, "PYTHONWARNINGS": "error", "PYTHONPYCACHEPREFIX": compiled, **settings}


def run(
    *words: str,
    database: str = "",
    typed: bytes = b"",
    folder: Path | None = None,
    settings: dict[str, str] | None = None,
) -> Ended:
    """`balint …` until it ends. `settings` are environment variables by their full names."""
    given = {"BALINT_DATABASE_URL": database} if database else {}
    ended = subprocess.run(
        [PROGRAM, *words],
        input=typed,
        capture_output=True,
        env=surroundings({**given, **(settings or {})}),
        cwd=folder,
        timeout=PATIENCE,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


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

    process: subprocess.Popen[bytes]

    def say(self, line: Line) -> list[Reply]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(written(line) + b"\n")
        self.process.stdin.flush()
        (answer,) = read(self.process.stdout.readline().decode())
        return answer

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def end(self) -> int:
        """The exit code at the end of input."""
        assert self.process.stdin
        self.process.stdin.close()
        return self.process.wait()


@contextmanager
def talking(database: str, *, name: str = "Alice", now: str = NOW) -> Iterator[Talk]:
    """A conversation to take part in line by line; killed at the end, if it has not ended before."""
    with subprocess.Popen(
        [PROGRAM, "chat", "--as", name, "--now", now, "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=surroundings({"BALINT_DATABASE_URL": database}),
    ) as process:
        patience = Timer(PATIENCE, process.kill)
        patience.start()
        try:
            yield Talk(process)
        finally:
            patience.cancel()
            process.kill()


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
