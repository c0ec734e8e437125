"""The kinds of reminders, and what each is about as people speak of it."""

from enum import StrEnum

from balint.reminders.told import About


class Kind(StrEnum):
    """In the order in which they stand in a message about several things."""

    BOOKED = "booked"  # what is booked for tomorrow
    HELD = "held"  # whether what was booked took place
    MET = "met"  # whether the regular group met
    FORM_R = "form_r"  # a reference to chase
    BOOK = "book"  # supervision to book
    MEMBERSHIP = "membership"
    READY = "ready"  # to apply
    NEARLY = "nearly"  # there
    QUIET = "quiet"  # nothing logged for long
    SUMMARY = "summary"


ABOUT = {
    Kind.BOOKED: About.SUPERVISION,
    Kind.HELD: About.SUPERVISION,
    Kind.MET: About.GROUP,
    Kind.FORM_R: About.FORM_R,
    Kind.BOOK: About.SUPERVISION,
    Kind.MEMBERSHIP: About.MEMBERSHIP,
    Kind.READY: About.PROGRESS,
    Kind.NEARLY: About.PROGRESS,
    Kind.QUIET: About.QUIET_SPELL,
    Kind.SUMMARY: About.SUMMARY,
}
