"""What a message means: the values that typed English is read into, and routes.py sends on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from balint.pathway.entries import Activity, Session


class DateProblem(StrEnum):
    IMPOSSIBLE = "impossible"  # 30 February
    FUTURE = "future"  # a report of what has not happened yet
    UNCLEAR = "unclear"  # words about a time that could be several days


@dataclass(frozen=True, slots=True)
class Problem:
    """A date that was told and could not be taken. `words` is the piece of text that names it."""

    kind: DateProblem
    words: str


@dataclass(frozen=True, slots=True)
class Reported:
    """Sessions that took place. With a problem, no session carries the date that it is about.

    `dateless`: no word was said about a time, so the present day is taken, unless something is open already.
    """

    sessions: tuple[Session, ...]
    problems: tuple[Problem, ...] = ()
    dateless: bool = False


@dataclass(frozen=True, slots=True)
class Corrected:
    """A change or an addition to what was just told: only the fields of `change` that are set count.

    `which` is the session meant, from 0, or None for the only or the last one; `kinds` are those it may be of
    where it is named by its kind ("the supervision was Thursday"). `bare_number`: nothing was said of what
    the number counts ("make that 22"), so the participants told are the quantity of a log over a period.
    """

    change: Session
    which: int | None = None
    problems: tuple[Problem, ...] = ()
    kinds: tuple[Activity, ...] = ()
    bare_number: bool = False


@dataclass(frozen=True, slots=True)
class NotYet:
    """A session planned, or spoken of as to come: nothing to log."""


@dataclass(frozen=True, slots=True)
class DidNotHappen:
    """A session that was cancelled or not held: nothing to log."""


@dataclass(frozen=True, slots=True)
class Hearsay:
    """Somebody else's session: nothing to log."""


@dataclass(frozen=True, slots=True)
class AskedProgress:
    """A question about the speaker's own record; about one activity, or the whole of it."""

    activity: Activity | None = None


@dataclass(frozen=True, slots=True)
class AskedReady:
    """Whether the speaker can apply for accreditation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which of the speaker's saved sessions are meant: every part that is told narrows them down.

    `colleague` is a name as typed. `last` means the latest alone. `number` is the entry's own.
    """

    activity: Activity | None = None
    since: date | None = None
    until: date | None = None
    colleague: str = ""
    last: bool = False
    number: int | None = None


class Wanted(StrEnum):
    LIST = "list"  # "show my supervisions"
    COUNT = "count"  # "how many have I led with Priya?"
    LAST = "last"  # "when did I last have supervision?"


@dataclass(frozen=True, slots=True)
class AskedRecord:
    """A question about what has been logged."""

    wanted: Wanted
    sought: Sought


@dataclass(frozen=True, slots=True)
class Removal:
    """A saved session that is to go: "delete the one on Tuesday"."""

    sought: Sought


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change to a session saved earlier: "change Monday's group to 9 people"."""

    sought: Sought
    change: Session
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutSelf:
    """What people tell of themselves; what is not told is empty.

    `joined` is the first and last day on which they may have joined the pathway: a month, a year or a day.
    """

    name: str = ""
    joined: tuple[date, date] | None = None
    not_joined: bool = False
    psychodynamic: bool | None = None
    time_zone: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """Any other question, for the guidance to answer or to say no to."""


@dataclass(frozen=True, slots=True)
class CaseMaterial:
    """A patient's or client's story or details. `sessions` are the structured facts told beside it."""

    sessions: tuple[Session, ...] = ()


class Word(StrEnum):
    """Short things people say that need no reading."""

    HELLO = "hello"
    THANKS = "thanks"
    YES = "yes"
    NO = "no"
    CANCEL = "cancel"
    UNDO = "undo"
    HELP = "help"
    START_LOG = "start_log"  # "/log" alone, "I want to log a session"


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nothing that the assistant can take up."""


Said = (
    Reported
    | Corrected
    | Amendment
    | Removal
    | NotYet
    | DidNotHappen
    | Hearsay
    | AskedProgress
    | AskedReady
    | AskedRecord
    | Asked
    | AboutSelf
    | CaseMaterial
    | Word
    | Unclear
)
