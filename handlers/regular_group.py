"""Keep when a group meets regularly, when it does not, and log a meeting with one tap."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from balint.language.ahead.regular_groups import read_day_off
from balint.messages import Reply
from balint.pathway.entries import Activity, Session
from balint.reminders.kinds import Kind
from balint.reminders.regular_group import Gap, RegularGroup, meets_on, next_meeting
from balint.reminders.told import Break, Every, Regular, RegularChanged, RegularOver
from balint.wording import regular_groups as words
from handlers import log_reminded
from storage.work import Work

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
MOST_GAPS = 60


async def keep(said: Regular, work: Work) -> Reply:
    """A new group, or what is different about one on the same day of the week. One that meets twice a month
    is kept as two.
    """
    if said.also:
        first = await keep(replace(said, nth=said.also, also=0), work)
        second = await _kept(_group(said, None, work.today), work)
        return words.twice_a_month(first, second)
    known = next((each for each in await _going_on(work) if _is_same(each, said)), None)
    return await _kept(_group(said, known, work.today), work)


def _group(said: Regular, known: RegularGroup | None, today: date) -> RegularGroup:
    return RegularGroup(
        id=known.id if known else 0,
        activity=said.activity,
        every=said.every,
        weekday=said.weekday,
        nth=said.nth if said.every is Every.MONTH else 0,
        starts=_starts(said, today),
        at=said.at or (known.at if known else None),
        co_leader=said.co_leader or (known.co_leader if known else None),
        supervisor=said.supervisor or (known.supervisor if known else None),
        format=said.format or (known.format if known else None),
        participants=said.participants or (known.participants if known else None),
        gaps=known.gaps if known else (),
    )


def _starts(said: Regular, today: date) -> date:
    """The first day of that weekday from the day told, or from today."""
    first = said.starts or today
    return first + timedelta(days=(said.weekday - first.weekday()) % 7)


def _is_same(group: RegularGroup, said: Regular) -> bool:
    return (group.activity, group.weekday) == (said.activity, said.weekday)


async def pause(said: Break, work: Work) -> Reply:
    """Days on which it does not meet: of the group that was named, or of all."""
    groups = [each for each in await _going_on(work) if said.weekday is None or each.weekday == said.weekday]
    if not groups:
        return words.none_known()
    gaps = _gaps(said, work.today)
    if not gaps:
        return words.until_when()
    paused = [await work.keep_group(_with_gaps(each, gaps, work.today)) for each in groups]
    return words.paused(
        [(each, next_meeting(each, work.today)) for each in paused], said.until, gaps, work.today
    )


async def put_right(text: str, work: Work) -> Reply | None:
    """A day off of the group that was just told: "not the 24th"."""
    shown = {each.press.args[0] for each in work.memory.offered if each.press.on == "group"}
    said = read_day_off(text, work.today) if len(shown) == 1 else None
    group = await _one(int(shown.pop()), work) if said else None
    return await pause(replace(said, weekday=group.weekday), work) if said and group else None


def _gaps(said: Break, today: date) -> tuple[Gap, ...]:
    if said.on:
        return tuple(Gap(first=day, last=day) for day in (said.on, *said.others))
    if said.until is None or said.until <= (said.since or today):
        return ()
    return (Gap(first=said.since or today, last=said.until - DAY),)


def _with_gaps(group: RegularGroup, gaps: tuple[Gap, ...], today: date) -> RegularGroup:
    recent = tuple(each for each in group.gaps if each.last > today - 8 * WEEK)
    return replace(group, gaps=(*recent, *gaps)[-MOST_GAPS:])


async def show(work: Work) -> Reply:
    groups = await _going_on(work)
    return words.shown([(each, next_meeting(each, work.today)) for each in groups], work.today)


async def change(said: RegularChanged, work: Work) -> Reply:
    """Another rhythm for the one group that can be meant; with whom and how it meets stays."""
    groups = [each for each in await _going_on(work) if said.was is None or each.weekday == said.was]
    if said.co_leader:
        groups = [each for each in groups if each.activity is Activity.GROUP_LED]
    if len(groups) != 1:
        return words.which_changes(groups) if groups else words.none_known()
    group = groups[0]
    every = said.every or group.every
    changed = replace(
        group,
        every=every,
        weekday=group.weekday if said.weekday is None else said.weekday,
        nth=said.nth or (group.nth if every is Every.MONTH else 0),
        at=said.at or group.at,
        co_leader=said.co_leader or group.co_leader,
    )
    day = work.today + timedelta(days=(changed.weekday - work.today.weekday()) % 7)
    same_weeks = (changed.every, changed.weekday) == (group.every, group.weekday)
    return await _kept(changed if same_weeks else replace(changed, starts=day), work)


async def end(said: RegularOver, work: Work) -> Reply:
    groups = [each for each in await _going_on(work) if said.weekday is None or each.weekday == said.weekday]
    if len(groups) != 1:
        return words.which_one(groups) if groups else words.none_known()
    return await end_pressed(groups[0].id, work, said.on)


async def end_pressed(number: int, work: Work, last: date | None = None) -> Reply:
    """`last` is the day on which it may meet for the last time, where it has not ended yet."""
    group = await _one(number, work)
    if group is None:
        return words.gone()
    ended_on = last + DAY if last else min(group.ended_on or work.today, work.today)
    return words.ended(await work.keep_group(replace(group, ended_on=ended_on)), work.today)


async def meets_again(number: int, work: Work) -> Reply:
    """What was said of a break, or of its end, from today on is not so."""
    group = await _one(number, work)
    if group is None:
        return words.gone()
    before = tuple(each for each in group.gaps if each.last < work.today)
    kept = await work.keep_group(replace(group, gaps=before, ended_on=None))
    return words.resumed(kept, next_meeting(kept, work.today), work.today)


async def shift(number: int, work: Work) -> Reply:
    """A fortnightly group meets in the other weeks."""
    group = await _one(number, work)
    if group is None:
        return words.gone()
    return await _kept(replace(group, starts=group.starts + WEEK), work)


async def log(number: int, day: date, work: Work) -> Reply:
    """It met: an entry like any other, with all that is known of the group."""
    session = await held(number, day, work)
    return await log_reminded.log(session, work) if session else words.gone()


async def held(number: int, day: date, work: Work) -> Session | None:
    """The meeting of that day, as it would be told."""
    group = await _one(number, work)
    return group.session(day) if group and day <= work.today else None


async def did_not_meet(number: int, day: date, work: Work) -> Reply:
    group = await _one(number, work)
    if group is None:
        return words.gone()
    if meets_on(group, day):
        group = await work.keep_group(_with_gaps(group, (Gap(first=day, last=day),), work.today))
    return words.did_not_meet(group, day, next_meeting(group, work.today), work.today)


async def _kept(group: RegularGroup, work: Work) -> Reply:
    kept = await work.keep_group(group)
    asks = (await work.wishes()).allows(Kind.MET)
    return words.kept(kept, next_meeting(kept, work.today), work.today, asks=asks)


async def _going_on(work: Work) -> Sequence[RegularGroup]:
    return [each for each in await work.groups() if not each.ended_on or each.ended_on > work.today]


async def _one(number: int, work: Work) -> RegularGroup | None:
    return next((each for each in await work.groups() if each.id == number), None)
