"""Fill in Form A: to register an interest, and brought up to date to apply."""

from dataclasses import replace

from balint.language.form_a import read_answer, read_change, tells_of_else
from balint.language.said import AboutSelf, Asked, Corrected, Hearsay, NotYet, Said, Unclear, Word
from balint.messages import Press, Reply, Say
from balint.pathway.application import Field, FillingIn, FormA
from balint.pathway.entries import Entry
from balint.pathway.progress import criteria_for, measure
from balint.pathway.steps import By, Details, Step, is_paid_up, may
from balint.people import Person
from balint.wording import form_a as words
from balint.wording import progress as progress_words
from balint.wording import readiness as readiness_words
from balint.wording import steps as step_words
from handlers import take_step
from storage import applications, steps
from storage.work import Work

Replies = tuple[Reply | Say, ...]
_MAY_ANSWER = Unclear | Asked | AboutSelf | Corrected | NotYet | Hearsay


async def begin(work: Work, *, applying: bool = False) -> Reply:
    """Ask for what is not known yet, then show all of it."""
    open_ = work.memory.form_a
    if open_ and open_.applying == applying:
        return await _go_on(open_, work)
    form = await applications.find(work.tx, work.person.id) or FormA()
    form = replace(
        form,
        name=form.name or work.person.name,
        region=form.region or work.person.region,
        psychodynamic=form.psychodynamic if work.person.psychodynamic is None else work.person.psychodynamic,
        member=is_paid_up(await steps.of_person(work.tx, work.person.id), work.today) or form.member,
    )
    return await _go_on(FillingIn(number=work.mail.id, form=form, applying=applying), work, words.BEGINS)


async def answer(said: Said, text: str, work: Work) -> Reply | None:
    """The reply to words that answer or change the open form; None if they do not."""
    filling = work.memory.form_a
    if filling is None or work.memory.draft:
        return None
    if said is Word.CANCEL or (said is Word.NO and filling.asking is None):
        return leave(filling.number, work)
    if (field := read_change(text)) is not None:
        return await _told(filling, field, text, work)
    may_answer = isinstance(said, _MAY_ANSWER) or said in (Word.YES, Word.NO)
    if filling.asking is None or not may_answer or "?" in text:
        return None
    return await _told(filling, filling.asking, text, work)


def accepted(said: Said, work: Work) -> Press | None:
    """Yes, in words, to the form as it was shown last, or to applying."""
    sent = [button.press for button in work.memory.offered if button.press.on == "form_a"]
    return sent[0] if said is Word.YES and sent and sent[0].act in ("confirm", "apply") else None


def leave_open(work: Work) -> None:
    """Something else was asked: what comes next is no answer to the form."""
    if work.memory.form_a:
        work.memory = replace(work.memory, form_a=replace(work.memory.form_a, asking=None))


async def _told(filling: FillingIn, field: Field, text: str, work: Work) -> Reply | None:
    value = read_answer(field, text, work.today.year)
    if value is None and tells_of_else(text):
        return None
    if value is None:
        return words.question(filling, field, words.NOT_FOLLOWED) if filling.asking else None
    form = filling.form.with_(field, value)
    if field is Field.MEMBER and value and (year := read_answer(Field.SINCE, text, work.today.year)):
        form = form.with_(Field.SINCE, year)
    return await _go_on(replace(filling, form=form), work)


async def set_pressed(number: int, field: Field, value: bool, work: Work) -> Reply:
    filling = _open(number, work)
    if filling is None:
        return words.answered(words.GONE)
    return await _go_on(replace(filling, form=filling.form.with_(field, value)), work)


async def skip(number: int, field: Field, work: Work) -> Reply:
    filling = _open(number, work)
    if filling is None:
        return words.answered(words.GONE)
    return await _go_on(replace(filling, passed=(*filling.passed, field)), work)


def change(number: int, field: Field, work: Work) -> Reply:
    filling = _open(number, work)
    if filling is None:
        return words.answered(words.GONE)
    asking = replace(filling, asking=field)
    work.memory = replace(work.memory, form_a=asking)
    return words.question(asking, field)


def leave(number: int, work: Work) -> Reply:
    if _open(number, work) is None:
        return words.answered(words.GONE)
    work.memory = replace(work.memory, form_a=None)
    return words.answered(words.LEFT)


async def send(number: int, work: Work) -> Replies:
    """Keep the form, take the step it is for, and tell the team."""
    filling = _open(number, work)
    if filling is None:
        return (words.answered(words.GONE),)
    work.memory = replace(work.memory, form_a=None)
    form, step = filling.form, _step(filling)
    await applications.keep(work.tx, work.person.id, form, work.now)
    work.person = replace(
        work.person,
        name=form.name or work.person.name,
        region=form.region,
        psychodynamic=work.person.psychodynamic if form.psychodynamic is None else form.psychodynamic,
    )
    if filling.applying and form.member is False:
        return (step_words.not_now(readiness_words.NOT_A_MEMBER),)
    if may(work.person.stage, step, By.APPLICANT):
        return (words.updated(),)
    taken, moved = await take_step.take(step, work.person, work.today, Details(), work)
    told = await take_step.tell_team(taken, work)
    in_ = await take_step.are_references_in(moved.id, work)
    return (step_words.own(taken, moved.stage, told_team=bool(told), references_in=in_), *told)


def _step(filling: FillingIn) -> Step:
    """What is taken by sending it."""
    return Step.APPLICATION if filling.applying else Step.INTEREST


def experience(person: Person, entries: tuple[Entry, ...], work: Work) -> str:
    """What is logged so far, of each kind."""
    criteria = criteria_for(person, work.knowledge.criteria)
    measured = measure(entries, criteria, psychodynamic=person.psychodynamic)
    return words.experience([progress_words.done(each) for each in measured if each.done])


def _open(number: int, work: Work) -> FillingIn | None:
    filling = work.memory.form_a
    return filling if filling and filling.number == number else None


async def _go_on(filling: FillingIn, work: Work, noted: str = "") -> Reply:
    field = filling.next()
    filling = replace(filling, asking=field)
    work.memory = replace(work.memory, form_a=filling)
    if field is not None:
        return words.question(filling, field, noted)
    logged = experience(work.person, await work.entries(), work)
    return words.shown(filling, logged, leads_on=may(work.person.stage, _step(filling), By.APPLICANT) is None)
