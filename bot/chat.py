"""`balint chat`: the real parts joined for one person at a terminal, who waits for no web server."""

import sys
from datetime import datetime

from bot import team
from bot.channels.terminal import scripted
from bot.channels.terminal.chat import Chat, ChatClock
from bot.own_guidance import knowledge
from bot.settings import Settings, exports_folder
from storage.database import opened
from storage.serving import held


async def hold(settings: Settings, name: str, now: datetime | None, *, as_lines_of_json: bool) -> None:
    """A conversation with one person in the terminal, on a database that nobody else serves meanwhile."""
    async with opened(settings.database_url) as store, held(store, f"terminal {name}"):
        clock = ChatClock(now)
        await team.add_named(store, settings, clock())
        talk = Chat(store, knowledge(settings), name, clock, exports_folder())
        if sys.stdin and sys.stdin.isatty() and not as_lines_of_json:
            from bot.channels.terminal import live  # noqa: PLC0415 - a pipe need not wait for a terminal's tools

            await live.converse(talk)
        else:
            await scripted.converse(talk, as_lines_of_json=as_lines_of_json)
