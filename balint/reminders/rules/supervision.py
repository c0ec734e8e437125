"""Supervision to book: none for long while leading, or too little for the groups that were led."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from balint.pathway.entries import Activity, Entry
from balint.pathway.progress import Progress, measure
from balint.people import AT_WORK
from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion

LONG = timedelta(weeks=6)
AFTER_ONE = timedelta(weeks=2)  # in which the next is not asked for, however many are missing
AGAIN = timedelta(weeks=4)
MOST = 3
BEGINNING = timedelta(days=7)  # in which somebody may not have logged yet what they have done


def occasions(circumstances: Circumstances, now: datetime) -> Iterator[Occasion]:
    """Once for each time without supervision, and twice more if it lasts."""
    today = circumstances.today(now)
    led = _days(circumstances.entries, Activity.GROUP_LED)
    on_the_way = circumstances.person.stage in AT_WORK
    if not (on_the_way and led and circumstances.logged):
        return
    sessions = progress_of(circumstances, Activity.SUPERVISION)
    booked = any(
        each.activity is Activity.SUPERVISION and each.on >= today for each in circumstances.bookings
    )
    if booked or sessions is None or sessions.left == 0:
        return
    supervised = _days(circumstances.entries, Activity.SUPERVISION)
    since = max(supervised) if supervised else min(led)
    began = circumstances.logged[0].astimezone(circumstances.zone).date() + BEGINNING
    long = since + circumstances.wishes.stretched(Kind.BOOK, LONG)
    soon = since + AFTER_ONE if supervised else since
    day = max(began, soon if is_behind(circumstances) else long)
    if max(led) < max(day, today) - LONG:
        return  # not leading any more
    key, due = since.isoformat(), circumstances.morning(day)
    if due <= now:
        due = circumstances.next_morning(Kind.BOOK, key, now)
    again = circumstances.wishes.stretched(Kind.BOOK, AGAIN)
    yield Occasion(kind=Kind.BOOK, key=key, due=due, again=again, most=MOST)


def progress_of(circumstances: Circumstances, activity: Activity) -> Progress | None:
    measured = measure(
        circumstances.entries, circumstances.criteria, psychodynamic=circumstances.person.psychodynamic
    )
    return next((each for each in measured if activity in each.criterion.counts), None)


def is_behind(circumstances: Circumstances) -> bool:
    """Whether there is less supervision than befits the groups led so far, as 9 sessions befit 30 groups."""
    supervised = progress_of(circumstances, Activity.SUPERVISION)
    led = progress_of(circumstances, Activity.GROUP_LED)
    if not supervised or not led or not supervised.target or not led.target:
        return False
    return supervised.done < min(led.done, led.target) * supervised.target // led.target


def _days(entries: tuple[Entry, ...], activity: Activity) -> list[date]:
    """The days of an activity; of a time told as a whole, its last."""
    return [day for each in entries if each.activity is activity and (day := each.on or each.until)]
