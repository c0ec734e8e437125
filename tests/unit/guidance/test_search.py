"""Which entry a question finds: said and found, and by the hundred."""

import tomllib
from pathlib import Path

import pytest

from balint.guidance.library import EntryKind
from balint.guidance.search import Index, find

SETS = sorted((Path(__file__).parent / "questions").glob("*.toml"))


@pytest.mark.parametrize(
    ("question", "entry_id"),
    [
        ("what size should the group be?", "group-size"),
        ("We are six, can we start?", "few-members"),
        ("what fee do members pay?", "participants-fee"),
        ("how much can leaders charge per hour", "leaders-fee"),
        ("any tips for online groups?", "online-tips"),
        ("can they use a tablet?", "screens"),
        ("how long is a group?", "session-length"),
        ("what does membership cost?", "membership-cost"),
        ("when's the next leadership weekend?", "event-dates"),
        ("do I need insurance?", "insurance"),
        ("can I get CPD credit?", "cpd"),
        ("how do I treat depression?", "treatment"),
        ("my patient is suicidal, what do I do?", "patient-at-risk"),
    ],
)
def test_questions_find_their_entry(index: Index, question: str, entry_id: str) -> None:
    found = find(index, question).entry
    assert found is not None
    assert found.id == entry_id


@pytest.mark.parametrize(
    ("question", "entry_id"),
    [
        ("do I need insurence", "insurance"),
        ("how much do participents pay", "participants-fee"),
        ("who is the representitive for Scotland", "representative-scotland"),
        ("DO WE NEED GROUND RULES???", "ground-rules"),
        ("what’s the fee for members", "participants-fee"),
    ],
)
def test_slips_of_the_pen_do_not_matter(index: Index, question: str, entry_id: str) -> None:
    found = find(index, question).entry
    assert found is not None
    assert found.id == entry_id


def test_a_question_is_found_among_other_sentences(index: Index) -> None:
    said = "Hello there. I have just moved to a new town and am quite excited. How much do participants pay?"
    found = find(index, said).entry
    assert found is not None
    assert found.id == "participants-fee"


@pytest.mark.parametrize(
    ("after", "question", "entry_id"),
    [
        ("participants-fee", "and leaders?", "leaders-fee"),
        ("participants-fee", "and online?", "online-fee"),
        ("leaders-fee", "what about members?", "participants-fee"),
        ("group-size", "and online?", "online-size"),
        ("first-meeting", "ok, and on zoom?", "online-first-meeting"),
        ("session-length", "and how often?", "frequency"),
        ("representative-scotland", "and Wales?", "representative-wales"),
        ("group-size", "who is the rep for Scotland?", "representative-scotland"),
    ],
)
def test_a_follow_up_is_read_in_its_context(index: Index, after: str, question: str, entry_id: str) -> None:
    found = find(index, question, after=after).entry
    assert found is not None
    assert found.id == entry_id


@pytest.mark.parametrize("question", ["", "   ", "?", "🙂", "qwrtzpl", "what", "and?", "the group", "1 2 3"])
def test_what_asks_nothing_finds_nothing(index: Index, question: str) -> None:
    assert find(index, question).entry is None
    followed = find(index, question, after="group-size").entry
    assert followed is None or followed.id == "group-size"  # as after "what?": the same once more


def test_a_long_text_is_read_in_part(index: Index) -> None:
    assert find(index, "How much do participants pay? " + "And so on. " * 500).entry is not None


def test_an_unknown_context_is_no_context(index: Index) -> None:
    assert find(index, "how long is a group?", after="gone") == find(index, "how long is a group?")


def test_what_comes_near_is_an_answer_and_not_the_one_found(index: Index) -> None:
    for question in ("what does supervision cost", "do I need a second facilitator", "hybrid?"):
        match = find(index, question)
        assert len(match.near) <= 3
        assert match.entry not in match.near
        assert all(entry.kind is EntryKind.ANSWER for entry in match.near)


@pytest.mark.parametrize("questions", SETS, ids=lambda path: path.stem)
def test_most_questions_find_an_entry_that_answers_and_few_a_wrong_one(index: Index, questions: Path) -> None:
    right = wrong = asked = 0
    for ids, sentences in tomllib.loads(questions.read_text(encoding="utf-8"))["answered"].items():
        for sentence in sentences:
            found = find(index, sentence).entry
            asked += 1
            right += found is not None and found.id in ids.split()
            wrong += found is not None and found.kind is EntryKind.ANSWER and found.id not in ids.split()
    assert right >= 0.85 * asked
    assert wrong <= 0.1 * asked


@pytest.mark.parametrize("questions", SETS, ids=lambda path: path.stem)
@pytest.mark.parametrize("kind", ["near", "far", "refused"])
def test_hardly_anything_is_answered_that_is_not_covered(index: Index, questions: Path, kind: str) -> None:
    sentences = tomllib.loads(questions.read_text(encoding="utf-8"))["not_covered"][kind]
    found = [match.entry for sentence in sentences if (match := find(index, sentence)).entry]
    answered = [entry.id for entry in found if entry.kind is EntryKind.ANSWER]
    assert len(answered) <= max(1, 0.05 * len(sentences)), answered
