"""What a message means: the values that typed English is read into, and routes.py sends on."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from balint.pathway.entries import Activity, Format, Session
from balint.reminders.told import ToldAhead


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
    `asked` is a question beside the report, as typed: "12 of us came. Is that too many?" `unlikely`: by its
    rules it is a report, but it sounds like none ("Led the flu clinic on Saturday").
    """

    sessions: tuple[Session, ...]
    problems: tuple[Problem, ...] = ()
    dateless: bool = False
    asked: str = ""
    unlikely: bool = False

    @property
    def is_definite(self) -> bool:
        """Whether it says of every session what it was and on which day."""
        return not (self.dateless or self.problems) and all(
            session.activity and session.on for session in self.sessions
        )


@dataclass(frozen=True, slots=True)
class Corrected:
    """A change or an addition to what was just told: only the fields of `change` that are set count.

    `which` is the session meant, from 0, or None for the only or the last one; `kinds` are those it may be of
    where it is named by its kind ("the supervision was Thursday"). `bare_number`: nothing was said of what
    the number counts ("make that 22"), so the participants told are the quantity of a log over a period.
    `every`: all sessions are meant, and `both` that they are two. `weekend`: several days were told, of which
    the first is in `change`.
    `day_words` are those for the day, as typed: "the 9th" may be that of the month of what is put right.
    `instead_of` is the day that it takes the place of, with its words.
    `adds`: who is named was there too, beside who was told before.

    `asked` is a question beside it, as typed: "it was Tuesday. How many is that now?"

    `swapped`: the days of two sessions change places. `days` is how much later it was, `year` another year
    for the same day. `cleared` are fields that are to be empty, `left_out` is who was not there.
    """

    change: Session
    which: int | None = None
    problems: tuple[Problem, ...] = ()
    kinds: tuple[Activity, ...] = ()
    bare_number: bool = False
    every: bool = False
    both: bool = False
    adds: bool = False
    weekend: bool = False
    swapped: bool = False
    days: int = 0
    year: int | None = None
    cleared: tuple[str, ...] = ()
    left_out: str = ""
    asked: str = ""
    day_words: str = field(default="", compare=False)
    instead_of: tuple[date, str] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NotYet:
    """A session planned, or spoken of as to come: nothing to log."""


@dataclass(frozen=True, slots=True)
class DidNotHappen:
    """Sessions that were cancelled or not held: nothing to log. `days` are those that were told of them,
    `kinds` what they may be; () for any.
    """

    days: tuple[date, ...] = ()
    kinds: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True)
class Hearsay:
    """Somebody else's session: nothing to log."""


class Way(StrEnum):
    """How progress is asked about, which decides what the answer begins with."""

    LEFT = "left"  # "how many left?"
    DONE = "done"  # "how many have I led?"
    ENOUGH = "enough"  # "am I done with attending?": yes, if nothing is left
    MORE = "more"  # "do I need more weekends?": yes, if something is left
    HALF = "half"  # "am I halfway?"
    SHARE = "share"  # "what percentage?"


@dataclass(frozen=True, slots=True)
class AskedProgress:
    """A question about the speaker's own record; about one activity, or the whole of it.

    `groups`: about groups, and nothing was said of whether they were led or attended.
    """

    activity: Activity | None = None
    way: Way = Way.LEFT
    groups: bool = False


@dataclass(frozen=True, slots=True)
class AskedReady:
    """Whether the speaker can apply for accreditation; `too_early` where yes means that they cannot."""

    too_early: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which of the speaker's saved sessions are meant: every part that is told narrows them down.

    `groups` are those led and those attended. `colleague` is a name as typed. `last` means the latest alone,
    or as many of the latest as `count` says. `number` is the entry's own; `place` is counted from 0 among
    those that were shown last, or are in the log at hand. `apart`: all but those with the
    colleague, or with none where nobody is named. `time_words` are those that tell the time, as typed.
    """

    activity: Activity | None = None
    groups: bool = False
    since: date | None = None
    until: date | None = None
    colleague: str = ""
    format: Format | None = None
    last: bool = False
    count: int = 1
    number: int | None = None
    place: int | None = None
    apart: bool = False
    time_words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Accepted:
    """Yes to what is offered, with the session named: "yes, save the Tuesday one"."""

    sought: Sought


class Wanted(StrEnum):
    LIST = "list"  # "show my supervisions"
    COUNT = "count"  # "how many have I led with Priya?"
    LAST = "last"  # "when did I last have supervision?"
    FIRST = "first"  # "when was my first group?"
    WHETHER = "whether"  # "did I log Tuesday?"
    WHO = "who"  # "who have I co-led with?"
    HEADS = "heads"  # "how many came on average?"
    HOURS = "hours"  # "how many hours of supervision have I had?"


@dataclass(frozen=True, slots=True)
class AskedRecord:
    """A question about what has been logged."""

    wanted: Wanted
    sought: Sought


@dataclass(frozen=True, slots=True)
class Removal:
    """A saved session that is to go: "delete the one on Tuesday".

    `several`: all that are meant ("delete all of October"). `those`: the ones spoken of just now ("delete
    both"). `numbers` are the entries' own, where several are named ("delete 3, 4 and 5").
    """

    sought: Sought
    several: bool = False
    those: bool = False
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change to a session saved earlier: "change Monday's group to 9 people"."""

    sought: Sought
    change: Session
    problems: tuple[Problem, ...] = ()
    day_words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutSelf:
    """What people tell of themselves; what is not told is empty.

    `joined` is the first and last day on which they may have joined the pathway: a month, a year or a day.
    `unsure_training` is a qualification that may be psychodynamic or not. `time_zones` are those to choose
    from, of a place that has several; `unknown_place` is one that was told for a time zone, and has none.
    `for_a_while`: they say that they are there for some time, and live somewhere else.
    """

    name: str = ""
    joined: tuple[date, date] | None = None
    not_joined: bool = False
    accredited: bool | None = None
    psychodynamic: bool | None = None
    unsure_training: bool = False
    time_zone: str = ""
    time_zones: tuple[str, ...] = ()
    unknown_place: str = ""
    for_a_while: bool = False


@dataclass(frozen=True, slots=True)
class SameColleague:
    """That two names are one colleague's, or (`same` is false) two people's."""

    one: str
    other: str
    same: bool = True


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a colleague is really called: "Ashling is spelt Aisling", "Asha's surname is Patel". `old` is
    empty for whoever was spoken of last.
    """

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A one-time code, rightly typed or not: in capitals, without spaces and hyphens."""

    code: str


@dataclass(frozen=True, slots=True)
class Unlink:
    """That a place is to leave: a channel, or `HERE`; empty where it was not said which."""

    place: str = ""


@dataclass(frozen=True, slots=True)
class Preferred:
    """Where the assistant is to send what it says of itself: a channel, or `HERE`."""

    place: str


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
    PRAISE = "praise"  # "perfect": yes to what is offered, and else a thank-you
    YES = "yes"
    NO = "no"
    CANCEL = "cancel"
    UNDO = "undo"
    REDO = "redo"  # "undo that undo"
    PUT_BACK = "put_back"  # "put it back", "no, keep it"
    HELP = "help"
    LEAVE_OUT = "leave_out"  # "leave that one out"
    SAVE_REST = "save_rest"  # "just save the others"
    START_LOG = "start_log"  # "/log" alone, "I want to log a session"


class Request(StrEnum):
    """What people ask for about themselves, their data and the assistant."""

    KNOWN = "known"  # "what do you know about me?"
    SETTINGS = "settings"  # "my details"
    SET_UP = "set_up"
    NAME = "name"  # "change my name", and not to what; so are the next three
    PATHWAY = "pathway"
    TRAINING = "training"
    TIME_ZONE = "time_zone"
    PRIVACY = "privacy"
    EXPORT = "export"
    FORGET = "forget"
    REMINDER = "reminder"
    SEVERAL = "several"  # "how do I log several at once?"
    CHANGING = "changing"  # "how do I correct an entry?"
    GUIDE = "guide"  # "what topics are there?"
    LINK = "link"  # "I also use Telegram"
    PLACES = "places"  # "my places"
    TAKE_BACK_QUESTION = "take_back_question"
    PASS_ON = "pass_on"  # noqa: S105 - "pass it on to the team"


class OnTheWay(StrEnum):
    """What an applicant wants on their way to accreditation."""

    STAGE = "stage"  # "where do I stand?", "what happens next?"
    REGISTER = "register"  # "register my interest", "fill in Form A"
    APPLY = "apply"


@dataclass(frozen=True, slots=True)
class CompetenciesAgreed:
    """That supervisors agree that the competencies are reached; () for all of them."""

    supervisors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nothing that the assistant can take up."""


Said = (
    Reported
    | Corrected
    | Amendment
    | Removal
    | Accepted
    | NotYet
    | DidNotHappen
    | Hearsay
    | AskedProgress
    | AskedReady
    | AskedRecord
    | Asked
    | AboutSelf
    | SameColleague
    | Renamed
    | LinkCode
    | Unlink
    | Preferred
    | CaseMaterial
    | Word
    | Request
    | OnTheWay
    | CompetenciesAgreed
    | ToldAhead
    | Unclear
)
