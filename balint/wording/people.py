"""People as the accreditation team is shown them."""

from collections.abc import Sequence
from datetime import date

from balint.finding import Known
from balint.wording.dates import listed

CHANNELS = {"telegram": "Telegram", "slack": "Slack", "terminal": "the terminal"}
NAMELESS = "No name yet"


def called(known: Known, beside: Sequence[Known] = ()) -> str:
    """Their name; where others `beside` them go by it too, with what tells them apart."""
    alike = [each for each in beside if _plain(each) == _plain(known)]
    if known.name and len(alike) < 2:
        return known.name
    described = f"{known.name or NAMELESS} ({_described(known)})"
    twins = [each for each in alike if _described(each) == _described(known)]
    return f"{described} {twins.index(known) + 1}" if len(twins) > 1 else described


def where(known: Known) -> str:
    """ "Telegram and Slack"."""
    return listed([CHANNELS.get(each, each) for each in known.channels])


def _described(known: Known) -> str:
    """ "Leeds, Telegram, since 20 November 2026"."""
    region = known.person.region
    told = (region, where(known), f"since {_day(known.met_at.date())}")
    return ", ".join(each for each in told if each)


def _plain(known: Known) -> str:
    return " ".join(known.name.casefold().split())


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
