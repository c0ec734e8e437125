"""A process that answers each line with a line."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO


class StoppedError(Exception):
    """The process ended before it had answered; its own words are on standard error."""


@dataclass(frozen=True, slots=True)
class Talk:
    pid: int
    to_it: IO[str]
    from_it: IO[str]

    def say(self, line: str) -> str:
        self.tell(line)
        return self.hear()

    def tell(self, line: str) -> None:
        self.to_it.write(f"{line}\n")
        self.to_it.flush()

    def hear(self) -> str:
        line = self.from_it.readline()
        if not line:
            raise StoppedError
        return line


@contextmanager
def talking(command: list[str], folder: Path, environment: dict[str, str]) -> Iterator[Talk]:
    """The process, started in a folder; it is left to end by itself once its input has ended."""
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise StoppedError
        try:
            yield Talk(process.pid, process.stdin, process.stdout)
        finally:
            process.communicate()
