"""Put right what a colleague is called, in the open log or in all that is saved with them."""

from collections.abc import Sequence
from dataclasses import replace

from balint.colleagues import each_of, written_most_like
from balint.drafting import renamed, told
from balint.language.said import Renamed
from balint.messages import Reply
from balint.pathway.entries import Session
from balint.wording import colleagues as words
from handlers import log_session
from storage.work import Work


async def rename(said: Renamed, work: Work) -> Reply:
    """Offered like any other change, and saved once it is confirmed."""
    draft = work.memory.draft
    old = said.old or _meant(draft.sessions if draft else await _saved_last(work), said.new)
    if draft is not None:
        sessions = tuple(renamed(one, old, said.new) for one in draft.sessions)
        if sessions != draft.sessions:
            work.memory = replace(work.memory, draft=draft.changed(sessions))
            return await log_session.offer(work)
        return words.unknown(old or said.new)
    pairs = [(entry, renamed(told(entry), old, said.new)) for entry in await work.entries()]
    changed = [(entry.id, session) for entry, session in pairs if session != told(entry)]
    if not changed:
        return words.unknown(old or said.new)
    sessions = tuple(session for _, session in changed)
    work.memory = work.memory.drafting(sessions, replaces=tuple(number for number, _ in changed))
    return await log_session.offer(work)


async def _saved_last(work: Work) -> tuple[Session, ...]:
    saved = await work.saved(work.memory.saved[-1]) if work.memory.saved else ()
    return tuple(map(told, saved))


def _meant(sessions: Sequence[Session], new: str) -> str:
    """Whose name is put right, where it was not said: of those told last the one most like it."""
    return written_most_like(
        new, [name for one in sessions for name in (*each_of(one.co_leader), *each_of(one.supervisor))]
    )
