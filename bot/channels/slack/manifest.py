"""The app manifest: all that Slack has to know of us, as this code needs it."""

import json
from typing import Any

from bot.channels.slack.events import PATH
from bot.channels.slack.log_form import MESSAGE_SHORTCUT, SHORTCUT

COMMAND = "/balint"
SCOPES = {
    "app_mentions:read": "hear what is said to us in a channel",
    "chat:write": "answer",
    "commands": "the command and the shortcuts",
    "files:read": "take the picture or document of an announcement",
    "files:write": "hand over a portfolio",
    "im:history": "hear what is said to us directly",
    "im:write": "open the direct messages with somebody",
    "users:read": "what to call somebody, and where their clocks stand",
}
EVENTS = ("app_home_opened", "app_mention", "message.im")
ENDED = ("app_uninstalled", "tokens_revoked")  # where there are many workspaces: Bolt listens for these
INSTALLED = "/slack/installed"  # where Slack sends somebody back who has installed us


def manifest(public_url: str = "", *, many: bool = False) -> dict[str, Any]:
    """For Socket Mode; with a public address, for HTTP there, and perhaps for `many` workspaces."""
    redirect = {"redirect_urls": [f"{public_url}{INSTALLED}"]} if many else {}
    events = (*EVENTS, *ENDED) if many else EVENTS
    address = {"url": f"{public_url}{PATH}"} if public_url else {}
    request_url = {"request_url": f"{public_url}{PATH}"} if public_url else {}
    return {
        "display_information": {
            "name": "Balint",
            "description": "Keeps your Balint portfolio, says what is left, answers from the guidance",
            "background_color": "#2f4858",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Balint", "always_online": True},
            "shortcuts": [
                {
                    "name": "Log a session",
                    "type": "global",
                    "callback_id": SHORTCUT,
                    "description": "Open the form for a session",
                },
                {
                    "name": "Log a session",
                    "type": "message",
                    "callback_id": MESSAGE_SHORTCUT,
                    "description": "Log the session that a message tells of",
                },
            ],
            "slash_commands": [
                {
                    "command": COMMAND,
                    **address,
                    "description": "Log a session, or ask what is left",
                    "usage_hint": "log led my group last night | what's left?",
                    "should_escape": False,
                }
            ],
        },
        "oauth_config": {**redirect, "scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {**request_url, "bot_events": sorted(events)},
            "interactivity": {"is_enabled": True, **request_url},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not public_url,
            "token_rotation_enabled": False,
        },
    }


def as_json(public_url: str = "", *, many: bool = False) -> str:
    return json.dumps(manifest(public_url, many=many), indent=2, ensure_ascii=False)
