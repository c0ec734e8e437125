"""The answers that the team has approved: shown, taken back, and put back as they were."""

from balint.guidance.encoder import shipped as encoder
from balint.guidance.library import GuidanceEntry
from balint.guidance.likeness import closest
from balint.knowledge import GUIDANCE_ENTRY, Added, Addition
from balint.language.team.questions import Wish, Wished, read_wish
from balint.messages import Outcome, Press, Reply, Say
from balint.wording import passing_on as asker_words
from balint.wording import team_questions as words
from handlers.team.telling import decision, log, number, persons, say
from storage import additions, questions
from storage.team import Action
from storage.work import Work

Replies = tuple[Reply | Say, ...]


async def heard(text: str, work: Work) -> Replies | None:
    wished = read_wish(text)
    back = wished is not None and wished.wish in (Wish.TAKE_BACK, Wish.TAKE_IT_BACK) and not wished.about
    if decided := decision("withdrawal", text, work, again=back):
        return await press(decided, work)
    if wished and wished.wish is Wish.ANSWERS:
        return (see(1, work),)
    if wished and wished.wish is Wish.TAKE_IT_BACK:
        at_hand = meant(wished, work)
        return (await _ask_to_take_back(at_hand, work),) if at_hand else None
    if wished and wished.wish is Wish.TAKE_BACK:
        entry = meant(wished, work)
        return (
            await _ask_to_take_back(entry, work) if entry else words.said(words.WHICH_ANSWER, Outcome.ASKED),
        )
    return None


async def press(meant: Press, work: Work) -> Replies | None:
    match meant.on, meant.act, meant.args:
        case "answers", "list", args:
            return (see(number(args), work),)
        case "answer", "back", (name, *args):
            return await _undo(name, number(tuple(args)), work)
        case "answer", "show" | "remove" as act, (name,):
            entry = named(name, work)
            if entry is None:
                return (words.said(words.NO_SUCH_ANSWER),)
            return (words.answer(entry) if act == "show" else await _ask_to_take_back(entry, work),)
        case "withdrawal", "confirm", (name,):
            entry = named(name, work)
            return await _take_back(entry, work) if entry else (words.said(words.NO_SUCH_ANSWER),)
    return None


def see(page: int, work: Work) -> Reply:
    approved = work.knowledge.approved
    return words.answers(approved, page) if approved else words.said(words.NO_ANSWERS)


def named(name: str, work: Work) -> GuidanceEntry | None:
    return next((each for each in work.knowledge.approved if each.id == name), None)


def meant(wished: Wished, work: Work) -> GuidanceEntry | None:
    """The answer that it is about, or else the only one at hand."""
    entries = work.knowledge.approved
    if wished.about:
        place = closest(wished.about, [each.question for each in entries], encoder())
        return entries[place] if place is not None else None
    on_offer = (each.press for each in work.memory.offered if each.press.on == "answer")
    shown = {press.args[0] for press in on_offer if press.args}
    return next((each for each in entries if shown == {each.id}), None)


async def add(entry: GuidanceEntry, action: Action, work: Work) -> int:
    """It holds from now on. The number under which it stands."""
    return await _put(entry.id, GUIDANCE_ENTRY.dump_json(entry).decode(), action, work)


async def _put(name: str, body: str | None, action: Action, work: Work) -> int:
    stands = await additions.add(work.tx, Addition(Added.ANSWER, name, body), work.person.id, work.now)
    await log(action, stands, work)
    return stands


async def _ask_to_take_back(entry: GuidanceEntry, work: Work) -> Reply:
    return words.really_take_back(entry, len(persons(await questions.told(work.tx, entry.id))))


async def _take_back(entry: GuidanceEntry, work: Work) -> Replies:
    """Whoever was told is told so, and their question waits again."""
    stands = await _put(entry.id, None, Action.ANSWER_TAKEN_BACK, work)
    askers = await questions.told(work.tx, entry.id)
    await questions.wait_again(work.tx, entry.id, entry.question)
    says = say(askers, f"answer:{stands}", lambda _: asker_words.taken_back(entry))
    return (words.taken_back(entry, len(says)), *says)


async def _undo(name: str, stands: int, work: Work) -> Replies:
    """What held before the addition of that number holds again."""
    before, current = await additions.before(work.tx, Added.ANSWER, name, stands), named(name, work)
    if before is None or current is None:
        return (words.said(words.NOT_UNDONE),)
    if before.body is None:
        return await _take_back(current, work)
    entry = GUIDANCE_ENTRY.validate_json(before.body)
    stands = await add(entry, Action.ANSWER_CHANGED, work)
    says = say(await questions.told(work.tx, name), f"answer:{stands}", lambda _: asker_words.changed(entry))
    return (words.as_before(entry, len(says)), *says)
