"""Show what has been logged: a list, a count, or when something was last done."""

from collections.abc import Sequence
from dataclasses import replace

from balint.colleagues import Colleague, each_of
from balint.language.said import AskedRecord, Sought, Wanted
from balint.messages import Button, Outcome, Reply, Topic
from balint.pathway.entries import GROUPS, Entry
from balint.pathway.record import by_colleague, find, named_in
from balint.wording import colleagues as colleague_words
from balint.wording import record as words
from storage.work import Work

_FEW = 3  # sessions that are shown beside who was there


async def show(said: AskedRecord, work: Work) -> Reply:
    colleagues = await work.colleagues()
    found = find(await work.entries(), said.sought, colleagues)
    work.memory = replace(work.memory, listed=tuple(entry.id for entry in found[-words.MOST_LINES :]))
    if said.wanted is Wanted.WHETHER:
        listed = words.lines(found, work.today) if found else ""
        return _answered(words.whether(found, said.sought, work.today), listed)
    if not found:
        return _answered(words.nothing_of_the_kind(said.sought, work.today))
    match said.wanted:
        case Wanted.LAST:
            return _answered(words.one(found[-1], work.today))
        case Wanted.FIRST:
            return _answered(words.one(found[0], work.today))
        case Wanted.COUNT:
            return _counted(found, said.sought, colleagues, work)
        case Wanted.HEADS:
            return _answered(*words.heads([one for one in found if one.activity in GROUPS]))
        case Wanted.HOURS:
            return _answered(*words.hours(found, said.sought, work.today))
        case Wanted.WHO:
            return _who(found, said.sought, colleagues, work)
        case Wanted.LIST:
            return _answered(
                f"{words.counted(found, said.sought, work.today)}.", words.lines(found, work.today)
            )


def _counted(found: tuple[Entry, ...], sought: Sought, colleagues: Sequence[Colleague], work: Work) -> Reply:
    """How many; with each of them, where several go by the name that was asked for."""
    who = by_colleague(found, sought.colleague, colleagues) if len(each_of(sought.colleague)) == 1 else {}
    if len(who) < 2:
        return _answered(
            f"{words.counted(found, sought, work.today)} logged.", words.estimates(found, sought)
        )
    theirs = [each for each in colleagues if each.name in who]
    named = f"You have named {len(who)} people who may be called {sought.colleague}."
    return _answered(
        f"{words.counted_by_colleague(who, sought, work.today)} logged.",
        "\n".join(part for part in (named, words.estimates(found, sought)) if part),
        colleague_words.one_after_all(theirs),
    )


def _who(found: tuple[Entry, ...], sought: Sought, colleagues: Sequence[Colleague], work: Work) -> Reply:
    """Who it was with, and how often; the sessions too, where they are few."""
    who = named_in(found, sought.activity, colleagues)
    total = words.out_of(found, sum(number for _, number in who), sought, work.today)
    few = words.lines(found, work.today) if len(found) <= _FEW else ""
    text = few or total
    return _answered(words.by_name(who) if who else "I have nobody named there.", text)


def _answered(headline: str, text: str = "", buttons: tuple[Button, ...] = ()) -> Reply:
    return Reply(
        topic=Topic.PROGRESS, outcome=Outcome.ANSWERED, headline=headline, text=text, buttons=buttons
    )
