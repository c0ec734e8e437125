"""What one writes without us: python-telegram-bot with its AIORateLimiter, and asyncio.gather over everybody.

`python -m benchmarks.announcements.theirs URL LIMIT PEOPLE` does it in a process of its own, and prints the
seconds after which somebody who writes meanwhile is answered.
"""

import asyncio
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic

from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from benchmarks.announcements.figures import Figures, Limits, counting, rate, surroundings
from benchmarks.announcements.server import BETWEEN_QUESTIONS, NEWS, TOKEN, WRITER
from benchmarks.talk import talking

CONNECTIONS = (
    256  # as python-telegram-bot has it by default, and no fewer seconds to wait for one than it takes
)
PATIENCE = 600.0  # seconds


def measure(folder: Path, limits: Limits) -> Figures:
    with counting(limits, folder) as server:
        command = [sys.executable, "-m", __name__, server.url, str(limits.account), str(limits.people)]
        with talking(command, folder, surroundings()) as talk:
            said = json.loads(talk.hear())
        counted = server.figures()
    return Figures(
        rate=rate(counted, "taken"),
        news=rate(counted, "sent"),
        over=counted["over"] + counted["over_in_chat"],
        twice=counted["twice"],
        missed=limits.people - len(counted["chats"]),
        waits=tuple(said["waits"]),
        processor=said["processor"] / counted["seconds"],
    )


async def tell_everybody(url: str, limit: float, people: int) -> None:
    request = HTTPXRequest(connection_pool_size=CONNECTIONS, pool_timeout=PATIENCE)
    limiter = AIORateLimiter(overall_max_rate=limit, overall_time_period=1)
    bot = ExtBot(TOKEN, base_url=f"{url}/bot", request=request, rate_limiter=limiter)
    waits: list[float] = []
    over = asyncio.Event()

    async def answer() -> None:
        """Somebody writes, again and again."""
        while not over.is_set():
            await asyncio.sleep(BETWEEN_QUESTIONS)
            asked = monotonic()
            with suppress(TelegramError):
                await bot.send_message(WRITER, "An answer")
                waits.append(monotonic() - asked)

    async def tell(chat: int) -> None:
        with suppress(TelegramError):
            await bot.send_message(chat, f"Dear all,\n{NEWS}: the next leadership weekend is on 12 December.")

    async with bot:
        answering = asyncio.create_task(answer())
        await asyncio.gather(*(tell(chat) for chat in range(1, people + 1)))
        over.set()
        await answering
    print(json.dumps({"waits": waits, "processor": sum(os.times()[:2])}), flush=True)


if __name__ == "__main__":
    asyncio.run(tell_everybody(sys.argv[1], float(sys.argv[2]), int(sys.argv[3])))
