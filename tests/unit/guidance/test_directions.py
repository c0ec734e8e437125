"""The directions that are shipped belong to the entries that are shipped; other entries get their own."""

from dataclasses import replace

import pytest

from balint.encoder.network import encode_all
from balint.guidance.answers import answer
from balint.guidance.directions import NOTHING, of_library
from balint.guidance.encoder import shipped
from balint.guidance.library import EntryKind, Library, Topic
from balint.guidance.search import build_index
from balint.messages import Outcome


def test_every_shipped_entry_has_its_directions_and_they_are_those_of_its_questions(library: Library) -> None:
    """If this fails, run `python -m benchmarks.guidance.training --directions`."""
    found = of_library(library, shipped())
    assert found.ids == (*(entry.id for entry in library.entries), NOTHING)
    ends = [*found.starts[1:], len(found.steps)]
    for entry, start, end in zip(library.entries, found.starts, ends, strict=False):
        assert end - start > len(entry.asked), f"the directions of {entry.id} are not those of its questions"
        lying = found.closeness(encode_all(shipped(), [(entry.question, "")]))
        assert lying[0, start] == pytest.approx(1, abs=0.01)


def test_an_entry_worded_otherwise_gets_directions_of_its_own(library: Library) -> None:
    entry = replace(library.entries[0], asked=("something else altogether",))
    found = of_library(Library((Topic("own", "Own", (entry,)),)), shipped())
    assert found.ids == (entry.id,)
    for row, words in enumerate((entry.question, entry.asked[0])):
        assert found.closeness(encode_all(shipped(), [(words, "")]))[0, row] == pytest.approx(1, abs=0.01)
    assert len(found.steps) == 2


def test_an_answer_of_somebodys_own_is_found_where_it_was_known_that_there_is_none(library: Library) -> None:
    entry = replace(
        library.entries[0], id="own", kind=EntryKind.ANSWER, question="What does membership cost?", asked=()
    )
    index = build_index(Library((Topic("own", "Own", (entry,)), *library.topics)))
    for asked in (
        "what does membership cost",
        "what does membership of the Society cost?",
        "membership cost?",
    ):
        assert answer(index, asked)[1] == "own"
    for asked in ("what does accreditation cost?", "do I need insurance?", "who is the prime minister?"):
        reply, found = answer(index, asked)
        assert (reply.outcome, found == "own") == (Outcome.NOT_COVERED, False)
