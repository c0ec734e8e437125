"""How progress is asked about, which decides what the answer begins with."""

from datetime import date

import pytest

from balint.language.own_record import read_own_record
from balint.language.questions import read_question
from balint.language.said import AskedProgress, Way

TODAY = date(2026, 11, 21)

ASKED: list[tuple[str, Way]] = [
    ("how many supervisions left?", Way.LEFT),
    ("how much more do I need to lead?", Way.LEFT),
    ("what's left?", Way.LEFT),
    ("where am I at", Way.LEFT),
    ("how far along am I?", Way.LEFT),
    ("am I on track?", Way.LEFT),
    ("what have I still got to do?", Way.LEFT),
    ("how many more supervisions do I have to do", Way.LEFT),
    ("how short am I on supervision", Way.LEFT),
    ("is my portfolio up to date?", Way.LEFT),  # that it is kept, and not that it is enough
    ("did my group on Monday get saved?", Way.LEFT),
    ("how many have I led?", Way.DONE),
    ("what's my total", Way.DONE),
    ("total groups led", Way.DONE),
    ("how many does that make?", Way.DONE),
    ("so far?", Way.DONE),
    ("what number am I on", Way.DONE),
    ("is that 10 groups now", Way.DONE),
    ("weekend progress", Way.LEFT),
    ("any idea how many I've got left", Way.LEFT),
    ("out of 30 how many have I done", Way.DONE),
    ("could you remind me how many groups I've done", Way.DONE),
    ("am I done with attending?", Way.ENOUGH),
    ("so am I done with attending then?", Way.ENOUGH),
    ("are my supervisions complete?", Way.ENOUGH),
    ("have I done enough groups?", Way.ENOUGH),
    ("do I have enough weekends", Way.ENOUGH),
    ("led enough?", Way.ENOUGH),
    ("all done?", Way.ENOUGH),
    ("is that all my supervisions?", Way.ENOUGH),
    ("supervision done?", Way.ENOUGH),
    ("tell me if I'm done with attending", Way.ENOUGH),
    ("do I have all my supervisions", Way.ENOUGH),
    ("is the supervision requirement met", Way.ENOUGH),
    ("did I do enough supervision?", Way.ENOUGH),
    ("are we there yet", Way.ENOUGH),
    ("do I need more weekends?", Way.MORE),
    ("do I still need a weekend", Way.MORE),
    ("must I lead any more?", Way.MORE),
    ("should I attend more groups?", Way.MORE),
    ("anything left?", Way.MORE),
    ("am I missing anything?", Way.MORE),
    ("am I halfway?", Way.HALF),
    ("have I done half", Way.HALF),
    ("what percentage", Way.SHARE),
    ("% done?", Way.SHARE),
    ("what fraction have I done", Way.SHARE),
]


def _read(text: str) -> object:
    return read_own_record(text, TODAY) or read_question(text)


@pytest.mark.parametrize(("text", "way"), ASKED)
def test_the_way_it_is_asked(text: str, way: Way) -> None:
    asked = _read(text)

    assert isinstance(asked, AskedProgress)
    assert asked.way == way


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("have I done enough groups?", True),
        ("how many groups in total?", True),
        ("how many groups have I led?", False),
        ("how many supervision groups left?", False),
        ("what's left?", False),
    ],
)
def test_groups_of_which_nothing_is_said(text: str, groups: bool) -> None:
    asked = _read(text)

    assert isinstance(asked, AskedProgress)
    assert asked.groups is groups
