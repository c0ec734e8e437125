"""The real program, as a person starts it: in a process of its own, on a database file of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.talk import Talk, talking
from benchmarks.timing import milliseconds_since


class NotAnsweredError(Exception):
    """The program said that something had gone wrong, so that the time it took says nothing."""


def check_answered(line: str) -> None:
    if any(reply["outcome"] == "error" for reply in json.loads(line)["replies"]):
        raise NotAnsweredError(line)


@dataclass(frozen=True, slots=True)
class Program:
    """Starts of the program with all it writes in one folder: its bytecode, its databases, its home."""

    folder: Path

    @property
    def _bytecode(self) -> Path:
        return self.folder / "bytecode"

    def forget_database(self, name: str) -> None:
        for file in self.folder.glob(f"{name}.db*"):
            file.unlink()

    def forget_bytecode(self) -> None:
        shutil.rmtree(self._bytecode, ignore_errors=True)

    @contextmanager
    def chatting(self, database: str) -> Iterator[Talk]:
        """A scripted chat on the database of that name, which is made where there is none."""
        command = [_balint(), "chat", "--json", "--as", "x"]
        url = f"sqlite:///{self.folder / database}.db"
        with talking(command, self.folder, self._environment(url)) as talk:
            yield talk

    @contextmanager
    def dispatching(self, url: str) -> Iterator[Talk]:
        """A dispatcher on a database: see benchmarks/dispatcher.py."""
        environment = self._environment(url) | {"PYTHONPATH": str(Path(__file__).parents[1])}
        with talking([sys.executable, "-m", "benchmarks.dispatcher"], self.folder, environment) as talk:
            yield talk

    @contextmanager
    def python(self, code: str) -> Iterator[Talk]:
        """Bare Python with some code, with the same interpreter and the same settings."""
        with talking([sys.executable, "-c", code], self.folder, self._environment("")) as talk:
            yield talk

    def ask(self, question: str) -> float:
        """Milliseconds until `balint ask` has answered and is gone."""
        return self._to_its_end([_balint(), "ask", question])

    def python_to_its_end(self, code: str) -> float:
        """Milliseconds until bare Python has run some code and is gone."""
        return self._to_its_end([sys.executable, "-c", code])

    def _to_its_end(self, command: list[str]) -> float:
        start = perf_counter()
        subprocess.run(
            command, cwd=self.folder, env=self._environment(""), stdout=subprocess.DEVNULL, check=True
        )
        return milliseconds_since(start)

    def _environment(self, database_url: str) -> dict[str, str]:
        """Nobody's own settings, and bytecode kept between starts, whatever is usual on this machine."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("BALINT_", "PYTHON")) and name != "HOME"
        }
        return kept | {
            "HOME": str(self.folder),
            "PYTHONPYCACHEPREFIX": str(self._bytecode),
            "BALINT_DATABASE_URL": database_url,
        }


def _balint() -> str:
    """The command as it was installed beside this interpreter."""
    found = shutil.which("balint", path=str(Path(sys.executable).parent))
    if found is None:
        raise FileNotFoundError(
            "The command balint is not installed beside this Python. Run: pip install -e ."
        )
    return found
