"""The team announces something: it is written, shown as it will be seen, sent or scheduled, and followed; and
whoever gets it answers.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from balint.files import SentFile, Trouble
from balint.knowledge import Knowledge
from balint.messages import Action, Kind, Outcome, Topic
from balint.people import Person, Stage
from scheduler.announcing import step
from storage import files, people, team
from storage.database import Store
from storage.housekeeping import tidy
from storage.pace import Pace
from storage.scope import Scope
from storage.tables import announcements, outbox, recipients, team_actions
from storage.tables import files as files_table
from tests.cast import rows
from tests.dialogues.conversation import SATURDAY, Heard, Talker

DONE = (Topic.ANNOUNCEMENT, Outcome.DONE)
NO_SUCH_BUTTON = "That is not a button I have on offer. Nothing was changed."
WORDS = "Next leadership day is on 12 December"
AS_SEEN = f"From the accreditation team\n{WORDS}"
FASTER = timedelta(minutes=1)


async def told(talker: Talker, **changed: Any) -> Person:
    """A person, whatever they have told of themselves."""
    async with talker.store.begin() as tx:
        found = await people.find_person(tx, talker.channel, "bot", talker.name)
        assert found is not None
        person = replace(found, **changed)
        await people.save_person(tx, person)
        return person


async def welcomed(store: Store, knowledge: Knowledge, name: str, channel: str, **changed: Any) -> Talker:
    talker = Talker(store, knowledge, name.lower(), channel=channel)
    await talker.says("hello")
    await told(talker, **{"name": name, "stage": Stage.ON_THE_PATHWAY, **changed})
    return talker


@dataclass
class Cast:
    """Bob and Carol are on the team. Alice and Ewan, in Scotland, are on the pathway; Fay is accredited."""

    bob: Talker
    carol: Talker
    alice: Talker
    ewan: Talker
    fay: Talker

    async def hears(self) -> dict[str, list[str]]:
        """Time goes by until all that is to be said has been said; who has heard what of announcements."""
        everyone = (self.bob, self.carol, self.alice, self.ewan, self.fay)
        heard: dict[str, list[str]] = {}
        scope = Scope(frozenset({"telegram", "slack"}))
        for _ in range(3):  # queued, sent, and seen to be over
            now = max(each.now for each in everyone) + FASTER
            await step(self.bob.store, self.bob.knowledge, scope, now, Pace())
            for talker in everyone:
                talker.now = now
                for reply in (await talker.hears()).replies:
                    heard.setdefault(talker.name, []).append(reply.plain)
        return heard

    def at(self, moment: timedelta) -> None:
        for talker in (self.bob, self.carol, self.alice, self.ewan, self.fay):
            talker.now = SATURDAY + moment


@pytest.fixture
async def cast(store: Store, knowledge: Knowledge) -> Cast:
    cast = Cast(
        await welcomed(store, knowledge, "Bob", "telegram", stage=None),
        await welcomed(store, knowledge, "Carol", "slack", stage=None),
        await welcomed(store, knowledge, "Alice", "telegram"),
        await welcomed(store, knowledge, "Ewan", "slack", region="Scotland", time_zone="Pacific/Auckland"),
        await welcomed(store, knowledge, "Fay", "telegram", stage=Stage.ACCREDITED),
    )
    members = [await told(cast.bob), await told(cast.carol)]
    async with store.begin() as tx:
        for member in members:
            await team.add(tx, member.id, None, SATURDAY)
    for talker in (cast.bob, cast.carol):
        await talker.hears()  # what the team is offered, in the menu
    return cast


async def state(talker: Talker) -> str:
    """Of the latest announcement."""
    return str((await rows(talker.store, announcements))[-1]["state"])


def who_got(heard: dict[str, list[str]], text: str) -> list[str]:
    return [name for name, texts in heard.items() if text in texts]


async def test_what_is_missing_is_asked_and_a_preview_says_what_they_see_and_how_many_they_are(
    cast: Cast,
) -> None:
    assert (await cast.bob.says("/announce")).text.startswith("What shall I announce?")
    assert (await cast.bob.says(f"{WORDS}.\n“Please” tell us by Friday.")).text.startswith("Whom is it for?")
    shown = await cast.bob.presses("On the pathway")

    seen, control = shown.replies
    assert seen.plain == f"{AS_SEEN}.\n“Please” tell us by Friday."
    assert control.headline == "This goes to 2 people: 1 on Telegram, 1 on Slack."
    assert (
        control.text == "For everyone on the pathway. Above is what Alice sees on Telegram and Ewan on Slack."
    )
    assert [button.label for button in control.buttons] == [
        "Send to 2 people",
        "Test to me",
        "Send later",
        "Change text",
        "Change audience",
        "Add buttons",
        "Cancel",
    ]
    assert control.buttons[0].press.act == "confirm"
    assert await cast.hears() == {}


@pytest.mark.on_both
async def test_it_goes_to_each_of_them_once_and_their_latest_answer_counts(cast: Cast) -> None:
    await cast.bob.says(f"announce to everyone on the pathway: {WORDS}", "add coming / can't / maybe")
    assert (await cast.bob.says("yes")).outcomes == [DONE]

    heard = await cast.hears()
    assert who_got(heard, AS_SEEN) == ["alice", "ewan"]
    noted = await cast.alice.presses("Coming")
    assert noted.text == "Noted: Coming. You can change it any time."
    assert (await cast.alice.says("can't")).text.startswith("Noted: Can't.")
    assert (await cast.ewan.says("I won't be able to come")).text.startswith("Noted: Can't.")
    assert (await cast.ewan.presses("Coming")).text.startswith("Noted: Coming.")
    assert (await cast.fay.presses("answer:announcement:1:coming")).text == NO_SUCH_BUTTON
    assert (await cast.alice.presses("answer:announcement:1:read")).text == NO_SUCH_BUTTON

    assert "sent 2" in (await cast.carol.says("how many have it?")).text
    went = await cast.carol.says("how did the announcement go?")
    assert went.text == (
        "Saturday 21 November at 10am: sent.\n"
        f"“{WORDS}”\n"
        "For everyone on the pathway: sent 2.\n"
        "Answers: Coming 1, Can't 1, Maybe 0, no answer 0."
    )
    assert (await cast.alice.says("what did I answer?")).text == f"To “{WORDS}” you answered: Can't."
    again = await cast.alice.says("what did you send me?")
    assert again.text == f"From the accreditation team, Saturday 21 November\n{WORDS}"
    assert (again.labels, (await cast.fay.says("what did I answer?")).last.topic) == (
        ["Coming", "Can't", "Maybe"],
        Topic.GUIDANCE,
    )
    listed = await cast.carol.says("csv of it")
    assert listed.last.documents[0].content.splitlines() == [
        "name,platform,state,answer,reason",
        "Alice,Telegram,sent,Can't,",
        "Ewan,Slack,sent,Coming,",
    ]


async def test_an_answer_in_words_is_one_only_while_nothing_else_has_been_said(cast: Cast) -> None:
    await cast.bob.says(f"announce to everyone on the pathway: {WORDS}", "add coming buttons", "yes")
    await cast.hears()
    await cast.alice.says("how many supervisions left?")
    cast.at(timedelta(hours=1))
    assert (Topic.ANNOUNCEMENT, Outcome.DONE) not in (await cast.alice.says("maybe")).outcomes
    assert [row["answer"] for row in await rows(cast.bob.store, recipients)] == [None, None]


async def test_a_draft_stays_through_other_talk_and_takes_every_change_in_words(cast: Cast) -> None:
    await cast.bob.says("I want to make an announcement")
    asked = await cast.bob.says("how many supervisions left?")
    assert asked.last.topic is Topic.PROGRESS
    await cast.bob.says(WORDS)
    asked = await cast.bob.says("how big should a group be?")
    assert asked.last.topic is Topic.GUIDANCE
    assert "1 person, on Slack." in (await cast.bob.says("make it go to everyone in scotland")).text
    assert "For Alice and Fay." in (await cast.bob.says("change the audience to Alice and Fay")).text
    unknown = await cast.bob.says("only Zed")
    assert "I know nobody called Zed, so this stays as it was.\nFor Alice and Fay." in unknown.text
    assert "For Ewan and Fay." in (await cast.bob.says("Ewan and Fay")).text
    changed = await cast.bob.says("change the text to: The leadership day is off")
    assert changed.replies[0].text == "The leadership day is off"
    assert (await cast.bob.says("no buttons")).labels[0] == "Send to 2 people"
    assert "This goes to 2 people" in (await cast.bob.says("how many people is it going to?")).text
    assert (await cast.bob.says("no")).text.startswith("Then nothing is sent. It is still a draft")
    assert (await cast.bob.says("never mind")).outcomes == [DONE]
    assert await state(cast.bob) == "cancelled"
    assert await cast.hears() == {}


async def test_a_time_is_shown_by_the_clocks_of_all_and_one_that_is_past_is_asked_again(cast: Cast) -> None:
    await cast.bob.says(f"announce to everyone: {WORDS}")
    assert "That time has passed" in (await cast.bob.says("send it at 8")).text
    assert "At what time on Sunday 22 November?" in (await cast.bob.says("tomorrow")).text
    shown = await cast.bob.says("at 9")
    assert "It would go out on Sunday 22 November at 9am for you; 10pm in Auckland for 1." in shown.text
    assert shown.last.buttons[0].label == "Schedule for 5 people"
    scheduled = await cast.bob.says("yes")
    assert scheduled.last.headline == "Scheduled for 5 people."
    assert (await cast.bob.presses(shown.press("Schedule for 5 people"))).text == "It is scheduled already."
    assert (await cast.bob.presses(shown.press("Send at once"))).text == "It is scheduled already."

    assert await cast.hears() == {}
    cast.at(timedelta(hours=23))
    heard = await cast.hears()
    assert who_got(heard, AS_SEEN) == ["bob", "carol", "alice", "ewan", "fay"]


async def test_which_of_several_is_to_stop_is_the_one_just_shown_or_is_asked(cast: Cast) -> None:
    await cast.bob.says(f"announce to everyone: {WORDS}", "yes", "announce to everyone: Later")
    await cast.bob.says("send it tomorrow at 9", "yes")
    assert (await cast.bob.says("cancel the announcement")).text.startswith(
        "I have let go of the announcement."
    )
    await cast.bob.says("announce to everyone: Now", "yes", "what is left?")
    asked = await cast.bob.says("pause")
    assert asked.last.headline == "Which of them?"
    await cast.bob.presses("Show 2")
    assert WORDS in (await cast.bob.presses("Pause")).text
    states = [row["state"] for row in await rows(cast.bob.store, announcements)]
    assert states == ["paused", "cancelled", "running"]


async def test_one_that_was_missed_is_not_sent_before_its_author_says_so(cast: Cast) -> None:
    await cast.bob.says(f"announce to accredited leaders: {WORDS}", "send it tomorrow at 9", "yes")
    cast.at(timedelta(hours=25))
    asked = await cast.hears()
    assert asked["bob"][0].startswith(
        "Your announcement was due on Sunday 22 November at 9am, and I was not running."
    )
    assert await state(cast.bob) == "scheduled"

    assert (await cast.bob.says("yes please")).outcomes == [DONE]
    assert (await cast.bob.presses("confirm:announcement:1:3:1")).text == "It is on its way already."
    assert who_got(await cast.hears(), AS_SEEN) == ["fay"]


async def test_one_that_was_missed_is_answered_by_labels_and_in_any_words(cast: Cast) -> None:
    await cast.bob.says(f"announce to accredited leaders: {WORDS}", "send it tomorrow at 9", "yes")
    cast.at(timedelta(hours=25))
    await cast.hears()
    assert "its time has passed, and it has not been sent" in (await cast.carol.says("/announcements")).text
    assert (await cast.bob.says("no")).text.startswith("Then nothing is sent.")
    assert (await cast.bob.presses("At another time")).text.startswith("When shall it go?")
    await cast.bob.says("tomorrow at 9", "yes")
    cast.at(timedelta(hours=50))
    await cast.hears()
    assert (await cast.bob.presses("Send to 1 person")).outcomes == [DONE]
    assert who_got(await cast.hears(), AS_SEEN) == ["fay"]


async def test_what_is_scheduled_is_put_off_or_sent_at_once(cast: Cast) -> None:
    await cast.bob.says(f"announce to accredited leaders: {WORDS}", "send it tomorrow at 9", "yes")
    changed = await cast.bob.presses("Change it")
    assert "It would go out on Sunday 22 November at 9am." in changed.text
    assert (await cast.bob.presses("Another time")).text.startswith("When shall it go?")
    again = await cast.bob.says("in 2 hours")
    assert "It would go out on Saturday 21 November at 12pm." in again.text
    assert (await cast.bob.presses(again.press("Send at once"))).outcomes == [DONE]
    assert who_got(await cast.hears(), AS_SEEN) == ["fay"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("no, make it 10", "It would go out on Sunday 22 November at 10am."),
        ("make it 6pm instead", "It would go out on Sunday 22 November at 6pm."),
        ("actually Monday", "It would go out on Monday 23 November at 9am."),
        ("move it to Tuesday at 8.30", "It would go out on Tuesday 24 November at 8.30am."),
        ("change the announcement", "It would go out on Sunday 22 November at 9am."),
        ("change the text of the announcement to: Hello", "Hello"),
        ("send it to the team instead", "For the accreditation team."),
        ("send it now", "This goes to 1 person"),
    ],
)
async def test_what_is_scheduled_is_changed_in_words_and_read_back(cast: Cast, said: str, shown: str) -> None:
    await cast.bob.says(f"announce to accredited leaders: {WORDS}", "send it tomorrow at 9", "yes")
    heard = await cast.bob.says(said)
    assert shown in heard.text
    assert (said == "send it now") or "It is a draft again" in heard.text
    assert await state(cast.bob) == "drafted"
    await cast.bob.says("yes")
    assert await state(cast.bob) == ("running" if said == "send it now" else "scheduled")


async def test_what_is_scheduled_stays_so_where_no_change_is_said(cast: Cast) -> None:
    await cast.bob.says(f"announce to accredited leaders: {WORDS}", "send it tomorrow at 9", "yes")
    assert (await cast.bob.says("no")).text.startswith("It stays scheduled as it was.")
    passed = await cast.bob.says("make it yesterday")
    assert passed.text.startswith("That time has passed, or I cannot place it. It stays scheduled")
    assert (await cast.bob.says("send it")).text == "It is scheduled already."
    assert (await cast.bob.says("what is left?")).last.topic is Topic.PROGRESS
    assert (await cast.bob.says("change the text of the announcement")).text.startswith("It is a draft again")
    assert (await cast.bob.says("Bring a friend")).replies[0].text == "Bring a friend"
    await cast.bob.says("yes")
    assert (await cast.bob.says("cancel")).outcomes == [DONE]
    assert await state(cast.bob) == "cancelled"


@pytest.mark.on_both
async def test_what_somebody_scheduled_who_has_left_the_team_goes_when_another_says_so(cast: Cast) -> None:
    await cast.bob.says(f"announce to everyone on the pathway: {WORDS}", "send it tomorrow at 9", "yes")
    bob, fay = await told(cast.bob), await told(cast.fay)
    async with cast.bob.store.begin() as tx:
        await team.add(tx, fay.id, None, SATURDAY)
        await team.remove(tx, bob.id, None, SATURDAY)
    await cast.bob.hears()  # what is offered to him and to her, in the menu
    await cast.fay.hears()
    cast.at(timedelta(hours=23))
    heard = await cast.hears()
    asked = "An announcement was to go out on Sunday 22 November at 9am, and Bob is no longer on the team."
    assert {name: texts[0].split("\n")[0] for name, texts in heard.items()} == {"carol": asked, "fay": asked}
    assert await cast.hears() == {}
    shown = await cast.fay.says("/announcements")
    assert "its time has passed, and it has not been sent" in shown.text
    shown = await cast.fay.presses("Show 1")
    assert shown.last.headline == asked
    assert (await cast.fay.says("no")).text.startswith("Then nothing is sent.")

    assert (await cast.fay.presses(shown.press("Send to 2 people"))).outcomes == [DONE]
    heard = await cast.hears()
    assert who_got(heard, AS_SEEN) == ["alice", "ewan"]
    assert f"Fay has taken care of it: “{WORDS}”." in heard["carol"]
    assert [text for text in heard["fay"] if text.startswith(f"“{WORDS}”")] != []
    late = await cast.carol.presses(shown.press("Send to 2 people"))
    assert late.text == "It has been sent already."
    assert (await cast.carol.presses("Send to 2 people")).text == NO_SUCH_BUTTON


async def test_what_was_left_behind_is_called_off_in_words(cast: Cast) -> None:
    await cast.bob.says(f"announce to everyone: {WORDS}", "send it tomorrow at 9", "yes")
    bob = await told(cast.bob)
    async with cast.bob.store.begin() as tx:
        await team.remove(tx, bob.id, None, SATURDAY)
    cast.at(timedelta(hours=23))
    await cast.hears()
    assert (await cast.bob.presses("cancel:announcement:1")).text == NO_SUCH_BUTTON
    assert (await cast.carol.says("cancel")).replies[0].text.startswith("I have let go of the announcement.")
    assert await state(cast.bob) == "cancelled"


@pytest.mark.on_both
async def test_what_is_accepted_is_what_was_shown(cast: Cast, store: Store, knowledge: Knowledge) -> None:
    """The number has changed, then the words; and a second press sends nothing twice."""
    shown = await cast.bob.says(f"announce to everyone: {WORDS}")
    await welcomed(store, knowledge, "Gus", "telegram")
    again = await cast.bob.presses(shown.press("Send to 5 people"))
    assert "The number has changed meanwhile." in again.text
    assert "This goes to 6 people" in again.text
    await cast.bob.says("change the text to: Hello")
    assert "It has been changed meanwhile." in (await cast.bob.presses(again.press("Send to 6 people"))).text
    button = cast.bob.heard[-1].press("Send to 6 people")
    assert (await cast.bob.presses(button)).outcomes == [DONE]
    assert (await cast.bob.presses(button)).text == "It is on its way already."
    assert len(await rows(store, recipients)) == 6


async def test_a_test_is_seen_by_its_author_alone(cast: Cast) -> None:
    await cast.bob.says(f"announce to everyone: {WORDS}", "add a read button")
    tried = await cast.bob.says("test it")
    assert tried.replies[0].plain == AS_SEEN
    assert (await cast.bob.presses("Read")).text == "That works. It is a test, so your answer is not counted."
    assert (await cast.alice.presses("answer:announcement:1:read")).text == NO_SUCH_BUTTON
    assert await cast.hears() == {}


@pytest.mark.on_both
async def test_it_is_paused_goes_on_and_is_called_off_by_anybody_on_the_team(cast: Cast) -> None:
    await cast.bob.says(f"announce to everyone: {WORDS}", "yes")
    assert (await cast.carol.says("pause")).text.startswith("Paused.")
    assert who_got(await cast.hears(), AS_SEEN) == []
    assert (await cast.carol.says("resume")).text == f"It goes on. Nobody gets it twice.\n“{WORDS}”"
    assert (await cast.carol.says("cancel the announcement")).text.startswith("Cancelled.")
    assert who_got(await cast.hears(), AS_SEEN) == []
    assert (await cast.bob.says("resume the announcement")).text == "No announcement is paused."
    done = [row["action"] for row in await rows(cast.bob.store, team_actions)]
    assert done[2:] == [
        "announcement_written",
        "announcement_started",
        "announcement_paused",
        "announcement_resumed",
        "announcement_cancelled",
    ]


@pytest.mark.on_both
async def test_a_correction_goes_to_exactly_those_who_got_it(
    cast: Cast, store: Store, knowledge: Knowledge
) -> None:
    assert "nothing to correct" in (await cast.bob.says("correct that: it is on the 13th")).text
    await cast.bob.says(f"announce to everyone on the pathway: {WORDS}", "yes")
    await cast.hears()
    await welcomed(store, knowledge, "Gus", "telegram")

    shown = await cast.bob.says("correct that: It is on 13 December.")
    assert f"For exactly those who got “{WORDS}”." in shown.text
    assert shown.replies[0].plain == "A correction from the accreditation team\nIt is on 13 December."
    assert "For exactly those who got “" in shown.text
    assert "Change audience" not in shown.labels
    await cast.bob.says("yes")
    heard = await cast.hears()
    assert who_got(heard, shown.replies[0].plain) == ["alice", "ewan"]


async def test_what_may_have_arrived_goes_out_again_only_when_that_is_asked_for(cast: Cast) -> None:
    await cast.bob.says(f"announce to everyone on the pathway: {WORDS}", "yes")
    await cast.hears()
    assert "nobody of whom it is unknown" in (await cast.bob.says("send to the unknown ones again")).text
    async with cast.bob.store.begin() as tx:
        await tx.execute(update(recipients).where(recipients.c.id == 2).values(state="unknown"))
    assert "unknown whether it arrived 1" in (await cast.bob.says("how did the announcement go?")).text
    assert (await cast.bob.presses("Send again to 1 unknown")).outcomes == [DONE]
    assert who_got(await cast.hears(), AS_SEEN) == ["ewan"]


@pytest.mark.on_both
async def test_where_it_has_to_be_approved_another_member_does_that(cast: Cast) -> None:
    cast.bob.knowledge = cast.carol.knowledge = Knowledge(announcements_approved=True)
    shown = await cast.bob.says(f"announce to everyone on the pathway: {WORDS}")
    assert (await cast.bob.says("yes")).text.startswith("I have asked Carol to approve it.")
    asked = (await cast.carol.hears()).last
    assert asked.headline == "Bob asks you to approve an announcement."
    assert AS_SEEN in asked.text
    approve, decline = (str(button.press) for button in asked.buttons)
    assert "you who wrote it" in (await cast.bob.presses(approve)).text
    assert (await cast.fay.presses(approve)).text == NO_SUCH_BUTTON

    assert decline.startswith("decline:approval")
    await cast.carol.says("no")
    assert "Carol would not send your announcement like this." in (await cast.bob.hears()).text
    await cast.bob.says("change the text to: Hello")
    assert (await cast.carol.presses(approve)).replies[0].text == (
        "It has been changed since, so nothing was sent."
    )
    await cast.bob.says("send it")
    await cast.carol.hears()
    assert (await cast.carol.says("yes")).outcomes == [DONE]
    heard = await cast.hears()
    assert who_got(heard, "From the accreditation team\nHello") == ["alice", "ewan"]
    assert shown.labels[0] == "Send to 2 people"


@pytest.mark.on_both
async def test_who_was_asked_to_approve_sees_when_there_is_nothing_to_approve_any_more(cast: Cast) -> None:
    fay = await told(cast.fay)
    async with cast.bob.store.begin() as tx:
        await team.add(tx, fay.id, None, SATURDAY)
    cast.fay.knowledge = cast.bob.knowledge = cast.carol.knowledge = Knowledge(announcements_approved=True)
    await cast.bob.says(f"announce to everyone on the pathway: {WORDS}", "yes")
    await cast.hears()
    changed = "This has been changed since, so there is nothing to approve: “Hello”."
    await cast.bob.says("change the text to: Hello")
    assert await cast.hears() == {"carol": [changed], "fay": [changed]}
    stood = [row for row in await rows(cast.bob.store, outbox) if row["dedup_key"].startswith("approve:")]
    edits = [row for row in await rows(cast.bob.store, outbox) if row["action"] == Action.EDIT]
    assert [row["message_id"] for row in edits] == [row["message_id"] for row in stood]
    assert (await cast.carol.presses("Approve it")).text == NO_SUCH_BUTTON

    await cast.bob.says("yes")
    for member in (cast.carol, cast.fay):
        assert "Approve it" in (await member.hears()).labels
    await cast.carol.says("yes")
    heard = await cast.hears()
    assert who_got(heard, "Carol has approved this announcement: “Hello”.") == ["fay"]
    assert (await cast.fay.says("approve it")).last.topic is not Topic.ANNOUNCEMENT


async def test_who_is_meant_is_asked_where_several_go_by_a_name(
    cast: Cast, store: Store, knowledge: Knowledge
) -> None:
    await welcomed(store, knowledge, "Alice Moor", "slack")
    asked = await cast.bob.says(f"announce to Alice and Fay: {WORDS}")
    assert asked.last.text == "There are 2 people called Alice. Which of them?"
    assert asked.labels == ["Alice", "Alice Moor", "Cancel"]
    shown = await cast.bob.presses("Alice Moor")
    assert "This goes to 2 people" in shown.text
    assert "Alice Moor" in shown.text


async def test_what_cannot_be_announced_is_refused_and_not_kept(cast: Cast) -> None:
    for said, answered in (
        ("A man of 45 came to me with chest pain and I felt angry with him", "patient"),
        ("word " * 320, "1,599 characters"),
        ("word " * 500, "characters"),
    ):
        refused = await cast.bob.says(f"announce to everyone: {said}")
        assert refused.last.outcome is Outcome.REFUSED
        assert answered in refused.text
    assert await rows(cast.bob.store, announcements) == []


@pytest.mark.on_both
async def test_a_file_sent_with_the_words_goes_with_them_and_another_takes_its_place(cast: Cast) -> None:
    async def sends(file: SentFile, caption: str = "") -> Heard:
        said = cast.bob.frame(Kind.SAID if caption else Kind.UNREADABLE, text=caption)
        return await cast.bob.submits(replace(said, file=file))

    async with cast.bob.store.begin() as tx:
        poster, pdf = [
            replace(sent, kept=await files.add(tx, sent, b"content", SATURDAY))
            for sent in (SentFile(name="poster.png", media_type="image/png"), SentFile(name="day.pdf"))
        ]
    assert "could not read" in (await sends(poster)).text  # nothing is being written yet
    shown = await sends(poster, f"announce to everyone: {WORDS}")
    assert (shown.replies[0].plain, shown.replies[0].attached) == (AS_SEEN, poster.kept)
    assert (await cast.bob.says("change the text to: Hello")).replies[0].attached == poster.kept
    assert (await cast.bob.says("without the picture")).replies[0].attached is None
    shown = await sends(pdf)
    assert (shown.replies[0].text, shown.replies[0].attached) == ("Hello", pdf.kept)
    for trouble, said in ((Trouble.TOO_LARGE, "up to 5 MB"), (Trouble.NOT_FETCHED, "send it once more")):
        shown = await sends(SentFile(trouble=trouble))
        assert said in shown.text
        assert shown.replies[0].attached == pdf.kept
    assert "900" in (await cast.bob.says(f"change the text to: {'Hello ' * 160}")).text
    assert (await sends(poster, "Come all")).replies[0].text == "Come all"
    assert (await cast.bob.says("test it")).replies[0].attached == poster.kept
    cast.bob.knowledge = cast.carol.knowledge = Knowledge(announcements_approved=True)
    await cast.bob.says("send it")
    assert (await cast.carol.hears()).last.attached == poster.kept
    await tidy(cast.bob.store, SATURDAY + timedelta(days=2))
    assert [row["name"] for row in await rows(cast.bob.store, files_table)] == ["poster.png"]


async def test_a_draft_is_its_authors_and_nobody_elses(cast: Cast) -> None:
    """Neither a stranger nor another member of the team can send it or change it."""
    shown = await cast.bob.says(f"announce to everyone: {WORDS}")
    before = await rows(cast.bob.store, announcements)
    for label in ("Send to 5 people", "Test to me", "Change text", "Cancel"):
        for other in (cast.alice, cast.carol):
            assert (await other.presses(shown.press(label))).text == NO_SUCH_BUTTON
    assert await rows(cast.bob.store, announcements) == before
