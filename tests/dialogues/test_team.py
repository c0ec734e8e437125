"""The accreditation team: who is on it, what it sees of others, and that nobody else sees any of it."""

import csv
import io
import re
from datetime import timedelta

import pytest
from sqlalchemy import insert

from balint.knowledge import Knowledge
from balint.linking.codes import MOST_TRIES
from balint.membership import MOST_OPEN
from balint.messages import Kind, Outcome, Topic
from balint.wording.your_data import TEAM_SEES
from storage import people, team
from storage.database import Store
from storage.tables import people as people_table
from storage.tables import team_actions
from storage.team import Action
from tests.cast import rows
from tests.dialogues.conversation import Talker

OF_THE_TEAM = (Topic.TEAM, Topic.STAGE, Topic.ANNOUNCEMENT)
# What the team says and presses. To anybody else it is as if there were no such thing.
COMMANDS = (
    "/team",
    "/team invite",
    "/team members",
    "/team log",
    "/find anna",
    "/person anna",
    "/questions",
    "/answers",
    "/announce",
    "/announcements",
)
SENTENCES = (
    "invite somebody to the team",
    "team log",
    "remove Bob from the team",
    "how many are at each stage?",
    "who stands where?",
    "who is nearly done?",
    "whose form r is outstanding?",
    "who has gone quiet?",
    "how is Anna getting on?",
    "show Anna",
    "find ann",
    "list everybody as csv",
    "put Anna on the pathway from 1 March 2024",
    "start Anna's review",
    "undo Anna's review",
    "recommend Anna to Council",
    "what have people asked?",
    "unanswered questions",
    "what have we answered?",
    "how did the announcement go?",
    "announce to everyone: We meet on Friday",
)
BUTTONS = (
    "confirm:announcement:1:3:2",
    "answer:announcement:1:coming",
    "list:announcement",
    "confirm:approval:1:3:2",
    "list:questions:1",
    "show:question:1",
    "answer:question:1",
    "leave:question:1",
    "confirm:aside:1:1",
    "confirm:answer:1",
    "again:answer:source",
    "list:answers:1",
    "change:answer:team-1",
    "confirm:withdrawal:team-1",
    "back:answer:team-1:1",
    "list:team",
    "list:people:everybody:1",
    "send:people:everybody",
    "show:person:1",
    "ask:invitation",
    "confirm:invitation:1",
    "cancel:invitation",
    "list:members",
    "list:log",
    "ask:member:1",
    "confirm:member:1",
    "cancel:member",
    "confirm:step:1",
    "cancel:step:1",
    "undo:step:1",
)


def code_in(text: str) -> str:
    found = re.search(r"join the team (\S+)", text)
    assert found
    return found[1]


async def members(store: Store) -> list[str]:
    async with store.begin() as tx:
        found = [await people.find(tx, each) for each in await team.members(tx)]
        return [each.name for each in found if each]


async def actions(store: Store) -> list[Action]:
    """Oldest first."""
    return [Action(row["action"]) for row in await rows(store, team_actions)]


async def test_an_invitation_brings_somebody_onto_the_team(
    bob: Talker, charlie: Talker, store: Store, knowledge: Knowledge
) -> None:
    """Asked first, once, and the team is told; Nora, who is new here, comes by one of her own."""
    invitation = await bob.says("invite somebody to the team")
    assert invitation.outcomes == [(Topic.TEAM, Outcome.DONE)]
    assert "It works once, until Sunday 22 November at 10am." in invitation.text
    code = code_in(invitation.text)

    offer = await charlie.says(f"join the team {code}")
    assert offer.last.headline == "Will you join the accreditation team?"
    assert "Bob invites you." in offer.text
    assert "stages, counts and dates, never words" in offer.text
    assert await members(store) == ["Bob"]

    joined = await charlie.presses("Join the team")
    assert joined.last.headline == "Welcome to the accreditation team."
    assert await members(store) == ["Bob", "Charlie"]
    assert "Charlie (test) has joined the accreditation team. Bob invited them." in (await bob.hears()).text

    nora = Talker(store, knowledge, "nora")
    assert "of no use here" in (await nora.says(f"join the team {code}")).last.text  # it worked once
    code = code_in((await charlie.says("/team invite")).text)
    assert (await nora.says(code)).labels == ["Join the team", "No, thank you"]
    assert (await nora.says("yes")).last.headline == "Welcome to the accreditation team."
    assert await actions(store) == [
        Action.MEMBER_ADDED,
        Action.INVITATION_MADE,
        Action.MEMBER_ADDED,
        Action.INVITATION_MADE,
        Action.MEMBER_ADDED,
    ]


async def test_an_invitation_can_be_declined_expires_and_goes_with_who_made_it(
    bob: Talker, charlie: Talker, store: Store
) -> None:
    code = code_in((await bob.says("/team invite")).text)
    await charlie.says(code)
    assert "You have not joined the team" in (await charlie.says("no")).text
    assert "Charlie (test) would rather not join" in (await bob.hears()).text
    assert "of no use here" in (await charlie.says(code)).text

    code = code_in((await bob.says("/team invite")).text)
    charlie.now += timedelta(hours=24)
    assert "of no use here" in (await charlie.says(code)).text

    bob.now = charlie.now
    first, second = [code_in((await bob.says("/team invite")).text) for _ in range(2)]
    await charlie.says(first)
    await charlie.presses("Join the team")
    assert "on the accreditation team already" in (await charlie.says(second)).text
    await charlie.says("remove Bob from the team", "yes")
    await charlie.says("leave the team")
    assert "no use" in (await bob.says(second)).text
    assert await members(store) == ["Charlie"]


@pytest.mark.on_both
async def test_an_invitation_is_taken_up_politely_and_can_be_withdrawn(
    bob: Talker, charlie: Talker, store: Store
) -> None:
    code = code_in((await bob.says("/team invite")).text)
    assert "withdrawn" in (await bob.says("cancel the invitation")).text
    assert "ask them for a new one" in (await charlie.says(f"Join the team {code} please")).text
    assert "None of your invitations is open" in (await bob.says("withdraw my invitations")).text
    assert Action.INVITATION_WITHDRAWN in await actions(store)

    code = code_in((await bob.says("/team invite")).text)
    assert (await charlie.says(f"Hi, I'd like to join the team: {code}, thanks")).labels[0] == "Join the team"


async def test_nobody_of_that_name_is_said_to_be_nobody(bob: Talker) -> None:
    for said in ("find xyz", "show Max", "tell me about Tom O'Neil"):
        heard = await bob.says(said)
        assert heard.outcomes[0][0] in OF_THE_TEAM
        assert "Pass it on to the team" not in heard.labels
    for said in ("who has gone quite?", "who havent we heard from"):
        assert "quiet" in (await bob.says(said)).text
    assert "Form R" in (await bob.says("which supervisors havent sent form r")).text


async def test_so_many_invitations_are_open_at_a_time(bob: Talker) -> None:
    for _ in range(MOST_OPEN):
        assert (await bob.says("/team invite")).last.outcome is Outcome.DONE
    assert (await bob.says("/team invite")).last.outcome is Outcome.REFUSED
    bob.now += timedelta(hours=24)
    assert (await bob.says("/team invite")).last.outcome is Outcome.DONE


async def test_the_question_is_answered_at_once_or_not_at_all(
    bob: Talker, charlie: Talker, store: Store
) -> None:
    await charlie.says(code_in((await bob.says("/team invite")).text), "what is left?")
    assert "Nothing is waiting" in (await charlie.says("yes")).text
    assert (await charlie.presses("Join the team")).outcomes == [(Topic.HELP, Outcome.ERROR)]
    assert await members(store) == ["Bob"]


async def test_wrong_codes_are_counted_whatever_they_are_for(bob: Talker, charlie: Talker) -> None:
    """And who has typed too many of them is not even told that a right one is right."""
    code = code_in((await bob.says("/team invite")).text)
    for number in range(MOST_TRIES):
        assert "of no use here" in (await charlie.says(f"join the team 3CDF-GHJ{number + 3}")).text
    assert "For an hour I take no more here" in (await charlie.says(code)).text


async def test_a_code_that_others_have_read_is_of_no_use(bob: Talker, charlie: Talker) -> None:
    code = code_in((await bob.says("/team invite")).text)
    charlie.chat = "group"
    assert "Others can read it here" in (await charlie.says(f"join the team {code}")).text
    charlie.chat = ""
    assert "of no use here" in (await charlie.says(code)).text
    bob.chat = "group"
    assert "ask me for it in our private chat" in (await bob.says("/team invite")).text


@pytest.mark.on_both
async def test_members_are_shown_and_taken_off_the_team(bob: Talker, charlie: Talker, store: Store) -> None:
    """With a question first; who is off it is told, and nobody removes the last one."""
    assert "There is nobody else on the team" in (await bob.says("remove me from the team")).text
    await charlie.says(code_in((await bob.says("/team invite")).text), "yes")
    shown = await bob.says("who is on the team?")
    assert shown.text.splitlines()[0] == "2 people are on the accreditation team:"
    assert "• Bob (you), test, since Saturday 21 November" in shown.text

    assert "Nobody of that name" in (await bob.says("remove Zelda from the team")).text
    question = await bob.says("remove Charlie from the team")
    assert question.last.headline == "Shall I take Charlie (test) off the team?"
    assert "stays as it is" in (await bob.presses("Leave it")).text
    assert await members(store) == ["Bob", "Charlie"]
    await bob.says("take Charlie off the team")
    assert "Charlie (test) is off" in (await bob.presses("Remove Charlie")).text
    assert "no longer on the accreditation team" in (await charlie.hears()).text
    assert (await charlie.says("team log")).last.topic is not Topic.TEAM
    assert "no longer on offer" in (await bob.presses("Remove Charlie")).text

    log = (await bob.says("team log")).text.splitlines()
    assert log[1] == "• Saturday 21 November, 10am: Bob, member removed (Charlie)"
    assert log[-1] == "• Saturday 21 November, 10am: the operator, member added (Bob)"


async def test_looks_are_kept_one_by_one_and_shown_together(bob: Talker, anna: Talker, store: Store) -> None:
    await anna.says("my name is Anna Nowak")
    await bob.says(
        "list everybody", "how is Anna getting on?", "list everybody", "csv of everybody", "/questions"
    )
    bob.now += timedelta(days=2)
    await bob.says("list everybody", "who is nearly done?", "list everybody", "list everybody")
    assert (await bob.says("team log")).text.splitlines() == [
        "What the team did last:",
        "• Saturday 21 November, 10am: Bob, list exported",
        "• Saturday 21 November, 10am: the operator, member added (Bob)",
        "",
        "What was looked at:",
        "• Monday 23 November: Bob, lists 3 times",
        "• Saturday 21 November: Bob, lists twice, Anna Nowak",
    ]
    assert (await actions(store)).count(Action.LIST_SHOWN) == 5


async def test_the_log_goes_back_and_names_each(
    bob: Talker, charlie: Talker, store: Store, knowledge: Knowledge
) -> None:
    other = Talker(store, knowledge, "charlie2", channel="slack")
    await charlie.says("my name is Charlie Dunn")
    await other.says("hello", "my name is Charlie Dunn")
    for joining in (charlie, other):
        await joining.says(code_in((await bob.says("invite somebody to the team")).text), "yes")
    for _ in range(6):
        await bob.says("invite somebody to the team", "cancel the invitation")
    await bob.says("remove Charlie Dunn from the team")
    assert "Charlie Dunn (Slack)" in (await bob.says("the second")).text
    await bob.says("yes")
    await charlie.says("leave the team", "yes")
    first = await bob.says("team log")
    assert "10am: Charlie Dunn (test, since 21 November 2026), left the team\n" in first.text
    assert "Bob, member removed (Charlie Dunn (Slack" in first.text
    earlier = await bob.presses("Earlier")
    assert "the operator, member added (Bob)" in earlier.text
    assert earlier.labels == []


async def test_who_left_while_a_button_was_on_the_way_can_do_nothing(
    bob: Talker, charlie: Talker, store: Store
) -> None:
    await charlie.says(code_in((await bob.says("/team invite")).text), "yes")
    question = await charlie.says("remove Bob from the team")
    await bob.says("remove Charlie from the team", "yes")
    pressed = await charlie.presses(question.press("Remove Bob"))
    assert pressed.outcomes[0] == (Topic.HELP, Outcome.ERROR)
    assert "Nothing is waiting" in (await charlie.says("remove Bob from the team", "yes")).text
    assert await members(store) == ["Bob"]


@pytest.mark.on_both
async def test_the_team_sees_who_stands_where(anna: Talker, bob: Talker, charlie: Talker) -> None:
    """Stages, counts and dates; Bob himself has no portfolio, and is no applicant."""
    await anna.says("my name is Anna Nowak", "led my group yesterday with Priya", "yes")
    await anna.says("I asked Ruth for Form R on 1 October")
    overview = await bob.says("/team")
    assert overview.last.headline == "1 applicant, nobody accredited."
    assert "• 1 on the pathway\n• 1 not told where they stand" in overview.text
    assert "Nearly done: nobody\n• Waiting for Form R: 1\n• Gone quiet: nobody" in overview.text
    waiting = await bob.presses("Waiting for Form R")
    assert "• Anna Nowak, asked on Thursday 1 October" in waiting.text
    assert "Nobody is within 2 sessions" in (await bob.says("who is nearly done?")).text

    anna_now = (await bob.says("how is Anna getting on?")).text
    assert anna_now.splitlines()[0] == "Anna Nowak is on the pathway, by their own word."
    for part in ("1 of 30 led", "Latest session: Friday 20 November.", "Form R: 1 asked, 0 received."):
        assert part in anna_now
    assert "Priya" not in anna_now
    assert "Ruth" not in anna_now
    assert (await bob.says("show anna")).text == (await bob.says("find an")).text == anna_now
    assert "I know nobody by the name of Zelda" in (await bob.says("how is Zelda doing?")).text
    assert (await bob.says("show supervisions")).last.topic is Topic.PROGRESS  # his own

    await bob.says("put Anna on the pathway from 1 March 2024", "yes")
    shown = await bob.says("how is Anna getting on?")
    assert shown.last.headline == "Anna Nowak is on the pathway, since Friday 1 March 2024."
    assert ": Bob, step taken: put on the pathway (Anna Nowak)" in (await bob.says("team log")).text
    for later in (anna, bob):
        later.now += timedelta(days=60)
    assert "• Anna Nowak, since Saturday 21 November" in (await bob.says("who has gone quiet?")).text
    assert "never words" in (await charlie.says("what do you keep?")).text


async def test_the_page_of_a_member_leads_to_the_overview(anna: Talker, bob: Talker) -> None:
    home = await bob.submits(bob.frame(Kind.HOME_OPENED))
    assert home.labels[-1] == "Overview"
    assert "applicant" in (await bob.presses(home.press("Overview"))).text
    assert "Overview" not in (await anna.submits(anna.frame(Kind.HOME_OPENED))).labels


async def test_whoever_comes_is_told_what_the_team_sees(store: Store, knowledge: Knowledge) -> None:
    """With a hello, with news of themselves, with a code from elsewhere, with a look at their page."""
    for number, first in enumerate(("hello", "I joined the pathway in 2024", "link K7QM-4XPT")):
        nora = Talker(store, knowledge, f"nora{number}")
        assert TEAM_SEES in (await nora.says(first)).replies[0].text
    nora = Talker(store, knowledge, "nora")
    assert TEAM_SEES in (await nora.submits(nora.frame(Kind.HOME_OPENED))).text


@pytest.mark.on_both
async def test_the_first_word_of_a_member_is_answered(store: Store, knowledge: Knowledge) -> None:
    """Whom the operator has named has said nothing yet."""
    dan = Talker(store, knowledge, "dan")
    async with store.begin() as tx:
        address = await people.expect(tx, dan.frame(Kind.SAID).conversation, dan.now)
        await team.add(tx, address.person_id, None, dan.now)
    heard = await dan.says("/team")
    assert [topic for topic, _ in heard.outcomes] == [Topic.WELCOME, Topic.TEAM]


async def test_every_example_for_the_team_works(anna: Talker, bob: Talker) -> None:
    shown = (await bob.says("help")).text.partition("For the accreditation team:")[2]
    for example in shown.split("\n• ")[1:]:
        heard = await bob.says(example)
        assert heard.last.topic in OF_THE_TEAM, example
    assert "accreditation team:" not in (await anna.says("help")).text


async def test_the_team_is_told_that_form_r_has_been_chased_in_vain(anna: Talker, bob: Talker) -> None:
    """When the applicant wants it told, once, and without the supervisor's name."""
    await anna.says("my name is Anna", "I asked Ruth for Form R on 1 October")
    for _ in range(2):
        await anna.presses("team:form_r:1")
    heard = await bob.hears()
    assert len(heard.replies) == 1
    assert "Anna (test) would like you to know that a Form R has not come." in heard.text
    assert "Ruth" not in heard.text
    assert (await bob.presses(heard.press("How they stand"))).last.headline.startswith(
        "Anna is on the pathway, by"
    )


@pytest.mark.on_both
async def test_who_go_by_the_same_name_are_told_apart(
    anna: Talker, bob: Talker, store: Store, knowledge: Knowledge
) -> None:
    other = Talker(store, knowledge, "anna2", channel="slack")
    await anna.says("my name is Anna")
    await other.says("hello", "my name is Anna")
    asked = await bob.says("how is Anna getting on?")
    assert asked.outcomes == [(Topic.TEAM, Outcome.ASKED)]
    assert asked.labels == [
        "Anna (test, since 21 November 2026)",
        "Anna (Slack, since 21 November 2026)",
    ] or (not asked.labels[0].endswith("2026)"))
    shown = await bob.presses(asked.labels[-1])
    assert "Writes on Slack" in shown.text
    await bob.says("how is Anna?")
    assert (await bob.says("the second one")).text == shown.text
    await other.says("I'm accredited")
    assert (
        "• Anna (Slack, since 21 November 2026), by their own" in (await bob.says("who is accredited?")).text
    )
    assert "• Anna (Slack, since 21 November 2026), accredited" in (await bob.says("list everybody")).text
    assert "Applicants: 1 person" in (await bob.says("list of applicants")).text
    (document,) = (await bob.says("csv of everybody")).last.documents
    assert len({row["id"] for row in csv.DictReader(io.StringIO(document.content))}) == 2


async def test_a_long_list_comes_in_pages_and_as_a_table(bob: Talker, store: Store) -> None:
    """In the order of the names; in the table no name is a formula."""
    async with store.begin() as tx:
        for number in range(12):
            await tx.execute(
                insert(people_table).values(
                    name="=SUM(A1)" if number == 11 else f"Person {number:02}",
                    time_zone="Europe/London",
                    welcomed=True,
                    created_at=bob.now,
                )
            )
    first = await bob.says("list everybody")
    assert first.last.headline == "Everybody: 12 people, 1–10"
    assert first.text.count("• ") == 10
    second = await bob.presses("More")
    assert second.last.headline == "Everybody: 12 people, 11–12"
    assert "• Person 10, not told where they stand" in second.text
    assert "More" not in second.labels
    (document,) = (await bob.says("list everybody as csv")).last.documents
    table = list(csv.DictReader(io.StringIO(document.content)))
    assert len(table) == 12
    assert {row["group_led"] for row in table} == {"0"}
    assert "Person 10" in [row["name"] for row in table]
    assert not any(row["name"].startswith("=") for row in table)


async def test_to_anybody_else_there_is_no_team(anna: Talker, bob: Talker, charlie: Talker) -> None:
    """A command is an unknown one, a button too, and a sentence any other that is not understood."""
    await anna.says("my name is Anna")
    unknown = (await charlie.says("/xyzzy")).replies
    for said in COMMANDS:
        await charlie.says("thanks", "what is left?")
        assert (await charlie.says(said)).replies == unknown, said
    for said in SENTENCES:
        assert (await bob.says(said)).last.topic in OF_THE_TEAM, said
        heard = await charlie.says(said)
        assert heard.last.topic not in OF_THE_TEAM, said
        assert heard.text == "No sessions with Anna logged." or "Anna" not in heard.text, said
        assert not heard.last.documents, said
    unknown = (await charlie.presses("nothing:of:ours")).replies
    for press in BUTTONS:
        assert (await charlie.presses(press)).replies == unknown, press
