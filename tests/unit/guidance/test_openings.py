"""Yes or no first, where the question asks for it and the guidance settles it, as the question was put."""

import pytest

from balint.guidance.answers import answer, entry_reply
from balint.guidance.library import EntryKind, GuidanceEntry, Library, Topic
from balint.guidance.openings import asks_yes_or_no, coded
from balint.guidance.search import Index, build_index
from benchmarks.guidance.training.questions import follow_ups, openings, questions


@pytest.mark.parametrize(
    "question",
    [
        "can nurses join?",
        "Do I have to stay a member, now that I’m accredited?",
        "isn’t supervision needed",
        "my co-leader is very senior, can he do my supervision",
        "We’ve no room. Could we meet online?",
        "will I be shown it or not?",
    ],
)
def test_what_can_be_answered_with_yes_or_no(question: str) -> None:
    assert asks_yes_or_no(question)


@pytest.mark.parametrize(
    "question",
    [
        "who can join?",
        "what do members pay",
        "regular attendance",
        "do I need one leader or two?",
        "can we be 14?",
        "is seven enough",
        "can you tell me how long it takes",
        "do we need rules, and which?",
        "my trainer says only doctors can come. Is that so?",
        "is it all right " + "and then " * 20 + "to come?",
        "",
    ],
)
def test_what_cannot_or_might_be_turned_by_what_is_not_read(question: str) -> None:
    assert not asks_yes_or_no(question)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("do I have to stay a member once I am accredited?", "Yes. Your membership"),
        ("may I drop my membership once accredited?", "No. Your membership"),
        ("am I expected to do anything for the Society afterwards?", "Yes.\n• Your membership"),
        ("do members have to live nearby?", "No. If you meet online"),
        ("could members live far from each other?", "Yes. If you meet online"),
        ("should we have a taster meeting?", "Yes. A preliminary taster"),
        ("can my co-leader be my supervisor?", "No. The two should"),
        ("should my supervisor and co-leader be two people?", "Yes. The two should"),
        ("is a smartphone alright?", "No. The strong advice"),
    ],
)
def test_the_first_word_answers_what_was_asked(index: Index, question: str, first: str) -> None:
    assert answer(index, question)[0].text.startswith(first)


@pytest.mark.parametrize(
    "question",
    [
        "would a taster be a waste of time?",  # turned round, and nothing like it is known
        "can a group be six weeks apart?",
        "how do I stay a member?",
        "is it one leader or two?",
        "is the fee different online?",  # neither
    ],
)
def test_nothing_is_said_first_where_it_is_not_certain(index: Index, question: str) -> None:
    assert not answer(index, question)[0].text.startswith(("Yes", "No."))


def test_a_follow_up_is_answered_yes_or_no_too(index: Index) -> None:
    _, first = answer(index, "how do I present a case?")
    assert answer(index, "are presenters allowed notes?", first)[0].text.startswith("No. ")


def test_what_a_button_asks_is_answered_as_the_entry_says(library: Library) -> None:
    for entry in library.entries:
        said = entry_reply(entry).text
        assert said == entry.answer or said in (f"Yes. {entry.answer}", f"No. {entry.answer}")
        assert not entry.answer.startswith(("Yes", "No.", "No,", "No:")), entry.id


def test_guidance_of_ones_own_says_it_to_its_own_question_alone() -> None:
    asked = ("we would like a key", "is a key hard to get")
    entry = GuidanceEntry(
        "key", "Keys", EntryKind.ANSWER, "Can we have a key?", asked, "Ask the porter.", (), yes=True
    )
    index = build_index(Library((Topic("keys", "Keys", (entry,)),)))
    said = [
        answer(index, question)[0].text
        for question in ("can we have a key", "is a key hard to get?", "we’d like a key")
    ]
    assert said == ["Yes. Ask the porter.", "Ask the porter.", "Ask the porter."]


def test_every_yes_and_no_belongs_to_a_question_that_is_taught() -> None:
    asked = {(question.label, question.text) for question in (*questions(), *follow_ups())}
    assert openings().keys() <= asked


def test_the_shipped_openings_are_those_of_the_questions(index: Index) -> None:
    """If this fails, run `python -m benchmarks.guidance.training --directions`."""
    by_label: dict[str, list[int]] = {}
    for question in (*questions(), *follow_ups()):
        by_label.setdefault(question.label, []).append(coded(question.text, question.yes))
    for place, label in enumerate(index.directions.ids):
        assert index.directions.openings[index.directions.rows(place)].tolist() == by_label[label], label
