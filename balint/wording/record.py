"""What has been logged, in words."""

from collections.abc import Sequence
from datetime import date

from balint.language.said import Sought
from balint.pathway.entries import Activity, Entry
from balint.wording.dates import full_date
from balint.wording.sessions import in_full

MOST_LINES = 20  # as many as a phone shows without tiring anybody

_MANY = {
    Activity.GROUP_ATTENDED: ("group attended", "groups attended"),
    Activity.GROUP_LED: ("group led", "groups led"),
    Activity.SUPERVISION: ("supervision session", "supervision sessions"),
    Activity.SUPERVISION_GROUP: ("funded supervision group session", "funded supervision group sessions"),
    Activity.LEADERSHIP_WEEKEND: ("leadership weekend", "leadership weekends"),
    Activity.LEADERSHIP_DAY: ("leadership day", "leadership days"),
}


def counted(entries: Sequence[Entry], sought: Sought, today: date) -> str:
    """ "3 groups led with Priya"."""
    number = sum(entry.quantity for entry in entries)
    one, many = _MANY[sought.activity] if sought.activity else ("session", "sessions")
    return f"{number or 'No'} {one if number == 1 else many}{_narrowed(sought, today)}"


def _narrowed(sought: Sought, today: date) -> str:
    colleague = f" with {sought.colleague}" if sought.colleague else ""
    return f"{colleague}{_between(sought, today)}"


def _between(sought: Sought, today: date) -> str:
    if sought.since and sought.since == sought.until:
        return f" on {full_date(sought.since, today)}"
    if sought.since and sought.until:
        return f" from {full_date(sought.since, today)} to {full_date(sought.until, today)}"
    if sought.since:
        return f" since {full_date(sought.since, today)}"
    return f" up to {full_date(sought.until, today)}" if sought.until else ""


def lines(entries: Sequence[Entry], today: date) -> str:
    """One line an entry, with the number it can be named by; the latest ones where there are many."""
    shown = [f"• {entry.id}: {in_full(entry, today)}" for entry in entries[-MOST_LINES:]]
    if len(entries) > MOST_LINES:
        shown.insert(0, f"The latest {MOST_LINES} of them:")
    return "\n".join(shown)


def latest(entry: Entry, today: date) -> str:
    """ "Supervision, Monday 16 November, with Ruth, 5 days ago."."""
    day = entry.on or entry.until
    return f"{in_full(entry, today)}{f', {_ago((today - day).days)}' if day else ''}."


def _ago(days: int) -> str:
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    return f"{days} days ago" if days < 21 else f"{days // 7} weeks ago"


def nothing_of_the_kind(sought: Sought, today: date) -> str:
    return f"{counted((), sought, today)} logged."
