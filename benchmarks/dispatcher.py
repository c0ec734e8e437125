"""One dispatcher in a process of its own: `python -m benchmarks.dispatcher`, for the throughput of several.

It says when it is ready, begins at a line on its standard input, and says how many messages it has answered.
"""

import asyncio
import os

from balint.knowledge import Knowledge
from benchmarks.conversations import START, MailRoom
from storage.database import opened


async def serve(url: str) -> None:
    async with opened(url) as store:
        room = MailRoom(store, Knowledge())
        async with store.begin():
            pass  # the connection is made before the time counts
        print("ready", flush=True)
        await asyncio.to_thread(input)
        print(await room.answer(START), flush=True)


if __name__ == "__main__":
    asyncio.run(serve(os.environ["BALINT_DATABASE_URL"]))
