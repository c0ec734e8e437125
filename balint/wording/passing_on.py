"""A question passed on to the accreditation team, and what comes back: in words, for who asked it."""

from collections.abc import Sequence

from balint.guidance.library import GuidanceEntry
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.questions import MOST_A_DAY, Withheld

LABEL = "Pass it on to the team"
NOT_AT_HAND = (
    "I have no question of yours at hand that I could pass on. Ask it again in a line or two, without "
    "anything about a patient or client: if the guidance does not cover it, I offer to pass it on."
)
ALREADY = "That is with the team already. I tell you what they answer."
TELLS_OF_SOMEBODY = (
    "What tells of one person is not passed on. Put in general it can be, for example “What should a leader "
    "do if a member is in tears?”."
)
_WITHHELD = {
    Withheld.TELLS_OF_SOMEBODY: f"That stays here: {TELLS_OF_SOMEBODY[0].lower()}{TELLS_OF_SOMEBODY[1:]}",
    Withheld.REFUSED: (
        "That stays here: what is asked of one person’s health or of their care is not passed on. Ask it in "
        "general, for example “May somebody who has been ill go on leading?”."
    ),
    Withheld.TOO_LONG: "That is too long to pass on. Please ask it again in a line or two.",
    Withheld.ANSWERED: (
        "The guidance answered what you asked last, so there is nothing to pass on. If it is something else "
        "that you would like to know, ask that in a line or two."
    ),
}
TOO_MANY = (
    f"You have passed on {MOST_A_DAY} questions within a day, and the team has those to answer first. Please "
    "ask this one again tomorrow."
)
TAKEN_BACK = "Taken back: the team does not get that question."
NONE_WAITS = "No question of yours is with the team, so there is nothing to take back."
TOO_LATE = "The team has dealt with that question already, so there is nothing to take back."


def button(number: int) -> Button:
    """`number` says which question it is."""
    return Button(LABEL, Press("pass", "question", (str(number),)))


def passed_on(question_id: int, text: str) -> Reply:
    """`text` as the team will see it."""
    blanked = "\nWhat is in brackets was left out." if "[" in text else ""
    return Reply(
        topic=Topic.GUIDANCE,
        outcome=Outcome.DONE,
        text=(
            f"Passed on to the accreditation team, without your name:\n“{text}”{blanked}\n\n"
            "I tell you what they answer. Your words are deleted then."
        ),
        buttons=(Button("Undo", Press("back", "question", (str(question_id),))),),
    )


def withheld(why: Withheld) -> Reply:
    """To "pass it on", where what was asked last is not passed on."""
    return said(_WITHHELD[why])


def said(text: str, outcome: Outcome = Outcome.ANSWERED) -> Reply:
    return Reply(topic=Topic.GUIDANCE, outcome=outcome, text=text)


def answered(asked: str, entry: GuidanceEntry) -> Reply:
    return _told(f"You asked: “{asked}”\nThe accreditation team has answered.\n\n{entry.answer}", entry)


def changed(entry: GuidanceEntry) -> Reply:
    return _told(
        f"The accreditation team has changed its answer to “{entry.question}”. It is now:\n\n{entry.answer}",
        entry,
    )


def taken_back(entry: GuidanceEntry) -> Reply:
    return said(
        f"The accreditation team has taken back its answer to “{entry.question}”. Please do not go by it. "
        "Your question waits for a new answer, and I tell you when there is one."
    )


def left_aside(asked: str) -> Reply:
    return said(
        f"You asked the accreditation team: “{asked}”\nThey cannot answer it here. The Society’s "
        "administrator (through its Contact us page) or your regional representative may be able to help."
    )


def waiting(texts: Sequence[str]) -> str:
    """What somebody has passed on and waits for; empty if nothing."""
    lines = "\n".join(f"• “{text}”" for text in texts)
    return f"With the accreditation team, without your name, until it answers:\n{lines}" if texts else ""


def _told(text: str, entry: GuidanceEntry) -> Reply:
    return Reply(topic=Topic.GUIDANCE, outcome=Outcome.ANSWERED, text=text, sources=entry.sources)
