"""Finding sessions in a portfolio by what somebody says of them."""

from collections.abc import Iterable
from datetime import date

from balint.language.said import Sought
from balint.pathway.entries import Entry


def find(entries: Iterable[Entry], sought: Sought) -> tuple[Entry, ...]:
    """The entries that are meant, oldest first; with `last`, the latest alone."""
    found = sorted((entry for entry in entries if _meant(entry, sought)), key=_when)
    return tuple(found[-1:] if sought.last else found)


def _meant(entry: Entry, sought: Sought) -> bool:
    if sought.number is not None:
        return entry.id == sought.number
    return (
        (sought.activity is None or entry.activity == sought.activity)
        and (sought.since is None or _last_day(entry) >= sought.since)
        and (sought.until is None or _when(entry)[0] <= sought.until)
        and (not sought.colleague or _was_there(entry, sought.colleague))
    )


def _was_there(entry: Entry, name: str) -> bool:
    """A part of a name is enough: "Priya" finds "Priya Nair", and "Rao" finds "Dr Rao"."""
    words = set(name.casefold().replace(".", "").split())
    people = (entry.co_leader, entry.supervisor)
    return any(words <= set(each.casefold().replace(".", "").split()) for each in people if each)


def _when(entry: Entry) -> tuple[date, int]:
    return entry.on or entry.since or date.min, entry.id


def _last_day(entry: Entry) -> date:
    return entry.on or entry.until or date.max
