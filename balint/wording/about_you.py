"""What is known of a person, in words; and the questions and buttons with which it is told and changed."""

from balint.language.whereabouts import zone_label
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.progress import EARLIER
from balint.people import Person, Stage
from balint.setting_up import Detail, SetUp
from balint.wording.stages import NAMES, stands
from balint.wording.steps import TEAM_ADDRESS

FIRST_QUESTION = "\n\nOne question, when you have a moment: when did you join the accreditation pathway?"
NOT_FOLLOWED = "I did not follow that, and nothing was changed."
ALL_TOLD = "That is all I need to know. Tell me what you did, or ask me what is left."
LEFT_OPEN = (
    "That is fine: I can keep your sessions without it. You can tell me at any time, or say “my details”."
)
EARLIER_IS_YOURS = "Noted: the criteria before June 2023 are yours."
NOT_LOADED = (
    "Their targets are not loaded here, so I count what you log; the accreditation team can tell you the "
    "targets."
)
STANDARD_IS_YOURS = "Noted: the criteria since June 2023 are yours."
NOT_JOINED = "Noted: not on the pathway yet. I count by the criteria since June 2023."
TEAM_KEEPS = (
    "Where you stand is in the accreditation team’s hands now, so I have changed nothing there: {stands}. "
    f"If that is not right, write to the team: {TEAM_ADDRESS}."
)
ACCREDITED = "Noted: you are accredited. I keep your sessions all the same."
NOT_ACCREDITED = "Noted: not accredited yet."
BEFORE_OR_SINCE = "Was that before June 2023, or since?"
WHICH_ZONE = "There are several times there. Whose is yours?"
IS_IT_PSYCHODYNAMIC = (
    "Is that a formal psychoanalytic or psychodynamic qualification? It makes a difference to the groups you "
    "have to attend."
)
FIXED_ALL_YEAR = "It stays so all the year. If your clocks change, tell me your city instead."

SKIP = "Skip"
_QUESTIONS = {
    Detail.PATHWAY: "When did you join the Society’s accreditation pathway?",
    Detail.TRAINING: (
        "Do you have a formal psychoanalytic or psychodynamic qualification, such as UKCP or BPC?"
    ),
    Detail.TIME_ZONE: "Where are you? It decides when “last night” was. A city or a country will do.",
    Detail.NAME: "What shall I call you?",
}
_SINCE_OR_BEFORE = (
    Button("Since June 2023", Press("set", "pathway", ("since",))),
    Button("Before June 2023", Press("set", "pathway", ("before",))),
)
_BUTTONS = {
    Detail.PATHWAY: (
        *_SINCE_OR_BEFORE,
        Button("Not yet", Press("set", "pathway", ("not_yet",))),
        Button("I am accredited", Press("set", "pathway", ("accredited",))),
    ),
    Detail.TRAINING: (
        Button("I have one", Press("set", "training", ("yes",))),
        Button("I do not", Press("set", "training", ("no",))),
    ),
    Detail.TIME_ZONE: (
        Button("UK", Press("set", "time_zone", ("Europe.London",))),
        Button("Ireland", Press("set", "time_zone", ("Europe.Dublin",))),
        Button("New Zealand", Press("set", "time_zone", ("Pacific.Auckland",))),
    ),
    Detail.NAME: (),
}
_CHANGES = (
    Button("Change name", Press("ask", "name")),
    Button("Change pathway", Press("ask", "pathway")),
    Button("Change qualification", Press("ask", "training")),
    Button("Change time zone", Press("ask", "time_zone")),
    Button("My places", Press("ask", "places")),
)
GO_ON = Button("Go on with the set-up", Press("ask", "setup"))


def question(detail: Detail, *, noted: str = "", setting_up: bool) -> Reply:
    """Ask for one detail. In the set-up it can be skipped; elsewhere it was the person who brought it up."""
    skip = (Button(SKIP, Press("skip", "setup", (detail,))),) if setting_up else ()
    return _asked(" ".join(filter(None, (noted, _QUESTIONS[detail]))), (*_BUTTONS[detail], *skip))


def welcome_buttons() -> tuple[Button, ...]:
    """The first question of the set-up stands in the welcome."""
    return question(Detail.PATHWAY, setting_up=True).buttons


def before_or_since(noted: str) -> Reply:
    return _asked(f"{noted} {BEFORE_OR_SINCE}".strip(), _SINCE_OR_BEFORE)


def is_it_psychodynamic(noted: str) -> Reply:
    yes, no = (press.press for press in _BUTTONS[Detail.TRAINING])
    return _asked(f"{noted} {IS_IT_PSYCHODYNAMIC}".strip(), (Button("Yes, it is", yes), Button("No", no)))


def which_zone(noted: str, zones: tuple[str, ...]) -> Reply:
    buttons = tuple(
        Button(zone_label(zone), Press("set", "time_zone", (zone.replace("/", "."),))) for zone in zones
    )
    return _asked(f"{noted} {WHICH_ZONE}".strip(), buttons)


def unknown_place(noted: str, place: str) -> Reply:
    text = f"{noted} I do not know the time of “{place}”. Which larger city or country is near you?"
    return _asked(text.strip(), _BUTTONS[Detail.TIME_ZONE])


def training_noted(target: int | None, *, psychodynamic: bool) -> str:
    """`target` is how many groups there are to attend; None where that is not known, or of no use."""
    if target:
        return f"Noted: {target} groups to attend."
    return f"Noted: {'a' if psychodynamic else 'no'} psychoanalytic or psychodynamic qualification."


def zone_noted(zone: str) -> str:
    if zone.startswith("Etc/"):
        return f"Noted: your time is {zone_label(zone)}. {FIXED_ALL_YEAR}"
    return f"Noted: your time is that of {_of(zone)}."


def zone_for_a_while(noted: str, home: str) -> Reply:
    """Somebody is elsewhere for some time; `home` is their time till now."""
    return done(
        f"{noted} Reminders come by it. It stays so until you tell me: tap below when you are back.",
        Button(f"Back to {zone_label(home)} time", Press("set", "time_zone", (home.replace("/", "."),))),
    )


def _of(zone: str) -> str:
    return "the UK" if zone == "Europe/London" else zone_label(zone)


def known(person: Person, setup: SetUp, places: str) -> Reply:
    """All that is known of a person, with a button to change each of it. `places` are where they write."""
    lines = [
        f"Name: {person.name or 'not told'}",
        f"Pathway: {_pathway(person)}",
        f"Qualification: {_training(person)}",
        f"Time: {_time(person)}",
        f"Place: {places}",
    ]
    return Reply(
        topic=Topic.SETTINGS,
        outcome=Outcome.ANSWERED,
        headline="What I know of you",
        text="\n".join(lines),
        buttons=(*_CHANGES, GO_ON) if setup.under_way else _CHANGES,
    )


def _pathway(person: Person) -> str:
    joined = "since before June 2023" if person.criteria_set == EARLIER else "since June 2023 or later"
    match person.stage:
        case Stage.ACCREDITED:
            return "accredited"
        case Stage.INTERESTED:
            return "not joined yet"
        case None | Stage.ON_THE_PATHWAY:
            return joined if person.criteria_set else "not told; I go by the criteria since June 2023"
    return f"{NAMES[person.stage]}, {joined}"


def _training(person: Person) -> str:
    if person.psychodynamic is None:
        return "not told"
    return "psychoanalytic or psychodynamic" if person.psychodynamic else "none that is psychodynamic"


def _time(person: Person) -> str:
    label = zone_label(person.time_zone)
    return label if label.startswith(("UK", "Ireland", "GMT", "UTC")) else f"{label} ({person.time_zone})"


def team_keeps(person: Person) -> str:
    """What is told of the pathway, once a step has been recorded."""
    where = stands(person.stage)
    return TEAM_KEEPS.format(stands=f"{where[0].lower()}{where[1:]}")


def done(text: str, *buttons: Button) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.DONE, text=text, buttons=buttons)


def _asked(text: str, buttons: tuple[Button, ...]) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.ASKED, text=text, buttons=buttons)
