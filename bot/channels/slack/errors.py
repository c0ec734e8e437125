"""What Slack's refusals mean for a message. Only their codes are read: the rest may quote."""

import re
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from scheduler.channel import TransportError

FAULTS = (SlackClientError, aiohttp.ClientError, TimeoutError, ValueError)  # ValueError: no JSON
DEFAULT_PAUSE = 5.0  # seconds, where Slack asks for a pause and does not say how long
TOKEN_PAUSE = 60.0  # nothing goes out until the operator has mended the token
TOO_MANY = 429
NOT_THERE = ("channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived")
WRONG_TOKEN = (
    "invalid_auth",
    "not_authed",
    "token_revoked",
    "token_expired",
    "no_permission",
    "missing_scope",
)
_NOBODY_THERE = (
    *NOT_THERE,
    "account_inactive",
    "user_not_found",
    "user_disabled",
    "user_not_visible",
    "users_not_found",
    "cannot_dm_bot",
    "messages_tab_disabled",
    "team_access_not_granted",
)
_OF_A_MOMENT = (
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "team_added_to_org",
    "rollup_error",
)


def code_of(error: Exception) -> str:
    """Slack's name for a failure; for any other, the class it is of."""
    if isinstance(error, SlackApiError):
        found = _answer(error).get("error")
        if isinstance(found, str) and re.fullmatch(r"[a-z_]{1,60}", found):
            return found
        return f"status_{_status(error)}"
    return type(error).__name__


def transport_error(error: Exception) -> TransportError:
    code = code_of(error)
    match error:
        case SlackApiError() if _status(error) == TOO_MANY or code in ("ratelimited", "rate_limited"):
            return TransportError("too many requests", retry_after=_pause(error))
        case SlackApiError() if code in WRONG_TOKEN:
            return TransportError(code, retry_after=TOKEN_PAUSE)
        case SlackApiError() if code in _NOBODY_THERE:
            return TransportError(code, blocked=True)
        case SlackApiError() if code in _OF_A_MOMENT or _status(error) >= 500:
            return TransportError(code, ambiguous=True)
        case SlackApiError():
            return TransportError(code, permanent=True)
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return TransportError("no connection")
    return TransportError(code, ambiguous=True)  # timed out or cut off: it may have gone out


def pause_of(error: Exception) -> float | None:
    """The seconds for which Slack asks us to wait, if it does."""
    return transport_error(error).retry_after


def _status(error: SlackApiError) -> int:
    return int(getattr(error.response, "status_code", None) or getattr(error.response, "status", None) or 0)


def _answer(error: SlackApiError) -> dict[str, Any]:
    found = getattr(error.response, "data", None)
    return found if isinstance(found, dict) else {}


def _pause(error: SlackApiError) -> float:
    headers = getattr(error.response, "headers", None) or {}
    try:
        return float(headers.get("Retry-After") or DEFAULT_PAUSE)
    except ValueError:
        return DEFAULT_PAUSE
