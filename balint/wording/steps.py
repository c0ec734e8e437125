"""The steps of the pathway in words: as they are told to the applicant, and to the accreditation team."""

from collections.abc import Sequence
from datetime import date

from balint.finding import Known
from balint.messages import Button, Outcome, Press, Reply, Source, Topic
from balint.pathway.steps import MOVES, Proposed, Step, Taken, WhyNot, last_with, latest
from balint.people import Stage
from balint.wording.dates import full_date, listed
from balint.wording.people import called
from balint.wording.stages import stands

TEAM_ADDRESS = "accreditation@balintsociety.org.uk"
SOURCE = Source("Leadership accreditation", "The Pathway to Accreditation", "Balint Society (UK)")
ASK = f"Questions? Write to the accreditation team: {TEAM_ADDRESS}."
CASE_MATERIAL = (
    "That sounds like something about a patient or client, so I have kept nothing of it and told nobody. Say "
    "the steps without it, for example “Anna needs further steps: 2 more supervisions”."
)
WHICH_STEPS = (
    "Which steps are they? I tell the applicant in your words, for example “Anna needs further steps: 2 more "
    "supervisions”."
)
NOBODY_THERE = (
    f"Nobody of the accreditation team is here yet, so please send them Form A by e-mail too: {TEAM_ADDRESS}."
)
NOT_ONESELF = "That is about yourself, so somebody else on the team has to record it."
TAKEN_BACK = "That has been taken back already. Nothing was changed."
NOTHING_LEFT = "There is nothing else that you have recorded within a day and can take back."
NOT_OPEN = "That question is not open any more. Nothing was changed."
LEFT = "I have left it. Nothing was changed."
LET_GO = "The step that I asked you about is left: nothing was recorded. Say it again if it is to be."
CANNOT_UNDO = (
    "That can only be taken back by who recorded it, within a day, and while nothing has followed it. "
    "Nothing was changed."
)

# What was done, of whom it is about.
DONE = {
    Step.INTEREST: "interest registered",
    Step.PATHWAY: "put on the pathway",
    Step.COMPETENCIES: "competencies agreed",
    Step.READY: "ready to apply",
    Step.APPLICATION: "applied for accreditation",
    Step.REFERENCES: "references in",
    Step.REVIEW: "review begun",
    Step.FURTHER: "further steps needed",
    Step.RECOMMENDED: "recommended to the next full Council",
    Step.ACCREDITED: "accredited by the Council",
    Step.MEMBERSHIP: "membership paid",
    Step.APPEAL: "appealed to the Council",
}
_TOLD = {
    Step.INTEREST: "Your interest in becoming an accredited Balint group leader is registered.",
    Step.PATHWAY: "You are on the accreditation pathway.",
    Step.COMPETENCIES: "The competencies are noted as agreed with your supervisors.",
    Step.READY: "You are ready to apply for accreditation.",
    Step.APPLICATION: "Your application for accreditation is with the accreditation team.",
    Step.REFERENCES: "Your references are in. Thank you for chasing them.",
    Step.REVIEW: "The accreditation team has begun the review of your application.",
    Step.FURTHER: "Your application has been reviewed, and there are further steps to take first:",
    Step.RECOMMENDED: "Good news: the accreditation team recommends you for accreditation.",
    Step.ACCREDITED: "Congratulations: the Council has accredited you as a Balint group leader.",
    Step.MEMBERSHIP: "Your membership of the Balint Society is noted as paid.",
    Step.APPEAL: "Your appeal is noted. It is with the Council.",
}
_NEXT: dict[Stage | None, str] = {
    None: "say “register my interest”, and we fill in Form A together. If you are on the pathway already, "
    "tell me when you joined.",
    Stage.INTERESTED: "the accreditation team looks at what you have done, advises you, and puts you on the "
    "pathway. What you do meanwhile you can log here.",
    Stage.ON_THE_PATHWAY: "log what you do, and ask me what is left. When the criteria are met and your "
    "supervisors agree on the competencies, you can apply.",
    Stage.READY: "say “apply”, check your Form A and send it.",
    Stage.APPLIED: "the accreditation team reviews your application.",
    Stage.IN_REVIEW: "the team either recommends you to the next full Council or tells you what further "
    "steps to take.",
    Stage.FURTHER_STEPS: "take them in your own time; I keep count as before. Then say “apply” again. If you "
    "see it differently, you can appeal directly to the Council.",
    Stage.RECOMMENDED: "the Council decides at its next full meeting and writes to you by e-mail.",
    Stage.ACCREDITED: "keep up your membership of the Balint Society. The Council’s confirmation comes by "
    "e-mail.",
}
# In the place of the above, while Form R has not come from everybody.
_WITHOUT_REFERENCES: dict[Stage | None, str] = {
    Stage.READY: f"{_NEXT[Stage.READY]} Ask your supervisors for Form R as well.",
    Stage.APPLIED: "the team waits for Form R from your supervisors, which is yours to chase, and then "
    "reviews your application.",
}
_DAYS = {Step.PATHWAY: "That counts", Step.MEMBERSHIP: "It holds"}
_TOO_EARLY = {
    Step.COMPETENCIES: "{who} not been put on the pathway yet, so the competencies come later.",
    Step.READY: "{who} not been put on the pathway yet.",
    Step.APPLICATION: "{who} not been put on the pathway yet, so there is nothing to apply with.",
    Step.REFERENCES: "{who} not been put on the pathway yet, so there are no references to wait for.",
    Step.REVIEW: "{who} not applied yet, so there is nothing to review.",
    Step.FURTHER: "{who} not been reviewed yet. Further steps come out of a review.",
    Step.RECOMMENDED: "{who} not been reviewed yet, so there is nothing to recommend.",
    Step.ACCREDITED: "{who} not been recommended to Council yet.",
    Step.APPEAL: "{who} had no decision yet, so there is none to appeal against.",
}
_TOO_LATE = {
    Step.INTEREST: "so there is no interest to register any more",
    Step.PATHWAY: "so there is no need to put anybody on the pathway",
    Step.COMPETENCIES: "so the competencies are not open any more",
    Step.READY: "which comes after being ready to apply",
    Step.APPLICATION: "so there is nothing to apply for just now",
    Step.REFERENCES: "so the references are not waited for any more",
    Step.REVIEW: "so the review is over",
    Step.FURTHER: "so there are no further steps to ask for",
    Step.RECOMMENDED: "so there is nothing to recommend",
    Step.APPEAL: "so there is nothing to appeal against",
}
_NOT_THEIRS = {
    Step.ACCREDITED: "Only the Council accredits. Once it has, say “Council has accredited {name} on …”.",
}


SOMEBODY = "Somebody without a name"
FOR_THE_TEAM = (Step.INTEREST, Step.APPLICATION)  # what it is told of an applicant's own


def day_of(taken: Taken | Proposed, today: date) -> str:
    """ "from Friday 1 March 2024", "until Wednesday 31 March 2027", or the day alone."""
    if taken.details.until:
        return f"until {full_date(taken.details.until, today)}"
    day = full_date(taken.on, today)
    return f"from {day}" if taken.step is Step.PATHWAY else day


def done(step: Step) -> str:
    """ "put on the pathway"."""
    return DONE[step]


def line(taken: Taken, today: date, *, naming: bool = True) -> str:
    """ "• Competencies agreed with Ruth: Friday 20 November", `naming` colleagues or not."""
    named = listed(taken.details.supervisors) if naming else ""
    what = f"{DONE[taken.step]}{f' with {named}' if named else ''}"
    words = f" (“{taken.details.words}”)" if taken.details.words else ""
    return f"• {what[0].upper()}{what[1:]}: {day_of(taken, today)}{words}"


def told(taken: Taken, stage: Stage | None, criteria: str, today: date, *, references_in: bool) -> Reply:
    """What the applicant is told of a step. `stage` is where they stand now; `criteria` is the name of their
    rule set, where it goes with the step.
    """
    rules = f" {criteria[0].upper()}{criteria[1:]} are yours." if criteria else ""
    words = f" “{taken.details.words}”." if taken.details.words else ""
    text = f"{_TOLD[taken.step]}{words}{rules}"
    noted = f"{_DAYS.get(taken.step, 'Dated')} {day_of(taken, today)}."
    following = _following(taken.step, stage, references_in=references_in)
    return _stage(Outcome.ANSWERED, "\n\n".join(filter(None, (f"{text} {noted}", following, ASK))))


def _following(step: Step, stage: Stage | None, *, references_in: bool) -> str:
    """What comes next for the applicant; empty where the step changes nothing in that."""
    match step:
        case Step.APPEAL:
            return "What comes next: the Council decides; nothing else changes meanwhile."
        case Step.MEMBERSHIP:
            return ""
    return next_(stage, references_in=references_in)


def by_rules(name: str) -> str:
    return f"By {name}." if name else ""


def next_(stage: Stage | None, *, references_in: bool) -> str:
    waits = stage in _WITHOUT_REFERENCES and not references_in
    return f"What comes next: {(_WITHOUT_REFERENCES if waits else _NEXT)[stage]}"


def taken_back(taken: Taken, stage: Stage | None, today: date) -> Reply:
    """What the applicant is told when the team undoes a step."""
    return _stage(
        Outcome.ANSWERED,
        f"“{_TOLD[taken.step].rstrip('.:')}” ({day_of(taken, today)}): we told you that by mistake, with our "
        f"apologies, and have taken it back. {stands(stage)}.\n\n{ASK}",
    )


def where(
    stage: Stage | None, steps: Sequence[Taken], rules: str, left: str, today: date, *, references_in: bool
) -> Reply:
    """Where the applicant stands, with the steps so far and what comes next. `rules` is what they go by,
    `left` what is left of it.
    """
    lines = "\n".join(line(each, today) for each in steps)
    registered = stage is not Stage.INTERESTED or latest(steps, Step.INTEREST) is not None
    following = next_(stage if registered else None, references_in=references_in)
    parts = (f"{by_rules(rules)} {left}".strip(), lines, following, ASK)
    buttons = {
        None: (Button("Register my interest", Press("ask", "form_a")),),
        Stage.READY: (APPLY,),
    }.get(
        stage if registered else None,
        (Button("Am I ready to apply?", Press("ask", "ready")),) if stage in _WORKING else (),
    )
    headline = f"{stands(stage)}."
    if stage is Stage.INTERESTED and registered:
        headline = "You have registered an interest."
    if stage is None:
        headline = "You have not told me yet where you stand, and nothing is recorded."
    return Reply(
        topic=Topic.STAGE,
        outcome=Outcome.ANSWERED,
        headline=headline,
        text="\n\n".join(part for part in parts if part),
        sources=(SOURCE,),
        buttons=buttons,
    )


_WORKING = (Stage.ON_THE_PATHWAY, Stage.FURTHER_STEPS)
APPLY = Button("Apply now", Press("apply", "form_a"))


def own(taken: Taken, stage: Stage | None, *, told_team: bool, references_in: bool) -> Reply:
    """To the applicant, of a step that they have taken themselves."""
    team = ""
    if taken.step in FOR_THE_TEAM:
        team = "The accreditation team has been told." if told_team else NOBODY_THERE
    named = listed(taken.details.supervisors)
    begins = f"Noted: the competencies are agreed with {named or 'your supervisors'}."
    text = begins if taken.step is Step.COMPETENCIES else _TOLD[taken.step]
    following = next_(stage, references_in=references_in) if MOVES[taken.step].leads_to is not None else ""
    return Reply(
        topic=Topic.STAGE,
        outcome=Outcome.DONE,
        text="\n\n".join(filter(None, (f"{text} {team}".strip(), following))),
        sources=(SOURCE,) if following else (),
        buttons=(
            *((APPLY,) if stage is Stage.READY else ()),
            Button("Undo", Press("undo", "stage", (str(taken.id),))),
        ),
    )


def own_taken_back(taken: Taken, stage: Stage | None) -> Reply:
    return _stage(Outcome.DONE, f"Taken back: {DONE[taken.step]}. {stands(stage)}.")


def to_team(name: str, taken: Taken, today: date, *, undone: bool = False) -> Reply:
    """What the team is told of a step of an applicant's own."""
    back = " This has been taken back." if undone else ""
    buttons: tuple[Button, ...] = ()
    hint = ""
    if not undone and taken.step in FOR_THE_TEAM:
        buttons = (Button("See Form A", Press("form_a", "step", (str(taken.id),))),)
        hint = {
            Step.INTEREST: f"\n“form A of {name}” shows it; “put {name} on the pathway” comes next.",
            Step.APPLICATION: (
                f"\n“form A of {name}” shows it; once the references are in, “start {name}’s review”."
            ),
        }[taken.step]
    text = f"{name}: {DONE[taken.step]}, {day_of(taken, today)}.{back}{hint}"
    return Reply(topic=Topic.TEAM, outcome=Outcome.ANSWERED, text=text, buttons=buttons)


def asked(proposed: Proposed, name: str, rules: str, missing: Sequence[str], today: date) -> Reply:
    """Read back to the team before it is done, with what is `missing` for it as far as we know."""
    words = f": “{proposed.details.words}”" if proposed.details.words else ""
    number = (str(proposed.number),)
    gaps, ask = "", "Shall I record it?"
    if missing:
        lines = "\n".join(f"• {each}" for each in missing)
        gaps, ask = f"As far as I know, this is missing:\n{lines}\n\n", "Shall I record it all the same?"
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ASKED,
        headline=f"{name}: {DONE[proposed.step]}, {day_of(proposed, today)}{words}",
        text=gaps + f"{by_rules(rules)} {ask} {name} will be told.".strip(),
        buttons=(
            Button("Record it", Press("confirm", "step", number)),
            Button("Leave it", Press("cancel", "step", number)),
        ),
    )


def recorded(taken: Taken, stage: Stage | None, name: str, today: date) -> Reply:
    words = f": “{taken.details.words}”" if taken.details.words else ""
    what_next = " what comes next" if _following(taken.step, stage, references_in=True) else ""
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.DONE,
        headline=f"{name}: {DONE[taken.step]}, {day_of(taken, today)}{words}",
        text=f"Recorded, and {name} is told{what_next}. You can undo it for a day.",
        buttons=(Button("Undo", Press("undo", "step", (str(taken.id),))),),
    )


def really_undo(taken: Taken, name: str, today: date) -> Reply:
    """Read back before it is taken back."""
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ASKED,
        headline=f"{name}: {DONE[taken.step]}, {day_of(taken, today)}",
        text=f"Shall I take that back? {name} is told, unless they have not heard of it yet.",
        buttons=(
            Button("Take it back", Press("confirm", "undo_step", (str(taken.id),))),
            Button("Leave it", Press("cancel", "undo_step")),
        ),
    )


def undone(taken: Taken, name: str, stage: Stage | None, *, told: bool) -> Reply:
    """`told`: the applicant had heard of it, and hears of this."""
    ends = ", and has been told." if told else ". The message about it had not gone out, and does not now."
    return team(Outcome.DONE, f"Taken back: {name}, {DONE[taken.step]}. {stands(stage, name)}{ends}")


def which_person(number: int, name: str, found: Sequence[Known]) -> Reply:
    """`found` are the people who may be meant."""
    return _which(
        name, [(each, Press("choose", "step", (str(number), str(each.person.id)))) for each in found]
    )


def which_undone(name: str, found: Sequence[tuple[Known, Taken]]) -> Reply:
    """`found` are the people who may be meant, each with the step that would be taken back."""
    return _which(name, [(each, Press("ask", "undo_step", (str(taken.id),))) for each, taken in found])


def _which(name: str, found: Sequence[tuple[Known, Press]]) -> Reply:
    beside = [each for each, _ in found]
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ASKED,
        text=f"There are several people called {name}. Who is meant?",
        buttons=tuple(Button(called(each, beside), press) for each, press in found),
    )


def not_the_last(name: str, step: Step | None, steps: Sequence[Taken]) -> str:
    """Why a step that was named cannot be taken back."""
    if not steps or (step is not None and latest(steps, step) is None):
        what = f": {DONE[step]}" if step else ""
        return f"That is not recorded{what} ({name}). Nothing was changed."
    last = last_with(step, steps)
    if step is not None and last is not None and last.step is not step:
        return f"{name}: {DONE[last.step]} has followed. Only the latest step can be taken back."
    return CANNOT_UNDO


def nobody(name: str) -> Reply:
    return team(
        Outcome.ASKED,
        f"I know nobody called {name}. I find people by the name that they gave me; try another part of it.",
    )


def too_many(name: str) -> Reply:
    return team(Outcome.ASKED, f"Many people are called {name}. Say more of the name.")


def which_day(words: str) -> Reply:
    return team(
        Outcome.ASKED,
        f"I cannot record “{words}”: the day has to be clear. Say it with the date, for "
        "example “on 20 November”.",
    )


def lies_ahead(words: str) -> Reply:
    return team(
        Outcome.ASKED,
        f"“{words}” lies ahead, and I record what has happened. If an earlier year is meant, say it too.",
    )


def has_passed(until: date, today: date) -> Reply:
    return team(
        Outcome.ASKED, f"{full_date(until, today)} has passed. Until when is the membership paid now?"
    )


def until_when(words: str) -> Reply:
    return team(
        Outcome.ASKED,
        f"I am not sure which day “{words}” is. Say it with the date, for example “until 31 March 2027”.",
    )


def before_the_last(proposed: Proposed, name: str, last: Taken, today: date) -> Reply:
    return team(
        Outcome.REFUSED,
        f"{full_date(proposed.on, today)} is before the last step of {name}: {DONE[last.step]}, "
        f"{full_date(last.on, today)}. Say the day again, with its year.",
    )


def is_so(last: Taken, name: str, today: date) -> str:
    return f"{name}: {DONE[last.step]}, {day_of(last, today)}. That is recorded already."


def why_not(reason: WhyNot, step: Step, stage: Stage | None, name: str = "") -> str:
    """ "Anna has not applied yet, so there is nothing to review.", or of the reader where nobody is named."""
    match reason:
        case WhyNot.NOT_THEIRS:
            return _NOT_THEIRS[step].format(name=name)
        case WhyNot.NO_REFERENCES:
            return (
                f"The references of {name} are not all in yet. Once they are, say “{name}’s references are "
                "in”, and the review can begin."
            )
        case WhyNot.TOO_LATE:
            return f"{stands(stage, name)} already, {_TOO_LATE[step]}."
        case WhyNot.ALREADY:
            return f"{stands(stage, name)} already."
        case WhyNot.TOO_EARLY:
            if stage is Stage.FURTHER_STEPS and step is not Step.APPEAL:
                return f"{stands(stage, name)}, and {'has' if name else 'have'} not applied again yet."
            return _TOO_EARLY[step].format(who=f"{name} has" if name else "You have")


def not_now(text: str) -> Reply:
    """To the applicant, of a step that they cannot take."""
    return _stage(Outcome.REFUSED, f"{text}\n\n{ASK}")


def refused(text: str) -> Reply:
    return team(Outcome.REFUSED, text)


def team(outcome: Outcome, text: str) -> Reply:
    return Reply(topic=Topic.TEAM, outcome=outcome, text=text)


def _stage(outcome: Outcome, text: str) -> Reply:
    return Reply(topic=Topic.STAGE, outcome=outcome, text=text, sources=(SOURCE,))
