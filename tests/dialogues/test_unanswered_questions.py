"""Questions that the guidance does not cover: passed on, answered by the team, and told to who asked."""

from datetime import timedelta

import pytest

from balint.knowledge import Knowledge
from balint.messages import Outcome, Topic
from storage import people, team
from storage.database import Store
from storage.tables import open_questions, team_actions
from tests.cast import rows
from tests.dialogues.conversation import Talker

INSURANCE = "do I need insurance to lead?"
ANSWER = "The Society asks for none.\nYour own defence organisation knows whether it covers you."
OFFER = "Pass it on to the team"


@pytest.fixture
async def ben(store: Store, knowledge: Knowledge) -> Talker:
    ben = Talker(store, knowledge, "ben")
    await ben.says("hello")
    return ben


@pytest.fixture
async def tess(store: Store) -> Talker:
    """Tess is on the accreditation team. What she adds is her own knowledge's, not every test's."""
    tess = Talker(store, Knowledge(), "tess")
    await tess.says("hello")
    async with store.begin() as tx:
        person = await people.find_person(tx, tess.channel, "bot", "tess")
        assert person
        await team.add(tx, person.id, None, tess.now)
    return tess


async def waiting(store: Store) -> list[str]:
    return [row["text"] for row in await rows(store, open_questions) if row["closed_at"] is None]


@pytest.mark.parametrize("said", [OFFER, "pass it on", "please pass that on to the team", "ask the team"])
async def test_a_question_is_passed_on_by_one_tap_or_in_words(anna: Talker, store: Store, said: str) -> None:
    heard = await anna.says(INSURANCE)
    assert heard.outcomes == [(Topic.GUIDANCE, Outcome.NOT_COVERED)]
    assert heard.labels[-1] == OFFER
    assert await waiting(store) == []

    heard = await anna.says(said)
    assert heard.outcomes == [(Topic.GUIDANCE, Outcome.DONE)]
    assert f"without your name:\n“{INSURANCE}”" in heard.text
    assert heard.labels == ["Undo"]
    assert await waiting(store) == [INSURANCE]


async def test_it_can_be_taken_back_and_passed_on_again_and_not_twice(anna: Talker, store: Store) -> None:
    await anna.says(INSURANCE)
    button = anna.heard[-1].press(OFFER)
    await anna.presses(button)
    assert "with the team already" in (await anna.presses(button)).text
    assert "Taken back" in (await anna.says("undo")).text
    assert await waiting(store) == []

    await anna.presses(button)
    heard = await anna.says("Do I need insurance to lead??", "pass it on")
    assert "with the team already" in heard.text
    assert await waiting(store) == [INSURANCE]


@pytest.mark.parametrize(
    ("asked", "passed_on"),
    [
        ("Can Priya Nair insure our group?", "Can [name] insure our group?"),
        ("does ruth need a DBS check? ring 07700 900123", "does [name] need a DBS check? ring [number]"),
        ("does anna's insurance cover me, anna@nhs.net?", "does [name]'s insurance cover me, [address]?"),
    ],
)
async def test_nobody_is_named_in_what_is_passed_on(
    anna: Talker, store: Store, asked: str, passed_on: str
) -> None:
    heard = await anna.says(asked, "pass it on")

    assert f"“{passed_on}”" in heard.text
    assert await waiting(store) == [passed_on]


async def test_case_material_is_never_offered_nor_passed_on(anna: Talker, store: Store) -> None:
    heard = await anna.says("my patient threw a chair at me, does my insurance cover it?")
    assert OFFER not in heard.labels
    assert "Put in general" in (await anna.says("pass it on")).text
    assert await waiting(store) == []


async def test_pass_it_on_is_about_what_was_asked_last(anna: Talker, store: Store) -> None:
    await anna.says(INSURANCE, "pass it on")

    heard = await anna.says("one member, a nurse, told us of a man who died, can I sue the organiser?")
    assert OFFER not in heard.labels
    for story in ("my patient is suicidal, what do I do", "my patient is suicidal and I was shaken"):
        heard = await anna.says(story, "pass it on")
        assert "Put in general" in heard.text
        assert "with the team already" not in heard.text
    assert "answered what you asked last" in (await anna.says("how big is a group?", "pass it on")).text
    assert await waiting(store) == [INSURANCE]


async def test_what_was_refused_is_not_said_to_be_answered(anna: Talker) -> None:
    heard = await anna.says("how do I treat depression?")
    assert heard.last.outcome is Outcome.REFUSED
    assert "answered" not in (await anna.says("pass it on")).text


async def test_a_question_can_be_passed_on_for_a_day(anna: Talker, store: Store) -> None:
    heard = await anna.says(INSURANCE)
    button = heard.press(OFFER)
    anna.now += timedelta(hours=25)

    assert "no question of yours at hand" in (await anna.presses(button)).text
    assert await waiting(store) == []


async def test_ten_a_day_are_passed_on(anna: Talker, store: Store) -> None:
    for pet in (
        "dogs",
        "cats",
        "owls",
        "goldfish",
        "mice",
        "geese",
        "ponies",
        "rabbits",
        "snakes",
        "turtles",
    ):
        assert (
            "Passed on" in (await anna.says(f"do I need insurance if {pet} come along?", "pass it on")).text
        )
    heard = await anna.says("do I need insurance if lizards come along?", "pass it on")

    assert heard.outcomes == [(Topic.GUIDANCE, Outcome.REFUSED)]
    assert len(await waiting(store)) == 10


async def test_what_waits_is_shown_exported_and_forgotten_with_its_person(anna: Talker, store: Store) -> None:
    await anna.says(INSURANCE, "pass it on")
    for asked in ("what do you keep?", "export my data"):
        assert f"until it answers:\n• “{INSURANCE}”" in (await anna.says(asked)).text
    heard = await anna.says("forget me")
    assert "1 question that the team has not answered yet" in heard.text

    await anna.says("yes")
    assert await rows(store, open_questions) == []


async def test_the_team_answers_and_whoever_asked_is_told(
    anna: Talker, ben: Talker, tess: Talker, store: Store
) -> None:
    anna.knowledge = ben.knowledge = tess.knowledge
    await anna.says("do I need insurance to lead with Priya Nair?", "pass it on")
    await ben.says(
        "is insurance needed for leaders?", "pass it on", "are dogs allowed in a group?", "pass it on"
    )

    heard = await tess.says("what have people asked?")
    assert heard.outcomes == [(Topic.TEAM, Outcome.ANSWERED)]
    assert heard.last.headline == "2 questions wait for an answer."
    assert "1. “is insurance needed for leaders?” – 2 times, last on Saturday 21 November" in heard.text
    for name in ("Anna", "anna", "Ben", "ben", "Priya"):
        assert name not in heard.text

    await tess.says("answer 1")
    assert "person’s own address" in (await tess.says("Ask ruth.adler@gmail.com")).text
    assert "Whose guidance is it" in (await tess.says(ANSWER)).text
    assert (await tess.says("how many supervisions left?")).last.topic is Topic.PROGRESS  # meanwhile
    shown = await tess.says("Council, 3 June")
    assert shown.last.headline == "This is what people will see. 2 people are told at once."
    assert ANSWER in shown.text
    assert [source.owner for source in shown.last.sources] == ["Council"]
    assert shown.last.sources[0].section == "Wednesday 3 June 2026"
    assert shown.press("Approve").startswith("confirm:")

    heard = await tess.says("yes")
    assert heard.outcomes == [(Topic.TEAM, Outcome.DONE)]
    for asker in (anna, ben):
        told = await asker.hears()
        assert "The accreditation team has answered." in told.text
        assert ANSWER in told.text
        assert told.last.sources == shown.last.sources
    assert [row["text"] for row in await rows(store, open_questions)] == [
        "",
        "",
        "are dogs allowed in a group?",
    ]
    assert [row["action"] for row in await rows(store, team_actions)] == ["member_added", "answer_approved"]

    for asked in ("do leaders need insurance?", "must I have indemnity insurance to lead a group"):
        heard = await anna.says(asked)
        assert heard.outcomes == [(Topic.GUIDANCE, Outcome.ANSWERED)]
        assert ANSWER in heard.text
    assert "£15–£25" in (await anna.says("how much should I charge?")).text
    assert (await anna.says("does a group count for CPD?")).last.outcome is Outcome.NOT_COVERED


async def _answered(asker: Talker, tess: Talker) -> None:
    asker.knowledge = tess.knowledge
    await asker.says(INSURANCE, "pass it on")
    await tess.says("/questions", "answer 1", ANSWER, "the team, today", "yes")
    await asker.hears()


@pytest.mark.on_both
async def test_an_answer_is_undone_changed_and_taken_back(anna: Talker, tess: Talker, store: Store) -> None:
    await _answered(anna, tess)
    assert "taken back. 1 person is told. Their question waits again." in (await tess.says("undo")).text
    assert "Please do not go by it" in (await anna.hears()).text
    assert (await anna.says(INSURANCE)).last.outcome is Outcome.NOT_COVERED

    await tess.says("/questions", "answer 1", "It asks for none.", "Council, today", "Approve")
    assert "It asks for none." in (await anna.hears()).text
    await tess.says("change the answer about insurance", "It asks for one.", "Council, today")
    await tess.says("yes")
    assert "has changed its answer" in (await anna.hears()).text
    assert "It asks for one." in (await anna.says(INSURANCE)).text
    await tess.says("undo")
    assert "It is now:\n\nIt asks for none." in (await anna.hears()).text

    heard = await tess.says("take back the answer about insurance")
    assert "1 person was told it" in heard.text
    await tess.says("Withdraw the answer")
    assert "has taken back its answer" in (await anna.hears()).text
    assert (await anna.says(INSURANCE)).last.outcome is Outcome.NOT_COVERED
    assert await waiting(store) == ["Do I need insurance to lead?"]


async def test_an_answer_tells_of_nobody_and_new_words_take_the_place_of_the_old(
    anna: Talker, tess: Talker
) -> None:
    await anna.says(INSURANCE, "pass it on")
    heard = await tess.says("/questions", "answer 1", "Yes: my patient Mrs Smith, 54, with cancer, cried.")
    assert heard.outcomes == [(Topic.PRIVACY, Outcome.ASKED)]
    heard = await tess.says("Yes, you may bring a dog; Mrs Jones did when her husband was dying.")
    assert heard.outcomes == [(Topic.PRIVACY, Outcome.ASKED)]
    await tess.says("Yes, one is needed.", "the team")

    assert "Whose" not in (await tess.says("how big is a group?")).text
    heard = await tess.says("change the text: No, none is needed.")
    assert "No, none is needed." in heard.text
    assert heard.labels[0] == "Approve"
    assert "Council" in str((await tess.says("change the source: Council, 3 June")).replies[0].sources)
    await tess.says("change the text: Yes, my patient had cancer.")
    assert "not live" not in (await tess.says("yes")).text
    assert tess.knowledge.approved == ()


async def test_a_bare_yes_is_no_answer(anna: Talker, tess: Talker) -> None:
    await anna.says(INSURANCE, "pass it on")
    await tess.says("/questions", "answer 1", "Mail jane.doe@gmail.com")
    assert "Type the answer" in (await tess.says("yes")).text
    await tess.says("None is needed.")
    assert "Whose guidance is it" in (await tess.says("yes")).text
    assert "That day lies ahead." in (await tess.says("Council, 3 June 2030")).text
    assert "Type the answer" in (await tess.says("undo")).text
    assert "The question waits as before." in (await tess.says("undo")).text
    assert tess.knowledge.approved == ()


async def test_yes_and_no_answer_what_the_team_is_asked(anna: Talker, tess: Talker, store: Store) -> None:
    await anna.says(INSURANCE, "pass it on")
    await tess.says("/questions", "how big is a group?", "answer 1", "None is needed.", "the team", "yes")
    await tess.says("take back the answer about insurance", "no")
    assert len(tess.knowledge.approved) == 1
    heard = await tess.says("take back the answer about insurance", "withdraw it")
    assert heard.outcomes[0] == (Topic.TEAM, Outcome.DONE)
    assert await waiting(store) == ["Do I need insurance to lead?"]

    assert "Leave" in (await tess.says("/questions", "leave 1 aside")).text
    assert "Left aside" in (await tess.says("yes")).text
    assert await waiting(store) == []


async def test_an_approved_answer_is_given_to_its_own_question_alone(anna: Talker, tess: Talker) -> None:
    await anna.says("can I bring my dog to a session?", "pass it on")
    await tess.says("/questions", "answer 1", "Please leave it at home.", "the team", "yes")
    for asked, answered in (
        ("may I bring a dog to the group?", True),
        ("can I bring my child to a session?", False),
        ("can I bring coffee to a session?", False),
        ("can I bring my laptop to a session?", False),
    ):
        assert ("leave it at home" in (await tess.says(asked)).text) is answered, asked


async def test_my_question_is_taken_back_in_words_later(anna: Talker, store: Store) -> None:
    await anna.says(INSURANCE, "pass it on", "how big is a group?")
    assert "Taken back" in (await anna.says("take back my question")).text
    assert await waiting(store) == []
    assert "No question of yours" in (await anna.says("take my question back")).text


async def test_of_two_who_answer_the_same_the_second_is_told(
    anna: Talker, tess: Talker, ben: Talker, store: Store
) -> None:
    await anna.says(INSURANCE, "pass it on")
    await tess.says("/questions", "answer 1", "Yes, there is.")
    async with store.begin() as tx:
        person = await people.find_person(tx, ben.channel, "bot", "ben")
        assert person
        await team.add(tx, person.id, None, ben.now)
    await ben.says("/questions", "answer 1", "No, there is not.", "the team", "yes")

    heard = await tess.says("the team")
    assert "answered that meanwhile" in heard.text
    assert "No, there is not." in heard.text
    assert "Yes, there is." not in heard.text
    assert heard.labels == ["Change the answer", "Withdraw the answer"]


async def test_what_stays_unanswered_is_told_too(anna: Talker, tess: Talker, store: Store) -> None:
    await anna.says(INSURANCE, "pass it on")
    heard = await tess.says("/questions", "leave the one about insurance aside")
    assert "The one who asked is told that the team cannot answer it here" in heard.text
    assert await waiting(store) == [INSURANCE]

    await tess.presses(heard.press("Leave aside and tell them"))
    assert f"“{INSURANCE}”\nThey cannot answer it here." in (await anna.hears()).text
    assert "No question is waiting" in (await tess.says("/questions")).text


@pytest.mark.on_both
async def test_what_changed_since_it_was_shown_is_shown_again(
    anna: Talker, tess: Talker, store: Store
) -> None:
    await anna.says(INSURANCE, "pass it on")
    await tess.says("/questions", "answer 1", ANSWER)
    shown = await tess.says("ours")
    assert "1 person is told at once" in shown.text
    await anna.says("undo")

    heard = await tess.presses(shown.press("Approve"))
    assert "Something has changed" in heard.text
    assert "Nobody is told at once" in heard.text
    assert [row["action"] for row in await rows(store, team_actions)] == ["member_added"]
    assert (await tess.says("cancel")).text == "Nothing was answered. The question waits as before."
