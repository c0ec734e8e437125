"""What the team says, and what it means; and what is none of the team's."""

import pytest

from balint.language.team.members import AskedTeam, Removal, read_members
from balint.language.team.overview import (
    AskedList,
    AskedOverview,
    AskedPerson,
    Everybody,
    Search,
    read_overview,
)
from balint.lists import LiveList
from balint.people import Stage

OVERVIEW = AskedOverview.OVERVIEW
NEARLY, WAITING, QUIET = (AskedList(each) for each in LiveList)
EVERYBODY = AskedList(Everybody.ALL)
APPLICANTS = AskedList(Everybody.APPLICANTS)


def as_file(asked: AskedList) -> AskedList:
    return AskedList(asked.which, as_file=True)


OF_PEOPLE = {
    "/team": OVERVIEW,
    "team overview": OVERVIEW,
    "how many are at each stage?": OVERVIEW,
    "how many people are there at each stage?": OVERVIEW,
    "How many applicants do we have at each stage please": OVERVIEW,
    "who stands where?": OVERVIEW,
    "where does everybody stand?": OVERVIEW,
    "can you show me the overview": OVERVIEW,
    "numbers by stage": OVERVIEW,
    "how is everybody doing?": OVERVIEW,
    "who is nearly done?": NEARLY,
    "Who's nearly done?": NEARLY,
    "who is within two of completion?": NEARLY,
    "who has almost finished": NEARLY,
    "how many are nearly there?": NEARLY,
    "which applicants are close to finishing": NEARLY,
    "whose form r is outstanding?": WAITING,
    "whose Form R has been outstanding for 30 days?": WAITING,
    "who is still waiting for Form R": WAITING,
    "outstanding form rs": None,
    "list the outstanding form rs": WAITING,
    "whose references haven't arrived yet?": WAITING,
    "who has gone quiet?": QUIET,
    "who haven't we heard from": QUIET,
    "has anyone gone quiet lately?": QUIET,
    "who hasn't logged anything for 8 weeks": QUIET,
    "how many have gone quiet?": QUIET,
    "who is on the pathway?": AskedList(Stage.ON_THE_PATHWAY),
    "how many people are on the pathway": AskedList(Stage.ON_THE_PATHWAY),
    "who has applied?": AskedList(Stage.APPLIED),
    "who is ready to apply": AskedList(Stage.READY),
    "who is in review?": AskedList(Stage.IN_REVIEW),
    "show everybody who is accredited": AskedList(Stage.ACCREDITED),
    "how many are interested": AskedList(Stage.INTERESTED),
    "who has been recommended to council?": AskedList(Stage.RECOMMENDED),
    "who hasn't told us where they stand?": AskedList(Everybody.UNTOLD),
    "list everybody": EVERYBODY,
    "show me everyone": EVERYBODY,
    "list everybody as csv": as_file(EVERYBODY),
    "list everybody as a CSV file please": as_file(EVERYBODY),
    "csv of who is nearly done": as_file(NEARLY),
    "a spreadsheet of everyone on the pathway": as_file(AskedList(Stage.ON_THE_PATHWAY)),
    "export all applicants": as_file(APPLICANTS),
    "send me a list of all applicants as a csv": as_file(APPLICANTS),
    "can I have everybody in a spreadsheet": as_file(EVERYBODY),
    "csv of accredited leaders": as_file(AskedList(Stage.ACCREDITED)),
    "who has gone quiet, as csv": as_file(QUIET),
    "how is Anna getting on?": AskedPerson("Anna"),
    "how's Anna Nowak doing with her supervisions?": AskedPerson("Anna Nowak"),
    "how far along is Dr. Priya Nair-Jones": AskedPerson("Dr. Priya Nair-Jones"),
    "what stage is anna at?": AskedPerson("anna"),
    "where does Zoë stand?": AskedPerson("Zoë"),
    "how many supervisions does Anna have left?": AskedPerson("Anna"),
    "what has Anna left to do?": AskedPerson("Anna"),
    "show Anna": AskedPerson("Anna"),
    "Anna's progress": AskedPerson("Anna"),
    "show me Anna's progress": AskedPerson("Anna"),
    "is Anna nearly done?": AskedPerson("Anna"),
    "tell me how Anna is getting on": AskedPerson("Anna"),
    "find ann": Search("ann"),
    "search for Anna N": Search("Anna N"),
}
OF_THE_TEAM = {
    "invite somebody to the team": AskedTeam.INVITE,
    "/team invite": AskedTeam.INVITE,
    "I'd like to invite a colleague to the team": AskedTeam.INVITE,
    "invite Eve to the accreditation team please": AskedTeam.INVITE,
    "make me an invitation": AskedTeam.INVITE,
    "team members": AskedTeam.MEMBERS,
    "who is on the team?": AskedTeam.MEMBERS,
    "/team members": AskedTeam.MEMBERS,
    "team log": AskedTeam.LOG,
    "what has the team done lately?": AskedTeam.LOG,
    "remove Ben from the team": Removal("Ben"),
    "please take Dr Nair off the team": Removal("Dr Nair"),
    "Ben is no longer on the team": Removal("Ben"),
    "remove me from the team": Removal(""),
    "I want to leave the team": Removal(""),
}
OTHER = (
    "led my group last night with Priya, 8 of us, on Zoom",
    "how many supervisions left?",
    "how is it going?",
    "how am I doing?",
    "am I nearly done?",
    "show my progress",
    "show my sessions",
    "show supervisions",
    "export my data",
    "how big should a group be?",
    "who supervises the supervision groups?",
    "accredited",
    "on the pathway",
    "I am accredited",
    "everybody came",
    "how many people are in a group?",
    "is it all confidential?",
    "what do I need to be accredited?",
    "I asked Ruth for Form R today",
    "where does my Form R stand?",
    "what does Council do?",
    "what does membership need?",
    "how is accreditation going?",
    "undo",
    "yes",
    "log",
    "",
)


@pytest.mark.parametrize(("text", "meant"), OF_PEOPLE.items())
def test_questions_about_people(text: str, meant: object) -> None:
    assert read_members(text) is None
    assert read_overview(text) == meant


@pytest.mark.parametrize(("text", "meant"), OF_THE_TEAM.items())
def test_questions_about_the_team(text: str, meant: object) -> None:
    assert read_members(text) == meant


@pytest.mark.parametrize("text", OTHER)
def test_what_is_said_of_oneself_is_none_of_the_teams(text: str) -> None:
    assert read_members(text) is None
    assert read_overview(text) is None
