"""Record the steps of applicants: read back, confirmed, told to them, and undone within a day."""

from dataclasses import replace

from balint.finding import Known
from balint.language.case_material import holds_case_material
from balint.language.said import Word
from balint.language.team.steps import AskedFormA, ToldStep, read_step
from balint.language.words import read_word
from balint.messages import Outcome, Press, Reply, Say, numbers
from balint.pathway.progress import criteria_set_of
from balint.pathway.steps import (
    Details,
    Proposed,
    Step,
    Taken,
    can_undo,
    has_appealed,
    may,
    references_in,
    too_soon,
)
from balint.people import Person
from balint.wording import form_a as form_words
from balint.wording import steps as words
from handlers import form_a, pathway, take_step
from storage import applications, entries, finding, form_r, people, steps, team
from storage.team import Action, Done
from storage.work import Work

Replies = tuple[Reply | Say, ...]
MOST = 6  # people of one name with a button each


async def heard(text: str, work: Work) -> Replies | None:
    """A step that is told, yes or no to one that was read back, or "undo" to the latest."""
    match read_word(text):
        case Word.YES if work.memory.proposed:
            return await confirm(work.memory.proposed.number, work)
        case Word.NO | Word.CANCEL | Word.UNDO if work.memory.proposed:
            return (leave(work.memory.proposed.number, work),)
        case Word.UNDO:
            offered = pathway.undo_offered(work)
            return await press(offered, work) if offered and offered.on == "step" else None
    told = read_step(text, work.today)
    if told is None:
        return None
    if isinstance(told, AskedFormA):
        return (await show_form_a(told.name, work),)
    return (await propose(told, text, work),)


async def press(meant: Press, work: Work) -> Replies | None:
    if meant.on != "step":
        return None
    match meant.act, numbers(meant.args):
        case "confirm", [number]:
            return await confirm(number, work)
        case "cancel", [number]:
            return (leave(number, work),)
        case "choose", [number, person_id]:
            return (await choose(number, person_id, work),)
        case "undo", [step_id]:
            return await undo(step_id, work)
        case "form_a", [step_id]:
            return (await form_a_behind(step_id, work),)
    return None


async def propose(told: ToldStep, text: str, work: Work) -> Reply:
    """Read back what was told, of the one who is meant."""
    if holds_case_material(text):
        return replace(words.refused(words.CASE_MATERIAL), takes_away=True)
    if told.unclear:
        ask = words.until_when if told.step is Step.MEMBERSHIP else words.which_day
        return ask(told.unclear)
    if told.step is Step.FURTHER and not told.words:
        return words.team(Outcome.ASKED, words.WHICH_STEPS)
    on = told.on or work.today
    details = Details(
        criteria_set=_criteria_set(told, work) if told.step is Step.PATHWAY else "",
        words=told.words,
        until=told.until,
    )
    proposed = Proposed(number=work.mail.id, person=0, step=told.step, by=told.by, on=on, details=details)
    found = await finding.named(work.tx, told.name)
    if len(found) == 1:
        return await _ask(proposed, found[0], work)
    if not found or len(found) > MOST:
        return words.too_many(told.name) if found else words.nobody(told.name)
    work.memory = replace(work.memory, proposed=proposed)
    named = [(each.person.id, each.name, each.person.stage) for each in found]
    return words.which_person(proposed.number, told.name, named)


def _criteria_set(told: ToldStep, work: Work) -> str:
    """The rules that were named, or else those of the day of joining."""
    joined = told.on or work.today
    sets = work.knowledge.criteria
    return told.criteria_set or criteria_set_of((joined, joined), sets) or ""


async def choose(number: int, person_id: int, work: Work) -> Reply:
    """Who of several is meant."""
    proposed = work.memory.proposed
    found = await finding.known(work.tx, (person_id,))
    if proposed is None or proposed.number != number or not found:
        return words.team(Outcome.ANSWERED, words.NOT_OPEN)
    return await _ask(proposed, found[0], work)


async def _ask(proposed: Proposed, meant: Known, work: Work) -> Reply:
    proposed = replace(proposed, person=meant.person.id)
    if refused := await _why_not(proposed, meant.person, meant.name, work):
        return refused
    work.memory = replace(work.memory, proposed=proposed)
    rules = take_step.rules_of(None, proposed.details.criteria_set, work)
    return words.asked(proposed, meant.name, rules, work.today)


async def _why_not(proposed: Proposed, person: Person, name: str, work: Work) -> Reply | None:
    """Why the step cannot be taken now; None if it can."""
    if person.id == work.person.id:
        return words.refused(words.NOT_ONESELF)
    if not person.welcomed:
        return words.nobody(name)
    taken = await steps.of_person(work.tx, person.id)
    references = (await form_r.of_people(work.tx, (person.id,))).get(person.id, ())
    reason = may(
        person.stage,
        proposed.step,
        proposed.by,
        references_in=references_in(taken, references),
        appealed=has_appealed(taken),
    )
    if reason:
        return words.refused(words.why_not(reason, proposed.step, person.stage, name))
    if last := too_soon(proposed.step, proposed.on, taken):
        return words.before_the_last(proposed, name, last, work.today)
    return None


async def confirm(number: int, work: Work) -> Replies:
    """Take the step that was read back, if it can be taken still; and tell the applicant."""
    proposed = work.memory.proposed
    if proposed is None or proposed.number != number or not proposed.person:
        return (words.team(Outcome.ANSWERED, words.NOT_OPEN),)
    work.memory = replace(work.memory, proposed=None)
    meant = await _locked(proposed.person, work)
    if meant is None:
        return (words.team(Outcome.ANSWERED, words.NOT_OPEN),)
    person, name = meant
    if refused := await _why_not(proposed, person, name, work):
        return (refused,)
    taken, moved = await take_step.take(proposed.step, person, proposed.on, proposed.details, work)
    await _note(Action.STEP_TAKEN, person, taken, work)
    rules = take_step.rules_of(moved.stage, taken.details.criteria_set, work)
    told = words.told(taken, moved.stage, rules, work.today)
    return words.recorded(taken, name, work.today), take_step.tell(moved, told, taken)


def leave(number: int, work: Work) -> Reply:
    if work.memory.proposed is None or work.memory.proposed.number != number:
        return words.team(Outcome.ANSWERED, words.NOT_OPEN)
    work.memory = replace(work.memory, proposed=None)
    return words.team(Outcome.ANSWERED, words.LEFT)


async def undo(step_id: int, work: Work) -> Replies:
    """Take back a step of one's own, within a day; the applicant is told."""
    found = await steps.find(work.tx, step_id)
    meant = await _locked(found[0], work) if found else None
    if found is None or meant is None:
        return (words.refused(words.CANNOT_UNDO),)
    (person, name), taken = meant, found[1]
    if not can_undo(taken, await steps.of_person(work.tx, person.id), work.person.id, work.now):
        return (words.refused(words.CANNOT_UNDO),)
    before = await take_step.take_back(taken, person, work)
    await _note(Action.STEP_UNDONE, person, taken, work)
    told = words.taken_back(taken, before.stage, work.today)
    return words.undone(taken, name, before.stage), take_step.tell(before, told, taken, undone=True)


async def _locked(person_id: int, work: Work) -> tuple[Person, str] | None:
    """Somebody as they are now, with the name they go by; nobody else changes them meanwhile."""
    person = (await people.lock(work.tx, person_id)).get(person_id)
    known = await finding.known(work.tx, (person_id,))
    return (person, known[0].name) if person and known else None


async def _note(action: Action, person: Person, taken: Taken, work: Work) -> None:
    done = Done(at=work.now, by=work.person.id, action=action, about=person.id, object_id=taken.id)
    await team.note(work.tx, done)


async def show_form_a(name: str, work: Work) -> Reply:
    found = await finding.named(work.tx, name)
    if len(found) != 1:
        return words.too_many(name) if found else words.nobody(name)
    return await _form_a(found[0], work)


async def form_a_behind(step_id: int, work: Work) -> Reply:
    """Form A of whom a step is about."""
    step = await steps.find(work.tx, step_id)
    found = await finding.known(work.tx, (step[0],)) if step else ()
    return await _form_a(found[0], work) if found else words.team(Outcome.ANSWERED, words.NOT_OPEN)


async def _form_a(meant: Known, work: Work) -> Reply:
    form = await applications.find(work.tx, meant.person.id)
    if form is None:
        return form_words.none_of(meant.name)
    shown = Done(at=work.now, by=work.person.id, action=Action.PERSON_SHOWN, about=meant.person.id)
    await team.note(work.tx, shown)
    logged = await entries.of_person(work.tx, meant.person.id)
    return form_words.for_team(meant.name, form, form_a.experience(meant.person, logged, work))
