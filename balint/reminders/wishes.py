"""When and of what somebody wants to be reminded."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from balint.reminders.kinds import ABOUT, Kind
from balint.reminders.told import About, Hours

EARLIEST = time(8)
LATEST = time(20)
MIDNIGHT = time.max
DAYS = frozenset(range(6))  # from Monday; Sundays off
EVERY_DAY = frozenset(range(7))
ON_REQUEST = frozenset({About.SUMMARY})
UNTIL_TOLD = date.max
SLOWEST, FASTEST = -2, 2
OLD = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """One occasion, not again before that day."""

    kind: Kind
    key: str
    until: date
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """Reminders may come from `earliest` to `latest` on `days`, from Monday, 0; all in the person's own time.

    `paused_until` is the first day on which they may come again, `paused_from` the first on which they may
    not, None for today. `off` are the kinds that were switched off,
    `wanted` those that come only to who has asked for them. `paces`: how often, a step of 1 twice as
    often, one of -1 half as often. `renews_on` is a day on which membership is to be renewed,
    every year; `renewed` the latest of these days of which it was said that this is done.
    """

    earliest: time = EARLIEST
    latest: time = LATEST
    days: frozenset[int] = DAYS
    paused_until: date | None = None
    paused_from: date | None = None
    off: frozenset[About] = frozenset()
    wanted: frozenset[About] = frozenset()
    paces: tuple[tuple[About, int], ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    renews_on: date | None = None
    renewed: date | None = None

    def allows(self, kind: Kind) -> bool:
        about = ABOUT[kind]
        return about in self.wanted if about in ON_REQUEST else about not in self.off

    def stretched(self, kind: Kind, time_between: timedelta) -> timedelta:
        """A time between reminders as this person wants it."""
        pace: int = dict(self.paces).get(ABOUT[kind], 0)
        return time_between * 2.0**-pace

    def is_paused(self, today: date) -> bool:
        return self.will_be_paused(today) and (self.paused_from or date.min) <= today

    def will_be_paused(self, today: date) -> bool:
        """On that day, or on a later one."""
        return self.paused_until is not None and today < self.paused_until

    def switched(self, about: About | None, *, on: bool) -> "Wishes":
        """With one thing switched on or off. `about` None: all, but on only what needs no request."""
        if about is None:
            wanted = self.wanted if on else frozenset[About]()
            return replace(self, off=frozenset() if on else frozenset(About), wanted=wanted)
        if about in ON_REQUEST:
            return replace(self, wanted=self.wanted | {about} if on else self.wanted - {about})
        return replace(self, off=self.off - {about} if on else self.off | {about})

    def within(self, told: Hours) -> "Wishes":
        """With other hours or days. One end that was told pushes the other out of its way, back to where it
        is by itself if that is far enough. Days taken away are taken from those there were, and from all but
        Sundays where none would be left.
        """
        earliest = told.earliest if told.earliest is not None else self.earliest
        latest = told.latest if told.latest is not None else self.latest
        if earliest >= latest:
            if told.earliest is not None:
                latest = LATEST if earliest < LATEST else MIDNIGHT
            else:
                earliest = EARLIEST if latest > EARLIEST else latest.replace(hour=max(0, latest.hour - 1))
        days = ((told.days or self.days) | told.also_on) - told.not_on
        return replace(self, earliest=earliest, latest=latest, days=days or (DAYS - told.not_on) or self.days)

    def oftener(self, about: About | None, *, more: bool) -> "Wishes":
        paces = dict(self.paces)
        for each in (about,) if about else tuple(About):
            paces[each] = min(FASTEST, max(SLOWEST, paces.get(each, 0) + (1 if more else -1)))
        return replace(self, paces=tuple((each, pace) for each, pace in paces.items() if pace))

    def snoozing(self, occasions: frozenset[tuple[Kind, str]], until: date, today: date) -> "Wishes":
        kept = tuple(
            each
            for each in self.snoozes
            if (each.kind, each.key) not in occasions and each.until > today - OLD
        )
        new = (Snooze(kind=kind, key=key, until=until, since=today) for kind, key in sorted(occasions))
        return replace(self, snoozes=(*kept, *new))

    def snoozed(self, kind: Kind, key: str) -> Snooze | None:
        return next((each for each in self.snoozes if (each.kind, each.key) == (kind, key)), None)
