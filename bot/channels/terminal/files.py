"""Files that are handed over at the terminal: written where only their owner can read them."""

import os
from dataclasses import dataclass
from pathlib import Path

from balint.messages import Document, Picture, Reply


@dataclass(frozen=True, slots=True)
class File:
    name: str
    media_type: str
    path: Path


def hand_over(reply: Reply, folder: Path) -> tuple[File, ...]:
    """Write the documents of a reply into a folder, none over another. OSError where that cannot be done."""
    documents = [each for each in reply.documents if not isinstance(each, Picture)]
    if documents:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return tuple(_written(each, folder) for each in documents)


def _written(document: Document, folder: Path) -> File:
    wanted = Path(document.name)
    path, number = folder / wanted.name, 1
    while True:
        try:
            opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            number += 1
            path = folder / f"{wanted.stem}-{number}{wanted.suffix}"
            continue
        with os.fdopen(opened, "w", encoding="utf-8", newline="") as file:
            file.write(document.content)
        return File(path.name, document.media_type, path)
