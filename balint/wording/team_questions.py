"""Questions that were not covered, and the answers to them, as the accreditation team sees them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, tzinfo

from balint.guidance.library import LONGEST_ANSWER, LONGEST_LABEL, GuidanceEntry
from balint.language.patterns import expression
from balint.messages import Button, Outcome, Press, Reply, Source, Topic
from balint.questions import OpenQuestion, Part
from balint.wording.dates import full_date, period

PAGE = 5  # groups: what a phone shows at once
NONE_WAIT = "No question is waiting: all that people passed on has been dealt with."
NO_ANSWERS = "The team has approved no answers yet. “/questions” shows what people have asked."
GONE = "That question does not wait any more: it was answered, left aside, or taken back by who asked it."
NO_SUCH_ANSWER = "There is no such answer any more."
CHANGED_MEANWHILE = "Something has changed since that was shown, and nothing was done. This is how it stands."
WHICH_QUESTION = "Which question do you mean? “/questions” shows them with their numbers."
WHICH_ANSWER = "Which answer do you mean? “/answers” shows them."
STOPPED = "Nothing was answered. The question waits as before."
NOT_CHANGED = "Nothing was changed. The answer stands as it was."
NOT_ALL_THERE = "That answer is not finished yet, so it is not live. Go on, or say “cancel”."
NOT_UNDONE = (
    "That cannot be undone any more: the answer has been changed since. “/answers” shows how it stands."
)
ALL_QUESTIONS = Button("All questions", Press("list", "questions", ("1",)))
_CANCEL = Button("Cancel", Press("cancel", "answer"))
_ASKS = expression(
    r"(?:who|what|which|when|where|why|how|will|would|can|could|may|must|should|do|does|did|is|are|am|has|have)\b",
    re.IGNORECASE,
)
_TITLE = "Answer approved by the accreditation team"


def waiting(groups: Sequence[Sequence[OpenQuestion]], page: int, today: date, zone: tzinfo) -> Reply:
    """A page of the groups, from 1; the first question of each stands for all of it."""
    here = list(enumerate(groups, start=1))[PAGE * (page - 1) : PAGE * page]
    lines = "\n".join(f"{number}. {_summary(group, today, zone)}" for number, group in here)
    buttons = [
        Button(_short(f"{number}. {group[0].text}", 40), Press("show", "question", (str(group[0].id),)))
        for number, group in here
    ]
    if len(groups) > PAGE * page:
        buttons.append(Button("More questions", Press("list", "questions", (str(page + 1),))))
    return _said(
        "“answer 1” answers the first, “leave 1 aside” ends the waiting for it.",
        headline=f"{_count(len(groups), 'question waits', 'questions wait')} for an answer.",
        buttons=buttons,
        before=lines,
    )


def group(questions: Sequence[OpenQuestion], today: date, zone: tzinfo) -> Reply:
    """All the wordings of one question."""
    number = (str(questions[0].id),)
    others = [each.text for each in questions[1:] if each.text != questions[0].text]
    lines = "\n".join(f"• “{text}”" for text in dict.fromkeys(others))
    return _said(
        f"Also worded:\n{lines}" if lines else "",
        headline=_summary(questions, today, zone),
        buttons=(
            Button("Answer", Press("answer", "question", number)),
            Button("Leave aside", Press("leave", "question", number)),
            ALL_QUESTIONS,
        ),
    )


def ask(part: Part, question: str) -> Reply:
    """For a part of the answer to that question, as the next message."""
    match part:
        case Part.SOURCE:
            return ask_source()
        case Part.QUESTION:
            return _asked(f"Type the question as it should stand. Now it is: “{question}”", _CANCEL)
        case Part.ANSWER:
            return _asked(
                f"“{question}”\n\nType the answer as your next message. Several lines are fine, "
                f"{LONGEST_ANSWER:,} characters at most. You see it before anybody else does.",
                _CANCEL,
            )


def too_long(length: int, most: int) -> Reply:
    return _asked(
        f"That is {length:,} characters, and {most:,} are what is still read on a phone. Please send it "
        "shorter.",
        _CANCEL,
    )


def holds_address(address: str) -> Reply:
    return _asked(
        f"{address} looks like a person’s own address, and everybody would see it. Please send it again "
        "without, or with the address of an office.",
        _CANCEL,
    )


def case_material() -> Reply:
    text = (
        "That sounds like something about a patient or client, or of what one person went through, so I have "
        "kept nothing of it, and nobody sees it. Please send it again in general, without telling of anybody."
    )
    return replace(_asked(text, _CANCEL), topic=Topic.PRIVACY)


def answered_meanwhile(entry: GuidanceEntry) -> Reply:
    """Another member was faster. The answer that stands, to be changed or left."""
    shown = answer(entry)
    meanwhile = "Somebody else on the team has answered that meanwhile, and yours was not taken. This stands:"
    return replace(shown, headline=meanwhile, text=f"{entry.question}\n\n{entry.answer}")


def ask_source(trouble: str = "") -> Reply:
    return _asked(
        f"{trouble}Whose guidance is it, and from when? For example “Council, 3 June”. Without a day I take "
        "today.",
        Button("The team, today", Press("set", "answer", ("team",))),
        _CANCEL,
    )


UNCLEAR_DAY = "I could not make out the day. "
LIES_AHEAD = "That day lies ahead. "
NOT_A_SOURCE = "I need a short name for whose guidance it is. "


def source(owner: str, days: tuple[date, date], today: date) -> Source:
    """As it stands under the answer."""
    first, last = days
    when = f"{last:%A} {last.day} {last:%B} {last.year}" if first == last else period(first, last, today)
    return Source(_TITLE, when.removeprefix("in "), owner)


def preview(number: int, entry: GuidanceEntry, told: int) -> Reply:
    """The answer as people will see it. `told` are the people who are told at once, `number` ties the button
    that approves it to what is shown.
    """
    who = _count(told, "person is", "people are") if told else "Nobody is"
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ASKED,
        headline=f"This is what people will see. {who} told at once.",
        text=f"{entry.question}\n\n{entry.answer}",
        sources=entry.sources,
        buttons=(
            Button("Approve", Press("confirm", "answer", (str(number),))),
            Button("Change the text", Press("again", "answer", ("answer",))),
            Button("Change the source", Press("again", "answer", ("source",))),
            Button("Change the question", Press("again", "answer", ("question",))),
            _CANCEL,
        ),
    )


def approved(entry: GuidanceEntry, addition: int, told: int, *, changed: bool) -> Reply:
    """`addition` is the number under which it stands now."""
    held = "The answer is changed" if changed else "The answer is live"
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.DONE,
        text=f"{held}: whoever asks “{entry.question}” gets it from now on. {_told(told)}",
        buttons=(Button("Undo", Press("back", "answer", (entry.id, str(addition)))),),
    )


def really_leave(questions: Sequence[OpenQuestion], told: int) -> Reply:
    number = (str(questions[0].id), str(len(questions)))
    who = "The one who asked is" if told == 1 else f"The {told} who asked are"
    return _asked(
        f"Leave “{questions[0].text}” aside? {who} told that the team cannot answer it here, and whom "
        "else to ask.",
        Button("Leave aside and tell them", Press("confirm", "aside", number)),
        Button("Keep it", Press("show", "question", number[:1])),
    )


def left_aside(told: int) -> Reply:
    return Reply(topic=Topic.TEAM, outcome=Outcome.DONE, text=f"Left aside. {_told(told)}")


def answers(entries: Sequence[GuidanceEntry], page: int) -> Reply:
    """A page of the approved answers, from 1."""
    here = entries[PAGE * (page - 1) : PAGE * page]
    buttons = [Button(each.question, Press("show", "answer", (each.id,))) for each in here]
    if len(entries) > PAGE * page:
        buttons.append(Button("More answers", Press("list", "answers", (str(page + 1),))))
    return _said("", headline=f"{_count(len(entries), 'answer', 'answers')} of the team.", buttons=buttons)


def answer(entry: GuidanceEntry) -> Reply:
    shown = _said(
        entry.answer,
        headline=entry.question,
        buttons=(
            Button("Change the answer", Press("change", "answer", (entry.id,))),
            Button("Withdraw the answer", Press("remove", "answer", (entry.id,))),
        ),
    )
    return replace(shown, sources=entry.sources)


def really_take_back(entry: GuidanceEntry, told: int) -> Reply:
    who = (
        f" {_count(told, 'person was', 'people were')} told it, and hear that it no longer holds."
        if told
        else ""
    )
    return _asked(
        f"Take back the answer to “{entry.question}”?{who}",
        Button("Withdraw the answer", Press("confirm", "withdrawal", (entry.id,))),
        Button("Keep it", Press("show", "answer", (entry.id,))),
    )


def as_before(entry: GuidanceEntry, told: int) -> Reply:
    return said(f"The answer to “{entry.question}” is again what it was. {_told(told)}", Outcome.DONE)


def taken_back(entry: GuidanceEntry, told: int) -> Reply:
    back = " Their question waits again." if told else ""
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.DONE,
        text=f"The answer to “{entry.question}” is taken back. {_told(told)}{back}",
    )


def said(text: str, outcome: Outcome = Outcome.ANSWERED) -> Reply:
    return Reply(topic=Topic.TEAM, outcome=outcome, text=text)


def as_label(question: str) -> str:
    """A question as it stands on a button."""
    label = _short(question[0].upper() + question[1:], LONGEST_LABEL)
    return f"{label}?" if _ASKS.match(label) and label[-1].isalnum() and len(label) < LONGEST_LABEL else label


def _summary(questions: Sequence[OpenQuestion], today: date, zone: tzinfo) -> str:
    latest = max(each.asked_at for each in questions).astimezone(zone).date()
    day = full_date(latest, today)
    often = f"{len(questions)} times, last on {day}" if len(questions) > 1 else f"once, on {day}"
    return f"“{questions[0].text}” – {often}"


def _short(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rsplit(' ', 1)[0].rstrip(' ,;:.')}…"


def _told(number: int) -> str:
    return f"{_count(number, 'person is', 'people are')} told." if number else "Nobody has to be told."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _asked(text: str, *buttons: Button) -> Reply:
    return Reply(topic=Topic.TEAM, outcome=Outcome.ASKED, text=text, buttons=buttons)


def _said(text: str, *, headline: str, buttons: Sequence[Button], before: str = "") -> Reply:
    whole = "\n\n".join(part for part in (before, text) if part)
    return Reply(
        topic=Topic.TEAM, outcome=Outcome.ANSWERED, headline=headline, text=whole, buttons=tuple(buttons)
    )
