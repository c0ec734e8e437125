"""The sets: rows of JSON, by name and half."""

import json
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def rows(folder: Path, name: str, half: str) -> list[Row]:
    """All rows of the files in a folder that begin with the name, of one half: seen or unseen."""
    files = sorted(folder.glob(f"{name}*-{half}.jsonl"))
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    return [json.loads(line) for line in lines]
