"""Questions that ask the same lie closer together than others, whatever their words."""

import numpy as np
import pytest

from balint.encoder.network import encode, encode_all
from balint.guidance.encoder import shipped


def closeness(one: str, other: str) -> float:
    return float(encode(shipped(), one) @ encode(shipped(), other))


@pytest.mark.parametrize(
    ("asked", "same", "another"),
    [
        ("how big should a group be?", "how many bums on seats", "how long is a session?"),
        ("what do members pay?", "wot do i charge folk", "what is a leader paid?"),
        ("can they use a tablet?", "is an ipad ok on zoom", "can we meet in a cafe?"),
        ("who chases Form R?", "my supervisor hasnt sent the referance, whose job is it", "what is Form A?"),
    ],
)
def test_the_same_in_other_words_is_closer_than_something_else(asked: str, same: str, another: str) -> None:
    assert closeness(asked, same) > closeness(asked, another) + 0.1


def test_a_direction_has_the_length_1_whatever_is_read() -> None:
    for text in ("", "🙂", "how many?", "how many? " * 300):
        direction = encode(shipped(), text)
        assert direction.shape == (128,)
        assert np.linalg.norm(direction) == pytest.approx(1, abs=1e-4)


def test_what_was_asked_before_tells_what_is_meant() -> None:
    leaders = encode(shipped(), "What fee do leaders get?")
    followed = encode(shipped(), "and leaders?", "What fee do members pay?")
    assert followed @ leaders > encode(shipped(), "and leaders?") @ leaders + 0.2


def test_several_texts_at_once_are_as_each_by_itself() -> None:
    texts = [("how big should a group be?", ""), ("and online?", "What do members pay?"), ("", "")]
    for (text, context), direction in zip(texts, encode_all(shipped(), texts), strict=True):
        assert direction == pytest.approx(encode(shipped(), text, context), abs=1e-5)
