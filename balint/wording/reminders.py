"""What is planned, and how it is changed, in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.entries import Session
from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Nudge
from balint.reminders.rules.groups import is_given_up
from balint.reminders.told import About
from balint.reminders.wishes import EVERY_DAY, MIDNIGHT, ON_REQUEST, UNTIL_TOLD, Wishes
from balint.wording import form_r, regular_groups
from balint.wording.bookings import lines as booking_lines
from balint.wording.dates import clock_time, full_date, listed
from balint.wording.nudges import ABOUT_NAMES, planned
from balint.wording.sessions import in_full

ONLY_THESE = "For anything else please use your own calendar: I note down nothing but these."
HOW_TO_CHANGE = (
    "Change it in words: “stop reminding me about Form R”, “only on weekdays after 6”, “nothing until 8 "
    "January”, "
    "“remind me less often”."
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS, _WEEKEND = frozenset(range(5)), frozenset({5, 6})
_HOLIDAY = timedelta(weeks=2)
MOST_LINES = 12

SHOW = Button("All my reminders", Press("list", "reminder"))
_RESUME = Button("Start them again", Press("resume", "reminder"))
_CHOOSE = Button("Switch on or off", Press("choose", "reminder"))


def shown(
    nudges: Sequence[Nudge], circumstances: Circumstances, today: date, *, asked_more: bool = False
) -> Reply:
    """What is planned. `asked_more`: a reminder was asked for that there is no such kind of."""
    wishes = circumstances.wishes
    lines = "\n".join(planned(each, circumstances, today) for each in nudges[:MOST_LINES])
    more = len(nudges) - MOST_LINES
    lines += f"\n• and {more} more, later" if more > 0 else ""
    head = "Planned:" if nudges else "Nothing is planned just now."
    if wishes.will_be_paused(today):
        head = paused_until(wishes, today)
    buttons = (_CHOOSE, _RESUME) if wishes.will_be_paused(today) else (_CHOOSE, *_fewer(today))
    return Reply(
        topic=Topic.REMINDER,
        outcome=Outcome.ANSWERED,
        headline=head,
        text="\n\n".join(
            part
            for part in (
                lines,
                _given_up(circumstances, today),
                ONLY_THESE if asked_more else "",
                manners(wishes),
                HOW_TO_CHANGE,
            )
            if part
        ),
        buttons=buttons,
    )


def _given_up(circumstances: Circumstances, today: date) -> str:
    if not circumstances.wishes.allows(Kind.MET):
        return ""
    return "\n".join(
        f"I have stopped asking about {regular_groups.name(each)} until you log something."
        for each in circumstances.groups
        if is_given_up(each, circumstances) and not (each.ended_on and each.ended_on <= today)
    )


def _fewer(today: date) -> tuple[Button, ...]:
    until = today + _HOLIDAY
    return (
        Button("Less often", Press("less", "reminder")),
        Button("Pause 2 weeks", Press("pause", "reminder", (f"{until:%Y%m%d}",))),
    )


def manners(wishes: Wishes) -> str:
    """ "At most one message a day, from 8am to 8pm, not on Sundays. Off: Form R."."""
    parts = [f"At most one message a day, {_hours(wishes)}{_on(wishes.days)}."]
    off = [ABOUT_NAMES[about] for about in About if about in wishes.off]
    parts += [f"Off: {listed(off)}."] if off else []
    return " ".join(parts)


def _hours(wishes: Wishes) -> str:
    if wishes.latest == MIDNIGHT:
        return f"after {clock_time(wishes.earliest)}"
    return f"from {clock_time(wishes.earliest)} to {clock_time(wishes.latest)}"


def _on(days: frozenset[int]) -> str:
    missing = EVERY_DAY - days
    if not missing:
        return ", on any day"
    if days == _WEEKDAYS:
        return ", on weekdays"
    if days == _WEEKEND:
        return ", at weekends"
    if len(missing) < len(days):
        return f", not on {listed([f'{_DAYS[day]}s' for day in sorted(missing)])}"
    return f", on {listed([f'{_DAYS[day]}s' for day in sorted(days)])}"


def paused_until(wishes: Wishes, today: date) -> str:
    if wishes.paused_until is None or wishes.paused_until == UNTIL_TOLD:
        return "Reminders are paused until you tell me otherwise."
    since = wishes.paused_from if wishes.paused_from and wishes.paused_from > today else None
    begins = f" from {full_date(since, today)}" if since else ""
    return f"Reminders are paused{begins} until {full_date(wishes.paused_until, today)}."


def choice(wishes: Wishes) -> Reply:
    """Each kind with whether it is on, and a button to change that."""
    on = {
        about: (about in wishes.wanted) if about in ON_REQUEST else (about not in wishes.off)
        for about in About
    }
    lines = [f"• {ABOUT_NAMES[about]}: {'on' if on[about] else 'off'}" for about in About]
    buttons = tuple(
        Button(
            f"{'Stop' if on[about] else 'Start'}: {ABOUT_NAMES[about]}",
            Press("stop" if on[about] else "start", "reminder", (about,)),
        )
        for about in About
    )
    return _reply(Outcome.ANSWERED, "I remind you about:", "\n".join(lines), *buttons)


def switched(about: About | None, *, on: bool) -> Reply:
    name = ABOUT_NAMES[about] if about else "anything"
    if on:
        head = f"On again: {ABOUT_NAMES[about]}." if about else "All reminders are on again."
        text = "It comes on the first of each month." if about is About.SUMMARY else ""
        return _reply(
            Outcome.DONE, "On: the monthly summary." if about is About.SUMMARY else head, text, SHOW
        )
    back = Button("Undo that", Press("start", "reminder", (about,) if about else ("all",)))
    return _reply(Outcome.DONE, f"I will not remind you about {name} any more.", "", back, SHOW)


def paused(wishes: Wishes, today: date) -> Reply:
    return _reply(Outcome.DONE, paused_until(wishes, today), "I keep everything else going.", _RESUME)


def resumed() -> Reply:
    return _reply(Outcome.DONE, "Reminders are on again.", "", SHOW)


def snoozed(day: date, today: date, *, too_late: bool) -> Reply:
    """`too_late`: by then it is of no use any more, so that it is not said again."""
    text = "By then it will be over, so I leave it at this one." if too_late else ""
    head = "" if too_late else f"I will come back to it on {full_date(day, today)}."
    return Reply(topic=Topic.REMINDER, outcome=Outcome.DONE, headline=head, text=text)


def nothing_to_snooze() -> Reply:
    return Reply(
        topic=Topic.REMINDER,
        outcome=Outcome.ANSWERED,
        text="There is no reminder to put off just now.",
        buttons=(SHOW,),
    )


def hours(wishes: Wishes, *, on_again: bool = False) -> Reply:
    headline = "Noted. Reminders are on again." if on_again else "Noted."
    return _reply(Outcome.DONE, headline, manners(wishes), SHOW)


def oftener(about: About | None, *, more: bool) -> Reply:
    what = f"about {ABOUT_NAMES[about]} " if about else ""
    often = "twice as often" if more else "half as often"
    return _reply(
        Outcome.DONE,
        f"I will remind you {what}{often}.",
        "That is for Form R, supervision to book and quiet spells. What goes by a day that you told me, as "
        "bookings and your group, comes on its day or, if you stop it, not at all.",
        SHOW,
    )


def renewal(day: date, today: date) -> Reply:
    return _reply(
        Outcome.DONE,
        f"Noted: your membership renews on {full_date(day, today)}.",
        "I remind you 2 weeks before, each year.",
        SHOW,
    )


def renewed(day: date | None, today: date) -> Reply:
    later = f"The next renewal is on {full_date(day, today)}." if day else ""
    return _reply(Outcome.DONE, "Noted: it is renewed.", later)


def renews_when() -> Reply:
    return _reply(
        Outcome.ASKED,
        "",
        "When is it due again? Say, for example, “my membership renews on 1 April”, and I remind you 2 weeks "
        "before, each year.",
    )


def no_reminder_yet() -> Reply:
    return Reply(
        topic=Topic.REMINDER,
        outcome=Outcome.ANSWERED,
        text="I have not reminded you of anything lately.",
        buttons=(SHOW,),
    )


def arranged(circumstances: Circumstances, today: date) -> str:
    """What somebody has arranged and wished, as they can take it with them."""
    groups = [group for group in circumstances.groups if not group.ended_on or group.ended_on > today]
    parts = {
        "Booked": booking_lines(circumstances.bookings, today),
        "Form R": form_r.lines(circumstances.references, today),
        "Regular groups": regular_groups.lines(groups),
        "Reminders": f"• {manners(circumstances.wishes)}" if circumstances.wishes != Wishes() else "",
        "Membership": _renews(circumstances.wishes, today),
    }
    return "\n\n".join(f"{name}:\n{lines}" for name, lines in parts.items() if lines)


def _renews(wishes: Wishes, today: date) -> str:
    return f"• renews each year, told as {full_date(wishes.renews_on, today)}" if wishes.renews_on else ""


def _reply(outcome: Outcome, headline: str, text: str, *buttons: Button) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=outcome, headline=headline, text=text, buttons=buttons)


def undone(*, was_anything: bool) -> Reply:
    """`was_anything`: something stood there before that stands again."""
    now = "it stands as it did before" if was_anything else "nothing is noted of it any more"
    return _reply(Outcome.DONE, f"Undone: {now}.", "", SHOW)


def away(since: date, until: date, today: date, *, groups: int) -> Reply:
    """One question for both: the pause of reminders, and the groups that do not meet, if there are any."""
    last = until - timedelta(days=1)
    when = f"from {full_date(since, today)} to {full_date(last, today)}"
    days = (f"{since:%Y%m%d}", f"{until:%Y%m%d}")
    if not groups:
        return _reply(
            Outcome.ASKED,
            "",
            f"Shall I send no reminders {when}?",
            Button("Yes, pause them", Press("confirm", "away", ("reminders", *days))),
            Button("No", Press("cancel", "away")),
        )
    group = "group does" if groups == 1 else f"{groups} groups do"
    return _reply(
        Outcome.ASKED,
        "",
        f"Shall I send no reminders {when}, and note that your {group} not meet?",
        Button("Yes, both", Press("confirm", "away", ("both", *days))),
        Button("Only the reminders", Press("confirm", "away", ("reminders", *days))),
        Button(
            "Only the group" if groups == 1 else "Only the groups",
            Press("confirm", "away", ("groups", *days)),
        ),
        Button("Neither", Press("cancel", "away")),
    )


def not_away() -> Reply:
    return _reply(Outcome.ANSWERED, "", "Then everything goes on as it was.", SHOW)


def not_offered(*, own: bool) -> Reply:
    """A reminder of one's own, or one so long before: there is none, and what there is."""
    if own:
        text = (
            "For that please use your own calendar. I do speak up by myself: when no supervision has been "
            "booked for six weeks, when a Form R you asked for has not come, and before what is booked. "
            "Tell me what is booked or promised, and I go by it."
        )
    else:
        text = (
            "I remind you the day before what is booked, and ask afterwards how it went. Another time before "
            "it cannot be chosen; the hours and days at which I may write can, as in “only on weekdays after "
            "6”."
        )
    return Reply(topic=Topic.REMINDER, outcome=Outcome.ANSWERED, text=text, buttons=(SHOW,))


def asked_again(session: Session, question: Press, today: date) -> Reply:
    """Whether it took place, after a log came between. `question` logs it."""
    off = "It did not meet" if question.on == "meeting" else "Not this time"
    return Reply(
        topic=Topic.REMINDER,
        outcome=Outcome.ASKED,
        text=f"Still open: {in_full(session, today)}. Did it take place?",
        buttons=(Button("Log it", question), Button(off, replace(question, act="off"))),
    )
