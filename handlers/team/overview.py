"""Who stands where: the overview, lists, one person, a table of them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from balint.language.team.overview import (
    AskedList,
    AskedOverview,
    AskedPerson,
    Everybody,
    Search,
    Which,
    read_overview,
)
from balint.lists import LiveList
from balint.messages import Press, Reply, Say, numbers
from balint.pathway.table import written
from balint.people import Stage
from balint.standing import COLUMNS, row
from balint.wording import overview as words
from storage import finding, lists, steps, team
from storage.database import Store
from storage.team import Action, Done
from storage.work import Unprepared, Work

Replies = tuple[Reply | Say, ...]


async def heard(text: str, work: Work) -> Replies | None:
    match read_overview(text):
        case AskedOverview():
            return (await show(work),)
        case AskedList(which, as_file=True):
            return (await export(which, work),)
        case AskedList(which):
            return (await show_list(which, 1, work),)
        case AskedPerson(name, surely=surely):
            reply = await _show_named(name, work, surely=surely)
            return (reply,) if reply else None
        case Search(name, surely=surely):
            reply = await search(name, work, surely=surely)
            return (reply,) if reply else None
    return None


async def press(meant: Press, work: Work) -> Replies | None:
    match meant.act, meant.on, meant.args:
        case "list", "team", ():
            return (await show(work),)
        case "list", "people", (of, page) if (which := _which(of)) and (found := numbers((page,))):
            return (await show_list(which, max(1, *found), work),)
        case "send", "people", (of,) if which := _which(of):
            return (await export(which, work),)
        case "show", "person", (person_id,) if found := numbers((person_id,)):
            reply = await show_person(found[0], work)
            return (reply,) if reply else None
    return None


def _which(value: str) -> Which | None:
    for kind in (LiveList, Stage, Everybody):
        if value in [each.value for each in kind]:
            return kind(value)
    return None


async def show(work: Work) -> Reply:
    on = {which: len(await _ids(which, work)) for which in LiveList}
    return words.overview(await lists.stages(work.tx), on)


async def _ids(which: Which, work: Work) -> tuple[int, ...]:
    match which:
        case LiveList():
            return await lists.people_on(work.tx, which, work.knowledge.criteria, work.today)
        case Stage():
            return await lists.people_at(work.tx, which)
        case Everybody.ALL:
            return await lists.applicants(work.tx)
        case Everybody.APPLICANTS:
            return await lists.under_way(work.tx)
        case Everybody.UNTOLD:
            return await lists.people_at(work.tx, None)


async def show_list(which: Which, page: int, work: Work) -> Reply:
    ids = await _ids(which, work)
    last = max(1, -(-len(ids) // words.PAGE))
    page = min(page, last)  # it may have become shorter
    shown = ids[(page - 1) * words.PAGE : page * words.PAGE]
    standings = [each async for each in lists.standings(work.tx, shown, work.knowledge.criteria)]
    if ids:
        await team.note(work.tx, Done(at=work.now, by=work.person.id, action=Action.LIST_SHOWN))
    beside = await finding.namesakes(work.tx, [each.known for each in standings])
    return words.listed(which, len(ids), page, standings, beside=beside, today=work.today)


async def export(which: Which, work: Work) -> Reply:
    if work.prepared is None:
        ids = await _ids(which, work)
        if not ids:
            return words.listed(which, 0, 1, (), beside=(), today=work.today)
        raise Unprepared(work.mail.id, partial(_table, which, ids, work.knowledge.criteria, work.today))
    await team.note(work.tx, Done(at=work.now, by=work.person.id, action=Action.LIST_EXPORTED))
    return work.prepared


async def _table(
    which: Which, ids: Sequence[int], criteria: lists.Criteria, today: date, store: Store
) -> Reply:
    """Each part of it as things stand at its moment; between the parts others go on."""
    rows: list[tuple[object, ...]] = []
    for first in range(0, len(ids), lists.BATCH):
        async with store.begin(only_reads=True) as tx:
            part = ids[first : first + lists.BATCH]
            rows += [row(each) async for each in lists.standings(tx, part, criteria)]
    return words.exported(which, len(rows), written(COLUMNS, rows), today)


async def _show_named(name: str, work: Work, *, surely: bool) -> Reply | None:
    """None where nobody is found, and it may have been about something else."""
    found = await finding.named(work.tx, name)
    if len(found) == 1:
        return await show_person(found[0].person.id, work)
    if found:
        return words.who(found)
    return words.nobody_called(name) if surely else None


async def show_person(person_id: int, work: Work) -> Reply | None:
    """None if there is no such applicant, or no more."""
    if not await finding.is_applicant(work.tx, person_id):
        return None
    async for standing in lists.standings(work.tx, (person_id,), work.knowledge.criteria):
        done = Done(at=work.now, by=work.person.id, action=Action.PERSON_SHOWN, about=person_id)
        await team.note(work.tx, done)
        return words.person(standing, await steps.of_person(work.tx, person_id), work.today)
    return None


async def search(name: str, work: Work, *, surely: bool = True) -> Reply | None:
    found = await finding.known(work.tx, await finding.search(work.tx, name))
    if len(found) == 1:
        return await show_person(found[0].person.id, work)
    if found:
        return words.found(found)
    return words.nobody_called(name) if surely else None
