"""See what people have asked in vain, those that ask the same together, and leave one aside."""

from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo

from balint.guidance.encoder import shipped as encoder
from balint.guidance.likeness import closest, grouped, typical
from balint.language.team.questions import Wish, Wished, read_wish
from balint.messages import Outcome, Press, Reply, Say
from balint.questions import OpenQuestion
from balint.wording import passing_on as asker_words
from balint.wording import team_questions as words
from handlers.team import answer_questions
from handlers.team.telling import decision, log, number, persons, say
from storage import questions
from storage.team import Action
from storage.work import Work

Replies = tuple[Reply | Say, ...]
Group = tuple[OpenQuestion, ...]
Act = Callable[[Group, Work], Awaitable[Reply]]


async def heard(text: str, work: Work) -> Replies | None:
    wished = read_wish(text)
    wish = wished.wish if wished and not wished.place else None
    if decided := decision("aside", text, work, again=wish is Wish.LEAVE):
        return await press(decided, work)
    if wished is None:
        return None
    if wished.wish is Wish.SEE:
        return (await see(1, work),)
    if wished.wish in _ACTS:
        return await _wished(wished, _ACTS[wished.wish], work)
    return None


async def press(meant: Press, work: Work) -> Replies | None:
    match meant.on, meant.act:
        case "questions", "list":
            return (await see(number(meant.args), work),)
        case "question", "show" | "leave" | "answer" as act:
            group = await _group_of(number(meant.args), work)
            return (await _ACTS[Wish(act)](group, work) if group else words.said(words.GONE),)
        case "aside", "confirm":
            return await _leave(meant.args, work)
    return None


async def see(page: int, work: Work) -> Reply:
    """What waits, the most asked first."""
    groups = await _groups(work)
    if not groups:
        return words.said(words.NONE_WAIT)
    return words.waiting(groups, page, work.today, ZoneInfo(work.person.time_zone))


async def _groups(work: Work) -> tuple[Group, ...]:
    """Those that ask the same together, with the most typical one first."""
    waiting = await questions.waiting(work.tx)
    groups = []
    for places in grouped([each.text for each in waiting], encoder()):
        group = [waiting[place] for place in places]
        unnamed = [each for each in group if "[" not in each.text] or group
        first = unnamed[typical([each.text for each in unnamed], encoder())]
        groups.append((first, *(each for each in group if each is not first)))
    return tuple(sorted(groups, key=lambda group: (-len(group), group[0].id)))


async def _group_of(question_id: int, work: Work) -> Group | None:
    return next((group for group in await _groups(work) if question_id in {each.id for each in group}), None)


async def _wished(wished: Wished, act: Act, work: Work) -> Replies | None:
    """To the one of that number in the list that was shown, the one at hand, or the one it is about."""
    group = None
    if wished.about:
        groups = await _groups(work)
        place = closest(wished.about, [each[0].text for each in groups], encoder())
        group = groups[place] if place is not None else None
    else:
        on_offer = [each.press for each in work.memory.offered if each.press.on == "question"]
        listed = [each.args for each in on_offer if each.act == ("show" if wished.place else "answer")]
        if not listed and (not wished.place or wished.wish is Wish.SHOW):
            return None
        if not listed:  # something else was spoken of since
            groups = await _groups(work)
            group = groups[wished.place - 1] if wished.place <= len(groups) else None
        elif wished.place <= len(listed):
            group = await _group_of(number(listed[max(wished.place - 1, 0)]), work)
    return (await act(group, work) if group else words.said(words.WHICH_QUESTION, Outcome.ASKED),)


async def _show(group: Group, work: Work) -> Reply:
    return words.group(group, work.today, ZoneInfo(work.person.time_zone))


async def _ask_to_leave(group: Group, work: Work) -> Reply:
    askers = await questions.askers(work.tx, [each.id for each in group])
    return words.really_leave(group, len(persons(askers)))


_ACTS: dict[Wish, Act] = {
    Wish.SHOW: _show,
    Wish.ANSWER: answer_questions.begin,
    Wish.LEAVE: _ask_to_leave,
}


async def _leave(args: tuple[str, ...], work: Work) -> Replies:
    """If it is as many questions as were shown."""
    group = await _group_of(number(args), work)
    if group is None:
        return (words.said(words.GONE),)
    if len(group) != number(args[1:]):
        return (words.said(words.CHANGED_MEANWHILE), await _ask_to_leave(group, work))
    ids = [each.id for each in group]
    askers = await questions.askers(work.tx, ids)
    await questions.close(work.tx, ids, None, work.now)
    await log(Action.QUESTION_LEFT_ASIDE, group[0].id, work)
    says = say(askers, "aside", lambda asker: asker_words.left_aside(asker.text))
    return (words.left_aside(len(says)), *says)
