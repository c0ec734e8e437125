"""One portfolio, and questions about it: whether an answer holds the fact that any right one must hold."""

import re
from datetime import date, timedelta

from balint.knowledge import Knowledge
from benchmarks.sets import Row
from benchmarks.understanding import talking
from storage.database import Store
from tests.dialogues.conversation import Talker

_WITH_PRIYA = ("3 November", "8 September", "7 July")
_LED = ("17 November", "6 October", "20 October", *(f"{day} September" for day in (1, 15, 22)))
_LED_IN_JULY = tuple(f"{day} July" for day in (14, 21, 28))
_SUPERVISED = ("16 November", "12 October", "14 September", "13 July", "15 June")
_FIRST_ATTENDED = date(2026, 3, 3)


def _told() -> list[str]:
    """40 reports: 12 groups led, 20 attended, 5 supervisions, 2 funded sessions and a weekend."""
    attended = (_FIRST_ATTENDED + timedelta(weeks=week) for week in range(19))
    return [
        *(f"led on {day} with Priya" for day in _WITH_PRIYA),
        *(f"led on {day}" for day in (*_LED, *_LED_IN_JULY)),
        "attended a group on 10 November",
        *(f"attended a group on {day:%d %B}" for day in attended),
        *(f"supervision with Ruth on {day}" for day in _SUPERVISED),
        "Society supervision group on 22 September",
        "Society supervision group on 21 July",
        "leadership weekend 11-13 September",
    ]


async def well_on_the_way(store: Store, knowledge: Knowledge) -> Talker:
    """Somebody on the pathway since September 2023, without a qualification, with that portfolio."""
    talker = await talking.acquainted(store, knowledge, "own record")
    await talker.says("I joined the pathway in September 2023")
    await talker.says("no")
    for report in _told():
        await talker.says(report)
        await talker.says("save")
    return talker


async def is_answered(talker: Talker, row: Row) -> bool:
    """Whether the answer holds the fact, and nothing is offered to be saved."""
    heard = await talker.says(row["text"])
    offered = talking.confirmation(heard.replies) is not None
    if offered:
        await talker.says("cancel")
    return not offered and re.search(row["answer"], heard.text, re.IGNORECASE) is not None
