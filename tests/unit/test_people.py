"""What a platform says of somebody's time zone is taken where it can be reckoned with."""

import pytest

from balint.people import DEFAULT_TIME_ZONE, usable_time_zone


@pytest.mark.parametrize("name", ["Europe/London", "Australia/Sydney", "UTC"])
def test_a_time_zone_is_taken(name: str) -> None:
    assert usable_time_zone(name) == name


@pytest.mark.parametrize("name", ["", "Mars/Base", "../x", "/etc/passwd", "Europe", "a\x00b", "x" * 300])
def test_what_is_none_is_british_time(name: str) -> None:
    assert usable_time_zone(name) == DEFAULT_TIME_ZONE
