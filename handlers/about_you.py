"""What the assistant has to know of a person to count right: when they joined, and their qualification."""

from dataclasses import replace

from balint.language.said import AboutSelf
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.entries import Activity
from balint.pathway.progress import EARLIER, STANDARD, criteria_for, criteria_set_of
from storage.work import Work

ASK_TRAINING = "Do you have a formal psychoanalytic or psychodynamic qualification, such as UKCP or BPC?"
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
    work.person = replace(work.person, criteria_set=EARLIER if joined == "before" else STANDARD)
    if joined != "before" and work.person.psychodynamic is None:
        return _asked(f"{_criteria_noted(work)} {ASK_TRAINING}", QUALIFIED)
    return _done(_criteria_noted(work))


def set_training(qualified: str, work: Work) -> Reply:
    work.person = replace(work.person, psychodynamic=qualified == "yes")
    return _done(f"{_training_noted(work)} You can tell me about your sessions now.")


def tell(said: AboutSelf, work: Work) -> Reply:
    """Take in what people say of themselves; what cannot be settled is asked."""
    noted: list[str] = []
    if said.name:
        work.person = replace(work.person, name=said.name)
        noted.append(f"Hello, {said.name}.")
    if said.time_zone:
        work.person = replace(work.person, time_zone=said.time_zone)
        noted.append(f"Noted: your time is that of {said.time_zone.rpartition('/')[2].replace('_', ' ')}.")
    if said.psychodynamic is not None:
        work.person = replace(work.person, psychodynamic=said.psychodynamic)
        noted.append(_training_noted(work))
    if said.joined is None and not said.not_joined:
        return _done(" ".join(noted))
    criteria_set = STANDARD if said.joined is None else criteria_set_of(said.joined, work.knowledge.criteria)
    if criteria_set is None:
        return _asked(" ".join((*noted, "Was that before June 2023, or since?")), JOINED[:2])
    work.person = replace(work.person, criteria_set=criteria_set)
    noted.append(_criteria_noted(work))
    if criteria_set == STANDARD and work.person.psychodynamic is None:
        return _asked(" ".join((*noted, ASK_TRAINING)), QUALIFIED)
    return _done(" ".join(noted))


def _criteria_noted(work: Work) -> str:
    if work.person.criteria_set == EARLIER:
        return (
            "Noted: the criteria before June 2023 are yours. Their targets are not loaded here, so I count "
            "what you log; the accreditation team can tell you the targets."
        )
    return "Noted: the criteria since June 2023 are yours."


def _training_noted(work: Work) -> str:
    criterion = criteria_for(work.person, work.knowledge.criteria).for_activity(Activity.GROUP_ATTENDED)
    target = criterion.target_for(psychodynamic=work.person.psychodynamic is True) if criterion else None
    return f"Noted: {target} groups to attend." if target else "Noted."


def _asked(text: str, buttons: tuple[Button, ...]) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.ASKED, text=text, buttons=buttons)


def _done(text: str) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.DONE, text=text)
