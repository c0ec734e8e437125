"""Let an announcement go, at once or at its time; where need be, after a second pair of eyes has seen it."""

from dataclasses import replace

from balint.announcements import Announcement, State
from balint.audience import EVERYONE, Reach
from balint.language.said import Word
from balint.language.team.announcing import asks_to_approve
from balint.language.understand import understand
from balint.messages import Press, Reply, Say
from balint.wording import announcements as words
from balint.wording.announcement_progress import title
from balint.wording.audiences import audience as in_words
from handlers import small_talk
from storage import announcements, audience, finding, offering, sending, team
from storage.team import Action, Done
from storage.work import Work

Replies = tuple[Reply | Say, ...]

LONGEST_NUMBER = 9  # digits, as in every button of ours
_ASKED = {"approve": "approval", "left": "announcement"}  # what the buttons of a question are on


async def heard(text: str, work: Work) -> Replies | None:
    """Yes or no to what was asked last; or "approve it": shown as it stands now, since the words do not say
    which state of it they are about.
    """
    on_offer = work.memory.offered[0].press if work.memory.offered else None
    if on_offer and (on_offer.act, on_offer.on) == ("confirm", "approval"):
        said = understand(text, work.today, drafting=False)
        if said in (Word.YES, Word.NO):
            return await press(on_offer if said is Word.YES else replace(on_offer, act="decline"), work)
    if not asks_to_approve(text) or not work.knowledge.announcements_approved:
        return None
    draft = await announcements.submitted(work.tx, but_not_by=work.person.id)
    return (await _shown(draft, work),) if draft else None


async def press(meant: Press, work: Work) -> Replies | None:
    match meant.act, meant.on, meant.args:
        case "confirm" | "decline", "approval", (written, revision, number):
            draft = await find(written, work)
            if draft is None:
                return (small_talk.unknown_button(),)
            if draft.made_by == work.person.id:
                return (words.refused(words.NOT_BY_YOURSELF),)
            if draft.state is not State.DRAFTED or str(draft.revision) != revision or draft.approved_by:
                return (words.gone(draft.state),)
            if meant.act == "decline":
                return await _decline(draft, work)
            return await _approve(draft, number, work)
    return None


async def find(written: str, work: Work) -> Announcement | None:
    """An announcement by its number, as a button carries it."""
    if not written.isdecimal() or len(written) > LONGEST_NUMBER:
        return None
    return await announcements.find(work.tx, int(written))


async def reach(draft: Announcement, work: Work) -> Reach:
    """Whom it would go to at this moment."""
    whom = draft.audience
    return await audience.reach(work.tx, whom, work.knowledge.criteria, work.today) if whom else Reach(())


async def whom_in_words(announcement: Announcement, work: Work) -> str:
    whom = announcement.audience or EVERYONE
    if whom.got is not None and (before := await announcements.find(work.tx, whom.got)):
        return in_words(whom, [f"“{title(before)}”"])
    return in_words(whom, [each.name for each in await finding.known(work.tx, whom.people)])


async def accept(draft: Announcement, there: Reach, work: Work) -> Replies:
    """Its author wants it to go. Where somebody else has to approve it, it stays a draft until then."""
    if not work.knowledge.announcements_approved or draft.approved_by is not None:
        return (await _go(draft, there, work),)
    others = [each for each in await team.members(work.tx) if each != work.person.id]
    if not others:
        return (words.refused(words.NOBODY_TO_APPROVE),)
    await note(Action.ANNOUNCEMENT_SUBMITTED, draft, work)
    shown = await _shown(draft, work)
    names = [each.name or "somebody on the team" for each in await finding.known(work.tx, others)]
    return (
        words.approval_asked(
            names, words.when(draft.due_at, there, work.person, work.now) if draft.due_at else ""
        ),
        *(
            Say(
                person_id=each,
                reply=shown,
                dedup_key=f"approve:{draft.id}:{draft.revision}:{work.mail.id}:{each}",
            )
            for each in others
        ),
    )


async def _shown(draft: Announcement, work: Work) -> Reply:
    """What whoever is to approve it sees."""
    there = await reach(draft, work)
    moment = words.when(draft.due_at, there, work.person, work.now) if draft.due_at else ""
    by = await name_of(draft.made_by, work)
    return words.ask_approval(draft, by, await whom_in_words(draft, work), there, moment)


async def _approve(draft: Announcement, shown: str, work: Work) -> Replies:
    if draft.due_at and draft.due_at <= work.now:
        told = await _tell_author(draft, words.refused(words.TIME_PASSED), work)
        return (words.refused(words.TIME_PASSED_FOR_AUTHOR), *told)
    there = await reach(draft, work)
    if str(there.number) != shown:
        return (await _shown(draft, work),) if there.number else (words.refused(words.NOBODY_LEFT),)
    if not await announcements.approve(work.tx, draft, work.person.id):
        return (words.gone(draft.state),)
    await note(Action.ANNOUNCEMENT_APPROVED, draft, work)
    await settle(draft, words.approved_by(draft, await name_of(work.person.id, work)), work)
    went = await _go(replace(draft, approved_by=work.person.id), there, work)
    return (went, *await _tell_author(draft, words.approved(await name_of(work.person.id, work)), work))


async def _decline(draft: Announcement, work: Work) -> Replies:
    await note(Action.ANNOUNCEMENT_DECLINED, draft, work)
    said = words.declined(await name_of(work.person.id, work))
    return (words.told_so(), *await _tell_author(draft, said, work))


async def _tell_author(draft: Announcement, said: Reply, work: Work) -> Replies:
    if draft.made_by is None:
        return ()
    key = f"approval:{draft.id}:{draft.revision}:{work.mail.id}"
    return (Say(person_id=draft.made_by, reply=said, dedup_key=key, address_id=draft.address_id),)


async def _go(draft: Announcement, there: Reach, work: Work) -> Reply:
    if draft.state is State.DRAFTED and draft.due_at:
        if not await announcements.move(work.tx, draft.id, draft.state, State.SCHEDULED, work.now):
            return words.gone(draft.state)
        await note(Action.ANNOUNCEMENT_SCHEDULED, draft, work)
        said = words.scheduled(draft, there, work.person, work.now)
    else:
        if not await sending.start(work.tx, draft, work.knowledge.criteria, work.today, work.now):
            return words.gone(draft.state)
        await note(Action.ANNOUNCEMENT_STARTED, draft, work)
        said = words.started(there.number)
    composing = work.memory.composing
    if composing and composing.id == draft.id:
        work.memory = replace(work.memory, composing=None)
    return said


async def note(action: Action, announcement: Announcement, work: Work) -> None:
    done = Done(at=work.now, by=work.person.id, action=action, object_id=announcement.id)
    await team.note(work.tx, done)


async def settle(decided: Announcement, over: Reply, work: Work, *, asked: str = "approve") -> None:
    """What members were asked about an announcement is decided: the others see `over` in the place of the
    question.
    """
    if asked == "approve" and not work.knowledge.announcements_approved:
        return
    about = (_ASKED[asked], str(decided.id))
    work.memory = replace(work.memory, offered=offering.without(work.memory.offered, *about))
    key = f"{asked}:{decided.id}:"
    await offering.settle(work.tx, key, over, work.now, about=about, but_not=work.person.id)


async def name_of(person_id: int | None, work: Work) -> str:
    known = await finding.known(work.tx, [person_id]) if person_id else ()
    return next((each.name for each in known if each.name), "Somebody on the team")
