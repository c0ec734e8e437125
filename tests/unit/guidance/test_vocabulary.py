"""Words evened out: what different people type comes to the same terms."""

import pytest

from balint.guidance.vocabulary import Vocabulary, english


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return english()


def terms(vocabulary: Vocabulary, text: str) -> list[str]:
    return [vocabulary.term(word) for word in vocabulary.words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Participants’ fees", "members fee"),
        ("on Zoom", "on video"),
        ("face-to-face", "in person"),
        ("co-leaders", "co leader"),
        ("seven", "7"),
        ("what's", "whats"),
        ("lead on my own", "lead alone"),
    ],
)
def test_the_same_is_meant(vocabulary: Vocabulary, one: str, other: str) -> None:
    assert terms(vocabulary, one) == terms(vocabulary, other)


@pytest.mark.parametrize(("one", "other"), [("form A", "form R"), ("group", "groups"), ("leader", "member")])
def test_a_difference_is_kept(vocabulary: Vocabulary, one: str, other: str) -> None:
    assert terms(vocabulary, one) != terms(vocabulary, other)


def test_kinds_tell_what_is_named(vocabulary: Vocabulary) -> None:
    assert vocabulary.kinds_of("physio") == vocabulary.kinds_of("midwife") == ("#profession",)
    assert vocabulary.kinds_of("leeds") == ("#yorkshire", "#town")
    assert vocabulary.kinds_of("12") == vocabulary.kinds_of("twelve") == ("#number",)
    assert vocabulary.kinds_of("banana") == ()
