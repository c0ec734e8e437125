"""What is said goes out in order at each address, under a lease, and what fails is retried or given up."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, update

from balint.messages import Say
from balint.people import AddressState
from scheduler import delivery
from scheduler.channel import TransportError
from storage import counts, inbox, outbox
from storage.database import Store
from storage.outbox import LEASE, MAX_ATTEMPTS, Failure, Parcel
from storage.scope import Scope
from storage.tables import addresses
from storage.tables import outbox as outbox_table
from tests.cast import (
    ACCOUNT,
    CHANNEL,
    EVERYONE,
    NOW,
    RecordingChannel,
    answer_all,
    deliver_all,
    rows,
    said,
    words,
)

SECOND = timedelta(seconds=1)


@pytest.fixture
async def met(store: Store) -> dict[str, int]:
    """Anna and Bert have been met; the ids of both people."""
    for name in ("anna", "bert"):
        await inbox.receive(store, said("hello", name), NOW)
    async with store.begin() as tx:
        while mail := await inbox.take(tx, EVERYONE):
            await inbox.finish(tx, mail, NOW)
    return {row["user"]: row["person_id"] for row in await rows(store, addresses)}


async def _tell(
    store: Store, person_id: int, *texts: str, due_at: datetime | None = None, priority: int = 5
) -> None:
    async with store.begin() as tx:
        for text in texts:
            saying = Say(
                person_id=person_id, reply=words(text), dedup_key=text, due_at=due_at, priority=priority
            )
            assert await outbox.say(tx, saying, NOW) is True


async def _claim(store: Store, now: datetime = NOW) -> list[str]:
    return [parcel.reply.text for parcel in await outbox.claim(store, EVERYONE, now)]


async def _claim_one(store: Store, now: datetime = NOW) -> Parcel:
    [parcel] = await outbox.claim(store, EVERYONE, now)
    return parcel


async def _states(store: Store) -> list[str]:
    return [row["state"] for row in await rows(store, outbox_table)]


async def test_an_address_gets_its_messages_one_at_a_time_and_in_order(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _tell(store, met["anna"], "a1", "a2", "a3")
    await _tell(store, met["bert"], "b1", "b2")
    assert sorted(await _claim(store)) == ["a1", "b1"]
    assert await _claim(store) == []
    await outbox.release_lapsed(store, EVERYONE, None)
    await deliver_all(store, channel)
    assert (channel.texts("anna"), channel.texts("bert")) == (["a1", "a2", "a3"], ["b1", "b2"])


async def test_what_fails_holds_back_what_comes_after_it_there_and_nowhere_else(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _tell(store, met["anna"], "a1", "a2")
    await _tell(store, met["bert"], "b1", "b2")
    channel.fail("anna", TransportError("no answer"), TransportError("no answer"))
    await deliver_all(store, channel)
    assert (channel.texts("anna"), channel.texts("bert")) == ([], ["b1", "b2"])
    await deliver_all(store, channel, NOW + SECOND)
    assert channel.texts("anna") == []
    await deliver_all(store, channel, NOW + 2 * SECOND)  # two seconds from the second failure are not over
    assert channel.texts("anna") == []
    await deliver_all(store, channel, NOW + 3 * SECOND)
    assert channel.texts("anna") == ["a1", "a2"]


async def test_an_answer_goes_before_what_we_say_of_ourselves(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _tell(store, met["anna"], "news")
    await _tell(store, met["anna"], "urgent news", priority=1)
    await inbox.receive(store, said("I led my group on 3 October 2026"), NOW)
    await answer_all(store)
    await deliver_all(store, channel)
    assert [text.splitlines()[0] for text in channel.texts()] == [
        "Group led, Saturday 3 October",
        "urgent news",
        "news",
    ]


async def test_what_falls_due_later_waits_and_holds_back_nothing(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _tell(store, met["anna"], "tomorrow", due_at=NOW + timedelta(days=1), priority=0)
    await _tell(store, met["anna"], "now")
    await deliver_all(store, channel)
    assert channel.texts() == ["now"]
    await deliver_all(store, channel, NOW + timedelta(days=1))
    assert channel.texts() == ["now", "tomorrow"]


async def test_no_more_is_claimed_at_once_than_was_asked_for(store: Store, met: dict[str, int]) -> None:
    await _tell(store, met["anna"], "a1")
    await _tell(store, met["bert"], "b1")
    assert len(await outbox.claim(store, EVERYONE, NOW, limit=1)) == 1
    assert len(await outbox.claim(store, EVERYONE, NOW, limit=1)) == 1
    assert len(await outbox.claim(store, EVERYONE, NOW, limit=1)) == 0


async def test_a_whole_queue_can_be_claimed_as_one_page(store: Store, met: dict[str, int]) -> None:
    await _tell(store, met["anna"], "a1", "a2", "a3")
    await _tell(store, met["anna"], "a0", priority=0)
    await _tell(store, met["bert"], "b1")
    await _tell(store, met["anna"], "tomorrow", due_at=NOW + timedelta(days=1))
    scope = Scope(frozenset({CHANNEL}), "anna")
    claimed = await outbox.claim(store, scope, NOW, whole_queue=True)
    assert [parcel.reply.text for parcel in claimed] == ["a0", "a1", "a2", "a3"]


async def test_a_claim_by_two_processes_takes_each_message_once(
    store: Store, other: Store, met: dict[str, int]
) -> None:
    await _tell(store, met["anna"], "a1", "a2")
    await _tell(store, met["bert"], "b1")
    assert sorted(await _claim(store) + await _claim(other)) == ["a1", "b1"]


async def test_a_lease_is_kept_until_its_end_and_then_passes_on(store: Store, met: dict[str, int]) -> None:
    await _tell(store, met["anna"], "a1")
    first = await _claim_one(store)
    just_before = NOW + LEASE - SECOND
    assert await outbox.release_lapsed(store, EVERYONE, just_before) == 0
    assert await _claim(store, just_before) == []
    assert await outbox.release_lapsed(store, EVERYONE, NOW + LEASE) == 1
    second = await _claim_one(store, NOW + LEASE)
    assert (second.id, second.attempts) == (first.id, 2)
    assert second.token > first.token
    assert (await counts.count(store)).again == 1


@pytest.mark.parametrize("taken_over", [False, True])
async def test_who_finishes_after_the_lease_has_lapsed_changes_nothing(
    store: Store, met: dict[str, int], *, taken_over: bool
) -> None:
    await _tell(store, met["anna"], "a1")
    late = await _claim_one(store)
    await outbox.release_lapsed(store, EVERYONE, NOW + LEASE)
    second = await _claim_one(store, NOW + LEASE) if taken_over else None
    before = await rows(store, outbox_table)
    assert await outbox.sent(store, late, "postcard", NOW) is False
    assert await outbox.gave_up(store, late, "blocked", "gone", NOW) is False
    assert await outbox.put_back(store, late, Failure("", NOW, ambiguous=True), NOW) is False
    assert await rows(store, outbox_table) == before
    assert [row["state"] for row in await rows(store, addresses)] == [AddressState.OPEN] * 2
    if second:
        assert await outbox.sent(store, second, "postcard", NOW) is True
        assert await _states(store) == ["sent"]


async def test_the_only_process_of_a_scope_takes_back_what_its_predecessor_was_sending(
    store: Store, met: dict[str, int]
) -> None:
    for name, person_id in met.items():
        await _tell(store, person_id, f"to {name}")
    assert len(await _claim(store)) == 2
    assert await outbox.release_lapsed(store, Scope(frozenset({CHANNEL}), "anna"), None) == 1
    assert await _claim(store) == ["to anna"]


async def test_what_was_sent_is_kept_without_its_words(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _tell(store, met["anna"], "a1")
    await deliver_all(store, channel)
    [row] = await rows(store, outbox_table)
    assert (row["state"], row["body"], row["finished_at"], row["lease_until"]) == ("sent", None, NOW, None)
    assert row["message_id"] == f"postcard {row['id']}"


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        pytest.param(TransportError("bad request", permanent=True), "failed", id="permanent"),
        pytest.param(TransportError("gone", blocked=True), "blocked", id="blocked"),
    ],
)
async def test_what_will_never_go_out_is_kept_as_such_without_its_words(
    store: Store, met: dict[str, int], fault: TransportError, state: str
) -> None:
    await _tell(store, met["anna"], "a1")
    await deliver_all(store, _failing(fault))
    [row] = await rows(store, outbox_table)
    assert (row["state"], row["body"], row["error"], row["finished_at"]) == (state, None, str(fault), NOW)
    assert await _claim(store, NOW + timedelta(days=1)) == []
    counted = await counts.count(store)
    assert {"failed": counted.failed, "blocked": counted.blocked}[state] == 1
    assert counted.failed + counted.blocked == 1


@pytest.mark.parametrize(
    ("fault", "pause", "again"),
    [
        pytest.param(TransportError("no answer"), 1, 0, id="passing"),
        pytest.param(TransportError("too many", retry_after=37.0), 37, 0, id="told to wait"),
        pytest.param(TransportError("timed out", ambiguous=True), 1, 1, id="may have gone out"),
    ],
)
async def test_what_may_go_out_later_is_tried_again_after_a_pause(
    store: Store, met: dict[str, int], fault: TransportError, pause: float, again: int
) -> None:
    await _tell(store, met["anna"], "a1")
    await deliver_all(store, _failing(fault))
    due = NOW + timedelta(seconds=pause)
    assert await _claim(store, due - timedelta(milliseconds=1)) == []
    assert await _claim(store, due) == ["a1"]
    assert (await counts.count(store)).again == again


def _failing(fault: TransportError) -> RecordingChannel:
    channel = RecordingChannel()
    channel.fail("anna", fault)
    return channel


async def test_the_reason_of_a_failure_may_be_long(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _tell(store, met["anna"], "a1", "a2")
    channel.fail("anna", TransportError("x" * 5000, permanent=True))
    await deliver_all(store, channel)
    assert await _states(store) == ["failed", "sent"]


async def test_pauses_grow_and_after_the_last_attempt_the_message_is_given_up(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _tell(store, met["anna"], "a1", "a2")
    channel.fail("anna", *[TransportError("no answer")] * MAX_ATTEMPTS)
    now, pauses = NOW, []
    while (await _states(store))[0] == "waiting":
        await delivery.deliver_due(store, {CHANNEL: channel}, EVERYONE, now)
        retry_at = (await rows(store, outbox_table))[0]["retry_at"]
        pauses.append((retry_at - now).total_seconds())
        now = max(now, retry_at)
    assert pauses[:-1] == [1, 2, 4, 8, 16, 32, 64]
    assert len(channel.parcels) == MAX_ATTEMPTS == 8
    assert await _states(store) == ["failed", "waiting"]
    await deliver_all(store, channel, now)
    assert channel.texts() == ["a2"]


async def test_the_same_occasion_is_said_once(store: Store, other: Store, met: dict[str, int]) -> None:
    saying = Say(person_id=met["anna"], reply=words("a year on"), dedup_key="anniversary:anna:2026")
    told = []
    for each in (store, other, store):
        async with each.begin() as tx:
            told.append(await outbox.say(tx, saying, NOW))
    assert told == [True, False, False]
    await deliver_all(store, RecordingChannel())
    async with store.begin() as tx:
        assert await outbox.say(tx, saying, NOW + timedelta(days=300)) is False
    assert await _states(store) == ["sent"]


async def _second_address(store: Store, person_id: int, *, preferred: bool) -> None:
    async with store.begin() as tx:
        await tx.execute(
            insert(addresses).values(
                person_id=person_id,
                channel=CHANNEL,
                account=ACCOUNT,
                user="anna at work",
                chat="office",
                state=AddressState.OPEN,
                preferred=preferred,
                created_at=NOW,
            )
        )


async def _set_address(store: Store, user: str, **values: object) -> None:
    async with store.begin() as tx:
        await tx.execute(update(addresses).where(addresses.c.user == user).values(**values))


async def test_who_has_no_open_address_is_told_when_there_is_one(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _set_address(store, "anna", state=AddressState.CLOSED, chat="")
    await _tell(store, met["anna"], "a1")
    await deliver_all(store, channel)
    assert (channel.sent, await _states(store)) == ([], ["waiting"])
    await inbox.receive(store, said("I am back"), NOW)
    await deliver_all(store, channel)
    assert channel.texts() == ["a1"]


async def test_who_has_two_addresses_is_told_at_the_newest(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _second_address(store, met["anna"], preferred=False)
    await _tell(store, met["anna"], "a1")
    await deliver_all(store, channel)
    assert [(each.to, each.chat) for each in channel.sent] == [("anna at work", "office")]


async def test_who_prefers_an_address_is_told_there(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _second_address(store, met["anna"], preferred=False)
    await _set_address(store, "anna", preferred=True)
    await _tell(store, met["anna"], "a1")
    await deliver_all(store, channel)
    assert [each.to for each in channel.sent] == ["anna"]


async def test_a_preferred_address_that_is_closed_is_passed_over(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _second_address(store, met["anna"], preferred=True)
    await _set_address(store, "anna at work", state=AddressState.CLOSED)
    await _tell(store, met["anna"], "a1")
    await deliver_all(store, channel)
    assert [each.to for each in channel.sent] == ["anna"]


async def test_who_has_blocked_us_is_left_in_peace_until_they_write_again(
    store: Store, met: dict[str, int], channel: RecordingChannel
) -> None:
    await _tell(store, met["anna"], "a1")
    channel.fail("anna", TransportError("gone", blocked=True))
    await deliver_all(store, channel)
    await _tell(store, met["anna"], "a2")
    await deliver_all(store, channel)
    assert len(channel.parcels) == 1
    await inbox.receive(store, said("here I am"), NOW)
    await deliver_all(store, channel)
    assert channel.texts() == ["a2"]


async def test_an_answer_goes_to_the_chat_where_it_was_asked_for(
    store: Store, channel: RecordingChannel
) -> None:
    for chat in ("anna", "the lounge"):
        await inbox.receive(store, said("I led my group on 3 October 2026", chat=chat), NOW)
    await answer_all(store)
    await deliver_all(store, channel)
    assert [each.chat for each in channel.sent] == ["anna", "anna", "the lounge"]


async def test_the_next_moment_at_which_something_falls_due(store: Store, met: dict[str, int]) -> None:
    anna = Scope(frozenset({CHANNEL}), "anna")
    days = [NOW + timedelta(days=number) for number in range(10)]
    await _tell(store, met["bert"], "b1", due_at=days[1])
    for number in (3, 2):
        await _tell(store, met["anna"], f"a{number}", due_at=days[number])
    assert await outbox.next_due(store, anna, after=NOW, until=days[2] - SECOND) is None
    assert await outbox.next_due(store, anna, after=NOW, until=days[2]) == days[2]
    assert await outbox.next_due(store, anna, after=NOW, until=days[9]) == days[2]
    assert await outbox.next_due(store, anna, after=days[2], until=days[9]) == days[3]
    assert await outbox.next_due(store, EVERYONE, after=NOW, until=days[9]) == days[1]
    await _claim(store, days[2])
    assert await outbox.next_due(store, anna, after=NOW, until=days[9]) == days[3]


async def test_nothing_is_sent_by_a_process_that_does_not_serve_the_channel(
    store: Store, met: dict[str, int]
) -> None:
    await _tell(store, met["anna"], "a1")
    assert await outbox.claim(store, Scope(frozenset({"pigeons"})), NOW) == ()
    assert await _states(store) == ["waiting"]
