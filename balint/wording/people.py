"""People as the accreditation team is shown them."""

from collections.abc import Sequence
from datetime import date

from balint.finding import Known, plain
from balint.wording.dates import listed
from balint.wording.stages import NAMES

CHANNELS = {"telegram": "Telegram", "slack": "Slack", "terminal": "the terminal"}
NAMELESS = "No name yet"


def called(known: Known, beside: Sequence[Known] = ()) -> str:
    """Their name; where others `beside` them go by it too, with what tells them apart."""
    alike = [each for each in beside if plain(each.name) == plain(known.name)]
    if known.name and len(alike) < 2:
        return known.name
    name = known.name or NAMELESS
    if len([each for each in alike if _described(each) == _described(known)]) < 2:
        return f"{name} ({_described(known)})"
    twins = [each for each in alike if _placed(each) == _placed(known)]
    number = f", number {twins.index(known) + 1}" if len(twins) > 1 else ""
    return f"{name} ({_placed(known)}{number})"


def where(known: Known) -> str:
    """ "Telegram and Slack"."""
    return listed([CHANNELS.get(each, each) for each in known.channels])


def _described(known: Known) -> str:
    """ "Leeds, Telegram, since 20 November 2026"."""
    region = known.person.region
    told = (region, where(known), f"since {_day(known.met_at.date())}")
    return ", ".join(each for each in told if each)


def _placed(known: Known) -> str:
    """The same, with where they stand."""
    return f"{NAMES[known.person.stage]}, {_described(known)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
