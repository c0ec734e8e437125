"""Slips that would put a session on another day."""

import pytest

from balint.language.spelling import written_out


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("led last nihgt", "led last night"),
        ("led last wek", "led last week"),
        ("attended this mornign", "attended this morning"),
        ("led last evning", "led last evening"),
    ],
)
def test_a_time_behind_last_or_this(typed: str, read: str) -> None:
    assert written_out(typed) == read


@pytest.mark.parametrize(
    "typed", ["the last one", "last minute", "led with Nigel", "this mourning", "last Nigel"]
)
def test_other_words_stay(typed: str) -> None:
    assert written_out(typed) == typed
