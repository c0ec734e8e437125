"""`balint doctor`: what is configured, reachable and missing, and how to mend it."""

from collections.abc import AsyncIterator, Iterator

from balint.guidance.library import ContentError
from balint.pathway.criteria import CriteriaError
from bot import own_guidance
from bot.criteria import in_force
from bot.finding import Finding, mend, well
from bot.settings import Settings, unknown_settings
from storage.counts import count
from storage.database import Store, opened
from storage.errors import StorageError


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    for unknown in unknown_settings():
        yield mend(unknown)
    for finding in _guidance(settings):
        yield finding
    async for finding in _database(settings):
        yield finding
    async for finding in _platforms(settings):
        yield finding


def _guidance(settings: Settings) -> Iterator[Finding]:
    try:
        library, faults = own_guidance.served(settings)
    except ContentError as error:
        yield mend(f"The guidance cannot be read: {error}")
        return
    for fault in faults:
        yield mend(f"Guidance left out: {fault}")
    yield well(f"Guidance: {len(library.entries)} entries.")


async def _criteria(store: Store) -> Finding:
    try:
        async with store.begin() as tx:
            sets = await in_force(tx)
    except CriteriaError as error:
        return mend(f"A criteria set cannot be read: {error}")
    described = (f"{each.id}{'' if each.loaded else ' (targets not loaded)'}" for each in sets.values())
    return well(f"Criteria sets: {', '.join(sorted(described))}.")


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    try:
        async with opened(settings.database_url) as store:
            counts = await count(store)
            criteria = await _criteria(store)
    except StorageError as error:
        yield mend(str(error))
        return
    yield criteria
    yield well(f"Database: {store.place}, up to date; people: {counts.people}.")
    yield well(
        f"Accreditation team: {counts.members}."
        + ("" if counts.members else " Name somebody: balint team add telegram:12345.")
    )
    yield well(f"Mail: {counts.waiting_in} waiting to be answered, {counts.waiting_out} to be sent.")
    yield well(f"Sent again because the end of the first try was unknown: {counts.again}.")
    if counts.blocked:
        yield well(f"Not sent, to people who have blocked us: {counts.blocked}.")
    if counts.set_aside or counts.failed:
        yield mend(
            f"{counts.set_aside} messages were set aside after three tries, and {counts.failed} could "
            "not be sent. The log says where and why.",
        )


async def _platforms(settings: Settings) -> AsyncIterator[Finding]:
    """Each looked at by its own package, which is loaded only where it is used."""
    if settings.telegram_token:
        from bot.channels.telegram.doctor import examine as examine_telegram  # noqa: PLC0415

        async for finding in examine_telegram(settings):
            yield finding
    else:
        yield well("Telegram: not set up (BALINT_TELEGRAM_TOKEN).")
    if settings.has_slack:
        from bot.channels.slack.doctor import examine as examine_slack  # noqa: PLC0415

        async for finding in examine_slack(settings):
            yield finding
    else:
        yield well("Slack: not set up (BALINT_SLACK_BOT_TOKEN).")
