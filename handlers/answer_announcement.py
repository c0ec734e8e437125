"""A recipient answers an announcement: by its buttons, or by their labels in words."""

from balint.announcements import ANSWERS, Announcement, State, as_reply
from balint.language.answering import AskedBack, read_answer, read_asked_back
from balint.language.said import Word
from balint.language.words import read_word
from balint.messages import Press, Reply, numbers
from balint.wording import announcement_results as words
from balint.wording import announcements as draft_words
from handlers import small_talk
from storage import announcements, results
from storage.work import Work


async def press(announcement_id: int, answer: str, work: Work) -> Reply:
    """The latest answer counts. Whoever is no recipient has no such button; its author may have tried it."""
    found = await announcements.find(work.tx, announcement_id)
    if found is None or answer not in ANSWERS[found.body.choices]:
        return small_talk.unknown_button()
    if await results.keep_answer(work.tx, found.id, work.person.id, answer, work.now):
        return words.noted(found, answer)
    if found.made_by == work.person.id and found.state in (State.DRAFTED, State.SCHEDULED):
        return draft_words.answered(draft_words.TESTED)
    return small_talk.unknown_button()


async def heard(text: str, work: Work) -> Reply | None:
    """None unless the words ask for what was announced or answered; or are an answer, or take one back, and
    nothing else was said here since the announcement came or the answer was noted.
    """
    if asked := read_asked_back(text):
        return await _asked_back(asked, work)
    noted = await _on_offer(work)
    if noted and (word := read_word(text)) in (Word.UNDO, Word.YES, Word.NO):
        return await _beside_answer(noted, work, takes_back=word is Word.UNDO)
    answer = read_answer(text)
    found = (noted or await results.just_read(work.tx, work.mail)) if answer else None
    if answer is None or found is None or answer not in ANSWERS[found.body.choices]:
        return None
    return await press(found.id, answer, work)


async def perhaps(text: str, work: Work) -> Reply | None:
    """Words that have no other meaning and may be an answer, though something was said since: it is asked."""
    answer = read_answer(text) if work.memory.draft is None else None
    if answer is None:
        return None
    got = await results.got_lately(work.tx, work.person.id)
    found = next((each for each in got if answer in ANSWERS[each.body.choices]), None)
    return words.is_it_an_answer(found, answer) if found else None


async def _on_offer(work: Work) -> Announcement | None:
    """The one whose answers were shown last."""
    first = next((each.press for each in work.memory.offered), None)
    if first is None or (first.act, first.on) != ("answer", "announcement"):
        return None
    number = next(iter(numbers(first.args[:1])), 0)
    return await announcements.find(work.tx, number)


async def _beside_answer(found: Announcement, work: Work, *, takes_back: bool) -> Reply | None:
    """What was answered is said, or taken back; None if there is no answer."""
    answer = await results.answer_of(work.tx, found.id, work.person.id)
    if not answer:
        return None
    if not takes_back:
        return words.your_answer(found, answer)
    await results.keep_answer(work.tx, found.id, work.person.id, None, work.now)
    return words.taken_back(found)


async def _asked_back(asked: AskedBack, work: Work) -> Reply | None:
    """None for whom nothing has been announced to lately."""
    got = await results.got_lately(work.tx, work.person.id)
    if asked is AskedBack.WORDS:
        return words.once_more(got[0], work.person, work.today) if got else None
    to_answer = next((each for each in got if ANSWERS[each.body.choices]), None)
    if to_answer is None:
        return words.answered(words.NOTHING_TO_ANSWER) if got else None
    return words.your_answer(to_answer, await results.answer_of(work.tx, to_answer.id, work.person.id))


async def labelled(label: str, work: Work) -> Press | None:
    """The button that goes by that label on the latest announcement to hand that has one of that name."""
    for found in await results.got_lately(work.tx, work.person.id):
        for button in as_reply(found).buttons:
            if button.label.casefold() == label.casefold():
                return button.press
    return None
