"""Announcements that are on their way or have gone, in words: how far, to how many, what was answered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from balint.announcements import ANSWERS, Announcement, Choices, Result, State, Tally, as_reply
from balint.messages import Button, Document, Outcome, Press, Reply, Topic
from balint.pathway.table import written
from balint.people import Person
from balint.wording.announcement_progress import title
from balint.wording.audiences import channel, people
from balint.wording.dates import clock_time, full_date

NONE_YET = "Nothing has been announced yet. “announce: …” begins one."
NOTHING_RUNS = "No announcement is on its way just now."
NOTHING_PAUSED = "No announcement is paused."
NOTHING_TO_ANSWER = "Nothing that the team has announced to you lately asks for an answer."
NOTHING_UNKNOWN = "There is nobody of whom it is unknown whether they got it."
LATEST = "The latest announcements"
WHICH = "Which of them?"
PAUSED = "Paused. What was on its way at that moment still arrives; nothing else goes out before “resume”."
RESUMED = "It goes on. Nobody gets it twice."
CANCELLED = "Cancelled. Nobody else gets it, and who has it keeps it."

_STATES = {
    State.SCHEDULED: "scheduled",
    State.RUNNING: "on its way",
    State.PAUSED: "paused",
    State.SENT: "sent",
    State.CANCELLED: "cancelled",
}
_RECIPIENTS = (
    ("sent", "sent"),
    ("blocked", "blocked me"),
    ("failed", "failed"),
    ("unknown", "unknown whether it arrived"),
    ("left_out", "left out when it was cancelled"),
)
_COLUMNS = ("name", "platform", "state", "answer", "reason")


def shown(announcement: Announcement, whom: str, tally: Tally, reader: Person, now: datetime) -> Reply:
    """How one went."""
    lines = [
        f"“{title(announcement)}”",
        f"For {whom}: {_counts(tally)}." if tally.number else f"For {whom}.",
        _reasons(tally),
        answers(announcement, tally),
    ]
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.ANSWERED,
        headline=f"{_moment(announcement, reader, now)}: {_state(announcement, now)}.",
        text="\n".join(line for line in lines if line),
        buttons=_controls(announcement, tally, reader),
    )


def _counts(tally: Tally) -> str:
    """ "sent 200, blocked me 3, unknown whether it arrived 1, still to go 10"."""
    counted = [f"{label} {tally.states[state]:,}" for state, label in _RECIPIENTS if tally.states.get(state)]
    waiting = tally.states.get("waiting", 0) + tally.states.get("queued", 0)
    return ", ".join([*counted, *([f"still to go {waiting:,}"] if waiting else [])])


def _reasons(tally: Tally) -> str:
    if not tally.errors:
        return ""
    return f"Why not: {', '.join(f'{reason} {number:,}' for reason, number in tally.errors.items())}."


def answers(announcement: Announcement, tally: Tally) -> str:
    """ "Answers: Coming 12, Can't 3, Maybe 2, no answer 40."."""
    labels = ANSWERS[announcement.body.choices]
    if not labels or not tally.number:
        return ""
    told = [f"{label} {tally.answers.get(answer, 0):,}" for answer, label in labels.items()]
    silent = tally.states.get("sent", 0) + tally.states.get("unknown", 0) - sum(tally.answers.values())
    return f"Answers: {', '.join(told)}, no answer {max(silent, 0):,}."


def _controls(announcement: Announcement, tally: Tally, reader: Person) -> tuple[Button, ...]:
    """What is scheduled is its author's alone to change."""
    unknown = tally.states.get("unknown", 0)
    again = f"Send again to {unknown:,} unknown"
    by_state = {
        State.SCHEDULED: (("Change it", "edit"), ("Cancel", "cancel"))
        if announcement.made_by == reader.id
        else (),
        State.RUNNING: (("Pause", "pause"), ("Cancel", "cancel")),
        State.PAUSED: (("Resume", "resume"), ("Cancel", "cancel")),
        State.SENT: ((again, "again"),) if unknown else (),
    }
    over = announcement.state in (State.SENT, State.CANCELLED)
    offered = (
        *by_state.get(announcement.state, ()),
        *((("List as CSV", "csv"),) if tally.number else ()),
        *((("Correct it", "correct"),) if over else ()),
    )
    return tuple(Button(label, Press(act, "announcement", (str(announcement.id),))) for label, act in offered)


def listed(
    headline: str, announced: Sequence[tuple[Announcement, Tally]], reader: Person, now: datetime
) -> Reply:
    """Several, each with a button that shows it."""
    lines = [
        f"{place}. {_moment(each, reader, now)}: “{title(each)}” – {_in_short(each, tally, now)}"
        for place, (each, tally) in enumerate(announced, 1)
    ]
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.ANSWERED,
        headline=headline,
        text="\n".join(lines),
        buttons=tuple(
            Button(f"Show {place}", Press("show", "announcement", (str(each.id),)))
            for place, (each, _) in enumerate(announced, 1)
        ),
    )


def _state(announcement: Announcement, now: datetime) -> str:
    if announcement.state is State.SCHEDULED and announcement.due_at and announcement.due_at <= now:
        return "its time has passed, and it has not been sent"
    return _STATES.get(announcement.state, "your draft, and not sent before you say so")


def _in_short(announcement: Announcement, tally: Tally, now: datetime) -> str:
    state = _state(announcement, now)
    return f"{state}, {tally.states.get('sent', 0):,} of {people(tally.number)}" if tally.number else state


def _moment(announcement: Announcement, reader: Person, now: datetime) -> str:
    at = announcement.started_at or announcement.due_at
    if at is None:
        return "At no time yet"
    local = reader.local(at)
    return f"{full_date(local.date(), reader.local(now).date())} at {clock_time(local.time())}"


def as_file(announcement: Announcement, results: Iterable[Result]) -> Reply:
    labels = ANSWERS[announcement.body.choices]
    rows = [
        (
            each.name,
            channel(each.channel),
            each.state.replace("_", " "),
            labels.get(each.answer, ""),
            each.error,
        )
        for each in results
    ]
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.DONE,
        text=f"Here is everybody it was for: {people(len(rows))}, with how it went and what they answered.",
        documents=(Document(f"announcement-{announcement.id}.csv", "text/csv", written(_COLUMNS, rows)),),
    )


def moved(announcement: Announcement, said: str) -> Reply:
    return done(f"{said}\n“{title(announcement)}”")


def sent_again(number: int) -> Reply:
    return done(f"It goes once more to {people(number)} of whom it is unknown whether they got it.")


def noted(announcement: Announcement, answer: str) -> Reply:
    """For a recipient who has answered; the other answers stay within reach."""
    labels = ANSWERS[announcement.body.choices]
    change = " You can change it any time." if announcement.body.choices is not Choices.READ else ""
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.DONE,
        text=f"Noted: {labels[answer]}.{change}",
        buttons=_choices(announcement, answer),
    )


def not_yours(author: str) -> str:
    """Of a scheduled one."""
    return f"{author} has scheduled it, and can change or cancel it."


def answered(text: str) -> Reply:
    return Reply(topic=Topic.ANNOUNCEMENT, outcome=Outcome.ANSWERED, text=text)


def done(text: str) -> Reply:
    return Reply(topic=Topic.ANNOUNCEMENT, outcome=Outcome.DONE, text=text)


def your_answer(announcement: Announcement, answer: str) -> Reply:
    """For a recipient who asks; empty if they have not answered."""
    label = ANSWERS[announcement.body.choices].get(answer)
    told = f"you answered: {label}" if label else "you have not answered yet"
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.ANSWERED,
        text=f"To “{title(announcement)}” {told}.",
        buttons=_choices(announcement, answer),
    )


def taken_back(announcement: Announcement) -> Reply:
    text = f"I have taken back your answer to “{title(announcement)}”."
    return replace(done(text), buttons=as_reply(announcement).buttons)


def is_it_an_answer(announcement: Announcement, answer: str) -> Reply:
    """For a recipient whose words may be one."""
    (button,) = (each for each in as_reply(announcement).buttons if each.press.args[1:] == (answer,))
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.ASKED,
        text=f"Is that your answer to “{title(announcement)}”? Then say it again, or tap “{button.label}”.",
        buttons=(button,),
    )


def once_more(announcement: Announcement, reader: Person, today: date) -> Reply:
    """What a recipient got, for who asks for it again."""
    shown = as_reply(announcement)
    started = announcement.started_at
    on = f", {full_date(reader.local(started).date(), today)}" if started else ""
    return replace(shown, headline=f"{shown.headline}{on}")


def _choices(announcement: Announcement, answer: str) -> tuple[Button, ...]:
    """The answers that can be given beside the one that was."""
    return tuple(each for each in as_reply(announcement).buttons if each.press.args[1:] != (answer,))
