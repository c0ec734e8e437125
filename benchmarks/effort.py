"""How often each thing is done in a run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """`first_starts` compile the whole program each time, so there are fewer of them than `starts`.

    `sessions` are logged one after the other. `throughputs` is how often the queue is filled and emptied,
    with `exchanges` messages waiting in each conversation. `readings` is how often every question and every
    sentence is read, `talks` how many conversations are held to see the memory they take.
    """

    starts: int = 20
    first_starts: int = 3
    sessions: int = 200
    throughputs: int = 5
    exchanges: int = 20
    readings: int = 5
    talks: int = 3


LEAST = Effort(starts=1, first_starts=1, sessions=2, throughputs=1, exchanges=2, readings=1, talks=1)
