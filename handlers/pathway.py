"""The applicant's own steps on the way to accreditation, and where they stand."""

from balint.colleagues import each_of
from balint.language.said import CompetenciesAgreed, OnTheWay, Way
from balint.messages import Press, Reply, Say, numbers
from balint.pathway.application import FormA
from balint.pathway.entries import Activity, Entry
from balint.pathway.progress import Progress, criteria_for, measure
from balint.pathway.readiness import Readiness, readiness
from balint.pathway.steps import By, Details, Step, can_undo, is_paid_up, may
from balint.people import AT_WORK, Person, Stage
from balint.wording import form_a as form_words
from balint.wording import progress as progress_words
from balint.wording import readiness as readiness_words
from balint.wording import steps as words
from handlers import form_a, take_step
from storage import applications, steps
from storage.work import Work

Replies = tuple[Reply | Say, ...]
WITH_THE_TEAM = (Stage.APPLIED, Stage.IN_REVIEW, Stage.RECOMMENDED)


async def take_up(said: OnTheWay, work: Work) -> Replies:
    match said:
        case OnTheWay.STAGE:
            return (await where(work),)
        case OnTheWay.REGISTER:
            return (await form_a.begin(work),)
        case OnTheWay.APPLY:
            return (await apply(work),)


async def where(work: Work) -> Reply:
    """Where they stand, the steps so far, and what comes next."""
    person = work.person
    taken = await steps.of_person(work.tx, person.id)
    rules = take_step.rules_of(person.stage, person.criteria_set, work)
    left = progress_words.headline(await _measured(work), Way.LEFT) if person.stage in AT_WORK else ""
    in_ = await take_step.are_references_in(person.id, work)
    return words.where(person.stage, taken, rules, left, work.today, references_in=in_)


async def kept(work: Work) -> str:
    """What is kept of their steps and of Form A, in lines."""
    taken = await steps.of_person(work.tx, work.person.id)
    form = await applications.find(work.tx, work.person.id)
    logged = form_a.experience(work.person, await work.entries(), work)
    lines = [words.line(each, work.today) for each in taken]
    return "\n".join([*lines, *([f"Form A:\n{form_words.lines(form, logged)}"] if form else [])])


async def agree(said: CompetenciesAgreed, work: Work) -> Replies:
    """Supervisors agree that the competencies are reached; who is ready with that is told so."""
    person = work.person
    if reason := may(person.stage, Step.COMPETENCIES, By.APPLICANT):
        return (words.not_now(words.why_not(reason, Step.COMPETENCIES, person.stage)),)
    details = Details(supervisors=said.supervisors)
    taken, _ = await take_step.take(Step.COMPETENCIES, person, work.today, details, work)
    noted = words.own(taken, person.stage, told_team=False, references_in=True)  # as it was before
    now = await ready_now(work)
    return (noted, readiness_words.can_apply()) if now.is_complete else (noted,)


async def agree_pressed(number: int, work: Work) -> Replies | None:
    """`number` is that of a supervisor among the colleagues; None if there is none."""
    name = next((each.name for each in await work.colleagues() if each.id == number), None)
    return await agree(CompetenciesAgreed((name,)), work) if name else None


async def apply(work: Work) -> Reply:
    """The updated Form A, if there is nothing in the way; or what is. Whoever is noted as ready is ready."""
    stage = work.person.stage
    if reason := may(stage, Step.APPLICATION, By.APPLICANT):
        return words.not_now(words.why_not(reason, Step.APPLICATION, stage))
    now = await ready_now(work)
    if stage is not Stage.READY and not now.is_complete:
        return readiness_words.not_ready(now, await supervisors(now, work))
    await mark_ready(now, work)
    return await form_a.begin(work, applying=True)


async def mark_ready(now: Readiness, work: Work) -> None:
    """Note it once, as soon as somebody asks and nothing is missing. Whether further steps that the team has
    asked for have been taken, no count can tell: then they apply again.
    """
    if now.is_complete and work.person.stage is Stage.ON_THE_PATHWAY:
        await take_step.take(Step.READY, work.person, work.today, Details(), work)


async def ready_now(work: Work) -> Readiness:
    """How far they are from applying."""
    form = await applications.find(work.tx, work.person.id)
    return await readiness_of(work.person, await work.entries(), form, work)


async def readiness_of(
    person: Person, logged: tuple[Entry, ...], form: FormA | None, work: Work
) -> Readiness:
    """How far somebody is from applying."""
    criteria = criteria_for(person, work.knowledge.criteria)
    taken = await steps.of_person(work.tx, person.id)
    told = form.member if form else None
    return readiness(
        measure(logged, criteria, psychodynamic=person.psychodynamic),
        taken,
        loaded=criteria.loaded,
        member=is_paid_up(taken, work.today) or told,
    )


async def _measured(work: Work) -> tuple[Progress, ...]:
    criteria = criteria_for(work.person, work.knowledge.criteria)
    return measure(await work.entries(), criteria, psychodynamic=work.person.psychodynamic)


async def supervisors(now: Readiness, work: Work) -> tuple[tuple[int, str], ...]:
    """The supervisors of the portfolio who have not been named as agreeing, by their number as colleagues."""
    if any(not each.details.supervisors for each in now.agreed):
        return ()
    agreed = [name for each in now.agreed for name in each.details.supervisors]
    names = {
        name
        for entry in await work.entries()
        if entry.activity is Activity.SUPERVISION
        for name in each_of(entry.supervisor)
    }
    return tuple(
        (each.id, each.name)
        for each in await work.colleagues()
        if any(each.goes_by(name) for name in names) and not any(each.goes_by(name) for name in agreed)
    )


async def undo(step_id: int, work: Work) -> Replies:
    """Take back a step of one's own, within a day."""
    taken = await steps.of_person(work.tx, work.person.id)
    step = next((each for each in taken if each.id == step_id), None)
    if step is None or not can_undo(step, taken, work.person.id, work.now):
        return (words.not_now(words.CANNOT_UNDO),)
    person = await take_step.take_back(step, work.person, work)
    told = await take_step.tell_team(step, work, undone=True) if step.step in words.FOR_THE_TEAM else ()
    return (words.own_taken_back(step, person.stage), *told)


async def press(act: str, args: tuple[str, ...], work: Work) -> Replies | None:
    """None for a button that was never on offer."""
    match act, numbers(args):
        case "show", []:
            return (await where(work),)
        case "undo", [number]:
            return await undo(number, work)
        case "agree", [number]:
            return await agree_pressed(number, work)
    return None


def undo_offered(work: Work) -> Press | None:
    """What "undo" in words takes back: the step that was shown last with that button."""
    found = [button.press for button in work.memory.offered if button.press.act == "undo"]
    return next((each for each in found if each.on in ("stage", "step")), None)
