"""What somebody is reminded of: shown, explained, put off, and switched as they like it."""

from dataclasses import replace
from datetime import date, timedelta

from balint.messages import Reply
from balint.reminders.occasion import Said
from balint.reminders.plan import of_each, upcoming
from balint.reminders.rules.membership import next_renewal
from balint.reminders.told import About, Hours, NotOffered, Oftener, Renewal, Switched
from balint.reminders.wishes import UNTIL_TOLD
from balint.wording import nudges as nudge_words
from balint.wording import reminders as words
from storage.work import Work

LATELY = timedelta(days=30)  # for which a reminder can be asked about
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
FAR = timedelta(days=3 * 366)
NEAR = timedelta(days=90)  # before which nobody renews


async def show(work: Work, *, asked_more: bool = False) -> Reply:
    circumstances = await work.circumstances()
    return words.shown(of_each(circumstances, work.now), circumstances, work.today, asked_more=asked_more)


async def why(day: date | None, work: Work) -> Reply:
    """Why the reminders of that day were given, or the latest."""
    said = await _said_on(day, work)
    return nudge_words.why(said) if said else words.no_reminder_yet()


async def choose(work: Work) -> Reply:
    return words.choice(await work.wishes())


async def switch(said: Switched, work: Work) -> Reply:
    wishes = (await work.wishes()).switched(said.about, on=said.on)
    if said.on and said.about is None:
        wishes = replace(wishes, paused_until=None, paused_from=None)
    await work.keep_wishes(wishes)
    return words.switched(said.about, on=said.on)


async def pause(until: date | None, work: Work, *, since: date | None = None) -> Reply:
    """Until that day, or until told otherwise. A day that has come resumes them."""
    if until is not None and until <= work.today:
        return await resume(work)
    wishes = replace(await work.wishes(), paused_until=until or UNTIL_TOLD, paused_from=since)
    await work.keep_wishes(wishes)
    return words.paused(wishes, work.today)


async def resume(work: Work) -> Reply:
    wishes = await work.wishes()
    all_off = wishes.off == frozenset(About)
    off = frozenset[About]() if all_off else wishes.off
    await work.keep_wishes(replace(wishes, paused_until=None, paused_from=None, off=off))
    return words.resumed()


async def snooze(until: date, day: date | None, work: Work) -> Reply:
    """What was said on that day, or last, again on another."""
    said = await _said_on(day, work)
    if not said or until <= work.today or until > work.today + FAR:
        return words.nothing_to_snooze()
    occasions = frozenset((each.kind, each.key) for each in said)
    await work.keep_wishes((await work.wishes()).snoozing(occasions, until, work.today))
    circumstances = await work.circumstances()
    again = [each for each in upcoming(circumstances, work.now) if (each.kind, each.key) in occasions]
    on = circumstances.today(again[0].due_at) if again else until
    return words.snoozed(on, work.today, too_late=not again)


async def snooze_pressed(how_long: str, day: date, work: Work) -> Reply:
    return await snooze(work.today + (WEEK if how_long == "week" else DAY), day, work)


async def hours(said: Hours, work: Work) -> Reply:
    wishes = (await work.wishes()).within(said)
    on_again = bool(said.also_on) and wishes.off == frozenset(About)  # who asks for some wants some
    if on_again:
        wishes = wishes.switched(None, on=True)
    await work.keep_wishes(wishes)
    return words.hours(wishes, on_again=on_again)


async def oftener(said: Oftener, work: Work) -> Reply:
    await work.keep_wishes((await work.wishes()).oftener(said.about, more=said.more))
    return words.oftener(said.about, more=said.more)


def not_offered(said: NotOffered) -> Reply:
    return words.not_offered(own=said.own)


async def renewal(said: Renewal, work: Work) -> Reply:
    if said.on is None:
        return await _just_renewed(work)
    wishes = replace(await work.wishes(), renews_on=said.on, renewed=None)
    wishes = replace(wishes, off=wishes.off - {About.MEMBERSHIP})
    await work.keep_wishes(wishes)
    return words.renewal(next_renewal(wishes, work.today) or said.on, work.today)


async def _just_renewed(work: Work) -> Reply:
    """Of the renewal that is near; what is far off is not done by it."""
    wishes = await work.wishes()
    day = next_renewal(wishes, work.today)
    if day is None:
        return words.renews_when()
    return await renewed(day, work) if day <= work.today + NEAR else words.renewed(day, work.today)


async def renewed(day: date, work: Work) -> Reply:
    wishes = replace(await work.wishes(), renewed=day)
    await work.keep_wishes(wishes)
    return words.renewed(next_renewal(wishes, work.today), work.today)


async def _said_on(day: date | None, work: Work) -> list[Said]:
    said = [each for each in (await work.circumstances()).said if each.day > work.today - LATELY]
    wanted = day or max((each.day for each in said), default=None)
    return [each for each in said if each.day == wanted]
