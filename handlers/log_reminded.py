"""Log what a reminder asked about: one tap, with everything filled in, as an entry like any other."""

from balint.drafting import doubles, told
from balint.language.said import Problem
from balint.memory import Draft
from balint.messages import Reply
from balint.pathway.entries import Session
from balint.wording import drafts as words
from handlers import log_session
from storage.work import Work


async def log(session: Session, work: Work) -> Reply:
    """Save it. What is there already is not saved twice, and what may be the same is asked about.

    A log that is open meanwhile stays open.
    """
    entries = await work.entries()
    draft = Draft(number=work.memory.drafts + 1, sessions=(session,))
    known = doubles(draft, entries)
    if known and (work.memory.draft or any(told(each) == session for each in known)):
        return words.there_before(known[0], work.today)
    if known:
        return await offer(session, work)
    return await log_session.keep(draft, work)


async def offer(session: Session, work: Work, problems: tuple[Problem, ...] = ()) -> Reply:
    """Ask whether it is to be saved like this."""
    return await offer_all((session,), work, problems)


async def offer_all(sessions: tuple[Session, ...], work: Work, problems: tuple[Problem, ...] = ()) -> Reply:
    work.memory = work.memory.drafting(sessions)
    return await log_session.offer(work, problems)
