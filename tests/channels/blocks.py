"""Block Kit, as strictly as Slack takes it, and as its reader sees it."""

import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

LOOSE = re.compile(r"[<>]|&(?!(?:amp|lt|gt);)")
FORMATTED = re.compile(r"(?<!\w)([*_~`])(?=\S)(.+?)(?<=\S)\1(?!\w)")
KEYS = {
    "section": {"type", "text", "block_id"},
    "context": {"type", "elements", "block_id"},
    "actions": {"type", "elements", "block_id"},
    "input": {"type", "label", "element", "optional", "block_id", "hint"},
    "button": {"type", "text", "value", "action_id", "style"},
    "datepicker": {"type", "action_id", "initial_date", "placeholder"},
    "static_select": {"type", "action_id", "options", "initial_option", "placeholder"},
    "plain_text_input": {"type", "action_id", "initial_value", "max_length", "placeholder"},
    "number_input": {"type", "action_id", "is_decimal_allowed", "min_value", "max_value", "initial_value"},
}
VIEW_KEYS = {"type", "blocks", "title", "submit", "close", "callback_id", "private_metadata"}


class BlocksError(Exception):
    """What is wrong with blocks."""


def need(ok: object, what: str) -> None:
    if not ok:
        raise BlocksError(what)


def check_message(given: Json) -> None:
    need(given.get("text") or given.get("blocks"), "no_text")
    need(len(given.get("text", "")) <= 4000, "msg_too_long")
    need(not LOOSE.search(given.get("text", "")), "text is not escaped")
    if "blocks" in given:
        check(given["blocks"], most=50, kinds={"section", "context", "actions"})


def check_view(view: Json, kind: str) -> None:
    need(view.keys() <= VIEW_KEYS and view["type"] == kind, "invalid view")
    need(len(view.get("private_metadata", "")) <= 3000, "private_metadata")
    if kind == "modal":
        for name in ("title", "submit", "close"):
            check_text(view.get(name), 24, plain=True)
    check(view["blocks"], most=100, kinds={"section", "context", "actions", "input"})


def check(blocks: list[Json], *, most: int, kinds: set[str]) -> None:
    need(1 <= len(blocks) <= most, f"{len(blocks)} blocks")
    ids = [each["action_id"] for each in elements(blocks) if "action_id" in each]
    need(len(ids) == len(set(ids)), "action_id twice")
    for block in blocks:
        need(block["type"] in kinds and block.keys() <= KEYS[block["type"]], f"block {block['type']}")
        match block["type"]:
            case "section":
                check_text(block.get("text"), 3000)
            case "context":
                need(1 <= len(block["elements"]) <= 10, "context elements")
                for element in block["elements"]:
                    check_text(element, 2000)
            case "actions":
                need(1 <= len(block["elements"]) <= 25, "action elements")
                for element in block["elements"]:
                    check_element(element)
            case "input":
                check_text(block.get("label"), 2000, plain=True)
                need(len(block.get("block_id", "")) <= 255, "block_id")
                check_element(block["element"])


def check_element(element: Json) -> None:
    need(element.keys() <= KEYS[element["type"]], f"element {sorted(element)}")
    need(1 <= len(element.get("action_id", "")) <= 255, "action_id")
    match element["type"]:
        case "button":
            check_text(element.get("text"), 75, plain=True)
            need(len(element.get("value", "")) <= 2000, "value")
            need(element.get("style") in (None, "primary", "danger"), "style")
        case "static_select":
            need(1 <= len(element["options"]) <= 100, "options")
            for option in element["options"]:
                check_text(option["text"], 75, plain=True)
                need(1 <= len(option["value"]) <= 150, "option value")
            need(element.get("initial_option") in (None, *element["options"]), "initial_option")
        case "datepicker":
            need(re.fullmatch(r"\d{4}-\d\d-\d\d", element.get("initial_date", "2000-01-01")), "initial_date")
        case "number_input":
            need(isinstance(element.get("is_decimal_allowed"), bool), "is_decimal_allowed")
            need(all(isinstance(element.get(n, ""), str) for n in ("min_value", "max_value")), "number")


def check_text(text: Any, longest: int, *, plain: bool = False) -> None:
    need(isinstance(text, dict) and text.keys() <= {"type", "text", "emoji", "verbatim"}, "no text object")
    need(text["type"] == "plain_text" or (text["type"] == "mrkdwn" and not plain), "type of text")
    need(1 <= len(text["text"]) <= longest, f"a text of {len(text['text'])}")
    if text["type"] == "mrkdwn":
        need(not LOOSE.search(text["text"]), "text is not escaped")


def elements(blocks: list[Json]) -> Iterator[Json]:
    for block in blocks:
        if block["type"] == "actions":
            yield from block["elements"]
        elif block["type"] == "input":
            yield block["element"]


def seen(text: Json) -> str:
    """A text as its reader sees it: signs that format are gone."""
    if text["type"] == "plain_text":
        return str(text["text"])
    shown = FORMATTED.sub(r"\2", text["text"])
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def text_of(blocks: list[Json]) -> str:
    parts = []
    for block in blocks:
        if block["type"] == "section":
            parts.append(seen(block["text"]))
        elif block["type"] == "context":
            parts += [seen(each) for each in block["elements"]]
    return "\n\n".join(parts)


def labels_of(blocks: list[Json]) -> tuple[str, ...]:
    return tuple(each["text"]["text"] for each in elements(blocks) if each["type"] == "button")
