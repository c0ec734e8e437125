"""Finding sessions in a portfolio by what somebody says of them."""

from collections.abc import Iterable, Sequence
from datetime import date

from balint.colleagues import Colleague, each_of, may_be_called
from balint.language.said import Sought
from balint.pathway.entries import GROUPS, Activity, Entry


def find(entries: Iterable[Entry], sought: Sought, colleagues: Sequence[Colleague] = ()) -> tuple[Entry, ...]:
    """The entries that are meant, oldest first; with `last`, the latest alone, or the latest few."""
    found = sorted((entry for entry in entries if _meant(entry, sought, colleagues)), key=_when)
    return tuple(found[-sought.count :] if sought.last else found)


def by_colleague(
    entries: Iterable[Entry], name: str, colleagues: Sequence[Colleague]
) -> dict[str, tuple[Entry, ...]]:
    """The entries by who of that name was there: one for most names, several where two Priyas are known."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        for typed in _people(entry):
            if may_be_called(name, typed, colleagues):
                who = next((each.name for each in colleagues if each.goes_by(typed)), typed)
                found[who] = (*found.get(who, ()), entry)
    return found


def named_in(
    entries: Iterable[Entry], activity: Activity | None, colleagues: Sequence[Colleague]
) -> tuple[tuple[str, int], ...]:
    """Who was there and in how many sessions, most first.

    Of a supervision who supervised, of a group led who co-led.
    """
    found: dict[str, int] = {}
    for entry in entries:
        for typed in _in_the_part(entry, activity):
            who = next((each.name for each in colleagues if each.goes_by(typed)), typed)
            found[who] = found.get(who, 0) + entry.quantity
    return tuple(sorted(found.items(), key=lambda each: -each[1]))


def _in_the_part(entry: Entry, activity: Activity | None) -> tuple[str, ...]:
    match activity:
        case Activity.SUPERVISION | Activity.SUPERVISION_GROUP:
            return each_of(entry.supervisor)
        case Activity.GROUP_LED:
            return each_of(entry.co_leader)
    return _people(entry)


def _meant(entry: Entry, sought: Sought, colleagues: Sequence[Colleague]) -> bool:
    if sought.number is not None:
        return entry.number == sought.number
    return (
        (sought.activity is None or entry.activity == sought.activity)
        and (not sought.groups or entry.activity in GROUPS)
        and (sought.format is None or entry.format == sought.format)
        and (sought.since is None or _last_day(entry) >= sought.since)
        and (sought.until is None or _when(entry)[0] <= sought.until)
        and _with_whom(entry, sought, colleagues)
    )


def _with_whom(entry: Entry, sought: Sought, colleagues: Sequence[Colleague]) -> bool:
    if sought.apart and not sought.colleague:
        return not _people(entry)
    there = (_was_there(entry, name, colleagues) for name in each_of(sought.colleague))
    return not any(there) if sought.apart else all(there)


def _was_there(entry: Entry, name: str, colleagues: Sequence[Colleague]) -> bool:
    return any(may_be_called(name, typed, colleagues) for typed in _people(entry))


def _people(entry: Entry) -> tuple[str, ...]:
    """Whoever was there, each once: a supervisor may be the co-leader too."""
    return tuple(dict.fromkeys((*each_of(entry.co_leader), *each_of(entry.supervisor))))


def _when(entry: Entry) -> tuple[date, int]:
    return entry.on or entry.since or date.min, entry.id


def _last_day(entry: Entry) -> date:
    return entry.on or entry.until or date.max
