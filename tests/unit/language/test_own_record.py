"""Questions about one's own record, in whatever words. Today is Saturday 21 November 2026."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balint.language.own_record import read_own_record
from balint.language.said import AskedProgress, AskedReady, AskedRecord, Sought, Wanted, Way
from balint.pathway.entries import Activity, Format

TODAY = date(2026, 11, 21)
LED = Activity.GROUP_LED
ATTENDED = Activity.GROUP_ATTENDED
SUPERVISION = Activity.SUPERVISION
FUNDED = Activity.SUPERVISION_GROUP
WEEKEND = Activity.LEADERSHIP_WEEKEND
LIST, COUNT, LAST, WHETHER, WHO = Wanted.LIST, Wanted.COUNT, Wanted.LAST, Wanted.WHETHER, Wanted.WHO
OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))

OF_SOME: list[tuple[str, Wanted, Sought]] = [
    ("last supervision", LAST, Sought(activity=SUPERVISION, last=True)),
    ("last one with Priya?", LAST, Sought(colleague="Priya", last=True)),
    ("latest entry", LAST, Sought(last=True)),
    ("which was the last time I was the one leading?", LAST, Sought(activity=LED, last=True)),
    ("how long has it been since I attended a group", LAST, Sought(activity=ATTENDED, last=True)),
    ("Might I enquire when I most recently had supervision?", LAST, Sought(activity=SUPERVISION, last=True)),
    ("wen did me and priya last do one", LAST, Sought(colleague="priya", last=True)),
    ("led in October?", LIST, Sought(activity=LED, since=OCTOBER[0], until=OCTOBER[1])),
    ("supervisions in october", LIST, Sought(activity=SUPERVISION, since=OCTOBER[0], until=OCTOBER[1])),
    ("last month?", LIST, Sought(since=OCTOBER[0], until=OCTOBER[1])),
    ("October's a blur, what's down for me that month", LIST, Sought(since=OCTOBER[0], until=OCTOBER[1])),
    ("show weekends", LIST, Sought(activity=WEEKEND)),
    ("when was my weekend", LIST, Sought(activity=WEEKEND)),
    ("the wee weekend thing, when wis that?", LIST, Sought(activity=WEEKEND)),
    ("dates of my supervisions please", LIST, Sought(activity=SUPERVISION)),
    ("list of groups attended", LIST, Sought(activity=ATTENDED)),
    ("everything since Monday that's in my log", LIST, Sought(since=date(2026, 11, 16))),
    ("in person groups?", LIST, Sought(groups=True, format=Format.IN_PERSON)),
    ("groups not with Priya", LIST, Sought(groups=True, colleague="Priya", apart=True)),
    ("how many w ruth?", COUNT, Sought(colleague="ruth")),
    ("Of the groups I've led, how many weren't with Priya?", COUNT,
     Sought(activity=LED, colleague="Priya", apart=True)),
    ("Ruth asked how many times we've met for supervision. What's the number?", COUNT,
     Sought(activity=SUPERVISION, colleague="Ruth")),
    ("Priya reckons we've led four together. What do my records say?", COUNT,
     Sought(activity=LED, colleague="Priya")),
    ("how many groups have I led without Priya?", COUNT,
     Sought(activity=LED, colleague="Priya", apart=True)),
    ("Have I done all of my supervision with the same person?", WHO, Sought(activity=SUPERVISION)),
    ("november so far", LIST, Sought(since=date(2026, 11, 1), until=TODAY)),
    ("My appraisal is on Monday, can you tell me what I've done in October?", LIST,
     Sought(since=OCTOBER[0], until=OCTOBER[1])),
    ("I've lost track of the funded group, when was the last one I went to?", LAST,
     Sought(activity=FUNDED, last=True)),
    ("any weekends?", WHETHER, Sought(activity=WEEKEND)),
    ("which groups did I lead at the surgery in October", LIST,
     Sought(activity=LED, since=OCTOBER[0], until=OCTOBER[1])),
    ("how many have I led on my own", COUNT, Sought(activity=LED, apart=True)),
    ("my appraisal: how many groups did I run as leader last month?", COUNT,
     Sought(activity=LED, since=OCTOBER[0], until=OCTOBER[1])),
    ("do you have my weekend in October", WHETHER,
     Sought(activity=WEEKEND, since=OCTOBER[0], until=OCTOBER[1])),
    ("who supervises me", WHO, Sought(activity=SUPERVISION)),
    ("which supervisors have I had", WHO, Sought(activity=SUPERVISION)),
    ("who are my co-leaders", WHO, Sought(activity=LED)),
    ("did I tell you about Tuesday?", WHETHER, Sought(since=date(2026, 11, 17), until=date(2026, 11, 17))),
    ("did you get the one on the 10th?", WHETHER,
     Sought(since=date(2026, 11, 10), until=date(2026, 11, 10))),
    ("first group I led?", Wanted.FIRST, Sought(activity=LED)),
    ("when did I first have supervision", Wanted.FIRST, Sought(activity=SUPERVISION)),
    ("what's my oldest entry", Wanted.FIRST, Sought()),
    ("last 3 sessions", LIST, Sought(last=True, count=3)),
    ("Who have I been co-leading with?", WHO, Sought(activity=LED)),
    ("who did I lead with in October", WHO, Sought(activity=LED, since=OCTOBER[0], until=OCTOBER[1])),
]  # fmt: skip

OF_PROGRESS: list[tuple[str, Activity | None, Way]] = [
    ("attended how many?", ATTENDED, Way.DONE),
    ("weekends done", WEEKEND, Way.DONE),
    ("hwo many grups i have leaded untill now", LED, Way.DONE),
    ("If somebody asked how many groups I've sat in as a member, what would I say?", ATTENDED, Way.DONE),
    ("totals please", None, Way.DONE),
    ("supervision, out of 9?", SUPERVISION, Way.DONE),
    ("count of supervision pls", SUPERVISION, Way.DONE),
    ("So that's 18 more to lead, is that right?", LED, Way.LEFT),
    ("Are any of the requirements completely finished yet?", None, Way.ENOUGH),
    ("give me a summary of my whole portfolio", None, Way.DONE),
    ("attending left?", ATTENDED, Way.LEFT),
    ("Whit's left for me tae lead, pal?", LED, Way.LEFT),
    ("pls say me how much supervision is missing for me", SUPERVISION, Way.LEFT),
    ("just tell me the number of groups I've yet to lead", LED, Way.LEFT),
    ("Leading: done and remaining, two numbers please.", LED, Way.LEFT),
    ("gonnae tell us how far on I am wi the whole thing", None, Way.LEFT),
    ("I should be grateful for a statement of my present position", None, Way.LEFT),
    ("supervision done yet?", SUPERVISION, Way.ENOUGH),
    ("och am I no done wi the attendin yet?", ATTENDED, Way.ENOUGH),
    ("is nine supervisions reached or not", SUPERVISION, Way.ENOUGH),
    ("Thirty groups led: have I made it, and if not how short am I?", LED, Way.LEFT),
    ("do I need another leadership weekend?", WEEKEND, Way.MORE),
    ("Have ah only the wan weekend left tae dae?", WEEKEND, Way.MORE),
    ("halfway with leading?", LED, Way.HALF),
    ("Have I passed the midpoint on attending?", ATTENDED, Way.HALF),
    ("funded supervision group: have I reached half of what's required?", FUNDED, Way.HALF),
    ("what % of groups have I led", LED, Way.SHARE),
]

# Reports, plans, corrections, and questions about the rule or about anything else.
NEITHER = [
    "how many do I need altogether?",
    "how many supervisions are required?",
    "how many groups must I lead",
    "how many weekends do I need to do?",
    "how many groups can I lead in a month",
    "how many people came last time?",
    "what did we talk about last time?",
    "is it best to be supervised alone or with the person I lead with",
    "I led 8 people on Tuesday, is that right?",
    "who can supervise me?",
    "who was in the group last week?",
    "when is the leadership weekend?",
    "how long does a group last",
    "what day is it today",
    "does supervision with Ruth count?",
    "does zoom count",
    "Is it still thirty groups as a member?",
    "is 20 attended enough?",
    "how many has Priya led?",
    "next supervision?",
    "last supervision was on Tuesday with Ruth",
    "led in October with Asha on the 5th",
    "led groups in October",
    "my last group was with Priya",
    "supervision with Ruth on Monday",
    "attended my group! 2nd nov! at last!",
    "did my first ever group as leader on wednesday",
    "What I did on Thursday: lead a group.",
    "Two leadership days, 3 October and 31 October",
    "Leadership days so far: 18 April and 6 June",
    "attended groups on:\n5 May\n19 May",
    "Same co-leader both times, Rob, when I led on 23 September and 7 October",
    "I ran it on Tuesday. Who was with me, let me think, it was Padma.",
    "Led last night with Asha. How many are left?",
    "wrong date, it was the 3rd",
    "I want to change the date of my last supervision to 5 November",
    "what did I say, Thursday?",
    "I know how many I have done",
    "last week",
    "in October",
]


@pytest.mark.parametrize(("text", "wanted", "sought"), OF_SOME)
def test_what_is_asked_of_some_sessions(text: str, wanted: Wanted, sought: Sought) -> None:
    assert read_own_record(text, TODAY) == AskedRecord(wanted, sought)


@pytest.mark.parametrize(("text", "activity", "way"), OF_PROGRESS)
def test_what_is_asked_of_the_progress(text: str, activity: Activity | None, way: Way) -> None:
    asked = read_own_record(text, TODAY)

    assert isinstance(asked, AskedProgress)
    assert (asked.activity, asked.way) == (activity, way)


@pytest.mark.parametrize(
    ("text", "too_early"),
    [
        ("is it time to fill in the application form or am I kidding myself", False),
        ("Would I be able to send in my application now?", False),
        ("can I send Form A yet", False),
        ("is it too early to apply?", True),
        ("would it be too soon for me to submit my application?", True),
    ],
)
def test_whether_one_can_apply(text: str, too_early: bool) -> None:
    assert read_own_record(text, TODAY) == AskedReady(too_early=too_early)


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_no_question_about_the_record(text: str) -> None:
    assert read_own_record(text, TODAY) is None


@settings(deadline=None)
@given(st.text(max_size=350))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(read_own_record(text, TODAY), AskedRecord | AskedReady | AskedProgress | None)
