"""Which names are one colleague's, which could be, and who is meant by a part of a name."""

import pytest

from balint.colleagues import Colleague, alike, could_be_one, each_of, may_be_called, same_person
from balint.language.who_is_who import read_same

PRIYA = Colleague(id=1, names=("Priya", "Priya Nair", "Dr Nair"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Priya", "priya"), ("Dr. Nair", "dr nair"), (" Priya  Nair ", "PRIYA NAIR"), ("O’Neill", "O'Neill")],
)
def test_case_spaces_and_stops_make_no_other_name(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other", "could"),
    [
        ("Priya", "Priya Nair", True),
        ("Dr Nair", "Priya Nair", True),
        ("Nair", "Priya Nair", True),
        ("P Nair", "Priya Nair", True),
        ("Dr Priya Nair", "Priya Nair", True),
        ("Dr Nair", "Prof Nair", True),
        ("Anna Maria", "Anna Maria de Souza", True),
        ("Anna de Souza", "Anna Maria de Souza", True),
        ("Mrs Nair", "Priya Nair", True),
        ("Priya", "Ruth", False),
        ("Priya Nair", "Priya Shah", False),
        ("Priya Nair", "Asha Nair", False),
        ("Priya", "Dr Nair", False),
        ("Mr Nair", "Mrs Nair", False),
        ("Pri", "Priya", False),
        ("Dr", "Dr Nair", False),
    ],
)
def test_which_names_could_be_one_persons(one: str, other: str, could: bool) -> None:
    assert could_be_one(one, other) is could
    assert could_be_one(other, one) is could


def test_a_colleague_is_called_by_the_fullest_name_and_goes_by_each() -> None:
    assert PRIYA.name == "Priya Nair"
    assert all(PRIYA.goes_by(name) for name in ("priya", "dr. nair", "PRIYA NAIR"))
    assert not PRIYA.goes_by("Nair")
    assert same_person("Priya", "Dr Nair", (PRIYA,))
    assert not same_person("Priya", "Dr Nair", ())


def test_who_is_known_in_full_is_nobody_of_another_name() -> None:
    assert PRIYA.could_be("Priya M Nair")
    assert not PRIYA.could_be("Priya Shah")
    assert not Colleague(id=1, names=("Mr Nair",)).could_be("Mrs Nair")


@pytest.mark.parametrize(
    ("asked", "typed", "meant"),
    [
        ("Priya", "Dr Nair", True),  # one person's names, as she is known
        ("Nair", "Priya", True),
        ("Rao", "Dr Rao", True),
        ("Dr Rao", "Rao", True),
        ("Ruth", "Ruth Rao", True),
        ("Ruth Rao", "Ruth", False),  # another Ruth, for all we know
        ("Ruth", "Priya", False),
        ("Mr Rao", "Mrs Rao", False),
    ],
)
def test_a_part_of_a_name_is_enough_to_ask_by(asked: str, typed: str, meant: bool) -> None:
    assert may_be_called(asked, typed, (PRIYA,)) is meant


@pytest.mark.parametrize(
    ("names", "people"),
    [
        ("Asha and Ben", ("Asha", "Ben")),
        ("Asha & Ben Carter", ("Asha", "Ben Carter")),
        ("Asha, Ben and Dr Rao", ("Asha", "Ben", "Dr Rao")),
        ("Sandy Anderson", ("Sandy Anderson",)),
        (None, ()),
        ("", ()),
    ],
)
def test_several_people_in_one_field(names: str | None, people: tuple[str, ...]) -> None:
    assert each_of(names) == people


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("the same person", True),
        ("same", True),
        ("yes, they're the same", True),
        ("it’s one person", True),
        ("somebody else", False),
        ("no, someone else", False),
        ("a different Priya", None),
        ("they are two people", False),
        ("not the same", False),
        ("the same as last week", None),
        ("led the same group", None),
        ("another one", False),
    ],
)
def test_whether_two_are_said_to_be_one(text: str, same: bool | None) -> None:
    assert read_same(text) is same
