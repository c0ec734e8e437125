"""Log a session: offered as it was understood, kept once it is confirmed, mended and taken back in words."""

from collections.abc import Iterable
from dataclasses import replace

from balint.drafting import complete, corrected, dated, doubles, joined, meant, told
from balint.forms import LOG_SESSION, filled
from balint.language.said import Corrected, Problem, Reported
from balint.memory import Draft
from balint.messages import Reply
from balint.pathway.entries import Entry, Session
from balint.pathway.progress import criteria_for, measure
from balint.wording import drafts as words
from balint.wording.progress import sentence
from storage.work import Work

MOST_SESSIONS = 40  # told in one message


async def start(work: Work) -> Reply:
    """A log with nothing told yet, unless one is open."""
    if work.memory.draft is None:
        work.memory = work.memory.drafting((Session(),))
    return await offer(work)


async def report(said: Reported, work: Work) -> Reply:
    """Sessions that took place: a new log, or more for the one that is open."""
    if len(said.sessions) > MOST_SESSIONS:
        return words.too_many(MOST_SESSIONS)
    draft = work.memory.draft
    if draft is None:
        work.memory = work.memory.drafting(said.sessions)
    else:
        work.memory = replace(work.memory, draft=joined(draft, said))
    return await offer(work, said.problems)


async def correct(said: Corrected, work: Work) -> Reply:
    """A change to the log that is open, or to the one that was saved last."""
    draft = work.memory.draft or await _reopened(work)
    if draft is None:
        return words.nothing_open()
    places = meant(draft, said)
    if not places:
        return words.which_one(draft, work.today)
    sessions = list(draft.sessions)
    for place in places:
        sessions[place] = corrected(sessions[place], said)
    work.memory = replace(work.memory, draft=draft.changed(tuple(sessions)))
    return await offer(work, said.problems)


async def _reopened(work: Work) -> Draft | None:
    """The log that was saved last, open again; what is saved stays until the change is confirmed."""
    kept = await work.saved(work.memory.saved[-1]) if work.memory.saved else ()
    if kept:
        work.memory = work.memory.drafting(tuple(map(told, kept)), replaces=tuple(entry.id for entry in kept))
    return work.memory.draft


async def submit(values: dict[str, str], work: Work) -> Reply:
    """The log form, filled in: complete, so it is kept at once."""
    session = Session()
    for name, value in values.items():
        session = filled(session, LOG_SESSION.field(name), value)
    return await _keep(Draft(number=work.memory.drafts + 1, sessions=(session,)), work)


async def offer(work: Work, problems: tuple[Problem, ...] = ()) -> Reply:
    """The open log as it stands: what is missing is asked for, what is complete is offered to be saved."""
    draft = work.memory.draft
    if draft is None:
        return words.nothing_open()
    missing = _missing(draft, problems)
    work.memory = replace(work.memory, draft=replace(draft, asking=missing))
    if missing:
        problem = problems[0] if problems else None
        return words.question(draft, LOG_SESSION.field(missing), work.today, problem)
    # A change of what is saved is no double of itself.
    same = () if draft.replaces else doubles(draft, await work.entries())
    return words.offer(draft, work.today, same)


def _missing(draft: Draft, problems: tuple[Problem, ...]) -> str:
    """The field that has to be asked for before the log can be kept; empty if it is complete."""
    if problems:
        return "on"
    if any(session.activity is None for session in draft.sessions):
        return "activity"
    return "" if all(map(dated, draft.sessions)) else "on"


async def save(work: Work) -> Reply:
    """Keep the open log, if it is complete."""
    draft = work.memory.draft
    if draft is None:
        return words.nothing_open()
    if not all(map(complete, draft.sessions)):
        return await offer(work)
    return await _keep(draft, work)


async def _keep(draft: Draft, work: Work) -> Reply:
    await work.save(draft)
    work.memory = work.memory.kept(draft.number)
    return words.saved(draft, work.today, await standing(work, draft.sessions))


async def save_offered(number: int, revision: int, work: Work) -> Reply:
    """Keep the log as it was offered: not one that has changed since, and none for a second time."""
    draft = work.memory.draft
    if draft is None or draft.number != number:
        return words.saved_already(number) if await work.saved(number) else words.stale()
    if draft.revision != revision:
        return replace(await offer(work), text="You have changed it since. This is how it stands now.")
    return await save(work)


async def cancel(work: Work, number: int = 0) -> Reply:
    """Let go of the open log; `number` is that of the button pressed, 0 for words."""
    draft = work.memory.draft
    if draft is None or number not in (0, draft.number):
        return words.stale() if number else words.nothing_open()
    work.memory = replace(work.memory, draft=None)
    return words.cancelled(draft)


async def undo(work: Work, number: int = 0) -> Reply:
    """Take back what was done last, or by the log of that number. In words, an open log goes first.

    What a change or a removal had taken the place of is there again.
    """
    if number == 0 and work.memory.draft is not None:
        return await cancel(work)
    chosen = number or next(iter(work.memory.saved[::-1]), 0)
    gone, back = await work.saved(chosen), await work.replaced(chosen)
    if not gone and not back:
        return words.nothing_to_undo()
    await work.take_back(chosen)
    work.memory = work.memory.undone(chosen)
    return words.undone(gone, back, work.today, await standing(work, (*gone, *back)))


async def standing(work: Work, concerned: Iterable[Session | Entry]) -> str:
    """Where the portfolio stands now, for each kind of session concerned."""
    criteria = criteria_for(work.person, work.knowledge.criteria)
    activities = {each.activity for each in concerned}
    measured = measure(await work.entries(), criteria, psychodynamic=work.person.psychodynamic)
    return "\n".join(sentence(each) for each in measured if activities & each.criterion.counts.keys())
