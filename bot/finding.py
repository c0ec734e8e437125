"""One line of what `balint doctor` finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    well: bool
    text: str


def well(text: str) -> Finding:
    return Finding(well=True, text=text)


def mend(text: str) -> Finding:
    return Finding(well=False, text=text)
