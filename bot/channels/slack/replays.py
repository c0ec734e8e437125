"""Signed requests that have been answered: whoever sends one of them again is not Slack.

Slack signs each of its own retries anew, with the time of the retry. And only what has been taken in is
noted: what we could not keep may come again as it is. It is kept in memory: another process, or this one
after a restart, takes a replay in, and the inbox finds that it has been there.
"""

from datetime import datetime, timedelta

from balint.clock import Clock

SKEW = timedelta(minutes=5)  # of Slack's clock and ours: so long a signature holds
MOST = 50_000  # signatures, in some 10 MB: more than Slack lets anybody send meanwhile


class Replays:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._noted: dict[str, datetime] = {}  # oldest first

    def has(self, signature: str) -> bool:
        return signature in self._noted

    def note(self, signature: str) -> None:
        now = self._clock()
        self._noted[signature] = now
        while len(self._noted) > MOST or now - next(iter(self._noted.values())) > 2 * SKEW:
            del self._noted[next(iter(self._noted))]
