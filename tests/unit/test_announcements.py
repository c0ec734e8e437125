"""The states of an announcement, and what its recipients see."""

import itertools

import pytest

from balint.announcements import Announcement, Body, Choices, State, as_reply, may

MOVES = {
    ("drafted", "scheduled"),
    ("drafted", "running"),
    ("drafted", "cancelled"),
    ("scheduled", "drafted"),
    ("scheduled", "running"),
    ("scheduled", "cancelled"),
    ("running", "paused"),
    ("running", "sent"),
    ("running", "cancelled"),
    ("paused", "running"),
    ("paused", "cancelled"),
    ("sent", "running"),
}


@pytest.mark.parametrize(("before", "after"), list(itertools.product(State, State)))
def test_no_other_move_exists(before: State, after: State) -> None:
    assert may(before, after) is ((before, after) in MOVES)


@pytest.mark.parametrize(
    ("choices", "labels", "presses"),
    [
        (Choices.NONE, [], []),
        (
            Choices.COMING,
            ["Coming", "Can't", "Maybe"],
            ["answer:announcement:7:coming", "answer:announcement:7:cannot", "answer:announcement:7:maybe"],
        ),
        (Choices.READ, ["Read"], ["answer:announcement:7:read"]),
    ],
)
def test_a_recipient_sees_the_words_and_what_can_be_answered(
    choices: Choices, labels: list[str], presses: list[str]
) -> None:
    seen = as_reply(Announcement(id=7, made_by=1, body=Body("We meet on Friday.", choices)))
    assert seen.plain == "From the accreditation team\nWe meet on Friday."
    assert [button.label for button in seen.buttons] == labels
    assert [str(button.press) for button in seen.buttons] == presses


def test_a_correction_says_so() -> None:
    seen = as_reply(Announcement(id=8, made_by=1, body=Body("It is Saturday."), corrects=7))
    assert seen.headline == "A correction from the accreditation team"
