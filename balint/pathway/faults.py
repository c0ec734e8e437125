"""What is wrong in a file of criteria, in plain words and with its place: "criterion 2 (led), target"."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from pydantic import ValidationError

from balint.pathway.entries import Activity

_HAS_TO_BE = {
    "int": "has to be a whole number",
    "string": "has to be text in quotes",
    "bool": "has to be true or false",
    "date": "has to be a day, as 2023-05-31",
    "tuple": "has to be written with [[double brackets]]",
    "dataclass": "has to be a table of its own",
}


def in_plain_words(error: ValidationError, table: Mapping[str, Any]) -> Iterator[str]:
    for each in error.errors(include_url=False):
        place = [part for part in each["loc"] if part != "[key]"]
        kind = each["type"]
        if kind == "missing":
            yield f"{_place(place, table)} is missing"
        elif kind == "enum":
            yield f"{_place(place, table)} is no activity; there are {', '.join(Activity)}"
        else:
            said = _HAS_TO_BE.get(kind.partition("_")[0], each["msg"])
            yield f"{_place(place, table)} {said}"


def _place(loc: Iterable[int | str], table: Any) -> str:
    """ "criterion 2 (led), target": with the id where there is one."""
    parts: list[str] = []
    for step in loc:
        try:
            table = table[step]
        except (KeyError, IndexError, TypeError):
            table = None
        if isinstance(step, int):
            named = f" ({table['id']})" if isinstance(table, dict) and "id" in table else ""
            parts[-1] = f"{parts[-1]} {step + 1}{named}"
        else:
            parts.append(step)
    return ", ".join(parts)


def unknown_keys(table: Mapping[str, Any], of: type, place: str = "") -> Iterator[str]:
    """Keys that mean nothing: most often a slip, by which something else is missing."""
    if not is_dataclass(of):
        return
    hints, known = get_type_hints(of), {field.name for field in fields(of)}
    for key, value in table.items():
        where = f"{place}{key}"
        if key not in known:
            yield f"{where} means nothing here; there are {', '.join(sorted(known))}"
            continue
        inner = next((each for each in (hints[key], *get_args(hints[key])) if is_dataclass(each)), None)
        for number, one in enumerate(value if isinstance(value, list) else [value], 1):
            if isinstance(inner, type) and isinstance(one, dict):
                numbered = f"{where} {number}" if isinstance(value, list) else where
                yield from unknown_keys(one, inner, f"{numbered}, ")
