"""An announcement reaches everybody once, whatever happens on the way."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from balint.announcements import Announcement, Body, State
from balint.audience import Audience
from balint.messages import Action, Say
from balint.people import AddressState
from scheduler import announcing, delivery
from scheduler.channel import TransportError
from storage import announcements, forgetting, joining, outbox, people, recipients, results, sending, team
from storage.database import Store
from storage.pace import Pace
from storage.recipients import ANNOUNCEMENT_PRIORITY
from storage.scope import Scope
from storage.tables import addresses
from storage.tables import announcements as announcements_table
from storage.tables import outbox as outbox_table
from storage.tables import people as people_table
from storage.tables import recipients as recipients_table
from tests.cast import ACCOUNT, CHANNEL, KNOWLEDGE, NOW, RecordingChannel, rows, words

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

SECOND = timedelta(seconds=1)
HERE = Scope(frozenset({CHANNEL}))
PIGEONS = "pigeons"
PACE = Pace(account=10, chat=1)
TEXT = "The next leadership weekend is on 12 December."


async def meet(store: Store, *names: str, channel: str = CHANNEL) -> dict[str, int]:
    """People who are reached by their names; their ids."""
    found = {}
    async with store.begin() as tx:
        for name in names:
            person = {"name": name, "time_zone": "Europe/London", "welcomed": True, "created_at": NOW}
            found[name] = await tx.scalar(insert(people_table).values(person).returning(people_table.c.id))
    for name, person_id in found.items():
        await move_in(store, person_id, name, channel=channel)
    return found


async def move_in(
    store: Store, person_id: int, name: str, *, channel: str = CHANNEL, preferred: bool = False
) -> None:
    place = {"channel": channel, "account": ACCOUNT, "user": name, "chat": name, "state": AddressState.OPEN}
    async with store.begin() as tx:
        await tx.execute(
            insert(addresses).values(**place, person_id=person_id, preferred=preferred, created_at=NOW)
        )


async def announce(
    store: Store, author: int, *, to: tuple[int, ...] = (), start: bool = True
) -> Announcement:
    """By a member of the team."""
    async with store.begin() as tx:
        await team.add(tx, author, None, NOW)
        address = await tx.scalar(select(addresses.c.id).where(addresses.c.person_id == author).limit(1))
        new = await announcements.add(
            tx,
            made_by=author,
            address_id=address,
            body=Body(TEXT),
            audience=Audience(people=to),
            now=NOW,
        )
        if start:
            assert await sending.start(tx, new, KNOWLEDGE.criteria, NOW.date(), NOW)
    return new


class Platforms:
    """The time as it goes by, on two platforms that keep what they were sent."""

    def __init__(self, *stores: Store) -> None:
        self.stores = stores
        self.now = NOW
        self.channels = {CHANNEL: RecordingChannel(), PIGEONS: RecordingChannel()}

    async def pass_by(self, seconds: float = 1.0) -> None:
        """In tenths of a second, by each process in turn."""
        for turn in range(round(seconds * 10)):
            self.now += SECOND / 10
            await self.step(self.stores[turn % len(self.stores)])

    async def step(self, store: Store) -> None:
        for name in self.channels:
            scope = Scope(frozenset({name}))
            await announcing.step(store, KNOWLEDGE, scope, self.now, PACE)
            await delivery.deliver_due(
                store, self.channels, scope, self.now, dict.fromkeys(self.channels, PACE)
            )

    def got(self, name: str, channel: str = CHANNEL) -> int:
        return self.channels[channel].texts(name).count(TO_RECIPIENTS)


TO_RECIPIENTS = f"From the accreditation team\n{TEXT}"


async def states(store: Store, announcement: Announcement) -> dict[str, int]:
    async with store.begin() as tx:
        return dict((await results.tally(tx, announcement.id)).states)


async def state(store: Store, announcement: Announcement) -> State:
    async with store.begin() as tx:
        found = await announcements.find(tx, announcement.id)
    assert found is not None
    return found.state


async def test_everybody_gets_it_once_by_two_processes_and_at_the_pace(store: Store, other: Store) -> None:
    everybody = await meet(store, *[f"p{number}" for number in range(40)])
    author = await meet(store, "anna")
    news = await announce(store, author["anna"], to=tuple(everybody.values()))
    at = Platforms(store, other)
    await at.pass_by(2)
    assert 15 <= sum(at.got(name) for name in everybody) <= 20
    waiting = [row for row in await rows(store, outbox_table) if row["state"] == "waiting"]
    assert len(waiting) <= announcing.LEAST  # what goes out in the next moments, and no more
    await at.pass_by(3)
    assert {name: at.got(name) for name in everybody} == dict.fromkeys(everybody, 1)
    assert (await state(store, news), await states(store, news)) == (State.SENT, {"sent": 40})


@on_sqlite
async def test_its_author_sees_how_it_goes_in_one_message(store: Store) -> None:
    everybody = await meet(store, *[f"p{number}" for number in range(70)])
    author = await meet(store, "anna")
    await announce(store, author["anna"], to=tuple(everybody.values()))
    at = Platforms(store)
    await at.pass_by(9)
    seen = [each for each in at.channels[CHANNEL].parcels if each.address.user == "anna"]
    assert [each.action for each in seen] == [Action.SEND, Action.EDIT, Action.EDIT]
    assert {each.target for each in seen[1:]} == {f"postcard {seen[0].id}"}
    assert [button.label for button in seen[1].reply.buttons] == ["Pause", "Cancel"]
    assert seen[-1].reply.buttons == ()
    assert "70 of 70 people" in seen[-1].reply.plain


@on_sqlite
async def test_who_writes_meanwhile_is_answered_first(store: Store) -> None:
    everybody = await meet(store, *[f"p{number}" for number in range(70)])
    await announce(store, everybody["p0"], to=tuple(everybody.values()))
    at = Platforms(store)
    await at.pass_by(1)
    async with store.begin() as tx:
        answer = Say(person_id=everybody["p69"], reply=words("yes"), dedup_key="a", priority=0)
        await outbox.say(tx, answer, at.now)
    await at.pass_by(0.3)
    assert at.channels[CHANNEL].texts("p69") == ["yes"]


@pytest.mark.parametrize("resumed", [True, False])
async def test_paused_resumed_and_cancelled_nobody_is_missed_or_told_twice(
    store: Store, resumed: bool
) -> None:
    everybody = await meet(store, *[f"p{number}" for number in range(30)])
    news = await announce(store, everybody["p0"], to=tuple(everybody.values()))
    at = Platforms(store)
    await at.pass_by(1)
    async with store.begin() as tx:
        assert await sending.pause(tx, news.id, at.now)
        assert not await sending.pause(tx, news.id, at.now)
    told = sum(at.got(name) for name in everybody)
    await at.pass_by(3)
    assert sum(at.got(name) for name in everybody) == told < 30
    async with store.begin() as tx:
        assert await (sending.resume if resumed else sending.cancel)(tx, news.id, at.now)
    await at.pass_by(4)
    if resumed:
        assert [at.got(name) for name in everybody] == [1] * 30
        assert (await state(store, news), await states(store, news)) == (State.SENT, {"sent": 30})
    else:
        assert sum(at.got(name) for name in everybody) == told
        assert await states(store, news) == {"sent": told, "left_out": 30 - told}


async def test_what_was_on_its_way_is_stopped_when_it_comes_back(store: Store) -> None:
    """It could not be sent, and would be tried again; but meanwhile the announcement was paused."""
    both = await meet(store, "anna", "bert")
    news = await announce(store, both["anna"], to=(both["bert"],))
    at = Platforms(store)
    await announcing.step(store, KNOWLEDGE, HERE, NOW, PACE)
    [parcel] = [each for each in await outbox.claim(store, HERE, NOW) if each.announces]
    async with store.begin() as tx:
        await sending.pause(tx, news.id, NOW)
    await outbox.put_back(store, parcel, outbox.Failure("no connection", NOW), NOW)
    await at.pass_by(1)
    assert (at.got("bert"), await states(store, news)) == (0, {"waiting": 1})
    async with store.begin() as tx:
        await sending.resume(tx, news.id, at.now)
    await at.pass_by(1)
    assert (at.got("bert"), await states(store, news)) == (1, {"sent": 1})


BLOCKED = TransportError("forbidden", blocked=True)


@on_sqlite
async def test_who_has_blocked_us_gets_it_where_they_are_too(store: Store) -> None:
    """On the place that they prefer, or else on the other one; once, and counted as reached."""
    found = await meet(store, "anna", "bert", "cleo", "dora")
    for name in ("anna", "bert"):
        await move_in(store, found[name], name, channel=PIGEONS, preferred=True)
    await move_in(store, found["cleo"], "cleo", channel=PIGEONS)
    at = Platforms(store)
    at.channels[PIGEONS].fail("bert", BLOCKED)
    at.channels[CHANNEL].fail("dora", BLOCKED)
    async with store.begin() as tx:
        await people.prefer(tx, found["cleo"], 3)
    news = await announce(store, found["anna"], to=tuple(found.values()))
    await at.pass_by(2)
    assert {name: (at.got(name), at.got(name, PIGEONS)) for name in found} == {
        "anna": (0, 1),
        "bert": (1, 0),
        "cleo": (1, 0),
        "dora": (0, 0),
    }
    assert await states(store, news) == {"sent": 3, "blocked": 1}
    async with store.begin() as tx:
        [dora] = [each for each in await results.listed(tx, news.id) if each.state == "blocked"]
    assert (dora.name, dora.error) == ("dora", "forbidden")


@on_sqlite
async def test_who_blocks_us_while_it_waits_for_them_is_not_waited_for(store: Store) -> None:
    found = await meet(store, "anna", "bert")
    await move_in(store, found["bert"], "bert", channel=PIGEONS)
    async with store.begin() as tx:
        await people.prefer(tx, found["bert"], 2)
    news = await announce(store, found["anna"], to=(found["bert"],))
    at = Platforms(store)
    await announcing.step(store, KNOWLEDGE, HERE, NOW, PACE)
    async with store.begin() as tx:
        await people.close_address(tx, 2)
    await at.pass_by(1)
    assert at.got("bert", PIGEONS) == 1
    assert await states(store, news) == {"sent": 1}


@pytest.mark.parametrize(
    "fault",
    [
        None,
        TransportError("timed out", ambiguous=True),
        TransportError("too many", retry_after=1, ambiguous=True),
    ],
)
async def test_what_nobody_knows_about_is_unknown_and_sent_again_on_request_only(
    store: Store, fault: TransportError | None
) -> None:
    """It was in flight when the process died, or the line was cut before the answer."""
    found = await meet(store, "anna", "bert", "cleo")
    news = await announce(store, found["anna"], to=(found["bert"], found["cleo"]))
    at = Platforms(store)
    if fault:
        at.channels[CHANNEL].fail("bert", fault)
    else:
        await announcing.step(store, KNOWLEDGE, HERE, NOW, PACE)
        async with store.begin() as tx:
            mine = (
                outbox_table.c.person_id == found["bert"],
                outbox_table.c.priority == ANNOUNCEMENT_PRIORITY,
            )
            lost = {"state": "sending", "lease_until": NOW + SECOND}
            await tx.execute(update(outbox_table).where(*mine).values(lost))
        await outbox.release_lapsed(store, HERE, NOW + SECOND)
    await at.pass_by(3)
    assert (at.got("bert"), at.got("cleo")) == (0, 1)
    assert await states(store, news) == {"unknown": 1, "sent": 1}
    assert await state(store, news) is State.SENT
    async with store.begin() as tx:
        assert await sending.again(tx, news.id, at.now) == 1
    await at.pass_by(1)
    assert (at.got("bert"), at.got("cleo")) == (1, 1)
    assert await states(store, news) == {"sent": 2}
    async with store.begin() as tx:
        assert await sending.again(tx, news.id, at.now) == 0


@on_sqlite
async def test_a_reply_whose_end_is_unknown_is_still_sent_again(store: Store) -> None:
    found = await meet(store, "anna")
    async with store.begin() as tx:
        await outbox.say(tx, Say(person_id=found["anna"], reply=words("yes"), dedup_key="a"), NOW)
    await outbox.claim(store, HERE, NOW)
    await outbox.release_lapsed(store, HERE, None)
    at = Platforms(store)
    await at.pass_by(1)
    assert at.channels[CHANNEL].texts() == ["yes"]


@on_sqlite
async def test_what_cannot_be_sent_is_failed_with_its_reason(store: Store) -> None:
    found = await meet(store, "anna", "bert")
    at = Platforms(store)
    at.channels[CHANNEL].fail("bert", TransportError("bad request", permanent=True))
    news = await announce(store, found["anna"], to=(found["bert"],))
    await at.pass_by(1)
    async with store.begin() as tx:
        [bert] = await results.listed(tx, news.id)
    assert (bert.name, bert.state, bert.error) == ("bert", "failed", "bad request")


@pytest.mark.parametrize(("late", "started"), [(timedelta(minutes=59), True), (timedelta(minutes=61), False)])
async def test_what_is_due_starts_and_what_was_missed_is_asked_about_once(
    store: Store, late: timedelta, started: bool
) -> None:
    found = await meet(store, "anna", "bert")
    news = await announce(store, found["anna"], to=(found["bert"],), start=False)
    async with store.begin() as tx:
        due = update(announcements_table).values(due_at=NOW + SECOND)
        await tx.execute(due)
        assert await announcements.move(tx, news.id, State.DRAFTED, State.SCHEDULED, NOW)
    at = Platforms(store)
    await at.pass_by(0.5)
    assert await state(store, news) is State.SCHEDULED
    at.now += late + SECOND
    await at.pass_by(1)
    asked = [text for text in at.channels[CHANNEL].texts("anna") if "was due" in text]
    if started:
        assert (await state(store, news), at.got("bert"), asked) == (State.SENT, 1, [])
    else:
        assert (await state(store, news), at.got("bert"), len(asked)) == (State.SCHEDULED, 0, 1)


async def test_who_asks_to_be_forgotten_is_left_out_and_still_counted(store: Store) -> None:
    found = await meet(store, "anna", "bert", "cleo")
    news = await announce(store, found["anna"], to=(found["bert"], found["cleo"]))
    async with store.begin() as tx:
        await forgetting.forget(tx, found["bert"], NOW)
        await forgetting.let_go(tx, found["bert"])
    at = Platforms(store)
    await at.pass_by(1)
    assert (at.got("bert"), at.got("cleo")) == (0, 1)
    assert (await state(store, news), await states(store, news)) == (State.SENT, {"left_out": 1, "sent": 1})


@pytest.mark.parametrize("told_first", [True, False])
async def test_two_recipients_who_become_one_person_get_it_once(store: Store, told_first: bool) -> None:
    """Whichever of them has been told already, and wherever."""
    found = await meet(store, "anna", "bert")
    found |= await meet(store, "bertie", channel=PIGEONS)
    news = await announce(store, found["anna"], to=(found["bert"], found["bertie"]))
    at = Platforms(store)
    if told_first:
        await announcing.step(store, KNOWLEDGE, Scope(frozenset({PIGEONS})), NOW, PACE)
        await delivery.deliver_due(store, at.channels, Scope(frozenset({PIGEONS})), NOW)
    else:
        await announcing.step(store, KNOWLEDGE, HERE, NOW, PACE)
    async with store.begin() as tx:
        both = await people.lock(tx, found["bert"], found["bertie"])
        await joining.join(tx, both[found["bert"]], both[found["bertie"]], (), NOW)
    await at.pass_by(2)
    assert at.got("bert") + at.got("bertie", PIGEONS) == 1
    assert (await state(store, news), await states(store, news)) == (State.SENT, {"sent": 1})


@on_sqlite
async def test_nobody_is_a_recipient_twice(store: Store) -> None:
    found = await meet(store, "anna", "bert")
    news = await announce(store, found["anna"], to=(found["bert"],))
    async with store.begin() as tx:
        await recipients.fill(tx, news.id, [found["bert"], found["anna"]], NOW)
        assert not await sending.start(tx, news, KNOWLEDGE.criteria, NOW.date(), NOW)
    assert [row["person_id"] for row in await rows(store, recipients_table)] == [found["bert"], found["anna"]]
