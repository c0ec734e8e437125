"""Answer a set-up question from the documented guidance, with its source, or say that it is not there."""

from dataclasses import replace

from balint.guidance.answers import answer, entry_reply
from balint.messages import Outcome, Reply
from handlers.small_talk import unknown_button
from storage.work import Work


async def ask(question: str, work: Work) -> Reply:
    reply, entry_id = answer(work.knowledge.guidance, question, work.memory.guidance or None)
    work.memory = replace(work.memory, guidance=entry_id or "")
    return reply


async def take_up(text: str, work: Work) -> tuple[Reply, ...]:
    """What the guidance says to words that are no plain question, if it speaks of them; () if it does not."""
    reply, entry_id = answer(work.knowledge.guidance, text)
    if not entry_id or reply.outcome is Outcome.NOT_COVERED:
        return ()
    work.memory = replace(work.memory, guidance=entry_id)
    return (reply,)


async def whom_to_turn_to(text: str, work: Work) -> tuple[Reply, ...]:
    """What the guidance says to a crisis told without a question; () where there is none."""
    reply, _ = answer(work.knowledge.guidance, text)
    return (reply,) if reply.outcome is Outcome.REFUSED else ()


def answer_press(entry_id: str, work: Work) -> Reply:
    """The answer to a question that was offered as a button."""
    entry = next((each for each in work.knowledge.guidance.entries if each.id == entry_id), None)
    if entry is None:
        return unknown_button()
    work.memory = replace(work.memory, guidance=entry.id)
    return entry_reply(entry)
