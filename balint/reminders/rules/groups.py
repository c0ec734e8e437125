"""A regular group: on the morning after, whether it met."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Occasion
from balint.reminders.regular_group import RegularGroup, meetings

DAY = timedelta(days=1)
STILL = timedelta(days=6)  # for which an answer is worth asking for: then a weekly group meets again
PUT_OFF = timedelta(days=60)  # for which a question may be put off
MOST_UNANSWERED = 4  # then it is not asked any more, until something is logged


def occasions(circumstances: Circumstances, now: datetime) -> Iterator[Occasion]:
    """For each group the meetings that can still be asked about, and the next one."""
    today = circumstances.today(now)
    for group in circumstances.groups:
        if is_given_up(group, circumstances):
            continue
        for on in meetings(group, today - PUT_OFF):
            if not circumstances.has_logged(group.activity, on):
                asked = circumstances.morning(on + DAY)
                yield Occasion(kind=Kind.MET, key=key_of(group.id, on), due=asked, until=asked + STILL)
            if on >= today:
                break


def key_of(group_id: int, day: date) -> str:
    return f"{group_id}.{day.isoformat()}"


def meeting_of(key: str) -> tuple[int, date]:
    """The group and the day that an occasion is about."""
    group_id, _, day = key.partition(".")
    return int(group_id), date.fromisoformat(day)


def is_given_up(group: RegularGroup, circumstances: Circumstances) -> bool:
    """Whether it is not asked about any more, until something is logged."""
    return _unanswered(group, circumstances) >= MOST_UNANSWERED


def _unanswered(group: RegularGroup, circumstances: Circumstances) -> int:
    """How many meetings were asked about, since something was last logged, and were not said to be off."""
    last = circumstances.logged[1] if circumstances.logged else None
    asked = {
        meeting_of(each.key)
        for each in circumstances.said
        if each.kind is Kind.MET and (last is None or each.said_at > last)
    }
    return sum(group_id == group.id and not group.is_off(day) for group_id, day in asked)
