"""Figures to be drawn, as the content of a picture holds them: no names, nothing that somebody wrote."""

from dataclasses import dataclass

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Bar:
    """`target` is above 0. `estimated` is how much of what is done is yet to be confirmed."""

    label: str
    done: int
    target: int
    estimated: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    title: str
    note: str
    bars: tuple[Bar, ...]


_CHART = TypeAdapter(Chart)


def write(chart: Chart) -> str:
    return _CHART.dump_json(chart).decode()


def read(content: str) -> Chart:
    """ValueError if it is none."""
    return _CHART.validate_json(content)
