"""The page that we keep for everybody on Slack: App Home. Pure."""

from typing import Any

from balint.messages import Reply
from bot.channels.slack.render import Block, ending, label, sections

MOST_BLOCKS = 100
LOG = "log_session"  # the button that opens the form


def home(reply: Reply) -> dict[str, Any]:
    blocks: list[Block] = [
        {
            "type": "actions",
            "elements": [
                {
                    "type": "button",
                    "action_id": LOG,
                    "text": label("Log a session"),
                    "style": "primary",
                }
            ],
        },
        *sections(reply),
        *ending(reply),
    ]
    return {"type": "home", "blocks": blocks[:MOST_BLOCKS]}
