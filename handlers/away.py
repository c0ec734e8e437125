"""Somebody is away: one question pauses their reminders and notes that their groups do not meet."""

from datetime import date

from balint.language.said import Said, Word
from balint.messages import Press, Reply
from balint.reminders.told import Away, Break
from balint.wording import reminders as words
from handlers import regular_group, reminders
from storage.work import Work


async def ask(said: Away, work: Work) -> Reply:
    groups = [each for each in await work.groups() if not each.ended_on or each.ended_on > said.since]
    return words.away(said.since, said.until, work.today, groups=len(groups))


async def confirm(what: str, since: date, until: date, work: Work) -> tuple[Reply, ...]:
    """`what` is "both", "reminders" or "groups"."""
    replies = []
    if what in ("both", "reminders"):
        replies.append(await reminders.pause(until, work, since=since))
    if what in ("both", "groups"):
        replies.append(await regular_group.pause(Break(since=since, until=until), work))
    return tuple(replies)


def leave() -> Reply:
    return words.not_away()


def answered(said: Said, work: Work) -> Press | None:
    """The button that "yes" or "no" amounts to, if that is what was asked last."""
    offered = [button.press for button in work.memory.offered if button.press.on == "away"]
    if not offered or work.memory.draft is not None or said not in (Word.YES, Word.NO, Word.CANCEL):
        return None
    return offered[0] if said is Word.YES else offered[-1]
