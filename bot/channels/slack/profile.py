"""Who somebody is, by their profile: what to call them, and where their clocks stand."""

import asyncio
import logging
import re
from dataclasses import dataclass
from typing import Any

from balint.messages import clean
from balint.people import usable_time_zone
from bot.channels.slack.errors import FAULTS, code_of
from bot.channels.slack.workspaces import Workspace

logger = logging.getLogger(__name__)

LONGEST_NAME = 100
MOST_NAMED = 5  # people in one message whose names are looked up
PATIENCE_SECONDS = 1.5  # Slack waits 3 s for its acknowledgement


_MENTION = re.compile(r"<@([UW][A-Z0-9]{1,30})>")


@dataclass(frozen=True, slots=True)
class Profile:
    name: str = ""
    full_name: str = ""
    time_zone: str = ""


async def look_up(workspace: Workspace, user: str) -> Profile:
    """Their profile; an empty one where it cannot be had in good time."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            answer = await workspace.client.users_info(user=user)
    except FAULTS as error:
        logger.info("a profile could not be read: %s", code_of(error))
        return Profile()
    return read_profile(answer.data)


def read_profile(answer: Any) -> Profile:
    """Pure and total."""
    match answer:
        case {"user": {"profile": dict(profile), **user}}:
            names = [profile.get(each) for each in ("first_name", "display_name", "real_name")]
            name = next((each for each in names if isinstance(each, str) and each.strip()), "")
            whole = names[-1] if isinstance(names[-1], str) else name
            zone = user.get("tz")
            known = usable_time_zone(zone) if isinstance(zone, str) and zone else ""
            return Profile(clean(name)[:LONGEST_NAME], clean(whole)[:LONGEST_NAME], known)
    return Profile()


async def with_names(workspace: Workspace, text: str) -> str:
    """A text of Slack's with the names of those who are mentioned in it, who stand there by their ids."""
    users = list(dict.fromkeys(_MENTION.findall(text)))[:MOST_NAMED]
    others = [user for user in users if user != workspace.me.user]
    if not others:
        return text
    found = await asyncio.gather(*(look_up(workspace, user) for user in others))
    for user, profile in zip(others, found, strict=True):
        name = re.sub(r"[<>|&]", "", profile.full_name)
        text = text.replace(f"<@{user}>", f"<@{user}|{name}>") if name else text
    return text
