"""The year as it goes by, and the diary that is kept of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from balint.knowledge import Knowledge
from balint.wording.nudges import why
from scheduler.nudges import say_due
from storage import nudges, outbox, people
from storage.database import Store, opened
from storage.scope import Scope
from tests.dialogues.conversation import Talker
from tests.year.lives import BEGINS, ENDS, LIVES, Life

# The program stands still for a day and a half, and is started anew.
STOPS = datetime(2026, 11, 4, 8, 0, tzinfo=ZoneInfo("Europe/London"))
STARTS = datetime(2026, 11, 5, 20, 30, tzinfo=ZoneInfo("Europe/London"))
EVERYONE = Scope(frozenset({"test"}))


@dataclass(frozen=True, slots=True)
class Line:
    """One reminder: when it came by the person's own clock, to whom, what it said, and why."""

    at: datetime
    name: str
    said: str
    why: str

    def __str__(self) -> str:
        return f"{self.at:%a %d %b %Y %H:%M %Z}  {self.name}\n{_indented(self.said)}\n{_indented(self.why)}\n"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


@dataclass
class Year:
    url: str
    knowledge: Knowledge
    lines: list[Line] = field(default_factory=list)

    async def passes(self) -> None:
        async with opened(self.url) as store:
            await self._until(store, BEGINS, STOPS)
        async with opened(self.url) as store:
            await self._until(store, STARTS, ENDS)

    async def _until(self, store: Store, begins: datetime, ends: datetime) -> None:
        """From one moment at which something happens to the next."""
        await self._remind(store, begins)
        talkers = {life.name: Talker(store, self.knowledge, life.name) for life in LIVES}
        now = begins
        for moment, life, texts in (*_told(begins, ends), (ends, None, ())):
            while due := await nudges.next_due(store, EVERYONE, after=now, until=moment):
                now = due
                await self._remind(store, now)
            now = moment
            if life:
                talkers[life.name].now = moment
                await talkers[life.name].says(*texts)

    async def _remind(self, store: Store, now: datetime) -> None:
        """Two clocks look; what is said is written down, and answered."""
        said = await say_due(store, self.knowledge, EVERYONE, now)
        assert await say_due(store, self.knowledge, EVERYONE, now) == 0
        parcels = await outbox.claim(store, EVERYONE, now, whole_queue=True)
        assert len(parcels) == said
        for parcel in sorted(parcels, key=lambda each: each.address.user):
            await outbox.sent(store, parcel, "", now)
            name = parcel.address.user
            await self._note(store, name, parcel.reply.plain, now)
            talker = Talker(store, self.knowledge, name, now.astimezone(ZoneInfo("Europe/London")))
            life = next(each for each in LIVES if each.name == name)
            labels = [button.label for button in parcel.reply.buttons]
            if wanted := [label for label in labels if label.split(":")[0] in life.presses]:
                await talker.presses(wanted[0])

    async def _note(self, store: Store, name: str, said: str, now: datetime) -> None:
        async with store.begin() as tx:
            person = await people.find_person(tx, "test", "bot", name)
            assert person
            told = (await nudges.said(tx, [person.id]))[person.id]
        just_now = [each for each in told if each.said_at == now]
        self.lines.append(Line(person.local(now), name, said, why(just_now).text))

    def __str__(self) -> str:
        return "\n".join(str(line) for line in self.lines)


def _told(begins: datetime, ends: datetime) -> Iterator[tuple[datetime, Life, tuple[str, ...]]]:
    """What is said between two moments, in order; nobody says anything while the program stands still."""
    everything = (
        (datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(life.zone)), life, tuple(texts.split(" | ")))
        for life in LIVES
        for at, texts in life.says.items()
    )
    told = [each for each in everything if begins <= each[0] < ends]
    yield from sorted(told, key=lambda each: (each[0], each[1].name))
