"""Slack as delivery sees it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import TypeVar

from slack_sdk.errors import SlackClientError

from balint.messages import Action
from bot.channels.slack import CHANNEL
from bot.channels.slack.errors import FAULTS, NOT_THERE, code_of, transport_error
from bot.channels.slack.home import home
from bot.channels.slack.place import Place
from bot.channels.slack.render import Page, render
from bot.channels.slack.workspaces import Workspace, Workspaces
from bot.pictures.drawing import Drawn, drawn
from scheduler.channel import ContentOf, TransportError
from storage.outbox import Parcel

logger = logging.getLogger(__name__)

PICTURE_SECONDS = 30.0  # for the three calls of an upload, within the lease of the words before it
LONGEST_PAUSE = 20.0  # seconds to wait between two pages rather than to begin again with the first
_AS_IT_WAS = ("message_not_found", "cant_update_message", "edit_window_closed")

T = TypeVar("T")


class SlackChannel:
    name = CHANNEL

    def __init__(self, workspaces: Workspaces, content_of: ContentOf) -> None:
        self._workspaces = workspaces
        self._content_of = content_of
        self._direct: dict[tuple[str, str], str] = {}  # our direct messages with people, by team and person

    async def send(self, parcel: Parcel, at: datetime) -> str:  # noqa: ARG002 - Slack shows its own time
        workspace = await self._workspaces.find(parcel.address.account)
        if workspace is None:
            raise TransportError("not installed there", blocked=True)
        try:
            match parcel.action:
                case Action.SEND:
                    return await self._send(workspace, parcel)
                case Action.EDIT:
                    await self._edit(workspace, parcel)
                case Action.PUBLISH_HOME:
                    view = home(parcel.reply)
                    await workspace.client.views_publish(user_id=parcel.address.user, view=view)
                case Action.DELETE:
                    pass  # a bot cannot delete what somebody else has written here
        except FAULTS as error:
            raise transport_error(error) from None
        return parcel.target

    async def _send(self, workspace: Workspace, parcel: Parcel) -> str:
        place = Place.read(parcel.chat)
        if place.is_direct:
            return await self._post(workspace, parcel, place)
        if not parcel.reply.personal and parcel.target:
            return await self._post(workspace, parcel, Place(place.channel, place.thread or parcel.target))
        try:
            return await self._say_aside(workspace, parcel, place)
        except SlackClientError as error:
            if code_of(error) not in NOT_THERE:
                raise
            # A command can be given where we are no member: there we can whisper nothing.
            return await self._post(workspace, parcel, Place(parcel.address.user))

    async def _post(self, workspace: Workspace, parcel: Parcel, place: Place) -> str:
        """Page by page, then the pictures and documents; the id of the message with the buttons."""
        channel = await self._channel(workspace, place)
        message_id = ""
        for page in render(parcel.reply):
            message_id = await _whole(
                partial(_post_page, workspace, channel, place.thread, page),
                begun=bool(message_id),
            )
        for each in await drawn(parcel.reply):
            try:
                await _whole(partial(_show, workspace, channel, place.thread, each), begun=True)
            except TransportError as error:  # the words are not to be said again for its sake
                logger.warning("outbox %d: its picture was left out: %s", parcel.id, error)
        await self._hand_over(workspace, parcel, Place(channel, place.thread), begun=bool(message_id))
        return message_id

    async def _say_aside(self, workspace: Workspace, parcel: Parcel, place: Place) -> str:
        """For one person's eyes. Files cannot be shown so: documents go to the direct messages, and a picture
        is left out, where nobody would know what it answers.
        """
        begun = False
        for page in render(parcel.reply):
            await _whole(
                partial(
                    workspace.client.chat_postEphemeral,
                    channel=place.channel,
                    user=parcel.address.user,
                    thread_ts=place.thread or None,
                    text=page.text,
                    blocks=list(page.blocks),
                ),
                begun=begun,
            )
            begun = True
        await self._hand_over(workspace, parcel, Place(parcel.address.user), begun=begun)
        return ""  # nobody can edit it

    async def _hand_over(self, workspace: Workspace, parcel: Parcel, place: Place, *, begun: bool) -> None:
        for document in parcel.reply.documents:
            channel = await self._channel(workspace, place)
            send = partial(_upload, workspace, channel, place.thread, document.name, document.content)
            await _whole(send, begun=begun)
            begun = True
        attached = parcel.reply.attached
        content = await self._content_of(attached) if attached else None
        if attached and content is None:
            logger.warning("outbox %d: its file is kept no more", parcel.id)
        elif attached and content:
            channel = await self._channel(workspace, place)
            send = partial(_upload, workspace, channel, place.thread, attached.name, content)
            await _whole(send, begun=begun)

    async def _edit(self, workspace: Workspace, parcel: Parcel) -> None:
        page = render(parcel.reply)[0]
        try:
            await workspace.client.chat_update(
                channel=await self._channel(workspace, Place.read(parcel.chat)),
                ts=parcel.target,
                text=page.text,
                blocks=list(page.blocks),
            )
        except SlackClientError as error:
            if code_of(error) not in _AS_IT_WAS:
                raise

    async def _channel(self, workspace: Workspace, place: Place) -> str:
        """The conversation's id; with a person, that of our direct messages."""
        if not place.is_person:
            return place.channel
        key = workspace.me.team, place.channel
        if key not in self._direct:
            opened = await workspace.client.conversations_open(users=place.channel)
            self._direct[key] = str(opened["channel"]["id"])
        return self._direct[key]


async def _post_page(workspace: Workspace, channel: str, thread: str, page: Page) -> str:
    sent = await workspace.client.chat_postMessage(
        channel=channel,
        thread_ts=thread or None,
        text=page.text,
        blocks=list(page.blocks),
        unfurl_links=False,
        unfurl_media=False,
    )
    return str(sent["ts"])


async def _upload(workspace: Workspace, channel: str, thread: str, name: str, content: str | bytes) -> None:
    await workspace.client.files_upload_v2(
        channel=channel,
        thread_ts=thread or None,
        filename=name,
        title=name,
        content=content,
    )


async def _show(workspace: Workspace, channel: str, thread: str, shown: Drawn) -> None:
    async with asyncio.timeout(PICTURE_SECONDS):
        await workspace.client.files_upload_v2(
            channel=channel,
            thread_ts=thread or None,
            filename=shown.picture.name,
            title=shown.picture.name,
            alt_txt=shown.picture.alternative,
            content=shown.png,
        )


async def _whole(send: Callable[[], Awaitable[T]], *, begun: bool) -> T:
    """What follows a first message waits for a short pause that Slack asks for: to begin again from the
    first would say that twice. Where it cannot, the first has gone out already.
    """
    while True:
        try:
            return await send()
        except FAULTS as error:
            if not begun:
                raise
            fault = transport_error(error)
            if fault.retry_after is None or fault.retry_after > LONGEST_PAUSE:
                raise TransportError(str(fault), permanent=fault.permanent, ambiguous=True) from None
            await asyncio.sleep(fault.retry_after)
