"""Show what has been logged: a list, a count, or when something was last done."""

from balint.language.said import AskedRecord, Wanted
from balint.messages import Outcome, Reply, Topic
from balint.pathway.record import find
from balint.wording import record as words
from storage.work import Work


async def show(said: AskedRecord, work: Work) -> Reply:
    found = find(await work.entries(), said.sought)
    if not found:
        return _answered(words.nothing_of_the_kind(said.sought, work.today))
    match said.wanted:
        case Wanted.LAST:
            return _answered(words.latest(found[-1], work.today))
        case Wanted.COUNT:
            return _answered(f"{words.counted(found, said.sought, work.today)} logged.")
        case Wanted.LIST:
            return _answered(
                f"{words.counted(found, said.sought, work.today)}.", words.lines(found, work.today)
            )


def _answered(headline: str, text: str = "") -> Reply:
    return Reply(topic=Topic.PROGRESS, outcome=Outcome.ANSWERED, headline=headline, text=text)
