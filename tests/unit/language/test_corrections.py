"""What people say while a log is open or just saved, to change it or to add to it.

Today is Saturday 21 November 2026.
"""

from datetime import date

import pytest

from balint.language.changes import read_change
from balint.language.corrections import read_correction, read_taken_back
from balint.language.said import Amendment, Corrected, DateProblem, Problem, Reported, Word
from balint.language.understand import understand
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
    ("Pardon me, we met on Thursday that week", Session(on=nov(19))),
    ("Apologies, it was the 12th", Session(on=nov(12))),
    ("my apologies, it was face to face", Session(format=Format.IN_PERSON)),
    ("I do beg your pardon, on Monday", Session(on=nov(16))),
    ("forgive me, there were six of us", Session(participants=6)),
    ("oh dear, I got the day wrong, it was Tuesday", Session(on=nov(17))),
    ("silly me, with Tom Field", Session(co_leader="Tom Field")),
    ("wrong person, it was Dr Osei", Session(co_leader="Dr Osei")),
    ("not her name, it was Hilary", Session(co_leader="Hilary")),
    (
        "Oh no, it was Monday and with Hugh, online",
        Session(on=nov(16), co_leader="Hugh", format=Format.ONLINE),
    ),
    ("no, Tuesday, and Sam was ill so it was with Ines", Session(on=nov(17), co_leader="Ines")),
    ("Tessa couldn't make it, so it was with Omar", Session(co_leader="Omar")),
    # how many came, and how long
    ("make it 9", Session(participants=9)),
    ("make it 9 people", Session(participants=9)),
    ("make it online, please", Session(format=Format.ONLINE)),
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
    # other voices
    ("nope wednesday", Session(on=nov(18))),
    ("No - Tuesday", Session(on=nov(17))),
    ("no it was tuesday", Session(on=nov(17))),
    ("that's wrong, Tuesday", Session(on=nov(17))),
    ("it was on Tuesday actually", Session(on=nov(17))),
    ("Tuesday, sorry", Session(on=nov(17))),
    ("Tuesday actually", Session(on=nov(17))),
    ("I said Tuesday", Session(on=nov(17))),
    ("not the 5th, the 6th", Session(on=nov(6))),
    ("6th not 5th", Session(on=nov(6))),
    ("the 6th", Session(on=nov(6))),
    ("6 November", Session(on=nov(6))),
    ("06/11", Session(on=nov(6))),
    ("last Friday", Session(on=nov(20))),
    ("this morning", Session(on=nov(21))),
    ("sorry meant this Monday", Session(on=nov(16))),
    ("date should be 6/11", Session(on=nov(6))),
    ("the date was wrong, it was the 6th", Session(on=nov(6))),
    ("can you change it to Friday", Session(on=nov(20))),
    ("please change the date to Friday", Session(on=nov(20))),
    ("could you make it Friday please", Session(on=nov(20))),
    ("move it to Friday", Session(on=nov(20))),
    ("it was two weeks ago", Session(on=nov(7))),
    ("make it the day before yesterday", Session(on=nov(19))),
    ("11 people", Session(participants=11)),
    ("8 ppl", Session(participants=8)),
    ("eight of us", Session(participants=8)),
    ("there were 12", Session(participants=12)),
    ("it was 12 not 10", Session(participants=12)),
    ("we had 7", Session(participants=7)),
    ("only 6 came", Session(participants=6)),
    ("6 turned up", Session(participants=6)),
    ("make that 6", Session(participants=6)),
    ("add 8 participants", Session(participants=8)),
    ("number was 9", Session(participants=9)),
    ("participants 9", Session(participants=9)),
    ("also 9 people", Session(participants=9)),
    ("and there were 9", Session(participants=9)),
    ("no, 10 people came", Session(participants=10)),
    ("ten", Session(participants=10)),
    ("an hour", Session(duration_minutes=60)),
    ("75 mins", Session(duration_minutes=75)),
    ("it lasted 90 minutes", Session(duration_minutes=90)),
    ("it was 2 hours long", Session(duration_minutes=120)),
    ("teams", Session(format=Format.ONLINE)),
    ("via zoom", Session(format=Format.ONLINE)),
    ("it was on teams", Session(format=Format.ONLINE)),
    ("we met in person", Session(format=Format.IN_PERSON)),
    ("was in person", Session(format=Format.IN_PERSON)),
    ("f2f", Session(format=Format.IN_PERSON)),
    ("in the practice", Session(format=Format.IN_PERSON)),
    ("no it was face to face", Session(format=Format.IN_PERSON)),
    ("by zoom not in person", Session(format=Format.ONLINE)),
    ("half were online", Session(format=Format.HYBRID)),
    ("with Asha", Session(co_leader="Asha")),
    ("w/ Asha", Session(co_leader="Asha")),
    ("and Asha", Session(co_leader="Asha")),
    ("also with Asha", Session(co_leader="Asha")),
    ("add Asha", Session(co_leader="Asha")),
    ("add Asha as co-leader", Session(co_leader="Asha")),
    ("Asha was my co-leader", Session(co_leader="Asha")),
    ("co-leader: Asha", Session(co_leader="Asha")),
    ("co-leader Asha Patel", Session(co_leader="Asha Patel")),
    ("coleader asha", Session(co_leader="asha")),
    ("my co-leader was asha patel", Session(co_leader="asha patel")),
    ("supervisor was Ruth", Session(supervisor="Ruth")),
    ("supervised by Ruth", Session(supervisor="Ruth")),
    ("with my supervisor Ruth", Session(supervisor="Ruth")),
    ("it was Ruth not Asha", Session(co_leader="Ruth")),
    ("Ruth, sorry", Session(co_leader="Ruth")),
    ("no Ruth", Session(co_leader="Ruth")),
    ("sorry, Dr Rao", Session(co_leader="Dr Rao")),
    ("I meant Dr Rao", Session(co_leader="Dr Rao")),
    ("Dr Rao not Dr Roa", Session(co_leader="Dr Rao")),
    ("as a member", Session(activity=Activity.GROUP_ATTENDED)),
    ("I was a member", Session(activity=Activity.GROUP_ATTENDED)),
    ("as member not leader", Session(activity=Activity.GROUP_ATTENDED)),
    ("I was leading", Session(activity=Activity.GROUP_LED)),
    ("I was just attending", Session(activity=Activity.GROUP_ATTENDED)),
    ("no I led", Session(activity=Activity.GROUP_LED)),
    ("attended", Session(activity=Activity.GROUP_ATTENDED)),
    ("it was a leadership day", Session(activity=Activity.LEADERSHIP_DAY)),
    ("leadership weekend", Session(activity=Activity.LEADERSHIP_WEEKEND)),
    ("it was Society supervision", Session(activity=Activity.SUPERVISION_GROUP)),
    ("the funded one", Session(activity=Activity.SUPERVISION_GROUP)),
    ("that was my supervision group", Session(activity=Activity.SUPERVISION_GROUP)),
    ("yes, and with Asha", Session(co_leader="Asha")),
    ("yes and 9 people", Session(participants=9)),
    ("yes online", Session(format=Format.ONLINE)),
    ("yes with Asha", Session(co_leader="Asha")),
    ("yes, but 9 people", Session(participants=9)),
    ("almost, it was Tuesday", Session(on=nov(17))),
    ("nearly right, 9 people", Session(participants=9)),
    ("right but Tuesday", Session(on=nov(17))),
    ("all good except it was Tuesday", Session(on=nov(17))),
    ("Tuesday with Asha", Session(on=nov(17), co_leader="Asha")),
    ("Tuesday, 8 people", Session(on=nov(17), participants=8)),
    ("on Zoom with Asha on Tuesday", Session(on=nov(17), format=Format.ONLINE, co_leader="Asha")),
    ("no i did it on thursday", Session(on=nov(19))),
    ("nah, 7", Session(participants=7)),
    ("8 not 9 people", Session(participants=8)),
    ("scrap that, Thursday", Session(on=nov(19))),
    ("that's not right, it was Thursday", Session(on=nov(19))),
    ("day was thursday", Session(on=nov(19))),
    ("put thursday", Session(on=nov(19))),
    ("on the 12th, not the 11th", Session(on=nov(12))),
    ("12th Nov please", Session(on=nov(12))),
    ("ah sorry it was online", Session(format=Format.ONLINE)),
    ("it was on Teams not Zoom", Session(format=Format.ONLINE)),
    ("with Dr Nair", Session(co_leader="Dr Nair")),
    ("Dr Nair was the supervisor", Session(supervisor="Dr Nair")),
    ("supervisor should be Dr Nair", Session(supervisor="Dr Nair")),
    ("we were only 5", Session(participants=5)),
    ("five", Session(participants=5)),
    ("twelve people", Session(participants=12)),
    ("it was an hour", Session(duration_minutes=60)),
    ("make it an hour", Session(duration_minutes=60)),
    ("I attended, didn't lead", Session(activity=Activity.GROUP_ATTENDED)),
    ("supervision not supervision group", Session(activity=Activity.SUPERVISION)),
    ("wasn't supervision, was the supervision group", Session(activity=Activity.SUPERVISION_GROUP)),
    ("the date's wrong, should be 9 Nov", Session(on=nov(9))),
    ("yes, Thursday", Session(on=nov(19))),
    ("yes, with Ben Carter and 8 people", Session(co_leader="Ben Carter", participants=8)),
    ("my co leader was Ben", Session(co_leader="Ben")),
    ("plus Ben", Session(co_leader="Ben")),
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
    ("last week", DateProblem.UNCLEAR, "last week"),
]

RESOLVED_LATER: list[tuple[str, Corrected]] = [
    ("sorry I meant 2024", Corrected(Session(), year=2024)),
    ("no, it was 2024 not 2025", Corrected(Session(), year=2024)),
    ("oops, wrong year, 2023", Corrected(Session(), year=2023)),
    ("no, last year", Corrected(Session(), year=2025)),
    ("no, the week before", Corrected(Session(), days=-7)),
    ("it was a day earlier", Corrected(Session(), days=-1)),
    ("sorry, the following day", Corrected(Session(), days=1)),
    ("actually two weeks earlier", Corrected(Session(), days=-14)),
    ("swap the two dates", Corrected(Session(), swapped=True)),
    ("can you swap the days round please", Corrected(Session(), swapped=True)),
    ("I got the dates the wrong way round", Corrected(Session(), swapped=True)),
    ("no co-leader actually", Corrected(Session(), cleared=("co_leader",))),
    ("I led it on my own", Corrected(Session(), cleared=("co_leader",))),
    ("actually it was just me", Corrected(Session(), cleared=("co_leader",))),
    ("take the co-leader off", Corrected(Session(), cleared=("co_leader",))),
    ("no supervisor", Corrected(Session(), cleared=("supervisor",))),
    ("sorry, Sam couldn't come", Corrected(Session(), left_out="Sam")),
    ("it wasn't Tuesday", Corrected(Session(), cleared=("on",))),
    ("sorry, wrong day", Corrected(Session(), cleared=("on",))),
    ("I got the date wrong", Corrected(Session(), cleared=("on",))),
    ("take off the number", Corrected(Session(), cleared=("participants",))),
    ("take Marta off", Corrected(Session(), left_out="Marta")),
    ("remove Dr Rao please", Corrected(Session(), left_out="Dr Rao")),
    ("actually Marta wasn't there", Corrected(Session(), left_out="Marta")),
    ("no, not with Marta", Corrected(Session(), left_out="Marta")),
    ("all of them were online", Corrected(Session(format=Format.ONLINE), every=True)),
    ("both were online", Corrected(Session(format=Format.ONLINE), every=True, both=True)),
    ("both with Asha", Corrected(Session(co_leader="Asha"), every=True, both=True)),
    ("they were all on Zoom", Corrected(Session(format=Format.ONLINE), every=True)),
    ("no, all three were in person", Corrected(Session(format=Format.IN_PERSON), every=True)),
    ("oh and Priya was there too as co-leader", Corrected(Session(co_leader="Priya"), adds=True)),
    ("Asha co-led it with me as well", Corrected(Session(co_leader="Asha"), adds=True)),
]

ONE_AFTER_ANOTHER: list[tuple[str, Session]] = [
    ("actually it was online, the boiler was broken", Session(format=Format.ONLINE)),
    ("it was Tuesday, I got my days mixed up", Session(on=nov(17))),
    ("I mean it was the night before, Thursday", Session(on=nov(19))),
    ("that was the weekend after, 16 to 18 October", Session(on=date(2026, 10, 16))),
    ("sorry 7 not 8 and it was tues", Session(on=nov(17), participants=7)),
    ("no, 9, and it was Tuesday", Session(on=nov(17), participants=9)),
    ("actually Wednesday, and make it 6", Session(on=nov(18), participants=6)),
    # what leads up to it, and why
    ("I'm ever so sorry, I've just checked my diary and it was Wednesday", Session(on=nov(18))),
    ("Now that I think of it we were eleven", Session(participants=11)),
    ("Looking back, I believe it was on Teams", Session(format=Format.ONLINE)),
    ("I ought to have mentioned that Ines co-led", Session(co_leader="Ines")),
    ("Could you note that it was with Omar, please?", Session(co_leader="Omar")),
    ("Would you mind changing it to Tuesday?", Session(on=nov(17))),
    ("Can you make it 12? Ivy joined us late", Session(participants=12)),
    ("Thanks so much. One small thing: it was at the surgery", Session(format=Format.IN_PERSON)),
    ("Silly me! With Tom Field, I always forget him", Session(co_leader="Tom Field")),
    ("No, I keep mixing them up, it was with Hilary, not Ines", Session(co_leader="Hilary")),
    ("Sorry to be a nuisance, but it was actually face to face", Session(format=Format.IN_PERSON)),
    (
        "I've looked it up and we did it on Zoom, so could you add that it was online?",
        Session(format=Format.ONLINE),
    ),
    ("Tom Field, and it lasted an hour and a half", Session(co_leader="Tom Field", duration_minutes=90)),
    ("there were 11 on the Tuesday", Session(on=nov(17), participants=11)),
    (
        "it was with Asha, 90 minutes not 60, and on Zoom",
        Session(co_leader="Asha", duration_minutes=90, format=Format.ONLINE),
    ),
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
    "Monday and Tuesday",
    "it was cold on Monday",
    "the room was too small",
    "my patient was online",
    "not sure",
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
    "thanks for that",
    "that's great",
    "good",
    "Tuesday works for me",
    "see you Tuesday",
    "can we meet Tuesday",
    "remind me Tuesday",
    "I'm free on Tuesday",
    "I've got supervision on Tuesday",
    "supervision next Tuesday with Ruth",
    "led Tuesday, 8 people",
    "attended with 8 others yesterday",
    "ran my group online yesterday",
    "Asha led on Tuesday",
    "it was a hard group",
    "it was a long day",
    "we talked about endings",
    "not a good day",
    "no way",
    "no more",
    "no one came",
    "nobody came",
    "I don't know",
    "don't know how many",
    "not many",
    "a few",
    "lots",
    "more than 8",
    "less than 10",
    "around the corner",
    "make it stop",
    "change my supervisor",
    "change my reminders to Monday",
    "change my name to Ben",
    "set reminder for Monday",
    "with difficulty",
    "with pleasure",
    "with thanks",
    "with my dog",
    "no thanks Tuesday is better for the reminder",
    "what about Asha",
    "who was it",
    "how long was it",
    "is it saved",
    "sorry about that",
    "sorry",
    "my mistake",
    "oops",
    "wait",
    "hang on",
    "actually",
    "it was good",
    "it was fun",
    "online groups",
    "fees on Monday",
    "9 pounds",
    "£9",
    "page 9",
    "9am",
    "at 9",
    "it was at 7pm",
    "in 2019",
    "Form R",
    "I have not led since June",
    "group was cancelled",
    "didn't happen",
    "they cancelled",
    "yes I think so but check Thursday",
    "sorry, Tuesday, can we book the room",
    "it was hard, the boiler was broken",
    "thursday's fine for me",
    "thursday next week we meet",
    "what did I say, Thursday?",
    "no group on Thursday",
    "not leading any more",
    "I led two on Monday",
    "with you",
    "no thanks to Ben",
    "Ben is ill",
    "Ben says hi",
    "add a reminder for Thursday",
    "put me down for the weekend",
    "Sam was ill so it was sad",
    "Sam was ill on Monday with flu",
    "I beg your pardon",
    "apologies, what does it cost?",
    "make it so",
    "it was Ben who cancelled",
    "9 people were invited",
    "it was supposed to be Thursday",
    "my next one is Thursday",
    "see Ben on Monday",
    "I see Ben",
    "thanks Priya",
    "would you put 8 people in a group?",
    "can I add two people to the group?",
    "would you take 12 people?",
    "I think it was too large",
    "it was online, is that all right?",
    "please delete it, I wasn't there",
]


@pytest.mark.parametrize(("text", "change"), CHANGES)
def test_a_change_holds_what_was_told_and_nothing_else(text: str, change: Session) -> None:
    said = read_correction(text, TODAY)
    assert said is not None
    assert (said.change, said.which, said.problems) == (change, None, ())


@pytest.mark.parametrize(("text", "which", "change"), WHICH)
def test_one_of_several_is_meant(text: str, which: int | None, change: Session) -> None:
    said = read_correction(text, TODAY)
    assert said is not None
    assert (said.change, said.which, said.problems) == (change, which, ())


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("oh sorry, the supervision was on Wednesday", (Activity.SUPERVISION,)),
        ("actually the supervision group was on Tuesday", (Activity.SUPERVISION_GROUP,)),
        ("the group was on Zoom", (Activity.GROUP_LED, Activity.GROUP_ATTENDED)),
        ("it was supervision", ()),
        ("no, Tuesday", ()),
    ],
)
def test_the_one_of_that_kind_is_meant(text: str, kinds: tuple[Activity, ...]) -> None:
    said = read_correction(text, TODAY)
    assert said is not None
    assert said.kinds == kinds


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("make it 14", True),
        ("sorry, 31 not 13", True),
        ("11", True),
        ("make it 14 people", False),
        ("there were 11 of us", False),
        ("11 came", False),
        ("no, Thursday", False),
    ],
)
def test_a_number_with_nothing_said_of_what_it_counts(text: str, bare: bool) -> None:
    said = read_correction(text, TODAY)
    assert said is not None
    assert said.bare_number == bare


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


@pytest.mark.parametrize(("text", "corrected"), RESOLVED_LATER)
def test_what_the_log_in_hand_has_to_resolve(text: str, corrected: Corrected) -> None:
    assert read_correction(text, TODAY) == corrected


@pytest.mark.parametrize(("text", "change"), ONE_AFTER_ANOTHER)
def test_one_change_after_another(text: str, change: Session) -> None:
    corrected = read_correction(text, TODAY)
    assert corrected is not None
    assert corrected.change == change


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Please take that one out again, it was the wrong week", Word.UNDO),
        ("I was ill that evening. Could you delete it?", Word.UNDO),
        ("sorry, could you delete that one? I was ill", Word.UNDO),
        ("I shouldn't have logged that, please remove it", Word.UNDO),
        ("oh please cancel that, I was on leave", Word.CANCEL),
        ("delete it", None),  # the word alone is read before
        ("I was ill on the 12th, please delete it", None),
        ("delete that, it was Tuesday", None),
        ("undo that, how many are left?", None),
    ],
)
def test_what_is_taken_back_and_why(text: str, word: Word | None) -> None:
    assert read_taken_back(text, TODAY) is word


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("make that 9 pp", Session(participants=9)),
        ("make it 11 please, I left one out", Session(participants=11)),
        ("It was Gwenda who co-led, not Ffion. Excuse me.", Session(co_leader="Gwenda")),
        ("it was Dr Sethi who supervised me", Session(supervisor="Dr Sethi")),
        ("no, I was a member that day, Moira was leading", Session(activity=Activity.GROUP_ATTENDED)),
        (
            "sorry I meant my own supervision, with Dr Bello",
            Session(activity=Activity.SUPERVISION, supervisor="Dr Bello"),
        ),
    ],
)
def test_what_is_put_right_in_a_roundabout_way(text: str, change: Session) -> None:
    corrected = read_correction(text, TODAY)
    assert corrected is not None
    assert corrected.change == change


def test_a_short_weekday_behind_was_is_a_day() -> None:
    corrected = read_correction("the sup was Wed not Thu", TODAY)
    assert corrected is not None
    assert (corrected.kinds, corrected.change.on) == ((Activity.SUPERVISION,), nov(18))


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("not Kemi, she was away", Corrected(Session(), left_out="Kemi")),
        (
            "not Kemi, she was away. It was Dele who co-led",
            Corrected(Session(co_leader="Dele"), left_out="Kemi", adds=True),
        ),
        ("not exactly", None),
        ("not Tuesday", None),
    ],
)
def test_who_was_not_there_after_all(text: str, corrected: Corrected | None) -> None:
    assert read_correction(text, TODAY) == corrected


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("it was on Tuesday, in the afternoon", Session(on=nov(17))),
        ("make that 6, one came late because of the fog", Session(participants=6)),
        ("it was online, because the boiler had broken", Session(format=Format.ONLINE)),
        ("we were eight in the end, which was splendid", Session(participants=8)),
        ("it was yesterday, believe it or not", Session(on=nov(20))),
        ("sorry, attended, wendel led it", Session(activity=Activity.GROUP_ATTENDED)),
    ],
)
def test_what_is_said_beside_a_change_does_not_hide_it(text: str, change: Session) -> None:
    corrected = read_correction(text, TODAY)
    assert corrected is not None
    assert corrected.change == change


def test_where_it_was_is_no_aside() -> None:
    assert read_correction("And the weekend, that was 2 to 4 October, in a draughty castle", TODAY) is None


def test_the_kind_that_is_named_is_the_one_meant() -> None:
    corrected = read_correction("the leadership day was 3 October, actually", TODAY)
    assert corrected is not None
    assert corrected.kinds == (Activity.LEADERSHIP_DAY,)


def test_it_is_taken_back_although_a_week_is_named() -> None:
    assert read_taken_back("please delete that one, we never met this week", TODAY) is Word.UNDO
    assert read_taken_back("please delete that one, we never met on Monday", TODAY) is None


def test_a_day_told_in_words_points_at_one_of_several() -> None:
    change = read_change("the eleventh was with Odile", TODAY)
    assert isinstance(change, Amendment)
    assert (change.sought.since, change.change.co_leader) == (nov(11), "Odile")


def test_a_day_that_is_to_be_put_in_begins_a_log() -> None:
    begun = understand("I'd like to put in last Friday, the 20th.", TODAY, drafting=False)
    assert begun == Reported((Session(on=nov(20)),))
