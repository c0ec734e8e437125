"""The team's lists, as the database finds them: each person is on those that their record says."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from sqlalchemy import insert

from balint.knowledge import Knowledge
from balint.lists import LiveList, least
from balint.pathway.entries import Activity, Standing
from balint.pathway.progress import EARLIER
from balint.people import AddressState, Stage
from storage import finding, lists, team
from storage.database import Store
from storage.tables import addresses, bookings, conversations, entries, form_r_references, people
from tests.cast import ACCOUNT, NOW

TODAY = NOW.date()
ON = Stage.ON_THE_PATHWAY
ALL_BUT_SUPERVISION = {
    Activity.GROUP_ATTENDED: 30,
    Activity.GROUP_LED: 30,
    Activity.SUPERVISION_GROUP: 6,
    Activity.LEADERSHIP_WEEKEND: 2,
}
NEARLY, WAITING, QUIET = LiveList


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """`logged`, `asked` and `booked` in days from today on, what is past below 0."""

    stage: Stage | None = ON
    on: set[LiveList] = field(default_factory=set)
    done: dict[Activity, int] = field(default_factory=lambda: {Activity.GROUP_LED: 3})
    logged: int = -1
    asked: int | None = None
    received: bool = False
    booked: int | None = None
    criteria_set: str = "uk-2023"
    welcomed: bool = True
    on_team: bool = False


LIVES = {
    "Under way": Life(),
    "Two left": Life(done={**ALL_BUT_SUPERVISION, Activity.SUPERVISION: 7}, on={NEARLY}),
    "Three left": Life(done={**ALL_BUT_SUPERVISION, Activity.SUPERVISION: 6}),
    "All done, long ago": Life(
        done={**ALL_BUT_SUPERVISION, Activity.SUPERVISION: 9}, logged=-90, on={NEARLY}
    ),
    "Has applied": Life(
        stage=Stage.APPLIED, done={**ALL_BUT_SUPERVISION, Activity.SUPERVISION: 9}, logged=-90
    ),
    "By other criteria": Life(done={**ALL_BUT_SUPERVISION, Activity.SUPERVISION: 9}, criteria_set=EARLIER),
    "Asked 30 days ago": Life(stage=Stage.APPLIED, asked=-30, on={WAITING}),
    "Asked 29 days ago": Life(asked=-29),
    "Has arrived": Life(asked=-60, received=True),
    "Accredited": Life(stage=Stage.ACCREDITED, asked=-60, logged=-90),
    "Quiet for 8 weeks": Life(logged=-56, on={QUIET}),
    "Quiet for 55 days": Life(logged=-55),
    "Quiet but booked": Life(logged=-90, booked=4),
    "Never logged": Life(done={}, logged=-90, on={QUIET}),
    "Looked in once": Life(stage=None, done={}, logged=-90),
    "Told nothing, logged": Life(stage=None, logged=-90, on={QUIET}),
    "Interested": Life(stage=Stage.INTERESTED, logged=-90),
    "Never welcomed": Life(welcomed=False, logged=-90),
    "On the team alone": Life(stage=None, done={}, on_team=True),
    "Quiet on the team": Life(logged=-90, on_team=True, on={QUIET}),
}
NOBODY = ("Never welcomed", "On the team alone")


async def live(store: Store, name: str, life: Life) -> int:
    at = NOW + timedelta(days=life.logged)
    async with store.begin() as tx:
        person: int = await tx.scalar(
            insert(people)
            .values(
                name=name,
                time_zone="Europe/London",
                criteria_set=life.criteria_set,
                stage=life.stage,
                welcomed=life.welcomed,
                created_at=at,
            )
            .returning(people.c.id)
        )
        address = await tx.scalar(
            insert(addresses)
            .values(
                person_id=person,
                channel="telegram",
                account=ACCOUNT,
                user=name,
                chat=name,
                state=AddressState.OPEN,
                preferred=False,
                created_at=at,
            )
            .returning(addresses.c.id)
        )
        talk = await tx.scalar(
            insert(conversations)
            .values(address_id=address, chat=name, private=True, memory="{}")
            .returning(conversations.c.id)
        )
        for number, (activity, quantity) in enumerate(life.done.items()):
            await tx.execute(
                insert(entries).values(
                    person_id=person,
                    activity=activity,
                    standing=Standing.DATED,
                    on=at.date(),
                    quantity=quantity,
                    created_at=at,
                    conversation_id=talk,
                    draft=1,
                    position=number,
                    number=number,
                )
            )
        if life.asked is not None:
            asked = TODAY + timedelta(days=life.asked)
            received = TODAY if life.received else None
            values = {"supervisor": "Ruth", "asked_on": asked, "told_on": asked, "received_on": received}
            await tx.execute(insert(form_r_references).values(person_id=person, **values))
        if life.booked is not None:
            on = TODAY + timedelta(days=life.booked)
            values = {"activity": Activity.SUPERVISION, "on": on, "made_on": date(2026, 9, 1)}
            await tx.execute(insert(bookings).values(person_id=person, **values))
        if life.on_team:
            await team.add(tx, person, None, NOW)
    return person


async def test_everybody_is_on_the_lists_that_their_record_says(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order of their names, however many are looked at in one go."""
    monkeypatch.setattr(lists, "BATCH", 3)
    names = {await live(store, name, life): name for name, life in LIVES.items()}
    criteria = Knowledge().criteria
    async with store.begin() as tx:
        for which in LiveList:
            found = await lists.people_on(tx, which, criteria, TODAY)
            expected = sorted(name for name, life in LIVES.items() if which in life.on)
            assert [names[each] for each in found] == expected, which
        counts = await lists.stages(tx)
        for stage in (None, *Stage):
            here = sorted(n for n, life in LIVES.items() if life.stage is stage and n not in NOBODY)
            assert [names[each] for each in await lists.people_at(tx, stage)] == here
            assert counts.get(stage, 0) == len(here)
        assert len(await lists.applicants(tx)) == len(LIVES) - len(NOBODY)


async def test_people_are_found_by_what_they_are_called(store: Store) -> None:
    """By whole words first, then by their beginnings, without capitals and accents."""
    names = {
        await live(store, name, Life()): name
        for name in ("Anna Nowak", "Anna", "Annabel Lee", "Zoë Jones", "Dr. Priya Nair-Jones")
    }
    async with store.begin() as tx:
        for typed, expected in {
            "anna": ["Anna", "Anna Nowak"],
            "Ann": ["Anna", "Anna Nowak", "Annabel Lee"],
            "anna n": ["Anna Nowak"],
            "nair": ["Dr. Priya Nair-Jones"],
            "jones": ["Dr. Priya Nair-Jones", "Zoë Jones"],
            "zoe": ["Zoë Jones"],
            "Nobody": [],
            "": [],
        }.items():
            assert [each.name for each in await finding.named(tx, typed)] == expected, typed
        assert [names[each] for each in await finding.search(tx, "anna")] == [
            "Anna",
            "Anna Nowak",
            "Annabel Lee",
        ]
        (anna,) = await finding.named(tx, "Anna Nowak")
    assert (anna.channels, anna.met_at) == (("telegram",), NOW - timedelta(days=1))


def test_how_much_is_logged_at_the_least_by_who_is_nearly_done() -> None:
    """12 groups attended, 30 led, 2 weekends, 9 supervisions and 6 of the funded group, but for 2."""
    assert least(Knowledge().criteria.values()) == 57
