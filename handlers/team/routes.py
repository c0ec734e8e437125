"""The map of what the accreditation team can do: which handlers are asked, and in which order.

They are asked before the application's own map, and only by somebody who is on the team.
"""

from collections.abc import Awaitable, Callable

from balint.language.seeking import read_place
from balint.language.team.phrases import asks_for_file
from balint.memory import Memory
from balint.messages import Incoming, Outcome, Press, Reply, Say
from balint.wording import steps as step_words
from balint.wording import team as team_words
from handlers.team import (
    announce,
    answer_questions,
    approved_answers,
    follow_announcement,
    members,
    open_questions,
    overview,
    scheduled,
    send_announcement,
    steps,
)
from storage.work import Work

Replies = tuple[Reply | Say, ...]

HEARD: tuple[Callable[[str, Work], Awaitable[Replies | None]], ...] = (
    answer_questions.heard,  # first: what is being written is taken as it is
    scheduled.heard,
    announce.heard,
    send_announcement.heard,
    follow_announcement.heard,
    members.heard,
    overview.heard,
    steps.heard,
    open_questions.heard,
    approved_answers.heard,
    announce.words_wanted,  # last: any words may be those of an announcement
)
_FILES = (("csv", "announcement"), ("send", "people"))
_PEOPLE = (("show", "person"), ("ask", "member"), ("choose", "step"), ("ask", "undo_step"))
PRESSED: tuple[Callable[[Press, Work], Awaitable[Replies | None]], ...] = (
    scheduled.press,
    announce.press,
    send_announcement.press,
    follow_announcement.press,
    members.press,
    overview.press,
    steps.press,
    answer_questions.press,
    open_questions.press,
    approved_answers.press,
)


async def heard(text: str, work: Work) -> Replies | None:
    """None for whatever is not the team's: they keep a portfolio of their own, and ask as anybody does."""
    if offered := _as_file(text, work) or _one_of_several(text, work):
        return await press(offered, work)
    for hear in HEARD:
        if (replies := await hear(text, work)) is not None:
            return replies
    return None


def _as_file(text: str, work: Work) -> Press | None:
    """What was shown last, as a file: the button for that, in words."""
    if not asks_for_file(text):
        return None
    offered = (each.press for each in work.memory.offered)
    return next((each for each in offered if (each.act, each.on) in _FILES), None)


def _one_of_several(text: str, work: Work) -> Press | None:
    """Who is meant of those that were shown: "the second one"."""
    place = read_place(text)
    shown = [each.press for each in work.memory.offered if (each.press.act, each.press.on) in _PEOPLE]
    return shown[place] if place is not None and place < len(shown) else None


async def press(meant: Press, work: Work) -> Replies | None:
    """None for a button that is not the team's."""
    for take in PRESSED:
        if (replies := await take(meant, work)) is not None:
            return replies
    return None


def let_go(before: Memory, work: Work) -> Reply | None:
    """What is said where the team was asked something and has gone on to something else."""
    if before.proposed and work.memory.proposed is before.proposed:
        return step_words.team(Outcome.ANSWERED, step_words.LET_GO)
    asked = before.member_question
    if asked and not asked.invitation and work.memory.member_question is asked:
        return team_words.answered(team_words.LET_GO)
    return None


async def file_alone(message: Incoming, work: Work) -> Replies | None:
    """A message without words. None where no file came, or the team means nothing by it."""
    return await announce.attach("", work) if message.file else None


def too_long(text: str, work: Work) -> Reply | None:
    """What is said of a text that is longer than any that we read, where the team means something by it."""
    return announce.too_long(text, work)
