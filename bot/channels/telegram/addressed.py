"""What in a message is said to us: everything in private, in a group only what names or answers us."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.channels.telegram.commands import spoken
from bot.channels.telegram.payload import Entity, Message

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Me:
    """The bot, as Telegram knows it."""

    id: int
    username: str


def words_to_us(message: Message, me: Me) -> str | None:
    """What is said to us, without our name and with commands put into words. None: it is not for us."""
    text = message.text or message.caption or ""
    entities = message.entities if message.text else message.caption_entities
    command = _COMMAND.fullmatch(text.strip())
    if command:
        name, at, rest = command.groups()
        if at and at.casefold() != me.username.casefold():
            return None
        said = spoken(name.casefold(), (rest or "").strip())
        if said is not None:
            return said
        if at:
            return f"/{name} {rest or ''}".strip()
    if message.chat.type == "private":
        return text
    named = _without_name(text, entities, me)
    if named is not None:
        return named
    answered = message.reply_to_message
    return text if answered and answered.sender and answered.sender.id == me.id else None


def _without_name(text: str, entities: Sequence[Entity], me: Me) -> str | None:
    """The text without the mentions of us; None if there are none. Telegram counts in UTF-16."""
    units = text.encode("utf-16-le", "surrogatepass")
    kept, end, found = [], 0, False
    for entity in sorted(entities, key=lambda each: each.offset):
        start, stop = 2 * entity.offset, 2 * (entity.offset + entity.length)
        if start >= end and _is_us(entity, _decoded(units[start:stop]), me):
            kept.append(units[end:start])
            end, found = stop, True
    if not found:
        return None
    return re.sub(" {2,}", " ", _decoded(b"".join([*kept, units[end:]]))).strip(" ,:")


def _is_us(entity: Entity, text: str, me: Me) -> bool:
    if entity.type == "text_mention":
        return entity.user is not None and entity.user.id == me.id
    return entity.type == "mention" and text.casefold() == f"@{me.username}".casefold()


def _decoded(units: bytes) -> str:
    return units.decode("utf-16-le", "replace")
