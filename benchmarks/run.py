"""One run: every measurement, one after the other."""

from collections.abc import Iterator
from pathlib import Path

from balint.knowledge import Knowledge
from benchmarks import (
    cold_start,
    guidance,
    idle,
    logging_a_session,
    memory,
    statements,
    throughput,
    understanding,
)
from benchmarks.effort import Effort
from benchmarks.places import places
from benchmarks.program import Program
from benchmarks.rows import Row


def measure(effort: Effort, folder: Path) -> Iterator[Row]:
    """Every row of the table. All files of the run are made in an empty folder."""
    program = Program(folder)
    yield from cold_start.measure(effort, program)
    yield from memory.measure(effort, program)
    yield from guidance.measure(effort)
    yield from understanding.measure(effort)
    knowledge = Knowledge()
    with places(folder) as (sqlite, postgresql):
        yield from logging_a_session.measure(effort, knowledge, sqlite)
        yield from logging_a_session.measure(effort, knowledge, postgresql)
        yield from throughput.measure(effort, program, postgresql)
        yield from idle.measure(effort, knowledge, sqlite)
    yield from statements.measure(knowledge, folder)
