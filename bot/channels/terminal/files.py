"""Files that are handed over at the terminal: written where only their owner can read them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from balint.messages import Document, Reply
from bot.pictures.drawing import draw


@dataclass(frozen=True, slots=True)
class File:
    name: str
    media_type: str
    path: Path


def hand_over(reply: Reply, folder: Path) -> tuple[File, ...]:
    """Write the pictures and documents of a reply into a folder, none over another, and none twice. OSError
    where that cannot be done.
    """
    if reply.pictures or reply.documents:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return tuple(_written(document, content, folder) for document, content in _contents(reply))


def _contents(reply: Reply) -> Iterator[tuple[Document, bytes]]:
    yield from ((each.picture, each.png) for each in draw(reply))
    yield from ((each, each.content.encode()) for each in reply.documents)


def _written(document: Document, content: bytes, folder: Path) -> File:
    wanted = Path(document.name)
    path, number = folder / wanted.name, 1
    while True:
        try:
            with open(path, "xb", opener=partial(os.open, mode=0o600)) as file:
                file.write(content)
        except FileExistsError:
            if not path.is_file() or path.read_bytes() != content:
                number += 1
                path = folder / f"{wanted.stem}-{number}{wanted.suffix}"
                continue
        return File(path.name, document.media_type, path)
