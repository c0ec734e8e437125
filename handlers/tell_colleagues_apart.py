"""Who is who among co-leaders and supervisors: asked where two names may be one person's."""

from collections.abc import Sequence
from dataclasses import replace

from balint.colleagues import Colleague, alike, each_of
from balint.language.said import Said, SameColleague, Word
from balint.language.who_is_who import read_same
from balint.memory import Draft
from balint.messages import Press, Reply
from balint.pathway.entries import Entry
from balint.pathway.progress import criteria_for
from balint.pathway.roles import both_roles, newly_both
from balint.wording import colleagues as words
from storage.work import Work


async def at_offer(reply: Reply, draft: Draft, work: Work) -> Reply:
    """The offer, with a word about whoever would be co-leader and supervisor with it."""
    names = newly_both(draft.sessions, await work.entries(), await work.colleagues(), draft.replaces)
    return _with_rule(reply, names, work, saved=False)


async def after_saving(
    reply: Reply, draft: Draft, before: Sequence[Entry], known: Sequence[Colleague], work: Work
) -> Reply:
    """What was said on saving, with the rule at issue, and the question whether a new name is somebody known.

    `before` and `known` are the portfolio and the colleagues as they were.
    """
    names = newly_both(draft.sessions, before, await work.colleagues(), draft.replaces)
    reply = _with_rule(reply, names, work)
    met = {each.id for each in known}
    new = [each.id for each in await work.colleagues() if each.id not in met]
    again = [number for number in work.memory.unsettled if number not in new]
    work.memory = replace(work.memory, unsettled=tuple(new))
    return await _asking(reply, [*new, *again], work)


async def same(new_id: int, known_id: int, later: Sequence[int], work: Work) -> Reply:
    """The new name is one more of a colleague known before."""
    everyone = {each.id: each for each in await work.colleagues()}
    new, known = everyone.get(new_id), everyone.get(known_id)
    if new is None or known is None or new is known:
        return words.settled()
    _settle(new_id, work)
    before = both_roles(await work.entries(), tuple(everyone.values()))
    await work.join(known, new)
    after = both_roles(await work.entries(), await work.colleagues())
    return await _asking(
        _with_rule(words.joined(new.name, known), after if len(after) > len(before) else (), work),
        later,
        work,
    )


async def other(new_id: int, later: Sequence[int], work: Work) -> Reply:
    """The new name is somebody else's: they are two colleagues, as they were kept."""
    new = next((each for each in await work.colleagues() if each.id == new_id), None)
    _settle(new_id, work)
    return await _asking(words.parted(new.name), later, work) if new else words.settled()


async def part(known_id: int, place: int, work: Work) -> Reply:
    """What was joined to a colleague's names, from that place on, is another person's after all."""
    known = next((each for each in await work.colleagues() if each.id == known_id), None)
    if known is None or not 0 < place < len(known.names):
        return words.settled()
    names = known.names[place:]
    await work.part(known, names)
    return words.parted(names[0], known.names[0])


def _settle(colleague_id: int, work: Work) -> None:
    left = tuple(each for each in work.memory.unsettled if each != colleague_id)
    work.memory = replace(work.memory, unsettled=left)


async def told_same(said: SameColleague, work: Work) -> Reply:
    """ "Priya and Priya N. are the same person". As two they are kept, unless they were joined."""
    everyone = await work.colleagues()
    one, other = (_known(name, everyone) for name in (said.one, said.other))
    if one is None or other is None:
        return words.unknown(said.other if one else said.one)
    if not said.same and one is other:
        place = next(
            place for place, name in enumerate(one.names) if alike(name, said.other) or alike(name, said.one)
        )
        return await part(one.id, max(place, 1), work)
    if not said.same:
        _settle(max(one.id, other.id), work)
        return words.parted(said.one, said.other)
    if one is other:
        return words.settled()
    known, new = sorted((one, other), key=lambda each: each.id)
    return await same(new.id, known.id, (), work)


def _known(name: str, everyone: Sequence[Colleague]) -> Colleague | None:
    """The colleague of that name: as written, or the only one who may be called so."""
    exact = [each for each in everyone if each.goes_by(name)]
    near = exact or [each for each in everyone if each.could_be(name)]
    return near[0] if len(near) == 1 else None


def answered(said: Said, text: str, work: Work) -> Press | None:
    """The answer in words to the question that was asked last: its press."""
    same_as = [each.press for each in work.memory.offered if each.press.act == "same"]
    others = [each.press for each in work.memory.offered if each.press.act == "other"]
    if work.memory.draft is not None or not same_as or not others:
        return None
    told = read_same(text)
    if said is Word.NO or told is False:
        return others[0]
    return same_as[0] if len(same_as) == 1 and (said is Word.YES or told) else None


async def _asking(reply: Reply, new: Sequence[int], work: Work) -> Reply:
    """The reply, with the question whether the first of the new colleagues is somebody known."""
    named = {
        name
        for entry in await work.entries()
        for name in (*each_of(entry.co_leader), *each_of(entry.supervisor))
    }
    everyone = await work.colleagues()
    met = [each for each in everyone if any(each.goes_by(name) for name in named)]
    for place, colleague_id in enumerate(new):
        one = next((each for each in everyone if each.id == colleague_id), None)
        candidates = [each for each in met if each.id < colleague_id and one and each.could_be(one.names[0])]
        if one in met and candidates:
            question, buttons = words.same(one, candidates, new[place + 1 :])
            return replace(
                reply, text=f"{reply.text}\n{question}".strip(), buttons=(*buttons, *reply.buttons)
            )
    return reply


def rule(names: Sequence[str], work: Work, *, saved: bool = True) -> str:
    """That these are co-leader and supervisor both, and the rule about it; empty where there is none."""
    apart = criteria_for(work.person, work.knowledge.criteria).supervisor_apart
    return words.both_roles(names, apart.rule, saved=saved) if apart else ""


def _with_rule(reply: Reply, names: Sequence[str], work: Work, *, saved: bool = True) -> Reply:
    criteria = criteria_for(work.person, work.knowledge.criteria)
    note = rule(names, work, saved=saved)
    if not note or criteria.supervisor_apart is None:
        return reply
    parts = (reply.text, note) if saved else (note, reply.text)
    sources = dict.fromkeys((*reply.sources, criteria.source_of(criteria.supervisor_apart)))
    return replace(reply, text="\n".join(part for part in parts if part), sources=tuple(sources))
