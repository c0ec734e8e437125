"""What the shipped guidance has to be: brief, in its own voice, and true to the figures of its sources."""

import re

import pytest

from balint.guidance.library import EntryKind, Library
from balint.messages import Press

SOCIETY = "Balint Society (UK)"


def test_every_answer_names_its_source_and_nothing_else_does(library: Library) -> None:
    for entry in library.entries:
        assert bool(entry.sources) == (entry.kind is EntryKind.ANSWER), entry.id


def test_most_answers_are_short(library: Library) -> None:
    lengths = [len(entry.answer) for entry in library.entries]
    assert sum(length > 600 for length in lengths) < 0.05 * len(lengths)


def test_every_question_can_be_a_button(library: Library) -> None:
    for entry in library.entries:
        assert Press.read(str(Press("ask", "guidance", (entry.id,)))) is not None
        assert len(entry.question) <= 75, entry.question


def test_texts_are_plain(library: Library) -> None:
    for entry in library.entries:
        assert "!" not in entry.answer, entry.id
        assert not re.search(r"\d-\d", entry.answer), entry.id


def test_each_entry_is_asked_in_several_ways(library: Library) -> None:
    for entry in library.entries:
        assert len(entry.asked) >= 8, entry.id


@pytest.mark.parametrize(
    ("entry_id", "figures"),
    [
        ("group-size", ["8–10", "6–8", "8–12", "up to 12"]),
        ("few-members", ["6–8", "8–10"]),
        ("session-length", ["90-minute", "60–90", "90–120"]),
        ("frequency", ["2–4 weeks", "4 weeks or monthly"]),
        ("participants-fee", ["£15–£25", "90-minute"]),
        ("leaders-fee", ["£60–£75", "hour"]),
        ("online-join-early", ["5–10 minutes"]),
        ("online-first-meeting", ["half"]),
    ],
)
def test_figures_are_those_of_the_sources(library: Library, entry_id: str, figures: list[str]) -> None:
    entry = library.entry(entry_id)
    assert entry is not None
    for figure in figures:
        assert figure in entry.answer


@pytest.mark.parametrize("entry_id", ["group-size", "largest-group", "session-length", "frequency"])
def test_where_the_sources_differ_each_is_named_with_its_owner(library: Library, entry_id: str) -> None:
    entry = library.entry(entry_id)
    assert entry is not None
    assert entry.sources[0].owner == SOCIETY
    assert len({source.owner for source in entry.sources}) == 3
    assert "Balint Legal" in entry.answer
    assert "Australia and New Zealand" in entry.answer


@pytest.mark.parametrize(
    ("region", "name"),
    [
        ("Scotland", "Heather Ireland"),
        ("North East", "Dave Morgan"),
        ("Leeds, Yorkshire and Humberside", "Gearoid Fitzgerald"),
        ("North West", "Simon Henshall; Caroline Palmer"),
        ("Midlands", "Shake Seigel"),
        ("London and the South East", "David Watt or Helen Sheldon"),
        ("East Anglia", "Richard Pannett"),
        ("Bristol and South West", "Judy Malone"),
        ("North Wales", "Ann Evans"),
        ("South Wales", "Neda Mehrpooya"),
        ("Northern Ireland", "Marie King"),
        ("Republic of Ireland", "Patsy Brady"),
    ],
)
def test_regional_representatives_stand_as_published(library: Library, region: str, name: str) -> None:
    entry = library.entry("regional-representatives")
    assert entry is not None
    assert f"• {region}: {name}" in entry.answer
