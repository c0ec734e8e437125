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
    """Prints what is sent, and knows the choices that were shown last, by their numbers from 1: those of all
    messages since somebody spoke, numbered on from one to the next.
    """

    name = CHANNEL

    def __init__(self, folder: Path, content_of: ContentOf) -> None:
        self._folder = folder
        self._content_of = content_of
        self.choices: tuple[Button, ...] = ()
        self._spoken = True

    def spoken(self) -> None:
        """The choices that are shown next take the place of those before."""
        self._spoken = True

    async def send(self, parcel: Parcel, at: datetime) -> str:  # noqa: ARG002 - a person sees the time
        if parcel.action in (Action.SEND, Action.EDIT):  # what has been printed cannot be changed
            if parcel.reply.buttons and self._spoken:
                self.choices, self._spoken = (), False
            files = await self._hand_over(parcel)
            styled = as_styled(parcel.reply, files, len(self.choices) + 1)
            self.choices += parcel.reply.buttons
            print_formatted_text(FormattedText(wrapped(styled, shutil.get_terminal_size().columns)))
        return str(parcel.id)

    async def _hand_over(self, parcel: Parcel) -> tuple[File, ...]:
        try:
            return await hand_over(parcel.reply, self._folder, self._content_of)
        except OSError as error:
            print_formatted_text(f"I cannot write into {self._folder}: {error.strerror}.")
            raise TransportError("the file could not be written", permanent=True) from None
