"""What is said of the places where one person meets us, and what only sounds like it."""

from datetime import date

import pytest

from balint.language.said import LinkCode, Preferred, Request, Said, Unlink
from balint.language.understand import understand

TODAY = date(2026, 11, 21)


def _read(text: str) -> Said:
    return understand(text, TODAY, drafting=True, is_open=False)


@pytest.mark.parametrize(
    "text",
    [
        "link", "/link", "link my Slack", "link another place", "I also use Telegram", "I'm on Slack too",
        "I use Telegram as well", "can I use you on Telegram too?", "connect my Slack account",
        "/link telegram",
        "merge my accounts", "I have two accounts", "how do I link my Slack?", "join my Slack and Telegram",
    ],
)  # fmt: skip
def test_who_wants_another_place_joined(text: str) -> None:
    assert _read(text) is Request.LINK


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/link K7QO-4XPT", LinkCode("K7QO4XPT")),  # mistyped, and a wrong code
        ("join the team K7QO-4XPT", LinkCode("K7QO4XPT")),
        ("/join K7QM4XPT", LinkCode("K7QM4XPT")),
        ("my invitation code is K7QM-4XPT", LinkCode("K7QM4XPT")),
        ("unlink", Unlink()),
        ("unlink Telegram", Unlink("telegram")),
        ("/unlink slack", Unlink("slack")),
        ("disconnect my Slack please", Unlink("slack")),
        ("remove Telegram from my record", Unlink("telegram")),
        ("unlink this place", Unlink("here")),
        ("send reminders on Slack", Preferred("slack")),
        ("send my reminders to Telegram please", Preferred("telegram")),
        ("reminders on Telegram", Preferred("telegram")),
        ("write to me on Slack from now on", Preferred("slack")),
        ("I prefer Telegram", Preferred("telegram")),
        ("remind me here", Preferred("here")),
        ("use the terminal for reminders", Preferred("terminal")),
        ("my places", Request.PLACES),
        ("where am I linked?", Request.PLACES),
    ],
)
def test_what_is_to_become_of_a_place(text: str, said: Said) -> None:
    assert _read(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "2nov-3nov", "10am-11am", "Gwyn Wynn", "link 4", "take Priya off", "led on Slack", "on Telegram",
        "remind me about supervision", "supervision on Telegram with Ruth",
        "how do I link up with other leaders?", "the team meets 7pm", "join monday20",
        "remove the one on Monday", "delete my account",
    ],
)  # fmt: skip
def test_what_only_sounds_like_it(text: str) -> None:
    said = _read(text)
    assert not isinstance(said, LinkCode | Unlink | Preferred)
    assert said not in (Request.LINK, Request.PLACES)
