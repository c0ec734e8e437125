"""What happens at once when a button is pressed: its message shows what was chosen.

It is for the eye alone and not kept: what the press means goes through the inbox like all that is said.
"""

import logging
from dataclasses import dataclass
from typing import Any

from slack_sdk.webhook.async_client import AsyncWebhookClient

from balint.messages import Press
from bot.channels.slack.errors import FAULTS, code_of
from bot.channels.slack.render import Block, text
from bot.channels.slack.workspaces import Workspace

logger = logging.getLogger(__name__)

_MAY_BE_PRESSED_AGAIN = ("ask", "send")  # questions, which rule out none of the others beside them


@dataclass(frozen=True, slots=True)
class Chosen:
    """How the message of a pressed button looks from then on.

    What was said aside has no text that we are told, and can be changed by its `response_url` alone.
    """

    text: str
    blocks: tuple[Block, ...]
    channel: str = ""
    ts: str = ""
    response_url: str = ""


def chosen(payload: Any) -> Chosen | None:
    """Pure: what a press says of the message that its button stands on."""
    match payload:
        case {
            "type": "block_actions",
            "actions": [{"value": str(value), "text": {"text": str(label)}}, *_],
            "container": {"type": "message"} as on,
        }:
            press = Press.read(value)
            if press is None or press.act in _MAY_BE_PRESSED_AGAIN:
                return None
            note = f"You chose: {label}"
            choice: Block = {"type": "context", "elements": [text(note)]}
            match payload:
                case {"response_url": str(url)} if url and on.get("is_ephemeral"):
                    return Chosen(note, (choice,), response_url=url)
                case {"message": {"blocks": list(blocks), "text": str(words)}}:
                    return _changed(on, words, [*_without_buttons(blocks), choice], note)
    return None


def _changed(on: dict[str, Any], words: str, blocks: list[Block], note: str) -> Chosen | None:
    match on:
        case {"channel_id": str(channel), "message_ts": str(ts)}:
            return Chosen(f"{words}\n{note}", tuple(blocks), channel, ts)
    return None


def _without_buttons(blocks: list[Any]) -> list[Block]:
    return [block for block in blocks if isinstance(block, dict) and block.get("type") != "actions"]


async def show(workspace: Workspace, payload: Any) -> None:
    """Show a press. What fails here is for the eye alone, and let go."""
    choice = chosen(payload)
    if choice is None:
        return
    client = workspace.client
    try:
        if choice.response_url:
            hook = AsyncWebhookClient(
                choice.response_url, session=client.session, logger=client.logger, retry_handlers=[]
            )
            await hook.send(text=choice.text, blocks=list(choice.blocks), replace_original=True)
        else:
            await client.chat_update(
                channel=choice.channel, ts=choice.ts, text=choice.text, blocks=list(choice.blocks)
            )
    except FAULTS as error:
        logger.info("a press could not be shown: %s", code_of(error))
