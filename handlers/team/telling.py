"""Telling those who passed a question on what has become of it, and writing into the log what was done."""

from collections.abc import Callable, Sequence

from balint.language.said import Word
from balint.language.words import read_word
from balint.messages import Press, Reply, Say, numbers
from storage import team
from storage.questions import Asker
from storage.team import Action, Done
from storage.work import Work

_BOTH = 2  # buttons: yes and no
_YES = ("yes", "yes please", "yes, please", "y", "ok", "okay", "yep", "sure", "do it")
_NO = ("no", "no thanks", "no, thanks", "no thank you", "nope", "not now", "not yet", "don't")


def persons(askers: Sequence[Asker]) -> dict[int, Asker]:
    """Each person's first question among them, by person."""
    return {each.person_id: each for each in reversed(askers)}


def say(askers: Sequence[Asker], occasion: str, reply: Callable[[Asker], Reply]) -> tuple[Say, ...]:
    """To each person once."""
    return tuple(
        Say(person_id=person_id, reply=reply(asker), dedup_key=f"{occasion}:{asker.question_id}")
        for person_id, asker in persons(askers).items()
    )


def is_yes(text: str) -> bool:
    return text.strip(" .!").casefold() in _YES


def is_no(text: str) -> bool:
    return text.strip(" .!").casefold() in _NO


def decision(on: str, text: str, work: Work, *, again: bool) -> Press | None:
    """Yes or no in words to what was just asked, which has the button that confirms it and one that keeps.
    `again`: the wish itself, said once more, is a yes.
    """
    offered = [each.press for each in work.memory.offered]
    if work.memory.draft or len(offered) != _BOTH or (offered[0].act, offered[0].on) != ("confirm", on):
        return None
    word = read_word(text)
    if again or word in (Word.YES, Word.PRAISE):
        return offered[0]
    return offered[1] if word in (Word.NO, Word.CANCEL) else None


async def log(action: Action, object_id: int, work: Work) -> None:
    await team.note(work.tx, Done(at=work.now, by=work.person.id, action=action, object_id=object_id))


def number(args: tuple[str, ...]) -> int:
    """The first part of a press as a number; 0 if it is none."""
    return next(iter(numbers(args[:1])), 0)
