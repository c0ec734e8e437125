"""`balint criteria`: the rule sets that are in force, and a new one, with what it changes for whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from balint.knowledge import Added, Addition, Knowledge
from balint.pathway.criteria import CriteriaError, CriteriaSet, Criterion, read_text
from balint.pathway.replacing import Changed, changes, changes_for, why_not
from balint.wording.dates import listed
from bot.settings import Settings
from storage import additions, entries, finding, rule_sets, team
from storage.database import Store, Transaction, opened
from storage.team import Action, Done

MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Loading:
    """A set that may be loaded: its text, what it replaces, and who goes by it. `moved` is for how many of
    them what is left changes, `names` are those of the first few.
    """

    new: CriteriaSet
    text: str
    old: CriteriaSet | None
    people: tuple[int, ...]
    moved: int
    names: tuple[str, ...]

    @property
    def changes_nothing(self) -> bool:
        return self.old == self.new


async def in_force(tx: Transaction) -> dict[str, CriteriaSet]:
    """The rule sets by id, with those that were loaded."""
    knowledge = Knowledge()
    await additions.refresh(tx, knowledge)
    return knowledge.criteria


def read(file: Path) -> str:
    """CriteriaError where it is no text."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise CriteriaError(file.name, ("it is not written in UTF-8",)) from None


async def examine(settings: Settings, text: str, name: str) -> Loading:
    """What a file of that text would change. CriteriaError where it cannot be loaded."""
    new = read_text(text, name)
    async with opened(settings.database_url) as store, store.begin() as tx:
        sets = await in_force(tx)
        if reason := why_not(new, sets):
            raise CriteriaError(name, (reason,))
        old, ids, moved = sets.get(new.id), list[int](), list[int]()
        async for some in rule_sets.followers(tx, new.id):
            kept = await entries.of_people(tx, [each.id for each in some])
            ids += [each.id for each in some]
            moved += [each.id for each in some if changes_for(each, kept.get(each.id, ()), old, new)]
        known = await finding.known(tx, moved[:MOST_NAMED])
    names = tuple(each.name or "somebody without a name" for each in known)
    return Loading(new, text, old, tuple(ids), len(moved), names)


def described(loading: Loading) -> Iterator[str]:
    """Lines to be read before it is done."""
    new, old = loading.new, loading.old
    yield f"{new.id}: {new.name}, for who joined {_days(new)}."
    if old is None:
        yield "It is new: nobody goes by it yet. Who joins in its days will."
    elif loading.changes_nothing:
        yield "It is in force already, as it stands here."
    else:
        yield f"It takes the place of the set of that name{'' if old.loaded else ', which had no targets'}."
    for each in changes(old, new):
        yield f"  {_changed(each)}"
    yield f"People who go by it: {len(loading.people)}. What is left changes for {loading.moved}."
    if loading.names:
        more = loading.moved - len(loading.names)
        yield f"  {listed([*loading.names, *([f'{more} more'] if more else [])])}"


async def load(settings: Settings, loading: Loading) -> None:
    """Let it hold from now on, in running programs too, and plan reminders by it."""
    now = datetime.now(UTC)
    async with opened(settings.database_url) as store:
        async with store.begin() as tx:
            await additions.add(tx, Addition(Added.CRITERIA, loading.new.id, loading.text), None, now)
            await team.note(tx, Done(at=now, by=None, action=Action.CRITERIA_LOADED))
            sets = await in_force(tx)
        await rule_sets.replan(store, loading.people, sets, now)


async def overview(settings: Settings) -> tuple[str, ...]:
    """Each set in force, in lines."""
    async with opened(settings.database_url) as store:
        return tuple(await _overview(store))


async def _overview(store: Store) -> list[str]:
    async with store.begin() as tx:
        sets, people = await in_force(tx), await rule_sets.counted(tx)
    lines: list[str] = []
    for each in sorted(sets.values(), key=lambda one: one.id):
        lines.append(
            f"{each.id}: {each.name}, for who joined {_days(each)}. People: {people.get(each.id, 0)}."
        )
        targets = [_target(criterion) for criterion in each.criterion]
        lines.append(f"  {listed(targets)}" if each.loaded else "  Its targets are not loaded.")
    return lines


def _days(criteria: CriteriaSet) -> str:
    since = f"since {criteria.since.isoformat()}" if criteria.since else ""
    until = f"until {criteria.until.isoformat()}" if criteria.until else ""
    return " and ".join(part for part in (since, until) if part) or "at any time"


def _changed(changed: Changed) -> str:
    named = changed.after or changed.before
    return f"{named.name if named else ''}: {_asked(changed.before)} → {_asked(changed.after)}"


def _asked(criterion: Criterion | None) -> str:
    if criterion is None:
        return "not asked for"
    if criterion.target is None:
        return "no target"
    with_one = f" ({criterion.psychodynamic_target} with a psychodynamic qualification)"
    return f"{criterion.target}{with_one if criterion.psychodynamic_target else ''}"


def _target(criterion: Criterion) -> str:
    return f"{criterion.name} {_asked(criterion)}"
