"""An announcement that is scheduled: changed, put off, called off; and what becomes of it when its time was
missed, or when whoever wrote it has left the team.
"""

from dataclasses import replace

from balint.announcements import Announcement, Composing, State
from balint.language.said import Unclear
from balint.language.team.announcing import (
    Change,
    Wish,
    asks_when,
    read_announcing,
    read_wish,
    time_instead,
)
from balint.language.team.times import read_when
from balint.language.understand import understand
from balint.messages import Press, Reply, Say
from balint.wording import announcements as words
from handlers.team import announcement_draft
from handlers.team.send_announcement import find, name_of, note, reach, settle
from handlers.team.telling import is_no, is_yes
from storage import announcements, people
from storage.team import Action
from storage.work import Work

Replies = tuple[Reply | Say, ...]

MOST = 5  # that are looked through for the one that is meant
_PRESSES = ("confirm", "edit", "later", "cancel")


async def heard(text: str, work: Work) -> Replies | None:
    """What is said of the one that was shown last, or of the only one there is where it is named."""
    if read_announcing(text) is not None:
        return None
    wish = read_wish(text)
    scheduled = await _on_offer(work)
    if scheduled is None and (asking := await _still_asked(text, wish, work)):
        return (asking,)
    if scheduled is None:
        scheduled = await _named(text, work) if wish is not Wish.CANCEL else None
        return await _wished(wish, scheduled, work) if wish and scheduled else None
    if wish is None and (when := time_instead(text)) and _is_a_time(when, work):
        wish = Change(when=when)
    if wish is not None:
        return await _wished(wish, scheduled, work)
    if asks_when(text):
        return (words.stays_scheduled(scheduled, await _goes_out(scheduled, work)),)
    asks = _waits_for_a_word(scheduled, work)
    if asks and is_yes(text):
        return await _send(scheduled, _shown(scheduled, work), work)
    if is_no(text):
        return (words.kept_back(scheduled) if asks else words.stays_scheduled(scheduled),)
    return None


async def _goes_out(scheduled: Announcement, work: Work) -> str:
    if scheduled.due_at is None:
        return ""
    return words.when(scheduled.due_at, await reach(scheduled, work), work.person, work.now)


async def _wished(wish: Change | Wish, scheduled: Announcement, work: Work) -> Replies:
    asks = _waits_for_a_word(scheduled, work)
    match wish:
        case Wish.CANCEL:
            return await _let_go(scheduled, work)
        case Wish.LATER:
            return await _edit(scheduled, work, asks_time=True)
        case Wish.SEND if not asks:
            return (words.gone(State.SCHEDULED),)
        case Wish.SEND | Wish.NOW if asks:
            return await _send(scheduled, _shown(scheduled, work), work)
        case Change(when=when) if when and not _is_to_come(when, work):
            return (words.stays_scheduled(scheduled, words.NO_SUCH_TIME),)
    return await _change(wish, scheduled, work)


async def press(meant: Press, work: Work) -> Replies | None:
    """None for the buttons of what is not scheduled, or is not the speaker's to decide about."""
    if meant.on != "announcement" or meant.act not in _PRESSES or not meant.args:
        return None
    found = await find(meant.args[0], work)
    scheduled = found and await _theirs(found, work)
    if scheduled is None:
        return None
    match meant.act:
        case "confirm" if _waits_for_a_word(scheduled, work):
            return await _send(scheduled, announcement_draft.number_shown(meant.args[1:]), work)
        case "edit" | "later":
            return await _edit(scheduled, work, asks_time=meant.act == "later")
        case "cancel":
            return await _let_go(scheduled, work)
    return None


async def asked(found: Announcement, work: Work) -> Reply | None:
    """Whether it is to go all the same, of one whose time was missed; of one that was left behind at any
    time. None if that is nothing for the speaker to decide.
    """
    if await _theirs(found, work) is None:
        return None
    number = (await reach(found, work)).number
    if found.made_by != work.person.id:
        author = await people.find(work.tx, found.made_by) if found.made_by else None
        return words.left_behind(found, author.name if author else "", work.person, work.now, number)
    return words.missed(found, work.person, work.now, number) if _is_late(found, work) else None


async def _on_offer(work: Work) -> Announcement | None:
    """The one that was shown last, if it is to be decided about."""
    shown = (each.press for each in work.memory.offered)
    pressed = next((each for each in shown if each.on == "announcement" and each.act in _PRESSES), None)
    found = await find(pressed.args[0], work) if pressed and pressed.args else None
    return await _theirs(found, work) if found else None


async def _still_asked(text: str, wish: Change | Wish | None, work: Work) -> Reply | None:
    """The only one whose time has come and that waits for a word, shown once more to whoever means to send
    something and has nothing else at hand.
    """
    is_bare_yes = is_yes(text) and not work.memory.offered and work.memory.draft is None
    if (wish not in (Wish.SEND, Wish.NOW) and not is_bare_yes) or await announcement_draft.in_hand(work):
        return None
    there = await announcements.latest(work.tx, MOST, State.SCHEDULED)
    late = [each for each in there if _is_late(each, work) and await _theirs(each, work)]
    return await asked(late[0], work) if len(late) == 1 else None


async def _named(text: str, work: Work) -> Announcement | None:
    """The only one there is, where announcements are spoken of and none is being written."""
    if "announcement" not in text.casefold() or await announcement_draft.in_hand(work):
        return None
    there = await announcements.latest(work.tx, MOST, State.SCHEDULED)
    theirs = [each for each in there if await _theirs(each, work)]
    return theirs[0] if len(theirs) == 1 else None


def _shown(scheduled: Announcement, work: Work) -> int | None:
    """To how many it was last said to go."""
    accepting = (each.press for each in work.memory.offered if each.press.act == "confirm")
    about = (each.args[1:] for each in accepting if each.args[:1] == (str(scheduled.id),))
    return next((announcement_draft.number_shown(each) for each in about), None)


async def _theirs(found: Announcement, work: Work) -> Announcement | None:
    """A scheduled one that the speaker decides about: their own, or one whose author has left the team."""
    if found.state is not State.SCHEDULED:
        return None
    if found.made_by == work.person.id:
        return found
    author = await people.find(work.tx, found.made_by) if found.made_by else None
    return None if author and author.on_team else found


def _is_late(scheduled: Announcement, work: Work) -> bool:
    return scheduled.due_at is not None and scheduled.due_at <= work.now


def _waits_for_a_word(scheduled: Announcement, work: Work) -> bool:
    """Whether it does not go before somebody says so."""
    return _is_late(scheduled, work) or scheduled.made_by != work.person.id


def _is_a_time(text: str, work: Work) -> bool:
    """Whether words that mean nothing else name a time: "at 10 instead"."""
    return isinstance(understand(text, work.today, drafting=False), Unclear) and _is_to_come(text, work)


def _is_to_come(text: str, work: Work) -> bool:
    when = read_when(text, work.said_at)
    return when is not None and not when.past


async def _change(wish: Change | Wish, scheduled: Announcement, work: Work) -> Replies:
    """It is a draft again, with what was said of it, and read back before it is scheduled anew."""
    draft = await _unscheduled(scheduled, work, keeps_time=True)
    if draft is None:
        return (words.gone(scheduled.state),)
    match wish:
        case Change():
            return await announcement_draft.change(wish, draft, work, words.UNSCHEDULED)
        case Wish.NOW:
            draft = await announcement_draft.keep(replace(draft, due_at=None), work)
            return await announcement_draft.show(draft, work)
        case Wish.SHOW:
            return await announcement_draft.show(draft, work, words.UNSCHEDULED)
    return await announcement_draft.do(wish, draft, work, words.UNSCHEDULED)


async def _edit(scheduled: Announcement, work: Work, *, asks_time: bool) -> Replies:
    """What is scheduled is a draft again, until it is sent or scheduled anew."""
    draft = await _unscheduled(scheduled, work, keeps_time=not asks_time)
    if draft is None:
        return (words.gone(scheduled.state),)
    if asks_time:
        return (announcement_draft.ask_time(draft, work, ""),)
    return await announcement_draft.show(draft, work, words.UNSCHEDULED)


async def _unscheduled(scheduled: Announcement, work: Work, *, keeps_time: bool) -> Announcement | None:
    """None if somebody was faster."""
    scheduled = await _taken_over(scheduled, work)
    if not await announcements.move(work.tx, scheduled.id, State.SCHEDULED, State.DRAFTED, work.now):
        return None
    kept = scheduled.due_at if keeps_time and not _is_late(scheduled, work) else None
    draft = await announcement_draft.keep(replace(scheduled, state=State.DRAFTED, due_at=kept), work)
    await note(Action.ANNOUNCEMENT_UNSCHEDULED, draft, work)
    work.memory = replace(work.memory, composing=Composing(id=draft.id))
    return draft


async def _send(scheduled: Announcement, shown: int | None, work: Work) -> Replies:
    """Its time has passed, and it is to go all the same. A second press finds it under way."""
    scheduled = await _taken_over(scheduled, work)
    if not await announcements.move(work.tx, scheduled.id, State.SCHEDULED, State.DRAFTED, work.now):
        return (words.gone(scheduled.state),)
    draft = replace(scheduled, state=State.DRAFTED, due_at=None)
    return await announcement_draft.send(draft, shown, work)


async def _let_go(scheduled: Announcement, work: Work) -> Replies:
    return await announcement_draft.let_go(await _taken_over(scheduled, work), work)


async def _taken_over(scheduled: Announcement, work: Work) -> Announcement:
    """Whoever decides about what somebody has left behind is its author from then on."""
    if scheduled.made_by == work.person.id:
        return scheduled
    mine = replace(scheduled, made_by=work.person.id, address_id=work.mail.address_id)
    if await announcements.take_over(work.tx, scheduled, mine):  # or the move that follows fails
        by = await name_of(work.person.id, work)
        await settle(mine, words.taken_over(mine, by), work, asked="left")
    return mine
