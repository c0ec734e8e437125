"""The terminal as delivery sees it, while somebody sits at it."""

import shutil
from datetime import datetime
from pathlib import Path

from prompt_toolkit import print_formatted_text
from prompt_toolkit.formatted_text import FormattedText

from balint.messages import Action, Button
from bot.channels.terminal import CHANNEL
from bot.channels.terminal.files import File, hand_over
from bot.channels.terminal.render import as_styled, wrapped
from scheduler.channel import ContentOf, TransportError
from storage.outbox import Parcel


class TerminalChannel:
    """Prints what is sent, and knows the choices that were shown last, by their numbers from 1."""

    name = CHANNEL

    def __init__(self, folder: Path, content_of: ContentOf) -> None:
        self._folder = folder
        self._content_of = content_of
        self.choices: tuple[Button, ...] = ()

    async def send(self, parcel: Parcel, at: datetime) -> str:  # noqa: ARG002 - a person sees the time
        if parcel.action in (Action.SEND, Action.EDIT):  # what has been printed cannot be changed
            self.choices = parcel.reply.buttons or self.choices
            files = await self._hand_over(parcel)
            styled = wrapped(as_styled(parcel.reply, files), shutil.get_terminal_size().columns)
            print_formatted_text(FormattedText(styled))

        return str(parcel.id)

    async def _hand_over(self, parcel: Parcel) -> tuple[File, ...]:
        try:
            return await hand_over(parcel.reply, self._folder, self._content_of)
        except OSError as error:
            print_formatted_text(f"I cannot write into {self._folder}: {error.strerror}.")
            raise TransportError("the file could not be written", permanent=True) from None
