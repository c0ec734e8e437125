"""A process that has imported the program, and becomes it in a fork for each start that is asked of it.

`starting.py` runs this file and asks. What is asked arrives on standard input, a Unix socket: one byte, with
the standard input, output and error of the new process and a socket to its minder. On that socket stands what
to become; the minder answers with two whole numbers, the process's id and, when it has ended, its exit code
(negative if a signal ended it).
"""

import gc
import json
import os
import signal
import socket
import struct
import sys

import bot.chat
import bot.compose  # noqa: F401 - most of what a start waits for
from bot.cli import main

NUMBER = struct.Struct("!i")


def wait_to_be_started() -> None:
    """Return in each new process, which is then what was asked for; end when nobody can ask any more."""
    asked = socket.socket(fileno=os.dup(0))
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for a minder
    while True:
        byte, files, _, _ = socket.recv_fds(asked, 1, 4)
        if not byte:
            os._exit(0)
        if os.fork() == 0:
            asked.close()
            return _mind(*files)
        for file in files:
            os.close(file)


def _mind(stdin: int, stdout: int, stderr: int, control: int) -> None:
    """Fork once more: return in the program, and stay behind to say how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with socket.socket(fileno=control) as minded:
        with minded.makefile("rb") as line:
            words, environment, folder = json.loads(line.readline())
        program = os.fork()
        if program:
            for file in (0, 1, 2, stdin, stdout, stderr):
                os.close(file)
            minded.sendall(NUMBER.pack(program))
            _, status = os.waitpid(program, 0)
            minded.sendall(NUMBER.pack(os.waitstatus_to_exitcode(status)))
            os._exit(0)
    for ours, file in enumerate((stdin, stdout, stderr)):
        os.dup2(file, ours)
        os.close(file)
    sys.stdin, sys.stdout = open(0, closefd=False), open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, errors="backslashreplace", closefd=False)  # noqa: SIM115
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = words


gc.freeze()  # a fork leaves alone what it need not look through
wait_to_be_started()
main()
