"""Made-up people who log what they did, through inbox, dispatch and outbox, without a platform."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from balint.knowledge import Knowledge
from balint.messages import ConversationKey, Incoming
from handlers import dispatch
from scheduler import delivery
from storage import entries, inbox, people
from storage.database import Store
from storage.outbox import Parcel
from storage.scope import Scope

CHANNEL = "benchmark"
ACCOUNT = "bot"
SCOPE = Scope(frozenset({CHANNEL}))
START = datetime(2026, 11, 21, 10, tzinfo=UTC)
REPORT = "led my group last night with Priya, 8 of us, on Zoom"
CONFIRMATION = "yes"


class NotLoggedError(Exception):
    """The sessions were not kept, so that the time they took says nothing."""


class DeafChannel:
    """A platform that takes a message at once and does nothing with it."""

    name = CHANNEL

    async def send(self, parcel: Parcel, at: datetime) -> str:  # noqa: ARG002 - it does nothing with it
        return str(parcel.id)


def message(who: str, number: int) -> Incoming:
    """The message of that number from one person: reports and confirmations in turn, a session a day."""
    return Incoming(
        conversation=ConversationKey(CHANNEL, ACCOUNT, f"chat-{who}", f"user-{who}"),
        message_id=f"{who}-{number}",
        said_at=START + timedelta(days=number // 2),
        text=CONFIRMATION if number % 2 else REPORT,
    )


async def receive(store: Store, incoming: Incoming) -> None:
    await inbox.receive(store, incoming, incoming.said_at)


async def check_logged(store: Store, who: str, sessions: int) -> None:
    """NotLoggedError unless the portfolio of that person holds as many sessions."""
    async with store.begin() as tx:
        person = await people.find_person(tx, CHANNEL, ACCOUNT, f"user-{who}")
        kept = await entries.of_person(tx, person.id) if person else ()
    if len(kept) != sessions:
        raise NotLoggedError(f"{len(kept)} of {sessions} sessions were kept")


@dataclass(frozen=True, slots=True)
class MailRoom:
    """What a message passes through, in one process."""

    store: Store
    knowledge: Knowledge

    async def answer(self, now: datetime) -> int:
        """Answer all that waits; how many messages that were."""
        answered = 0
        while await dispatch.dispatch_one(self.store, self.knowledge, SCOPE, now):
            answered += 1
        return answered

    async def deliver(self, now: datetime) -> None:
        while await delivery.deliver_due(self.store, {CHANNEL: DeafChannel()}, SCOPE, now):
            pass

    async def exchange(self, incoming: Incoming) -> None:
        """One message, from its arrival to its answer being sent."""
        await receive(self.store, incoming)
        await self.answer(incoming.said_at)
        await self.deliver(incoming.said_at)
