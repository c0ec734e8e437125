"""The one place where the real parts are joined."""

import sys
from datetime import datetime

from balint import knowledge
from bot.channels.terminal.chat import Chat, ChatClock, live, scripted
from bot.settings import Settings
from storage.database import opened
from storage.serving import held


async def chat(settings: Settings, name: str, now: datetime | None, *, as_lines_of_json: bool) -> None:
    """A conversation with one person in the terminal, on a database that nobody else serves meanwhile."""
    async with opened(settings.database_url) as store, held(store, f"terminal {name}"):
        talk = Chat(store, knowledge.shipped(), name, ChatClock(now))
        if sys.stdin.isatty() and not as_lines_of_json:
            await live(talk)
        else:
            await scripted(talk, as_lines_of_json=as_lines_of_json)
