"""Change or remove a session that was saved earlier."""

from dataclasses import replace

from balint.drafting import changed, told, undated
from balint.language.said import Amendment, Removal, Sought
from balint.memory import Draft
from balint.messages import Outcome, Reply, Topic
from balint.pathway.entries import Entry
from balint.pathway.record import find
from balint.wording import drafts, record
from balint.wording.sessions import headline
from handlers import log_session
from storage.work import Work


async def remove(said: Removal, work: Work) -> Reply:
    """Remove the one entry that is meant, at once, since one tap brings it back; of several, ask which."""
    found = find(await work.entries(), said.sought)
    return await _remove(found[0], work) if len(found) == 1 else _which(found, said.sought, work)


async def _remove(entry: Entry, work: Work) -> Reply:
    removal = Draft(number=work.memory.drafts + 1, sessions=(), replaces=(entry.id,))
    await work.save(removal)
    work.memory = work.memory.kept(removal.number)
    return drafts.done(
        f"Deleted: {headline(entry, work.today)}.",
        await log_session.standing(work, (entry,)),
        drafts.undo_button(removal.number),
    )


async def amend(said: Amendment, work: Work) -> Reply:
    """Offer the entry as it would be with the change."""
    found = find(await work.entries(), said.sought)
    if len(found) != 1:
        return _which(found, said.sought, work)
    if work.memory.draft is not None:
        return replace(await log_session.offer(work), text="Let us finish this one first. Save or cancel it?")
    session = undated(told(found[0])) if said.problems else told(found[0])
    work.memory = work.memory.drafting((changed(session, said.change),), replaces=(found[0].id,))
    return await log_session.offer(work, said.problems)


def _which(found: tuple[Entry, ...], sought: Sought, work: Work) -> Reply:
    if not found:
        return _asked(f"{record.nothing_of_the_kind(sought, work.today)} Nothing was changed.")
    return _asked(
        f"There are {len(found)} of those. Say which by its number, for example “delete {found[-1].id}”.\n"
        f"{record.lines(found, work.today)}"
    )


def _asked(text: str) -> Reply:
    return Reply(topic=Topic.LOG, outcome=Outcome.ASKED, text=text)
