"""How many came and where it was, told beside other numbers and other rooms."""

import pytest

from balint.language.details import read_details
from balint.language.names import find_people
from balint.language.spelling import written_out
from balint.pathway.entries import Format

HEADS = {
    "twelve were expected and nine came": 9,
    "there should have been ten, six turned up": 6,
    "8 + me": 8,
    "eight plus the two of us": 8,
    "seven strong": 7,
    "nine chairs filled": 9,
    "the usual seven": 7,
    "ten in a room made for six": 10,
    "five hardy souls came": 5,
    "a party of eleven": 11,
    "headcount 9": 9,
    "4 plus 3 on Teams": 7,
    "two of us were late, eight came": 8,
    "two of us were soaked": None,
    "three new members": None,
    "session 3 of 6": None,
    "the usual fifty": None,
}
PLACES = {
    "round her kitchen table": Format.IN_PERSON,
    "in the portakabin": Format.IN_PERSON,
    "at hers": Format.IN_PERSON,
    "at the Crown": Format.IN_PERSON,
    "at Keele": Format.IN_PERSON,
    "the room above the chemist was stuffy": Format.IN_PERSON,
    "that draughty room": Format.IN_PERSON,
    "over tea at his": Format.IN_PERSON,
    "on our screens": Format.ONLINE,
    "on Zoom from the room above the shop": Format.ONLINE,
    "in a breakout room": None,
    "at Easter": None,
    "at Balint": None,
}


@pytest.mark.parametrize(("text", "heads"), HEADS.items())
def test_who_came_and_who_was_only_due(text: str, heads: int | None) -> None:
    assert read_details(f"I led it, {text}.").participants == heads


@pytest.mark.parametrize(("text", "where"), PLACES.items())
def test_a_place_or_none(text: str, where: Format | None) -> None:
    assert read_details(f"I led it, {text}.").format == where


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("led with our link worker Tamsin", ["Tamsin"]),
        ("led with the chaplain Gregor", ["Gregor"]),
        ("led with my old friend the psychologist Ada Lunt", ["Ada Lunt"]),
        ("we used a room at the Infirmary and I was glad of it", []),
        ("the Revd Okoro and I led", ["Revd Okoro"]),
    ],
)
def test_a_trade_before_a_name_and_a_place_that_is_none(text: str, names: list[str]) -> None:
    assert [one.name for one in find_people(text)] == names


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("seven til nine", "seven until nine"),
        ("30 ish groups", "30 groups"),
        ("9ish came", "9 came"),
        ("7ish", "7ish"),
    ],
)
def test_until_and_about(typed: str, whole: str) -> None:
    assert written_out(typed) == whole
