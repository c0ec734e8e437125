"""The plainest reports there are, which no writer of examples thinks of: "I led on 24 August"."""

import random
from collections.abc import Iterator

from balint.pathway.entries import Activity, Format
from benchmarks.sets import Row

HOW_MANY = 1_000
_TOLD: dict[Activity | None, tuple[str, ...]] = {
    Activity.GROUP_LED: (
        "led", "I led", "led a group", "I led a group", "led my group", "I led my group", "co-led",
        "we co-led", "ran my group", "I ran a group", "ran the group", "I lead a group",
        "facilitated a group", "led it", "led Balint", "I was leading", "I chaired our Balint group",
        "my co-leader was away so I led alone",
        "the group met and I led", "finished leading my group", "just led my group",
        "Priya could not come so I led on my own", "had the task of leading our group", "group led",
        "the room was booked and I led",
    ),
    Activity.GROUP_ATTENDED: (
        "attended", "I attended", "attended a group", "I attended a group", "attended my group",
        "went to my Balint group", "was a member", "I was in a group as a member", "attended Balint",
        "group attended", "just attended my group", "I presented at my group", "sat in on a group",
    ),
    Activity.SUPERVISION: (
        "supervision", "I had supervision", "had supervision", "my supervisor saw me", "saw my supervisor",
        "had a supervision session", "went to supervision", "supervision session", "met my supervisor",
        "just finished supervision", "I was supervised",
    ),
    Activity.SUPERVISION_GROUP: (
        "supervision group", "had the supervision group", "went to the Society's supervision group",
        "attended the funded supervision group",
    ),
    Activity.LEADERSHIP_WEEKEND: (
        "leadership weekend", "did the leadership weekend", "went to the leadership weekend", "weekend event",
    ),
    Activity.LEADERSHIP_DAY: (
        "leadership day", "did a leadership day", "went to the leadership training day",
    ),
    None: (
        "group", "had my group", "did group", "had a group", "our group met", "group met", "Balint",
        "we had Balint", "did Balint",
    ),
}  # fmt: skip
_OFTEN: dict[Activity | None, int] = {
    Activity.GROUP_LED: 6,
    Activity.GROUP_ATTENDED: 3,
    Activity.SUPERVISION: 3,
    None: 2,
}
_WHEN = (
    "", "today", "yesterday", "last night", "tonight", "this morning", "on Monday", "on Tuesday", "Friday",
    "last Thursday", "on the 12th", "on 24 August", "on 5 November", "on 20 December", "on 1 June", "16/11",
    "on 12 January 2026", "on 3 March 2025", "a week ago", "on Wednesday evening", "Sat 7 Nov",
    "on 30 February", "the Monday before last", "last week", "on 3 November", "3 Nov", "10/11",
    "on 1 October and 2 October", "on 5 and 19 October", "on the 3rd and the 10th", "on 14 July",
)  # fmt: skip
_BEFORE = (*[""] * 12, "it's Dr Baker here,", "Blessing here.", "this is Tom,", "Hi, Anna here,")
_BEHIND = (
    *[""] * 8, "and I was tired", "it went well", ", ok?", ", is that ok?",
    ". Next supervision is booked for 3 December.",
    ". Next one on 5 January.",
    ", in the surgery", "on Zoom", "for an hour", ", 90 minutes", "and it was lovely", ". Thanks",
)  # fmt: skip


_NAMED: dict[Activity | None, str] = {Activity.GROUP_LED: "co_leader", Activity.SUPERVISION: "supervisor"}
_NAMED_SO_OFTEN: dict[Activity | None, float] = {Activity.GROUP_LED: 0.3, Activity.SUPERVISION: 0.6}
_NAMES = ("Ruth", "Asha", "Dr Rao", "Nadia Hussain", "Tom", "Mrs Lindqvist", "J. Okoro", "Sister Agnes")
_WITH = ("with", "w", "w.", "w/")
_WHERE = {", in the surgery": Format.IN_PERSON, "on Zoom": Format.ONLINE}


def plain() -> Iterator[Row]:
    chance = random.Random(3)  # noqa: S311 - the same ones each time
    kinds = [kind for kind in _TOLD for _ in range(_OFTEN.get(kind, 1))]
    for _ in range(HOW_MANY):
        kind, when = chance.choice(kinds), chance.choice(_WHEN)
        told, behind = chance.choice(_TOLD[kind]), chance.choice(_BEHIND)
        name = chance.choice(_NAMES) if chance.random() < _NAMED_SO_OFTEN.get(kind, 0) else None
        who = f"{chance.choice(_WITH)} {name}" if name else ""
        parts = [when, told, who] if when and chance.random() < 0.15 else [told, who, when]
        words = (
            " ".join(filter(None, [chance.choice(_BEFORE), *parts, behind]))
            .replace(" ,", ",")
            .replace(" .", ".")
        )
        entry = {"activity": kind, "format": _WHERE.get(behind), _NAMED.get(kind, ""): name}
        yield {"text": words if chance.random() < 0.7 else words.lower(), "entries": [entry]}
