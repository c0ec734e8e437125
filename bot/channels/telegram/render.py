"""A reply as Telegram takes it: pages of HTML that fit into a message each. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from balint.messages import Button, Reply

LONGEST_TEXT = 4096  # UTF-16 units, counted without the tags
LONGEST_CAPTION = 1024  # the same
LONGEST_LABEL = 64
ROW = 34  # letters on buttons that stand side by side on a phone
MOST_IN_A_ROW = 3

_TAGS = {"": "{}", "bold": "<b>{}</b>", "italic": "<i>{}</i>"}


@dataclass(frozen=True, slots=True)
class Page:
    """One message. `rows` of buttons stand under the last page alone."""

    html: str
    rows: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """`before` is what parts it from the piece before, if that stands on the same page."""

    text: str
    style: str = ""
    before: str = ""


def render(reply: Reply, room: int = LONGEST_TEXT) -> tuple[Page, ...]:
    """Pages of at most so many UTF-16 units. No page for a reply without words."""
    pages = [_html(page) for page in _pages(_pieces(reply), room)]
    return tuple(
        Page(html, rows_of(reply.buttons) if number == len(pages) else ())
        for number, html in enumerate(pages, start=1)
    )


def rows_of(buttons: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    """Short labels side by side, long ones each on a row of its own."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        beside = (*rows[-1], button) if rows else (button,)
        if rows and len(beside) <= MOST_IN_A_ROW and sum(len(each.label) for each in beside) <= ROW:
            rows[-1] = beside
        else:
            rows.append((button,))
    return tuple(rows)


def length(text: str) -> int:
    """As Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _pieces(reply: Reply) -> Iterator[_Piece]:
    if reply.headline:
        yield _Piece(reply.headline, "bold")
    before = "\n"
    for paragraph in reply.text.split("\n\n"):
        if paragraph.strip():
            yield _Piece(paragraph, before=before)
        before = "\n\n"
    before = "\n\n"
    for source in reply.sources:
        yield _Piece(f"Source: {source.title}, “{source.section}” ({source.owner})", "italic", before)
        before = "\n"


def _pages(pieces: Iterator[_Piece], room: int) -> Iterator[list[_Piece]]:
    page: list[_Piece] = []
    used = 0
    for piece in pieces:
        for part in _split(piece, room):
            size = length(part.before) + length(part.text)
            if page and used + size > room:
                yield page
                page, used = [], 0
            page.append(part)
            used += size
    if page:
        yield page


def _split(piece: _Piece, room: int) -> Iterator[_Piece]:
    """A piece that is longer than a page, in parts: at the ends of lines if need be, then between words."""
    text, before = piece.text, piece.before
    while length(text) > room - length(before):
        end = _break(text, _prefix(text, room - length(before)))
        yield _Piece(text[:end], piece.style, before)
        text, before = text[end:].lstrip(), "\n"
    if text:
        yield _Piece(text, piece.style, before)


def _break(text: str, room: int) -> int:
    """Where to break a text of which so many characters fit."""
    for mark in ("\n", " "):
        if (place := text.rfind(mark, 0, room)) > 0:
            return place
    return room


def _prefix(text: str, units: int) -> int:
    """How many characters fit into so many UTF-16 units."""
    used = 0
    for number, character in enumerate(text):
        used += length(character)
        if used > units:
            return number
    return len(text)


def _html(page: list[_Piece]) -> str:
    parts = []
    for number, piece in enumerate(page):
        parts.append(piece.before if number else "")
        parts.append(_TAGS[piece.style].format(escape(piece.text, quote=False)))
    return "".join(parts)
