"""The page that somebody finds us at: what is left, and what was logged last."""

from dataclasses import replace

from balint.language.said import AskedProgress
from balint.messages import Outcome, Reply, Topic
from balint.wording import about_you as about_you_words
from balint.wording import help as help_words
from balint.wording import record as record_words
from balint.wording.team import OVERVIEW
from balint.wording.your_data import TEAM_SEES
from handlers import show_progress
from storage.work import Work

_LATEST = 5  # entries


async def show(work: Work) -> Reply:
    """Nothing is said by it: it may be looked at in the middle of a log."""
    entries = await work.entries()
    if not entries and not work.person.welcomed:
        return Reply(
            topic=Topic.WELCOME,
            outcome=Outcome.ANSWERED,
            headline="I am the Balint assistant.",
            text=(
                f"I keep your portfolio for accreditation with the Balint Society. {help_words.EXAMPLES}\n\n"
                f"{TEAM_SEES}"
            ),
        )
    progress = await show_progress.show(AskedProgress(), work)
    latest = record_words.lines(entries[-_LATEST:], work.today)
    set_up = (about_you_words.GO_ON,) if work.memory.setup.under_way else ()
    return replace(
        progress,
        pictures=(),
        text="\n\n".join(
            part for part in (progress.text, f"Logged last:\n{latest}" if latest else "") if part
        ),
        buttons=(*(set_up or progress.buttons), *((OVERVIEW,) if work.person.on_team else ())),
    )
