"""Join the record of one place with that of another: by a code from there, shown first, confirmed here."""

from dataclasses import dataclass, replace

from balint.language.said import Word
from balint.linking.codes import MOST_TRIES, is_code, recent
from balint.linking.joining import Double, find_doubles, number_beside
from balint.linking.places import PlaceQuestion, is_guarded
from balint.messages import Reply, Say
from balint.pathway.entries import Entry
from balint.wording import places as words
from handlers import join_team
from storage.link_codes import LinkCode
from storage.work import Record, Work

Replies = tuple[Reply | Say, ...]


async def ask_code(work: Work) -> Reply:
    """A code for the other place. Never where others read: what is personal is said in private, or not."""
    heard = work.mail.incoming
    if not heard.private and not heard.asked_in:
        return words.refused(words.ONLY_IN_PRIVATE)
    here = work.mail.incoming.conversation.channel
    code = await work.issue_code()
    links = {
        channel: f"{link}link-{code}"
        for channel, link in work.knowledge.deep_links.items()
        if channel != here
    }
    return words.code(code, links)


async def take_code(typed: str, work: Work) -> Reply:
    """Show what the code that was typed would join: two places, or the speaker and the team. Whether a wrong
    one is old, used or made up is not said.

    One that others have read is let go of. After too many wrong ones not even a right one is looked at.
    """
    if work.mail.incoming.seen_by_others:
        if (found := await _look_up(typed, work)) is not None:
            await work.let_go_of_code(found.id)
        await join_team.let_go(typed, work)
        return words.refused(words.SEEN_BY_OTHERS)
    tries = recent(work.memory.wrong_codes, work.now)
    if len(tries) >= MOST_TRIES:
        return words.refused(words.TOO_MANY_TRIES)
    found = await _look_up(typed, work)
    if found is None and is_code(typed) and (invited := await join_team.offer(typed, work)):
        return invited
    if found is None:
        work.memory = replace(work.memory, wrong_codes=(*tries, work.now))
        return words.refused(words.NO_SUCH_CODE)
    if found.person_id == work.person.id:
        return words.answered(words.YOUR_OWN_CODE)
    places = await work.places()
    if is_guarded(places, work.mail.address_id, work.now):  # or it could carry the record off to another one
        return words.too_new(places, work.now)
    return await _offer(found, work)


async def _look_up(typed: str, work: Work) -> LinkCode | None:
    return await work.typed_code(typed) if is_code(typed) else None


@dataclass(frozen=True, slots=True)
class _Plan:
    """What joining would do: `there` is the record that is kept."""

    there: Record
    here: tuple[Entry, ...]
    doubles: tuple[Double, ...]

    @property
    def ids(self) -> tuple[tuple[int, int], ...]:
        return tuple(each.ids for each in self.doubles)


async def _plan(code: LinkCode, work: Work) -> _Plan | None:
    there = await work.other_record(code.person_id)
    if there is None:
        return None
    here = await work.entries()
    return _Plan(
        there, here, find_doubles(there.entries, here, (*there.colleagues, *await work.colleagues()))
    )


async def _offer(code: LinkCode, work: Work, note: str = "") -> Reply:
    plan = await _plan(code, work)
    if plan is None:
        return words.refused(words.NO_SUCH_CODE)
    work.memory = replace(
        work.memory,
        place_question=PlaceQuestion(
            number=work.mail.id, code=code.id, person=code.person_id, doubles=plan.ids
        ),
    )
    there = plan.there
    place = next(each for each in there.places if each.id == code.address_id)
    return words.offer(
        work.mail.id,
        there.person,
        words.name_of(place, there.places),
        plan.doubles,
        work.today,
        here=len(plan.here),
        kept=len(there.entries),
        beside=number_beside(there.entries, plan.here, plan.doubles),
        note=note,
    )


async def join(number: int, work: Work, *, keep_doubles: bool = False) -> Replies:
    """Join the two, if that is the question that is open here, and what was shown is still so."""
    question = work.memory.place_question
    if question is None or not question.code or question.number != number:
        return (words.refused(words.NOT_ON_OFFER),)
    code = await work.taken_code(question.code)
    plan = await _plan(code, work) if code else None
    if code is None or plan is None:
        work.memory = replace(work.memory, place_question=None)
        return (words.refused(words.NOT_ON_OFFER),)
    if plan.ids != question.doubles:
        return (await _offer(code, work, words.CHANGED),)
    doubles = () if keep_doubles else plan.doubles
    await work.become(plan.there.person, doubles)
    work.memory = replace(work.memory, place_question=None)
    places, sessions = await work.places(), len(await work.entries())
    here = next(each for each in places if each.id == work.mail.address_id)
    return (
        words.joined(doubles, places, sessions, work.today, here.id),
        Say(
            person_id=work.person.id,
            address_id=code.address_id,
            reply=words.joined_there(here, places, sessions, code.address_id),
            dedup_key=f"joined:{code.id}",
        ),
    )


async def decline(work: Work) -> Reply:
    """The code is of no more use, here or anywhere."""
    question = work.memory.place_question
    if question is None or not question.code:
        return words.refused(words.NOT_ON_OFFER)
    await work.let_go_of_code(question.code)
    work.memory = replace(work.memory, place_question=None)
    return words.answered(words.NOT_JOINED)


async def decide(word: Word, question: PlaceQuestion, work: Work) -> Replies:
    """Yes or no in words."""
    return await join(question.number, work) if word is Word.YES else (await decline(work),)
