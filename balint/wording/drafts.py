"""What is said while a session is being logged: questions, offers and what became of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from balint.drafting import complete, dated, lacks_period
from balint.forms import Field, unfilled
from balint.language.said import DateProblem, Problem
from balint.memory import Draft
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.entries import Entry, Session
from balint.wording.dates import full_date, listed
from balint.wording.record import lines as lines_of
from balint.wording.sessions import differing, headline, in_full, several, when

MOST_AT_ONCE = 4  # entries that one press can name, in the length that platforms allow


def question(draft: Draft, field: Field, today: date, problem: Problem | None = None) -> Reply:
    """Ask for one field. A question never carries the button that saves."""
    choices = [Button(label, _press("set", draft, field.name, value)) for value, label in field.choices]
    ending = _cancel(draft) if field.required else Button("Skip", Press("skip", "log"))
    asked = field.question
    if field.name == "on" and sum(not dated(one) for one in draft.sessions) > 1:
        asked = "Which days were they? You can say, for example, “Tuesday and Thursday”."
        problem = None if problem and problem.kind is DateProblem.UNCLEAR else problem
    asked = f"{_trouble(problem)} {asked}" if problem else asked
    if field.name == "on" and any(map(lacks_period, draft.sessions)):
        asked = "Roughly from when until when was that? A year is enough, or two months."
    if field.required and any(map(complete, draft.sessions)):
        asked = f"{asked} Or say “leave it out”, and I save the rest."
    return _asked(draft, today, asked, *choices, ending)


def roughly_when(draft: Draft, today: date) -> Reply:
    asked = "Roughly when will do, a month or a year. If you do not know that either, say “leave it out”."
    return _asked(draft, today, asked, _cancel(draft))


def which_one(draft: Draft, today: date) -> Reply:
    return _asked(
        draft,
        today,
        "Which one do you mean? You can say, for example, “the second one was on Tuesday”.",
        _cancel(draft),
    )


def offer(
    draft: Draft,
    today: date,
    doubles: tuple[Entry, ...] = (),
    before: Mapping[int, Entry] | None = None,
    estimates: tuple[Entry, ...] = (),
) -> Reply:
    """A complete draft, offered to be saved. `doubles`: what the portfolio holds already of the same day;
    `before`: the entries that it changes, by their number; `estimates`: those of a period it falls into.
    """
    if doubles:
        return _asked(
            draft,
            today,
            f"You have this already: {in_full(doubles[0], today)}. Is this another one?",
            Button("Save as another", _press("confirm", draft)),
            Button("It is the same", _press("one", draft)),
        )
    buttons = [Button("Save", _press("confirm", draft))]
    if any(unfilled(session) for session in draft.sessions):
        buttons.append(Button("Add details", _press("details", draft)))
    asked = f"{_may_be_among(estimates, today)}{_shall_i(draft)}"
    return _asked(draft, today, asked, *buttons, _cancel(draft), before=before)


def both(draft: Draft, twin: Session, today: date) -> Reply:
    """The same was told twice in one message."""
    day = full_date(twin.on, today) if twin.on else ""
    return _asked(
        draft,
        today,
        f"Were both on {day}?",
        Button("Yes, save both", _press("confirm", draft)),
        Button("Just one", _press("one", draft)),
        _cancel(draft),
    )


def still_open(draft: Draft, today: date, asked: Reply) -> Reply:
    """What is open, in one line, after something else was answered; `asked` is how it was put in full."""
    lines = asked.text.splitlines()
    question = lines[-1] if lines else ""
    what = in_full(draft.sessions[0], today) if len(draft.sessions) == 1 else _what(draft.sessions, today)
    told = draft.sessions != (Session(),)
    return replace(asked, headline="", text=f"{what}. {question}" if told else question, sources=())


def deletion(draft: Draft, entries: tuple[Entry, ...], today: date) -> Reply:
    """Entries that would go, once that is confirmed."""
    number = len(entries)
    these = {1: "it", 2: "both"}.get(number, f"these {number}")
    label = {1: "Delete", 2: "Delete both"}.get(number, f"Delete all {number}")
    return Reply(
        topic=Topic.LOG,
        outcome=Outcome.ASKED,
        text=f"{lines_of(entries, today)}\n\nShall I delete {these}?",
        buttons=(
            Button(label, _press("confirm", draft)),
            _cancel(draft, "Keep it" if number == 1 else "Keep them"),
        ),
    )


def all_of_them(entries: tuple[Entry, ...]) -> tuple[Button, ...]:
    """One button for all of several that may be meant, where a press can name them."""
    ids = tuple(str(entry.id) for entry in entries)
    if not 2 <= len(ids) <= MOST_AT_ONCE:
        return ()
    return (Button("Both" if len(ids) == 2 else "All of them", Press("remove", "entries", ids)),)


def deleted(entries: tuple[Entry, ...], number: int, today: date, standing: str) -> Reply:
    return done(f"Deleted: {_what(entries, today)}.", standing, undo_button(number))


def _may_be_among(estimates: tuple[Entry, ...], today: date) -> str:
    """That a session may have been counted before; nothing where no estimate is of its time."""
    if not estimates:
        return ""
    one = estimates[0]
    what = f"{several(one.activity, one.quantity)} {when(one, today)}"
    return f"You have about {what} already. If it is one of those, do not save it again.\n"


def _shall_i(draft: Draft) -> str:
    if draft.replaces and not draft.added:
        return (
            "Is this how it should be now?" if len(draft.sessions) == 1 else "Is this how they should be now?"
        )
    return "Shall I save it?" if len(draft.sessions) == 1 else f"Shall I save these {len(draft.sessions)}?"


def another_or_instead(day: date, before: Session, today: date) -> Reply:
    """A day that was named alone, after a session was saved."""
    written = f"{day:%Y%m%d}"
    return Reply(
        topic=Topic.LOG,
        outcome=Outcome.ASKED,
        text=f"{full_date(day, today)}: is that another one, or was it that day instead? "
        f"Saved last: {in_full(before, today)}.",
        buttons=(
            Button("Another one", Press("another", "log", (written,))),
            Button("That day instead", Press("instead", "log", (written,))),
        ),
    )


def saved(kept: Sequence[Draft], today: date, standing: str) -> Reply:
    """`standing` is where the portfolio stands now."""
    said = [f"{'Changed' if draft.replaces else 'Saved'}: {_what(draft.sessions, today)}." for draft in kept]
    return done(" ".join(said), standing, undo_button(kept[-1].number))


def saved_already(number: int) -> Reply:
    return done("That is in your portfolio already. Nothing was added.", "", undo_button(number))


def is_saved(entries: tuple[Entry, ...], today: date) -> Reply:
    return _reply(Outcome.ANSWERED, f"Yes, it is saved: {_what(entries, today)}.")


def saved_last(entries: tuple[Entry, ...], today: date, *, astray: bool) -> Reply:
    """`astray`: it is said that something of it should not be there."""
    told = f" {in_full(entries[0], today)}." if len(entries) == 1 else f"\n{lines_of(entries, today)}"
    way = (
        "To take it out, say “delete that”."
        if len(entries) == 1
        else "You can say, for example, “delete the second”."
    )
    return _reply(Outcome.ANSWERED, f"Saved last:{told}" + (f"\n{way}" if astray else ""))


def there_before(entry: Entry, today: date) -> Reply:
    """What a reminder asked about has been logged."""
    return _reply(Outcome.ANSWERED, f"You have this already: {in_full(entry, today)}. Nothing was added.")


def undone(
    number: int, gone: tuple[Entry, ...], back: tuple[Entry, ...], today: date, standing: str
) -> Reply:
    """`gone` is what the undone log had saved, `back` what it had taken the place of."""
    again = f"There again: {_what(back, today)}." if back else ""
    button = Button("Redo" if back else "Put it back", Press("redo", "log", (str(number),)))
    if not gone:
        return done(again, standing, button)
    return done(f"Undone: {_what(gone, today)}.", f"{again}\n{standing}".strip(), button)


def redone(
    number: int, back: tuple[Entry, ...], gone: tuple[Entry, ...], today: date, standing: str
) -> Reply:
    """`back` is what the log put back has saved, `gone` what it has taken the place of."""
    if not back:
        headline = f"Deleted again: {_what(gone, today)}."
    else:
        headline = f"{'Changed again' if gone else 'There again'}: {_what(back, today)}."
    return done(headline, standing, undo_button(number))


def cancelled(draft: Draft) -> Reply:
    if draft.is_removal:
        return done("", "Nothing was deleted.")
    kept = "I left what was saved as it was." if draft.replaces else "Nothing was saved."
    return done("", f"Cancelled. {kept}")


def nothing_to_undo() -> Reply:
    return done("", "There is nothing to undo there.")


def too_late_to_undo() -> Reply:
    return done(
        "",
        "That was more than 30 days ago, so I cannot undo it any more. Nothing was changed. “show my "
        "sessions” lists what you have, and you can still change or delete any of them.",
    )


def not_named(name: str) -> Reply:
    return done("", f"{name} is not in what you told me. Nothing was changed.")


def nothing_changed() -> Reply:
    return done("", "That is how it is saved already. Nothing was changed.")


def nothing_to_put_back() -> Reply:
    return done("", "There is nothing to put back.")


def there_already(entries: tuple[Entry, ...], today: date) -> Reply:
    return done("", f"It is in your portfolio: {_what(entries, today)}. Nothing was changed.")


def no_longer_there() -> Reply:
    """What was to be changed has been undone or removed since."""
    return _reply(
        Outcome.ERROR, "What this was a change of is not in your portfolio any more. Nothing was changed."
    )


def too_many(most: int) -> Reply:
    return _reply(
        Outcome.ASKED, f"That is more than {most} sessions at once. Please tell me in smaller parts."
    )


def stale() -> Reply:
    text = "That button belongs to an earlier message and does nothing any more. Nothing was changed."
    return _reply(Outcome.ERROR, text)


def nothing_open() -> Reply:
    text = "There is no log open just now. Tell me what you did, for example “led my group yesterday”."
    return _reply(Outcome.ASKED, text)


def done(headline: str, text: str, *buttons: Button) -> Reply:
    return Reply(topic=Topic.LOG, outcome=Outcome.DONE, headline=headline, text=text, buttons=buttons)


def undo_button(number: int) -> Button:
    return Button("Undo", Press("undo", "log", (str(number),)))


def _cancel(draft: Draft, label: str = "Cancel") -> Button:
    return Button(label, Press("cancel", "log", (str(draft.number),)))


def _press(act: str, draft: Draft, *args: str) -> Press:
    return Press(act, "log", (str(draft.number), str(draft.revision), *args))


def _what(sessions: Sequence[Session | Entry], today: date) -> str:
    if len(sessions) == 1:
        return headline(sessions[0], today)
    days = list(dict.fromkeys(full_date(session.on, today) for session in sessions if session.on))
    # A number over a period has no day, and is more than one session.
    number = f"{len(sessions)} {'sessions' if all(session.on for session in sessions) else 'entries'}"
    return f"{number}, {listed(days)}" if days else number


def _trouble(problem: Problem) -> str:
    match problem.kind:
        case DateProblem.IMPOSSIBLE:
            return f"I cannot find “{problem.words}” in the calendar."
        case DateProblem.FUTURE:
            return f"“{problem.words}” is still to come, and I log a session once it has taken place."
        case DateProblem.UNCLEAR:
            return f"I am not sure which day “{problem.words}” was."


def _asked(
    draft: Draft,
    today: date,
    question: str,
    *buttons: Button,
    before: Mapping[int, Entry] | None = None,
) -> Reply:
    """One session is the headline of the question; several are a list above it, each with what it was before
    it was changed.
    """
    was = [
        differing(before[number], session, today) if before and number in before else ""
        for number, session in zip(draft.replaces, draft.sessions, strict=False)
    ]
    notes = [f" (was {each})" if each else " (a change)" if draft.added else "" for each in was]
    if len(draft.sessions) == len(was) == 1:
        notes, question = [], f"It was {was[0]}.\n{question}" if was[0] else question
    lines = [
        f"{in_full(session, today)}{''.join(notes[place : place + 1])}"
        for place, session in enumerate(draft.sessions)
        if session != Session()
    ]
    several = "".join(f"• {line}\n" for line in lines) if len(lines) > 1 else ""
    return Reply(
        topic=Topic.LOG,
        outcome=Outcome.ASKED,
        headline=lines[0] if len(lines) == 1 else "",
        text=f"{several}\n{question}".strip(),
        buttons=buttons,
    )


def _reply(outcome: Outcome, text: str) -> Reply:
    return Reply(topic=Topic.LOG, outcome=outcome, text=text)
