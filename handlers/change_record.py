"""Change or remove a session that was saved earlier."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from balint.colleagues import each_of, may_be_called
from balint.drafting import corrected, told
from balint.language.changes import read_change
from balint.language.dates.bearings import is_numbered, place_of
from balint.language.patterns import pattern
from balint.language.pointing import Pointed, read_pointed
from balint.language.reports import read_report
from balint.language.said import Amendment, Corrected, DidNotHappen, Removal, Reported, Sought
from balint.memory import Draft
from balint.messages import Outcome, Reply, Topic
from balint.pathway.entries import GROUPS, Entry, Session
from balint.pathway.record import find
from balint.wording import drafts, record
from handlers import log_session
from storage.work import Work

_IS_NONE = pattern(
    r"\W*(?:(?:no|sorry|oops|actually)\W+)*(?:(?:it|that|this)\s)?(?:(?:was|is) not|wasn't|isn't|not)"
    r"(?: really| actually)? (?:an? |my )?(?:supervision|group|balint|leadership|session)\b"
)
_FIRST = "Let us finish this one first. Save or cancel it?"


async def remove(said: Removal, work: Work) -> Reply:
    """Remove the one entry that is meant, at once, since one tap brings it back. Of several, ask which; where
    several are meant, whether they are to go.

    "Take the Tuesday one out" is about the open log if that has a session of that day.
    """
    if said.those:
        return await _those(work)
    if said.numbers:
        return await _numbered(said.numbers, work)
    if said.sought.place is not None:
        return await _at_place(said.sought.place, work)
    entries = await work.entries()
    found = find(entries, said.sought, await work.colleagues())
    which = _in_open_log(said.sought, work)
    if which is None and not found:
        which, found = _of_that_number(said.sought, work), await _saved_of_that_number(said.sought, work)
    if which is not None and not said.several:
        return await log_session.leave_out(which, work)
    if len(found) == 1:
        return await _remove(found, work)
    if said.several and found:
        return await _ask(found, work)
    reply = await _which(found, said.sought, work)
    work.memory = replace(work.memory, listed=tuple(entry.id for entry in found))
    return replace(reply, buttons=drafts.all_of_them(found))


WHICH_ONES = "Which ones do you mean? Say “show my sessions”, for example, and then “delete both”."


async def _those(work: Work) -> Reply:
    """What was shown last; without a list, what was said or saved last."""
    draft, listed = work.memory.draft, await _listed(work)
    if draft is not None and draft.is_removal:
        return await log_session.save(work)
    if draft is not None:
        return await log_session.undo(work)
    if not listed:
        last = await work.saved(work.memory.saved[-1]) if work.memory.saved else ()
        return await log_session.undo(work) if len(last) > 1 else _asked(WHICH_ONES)
    return await _remove(listed, work) if len(listed) == 1 else await _ask(listed, work)


async def _numbered(numbers: tuple[int, ...], work: Work) -> Reply:
    """ "Delete 3, 4 and 5": those entries, if they are all there."""
    found = tuple(entry for entry in await work.entries() if entry.number in numbers)
    missing = set(numbers) - {entry.number for entry in found}
    return _asked(record.no_such_numbers(sorted(missing))) if missing else await _ask(found, work)


async def not_held(said: DidNotHappen, text: str, work: Work) -> Reply | None:
    """A session that did not take place is left out of the open log; of what is saved it is asked whether it
    is to go, and of the one saved last where it is said to be none at all. None if neither has it.
    """
    draft = work.memory.draft
    places = [place for place, one in enumerate(draft.sessions if draft else ()) if _is_of(one, said)]
    if len(places) == 1:
        return await log_session.leave_out(places[0], work)
    found = tuple(entry for entry in await work.entries() if _is_of(entry, said))
    if draft is None and not said.days and _IS_NONE.match(text):
        found = tuple(one for one in await log_session.saved_last(work) if one.activity in said.kinds)
    return await _ask(found, work) if found else None


def _is_of(session: Session | Entry, said: DidNotHappen) -> bool:
    return session.on in said.days and (not said.kinds or session.activity in said.kinds)


async def remove_all(ids: tuple[int, ...], work: Work) -> Reply:
    """The answer "both" to which of them; they have been read, so they are not asked about again."""
    found = tuple(entry for entry in await work.entries() if entry.id in ids)
    return await _remove(found, work) if found and len(found) == len(ids) else drafts.stale()


async def remove_listed(work: Work) -> Reply | None:
    """ "Delete it", after one session was shown; None if that is not what was said last."""
    listed = await _listed(work)
    return await _remove(listed, work) if len(listed) == 1 and work.memory.draft is None else None


async def _at_place(place: int, work: Work) -> Reply:
    """ "Delete the second one": of the open log, of those shown last, or of those saved last."""
    draft, listed = work.memory.draft, await _listed(work)
    if draft is not None and not draft.is_removal:
        return await log_session.leave_out(place, work)
    if not listed and work.memory.saved:
        listed = await work.saved(work.memory.saved[-1])
    if place < len(listed):
        return await _remove(listed[place : place + 1], work)
    return _asked("I am not sure which one you mean. Nothing was changed.")


async def _listed(work: Work) -> tuple[Entry, ...]:
    """The entries shown last that still stand, in the order in which they were shown."""
    standing = {entry.id: entry for entry in await work.entries()}
    return tuple(standing[number] for number in work.memory.listed if number in standing)


async def _remove(found: tuple[Entry, ...], work: Work) -> Reply:
    ids = tuple(entry.id for entry in found)
    removal = Draft(number=work.memory.drafts + 1, sessions=(), replaces=ids)
    await work.save(removal)
    work.memory = work.memory.kept(removal.number).without(ids)
    return drafts.deleted(found, removal.number, work.today, await log_session.standing(work, found))


async def _ask(found: tuple[Entry, ...], work: Work) -> Reply:
    """Whether these are to go, once nothing else is open."""
    if work.memory.draft is not None and not work.memory.draft.is_removal:
        return replace(await log_session.offer(work), text=_FIRST)
    work.memory = work.memory.drafting((), replaces=tuple(entry.id for entry in found))
    return await log_session.offer(work)


async def amend(said: Amendment, text: str, work: Work) -> Reply:
    """Offer the entry as it would be with the change.

    "The group on Monday was online" is about the open log if that is its day; and where nothing is saved that
    it could be about, it is a report.
    """
    found = find(await work.entries(), said.sought, await work.colleagues())
    which = _in_open_log(said.sought, work)
    if which is None and not found:
        which, found = _of_that_number(said.sought, work), await _saved_of_that_number(said.sought, work)
    if which is not None:
        return await log_session.correct(
            Corrected(said.change, which, said.problems, day_words=said.day_words), work
        )
    report = None if found else read_report(text, work.today)
    if isinstance(report, Reported):
        return await log_session.report(report, text, work)
    if not found and work.memory.draft is not None:
        if said.sought.since and len(work.memory.draft.sessions) > 1:
            return drafts.which_one(work.memory.draft, work.today)
        return await log_session.correct(Corrected(said.change, problems=said.problems), work)
    if len(found) != 1:
        return await _which(found, said.sought, work)
    if work.memory.draft is not None:
        return replace(await log_session.offer(work), text=_FIRST)
    work.memory = work.memory.drafting((told(found[0]),), replaces=(found[0].id,))
    return await log_session.correct(
        Corrected(said.change, problems=said.problems, day_words=said.day_words), work
    )


async def pointed_at(text: str, work: Work) -> Reply | None:
    """ "The 5 Oct one, we were 8", of the open log or else of what is saved. None where there is no such day,
    or several sessions on it.
    """
    said = read_pointed(text, work.today)
    draft = work.memory.draft
    if said is None or (draft is not None and draft.is_removal):
        return None
    if draft is not None and (places := _each_place([one.on for one in draft.sessions], said)):
        sessions = list(draft.sessions)
        for place in places:
            sessions[place] = corrected(sessions[place], said.said)
        work.memory = replace(work.memory, draft=draft.changed(tuple(sessions)))
        return await log_session.offer(work)
    entries = await work.entries()
    saved = await log_session.saved_last(work)
    places = _each_place([one.on for one in saved], said)
    found = [saved[place] for place in places] or [
        entries[place] for place in _each_place([one.on for one in entries], replace(said, words=()))
    ]
    if not found or draft is not None:
        return None
    sessions_of = tuple(corrected(told(entry), said.said) for entry in found)
    work.memory = work.memory.drafting(sessions_of, replaces=tuple(entry.id for entry in found))
    return await log_session.offer(work)


def _each_place(days: Sequence[date | None], said: Pointed) -> tuple[int, ...]:
    """Where each of the days is; () if one of them is nowhere, or there is more than one session on it."""
    words = said.words or ("",) * len(said.days)
    places = [place_of(word, day, days) for word, day in zip(words, said.days, strict=True)]
    found = tuple(place for place in places if place is not None)
    alone = all(days.count(days[place]) == 1 for place in found)
    return found if len(found) == len(set(places)) == len(said.days) and alone else ()


async def kind_put_right(text: str, work: Work) -> Reply | None:
    """ "The 10th was supervision", where a session of that day is in hand; None where none is."""
    said = read_change(text, work.today, of_known_day=True)
    if not isinstance(said, Amendment) or not said.change.activity or said.problems:
        return None
    in_hand = (
        _in_open_log(said.sought, work) is not None
        or _of_that_number(said.sought, work) is not None
        or any(_within(entry.on, said.sought) for entry in await log_session.saved_last(work))
        or bool(await _saved_of_that_number(said.sought, work))
    )
    return await amend(said, text, work) if in_hand else None


def is_all_that_is_open(sought: Sought, work: Work) -> bool:
    """Whether what is named is the whole of the open log."""
    sessions = work.memory.draft.sessions if work.memory.draft else ()
    return bool(sessions) and all(
        sought.number is None
        and _is_of_kind(session, sought)
        and (sought.since is None or _within(session.on, sought))
        for session in sessions
    )


def _in_open_log(sought: Sought, work: Work) -> int | None:
    """The place of the one session of the open log that is meant; None if it is none or several."""
    places = _places(sought, work)
    if sought.last:
        return places[-1] if places else None
    return places[0] if len(places) == 1 else None


def _of_that_number(sought: Sought, work: Work) -> int | None:
    """The one session of the open log on that day of another month: "the 19th", of days in October."""
    sessions = work.memory.draft.sessions if work.memory.draft else ()
    return _place_of_day([one.on for one in sessions], sought)


async def _saved_of_that_number(sought: Sought, work: Work) -> tuple[Entry, ...]:
    """The same of what was saved last, with nothing open."""
    saved = work.memory.saved[-1:] if work.memory.draft is None else ()
    entries = [entry for number in saved for entry in await work.saved(number)]
    place = _place_of_day([one.on for one in entries], sought)
    return () if place is None else (entries[place],)


def _place_of_day(days: Sequence[date | None], sought: Sought) -> int | None:
    if sought.since is None or sought.since != sought.until or not is_numbered(sought.time_words):
        return None
    return place_of(sought.time_words, sought.since, days)


def _places(sought: Sought, work: Work) -> list[int]:
    """Which sessions of the open log are meant: a day, a colleague or the last one has to be told."""
    sessions = work.memory.draft.sessions if work.memory.draft else ()
    return [
        place
        for place, session in enumerate(sessions)
        if sought.number is None
        and _is_of_kind(session, sought)
        and _is_with(session, sought)
        and (sought.last or _within(session.on, sought) or (sought.colleague and sought.since is None))
    ]


def _is_with(session: Session, sought: Sought) -> bool:
    there = (*each_of(session.co_leader), *each_of(session.supervisor))
    return not sought.colleague or any(may_be_called(sought.colleague, one, ()) for one in there)


def _is_of_kind(session: Session, sought: Sought) -> bool:
    return sought.activity in (None, session.activity) and (not sought.groups or session.activity in GROUPS)


def _within(day: date | None, sought: Sought) -> bool:
    return bool(day and sought.since and sought.until and sought.since <= day <= sought.until)


async def _which(found: tuple[Entry, ...], sought: Sought, work: Work) -> Reply:
    """Ask which of several is meant. Where there is none of that kind, others of that time are named."""
    if found:
        return _asked(f"There are {len(found)} of those. {_by_number(found, work)}")
    none = f"{record.nothing_of_the_kind(sought, work.today)} Nothing was changed."
    wider = replace(sought, activity=None, groups=False, format=None)
    others = find(await work.entries(), wider) if sought.since else ()
    return _asked(f"{none} There is something else. {_by_number(others, work)}" if others else none)


def _by_number(found: tuple[Entry, ...], work: Work) -> str:
    return f"Say which by its number, for example “delete {found[-1].id}”.\n{record.lines(found, work.today)}"


def _asked(text: str) -> Reply:
    return Reply(topic=Topic.LOG, outcome=Outcome.ASKED, text=text)
