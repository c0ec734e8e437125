"""A question answered from the guidance, or an honest no with whom to ask."""

from balint.guidance.library import EntryKind, GuidanceEntry
from balint.guidance.search import Index, find
from balint.messages import Outcome, Reply, Topic
from balint.wording.guidance import question

NOTHING_FOUND = (
    "The guidance I have doesn’t cover this, so I’d rather not guess. The Society’s administrator (through "
    "its Contact us page) or your regional representative can help; on accreditation, ask the accreditation "
    "team."
)
LONGEST_OF_TWO = 1100  # characters of two answers in one reply
_OUTCOMES = {
    EntryKind.ANSWER: Outcome.ANSWERED,
    EntryKind.NOT_COVERED: Outcome.NOT_COVERED,
    EntryKind.REFUSED: Outcome.REFUSED,
}


def answer(index: Index, asked: str, after: str | None = None) -> tuple[Reply, str | None]:
    """The reply, and the id of the entry it came from, to be given as `after` with the next question."""
    match = find(index, asked, after)
    if match.entry is None:
        return _not_covered(NOTHING_FOUND, match.near), None
    if match.entry.kind is EntryKind.NOT_COVERED:
        return _not_covered(match.entry.answer, match.near), match.entry.id
    return _reply(match.entry, _said(match.entry, match.yes), match.other), match.entry.id


def entry_reply(entry: GuidanceEntry) -> Reply:
    """What the guidance says to an entry's own question."""
    return _reply(entry, _said(entry, entry.yes))


def _reply(entry: GuidanceEntry, text: str, other: GuidanceEntry | None = None) -> Reply:
    """That text, and what is said on the other entry that may be meant if both are brief."""
    sources = entry.sources
    if other and len(entry.answer) + len(other.answer) <= LONGEST_OF_TWO:
        text = f"{text}\n\n{other.question}\n{_said(other, other.yes)}"
        sources = tuple(dict.fromkeys((*sources, *other.sources)))
    return Reply(
        topic=Topic.GUIDANCE, outcome=_OUTCOMES[entry.kind], text=text, sources=sources, personal=False
    )


def _said(entry: GuidanceEntry, yes: bool | None) -> str:
    if yes is None:
        return entry.answer
    then = "\n" if entry.answer.startswith(("•", "1.")) else " "
    return f"{'Yes' if yes else 'No'}.{then}{entry.answer}"


def _not_covered(text: str, near: tuple[GuidanceEntry, ...]) -> Reply:
    return Reply(
        topic=Topic.GUIDANCE,
        outcome=Outcome.NOT_COVERED,
        text=text,
        buttons=tuple(map(question, near)),
        personal=False,
    )
