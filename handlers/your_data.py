"""What is kept of a person: said, handed over as a file, and deleted once they have confirmed it."""

from dataclasses import replace

from balint.linking.places import is_guarded
from balint.memory import Memory
from balint.messages import Reply
from balint.pathway.table import as_csv
from balint.people import Person
from balint.wording import passing_on
from balint.wording import places as place_words
from balint.wording import reminders as reminder_words
from balint.wording import your_data as words
from handlers import about_you, pathway
from storage import questions
from storage.work import Work


async def kept(work: Work) -> Reply:
    return words.kept(len(await work.entries()), await _with_the_team(work))


async def export(work: Work) -> Reply:
    """The whole portfolio as a file."""
    entries = await work.entries()
    details = "\n".join(
        part for part in ((await about_you.known(work)).text, await pathway.kept(work)) if part
    )
    arranged = reminder_words.arranged(await work.circumstances(), work.today)
    further = (arranged, await _with_the_team(work))
    return words.exported(as_csv(entries), len(entries), details, further, work.today)


async def ask_to_forget(work: Work) -> Reply:
    """Say what would be deleted, and ask first."""
    places = await work.places()
    if is_guarded(places, work.mail.address_id, work.now):
        return place_words.too_new(places, work.now)
    work.memory = replace(work.memory, forgetting=work.mail.id)
    return words.really_forget(
        work.mail.id,
        entries=len(await work.entries()),
        colleagues=len(await work.colleagues()),
        a_log_is_open=work.memory.draft is not None,
        places=tuple(place_words.name_of(each, places) for each in places),
        arranged=bool(reminder_words.arranged(await work.circumstances(), work.today)),
        waiting=len(await questions.waiting_of(work.tx, work.person.id)),
    )


async def _with_the_team(work: Work) -> str:
    """The questions that they have passed on, in words."""
    return passing_on.waiting([each.text for each in await questions.waiting_of(work.tx, work.person.id)])


def leave_open(work: Work) -> None:
    """Something else was said: the question is not on offer any more."""
    if work.memory.forgetting:
        work.memory = replace(work.memory, forgetting=0)


def keep(work: Work) -> Reply:
    leave_open(work)
    return words.answered(words.NOTHING_FORGOTTEN)


async def forget(number: int, work: Work) -> Reply:
    """Delete everything, if that is the question that is open."""
    if not number or number != work.memory.forgetting:
        return words.answered(words.NOT_ON_OFFER)
    places = await work.places()
    if is_guarded(places, work.mail.address_id, work.now):  # joined since it was asked
        return place_words.too_new(places, work.now)
    entries = await work.entries()
    await work.forget()
    work.person = Person(id=work.person.id)
    work.memory = Memory()
    return words.forgotten(len(entries))
