"""How long a session took, in minutes."""

from balint.language.numbers import NUMBER, read_number
from balint.language.patterns import pattern

_SHORTEST, _LONGEST = 10, 12 * 60

_HOURS = r"(?:hours?|hrs?|h)\b"
_MINUTES = r"(?:minutes?|mins?|m)\b"
_HALF = r"(?:and a half|1/2|½)"
_NOT_LENGTH = r"(?!\s*(?:late|early|over\b|break|before|ago|after|drive|away|short|from|of (?:silence|tea)))"
_NO_CLOCK = r"(?<![\d.:/])"

_TOOK = tuple(
    pattern(layout + _NOT_LENGTH)
    for layout in (
        rf"{_NO_CLOCK}\b(?P<hours>\d{{1,2}})\s?(?:{_HOURS}|h)\s?(?:and\s)?(?P<minutes>\d{{1,2}})(?:\s?{_MINUTES}|\b)",
        rf"{_NO_CLOCK}\b(?P<decimal>\d{{1,2}}[.,]\d{{1,2}})[\s-]?{_HOURS}",
        rf"\b(?P<count>an?|one|two|three|1|2|3)[\s-]{_HOURS}\s(?P<half>{_HALF})",
        rf"(?P<count>\b(?:one|two|three|1|2|3)) ?(?P<half>{_HALF})[\s-]?{_HOURS}",
        rf"(?P<count>\bhour) (?P<half>{_HALF})",
        rf"\b(?P<minutes>{NUMBER})[\s-]?(?:minutes?|mins?)\b",
        r"\b(?P<quarters>half an hour|half[- ]hour|three[- ]quarters of an hour)\b",
        rf"{_NO_CLOCK}\b(?P<count>{NUMBER}|an?)[\s-]?(?:hours?|hrs?)\b",
        rf"{_NO_CLOCK}\b(?P<minutes>\d{{2,3}})\s?m\b",
        rf"{_NO_CLOCK}\b(?P<count>[1-4])h\b",
    )
)


def read_duration(text: str) -> int | None:
    """The minutes, if the text says how long it took."""
    for words in _TOOK:
        for found in words.finditer(text):
            minutes = _minutes({name: part for name, part in found.groupdict().items() if part})
            if minutes is not None and _SHORTEST <= minutes <= _LONGEST:
                return minutes
    return None


def _minutes(parts: dict[str, str]) -> int | None:
    if "quarters" in parts:
        return 45 if parts["quarters"].lower().startswith("three") else 30
    if "decimal" in parts:
        return round(float(parts["decimal"].replace(",", ".")) * 60)
    if "count" in parts:
        hours = 1 if parts["count"].lower() in {"a", "an", "hour"} else read_number(parts["count"])
        return None if hours is None else hours * 60 + (30 if "half" in parts else 0)
    minutes = read_number(parts["minutes"])
    return None if minutes is None else minutes + 60 * int(parts.get("hours", 0))
