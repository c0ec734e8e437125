"""Who is on the accreditation team: invitations, and the questions that are asked about it."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

INVITATION_LIVES = timedelta(hours=24)
MOST_OPEN = 5  # invitations of one member: the more there are, the easier one is guessed


class Menu(StrEnum):
    """Which commands are offered in somebody's chat."""

    EVERYBODY = "everybody"
    TEAM = "team"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberQuestion:
    """A question that waits for an answer: whether an invitation (its number) is taken up, or a membership
    (its number) ends.
    """

    invitation: int = 0
    membership: int = 0
