"""Every reader of what is to come asked in turn, the surest first."""

from datetime import date

from balint.language.ahead.away import read_away
from balint.language.ahead.bookings import read_booking
from balint.language.ahead.breaks import read_break
from balint.language.ahead.form_r import read_form_r
from balint.language.ahead.membership import read_renewal
from balint.language.ahead.regular_groups import read_asked_groups, read_changed, read_regular
from balint.language.ahead.snoozing import read_snooze
from balint.language.ahead.wishes import read_wish
from balint.language.spelling import mend
from balint.reminders.told import ToldAhead

_LONGEST = 300  # characters: what is arranged is told in a line or two


def read_ahead(text: str, today: date, *, reminded: bool = False) -> ToldAhead | None:
    """What the message tells of what is to come, or None.

    `reminded`: a reminder was shown last, so that "tomorrow" or "not now" alone puts it off.
    """
    if len(text) > _LONGEST:
        return None
    said = mend(" ".join(text.split())).text
    return (
        read_snooze(said, today, reminded=reminded)
        or read_wish(said, today, reminded=reminded)
        or read_form_r(said, today)
        or read_renewal(said, today)
        or read_away(said, today)
        or read_break(said, today)
        or read_asked_groups(said)
        or read_changed(said)
        or read_regular(said, today)
        or read_booking(said, today)
    )
