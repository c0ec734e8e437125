"""The team as the database keeps it, with several processes at work on it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select

from balint.membership import Menu
from balint.messages import Action
from balint.pathway.steps import Details, Step, Taken
from balint.standing import Standing
from handlers import dispatch
from scheduler.channel import TransportError
from storage import housekeeping, inbox, invitations, lists, menus, steps, team
from storage.database import Store, Transaction, is_sqlite
from storage.tables import outbox, pathway_steps, people, team_actions
from storage.values import REPLY
from tests.cast import (
    CHANNEL,
    EVERYONE,
    KNOWLEDGE,
    NOW,
    RecordingChannel,
    answer_all,
    deliver_all,
    pressed,
    rows,
    said,
)


async def meet(store: Store, *names: str) -> list[int]:
    for name in names:
        await inbox.receive(store, said("hello", name), NOW)
    await answer_all(store)
    async with store.begin() as tx:
        found = await tx.execute(select(people.c.id).order_by(people.c.id))
        return list(found.scalars())


async def test_two_members_who_remove_each_other_at_once_leave_one(store: Store, other: Store) -> None:
    ids = await meet(store, "anna", "ben")
    async with store.begin() as tx:
        for person_id in ids:
            await team.add(tx, person_id, None, NOW)
        first, second = await team.members_since(tx)
    await inbox.receive(store, pressed(f"confirm:member:{second.id}", "anna"), NOW)
    await inbox.receive(store, pressed(f"confirm:member:{first.id}", "ben"), NOW)
    await asyncio.gather(*(dispatch.dispatch_one(each, KNOWLEDGE, EVERYONE, NOW) for each in (store, other)))
    await answer_all(store)
    async with store.begin() as tx:
        assert len(await team.members(tx)) == 1
    removals = [row for row in await rows(store, team_actions) if row["action"] == team.Action.MEMBER_REMOVED]
    assert len(removals) == 1


async def test_two_members_who_take_back_a_step_of_each_others_at_once_both_do(
    store: Store, other: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Each has locked themselves by the time they come to the other."""
    anna, ben = await meet(store, "anna", "ben")
    async with store.begin() as tx:
        for person_id, by in ((anna, ben), (ben, anna)):
            await team.add(tx, person_id, None, NOW)
            await steps.take(tx, person_id, Step.PATHWAY, NOW.date(), Details(), by=by, now=NOW)
    await inbox.receive(store, pressed("undo:step:2", "anna"), NOW)
    await inbox.receive(store, pressed("undo:step:1", "ben"), NOW)
    found, both = steps.find, asyncio.Barrier(2)

    async def find_together(tx: Transaction, step_id: int) -> tuple[int, Taken] | None:
        if not is_sqlite(store.url) and still_to_meet:
            still_to_meet.pop()
            await both.wait()
        return await found(tx, step_id)

    still_to_meet = [1, 2]
    monkeypatch.setattr(steps, "find", find_together)
    await asyncio.gather(*(dispatch.dispatch_one(each, KNOWLEDGE, EVERYONE, NOW) for each in (store, other)))
    await answer_all(store)
    assert [row["undone_at"] is not None for row in await rows(store, pathway_steps)] == [True, True]
    assert not caplog.records


async def test_an_invitation_that_two_take_up_at_once_brings_one(store: Store, other: Store) -> None:
    anna, *_ = await meet(store, "anna", "ben", "charlie")
    async with store.begin() as tx:
        await team.add(tx, anna, None, NOW)
        code = await invitations.issue(tx, anna, NOW)
    for name in ("ben", "charlie"):
        await inbox.receive(store, said(f"join the team {code}", name), NOW)
    await answer_all(store)
    for name in ("ben", "charlie"):
        await inbox.receive(store, said("yes", name), NOW)
    await asyncio.gather(*(dispatch.dispatch_one(each, KNOWLEDGE, EVERYONE, NOW) for each in (store, other)))
    await answer_all(store)
    async with store.begin() as tx:
        assert len(await team.members(tx)) == 2
    told = [row for row in await rows(store, outbox) if row["dedup_key"].startswith("joined the team:")]
    assert [row["person_id"] for row in told] == [anna]


@pytest.mark.parametrize("blocked", [False, True], ids=["reached", "blocked"])
async def test_of_a_member_who_is_forgotten_nothing_is_left(
    store: Store, channel: RecordingChannel, monkeypatch: pytest.MonkeyPatch, *, blocked: bool
) -> None:
    """Their chat has everybody's menu again; if they have blocked us by then, that is let go of too."""
    monkeypatch.setattr(menus, "CHANNELS", (CHANNEL,))
    (anna,) = await meet(store, "anna")
    async with store.begin() as tx:
        await team.add(tx, anna, None, NOW)
    await deliver_all(store, channel)
    for text in ("forget me", "yes"):
        await inbox.receive(store, said(text, "anna"), NOW)
        await answer_all(store)
    if blocked:
        channel.fail("anna", TransportError("blocked", permanent=True, blocked=True))
    await deliver_all(store, channel)
    offered = [each.reply.text for each in channel.parcels if each.action is Action.OFFER_MENU]
    assert offered == ([Menu.TEAM] if blocked else [Menu.TEAM, Menu.EVERYBODY])
    await housekeeping.tidy(store, NOW + timedelta(days=2))
    assert await rows(store, people) == []
    assert [row["person_id"] for row in await rows(store, team_actions)] == [None]


async def test_while_a_file_of_everybody_is_made_others_write(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read in parts, each a transaction of its own."""
    monkeypatch.setattr(lists, "BATCH", 1)
    anna, *_ = await meet(store, "anna", *(f"somebody {number}" for number in range(20)))
    async with store.begin() as tx:
        await team.add(tx, anna, None, NOW)
    await answer_all(store)
    read, written = lists.standings, asyncio.Event()
    parts: list[bool] = []

    async def write() -> None:
        await inbox.receive(store, said("hello", "ewan"), NOW)
        written.set()

    def standings(tx: Transaction, ids: Sequence[int], criteria: lists.Criteria) -> AsyncIterator[Standing]:
        parts.append(written.is_set())
        if len(parts) == 1:
            writing.append(asyncio.create_task(write()))
        return read(tx, ids, criteria)

    writing: list[asyncio.Task[None]] = []
    monkeypatch.setattr(lists, "standings", standings)
    await inbox.receive(store, said("csv of everybody", "anna"), NOW)
    await dispatch.dispatch_one(store, KNOWLEDGE, EVERYONE, NOW)
    assert (parts[0], parts[-1]) == (False, True)
    last = REPLY.validate_json((await rows(store, outbox))[-1]["body"])
    assert len(last.documents[0].content.splitlines()) == 1 + len(parts)
