"""A reply as Slack takes it: messages of blocks, each within its limits. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from balint.messages import Button, Reply
from bot.channels.slack.wording import escaped, is_formatted

LONGEST_SECTION = 3000  # characters
LONGEST_MESSAGE = 3900  # so that the plain text beside the blocks stays below the 4000 that Slack advises
LONGEST_LABEL = 75
MOST_IN_CONTEXT = 10
MOST_BUTTONS = 25  # in one block
PRESS = "press"  # what the ids of our buttons begin with

Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """One message. `text` is for notifications and for who listens rather than reads."""

    text: str
    blocks: tuple[Block, ...]


def render(reply: Reply) -> tuple[Page, ...]:
    """No page for a reply without words."""
    pages = list(_pages(sections(reply)))
    if not pages:
        return ()
    pages[-1] = [*pages[-1], *ending(reply)]
    return tuple(Page(_read_out(page), tuple(page)) for page in pages)


def sections(reply: Reply) -> Iterator[Block]:
    if reply.headline:
        yield from (section(part, bold=True) for part in split(reply.headline))
    yield from (section(part) for part in split(reply.text))


def ending(reply: Reply) -> Iterator[Block]:
    """The sources, and the buttons."""
    notes = [text(_source_line(source.title, source.section, source.owner)) for source in reply.sources]
    for some in _batches(notes, MOST_IN_CONTEXT):
        yield {"type": "context", "elements": some}
    buttons = [_button(number, button) for number, button in enumerate(reply.buttons)]
    first = next((n for n, each in enumerate(reply.buttons) if each.press.act == "confirm"), None)
    if first is not None:
        buttons[first]["style"] = "primary"
    for some in _batches(buttons, MOST_BUTTONS):
        yield {"type": "actions", "elements": some}


def section(words: str, *, bold: bool = False) -> Block:
    return {"type": "section", "text": text(words, bold=bold)}


def text(words: str, *, bold: bool = False) -> Block:
    """Words that are shown as they stand: plain where Slack would read more into them."""
    if is_formatted(words):
        return {"type": "plain_text", "text": words, "emoji": False}
    marked = "\n".join(f"*{line}*" if line.strip() else line for line in words.split("\n")) if bold else words
    return {"type": "mrkdwn", "text": escaped(marked)}


def label(words: str) -> Block:
    short = words if len(words) <= LONGEST_LABEL else f"{words[: LONGEST_LABEL - 1]}…"
    return {"type": "plain_text", "text": short, "emoji": False}


def split(words: str) -> Iterator[str]:
    """Words in parts that fit into a section each: between paragraphs, else lines, else words."""
    rest = words.strip("\n")
    while len(escaped(rest)) > LONGEST_SECTION - 2:  # two for the signs that set it in bold
        room = _prefix(rest, LONGEST_SECTION - 2)
        ends = (rest.rfind(sign, 1, room) for sign in ("\n\n", "\n", " "))
        end = next((each for each in ends if each > 0), room)
        yield rest[:end]
        rest = rest[end:].lstrip()
    if rest:
        yield rest


def _prefix(words: str, size: int) -> int:
    """How many characters fit, escaped, into so many."""
    used = 0
    for number, character in enumerate(words):
        used += len(escaped(character))
        if used > size:
            return number
    return len(words)


def _pages(blocks: Iterator[Block]) -> Iterator[list[Block]]:
    page: list[Block] = []
    used = 0
    for block in blocks:
        size = len(escaped(block["text"]["text"]))
        if page and used + size > LONGEST_MESSAGE:
            yield page
            page, used = [], 0
        page.append(block)
        used += size
    if page:
        yield page


def _read_out(page: Sequence[Block]) -> str:
    parts = [block["text"] for block in page if block["type"] == "section"]
    return "\n".join(each["text"] if each["type"] == "mrkdwn" else escaped(each["text"]) for each in parts)


def _source_line(title: str, part: str, owner: str) -> str:
    return f"Source: {title}, “{part}” ({owner})"


def _button(number: int, button: Button) -> Block:
    return {
        "type": "button",
        "action_id": f"{PRESS}{number}",
        "text": label(button.label),
        "value": str(button.press),
    }


def _batches(elements: list[Block], size: int) -> Iterator[list[Block]]:
    for start in range(0, len(elements), size):
        yield elements[start : start + size]
