"""Form A in words: its questions, and what it says."""

from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.application import Field, FillingIn, FormA
from balint.wording.dates import listed
from balint.wording.steps import SOURCE

BEGINS = (
    "Form A tells the accreditation team who you are and what you have done. Nothing about patients or "
    "groups belongs in it."
)
GONE = "That Form A is not open any more. Say “form A” to open it again."
LEFT = "I have put Form A away, and the accreditation team has not seen it. Say “form A” to go on with it."
NOT_FOLLOWED = "I could not read that as an answer. A few words will do."
_LABELS = {
    Field.NAME: "Name",
    Field.REGION: "Region",
    Field.PROFESSION: "Profession",
    Field.QUALIFICATION: "Qualification",
    Field.MEMBER: "Membership",
}
_QUESTIONS = {
    Field.NAME: "What is your full name?",
    Field.REGION: "In which region are you?",
    Field.PROFESSION: "What is your profession?",
    Field.QUALIFICATION: (
        "Do you have a formal psychoanalytic or psychodynamic qualification, such as UKCP or BPC?"
    ),
    Field.MEMBER: "Are you a member of the Balint Society?",
    Field.SINCE: "Since which year?",
}
_CHOICES: dict[Field, tuple[tuple[str, str], ...]] = {
    Field.QUALIFICATION: (("I have one", "yes"), ("I do not", "no")),
    Field.MEMBER: (("I am a member", "yes"), ("Not a member", "no")),
}


def question(filling: FillingIn, field: Field, noted: str = "") -> Reply:
    """`noted` comes before the question."""
    number = str(filling.number)
    choices = tuple(
        Button(label, Press("set", "form_a", (number, field, value)))
        for label, value in _CHOICES.get(field, ())
    )
    return _reply(
        Outcome.ASKED,
        f"{noted} {_QUESTIONS[field]}".strip(),
        *choices,
        Button("Skip", Press("skip", "form_a", (number, field))),
        Button("Cancel", Press("cancel", "form_a", (number,))),
    )


def shown(filling: FillingIn, logged: str, *, leads_on: bool) -> Reply:
    """All of it, to be sent or changed. `logged` is the Balint experience so far; `leads_on`: with it a step
    is taken.
    """
    number = str(filling.number)
    send = "Send my application" if filling.applying and leads_on else "Send to the team"
    purpose = "It changes nothing in where you stand."
    if leads_on:
        purpose = f"With it you {'apply for accreditation' if filling.applying else 'register an interest'}."
    return Reply(
        topic=Topic.STAGE,
        outcome=Outcome.ASKED,
        headline="Your Form A",
        text=f"{lines(filling.form, logged)}\n\n{purpose} The accreditation team sees what stands here. "
        "Shall I send it?",
        sources=(SOURCE,),
        buttons=(
            Button(send, Press("confirm", "form_a", (number,))),
            *(
                Button(f"Change {label.lower()}", Press("change", "form_a", (number, field)))
                for field, label in _LABELS.items()
            ),
            Button("Cancel", Press("cancel", "form_a", (number,))),
        ),
    )


def lines(form: FormA, logged: str) -> str:
    said = {
        Field.NAME: form.name,
        Field.REGION: form.region,
        Field.PROFESSION: form.profession,
        Field.QUALIFICATION: {None: "", True: "psychoanalytic or psychodynamic", False: "none of that kind"}[
            form.psychodynamic
        ],
        Field.MEMBER: {None: "", True: "member", False: "not a member yet"}[form.member],
    }
    if form.member and form.since:
        said[Field.MEMBER] = f"member since {form.since}"
    told = [f"{_LABELS[field]}: {value or 'not told'}" for field, value in said.items()]
    return "\n".join([*told, f"Balint experience: {logged}"])


def updated() -> Reply:
    return _reply(Outcome.DONE, "Your Form A is brought up to date. It changes nothing in where you stand.")


def for_team(name: str, form: FormA, logged: str) -> Reply:
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ANSWERED,
        headline=f"Form A of {name}",
        text=lines(form, logged),
    )


def none_of(name: str) -> Reply:
    return Reply(topic=Topic.TEAM, outcome=Outcome.ANSWERED, text=f"{name} has not sent in Form A here.")


def experience(counts: list[str]) -> str:
    return listed(counts) or "nothing logged yet"


def answered(text: str) -> Reply:
    return _reply(Outcome.ANSWERED, text)


def _reply(outcome: Outcome, text: str, *buttons: Button) -> Reply:
    return Reply(topic=Topic.STAGE, outcome=outcome, text=text, buttons=buttons)
