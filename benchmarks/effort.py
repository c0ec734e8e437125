"""How often each thing is done in a run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """`first_starts` compile the whole program each time, so there are fewer of them than `starts`.

    `sessions` are logged one after the other. `throughputs` is how often `inserts` are made, and the inbox
    filled with `exchanges` messages in each conversation and emptied. `readings` is how often every question
    and every sentence is read, of the first `read` of each, `talks` how many conversations are held to see
    the memory they take, `idle_seconds` how long is waited for nothing.
    """

    starts: int = 15
    first_starts: int = 3
    sessions: int = 200
    inserts: int = 500
    throughputs: int = 5
    exchanges: int = 10
    readings: int = 5
    read: int | None = None  # all
    talks: int = 3
    idle_seconds: int = 10


LEAST = Effort(
    starts=1,
    first_starts=1,
    sessions=2,
    inserts=10,
    throughputs=1,
    exchanges=1,
    readings=1,
    read=3,
    talks=1,
    idle_seconds=1,
)
