"""Who an audience is, by name; and the states of an announcement as two processes move it at once."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import insert

from balint.announcements import Body, State
from balint.audience import EVERYONE, Audience, Role
from balint.lists import LiveList
from balint.people import Stage
from storage import announcements, audience, team
from storage.database import Store
from storage.housekeeping import KEEP, tidy
from storage.tables import addresses, people, recipients
from storage.tables import announcements as announcements_table
from tests.cast import KNOWLEDGE, NOW, rows

LONG_AGO = NOW - timedelta(days=200)
# Name, stage, region, and where they are met: "slack!" is closed, "slack-" has no private chat.
PEOPLE = (
    ("Alice", Stage.ON_THE_PATHWAY, "Scotland", ("telegram", "slack")),
    ("Ben", Stage.READY, "Scotland", ("slack",)),
    ("Cleo", Stage.ACCREDITED, None, ("telegram",)),
    ("Dan", Stage.INTERESTED, "Wales", ("telegram",)),
    ("Eve", Stage.ON_THE_PATHWAY, "Wales", ("telegram!", "slack-")),
    ("Finn", None, None, ("telegram",)),
)


@pytest.fixture
async def ids(store: Store) -> dict[str, int]:
    """Everybody above by name, and Finn on the team; and Nobody, who has been met and not welcomed."""
    found: dict[str, int] = {}
    async with store.begin() as tx:
        for name, stage, region, places in (*PEOPLE, ("Nobody", None, None, ("slack",))):
            new = {
                "name": name,
                "time_zone": "Europe/London",
                "stage": stage,
                "region": region,
                "welcomed": name != "Nobody",
                "created_at": LONG_AGO,
            }
            found[name] = await tx.scalar(insert(people).values(new).returning(people.c.id))
            for place in places:
                where = {
                    "person_id": found[name],
                    "channel": place.rstrip("!-"),
                    "account": "club",
                    "user": name,
                    "chat": "" if place.endswith(("!", "-")) else name,
                    "state": "closed" if place.endswith("!") else "open",
                    "preferred": place == "telegram",
                    "created_at": LONG_AGO,
                }
                await tx.execute(insert(addresses).values(where))
        await team.add(tx, found["Finn"], None, NOW)
    return found


async def test_an_audience_is_everyone_narrowed(store: Store, ids: dict[str, int]) -> None:
    """Whoever cannot be reached anywhere is counted, and is not in it."""
    for whom, names, unreachable in (
        (EVERYONE, "Alice Ben Cleo Dan Finn", 1),
        (Audience(role=Role.TEAM), "Finn", 0),
        (Audience(role=Role.APPLICANTS), "Alice Ben", 1),
        (Audience(role=Role.ACCREDITED), "Cleo", 0),
        (Audience(stage=Stage.ON_THE_PATHWAY), "Alice", 1),
        (Audience(region="scotland"), "Alice Ben", 0),
        (Audience(region="Wales", stage=Stage.ON_THE_PATHWAY), "", 1),
        (Audience(channel="slack"), "Alice Ben", 0),
        (Audience(channel="slack", role=Role.APPLICANTS, region="Scotland"), "Alice Ben", 0),
        (Audience(people=(ids["Dan"], ids["Nobody"])), "Dan", 0),
        (Audience(live_list=LiveList.QUIET), "Alice", 1),
        (Audience(got=7), "", 0),
    ):
        async with store.begin() as tx:
            found = await audience.reach(tx, whom, KNOWLEDGE.criteria, NOW.date())
        assert [name for name, person in ids.items() if person in {each.id for each in found.people}] == (
            names.split()
        ), whom
        assert found.unreachable == unreachable, whom


async def test_who_got_one_is_an_audience_and_who_may_have_got_it_is_not(
    store: Store, ids: dict[str, int]
) -> None:
    async with store.begin() as tx:
        sent = await announcements.add(
            tx, made_by=ids["Finn"], address_id=1, body=Body("Hello"), audience=EVERYONE, now=NOW
        )
        for name, state in (("Alice", "sent"), ("Ben", "unknown"), ("Cleo", "blocked"), ("Dan", "sent")):
            row = {"announcement_id": sent.id, "person_id": ids[name], "state": state}
            await tx.execute(insert(recipients).values(row))
        got = await audience.audience_of(tx, Audience(got=sent.id), KNOWLEDGE.criteria, NOW.date())
    assert got == (ids["Alice"], ids["Dan"])


async def test_of_two_who_move_it_at_once_one_does(store: Store, other: Store, ids: dict[str, int]) -> None:
    async with store.begin() as tx:
        draft = await announcements.add(
            tx, made_by=ids["Finn"], address_id=1, body=Body("Hello"), audience=EVERYONE, now=NOW
        )

    async def move(where: Store) -> bool:
        async with where.begin() as tx:
            return await announcements.move(tx, draft.id, State.DRAFTED, State.RUNNING, NOW)

    assert sorted(await asyncio.gather(move(store), move(other))) == [False, True]
    async with store.begin() as tx:
        assert not await announcements.move(tx, draft.id, State.RUNNING, State.DRAFTED, NOW)
        assert await announcements.change(tx, draft) is None


async def test_a_draft_left_lying_goes_after_a_month(store: Store, ids: dict[str, int]) -> None:
    async with store.begin() as tx:
        _, sent = [
            await announcements.add(
                tx, made_by=ids["Finn"], address_id=1, body=Body(text), audience=EVERYONE, now=NOW
            )
            for text in ("left", "sent")
        ]
        await announcements.move(tx, sent.id, State.DRAFTED, State.RUNNING, NOW)
    await tidy(store, NOW + KEEP)
    assert len(await rows(store, announcements_table)) == 2
    await tidy(store, NOW + KEEP + timedelta(days=1))
    assert [row["state"] for row in await rows(store, announcements_table)] == ["running"]
