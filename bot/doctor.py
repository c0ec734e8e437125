"""`balint doctor`: what is configured, reachable and missing, and how to mend it."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

from balint.guidance.library import ContentError
from balint.pathway.criteria import CriteriaError
from balint.pathway.criteria import shipped as shipped_criteria
from bot import own_guidance
from bot.settings import Settings, unknown_settings
from storage.counts import count
from storage.database import opened
from storage.errors import StorageError


@dataclass(frozen=True, slots=True)
class Finding:
    well: bool
    text: str


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    for unknown in unknown_settings():
        yield Finding(well=False, text=unknown)
    for finding in _guidance(settings):
        yield finding
    yield _criteria()
    async for finding in _database(settings):
        yield finding


def _guidance(settings: Settings) -> Iterator[Finding]:
    try:
        library, faults = own_guidance.served(settings)
    except ContentError as error:
        yield Finding(well=False, text=f"The guidance cannot be read: {error}")
        return
    for fault in faults:
        yield Finding(well=False, text=f"Guidance left out: {fault}")
    yield Finding(well=True, text=f"Guidance: {len(library.entries)} entries.")


def _criteria() -> Finding:
    try:
        sets = shipped_criteria()
    except CriteriaError as error:
        return Finding(well=False, text=f"A criteria set cannot be read: {error}")
    described = (f"{each.id}{'' if each.loaded else ' (targets not loaded)'}" for each in sets.values())
    return Finding(well=True, text=f"Criteria sets: {', '.join(sorted(described))}.")


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    try:
        async with opened(settings.database_url) as store:
            counts = await count(store)
    except StorageError as error:
        yield Finding(well=False, text=str(error))
        return
    yield Finding(well=True, text=f"Database: {store.place}, up to date; people: {counts.people}.")
    yield Finding(
        well=True, text=f"Mail: {counts.waiting_in} waiting to be answered, {counts.waiting_out} to be sent."
    )
    yield Finding(well=True, text=f"Sent again because the end of the first try was unknown: {counts.again}.")
    if counts.set_aside or counts.failed:
        yield Finding(
            well=False,
            text=f"{counts.set_aside} messages were set aside after three tries, and {counts.failed} could "
            "not be sent. The log says where and why.",
        )
