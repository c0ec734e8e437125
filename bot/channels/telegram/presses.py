"""What happens at once when a button is pressed: it stops waiting, and its message shows what was chosen.

It is for the eye alone and not kept: what the press means goes through the inbox like all that is said.
"""

import logging
from dataclasses import dataclass
from typing import Any

from telegram import Bot, LinkPreviewOptions, MessageEntity
from telegram.error import TelegramError

from balint.messages import Press
from bot.channels.telegram.render import LONGEST_TEXT, length

logger = logging.getLogger(__name__)

_MAY_BE_PRESSED_AGAIN = ("ask", "send")  # questions, which rule out none of the others beside them


@dataclass(frozen=True, slots=True)
class Chosen:
    """How the message of a pressed button looks from then on. Without text only its buttons go."""

    chat: int
    message_id: int
    text: str = ""
    entities: tuple[MessageEntity, ...] = ()


def chosen(payload: Any) -> Chosen | None:
    """Pure: what a callback query says of the message that its button stands on."""
    match payload:
        case {
            "callback_query": {
                "data": str(data),
                "message": {
                    "message_id": int(message_id),
                    "date": int(date),
                    "chat": {"id": int(chat)},
                    "reply_markup": {"inline_keyboard": list(rows)},
                    **rest,
                },
            }
        } if date:
            press, label = Press.read(data), _label(rows, data)
            if press is None or not label or press.act in _MAY_BE_PRESSED_AGAIN:
                return None
            text = rest.get("text")
            if not isinstance(text, str):
                return Chosen(chat, message_id)
            return _with_choice(Chosen(chat, message_id), text, rest.get("entities"), label)
    return None


def _label(rows: list[Any], data: str) -> str:
    for row in rows:
        for button in row if isinstance(row, list) else ():
            match button:
                case {"callback_data": str(found), "text": str(label)} if found == data:
                    return label
    return ""


def _with_choice(bare: Chosen, text: str, entities: Any, label: str) -> Chosen:
    note = f"You chose: {label}"
    whole = f"{text}\n\n{note}"
    if length(whole) > LONGEST_TEXT:
        return bare
    kept = tuple(
        MessageEntity(type=each["type"], offset=each["offset"], length=each["length"])
        for each in (entities if isinstance(entities, list) else ())
        if isinstance(each, dict) and each.keys() == {"type", "offset", "length"}
    )
    italic = MessageEntity(type="italic", offset=length(whole) - length(note), length=length(note))
    return Chosen(bare.chat, bare.message_id, whole, (*kept, italic))


def press_id(payload: Any) -> str | None:
    match payload:
        case {"callback_query": {"id": str(query_id)}}:
            return query_id
    return None


async def show(bot: Bot, payload: Any, *, new: bool) -> None:
    """Answer a press, and if it is a new one show it. What fails here is for the eye alone, and let go."""
    query_id = press_id(payload)
    if query_id is None:
        return
    try:
        await bot.answer_callback_query(query_id)
        choice = chosen(payload) if new else None
        if choice is None:
            return
        if choice.text:
            await bot.edit_message_text(
                choice.text,
                choice.chat,
                choice.message_id,
                entities=choice.entities,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        else:
            await bot.edit_message_reply_markup(choice.chat, choice.message_id)
    except TelegramError as error:
        logger.info("a press could not be shown: %s", type(error).__name__)
