"""Who somebody is, by their profile: what to call them, and where their clocks stand."""

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

from balint.messages import clean
from balint.people import usable_time_zone
from bot.channels.slack.errors import FAULTS, code_of
from bot.channels.slack.workspaces import Workspace

logger = logging.getLogger(__name__)

LONGEST_NAME = 100
PATIENCE_SECONDS = 1.5  # Slack waits 3 s for its acknowledgement


@dataclass(frozen=True, slots=True)
class Profile:
    name: str = ""
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
            names = (profile.get("first_name"), profile.get("display_name"), profile.get("real_name"))
            name = next((each for each in names if isinstance(each, str) and each.strip()), "")
            zone = user.get("tz")
            known = usable_time_zone(zone) if isinstance(zone, str) and zone else ""
            return Profile(clean(name)[:LONGEST_NAME], known)
    return Profile()
