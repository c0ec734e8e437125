"""A conversation through a pipe: every line is answered before the next is read."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import click

from balint.messages import Button, Outcome, Reply, Topic
from balint.people import DEFAULT_TIME_ZONE
from bot.channels.terminal.chat import Chat
from bot.channels.terminal.incoming import ClockMove, chosen, to_incoming
from bot.channels.terminal.render import as_json, as_plain
from handlers import dispatch
from scheduler import announcing
from scheduler.nudges import say_due
from storage import nudges, outbox, sending
from storage.pace import Pace


@dataclass(frozen=True, slots=True)
class Spoken:
    """A reply at its moment; `parcel` is None for what the terminal says of itself."""

    reply: Reply
    at: datetime
    time_zone: str
    parcel: outbox.Parcel | None = None


async def converse(chat: Chat, *, as_lines_of_json: bool) -> None:
    """Answer every line of standard input before the next is read."""
    await outbox.release_lapsed(chat.store, chat.scope, None)
    await (_in_json(chat) if as_lines_of_json else _in_words(chat))


async def _in_json(chat: Chat) -> None:
    """What an earlier program was stopped before saying comes first in the replies to the first line."""
    for line in _lines():
        spoken = await _say(chat, line)
        replies = [
            as_json(each.reply, each.at, each.time_zone, await chat.hand_over(each.reply)) for each in spoken
        ]
        click.echo(json.dumps({"replies": replies}, ensure_ascii=False))
        await _printed(chat, spoken)


async def _in_words(chat: Chat) -> None:
    """As somebody would read it; a choice may be made by its number."""
    choices = await _show(chat, await _answers(chat))
    for line in _lines():
        choices = await _show(chat, await _say(chat, chosen(line, choices))) or choices


def _lines() -> Iterator[str]:
    for raw in sys.stdin.buffer if sys.stdin else ():
        # utf-8-sig: on Windows a file or a pipe may begin with a mark that nobody wrote.
        yield raw.decode("utf-8-sig", errors="replace").rstrip("\r\n")


async def _say(chat: Chat, line: str) -> list[Spoken]:
    incoming = to_incoming(line, chat.name, chat.clock())
    if isinstance(incoming, ClockMove):
        return await _play(chat, incoming)
    await chat.receive(incoming)
    return await _answers(chat)


async def _play(chat: Chat, move: ClockMove) -> list[Spoken]:
    """Move the clock from one due moment to the next, and hear what falls due at each."""
    now = chat.clock()
    if move.to is None:
        return [_of_itself("I could not read that moment. Write it like 2026-11-21T10:00.", now)]
    if move.to < now:
        return [_of_itself("The clock only goes forward.", now)]
    spoken = await _answers(chat)
    while moment := await _next_due(chat, move.to):
        chat.clock.set(moment)
        spoken += await _answers(chat)
    chat.clock.set(move.to)
    return spoken


async def _next_due(chat: Chat, until: datetime) -> datetime | None:
    """The next moment at which something is to be said to who sits here."""
    after = chat.clock()
    found = [
        await outbox.next_due(chat.store, chat.scope, after=after, until=until),
        await nudges.next_due(chat.store, chat.scope, after=after, until=until),
        await sending.next_due(chat.store, chat.scope, after=after, until=until),
    ]
    return min((moment for moment in found if moment), default=None)


def _of_itself(text: str, now: datetime) -> Spoken:
    return Spoken(Reply(topic=Topic.HELP, outcome=Outcome.ERROR, text=text), now, DEFAULT_TIME_ZONE)


async def _answers(chat: Chat) -> list[Spoken]:
    """Handle what has come in, and take what is to be said now."""
    now = chat.clock()
    while await dispatch.dispatch_one(chat.store, chat.knowledge, chat.scope, now):
        pass
    await say_due(chat.store, chat.knowledge, chat.scope, now)
    await announcing.step(chat.store, chat.knowledge, chat.scope, now, Pace(), everybodys=False)
    parcels = await outbox.claim(chat.store, chat.scope, now, whole_queue=True)
    return [Spoken(parcel.reply, now, parcel.time_zone, parcel) for parcel in parcels]


async def _show(chat: Chat, spoken: list[Spoken]) -> tuple[Button, ...]:
    """The choices that were shown, numbered on from one message to the next."""
    choices: tuple[Button, ...] = ()
    for each in spoken:
        click.echo(as_plain(each.reply, await chat.hand_over(each.reply), len(choices) + 1))
        choices += each.reply.buttons
    await _printed(chat, spoken)
    return choices


async def _printed(chat: Chat, spoken: list[Spoken]) -> None:
    """Recorded after it was printed: a reply may be said twice over a crash, but is never lost."""
    for each in spoken:
        if each.parcel is not None:
            await outbox.sent(chat.store, each.parcel, str(each.parcel.id), chat.clock())
