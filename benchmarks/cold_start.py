"""From nothing to the first reply, with the real program."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import perf_counter

from benchmarks.effort import Effort
from benchmarks.program import Program, check_answered
from benchmarks.rows import Row, Unit
from benchmarks.timing import milliseconds_since

GROUP = "Cold start to the first reply"
AIM = 1500.0
FIRST_LINE = "led my group last night with Priya, 8 of us, on Zoom"
QUESTION = "how big should a group be?"
BARE = "python -c pass"
IMPORT = 'python -c "import sqlalchemy"'


@dataclass(frozen=True, slots=True)
class Start:
    """One way to start; `run` gives milliseconds."""

    name: str
    run: Callable[[], float]
    against: str = IMPORT
    below: float | None = AIM

    def row(self, samples: list[float]) -> Row:
        return Row(
            group=GROUP,
            name=self.name,
            unit=Unit.MILLISECONDS,
            samples=tuple(samples),
            against=self.against,
            below=self.below,
        )


def measure(effort: Effort, program: Program) -> Iterator[Row]:
    """The starts take turns, so that whatever else the machine does is shared among them.

    The very first starts come before all others, which use the bytecode that the last of them compiled.
    """
    very_first = Start("balint chat, new file, no bytecode compiled yet", lambda: _very_first(program))
    first_samples = [very_first.run() for _ in range(effort.first_starts)]
    starts = (
        Start(BARE, lambda: program.python_to_its_end("pass"), against="", below=None),
        Start(IMPORT, lambda: program.python_to_its_end("import sqlalchemy"), against=BARE, below=None),
        Start("balint chat, new database file, tables made", lambda: _new_file(program)),
        Start("balint chat, existing database file", lambda: _first_reply(program)),
        Start("balint chat, existing file, asking the guidance", lambda: _first_reply(program, QUESTION)),
        Start("balint ask", lambda: program.ask(QUESTION)),
    )
    samples: dict[str, list[float]] = {start.name: [] for start in starts}
    for _ in range(effort.starts):
        for start in starts:
            samples[start.name].append(start.run())
    for start in starts:
        yield start.row(samples[start.name])
    yield very_first.row(first_samples)


def _very_first(program: Program) -> float:
    program.forget_bytecode()
    return _new_file(program)


def _new_file(program: Program) -> float:
    program.forget_database("cold")
    return _first_reply(program)


def _first_reply(program: Program, line: str = FIRST_LINE) -> float:
    start = perf_counter()
    with program.chatting("cold") as chat:
        answer = chat.say(line)
        taken = milliseconds_since(start)
    check_answered(answer)
    return taken
