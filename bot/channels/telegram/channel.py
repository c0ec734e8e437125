"""Telegram as delivery sees it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from functools import partial
from html import escape
from typing import TypeVar

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

from balint.files import File
from balint.membership import Menu
from balint.messages import Action, Document
from bot.channels.telegram import CHANNEL
from bot.channels.telegram.commands import MENU, TEAM, Command
from bot.channels.telegram.errors import has_no_text, is_done_already, is_no_picture, transport_error
from bot.channels.telegram.render import LONGEST_CAPTION, LONGEST_LABEL, Page, render
from bot.channels.telegram.request import HaltError
from bot.pictures.drawing import Drawn, drawn
from scheduler.channel import ContentOf, TransportError
from storage.outbox import Parcel

logger = logging.getLogger(__name__)

LONGEST_PAUSE = 20.0  # seconds to wait between two pages rather than to begin again with the first
TRIES_WITH_PICTURES = 3  # after which the words go alone: nobody is to lose them for an upload that fails
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
OPEN_CHAT = "Open our private chat"

T = TypeVar("T")


class TelegramChannel:
    name = CHANNEL

    def __init__(self, bot: Bot, username: str, content_of: ContentOf) -> None:
        self._bot = bot
        self._username = username
        self._content_of = content_of
        self._uploaded: dict[tuple[int, bool], str] = {}  # Telegram's ids of files: as a picture, or not

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
                case Action.OFFER_MENU:
                    await self._offer_menu(parcel)
        except TelegramError as error:
            if parcel.action is not Action.SEND and is_done_already(error):
                return parcel.target
            raise transport_error(error) from None
        return parcel.target

    async def _offer_menu(self, parcel: Parcel) -> None:
        """The team's is for one chat alone; without one of its own, a chat has everybody's."""
        scope = BotCommandScopeChat(parcel.chat)
        if parcel.reply.text == Menu.TEAM:
            await self._bot.set_my_commands(bot_commands((*MENU, *TEAM)), scope=scope)
        else:
            await self._bot.delete_my_commands(scope=scope)

    async def _send(self, parcel: Parcel) -> str:
        """The words, under the picture where they fit there, then the documents; the id of the message with
        the buttons.
        """
        pictures = await drawn(parcel.reply) if parcel.attempts <= TRIES_WITH_PICTURES else ()
        captions = render(parcel.reply, LONGEST_CAPTION)
        message_id = ""
        attached = parcel.reply.attached
        if attached and len(captions) == 1:
            message_id = await self._send_file(parcel, attached, captions[0])
            attached = None
        if pictures and len(captions) == 1:
            message_id = await self._send_captioned(parcel, pictures[0], captions[0])
            pictures = pictures[1:]
        for page in render(parcel.reply) if not message_id else ():
            sent = await _send_whole(partial(self._send_page, parcel, page), begun=bool(message_id))
            message_id = str(sent.message_id)
        await self._add_pictures(parcel, pictures)
        if attached:
            await _send_whole(partial(self._send_file, parcel, attached, Page("")), begun=bool(message_id))
        last = message_id
        for document in parcel.reply.documents:
            sent = await _send_whole(partial(self._send_document, parcel, document), begun=bool(last))
            last = str(sent.message_id)
        return message_id or last

    async def _send_file(self, parcel: Parcel, file: File, page: Page) -> str:
        """One message of a file and the words: uploaded once, and from then on by the id that it got. Without
        words if there are none; none where it is kept no more.
        """
        try:
            sent = await self._send_attached(parcel, file, page, as_picture=file.is_picture)
        except BadRequest as error:
            if not file.is_picture or not is_no_picture(error):
                raise
            sent = await self._send_attached(parcel, file, page, as_picture=False)
        return str(sent.message_id) if sent else ""

    async def _send_attached(
        self, parcel: Parcel, file: File, page: Page, *, as_picture: bool
    ) -> Message | None:
        known = self._uploaded.get((file.id, as_picture))
        content = None if known else await self._content_of(file)
        if known is None and content is None:
            logger.warning("outbox %d: its file is kept no more", parcel.id)
            return None
        what = known or InputFile(content or b"", filename=file.name)
        send = self._bot.send_photo if as_picture else self._bot.send_document
        sent = await send(
            parcel.chat,
            what,
            caption=page.html or None,
            parse_mode=ParseMode.HTML,
            reply_markup=self._keyboard(parcel, page),
            reply_parameters=_answering(parcel),
        )
        there = sent.photo[-1] if as_picture and sent.photo else sent.document
        if there:
            self._uploaded[file.id, as_picture] = there.file_id
        return sent

    async def _send_captioned(self, parcel: Parcel, picture: Drawn, page: Page) -> str:
        """One message of a picture and the words; none if Telegram does not take the picture."""
        try:
            sent = await self._send_photo(parcel, picture, page)
        except TelegramError as error:
            fault = transport_error(error)
            if not fault.permanent:
                raise
            _left_out(parcel, fault)
            return ""
        return str(sent.message_id)

    async def _add_pictures(self, parcel: Parcel, pictures: tuple[Drawn, ...]) -> None:
        """After the words, which are not to be said again for the sake of a picture."""
        for each in pictures:
            page = Page(escape(each.picture.alternative, quote=False))
            try:
                await _send_whole(partial(self._send_photo, parcel, each, page), begun=True)
            except (HaltError, TransportError) as error:
                _left_out(parcel, error)

    async def _send_photo(self, parcel: Parcel, shown: Drawn, page: Page) -> Message:
        return await self._bot.send_photo(
            parcel.chat,
            InputFile(shown.png, filename=shown.picture.name),
            caption=page.html,
            parse_mode=ParseMode.HTML,
            reply_markup=self._keyboard(parcel, page),
            reply_parameters=_answering(parcel),
        )

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
        """A picture stays, and what stands under it is changed."""
        page = render(parcel.reply)[0]
        try:
            await self._bot.edit_message_text(
                page.html,
                parcel.chat,
                int(parcel.target),
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=self._keyboard(parcel, page),
            )
        except TelegramError as error:
            if not has_no_text(error):
                raise
            caption = render(parcel.reply, LONGEST_CAPTION)[0]
            await self._bot.edit_message_caption(
                parcel.chat,
                int(parcel.target),
                caption=caption.html,
                parse_mode=ParseMode.HTML,
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


def bot_commands(menu: Iterable[Command]) -> list[BotCommand]:
    return [BotCommand(command.name, command.description) for command in menu]


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


def _left_out(parcel: Parcel, fault: Exception) -> None:
    logger.warning("outbox %d: its picture was left out: %s", parcel.id, fault)


def _answering(parcel: Parcel) -> ReplyParameters | None:
    """In a group it is seen whom we answer."""
    if not parcel.target:
        return None
    return ReplyParameters(int(parcel.target), allow_sending_without_reply=True)
