"""Ask for what is worth knowing about a session, one thing at a time; each may be passed over."""

from dataclasses import replace
from datetime import date

from balint.colleagues import each_of, may_be_called
from balint.drafting import lacks_period, spread
from balint.forms import LOG_SESSION, Field, FieldKind, filled, lacks, looks_like_a_name, read_field, unfilled
from balint.language.dates import find_dates
from balint.language.given_names import given_names
from balint.language.name_words import TITLES
from balint.language.said import Corrected, DateProblem, Problem
from balint.memory import Draft
from balint.messages import Reply
from balint.pathway.entries import Activity, Session
from balint.wording import drafts as words
from handlers import log_session
from storage.work import Work

_WITH_SOMEBODY = (Activity.GROUP_LED, Activity.SUPERVISION)


async def ask(number: int, revision: int, work: Work) -> Reply:
    """Ask for the next thing that is worth knowing."""
    draft = _still_open(number, revision, work)
    return await _go_on(work, draft) if draft else words.stale()


async def skip(work: Work) -> Reply:
    """Pass over what was asked for."""
    draft = work.memory.draft
    if draft is None or not draft.asking:
        return words.nothing_open()
    if LOG_SESSION.field(draft.asking).required:
        return await log_session.offer(work)
    return await _go_on(work, replace(draft, skipped=(*draft.skipped, draft.asking)))


async def decline(work: Work) -> Reply:
    """ "No" to what was said last: a detail is passed over, an offer is let go of."""
    draft = work.memory.draft
    if draft is not None and draft.asking and not LOG_SESSION.field(draft.asking).required:
        return await skip(work)
    return await log_session.decline(work)


def answer(text: str, work: Work) -> tuple[Field, str] | None:
    """The field that was asked for and its value, if the text can be the answer to it."""
    draft = work.memory.draft
    if draft is None or not draft.asking:
        return None
    field = LOG_SESSION.field(draft.asking)
    if field.kind is FieldKind.DATE:
        return None  # days are told in words, which the language reads
    if field.kind is FieldKind.NAME and not looks_like_a_name(text):
        return None
    try:
        return field, read_field(field, text, work.today)
    except ValueError:
        return None


def named_alone(text: str, work: Work) -> Corrected | None:
    """ "Ruth": with whom, where one session is open and nobody has been told of it yet; "Ruth Hale", or "Ruth
    and Ben", where Ruth has.
    """
    draft, name = work.memory.draft, text.strip(" .!")
    names = each_of(name)
    if draft is None or len(draft.sessions) != 1 or not names or not all(map(looks_like_a_name, names)):
        return None
    (session,) = draft.sessions
    there = (*each_of(session.co_leader), *each_of(session.supervisor))
    fuller = any(may_be_called(one, new, ()) for one in there for new in names)
    due = session.activity in _WITH_SOMEBODY and (fuller or not there)
    known = name.split()[0].rstrip(".").lower() in given_names() | TITLES
    return Corrected(Session(co_leader=name)) if due and known else None


def period(text: str, work: Work) -> tuple[date, date] | None:
    """The period that was asked for, if the text tells one: "2021 to 2023", "about January to June"; also
    where a day was.
    """
    draft = work.memory.draft
    if draft is None or not (draft.asking == "on" or any(map(lacks_period, draft.sessions))):
        return None
    for told in (text, f"in {text}"):
        found = find_dates(told, work.today)
        spans = [one.period for one in found if one.period]
        if len(found) == len(spans) == 1 and spans[0][0] <= work.today:
            return spans[0][0], min(spans[0][1], work.today)
    return None


async def fill_period(told: tuple[date, date], text: str, work: Work) -> Reply:
    """A period for what lacks one; where a day is asked for, it is asked once more, of that time."""
    draft = work.memory.draft
    if draft is None or any(map(lacks_period, draft.sessions)) or "on" in draft.skipped:
        work.memory = replace(work.memory, draft=draft and spread(draft, told))
        return await log_session.offer(work)
    work.memory = replace(work.memory, draft=replace(draft, stretch=text))
    return await log_session.offer(work, (Problem(DateProblem.UNCLEAR, text.strip(" .!")),))


async def fill(field: Field, value: str, work: Work) -> Reply:
    """Take the answer, and go on."""
    draft = work.memory.draft
    if draft is None:
        return words.nothing_open()
    draft = draft.changed(
        tuple(
            filled(session, field, value) if lacks(session, field) else session for session in draft.sessions
        )
    )
    if field.required:
        work.memory = replace(work.memory, draft=draft)
        return await log_session.offer(work)
    return await _go_on(work, draft)


async def fill_pressed(number: int, revision: int, name: str, value: str, work: Work) -> Reply:
    """A button that answers for one field of the open log."""
    if _still_open(number, revision, work) is None:
        return words.stale()
    try:
        field = LOG_SESSION.field(name)
        return await fill(field, read_field(field, value, work.today), work)
    except (LookupError, ValueError):
        return words.stale()


def _still_open(number: int, revision: int, work: Work) -> Draft | None:
    draft = work.memory.draft
    return draft if draft and (draft.number, draft.revision) == (number, revision) else None


async def _go_on(work: Work, draft: Draft) -> Reply:
    for session in draft.sessions:
        field = unfilled(session, draft.skipped)
        if field is not None:
            work.memory = replace(work.memory, draft=replace(draft, asking=field.name))
            return words.question(draft, field, work.today)
    work.memory = replace(work.memory, draft=draft)
    return await log_session.offer(work)
