"""Who is co-leader, who is supervisor, and who is both, which the rules of a pathway may not want."""

from collections.abc import Iterable, Sequence

from balint.colleagues import Colleague, each_of, same_person
from balint.pathway.entries import Activity, Entry, Session

Told = Session | Entry


def both_roles(sessions: Iterable[Told], colleagues: Sequence[Colleague]) -> tuple[str, ...]:
    """Who supervises and co-leads, by the names they were last called as supervisors.

    Who comes along to a supervision is no co-leader for that, unless it is the supervisor.
    """
    supervisors, co_leaders = dict[str, None](), set[str]()
    for session in sessions:
        supervising = each_of(session.supervisor)
        supervisors |= dict.fromkeys(supervising)
        for name in each_of(session.co_leader):
            if session.activity is Activity.GROUP_LED or _among(name, supervising, colleagues):
                co_leaders.add(name)
    found: list[str] = []
    for name in reversed(supervisors):
        if _among(name, co_leaders, colleagues) and not _among(name, found, colleagues):
            found.append(name)
    return tuple(found)


def newly_both(
    sessions: Sequence[Told],
    entries: Sequence[Entry],
    colleagues: Sequence[Colleague],
    replaced: Sequence[int] = (),
) -> tuple[str, ...]:
    """Whom these sessions make supervisor and co-leader, when the portfolio has not told so already.

    `replaced` are the entries whose place the sessions take.
    """
    before = both_roles(entries, colleagues)
    standing = [entry for entry in entries if entry.id not in replaced]
    after = both_roles((*standing, *sessions), colleagues)
    return tuple(name for name in after if not _among(name, before, colleagues))


def _among(name: str, names: Iterable[str], colleagues: Sequence[Colleague]) -> bool:
    return any(same_person(name, each, colleagues) for each in names)
