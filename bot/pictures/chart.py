"""A chart as SVG, to be read on a phone: light, with large type, and nothing said by colour alone. Pure."""

from collections.abc import Iterator
from html import escape
from textwrap import wrap

from balint.charts import Bar, Chart

FONT = "Inter"
WIDTH = 400  # units; a phone shows them some 300 points wide
_MARGIN = 28
_BAR, _HEIGHT = 248, 16
_COUNT = WIDTH - _MARGIN  # where the counts end
_LONGEST_LABEL = 33  # letters, some 310 units, beside which there is room for a tick
_MOST_STEPS = 12  # up to which every single one is shown

# Contrast with white: ink 15:1, the quieter ink 7:1, what is done 6:1, the outline of the rest 3.4:1.
_INK, _QUIET, _DONE, _REST, _OUTLINE = "#17242b", "#4a5a63", "#0b6e6e", "#eaf0f1", "#7c8f97"


def svg(chart: Chart) -> str:
    parts = list(_parts(chart))
    height = max(bottom for bottom, _ in parts) + _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" font-family="{FONT}" font-size="18" fill="{_INK}">'
        '<defs><pattern id="striped" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{_DONE}"/><path d="M-2 2 2-2M0 8 8 0M6 10 10 6" stroke="#fff" '
        'stroke-width="2.4"/></pattern></defs>'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>{"".join(part for _, part in parts)}</svg>'
    )


def _parts(chart: Chart) -> Iterator[tuple[int, str]]:
    """Each with where it ends."""
    yield 50, _text(_MARGIN, 50, chart.title, 'font-size="28" font-weight="600"')
    yield 78, _text(_MARGIN, 78, chart.note, f'font-size="16" fill="{_QUIET}"')
    y = 78
    for number, bar in enumerate(chart.bars):
        y += 18
        for line in wrap(bar.label, _LONGEST_LABEL, max_lines=2, placeholder="…"):
            y += 22
            yield y, _text(_MARGIN, y, line)
        y += 12
        yield y + _HEIGHT, _bar(bar, y, number)
        y += _HEIGHT
    if any(bar.estimated for bar in chart.bars):
        y += 40
        yield y, _legend(y)


def _bar(bar: Bar, y: int, number: int) -> str:
    unit = _BAR / max(bar.target, bar.done)
    done, sure = unit * bar.done, unit * (bar.done - bar.estimated)
    whole = f'x="{_MARGIN}" y="{y}" width="{_BAR}" height="{_HEIGHT}" rx="{_HEIGHT / 2}"'
    steps = bar.target if bar.target <= _MOST_STEPS and bar.done <= bar.target else 1
    gaps = "".join(_gap(unit * step, y, bar.done - step) for step in range(1, steps))
    return (
        f'<clipPath id="bar{number}"><rect {whole}/></clipPath><g clip-path="url(#bar{number})">'
        f"{_filled(0, _BAR, y, _REST)}{_filled(0, sure, y, _DONE)}"
        f"{_filled(sure, done - sure, y, 'url(#striped)')}"
        f'<rect {whole} fill="none" stroke="{_DONE if bar.done >= bar.target else _OUTLINE}" '
        f'stroke-width="2"/>{gaps}</g>{_count(bar, y)}'
    )


def _gap(x: float, y: int, done: int) -> str:
    """Between two steps; `done` is how many are done beyond it, below 0 where the one before is open."""
    return (
        _filled(x - 1.5, 3, y, "#fff")
        + (_filled(x - 2.5, 1, y, _OUTLINE) if done < 0 else "")
        + (_filled(x + 1.5, 1, y, _OUTLINE) if done <= 0 else "")
    )


def _filled(x: float, width: float, y: int, colour: str) -> str:
    if width <= 0:
        return ""
    return f'<rect x="{_MARGIN + x:.2f}" y="{y}" width="{width:.2f}" height="{_HEIGHT}" fill="{colour}"/>'


def _count(bar: Bar, y: int) -> str:
    """ "21 of 30", and a tick where that is enough."""
    words = f'<tspan font-weight="600">{bar.done}</tspan> of {bar.target}'
    text = f'<text x="{_COUNT}" y="{y + 14.5}" text-anchor="end">{words}</text>'
    return text + (_tick(_COUNT - 11, y - 18.5) if bar.done >= bar.target else "")


def _tick(x: float, y: float) -> str:
    return (
        f'<g transform="translate({x} {y})"><circle r="11" fill="{_DONE}"/><path d="M-5 .4 -1.6 4 5 -3.6" '
        'fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></g>'
    )


def _legend(y: int) -> str:
    return f'<rect x="{_MARGIN}" y="{y - 12}" width="28" height="14" rx="7" fill="url(#striped)"/>' + _text(
        _MARGIN + 38, y, "For the team to confirm", f'font-size="16" fill="{_QUIET}"'
    )


def _text(x: int, y: int, words: str, more: str = "") -> str:
    return f'<text x="{x}" y="{y}" {more}>{escape(words)}</text>'
