"""Telegram as delivery sees it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import TypeVar

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import TelegramError

from balint.messages import Action, Document, Picture
from bot.channels.telegram import CHANNEL
from bot.channels.telegram.errors import is_done_already, transport_error
from bot.channels.telegram.render import LONGEST_LABEL, Page, render
from bot.channels.telegram.request import HaltError
from scheduler.channel import TransportError
from storage.outbox import Parcel

LONGEST_PAUSE = 20.0  # seconds to wait between two pages rather than to begin again with the first
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
OPEN_CHAT = "Open our private chat"

T = TypeVar("T")


class TelegramChannel:
    name = CHANNEL

    def __init__(self, bot: Bot, username: str) -> None:
        self._bot = bot
        self._username = username

    async def send(self, parcel: Parcel, at: datetime) -> str:  # noqa: ARG002 - Telegram shows its own time
        try:
            match parcel.action:
                case Action.SEND:
                    return await self._send(parcel)
                case Action.EDIT:
                    await self._edit(parcel)
                case Action.DELETE:
                    await self._bot.delete_message(parcel.chat, int(parcel.target))
                case Action.PUBLISH_HOME:
                    pass  # there is no home here
        except TelegramError as error:
            if parcel.action is not Action.SEND and is_done_already(error):
                return parcel.target
            raise transport_error(error) from None
        return parcel.target

    async def _send(self, parcel: Parcel) -> str:
        """Page by page, then the documents; the id of the page with the buttons."""
        message_id = ""
        last = ""
        for page in render(parcel.reply):
            sent = await _send_whole(partial(self._send_page, parcel, page), begun=bool(last))
            message_id = last = str(sent.message_id)
        for document in parcel.reply.documents:
            if not isinstance(document, Picture):
                sent = await _send_whole(partial(self._send_document, parcel, document), begun=bool(last))
                last = str(sent.message_id)
        return message_id or last

    async def _send_page(self, parcel: Parcel, page: Page) -> Message:
        return await self._bot.send_message(
            parcel.chat,
            page.html,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=self._keyboard(parcel, page),
            reply_parameters=_answering(parcel),
        )

    async def _send_document(self, parcel: Parcel, document: Document) -> Message:
        await self._bot.send_chat_action(parcel.chat, ChatAction.UPLOAD_DOCUMENT)
        file = InputFile(document.content.encode(), filename=document.name)
        return await self._bot.send_document(parcel.chat, file, reply_parameters=_answering(parcel))

    async def _edit(self, parcel: Parcel) -> None:
        page = render(parcel.reply)[0]
        await self._bot.edit_message_text(
            page.html,
            parcel.chat,
            int(parcel.target),
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=self._keyboard(parcel, page),
        )

    def _keyboard(self, parcel: Parcel, page: Page) -> InlineKeyboardMarkup | None:
        rows = [
            [InlineKeyboardButton(each.label[:LONGEST_LABEL], callback_data=str(each.press)) for each in row]
            for row in page.rows
        ]
        if parcel.reply.leads_on:
            rows.append([InlineKeyboardButton(OPEN_CHAT, url=f"https://t.me/{self._username}?start=here")])
        return InlineKeyboardMarkup(rows) if rows else None


async def _send_whole(send: Callable[[], Awaitable[T]], *, begun: bool) -> T:
    """What follows a first message waits for a short pause that Telegram asks for: to begin again from the
    first would say that twice. Where it cannot, the first has gone out already.
    """
    while True:
        try:
            return await send()
        except HaltError as error:
            if not begun or error.seconds > LONGEST_PAUSE:
                raise
            await asyncio.sleep(error.seconds)
        except TelegramError as error:
            fault = transport_error(error)
            if begun:
                fault = TransportError(str(fault), permanent=fault.permanent, ambiguous=True)
            raise fault from None


def _answering(parcel: Parcel) -> ReplyParameters | None:
    """In a group it is seen whom we answer."""
    if not parcel.target:
        return None
    return ReplyParameters(int(parcel.target), allow_sending_without_reply=True)
