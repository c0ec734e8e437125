"""Answer a set-up question from the documented guidance, with its source, or say that it is not there."""

from dataclasses import replace

from balint.guidance.answers import answer, entry_reply
from balint.guidance.search import find
from balint.messages import Reply
from handlers import pass_on
from handlers.small_talk import unknown_button
from storage.work import Work


async def ask(question: str, work: Work) -> Reply:
    reply, entry_id = answer(work.knowledge.guidance, question, _context(work))
    work.memory = replace(work.memory, guidance=entry_id or "")
    return await pass_on.offer(reply, question, work)


def _context(work: Work) -> str | None:
    """What was answered last, by which a short question is understood. An answer that the team approved is
    none: with few wordings of its own, it would draw any question that follows it to itself.
    """
    last = work.memory.guidance
    return last if last and all(last != each.id for each in work.knowledge.approved) else None


async def take_up(text: str, work: Work) -> tuple[Reply, ...]:
    """What the guidance says to words that are no plain question, if it speaks of them; () if it does not."""
    reply, entry_id = answer(work.knowledge.guidance, text)
    if not entry_id:
        return ()
    work.memory = replace(work.memory, guidance=entry_id)
    return (reply,)


async def whom_to_turn_to(text: str, work: Work) -> tuple[Reply, ...]:
    """What the guidance says where somebody may be in danger, asked or told; () where nobody is."""
    entry = find(work.knowledge.guidance, text).entry
    return (entry_reply(entry),) if entry and entry.urgent else ()


def answer_press(entry_id: str, work: Work) -> Reply:
    """The answer to a question that was offered as a button."""
    entry = next((each for each in work.knowledge.guidance.entries if each.id == entry_id), None)
    if entry is None:
        return unknown_button()
    work.memory = replace(work.memory, guidance=entry.id)
    return entry_reply(entry)
