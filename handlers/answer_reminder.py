"""What is said in answer to the reminders that were shown last."""

from dataclasses import replace
from datetime import datetime

from balint.drafting import corrected, doubles
from balint.language.details import read_details
from balint.language.impatience import is_unwelcome, read_chased, read_given_up
from balint.language.meetings import (
    affirms,
    is_logged_already,
    led_alone,
    read_whether_all_met,
    read_whether_it_met,
    told_as_details,
)
from balint.language.said import Asked, Corrected, DidNotHappen, Reported, Said, Unclear, Word
from balint.language.understand import understand
from balint.memory import Draft, Memory
from balint.messages import Outcome, Press, Reply, Say
from balint.pathway.entries import Activity, Session
from balint.reminders.told import BookingOff, Rebooked
from balint.wording import reminders as words
from handlers import book_supervision, log_reminded, presses, regular_group, reminders, track_form_r
from storage.work import Work

Replies = tuple[Reply | Say, ...]


async def answer(said: Said, text: str, work: Work) -> Replies | None:
    """None for what answers no reminder."""
    who = read_chased(text)
    if who is not None and (noted := await track_form_r.chased(who, work)):
        return (noted,)
    if not work.memory.reminded:
        return None
    if is_unwelcome(text):
        return (await reminders.why(work.memory.reminded, work),)
    offered = [button.press for button in work.memory.offered]
    logs = _questions(work.memory)
    if len(logs) == 1:
        return await _whether_it_met(logs[0], said, text, work)
    if logs:
        return await _whether_all_met(logs, said, text, work)
    return await _of_form_r(offered, said, text, work)


async def come_back(before: Memory, replies: Replies, work: Work) -> Replies:
    """What a reminder asked, once more when a log that came between is saved or let go of: so that a second
    "yes" has something to answer.
    """
    asked = _questions(before) if before.reminded else []
    question = before.between or (asked[0] if len(asked) == 1 else None)
    work.memory = replace(work.memory, between=None)
    session = await _session(question, work) if question else None
    if question is None or session is None:
        return ()
    if draft := work.memory.draft:
        answered = any(isinstance(each, Reply) and each.outcome is Outcome.DONE for each in replies)
        of_it = any((each.activity, each.on) == (session.activity, session.on) for each in draft.sessions)
        work.memory = replace(work.memory, between=None if answered or of_it else question)
        return ()
    if before.draft is None or doubles(Draft(number=0, sessions=(session,)), await work.entries()):
        return ()
    work.memory = replace(work.memory, reminded=work.today)
    return (words.asked_again(session, question, work.today),)


def _questions(memory: Memory) -> list[Press]:
    """What logs the sessions that reminders asked about."""
    offered = (button.press for button in memory.offered)
    return [press for press in offered if press.act == "confirm" and press.on in ("booking", "meeting")]


async def _of_form_r(offered: list[Press], said: Said, text: str, work: Work) -> Replies | None:
    if not any(press.on == "form_r" for press in offered):
        return None
    teams = [press for press in offered if (press.act, press.on) == ("team", "form_r")]
    if len(teams) == 1 and (said is Word.YES or (affirms(text) and "team" in text.lower())):
        return await presses.press(teams[0], work)
    who = read_given_up(text)
    asked = await track_form_r.given_up(who, work) if who is not None else None
    return (asked,) if asked else None


async def _whether_all_met(questions: list[Press], said: Said, text: str, work: Work) -> Replies | None:
    """Yes or no to everything that was asked about in one message."""
    bare = work.memory.draft is None
    met = read_whether_all_met(text)
    if met or (said is Word.YES and bare):
        presses_meant = questions
    elif met is False or (said is Word.NO and bare):
        presses_meant = [Press("off", each.on, each.args) for each in questions]
    else:
        return None
    return tuple([reply for each in presses_meant for reply in await presses.press(each, work)])


async def _whether_it_met(question: Press, said: Said, text: str, work: Work) -> Replies | None:
    """The press that yes or no amounts to; with details, the session asked about as they tell it.

    Beside an open log only what is surely of the meeting is taken for the answer; a bare yes or no is not.
    """
    if isinstance(said, Rebooked) or (question.on == "meeting" and _is_of_a_booking(said)):
        return None
    met = read_whether_it_met(text)
    drafting = work.memory.draft is not None
    if met or (said is Word.YES and not drafting):
        return await presses.press(question, work)
    off = said is Word.NO or isinstance(said, DidNotHappen)
    if met is False or (off and not drafting):
        return await presses.press(Press("off", question.on, question.args), work)
    if (drafting and not _is_surely_of_it(text, work)) or _is_of_something_else(said, text):
        return None
    session = await _session(question, work)
    reply = await _with_details(session, said, text, work) if session else None
    return (reply,) if reply else None


def _is_surely_of_it(text: str, work: Work) -> bool:
    """With words that it met, or as "yes, 7 of us": the reminder is what was asked last."""
    if affirms(text, surely=True):
        return True
    return affirms(text) and isinstance(
        understand(told_as_details(text), work.today, drafting=True), Corrected
    )


def _is_of_a_booking(said: Said) -> bool:
    """Whether supervision is what was cancelled, and not the group that was asked about."""
    if isinstance(said, DidNotHappen):
        return Activity.SUPERVISION in said.kinds
    return isinstance(said, BookingOff)


def _is_of_something_else(said: Said, text: str) -> bool:
    """A patient's story, or a session of a kind that is named: that is told, and not answered, unless it
    begins with a yes.
    """
    told = isinstance(said, Reported) and any(each.activity for each in said.sessions)
    return (told and not affirms(text)) or not isinstance(said, Reported | Unclear | Asked | Corrected)


async def _with_details(session: Session, said: Said, text: str, work: Work) -> Reply | None:
    """Saved where it is said that it met, and offered where only details are told, or more than is read."""
    if isinstance(said, Reported) and any(each.activity for each in said.sessions):
        same = _told_anew(session, said, text)
        return await log_reminded.offer(same, work) if same else None
    told = understand(told_as_details(text), work.today, drafting=True)
    if not isinstance(told, Corrected) or told.swapped:
        # What is said to be logged is not, or it would not have been asked about: it is offered.
        follows = isinstance(said, Unclear) and (affirms(text) or is_logged_already(text))
        return await log_reminded.offer(_with_what_is_plain(session, text), work) if follows else None
    session = corrected(session, told)
    if affirms(text) and not told.problems:
        return await log_reminded.log(session, work)
    return await log_reminded.offer(session, work, told.problems)


def _told_anew(session: Session, said: Reported, text: str) -> Session | None:
    """What was asked about, as a whole report tells it; None if that is of another session."""
    told = said.sessions[0]
    of_that_day = said.dateless or told.on in (None, session.on)
    if len(said.sessions) > 1 or said.problems or told.activity is not session.activity or not of_that_day:
        return None
    return replace(
        session,
        co_leader=told.co_leader or (None if led_alone(text) else session.co_leader),
        format=told.format or session.format,
        participants=told.participants or session.participants,
        duration_minutes=told.duration_minutes or session.duration_minutes,
    )


def _with_what_is_plain(session: Session, text: str) -> Session:
    """With the number of heads and the place, of words that are not followed otherwise: it is read back."""
    details = read_details(text)
    return replace(
        session,
        format=details.format or session.format,
        participants=details.participants or session.participants,
    )


async def _session(question: Press, work: Work) -> Session | None:
    """What was asked about, as it would be told."""
    number = int(question.args[0])
    if question.on == "booking":
        return await book_supervision.held(number, work)
    day = datetime.strptime(question.args[1], "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone
    return await regular_group.held(number, day, work)
