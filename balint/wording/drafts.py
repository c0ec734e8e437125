"""What is said while a session is being logged: questions, offers and what became of them."""

from collections.abc import Sequence
from datetime import date

from balint.forms import Field, unfilled
from balint.language.said import DateProblem, Problem
from balint.memory import Draft
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.entries import Entry, Session
from balint.wording.dates import full_date, listed
from balint.wording.sessions import headline, in_full


def question(draft: Draft, field: Field, today: date, problem: Problem | None = None) -> Reply:
    """Ask for one field. A question never carries the button that saves."""
    choices = [Button(label, _press("set", draft, field.name, value)) for value, label in field.choices]
    ending = _cancel(draft) if field.required else Button("Skip", Press("skip", "log"))
    asked = f"{_trouble(problem)} {field.question}" if problem else field.question
    return _asked(draft, today, asked, *choices, ending)


def which_one(draft: Draft, today: date) -> Reply:
    return _asked(
        draft,
        today,
        "Which one do you mean? You can say, for example, “the second one was on Tuesday”.",
        _cancel(draft),
    )


def offer(draft: Draft, today: date, doubles: tuple[Entry, ...] = ()) -> Reply:
    """A complete draft, offered to be saved. `doubles`: what the portfolio holds already of the same day."""
    if doubles:
        return _asked(
            draft,
            today,
            f"You have this already: {in_full(doubles[0], today)}. Is this another one?",
            Button("Save as another", _press("confirm", draft)),
            _cancel(draft, "It is the same"),
        )
    buttons = [Button("Save", _press("confirm", draft))]
    if any(unfilled(session) for session in draft.sessions):
        buttons.append(Button("Add details", _press("details", draft)))
    return _asked(draft, today, _shall_i(draft), *buttons, _cancel(draft))


def _shall_i(draft: Draft) -> str:
    if draft.replaces:
        return "Is this how it should be now?"
    return "Shall I save it?" if len(draft.sessions) == 1 else f"Shall I save these {len(draft.sessions)}?"


def saved(draft: Draft, today: date, standing: str) -> Reply:
    """`standing` is where the portfolio stands now."""
    verb = "Changed" if draft.replaces else "Saved"
    return done(f"{verb}: {_what(draft.sessions, today)}.", standing, undo_button(draft.number))


def saved_already(number: int) -> Reply:
    return done("That is in your portfolio already. Nothing was added.", "", undo_button(number))


def undone(gone: tuple[Entry, ...], back: tuple[Entry, ...], today: date, standing: str) -> Reply:
    """`gone` is what the undone log had saved, `back` what it had taken the place of."""
    again = f"There again: {_what(back, today)}." if back else ""
    if not gone:
        return done(again, standing)
    return done(f"Undone: {_what(gone, today)}.", f"{again}\n{standing}".strip())


def cancelled(draft: Draft) -> Reply:
    kept = "I left what was saved as it was." if draft.replaces else "Nothing was saved."
    return done("", f"Cancelled. {kept}")


def nothing_to_undo() -> Reply:
    return done("", "There is nothing to undo there.")


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
    return f"{len(sessions)} sessions, {listed(days)}"


def _trouble(problem: Problem) -> str:
    match problem.kind:
        case DateProblem.IMPOSSIBLE:
            return f"I cannot find “{problem.words}” in the calendar."
        case DateProblem.FUTURE:
            return f"“{problem.words}” is still to come, and I log a session once it has taken place."
        case DateProblem.UNCLEAR:
            return f"I am not sure which day “{problem.words}” was."


def _asked(draft: Draft, today: date, question: str, *buttons: Button) -> Reply:
    """One session is the headline of the question; several are a list above it."""
    lines = [in_full(session, today) for session in draft.sessions if session != Session()]
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
