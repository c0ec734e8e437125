"""Pictures as PNG, each drawn once."""

import asyncio
import logging
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

import resvg_py

from balint import charts
from balint.messages import Picture, Reply
from bot.pictures.chart import svg

logger = logging.getLogger(__name__)

MOST_KEPT = 64  # some 4 MB
SCALE = 2  # 800 pixels wide: more than twice what a phone shows; whole, so that edges are sharp
_FONTS = [str(path) for path in sorted(Path(__file__).with_name("fonts").glob("*.ttf"))]
_one_at_a_time = Lock()  # who is served beside it waits for one picture at most, and none is drawn twice


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as the bytes of a PNG."""

    picture: Picture
    png: bytes


def draw(reply: Reply) -> tuple[Drawn, ...]:
    """The pictures of a reply. One that cannot be drawn is left out: the words say all that is in it."""
    found = []
    for picture in reply.pictures:
        try:
            with _one_at_a_time:
                found.append(Drawn(picture, _png(picture.content)))
        except ValueError as error:  # its words may quote
            logger.error("a picture could not be drawn: %s", type(error).__name__)  # noqa: TRY400
    return tuple(found)


async def drawn(reply: Reply) -> tuple[Drawn, ...]:
    """The same, beside what else is going on."""
    return await asyncio.to_thread(draw, reply) if reply.pictures else ()


@lru_cache(maxsize=MOST_KEPT)
def _png(content: str) -> bytes:
    return resvg_py.svg_to_bytes(
        svg_string=svg(charts.read(content)), zoom=SCALE, skip_system_fonts=True, font_files=_FONTS
    )
