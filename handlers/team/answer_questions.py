"""Write an answer to what people have asked in vain: its words, its source, a look at it, and it is live."""

from dataclasses import replace

from balint.guidance.library import LONGEST_ANSWER, EntryKind, GuidanceEntry
from balint.knowledge import APPROVED_NAME
from balint.language.case_material import holds_case_material
from balint.language.one_person import tells_of_one_person
from balint.language.said import Asked, Unclear, Word
from balint.language.team.questions import (
    OURSELVES,
    ToldSource,
    Wish,
    Wished,
    persons_address,
    read_new_words,
    read_source,
    read_wish,
)
from balint.language.understand import understand
from balint.language.words import read_word
from balint.messages import Outcome, Press, Reply, Say
from balint.questions import Answering, OpenQuestion, Part
from balint.wording import passing_on as asker_words
from balint.wording import team_questions as words
from handlers.team import approved_answers
from handlers.team.telling import number, persons, say
from storage import questions
from storage.questions import Asker
from storage.team import Action
from storage.work import Work

Replies = tuple[Reply | Say, ...]
LONGEST_QUESTION = 200  # characters
_ASKED_FOR_AGAIN = {
    Wish.CHANGE: Part.ANSWER,
    Wish.CHANGE_TEXT: Part.ANSWER,
    Wish.CHANGE_SOURCE: Part.SOURCE,
    Wish.CHANGE_QUESTION: Part.QUESTION,
}
# A bare "yes" is no answer to a question, and nobody's guidance.
_NO_WORDS_OF_IT = (
    Word.YES,
    Word.PRAISE,
    Word.THANKS,
    Word.HELLO,
    Word.NO,
    Word.UNDO,
    Word.REDO,
    Word.PUT_BACK,
)


async def heard(text: str, work: Work) -> Replies | None:
    """A wish to change an answer that holds, or the next words while one is being written."""
    answering, wished = work.memory.answering, read_wish(text)
    if answering is not None and (replies := await _go_on(answering, wished, text, work)) is not None:
        return replies
    if wished is None or wished.wish is not Wish.CHANGE:
        return None
    entry = approved_answers.meant(wished, work)
    return (_begin_anew(entry, work) if entry else words.said(words.WHICH_ANSWER, Outcome.ASKED),)


async def _go_on(answering: Answering, wished: Wished | None, text: str, work: Work) -> Replies | None:
    """None for what is about something else."""
    word = read_word(text)
    at_hand = any(str(each.press) == "cancel:answer" for each in work.memory.offered)
    if word is Word.CANCEL and at_hand:
        return (_stop(work),)
    if new := read_new_words(text):
        _ask(new[0], answering, work)
        return (await _take(new[1], replace(answering, asking=new[0]), work),)
    if answering.asking is None:
        part = _ASKED_FOR_AGAIN.get(wished.wish) if wished and not wished.about else None
        return (_ask(part, answering, work),) if part else await _decided(word, answering, work, sure=at_hand)
    if word in _NO_WORDS_OF_IT:
        return (_asked_again(word, answering, work),) if at_hand else None
    if wished or not _may_be_meant(text, work, sure=at_hand):
        return None
    return (await _take(text, answering, work),)


def _asked_again(word: Word | None, answering: Answering, work: Work) -> Reply:
    """What was asked for is still to be said; "no" and "undo" go back to what came before it."""
    if word in (Word.NO, Word.UNDO):
        if answering.asking is not Part.SOURCE:
            return _stop(work)
        return _ask(Part.ANSWER, answering, work)
    return _ask(answering.asking or Part.ANSWER, answering, work)


def _may_be_meant(text: str, work: Work, *, sure: bool) -> bool:
    """Whether words are what was asked for; after a digression only if they mean nothing else."""
    if text.startswith("/") or (text.endswith("?") and "\n" not in text and _asks_for_no_question(work)):
        return False
    return sure or isinstance(understand(text, work.today, drafting=False), Unclear | Asked)


def _asks_for_no_question(work: Work) -> bool:
    return work.memory.answering is None or work.memory.answering.asking is not Part.QUESTION


async def press(meant: Press, work: Work) -> Replies | None:
    if meant.on != "answer" or meant.act not in ("change", "confirm", "again", "set", "cancel"):
        return None
    if meant.act == "change":
        entry = approved_answers.named("".join(meant.args), work)
        return (_begin_anew(entry, work) if entry else words.said(words.NO_SUCH_ANSWER),)
    answering = work.memory.answering
    if answering is None:
        return (words.said(words.GONE),)
    match meant.act, meant.args:
        case "cancel", ():
            return (_stop(work),)
        case "confirm", args:
            return await _approve(answering, number(args), work)
        case "again", ("answer" | "source" | "question" as part,):
            return (_ask(Part(part), answering, work),)
        case "set", ("team",):
            return (await _take_source(ToldSource(OURSELVES, None), answering, work),)
    return None


async def begin(group: tuple[OpenQuestion, ...], work: Work) -> Reply:
    """An answer to these questions, of which the first stands for all."""
    ids, wordings = tuple(each.id for each in group), tuple(dict.fromkeys(each.text for each in group))
    return _ask(Part.ANSWER, Answering(questions=ids, question=wordings[0], wordings=wordings), work)


def _begin_anew(entry: GuidanceEntry, work: Work) -> Reply:
    """Another answer in the place of one that holds."""
    answering = Answering(
        questions=(),
        question=entry.question,
        wordings=(entry.question, *entry.asked),
        entry=entry.id,
        was=entry.answer,
    )
    return _ask(Part.ANSWER, answering, work)


def _ask(part: Part, answering: Answering, work: Work) -> Reply:
    work.memory = replace(work.memory, answering=replace(answering, asking=part))
    return words.ask(part, answering.question)


def _stop(work: Work) -> Reply:
    answering, work.memory = work.memory.answering, replace(work.memory, answering=None)
    return words.said(words.NOT_CHANGED if answering and answering.entry else words.STOPPED)


async def _decided(word: Word | None, answering: Answering, work: Work, *, sure: bool) -> Replies | None:
    """Yes or no to what was shown; where something else was spoken of since, it is shown again first."""
    if work.memory.draft is not None or word not in (Word.YES, Word.PRAISE, Word.NO):
        return None
    if not sure:
        return (await _preview(answering, work),)
    return (_stop(work),) if word is Word.NO else await _approve(answering, answering.number, work)


async def _take(text: str, answering: Answering, work: Work) -> Reply:
    """The part that was asked for."""
    if address := persons_address(text):
        return words.holds_address(address)
    if holds_case_material(text) or tells_of_one_person(text):
        return replace(words.case_material(), takes_away=True)
    match answering.asking:
        case Part.SOURCE:
            told = read_source(text, work.today)
            return await _take_source(told, answering, work) if told else words.ask_source(words.NOT_A_SOURCE)
        case Part.QUESTION:
            if len(text) > LONGEST_QUESTION:
                return words.too_long(len(text), LONGEST_QUESTION)
            wordings = tuple(dict.fromkeys((text, *answering.wordings)))
            return await _preview(replace(answering, question=text, wordings=wordings), work)
    if len(text) > LONGEST_ANSWER:
        return words.too_long(len(text), LONGEST_ANSWER)
    answering = replace(answering, answer=text)
    return await _preview(answering, work) if answering.source else _ask(Part.SOURCE, answering, work)


async def _take_source(told: ToldSource, answering: Answering, work: Work) -> Reply:
    if not told.clear:
        return words.ask_source(words.LIES_AHEAD if told.ahead else words.UNCLEAR_DAY)
    source = words.source(told.owner, told.days or (work.today, work.today), work.today)
    return await _preview(replace(answering, source=source), work)


async def _preview(answering: Answering, work: Work) -> Reply:
    if dealt_with := await _dealt_with(answering, work):
        return dealt_with
    told = len(persons(await _to_tell(answering, work)))
    answering = replace(answering, asking=None, number=work.mail.id, told=told)
    work.memory = replace(work.memory, answering=answering)
    return words.preview(answering.number, _entry(answering), told)


async def _dealt_with(answering: Answering, work: Work) -> Reply | None:
    """What to say where another member was faster; what they approved stands, and this is let go."""
    name = answering.entry or await questions.answer_to(work.tx, answering.questions)
    stands = approved_answers.named(name, work) if name else None
    if not name or (stands and answering.entry and stands.answer == answering.was):
        return None
    work.memory = replace(work.memory, answering=None)
    return words.answered_meanwhile(stands) if stands else words.said(words.NO_SUCH_ANSWER)


def _entry(answering: Answering) -> GuidanceEntry:
    label = words.as_label(answering.question)
    return GuidanceEntry(
        id=answering.entry or f"team-{min(answering.questions)}",
        topic=APPROVED_NAME,
        kind=EntryKind.ANSWER,
        question=label,
        asked=tuple(each for each in answering.wordings if each != label),
        answer=answering.answer,
        sources=(answering.source,) if answering.source else (),
    )


async def _to_tell(answering: Answering, work: Work) -> tuple[Asker, ...]:
    if answering.entry:
        return await questions.told(work.tx, answering.entry)
    return await questions.askers(work.tx, answering.questions)


async def _approve(answering: Answering, shown: int, work: Work) -> Replies:
    """Live at once, if it is what was shown; and those who wait are told."""
    if answering.asking is not None:
        return (words.said(words.NOT_ALL_THERE),)
    if dealt_with := await _dealt_with(answering, work):
        return (dealt_with,)
    askers = await _to_tell(answering, work)
    if shown != answering.number or len(persons(askers)) != answering.told:
        return (words.said(words.CHANGED_MEANWHILE), await _preview(answering, work))
    work.memory = replace(work.memory, answering=None)
    entry = _entry(answering)
    if answering.entry:
        addition = await approved_answers.add(entry, Action.ANSWER_CHANGED, work)
        says = say(askers, f"answer:{addition}", lambda _: asker_words.changed(entry))
    else:
        addition = await approved_answers.add(entry, Action.ANSWER_APPROVED, work)
        says = say(askers, f"answer:{addition}", lambda asker: asker_words.answered(asker.text, entry))
        await questions.close(work.tx, answering.questions, entry.id, work.now)
    return (words.approved(entry, addition, len(says), changed=bool(answering.entry)), *says)
