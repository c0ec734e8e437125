"""Expressions are compiled when they are first used; a fault in one must not wait for that."""

import gc
import pkgutil
import re
from importlib import import_module

import balint
from balint.language.patterns import _Expression, expression, pattern


def test_that_it_answers_as_a_compiled_one() -> None:
    told = expression(r"(?P<count>\d+) groups?", re.IGNORECASE)
    compiled = re.compile(told.pattern, re.IGNORECASE)
    assert told.flags == compiled.flags
    assert told.groupindex == compiled.groupindex
    assert told.sub(r"\1 weekends", "3 Groups") == "3 weekends"
    for _ in range(2):  # as it is compiled, and afterwards
        found = told.search("led 2 Groups")
        assert found is not None
        assert found["count"] == "2"
        assert told.fullmatch("led 2 groups") is None


def test_that_the_layout_is_no_part_of_it() -> None:
    laid_out = pattern(
        r"""weekends?
        | days?"""
    )
    assert laid_out.pattern == "weekends?| days?"
    assert laid_out.fullmatch("Weekend")


def test_that_all_of_them_can_be_compiled() -> None:
    for module in pkgutil.walk_packages(balint.__path__, "balint."):
        import_module(module.name)
    made = [each for each in gc.get_objects() if type(each) is _Expression]
    assert len(made) > 800
    for each in made:
        assert each.groups >= 0
