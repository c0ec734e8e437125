"""Record the steps of applicants: read back, confirmed, told to them, and undone within a day."""

from dataclasses import replace

from balint.finding import Known
from balint.language.case_material import holds_case_material
from balint.language.dates.coming import find_coming
from balint.language.said import Word
from balint.language.team.steps import (
    AskedFormA,
    AskedUndo,
    ToldStep,
    read_correction,
    read_step,
    read_words,
)
from balint.language.words import read_word
from balint.messages import Outcome, Press, Reply, Say, numbers
from balint.pathway.progress import criteria_set_of
from balint.pathway.steps import (
    NEEDS_ALL,
    UNDOABLE,
    Details,
    Proposed,
    Step,
    Taken,
    can_undo,
    has_appealed,
    last_with,
    latest,
    may,
    too_soon,
)
from balint.people import Person
from balint.wording import form_a as form_words
from balint.wording import readiness as readiness_words
from balint.wording import steps as words
from balint.wording.people import called
from handlers import form_a, pathway, take_step
from handlers.team.telling import decision
from storage import applications, entries, finding, steps, team
from storage.team import Action, Done
from storage.work import Work

Replies = tuple[Reply | Say, ...]
MOST = 6  # people of one name with a button each


async def heard(text: str, work: Work) -> Replies | None:
    """A step that is told or taken back, the words that one waits for, or yes or no to one that was read
    back.
    """
    if decided := decision("undo_step", text, work, again=False):
        return await press(decided, work)
    proposed = work.memory.proposed
    match read_word(text):
        case Word.YES if proposed:
            return await confirm(proposed.number, work)
        case Word.NO | Word.CANCEL | Word.UNDO if proposed:
            return (leave(proposed.number, work),)
        case Word.UNDO:
            return await undo_latest(work)
    if proposed and proposed.person and (told := read_correction(text, proposed.step, work.today)):
        return (await _put_right(proposed, told, work),)
    match read_step(text, work.today):
        case AskedFormA(name):
            return (await show_form_a(name, work),)
        case AskedUndo() as asked:
            return await undo_named(asked, work)
        case ToldStep() as told if not told.perhaps or await _is_an_applicants(told.name, work):
            return (await propose(told, text, work),)
    if proposed and _waits_for_words(proposed) and (typed := read_words(text)):
        return (await _with_words(proposed, typed, work),)
    return None


async def press(meant: Press, work: Work) -> Replies | None:
    if meant.on == "undo_step":
        return await _undo_press(meant, work)
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


async def _undo_press(meant: Press, work: Work) -> Replies | None:
    match meant.act, numbers(meant.args):
        case "ask", [step_id]:
            return (await ask_undo(step_id, work),)
        case "confirm", [step_id]:
            return await undo(step_id, work)
        case "cancel", []:
            return (words.team(Outcome.ANSWERED, words.LEFT),)
    return None


async def propose(told: ToldStep, text: str, work: Work) -> Reply:
    """Read back what was told, of the one who is meant."""
    if holds_case_material(text):
        return replace(words.refused(words.CASE_MATERIAL), takes_away=True)
    if unclear := _no_day(told, work):
        return unclear
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
    return words.which_person(proposed.number, told.name, found)


def _no_day(told: ToldStep, work: Work) -> Reply | None:
    """Why the day that was told is none to record; None if it is one, or none was told."""
    if told.unclear:
        if told.step is Step.MEMBERSHIP:
            return words.until_when(told.unclear)
        ahead = any(each.day for each in find_coming(told.unclear, work.today))
        return words.lies_ahead(told.unclear) if ahead else words.which_day(told.unclear)
    if told.until and told.until < work.today:
        return words.has_passed(told.until, work.today)
    return None


async def _put_right(proposed: Proposed, told: ToldStep, work: Work) -> Reply:
    """What was read back, with another day or by other rules; it waits on where the day is none."""
    work.memory = replace(work.memory, proposed=replace(proposed))
    if unclear := _no_day(told, work):
        return unclear
    on = told.on or proposed.on
    rules = _criteria_set(replace(told, on=on), work) if proposed.step is Step.PATHWAY else ""
    details = replace(proposed.details, criteria_set=rules, until=told.until)
    proposed = replace(proposed, number=work.mail.id, on=on, details=details)
    (meant,) = await finding.known(work.tx, (proposed.person,))
    return await _ask(proposed, meant, work)


async def _is_an_applicants(name: str, work: Work) -> bool:
    """Whether what is called by that name is an applicant's, and not of a colleague of one's own."""
    if any(each.goes_by(name) for each in await work.colleagues()):
        return False
    return bool(await finding.named(work.tx, name))


def _waits_for_words(proposed: Proposed) -> bool:
    return proposed.step is Step.FURTHER and not proposed.details.words


async def _with_words(proposed: Proposed, typed: str, work: Work) -> Reply:
    """The words that were asked for, read back with the rest."""
    if holds_case_material(typed):
        return replace(words.refused(words.CASE_MATERIAL), takes_away=True)
    proposed = replace(proposed, details=replace(proposed.details, words=typed))
    found = await finding.known(work.tx, (proposed.person,))
    return await _ask(proposed, found[0], work) if found else words.team(Outcome.ANSWERED, words.NOT_OPEN)


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
    name = await _called(meant, work)
    if refused := await _why_not(proposed, meant.person, name, work):
        return refused
    work.memory = replace(work.memory, proposed=proposed)
    if _waits_for_words(proposed):
        return words.team(Outcome.ASKED, words.WHICH_STEPS)
    rules = take_step.rules_of(None, proposed.details.criteria_set, work)
    return words.asked(proposed, name, rules, await _missing(proposed.step, meant.person, work), work.today)


async def _missing(step: Step, person: Person, work: Work) -> tuple[str, ...]:
    """What an applicant lacks for a step that calls for all of it, as far as we know."""
    if step not in NEEDS_ALL:
        return ()
    form = await applications.find(work.tx, person.id)
    logged = await entries.of_person(work.tx, person.id)
    now = await pathway.readiness_of(person, logged, form, work)
    return readiness_words.missing(now, form_a=None if step is Step.READY else form is not None)


async def _called(known: Known, work: Work) -> str:
    """Their name, told apart from that of others who have it."""
    return called(known, await finding.named(work.tx, known.name))


async def _why_not(proposed: Proposed, person: Person, name: str, work: Work) -> Reply | None:
    """Why the step cannot be taken now; None if it can."""
    if person.id == work.person.id:
        return words.refused(words.NOT_ONESELF)
    if not person.welcomed:
        return words.nobody(name)
    taken = await steps.of_person(work.tx, person.id)
    reason = may(
        person.stage,
        proposed.step,
        proposed.by,
        references_in=await take_step.are_references_in(person.id, work),
        appealed=has_appealed(taken),
        placed=person.placed,
    )
    if reason:
        return words.refused(words.why_not(reason, proposed.step, person.stage, name))
    same = latest(taken, proposed.step) if proposed.step is Step.PATHWAY else None
    if same and _is_the_same(proposed, same):
        return words.refused(words.is_so(same, name, work.today))
    if last := too_soon(proposed.step, proposed.on, taken):
        return words.before_the_last(proposed, name, last, work.today)
    return None


def _is_the_same(proposed: Proposed, taken: Taken) -> bool:
    bare = replace(taken.details, stage_before=None, set_before=None, supervisors=())
    return proposed.on == taken.on and proposed.details == bare


async def confirm(number: int, work: Work) -> Replies:
    """Take the step that was read back, if it can be taken still; and tell the applicant."""
    proposed = work.memory.proposed
    if proposed is None or proposed.number != number or not proposed.person:
        return (words.team(Outcome.ANSWERED, words.NOT_OPEN),)
    if _waits_for_words(proposed):
        work.memory = replace(work.memory, proposed=replace(proposed))  # it goes on waiting
        return (words.team(Outcome.ASKED, words.WHICH_STEPS),)
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
    in_ = await take_step.are_references_in(person.id, work)
    told = words.told(taken, moved.stage, rules, work.today, references_in=in_)
    return words.recorded(taken, moved.stage, name, work.today), take_step.tell(moved, told, taken)


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
        return (words.refused(words.TAKEN_BACK),)
    (person, name), taken = meant, found[1]
    if not can_undo(taken, await steps.of_person(work.tx, person.id), work.person.id, work.now):
        return (words.refused(words.CANNOT_UNDO),)
    before = await take_step.take_back(taken, person, work)
    await _note(Action.STEP_UNDONE, person, taken, work)
    told = words.taken_back(taken, before.stage, work.today)
    telling = await take_step.tell_undone(before, told, taken, work)
    return words.undone(taken, name, before.stage, told=bool(telling)), *telling


async def undo_latest(work: Work) -> Replies | None:
    """ "Undo" in words goes back one more step each time, as long as it is steps that were last spoken of."""
    if not any(button.press.on == "step" for button in work.memory.offered):
        return None
    found = await steps.latest_by(work.tx, work.person.id, work.now - UNDOABLE)
    return await undo(found[1].id, work) if found else (words.refused(words.NOTHING_LEFT),)


async def undo_named(asked: AskedUndo, work: Work) -> Replies:
    """Read back the latest step of somebody who is named, if that is the one that is to be taken back."""
    found = await finding.named(work.tx, asked.name)
    if not found or len(found) > MOST:
        return (words.too_many(asked.name) if found else words.nobody(asked.name),)
    taken = {each.person.id: await steps.of_person(work.tx, each.person.id) for each in found}
    open_ = [
        (each, last)
        for each in found
        if (last := last_with(asked.step, taken[each.person.id]))
        and asked.step in (None, last.step)
        and can_undo(last, taken[each.person.id], work.person.id, work.now)
    ]
    if len(open_) == 1:
        return (words.really_undo(open_[0][1], await _called(open_[0][0], work), work.today),)
    if open_:
        return (words.which_undone(asked.name, open_),)
    name = await _called(found[0], work)
    return (words.refused(words.not_the_last(name, asked.step, taken[found[0].person.id])),)


async def ask_undo(step_id: int, work: Work) -> Reply:
    """Read back the step of one of several people of a name."""
    found = await steps.find(work.tx, step_id)
    known = await finding.known(work.tx, (found[0],)) if found else ()
    if found is None or not known:
        return words.refused(words.TAKEN_BACK)
    return words.really_undo(found[1], await _called(known[0], work), work.today)


async def _locked(person_id: int, work: Work) -> tuple[Person, str] | None:
    """Somebody as they are now, with the name they go by; nobody else changes them meanwhile."""
    person = await work.lock(person_id)
    known = await finding.known(work.tx, (person_id,))
    return (person, await _called(known[0], work)) if person and known else None


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
