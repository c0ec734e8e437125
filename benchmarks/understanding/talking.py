"""Rows said to the assistant through inbox, dispatch and outbox, and what came of them."""

import re
from collections.abc import Iterable
from typing import Any

from balint.knowledge import Knowledge
from balint.messages import Reply
from balint.pathway.entries import Entry
from benchmarks.sets import Row
from storage.database import Store
from tests.dialogues.conversation import Heard, Talker

MOST_CONFIRMATIONS = 5


async def acquainted(store: Store, knowledge: Knowledge, name: str) -> Talker:
    """Somebody who has been welcomed."""
    talker = Talker(store, knowledge, name)
    await talker.says("hello")
    return talker


async def report_is_right(talker: Talker, row: Row) -> bool:
    """Whether exactly the right entries stand once every offered confirmation is accepted."""
    await _accept_all(talker, await talker.says(row["text"]))
    return same(await talker.kept(), row["entries"])


async def nothing_is_offered(talker: Talker, row: Row) -> bool:
    """Whether nothing could be saved, and nothing was."""
    heard = await talker.says(row["text"])
    offered = confirmation(heard.replies) is not None
    await _accept_all(talker, heard)
    return not offered and not await talker.kept()


async def conversation_ends_right(talker: Talker, row: Row) -> bool:
    heard = Heard(())
    for line in row["lines"]:
        heard = await (talker.presses(line["press"]) if isinstance(line, dict) else talker.says(line))
    last = row.get("last")
    answered = last is None or re.search(last, heard.text, re.IGNORECASE) is not None
    return answered and same(await talker.kept(), row["entries"])


def confirmation(replies: Iterable[Reply]) -> str | None:
    """The press that accepts what is offered."""
    presses = (str(button.press) for reply in replies for button in reply.buttons)
    return next((press for press in presses if press.startswith("confirm")), None)


async def _accept_all(talker: Talker, heard: Heard) -> None:
    for _ in range(MOST_CONFIRMATIONS):
        press = confirmation(heard.replies)
        if press is None:
            return
        heard = await talker.presses(press)


def same(kept: tuple[Entry, ...], expected: list[Row]) -> bool:
    """Whether the entries are those expected, in any order and case; what is absent is not compared."""
    left = list(kept)
    for row in sorted(expected, key=len, reverse=True):
        found = next((entry for entry in left if _matches(entry, row)), None)
        if found is None:
            return False
        left.remove(found)
    return not left


def _matches(entry: Entry, row: Row) -> bool:
    names = {"date": "on", "from": "since"}
    return all(_written(getattr(entry, names.get(key, key))) == _written(value) for key, value in row.items())


def _written(value: Any) -> Any:
    if isinstance(value, str):
        return value.casefold()
    return value.isoformat() if hasattr(value, "isoformat") else value
