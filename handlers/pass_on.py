"""Pass a question that the guidance does not cover on to the team: offered, done on one tap, taken back."""

from dataclasses import replace
from datetime import timedelta

from balint.language.passing_on import fit_to_pass_on
from balint.messages import Outcome, Reply
from balint.questions import LONGEST, MOST_A_DAY, MOST_OFFERED, Uncovered, Withheld, still_offered
from balint.wording import passing_on as words
from storage import questions
from storage.work import Work

DAY = timedelta(days=1)


async def offer(reply: Reply, asked: str, work: Work) -> Reply:
    """The answer to a question, with the offer to pass it on where it is not covered and may be passed on."""
    known = (work.person.name, *(name for each in await work.colleagues() for name in each.names))
    text = fit_to_pass_on(asked, known)
    withheld = _why_not(reply, text)
    work.memory = replace(work.memory, withheld=withheld)
    if withheld is Withheld.TELLS_OF_SOMEBODY and reply.outcome is Outcome.NOT_COVERED:
        return replace(reply, text=f"{reply.text}\n\n{words.TELLS_OF_SOMEBODY}")
    if withheld or not text:
        return reply
    new = Uncovered(number=work.mail.id, text=text, asked_at=work.now)
    before = still_offered(work.memory.uncovered, work.now)
    work.memory = replace(work.memory, uncovered=(*before, new)[-MOST_OFFERED:])
    return replace(reply, buttons=(*reply.buttons, words.button(new.number)))


def _why_not(reply: Reply, text: str | None) -> Withheld | None:
    if text is None:
        return Withheld.TELLS_OF_SOMEBODY
    if reply.outcome is Outcome.REFUSED:
        return Withheld.REFUSED
    if reply.outcome is not Outcome.NOT_COVERED:
        return Withheld.ANSWERED
    return Withheld.TOO_LONG if len(text) > LONGEST else None


async def latest(work: Work) -> Reply:
    """ "Pass it on": what was asked last."""
    if work.memory.withheld:
        return words.withheld(work.memory.withheld)
    offered = still_offered(work.memory.uncovered, work.now)
    return await pressed(offered[-1].number, work) if offered else words.said(words.NOT_AT_HAND)


async def pressed(number: int, work: Work) -> Reply:
    offered = still_offered(work.memory.uncovered, work.now)
    found = next((each for each in offered if each.number == number), None)
    if found is None:
        return words.said(words.NOT_AT_HAND)
    if found.passed_on:
        return words.said(words.ALREADY)
    waiting = await questions.waiting_of(work.tx, work.person.id)
    if any(_bare(each.text) == _bare(found.text) for each in waiting):
        return words.said(words.ALREADY)
    if await questions.passed_on_since(work.tx, work.person.id, work.now - DAY) >= MOST_A_DAY:
        return words.said(words.TOO_MANY, Outcome.REFUSED)
    new = await questions.pass_on(work.tx, work.person.id, found.text, work.now)
    _remember(replace(found, text="", passed_on=new), work)
    return words.passed_on(new, found.text)


async def take_back_latest(work: Work) -> Reply:
    waiting = await questions.waiting_of(work.tx, work.person.id)
    return await take_back(waiting[-1].id, work) if waiting else words.said(words.NONE_WAITS)


async def take_back(question_id: int, work: Work) -> Reply:
    text = await questions.take_back(work.tx, work.person.id, question_id)
    if text is None:
        return words.said(words.TOO_LATE)
    for each in work.memory.uncovered:
        if each.passed_on == question_id:
            _remember(replace(each, text=text, passed_on=0), work)
    return words.said(words.TAKEN_BACK, Outcome.DONE)


def _remember(question: Uncovered, work: Work) -> None:
    """It has changed."""
    offered = (question if each.number == question.number else each for each in work.memory.uncovered)
    work.memory = replace(work.memory, uncovered=tuple(offered))


def _bare(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in text.casefold()).split())
