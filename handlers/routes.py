"""The map of the application: what is said, and which handler takes it."""

from dataclasses import replace

from balint.language.said import (
    AboutSelf,
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
    Reported,
    Said,
    Unclear,
    Word,
)
from balint.language.understand import understand
from balint.messages import LONGEST_TEXT, Incoming, Kind, Press, Reply, Say
from handlers import (
    about_you,
    ask_guidance,
    change_record,
    log_details,
    log_session,
    show_progress,
    show_record,
    small_talk,
)
from storage.work import Work

LONGEST_NUMBER = 9  # digits; a longer one was never offered, and would not fit into a column

Replies = tuple[Reply | Say, ...]


async def route(message: Incoming, work: Work) -> Replies:
    """Everything there is to say to a message; a newcomer is welcomed before their first answer."""
    if work.person.welcomed:
        return await _answer(message, work)
    work.person = replace(work.person, welcomed=True)
    welcome = small_talk.welcome(work)
    if message.kind is Kind.SAID and _says_enough(_read(message.text, work)):
        return (welcome,)
    return (welcome, *await _answer(message, work))


def _says_enough(said: Said) -> bool:
    """Whether the welcome is all the answer that a newcomer's words call for."""
    return isinstance(said, Unclear) or said in (Word.HELLO, Word.HELP, Word.THANKS)


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


async def _heard(text: str, work: Work) -> Replies:
    if not text:
        return (small_talk.empty(),)
    if len(text) > LONGEST_TEXT:
        return (small_talk.too_long(),)
    said = _read(text, work)
    # "Undo" in words goes back one more step each time, whichever button of that name was shown last.
    if said is not Word.UNDO and (press := _offered(text, work)):
        return await _press(press, work)
    if isinstance(said, Unclear | Asked) and (answer := log_details.answer(text, work)):
        return (await log_details.fill(*answer, work),)
    replies = await _take_up(said, text, work)
    if work.memory.draft is None or isinstance(said, Reported | Corrected | Amendment | CaseMaterial | Word):
        return replies
    return (*replies, await log_session.offer(work))  # the log goes on where it was interrupted


def _read(text: str, work: Work) -> Said:
    drafting = work.memory.draft is not None or bool(work.memory.saved)
    return understand(text, work.today, drafting=drafting)


async def _take_up(said: Said, text: str, work: Work) -> Replies:
    match said:
        case Reported():
            return (await log_session.report(said, work),)
        case Corrected() if work.memory.draft is None and text.isdecimal():
            return (small_talk.unclear(),)  # a number alone is too little to change what has been saved
        case Corrected():
            return (await log_session.correct(said, work),)
        case Amendment():
            return (await change_record.amend(said, text, work),)
        case Removal():
            return (await change_record.remove(said, work),)
        case AboutSelf():
            return (about_you.tell(said, work),)
        case AskedRecord():
            return (await show_record.show(said, work),)
        case AskedReady():
            return (await show_progress.ready(work),)
        case AskedProgress():
            return (await show_progress.show(said, work),)
        case Asked():
            return (await ask_guidance.ask(text, work),)
        case CaseMaterial():
            return await _case_material(said, text, work)
        case NotYet():
            return (small_talk.not_yet(),)
        case DidNotHappen():
            return (small_talk.did_not_happen(),)
        case Hearsay():
            return (small_talk.hearsay(),)
        case Unclear():
            return await ask_guidance.whom_to_turn_to(text, work) or (small_talk.unclear(),)
    return (await _word(said, work),)


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
        case Word.HELLO:
            return small_talk.hello()
        case Word.THANKS:
            return small_talk.thanks()
        case Word.HELP:
            return small_talk.help_()


async def _case_material(said: CaseMaterial, text: str, work: Work) -> Replies:
    """What was told of a patient is not kept; the session it was told beside is offered.

    Where somebody is in danger, whom to turn to is said first.
    """
    help_first = await ask_guidance.whom_to_turn_to(text, work)
    offer = (await log_session.report(Reported(said.sessions), work),) if said.sessions else ()
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
        case "ask", "pathway", ():
            return (about_you.ask_pathway(),)
        case "set", "pathway", ("since" | "before" | "not_yet" as joined,):
            return (about_you.set_pathway(joined, work),)
        case "set", "training", ("yes" | "no" as qualified,):
            return (about_you.set_training(qualified, work),)
    return (small_talk.unknown_button(),)


async def _log_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    numbers = [int(arg) for arg in args[:2] if arg.isdecimal() and len(arg) <= LONGEST_NUMBER]
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
    return small_talk.unknown_button()
