"""What becomes of an announcement: paused, resumed, cancelled, and how it went."""

from collections.abc import Sequence
from datetime import timedelta

from balint.announcements import Announcement, State
from balint.language.team.announcing import Change, Follow, Wish, read_follow, read_wish
from balint.messages import Press, Reply, Say
from balint.wording import announcement_results as words
from balint.wording import announcements as draft_words
from handlers import small_talk
from handlers.team import announce, scheduled
from handlers.team.send_announcement import find, name_of, note, whom_in_words
from storage import announcements, results, sending
from storage.team import Action
from storage.work import Work

Replies = tuple[Reply | Say, ...]

LATEST = 5  # announcements in a list, as many as a phone shows with a button each
LATELY = timedelta(days=7)  # in which "who is coming?" is about the latest, without a word of announcements
_UNDER_WAY = {
    Follow.PAUSE: (State.RUNNING,),
    Follow.RESUME: (State.PAUSED,),
    Follow.CANCEL: (State.RUNNING, State.PAUSED),
}


async def heard(text: str, work: Work) -> Replies | None:
    """A word that could mean something else ("pause", "cancel") is only taken while one is under way."""
    follow = read_follow(text)
    if follow is None:
        return await _too_late(text, work)
    named = "announcement" in text.lower()
    if follow in _UNDER_WAY:
        return await _stop_or_go(follow, named=named, work=work)
    found = await announcements.latest_started(work.tx)
    if follow is Follow.LATEST:
        return (await _latest(work),)
    if not named and (found is None or found.started_at is None or found.started_at < work.now - LATELY):
        return None
    return await _follow(follow, found, work) if found else (words.answered(words.NONE_YET),)


async def _too_late(text: str, work: Work) -> Replies | None:
    """A change to what is on its way, where nothing else can be meant."""
    wish = read_wish(text)
    of_text = wish is Wish.TEXT or (isinstance(wish, Change) and wish.text)
    of_time = isinstance(wish, Change) and (wish.when or wish.later) and not work.memory.saved
    if work.memory.draft or work.memory.booking or not (of_text or of_time):
        return None
    going = await announcements.latest(work.tx, 1, State.RUNNING, State.PAUSED)
    return (draft_words.under_way(),) if going else None


async def press(meant: Press, work: Work) -> Replies | None:
    """Any member may look, stop and go on; what is still a draft is its author's alone."""
    match meant.act, meant.on, meant.args:
        case "list", "announcement", ():
            return (await _latest(work),)
        case ("show" | "csv" | "again" | "pause" | "resume" | "cancel" | "correct") as act, "announcement", (
            written,
        ):
            found = await find(written, work)
            if found is None or (found.started_at is None and act != "show"):
                return (small_talk.unknown_button(),)
            if act == "show" and found.state is State.DRAFTED:
                return await announce.take_up(found, work)
            if act == "show":
                return await _follow(Follow.HOW, found, work)
            if act == "correct":
                return await announce.correct(found, "", work)
            return await _follow(Follow(act), found, work)
    return None


async def _stop_or_go(follow: Follow, *, named: bool, work: Work) -> Replies | None:
    """The one that was shown last, or the only one that can be meant; or it is asked which."""
    busy = work.memory.draft or work.memory.forgetting or work.memory.place_question
    if busy and not named:
        return None
    there = await announcements.latest(work.tx, LATEST, *_UNDER_WAY[follow])
    if follow is Follow.CANCEL and named:
        waiting = await announcements.latest(work.tx, LATEST, State.SCHEDULED)
        there = (*there, *(each for each in waiting if each.made_by == work.person.id))
    shown = {
        number
        for each in work.memory.offered
        for number in each.press.args[:1]
        if each.press.on == "announcement"
    }
    meant = tuple(each for each in there if str(each.id) in shown) or there
    if len(meant) > 1:
        return (await _listed(meant, words.WHICH, work),)
    if meant and meant[0].state is State.SCHEDULED:
        return await scheduled.press(Press("cancel", "announcement", (str(meant[0].id),)), work)
    if meant:
        return await _follow(follow, meant[0], work)
    if not named:
        return None
    if follow is Follow.CANCEL and (waiting := await announcements.latest(work.tx, 1, State.SCHEDULED)):
        return (words.answered(words.not_yours(await name_of(waiting[0].made_by, work))),)
    return (words.answered(words.NOTHING_PAUSED if follow is Follow.RESUME else words.NOTHING_RUNS),)


async def _follow(follow: Follow, found: Announcement, work: Work) -> Replies:
    match follow:
        case Follow.PAUSE:
            moved = await sending.pause(work.tx, found.id, work.now)
            return await _moved(found, Action.ANNOUNCEMENT_PAUSED, words.PAUSED, work, moved=moved)
        case Follow.RESUME:
            moved = await sending.resume(work.tx, found.id, work.now)
            return await _moved(found, Action.ANNOUNCEMENT_RESUMED, words.RESUMED, work, moved=moved)
        case Follow.CANCEL:
            moved = await sending.cancel(work.tx, found.id, work.now)
            return await _moved(found, Action.ANNOUNCEMENT_CANCELLED, words.CANCELLED, work, moved=moved)
        case Follow.AGAIN:
            return await _again(found, work)
        case Follow.CSV:
            await note(Action.RECIPIENTS_LISTED, found, work)
            return (words.as_file(found, await results.listed(work.tx, found.id)),)
    if asked := await scheduled.asked(found, work):
        return (asked,)
    tally = await results.tally(work.tx, found.id)
    return (words.shown(found, await whom_in_words(found, work), tally, work.person, work.now),)


async def _moved(found: Announcement, action: Action, said: str, work: Work, *, moved: bool) -> Replies:
    if not moved:
        return (draft_words.gone(found.state),)
    await note(action, found, work)
    return (words.moved(found, said),)


async def _again(found: Announcement, work: Work) -> Replies:
    if not (await results.tally(work.tx, found.id)).states.get("unknown"):
        return (words.answered(words.NOTHING_UNKNOWN),)
    number = await sending.again(work.tx, found.id, work.now)
    if not number:
        return (draft_words.gone(found.state),)
    await note(Action.ANNOUNCEMENT_SENT_AGAIN, found, work)
    return (words.sent_again(number),)


async def _latest(work: Work) -> Reply:
    seen = await announcements.latest_seen_by(work.tx, work.person.id, LATEST)
    found = [each for each in seen if each.body.text]
    if not found:
        return words.answered(words.NONE_YET)
    return await _listed(found, words.LATEST, work)


async def _listed(found: Sequence[Announcement], headline: str, work: Work) -> Reply:
    tallies = [(each, await results.tally(work.tx, each.id)) for each in found]
    return words.listed(headline, tallies, work.person, work.now)
