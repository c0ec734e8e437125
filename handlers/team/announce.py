"""Write an announcement: its words, for whom it is and when; shown before it goes, and let go of any time."""

from dataclasses import replace

from balint.announcements import Announcement, Body, Choices, State, Wanted
from balint.audience import EVERYONE, Audience, Role
from balint.language.said import Asked, AskedProgress, AskedReady, AskedRecord, Request, Said, Unclear
from balint.language.said import Word as SaidWord
from balint.language.seeking import read_place
from balint.language.team.announcing import Announce, Change, Wish, is_by_answer, read_announcing, read_wish
from balint.language.team.audiences import Spoken, read_audience
from balint.language.team.times import read_when
from balint.language.understand import understand
from balint.lists import LiveList
from balint.messages import Outcome, Press, Reply, Say
from balint.people import Stage
from balint.reminders.told import ToldAhead
from balint.wording import announcements as words
from handlers import ask_guidance, small_talk
from handlers.team import announcement_draft
from handlers.team.announcement_draft import in_hand, is_on_offer
from handlers.team.send_announcement import LONGEST_NUMBER, find
from handlers.team.telling import is_no, is_yes
from storage import announcements, audience, results
from storage.work import Work

Replies = tuple[Reply | Say, ...]

LONGEST_QUESTION = 200  # characters; what is longer is no question beside the announcement
FEW_WORDS = 4  # that are nothing else are meant for whom it was asked about
_ALL_OF_THEM = ("both", "both of them", "all", "all of them", "them both")


async def heard(text: str, work: Work) -> Replies | None:
    said = read_announcing(text)
    draft = await in_hand(work)
    writes = draft is not None and announcement_draft.composing_of(draft, work).wants is Wanted.TEXT
    if is_by_answer(text) and not writes:
        return (words.refused(words.NOT_BY_ANSWER),)
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
    draft = await in_hand(work)
    if draft is None:
        return None
    wish = read_wish(caption)
    return await announcement_draft.change(
        wish if isinstance(wish, Change) else Change(text=caption), draft, work
    )


async def words_wanted(text: str, work: Work) -> Replies | None:
    """The words of an announcement that were asked for; None for what is said beside them."""
    draft = await in_hand(work)
    if (
        draft is None
        or announcement_draft.composing_of(draft, work).wants is not Wanted.TEXT
        or await _is_beside(text, work)
    ):
        return None
    return await announcement_draft.change(Change(text=text), draft, work)


async def press(meant: Press, work: Work) -> Replies | None:
    """None for the buttons of what is no draft."""
    if meant.on != "announcement" or meant.act not in _PRESSES or not meant.args:
        return None
    act, args = meant.act, meant.args[1:]
    draft = await find(meant.args[0], work)
    if draft and act == "cancel" and draft.state in (State.RUNNING, State.PAUSED):
        return None
    unsent = draft is not None and draft.state in (State.DRAFTED, State.SCHEDULED)
    if draft is None or (unsent and draft.made_by != work.person.id):
        return (small_talk.unknown_button(),)
    if draft.state is not State.DRAFTED:
        return (words.gone(draft.state),)
    if act in ("confirm", "now"):
        return await _confirm(draft, args, work, at_once=act == "now")
    work.memory = replace(work.memory, composing=announcement_draft.composing_of(draft, work))
    return await _pressed(act, args, draft, work)


_PRESSES = frozenset(
    "confirm later cancel test now text audience buttons to who choices".split()  # noqa: SIM905
)


def too_long(text: str, work: Work) -> Reply | None:
    """What is said of a text that is too long to be taken in at all, where it is an announcement's."""
    composing = work.memory.composing
    wanted = composing is not None and composing.wants is Wanted.TEXT
    if wanted or read_announcing(text[:LONGEST_QUESTION]):
        return words.too_long(len(text), Body().room)
    return None


async def _begin(said: Announce, draft: Announcement | None, work: Work) -> Replies:
    """A new draft; or the words of the one in hand, if it has none yet."""
    if refused := announcement_draft.unfit(
        Body(said.text, attached=announcement_draft.attached(Body(), work))
    ):
        return (refused,)
    note = words.set_aside(draft) if draft and draft.body.text else ""
    if draft is None or draft.body.text or draft.corrects:
        draft = await announcement_draft.new(Body(), None, work)
    change = Change(text=said.text, to=said.to, when=said.when)
    return await announcement_draft.change(change, draft, work, note)


async def take_up(draft: Announcement, work: Work) -> Replies:
    """A draft that was left lying is in hand again."""
    if draft.made_by != work.person.id:
        return (small_talk.unknown_button(),)
    work.memory = replace(work.memory, composing=announcement_draft.composing_of(draft, work))
    return await announcement_draft.show(draft, work)


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
    body = Body(text, before.body.choices, announcement_draft.attached(Body(), work))
    if refused := announcement_draft.unfit(body):
        return (refused,)
    draft = await announcement_draft.new(body, Audience(got=before.id), work, corrects=before.id)
    return await announcement_draft.show(draft, work)


async def _about(text: str, draft: Announcement, work: Work) -> Replies | None:
    """What is said of the draft in hand; None for anything else, after which it is there as before."""
    wants = announcement_draft.composing_of(draft, work).wants
    wish = read_wish(text)
    if wish is Wish.CANCEL and work.memory.draft and not is_on_offer(draft, work):
        return None  # a log was begun meanwhile, and that is what was shown last
    if wish is not None and (wants is not Wanted.TEXT or wish is Wish.CANCEL):
        return await (
            announcement_draft.do(wish, draft, work)
            if isinstance(wish, Wish)
            else announcement_draft.change(wish, draft, work)
        )
    if is_yes(text) and is_on_offer(draft, work):
        return await announcement_draft.do(Wish.SEND, draft, work)
    if is_no(text) and wants is Wanted.NOTHING and is_on_offer(draft, work):
        return (words.kept_draft(draft),)
    match wants:
        case Wanted.AUDIENCE:
            return await _answer_whom(text, draft, work)
        case Wanted.TIME if isinstance(_understood(text, work), Unclear) and read_when(text, work.said_at):
            return await announcement_draft.change(Change(when=text), draft, work)
    return None


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
    if chosen := _which(text, draft, work):
        return await announcement_draft.choose(chosen, draft, work)
    to = read_audience(text)
    known = to is not None and (
        not to.names or any([await audience.named(work.tx, each) for each in to.names])
    )
    if to is not None and known:
        return await announcement_draft.change(Change(to=to), draft, work)
    unclear = isinstance(_understood(text, work), Unclear) and "?" not in text
    if unclear and len(text.split()) <= FEW_WORDS and is_on_offer(draft, work):
        return await announcement_draft.ask_whom(draft, work, words.NOT_THAT)
    return None


def _which(text: str, draft: Announcement, work: Work) -> tuple[int, ...]:
    """Of those of one name who are on offer: "the second one", "both"."""
    presses = (each.press for each in work.memory.offered)
    offered = tuple(
        int(each.args[1])
        for each in presses
        if (each.act, each.on, each.args[:1]) == ("who", "announcement", (str(draft.id),))
    )
    if text.strip(" .!").casefold() in _ALL_OF_THEM:
        return offered
    place = read_place(text.strip(" .!"))
    return offered[place : place + 1] if place is not None and place >= 0 else ()


async def _pressed(act: str, args: tuple[str, ...], draft: Announcement, work: Work) -> Replies:
    match act, args:
        case "to", whom if (chosen := _chosen(whom)) is not None:
            return await announcement_draft.change(Change(to=Spoken(chosen)), draft, work)
        case "who", (person,) if person.isdecimal() and len(person) <= LONGEST_NUMBER:
            return await announcement_draft.choose((int(person),), draft, work)
        case "choices", (choices,) if choices in list(Choices):
            return await announcement_draft.change(Change(choices=Choices(choices)), draft, work)
        case _, () if act in list(Wish):
            return await announcement_draft.do(Wish(act), draft, work)
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


async def _confirm(
    draft: Announcement, args: tuple[str, ...], work: Work, *, at_once: bool = False
) -> Replies:
    """It is accepted as it was shown, and to as many as were shown."""
    if args[:1] != (str(draft.revision),):
        return await announcement_draft.show(draft, work, words.CHANGED_MEANWHILE)
    if at_once:
        draft = await announcement_draft.keep(replace(draft, due_at=None), work)
    return await announcement_draft.send(draft, announcement_draft.number_shown(args), work)
