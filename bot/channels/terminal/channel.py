"""The terminal as delivery sees it, while somebody sits at it."""

import shutil
from datetime import datetime

from prompt_toolkit import print_formatted_text
from prompt_toolkit.formatted_text import FormattedText

from balint.messages import Action, Button
from bot.channels.terminal import CHANNEL
from bot.channels.terminal.render import as_styled, wrapped
from storage.outbox import Parcel


class TerminalChannel:
    """Prints what is sent, and knows the choices that were shown last, by their numbers from 1."""

    name = CHANNEL

    def __init__(self) -> None:
        self.choices: tuple[Button, ...] = ()

    async def send(self, parcel: Parcel, at: datetime) -> str:  # noqa: ARG002 - a person sees the time
        if parcel.action is Action.SEND:
            self.choices = parcel.reply.buttons or self.choices
            styled = wrapped(as_styled(parcel.reply), shutil.get_terminal_size().columns)
            print_formatted_text(FormattedText(styled))

        return str(parcel.id)
