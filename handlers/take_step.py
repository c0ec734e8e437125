"""Take a step of the pathway and take it back: the same for whoever does, in one transaction with all that
comes of it.
"""

from dataclasses import replace
from datetime import date

from balint.messages import Reply, Say
from balint.pathway.steps import MOVES, Details, Step, Taken, references_in
from balint.people import Person, Stage
from balint.wording import steps as words
from storage import form_r, outbox, people, planning, steps, team
from storage.work import Work


async def take(step: Step, person: Person, on: date, details: Details, work: Work) -> tuple[Taken, Person]:
    """The step, and the person as they are after it. It may be taken, and the person is locked."""
    before = replace(details, stage_before=person.stage, set_before=person.criteria_set)
    taken = await steps.take(work.tx, person.id, step, on, before, by=work.person.id, now=work.now)
    moved = replace(
        person,
        stage=MOVES[step].leads_to or person.stage,
        criteria_set=details.criteria_set or person.criteria_set,
    )
    await keep(moved, work)
    return taken, moved


async def take_back(taken: Taken, person: Person, work: Work) -> Person:
    """The person as they were before the latest step."""
    await steps.undo(work.tx, taken, work.now)
    moved = person
    if MOVES[taken.step].leads_to is not None:
        moved = replace(person, stage=taken.details.stage_before, criteria_set=taken.details.set_before)
    await keep(moved, work)
    return moved


async def keep(person: Person, work: Work) -> None:
    """Write down who somebody is; the speaker is written when all is done."""
    if person.id == work.person.id:
        work.person = person
        return
    await people.save_person(work.tx, person)
    await planning.replan(work.tx, person, work.knowledge.criteria, work.now)


async def tell_team(taken: Taken, work: Work, *, undone: bool = False) -> tuple[Say, ...]:
    """What the team is told of a step of the speaker's own. Who has not heard of it hears of no undo."""
    reply = words.to_team(work.person.name or words.SOMEBODY, taken, work.today, undone=undone)
    members = [each for each in await team.members(work.tx) if each != work.person.id]
    if undone:
        members = [each for each in members if not await outbox.unsay(work.tx, _key(taken, each))]
    return tuple(
        Say(person_id=each, reply=reply, dedup_key=_key(taken, each, undone=undone)) for each in members
    )


def tell(person: Person, reply: Reply, taken: Taken) -> Say:
    """What the applicant is told of a step that the team has taken."""
    return Say(person_id=person.id, reply=reply, dedup_key=_key(taken))


async def tell_undone(person: Person, reply: Reply, taken: Taken, work: Work) -> tuple[Say, ...]:
    """What the applicant is told when such a step is taken back; nothing if they have not heard of it yet."""
    if await outbox.unsay(work.tx, _key(taken)):
        return ()
    return (Say(person_id=person.id, reply=reply, dedup_key=_key(taken, undone=True)),)


def _key(taken: Taken, member: int | None = None, *, undone: bool = False) -> str:
    return f"step:{taken.id}:{'undone' if undone else 'taken'}{f':{member}' if member else ''}"


async def are_references_in(person_id: int, work: Work) -> bool:
    """Whether the team has all references of somebody, by its record or theirs."""
    asked_for = (await form_r.of_people(work.tx, (person_id,))).get(person_id, ())
    return references_in(await steps.of_person(work.tx, person_id), asked_for)


def rules_of(stage: Stage | None, criteria_set: str | None, work: Work) -> str:
    """The name of a person's rule set, where they have one; empty for who has none or needs none."""
    known = work.knowledge.criteria.get(criteria_set or "")
    return known.name if known and stage is not Stage.ACCREDITED else ""
