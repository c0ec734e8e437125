"""Say what is left on the pathway: the number or yes or no first, then what it rests on."""

from collections.abc import Sequence
from dataclasses import replace

from balint.language.said import AskedProgress, AskedReady, Way
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.criteria import CriteriaSet, Criterion
from balint.pathway.entries import Activity, Entry
from balint.pathway.progress import Progress, criteria_for, measure
from balint.pathway.roles import both_roles
from balint.people import Stage
from balint.wording import bookings as booking_words
from balint.wording import progress as words
from balint.wording import readiness as readiness_words
from balint.wording.progress_chart import drawn_up
from balint.wording.steps import APPLY
from handlers import book_supervision, pathway, take_step, tell_colleagues_apart
from storage.work import Work

_MOST_BOOKED = 3
_GROUPS = {Activity.GROUP_ATTENDED, Activity.GROUP_LED}


async def show(said: AskedProgress, work: Work) -> Reply:
    criteria = criteria_for(work.person, work.knowledge.criteria)
    entries = await work.entries()
    measured = measure(entries, criteria, psychodynamic=work.person.psychodynamic)
    asked = [each for each in measured if _asked_about(each.criterion, said)]
    if work.person.stage is Stage.ACCREDITED:
        return _accredited(asked or measured, said, entries)
    if len(asked) == 1:
        return _one(asked[0], said, entries, criteria, work, booked=await _booked(asked, work))
    note = tell_colleagues_apart.rule(both_roles(entries, await work.colleagues()), work)
    note = note if len(asked) != len(_GROUPS) else ""
    return _several(
        asked or measured,
        said,
        entries,
        criteria,
        work,
        note=note,
        booked=await _booked(asked or measured, work),
    )


def _asked_about(criterion: Criterion, said: AskedProgress) -> bool:
    if said.groups:
        return bool(_GROUPS & criterion.counts.keys())
    return said.activity in criterion.counts


def _accredited(measured: Sequence[Progress], said: AskedProgress, entries: Sequence[Entry]) -> Reply:
    """What there is to say to who has the accreditation: nothing is left, and this much is logged."""
    logged = words.headline(measured, Way.DONE, entries)
    about_done = said.way is Way.DONE
    return Reply(
        topic=Topic.PROGRESS,
        outcome=Outcome.ANSWERED,
        headline=logged if about_done else words.ACCREDITED,
        text=words.STAY_A_MEMBER if about_done else f"{words.STAY_A_MEMBER}\n\n{logged}",
    )


async def ready(said: AskedReady, work: Work) -> Reply:
    """Whether an application can be made: what is still to do, and what no count can say."""
    criteria = criteria_for(work.person, work.knowledge.criteria)
    entries = await work.entries()
    measured = measure(entries, criteria, psychodynamic=work.person.psychodynamic)
    if work.person.stage is Stage.ACCREDITED:
        return _accredited(measured, AskedProgress(way=Way.ENOUGH), entries)
    if work.person.stage in pathway.WITH_THE_TEAM:
        return await pathway.where(work)
    now = await pathway.ready_now(work)
    await pathway.mark_ready(now, work)
    is_ready = work.person.stage is Stage.READY
    all_in = await take_step.are_references_in(work.person.id, work)
    beyond = (
        readiness_words.agreement(now),
        readiness_words.membership(now),
        readiness_words.references(await work.references(), work.today, all_in=all_in),
    )
    supervisors = () if now.agreed else await pathway.supervisors(now, work)
    buttons = (*((APPLY,) if is_ready else ()), *readiness_words.agree_buttons(supervisors))
    if criteria.applying is None:
        note = "\n\n".join(part for part in beyond if part)
        reply = _several(measured, AskedProgress(way=Way.ENOUGH), entries, criteria, work, note=note)
        return replace(reply, buttons=(*buttons, *reply.buttons))
    open_ = [words.left(each) for each in measured if each.left]
    note = tell_colleagues_apart.rule(both_roles(entries, await work.colleagues()), work)
    paragraphs = [
        *_foundations(measured, criteria),
        note,
        *beyond,
        criteria.applying.rule,
        _assumption(work, attended=True),
    ]
    sources = dict.fromkeys(
        (
            criteria.source_of(criteria.applying),
            *((criteria.source_of(criteria.supervisor_apart),) if note and criteria.supervisor_apart else ()),
        )
    )
    return Reply(
        topic=Topic.PROGRESS,
        outcome=Outcome.ANSWERED,
        headline=words.whether_ready(open_, too_early=said.too_early, ready=is_ready),
        text="\n\n".join(paragraph for paragraph in paragraphs if paragraph),
        sources=tuple(sources),
        buttons=(*buttons, *_tell_us(work)),
    )


async def _booked(measured: Sequence[Progress], work: Work) -> str:
    """What is booked of the kinds that were asked about."""
    kinds = {activity for each in measured for activity in each.criterion.counts}
    coming = [each for each in await book_supervision.still_to_come(work) if each.activity in kinds]
    return booking_words.note(coming[:_MOST_BOOKED], work.today)


def _one(
    progress: Progress,
    said: AskedProgress,
    entries: Sequence[Entry],
    criteria: CriteriaSet,
    work: Work,
    *,
    booked: str,
) -> Reply:
    ruling = criteria.ruling_of(progress.criterion)
    paragraphs = [
        words.detail(progress, said.way) if criteria.loaded else words.NOT_LOADED,
        words.ways(progress, tuple(progress.criterion.counts)),
        words.estimates((progress,)),
        booked,
        ruling.reading if ruling else "",
        _assumption(work, attended=progress.criterion.psychodynamic_target is not None),
    ]
    return Reply(
        topic=Topic.PROGRESS,
        outcome=Outcome.ANSWERED,
        headline=words.headline((progress,), said.way, entries, said.activity),
        text="\n".join(paragraph for paragraph in paragraphs if paragraph),
        sources=(criteria.source_of(progress.criterion),) if criteria.loaded else (),
        buttons=_tell_us(work),
    )


def _several(
    measured: Sequence[Progress],
    said: AskedProgress,
    entries: Sequence[Entry],
    criteria: CriteriaSet,
    work: Work,
    *,
    note: str = "",
    booked: str = "",
) -> Reply:
    """Each with its bar, and all of them as a picture; `note` is what there is for the accreditation team to
    decide.
    """
    paragraphs = [
        words.in_bars(measured) if criteria.loaded else words.NOT_LOADED,
        booked,
        *_foundations(measured, criteria),
        note,
        _assumption(work, attended=True),
    ]
    sources = dict.fromkeys(criteria.source_of(each.criterion) for each in measured)
    whole = len(measured) == len(criteria.criterion)
    return Reply(
        topic=Topic.PROGRESS,
        outcome=Outcome.ANSWERED,
        headline=words.headline(measured, said.way, entries),
        text="\n\n".join(paragraph for paragraph in paragraphs if paragraph),
        sources=tuple(sources) if criteria.loaded else (),
        pictures=(drawn_up(measured, work.today),) if criteria.loaded and whole else (),
        buttons=_tell_us(work),
    )


def _foundations(measured: Sequence[Progress], criteria: CriteriaSet) -> tuple[str, str]:
    """What several counts rest on: estimates, and rulings that matter to them."""
    return words.estimates(measured), words.leanings(measured) if criteria.loaded else ""


def _assumption(work: Work, *, attended: bool) -> str:
    """What the numbers take for granted until the person has told us."""
    if work.person.criteria_set is None:
        return "I am going by the criteria since June 2023, until you tell me when you joined the pathway."
    groups = work.knowledge.criteria[work.person.criteria_set].for_activity(Activity.GROUP_ATTENDED)
    fewer = groups.psychodynamic_target if groups else None
    if attended and work.person.psychodynamic is None and fewer:
        return (
            "With a formal psychodynamic qualification, such as UKCP or BPC, "
            f"{fewer} groups attended are enough."
        )
    return ""


def _tell_us(work: Work) -> tuple[Button, ...]:
    if work.person.criteria_set is not None:
        return ()
    return (Button("Tell me when you joined", Press("ask", "pathway")),)
