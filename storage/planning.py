"""Planning reminders: all that concerns somebody is read, the next moments are reckoned and kept.

It is done in the transaction that saves what matters to them, by whoever saves it.
"""

from collections.abc import Sequence
from datetime import datetime

from balint.pathway.criteria import CriteriaSet
from balint.pathway.progress import criteria_for
from balint.people import Person
from balint.reminders.circumstances import Circumstances
from balint.reminders.plan import plan
from balint.reminders.wishes import Wishes
from storage import bookings, entries, form_r, nudges, regular_groups, wishes
from storage.database import Transaction

Criteria = dict[str, CriteriaSet]


async def circumstances_of(
    tx: Transaction, people: Sequence[Person], criteria: Criteria
) -> tuple[Circumstances, ...]:
    """In the order of the people; a query for each table, however many they are."""
    ids = [person.id for person in people]
    logged = await entries.logged(tx, ids)
    theirs = await entries.of_people(tx, ids)
    booked = await bookings.of_people(tx, ids)
    references = await form_r.of_people(tx, ids)
    groups = await regular_groups.of_people(tx, ids)
    wished = await wishes.of_people(tx, ids)
    said = await nudges.said(tx, ids)
    planned = await nudges.planned(tx, ids)
    return tuple(
        Circumstances(
            person=person,
            criteria=criteria_for(person, criteria),
            entries=theirs.get(person.id, ()),
            logged=logged.get(person.id),
            bookings=booked.get(person.id, ()),
            references=references.get(person.id, ()),
            groups=groups.get(person.id, ()),
            wishes=wished.get(person.id) or Wishes(),
            said=said.get(person.id, ()),
            planned=planned.get(person.id, ()),
        )
        for person in people
    )


async def replan(tx: Transaction, person: Person, criteria: Criteria, now: datetime) -> None:
    """Plan anew for somebody who is locked."""
    await keep(tx, await circumstances_of(tx, (person,), criteria), now)


async def keep(tx: Transaction, circumstances: Sequence[Circumstances], now: datetime) -> None:
    """Write down what is planned for each, where it differs from what was."""
    anew = {each.person.id: planned for each in circumstances if (planned := plan(each, now)) != each.planned}
    if anew:
        await nudges.plan(tx, anew)
