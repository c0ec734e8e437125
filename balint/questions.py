"""Questions that the guidance did not cover: offered to be passed on, waiting for the team, being answered."""

from dataclasses import dataclass
from datetime import datetime, timedelta

OFFERED_FOR = timedelta(days=1)  # after which a question that was not passed on is not remembered
MOST_OFFERED = 3
LONGEST = 600  # characters: more is a story
MOST_A_DAY = 10  # by one person


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """A question that somebody may pass on, as it would be passed on: `number` ties a button to it.

    Once it is, `passed_on` is its number among the open ones, and the words are not kept here any more.
    """

    number: int
    text: str
    asked_at: datetime
    passed_on: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A question that waits for the team; nothing in it says whose it is."""

    id: int
    text: str
    asked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """An answer that a member of the team is writing: to open questions, or `entry`, in its place.

    `wordings` begin with the one that stands for all. What is not told yet is empty; `number` ties the button
    that approves it to what was shown.
    """

    questions: tuple[int, ...]
    wordings: tuple[str, ...]
    entry: str = ""
    answer: str = ""
    source: str = ""
    owner: str = ""
    number: int = 0


def still_offered(offered: tuple[Uncovered, ...], now: datetime) -> tuple[Uncovered, ...]:
    return tuple(each for each in offered if now - each.asked_at < OFFERED_FOR)
