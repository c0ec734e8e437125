"""The memory that a conversation takes, as Linux counts it."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.effort import Effort
from benchmarks.program import Program, check_answered
from benchmarks.rows import Row, Unit
from benchmarks.talk import Talk

GROUP = "Memory after a conversation (a log, a guidance answer, a progress question)"
AIM = 150.0
IMPORT = "python with sqlalchemy imported, resident"
RESIDENT = "balint chat, resident"
PEAK = "balint chat, at its peak"
CONVERSATION = (
    "led my group last night with Priya, 8 of us, on Zoom",
    "yes",
    "how big should a group be?",
    "how many groups do I still have to lead?",
)
_ECHO = "import sqlalchemy, sys; print(input(), flush=True); sys.stdin.read()"


def measure(effort: Effort, program: Program) -> Iterator[Row]:
    """`program` has been started before: a start that compiles takes more."""
    if not Path("/proc/self/status").exists():
        for name in (IMPORT, RESIDENT, PEAK):
            yield Row(group=GROUP, name=name, unit=Unit.MEGABYTES, note="not measured: only Linux has /proc")
        return
    bare, resident, peak = [], [], []
    for _ in range(effort.talks):
        with program.python(_ECHO) as echo:
            echo.say("")
            bare.append(_megabytes(echo, "VmRSS"))
        program.forget_database("memory")
        with program.chatting("memory") as chat:
            for line in CONVERSATION:
                check_answered(chat.say(line))
            resident.append(_megabytes(chat, "VmRSS"))
            peak.append(_megabytes(chat, "VmHWM"))
    yield Row(group=GROUP, name=IMPORT, unit=Unit.MEGABYTES, samples=tuple(bare))
    for name, samples in ((RESIDENT, resident), (PEAK, peak)):
        yield Row(
            group=GROUP,
            name=name,
            unit=Unit.MEGABYTES,
            samples=tuple(samples),
            against=IMPORT,
            below=AIM,
        )


def _megabytes(talk: Talk, field: str) -> float:
    for line in Path(f"/proc/{talk.pid}/status").read_text().splitlines():
        name, _, amount = line.partition(":")
        if name == field:
            return int(amount.removesuffix("kB")) * 1024 / 1e6
    raise LookupError(f"/proc tells no {field}")
