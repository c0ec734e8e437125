"""Whether a rule set may be loaded, and what it changes."""

from dataclasses import replace
from datetime import date

import pytest

from balint.pathway.criteria import CriteriaSet, shipped
from balint.pathway.entries import Activity, Entry
from balint.pathway.progress import EARLIER
from balint.pathway.replacing import changes, changes_for, why_not
from balint.people import Person

SETS = shipped()
OLD = SETS[EARLIER]
NEW = replace(
    OLD, loaded=True, criterion=tuple(replace(each, target=3, rule="Do 3.") for each in OLD.criterion[:2])
)


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        (NEW, ""),
        (OLD, "left without targets"),
        (replace(NEW, until=date(2023, 4, 30)), "joined on 2023-05-01 would have any criteria"),
        (replace(NEW, until=date(2023, 6, 30)), "would both be for who joined on 2023-06-01"),
        (replace(NEW, since=date(2020, 1, 1)), "days of joining for which there are no criteria"),
        (replace(NEW, id="another"), "would both be for who joined"),
    ],
)
def test_every_day_of_joining_has_one_set_with_targets(new: CriteriaSet, reason: str) -> None:
    assert reason in why_not(new, SETS)
    assert bool(reason) == bool(why_not(new, SETS))


def test_what_changes_and_for_whom() -> None:
    """A set of the same days, and somebody who has done all there is in either of two ways of asking."""
    assert [each.after and each.after.target for each in changes(OLD, NEW)] == [3, 3, None, None, None]
    assert changes(NEW, NEW) == ()
    anna = Person(id=1, criteria_set=EARLIER)
    led = Entry(id=1, activity=Activity.GROUP_LED, on=date(2026, 11, 20), quantity=9)
    four = replace(NEW, criterion=(NEW.criterion[0], replace(NEW.criterion[1], target=4)))
    assert changes_for(anna, (), NEW, four)
    assert not changes_for(anna, (led,), NEW, four)
