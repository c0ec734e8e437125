"""One-time codes: every one that is drawn can be typed, however people type it, and is taken for one."""

import random
from datetime import date

import pytest

from balint.language.said import LinkCode
from balint.language.understand import understand
from balint.linking.codes import ALPHABET, digest, draw, for_reading, plain

TODAY = date(2026, 11, 21)
DRAWN = [draw(random.Random(seed).choice) for seed in range(50)]  # noqa: S311 - the same in every run


@pytest.mark.parametrize("typed", ["{}", "/link {}", "link {}", "my code is {}", "{}.", "code: {}"])
def test_a_code_is_read_back_however_it_is_typed(typed: str) -> None:
    for code in DRAWN:
        for written in (
            for_reading(code),
            for_reading(code).lower(),
            code,
            for_reading(code).replace("-", " "),
        ):
            said = understand(typed.format(written), TODAY, drafting=True)
            assert said == LinkCode(code), written


def test_codes_are_hard_to_guess_and_easy_to_type() -> None:
    assert len(ALPHABET) ** 8 > 2**35  # at 5 tries an hour
    assert not set(ALPHABET) & set("AEIOU01L8B5S2Z6")
    assert len(set(DRAWN)) == len(DRAWN)


def test_what_is_kept_does_not_tell_the_code() -> None:
    assert digest(DRAWN[0]) == digest(plain(for_reading(DRAWN[0]).lower()))
    assert digest(DRAWN[0]) != digest(DRAWN[1])
    assert DRAWN[0] not in digest(DRAWN[0])
    assert len(digest(DRAWN[0])) == 64
