"""Form R in words: where it stands, and a message to chase it with."""

from collections.abc import Sequence
from datetime import date

from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.reminders.reference import Reference
from balint.wording.dates import full_date

TELL_ME = (
    "Tell me in words like “I asked Ruth for Form R today”, “Ruth says end of the month” or “Ruth’s Form R "
    "has "
    "arrived”."
)
TWO_FORMS = (
    "There are two Form Rs. Mine is the Balint Society’s: the reference that your supervisors write for your "
    "accreditation. The one that goes with ARCP, the deanery and revalidation is your own yearly "
    "declaration as a doctor in training. I know nothing of that one and have noted nothing; your deanery or "
    "training programme can help with it."
)
MOST = 4  # supervisors with buttons of their own

TOLD = "I have told them, without the name of your supervisor."
NOBODY_TOLD = (
    "Nobody of the team is here yet: it stands in the list of what is waited for, and nobody has been told."
)


def arrived(reference: Reference, label: str = "It has arrived") -> Button:
    return Button(label, Press("got", "form_r", (str(reference.id),)))


def not_arrived(reference: Reference) -> Button:
    return Button("It has not arrived", Press("back", "form_r", (str(reference.id),)))


def chased(reference: Reference, label: str = "I have chased it") -> Button:
    return Button(label, Press("chased", "form_r", (str(reference.id),)))


def forward(reference: Reference, label: str = "Message to forward") -> Button:
    return Button(label, Press("forward", "form_r", (str(reference.id),)))


def tell_team(reference: Reference) -> Button:
    return Button("Tell the team", Press("team", "form_r", (str(reference.id),)))


def drop(reference: Reference) -> Button:
    return Button("Forget this one", Press("drop", "form_r", (str(reference.id),)))


def state(reference: Reference, today: date) -> str:
    """ "asked on Friday 20 November, promised by Monday 30 November"."""
    if reference.received_on:
        return f"arrived on {full_date(reference.received_on, today)}"
    parts = [
        f"asked on {full_date(reference.asked_on, today)}" if reference.asked_on else "asked for",
        f"promised by {full_date(reference.promised_by, today)}" if reference.promised_by else "",
        f"chased on {full_date(reference.chased_on, today)}" if reference.chased_on else "",
        "noted for the accreditation team" if reference.raised_on else "",
    ]
    return ", ".join(part for part in parts if part)


def lines(references: Sequence[Reference], today: date) -> str:
    return "\n".join(f"• {each.supervisor}: {state(each, today)}" for each in references)


def noted(reference: Reference, today: date, reminder: str) -> Reply:
    """`reminder` says when it will be spoken of again."""
    buttons = () if reference.received_on else (arrived(reference), drop(reference))
    return _reply(
        Outcome.DONE, f"Form R from {reference.supervisor}: {state(reference, today)}.", reminder, *buttons
    )


def received(reference: Reference, today: date) -> Reply:
    return _reply(
        Outcome.DONE,
        f"Form R from {reference.supervisor}: {state(reference, today)}.",
        "I will not mention it again.",
        not_arrived(reference),
    )


def received_already(reference: Reference, today: date) -> Reply:
    return _reply(
        Outcome.ANSWERED,
        f"Form R from {reference.supervisor} {state(reference, today)}.",
        "I have left it at that.",
        not_arrived(reference),
    )


def still_waiting(reference: Reference, today: date) -> Reply:
    return _reply(
        Outcome.ANSWERED,
        f"Form R from {reference.supervisor}: {state(reference, today)}, and not here yet.",
        "It is yours to chase. I can write you a message to forward.",
        forward(reference),
        chased(reference),
        arrived(reference),
    )


def given_up(reference: Reference, today: date) -> Reply:
    return _reply(
        Outcome.ASKED,
        "",
        f"Form R from {reference.supervisor}: {state(reference, today)}. Shall I forget it?",
        drop(reference),
        chased(reference),
    )


def to_forward(reference: Reference, today: date) -> tuple[Reply, Reply]:
    """A line about it, and the message by itself, so that it can be sent on as it is."""
    by = f" by {full_date(reference.promised_by, today)}" if reference.promised_by else ""
    promised = f" You had hoped to send it{by}." if by else ""
    return (
        _reply(
            Outcome.ANSWERED,
            "",
            "Here it is, to send on as it is or in your own words:",
            chased(reference),
            arrived(reference),
        ),
        _reply(
            Outcome.ANSWERED,
            "",
            f"Dear {reference.supervisor}, thank you again for agreeing to write my reference for "
            "accreditation as a "
            f"Balint group leader, on the Society’s Form R.{promised} Could you let me know when you "
            "expect to "
            "send it, and whether there is anything you need from me? With many thanks",
        ),
    )


def team_will_know(reference: Reference, today: date, *, told: bool) -> Reply:
    """`told`: there is somebody on the team, who hears of it now."""
    return _reply(
        Outcome.DONE,
        f"Noted: the accreditation team is to know that Form R from {reference.supervisor} has not arrived.",
        f"It was {state(reference, today).removesuffix(', noted for the accreditation team')}. "
        f"{TOLD if told else NOBODY_TOLD} I will not remind you of it again.",
        arrived(reference),
    )


def shown(references: Sequence[Reference], others: Sequence[tuple[int, str]], today: date) -> Reply:
    """`others` are supervisors who have not been asked, each with their number as a colleague."""
    open_ = [each for each in references if not each.received_on]
    named = [*(f"• {name}: not asked yet" for _, name in others)]
    text = "\n".join(part for part in (lines(references, today), *named) if part)
    buttons = (
        *(arrived(each, f"{each.supervisor}’s has arrived") for each in open_[:MOST]),
        *(
            Button(f"I asked {name} today", Press("asked", "form_r", (f"c{number}",)))
            for number, name in others[: MOST - len(open_[:MOST])]
        ),
    )
    arrived_so_far = "reference on Form R has" if len(references) == 1 else "references on Form R have"
    head = f"{len(references) - len(open_)} of {len(references)} {arrived_so_far} arrived."
    return _reply(
        Outcome.ANSWERED,
        head if references else "No Form R has been asked for yet.",
        f"{text}\n\n{TELL_ME}".strip(),
        *buttons,
    )


def whose(references: Sequence[Reference], others: Sequence[tuple[int, str]], act: str) -> Reply:
    """Which supervisor was meant. `act` is that of the press: asked, got or chased."""
    buttons = [
        *(Button(each.supervisor, Press(act, "form_r", (str(each.id),))) for each in references),
        *(Button(name, Press(act, "form_r", (f"c{number}",))) for number, name in others),
    ]
    if not buttons:
        return _reply(Outcome.ASKED, "", f"Whose Form R do you mean? {TELL_ME}")
    return _reply(Outcome.ASKED, "", "Whose Form R do you mean?", *buttons[:MOST])


def by_when(reference: Reference) -> Reply:
    return _reply(
        Outcome.ASKED,
        "",
        f"By when has {reference.supervisor} promised it? Say, for example, “{reference.supervisor} says "
        "end of the "
        "month”.",
    )


def which_day(words: str) -> Reply:
    return _reply(
        Outcome.ASKED,
        "",
        f"I am not sure which day “{words}” was, so I have noted nothing. Tell me with the day, for example "
        "“I asked Ruth for Form R on Thursday”.",
    )


def yet_to_come(words: str) -> Reply:
    return _reply(
        Outcome.ASKED,
        "",
        f"“{words}” is yet to come, so I have noted nothing. Tell me once you have asked, with the day if it "
        "was not today.",
    )


def dropped(reference: Reference) -> Reply:
    return _reply(Outcome.DONE, "", f"Form R from {reference.supervisor} is off the list.")


def gone() -> Reply:
    return _reply(Outcome.ANSWERED, "", "That one is not on the list any more. Nothing was changed.")


def two_forms() -> Reply:
    return _reply(Outcome.ANSWERED, "", TWO_FORMS)


def _reply(outcome: Outcome, headline: str, text: str, *buttons: Button) -> Reply:
    return Reply(topic=Topic.FORM_R, outcome=outcome, headline=headline, text=text, buttons=buttons)
