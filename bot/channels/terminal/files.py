"""Files that are handed over at the terminal: written where only their owner can read them."""

import asyncio
import logging
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from balint.files import MOST_BYTES, SentFile
from balint.files import File as KeptFile
from balint.messages import Document, Reply
from bot.channels.files import FetchError
from bot.pictures.drawing import draw
from scheduler.channel import ContentOf

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class File:
    name: str
    media_type: str
    path: Path


async def hand_over(reply: Reply, folder: Path, content_of: ContentOf) -> tuple[File, ...]:
    """Write the pictures and documents of a reply into a folder, none over another, and none twice. OSError
    where that cannot be done with a document.
    """
    documents = tuple(_written(each, each.content.encode(), folder) for each in reply.documents)
    content = await content_of(reply.attached) if reply.attached else None
    attached = (_written(reply.attached, content, folder),) if reply.attached and content else ()
    return (*_pictures(reply, folder), *documents, *attached)


async def fetch(sent: SentFile) -> bytes:
    """A file that somebody at the terminal names; a little more than is taken, where it is longer."""
    try:
        return await asyncio.to_thread(_read, Path(sent.reference))
    except (OSError, ValueError) as error:  # ValueError: no path at all
        raise FetchError(type(error).__name__) from None


def _read(path: Path) -> bytes:
    if not path.is_file():  # a pipe would be waited for
        raise FileNotFoundError
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _pictures(reply: Reply, folder: Path) -> tuple[File, ...]:
    """None where they cannot be written: the words say all that is in them."""
    try:
        return tuple(_written(each.picture, each.png, folder) for each in draw(reply))
    except OSError as error:
        logger.warning("a picture could not be written into %s: %s", folder, error.strerror)
        return ()


def _written(document: Document | KeptFile, content: bytes, folder: Path) -> File:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
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
