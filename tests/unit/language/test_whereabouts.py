"""Which time a place has."""

import pytest

from balint.language.whereabouts import zone_label, zones_of


@pytest.mark.parametrize(
    ("zone", "places"),
    [
        (
            "Europe/London",
            "UK | the UK | Britain | British time | London | england | Scotland | Wales | Belfast | GMT",
        ),
        (
            "Europe/London",
            "Leeds | Leeds, UK | Perth, Scotland | St Andrews | Boston, Lincolnshire | Northern Ireland",
        ),
        ("Europe/Dublin", "Ireland | Dublin | Cork | Dublin, Ireland | Europe/Dublin"),
        ("Europe/Jersey", "Jersey | Channel Islands"),
        (
            "Pacific/Auckland",
            "New Zealand | NZ | Wellington | Auckland | Auckland, New Zealand | pacific/auckland",
        ),
        ("Australia/Sydney", "Sydney | Sydney, Australia | NSW"),
        ("America/New_York", "New York | NYC | Boston | Boston, USA | EST | Eastern time"),
        ("Europe/Madrid", "Spain | Madrid"),
        ("Europe/Berlin", "Germany | Munich | germany"),
        ("Africa/Johannesburg", "South Africa | Cape Town"),
        ("Asia/Kolkata", "India | +5:30 | GMT+5:30 | UTC +05:30"),
        ("Etc/GMT-2", "GMT+2 | UTC+2 | gmt + 2 | +2 | UTC+02:00"),
        ("Etc/GMT+5", "GMT-5 | UTC−5"),
        ("UTC", "UTC | GMT+0"),
    ],
)
def test_a_place_with_one_time(zone: str, places: str) -> None:
    for place in places.split(" | "):
        assert zones_of(place) == (zone,), place


@pytest.mark.parametrize(
    "place",
    ["America", "the US", "Australia", "Canada", "Brazil", "Russia", "Perth", "Georgia", "IST", "Mongolia"],
)
def test_a_place_with_several(place: str) -> None:
    assert 2 <= len(zones_of(place)) <= 6


@pytest.mark.parametrize(
    "place", ["", "Narnia", "GMT+25", "Birmingham, Alabama", "+3:17", "my group", "tomorrow"]
)
def test_a_place_that_is_not_known(place: str) -> None:
    assert zones_of(place) == ()


@pytest.mark.parametrize(
    ("zone", "label"),
    [("Europe/London", "UK"), ("America/New_York", "New York"), ("Etc/GMT-2", "GMT+2"), ("UTC", "UTC")],
)
def test_a_zone_as_people_call_it(zone: str, label: str) -> None:
    assert zone_label(zone) == label
