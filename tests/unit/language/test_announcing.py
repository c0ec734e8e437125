"""What the team says of announcements, and recipients in answer to them, read as values."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from balint.announcements import Choices
from balint.audience import EVERYONE, Audience, Role
from balint.language.answering import read_answer
from balint.language.team.announcing import (
    Announce,
    Change,
    Follow,
    Wish,
    read_announcing,
    read_follow,
    read_wish,
)
from balint.language.team.audiences import Spoken, read_audience
from balint.language.team.times import When, read_when
from balint.lists import LiveList
from balint.people import Stage

SATURDAY = datetime(2026, 11, 21, 10, 0, tzinfo=ZoneInfo("Europe/London"))
ALL = Spoken(EVERYONE)
ON_THE_PATHWAY = Spoken(Audience(stage=Stage.ON_THE_PATHWAY))
SCOTLAND = Spoken(Audience(region="Scotland"))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("/announce", Announce()),
        ("I'd like to make an announcement", Announce()),
        ("announce: We meet on Friday", Announce("We meet on Friday")),
        ("/announce We meet on Friday", Announce("We meet on Friday")),
        (
            "Announcement:\nDear all,\n\nthe “day” is: Friday.",
            Announce("Dear all,\n\nthe “day” is: Friday."),
        ),
        ("announce to everyone on the pathway: We meet", Announce("We meet", ON_THE_PATHWAY)),
        ("announce to Anna and Ben: hi", Announce("hi", Spoken(names=("Anna", "Ben")))),
        ("tell everyone in Scotland the day is off", Announce("The day is off", SCOTLAND)),
        ("Tell everyone in Scotland that the day is off", Announce("The day is off", SCOTLAND)),
        ("please let everyone know that we meet", Announce("We meet", ALL)),
        ("tell Anna that it is on", Announce("It is on", Spoken(names=("Anna",)))),
        ("announce to whoever likes jam: hi", Announce("hi")),
        ("announce to everyone tomorrow at 9: hi", Announce("hi", ALL, when="tomorrow at 9")),
        ("tell everyone", Announce(to=ALL)),
        ("send to everyone tomorrow at 9", None),
        ("correct that: it is Saturday", Announce("it is Saturday", corrects=True)),
        ("tell me what is left", None),
        ("tell me: how many supervisions", None),
        ("announcements", None),
        ("led my group last night with Anna", None),
    ],
)
def test_new_announcements(said: str, meant: Announce | None) -> None:
    assert read_announcing(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("everyone", ALL),
        ("all of them", ALL),
        ("on the pathway", ON_THE_PATHWAY),
        ("everybody who has applied", Spoken(Audience(stage=Stage.APPLIED))),
        ("everyone who is ready to apply", Spoken(Audience(stage=Stage.READY))),
        ("people in review", Spoken(Audience(stage=Stage.IN_REVIEW))),
        ("all accredited leaders", Spoken(Audience(role=Role.ACCREDITED))),
        ("the accreditation team", Spoken(Audience(role=Role.TEAM))),
        ("applicants on Slack", Spoken(Audience(role=Role.APPLICANTS, channel="slack"))),
        ("everyone who is nearly done", Spoken(Audience(live_list=LiveList.NEARLY_DONE))),
        ("whose form r is outstanding", Spoken(Audience(live_list=LiveList.FORM_R_WAITING))),
        ("everyone who has gone quiet", Spoken(Audience(live_list=LiveList.QUIET))),
        ("everyone in scotland", SCOTLAND),
        (
            "everyone on the pathway in the North West on Telegram",
            Spoken(Audience(stage=Stage.ON_THE_PATHWAY, region="North West", channel="telegram")),
        ),
        ("Anna Adams, Ben & Dr Nair", Spoken(names=("Anna Adams", "Ben", "Dr Nair"))),
        ("me", None),
    ],
)
def test_audiences(said: str, meant: Spoken | None) -> None:
    assert read_audience(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("send it", Wish.SEND),
        ("yes, send it now", Wish.NOW),
        ("test it on me first", Wish.TEST),
        ("never mind", Wish.CANCEL),
        ("don't send it", Wish.CANCEL),
        ("send later", Wish.LATER),
        ("add buttons", Wish.BUTTONS),
        ("change the audience", Wish.AUDIENCE),
        ("add coming / can't / maybe", Change(choices=Choices.COMING)),
        ("add a read button", Change(choices=Choices.READ)),
        ("no buttons", Change(choices=Choices.NONE)),
        ("send it tomorrow at 9", Change(when="tomorrow at 9")),
        ("schedule it for 12 December at 9am", Change(when="12 December at 9am")),
        ("send it in 2 hours", Change(when="in 2 hours")),
        ("send it in two hours", Change(when="in two hours")),
        ("make it go to everyone", Change(to=ALL)),
        ("no, actually send it to everyone", Change(to=ALL)),
        ("send it to everyone tomorrow at 9", Change(to=ALL, when="tomorrow at 9")),
        ("change the audience to Anna and Ben", Change(to=Spoken(names=("Anna", "Ben")))),
        ("change the text to: Hello\nall", Change(text="Hello\nall")),
        ("how many supervisions left?", None),
        ("how big should a group be?", None),
        ("led my group last night with Priya", None),
    ],
)
def test_what_is_to_become_of_a_draft(said: str, meant: Wish | Change | None) -> None:
    assert read_wish(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("/announcements", Follow.LATEST),
        ("how did the announcement go?", Follow.HOW),
        ("who is coming?", Follow.HOW),
        ("who hasn't answered?", Follow.CSV),
        ("pause", Follow.PAUSE),
        ("resume the announcement", Follow.RESUME),
        ("carry on with it", Follow.RESUME),
        ("go on", None),
        ("stop sending it", Follow.PAUSE),
        ("call it off", None),
        ("call off the announcement", Follow.CANCEL),
        ("send it to the unknown ones again", Follow.AGAIN),
        ("how did it go?", Follow.HOW),
        ("how is my application going?", None),
    ],
)
def test_what_is_asked_of_one_that_is_on_its_way(said: str, meant: Follow | None) -> None:
    assert read_follow(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("tomorrow at 9", When(date(2026, 11, 22), time(9))),
        ("today at 5", When(date(2026, 11, 21), time(17))),
        ("12 December at 17:30", When(date(2026, 12, 12), time(17, 30))),
        ("Monday morning at half past 8", When(date(2026, 11, 23), time(8, 30))),
        ("in half an hour", When(date(2026, 11, 21), time(10, 30))),
        ("06:30 tomorrow", When(date(2026, 11, 22), time(6, 30))),
        ("tomorrow 9", When(date(2026, 11, 22), time(9))),
        ("at noon", When(at=time(12))),
        ("9", When(at=time(9))),
        ("tomorrow", When(date(2026, 11, 22))),
        ("yesterday at 9", When(past=True)),
        ("20 November at 9", When(past=True)),
        ("everyone", None),
    ],
)
def test_times(said: str, meant: When | None) -> None:
    assert read_when(said, SATURDAY) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Coming", "coming"),
        ("I'll be there", "coming"),
        ("can’t", "cannot"),
        ("sorry, I can't make it", "cannot"),
        ("Maybe", "maybe"),
        ("I've read it", "read"),
        ("yes", None),
        ("coming back to supervision", None),
    ],
)
def test_answers(said: str, meant: str | None) -> None:
    assert read_answer(said) == meant
