"""The guidance that is served: what comes with the program, and what a society or a team adds in a folder."""

import logging
from collections.abc import Mapping
from types import MappingProxyType

from balint.guidance.library import Library, joined, read, shipped
from balint.knowledge import Knowledge
from bot.settings import Settings

logger = logging.getLogger(__name__)


def served(settings: Settings) -> tuple[Library, tuple[str, ...]]:
    """The library, and every fault of the folder's files. A file with a fault is left out, and no more."""
    if settings.guidance_folder is None:
        return shipped(), ()
    own, faults = read(settings.guidance_folder)
    if settings.guidance_shipped or not own.entries:
        return joined(shipped(), own), faults
    return own, faults


def knowledge(settings: Settings, deep_links: Mapping[str, str] = MappingProxyType({})) -> Knowledge:
    """What the assistant knows; a fault in a society's own files costs that file, not the assistant."""

    def library() -> Library:
        found, faults = served(settings)
        for fault in faults:
            logger.error("guidance left out: %s", fault)
        return found

    return Knowledge(library, deep_links, announcements_approved=settings.announcements_approved)
