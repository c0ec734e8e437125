"""How fast a platform lets us speak is kept to by all processes together, and so is a pause it asks for."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert

from balint.messages import Say
from balint.people import AddressState
from scheduler import delivery
from scheduler.channel import TransportError
from storage import inbox, outbox
from storage.database import Store
from storage.housekeeping import UNHEARD, tidy
from storage.pace import Pace
from storage.tables import addresses, paces, people
from storage.tables import outbox as outbox_table
from tests.cast import ACCOUNT, CHANNEL, EVERYONE, NOW, RecordingChannel, rows, said, words

SECOND = timedelta(seconds=1)


async def _meet(store: Store, number: int, *, account: str = ACCOUNT) -> list[int]:
    """So many people; their ids."""
    ids = []
    async with store.begin() as tx:
        for user in range(number):
            person = {"name": "", "time_zone": "Europe/London", "welcomed": True, "created_at": NOW}
            person_id: int = await tx.scalar(insert(people).values(person).returning(people.c.id))
            address = {
                "person_id": person_id,
                "channel": CHANNEL,
                "account": account,
                "user": f"p{user}",
                "chat": f"p{user}",
                "state": AddressState.OPEN,
                "preferred": False,
                "created_at": NOW,
            }
            await tx.execute(insert(addresses).values(address))
            ids.append(person_id)
    return ids


async def _tell(store: Store, ids: list[int], *texts: str) -> None:
    async with store.begin() as tx:
        for person_id in ids:
            for text in texts:
                key = f"{person_id} {text}"
                await outbox.say(tx, Say(person_id=person_id, reply=words(text), dedup_key=key), NOW)


async def _sent_over(store: Store, pace: Pace, seconds: float, *others: Store) -> list[datetime]:
    """When messages went out while the clock goes on in hundredths, by several processes in turn."""
    moments: list[datetime] = []
    stores = (store, *others)
    for tick in range(int(seconds * 100)):
        now = NOW + timedelta(milliseconds=10 * tick)
        each = stores[tick % len(stores)]
        for parcel in await outbox.claim(each, EVERYONE, now, paces={CHANNEL: pace}):
            moments.append(now)
            await outbox.sent(each, parcel, "", now)
    return moments


async def test_no_more_goes_out_in_any_second_than_the_account_may(store: Store, other: Store) -> None:
    await _tell(store, await _meet(store, 50), "news")
    moments = await _sent_over(store, Pace(account=30), 1.6, other)
    most = max(sum(1 for each in moments if start <= each < start + SECOND) for start in moments)
    assert 27 <= most <= 30
    assert len(moments) == 50


async def test_a_second_is_counted_from_when_a_message_was_there(store: Store) -> None:
    """However late it was; and where nobody says that it was there, some seconds later."""
    await _tell(store, await _meet(store, 3), "news")
    pace = {CHANNEL: Pace(account=1)}

    async def claimed(seconds: float) -> list[outbox.Parcel]:
        return list(await outbox.claim(store, EVERYONE, NOW + seconds * SECOND, paces=pace))

    [first] = await claimed(0)
    await outbox.sent(store, first, "", NOW + 0.7 * SECOND)
    assert await claimed(1.6) == []
    [_lost] = await claimed(1.7)
    assert await claimed(1.7 + 2.9) == []
    assert len(await claimed(1.7 + 3)) == 1


async def test_what_may_go_in_a_moment_is_taken_ahead_with_its_moment(store: Store) -> None:
    await _tell(store, await _meet(store, 5), "news")
    pace = {CHANNEL: Pace(account=10)}
    taken = await outbox.claim(store, EVERYONE, NOW, paces=pace, ahead=0.2 * SECOND)
    assert [(each.slot.at - NOW) / SECOND for each in taken] == [0, 0.08, 0.16]


async def test_another_pace_holds_once_it_is_set(store: Store) -> None:
    await _tell(store, await _meet(store, 30), "news")
    for start, number in ((0, 10), (10, 4), (20, 14)):
        now = NOW + start * SECOND
        paces = {CHANNEL: Pace(account=number)}
        taken = await outbox.claim(store, EVERYONE, now, limit=30, paces=paces, ahead=0.99 * SECOND)
        assert len(taken) == number


async def test_one_chat_gets_one_message_a_second(store: Store) -> None:
    await _tell(store, await _meet(store, 2), "a", "b", "c")
    moments = await _sent_over(store, Pace(account=30, chat=1), 2.2)
    assert [round((each - NOW).total_seconds(), 1) for each in moments] == [0, 0, 1, 1, 2, 2]


async def test_accounts_and_channels_without_a_pace_do_not_wait_for_each_other(store: Store) -> None:
    await _tell(store, [*await _meet(store, 3), *await _meet(store, 3, account="other")], "news")
    claimed = await outbox.claim(store, EVERYONE, NOW, paces={CHANNEL: Pace(account=1)})
    assert sorted(parcel.address.account for parcel in claimed) == [ACCOUNT, "other"]
    assert len(await outbox.claim(store, EVERYONE, NOW)) == 4


async def test_a_pause_that_is_asked_for_halts_the_account_and_is_no_attempt(store: Store) -> None:
    ids = await _meet(store, 3)
    await _tell(store, ids, "news")
    channel = RecordingChannel()
    channel.fail("p0", TransportError("too many", retry_after=7.0))
    pace = {CHANNEL: Pace(account=1)}
    await delivery.deliver_due(store, {CHANNEL: channel}, EVERYONE, NOW, pace)
    assert channel.sent == []
    for seconds in (1, 6.9):
        assert await outbox.claim(store, EVERYONE, NOW + timedelta(seconds=seconds), paces=pace) == ()
    assert await outbox.wait_for_room(store, pace, NOW + timedelta(seconds=6.5)) == pytest.approx(0.5)
    [parcel] = await outbox.claim(store, EVERYONE, NOW + timedelta(seconds=7), paces=pace)
    assert (parcel.address.user, parcel.attempts) == ("p0", 1)


async def test_a_halted_message_is_never_given_up(store: Store) -> None:
    await _tell(store, await _meet(store, 1), "news")
    channel = RecordingChannel()
    channel.fail("p0", *[TransportError("too many", retry_after=1.0)] * 20)
    for second in range(25):
        await delivery.deliver_due(store, {CHANNEL: channel}, EVERYONE, NOW + second * SECOND)
    assert channel.texts("p0") == ["news"]


async def test_what_cannot_be_read_is_given_up_and_the_rest_goes_out(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await _tell(store, await _meet(store, 2), "news", "more")
    async with store.begin() as tx:
        first = outbox_table.update().where(outbox_table.c.id == 1)
        await tx.execute(first.values(body='{"topic": "gossip", "text": "about Mrs Jones"}'))
    channel = RecordingChannel()
    while await delivery.deliver_due(store, {CHANNEL: channel}, EVERYONE, NOW):
        pass
    assert (channel.texts("p0"), channel.texts("p1")) == (["more"], ["news", "more"])
    [bad] = [row for row in await rows(store, outbox_table) if row["state"] == "failed"]
    assert (bad["error"], bad["body"]) == ("unreadable", None)
    assert "Jones" not in caplog.text


async def test_a_fault_of_a_channel_is_that_messages_alone(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await _tell(store, await _meet(store, 2), "news")

    class Clumsy(RecordingChannel):
        async def send(self, parcel: outbox.Parcel, at: datetime) -> str:
            if parcel.address.user == "p0":
                raise KeyError("about Mrs Jones")
            return await super().send(parcel, at)

    channel = Clumsy()
    await delivery.deliver_due(store, {CHANNEL: channel}, EVERYONE, NOW)
    assert channel.texts("p1") == ["news"]
    assert [row["state"] for row in await rows(store, outbox_table)] == ["failed", "sent"]
    assert "Jones" not in caplog.text


async def test_another_bots_mail_is_left_to_it(store: Store) -> None:
    await inbox.receive(store, said("hello"), NOW)
    await _tell(store, await _meet(store, 1, account="other"), "news")
    mine = type(EVERYONE)(EVERYONE.channels, accounts={CHANNEL: ACCOUNT})
    assert await outbox.claim(store, mine, NOW) == ()
    async with store.begin() as tx:
        assert await inbox.take(tx, type(EVERYONE)(EVERYONE.channels, accounts={CHANNEL: "other"})) is None
        assert await inbox.take(tx, mine) is not None


async def test_old_paces_and_answers_nobody_came_for_are_let_go(store: Store) -> None:
    ids = await _meet(store, 1)
    await _tell(store, ids, "news")
    await outbox.claim(store, EVERYONE, NOW, paces={CHANNEL: Pace(account=1, chat=1)})
    assert len(await rows(store, paces)) == 2
    await tidy(store, NOW + UNHEARD + 2 * SECOND)
    assert await rows(store, paces) == []
