"""What is told of what is to come, of Form R and of reminders, on Saturday 21 November 2026."""

from datetime import date, time
from pathlib import Path

import pytest

import benchmarks.understanding
from balint.language.said import Asked, DidNotHappen, NotYet, Reported, Request, Said, Unclear, Word
from balint.language.understand import understand
from balint.pathway.entries import Activity, Format
from balint.reminders.told import (
    About,
    AskedBookings,
    AskedFormR,
    AskedReminders,
    AskedWhy,
    Booked,
    BookingOff,
    Break,
    Every,
    FormRStep,
    Hours,
    Oftener,
    OtherFormR,
    Paused,
    Rebooked,
    Regular,
    RegularChanged,
    RegularOver,
    Renewal,
    Snoozed,
    Switched,
    ToldAhead,
    ToldFormR,
)
from benchmarks.sets import rows
from benchmarks.understanding import ahead

TODAY = date(2026, 11, 21)
SUPERVISION, LED = Activity.SUPERVISION, Activity.GROUP_LED
ASKED, PROMISED, RECEIVED, NOT_YET = FormRStep

BOOKINGS: dict[str, ToldAhead] = {
    "I've booked supervision with Ruth on 3 December at 5pm": Booked(
        activity=SUPERVISION, on=date(2026, 12, 3), at=time(17), supervisor="Ruth"
    ),
    "booked sup w dr nair thurs 17:30 zoom": Booked(
        activity=SUPERVISION,
        on=date(2026, 11, 26),
        at=time(17, 30),
        supervisor="dr nair",
        format=Format.ONLINE,
    ),
    "supervision tomorrow at 5 with Ruth": Booked(
        activity=SUPERVISION, on=date(2026, 11, 22), at=time(17), supervisor="Ruth"
    ),
    "supervision is on thursday at 8": Booked(activity=SUPERVISION, on=date(2026, 11, 26)),
    "supervision is on thursday evening at 8": Booked(
        activity=SUPERVISION, on=date(2026, 11, 26), at=time(20)
    ),
    "booked onto the leadership weekend 5-7 February": Booked(
        activity=Activity.LEADERSHIP_WEEKEND, on=date(2027, 2, 5)
    ),
    "booked supervision with Ruth on 31 February": Booked(
        activity=SUPERVISION, supervisor="Ruth", words="on 31 February"
    ),
    "signed up for the leadership weekend in March": Booked(
        activity=Activity.LEADERSHIP_WEEKEND, words="in March"
    ),
    "supervision with Ruth is now on the 10th at 6": Rebooked(
        to=date(2026, 12, 10), at=time(18), supervisor="Ruth"
    ),
    "Ruth has moved our supervision from the 3rd to the 10th": Rebooked(
        to=date(2026, 12, 10), was=date(2026, 12, 3), supervisor="Ruth"
    ),
    "Ruth cancelled our supervision on Thursday": BookingOff(on=date(2026, 11, 26), supervisor="Ruth"),
    "remind me that I have supervision with Ruth on the third of december at five thirty p m": Booked(
        activity=SUPERVISION, on=date(2026, 12, 3), at=time(17, 30), supervisor="Ruth"
    ),
    "I have to make supervision 12 december at 18h with Bethan": Booked(
        activity=SUPERVISION, on=date(2026, 12, 12), at=time(18), supervisor="Bethan"
    ),
    "booked ruth 20/1 6pm": Booked(
        activity=SUPERVISION, on=date(2027, 1, 20), at=time(18), supervisor="ruth"
    ),
    "Jane 20 Dec 3pm supervision": Booked(
        activity=SUPERVISION, on=date(2026, 12, 20), at=time(15), supervisor="Jane"
    ),
    "sup w/ Jess 2moro 12:30": Booked(
        activity=SUPERVISION, on=date(2026, 11, 22), at=time(12, 30), supervisor="Jess"
    ),
    "sup w Jess 2nite 7pm": Booked(
        activity=SUPERVISION, on=date(2026, 11, 21), at=time(19), supervisor="Jess"
    ),
    "when is my next supervision?": AskedBookings(),
    "what have I booked?": AskedBookings(),
}
FORM_R: dict[str, ToldAhead] = {
    "where are my references?": AskedFormR(),
    "any news on my references": AskedFormR(),
    "asked Ruth for form R today": ToldFormR(step=ASKED, supervisor="Ruth"),
    "emailed dr nair about the reference yesterday": ToldFormR(
        step=ASKED, supervisor="dr nair", on=date(2026, 11, 20)
    ),
    "Ruth says end of the month": ToldFormR(step=PROMISED, supervisor="Ruth", by=date(2026, 11, 30)),
    "R form is in": ToldFormR(step=RECEIVED),
    "it has arrived": ToldFormR(step=RECEIVED),
    "Ruth sent Form R yesterday": ToldFormR(step=RECEIVED, supervisor="Ruth", on=date(2026, 11, 20)),
    "still waiting on Marta's": ToldFormR(step=NOT_YET, supervisor="Marta"),
    "Hugh's promised it next week": ToldFormR(step=PROMISED, supervisor="Hugh", by=date(2026, 11, 29)),
    "he's promised next week": ToldFormR(step=PROMISED, by=date(2026, 11, 29)),
    "she has promised it for Friday": ToldFormR(step=PROMISED, by=date(2026, 11, 27)),
    "Leila's arrived yesterday": ToldFormR(
        step=RECEIVED, supervisor="Leila", on=date(2026, 11, 20), waited_for=True
    ),
    "I asked Ruth for my Form R last week, and she said she'd do it by Easter": ToldFormR(
        step=PROMISED, supervisor="Ruth", by=date(2027, 3, 29)
    ),
    "where do my references stand?": AskedFormR(),
    "who still owes me form R?": AskedFormR(),
    "where am I with Form R?": AskedFormR(),
    "asked Ruth for form R, she will do it in January": ToldFormR(step=FormRStep.ASKED, supervisor="Ruth"),
    "Ruth's Form R has come through at last": ToldFormR(step=FormRStep.RECEIVED, supervisor="Ruth"),
    "how are things with the references": AskedFormR(),
    "I've done my Form R for ARCP": OtherFormR(),
    "the deanery want my form R": OtherFormR(),
    "is the self-declaration on TIS the same Form R?": OtherFormR(),
}
GROUPS: dict[str, ToldAhead] = {
    "I lead every Tuesday at 7pm with Priya, online": Regular(
        activity=LED, every=Every.WEEK, weekday=1, at=time(19), co_leader="Priya", format=Format.ONLINE
    ),
    "we meet first thursday of the month": Regular(activity=LED, every=Every.MONTH, weekday=3, nth=1),
    "fortnightly on Mondays from 11 January": Regular(
        activity=LED, every=Every.FORTNIGHT, weekday=0, starts=date(2027, 1, 11)
    ),
    "my group is weekly, weds 7-8.30": Regular(activity=LED, every=Every.WEEK, weekday=2, at=time(19)),
    "my group is at 7pm now": RegularChanged(at=time(19)),
    "CHANGE GROUP TO 7PM": RegularChanged(at=time(19)),
    "Reg has left, Sue co-leads from now on": RegularChanged(co_leader="Sue"),
    "Dave is leaving, my new co-leader is Sue": RegularChanged(co_leader="Sue"),
    "By the way I lead this group every other Thursday at half past seven in the evening": Regular(
        activity=LED, every=Every.FORTNIGHT, weekday=3, at=time(19, 30)
    ),
    "no group until 8 January": Break(until=date(2027, 1, 8)),
    "I'm not leading any more groups until January": Break(until=date(2027, 1, 1)),
    "no group until after Easter": Break(until=date(2027, 3, 30)),
    "we're off for half term": Break(),
    "not meeting next week": Break(since=date(2026, 11, 23), until=date(2026, 11, 30)),
    "my Tuesday group has finished for good": RegularOver(1),
}
WISHES: dict[str, ToldAhead] = {
    "/reminders": AskedReminders(),
    "how do I stop these?": AskedReminders(),
    "how can i turn these off": AskedReminders(),
    "what will you remind me about?": AskedReminders(),
    "why did I get this?": AskedWhy(),
    "stop reminding me about Form R": Switched(False, About.FORM_R),
    "turn everything off": Switched(False),
    "send me a monthly summary": Switched(True, About.SUMMARY),
    "remind me to book supervision": Switched(True, About.SUPERVISION),
    "remind me to chase Mrs Khan for Form R": Switched(True, About.FORM_R),
    "remind me less": Oftener(more=False),
    "only on weekdays after 6": Hours(earliest=time(18), days=frozenset(range(5))),
    "quiet hours 9pm to 8am": Hours(earliest=time(8), latest=time(21)),
    "no reminders until after Easter": Paused(date(2027, 3, 30)),
    "no messages 26-30 December": Paused(date(2026, 12, 31), since=date(2026, 12, 26)),
    "no messages from 20 December for a fortnight": Paused(date(2027, 1, 3), since=date(2026, 12, 20)),
    "no reminders between 20 December and 3 January": Paused(date(2027, 1, 4), since=date(2026, 12, 20)),
    "no messages on 26 December": Paused(date(2026, 12, 27), since=date(2026, 12, 26)),
    "stop sending me so many messages": Oftener(more=False),
    "my membership renews on 1 April": Renewal(on=date(2027, 4, 1)),
}
REMINDED: dict[str, Said] = {
    "can I stop this?": AskedReminders(),
    "make it stop": AskedReminders(),
    "tomorrow": Snoozed(date(2026, 11, 22)),
    "not now": Snoozed(date(2026, 11, 22)),
    "later": Snoozed(date(2026, 11, 22)),
    "next week": Snoozed(date(2026, 11, 23)),
    "yes": Word.YES,
    "stop": Word.CANCEL,
}
# What these readers are to leave alone, and who takes it.
LEFT: dict[str, object] = {
    "I am going to lead on Tuesday": NotYet,
    "hoping to have supervision next week": NotYet,
    "led every Tuesday in October": Reported,
    "supervision every Friday between 2 October and 30 October inclusive": Reported,
    "led Monday, 12 booked, 9 came": Reported,
    "room was booked by the council, led Monday": Reported,
    "group cancelled on Wed, nobody could make it": DidNotHappen,
    "supervision with Ruth on Tuesday was cancelled": DidNotHappen,
    "supposed to have supervision today but Ruth was ill": DidNotHappen,
    "should have had supervision yesterday but ruth was ill": DidNotHappen,
    "was meant to lead last night but the caretaker locked us out": DidNotHappen,
    "I should be leading tomorrow": NotYet,
    "I had supervision on 12 January 2027": Reported,
    "no thanks Tuesday is better for the reminder": Unclear,
    "what is Form R?": Asked,
    "who fills in Form R?": Asked,
    "when is the next leadership weekend?": Asked,
    "should we meet weekly or fortnightly?": Asked,
    "remind me what the criteria are": Asked,
    "can I turn my camera off during the group": Asked,
    "please set a reminder for 3 December to ring Ruth": Request,
    "morning! awful weather here": Unclear,
    "not now": Word,
    "tomorrow": Unclear,
    "Sue co-led on Tuesday": Reported,
    "my co-leader is Sue": Unclear,
    "I have to arrange supervision by 12 December": NotYet,
    "remind me about supervision": Switched,
}


def _said(text: str, *, reminded: bool = False) -> Said:
    return understand(text, TODAY, drafting=False, reminded=reminded)


@pytest.mark.parametrize(("text", "value"), [*(BOOKINGS | FORM_R | GROUPS | WISHES).items()])
def test_what_is_told_of_what_is_to_come(text: str, value: ToldAhead) -> None:
    assert _said(text) == value


@pytest.mark.parametrize(("text", "value"), REMINDED.items())
def test_an_answer_to_a_reminder_puts_it_off(text: str, value: Said) -> None:
    assert _said(text, reminded=True) == value


@pytest.mark.parametrize(("text", "kind"), LEFT.items())
def test_what_is_left_to_other_readers(text: str, kind: type) -> None:
    assert isinstance(_said(text), kind)


def test_a_patients_story_is_case_material_whatever_is_booked_beside_it() -> None:
    told = "my patient with breast cancer cried all through it. booked supervision with Ruth on 3 December"
    assert type(_said(told)).__name__ == "CaseMaterial"


def test_the_set_of_other_voices_is_read() -> None:
    data = Path(benchmarks.understanding.__file__).parent / "data"
    wrong = [row["text"] for row in rows(data, "ahead", "seen") if not ahead.is_read(row, TODAY)]
    assert wrong == []
