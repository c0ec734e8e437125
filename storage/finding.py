"""Finding people by name, for the accreditation team alone: to anybody else nobody exists but themselves."""

from collections.abc import Sequence
from operator import itemgetter

from sqlalchemy import select

from balint import finding
from balint.finding import Known
from storage.applicants import APPLICANT, BY_NAME, NAME
from storage.database import Transaction
from storage.grouping import by_person
from storage.people import PERSON, read_person
from storage.tables import addresses, people


async def named(tx: Transaction, typed: str) -> tuple[Known, ...]:
    """Which applicants may be meant by that name: one, none, or those to be asked about."""
    return await known(tx, finding.named(typed, await _names(tx)))


async def search(tx: Transaction, typed: str) -> tuple[int, ...]:
    """Whose names begin with what was typed, word by word, in the order of the names."""
    return finding.search(typed, await _names(tx))


async def is_applicant(tx: Transaction, person_id: int) -> bool:
    found = await tx.scalar(select(people.c.id).where(people.c.id == person_id, *APPLICANT))
    return found is not None


async def known(tx: Transaction, ids: Sequence[int]) -> tuple[Known, ...]:
    """These people, but for who is gone, in this order."""
    found = await tx.execute(
        select(*PERSON, people.c.created_at, NAME.label("called")).where(people.c.id.in_(ids))
    )
    rows = {row["id"]: row for row in found.mappings()}
    places = await tx.execute(
        select(addresses.c.person_id, addresses.c.channel)
        .where(addresses.c.person_id.in_(ids))
        .order_by(addresses.c.id)
    )
    channels = by_person(places.mappings(), itemgetter("channel"))
    return tuple(
        Known(
            person=read_person(row),
            name=row["called"],
            channels=tuple(dict.fromkeys(channels.get(each, ()))),
            met_at=row["created_at"],
        )
        for each in ids
        if (row := rows.get(each))
    )


async def namesakes(tx: Transaction, shown: Sequence[Known]) -> tuple[Known, ...]:
    """Those who are shown, and all applicants who go by the name of one of them."""
    plain = {finding.plain(each.name) for each in shown if each.name}
    alike = [each for each, name in await _names(tx) if finding.plain(name) in plain]
    others = set(alike) - {each.person.id for each in shown}
    return (*shown, *await known(tx, sorted(others)))


async def _names(tx: Transaction) -> list[tuple[int, str]]:
    """What every applicant goes by."""
    found = await tx.execute(select(people.c.id, NAME.label("called")).where(*APPLICANT).order_by(*BY_NAME))
    return [(row.id, row.called) for row in found]
