"""The draft of an announcement: what is said of it changes it, and it is shown as it then stands."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from balint.announcements import Announcement, Body, Composing, State, Wanted
from balint.audience import Audience
from balint.files import File
from balint.language.case_material import holds_case_material
from balint.language.team.announcing import Change, Wish
from balint.language.team.audiences import Spoken
from balint.language.team.times import names_a_clock, read_when
from balint.messages import Reply, Say
from balint.wording import announcements as words
from handlers.team import send_announcement
from handlers.team.send_announcement import note, reach, whom_in_words
from storage import announcements, audience, finding
from storage.team import Action
from storage.work import Work

Replies = tuple[Reply | Say, ...]


async def in_hand(work: Work) -> Announcement | None:
    """The draft that is being written here."""
    composing = work.memory.composing
    found = await announcements.find(work.tx, composing.id) if composing else None
    if found and found.state is State.DRAFTED and found.made_by == work.person.id:
        return found
    if composing:
        work.memory = replace(work.memory, composing=None)
    return None


def composing_of(draft: Announcement, work: Work) -> Composing:
    composing = work.memory.composing
    return composing if composing and composing.id == draft.id else Composing(id=draft.id)


def want(wanted: Wanted, draft: Announcement, work: Work) -> None:
    work.memory = replace(work.memory, composing=replace(composing_of(draft, work), wants=wanted))


def attached(before: Body, work: Work) -> File | None:
    """What came with this message takes the place of what there was."""
    sent = work.mail.incoming.file
    return sent.kept if sent and sent.kept else before.attached


def unfit(body: Body) -> Reply | None:
    if body.length > body.room:
        return words.too_long(body.length, body.room)
    return words.case_material() if holds_case_material(body.text) else None


async def new(body: Body, whom: Audience | None, work: Work, corrects: int | None = None) -> Announcement:
    draft = await announcements.add(
        work.tx,
        made_by=work.person.id,
        address_id=work.mail.address_id,
        body=body,
        audience=whom,
        now=work.now,
        corrects=corrects,
    )
    work.memory = replace(work.memory, composing=Composing(id=draft.id))
    await note(Action.ANNOUNCEMENT_WRITTEN, draft, work)
    return draft


async def do(wish: Wish, draft: Announcement, work: Work, note_: str = "") -> Replies:
    match wish:
        case Wish.CANCEL:
            return await let_go(draft, work)
        case Wish.TEXT:
            want(Wanted.TEXT, draft, work)
            return (words.ask_text(draft, note_),)
        case Wish.AUDIENCE if not draft.corrects:
            return await ask_whom(draft, work, note_)
        case Wish.LATER:
            want(Wanted.TIME, draft, work)
            return (words.ask_time(draft, None, work.today),)
        case Wish.BUTTONS:
            return (words.ask_buttons(draft),)
        case Wish.TEST if draft.body.text:
            await note(Action.ANNOUNCEMENT_TESTED, draft, work)
            return words.test(draft, composing_of(draft, work).shown)
        case Wish.SEND | Wish.NOW:
            if wish is Wish.NOW and draft.due_at:
                draft = await keep(replace(draft, due_at=None), work)
            return await send(draft, composing_of(draft, work).shown, work)
    return await show(draft, work, note_)


async def change(wish: Change, draft: Announcement, work: Work, note: str = "") -> Replies:
    """The draft with what was said of it, and what is asked or shown next."""
    body = Body(
        wish.text or draft.body.text,
        draft.body.choices if wish.choices is None else wish.choices,
        None if wish.detaches else attached(draft.body, work),
    )
    if refused := unfit(body):
        return (refused,)
    due_at, trouble = (draft.due_at, None)
    if wish.when:
        due_at, trouble = _moment(wish.when, draft, work)
    elif wish.later:
        due_at, trouble = _put_off(wish.later, draft, work)
    anew = replace(draft, body=body, due_at=due_at)
    if anew != draft:
        anew = await keep(anew, work)
    if wish.to is not None and not draft.corrects:
        shown = await _find_whom(wish.to, anew, work, note)
        return shown if trouble is None else (*shown, trouble)
    return (trouble,) if trouble else await show(anew, work, note)


async def keep(draft: Announcement, work: Work) -> Announcement:
    """The draft as it is to be from now on. Nobody is asked any more to approve it as it was."""
    kept = await announcements.change(work.tx, draft)
    if kept is None:
        return draft
    await send_announcement.settle(draft, words.changed_since(draft), work)
    return kept


def _moment(told: str, draft: Announcement, work: Work) -> tuple[datetime | None, Reply | None]:
    """When it is to go, by the clock of who says it; or what is asked of that once more. Of a time that was
    chosen before, the day stays if only the hour is said, and the hour if only the day is.
    """
    composing = composing_of(draft, work)
    if names_a_clock(told):
        return draft.due_at, ask_time(draft, work, words.OWN_CLOCK)
    when = read_when(told, work.said_at)
    before = work.person.local(draft.due_at) if draft.due_at else None
    day = (when.day if when else None) or composing.day or (before.date() if before else None)
    if when is None or when.past or (when.at is None and day is None):
        return draft.due_at, ask_time(draft, work, words.NO_SUCH_TIME if when else "")
    at = when.at or (before.time() if before else None)
    if at is None:
        work.memory = replace(work.memory, composing=replace(composing, wants=Wanted.TIME, day=day))
        return draft.due_at, words.ask_time(draft, day, work.today)
    moment = datetime.combine(day or work.today, at, ZoneInfo(work.person.time_zone))
    if moment <= work.said_at:
        return draft.due_at, ask_time(draft, work, words.NO_SUCH_TIME)
    return moment, None


def _put_off(later: timedelta, draft: Announcement, work: Work) -> tuple[datetime | None, Reply | None]:
    """From the time that was chosen before, or else it is asked for one."""
    moment = draft.due_at + later if draft.due_at else None
    if moment is None or moment <= work.now:
        return draft.due_at, ask_time(draft, work, words.NO_SUCH_TIME if moment else "")
    return moment, None


def ask_time(draft: Announcement, work: Work, note: str) -> Reply:
    work.memory = replace(
        work.memory, composing=replace(composing_of(draft, work), wants=Wanted.TIME, day=None)
    )
    return words.ask_time(draft, None, work.today, note)


async def _find_whom(to: Spoken, draft: Announcement, work: Work, note: str) -> Replies:
    """An audience as it was said: people by their names have to be found, and told apart."""
    if not to.names:
        return await address(to.audience, draft, work, note)
    found = {name: await audience.named(work.tx, name) for name in to.names}
    sure = tuple(dict.fromkeys(each[0].person.id for each in found.values() if len(each) == 1))
    if unknown := [name for name, each in found.items() if not each]:
        shown = await show(draft, work, words.nobody_called(unknown, kept=draft.audience is not None))
        want(Wanted.AUDIENCE, draft, work)
        return shown
    unsure = tuple(name for name, each in found.items() if len(each) > 1)
    return await address(Audience(people=sure) if sure else None, draft, work, note, unsure)


async def address(
    whom: Audience | None, draft: Announcement, work: Work, note: str = "", unsure: tuple[str, ...] = ()
) -> Replies:
    """`unsure`: the names that several people go by; it is asked which of them, one name after the other."""
    work.memory = replace(work.memory, composing=replace(composing_of(draft, work), unsure=unsure))
    return await show(await keep(replace(draft, audience=whom), work), work, note)


async def choose(chosen: Sequence[int], draft: Announcement, work: Work) -> Replies:
    """Which of those who go by one name are meant, by the numbers of the people."""
    there = draft.audience.people if draft.audience else ()
    people = tuple(dict.fromkeys((*there, *chosen)))
    return await address(Audience(people=people), draft, work, unsure=composing_of(draft, work).unsure[1:])


async def show(draft: Announcement, work: Work, note: str = "") -> Replies:
    """The preview; or what is still missing is asked for."""
    sent = work.mail.incoming.file
    if sent and sent.trouble:
        note = f"{note}\n{words.NOT_TAKEN[sent.trouble]}".strip()
    if not draft.body.text:
        want(Wanted.TEXT, draft, work)
        return (words.ask_text(draft, note),)
    for name in composing_of(draft, work).unsure[:1]:
        want(Wanted.AUDIENCE, draft, work)
        return (words.ask_which(draft, name, await audience.named(work.tx, name), note),)
    if draft.audience is None:
        want(Wanted.AUDIENCE, draft, work)
        return (words.ask_audience(draft, note),)
    there = await reach(draft, work)
    whom = await whom_in_words(draft, work)
    if not there.number:
        want(Wanted.AUDIENCE, draft, work)
        return (words.ask_audience(draft, words.nobody_there(whom, there.unreachable)),)
    work.memory = replace(work.memory, composing=Composing(id=draft.id, shown=there.number))
    shown = there.examples(but_not=work.person.id)
    names = {each.person.id: each.name for each in await finding.known(work.tx, [each.id for each in shown])}
    examples = [(names.get(each.id) or words.SOMEBODY, each.channel) for each in shown]
    return words.preview(draft, whom, there, examples, author=work.person, now=work.now, note=note)


async def ask_whom(draft: Announcement, work: Work, note: str) -> Replies:
    """Once more; who has been found already stays."""
    if composing_of(draft, work).unsure:
        return await show(draft, work, note)
    want(Wanted.AUDIENCE, draft, work)
    return (words.ask_audience(draft, note),)


async def send(draft: Announcement, shown: int | None, work: Work) -> Replies:
    there = await reach(draft, work)
    if not draft.body.text or not there.number or composing_of(draft, work).unsure:
        return await show(draft, work)
    if there.number != shown:
        return await show(draft, work, words.CHANGED_NUMBER if shown else "")
    if draft.state is State.DRAFTED and draft.due_at and draft.due_at <= work.now:
        return (ask_time(draft, work, words.NO_SUCH_TIME),)
    return await send_announcement.accept(draft, there, work)


def is_on_offer(draft: Announcement, work: Work) -> bool:
    """Whether what was shown last is this draft."""
    offered = (each.press for each in work.memory.offered)
    return any((each.on, each.args[:1]) == ("announcement", (str(draft.id),)) for each in offered)


def number_shown(args: tuple[str, ...]) -> int | None:
    """The number of people that a button carries, behind the revision."""
    return int(args[1]) if len(args) > 1 and args[1].isdecimal() else None


async def let_go(draft: Announcement, work: Work) -> Replies:
    if not await announcements.move(work.tx, draft.id, draft.state, State.CANCELLED, work.now):
        return (words.gone(draft.state),)
    await note(Action.ANNOUNCEMENT_CANCELLED, draft, work)
    await send_announcement.settle(draft, words.let_go_of(draft), work)
    work.memory = replace(work.memory, composing=None)
    return (words.left(),)
