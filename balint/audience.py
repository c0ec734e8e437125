"""For whom an announcement is."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from balint.lists import LiveList
from balint.people import Stage


class Role(StrEnum):
    """What somebody is to the Society, whatever else they are."""

    TEAM = "team"
    APPLICANTS = "applicants"
    ACCREDITED = "accredited"


# From the first day on the pathway to the Council's decision.
APPLICANT_STAGES = tuple(stage for stage in Stage if stage not in (Stage.INTERESTED, Stage.ACCREDITED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Everyone, narrowed by each thing that is named: with a stage and a channel it is those who are both.

    `channel` is where somebody can be reached, though perhaps they like another place better. `people` are
    persons' ids, `got` an announcement, to whose recipients it goes.
    """

    role: Role | None = None
    stage: Stage | None = None
    live_list: LiveList | None = None
    region: str = ""
    channel: str = ""
    people: tuple[int, ...] = ()
    got: int | None = None


EVERYONE = Audience()


@dataclass(frozen=True, slots=True)
class Reached:
    """Somebody who can be written to, on the channel where they like it best."""

    id: int
    channel: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class Reach:
    """Who an audience is at one moment; `unreachable` are as many more, who have blocked us, or
    have never written to us in private."""

    people: tuple[Reached, ...]
    unreachable: int = 0

    @property
    def number(self) -> int:
        return len(self.people)

    @property
    def channels(self) -> tuple[tuple[str, int], ...]:
        """How many are written to on which, most first."""
        return tuple(Counter(each.channel for each in self.people).most_common())

    @property
    def time_zones(self) -> tuple[tuple[str, int], ...]:
        return tuple(Counter(each.time_zone for each in self.people).most_common())

    def examples(self, but_not: int) -> tuple[Reached, ...]:
        """Two of them as different as may be: in where, or else in when, they read it. The one who writes it
        is only one where they are too few.
        """
        first = min(self.people, key=lambda each: each.id == but_not, default=None)
        if first is None:
            return ()
        rest = (each for each in self.people if each != first)
        second = min(rest, key=lambda each: (each.id == but_not, *_likeness(each, first)), default=None)
        return (first, second) if second else (first,)


def _likeness(one: Reached, other: Reached) -> tuple[bool, bool]:
    return one.channel == other.channel, one.time_zone == other.time_zone
