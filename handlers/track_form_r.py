"""Keep track of Form R, the reference that each supervisor writes."""

from dataclasses import replace
from datetime import timedelta

from balint.colleagues import each_of, may_be_called, same_person
from balint.messages import Reply, Say
from balint.pathway.entries import Activity
from balint.reminders.kinds import Kind
from balint.reminders.plan import upcoming
from balint.reminders.reference import Reference
from balint.reminders.told import FormRStep, ToldFormR
from balint.wording import form_r as words
from balint.wording import team as team_words
from balint.wording.dates import full_date
from storage import finding, team
from storage.work import Work

Replies = tuple[Reply | Say, ...]

FAR = timedelta(days=3 * 366)
_ACTS = {
    FormRStep.ASKED: "asked",
    FormRStep.PROMISED: "asked",
    FormRStep.RECEIVED: "got",
    FormRStep.NOT_YET: "chased",
}


async def tell_all(said: ToldFormR, work: Work) -> tuple[Reply, ...]:
    """A step of each reference that is named."""
    if said.words:
        return (words.which_day(said.words) if said.unclear else words.yet_to_come(said.words),)
    if said.waited_for and not await _waited_for(said.supervisor, work):
        return ()
    if said.every:
        waited_for = [each.supervisor for each in await work.references() if not each.received_on]
        said = replace(said, supervisor=waited_for[0], others=tuple(waited_for[1:])) if waited_for else said
    told = [await tell(replace(said, supervisor=name), work) for name in (said.supervisor, *said.others)]
    return tuple(reply for reply in told if reply)


async def tell(said: ToldFormR, work: Work) -> Reply | None:
    """A step of one reference; whose, is asked where nobody was named and several may be meant.

    None where there is none that could be: "it has arrived" is about something else.
    """
    reference = await _meant(said, work)
    if reference is None:
        open_ = [each for each in await work.references() if not each.received_on]
        if not open_ and said.step is not FormRStep.ASKED:
            return None
        others = await _not_asked(work) if said.step is FormRStep.ASKED or not open_ else ()
        return words.whose(open_ if said.step is not FormRStep.ASKED else (), others, _ACTS[said.step])
    if reference.received_on and said.step is FormRStep.NOT_YET:
        return await _not_received(reference, work)
    if reference.received_on and said.step is not FormRStep.RECEIVED:
        return words.received_already(reference, work.today)
    on = min(said.on or work.today, work.today)
    match said.step:
        case FormRStep.ASKED:
            return await _noted(
                replace(reference, asked_on=on, promised_by=said.by or reference.promised_by), work
            )
        case FormRStep.PROMISED:
            if said.by is None or said.by > work.today + FAR:
                return words.by_when(await _keep(reference, work))
            # A new promise is waited for, whatever was chased before it.
            return await _noted(replace(reference, promised_by=said.by, chased_on=None), work)
        case FormRStep.RECEIVED:
            return words.received(await _keep(replace(reference, received_on=on), work), work.today)
        case FormRStep.NOT_YET:
            return words.still_waiting(await _keep(reference, work), work.today)


async def press(act: str, which: str, work: Work) -> Replies:
    """`which` is the number of a reference, or that of a colleague behind a "c"."""
    reference = await _of_number(which, work)
    if reference is None:
        return (words.gone(),)
    if act not in ("got", "back", "drop") and reference.received_on:
        return (words.received_already(reference, work.today),)
    match act:
        case "asked":
            return (await _noted(replace(reference, asked_on=reference.asked_on or work.today), work),)
        case "got":
            return (words.received(await _keep(_received(reference, work), work), work.today),)
        case "back" if reference.received_on:
            return (await _not_received(reference, work),)
        case "chased":
            return (await _noted(replace(reference, chased_on=work.today), work),)
        case "forward":
            return words.to_forward(reference, work.today)
        case "team":
            return await _tell_team(reference, work)
        case "drop" if reference.id:
            await work.drop_reference(reference.id)
            return (words.dropped(reference),)
    return (words.gone(),)


async def _tell_team(reference: Reference, work: Work) -> Replies:
    """That it has not come, and not whose it is to be."""
    kept = await _keep(replace(reference, raised_on=work.today), work)
    (known,) = await finding.known(work.tx, (work.person.id,))
    news = team_words.waits_for_form_r(known, kept.asked_on or kept.told_on, work.today)
    told = tuple(
        Say(person_id=each, reply=news, dedup_key=f"form r raised:{kept.id}:{each}")
        for each in await team.members(work.tx)
    )
    return words.team_will_know(kept, work.today, told=bool(told)), *told


async def chased(supervisor: str, work: Work) -> Reply | None:
    """Whose reference was asked after again; None where none is waited for."""
    reference = await _waited_for(supervisor, work)
    if reference:
        return await _noted(replace(reference, chased_on=work.today), work)
    open_ = [each for each in await work.references() if not each.received_on]
    return words.whose(open_, (), "chased") if open_ and not supervisor else None


async def given_up(supervisor: str, work: Work) -> Reply | None:
    """Somebody will not write one: ask whether it is to be forgotten."""
    reference = await _waited_for(supervisor, work)
    return words.given_up(reference, work.today) if reference else None


async def _waited_for(supervisor: str, work: Work) -> Reference | None:
    """ "" for the only one that is waited for."""
    found = await _meant(ToldFormR(step=FormRStep.NOT_YET, supervisor=supervisor), work)
    return found if found and found.id and not found.received_on else None


async def show(work: Work) -> Reply:
    return words.shown(await work.references(), await _not_asked(work), work.today)


def other_form() -> Reply:
    """What UK doctors in training know as Form R is another form."""
    return words.two_forms()


def _received(reference: Reference, work: Work) -> Reference:
    return replace(reference, received_on=reference.received_on or work.today)


async def _not_received(reference: Reference, work: Work) -> Reply:
    """Taken back: it is chased again, as before."""
    return await _noted(replace(reference, received_on=None), work)


async def _keep(reference: Reference, work: Work) -> Reference:
    return await work.keep_reference(replace(reference, told_on=work.today))


async def _noted(reference: Reference, work: Work) -> Reply:
    kept = await _keep(reference, work)
    circumstances = await work.circumstances()
    reminder = ""
    for nudge in upcoming(circumstances, work.now):
        if (nudge.kind, nudge.key) == (Kind.FORM_R, str(kept.id)):
            day = full_date(nudge.due_at.astimezone(circumstances.zone).date(), work.today)
            reminder = f"If it has not come by then, I remind you on {day}."
            break
    return words.noted(kept, work.today, reminder)


async def _meant(said: ToldFormR, work: Work) -> Reference | None:
    """The reference that is spoken of, perhaps a new one (its number is 0)."""
    references, colleagues = await work.references(), await work.colleagues()
    if not said.supervisor:
        open_ = [each for each in references if not each.received_on]
        meant = references if said.step is FormRStep.NOT_YET and not open_ else open_
        return meant[0] if len(meant) == 1 and said.step is not FormRStep.ASKED else None
    near = [each for each in references if same_person(said.supervisor, each.supervisor, colleagues)]
    near = near or [
        each for each in references if may_be_called(said.supervisor, each.supervisor, colleagues)
    ]
    return near[0] if near else _new(said.supervisor, work)


async def _of_number(which: str, work: Work) -> Reference | None:
    if which.startswith("c"):
        known = dict(await _not_asked(work))
        named = next((name for number, name in known.items() if f"c{number}" == which), None)
        return _new(named, work) if named else None
    return next((each for each in await work.references() if str(each.id) == which), None)


def _new(supervisor: str, work: Work) -> Reference:
    written = supervisor.title() if supervisor.islower() else supervisor
    return Reference(id=0, supervisor=written, told_on=work.today)


async def _not_asked(work: Work) -> list[tuple[int, str]]:
    """The supervisors of the portfolio who have not been asked, by their number as colleagues."""
    colleagues = await work.colleagues()
    asked = [each.supervisor for each in await work.references()]
    names = {
        name
        for entry in await work.entries()
        if entry.activity is Activity.SUPERVISION
        for name in each_of(entry.supervisor)
    }
    return [
        (each.id, each.name)
        for each in colleagues
        if any(each.goes_by(name) for name in names)
        and not any(same_person(each.name, name, colleagues) for name in asked)
    ]
