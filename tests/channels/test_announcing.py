"""The real `balint run` carries an announcement, and is killed and stopped on its way."""

import asyncio
import signal
from collections import Counter
from pathlib import Path

from sqlalchemy import insert, select

from balint.announcements import Announcement, Body, State
from balint.audience import Audience
from balint.people import AddressState
from bot.settings import Settings
from storage import announcements, outbox, results, sending
from storage.database import Store
from storage.scope import Scope
from storage.tables import addresses, people, team_members
from tests.cast import NOW, until
from tests.channels.bot_api import BOT_ID, BotApi
from tests.channels.conftest import environment, slack_settings, telegram_settings
from tests.channels.slack_api import TEAM, SlackApi
from tests.starting import Started

PEOPLE = 150
AUTHOR = 8999
FIRST_USER = 9000
PACE = 60
KILLS = 3
HERE = Scope(frozenset({"telegram", "slack"}))
TEXT = "The next leadership weekend is on 12 December."


async def move_in(store: Store, user: int, channel: str, person_id: int | None = None) -> int:
    """Somebody's place; their id."""
    account, chat = (str(BOT_ID), str(user)) if channel == "telegram" else (TEAM, f"U{user}")
    async with store.begin() as tx:
        if person_id is None:
            person = {"name": "", "time_zone": "Europe/London", "welcomed": True, "created_at": NOW}
            person_id = await tx.scalar(insert(people).values(person).returning(people.c.id))
        place = {"channel": channel, "account": account, "user": chat, "chat": chat}
        more = {"person_id": person_id, "state": AddressState.OPEN, "created_at": NOW}
        preferred = channel == "telegram"
        await tx.execute(insert(addresses).values(**place, **more, preferred=preferred))
    assert person_id is not None
    return person_id


async def announce(store: Store, author: int, to: list[int]) -> Announcement:
    async with store.begin() as tx:
        address = await tx.scalar(select(addresses.c.id).where(addresses.c.person_id == author))
        member = {"person_id": author, "added_at": NOW}
        await tx.execute(insert(team_members).values(member))
        new = await announcements.add(
            tx,
            made_by=author,
            address_id=address,
            body=Body(TEXT),
            audience=Audience(people=tuple(to)),
            now=NOW,
        )
        assert await sending.start(tx, new, {}, NOW.date(), NOW)
    return new


async def states(store: Store, announcement: Announcement) -> Counter[str]:
    async with store.begin() as tx:
        return Counter((await results.tally(tx, announcement.id)).states)


def told(api: BotApi, user: int) -> int:
    return sum(TEXT in each["text"] for each in api.sent_to(user) if each["text"].startswith("From "))


async def so_many_are_told(api: BotApi, number: int) -> None:
    async def told_them() -> bool:
        return sum(told(api, FIRST_USER + each) for each in range(PEOPLE)) >= number

    await until(told_them)


async def is_over(store: Store, announcement: Announcement) -> None:
    async def sent() -> bool:
        async with store.begin() as tx:
            found = await announcements.find(tx, announcement.id)
        return found is not None and found.state is State.SENT

    await until(sent)


async def test_killed_again_and_again_it_tells_nobody_twice_and_misses_nobody(
    api: BotApi, store: Store, database_url: str, tmp_path: Path
) -> None:
    api.most = PACE
    api.opened |= {AUTHOR, *range(FIRST_USER, FIRST_USER + PEOPLE)}
    author = await move_in(store, AUTHOR, "telegram")
    everybody = [await move_in(store, FIRST_USER + number, "telegram") for number in range(PEOPLE)]
    news = await announce(store, author, everybody)
    settings = environment(telegram_settings(api, database_url, webhook=False, telegram_pace=float(PACE)))
    with (tmp_path / "log").open("wb") as log:
        for kill in range(KILLS):
            with Started("run", settings=settings, out=log, err=log):
                await so_many_are_told(api, (kill + 1) * PEOPLE // (KILLS + 1))
            # As if the time of the leases were over: nobody else is alive to hold one.
            await outbox.release_lapsed(store, HERE, None)
        with Started("run", settings=settings, out=log, err=log) as program:
            await is_over(store, news)
            times = [told(api, FIRST_USER + number) for number in range(PEOPLE)]
            became = await states(store, news)
            assert max(times) == 1
            assert times.count(0) <= became["unknown"]
            assert became["sent"] + became["unknown"] == PEOPLE
            async with store.begin() as tx:
                assert await sending.again(tx, news.id, NOW) == became["unknown"]
            await is_over(store, news)
            program.send_signal(signal.SIGTERM)
            assert await asyncio.to_thread(program.wait) == 0
    times = [told(api, FIRST_USER + number) for number in range(PEOPLE)]
    assert (min(times), await states(store, news)) == (1, {"sent": PEOPLE})
    assert api.too_many == 0
    assert TEXT not in (tmp_path / "log").read_text()


async def test_paused_it_waits_and_who_has_blocked_us_gets_it_on_the_other_platform(
    api: BotApi, store: Store, database_url: str
) -> None:
    api.opened |= {AUTHOR, *range(FIRST_USER, FIRST_USER + PEOPLE)}
    author = await move_in(store, AUTHOR, "telegram")
    everybody = [await move_in(store, FIRST_USER + number, "telegram") for number in range(PEOPLE)]
    blocked = FIRST_USER + PEOPLE - 1
    await move_in(store, blocked, "slack", everybody[-1])
    api.blocked.add(blocked)
    async with SlackApi().serving() as slack:
        settings = both(api, slack, database_url)
        with Started("run", settings=settings) as program:
            news = await announce(store, author, everybody)
            await so_many_are_told(api, PEOPLE // 4)
            async with store.begin() as tx:
                assert await sending.pause(tx, news.id, NOW)
            await asyncio.sleep(1)  # what was on its way has arrived
            before = await states(store, news)
            await asyncio.sleep(1)
            assert await states(store, news) == before
            assert before["waiting"] > 0
            async with store.begin() as tx:
                assert await sending.resume(tx, news.id, NOW)
            await is_over(store, news)
            program.send_signal(signal.SIGTERM)
            assert await asyncio.to_thread(program.wait) == 0
        assert [told(api, FIRST_USER + number) for number in range(PEOPLE - 1)] == [1] * (PEOPLE - 1)
        assert len(slack.sent_to(f"U{blocked}")) == 1
        assert await states(store, news) == {"sent": PEOPLE}


def both(api: BotApi, slack: SlackApi, database_url: str) -> dict[str, str]:
    telegram = telegram_settings(api, database_url, webhook=False, telegram_pace=float(PACE))
    given = (telegram, slack_settings(slack, database_url, http=False))
    fields = {name: getattr(each, name) for each in given for name in each.model_fields_set}
    return environment(Settings.model_validate(fields))
