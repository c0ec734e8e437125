"""Telegram's HTML, read as strictly as Telegram does."""

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import Any

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "code": "code",
    "pre": "pre",
}
LOOSE = re.compile(r"&(?!#\d+;|#x[0-9a-fA-F]+;|(?:lt|gt|amp|quot);)|<(?!/?[a-z])")


class MarkupError(Exception):
    """What Telegram says of HTML that it cannot parse."""


def units(text: str) -> int:
    """As Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


@dataclass
class _Reader(HTMLParser):
    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    open: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS or attrs:
            raise MarkupError(f'Unsupported start tag "{tag}"')
        self.open.append((tag, units(self.text)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            raise MarkupError(f'Unexpected end tag "{tag}"')
        _, begun = self.open.pop()
        self.entities.append({"type": TAGS[tag], "offset": begun, "length": units(self.text) - begun})

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_entityref(self, name: str) -> None:
        self.text += unescape(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.text += unescape(f"&#{name};")


def parse(html: str) -> tuple[str, list[dict[str, Any]]]:
    """The text, and what is bold in it. MarkupError as Telegram has it."""
    if loose := LOOSE.search(html):
        raise MarkupError(f"can't parse entities at byte offset {loose.start()}")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.open:
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{reader.open[-1][0]}"')
    return reader.text, reader.entities
