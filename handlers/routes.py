"""The map of the application: what is said, and which handler takes it."""

from dataclasses import replace

from balint.language.changes import speaks_of_deleting
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
    Corrected,
    DidNotHappen,
    Hearsay,
    NotYet,
    Removal,
    Renamed,
    Reported,
    Request,
    Said,
    SameColleague,
    Unclear,
    Word,
)
from balint.language.understand import understand
from balint.messages import LONGEST_TEXT, Incoming, Kind, Outcome, Press, Reply, Say
from balint.setting_up import Detail
from handlers import (
    about_you,
    ask_guidance,
    browse_guidance,
    change_record,
    log_details,
    log_session,
    rename_colleague,
    show_home,
    show_progress,
    show_record,
    small_talk,
    tell_colleagues_apart,
    your_data,
)
from storage.work import Work

LONGEST_NUMBER = 9  # digits; a longer one was never offered, and would not fit into a column

Replies = tuple[Reply | Say, ...]


async def route(message: Incoming, work: Work) -> Replies:
    """Everything there is to say to a message; a newcomer is welcomed before their first answer."""
    if message.kind is Kind.HOME_OPENED:
        return (await show_home.show(work),)
    asked, lost = work.memory.forgetting, work.memory.lost
    replies = await _replies(message, work)
    # Consent to be forgotten is given at once or not at all; only the export, which is offered first, may
    # come between. So no later "yes" to something else can be taken for it.
    exported = any(isinstance(reply, Reply) and reply.documents for reply in replies)
    if asked and work.memory.forgetting == asked and not exported:
        work.memory = replace(work.memory, forgetting=0)
    if lost and work.memory.lost == lost:
        work.memory = replace(work.memory, lost=0)
    return replies


async def _replies(message: Incoming, work: Work) -> Replies:
    if work.person.welcomed:
        return await _answer(message, work)
    work.person = replace(work.person, welcomed=True)
    said = _read(message.text, work) if message.kind is Kind.SAID else None
    if isinstance(said, AboutSelf):
        about_you.begin(work)  # what they tell is an answer, and the next question follows it
        return (small_talk.welcome(work, asking=False), *await _answer(message, work))
    welcome = small_talk.welcome(work)
    enough = said is not None and _says_enough(said)
    answers = () if enough else await _answer(message, work)
    about_you.begin(work)
    return (welcome, *answers)


def _says_enough(said: Said) -> bool:
    """Whether the welcome is all the answer that a newcomer's words call for."""
    return isinstance(said, Unclear) or said in (Word.HELLO, Word.HELP, Word.THANKS, Word.PRAISE)


async def _answer(message: Incoming, work: Work) -> Replies:
    match message.kind:
        case Kind.UNREADABLE:
            return (small_talk.unreadable(),)
        case Kind.SUBMITTED:
            return (await log_session.submit(message.values, work),)
        case Kind.PRESSED:
            return await _pressed(message.press, work)
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
        return (small_talk.too_long(),)
    said = _read(text, work)
    # "Undo" in words goes back one more step each time, whichever button of that name was shown last.
    if said not in (Word.UNDO, Word.REDO, Word.PUT_BACK) and (press := _offered(text, work)):
        return await _press(press, work)
    if press := tell_colleagues_apart.answered(said, text, work):
        return await _press(press, work)
    if isinstance(said, Word) and (reply := await _decided(said, text, work)):
        return (reply,)
    if _may_answer(said, work) and (reply := about_you.answer(said, text, work)):
        return (reply,)
    if isinstance(said, Unclear | Asked) and (answer := log_details.answer(text, work)):
        return (await log_details.fill(*answer, work),)
    if isinstance(said, Unclear | Asked | Corrected) and (told := log_details.period(text, work)):
        return (await log_details.fill_period(told, work),)
    _leave_open(said, work)
    replies = await _take_up(said, text, work)
    if work.memory.draft is None or said is Request.FORGET:
        return replies
    if isinstance(said, Reported | Corrected | Amendment | Renamed | CaseMaterial | Word):
        return replies
    if _is_on_offer(str(work.memory.draft.number), replies):
        return replies
    return (*replies, await log_session.go_on(work))  # the log goes on where it was interrupted


async def _edited(text: str, work: Work) -> Replies:
    """What somebody makes of an earlier message of theirs corrects an open log, and nothing else."""
    if work.memory.draft is None:
        return ()
    said = _read(text, work)
    if isinstance(said, Reported) and (offer := await log_session.report_anew(said, work)):
        return (offer,)
    return await _heard(text, work)


async def _decided(word: Word, text: str, work: Work) -> Reply | None:
    """Yes or no to a question that is not about a log; None if there is none."""
    if work.memory.forgetting and word in (Word.YES, Word.NO, Word.CANCEL):
        return (
            await your_data.forget(work.memory.forgetting, work) if word is Word.YES else your_data.keep(work)
        )
    return about_you.decide(word, text, work) if work.memory.draft is None else None


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
    drafting = memory.draft is not None or bool(memory.saved or memory.undone or memory.let_go)
    return understand(text, work.today, drafting=drafting, is_open=memory.draft is not None)


async def _take_up(said: Said, text: str, work: Work) -> Replies:
    match said:
        case Reported():
            return await _reported(said, text, work)
        case Corrected() if work.memory.draft is None and text.isdecimal():
            return (small_talk.unclear(work),)  # a number alone is too little to change what has been saved
        case Corrected():
            return (await log_session.correct(said, work),)
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
            return (await change_record.not_held(said, work) or small_talk.did_not_happen(),)
        case Hearsay():
            return (small_talk.hearsay(),)
        case Unclear():
            return await _not_followed(text, work)
        case Request():
            return await _requested(said, work)
    return (await _word(said, work),)


async def _not_followed(text: str, work: Work) -> Replies:
    """Help in danger first; then the open question again, or what the guidance has on these words."""
    if urgent := await ask_guidance.whom_to_turn_to(text, work):
        return urgent
    if again := about_you.again(work):
        return (again,)
    return await ask_guidance.take_up(text, work) or (small_talk.unclear(work),)


async def _reported(said: Reported, text: str, work: Work) -> Replies:
    """The offer, after the answer to what was asked beside the report, if the guidance has one."""
    answer = await ask_guidance.ask(said.asked, work) if said.asked else None
    offer = await log_session.report(said, text, work)
    return (answer, offer) if answer and answer.outcome is Outcome.ANSWERED else (offer,)


async def _requested(request: Request, work: Work) -> Replies:
    match request:
        case Request.KNOWN:
            return (await your_data.kept(work), about_you.known(work))
        case Request.SETTINGS:
            return (about_you.known(work),)
        case Request.SET_UP:
            return (about_you.set_up(work),)
        case Request.NAME | Request.PATHWAY | Request.TRAINING | Request.TIME_ZONE:
            return (about_you.ask(Detail(request), work),)
        case Request.PRIVACY:
            return (await your_data.kept(work),)
        case Request.EXPORT:
            return (await your_data.export(work),)
        case Request.FORGET:
            return (await your_data.ask_to_forget(work),)
        case Request.REMINDER:
            return (small_talk.no_reminders_yet(),)
        case Request.SEVERAL:
            return (small_talk.several(),)
        case Request.CHANGING:
            return (small_talk.changing(),)
        case Request.GUIDE:
            return (browse_guidance.topics(work),)


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
            return await log_session.undo(work)
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
    help_first = await ask_guidance.whom_to_turn_to(text, work)
    offer = (await log_session.report(Reported(said.sessions), text, work),) if said.sessions else ()
    return (*help_first, small_talk.case_material(), *offer)


def _offered(label: str, work: Work) -> Press | None:
    """The press of the button that goes by that label in what was said last."""
    for button in work.memory.offered:
        if button.label.casefold() == label.casefold():
            return button.press
    return None


async def _pressed(written: str, work: Work) -> Replies:
    press = _offered(written, work) or Press.read(written)
    return await _press(press, work) if press else (small_talk.unknown_button(),)


async def _press(press: Press, work: Work) -> Replies:
    match press.act, press.on, press.args:
        case act, "log", args:
            return (await _log_press(act, args, work),)
        case "ask", "guidance", (entry_id,):
            return (ask_guidance.answer_press(entry_id, work),)
        case "list", "guidance", ():
            return (browse_guidance.topics(work),)
        case "list", "guidance", (topic_id, page) if _numbers((page,)):
            return (browse_guidance.questions(topic_id, int(page), work),)
        case "ask" | "skip" | "set", "setup" | "pathway" | "training" | "time_zone" | "name", args:
            return (_set_up_press(press, args, work),)
        case "send", "portfolio", ():
            return (await your_data.export(work),)
        case act, "forget", args:
            return (await _forget_press(act, args, work),)
        case "remove", "entries", args:
            return (await change_record.remove_all(tuple(_numbers(args)), work),)
        case act, "colleague", args:
            return (await _colleague_press(act, args, work),)
    return (small_talk.unknown_button(),)


def _set_up_press(press: Press, args: tuple[str, ...], work: Work) -> Reply:
    match press.act, press.on, args:
        case "ask", "setup", ():
            return about_you.set_up(work)
        case "skip", "setup", ("pathway" | "training" | "time_zone" | "name" as detail,):
            return about_you.skip(Detail(detail), work)
        case "ask", "pathway" | "training" | "time_zone" | "name" as detail, ():
            return about_you.ask(Detail(detail), work)
        case "set", "pathway", ("since" | "before" | "not_yet" | "accredited" as joined,):
            return about_you.set_pathway(joined, work)
        case "set", "training", ("yes" | "no" as qualified,):
            return about_you.set_training(qualified, work)
        case "set", "time_zone", (zone,):
            return about_you.set_time_zone(zone, work) or small_talk.unknown_button()
    return small_talk.unknown_button()


async def _forget_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    match act, _numbers(args):
        case "ask", []:
            return await your_data.ask_to_forget(work)
        case "confirm", [number]:
            return await your_data.forget(number, work)
        case "cancel", []:
            return your_data.keep(work)
    return small_talk.unknown_button()


async def _colleague_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    match act, _numbers(args):
        case "same", [new, known, *later]:
            return await tell_colleagues_apart.same(new, known, later, work)
        case "other", [new, *later]:
            return await tell_colleagues_apart.other(new, later, work)
        case "part", [known, place]:
            return await tell_colleagues_apart.part(known, place, work)
    return small_talk.unknown_button()


def _numbers(args: tuple[str, ...]) -> list[int]:
    return [int(arg) for arg in args if arg.isdecimal() and len(arg) <= LONGEST_NUMBER]


async def _log_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    numbers = _numbers(args[:2])
    match act, numbers, args[2:]:
        case "confirm", [number, revision], ():
            return await log_session.save_offered(number, revision, work)
        case "details", [number, revision], ():
            return await log_details.ask(number, revision, work)
        case "set", [number, revision], (name, value):
            return await log_details.fill_pressed(number, revision, name, value, work)
        case "skip", [], ():
            return await log_details.skip(work)
        case "cancel", [number], ():
            return await log_session.cancel(work, number)
        case "undo", [number], ():
            return await log_session.undo(work, number)
        case "redo", [number], ():
            return await log_session.redo(work, number)
        case "one", [number, revision], ():
            return await log_session.only_one_offered(number, revision, work)
    return small_talk.unknown_button()
