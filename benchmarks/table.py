"""The table of a run: as plain text for people, and as JSON."""

import json
from itertools import groupby

from benchmarks.rows import Row, is_baseline, ratio

_HEADINGS = ("best", "median", "95 %", "samples", "baseline", "aim")
_WIDTHS = (8, 8, 8, 9, 14, 20)


def as_text(rows: tuple[Row, ...], machine: dict[str, str]) -> str:
    """Numbered rows under the name of their group, with their unit; a ratio names the row it is to."""
    titles = {row: f"{number:>4}  {row.name}" for number, row in enumerate(rows, start=1)}
    width = max(map(len, (*titles.values(), *map(_heading, rows))))
    lines = [f"{name}: {value}" for name, value in machine.items()]
    for heading, members in groupby(rows, key=_heading):
        lines += ["", _line(heading, _HEADINGS, width)]
        lines += [_line(titles[row], _cells(row, rows), width) for row in members]
    return "\n".join(lines)


def _heading(row: Row) -> str:
    return f"{row.group}, {row.unit}"


def _line(title: str, cells: tuple[str, ...], width: int) -> str:
    if len(cells) == 1:
        return f"{title:<{width}}  {cells[0]}"
    aligned = (f"{cell:>{space}}" for cell, space in zip(cells, _WIDTHS, strict=True))
    return f"{title:<{width}}{''.join(aligned)}".rstrip()


def _cells(row: Row, rows: tuple[Row, ...]) -> tuple[str, ...]:
    if not row.samples:
        return (row.note,)
    return (
        _figure(row.best),
        _figure(row.median),
        _figure(row.percentile_95),
        str(len(row.samples)),
        _baseline(row, rows),
        _aim(row),
    )


def _baseline(row: Row, rows: tuple[Row, ...]) -> str:
    times = ratio(row, rows)
    if times is None:
        return ""
    number = next(n for n, other in enumerate(rows, start=1) if is_baseline(other, row))
    return f"× {_figure(times)} of {number}"


def _aim(row: Row) -> str:
    if row.met is None or row.below is None:
        return ""
    return f"< {row.below:g} {row.unit}: {'met' if row.met else 'NOT MET'}"


def _figure(value: float) -> str:
    """Three digits that count; whole numbers from 100 on."""
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def as_json(rows: tuple[Row, ...], machine: dict[str, str]) -> str:
    return json.dumps(
        {"machine": machine, "rows": [_record(row, rows) for row in rows]}, ensure_ascii=False, indent=1
    )


def _record(row: Row, rows: tuple[Row, ...]) -> dict[str, object]:
    measured = bool(row.samples)
    return {
        "group": row.group,
        "name": row.name,
        "unit": str(row.unit),
        "best": row.best if measured else None,
        "median": row.median if measured else None,
        "percentile_95": row.percentile_95 if measured else None,
        "samples": row.samples,
        "against": row.against or None,
        "ratio": ratio(row, rows),
        "below": row.below,
        "met": row.met,
        "note": row.note or None,
    }
