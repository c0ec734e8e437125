"""What the assistant has to know of a person to count right: when they joined, and their qualification."""

from dataclasses import replace

from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.progress import EARLIER, STANDARD
from storage.work import Work

JOINED = (
    Button("Since June 2023", Press("set", "pathway", ("since",))),
    Button("Before June 2023", Press("set", "pathway", ("before",))),
    Button("Not yet", Press("set", "pathway", ("not_yet",))),
)
QUALIFIED = (
    Button("I have one", Press("set", "training", ("yes",))),
    Button("I do not", Press("set", "training", ("no",))),
)


def ask_pathway() -> Reply:
    return _asked("When did you join the Society’s accreditation pathway?", JOINED)


def set_pathway(joined: str, work: Work) -> Reply:
    """`joined` is since or before (June 2023), or not_yet: they will join under today's criteria."""
    criteria_set = EARLIER if joined == "before" else STANDARD
    work.person = replace(work.person, criteria_set=criteria_set)
    if criteria_set == EARLIER:
        return _done(
            "Noted: the criteria before June 2023 are yours. Their targets are not loaded here, so I count "
            "what you log; the accreditation team can tell you the targets."
        )
    return _asked(
        "Noted: the criteria since June 2023 are yours. Do you have a formal psychoanalytic or psychodynamic "
        "qualification, such as UKCP or BPC?",
        QUALIFIED,
    )


def set_training(qualified: str, work: Work) -> Reply:
    work.person = replace(work.person, psychodynamic=qualified == "yes")
    target = 12 if work.person.psychodynamic else 30
    return _done(f"Noted: {target} groups to attend. You can tell me about your sessions now.")


def _asked(text: str, buttons: tuple[Button, ...]) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.ASKED, text=text, buttons=buttons)


def _done(text: str) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.DONE, text=text)
