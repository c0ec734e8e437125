"""A person who talks with the assistant: everything real but the platform, which is the test itself."""

import itertools
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from balint.knowledge import Knowledge
from balint.messages import ConversationKey, Incoming, Kind, Outcome, Reply, Topic
from balint.pathway.entries import Activity, Entry
from handlers import dispatch
from scheduler.nudges import say_due
from storage import entries, inbox, nudges, outbox, people
from storage.database import Store
from storage.scope import Scope

SATURDAY = datetime(2026, 11, 21, 10, 0, tzinfo=ZoneInfo("Europe/London"))

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Heard:
    """What was said in answer to one message."""

    replies: tuple[Reply, ...]

    @property
    def last(self) -> Reply:
        return self.replies[-1]

    @property
    def text(self) -> str:
        return "\n".join(reply.plain for reply in self.replies)

    @property
    def outcomes(self) -> list[tuple[Topic, Outcome]]:
        return [(reply.topic, reply.outcome) for reply in self.replies]

    @property
    def labels(self) -> list[str]:
        return [button.label for reply in self.replies for button in reply.buttons]

    def press(self, label: str) -> str:
        """What the button of that label stands for."""
        (found,) = [str(b.press) for reply in self.replies for b in reply.buttons if b.label == label]
        return found


@dataclass
class Talker:
    store: Store
    knowledge: Knowledge
    name: str
    now: datetime = SATURDAY
    chat: str = ""
    channel: str = "test"
    heard: list[Heard] = field(default_factory=list)

    async def says(self, *texts: str) -> Heard:
        """Say one thing after another; what was heard after the last."""
        for text in texts:
            await self._sends(Kind.SAID, text=text)
        return self.heard[-1]

    async def presses(self, button: str) -> Heard:
        """Press a button, by its label or by what it stands for."""
        return await self._sends(Kind.PRESSED, press=button)

    @property
    def scope(self) -> Scope:
        return Scope(frozenset({self.channel}), self.name)

    async def submits(self, incoming: Incoming) -> Heard:
        await inbox.receive(self.store, incoming, self.now)
        return await self.hears()

    async def hears(self) -> Heard:
        """What has been said meanwhile, or is in answer to what came in."""
        while await dispatch.dispatch_one(self.store, self.knowledge, self.scope, self.now):
            pass
        return await self._hears()

    async def waits_until(self, moment: datetime) -> list[tuple[str, Heard]]:
        """Say nothing until then; what was heard meanwhile, each with its moment: "Wed 2 Dec 09:00"."""
        heard: list[tuple[str, Heard]] = []
        while due := await nudges.next_due(self.store, self.scope, after=self.now, until=moment):
            self.now = due.astimezone(moment.tzinfo)
            if await say_due(self.store, self.knowledge, self.scope, self.now):
                heard.append((f"{self.now:%a} {self.now.day} {self.now:%b %H:%M}", await self._hears()))
        self.now = moment
        return heard

    async def _hears(self) -> Heard:
        parcels = await outbox.claim(self.store, self.scope, self.now, whole_queue=True)
        for parcel in parcels:
            await outbox.sent(self.store, parcel, parcel.target or str(parcel.id), self.now)
        self.heard.append(Heard(tuple(parcel.reply for parcel in parcels)))
        return self.heard[-1]

    def frame(self, kind: Kind, *, text: str = "", press: str = "") -> Incoming:
        return Incoming(
            conversation=ConversationKey(self.channel, "bot", self.chat or self.name, self.name),
            message_id=str(next(_numbers)),
            said_at=self.now,
            kind=kind,
            text=text,
            press=press,
            private=not self.chat,
        )

    async def _sends(self, kind: Kind, *, text: str = "", press: str = "") -> Heard:
        return await self.submits(self.frame(kind, text=text, press=press))

    async def kept(self) -> tuple[Entry, ...]:
        async with self.store.begin() as tx:
            person = await people.find_person(tx, self.channel, "bot", self.name)
            return await entries.of_person(tx, person.id) if person else ()

    async def portfolio(self) -> list[tuple[Activity, date | None]]:
        return [(entry.activity, entry.on) for entry in await self.kept()]
