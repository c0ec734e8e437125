"""Form R, the reference that a supervisor writes: not asked for, asked for, promised, received.

It is the applicant who chases it, not the accreditation team.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Where the reference of one supervisor stands. `told_on` is the day on which something of it was told,
    `asked_on` None where it was not told when they were asked.

    `raised_on` is the day on which the applicant wanted the team to know that it has not come.
    """

    id: int
    supervisor: str
    told_on: date
    asked_on: date | None = None
    promised_by: date | None = None
    chased_on: date | None = None
    received_on: date | None = None
    raised_on: date | None = None
