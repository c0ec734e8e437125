"""What people tell of what is to come, of Form R and of their reminders, as it is read from their words."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from balint.pathway.entries import Activity, Format


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """A session that is arranged: "I've booked supervision with Ruth on 3 December at 5pm".

    `on` None where no day was told or it could not be read, `at` None where no time was told. `words` names a
    day that could not be taken (impossible, or in the past), "" otherwise.
    """

    activity: Activity
    on: date | None = None
    at: time | None = None
    supervisor: str | None = None
    format: Format | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebooked:
    """A booking that is moved: "supervision with Ruth is now on the 10th at 6". `was` is the day it stood on,
    if that was told.
    """

    to: date | None = None
    at: time | None = None
    was: date | None = None
    supervisor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingOff:
    """A booking that is cancelled: "Ruth cancelled our supervision on Thursday"."""

    on: date | None = None
    supervisor: str | None = None


@dataclass(frozen=True, slots=True)
class AskedBookings:
    """When is my next supervision? What have I booked?"""


class FormRStep(StrEnum):
    ASKED = "asked"
    PROMISED = "promised"
    RECEIVED = "received"
    NOT_YET = "not_yet"  # "Ruth still hasn't sent it"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFormR:
    """A step of the Society's reference form: `on` is the day it was taken (None: today), `by` the day that
    was promised, `supervisor` as typed, "" if nobody was named ("it has arrived"). `others` are those named
    beside: "asked Ruth, Ben and Sue"; `every`: all that are waited for are meant, "both have come". `words`
    names a day on which it cannot have been or, if `unclear`, one that could be several; "" otherwise.
    `waited_for`: it is of a reference only if that person's is waited for ("Leila's arrived").
    """

    step: FormRStep
    supervisor: str = ""
    others: tuple[str, ...] = ()
    every: bool = False
    on: date | None = None
    by: date | None = None
    words: str = ""
    unclear: bool = False
    waited_for: bool = False


@dataclass(frozen=True, slots=True)
class AskedFormR:
    """Where do my references stand? Who still owes me Form R?"""


@dataclass(frozen=True, slots=True)
class OtherFormR:
    """Form R as UK doctors in training know it: ARCP, deanery, revalidation, self-declaration."""


class Every(StrEnum):
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regular:
    """A group that meets regularly: "I lead every first Thursday of the month at 7pm with Priya, online".

    `weekday` counts from Monday, 0. `nth` is 1–4 or -1 (the last) of the month, with `Every.MONTH` alone.
    `starts` is the day it first meets or next meets, if told. `also` is another `nth`, of one that meets
    twice a month.
    """

    activity: Activity
    every: Every
    weekday: int
    nth: int = 0
    also: int = 0
    at: time | None = None
    starts: date | None = None
    co_leader: str | None = None
    supervisor: str | None = None
    format: Format | None = None
    participants: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """No meetings of a regular group: "no group until 8 January" (`until` is the first day it may meet
    again), "no group next Tuesday" (`on`, with `others` where several days are told). `weekday` narrows down
    which group.
    """

    until: date | None = None
    on: date | None = None
    others: tuple[date, ...] = ()
    since: date | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody is away from a day on, and back on the day `until`: "I'm on holiday from 5 to 20 December"."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class RegularOver:
    """A regular group that has ended: "my Tuesday group has finished for good"; or that ends `on` a day."""

    weekday: int | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegularChanged:
    """A group that meets otherwise than before: "my group is moving to Wednesdays at 6", "it's now
    fortnightly". What was not told is None, and stays; `was` is the weekday that names the group.
    """

    every: Every | None = None
    weekday: int | None = None
    nth: int = 0
    at: time | None = None
    was: int | None = None
    co_leader: str | None = None


@dataclass(frozen=True, slots=True)
class AskedGroups:
    """Which regular groups do I have? When do they meet next?"""


class About(StrEnum):
    """What a reminder is about, as people speak of it and switch it on and off."""

    SUPERVISION = "supervision"
    FORM_R = "form_r"
    GROUP = "group"
    MEMBERSHIP = "membership"
    PROGRESS = "progress"  # nearly there, ready to apply
    QUIET_SPELL = "quiet_spell"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class AskedReminders:
    """What is planned: /reminders, "what will you remind me of?"."""


@dataclass(frozen=True, slots=True)
class AskedWhy:
    """Why did I get this?"""


@dataclass(frozen=True, slots=True)
class Switched:
    """ "Stop reminding me about Form R", "send me the monthly summary". `about` None: all of them."""

    on: bool
    about: About | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """No reminders until that day: "nothing until 8 January". None: until told otherwise.

    `since` where they go on until then: "no messages 26-30 October".
    """

    until: date | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Snoozed:
    """The reminder just shown, again on that day: "remind me tomorrow", "ask me again next week"."""

    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When nudges may come, in the person's own time: "only on weekdays after 6". What was not told is None.
    `days` count from Monday, 0; `not_on` are days taken away from what there was, "not on Fridays",
    and `also_on` days added to it, "Sundays are ok".
    """

    earliest: time | None = None
    latest: time | None = None
    days: frozenset[int] | None = None
    also_on: frozenset[int] = frozenset()
    not_on: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class NotOffered:
    """A reminder as we give none: `own`, of something and on a day of one's own ("remind me to chase Ruth on
    Monday"), or else so long before ("remind me two days before").
    """

    own: bool


@dataclass(frozen=True, slots=True)
class Oftener:
    """ "Remind me less often" (`more` False), "… more often", about one thing or all."""

    more: bool
    about: About | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """When the Society's membership is to be renewed, each year: "my membership renews on 1 April". None: it
    has just been renewed.
    """

    on: date | None = None


ToldAhead = (
    Booked
    | Rebooked
    | BookingOff
    | AskedBookings
    | ToldFormR
    | AskedFormR
    | OtherFormR
    | Regular
    | Break
    | Away
    | RegularOver
    | RegularChanged
    | AskedGroups
    | AskedReminders
    | AskedWhy
    | Switched
    | Paused
    | Snoozed
    | Hours
    | Oftener
    | NotOffered
    | Renewal
)
