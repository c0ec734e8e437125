"""What the accreditation team tells many people at once: what it holds, and the states it goes through."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from balint.audience import Audience
from balint.files import File
from balint.messages import Button, Outcome, Press, Reply, Topic

LONGEST_BODY = 1500  # characters; with what is written around it, it fits into one message everywhere
LONGEST_CAPTION = 900  # of one with a file, so that both fit into one message on Telegram


class State(StrEnum):
    DRAFTED = "drafted"
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    SENT = "sent"
    CANCELLED = "cancelled"


# From what is sent it goes back only on request, for those of whom it is unknown whether they got it.
MOVES: Mapping[State, frozenset[State]] = MappingProxyType(
    {
        State.DRAFTED: frozenset({State.SCHEDULED, State.RUNNING, State.CANCELLED}),
        State.SCHEDULED: frozenset({State.DRAFTED, State.RUNNING, State.CANCELLED}),
        State.RUNNING: frozenset({State.PAUSED, State.SENT, State.CANCELLED}),
        State.PAUSED: frozenset({State.RUNNING, State.CANCELLED}),
        State.SENT: frozenset({State.RUNNING}),
        State.CANCELLED: frozenset(),
    }
)


def may(before: State, after: State) -> bool:
    return after in MOVES[before]


class Choices(StrEnum):
    """What a recipient is asked to press."""

    NONE = "none"
    COMING = "coming"
    READ = "read"


# What is stored of an answer, and the label that it goes by.
ANSWERS: Mapping[Choices, Mapping[str, str]] = MappingProxyType(
    {
        Choices.NONE: MappingProxyType({}),
        Choices.COMING: MappingProxyType({"coming": "Coming", "cannot": "Can't", "maybe": "Maybe"}),
        Choices.READ: MappingProxyType({"read": "Read"}),
    }
)


@dataclass(frozen=True, slots=True)
class Body:
    """The team's own words; while they are being written they may be missing."""

    text: str = ""
    choices: Choices = Choices.NONE
    attached: File | None = None

    @property
    def room(self) -> int:
        """How many characters it may have."""
        return LONGEST_CAPTION if self.attached else LONGEST_BODY

    @property
    def length(self) -> int:
        """In characters as Telegram counts them: most emoji are two."""
        return len(self.text.encode("utf-16-le")) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """`revision` counts the changes of a draft: who accepts one accepts what was shown. `audience` None: not
    chosen yet. `corrects` is an earlier announcement. `address_id` is where it is written and its progress is
    shown, `made_by` and `approved_by` are None when they have been forgotten, or nobody has approved.
    """

    id: int
    state: State = State.DRAFTED
    made_by: int | None
    address_id: int | None = None
    body: Body
    audience: Audience | None = None
    revision: int = 1
    corrects: int | None = None
    approved_by: int | None = None
    due_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None


class Wanted(StrEnum):
    """What was asked for last, while an announcement is being written."""

    NOTHING = "nothing"
    TEXT = "text"
    AUDIENCE = "audience"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Composing:
    """The draft that somebody is writing. `shown` is how many people it was last said to go to, `day` one
    for which the time of day is still asked, `unsure` the names that several people go by and that nobody
    has chosen from yet.
    """

    id: int
    wants: Wanted = Wanted.NOTHING
    shown: int | None = None
    day: date | None = None
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many recipients there are in which state, of which answer, and for which class of failure."""

    states: Mapping[str, int]
    answers: Mapping[str, int]
    errors: Mapping[str, int]

    @property
    def number(self) -> int:
        return sum(self.states.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One recipient, and how it went. Of who has been forgotten only the state is left."""

    name: str
    channel: str
    state: str
    answer: str
    error: str


def as_reply(announcement: Announcement) -> Reply:
    """What each recipient sees."""
    team = "the accreditation team"
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.ASKED if announcement.body.choices is not Choices.NONE else Outcome.ANSWERED,
        headline=f"A correction from {team}" if announcement.corrects else f"From {team}",
        text=announcement.body.text,
        attached=announcement.body.attached,
        buttons=tuple(
            Button(label, Press("answer", "announcement", (str(announcement.id), answer)))
            for answer, label in ANSWERS[announcement.body.choices].items()
        ),
    )
