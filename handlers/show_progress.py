"""Say what is left on the pathway: the number first, then what it rests on."""

from dataclasses import replace

from balint.language.said import AskedProgress
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.pathway.criteria import CriteriaSet
from balint.pathway.progress import Progress, criteria_for, measure
from balint.wording import progress as words
from balint.wording.dates import listed
from storage.work import Work

NOT_LOADED = (
    "You were on the pathway before June 2023, so the earlier criteria are yours. Their targets are not "
    "loaded here, so I only count. The accreditation team can tell you what they are."
)


async def show(said: AskedProgress, work: Work) -> Reply:
    criteria = criteria_for(work.person, work.knowledge.criteria)
    measured = measure(await work.entries(), criteria, psychodynamic=work.person.psychodynamic)
    if said.activity is None:
        return _whole(measured, criteria, work)
    one = next(each for each in measured if said.activity in each.criterion.counts)
    return _one(one, criteria, work)


async def ready(work: Work) -> Reply:
    """Whether an application can be made: what is still to do, and what no count can say."""
    criteria = criteria_for(work.person, work.knowledge.criteria)
    measured = measure(await work.entries(), criteria, psychodynamic=work.person.psychodynamic)
    if criteria.applying is None:
        return replace(_whole(measured, criteria, work), headline="I cannot tell.")
    left = [words.headline(each) for each in measured if each.left]
    headline = f"Not yet: {listed(left)}." if left else "Yes, as far as the counts go."
    return Reply(
        topic=Topic.PROGRESS,
        outcome=Outcome.ANSWERED,
        headline=headline,
        text="\n".join(part for part in (criteria.applying.rule, _assumption(work, attended=True)) if part),
        sources=(criteria.source_of(criteria.applying),),
        buttons=_tell_us(work),
    )


def _one(progress: Progress, criteria: CriteriaSet, work: Work) -> Reply:
    so_far = words.so_far(progress)
    paragraphs = [
        f"{so_far}." if so_far else NOT_LOADED,
        criteria.reading(progress.criterion),
        _assumption(work, attended=progress.criterion.psychodynamic_target is not None),
    ]
    return Reply(
        topic=Topic.PROGRESS,
        outcome=Outcome.ANSWERED,
        headline=f"{words.headline(progress)}.",
        text="\n".join(paragraph for paragraph in paragraphs if paragraph),
        sources=(criteria.source_of(progress.criterion),) if criteria.loaded else (),
        buttons=_tell_us(work),
    )


def _whole(measured: tuple[Progress, ...], criteria: CriteriaSet, work: Work) -> Reply:
    left = [each for each in measured if each.left != 0]
    finished = [each.criterion.name for each in measured if each.left == 0]
    lines = [words.line(each) for each in left]
    if finished:
        lines.append(f"• Done: {', '.join(finished)}")
    paragraphs = [
        "\n".join(lines),
        "" if criteria.loaded else NOT_LOADED,
        criteria.reading(next(each for each in criteria.criterion if len(each.counts) > 1))
        if any(len(each.criterion.counts) > 1 for each in left)
        else "",
        _assumption(work, attended=True),
    ]
    sources = {criteria.source_of(each.criterion): None for each in measured}
    return Reply(
        topic=Topic.PROGRESS,
        outcome=Outcome.ANSWERED,
        text="\n\n".join(paragraph for paragraph in paragraphs if paragraph),
        sources=tuple(sources) if criteria.loaded else (),
        buttons=_tell_us(work),
    )


def _assumption(work: Work, *, attended: bool) -> str:
    """What the numbers take for granted until the person has told us."""
    if work.person.criteria_set is None:
        return "I am going by the criteria since June 2023, until you tell me when you joined the pathway."
    if (
        attended
        and work.person.psychodynamic is None
        and work.knowledge.criteria[work.person.criteria_set].loaded
    ):
        return (
            "With a formal psychodynamic qualification, such as UKCP or BPC, 12 groups attended are enough."
        )
    return ""


def _tell_us(work: Work) -> tuple[Button, ...]:
    if work.person.criteria_set is not None:
        return ()
    return (Button("Tell me when you joined", Press("ask", "pathway")),)
