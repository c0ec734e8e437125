"""A reply as it looks in a terminal, and as a line of JSON."""

import textwrap
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from balint.messages import Reply
from bot.channels.terminal.files import File


def as_json(reply: Reply, at: datetime, time_zone: str, files: tuple[File, ...] = ()) -> dict[str, Any]:
    """One element of `replies`; `at` is written in the person's own time."""
    return {
        "text": reply.plain,
        "at": at.astimezone(ZoneInfo(time_zone)).isoformat(),
        "topic": str(reply.topic),
        "outcome": str(reply.outcome),
        "buttons": [{"label": button.label, "press": str(button.press)} for button in reply.buttons],
        "sources": [{"title": source.title, "section": source.section} for source in reply.sources],
        "files": [
            {"name": file.name, "media_type": file.media_type, "path": str(file.path)} for file in files
        ],
    }


def as_styled(reply: Reply, files: tuple[File, ...] = (), first: int = 1) -> list[tuple[str, str]]:
    """Pairs of style and text: headline in bold, sources dimmed, files by path, buttons as lines that are
    numbered from `first`.
    """
    parts: list[tuple[str, str]] = []
    if reply.headline:
        parts.append(("bold", f"{reply.headline}\n"))
    if reply.text:
        parts.append(("", f"{reply.text}\n"))
    parts.extend(("ansibrightblack", f"{line}\n") for line in _sources(reply))
    parts.extend(("", f"File: {file.path}\n") for file in files)
    parts.extend(
        ("ansicyan", f"  {number}. {button.label}\n")
        for number, button in enumerate(reply.buttons, start=first)
    )
    return parts


def wrapped(parts: list[tuple[str, str]], width: int) -> list[tuple[str, str]]:
    """The same, with lines broken between words where they would run over; list items keep their indent."""
    return [(style, "".join(_wrap(line, width) for line in text.splitlines())) for style, text in parts]


def _wrap(line: str, width: int) -> str:
    indent = "  " if line.startswith("• ") else ""
    return textwrap.fill(line, width, subsequent_indent=indent, break_on_hyphens=False) + "\n"


def as_plain(reply: Reply, files: tuple[File, ...] = (), first: int = 1) -> str:
    return "".join(text for _, text in as_styled(reply, files, first))


def _sources(reply: Reply) -> list[str]:
    return [f"Source: {source.title}, “{source.section}” ({source.owner})" for source in reply.sources]
