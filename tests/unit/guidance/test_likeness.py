"""Questions put together by what they ask."""

from balint.guidance.encoder import shipped
from balint.guidance.likeness import closest, grouped, typical

ASKED = (
    "do we need indemnity for the group",
    "when is the next leadership weekend",
    "must leaders be insured?",
    "any balint groups in Leeds",
    "when's the next weekend",
    "where is a group near Leeds",
    "is insurance needed for leaders",
)


def test_what_asks_the_same_is_one_group() -> None:
    assert grouped(ASKED, shipped()) == ((0, 2, 6), (1, 4), (3, 5))
    assert grouped((), shipped()) == ()


def test_one_of_a_group_stands_for_it() -> None:
    assert typical([ASKED[place] for place in (0, 2, 6)], shipped()) in (1, 2)


def test_what_is_named_in_a_word_is_found() -> None:
    assert closest("insurance", ASKED[:4], shipped()) in (0, 2)
    assert closest("the weekend", ASKED[:4], shipped()) == 1
    assert closest("parking meters", ASKED[:4], shipped()) is None
