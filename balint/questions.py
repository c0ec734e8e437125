"""Questions that the guidance did not cover: offered to be passed on, waiting, being answered."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from balint.messages import Source

OFFERED_FOR = timedelta(days=1)  # after which a question that was not passed on is not remembered
MOST_OFFERED = 3
LONGEST = 600  # characters: more is a story
MOST_A_DAY = 10  # by one person


class Withheld(StrEnum):
    """Why the question that was asked last is not one to pass on."""

    TELLS_OF_SOMEBODY = "tells_of_somebody"
    TOO_LONG = "too_long"
    ANSWERED = "answered"
    REFUSED = "refused"


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


class Part(StrEnum):
    """What is asked for while an answer is being written."""

    ANSWER = "answer"
    SOURCE = "source"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """An answer that a member of the team is writing: to open questions, or in the place of `entry`,
    whose words then were `was`.

    `question` stands for all `wordings`. `asking` is the part that the next message is, None once all is
    there: then `number` ties the button that approves it to what was shown, and `told` is how many people it
    was said would be told.
    """

    questions: tuple[int, ...]
    question: str
    wordings: tuple[str, ...]
    entry: str = ""
    was: str = ""
    asking: Part | None = Part.ANSWER
    answer: str = ""
    source: Source | None = None
    number: int = 0
    told: int = 0


def still_offered(offered: tuple[Uncovered, ...], now: datetime) -> tuple[Uncovered, ...]:
    return tuple(each for each in offered if now - each.asked_at < OFFERED_FOR)
