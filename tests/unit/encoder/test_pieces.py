"""How a text is cut into the pieces that the encoder knows."""

import pytest

from balint.encoder.pieces import LONGEST, cut, cut_words

KNOWN = {
    piece: number
    for number, piece in enumerate(
        [
            "[CLS]",
            "[SEP]",
            "[UNK]",
            "group",
            "##s",
            "super",
            "##vision",
            "how",
            "many",
            "?",
            "'",
            "-",
            "£",
            "15",
        ]
    )
}
NAMES = tuple(KNOWN)


def read(text: str, context: str = "") -> str:
    return " ".join(NAMES[number] for number in cut(KNOWN, text, context))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("How many groups?", "[CLS] how many group ##s ? [SEP]"),
        ("SUPERVISION", "[CLS] super ##vision [SEP]"),
        ("£15–15", "[CLS] £ 15 - 15 [SEP]"),
        ("grôup’s", "[CLS] group ' [UNK] [SEP]"),
        ("how 🙂 many", "[CLS] how [UNK] many [SEP]"),
        ("", "[CLS] [SEP]"),
    ],
)
def test_a_text_is_cut_into_known_pieces(text: str, pieces: str) -> None:
    assert read(text) == pieces


def test_what_was_asked_before_goes_first() -> None:
    assert read("many?", "how groups") == "[CLS] how group ##s [SEP] many ? [SEP]"


def test_a_long_text_is_cut_short_and_ends_as_others_do() -> None:
    numbers = cut(KNOWN, "how many groups " * 100)
    assert len(numbers) == LONGEST
    assert numbers[-1] == KNOWN["[SEP]"]


def test_words_know_the_place_of_their_first_piece() -> None:
    ((numbers, firsts),) = cut_words(KNOWN, ["supervision", "groups"])
    assert [numbers[place] for place in firsts] == [KNOWN["super"], KNOWN["group"]]


def test_more_words_than_are_read_at_once_come_in_parts() -> None:
    parts = cut_words(KNOWN, ["group"] * 100)
    assert all(len(numbers) <= LONGEST for numbers, _ in parts)
    assert sum(len(firsts) for _, firsts in parts) == 100
