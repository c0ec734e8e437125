"""The steps of the pathway: Alice is on her way, Bob is on the accreditation team, Charlie is not."""

from datetime import date, timedelta

import pytest

from balint.knowledge import Knowledge
from balint.messages import Outcome, Topic
from balint.pathway.application import FormA
from balint.people import Person, Stage
from storage import applications, people, team
from storage.database import Store
from storage.tables import pathway_steps, planned_nudges, team_actions
from tests.cast import rows
from tests.dialogues.conversation import Heard, Talker

ENOUGH = (
    "attended 30 groups between January 2024 and June 2025",
    "led 30 groups between January 2024 and June 2025",
    "leadership weekend 11-13 September 2026",
    "leadership weekend 12-14 September 2025",
    "had 9 supervisions between January 2024 and June 2025",
    "had 6 sessions of the funded supervision group between January 2024 and June 2025",
)
NOTED = (Topic.STAGE, Outcome.DONE)


@pytest.fixture
async def alice(store: Store, knowledge: Knowledge) -> Talker:
    return await welcomed(Talker(store, knowledge, "alice"), "Alice Ward")


@pytest.fixture
async def bob(store: Store, knowledge: Knowledge) -> Talker:
    bob = await welcomed(Talker(store, knowledge, "bob"), "Bob Marsh")
    person = await person_of(bob)
    async with store.begin() as tx:
        await team.add(tx, person.id, None, bob.now)
    return bob


@pytest.fixture
async def charlie(store: Store, knowledge: Knowledge) -> Talker:
    return await welcomed(Talker(store, knowledge, "charlie"), "Charlie Dunn")


async def welcomed(talker: Talker, name: str) -> Talker:
    await talker.says("hello", f"call me {name}")
    return talker


async def person_of(talker: Talker) -> Person:
    async with talker.store.begin() as tx:
        person = await people.find_person(tx, talker.channel, "bot", talker.name)
    assert person
    return person


async def stage_of(talker: Talker) -> Stage | None:
    return (await person_of(talker)).stage


async def form_a_of(talker: Talker) -> FormA | None:
    person = await person_of(talker)
    async with talker.store.begin() as tx:
        return await applications.find(tx, person.id)


async def taken(store: Store) -> list[tuple[str, date, bool]]:
    """Each step that was taken: which, for which day, and whether it stands."""
    return [(row["step"], row["on"], row["undone_at"] is None) for row in await rows(store, pathway_steps)]


async def records(bob: Talker, told: str) -> Heard:
    """What the team says, confirmed."""
    asked = await bob.says(told)
    assert asked.outcomes == [(Topic.TEAM, Outcome.ASKED)], asked.text
    assert asked.press("Record it").startswith("confirm")
    return await bob.presses("Record it")


async def has_done_enough(alice: Talker) -> None:
    for told in (*ENOUGH, "supervision with Ruth on 5 November"):
        await alice.says(told, "yes")


async def has_applied(alice: Talker, bob: Talker) -> None:
    """By the shortest way: the team has had it on paper."""
    for told in (
        "put Alice on the pathway from 1 March 2024",
        "Alice has applied",
        "Alice's references are in",
    ):
        await records(bob, told)
    await alice.hears()


async def test_from_an_interest_to_the_pathway(alice: Talker, bob: Talker) -> None:
    asked = await alice.says("I want to register my interest")
    assert asked.outcomes == [(Topic.STAGE, Outcome.ASKED)]
    assert asked.text.endswith("In which region are you?")
    assert "profession" in (await alice.says("Yorkshire and the Humber")).text
    assert (await alice.says("GP")).labels[:2] == ["I have one", "I do not"]
    await alice.presses("I do not")
    shown = await alice.says("yes, since 2019")
    assert shown.last.headline == "Your Form A"
    assert shown.last.text.startswith(
        "Name: Alice Ward\nRegion: Yorkshire and the Humber\nProfession: GP\n"
        "Qualification: none of that kind\nMembership: member since 2019\n"
        "Balint experience: nothing logged yet"
    )
    assert "Region: Wales" in (await alice.says("my region is Wales")).text
    assert "member since 2018" in (await alice.says("yes since 2018")).text
    assert "member since 2019" in (await alice.says("since 2019")).text
    assert await form_a_of(alice) is None

    heard = await alice.presses("Send to the team")
    assert heard.outcomes == [NOTED]
    assert "is registered. The accreditation team has been told." in heard.text
    assert await form_a_of(alice) == FormA(
        name="Alice Ward", region="Wales", profession="GP", psychodynamic=False, member=True, since=2019
    )
    assert ((await person_of(alice)).region, await stage_of(alice)) == ("Wales", Stage.INTERESTED)

    exported = (await alice.says("export my data")).text
    assert "• Interest registered: Saturday 21 November\nForm A:\nName: Alice Ward\nRegion: Wales" in exported
    told = await bob.hears()
    assert told.text.startswith("Alice Ward: interest registered, Saturday 21 November.")
    assert "Profession: GP" in (await bob.presses(told.press("See Form A"))).text

    asked = await bob.says("put Alice on the pathway from 1 March 2024")
    assert asked.last.headline == "Alice Ward: put on the pathway, from Friday 1 March 2024"
    assert "the Society's criteria since June 2023" in asked.text
    assert await stage_of(alice) is Stage.INTERESTED
    assert (await bob.says("yes")).outcomes == [(Topic.TEAM, Outcome.DONE)]
    assert await stage_of(alice) is Stage.ON_THE_PATHWAY
    assert (await alice.hears()).text.startswith(
        "You are on the accreditation pathway. The Society's criteria since June 2023 are yours. "
        "That counts from Friday 1 March 2024."
    )
    assert await taken(bob.store) == [
        ("interest", date(2026, 11, 21), True),
        ("pathway", date(2024, 3, 1), True),
    ]
    assert [row["action"] for row in await rows(bob.store, team_actions)] == [
        "member_added",
        "person_shown",
        "step_taken",
    ]


async def test_who_was_there_before_june_2023_has_the_earlier_criteria(alice: Talker, bob: Talker) -> None:
    await records(bob, "put Alice on the pathway from 1 March 2020")
    assert (await person_of(alice)).criteria_set == "uk-before-june-2023"
    await records(bob, "put Alice on the pathway from 1 March 2024")
    assert (await person_of(alice)).criteria_set == "uk-2023"
    await records(bob, "put Alice on the pathway from 1 March 2024 with the earlier criteria")
    assert (await person_of(alice)).criteria_set == "uk-before-june-2023"


async def test_what_the_team_has_recorded_is_not_moved_by_what_is_told(alice: Talker, bob: Talker) -> None:
    await alice.says("I joined in 2024")
    await records(bob, "put Alice on the pathway from 1 March 2020")

    for said in (
        "I'm not on the pathway yet",
        "I joined in 2024",
        "I'm accredited already",
        "change my pathway",
    ):
        heard = await alice.says(said)
        assert "in the accreditation team’s hands" in heard.text, said
        assert "accreditation@balintsociety.org.uk" in heard.text
    assert (await person_of(alice)).criteria_set == "uk-before-june-2023"
    assert await stage_of(alice) is Stage.ON_THE_PATHWAY
    assert "I’m Sue" not in (await alice.says("I'm Sue and I joined in 2024")).text
    assert (await person_of(alice)).name == "Sue"


async def test_nothing_is_missing_and_the_application_goes_in(alice: Talker, bob: Talker) -> None:
    await records(bob, "put Alice on the pathway from 1 March 2024")
    await alice.hears()
    refused = await alice.says("apply")
    assert refused.last.outcome is Outcome.REFUSED
    assert "30 groups left to lead" in refused.text
    assert "agree that the competencies are reached" in refused.text
    await has_done_enough(alice)
    await alice.says("I asked Ruth for Form R today")

    asked = await alice.says("am I ready to apply?")
    assert asked.last.headline == "Yes, as far as the counts go."
    assert "Ruth: asked on Saturday 21 November" in asked.text
    assert "Apply now" not in asked.labels
    agreed = await alice.presses("Ruth agrees")
    assert agreed.text.startswith("Noted: the competencies are agreed with Ruth.")
    asked = await alice.says("am I ready to apply?")
    assert asked.last.headline == "Yes: you are ready to apply."
    assert await stage_of(alice) is Stage.READY

    await alice.says("yes")
    for said in ("Leeds", "GP", "I do not", "yes"):
        await alice.says(said)
    shown = await alice.presses("Skip")
    assert "10 supervision sessions" in shown.text
    await alice.says("I am not a member")
    assert "Membership comes first." in (await alice.says("yes")).text
    await alice.says("apply", "I am a member since 2021")
    heard = await alice.says("yes")
    assert heard.text.startswith("Your application for accreditation is with the accreditation team.")
    assert await stage_of(alice) is Stage.APPLIED
    assert "applied for accreditation" in (await bob.hears()).text

    heard = await alice.says("where do I stand?")
    assert heard.outcomes == [(Topic.STAGE, Outcome.ANSWERED)]
    assert heard.last.headline == "You have applied."
    assert "• Competencies agreed with Ruth: Saturday 21 November" in heard.text
    assert "yours to chase" in heard.text
    waits = await bob.says("start Alice's review")
    assert waits.text.startswith("The references of Alice Ward are not all in yet.")
    await alice.says("Ruth's Form R has arrived")
    await records(bob, "start Alice's review")
    assert await stage_of(alice) is Stage.IN_REVIEW


async def test_a_review_an_appeal_and_an_accreditation(alice: Talker, bob: Talker) -> None:
    await has_applied(alice, bob)
    await records(bob, "start Alice's review")
    assert "begun the review" in (await alice.hears()).text
    assert "Which steps" in (await bob.says("Alice needs further steps")).text
    await records(bob, "Alice needs further steps: 2 more supervisions")
    told = (await alice.hears()).text
    assert "there are further steps to take first: “2 more supervisions”" in told
    assert "appeal directly to the Council" in told
    assert "has not applied again" in (await bob.says("recommend Alice to Council")).text

    await records(bob, "Alice has appealed")
    assert "It is with the Council" in (await alice.hears()).text
    assert await stage_of(alice) is Stage.FURTHER_STEPS
    await records(bob, "Alice has applied")
    await records(bob, "start Alice's review")
    await records(bob, "recommend Alice to Council")
    await alice.hears()
    only = await bob.says("accredit Alice")
    assert only.outcomes == [(Topic.TEAM, Outcome.REFUSED)]
    assert "Only the Council accredits." in only.text
    assert "lies ahead" in (await bob.says("Council has accredited Alice on 3 December")).text
    assert "before the last" in (await bob.says("Council has accredited Alice on 3 December 2025")).text
    bob.now = alice.now = bob.now + timedelta(days=13)
    await records(bob, "Council has accredited Alice on 3 December")
    told = (await alice.hears()).text
    assert told.startswith("Congratulations: the Council has accredited you")
    assert "keep up your membership" in told
    assert await stage_of(alice) is Stage.ACCREDITED
    await records(bob, "membership of Alice is paid until 31 March 2027")
    assert "It holds until Wednesday 31 March 2027." in (await alice.hears()).text
    assert await taken(bob.store) == [
        ("pathway", date(2024, 3, 1), True),
        *(
            (step, date(2026, 11, 21), True)
            for step in (
                "application", "references", "review", "further", "appeal",
                "application", "review", "recommended",
            )
        ),
        ("accredited", date(2026, 12, 3), True),
        ("membership", date(2026, 12, 4), True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("start Alice's review", "Alice Ward has not applied yet, so there is nothing to review."),
        ("recommend Alice to Council", "Alice Ward has not been reviewed yet, so there is nothing to"),
        ("Council has accredited Alice", "Alice Ward has not been recommended to Council yet."),
        ("register Alice's interest", "Alice Ward is on the pathway already"),
        ("Alice has appealed", "there is none to appeal against"),
        ("put Bob on the pathway", "somebody else on the team has to record it"),
        ("put Zebedee on the pathway", "I know nobody called Zebedee"),
        ("put Alice on the pathway from some time ago", "the day has to be clear"),
        ("Alice's references are in tomorrow", "lies ahead"),
        ("membership of Alice is paid until 31 March 1990", "1990 has passed"),
        ("Alice has applied on 3 December", "lies ahead"),
    ],
)
async def test_what_cannot_be_done_says_why(alice: Talker, bob: Talker, said: str, why: str) -> None:
    await alice.says("I joined in 2024")
    await bob.says("I joined in 2024")
    heard = await bob.says(said)
    assert why in heard.text
    assert heard.labels == []
    assert await taken(bob.store) == []


@pytest.mark.on_both
async def test_a_step_is_undone_for_a_day_by_who_took_it(alice: Talker, bob: Talker) -> None:
    await alice.says("I joined in 2020")
    done = await records(bob, "put Alice on the pathway from 1 March 2024")
    await alice.hears()
    undo = done.press("Undo")
    heard = await bob.says("undo")
    assert heard.text.startswith("Taken back: Alice Ward, put on the pathway.")
    assert (await person_of(alice)).criteria_set == "uk-before-june-2023"
    told = (await alice.hears()).text
    assert (
        "“You are on the accreditation pathway” (from Friday 1 March 2024): we told you that by mistake"
        in told
    )
    assert await taken(bob.store) == [("pathway", date(2024, 3, 1), False)]
    assert "taken back already" in (await bob.presses(undo)).text

    undo = (await records(bob, "put Alice on the pathway from 1 March 2024")).press("Undo")
    bob.now += timedelta(days=1, seconds=1)
    assert "within a day" in (await bob.presses(undo)).text
    assert (await alice.says("I joined in 2020")).text.count("team’s hands") == 1


@pytest.mark.on_both
async def test_who_has_not_heard_of_a_step_hears_of_no_undo(alice: Talker, bob: Talker) -> None:
    await records(bob, "put Alice on the pathway from 1 March 2024")
    heard = await bob.says("undo")
    assert heard.text.endswith("The message about it had not gone out, and does not now.")
    assert (await alice.hears()).replies == ()
    await records(bob, "put Alice on the pathway from 1 April 2024")
    assert "from Monday 1 April 2024" in (await alice.hears()).text


@pytest.mark.on_both
async def test_an_applicant_takes_back_a_step_of_their_own(alice: Talker, bob: Talker) -> None:
    await alice.says("register my interest")
    for _ in range(4):
        await alice.presses("Skip")
    await alice.says("yes")
    assert "interest registered" in (await bob.hears()).text
    heard = await alice.says("undo")
    assert heard.text.startswith("Taken back: interest registered.")
    assert await stage_of(alice) is None
    assert "This has been taken back." in (await bob.hears()).text


async def test_who_of_several_is_asked(
    alice: Talker, bob: Talker, store: Store, knowledge: Knowledge
) -> None:
    other = await welcomed(Talker(store, knowledge, "another"), "Alice Young")
    asked = await bob.says("put Alice on the pathway")
    assert asked.labels == ["Alice Ward", "Alice Young"]
    asked = await bob.presses("Alice Young")
    assert asked.last.headline == "Alice Young: put on the pathway, from Saturday 21 November"
    await bob.presses("Record it")
    assert (await stage_of(alice), await stage_of(other)) == (None, Stage.ON_THE_PATHWAY)


async def test_two_of_one_name_are_told_apart(
    alice: Talker, bob: Talker, store: Store, knowledge: Knowledge
) -> None:
    other = await welcomed(Talker(store, knowledge, "another"), "Alice Ward")
    asked = await bob.says("put Alice Ward on the pathway")
    second = asked.labels[-1]
    assert all(each.startswith("Alice Ward (") for each in asked.labels)
    asked = await bob.says(second)
    assert asked.last.headline.startswith(f"{second}: put on the pathway")
    done = await bob.presses("Record it")
    assert done.last.headline.startswith(f"{second}: put on the pathway")
    assert (await stage_of(alice), await stage_of(other)) == (None, Stage.ON_THE_PATHWAY)
    await bob.says("put Alice Ward on the pathway")
    await bob.says("the first one", "yes")
    assert await stage_of(alice) is Stage.ON_THE_PATHWAY


async def test_what_is_missing_is_shown_before_it_is_recorded(alice: Talker, bob: Talker) -> None:
    await records(bob, "put Alice on the pathway from 1 March 2024")
    await alice.says("led my group yesterday", "yes")
    for told, form_a in (("Alice is ready to apply", False), ("Alice has applied", True)):
        asked = await bob.says(told)
        assert "29 groups left to lead" in asked.text
        assert "competencies are not noted as agreed" in asked.text
        assert ("Form A has not been sent in" in asked.text) is form_a
        assert "record it all the same" in asked.text
        await bob.says("yes")
    assert (await bob.says("Alice has applied")).text == "Alice Ward has applied already."


async def test_undo_goes_back_one_more_step_each_time(alice: Talker, bob: Talker) -> None:
    await has_applied(alice, bob)
    await bob.says("start Alice's review", "undo")
    assert "Alice Ward, references in" in (await bob.says("undo")).text
    assert "Alice Ward, applied for accreditation" in (await bob.says("undo")).text
    assert await stage_of(alice) is Stage.ON_THE_PATHWAY
    await bob.says("undo")
    assert (await bob.says("undo")).text.startswith("There is nothing else")
    assert await stage_of(alice) is None


async def test_a_step_that_is_named_is_taken_back(alice: Talker, bob: Talker) -> None:
    await has_applied(alice, bob)
    assert "references in has followed" in (await bob.says("undo Alice's application")).text
    asked = await bob.says("take back that Alice's references are in")
    assert asked.last.headline == "Alice Ward: references in, Saturday 21 November"
    assert asked.labels == ["Take it back", "Leave it"]
    assert (await bob.says("no")).text == "I have left it. Nothing was changed."
    await bob.presses(asked.press("Take it back"))
    assert (await bob.presses(asked.press("Take it back"))).text.startswith("That has been taken back")
    await bob.says("undo Alice's application")
    assert "Taken back" in (await bob.says("yes")).text
    assert "not recorded: applied for accreditation" in (await bob.says("undo Alice's application")).text
    assert await stage_of(alice) is Stage.ON_THE_PATHWAY


async def test_what_is_recorded_is_seen_and_followed(alice: Talker, bob: Talker) -> None:
    await records(bob, "register Alice Ward's interest")
    await records(bob, "put Alice on the pathway from 1 March 2024")
    assert "• Alice Ward, since Friday 1 March 2024" in (await bob.says("who is on the pathway?")).text
    await records(bob, "Alice's references are in")
    await records(bob, "Alice's competencies are agreed")
    assert "Your references are in." in (await alice.says("am I ready to apply?")).text
    await records(bob, "Alice is ready to apply")
    assert "Ask your supervisors" not in (await alice.says("where do I stand?")).text
    await alice.says("form A", "Wales", "GP", "no")
    assert "member?" not in (await alice.says("I'm not on the pathway yet")).text
    await records(bob, "membership of Alice paid until 31 March 2027")
    await alice.says("cancel")
    assert "Membership: member\n" in (await alice.says("apply", "Wales", "GP", "no", "skip")).text
    await records(bob, "Alice has applied")
    heard = await alice.hears()
    assert "yours to chase" not in heard.text
    assert "What comes next: the accreditation team reviews your application." in heard.text
    assert "It changes nothing" in (await alice.says("my region is Leeds")).text

    await records(bob, "membership of Alice paid until 31 March 2028")
    shown = (await bob.says("show Alice")).text
    for line in (
        "• Put on the pathway: from Friday 1 March 2024",
        "• Competencies agreed: Saturday 21 November",
        "• References in: Saturday 21 November",
        "• Membership paid: until Friday 31 March 2028",
    ):
        assert line in shown
    assert "Form R" not in shown
    assert "Shall I take that back?" in (await bob.says("undo Alice's application")).text
    assert "Taken back: Alice Ward, applied" in (await bob.says("yes")).text


async def test_what_was_read_back_can_be_put_right_and_is_never_dropped_in_silence(
    alice: Talker, bob: Talker
) -> None:
    await bob.says("put Alice on the pathway")
    asked = await bob.says("no, from 1 March 2022 with the earlier criteria")
    assert asked.last.headline == "Alice Ward: put on the pathway, from Tuesday 1 March 2022"
    assert "before June 2023" in asked.text
    assert "lies ahead" in (await bob.says("from 3 December")).text
    asked = await bob.says("5 March 2024")
    assert "since June 2023" in asked.text
    assert "Recorded" in (await bob.says("yes")).text
    again = await bob.says("put Alice on the pathwya from 5 March 2024")
    assert "from Tuesday 5 March 2024. That is recorded already." in again.text
    assert "not been reviewed yet" in (await bob.says("recommend Alice")).text
    assert "That counts from Tuesday 5 March 2024." in (await alice.hears()).text

    await bob.says("membership of Alice paid until 31 March 2027")
    assert "until Friday 31 March 2028" in (await bob.says("until 31 March 2028")).text
    assert "nothing was recorded" in (await bob.says("how big should a group be?")).text
    assert "Nothing is waiting" in (await bob.says("yes")).text


async def test_the_words_that_were_asked_for_are_taken(alice: Talker, bob: Talker) -> None:
    await has_applied(alice, bob)
    await records(bob, "start Alice's review")
    await bob.says("Alice needs further steps")
    assert "Which steps" in (await bob.says("yes")).text
    asked = await bob.says("2 more supervisions, please")
    assert asked.last.headline.endswith("“2 more supervisions”")
    await bob.says("yes")
    assert await stage_of(alice) is Stage.FURTHER_STEPS
    assert "“2 more supervisions”. Dated Saturday 21 November." in (await alice.hears()).text


@pytest.mark.on_both
async def test_an_accreditation_that_somebody_only_tells_of_holds_nobody_back(
    alice: Talker, bob: Talker
) -> None:
    await alice.says("I am accredited")
    assert "Alice Ward is accredited, by their own word." in (await bob.says("show Alice")).text
    assert "Alice Ward, by their own word" in (await bob.says("list accredited")).text
    await records(bob, "put Alice on the pathway")
    assert await stage_of(alice) is Stage.ON_THE_PATHWAY


async def test_form_r_of_an_applicant_is_no_reference_of_the_members(alice: Talker, bob: Talker) -> None:
    await alice.says("I joined in 2024")
    assert "references in" in (await bob.says("all of Alice's form Rs are in")).last.headline
    assert "references in" in (await bob.says("Alice's Form R has arrived")).last.headline
    await bob.says("supervision with Ruth yesterday", "yes")
    assert "references in" not in (await bob.says("Ruth's Form R has arrived")).last.headline


async def test_what_is_not_confirmed_is_not_done(alice: Talker, bob: Talker) -> None:
    old = (await bob.says("put Alice on the pathway")).press("Record it")
    assert (await bob.says("no")).text == "I have left it. Nothing was changed."
    await bob.says("put Alice on the pathway")
    await bob.says("how many supervisions left?")
    assert (await bob.presses("Record it")).last.outcome is not Outcome.DONE
    assert "not open any more" in (await bob.presses(old)).text
    assert await stage_of(alice) is None


async def test_no_patients_story_is_told_to_an_applicant(alice: Talker, bob: Talker) -> None:
    await has_applied(alice, bob)
    await records(bob, "start Alice's review")
    heard = await bob.says(
        "Alice needs further steps: supervision on her patient Mrs Jones, 54, who cried about her husband"
    )
    assert heard.last.takes_away
    assert "kept nothing of it" in heard.text
    assert heard.labels == []


@pytest.mark.usefixtures("alice")
async def test_to_anybody_else_none_of_it_exists(bob: Talker, charlie: Talker) -> None:
    """And to whoever has left the team, not even between the question and the answer."""
    for said in (
        "put Alice on the pathway from 1 March 2024",
        "recommend Alice to Council",
        "Council has accredited Alice",
        "form A of Alice",
        "Alice has appealed",
    ):
        heard = await charlie.says(said)
        assert {topic for topic, _ in heard.outcomes} <= {Topic.HELP, Topic.GUIDANCE}, said
        assert "Alice" not in heard.text
    assert await stage_of(charlie) is None
    button = (await bob.says("put Alice on the pathway")).press("Record it")
    assert (await charlie.presses(button)).text == (await charlie.presses("confirm:nothing:1")).text
    member = await person_of(bob)
    async with bob.store.begin() as tx:
        await team.remove(tx, member.id, None, bob.now)
    unknown = (await charlie.presses("confirm:nothing:1")).text
    assert (await bob.presses(button)).text.startswith(unknown)
    assert await taken(bob.store) == []


@pytest.mark.on_both
async def test_who_has_applied_is_not_reminded_to_book_supervision(alice: Talker, bob: Talker) -> None:
    await alice.says("I joined in 2024", "led my group yesterday", "yes")
    assert {row["kind"] for row in await rows(bob.store, planned_nudges)} == {"book", "quiet"}
    await has_applied(alice, bob)
    assert await rows(bob.store, planned_nudges) == []
    await records(bob, "start Alice's review")
    await records(bob, "Alice needs further steps: 2 more supervisions")
    assert {row["kind"] for row in await rows(bob.store, planned_nudges)} == {"book", "quiet"}


async def test_where_somebody_stands_who_has_told_nothing(alice: Talker) -> None:
    heard = await alice.says("/stage")
    assert heard.outcomes == [(Topic.STAGE, Outcome.ANSWERED)]
    assert heard.labels == ["Register my interest"]


async def test_form_a_is_left_and_taken_up_again(alice: Talker) -> None:
    """A question is answered in between, and what was told stays."""
    await alice.says("form A", "Wales")
    assert "30 supervision" not in (await alice.says("how many supervisions left?")).text
    await alice.says("GP")
    assert (await alice.says("cancel")).text.startswith("I have put Form A away")
    assert await form_a_of(alice) is None
    asked = await alice.says("form A", "Wales", "2021", "I have appealed")
    assert "the Balint Society Council" in asked.text
    asked = await alice.says("form A", "GP", "perhaps")
    assert "could not read that" in asked.text
    assert "a member" in (await alice.says("no")).text
    assert (await alice.says("my patient told me about her husband who died last year")).last.takes_away
    assert (await person_of(alice)).region == ""
