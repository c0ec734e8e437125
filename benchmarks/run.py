"""One run: every measurement, one after the other."""

from collections.abc import Iterator
from pathlib import Path

from balint.knowledge import Knowledge
from benchmarks import (
    cold_start,
    finding_guidance,
    idle,
    logging_a_session,
    memory,
    reading_a_message,
    statements,
    throughput,
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
    yield from finding_guidance.measure(effort)
    yield from reading_a_message.measure(effort)
    knowledge = Knowledge()
    with places(folder) as (sqlite, postgresql):
        yield from logging_a_session.measure(effort, knowledge, sqlite)
        yield from logging_a_session.measure(effort, knowledge, postgresql)
        yield from throughput.measure(effort, program, postgresql)
        yield from idle.measure(effort, knowledge, sqlite)
    yield from statements.measure(knowledge, folder)
