"""Slack's way of writing: what a person typed out of it, and our own words into it."""

import re

_MARK = re.compile(r"<([^<>]*)>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))  # in this order: "&amp;lt;" was typed as "&lt;"
# Signs that set words in bold, italics, code, a quotation or a picture. None of them can be escaped.
_FORMATS = re.compile(r"[*_~`]|^\s*>|:[\w+-]+:", re.MULTILINE)


def typed(text: str, bot_user: str) -> str:
    """The words as they were typed: our own name left out, links and mentions by what they show."""

    def shown(mark: re.Match[str]) -> str:
        target, _, label = mark[1].partition("|")
        if target == f"@{bot_user}":
            return ""
        return {"#": "#", "!": "@"}.get(target[:1], "") + label if label else target.lstrip("!")

    text = _MARK.sub(shown, text)
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def is_formatted(text: str) -> bool:
    """Whether Slack would read more into the text than stands there."""
    return _FORMATS.search(text) is not None
