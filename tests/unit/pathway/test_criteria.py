from datetime import date
from pathlib import Path

import pytest

from balint.pathway.criteria import CriteriaError, read_set, shipped
from balint.pathway.entries import Activity, Entry, Standing
from balint.pathway.progress import EARLIER, STANDARD, criteria_for, measure
from balint.people import Person

DAY = date(2026, 11, 20)
GOOD = """
id = "mine"
name = "mine"
loaded = true
[source]
title = "Ours"
owner = "Us"
[[criterion]]
id = "led"
name = "groups led"
one = "group"
many = "groups"
target = 20
counts = { group_led = 1 }
rule = "Lead 20."
section = "1"
"""


def entry(activity: Activity, quantity: int = 1) -> Entry:
    return Entry(id=1, activity=activity, on=DAY, quantity=quantity)


def targets(criteria_set: str, *, psychodynamic: bool | None = None) -> dict[str, int | None]:
    measured = measure((), shipped()[criteria_set], psychodynamic=psychodynamic)
    return {each.criterion.id: each.target for each in measured}


def test_the_figures_of_the_standard_set() -> None:
    assert targets(STANDARD) == {
        "group_attended": 30,
        "group_led": 30,
        "leadership_events": 4,
        "supervision": 9,
        "supervision_group": 6,
    }


def test_with_a_psychodynamic_qualification_twelve_groups_attended_are_enough() -> None:
    assert targets(STANDARD, psychodynamic=True)["group_attended"] == 12
    assert targets(STANDARD, psychodynamic=False)["group_attended"] == 30


def test_the_earlier_set_is_there_without_any_figure() -> None:
    earlier = shipped()[EARLIER]

    assert not earlier.loaded
    assert set(targets(EARLIER).values()) == {None}
    assert (earlier.until, shipped()[STANDARD].since) == (date(2023, 5, 31), date(2023, 6, 1))


def test_every_target_names_its_source_and_every_ruling_who_decides() -> None:
    standard = shipped()[STANDARD]

    for criterion in standard.criterion:
        assert standard.source_of(criterion).title == "Leadership accreditation"
        if criterion.ruling:
            ruling = standard.ruling_of(criterion)
            assert ruling is not None
            assert "the accreditation team decides" in ruling.reading
            assert ruling.brief.startswith("counting")


@pytest.mark.parametrize(
    ("entries", "criterion", "done", "left"),
    [
        ((), "group_led", 0, 30),
        ((entry(Activity.GROUP_LED),), "group_led", 1, 29),
        ((entry(Activity.GROUP_ATTENDED, quantity=20),), "group_attended", 20, 10),
        ((entry(Activity.LEADERSHIP_WEEKEND), entry(Activity.LEADERSHIP_DAY)), "leadership_events", 3, 1),
        ((entry(Activity.SUPERVISION_GROUP),), "supervision", 0, 9),
        ((entry(Activity.SUPERVISION, quantity=12),), "supervision", 12, 0),
    ],
)
def test_what_is_left(entries: tuple[Entry, ...], criterion: str, done: int, left: int) -> None:
    measured = measure(entries, shipped()[STANDARD], psychodynamic=None)
    (found,) = [each for each in measured if each.criterion.id == criterion]

    assert (found.done, found.left) == (done, left)


def test_the_standard_set_is_assumed_until_we_are_told() -> None:
    sets = shipped()

    assert criteria_for(None, sets).id == STANDARD
    assert criteria_for(Person(id=1), sets).id == STANDARD
    assert criteria_for(Person(id=1, criteria_set=EARLIER), sets).id == EARLIER


def test_a_standing_is_kept_with_an_entry() -> None:
    assert Entry(id=1, activity=Activity.GROUP_LED, on=DAY).standing is Standing.DATED


def test_another_societys_set_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD)

    assert read_set(file).criterion[0].target == 20


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (GOOD.replace("target = 20", ""), "led has no target or no rule"),
        (GOOD.replace('rule = "Lead 20."', 'rule = "Lead 20."\nruling = "unheard-of"'), "unheard-of"),
        (GOOD.replace("group_led", "group_sung"), r"criterion 1 \(led\), counts, group_sung is no activity"),
        (GOOD.replace('name = "mine"', ""), "name is missing"),
        (GOOD.replace("target", "tarket"), "criterion 1, tarket means nothing here; there are counts, did"),
        (GOOD.replace("= 20", '= "twenty"'), r"criterion 1 \(led\), target has to be a whole number"),
        (GOOD.replace("= 20", '= "20"'), r"criterion 1 \(led\), target has to be a whole number"),
        (GOOD.replace("= 20", "= 0"), "led: targets are 1 or more"),
        (GOOD.replace('id = "mine"', 'id = "My Set"'), "id: 'My Set' is none"),
        (GOOD[: GOOD.index("[[criterion]]")] + "criterion = []", "mine.toml"),
        (GOOD + GOOD[GOOD.index("[[criterion]]") :], "criterion: led is there twice"),
        ("since = 2024-01-01\nuntil = 2023-01-01" + GOOD, "until: it lies before since"),
        ("not a set", "mine.toml: it cannot be read as TOML: .*line 1"),
    ],
)
def test_a_set_that_cannot_be_used_says_what_is_wrong(tmp_path: Path, wrong: str, said: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(wrong)

    with pytest.raises(CriteriaError, match=said):
        read_set(file)
