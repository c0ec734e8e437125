"""Change or remove a session that was saved earlier."""

from dataclasses import replace
from datetime import date

from balint.drafting import changed, told, undated
from balint.language.reports import read_report
from balint.language.said import Amendment, Corrected, Removal, Reported, Sought
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
    return await _remove(found[0], work) if len(found) == 1 else await _which(found, said.sought, work)


async def _remove(entry: Entry, work: Work) -> Reply:
    removal = Draft(number=work.memory.drafts + 1, sessions=(), replaces=(entry.id,))
    await work.save(removal)
    work.memory = work.memory.kept(removal.number)
    return drafts.done(
        f"Deleted: {headline(entry, work.today)}.",
        await log_session.standing(work, (entry,)),
        drafts.undo_button(removal.number),
    )


async def amend(said: Amendment, text: str, work: Work) -> Reply:
    """Offer the entry as it would be with the change.

    "The group on Monday was online" is about the open log if that is its day; and where nothing is saved that
    it could be about, it is a report.
    """
    found = find(await work.entries(), said.sought)
    which = _in_open_log(said.sought, work)
    if which is not None:
        return await log_session.correct(Corrected(said.change, which, said.problems), work)
    report = None if found else read_report(text, work.today)
    if isinstance(report, Reported):
        return await log_session.report(report, work)
    if not found and work.memory.draft is not None:
        return await log_session.correct(Corrected(said.change, problems=said.problems), work)
    if len(found) != 1:
        return await _which(found, said.sought, work)
    if work.memory.draft is not None:
        return replace(await log_session.offer(work), text="Let us finish this one first. Save or cancel it?")
    session = undated(told(found[0])) if said.problems else told(found[0])
    work.memory = work.memory.drafting((changed(session, said.change),), replaces=(found[0].id,))
    return await log_session.offer(work, said.problems)


def _in_open_log(sought: Sought, work: Work) -> int | None:
    """The place of the one session of the open log that is meant; None if it is none or several."""
    sessions = work.memory.draft.sessions if work.memory.draft else ()
    places = [
        place
        for place, session in enumerate(sessions)
        if sought.number is None
        and sought.activity in (None, session.activity)
        and (sought.last or _within(session.on, sought))
    ]
    if sought.last:
        return places[-1] if places else None
    return places[0] if len(places) == 1 else None


def _within(day: date | None, sought: Sought) -> bool:
    return bool(day and sought.since and sought.until and sought.since <= day <= sought.until)


async def _which(found: tuple[Entry, ...], sought: Sought, work: Work) -> Reply:
    """Ask which of several is meant. Where there is none of that kind, others of that time are named."""
    if found:
        return _asked(f"There are {len(found)} of those. {_by_number(found, work)}")
    none = f"{record.nothing_of_the_kind(sought, work.today)} Nothing was changed."
    others = find(await work.entries(), replace(sought, activity=None)) if sought.since else ()
    return _asked(f"{none} There is something else. {_by_number(others, work)}" if others else none)


def _by_number(found: tuple[Entry, ...], work: Work) -> str:
    return f"Say which by its number, for example “delete {found[-1].id}”.\n{record.lines(found, work.today)}"


def _asked(text: str) -> Reply:
    return Reply(topic=Topic.LOG, outcome=Outcome.ASKED, text=text)
