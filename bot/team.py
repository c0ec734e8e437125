"""`balint team`: who is on the accreditation team, as the operator says."""

import re
from contextlib import suppress
from datetime import datetime

from balint.messages import ConversationKey
from bot.channels.terminal import ACCOUNT
from bot.channels.terminal import CHANNEL as TERMINAL
from bot.channels.terminal.incoming import read_name
from bot.settings import SettingError, Settings
from storage import people, team
from storage.database import Store, Transaction, opened

SETTING = "BALINT_TEAM"
_SLACK_IDS = r"[TE][A-Z0-9]{1,30}:[UW][A-Z0-9]{1,30}"  # of the workspace, of the person
FORMS = "telegram:12345, slack:T0123:U0456 or terminal:NAME"


class AddressError(Exception):
    """What was written is no address; the message says what one looks like."""

    def __init__(self, written: str) -> None:
        super().__init__(f"{written!r} is not an address. Write {FORMS}.")


def read_address(written: str, settings: Settings) -> ConversationKey:
    """Whom an address names; where we meet them is not known yet. AddressError if it is none, SettingError
    if it cannot be told which bot of ours is meant.
    """
    match written.strip().split(":"):
        case ["telegram", user] if re.fullmatch(r"\d{1,20}", user, re.ASCII):
            bot = settings.telegram_token.get_secret_value().partition(":")[0]
            if not bot:
                raise SettingError(
                    "Somebody on Telegram is known by the bot that they talk with. Set BALINT_TELEGRAM_TOKEN "
                    f"to add {written.strip()}."
                )
            return ConversationKey("telegram", bot, "", user)
        case ["slack", workspace, user] if re.fullmatch(_SLACK_IDS, f"{workspace}:{user}"):
            return ConversationKey("slack", workspace, "", user)
        case ["terminal", *rest]:
            with suppress(ValueError):
                return ConversationKey(TERMINAL, ACCOUNT, "", read_name(":".join(rest)))
    raise AddressError(written)


def named(settings: Settings) -> tuple[ConversationKey, ...]:
    """Whom the setting names. SettingError if it cannot be read."""
    written = [each for each in settings.team.split(",") if each.strip()]
    try:
        return tuple(read_address(each, settings) for each in written)
    except AddressError as error:
        raise SettingError(f"The setting {SETTING} is wrong: {error}") from None


async def add_named(store: Store, settings: Settings, now: datetime) -> None:
    """Let the setting hold: who is named there is on the team from now on."""
    if keys := named(settings):
        async with store.begin() as tx:
            for key in keys:
                await _add(tx, key, now)


async def _add(tx: Transaction, key: ConversationKey, now: datetime) -> bool:
    address = await people.expect(tx, key, now)
    return await team.add(tx, address.person_id, None, now)


async def add(settings: Settings, written: str, now: datetime) -> str:
    """What to say of it."""
    key = read_address(written, settings)
    async with opened(settings.database_url) as store, store.begin() as tx:
        added = await _add(tx, key, now)
    return f"{written} is on the team now." if added else f"{written} is on the team already."


async def remove(settings: Settings, written: str, now: datetime) -> tuple[bool, str]:
    """Whether they are off the team now, and what to say of it."""
    key = read_address(written, settings)
    async with opened(settings.database_url) as store, store.begin() as tx:
        person = await people.find_person(tx, key.channel, key.account, key.user)
        removed = person is not None and await team.remove(tx, person.id, None, now)
    if not removed:
        return False, f"{written} is not on the team. `balint team list` shows who is."
    if key in named(settings):
        return True, (
            f"{written} is off the team now, but {SETTING} names them, and adds them again at the next "
            "start. Take them out there too."
        )
    return True, f"{written} is off the team now."


async def listed(settings: Settings) -> str:
    """A line a member: their name, where they are met, and since when they are on the team."""
    lines = []
    async with opened(settings.database_url) as store, store.begin() as tx:
        for member in await team.members_since(tx):
            person = await people.find(tx, member.person_id)
            places = await people.places(tx, member.person_id)
            where = ", ".join(_written(place.channel, place.account, place.user) for place in places)
            name = f"{person.name}  " if person and person.name else ""
            lines.append(f"{name}{where}  since {member.added_at:%Y-%m-%d}")
    return "\n".join(lines) or "Nobody is on the team. Add somebody: balint team add telegram:12345"


def _written(channel: str, account: str, user: str) -> str:
    """An address in the form in which it is read."""
    return f"{channel}:{account}:{user}" if channel == "slack" else f"{channel}:{user}"
