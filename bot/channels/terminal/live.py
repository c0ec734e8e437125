"""A conversation with a person at the keyboard, who may be told things while they think."""

import asyncio

import click
from prompt_toolkit import PromptSession
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout

from bot.channels.terminal import CHANNEL
from bot.channels.terminal.channel import TerminalChannel
from bot.channels.terminal.chat import Chat
from bot.channels.terminal.incoming import ClockMove, chosen, to_incoming
from handlers import dispatch
from scheduler import announcing, delivery
from scheduler.clock import reminding, tidying
from storage import outbox, wake
from storage.database import is_sqlite
from storage.pace import Pace

GREETING = "The Balint assistant. Say hello, or tell me what you did. Ctrl-D ends."


async def converse(chat: Chat) -> None:
    """Talk with a person, who may be told things while they think."""
    channel = TerminalChannel(chat.folder, chat.content_of)
    # In memory alone: a history on disk would keep what people write.
    session: PromptSession[str] = PromptSession("> ", history=InMemoryHistory())
    click.echo(GREETING)
    await outbox.release_lapsed(chat.store, chat.scope, None)
    everyday = (chat.store, chat.knowledge, chat.scope, chat.clock)
    with patch_stdout():
        async with (
            tidying(chat.store, chat.clock),
            reminding(*everyday),
            asyncio.TaskGroup() as serving,
        ):
            tasks = [
                serving.create_task(work)
                for work in (
                    dispatch.run(*everyday),
                    announcing.run(*everyday, Pace(), everybodys=False),
                    delivery.run(chat.store, {CHANNEL: channel}, chat.scope, chat.clock),
                )
            ]
            if not is_sqlite(chat.store.url):
                tasks.append(serving.create_task(wake.listen(chat.store.url, chat.store.bells)))
            await _prompt(chat, session, channel)
            for task in tasks:
                task.cancel()


async def _prompt(chat: Chat, session: "PromptSession[str]", channel: TerminalChannel) -> None:
    while True:
        try:
            line = await session.prompt_async()
        except (EOFError, KeyboardInterrupt):
            return
        if not line.strip():
            continue
        incoming = to_incoming(chosen(line, channel.choices), chat.name, chat.clock())
        channel.spoken()
        if isinstance(incoming, ClockMove):
            click.echo("The clock can be moved in a scripted chat only.")
            continue
        await chat.receive(incoming)
