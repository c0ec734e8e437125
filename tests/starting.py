"""Starting the real program, in a process of its own, without waiting each time until it is imported.

That takes a second or two, and the tests start hundreds of programs: `starter.py` has imported it once, and
each program is a fork of that process, with pipes, environment, folder and exit code of its own. It dies as
any other. `PROGRAM` is for whoever needs a start from nothing.
"""

import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from io import FileIO
from pathlib import Path
from threading import Lock, Timer
from typing import IO, Any, Self

PROGRAM = Path(sys.executable).with_name("balint")
NUMBER = struct.Struct("!i")
_asking = Lock()


def surroundings(settings: dict[str, str]) -> dict[str, str]:
    """The environment of a program that shall take a warning for an error, as these tests do, and that need
    not be compiled at every start, even where the tests themselves are told to leave nothing compiled behind.
    """
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = str(Path(os.environ["HOME"]) / "compiled")
    return {**inherited, "PYTHONWARNINGS": "error", "PYTHONPYCACHEPREFIX": compiled, **settings}


@cache
def _starter() -> tuple[socket.socket, "subprocess.Popen[bytes]"]:
    """Where starts are asked for, and of whom. It ends when this process does."""
    ours, theirs = socket.socketpair()
    with theirs:
        starter = subprocess.Popen(
            [sys.executable, "-P", str(Path(__file__).with_name("starter.py"))],
            stdin=theirs.fileno(),
            stdout=subprocess.DEVNULL,
            env=surroundings({"OPENBLAS_NUM_THREADS": "1"}),  # only what has one thread forks safely
            start_new_session=True,  # Ctrl-C is for the tests
        )
    return ours, starter


class Started:
    """`balint …` under way, with pipes to its standard input, output and error; the last two may go to files
    instead. `settings` are environment variables by their full names.
    """

    def __init__(
        self,
        *words: str,
        settings: dict[str, str],
        folder: Path | None = None,
        out: IO[Any] | None = None,
        err: IO[Any] | None = None,
    ) -> None:
        (stdin, to_it), (from_it, stdout), (errors, stderr) = os.pipe(), os.pipe(), os.pipe()
        self.stdin = FileIO(to_it, "w")
        self.stdout = FileIO(from_it, "r")
        self.stderr = FileIO(errors, "r")
        self._minder, control = socket.socketpair()
        files = [stdin, out.fileno() if out else stdout, err.fileno() if err else stderr, control.fileno()]
        with control, _asking:
            socket.send_fds(_starter()[0], [b"!"], files)
        for file in (stdin, stdout, stderr):
            os.close(file)
        request = ([str(PROGRAM), *words], surroundings(settings), str(folder or Path.cwd()))
        self._minder.sendall(json.dumps(request).encode() + b"\n")
        self.pid = self._number()
        self._code: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Killed, if it has not ended."""
        self.kill()
        for each in (self.stdin, self.stdout, self.stderr, self._minder):
            each.close()

    def _number(self) -> int:
        (number,) = NUMBER.unpack(self._minder.recv(NUMBER.size, socket.MSG_WAITALL))
        return int(number)

    @property
    def returncode(self) -> int | None:
        """None while it runs."""
        if self._code is None and select.select([self._minder], [], [], 0)[0]:
            self._code = self._number()
        return self._code

    def wait(self) -> int:
        if self._code is None:
            self._code = self._number()
        return self._code

    def send_signal(self, number: signal.Signals) -> None:
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """It is dead afterwards."""
        self.send_signal(signal.SIGKILL)
        self.wait()

    def communicate(self, typed: bytes = b"", patience: float = 120) -> tuple[bytes, bytes]:
        """What it says from now until it ends, on standard output and error; killed after so many seconds."""
        alarm = Timer(patience, os.kill, (self.pid, signal.SIGKILL))
        with ThreadPoolExecutor(2) as reading:
            alarm.start()
            out, err = reading.submit(self.stdout.readall), reading.submit(self.stderr.readall)
            with suppress(BrokenPipeError):
                self.stdin.write(typed)
            self.stdin.close()
            self.wait()
            alarm.cancel()
        return out.result(), err.result()
