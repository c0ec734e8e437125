"""Questions that wait for the team's answer. Once they are dealt with their words are gone, and what is left
for a while is who was told what.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from balint.questions import OpenQuestion
from storage.database import Transaction
from storage.tables import open_questions

MOST = 100  # the latest, that are looked at together
_QUESTION = [open_questions.c[name] for name in ("id", "text", "asked_at")]
_WAITS = open_questions.c.closed_at.is_(None)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who waits for the answer to a question, or was told it. The team is not shown this."""

    question_id: int
    person_id: int
    text: str


async def pass_on(tx: Transaction, person_id: int, text: str, now: datetime) -> int:
    """The number under which it waits."""
    new: int = await tx.scalar(
        insert(open_questions)
        .values(person_id=person_id, text=text, asked_at=now)
        .returning(open_questions.c.id)
    )
    return new


async def take_back(tx: Transaction, person_id: int, question_id: int) -> str | None:
    """Its words; None if it is dealt with, or was no question of theirs."""
    text: str | None = await tx.scalar(
        delete(open_questions)
        .where(open_questions.c.id == question_id, open_questions.c.person_id == person_id, _WAITS)
        .returning(open_questions.c.text)
    )
    return text


async def waiting_of(tx: Transaction, person_id: int) -> tuple[OpenQuestion, ...]:
    """What somebody waits for an answer to, oldest first."""
    found = await tx.execute(
        select(*_QUESTION)
        .where(open_questions.c.person_id == person_id, _WAITS)
        .order_by(open_questions.c.id)
    )
    return tuple(OpenQuestion(**row) for row in found.mappings())


async def passed_on_since(tx: Transaction, person_id: int, moment: datetime) -> int:
    found: int = await tx.scalar(
        select(func.count()).where(
            open_questions.c.person_id == person_id, open_questions.c.asked_at > moment
        )
    )
    return found


async def waiting(tx: Transaction) -> tuple[OpenQuestion, ...]:
    """The latest that wait, oldest first."""
    found = await tx.execute(
        select(*_QUESTION).where(_WAITS).order_by(open_questions.c.id.desc()).limit(MOST)
    )
    return tuple(OpenQuestion(**row) for row in found.mappings())[::-1]


async def askers(tx: Transaction, ids: Sequence[int]) -> tuple[Asker, ...]:
    """Who waits for an answer to these, as far as they still wait; locked."""
    return await _askers(tx, open_questions.c.id.in_(ids), _WAITS)


async def answer_to(tx: Transaction, ids: Sequence[int]) -> str | None:
    """By which answer one of these has been closed; None while none has, or nobody knows any more."""
    found: str | None = await tx.scalar(
        select(open_questions.c.answer)
        .where(open_questions.c.id.in_(ids), open_questions.c.answer.is_not(None))
        .limit(1)
    )
    return found


async def told(tx: Transaction, answer: str) -> tuple[Asker, ...]:
    """Who has been told an answer, as far as that is still known; locked. Their words are gone."""
    return await _askers(tx, open_questions.c.answer == answer)


async def _askers(tx: Transaction, *which: ColumnElement[bool]) -> tuple[Asker, ...]:
    found = await tx.execute(
        select(open_questions.c.id, open_questions.c.person_id, open_questions.c.text)
        .where(*which)
        .order_by(open_questions.c.id)
        .with_for_update()
    )
    return tuple(Asker(row.id, row.person_id, row.text) for row in found)


async def close(tx: Transaction, ids: Sequence[int], answer: str | None, now: datetime) -> None:
    """They are answered, or (None) left aside: their words go."""
    await tx.execute(
        update(open_questions)
        .where(open_questions.c.id.in_(ids), _WAITS)
        .values(text="", answer=answer, closed_at=now)
    )


async def wait_again(tx: Transaction, answer: str, text: str) -> None:
    """An answer was taken back: whoever was told it waits for another, under the words of its question."""
    await tx.execute(
        update(open_questions)
        .where(open_questions.c.answer == answer)
        .values(text=text, answer=None, closed_at=None)
    )


async def forget_closed(tx: Transaction, before: datetime) -> int:
    """Forget who was told what so long ago. How many they were."""
    gone = await tx.execute(delete(open_questions).where(open_questions.c.closed_at < before))
    return gone.rowcount
