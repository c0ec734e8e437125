"""Join the accreditation team by an invitation: it is said first what it is for, and confirmed here."""

from dataclasses import replace

from balint.language.said import Word
from balint.membership import MemberQuestion
from balint.messages import Press, Reply, Say
from balint.wording import team as words
from balint.wording.people import called
from handlers import small_talk
from handlers.team import members
from storage import finding, invitations, team
from storage.work import Work

Replies = tuple[Reply | Say, ...]


async def offer(code: str, work: Work) -> Reply | None:
    """What the invitation of that code is for; None if there is none. It can be taken up until it expires."""
    found = await invitations.find(work.tx, code, work.now)
    if found is None:
        return None
    if work.person.on_team:
        return words.answered(words.ALREADY)
    work.memory = replace(work.memory, member_question=MemberQuestion(invitation=found.id))
    return words.offered(found.id, await _name(found.made_by, work))


async def let_go(code: str, work: Work) -> None:
    """Others have read it."""
    if (found := await invitations.find(work.tx, code, work.now)) is not None:
        await invitations.let_go(work.tx, found.id)


async def press(meant: Press, work: Work) -> Replies:
    """To whom it was not offered there is no such button."""
    question = work.memory.member_question
    if question is None or not question.invitation:
        return (small_talk.unknown_button(),)
    match meant.act, meant.args:
        case "confirm", (written,) if written == str(question.invitation):
            return await _join(question.invitation, work)
        case "cancel", ():
            return await _decline(question.invitation, work)
    return (small_talk.unknown_button(),)


async def decide(word: Word, question: MemberQuestion, work: Work) -> Replies:
    """Yes or no in words, to either question about the team."""
    if question.invitation:
        joins = word is Word.YES
        return await _join(question.invitation, work) if joins else await _decline(question.invitation, work)
    if not work.person.on_team:  # since they were asked
        return (small_talk.nothing_to_confirm(),)
    return await members.remove(str(question.membership), work) if word is Word.YES else (members.keep(work),)


async def _join(invitation_id: int, work: Work) -> Replies:
    work.memory = replace(work.memory, member_question=None)
    taken = await invitations.take(work.tx, invitation_id, work.now)
    if taken is None or not await team.add(work.tx, work.person.id, taken.made_by, work.now):
        return (words.refused(words.NOT_ON_OFFER),)
    (new,) = await finding.known(work.tx, (work.person.id,))
    reply = words.has_joined(new, await _name(taken.made_by, work))
    told = tuple(
        Say(person_id=each, reply=reply, dedup_key=f"joined the team:{taken.id}:{each}")
        for each in await team.members(work.tx)
        if each != work.person.id
    )
    return words.welcome(), *told


async def _decline(invitation_id: int, work: Work) -> Replies:
    """Whoever made it hears of that."""
    work.memory = replace(work.memory, member_question=None)
    ended = await invitations.take(work.tx, invitation_id, work.now)
    if ended is None:
        return (words.answered(words.NOT_JOINED),)
    (known,) = await finding.known(work.tx, (work.person.id,))
    key = f"declined the team:{ended.id}"
    told = Say(person_id=ended.made_by, reply=words.has_declined(known), dedup_key=key)
    return words.answered(words.NOT_JOINED), told


async def _name(person_id: int, work: Work) -> str:
    found = await finding.known(work.tx, (person_id,))
    return called(found[0]) if found else words.SOMEBODY
