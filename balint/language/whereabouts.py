"""Which time a place has: one zone, or several to choose from.

Countries come from the time zone table that ships with tzdata; what people call places in other ways, and the
choice that is worth offering for a large country, stand in whereabouts.toml.
"""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from balint.language.patterns import pattern
from balint.language.places import time_zone_of

_MOST_CHOICES = 6
_YEAR = 2026  # any of late: whether two zones keep the same hours now
_OFFSET = pattern(
    r"(?:gmt|utc|bst)?\s*(?P<sign>[+−–-])\s*(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?(?:\s*h(?:ou)?rs?)?"
)
_FULL_HOURS = range(-12, 15)
_AROUND = pattern(
    r"""^(?:(?:somewhere|in|from|near|around|outside|the|central|greater|rural|mid|north|south|east|west|northern
    |southern|eastern|western|north-?(?:east|west)|south-?(?:east|west)|coast|middle|countryside|of)[ ]+)+
    |[ ](?:area|city|time)$"""
)


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """Zones by place, and zones by difference from UTC ("+05:30")."""

    written: dict[str, tuple[str, ...]]
    countries: dict[str, tuple[str, ...]]
    offsets: dict[str, str]


def zones_of(place: str) -> tuple[str, ...]:
    """The IANA zones that a place may be in; () if it is not known. "Perth" alone has two."""
    named = " ".join(place.lower().replace("’", "'").split()).strip(" .")
    if offset := _of_offset(named):
        return (offset,)
    town, comma, country = (part.strip() for part in named.rpartition(","))
    if not comma:
        return _named(named)
    wide, narrow = _named(country), _named(town)
    return tuple(zone for zone in narrow if zone in wide) or wide  # "Birmingham, Alabama" is not in the UK


def zone_label(zone: str) -> str:
    """A zone as people call it: "New York", "UK", "GMT+2"."""
    match zone:
        case "Europe/London":
            return "UK"
        case "Europe/Dublin":
            return "Ireland"
    if zone.startswith("Etc/GMT"):
        # POSIX counts westward: Etc/GMT-2 is two hours ahead of Greenwich.
        return "GMT" + zone.removeprefix("Etc/GMT").translate(str.maketrans("+-", "-+"))
    return zone.rpartition("/")[2].replace("_", " ")


def _named(place: str) -> tuple[str, ...]:
    places = _gazetteer()
    for name in (place, _AROUND.sub("", place)):
        if found := places.written.get(name):
            return found
        if zone := time_zone_of(name):
            return (zone,)
        if found := places.countries.get(name):
            return found
    return ()


def _of_offset(told: str) -> str:
    found = _OFFSET.fullmatch(told)
    if found is None:
        return ""
    ahead = -1 if found["sign"] in "−–-" else 1
    hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
    if minutes:
        return _gazetteer().offsets.get(f"{'+' if ahead > 0 else '-'}{hours:02}:{minutes:02}", "")
    if ahead * hours not in _FULL_HOURS:
        return ""
    return f"Etc/GMT{'-' if ahead > 0 else '+'}{hours}" if hours else "UTC"


@cache
def _gazetteer() -> _Gazetteer:
    written = tomllib.loads((files("balint.language") / "whereabouts.toml").read_text(encoding="utf-8"))
    places: dict[str, tuple[str, ...]] = {
        name: (zone,) for zone, names in written["cities"].items() for name in names
    }
    places |= {name: tuple(zones) for name, zones in written["several"].items()}
    for name, others in written["same_as"].items():
        places |= dict.fromkeys(others, places[name])
    return _Gazetteer(places, _countries(), written["offsets"])


def _countries() -> dict[str, tuple[str, ...]]:
    """Every country of the time zone table, with one zone for each way in which its clocks go."""
    table = files("tzdata") / "zoneinfo"
    zones: dict[str, list[str]] = {}
    for code, _, zone, *_ in _rows((table / "zone.tab").read_text(encoding="utf-8")):
        zones.setdefault(code, []).append(zone)
    return {
        name.lower(): tuple({_hours(zone): zone for zone in reversed(zones[code])}.values())[::-1][
            :_MOST_CHOICES
        ]
        for code, name, *_ in _rows((table / "iso3166.tab").read_text(encoding="utf-8"))
        if code in zones
    }


def _rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]


def _hours(zone: str) -> tuple[object, ...]:
    """The difference from UTC in winter and in summer."""
    return tuple(datetime(_YEAR, month, 1, tzinfo=ZoneInfo(zone)).utcoffset() for month in (1, 7))
