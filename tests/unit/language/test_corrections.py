"""What people say while a log is open or just saved, to change it or to add to it.

Today is Saturday 21 November 2026.
"""

from datetime import date

import pytest

from balint.language.corrections import read_correction
from balint.language.said import Corrected, DateProblem, Problem
from balint.pathway.entries import Activity, Format, Session

TODAY = date(2026, 11, 21)


def nov(day: int) -> date:
    return date(2026, 11, day)


CHANGES: list[tuple[str, Session]] = [
    # the day
    ("no, Tuesday", Session(on=nov(17))),
    ("No Tuesday", Session(on=nov(17))),
    ("sorry, the 14th", Session(on=nov(14))),
    ("yesterday", Session(on=nov(20))),
    ("it was yesterday", Session(on=nov(20))),
    ("on Monday", Session(on=nov(16))),
    ("Monday", Session(on=nov(16))),
    ("oops it was wednesday", Session(on=nov(18))),
    ("change the date to 4 Nov", Session(on=nov(4))),
    ("can you make that the 5th", Session(on=nov(5))),
    ("make it Thursday", Session(on=nov(19))),
    ("should be 3/11", Session(on=nov(3))),
    ("that should have been Thursday", Session(on=nov(19))),
    ("yes but on Tuesday", Session(on=nov(17))),
    ("yes but it was Tuesday", Session(on=nov(17))),
    ("it was last Monday not this one", Session(on=nov(16))),
    ("not Monday, Tuesday", Session(on=nov(17))),
    ("Tuesday not Monday", Session(on=nov(17))),
    ("it wasn't Tuesday it was Wednesday", Session(on=nov(18))),
    ("wrong date, it was the 12th", Session(on=nov(12))),
    ("I meant Thursday", Session(on=nov(19))),
    ("date was 10 October", Session(on=date(2026, 10, 10))),
    ("change Monday to Tuesday", Session(on=nov(17))),
    ("hang on, it was on the 11th", Session(on=nov(11))),
    ("tues", Session(on=nov(17))),
    ("actually it was the Monday before last", Session(on=nov(9))),
    # how many came, and how long
    ("make it 9", Session(participants=9)),
    ("make it 9 people", Session(participants=9)),
    ("9 people", Session(participants=9)),
    ("9", Session(participants=9)),
    ("there were 9 of us", Session(participants=9)),
    ("no, 9 of us", Session(participants=9)),
    ("not 8, 9", Session(participants=9)),
    ("9 not 8", Session(participants=9)),
    ("sorry 7 came", Session(participants=7)),
    ("change it from 8 to 9", Session(participants=9)),
    ("we were ten", Session(participants=10)),
    ("it should say 11 participants", Session(participants=11)),
    ("90 minutes", Session(duration_minutes=90)),
    ("it was an hour and a half", Session(duration_minutes=90)),
    ("make it 60 minutes", Session(duration_minutes=60)),
    ("2 hours", Session(duration_minutes=120)),
    # where
    ("it was online", Session(format=Format.ONLINE)),
    ("online", Session(format=Format.ONLINE)),
    ("Zoom", Session(format=Format.ONLINE)),
    ("on Zoom", Session(format=Format.ONLINE)),
    ("face to face", Session(format=Format.IN_PERSON)),
    ("no, in person", Session(format=Format.IN_PERSON)),
    ("in person not online", Session(format=Format.IN_PERSON)),
    ("at the surgery", Session(format=Format.IN_PERSON)),
    ("hybrid", Session(format=Format.HYBRID)),
    # with whom
    ("with Priya", Session(co_leader="Priya")),
    ("and with Priya", Session(co_leader="Priya")),
    ("with Marta, not Priya", Session(co_leader="Marta")),
    ("not Priya, Marta", Session(co_leader="Marta")),
    ("Marta not Priya", Session(co_leader="Marta")),
    ("it was with Ben Carter", Session(co_leader="Ben Carter")),
    ("co-leader was Ben", Session(co_leader="Ben")),
    ("the co-leader was Dr Nair", Session(co_leader="Dr Nair")),
    ("change the co-leader to Ben", Session(co_leader="Ben")),
    ("change Marta to Priya", Session(co_leader="Priya")),
    ("swap Priya for Ben", Session(co_leader="Ben")),
    ("Ben instead of Priya", Session(co_leader="Ben")),
    ("no, Priya Nair", Session(co_leader="Priya Nair")),
    ("supervisor Ruth", Session(supervisor="Ruth")),
    ("my supervisor was Dr Rao", Session(supervisor="Dr Rao")),
    ("the supervisor is Ruth, not Dr Rao", Session(supervisor="Ruth")),
    # what it was
    ("I meant supervision", Session(activity=Activity.SUPERVISION)),
    ("it was supervision", Session(activity=Activity.SUPERVISION)),
    ("supervision", Session(activity=Activity.SUPERVISION)),
    ("actually attended", Session(activity=Activity.GROUP_ATTENDED)),
    ("no, I attended", Session(activity=Activity.GROUP_ATTENDED)),
    ("attended, not led", Session(activity=Activity.GROUP_ATTENDED)),
    ("I didn't lead, I attended", Session(activity=Activity.GROUP_ATTENDED)),
    ("I led it", Session(activity=Activity.GROUP_LED)),
    ("led", Session(activity=Activity.GROUP_LED)),
    ("it was the supervision group", Session(activity=Activity.SUPERVISION_GROUP)),
    # several at once
    ("no, Tuesday with Ben", Session(on=nov(17), co_leader="Ben")),
    ("9 people, on Zoom", Session(participants=9, format=Format.ONLINE)),
    ("online, 90 minutes, with Priya", Session(format=Format.ONLINE, duration_minutes=90, co_leader="Priya")),
    ("no, I led on Tuesday", Session(activity=Activity.GROUP_LED, on=nov(17))),
    ("actually it was supervision with Ruth", Session(activity=Activity.SUPERVISION, supervisor="Ruth")),
    ("yes but with Ben and 8 people", Session(co_leader="Ben", participants=8)),
]

WHICH: list[tuple[str, int | None, Session]] = [
    ("the second one was Wednesday", 1, Session(on=nov(18))),
    ("the first one was with Ben", 0, Session(co_leader="Ben")),
    ("first one was online", 0, Session(format=Format.ONLINE)),
    ("make the second one 9 people", 1, Session(participants=9)),
    ("the 2nd one was on the 5th", 1, Session(on=nov(5))),
    ("the third was Thursday", 2, Session(on=nov(19))),
    ("change the first one to Monday", 0, Session(on=nov(16))),
    ("the last one was online", None, Session(format=Format.ONLINE)),
]

PROBLEMS: list[tuple[str, DateProblem, str]] = [
    ("no, next Tuesday", DateProblem.FUTURE, "next Tuesday"),
    ("30 February", DateProblem.IMPOSSIBLE, "30 February"),
    ("sorry, 31 November", DateProblem.IMPOSSIBLE, "31 November"),
    ("it was 5 January 2027", DateProblem.FUTURE, "5 January 2027"),
    ("no, the week before", DateProblem.UNCLEAR, "the week before"),
    ("it was a day earlier", DateProblem.UNCLEAR, "a day earlier"),
    ("last week", DateProblem.UNCLEAR, "last week"),
]

NONE_OF_THE_KIND = [
    "led on Monday with Asha and had supervision Thursday",
    "led on Monday",
    "led a group",
    "I led a group with Ben",
    "attended group 1 Nov",
    "supervision with Ruth",
    "supervision with Dr Rao on the 5th",
    "had supervision on Thursday",
    "co-led with Ben Carter on 4/11",
    "led on 5, 12 and 19 October",
    "Led our Wednesday group this week, online, 9 of us",
    "how many left?",
    "was it Tuesday?",
    "what's left",
    "how big should a group be",
    "group size",
    "yes",
    "no",
    "cancel",
    "undo",
    "thanks",
    "help",
    "Priya",
    "priya",
    "I can't do Monday",
    "Monday is fine",
    "remind me on Tuesday",
    "book supervision on Tuesday",
    "we called off the group yesterday",
    "I'm leading next Tuesday",
    "cancel Monday",
    "delete the Monday one",
    "the Monday one was supervision",
    "the one on Monday was online",
    "both were online",
    "Monday and Tuesday",
    "it was cold on Monday",
    "the room was too small",
    "my patient was online",
    "not sure",
    "it wasn't Tuesday",
    "not online",
    "Monday's group was hard",
    "fees are £20",
    "8 or 9",
    "lunch with Priya",
    "Priya is away on Tuesday",
    "no idea",
    "no problem",
    "wrong",
    "hello there",
    "",
    "   ",
    "...",
    "the",
]


@pytest.mark.parametrize(("text", "change"), CHANGES)
def test_a_change_holds_what_was_told_and_nothing_else(text: str, change: Session) -> None:
    assert read_correction(text, TODAY) == Corrected(change)


@pytest.mark.parametrize(("text", "which", "change"), WHICH)
def test_one_of_several_is_meant(text: str, which: int | None, change: Session) -> None:
    assert read_correction(text, TODAY) == Corrected(change, which)


@pytest.mark.parametrize(("text", "kind", "words"), PROBLEMS)
def test_a_date_that_cannot_be_taken_is_said_so(text: str, kind: DateProblem, words: str) -> None:
    assert read_correction(text, TODAY) == Corrected(Session(), None, (Problem(kind, words),))


@pytest.mark.parametrize("text", NONE_OF_THE_KIND)
def test_what_corrects_nothing(text: str) -> None:
    assert read_correction(text, TODAY) is None


@pytest.mark.parametrize(
    "text", ["not " * 40, "a" * 100_000, "with " * 30, "\x00\ud800", "9" * 150, "no, " * 40]
)
def test_any_string_gets_an_answer(text: str) -> None:
    assert read_correction(text, TODAY) is None
