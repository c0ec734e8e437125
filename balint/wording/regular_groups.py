"""A group that meets regularly, in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.entries import Activity
from balint.reminders.regular_group import Gap, RegularGroup
from balint.reminders.told import Every
from balint.wording.dates import clock_time, full_date, listed
from balint.wording.sessions import FORMAT_NAMES

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
_DO = {
    Activity.GROUP_LED: "you lead",
    Activity.GROUP_ATTENDED: "you attend",
    Activity.SUPERVISION: "supervision",
    Activity.SUPERVISION_GROUP: "the funded supervision group",
    Activity.LEADERSHIP_WEEKEND: "a leadership weekend",
    Activity.LEADERSHIP_DAY: "a leadership day",
}


def rhythm(group: RegularGroup) -> str:
    """ "every Tuesday at 7pm", "on the first Thursday of each month"."""
    day = _DAYS[group.weekday]
    when = {
        Every.WEEK: f"every {day}",
        Every.FORTNIGHT: f"every other {day}",
        Every.MONTH: f"on the {_NTH.get(group.nth, '')} {day} of each month",
    }[group.every]
    return f"{when} at {clock_time(group.at)}" if group.at else when


def in_full(group: RegularGroup) -> str:
    """ "you lead every Tuesday at 7pm with Priya, online"."""
    people = " and ".join(name for name in (group.co_leader, group.supervisor) if name)
    parts = [
        f"{_DO[group.activity]} {rhythm(group)}{f' with {people}' if people else ''}",
        FORMAT_NAMES[group.format] if group.format else "",
        f"{group.participants} people" if group.participants else "",
    ]
    return ", ".join(part for part in parts if part)


def name(group: RegularGroup) -> str:
    """ "your Tuesday group"."""
    if group.activity in (Activity.SUPERVISION, Activity.SUPERVISION_GROUP):
        return f"your {_DAYS[group.weekday]} supervision"
    return f"your {_DAYS[group.weekday]} group"


def kept(group: RegularGroup, meets: date | None, today: date, *, asks: bool) -> Reply:
    """`meets` is the next meeting; `asks`: whether it will be asked about."""
    buttons = [_end(group)]
    if group.every is Every.FORTNIGHT:
        buttons.insert(0, Button("The week after", Press("shift", "group", (str(group.id),))))
    after = "The morning after I ask, and one tap logs it." if asks else ""
    return _reply(
        Outcome.DONE, f"Noted: {in_full(group)}.", f"{_next(meets, today)} {after}".strip(), *buttons
    )


def twice_a_month(first: Reply, second: Reply) -> Reply:
    """Of a group that is kept as two."""
    return replace(first, text="\n".join((second.headline, second.text)), buttons=())


def _next(meets: date | None, today: date) -> str:
    return f"Next: {full_date(meets, today)}." if meets else "It does not meet in the time that I can see."


def _end(group: RegularGroup) -> Button:
    return Button("It has ended", Press("end", "group", (str(group.id),)))


def paused(
    groups: Sequence[tuple[RegularGroup, date | None]], until: date | None, gaps: Sequence[Gap], today: date
) -> Reply:
    """`until` is the first day on which they may meet again; None where `gaps` are single days."""
    begins = f"from {full_date(gaps[0].first, today)} " if gaps[0].first > today else ""
    days = [f"{begins}until {full_date(until, today)}"] if until else []
    head = f"Noted: no group {listed(days or [f'on {full_date(each.first, today)}' for each in gaps])}."
    lines = "\n".join(
        f"{name(group)[:1].upper()}{name(group)[1:]}. {_next(meets, today)}" for group, meets in groups
    )
    buttons = tuple(
        Button("It does meet", Press("meets", "group", (str(group.id),))) for group, _ in groups[:1]
    )
    return _reply(Outcome.DONE, head, lines, *buttons)


def until_when() -> Reply:
    return _reply(Outcome.ASKED, "", "Until when? Say, for example, “no group until 8 January”.")


def resumed(group: RegularGroup, meets: date | None, today: date) -> Reply:
    return _reply(Outcome.DONE, f"Noted: {name(group)} meets again.", _next(meets, today))


def ended(group: RegularGroup, today: date) -> Reply:
    later = group.ended_on is not None and group.ended_on > today
    last = group.ended_on - timedelta(days=1) if group.ended_on else today
    ends = f"ends on {full_date(last, today)}" if later else "has ended"
    return _reply(
        Outcome.DONE,
        f"Noted: {name(group)} {ends}.",
        f"I will not ask about it{' after that' if later else ''}. What you logged of it stays.",
        Button("It goes on", Press("meets", "group", (str(group.id),))),
    )


def did_not_meet(group: RegularGroup, day: date, meets: date | None, today: date) -> Reply:
    return _reply(
        Outcome.DONE,
        f"Noted: {name(group)} did not meet on {full_date(day, today)}. Nothing was saved.",
        _next(meets, today),
    )


def shown(groups: Sequence[tuple[RegularGroup, date | None]], today: date) -> Reply:
    text = "\n".join(f"• {in_full(group)}. {_next(meets, today)}" for group, meets in groups)
    none = (
        "I know of no regular group of yours. You can say “I lead every Tuesday at 7pm with Priya, online”."
    )
    return _reply(Outcome.ANSWERED, "Your regular groups:" if groups else "", text or none)


def which_changes(groups: Sequence[RegularGroup]) -> Reply:
    return _reply(
        Outcome.ASKED,
        "Which one? Say it with its day, for example “my Tuesday group is moving to Wednesdays at 6”.",
        lines(groups),
    )


def which_one(groups: Sequence[RegularGroup]) -> Reply:
    return _reply(
        Outcome.ASKED,
        "Which one has ended?",
        lines(groups),
        *(Button(f"{name(each)[:1].upper()}{name(each)[1:]}", _end(each).press) for each in groups),
    )


def none_known() -> Reply:
    return _reply(
        Outcome.ANSWERED,
        "",
        "I know of no regular group of yours, so nothing was changed. You can say “I lead every Tuesday at "
        "7pm with "
        "Priya, online”.",
    )


def gone() -> Reply:
    return _reply(Outcome.ANSWERED, "", "I do not know that group any more. Nothing was changed.")


def lines(groups: Sequence[RegularGroup]) -> str:
    return "\n".join(f"• {in_full(each)}" for each in groups)


def _reply(outcome: Outcome, headline: str, text: str, *buttons: Button) -> Reply:
    return Reply(topic=Topic.BOOKING, outcome=outcome, headline=headline, text=text, buttons=buttons)
