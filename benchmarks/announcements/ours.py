"""The real program carries an announcement, alone or killed again and again."""

import asyncio
import resource
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from benchmarks.announcements import crowd
from benchmarks.announcements.figures import Counting, Figures, Limits, counting, rate, surroundings
from benchmarks.announcements.server import TOKEN
from benchmarks.places import Place
from storage import outbox
from storage.database import opened

PATIENCE = 600.0  # seconds
QUIET = 12.0  # longer than a start of the program takes


def measure(
    place: Place, folder: Path, limits: Limits, kill_every: float | None = None, workers: int = 0
) -> Figures:
    """In an empty database."""
    return asyncio.run(_measure(place, folder, limits, kill_every, workers))


@dataclass
class Serving:
    """`balint run`, until it is killed; again and again. `workers` of `balint worker` are killed with it."""

    place: Place
    api_url: str
    limits: Limits
    folder: Path
    workers: int = 0
    kills: int = 0
    began: float = field(default_factory=monotonic)
    _processes: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    def start(self) -> None:
        environment = surroundings() | {
            "HOME": str(self.folder),
            "BALINT_DATABASE_URL": self.place.url,
            "BALINT_TELEGRAM_TOKEN": TOKEN,
            "BALINT_TELEGRAM_API_URL": self.api_url,
            "BALINT_TELEGRAM_PACE": str(self.limits.account),
            "BALINT_TELEGRAM_CHAT_PACE": str(self.limits.chat),
        }
        program = [sys.executable, "-c", "from bot.cli import main; main()"]
        self._processes = [
            subprocess.Popen([*program, what], cwd=self.folder, env=environment)
            for what in ("run", *["worker"] * self.workers)
        ]
        self.began = monotonic()

    @property
    def has_ended(self) -> bool:
        return any(process.poll() is not None for process in self._processes)

    def kill(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
        self.kills += 1

    def end(self) -> None:
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.wait()


def _is_over(server: Counting, limits: Limits) -> bool:
    """Everybody has been told; or nobody for so long that the others are those of whom it is unknown.

    The database is left to the program: who looks into an SQLite file holds it up.
    """
    told, since = server.progress()
    return told == limits.people or (told > 0 and since > QUIET)


async def _measure(
    place: Place, folder: Path, limits: Limits, kill_every: float | None, workers: int
) -> Figures:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    async with opened(place.url) as store:
        await crowd.gather(store, limits.people)
        await crowd.announce(store)
        with counting(limits, folder) as server:
            program = Serving(place, server.url, limits, folder, workers)
            program.start()
            begun = monotonic()
            try:
                while not server.progress()[0]:  # noqa: ASYNC110 - until it has started
                    await asyncio.sleep(0.1)
                server.begin_writing()
                while not _is_over(server, limits):
                    await asyncio.sleep(0.5)
                    if program.has_ended or monotonic() - begun > PATIENCE:
                        raise TimeoutError(f"not everybody was told within {PATIENCE:.0f} s")
                    if kill_every and monotonic() - program.began >= kill_every:
                        program.kill()
                        # As if the time of the leases were over: nobody is alive to hold one.
                        await outbox.release_lapsed(store, crowd.SCOPE, None)
                        program.start()
            finally:
                program.end()
            counted = server.figures()
        became = await crowd.chats(store)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = set(counted["chats"])
    unknown = {chat for chat, state in became.items() if state == "unknown"}
    return Figures(
        rate=rate(counted, "taken"),
        news=rate(counted, "sent"),
        over=counted["over"] + counted["over_in_chat"],
        twice=counted["twice"],
        missed=len(became.keys() - told - unknown),
        unknown=len(unknown),
        unknown_arrived=len(unknown & told),
        kills=program.kills,
        waits=tuple(counted["answers"]),
        processor=(now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime) / counted["seconds"],
    )
