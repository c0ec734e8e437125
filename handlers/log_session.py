"""Log a session: offered as it was understood, kept once it is confirmed, mended and taken back in words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from balint.drafting import (
    as_the_same,
    changed,
    complete,
    corrected,
    dated,
    doubles,
    estimates_over,
    in_its_stretch,
    in_month,
    joined,
    meant,
    on_days,
    over_period,
    spread,
    swapped,
    told,
    told_of_one,
    twins,
    undated,
    without_twins,
    without_unchanged,
)
from balint.forms import LOG_SESSION, filled
from balint.language.again import Again, is_bare_day, read_again, read_further
from balint.language.changes import speaks_of_adding
from balint.language.choosing import Choice, read_choice
from balint.language.dates.bearings import period_of, stretch_told
from balint.language.days_told import read_on_days
from balint.language.each import read_of_each
from balint.language.in_hand import (
    asks_of_the_last,
    asks_whether_right,
    asks_whether_saved,
    does_not_know,
    does_not_know_the_day,
    how_many,
    is_out_of_place,
    takes_time,
)
from balint.language.patterns import pattern
from balint.language.periods import names_year, puts_right, read_period_alone
from balint.language.pointing import read_one_of_a_day
from balint.language.said import Corrected, DateProblem, Problem, Reported
from balint.language.twice import says_same, says_twice
from balint.memory import Draft, Undone
from balint.messages import Reply
from balint.pathway.entries import Activity, Entry, Session
from balint.pathway.progress import criteria_for, measure
from balint.wording import drafts as words
from balint.wording.dates import full_date
from balint.wording.progress import sentence
from handlers import tell_colleagues_apart
from storage.work import Work

MOST_SESSIONS = 40  # told in one message
TWO = 2  # as many as "both"
_AS_USUAL = pattern(
    r"\b(?:as (?:usual|always|ever|normal)|(?:the|our|my) usual(?= (?:group|crowd|lot|people)\b|[\s.!]*$))"
)

_ONE_OF_THEM = pattern(
    r"\bthe (?:first|second|third|fourth|last|other)(?: (?:one|session))?"
    r"(?=\W*$| (?:i|we|was|alone|with|on|at)\b)"
)


async def start(work: Work) -> Reply:
    """A log with nothing told yet, unless one is open."""
    if work.memory.draft is None:
        work.memory = work.memory.drafting((Session(),))
    return await offer(work)


async def report(said: Reported, text: str, work: Work) -> Reply:
    """Sessions that took place: a new log, or more for the one that is open.

    An open change of what is saved stays beside them. An open removal is let go of: who goes on to something
    else has not said that anything is to be deleted.
    """
    if len(said.sessions) > MOST_SESSIONS:
        return words.too_many(MOST_SESSIONS)
    if _AS_USUAL.search(text):
        said = replace(said, sessions=tuple([await _as_usual(one, work) for one in said.sessions]))
    draft = work.memory.draft
    if draft and len(draft.sessions) > 1 and said.dateless and _ONE_OF_THEM.search(text):
        return words.which_one(draft, work.today)
    if draft is None and said.dateless and speaks_of_adding(text):
        draft = await _reopened((), work)
    if draft is None or draft.is_removal or _is_beside(draft, said):
        work.memory = work.memory.drafting(said.sessions)
    else:
        work.memory = replace(work.memory, draft=joined(draft, said))
    if work.memory.draft and says_twice(text):
        work.memory = replace(work.memory, draft=replace(work.memory.draft, twice=True))
    if work.memory.draft and (stretch := stretch_told(said.problems, work.today)):
        since = "since " if f"since {stretch}".casefold() in text.casefold() else ""
        work.memory = replace(work.memory, draft=replace(work.memory.draft, stretch=f"{since}{stretch}"))
    draft = work.memory.draft
    whole = said.dateless and draft is not None and all(map(complete, draft.sessions))
    return await offer(work, () if whole else said.problems)


async def _as_usual(session: Session, work: Work) -> Session:
    """ "Led Wednesday as usual": with whoever it is of the regular group that meets on that day."""
    groups = [
        group
        for group in await work.groups()
        if session.on and group.activity is session.activity and group.weekday == session.on.weekday()
    ]
    return changed(groups[0].session(session.on), session) if session.on and len(groups) == 1 else session


def _is_beside(draft: Draft, said: Reported) -> bool:
    """Whether a report of its own meets a change that lacks something, which it would be taken for."""
    changes = draft.sessions[: len(draft.replaces)]
    return not said.dateless and not draft.added and bool(changes) and not all(map(complete, changes))


async def report_anew(said: Reported, work: Work) -> Reply | None:
    """The report of the open log in other words. None where that log is about what is saved."""
    draft = work.memory.draft
    if draft is None or draft.replaces:
        return None
    sessions = said.sessions
    if len(sessions) == len(draft.sessions):  # what was told beside it stays
        sessions = tuple(changed(one, new) for one, new in zip(draft.sessions, sessions, strict=True))
    work.memory = replace(work.memory, draft=draft.changed(sessions))
    return await offer(work, said.problems)


async def correct(said: Corrected, work: Work) -> Reply:
    """A change to the log that is open, or to the one that was saved last."""
    before = work.memory
    draft = before.draft or await _taken_up(said, work)
    if before.draft is None and draft is not None and len(draft.sessions) == 1:
        said = replace(said, which=None)
    if draft is None:
        return words.nothing_open()
    if draft.is_removal:
        return await offer(work)
    if said.swapped:
        draft = swapped(draft) or draft
        work.memory = replace(work.memory, draft=draft)
        return await offer(work) if len(draft.sessions) == 2 else words.which_one(draft, work.today)
    said = told_of_one(draft, said)
    places = meant(draft, said)
    if not places and said.left_out and said.which is None:
        work.memory = before
        return words.not_named(said.left_out)
    if not places and said.cleared and said.which is None:
        return await offer(work)  # "no co-leader", where none is told of
    if not places:
        return words.which_one(draft, work.today)
    sessions = list(draft.sessions)
    settled = [in_its_stretch(draft, said, sessions[place], work.today) for place in places]
    for place, change in zip(places, settled, strict=True):
        sessions[place] = corrected(sessions[place], change)
    problems = settled[0].problems or _still_to_come(sessions, work.today)
    if problems:
        sessions = [undated(one) if not _is_past(one, work.today) else one for one in sessions]
    stretch = stretch_told(problems, work.today) or draft.stretch
    work.memory = replace(work.memory, draft=replace(draft.changed(tuple(sessions)), stretch=stretch))
    return await offer(work, problems)


def _still_to_come(sessions: Iterable[Session], today: date) -> tuple[Problem, ...]:
    """What is wrong with days that were told only in relation to others."""
    return tuple(
        Problem(DateProblem.FUTURE, full_date(one.on or today, today))
        for one in sessions
        if not _is_past(one, today)
    )


def _is_past(session: Session, today: date) -> bool:
    return session.on is None or session.on <= today


async def leave_out(place: int, work: Work) -> Reply:
    """The open log without one of its sessions; one that is saved stays as it is."""
    draft = work.memory.draft
    if draft is None or place >= len(draft.sessions):
        return words.which_one(draft, work.today) if draft else words.nothing_open()
    if len(draft.sessions) == 1:
        return await cancel(work)
    sessions = draft.sessions[:place] + draft.sessions[place + 1 :]
    ids = draft.replaces[:place] + draft.replaces[place + 1 :]
    less = replace(draft.changed(sessions), replaces=ids, latest=0)
    work.memory = replace(work.memory, draft=less)
    return await offer(work)


async def choose(text: str, work: Work) -> Reply | None:
    """ "Not Tuesday", "only the 3rd", of several sessions of the open log, or of those saved last: of these
    it is asked whether they are to go. None if it is not about that.
    """
    draft = work.memory.draft
    saved = () if draft else await saved_last(work)
    gone = _not_chosen(text, draft.sessions if draft else saved, work.today, saved=draft is None)
    if not gone:
        return None
    if draft is None:
        work.memory = work.memory.drafting((), replaces=tuple(saved[place].id for place in gone))
    for place in reversed(gone if draft else []):
        await leave_out(place, work)
    return await offer(work)


def _not_chosen(text: str, sessions: Sequence[Session | Entry], today: date, *, saved: bool) -> list[int]:
    """The places of those that are to go; none where that cannot be told."""
    choice = read_choice(text, today, saved=saved) if len(sessions) >= TWO else None
    named = _named(choice, sessions) if choice else set()
    if not choice or not named or len(named) == len(sessions):
        return []
    return [place for place in range(len(sessions)) if (place in named) is not choice.keeps]


def _named(choice: Choice, sessions: Sequence[Session | Entry]) -> set[int]:
    """The places of those that are named: by day, or else by place, or else by kind, where one is of it."""
    by_day = {_place_of(day, choice, sessions) for day in choice.days}
    days = {place for place in by_day if place is not None}
    if days and len(days) == len(by_day):
        return days
    many = len(sessions)
    if choice.places and all(-many <= place < many for place in choice.places):
        return {place % many for place in choice.places}
    of_kind = {place for place, session in enumerate(sessions) if session.activity in choice.kinds}
    return of_kind if len(of_kind) == 1 else set()


def _place_of(told: date, choice: Choice, sessions: Sequence[Session | Entry]) -> int | None:
    """The place of the one session that is meant by a day."""
    days = [session.on for session in sessions]
    if told in days:
        return days.index(told)
    places = [place for place, day in enumerate(days) if day and choice.may_mean(told, day)]
    return places[0] if len(places) == 1 else None


async def days_told(text: str, work: Work) -> Reply | None:
    """ "Tuesday and Thursday", of the open log whose days are not all known; None for anything else."""
    draft = work.memory.draft
    if draft is None or draft.replaces:
        return None
    several = [one for one in draft.sessions if one.quantity > 1 and one.since]
    stretch = f"in {several[0].since:%B %Y}" if several else draft.stretch
    told_of = read_on_days(text, stretch, work.today)
    lacking = not all(map(dated, draft.sessions)) or any(one.quantity == len(told_of) for one in several)
    if len(told_of) < TWO or not lacking:
        return None
    work.memory = replace(work.memory, draft=on_days(draft, told_of))
    return await offer(work)


async def one_of_a_day(text: str, work: Work) -> Reply | None:
    """ "The evening was 9 people", of two sessions on one day, open or saved last; None for anything else."""
    said = read_one_of_a_day(text, work.today)
    sessions = work.memory.draft.sessions if work.memory.draft else await saved_last(work)
    two = len(sessions) == TWO and sessions[0].on == sessions[1].on is not None
    return await correct(said, work) if said and two else None


async def each_told(text: str, work: Work) -> Reply | None:
    """ "The first was with Jo, the second with Ben", of the open log or of that saved last."""
    before = work.memory
    draft = before.draft or await _reopened((), work)
    days = [session.on for session in draft.sessions] if draft and not draft.is_removal else []
    told_of = read_of_each(text, [day for day in days if day], work.today) if len(days) >= TWO else None
    if draft is None or told_of is None:
        work.memory = before
        return None
    sessions = tuple(changed(one, told_of[one.on]) if one.on in told_of else one for one in draft.sessions)
    work.memory = replace(work.memory, draft=draft.changed(sessions))
    return await offer(work)


async def period_put_right(text: str, work: Work) -> Reply | None:
    """ "Until July 2022, not June", of what was told over a period, and "October, sorry", of the days of a
    month, open or saved last; None for others.
    """
    before = work.memory
    draft = before.draft or await _reopened((), work)
    told_of = bool(draft and not draft.is_removal and all(map(dated, draft.sessions)))
    period = read_period_alone(text, work.today) if told_of else None
    sessions: tuple[Session, ...] | None = None
    if draft and period and len(draft.sessions) == 1 and draft.sessions[0].since:
        session = over_period(draft.sessions[0], period, work.today, of_that_year=not names_year(text))
        sessions = (session,) if session else None
    elif draft and period and puts_right(text):
        sessions = in_month(draft.sessions, period, work.today)
    if draft is None or sessions is None:
        work.memory = before
        return None
    work.memory = replace(work.memory, draft=draft.changed(sessions))
    return await offer(work)


async def once_more(text: str, work: Work) -> Reply | None:
    """ "Same again on Thursday", "2 November as well": as the session told last, with what is told otherwise.

    A change of what is saved that lacks its day is put aside, so that nothing saved takes on the new one's.
    """
    before = await _told_last(work)
    if before is None:
        return None
    said = read_again(text, work.today, before.on)
    if said is None and _stands(work):
        said = read_further(text, work.today, before.on)
        before = replace(before, participants=None)  # how many came is not the same another day
    return await _again(said, before, work) if said else None


async def another(day: date, work: Work) -> Reply:
    """ "Another one", of a day that was named alone after something was saved."""
    before = await _told_last(work)
    said = Again(Reported((Session(on=day),)))
    return await _again(said, before, work) if before and work.memory.draft is None else words.stale()


async def that_day_instead(day: date, work: Work) -> Reply:
    """ "That day instead", of what was saved last."""
    if work.memory.draft is not None or not work.memory.saved:
        return words.stale()
    return await correct(Corrected(Session(on=day)), work)


async def another_or_instead(text: str, work: Work) -> Reply | None:
    """The question what a day that is named alone is, after one session was saved; None for anything else."""
    before = await _told_last(work)
    day = is_bare_day(text, work.today, before.on if before else None)
    memory = work.memory
    if not day or day > work.today or before is None or memory.draft or memory.undone or memory.let_go:
        return None
    return words.another_or_instead(day, before, work.today)


async def _again(said: Again, before: Session, work: Work) -> Reply:
    if before.activity is None:
        return words.nothing_open()
    same = replace(undated(before), quantity=1)
    sessions = tuple(changed(same, one) for one in said.more.sessions)
    return await report(replace(said.more, sessions=sessions, dateless=False), "", work)


async def _told_last(work: Work) -> Session | None:
    """The last session of the open log, or of what was saved last."""
    draft = work.memory.draft
    if draft is not None and draft.sessions and (complete(draft.sessions[-1]) or not draft.replaces):
        return draft.sessions[-1]
    kept = await saved_last(work)
    return told(kept[-1]) if kept else None


async def saved_last(work: Work) -> tuple[Entry, ...]:
    """What still stands of the log saved last."""
    for number in reversed(work.memory.saved):
        if kept := await work.saved(number):
            return kept
    return ()


def _stands(work: Work) -> bool:
    """Whether nothing is open that a day may be missing of."""
    draft = work.memory.draft
    return draft is None or draft.is_removal or bool(draft.replaces) or all(map(complete, draft.sessions))


async def leave_out_unfinished(work: Work) -> Reply:
    """ "Leave that one out": what could not be kept as it stands; of one session alone, that."""
    draft = work.memory.draft
    if draft is None or draft.is_removal or len(draft.sessions) == 1:
        return await cancel(work)
    finished = any(map(complete, draft.sessions))
    if not finished or all(map(complete, draft.sessions)):
        return words.which_one(draft, work.today)
    return await only_finished(work)


async def only_finished(work: Work) -> Reply:
    """ "Just save the others": the open log without what could not be kept as it stands."""
    draft = work.memory.draft
    unfinished = [place for place, one in enumerate(draft.sessions) if not complete(one)] if draft else []
    if draft is not None and len(unfinished) < len(draft.sessions):
        for place in reversed(unfinished):
            await leave_out(place, work)
    return await offer(work)


async def _taken_up(said: Corrected, work: Work) -> Draft | None:
    """What a change is about when no log is open. "No" to an offer, and then what is right, is about that."""
    memory = work.memory
    if memory.let_go and not memory.let_go.is_removal and (memory.declined or not memory.saved):
        work.memory = replace(memory, draft=memory.let_go, let_go=None)
        return work.memory.draft
    return await _pointed_at(said, work) or await _together(said, work) or await _reopened(said.kinds, work)


async def _together(said: Corrected, work: Work) -> Draft | None:
    """ "Both were online", of two that were saved or changed one after the other."""
    shown, saved = await _shown(work), work.memory.saved
    if not said.every or len(shown) < TWO:
        return None
    if not work.memory.listed and len(await work.saved(saved[-1])) > 1:
        return None  # of the log saved last
    entries = shown if work.memory.listed else shown[-TWO:]
    ids = tuple(entry.id for entry in entries)
    work.memory = work.memory.drafting(tuple(map(told, entries)), replaces=ids)
    return work.memory.draft


async def _shown(work: Work) -> list[Entry]:
    """The entries shown last, or else those saved in this conversation, in the order in which they were."""
    entries = {entry.id: entry for entry in await work.entries()}
    listed = [entries[number] for number in work.memory.listed if number in entries]
    if listed:
        return listed
    return [entry for number in work.memory.saved for entry in await work.saved(number)]


async def _pointed_at(said: Corrected, work: Work) -> Draft | None:
    """ "The second one", of those shown last or of those saved one after another."""
    if said.which is None or work.memory.undone:
        return None
    shown, saved = await _shown(work), work.memory.saved
    if not work.memory.listed and saved and len(await work.saved(saved[-1])) > 1:
        return None  # of the log saved last
    if said.which >= len(shown):
        return None
    one = shown[said.which]
    work.memory = work.memory.drafting((told(one),), replaces=(one.id,))
    return work.memory.draft


async def _reopened(kinds: tuple[Activity, ...], work: Work) -> Draft | None:
    """The log that was saved last, open again; what is saved stays until the change is confirmed.

    One that was undone just now is told anew. Of several kinds, the last with a session of that kind.
    """
    if work.memory.undone:
        undone = work.memory.undone[-1]
        gone = await work.undone(undone.number)
        if gone:
            # What an undone change had taken the place of stands again, and is what is put right now.
            standing = {entry.id for entry in await work.entries()}
            same = len(gone) == len(undone.replaced) and standing.issuperset(undone.replaced)
            replaces = undone.replaced if same else ()
            work.memory = work.memory.drafting(tuple(map(told, gone)), replaces=replaces)
            return work.memory.draft
    logs = [await work.saved(number) for number in reversed(work.memory.saved)]
    of_kind = [kept for kept in logs if any(entry.activity in kinds for entry in kept)]
    for kept in of_kind or logs:
        if kept:
            ids = tuple(entry.id for entry in kept)
            work.memory = work.memory.drafting(tuple(map(told, kept)), replaces=ids)
            break
    return work.memory.draft


async def submit(values: dict[str, str], work: Work) -> Reply:
    """The log form, filled in: complete, so it is kept at once."""
    session = Session()
    for name, value in values.items():
        session = filled(session, LOG_SESSION.field(name), value)
    return await keep(Draft(number=work.memory.drafts + 1, sessions=(session,)), work)


async def offer(work: Work, problems: tuple[Problem, ...] = ()) -> Reply:
    """The open log as it stands: what is missing is asked for, what is complete is offered to be saved."""
    draft = work.memory.draft
    if draft is None:
        return words.nothing_open()
    if draft.is_removal:
        return words.deletion(draft, await _of(draft.replaces, work), work.today)
    missing = _missing(draft, problems)
    work.memory = replace(work.memory, draft=replace(draft, asking=missing))
    if missing:
        problem = problems[0] if problems else None
        return words.question(draft, LOG_SESSION.field(missing), work.today, problem)
    twice = twins(draft)
    if twice:
        return words.both(draft, twice[0], work.today)
    entries = await work.entries()
    before = {entry.id: entry for entry in entries if entry.id in draft.replaces}
    offered = words.offer(draft, work.today, doubles(draft, entries), before, estimates_over(draft, entries))
    return await tell_colleagues_apart.at_offer(offered, draft, work)


async def go_on(work: Work) -> Reply:
    """The open log in one line, after something else was said."""
    asked = await offer(work)
    draft = work.memory.draft
    return words.still_open(draft, work.today, asked) if draft and not draft.is_removal else asked


async def _of(ids: tuple[int, ...], work: Work) -> tuple[Entry, ...]:
    return tuple(entry for entry in await work.entries() if entry.id in ids)


def _missing(draft: Draft, problems: tuple[Problem, ...]) -> str:
    """The field that has to be asked for before the log can be kept; empty if it is complete."""
    if problems:
        return "on"
    if any(session.activity is None for session in draft.sessions):
        return "activity"
    return "" if all(map(dated, draft.sessions)) else "on"


async def save(work: Work) -> Reply:
    """Keep the open log; of new sessions those that are complete, and the rest stays open."""
    draft = work.memory.draft
    if draft is None:
        return words.nothing_open()
    whole = tuple(filter(complete, draft.sessions))
    if len(whole) == len(draft.sessions):
        return await keep(draft, work)
    finished = replace(draft, sessions=whole, latest=0)
    if not whole or draft.replaces or twins(finished) or doubles(finished, await work.entries()):
        return await offer(work)
    saved = await keep(finished, work)
    rest = tuple(one for one in draft.sessions if not complete(one))
    left = Draft(number=work.memory.drafts + 1, sessions=rest, stretch=draft.stretch)
    work.memory = replace(work.memory, drafts=left.number, draft=left)
    asked = await offer(work)
    return replace(asked, headline=saved.headline, text=f"{saved.text}\n\n{asked.headline}\n{asked.text}")


async def keep(draft: Draft, work: Work) -> Reply:
    """Keep a draft; a change and what is new beside it each by itself, so that they are undone one by one."""
    if not await work.still_there(draft.replaces):
        work.memory = replace(work.memory, draft=draft.new())
        return words.no_longer_there()
    if draft.replaces and not draft.is_removal:
        draft = without_unchanged(draft, await work.entries())
        if not draft.sessions:
            work.memory = work.memory.cancelled()
            return words.nothing_changed()
    going = await _of(draft.replaces, work) if draft.is_removal else ()
    kept = [draft]
    if draft.replaces and draft.added:
        changes = replace(draft, sessions=draft.sessions[: len(draft.replaces)])
        kept = [changes, Draft(number=work.memory.drafts + 1, sessions=draft.added)]
    before, known = await work.entries(), await work.colleagues()
    for each in kept:
        await work.save(each)
        work.memory = work.memory.kept(each.number)
    if going:
        return words.deleted(going, draft.number, work.today, await standing(work, going))
    saved = words.saved(kept, work.today, await standing(work, draft.sessions))
    return await tell_colleagues_apart.after_saving(saved, draft, before, known, work)


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
    work.memory = work.memory.cancelled()
    return words.cancelled(draft)


async def decline(work: Work) -> Reply:
    """ "No" to what is offered. "No, it is not another one" leaves the rest of the log on offer."""
    draft = work.memory.draft
    if draft and await _repeats(draft, work):
        return await only_one(work)
    reply = await cancel(work)
    work.memory = replace(work.memory, declined=draft is not None)
    return reply


async def said_of_it(text: str, work: Work) -> Reply | None:
    """ "Is that saved?" and "no idea how many came" of the log in hand; None for anything else."""
    draft, asked = work.memory.draft, asks_whether_saved(text)
    if draft is not None and draft.asking == "on" and does_not_know_the_day(text):
        return await _without_day(draft, work)
    if draft is not None and draft.asking == "on" and (number := how_many(text)):
        return await _so_many(draft, number, work)
    if draft is not None and not draft.is_removal and (asks_whether_right(text) or takes_time(text)):
        return await offer(work)
    unknown = does_not_know(text) or does_not_know_the_day(text)
    if draft is not None and not draft.is_removal and (asked or unknown):
        offered = await offer(work)
        return replace(offered, text=f"{'Not yet.' if asked else 'That can stay open.'}\n{offered.text}")
    of_it = not work.memory.guidance and asks_of_the_last(text)
    astray = is_out_of_place(text)
    kept = await saved_last(work) if draft is None and (asked or of_it or astray) else ()
    if not kept:
        return None
    return words.is_saved(kept, work.today) if asked else words.saved_last(kept, work.today, astray=astray)


async def _without_day(draft: Draft, work: Work) -> Reply:
    """What the day is not known of is of the time that was told, as an estimate."""
    period = period_of(draft.stretch, work.today)
    draft = replace(draft, skipped=(*draft.skipped, "on"))
    work.memory = replace(work.memory, draft=spread(draft, period) if period else draft)
    return await offer(work) if period else words.roughly_when(draft, work.today)


async def _so_many(draft: Draft, number: int, work: Work) -> Reply | None:
    """ "About 5", where of several in some time it was asked which day it was."""
    period = period_of(draft.stretch, work.today)
    if len(draft.sessions) != 1 or number < TWO:
        return None
    several = draft.changed((replace(draft.sessions[0], quantity=number),))
    work.memory = replace(work.memory, draft=spread(several, period) if period else several)
    return await offer(work)


async def same_or_another(text: str, work: Work) -> Reply | None:
    """ "It's the same one", "no, another", where the offer asks that; None for anything else."""
    draft = work.memory.draft
    same = says_same(text) if draft else None
    if draft is None or same is None or not await _repeats(draft, work):
        return None
    return await only_one(work) if same else await save(work)


async def only_one_offered(number: int, revision: int, work: Work) -> Reply:
    draft = work.memory.draft
    if draft is None or (draft.number, draft.revision) != (number, revision):
        return words.stale()
    return await only_one(work)


async def only_one(work: Work) -> Reply:
    """What was told twice, or is saved already, is one and the same."""
    draft = work.memory.draft
    if draft is None:
        return words.nothing_open()
    entries = await work.entries()
    less = without_twins(draft) if twins(draft) else as_the_same(draft, entries)
    if not less.sessions:
        work.memory = work.memory.cancelled()
        return words.there_before(doubles(draft, entries)[0], work.today)
    work.memory = replace(work.memory, draft=less)
    return await offer(work)


async def _repeats(draft: Draft, work: Work) -> bool:
    """Whether the offer of this draft asks if it is the same once more."""
    if not draft.added or not all(map(complete, draft.sessions)):
        return False
    return bool(twins(draft) or doubles(draft, await work.entries()))


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
    if await work.is_long_ago(chosen):
        return words.too_late_to_undo()
    await work.take_back(chosen)
    work.memory = work.memory.took_back(Undone(number=chosen, saved=_ids(gone), replaced=_ids(back)))
    return words.undone(chosen, gone, back, work.today, await standing(work, (*gone, *back)))


async def redo(work: Work, number: int = 0) -> Reply:
    """Do again what was undone last, or the log of that number; in words, a log let go of comes first."""
    if number == 0 and work.memory.draft is None and work.memory.let_go:
        work.memory = replace(work.memory, draft=work.memory.let_go, let_go=None)
        return await offer(work)
    undone = next((each for each in reversed(work.memory.undone) if number in (0, each.number)), None)
    if undone is None:
        return words.nothing_to_put_back()
    back, gone = await work.undone(undone.number), await _of(undone.replaced, work)
    if (_ids(back), _ids(gone)) != (undone.saved, undone.replaced):
        return words.no_longer_there()
    await work.put_back(undone)
    work.memory = work.memory.put_back(undone.number)
    return words.redone(undone.number, back, gone, work.today, await standing(work, (*back, *gone)))


async def put_back(work: Work) -> Reply:
    """ "Put it back", "no, keep it": whatever went last is there again, whether it was undone or deleted."""
    memory = work.memory
    if memory.draft is not None and memory.draft.replaces:
        return await cancel(work)
    if memory.undone and not memory.undone[-1].saved and not memory.let_go:
        return words.there_already(await _of(memory.undone[-1].replaced, work), work.today)
    if memory.undone or memory.let_go or not memory.saved:
        return await redo(work)
    last = memory.saved[-1]
    if await work.saved(last) or not await work.replaced(last):
        return words.nothing_to_put_back()
    return await undo(work, last)


def _ids(entries: Iterable[Entry]) -> tuple[int, ...]:
    return tuple(entry.id for entry in entries)


async def standing(work: Work, concerned: Iterable[Session | Entry]) -> str:
    """Where the portfolio stands now, for each kind of session concerned."""
    criteria = criteria_for(work.person, work.knowledge.criteria)
    activities = {each.activity for each in concerned}
    measured = measure(await work.entries(), criteria, psychodynamic=work.person.psychodynamic)
    return "\n".join(sentence(each) for each in measured if activities & each.criterion.counts.keys())
