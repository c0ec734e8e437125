"""Changes to what was saved earlier. Today is Saturday 21 November 2026."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balint.language.changes import read_change
from balint.language.said import Amendment, DateProblem, Problem, Removal, Sought
from balint.pathway.entries import Activity, Format, Session

TODAY = date(2026, 11, 21)
ATTENDED = Activity.GROUP_ATTENDED
SUPERVISION = Activity.SUPERVISION
WEEKEND = Activity.LEADERSHIP_WEEKEND

REMOVED: list[tuple[str, Sought]] = [
    ("delete the 10th, we had no group that day", Sought(since=date(2026, 11, 10), until=date(2026, 11, 10))),
    ("remove the supervision please, I have mixed it up with last year", Sought(activity=SUPERVISION)),
    ("take the Tuesday one out", Sought(since=date(2026, 11, 17), until=date(2026, 11, 17))),
    ("delete the 5th, I was away that week", Sought(since=date(2026, 11, 5), until=date(2026, 11, 5))),
    ("bin the 10th, I wasn't there in the end", Sought(since=date(2026, 11, 10), until=date(2026, 11, 10))),
    ("take out the 12th because we didn't meet", Sought(since=date(2026, 11, 12), until=date(2026, 11, 12))),
    ("remove Tuesday's one, it was cancelled", Sought(since=date(2026, 11, 17), until=date(2026, 11, 17))),
    ("sorry, delete the 9th - I couldn't make it", Sought(since=date(2026, 11, 9), until=date(2026, 11, 9))),
    ("delete the one on Tuesday", Sought(since=date(2026, 11, 17), until=date(2026, 11, 17))),
    (
        "remove my supervision of 5 Nov",
        Sought(activity=SUPERVISION, since=date(2026, 11, 5), until=date(2026, 11, 5)),
    ),
    ("delete entry 12", Sought(number=12)),
    ("/delete 12", Sought(number=12)),
    ("delete 12", Sought(number=12)),
    ("get rid of the last supervision", Sought(activity=SUPERVISION, last=True)),
    ("delete the last one", Sought(last=True)),
    (
        "delete Tuesday's group please",
        Sought(groups=True, since=date(2026, 11, 17), until=date(2026, 11, 17)),
    ),
    (
        "remove yesterday's supervision, it was a mistake",
        Sought(activity=SUPERVISION, since=date(2026, 11, 20), until=date(2026, 11, 20)),
    ),
    (
        "can you delete my group with Priya on 4 November?",
        Sought(groups=True, since=date(2026, 11, 4), until=date(2026, 11, 4), colleague="Priya"),
    ),
    (
        "scrap the supervision on Tuesday",
        Sought(activity=SUPERVISION, since=date(2026, 11, 17), until=date(2026, 11, 17)),
    ),
    ("take out the leadership weekend", Sought(activity=WEEKEND)),
    ("delete my supervision", Sought(activity=SUPERVISION)),
    ("delete 5/11", Sought(since=date(2026, 11, 5), until=date(2026, 11, 5))),
    ("delete 12 November", Sought(since=date(2026, 11, 12), until=date(2026, 11, 12))),
    ("delete the 12th", Sought(since=date(2026, 11, 12), until=date(2026, 11, 12))),
    ("delete #7", Sought(number=7)),
    (
        "undo the supervision on Monday",
        Sought(activity=SUPERVISION, since=date(2026, 11, 16), until=date(2026, 11, 16)),
    ),
    ("bin the group on 4/11", Sought(groups=True, since=date(2026, 11, 4), until=date(2026, 11, 4))),
    (
        "remove the weekend in March",
        Sought(activity=WEEKEND, since=date(2026, 3, 1), until=date(2026, 3, 31)),
    ),
    (
        "erase my October supervision",
        Sought(activity=SUPERVISION, since=date(2026, 10, 1), until=date(2026, 10, 31)),
    ),
    ("delete the group", Sought(groups=True)),
    ("delete October", Sought(since=date(2026, 10, 1), until=date(2026, 10, 31))),
    ("delete the second one", Sought(place=1)),
    ("remove the online group", Sought(groups=True, format=Format.ONLINE)),
]

REMOVED_TOGETHER: list[tuple[str, Sought]] = [
    ("delete all of October", Sought(since=date(2026, 10, 1), until=date(2026, 10, 31))),
    ("delete everything from October", Sought(since=date(2026, 10, 1), until=date(2026, 10, 31))),
    ("remove my supervisions with Ruth", Sought(activity=SUPERVISION, colleague="Ruth")),
    ("remove all my supervisions with Ruth please", Sought(activity=SUPERVISION, colleague="Ruth")),
    ("delete both groups on Monday", Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16))),
    ("delete the last two", Sought(last=True, count=2)),
    ("delete my last 3 groups", Sought(groups=True, last=True, count=3)),
    ("delete the last couple of supervisions", Sought(activity=SUPERVISION, last=True, count=2)),
    ("delete all my entries", Sought()),
]

THOSE = [
    "delete both",
    "remove them",
    "delete all of them",
    "delete both of those",
    "delete all three of them",
    "remove all",
    "get rid of those",
    "delete the lot",
    "can you delete these please",
    "delete them all",
]

AMENDED: list[tuple[str, Sought, Session]] = [
    (
        "the group on Monday was difficult, 9 of us",
        Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16)),
        Session(participants=9),
    ),
    (
        "the one on Tuesday was actually supervision",
        Sought(since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(activity=SUPERVISION),
    ),
    (
        "change Monday's group to 9 people",
        Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16)),
        Session(participants=9),
    ),
    (
        "the group on 4 Nov was online",
        Sought(groups=True, since=date(2026, 11, 4), until=date(2026, 11, 4)),
        Session(format=Format.ONLINE),
    ),
    ("edit 12: 9 people", Sought(number=12), Session(participants=9)),
    (
        "my supervision on Monday was with Ruth not Asha",
        Sought(activity=SUPERVISION, since=date(2026, 11, 16), until=date(2026, 11, 16)),
        Session(co_leader="Ruth"),
    ),
    (
        "move the Tuesday group to Wednesday",
        Sought(groups=True, since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(on=date(2026, 11, 18)),
    ),
    (
        "change Tuesday to Wednesday",
        Sought(since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(on=date(2026, 11, 18)),
    ),
    ("edit entry 12 to online", Sought(number=12), Session(format=Format.ONLINE)),
    ("/edit 12 9 people", Sought(number=12), Session(participants=9)),
    ("entry 12 was online", Sought(number=12), Session(format=Format.ONLINE)),
    ("entry 12: with Ruth", Sought(number=12), Session(co_leader="Ruth")),
    ("#12 should be 9 people", Sought(number=12), Session(participants=9)),
    (
        "add Priya to Tuesday's group",
        Sought(groups=True, since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(co_leader="Priya"),
    ),
    (
        "put 9 people on Monday's group",
        Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16)),
        Session(participants=9),
    ),
    ("add 9 people to entry 12", Sought(number=12), Session(participants=9)),
    ("change the date of entry 12 to 5 Nov", Sought(number=12), Session(on=date(2026, 11, 5))),
    (
        "change the co-leader on Tuesday's group to Ben",
        Sought(groups=True, since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(co_leader="Ben"),
    ),
    (
        "change the number of people in Monday's group to 9",
        Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16)),
        Session(participants=9),
    ),
    ("set the format of entry 12 to online", Sought(number=12), Session(format=Format.ONLINE)),
    (
        "the Tuesday group was with Asha, 9 of us, on Zoom",
        Sought(groups=True, since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(format=Format.ONLINE, co_leader="Asha", participants=9),
    ),
    (
        "our group on Monday had 9 people",
        Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16)),
        Session(participants=9),
    ),
    (
        "the last supervision was on Zoom",
        Sought(activity=SUPERVISION, last=True),
        Session(format=Format.ONLINE),
    ),
    ("my last group was 90 minutes", Sought(groups=True, last=True), Session(duration_minutes=90)),
    (
        "change Monday's group from 8 to 9 people",
        Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16)),
        Session(participants=9),
    ),
    (
        "the one on Tuesday should be attended not led",
        Sought(since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(activity=ATTENDED),
    ),
    (
        "mark Tuesday's group as attended",
        Sought(groups=True, since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(activity=ATTENDED),
    ),
    (
        "Tuesday's group was attended, not led",
        Sought(groups=True, since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(activity=ATTENDED),
    ),
    (
        "my Tuesday supervision was with Dr Rao",
        Sought(activity=SUPERVISION, since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(co_leader="Dr Rao"),
    ),
    (
        "update yesterday's group: 10 people, online",
        Sought(groups=True, since=date(2026, 11, 20), until=date(2026, 11, 20)),
        Session(format=Format.ONLINE, participants=10),
    ),
    (
        "correct the supervision with Ruth on 9 Nov: it was online",
        Sought(activity=SUPERVISION, since=date(2026, 11, 9), until=date(2026, 11, 9), colleague="Ruth"),
        Session(format=Format.ONLINE),
    ),
    ("change the last group to supervision", Sought(groups=True, last=True), Session(activity=SUPERVISION)),
    (
        "I want to change the date of my last supervision to 5 November",
        Sought(activity=SUPERVISION, last=True),
        Session(on=date(2026, 11, 5)),
    ),
    (
        "Monday's group should have been Tuesday",
        Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16)),
        Session(on=date(2026, 11, 17)),
    ),
    (
        "make Monday's group 9 people",
        Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16)),
        Session(participants=9),
    ),
    (
        "make the Tuesday one online",
        Sought(since=date(2026, 11, 17), until=date(2026, 11, 17)),
        Session(format=Format.ONLINE),
    ),
    (
        "change the supervision with Asha to Ruth",
        Sought(activity=SUPERVISION, colleague="Asha"),
        Session(co_leader="Ruth"),
    ),
]

# About the log in hand, about something else than sessions, or no change at all.
NEITHER = [
    "remove the 11th, I meant the 12th",
    "delete the 11th, it was the 12th",
    "remove the 11th, a patient was ill that day",
    "scrap that, Thursday",
    "no, remove it",
    "undo",
    "delete that",
    "delete everything",
    "delete all my data",
    "delete my account",
    "remove Asha from Tuesday's group",
    "how do I delete an entry?",
    "can I delete an entry?",
    "it was online",
    "make it 9",
    "no, Tuesday",
    "with Priya not Asha",
    "change it to Tuesday",
    "change the date to Tuesday",
    "the group on Tuesday was good",
    "my supervision on Monday was cancelled",
    "the group on Tuesday was led by Priya",
    "the second one was on Tuesday",
    "the group was online",
    "change my time zone to Auckland",
    "set my name to Sue",
    "move my reminders to Friday",
    "my supervision on Monday was helpful",
    "led my group on Tuesday, 9 people",
    "12",
    "9 people",
    "drop in group on Tuesday",
    "the leadership weekend was in person",
    "was the group on Tuesday online?",
    "log 12 people on Tuesday",
    "the group on Tuesday was my first",
    "add a supervision to Tuesday",
    "put my group on Tuesday",
    "add Ben to the group",
]


@pytest.mark.parametrize(("text", "sought"), REMOVED)
def test_what_is_to_be_removed(text: str, sought: Sought) -> None:
    assert read_change(text, TODAY) == Removal(sought)


@pytest.mark.parametrize(("text", "sought"), REMOVED_TOGETHER)
def test_several_are_to_be_removed(text: str, sought: Sought) -> None:
    assert read_change(text, TODAY) == Removal(sought, several=True)


@pytest.mark.parametrize("text", THOSE)
def test_those_spoken_of_just_now_are_to_be_removed(text: str) -> None:
    assert read_change(text, TODAY) == Removal(Sought(), several=True, those=True)


@pytest.mark.parametrize(("text", "sought", "change"), AMENDED)
def test_what_is_to_be_changed(text: str, sought: Sought, change: Session) -> None:
    assert read_change(text, TODAY) == Amendment(sought, change)


def test_a_day_to_come_is_no_day_to_move_a_session_to() -> None:
    day = date(2026, 11, 4)
    assert read_change("move the group on 4 Nov to next Tuesday", TODAY) == Amendment(
        Sought(groups=True, since=day, until=day), Session(), (Problem(DateProblem.FUTURE, "next Tuesday"),)
    )


@pytest.mark.parametrize("text", NEITHER)
def test_what_changes_no_saved_session(text: str) -> None:
    assert read_change(text, TODAY) is None


@settings(deadline=None)
@given(st.text(max_size=250))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(read_change(text, TODAY), Removal | Amendment | None)
