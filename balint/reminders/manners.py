"""Manners: the hours and days at which somebody may be nudged, and once a day at most."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from balint.reminders.wishes import Wishes

BEST = time(9)  # in the morning, when nothing else decides
DAY = timedelta(days=1)
SUNDAY = 6
HOLIDAYS = frozenset({(12, 25), (12, 26), (1, 1)})  # Christmas Day, Boxing Day, New Year's Day
FAR = 22  # days: of one weekday alone, two in a row may be holidays


def best_time(wishes: Wishes) -> time:
    """When in the day a reminder comes that has no moment of its own."""
    return BEST if wishes.earliest <= BEST < wishes.latest else wishes.earliest


def comes_on(day: date, wishes: Wishes) -> bool:
    """Whether reminders may come on that day. A holiday is as a Sunday, whatever else it is."""
    held = (day.month, day.day) in HOLIDAYS
    return day.weekday() in wishes.days and (not held or SUNDAY in wishes.days)


def latest_day(day: date, wishes: Wishes) -> date:
    """That day, or the last before it on which reminders may come."""
    before = (day - back * DAY for back in range(FAR))
    return next((each for each in before if comes_on(each, wishes)), day)


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A time of day somewhere. One that the clocks skip in spring is as long after midnight as it says."""
    return datetime.combine(day, at, tzinfo=zone)


def allowed(due: datetime, wishes: Wishes, zone: ZoneInfo, last_day: date | None) -> datetime | None:
    """The first moment from `due` on at which somebody may be nudged; `last_day` is that of the latest nudge.

    None while reminders are paused until further notice.
    """
    local = due.astimezone(zone)
    first = max(local.date(), last_day + DAY if last_day else date.min)
    for day in islice(_not_paused(first, wishes), FAR):
        if not comes_on(day, wishes):
            continue
        opens, closes = (moment(day, at, zone) for at in (wishes.earliest, wishes.latest))
        wanted = max(_utc(due), _utc(opens)) if day == local.date() else moment(day, best_time(wishes), zone)
        if _utc(wanted) < _utc(closes):
            return wanted
    return None


def _not_paused(day: date, wishes: Wishes) -> Iterator[date]:
    """The days from that one on, but for those of a pause."""
    while not (wishes.is_paused(day) and wishes.paused_until == date.max):
        if wishes.is_paused(day) and wishes.paused_until:
            day = wishes.paused_until
        yield day
        day += DAY


def _utc(when: datetime) -> datetime:
    """Two moments of one zone would be compared by what the clock shows, which repeats itself in autumn."""
    return when.astimezone(ZoneInfo("UTC"))
