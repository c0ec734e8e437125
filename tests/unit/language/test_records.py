"""Questions about what has been logged, and whether one can apply. Today is Saturday 21 November 2026."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balint.language.records import read_record_question
from balint.language.said import AskedReady, AskedRecord, Sought, Wanted
from balint.pathway.entries import Activity, Format

TODAY = date(2026, 11, 21)
LED = Activity.GROUP_LED
ATTENDED = Activity.GROUP_ATTENDED
SUPERVISION = Activity.SUPERVISION
WEEKEND = Activity.LEADERSHIP_WEEKEND
LIST, COUNT, LAST, WHETHER = Wanted.LIST, Wanted.COUNT, Wanted.LAST, Wanted.WHETHER

ASKED: list[tuple[str, Wanted, Sought]] = [
    ("show June", LIST, Sought(since=date(2026, 6, 1), until=date(2026, 6, 30))),
    ("show me June", LIST, Sought(since=date(2026, 6, 1), until=date(2026, 6, 30))),
    ("check what you have for April", LIST, Sought(since=date(2026, 4, 1), until=date(2026, 4, 30))),
    ("what have you got for October", LIST, Sought(since=date(2026, 10, 1), until=date(2026, 10, 31))),
    ("what do you have down for me now?", LIST, Sought()),
    ("show my log for my appraisal", LIST, Sought()),
    ("how many more with Ann", COUNT, Sought(colleague="Ann")),
    ("show my supervisions", LIST, Sought(activity=SUPERVISION)),
    ("what did I log in October?", LIST, Sought(since=date(2026, 10, 1), until=date(2026, 10, 31))),
    ("how many with Priya?", COUNT, Sought(colleague="Priya")),
    ("when did I last have supervision?", LAST, Sought(activity=SUPERVISION, last=True)),
    ("how many have I led with Priya?", COUNT, Sought(activity=LED, colleague="Priya")),
    ("what have I logged?", LIST, Sought()),
    ("when was my last supervision?", LAST, Sought(activity=SUPERVISION, last=True)),
    ("when did I last see Ruth?", LAST, Sought(colleague="Ruth", last=True)),
    ("how long since my last supervision?", LAST, Sought(activity=SUPERVISION, last=True)),
    ("how long ago did I last lead?", LAST, Sought(activity=LED, last=True)),
    ("my last supervision", LAST, Sought(activity=SUPERVISION, last=True)),
    ("last supervision?", LAST, Sought(activity=SUPERVISION, last=True)),
    ("what was the last thing I logged?", LAST, Sought(last=True)),
    ("who did I last lead with?", LAST, Sought(activity=LED, last=True)),
    (
        "which groups did I lead in October?",
        LIST,
        Sought(activity=LED, since=date(2026, 10, 1), until=date(2026, 10, 31)),
    ),
    ("what did I do last week?", LIST, Sought(since=date(2026, 11, 9), until=date(2026, 11, 15))),
    ("did I log last Tuesday?", WHETHER, Sought(since=date(2026, 11, 17), until=date(2026, 11, 17))),
    (
        "have I logged the group on Monday?",
        WHETHER,
        Sought(groups=True, since=date(2026, 11, 16), until=date(2026, 11, 16)),
    ),
    (
        "did I log Monday's supervision?",
        WHETHER,
        Sought(activity=SUPERVISION, since=date(2026, 11, 16), until=date(2026, 11, 16)),
    ),
    ("show me everything I've logged", LIST, Sought()),
    ("list all my sessions with Priya since June", LIST, Sought(since=date(2026, 6, 1), colleague="Priya")),
    ("my sessions", LIST, Sought()),
    ("show entry 12", LIST, Sought(number=12)),
    ("entry 12", LIST, Sought(number=12)),
    ("show #12", LIST, Sought(number=12)),
    ("/list", LIST, Sought()),
    ("/history October", LIST, Sought(since=date(2026, 10, 1), until=date(2026, 10, 31))),
    ("/show supervisions", LIST, Sought(activity=SUPERVISION)),
    (
        "how many groups did I lead last year?",
        COUNT,
        Sought(activity=LED, since=date(2025, 1, 1), until=date(2025, 12, 31)),
    ),
    ("how many supervisions since June?", COUNT, Sought(activity=SUPERVISION, since=date(2026, 6, 1))),
    (
        "how many sessions with Dr Rao this year",
        COUNT,
        Sought(since=date(2026, 1, 1), until=date(2026, 11, 21), colleague="Dr Rao"),
    ),
    ("how often have I met Ruth?", COUNT, Sought(colleague="Ruth")),
    (
        "how many times did I lead in November?",
        COUNT,
        Sought(activity=LED, since=date(2026, 11, 1), until=date(2026, 11, 21)),
    ),
    ("number of groups led with Priya Nair", COUNT, Sought(activity=LED, colleague="Priya Nair")),
    ("show my groups", LIST, Sought(groups=True)),
    ("show my log", LIST, Sought()),
    ("can you show me my supervisions please", LIST, Sought(activity=SUPERVISION)),
    ("could I see my entries from September?", LIST, Sought(since=date(2026, 9, 1))),
    ("what have I done with Priya?", LIST, Sought(colleague="Priya")),
    (
        "what did I attend in October",
        LIST,
        Sought(activity=ATTENDED, since=date(2026, 10, 1), until=date(2026, 10, 31)),
    ),
    ("how many groups did I log before June 2023?", COUNT, Sought(groups=True, until=date(2023, 5, 31))),
    (
        "how many weekends have I done this year?",
        COUNT,
        Sought(activity=WEEKEND, since=date(2026, 1, 1), until=date(2026, 11, 21)),
    ),
    ("when did I lead with Priya?", LIST, Sought(activity=LED, colleague="Priya")),
    ("what is my last entry", LAST, Sought(last=True)),
    ("the last supervision", LAST, Sought(activity=SUPERVISION, last=True)),
    ("list my leadership weekends", LIST, Sought(activity=WEEKEND)),
    ("what did I log last week", LIST, Sought(since=date(2026, 11, 9), until=date(2026, 11, 15))),
    (
        "how many supervision sessions did I have in the last 3 months?",
        COUNT,
        Sought(activity=SUPERVISION, since=date(2026, 8, 20), until=date(2026, 11, 21)),
    ),
    (
        "how many groups with Priya in October?",
        COUNT,
        Sought(groups=True, since=date(2026, 10, 1), until=date(2026, 10, 31), colleague="Priya"),
    ),
    ("when was the last time I attended a group?", LAST, Sought(activity=ATTENDED, last=True)),
    (
        "have I had supervision with Ruth this month?",
        WHETHER,
        Sought(activity=SUPERVISION, since=date(2026, 11, 1), until=date(2026, 11, 21), colleague="Ruth"),
    ),
    ("what have I logged with priya", LIST, Sought(colleague="priya")),
    ("/list supervisions", LIST, Sought(activity=SUPERVISION)),
    (
        "so what did I log between 1 and 10 November?",
        LIST,
        Sought(since=date(2026, 11, 1), until=date(2026, 11, 10)),
    ),
    ("what have I saved", LIST, Sought()),
    ("show me my groups with Priya", LIST, Sought(groups=True, colleague="Priya")),
    (
        "how many groups have I attended this year?",
        COUNT,
        Sought(activity=ATTENDED, since=date(2026, 1, 1), until=date(2026, 11, 21)),
    ),
    ("when was my last leadership weekend?", LAST, Sought(activity=WEEKEND, last=True)),
    ("when did I last go to a group?", LAST, Sought(activity=ATTENDED, last=True)),
    (
        "which supervisions have I had since September?",
        LIST,
        Sought(activity=SUPERVISION, since=date(2026, 9, 1)),
    ),
    ("my supervisions", LIST, Sought(activity=SUPERVISION)),
    ("my groups please", LIST, Sought(groups=True)),
    (
        "list everything I have logged this month",
        LIST,
        Sought(since=date(2026, 11, 1), until=date(2026, 11, 21)),
    ),
    (
        "how many did I lead in October with Priya Nair?",
        COUNT,
        Sought(activity=LED, since=date(2026, 10, 1), until=date(2026, 10, 31), colleague="Priya Nair"),
    ),
    ("show me what I've got", LIST, Sought()),
    ("what have you got for me", LIST, Sought()),
    ("list everything since September", LIST, Sought(since=date(2026, 9, 1))),
    ("my last three groups", LIST, Sought(groups=True, last=True, count=3)),
    ("show me the last 2 supervisions", LIST, Sought(activity=SUPERVISION, last=True, count=2)),
    (
        "what have I logged this month?",
        LIST,
        Sought(since=date(2026, 11, 1), until=date(2026, 11, 21)),
    ),
    ("did I log Tuesday?", WHETHER, Sought(since=date(2026, 11, 17), until=date(2026, 11, 17))),
    ("how many groups online?", COUNT, Sought(groups=True, format=Format.ONLINE)),
    ("how many groups have I led in person?", COUNT, Sought(activity=LED, format=Format.IN_PERSON)),
    ("which ones were with Priya?", LIST, Sought(colleague="Priya")),
    ("which of them were online", LIST, Sought(format=Format.ONLINE)),
    (
        "have I logged the supervision on the 5th?",
        WHETHER,
        Sought(activity=SUPERVISION, since=date(2026, 11, 5), until=date(2026, 11, 5)),
    ),
    (
        "is Tuesday's group logged?",
        WHETHER,
        Sought(groups=True, since=date(2026, 11, 17), until=date(2026, 11, 17)),
    ),
]

READY = [
    "am I ready to apply?",
    "can I apply now?",
    "have I got everything?",
    "Am I ready?",
    "do I have enough to apply?",
    "have I met all the requirements?",
    "am I eligible for accreditation?",
    "have I done enough?",
    "do I have everything I need to apply?",
    "is my portfolio complete?",
    "ready to apply?",
    "could I apply now",
]

# About progress, guidance or reminders, reports, or talk.
NEITHER = [
    "how many have I led?",
    "how many supervisions left?",
    "my portfolio",
    "show my progress",
    "how many people came on Tuesday?",
    "how many sessions with a supervisor do I need?",
    "how many groups should I lead in a year?",
    "how many groups do I have to lead before June?",
    "what have I done?",
    "how many did I log?",
    "did I lead well on Tuesday?",
    "what happens on the leadership weekend in March?",
    "when is the next leadership weekend?",
    "who can supervise me?",
    "supervision with Ruth on Monday",
    "my group on Tuesday",
    "my supervision on Monday was with Ruth",
    "my last group was online",
    "led my group last night",
    "what did I miss last week?",
    "how many left?",
    "show my supervisions left",
    "can I apply without a weekend?",
    "when can I apply?",
    "how many groups have we led together?",
    "show me my reminders",
    "what did I tell you last week",
    "how many sessions are in a leadership weekend?",
    "How many has Priya led?",
    "will I be ready by summer?",
    "how many supervisions have I had",
    "how many members can I have in October?",
    "how long is a session?",
    "what did I learn in October?",
    "when did I join?",
    "show me the criteria",
    "last week",
    "in October",
]


@pytest.mark.parametrize(("text", "wanted", "sought"), ASKED)
def test_what_is_asked_of_the_record(text: str, wanted: Wanted, sought: Sought) -> None:
    assert read_record_question(text, TODAY) == AskedRecord(wanted, sought)


@pytest.mark.parametrize("text", READY)
def test_whether_one_can_apply(text: str) -> None:
    assert read_record_question(text, TODAY) == AskedReady()


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_no_question_about_the_record(text: str) -> None:
    assert read_record_question(text, TODAY) is None


@settings(deadline=None)
@given(st.text(max_size=250))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(read_record_question(text, TODAY), AskedRecord | AskedReady | None)
