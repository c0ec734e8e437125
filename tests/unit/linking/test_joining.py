"""What two records become when they are one person's."""

from dataclasses import replace
from datetime import date

import pytest

from balint.colleagues import Colleague
from balint.linking.joining import find_doubles, number_beside, one_circle, one_person
from balint.pathway.entries import Activity, Entry, Format, Standing
from balint.people import Person, Stage

DAY = date(2026, 11, 20)
LED = Entry(id=1, activity=Activity.GROUP_LED, on=DAY)
TALKED = Entry(id=2, activity=Activity.SUPERVISION, on=DAY)
EARLIER = Entry(
    id=3,
    activity=Activity.GROUP_ATTENDED,
    since=date(2023, 1, 1),
    until=date(2024, 12, 31),
    quantity=20,
    standing=Standing.ESTIMATED,
)


def _other(entry: Entry, **changes: object) -> Entry:
    return replace(entry, id=entry.id + 100, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kept", "other", "joined"),
    [
        ({}, {"participants": 8}, {"participants": 8}),
        ({"co_leader": "Priya"}, {"format": Format.ONLINE}, {"co_leader": "Priya", "format": Format.ONLINE}),
        ({"participants": 8}, {"participants": 9}, {"participants": 8}),  # as full: the kept one's
        (
            {"participants": 8},
            {"participants": 9, "duration_minutes": 90},
            {"participants": 9, "duration_minutes": 90},
        ),
        (
            {"co_leader": "Priya", "participants": 8},
            {"co_leader": "Priya Nair"},
            {"co_leader": "Priya Nair", "participants": 8},
        ),
    ],
)
def test_of_a_double_the_fuller_one_is_kept_with_what_only_the_other_has(
    kept: dict[str, object], other: dict[str, object], joined: dict[str, object]
) -> None:
    one = replace(LED, **kept)  # type: ignore[arg-type]
    (double,) = find_doubles((one,), (_other(LED, **other),), ())
    assert double.joined == replace(LED, **joined)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kept", "other"),
    [
        (LED, _other(LED, on=date(2026, 11, 19))),
        (LED, _other(LED, activity=Activity.GROUP_ATTENDED)),
        (EARLIER, _other(EARLIER, quantity=21)),
        (EARLIER, _other(EARLIER, until=date(2025, 12, 31))),
        (replace(TALKED, supervisor="Ruth"), _other(TALKED, supervisor="Ben")),
        (replace(LED, co_leader="Priya Nair"), _other(LED, co_leader="Priya Shah")),
    ],
)
def test_what_is_no_double_stays_two(kept: Entry, other: Entry) -> None:
    assert find_doubles((kept,), (other,), ()) == ()


def test_what_is_known_by_two_names_is_one_person() -> None:
    known = (Colleague(id=1, names=("Bob", "Robert Hill")),)
    kept, other = replace(TALKED, supervisor="Bob"), _other(TALKED, supervisor="Robert Hill")
    assert len(find_doubles((kept,), (other,), known)) == 1
    assert find_doubles((kept,), (other,), ()) == ()


def test_two_on_one_day_are_each_the_double_of_the_one_that_is_most_like_it() -> None:
    morning, evening = replace(LED, participants=6), replace(LED, id=2, participants=9)
    others = (_other(LED, participants=9), _other(evening, participants=6), _other(replace(LED, id=3)))
    found = find_doubles((morning, evening), others, ())
    assert [(each.kept.participants, each.other.participants) for each in found] == [(9, 9), (6, 6)]
    assert number_beside((morning, evening), others, found) == 1


def test_an_estimate_that_both_have_is_counted_once() -> None:
    (double,) = find_doubles((EARLIER,), (_other(EARLIER, standing=Standing.CONFIRMED),), ())
    assert double.joined == replace(EARLIER, standing=Standing.CONFIRMED)


def test_what_the_kept_person_has_told_stays_and_is_completed() -> None:
    kept = Person(id=1, name="Anna", psychodynamic=False, welcomed=True)
    other = Person(
        id=2,
        name="Dr Patel",
        time_zone="Pacific/Auckland",
        psychodynamic=True,
        criteria_set="uk-2023",
        stage=Stage.ON_THE_PATHWAY,
    )
    assert one_person(kept, other) == replace(other, id=1, name="Anna", psychodynamic=False, welcomed=True)
    accredited = replace(kept, stage=Stage.ACCREDITED)
    assert one_person(accredited, other).criteria_set is None  # the pathway is not patched together
    recorded = replace(other, placed=True)  # a step of theirs has been recorded
    assert one_person(accredited, recorded).stage is other.stage


@pytest.mark.parametrize(
    ("kept", "other", "circle"),
    [
        ([("Priya",)], [("priya", "Priya Nair")], [("Priya", "Priya Nair")]),
        ([("Ruth",)], [("Ben",)], [("Ruth",), ("Ben",)]),
        ([("Priya",)], [("Priya Nair",)], [("Priya",), ("Priya Nair",)]),  # in doubt: as they were
        ([("Priya", "Priya Nair")], [("Priya", "Priya Shah")], [("Priya", "Priya Nair"), ("Priya Shah",)]),
        ([("Bob",), ("Robert",)], [("Bob", "Robert")], [("Bob",), ("Robert",)]),
    ],
)
def test_colleagues_are_joined_by_name_and_left_in_doubt(
    kept: list[tuple[str, ...]], other: list[tuple[str, ...]], circle: list[tuple[str, ...]]
) -> None:
    known = [Colleague(id=number, names=names) for number, names in enumerate(kept)]
    new = [Colleague(id=100 + number, names=names) for number, names in enumerate(other)]
    assert [each.names for each in one_circle(known, new)] == circle
