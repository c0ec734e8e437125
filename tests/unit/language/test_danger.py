"""Whom to turn to is said where somebody may be in danger, and not at every story."""

import pytest

from balint.language.case_material.danger import speaks_of_danger


@pytest.mark.parametrize(
    "told",
    [
        "my patient tried to hang himself on Tuesday, led the group after",
        "a woman in my clinic has taken 30 tablets and won't go to hospital",
        "the child has bruises and says dad hits her",
        "one of my patients says she is going to end it",
        "she showed me fresh cuts",
        "patient of mine threatened to stab his neighbour",
        "he wants to die",
        "a mother says she could drown the baby",
        "an old man who has stopped eating",
        "my client is being beaten by her husband",
    ],
)
def test_danger_is_heard(told: str) -> None:
    assert speaks_of_danger(told)


@pytest.mark.parametrize(
    "told",
    [
        "My patient John Smith aged 43 died of cancer on 3 November and I feel awful",
        "We heard about a patient with Ben at her side",
        "my patient told me something awful last week, she has started drinking again",
        "the man with the dog came back",
        "a parishioner confessed that he has been stealing from his brother's firm",
    ],
)
def test_an_illness_or_a_sorrow_is_no_danger(told: str) -> None:
    assert not speaks_of_danger(told)
