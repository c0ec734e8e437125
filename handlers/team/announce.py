"""Write an announcement: its words, for whom it is and when; shown before it goes, and let go of any time."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from balint.announcements import Announcement, Body, Choices, Composing, State, Wanted
from balint.audience import EVERYONE, Audience, Role
from balint.files import File
from balint.language.case_material import holds_case_material
from balint.language.said import Asked, AskedProgress, AskedReady, AskedRecord, Request, Said, Unclear
from balint.language.said import Word as SaidWord
from balint.language.team.announcing import Announce, Change, Wish, read_announcing, read_wish
from balint.language.team.audiences import Spoken, read_audience
from balint.language.team.times import read_when
from balint.language.understand import understand
from balint.lists import LiveList
from balint.messages import Outcome, Press, Reply, Say
from balint.people import Stage
from balint.reminders.told import ToldAhead
from balint.wording import announcements as words
from handlers import ask_guidance, small_talk
from handlers.team import send_announcement
from handlers.team.send_announcement import LONGEST_NUMBER, find, note, reach, whom_in_words
from storage import announcements, audience, finding, results
from storage.team import Action
from storage.work import Work

Replies = tuple[Reply | Say, ...]

LONGEST_QUESTION = 200  # characters; what is longer is no question beside the announcement
_YES = ("yes", "yes please", "yes, please", "y", "ok", "okay", "yep", "sure", "do it")
_NO = ("no", "no thanks", "no, thanks", "no thank you", "nope", "not now", "not yet", "don't")


async def heard(text: str, work: Work) -> Replies | None:
    said = read_announcing(text)
    if said is None and (replies := await _answer_missed(text, work)) is not None:
        return replies
    draft = await _in_hand(work)
    if said is not None and not said.corrects:
        return await _begin(said, draft, work)
    if said is not None and work.memory.draft is None:
        return await _correct(said.text, work)
    if draft and work.mail.incoming.file:
        return await attach(text, work)
    return await _about(text, draft, work) if draft else None


async def attach(caption: str, work: Work) -> Replies | None:
    """A file for the draft in hand: under it stands what is to become of that, or else its words. None if
    nothing is being written.
    """
    draft = await _in_hand(work)
    if draft is None:
        return None
    wish = read_wish(caption)
    return await _change(wish if isinstance(wish, Change) else Change(text=caption), draft, work)


def _attached(before: Body, work: Work) -> File | None:
    """What came with this message takes the place of what there was."""
    sent = work.mail.incoming.file
    return sent.kept if sent and sent.kept else before.attached


async def words_wanted(text: str, work: Work) -> Replies | None:
    """The words of an announcement that were asked for; None for what is said beside them."""
    draft = await _in_hand(work)
    if draft is None or _composing(draft, work).wants is not Wanted.TEXT or await _is_beside(text, work):
        return None
    return await _change(Change(text=text), draft, work)


async def press(meant: Press, work: Work) -> Replies | None:
    """None for the buttons of what has been sent or is on its way."""
    if meant.on != "announcement" or meant.act not in _PRESSES or not meant.args:
        return None
    act, args = meant.act, meant.args[1:]
    draft = await find(meant.args[0], work)
    if draft and act == "cancel" and draft.state in (State.RUNNING, State.PAUSED):
        return None
    if draft is None or draft.made_by != work.person.id:
        return (small_talk.unknown_button(),)
    match draft.state, act:
        case State.DRAFTED, "confirm" | "now":
            return await _confirm(draft, args, work, at_once=act == "now")
        case State.SCHEDULED, "confirm" if draft.due_at and draft.due_at <= work.now:
            return await _send_late(draft, args, work)
        case State.SCHEDULED, "edit" | "later":
            return await _edit(draft, work, asks_time=act == "later")
        case State.SCHEDULED, "cancel":
            return await _let_go(draft, work)
        case State.DRAFTED, _:
            work.memory = replace(work.memory, composing=_composing(draft, work))
            return await _pressed(act, args, draft, work)
    return (words.gone(draft.state),)


_PRESSES = frozenset(
    "confirm edit later cancel test now text audience buttons to who choices".split()  # noqa: SIM905
)


def too_long(text: str, work: Work) -> Reply | None:
    """What is said of a text that is too long to be taken in at all, where it is an announcement's."""
    composing = work.memory.composing
    wanted = composing is not None and composing.wants is Wanted.TEXT
    if wanted or read_announcing(text[:LONGEST_QUESTION]):
        return words.too_long(len(text), Body().room)
    return None


async def _in_hand(work: Work) -> Announcement | None:
    """The draft that is being written here."""
    composing = work.memory.composing
    found = await announcements.find(work.tx, composing.id) if composing else None
    if found and found.state is State.DRAFTED and found.made_by == work.person.id:
        return found
    if composing:
        work.memory = replace(work.memory, composing=None)
    return None


def _composing(draft: Announcement, work: Work) -> Composing:
    composing = work.memory.composing
    return composing if composing and composing.id == draft.id else Composing(id=draft.id)


def _want(wanted: Wanted, draft: Announcement, work: Work) -> None:
    work.memory = replace(work.memory, composing=replace(_composing(draft, work), wants=wanted))


async def _begin(said: Announce, draft: Announcement | None, work: Work) -> Replies:
    """A new draft; or the words of the one in hand, if it has none yet."""
    if refused := _unfit(Body(said.text, attached=_attached(Body(), work))):
        return (refused,)
    if draft is None or draft.body.text or draft.corrects:
        draft = await _new(Body(), None, work)
    return await _change(Change(text=said.text, to=said.to, when=said.when), draft, work)


async def _new(body: Body, whom: Audience | None, work: Work, corrects: int | None = None) -> Announcement:
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


async def _correct(text: str, work: Work) -> Replies | None:
    """What puts right the one before goes to exactly those who got that."""
    before = await announcements.latest_started(work.tx)
    if before is None:
        return (words.refused(words.NOTHING_TO_CORRECT),)
    return await correct(before, text, work)


async def correct(before: Announcement, text: str, work: Work) -> Replies:
    if before.state in (State.RUNNING, State.PAUSED):
        return (words.refused(words.STILL_GOING),)
    if not (await results.tally(work.tx, before.id)).states.get("sent"):
        return (words.refused(words.NOBODY_GOT_IT),)
    body = Body(text, before.body.choices, _attached(Body(), work))
    if refused := _unfit(body):
        return (refused,)
    draft = await _new(body, Audience(got=before.id), work, corrects=before.id)
    return await _show(draft, work)


def _unfit(body: Body) -> Reply | None:
    if body.length > body.room:
        return words.too_long(body.length, body.room)
    return words.case_material() if holds_case_material(body.text) else None


async def _about(text: str, draft: Announcement, work: Work) -> Replies | None:
    """What is said of the draft in hand; None for anything else, after which it is there as before."""
    wants = _composing(draft, work).wants
    wish = read_wish(text)
    if wish is Wish.CANCEL and work.memory.draft and not _is_on_offer(draft, work):
        return None  # a log was begun meanwhile, and that is what was shown last
    if wish is not None and (wants is not Wanted.TEXT or wish is Wish.CANCEL):
        return await (_wished(wish, draft, work) if isinstance(wish, Wish) else _change(wish, draft, work))
    if text.strip(" .!").casefold() in _YES and _is_on_offer(draft, work):
        return await _wished(Wish.SEND, draft, work)
    if text.strip(" .!").casefold() in _NO and wants is Wanted.NOTHING and _is_on_offer(draft, work):
        return (words.kept_draft(draft),)
    match wants:
        case Wanted.AUDIENCE:
            return await _answer_whom(text, draft, work)
        case Wanted.TIME if isinstance(_understood(text, work), Unclear) and read_when(text, work.said_at):
            return await _change(Change(when=text), draft, work)
    return None


def _is_on_offer(draft: Announcement, work: Work) -> bool:
    """Whether what was shown last is this draft."""
    offered = (each.press for each in work.memory.offered)
    return any((each.on, each.args[:1]) == ("announcement", (str(draft.id),)) for each in offered)


async def _is_beside(text: str, work: Work) -> bool:
    """Whether somebody who was asked for the words of an announcement says something else meanwhile."""
    if "\n" in text or len(text) > LONGEST_QUESTION:
        return False
    if text.startswith("/"):
        return True
    said = _understood(text, work)
    if isinstance(said, Asked):
        remembered = work.memory
        answer = await ask_guidance.ask(text, work)
        work.memory = remembered
        return answer.outcome is Outcome.ANSWERED
    asked = isinstance(said, ToldAhead) and "?" in text
    return asked or isinstance(said, AskedProgress | AskedRecord | AskedReady | Request | SaidWord)


def _understood(text: str, work: Work) -> Said:
    """What the words mean to whoever writes no announcement."""
    return understand(text, work.today, drafting=False)


async def _answer_whom(text: str, draft: Announcement, work: Work) -> Replies | None:
    """For whom it is; a few words that name nobody are no audience."""
    to = read_audience(text)
    if to is None:
        return None
    for name in to.names:
        if await audience.named(work.tx, name):
            return await _change(Change(to=to), draft, work)
    return await _change(Change(to=to), draft, work) if not to.names else None


async def _wished(wish: Wish, draft: Announcement, work: Work) -> Replies:
    match wish:
        case Wish.CANCEL:
            return await _let_go(draft, work)
        case Wish.TEXT:
            _want(Wanted.TEXT, draft, work)
            return (words.ask_text(draft),)
        case Wish.AUDIENCE if not draft.corrects:
            _want(Wanted.AUDIENCE, draft, work)
            return (words.ask_audience(draft),)
        case Wish.LATER:
            _want(Wanted.TIME, draft, work)
            return (words.ask_time(draft, None, work.today),)
        case Wish.BUTTONS:
            return (words.ask_buttons(draft),)
        case Wish.TEST if draft.body.text:
            await note(Action.ANNOUNCEMENT_TESTED, draft, work)
            return words.test(draft, _composing(draft, work).shown)
        case Wish.SEND | Wish.NOW:
            if wish is Wish.NOW and draft.due_at:
                draft = await announcements.change(work.tx, replace(draft, due_at=None)) or draft
            return await _send(draft, _composing(draft, work).shown, work)
    return await _show(draft, work)


async def _pressed(act: str, args: tuple[str, ...], draft: Announcement, work: Work) -> Replies:
    match act, args:
        case "to", whom if (chosen := _chosen(whom)) is not None:
            return await _change(Change(to=Spoken(chosen)), draft, work)
        case "who", (person,) if person.isdecimal() and len(person) <= LONGEST_NUMBER:
            there = draft.audience.people if draft.audience else ()
            return await _address(Audience(people=(*there, int(person))), draft, work)
        case "choices", (choices,) if choices in list(Choices):
            return await _change(Change(choices=Choices(choices)), draft, work)
        case _, () if act in list(Wish):
            return await _wished(Wish(act), draft, work)
    return (small_talk.unknown_button(),)


def _chosen(whom: tuple[str, ...]) -> Audience | None:
    match whom:
        case ("everyone",):
            return EVERYONE
        case ("role", role) if role in list(Role):
            return Audience(role=Role(role))
        case ("stage", stage) if stage in list(Stage):
            return Audience(stage=Stage(stage))
        case ("list", which) if which in list(LiveList):
            return Audience(live_list=LiveList(which))
    return None


async def _change(change: Change, draft: Announcement, work: Work) -> Replies:
    """The draft with what was said of it, and what is asked or shown next."""
    body = Body(
        change.text or draft.body.text,
        draft.body.choices if change.choices is None else change.choices,
        None if change.detaches else _attached(draft.body, work),
    )
    if refused := _unfit(body):
        return (refused,)
    due_at, trouble = _moment(change.when, draft, work) if change.when else (draft.due_at, None)
    changed = replace(draft, body=body, due_at=due_at)
    if changed != draft:
        changed = await announcements.change(work.tx, changed) or draft
    if change.to is not None and not draft.corrects:
        shown = await _find_whom(change.to, changed, work)
        return shown if trouble is None else (*shown, trouble)
    return (trouble,) if trouble else await _show(changed, work)


def _moment(told: str, draft: Announcement, work: Work) -> tuple[datetime | None, Reply | None]:
    """When it is to go, by the clock of who says it; or what is asked of that once more."""
    composing = _composing(draft, work)
    when = read_when(told, work.said_at)
    day = when.day if when and when.day else composing.day
    if when is None or when.past or (when.at is None and day is None):
        return draft.due_at, _ask_time(draft, work, words.NO_SUCH_TIME if when else "")
    if when.at is None:
        work.memory = replace(work.memory, composing=replace(composing, wants=Wanted.TIME, day=day))
        return draft.due_at, words.ask_time(draft, day, work.today)
    moment = datetime.combine(day or work.today, when.at, ZoneInfo(work.person.time_zone))
    if moment <= work.said_at:
        return draft.due_at, _ask_time(draft, work, words.NO_SUCH_TIME)
    return moment, None


def _ask_time(draft: Announcement, work: Work, note: str) -> Reply:
    work.memory = replace(
        work.memory, composing=replace(_composing(draft, work), wants=Wanted.TIME, day=None)
    )
    return words.ask_time(draft, None, work.today, note)


async def _find_whom(to: Spoken, draft: Announcement, work: Work) -> Replies:
    """An audience as it was said: people by their names have to be found, and told apart."""
    if not to.names:
        return await _address(to.audience, draft, work)
    found = {name: await audience.named(work.tx, name) for name in to.names}
    sure = tuple(dict.fromkeys(each[0].person.id for each in found.values() if len(each) == 1))
    if unknown := [name for name, each in found.items() if not each]:
        shown = await _show(draft, work, words.nobody_called(unknown, kept=draft.audience is not None))
        _want(Wanted.AUDIENCE, draft, work)
        return shown
    unsure = [name for name, each in found.items() if len(each) > 1]
    if not unsure:
        return await _address(Audience(people=sure), draft, work)
    whom = Audience(people=sure) if sure else None
    changed = await announcements.change(work.tx, replace(draft, audience=whom)) or draft
    _want(Wanted.AUDIENCE, changed, work)
    return (words.ask_which(changed, unsure[0], found[unsure[0]]),)


async def _address(whom: Audience, draft: Announcement, work: Work) -> Replies:
    changed = await announcements.change(work.tx, replace(draft, audience=whom)) or draft
    return await _show(changed, work)


async def _show(draft: Announcement, work: Work, note: str = "") -> Replies:
    """The preview; or what is still missing is asked for."""
    sent = work.mail.incoming.file
    if sent and sent.trouble:
        note = f"{note}\n{words.NOT_TAKEN[sent.trouble]}".strip()
    if not draft.body.text:
        _want(Wanted.TEXT, draft, work)
        return (words.ask_text(draft, note),)
    if draft.audience is None:
        _want(Wanted.AUDIENCE, draft, work)
        return (words.ask_audience(draft, note),)
    there = await reach(draft, work)
    whom = await whom_in_words(draft, work)
    if not there.number:
        _want(Wanted.AUDIENCE, draft, work)
        return (words.ask_audience(draft, words.nobody_there(whom, there.unreachable)),)
    work.memory = replace(work.memory, composing=Composing(id=draft.id, shown=there.number))
    shown = there.examples(but_not=work.person.id)
    names = {each.person.id: each.name for each in await finding.known(work.tx, [each.id for each in shown])}
    examples = [(names.get(each.id) or words.SOMEBODY, each.channel) for each in shown]
    return words.preview(draft, whom, there, examples, author=work.person, now=work.now, note=note)


async def _confirm(
    draft: Announcement, args: tuple[str, ...], work: Work, *, at_once: bool = False
) -> Replies:
    """It is accepted as it was shown, and to as many as were shown."""
    if args[:1] != (str(draft.revision),):
        return await _show(draft, work, words.CHANGED_MEANWHILE)
    if at_once:
        draft = await announcements.change(work.tx, replace(draft, due_at=None)) or draft
    return await _send(draft, _shown(args), work)


async def _send_late(draft: Announcement, args: tuple[str, ...], work: Work) -> Replies:
    """Its time was missed, and its author says so now. A second press finds it under way."""
    if not await announcements.move(work.tx, draft.id, State.SCHEDULED, State.DRAFTED, work.now):
        return (words.gone(draft.state),)
    draft = replace(draft, state=State.DRAFTED, due_at=None)
    return await _send(draft, _shown(args), work)


async def _answer_missed(text: str, work: Work) -> Replies | None:
    """What is said to the question whether one is to go whose time was missed, if that was asked last."""
    asked = work.memory.offered[0].press if work.memory.offered else None
    if asked is None or (asked.act, asked.on) != ("confirm", "announcement"):
        return None
    missed = await find(asked.args[0], work)
    if missed is None or missed.state is not State.SCHEDULED or missed.made_by != work.person.id:
        return None
    wish = read_wish(text)
    match wish:
        case Wish.CANCEL:
            return await _let_go(missed, work)
        case Wish.LATER:
            return await _edit(missed, work, asks_time=True)
        case Change() | Wish.TEXT | Wish.AUDIENCE | Wish.BUTTONS:
            shown = await _edit(missed, work, asks_time=False)
            draft = await _in_hand(work)
            if draft is None:
                return shown
            return await (
                _change(wish, draft, work) if isinstance(wish, Change) else _wished(wish, draft, work)
            )
    said = text.strip(" .!").casefold()
    if wish in (Wish.SEND, Wish.NOW) or said in _YES:
        return await press(asked, work)
    return (words.kept_back(missed),) if said in _NO else None


def _shown(args: tuple[str, ...]) -> int | None:
    """The number of people that a button carries, behind the revision."""
    return int(args[1]) if len(args) > 1 and args[1].isdecimal() else None


async def _send(draft: Announcement, shown: int | None, work: Work) -> Replies:
    there = await reach(draft, work)
    if not draft.body.text or not there.number:
        return await _show(draft, work)
    if there.number != shown:
        return await _show(draft, work, words.CHANGED_NUMBER if shown else "")
    if draft.state is State.DRAFTED and draft.due_at and draft.due_at <= work.now:
        return (_ask_time(draft, work, words.NO_SUCH_TIME),)
    return await send_announcement.accept(draft, there, work)


async def _edit(draft: Announcement, work: Work, *, asks_time: bool) -> Replies:
    """What is scheduled is a draft again, until it is sent or scheduled anew."""
    if not await announcements.move(work.tx, draft.id, State.SCHEDULED, State.DRAFTED, work.now):
        return (words.gone(draft.state),)
    kept = draft.due_at if draft.due_at and draft.due_at > work.now and not asks_time else None
    draft = replace(draft, state=State.DRAFTED, due_at=kept)
    draft = await announcements.change(work.tx, draft) or draft
    await note(Action.ANNOUNCEMENT_UNSCHEDULED, draft, work)
    work.memory = replace(work.memory, composing=Composing(id=draft.id))
    return (_ask_time(draft, work, ""),) if asks_time else await _show(draft, work)


async def _let_go(draft: Announcement, work: Work) -> Replies:
    if not await announcements.move(work.tx, draft.id, draft.state, State.CANCELLED, work.now):
        return (words.gone(draft.state),)
    await note(Action.ANNOUNCEMENT_CANCELLED, draft, work)
    work.memory = replace(work.memory, composing=None)
    return (words.left(),)
