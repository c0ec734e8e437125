"""The map of the application: what is said, and which handler takes it."""

import re
from dataclasses import replace

from balint.language.ahead.form_r import takes_back
from balint.language.beginnings import read_bare_beginning
from balint.language.case_material.danger import speaks_of_danger
from balint.language.changes import speaks_of_deleting
from balint.language.corrections import begins_to_put_right
from balint.language.parts import taken_apart
from balint.language.reports import read_report
from balint.language.said import (
    AboutSelf,
    Accepted,
    Amendment,
    Asked,
    AskedProgress,
    AskedReady,
    AskedRecord,
    CaseMaterial,
    CompetenciesAgreed,
    Corrected,
    DidNotHappen,
    Hearsay,
    LinkCode,
    NotYet,
    OnTheWay,
    Preferred,
    Removal,
    Renamed,
    Reported,
    Request,
    Said,
    SameColleague,
    Unclear,
    Unlink,
    Word,
)
from balint.language.understand import understand
from balint.language.weariness import is_weary
from balint.memory import Memory
from balint.messages import LONGEST_TEXT, Incoming, Kind, Outcome, Press, Reply, Say, Topic
from balint.questions import Withheld
from balint.reminders.arranged import Before
from balint.setting_up import Detail
from handlers import (
    about_you,
    answer_announcement,
    answer_reminder,
    ask_guidance,
    away,
    book_supervision,
    browse_guidance,
    change_record,
    coming,
    form_a,
    join_team,
    link_places,
    log_details,
    log_session,
    my_places,
    pass_on,
    pathway,
    presses,
    regular_group,
    reminders,
    rename_colleague,
    show_home,
    show_progress,
    show_record,
    small_talk,
    tell_colleagues_apart,
    undo_arranged,
    your_data,
)
from handlers.team import routes as team
from storage.work import Work

_BOOK = re.compile(r"^/book\b\s*(?P<what>.*)")
_BOTH = re.compile(r"(?:please )?cancel (?:both|all|them|them both|all of them)[ .!]*", re.IGNORECASE)
_BARE = 2  # words: "/reminders", "my reminders"

Replies = tuple[Reply | Say, ...]


async def route(message: Incoming, work: Work) -> Replies:
    """Everything there is to say to a message; a newcomer is welcomed before their first answer."""
    if message.kind is Kind.HOME_OPENED:
        work.memory = replace(work.memory, home=True)
        return (await show_home.show(work),)
    before = work.memory
    asked, lost = before.forgetting, before.lost
    of_places, of_team = before.place_question, before.member_question
    replies = await _replies(message, work)
    replies = (*replies, *await answer_reminder.come_back(before, replies, work))
    # Consent to be forgotten, joined or unlinked, to join or leave the team, is given at once or not at all;
    # only the export, which is offered first, may come between. So no later "yes" to something else can be
    # taken for it.
    exported = any(isinstance(reply, Reply) and reply.documents for reply in replies)
    if asked and work.memory.forgetting == asked and not exported:
        work.memory = replace(work.memory, forgetting=0)
    if of_places and work.memory.place_question == of_places and not exported:
        work.memory = replace(work.memory, place_question=None)
    let_go = team.let_go(before, work) if replies else None
    if of_team and work.memory.member_question is of_team:
        work.memory = replace(work.memory, member_question=None)
    if lost and work.memory.lost == lost:
        work.memory = replace(work.memory, lost=0)
    _leave_behind(before, replies, work)
    return (*replies, let_go) if let_go else replies


def _leave_behind(before: Memory, replies: Replies, work: Work) -> None:
    """What was asked or shown before, and has not been taken up now, is not what comes next is about."""
    if before.booking and work.memory.booking is before.booking:
        work.memory = replace(work.memory, booking=None, moving=0)
    elsewhere = any(
        isinstance(each, Reply)
        and each.topic is not Topic.STAGE
        and each.outcome in (Outcome.ASKED, Outcome.DONE)
        for each in replies
    )
    if elsewhere and before.form_a and work.memory.form_a is before.form_a:
        form_a.leave_open(work)
    if before.proposed and work.memory.proposed is before.proposed:
        work.memory = replace(work.memory, proposed=None)
    if work.memory.saved != before.saved or work.memory.draft != before.draft:
        work.memory = replace(work.memory, arranged=None)
    elif work.before != Before():
        work.memory = replace(work.memory, arranged=work.before)
    about_reminders = any(isinstance(each, Reply) and each.topic is Topic.REMINDER for each in replies)
    if before.reminded and not about_reminders:
        work.memory = replace(work.memory, reminded=None)


async def _replies(message: Incoming, work: Work) -> Replies:
    if work.person.welcomed:
        return await _answer(message, work)
    work.person = replace(work.person, welcomed=True)
    said = _read(message.text, work) if message.kind is Kind.SAID else None
    if isinstance(said, LinkCode):  # who comes from another place is perhaps no newcomer there
        return (small_talk.welcome(work, asking=False), *await _answer(message, work))
    if isinstance(said, AboutSelf):
        about_you.begin(work)  # what they tell is an answer, and the next question follows it
        return (small_talk.welcome(work, asking=False), *await _answer(message, work))
    welcome = small_talk.welcome(work)
    enough = said is not None and _says_enough(said)
    answers = await _team_alone(message, work) if enough else await _answer(message, work)
    about_you.begin(work)
    return (welcome, *answers)


async def _team_alone(message: Incoming, work: Work) -> Replies:
    """What the team's own words are answered with, though to anybody else they mean nothing: `/team`."""
    if not work.person.on_team:
        return ()
    return await team.heard(message.text, work) or ()


def _says_enough(said: Said) -> bool:
    """Whether the welcome is all the answer that a newcomer's words call for."""
    return isinstance(said, Unclear) or said in (Word.HELLO, Word.HELP, Word.THANKS, Word.PRAISE)


async def _answer(message: Incoming, work: Work) -> Replies:
    match message.kind:
        case Kind.UNREADABLE:
            taken = await team.file_alone(message, work) if work.person.on_team else None
            return taken or (small_talk.unreadable(),)
        case Kind.SUBMITTED:
            return (await log_session.submit(message.values, work),)
        case Kind.PRESSED:
            return await presses.pressed(message.press, work)
        case Kind.SAID:
            return await _heard(message.text, work)
        case Kind.EDITED:
            return await _edited(message.text, work)
        case Kind.BLOCKED | Kind.UNBLOCKED | Kind.HOME_OPENED:
            return ()  # nobody said a word: where we may write is noted as it comes in, the home is published


async def _heard(text: str, work: Work) -> Replies:
    if not text:
        return (small_talk.empty(),)
    if len(text) > LONGEST_TEXT:
        longer = team.too_long(text, work) if work.person.on_team else None
        return (longer or small_talk.too_long(),)
    said = _read(text, work)
    # "Undo" in words goes back one more step each time, whichever button of that name was shown last, and
    # "cancel" with no log open is of no earlier one.
    none_open = said is Word.CANCEL and work.memory.draft is None
    press = None if said in (Word.UNDO, Word.REDO, Word.PUT_BACK) else presses.offered(text, work)
    if press and not (none_open and press.on == "log"):
        return await presses.press(press, work)
    if work.person.on_team and (replies := await team.heard(text, work)) is not None:
        return replies
    if answered_it := await answer_announcement.heard(text, work):
        return (answered_it,)
    if parts := taken_apart(text, work.today):
        return tuple([reply for part in parts for reply in await _heard_one(_read(part, work), part, work)])
    return await _heard_one(said, text, work)


async def _heard_one(said: Said, text: str, work: Work) -> Replies:
    """What answers words of one thing."""
    press = tell_colleagues_apart.answered(said, text, work) or _taken_back(said, text, work)
    press = (
        press
        or away.answered(said, work)
        or (pathway.undo_offered(work) if said is Word.UNDO else form_a.accepted(said, work))
    )
    if press:
        return await presses.press(press, work)
    if (answered := await answer_reminder.answer(said, text, work)) is not None:
        return answered
    if reply := await form_a.answer(said, text, work):
        return (reply,)
    if work.memory.booking and (reply := await coming.to_a_booking(work.memory.booking, said, text, work)):
        return (reply,)
    put_right = book_supervision.put_right_beside_a_log if work.memory.draft else book_supervision.put_right
    if reply := await put_right(text, work) or await regular_group.put_right(text, work):
        return (reply,)
    if _BOTH.fullmatch(text) and (asked := await book_supervision.which_of_those_shown(work)):
        return (asked,)
    if chosen := await log_session.choose(text, work) or await log_session.same_or_another(text, work):
        return (chosen,)
    if of_it := await log_session.said_of_it(text, work) or await log_session.one_of_a_day(text, work):
        return (of_it,)
    if of_that_day := await change_record.pointed_at(text, work):
        return (of_that_day,)
    if more := await log_session.days_told(text, work) or await log_session.once_more(text, work):
        return (more,)
    if isinstance(said, Word) and (decided := await _decided(said, text, work)):
        return decided
    if _may_answer(said, work) and (reply := about_you.answer(said, text, work)):
        return (reply,)
    if isinstance(said, Unclear) and work.memory.draft is None:
        said = read_bare_beginning(text, work.today) or said
    if isinstance(said, Unclear | Asked) and (answer := log_details.answer(text, work)):
        return (await log_details.fill(*answer, work),)
    if isinstance(said, Unclear) and (named := log_details.named_alone(text, work)):
        return (await log_session.correct(named, work),)
    if isinstance(said, Unclear | Asked | Corrected) and (
        right := await log_session.each_told(text, work) or await log_session.period_put_right(text, work)
    ):
        return (right,)
    if isinstance(said, Unclear | Asked | Corrected) and (told := log_details.period(text, work)):
        return (await log_details.fill_period(told, text, work),)
    _leave_open(said, work)
    replies = await _take_up(said, text, work)
    if work.memory.draft is None or said is Request.FORGET or isinstance(said, LinkCode | Unlink):
        return replies
    if isinstance(said, Reported | Corrected | Amendment | Renamed | CaseMaterial | Word):
        return replies
    if _is_on_offer(str(work.memory.draft.number), replies):
        return replies
    # The log goes on where it was interrupted; that it is open is said once, until it is spoken of again.
    open_log = (work.memory.draft.number, work.memory.draft.revision)
    if work.memory.repeated == open_log:
        return replies
    work.memory = replace(work.memory, repeated=open_log)
    return (*replies, await log_session.go_on(work))


def _taken_back(said: Said, text: str, work: Work) -> Press | None:
    """What takes back what was just noted or passed on: "undo"; and, of Form R, "no, it didn't"."""
    back = [button.press for button in work.memory.offered if button.press.act == "back"]
    refused = said in (Word.NO, Word.CANCEL) and work.memory.draft is None
    taken_back = said is Word.UNDO or refused or takes_back(text)
    return back[0] if len(back) == 1 and taken_back else None


async def _edited(text: str, work: Work) -> Replies:
    """What somebody makes of an earlier message of theirs corrects an open log, and nothing else."""
    if work.memory.draft is None:
        return ()
    said = _read(text, work)
    if isinstance(said, Reported) and (offer := await log_session.report_anew(said, work)):
        return (offer,)
    return await _heard(text, work)


async def _decided(word: Word, text: str, work: Work) -> Replies:
    """Yes or no to a question that is not about a log; nothing if there is none."""
    forgetting, of_places = work.memory.forgetting, work.memory.place_question
    if forgetting and word in (Word.YES, Word.NO, Word.CANCEL):
        return (await your_data.forget(forgetting, work) if word is Word.YES else your_data.keep(work),)
    of_team = work.memory.member_question
    if of_team and word in (Word.YES, Word.NO, Word.CANCEL):
        return await join_team.decide(word, of_team, work)
    if of_places and word in (Word.YES, Word.NO, Word.CANCEL):
        decide = link_places.decide if of_places.code else my_places.decide
        return await decide(word, of_places, work)
    reply = about_you.decide(word, text, work) if work.memory.draft is None else None
    return (reply,) if reply else ()


def _may_answer(said: Said, work: Work) -> bool:
    """Whether words could be the answer to what was asked about the speaker, and mean nothing surer."""
    return isinstance(said, Unclear | Asked) or (isinstance(said, Corrected) and work.memory.draft is None)


def _leave_open(said: Said, work: Work) -> None:
    """What was asked before is not what the message answers; what cannot be read is no reason to give up."""
    if not isinstance(said, AboutSelf | Unclear):
        about_you.leave_open(work)


def _is_on_offer(number: str, replies: Replies) -> bool:
    """Whether what was answered is about the open log of that number."""
    buttons = (button for reply in replies if isinstance(reply, Reply) for button in reply.buttons)
    return any(button.press.on == "log" and button.press.args[:1] == (number,) for button in buttons)


def _read(text: str, work: Work) -> Said:
    memory = work.memory
    if command := _BOOK.match(text):
        text = f"I have booked {command['what'] or 'supervision'}"
    drafting = memory.draft is not None or bool(memory.saved or memory.undone or memory.let_go)
    is_open = memory.draft is not None and not memory.draft.replaces
    return understand(
        text,
        work.today,
        drafting=drafting,
        is_open=is_open,
        reminded=memory.reminded is not None,
    )


def _asks_day(work: Work) -> bool:
    return work.memory.draft is not None and work.memory.draft.asking == "on"


async def _take_up(said: Said, text: str, work: Work) -> Replies:
    match said:
        case Reported():
            return await _reported(said, text, work)
        case Corrected() if work.memory.draft is None and text.isdecimal():
            return (small_talk.unclear(work),)  # a number alone is too little to change what has been saved
        case Corrected() if text.isdecimal() and _asks_day(work):
            day = _read(f"the {text}th", work)  # a number alone answers "which day was it?" by the day
            return (await log_session.correct(day if isinstance(day, Corrected) else said, work),)
        case Corrected():
            return await _corrected(said, text, work)
        case Amendment():
            return (await change_record.amend(said, text, work),)
        case Accepted():
            return await _accept(said, text, work)
        case Removal():
            return (await change_record.remove(said, work),)
        case Word.UNDO if speaks_of_deleting(text) and (gone := await change_record.remove_listed(work)):
            return (gone,)
        case AboutSelf():
            return (about_you.tell(said, work),)
        case SameColleague():
            return (await tell_colleagues_apart.told_same(said, work),)
        case Renamed():
            return (await rename_colleague.rename(said, work),)
        case LinkCode():
            return (await link_places.take_code(said.code, work),)
        case Unlink():
            return (await my_places.ask_to_unlink(said.place, work),)
        case Preferred():
            return (await my_places.prefer(said.place, work),)
        case OnTheWay():
            return await pathway.take_up(said, work)
        case CompetenciesAgreed():
            return await pathway.agree(said, work)
        case AskedRecord():
            return (await show_record.show(said, work),)
        case AskedReady():
            return (await show_progress.ready(said, work),)
        case AskedProgress():
            return (await show_progress.show(said, work),)
        case Asked():
            return (await ask_guidance.ask(text, work),)
        case CaseMaterial():
            return await _case_material(said, text, work)
        case NotYet():
            return (small_talk.not_yet(),)
        case DidNotHappen():
            held = await change_record.not_held(said, text, work) or await coming.called_off(said, work)
            return (held or small_talk.did_not_happen(),)
        case Hearsay():
            return (small_talk.hearsay(),)
        case Unclear():
            return await _not_followed(text, work)
        case Request():
            return await _requested(said, text, work)
        case Word():
            return (await _word(said, work),)
    return await coming.take_up(said, text, work) or await _not_followed(text, work)


async def _not_followed(text: str, work: Work) -> Replies:
    """Help in danger first; then the open question again, or what the guidance has on these words."""
    if is_weary(text):
        return (small_talk.weary(),)
    if urgent := await ask_guidance.whom_to_turn_to(text, work):
        return urgent
    if asked := await answer_announcement.perhaps(text, work):
        return (asked,)
    if again := about_you.again(work):
        return (again,)
    if text.startswith("/"):  # no command of ours: of whoever is not on the team, none of the team's either
        return (small_talk.unclear(work),)
    if not_known := await book_supervision.not_known(text, work):
        return (not_known,)
    if work.memory.draft is not None or (work.memory.saved and begins_to_put_right(text)):
        return (small_talk.unclear(work),)  # of the log in hand, on which the guidance has nothing to say
    return await ask_guidance.take_up(text, work) or (small_talk.unclear(work),)


async def _corrected(said: Corrected, text: str, work: Work) -> Replies:
    """The log put right, after the answer to what was asked beside it."""
    if which := await log_session.another_or_instead(text, work):
        return (which,)
    answers = await _take_up(_read(said.asked, work), said.asked, work) if said.asked else ()
    known = [each for each in answers if isinstance(each, Reply) and each.outcome is Outcome.ANSWERED]
    return (*known, await log_session.correct(said, work))


async def _reported(said: Reported, text: str, work: Work) -> Replies:
    """The offer, after the answer to what was asked beside the report, if the guidance has one."""
    if booked := await book_supervision.later_today(text, work):
        return (booked,)
    if right := await change_record.kind_put_right(text, work):
        return (right,)
    answer = await ask_guidance.ask(said.asked, work) if said.asked else None
    offer = await log_session.report(said, text, work)
    return (answer, offer) if answer and answer.outcome is Outcome.ANSWERED else (offer,)


async def _requested(request: Request, text: str, work: Work) -> Replies:
    match request:
        case Request.KNOWN:
            return (await your_data.kept(work), await about_you.known(work))
        case Request.SETTINGS:
            return (await about_you.known(work),)
        case Request.SET_UP:
            return (await about_you.set_up(work),)
        case Request.NAME | Request.PATHWAY | Request.TRAINING | Request.TIME_ZONE:
            return (about_you.ask(Detail(request), work),)
        case Request.PRIVACY:
            return (await your_data.kept(work),)
        case Request.EXPORT:
            return (await your_data.export(work),)
        case Request.FORGET:
            return (await your_data.ask_to_forget(work),)
        case Request.REMINDER:
            return (await reminders.show(work, asked_more=len(text.split()) > _BARE),)
        case Request.SEVERAL:
            return (small_talk.several(),)
        case Request.CHANGING:
            return (small_talk.changing(),)
        case Request.GUIDE:
            return (browse_guidance.topics(work),)
        case Request.LINK:
            return (await link_places.ask_code(work),)
        case Request.PLACES:
            return (await my_places.show(work),)
        case Request.TAKE_BACK_QUESTION:
            return (await pass_on.take_back_latest(work),)
        case Request.PASS_ON:
            return (await pass_on.latest(work),)


async def _accept(said: Accepted, text: str, work: Work) -> Replies:
    """Yes to all that is offered, or a report if it is about something else."""
    if change_record.is_all_that_is_open(said.sought, work):
        return (await log_session.save(work),)
    report = read_report(text, work.today)
    return await _take_up(report if isinstance(report, Reported) else Unclear(), text, work)


async def _word(word: Word, work: Work) -> Reply:
    drafting = work.memory.draft is not None
    match word:
        case Word.START_LOG:
            return await log_session.start(work)
        case Word.YES:
            return await log_session.save(work) if drafting else small_talk.nothing_to_confirm()
        case Word.NO:
            return await log_details.decline(work) if drafting else small_talk.nothing_to_confirm()
        case Word.CANCEL:
            return await log_session.cancel(work)
        case Word.UNDO:
            return await undo_arranged.undo(work) or await log_session.undo(work)
        case Word.LEAVE_OUT:
            return await log_session.leave_out_unfinished(work)
        case Word.SAVE_REST:
            return await log_session.only_finished(work)
        case Word.REDO:
            return await log_session.redo(work)
        case Word.PUT_BACK:
            return await log_session.put_back(work)
        case Word.HELLO:
            return small_talk.hello(work)
        case Word.PRAISE:
            return await log_session.save(work) if drafting else small_talk.thanks()
        case Word.THANKS:
            return small_talk.thanks()
        case Word.HELP:
            return small_talk.help_(work)


async def _case_material(said: CaseMaterial, text: str, work: Work) -> Replies:
    """What was told of a patient is not kept; the session it was told beside is offered.

    Where somebody is in danger, whom to turn to is said first.
    """
    work.memory = replace(work.memory, withheld=Withheld.TELLS_OF_SOMEBODY)
    help_first = await ask_guidance.whom_to_turn_to(text, work) if speaks_of_danger(text) else ()
    offer = (await log_session.report(Reported(said.sessions), text, work),) if said.sessions else ()
    return (*help_first, small_talk.case_material(), *offer)
