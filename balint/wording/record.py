"""What has been logged, in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from balint.language.said import Sought
from balint.pathway.entries import Entry
from balint.wording.dates import full_date, listed, period
from balint.wording.sessions import COUNTED_NAMES, FORMAT_NAMES, in_full, is_estimate, to_confirm

MOST_LINES = 20  # as many as a phone shows without tiring anybody


def counted(entries: Sequence[Entry], sought: Sought, today: date) -> str:
    """ "3 groups led with Priya"."""
    number = sum(entry.quantity for entry in entries)
    one, many = _kind(sought)
    return f"{number or 'No'} {one if number == 1 else many}{_narrowed(sought, today)}"


def counted_by_colleague(who: dict[str, tuple[Entry, ...]], sought: Sought, today: date) -> str:
    """ "3 groups led with Priya Nair and 2 groups led with Priya Shah"."""
    plain = replace(sought, since=None, until=None)
    each = [counted(entries, replace(plain, colleague=name), today) for name, entries in who.items()]
    return f"{listed(each)}{_between(sought, today)}"


def estimates(entries: Sequence[Entry], sought: Sought) -> str:
    """How many of them the accreditation team has yet to confirm; and whether they reach beyond the time."""
    estimated = [entry for entry in entries if is_estimate(entry)]
    longer = any(
        (sought.since and entry.since and entry.since < sought.since)
        or (sought.until and entry.until and entry.until > sought.until)
        for entry in estimated
    )
    whole = " They were told for a longer time, and are counted in full." if longer else ""
    return f"{to_confirm(sum(entry.quantity for entry in estimated))}{whole}"


def _kind(sought: Sought) -> tuple[str, str]:
    if sought.activity:
        return COUNTED_NAMES[sought.activity]
    return ("group", "groups") if sought.groups else ("session", "sessions")


def _narrowed(sought: Sought, today: date) -> str:
    with_them = "without" if sought.apart else "with"
    alone = " on your own" if sought.apart else ""
    colleague = f" {with_them} {sought.colleague}" if sought.colleague else alone
    held = f" {FORMAT_NAMES[sought.format]}" if sought.format else ""
    return f"{colleague}{held}{_between(sought, today)}"


def _between(sought: Sought, today: date) -> str:
    if sought.since and sought.since == sought.until:
        return f" on {full_date(sought.since, today)}"
    if sought.since and sought.until:
        return f" {_stretch(sought.since, sought.until, today)}"
    if sought.since:
        return f" since {full_date(sought.since, today)}"
    return f" up to {full_date(sought.until, today)}" if sought.until else ""


def _stretch(first: date, last: date, today: date) -> str:
    """ "in October", "in 2023", "in November so far", or from one day to another."""
    if (last + timedelta(days=1)).day == 1 and first.day == 1:
        return period(first, last, today)
    if last == today and first == today.replace(day=1):
        return f"in {today:%B} so far"
    if last == today and first == date(today.year, 1, 1):
        return f"in {today.year} so far"
    return f"from {full_date(first, today)} to {full_date(last, today)}"


def heads(groups: Sequence[Entry]) -> tuple[str, str]:
    """ "8 people on average.", and of how many groups that is known."""
    told = [entry.participants for entry in groups if entry.participants]
    if not told:
        return "You have told me of no group yet how many came.", ""
    known = f"{len(told)} group" if len(told) == 1 else f"{len(told)} groups"
    spread = "" if min(told) == max(told) else f", {min(told)}–{max(told)} each time"
    mean = f"{sum(told) / len(told):.1f}".removesuffix(".0")
    return f"{mean} people on average{spread}.", f"You told me the number for {known}."


def hours(entries: Sequence[Entry], sought: Sought, today: date) -> tuple[str, str]:
    """ "4 hours 30 minutes.", and in how many sessions."""
    told = [entry for entry in entries if entry.duration_minutes]
    total = sum((entry.duration_minutes or 0) * entry.quantity for entry in told)
    if not told:
        return "You have told me of none of them how long it took.", ""
    whole, rest = divmod(total, 60)
    parts = [f"{whole} hour{'' if whole == 1 else 's'}" if whole else "", f"{rest} minutes" if rest else ""]
    some = (
        ""
        if len(told) == len(entries)
        else f", where you told me how long it took, of {counted(entries, sought, today)}"
    )
    return f"{' '.join(filter(None, parts))}.", f"In {counted(told, sought, today)}{some}."


def by_name(who: Sequence[tuple[str, int]]) -> str:
    """ "Ruth, 5 times.", "Priya 3 times and Asha once."."""
    each = [f"{name} {_times(number)}" for name, number in who]
    return f"{who[0][0]}, {_times(who[0][1])}." if len(who) == 1 else f"{listed(each)}."


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def out_of(entries: Sequence[Entry], named: int, sought: Sought, today: date) -> str:
    """How many they are in all, and with how many nobody is named."""
    number = sum(entry.quantity for entry in entries)
    nobody = f" {number - named} of them with nobody named." if named < number else ""
    return f"{counted(entries, sought, today)} logged.{nobody}"


def lines(entries: Sequence[Entry], today: date) -> str:
    """One line an entry, with the number it can be named by; the latest ones where there are many."""
    shown = [f"• {entry.number}: {in_full(entry, today)}" for entry in entries[-MOST_LINES:]]
    if len(entries) > MOST_LINES:
        shown.insert(0, f"The latest {MOST_LINES} of them:")
    return "\n".join(shown)


def no_such_numbers(numbers: Sequence[int]) -> str:
    named = " or ".join(str(number) for number in numbers)
    return f"You have no session with the number {named}. Nothing was changed."


def one(entry: Entry, today: date) -> str:
    """ "Supervision, Monday 16 November, with Ruth, 5 days ago."."""
    day = entry.on or entry.until
    return f"{in_full(entry, today)}{f', {_ago((today - day).days)}' if day else ''}."


def _ago(days: int) -> str:
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    return f"{days} days ago" if days < 21 else f"{days // 7} weeks ago"


def whether(entries: Sequence[Entry], sought: Sought, today: date) -> str:
    """Yes or no first: "Yes: 2 groups led on Monday 16 November."."""
    if not entries:
        return f"No: {nothing_of_the_kind(sought, today)[:1].lower()}{nothing_of_the_kind(sought, today)[1:]}"
    return f"Yes: {counted(entries, sought, today)}."


def nothing_of_the_kind(sought: Sought, today: date) -> str:
    return f"{counted((), sought, today)} logged."
